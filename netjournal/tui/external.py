"""The person's own editor, for longer texts."""

import os
import shlex
import subprocess
from functools import partial
from pathlib import Path

from textual.app import App, SuspendNotSupported

from netjournal.journal.outside import written_outside


def edit_outside(app: App[object], text: str, folder: Path) -> str | None:
    """Return the text as it was left in $VISUAL or $EDITOR; None where that cannot be, and then it is told.

    The text lies in a private file in `folder` meanwhile. What was saved there counts, also where the editor
    ends with an error.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        app.notify("Set EDITOR to the name of your editor to use it here.", severity="warning", markup=False)
        return None
    try:
        left, problem = written_outside(text, folder, partial(_run, app, command))
    except OSError as error:
        left, problem = None, str(error)
    if problem or left is None:
        told = f"{command} did not work: {problem or 'it left no text'}"
        app.notify(told, severity="warning", markup=False)
    return None if problem and left == text.rstrip("\n") else left


def _run(app: App[object], command: str, path: Path) -> str:
    """Let the person edit a file; return what went wrong, "" for nothing."""
    problem = ""
    try:
        with app.suspend():
            try:  # inside: what passes through, the app would not come back from
                subprocess.run([*shlex.split(command), str(path)], check=True)  # noqa: S603  their own choice
            except (OSError, subprocess.CalledProcessError, ValueError) as error:
                problem = str(error)
    except SuspendNotSupported as error:
        problem = str(error)
    return problem
