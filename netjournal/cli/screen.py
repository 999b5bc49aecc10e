"""Opening the full screen, which only two commands do."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from netjournal.cli.session import Session

if TYPE_CHECKING:
    from netjournal.journal import Journal


def open_app(session: Session, journal: Callable[[], "Journal"]) -> int:
    """Open the app on a journal and return its exit code; a usage error where there is no terminal."""
    if session.full_screen is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        message = "the app needs a terminal; without one use a command such as `netjournal next`"
        raise click.UsageError(message)
    with journal() as opened:
        return session.full_screen(opened)
