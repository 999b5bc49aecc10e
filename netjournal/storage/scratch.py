"""Private temporary folders that go away when they are closed; after a kill, when the next one is made."""

import os
import shutil
import tempfile
import time
import weakref
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

from netjournal.errors import StorageError
from netjournal.storage.disk import Disk
from netjournal.storage.lock import Lock

_ALIVE = ".alive"
"""A file in each folder that is locked for as long as somebody uses it."""

_YOUNG = 60.0
"""Seconds in which a folder may still be about to be locked."""

_DAY = 24 * 3600.0
"""Seconds after which a folder that was never locked is in nobody's use."""


class Scratch:
    """A folder for its owner only, with a name that begins with a prefix that nothing else uses."""

    def __init__(self, prefix: str, parent: Path | None = None) -> None:
        parent = parent or Path(tempfile.gettempdir())
        for left in _left_behind(parent, prefix):
            shutil.rmtree(left, ignore_errors=True)
        self.folder = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
        using = ExitStack()
        using.callback(shutil.rmtree, self.folder, ignore_errors=True)
        lock = Lock(self.folder / _ALIVE, Disk())
        using.callback(lock.close)
        using.enter_context(lock.held(patience=0))
        self._close = weakref.finalize(self, using.close)

    def __enter__(self) -> Path:
        return self.folder

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Remove the folder with everything in it; again is no error."""
        self._close()


def discard(folder: Path) -> bool:
    """Remove a folder that was left behind; return whether nobody uses it."""
    if not _is_left(folder, _DAY + 1):
        return False
    shutil.rmtree(folder)
    return True


def _left_behind(parent: Path, prefix: str) -> Iterator[Path]:
    """Yield this person's own folders that nobody uses any more; a link to a folder is none."""
    with suppress(OSError), os.scandir(parent) as entries:
        for entry in entries:
            if entry.name.startswith(prefix) and entry.is_dir(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                is_mine = not hasattr(os, "getuid") or status.st_uid == os.getuid()
                if is_mine and _is_left(Path(entry.path), time.time() - status.st_mtime):
                    yield Path(entry.path)


def _is_left(folder: Path, age: float) -> bool:
    mark = folder / _ALIVE
    if mark.is_symlink() or not mark.exists():
        return age > _DAY
    lock = Lock(mark, Disk())
    try:
        return age > _YOUNG and lock.is_free()
    except StorageError:
        return False
    finally:
        lock.close()
