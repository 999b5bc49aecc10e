"""Opening the full screen, which only two commands do."""

import sys
from collections.abc import Callable

import click

from netjournal.journal import Journal


def open_app(journal: Callable[[], Journal]) -> int:
    """Open the app on a journal and return its exit code; a usage error where there is no terminal."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(
            "the app needs a terminal; without one use a command such as `netjournal next`"
        )
    from netjournal.tui import run_app

    with journal() as opened:
        return run_app(opened)
