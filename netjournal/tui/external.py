"""The person's own editor, for longer texts."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from textual.app import App, SuspendNotSupported


def edit_outside(app: App[object], text: str, folder: Path) -> str | None:
    """Return the text as it was left in $VISUAL or $EDITOR; None where that cannot be, and then it is told.

    The text lies in a private file in `folder` meanwhile.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        app.notify("Set EDITOR to the name of your editor to use it here.", severity="warning", markup=False)
        return None
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w+", suffix=".md", dir=folder, encoding="utf-8") as file:
        file.write(text)
        file.flush()
        try:
            with app.suspend():
                subprocess.run([*shlex.split(command), file.name], check=True)  # noqa: S603  their own choice
        except (OSError, subprocess.CalledProcessError, SuspendNotSupported, ValueError) as error:
            app.notify(f"{command} did not work: {error}", severity="warning", markup=False)
            return None
        return Path(file.name).read_text(encoding="utf-8", errors="replace").rstrip("\n")
