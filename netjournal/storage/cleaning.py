"""The files beside the logs that may hold what is forgotten: backups, drafts, leftovers, the cache."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from netjournal.errors import InvalidInputError, StorageError
from netjournal.paths import Paths
from netjournal.storage.backup import BACKUPS_FOLDER
from netjournal.storage.disk import Disk
from netjournal.storage.drafts import draft_files
from netjournal.storage.folders import LOCK_FILE, LOG_FOLDER, LOG_PATTERN, logs_in
from netjournal.storage.forgetting import Forgetting
from netjournal.storage.restore import read_backup
from netjournal.storage.rewrite import replace_whole
from netjournal.storage.rezip import rewrite_backup
from netjournal.storage.scratch import discard
from netjournal.storage.scrub import Scrubber
from netjournal.storage.snapshot import snapshot_files

_GIT = ".git"
_OURS = (f"{BACKUPS_FOLDER}/*.zip", f"{BACKUPS_FOLDER}/*.jsonl", f"{LOG_FOLDER}/{LOG_PATTERN}")
"""The files that are cleaned, or told of, one by one."""


class Unreached(NamedTuple):
    """A file that holds, or may hold, what is forgotten, and why; `again` where that is still to be tried."""

    path: Path
    why: str
    again: bool = False


class Cleaner:
    """Takes forgettings out of every file of a journal that is no log, and notes what it cannot reach."""

    def __init__(
        self,
        paths: Paths,
        forgettings: Sequence[Forgetting],
        disk: Disk,
        tick: Callable[[int], None] | None = None,
    ) -> None:
        self.unreached: list[Unreached] = []
        self._tick = tick
        self._paths = paths
        self._rules = forgettings
        self._disk = disk

    def steps(self) -> Iterator[tuple[Path, Callable[[Path], None]]]:
        """Yield every file with what is to be done to it, which may raise OSError."""
        backups, logs = self._paths.data / BACKUPS_FOLDER, self._paths.data / LOG_FOLDER
        for left in (*logs.glob(".*.compact"), *logs.glob(".*.forget"), *backups.glob(".*.new")):
            yield left, self._disk.unlink
        for left in (*backups.glob(".restore-*"), *self._paths.data.glob(".restore-*")):
            yield left, self._scratch
        for path in sorted(backups.glob("[!.]*.zip")):
            yield path, self._backup
        for path in logs_in(backups):
            yield path, self._copy
        for path in snapshot_files(self._paths.cache):
            yield path, self._disk.unlink
        for path in draft_files(self._paths.state):
            yield path, self._text

    def left_unread(self, path: Path, size: int) -> None:
        """Note that so many bytes of a log are damaged: what they hold is not known."""
        if size:
            why = f"{size} bytes of it are damaged and cannot be read; they were left"
            self.unreached.append(Unreached(path, why))

    def look_at_strangers(self) -> None:
        """Find copies that netjournal did not make, such as the older versions that a file syncer keeps."""
        data = self._paths.data
        ours = {data / LOCK_FILE, *(path for pattern in _OURS for path in data.glob(pattern))}
        if (data / _GIT).exists():
            why = "git keeps every older version; its history is yours to rewrite"
            self.unreached.append(Unreached(data / _GIT, why))
        for path in sorted(data.rglob("*")):
            if _GIT not in path.parts and path.is_file() and path not in ours and self._holds(path):
                self.unreached.append(
                    Unreached(path, "a copy that netjournal did not make; delete it yourself")
                )

    def _holds(self, path: Path) -> bool:
        with suppress(OSError):
            raw = path.read_bytes()
            return any(rule.is_in(raw) for rule in self._rules)
        return True

    def _scratch(self, path: Path) -> None:
        if not discard(path):
            self.unreached.append(
                Unreached(path, "a backup is being looked at there; it goes when that is over")
            )

    def _backup(self, path: Path) -> None:
        def changed(name: str, data: bytes) -> bytes:
            return Scrubber(Path(name).stem, self._rules, tick=self._tick).fed(data)

        try:
            rewrite_backup(read_backup(path), changed, self._disk)
        except (InvalidInputError, StorageError) as error:
            self.unreached.append(
                Unreached(path, f"it cannot be read ({error}); delete it if you do not need it")
            )

    def _copy(self, path: Path) -> None:
        before, scrubber = path.read_bytes(), Scrubber(path.stem, self._rules, tick=self._tick)
        self._put(path, before, scrubber.fed(before))
        self.left_unread(path, scrubber.unread)

    def _text(self, path: Path) -> None:
        """Replace the words in a text that is not saved yet; one about something gone goes whole."""
        if any(name in path.name for rule in self._rules for _, name in rule.gone):
            self._disk.unlink(path)
            return
        before, kept = path.read_bytes(), path.stat()
        text = before.decode("utf-8", "surrogateescape")
        for rule in self._rules:
            near = {
                number for (_, name), numbers in rule.near.items() if name in path.name for number in numbers
            }
            text = rule.words.replaced(text, near) if rule.words else text
        self._put(path, before, text.encode("utf-8", "surrogateescape"))
        os.utime(path, ns=(kept.st_atime_ns, kept.st_mtime_ns))  # it was kept then, whenever it is cleaned

    def _put(self, path: Path, before: bytes, after: bytes) -> None:
        if before != after:
            replace_whole(path, after, self._disk)
