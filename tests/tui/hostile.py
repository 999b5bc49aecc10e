"""A journal full of text that was written to break a terminal, and a terminal to break."""

import os
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pyte

from netjournal.ids import seeded
from netjournal.journal import Journal
from netjournal.models import ME_ID
from netjournal.storage import Put

NAMES = (
    "Esc \x1b]0;pwned\x07\x1b[2J\x1b]52;c;ZXZpbA==\x07 Ape",
    "Markup [/] [bold]Bob [work]",
    "Click [@click=app.quit]here[/]",
    "C1 \x9b31m\x90q\x9c Nul\x00 Del\x7f",
    "Bidi \u202egnirts\u202c \u2066x\u2069",
    "ערן לוי",
    "山田 太郎",
    "W" * 500,
    "Zalgo z̷̧̛a̸l̵g̶o̵",
)
"""Names, as a hand that edits the files could write them."""

ON_SCREEN = (
    "Markup [/] [bold]Bob [work]",
    "Click [@click=app.quit]here[/]",
    "山田 太郎",
    "ערן לוי",
    "WWWWWWWWWW",
)
"""What of the names must be seen on the list of people."""

FORBIDDEN = (
    b"pwned\x07",
    b"\x1b]0;",
    b"\x1b]52",
    b"\xc2\x9b",
    b"\xc2\x90",
    b"\x00",
    b"\x7f",
    "\u202e".encode(),
    "\u2066".encode(),
)
"""Bytes that must never reach a terminal."""

CONTROLS = "\x1b\x9b\x90\x00\x07\x7f\u202e\u2066"
"""Characters that must never stand on a screen."""

_RUN = """
import sys
from datetime import datetime
from pathlib import Path
from netjournal.journal import open_journal
from netjournal.paths import Paths
from netjournal.tui import run_app
folder = Path(sys.argv[1])
now = datetime.fromisoformat(sys.argv[2])
paths = Paths(folder / "data", folder / "state", folder / "cache", folder / "config")
with open_journal(paths, lambda: now) as journal:
    code = run_app(journal)
sys.exit(code)
"""


def pour_hostile(journal: Journal, now: datetime) -> None:
    """Write hostile documents past the models, as damage or another program could."""
    ids = seeded(3)
    puts = [Put("me", {"id": ME_ID, "created": now.isoformat()})]
    for number, name in enumerate(NAMES):
        at = now - timedelta(hours=3 + number)
        contact_id, stamp = ids(at), at.isoformat()
        made = {"created": stamp, "contact_ids": [contact_id]}
        person = {"id": contact_id, "created": stamp, "name": name, "organisation": name, "tags": [name]}
        entry = {"at": stamp, "channel": "coffee", "summary": name, "topic": name, "notes": name}
        puts += [
            Put("contacts", person),
            Put("interactions", {**made, **entry, "id": ids(at)}),
            Put("promises", {**made, "id": ids(at), "owner": "me", "text": name, "made": stamp}),
            Put("facts", {**made, "id": ids(at), "kind": "matters", "text": name, "on": stamp[:10]}),
            Put("reflections", {**made, "id": ids(at), "prompt": name, "answer": name, "at": stamp}),
            Put("events", {"id": ids(at), "created": stamp, "name": name, "starts": stamp}),
        ]
    journal.write("hostile", puts)


def pour_more_hostile(journal: Journal, now: datetime) -> None:
    """Write goals, plans, prompts, links and filters of the same kind beside the hostile documents."""
    view = journal.view
    people = list(view.contacts)
    stamp, ids, puts = now.isoformat(), seeded(4), []
    for name, one, other in zip(NAMES, people, reversed(people), strict=False):
        found = {"department": name, "field": name, "support": ["emotional"], "focus": True, "tie": "mentor"}
        puts += [
            Put("contacts", {**view.contacts.document(one), **found, "knows": [{"contact_id": other}]}),
            Put(
                "goals",
                {"id": ids(now), "created": stamp, "title": name, "contact_ids": [one], "topics": [name]},
            ),
            Put("prompts", {"id": ids(now), "created": stamp, "text": name, "moments": [name]}),
            Put("filters", {"id": ids(now), "created": stamp, "name": name, "query": name}),
        ]
    for event in list(view.events):
        plan = {"topic": NAMES[1], "learn": NAMES[2], "find": people[:3], "attempt": NAMES[1]}
        document = {**view.events.document(event), "place": NAMES[1], "plan": plan}
        puts.append(Put("events", {**document, "takeaways": list(NAMES), "debrief": "\n".join(NAMES)}))
    entries = list(view.interactions)
    event = next(iter(view.events))
    puts += [Put("interactions", {**view.interactions.document(one), "event_id": event}) for one in entries]
    journal.write("more", puts)


class Terminal:
    """A terminal with the app in it: takes keys, keeps every byte, and shows what a person would see."""

    def __init__(self, process: subprocess.Popen, fd: int, size: tuple[int, int]) -> None:
        self.process, self._fd = process, fd
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.bytes = b""

    @property
    def text(self) -> str:
        # Not its `display`, which stumbles over a mark that combines with nothing.
        rows = (self.screen.buffer[y] for y in range(self.screen.lines))
        return "\n".join("".join(row[x].data for x in range(self.screen.columns)) for row in rows)

    @property
    def modes(self) -> int:
        """What the terminal does of itself: show what is typed, wait for whole lines, heed ctrl+c."""
        return termios.tcgetattr(self._fd)[3] & (termios.ECHO | termios.ICANON | termios.ISIG)

    def press(self, keys: str) -> None:
        os.write(self._fd, keys.encode())

    def draw(self) -> None:
        """Take what is drawn within a moment."""
        self._read(0.2)

    def wait_for(self, *wanted: str, seconds: float = 60) -> None:
        """Read until the screen shows all that is wanted."""
        end = time.monotonic() + seconds
        while not all(one in self.text for one in wanted):
            assert time.monotonic() < end, f"{wanted} not in:\n{self.text}"
            self._read(0.2)

    def leave(self, shown: str) -> None:
        """Press escape and wait until something is gone; a key right after escape would be another key.

        It is gone when nothing more is drawn for a moment: while a dialog finds its size it may be away too.
        """
        if shown in self.text:
            self.press("\x1b")
        end = time.monotonic() + 60
        while self._read(0.2) or shown in self.text:
            assert time.monotonic() < end, f"{shown} still in:\n{self.text}"

    def wait_for_end(self, seconds: float = 60) -> int:
        """Read until the app has ended; return its exit code."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < end, f"still running:\n{self.text}"
            self._read(0.2)
        return self.process.returncode

    def _read(self, seconds: float) -> bool:
        """Take what is drawn within a time; return whether there was anything."""
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            return False
        self.bytes += data
        self._stream.feed(data)
        return True


@contextmanager
def terminal(folder: Path, now: datetime, size: tuple[int, int] = (100, 30)) -> Iterator[Terminal]:
    """Run the app in a terminal of its own, on the journal in a folder."""
    import fcntl
    import pty
    import struct

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    environ = {
        **os.environ,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "COLUMNS": str(size[0]),
        "LINES": str(size[1]),
    }
    process = subprocess.Popen(
        [sys.executable, "-c", _RUN, str(folder), now.isoformat()],
        stdin=slave, stdout=slave, stderr=slave, env=environ, start_new_session=True,
    )  # fmt: skip
    os.close(slave)
    try:
        yield Terminal(process, master, size)
    finally:
        process.kill()
        process.wait()
        os.close(master)
