"""Commands that ask: run on a terminal of their own, and answered."""

import os
import pty
import signal
import subprocess
import sys
from contextlib import suppress


def hears_interrupts():
    """Undo what a shell does to what it starts in the background: there interrupts are ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def on_a_terminal(home, arguments, question, answer):
    """Run a command on a terminal and answer its question; return its exit code and what it said."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "netjournal", *arguments]
    said = b""
    ends = {"stdin": slave, "stdout": slave, "stderr": slave, "preexec_fn": hears_interrupts}
    with subprocess.Popen(command, cwd=home, **ends) as child:
        os.close(slave)
        with suppress(OSError):  # the end of a terminal
            while piece := os.read(master, 4096):
                said += piece
                if f"{question} [y/N]: ".encode() in said and answer is not None:
                    answer(child, master)
                    answer = None
        code = child.wait(60)
    os.close(master)
    return code, said.decode()


def types(text):
    return lambda _, master: os.write(master, text)


def interrupts(child, _):
    """Interrupt until it hears: a signal between the question and the read that waits for it is lost."""
    for _ in range(20):
        child.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            child.wait(2)
            return
