"""Running the command line: the one place where problems become one line and an exit code."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from netjournal.cli.app import cli
from netjournal.cli.output import printing, say_choices, tell
from netjournal.cli.session import FullScreen, Session
from netjournal.errors import AmbiguousError, NetjournalError, StorageError, UnprintedError

PROBLEM = 1
WRONG_USAGE = 2
INTERRUPTED = 130
ASKING = "_NETJOURNAL_COMPLETE"
"""By this variable a shell asks what can follow."""


def run(arguments: Sequence[str], full_screen: FullScreen | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 a problem told in one line, 2 wrong usage.

    `full_screen` runs the app for the two commands that open it.
    """
    _mend_streams()
    session = Session(full_screen=full_screen)
    if os.environ.get(ASKING):
        _complete_for_shells()
    try:
        code = cli.main(list(arguments), prog_name="netjournal", standalone_mode=False, obj=session)
        with printing():
            sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        _silence()
        return 0
    except SystemExit as end:  # after completing it is 0, and what click makes of a broken pipe is not
        if end.code:
            _silence()
        return 0
    except UnprintedError as error:
        done = "what was asked for is saved, but " if session.has_saved else ""
        tell(f"{done}the answer cannot be printed: {error}")
        return PROBLEM
    except (click.ClickException, NetjournalError, OSError) as error:
        return _told(error)
    return code if isinstance(code, int) else 0


def _mend_streams() -> None:
    """Let no command fail on a stream that is closed, or on a letter that its encoding lacks."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  until the end
        elif mode == "w" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _told(error: Exception) -> int:
    """Tell a problem in one line and return its exit code."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return WRONG_USAGE
    if isinstance(error, click.ClickException):
        tell(_usage(error))
        return WRONG_USAGE if isinstance(error, click.UsageError) else PROBLEM
    if isinstance(error, OSError):
        tell(f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error))
        return PROBLEM
    tell(_small(str(error)) if isinstance(error, StorageError) else str(error))
    if isinstance(error, AmbiguousError):
        say_choices(error.choices)
    return PROBLEM


def _usage(error: click.ClickException) -> str:
    message = _small(error.format_message()).rstrip(".")
    if not isinstance(error, click.UsageError):
        return message
    return f"{message}; see `{error.ctx.command_path if error.ctx else 'netjournal'} --help`"


def _small(sentence: str) -> str:
    """Return a sentence as it goes on after "netjournal: "; other errors are written so already."""
    return sentence[:1].lower() + sentence[1:]


def _complete_for_shells() -> None:
    """Let click answer the shells in our words; only where one of them asks."""
    from click.shell_completion import add_completion_class

    from netjournal.cli.completion.shells import SHELLS

    for shell in SHELLS.values():
        add_completion_class(shell)


def _silence() -> None:
    """Send what is still to be written nowhere: the reader has gone, and that is no news."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
