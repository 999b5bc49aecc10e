"""The person's own editor, for longer texts."""

import os
import shlex
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from textual.app import App, SuspendNotSupported

from netjournal.exchange.source import decode


def edit_outside(app: App[object], text: str, folder: Path) -> str | None:
    """Return the text as it was left in $VISUAL or $EDITOR; None where that cannot be, and then it is told.

    The text lies in a private file in `folder` meanwhile. What was saved there counts, also where the editor
    ends with an error.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        app.notify("Set EDITOR to the name of your editor to use it here.", severity="warning", markup=False)
        return None
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(suffix=".md", dir=folder)
    path = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode("utf-8", "surrogatepass"))
        problem = _run(app, command, path)
        left = _left(path)
    finally:
        path.unlink(missing_ok=True)
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


def _left(path: Path) -> str | None:
    """Return the text of a file, None where there is no file any more."""
    with suppress(FileNotFoundError):
        return decode(path.read_bytes()).rstrip("\n")
    return None
