"""Keeping copies of the journal, and going back to one: the use cases behind `backup` and `restore`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from netjournal.errors import InvalidInputError
from netjournal.journal.journal import Journal
from netjournal.journal.writing import real_target
from netjournal.models import TABLES
from netjournal.paths import Paths
from netjournal.storage import Committed, Delete, Finding, Put, Store, open_store, without
from netjournal.storage.backup import BACKUPS_FOLDER, Backup, make_backup
from netjournal.storage.disk import FOLDER_MODE
from netjournal.storage.folders import LOG_FOLDER, check_links
from netjournal.storage.restore import has_logs, put_in_place, read_backup, unpack
from netjournal.storage.scratch import Scratch

Progress = Callable[[int, int], None]
_TOLD = ("contacts", "interactions")
"""The tables whose records are counted where a backup is told of."""


@dataclass(slots=True)
class Restoring:
    """What going back to a backup would change, record by record."""

    backup: Backup
    back: int = 0
    """Records that are gone and would be there again."""
    changed: int = 0
    gone: int = 0
    """Records that were made since and would go."""
    forgotten: int = 0
    """Records of people who were forgotten for good; they stay away."""
    damage: list[Finding] = field(default_factory=list)
    """What cannot be read in the backup, which was damaged when it was made."""
    operations: list[Put | Delete] = field(default_factory=list)


def back_up(
    journal: Journal, target: Path | None = None, *, force: bool = False, progress: Progress | None = None
) -> Backup:
    """Copy the whole journal, its past included, to a file, a folder, or the folder of backups.

    Raises InvalidInputError where the named file is there already or cannot be one, StorageError where it
    cannot be written.
    """
    counts = {name: len(journal.view.table(name)) for name in _TOLD}
    path = _free_name(journal, target) if target is None or target.is_dir() else target
    place = real_target(path, journal.paths)
    return make_backup(journal.paths, place, journal.now(), counts, force=force, progress=progress)


def backups_folder(paths: Paths) -> Path:
    """Return where backups are kept unless another place is named."""
    return paths.data / BACKUPS_FOLDER


def kept_backups(paths: Paths) -> list[Backup]:
    """Return the backups in their folder, newest first; files that are none are passed over.

    Raises StorageError where a link leads to a folder that is not there.
    """
    found, folder = [], backups_folder(paths)
    check_links(folder)
    for path in folder.glob("[!.]*.zip"):
        try:
            found.append(read_backup(path))
        except InvalidInputError:
            continue
    return sorted(found, key=lambda one: one.at, reverse=True)


def is_missing(paths: Paths) -> bool:
    """Return whether there is no journal at these paths, so that a backup is put there as it is.

    Raises StorageError where a link leads to a folder that is not there.
    """
    check_links(paths.data / LOG_FOLDER)
    return not has_logs(paths)


@contextmanager
def compared(journal: Journal, backup: Backup, progress: Progress | None = None) -> Iterator[Restoring]:
    """Give what a backup would change in a journal.

    Raises StorageError where the backup is damaged, InvalidInputError where a newer program wrote what is in
    it: what this one cannot read would count as gone.
    """
    backups_folder(journal.paths).mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    with Scratch(".restore-", backups_folder(journal.paths)) as folder:
        unpack(backup, _made(folder / "data"), progress=progress)
        store = open_store(Paths(*(folder / name for name in ("data", "state", "cache", "config"))))
        try:
            if store.read_only:
                raise InvalidInputError(
                    f"{backup.path} holds what a newer netjournal wrote; update it and try again"
                )
            yield _difference(journal, store, backup)
        finally:
            store.close()


def go_back(journal: Journal, restoring: Restoring) -> Committed:
    """Make the journal what a backup holds, in one change that can be undone; nothing of its past goes."""
    return journal.write(f"restore the backup of {restoring.backup.at:%Y-%m-%d %H:%M}", restoring.operations)


def put_back(paths: Paths, backup: Backup, progress: Progress | None = None) -> None:
    """Put a backup where there is no journal, its past included; after a StorageError there is still none."""
    paths.data.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    with Scratch(".restore-", paths.data) as folder:
        unpacked = _made(folder / "data")
        unpack(backup, unpacked, progress=progress)
        put_in_place(backup, unpacked, paths)


def _made(folder: Path) -> Path:
    folder.mkdir(mode=FOLDER_MODE)
    return folder


def _free_name(journal: Journal, folder: Path | None) -> Path:
    folder = folder or backups_folder(journal.paths)
    stem = f"netjournal-{journal.now():%Y-%m-%d-%H%M%S}"
    names = (f"{stem}.zip", *(f"{stem}-{number}.zip" for number in range(2, 1_000)))
    free = next((folder / name for name in names if not (folder / name).exists()), None)
    return free or folder / names[-1]


def _difference(journal: Journal, store: Store, backup: Backup) -> Restoring:
    result = Restoring(backup, damage=[one for one in store.findings() if one.severity == "damage"])
    forgotten = journal.forgetter.forgotten()
    ids = {record_id for _, record_id in forgotten}
    for name in TABLES:
        mine = dict(journal.view.table(name).unread())
        theirs = store.documents(name)
        for record_id, stored in theirs.items():
            document = without(dict(stored), ids) if ids else dict(stored)
            if (name, record_id) in forgotten:
                result.forgotten += 1
                continue
            if record_id not in mine:
                result.back += 1
            elif mine[record_id] != document:
                result.changed += 1
            else:
                continue
            result.operations.append(Put(name, document))
        gone = mine.keys() - theirs.keys()
        result.gone += len(gone)
        result.operations += [Delete(name, record_id) for record_id in sorted(gone)]
    return result
