"""The person's own editor, from the shell."""

import os
from pathlib import Path

import click

from netjournal.journal.outside import written_outside

_LONG_AGO = 2.0
"""Seconds by which a file is made older, so that a save shows in its time, however coarse that is."""


def edited(text: str, folder: Path) -> tuple[str | None, str]:
    """Return a text as it was saved in an editor, None where it was not, and what went wrong or "".

    It lies in a private file in `folder` meanwhile; raises OSError where there can be none.
    """
    saved = False

    def edit(path: Path) -> str:
        nonlocal saved
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - _LONG_AGO))
        before = path.stat().st_mtime_ns
        problem = _opened(path)
        saved = path.exists() and path.stat().st_mtime_ns != before
        return problem

    left, problem = written_outside(text, folder, edit)
    return left if saved else None, problem


def _opened(path: Path) -> str:
    """Let the person edit a file; return what went wrong, "" for nothing."""
    try:
        click.edit(filename=str(path))
    except click.ClickException as error:
        return error.format_message()
    except ValueError as error:
        return f"EDITOR cannot be read: {error}"
    return ""
