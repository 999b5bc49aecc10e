"""The folders of a journal: made for their owner only, and never made anew in silence."""

import os
from contextlib import suppress
from pathlib import Path

from netjournal.errors import StorageError
from netjournal.paths import Paths
from netjournal.storage.device import Device, device_file
from netjournal.storage.disk import FOLDER_MODE, Disk

LOG_FOLDER = "log"
LOCK_FILE = "lock"
LOG_PATTERN = "[!.]*.jsonl"


def logs_in(folder: Path) -> list[Path]:
    """Return the logs in a folder by name; what is no file, such as a pipe, is none."""
    return sorted(path for path in folder.glob(LOG_PATTERN) if path.is_file())


def make_folders(paths: Paths, device: Device, disk: Disk) -> str | None:
    """Make the data folder of a new journal, or check that of an old one; return why it is for reading only.

    StorageError where the folder cannot be read or made, or where a journal was before and is not now.
    """
    logs = paths.data / LOG_FOLDER
    check_links(logs)
    try:
        has_logs = any(map(Path.is_file, logs.iterdir()))
    except FileNotFoundError:
        has_logs = False
    except OSError as error:
        raise StorageError(f"Cannot read {error.filename}: {error.strerror}.") from error
    if device.remembers and not has_logs:
        raise StorageError(_gone(paths))
    if not has_logs:
        _make(paths.data, logs, disk)
    return _why_read_only(paths, logs, device)


def check_links(path: Path) -> None:
    """Raise StorageError where a link at a path, or on the way to it, leads to what is not there."""
    for one in (path, *path.parents):
        with suppress(PermissionError):  # what may not be looked into is told by who reads it
            if one.is_symlink() and not one.exists():
                raise StorageError(
                    f"{one} leads to {one.readlink()}, which is not there: mount it, or name another folder."
                )


def _gone(paths: Paths) -> str:
    return (
        f"The journal that was in {paths.data} is not there: mount that folder, put a backup there with "
        f"`netjournal restore FILE`, or delete {device_file(paths.state)} to begin an empty one."
    )


def _make(data: Path, logs: Path, disk: Disk) -> None:
    if data.is_dir() and not os.access(data, os.W_OK | os.X_OK):
        return
    missing = [folder for folder in (logs, data, *data.parents) if not folder.exists()]
    try:
        for folder in reversed(missing):
            disk.make_folder(folder)
    except OSError as error:
        raise StorageError(f"Cannot make the folder {error.filename}: {error.strerror}.") from error


def _why_read_only(paths: Paths, logs: Path, device: Device) -> str | None:
    own = logs / f"{device.id}.jsonl"
    for folder in (paths.data, logs):
        if not os.access(folder, os.W_OK | os.X_OK):
            return f"the folder {folder} is not writable; see its owner and rights."
    for file in (own, paths.data / LOCK_FILE):
        if file.exists() and not os.access(file, os.R_OK | os.W_OK):
            return f"the file {file} is not writable; see its owner and rights."
    try:
        paths.state.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    except OSError as error:
        return f"the folder {paths.state} cannot be made ({error.strerror}); this device keeps its id there."
    if not os.access(paths.state, os.W_OK | os.X_OK):
        return f"the folder {paths.state} is not writable; this device keeps its id there."
    return None
