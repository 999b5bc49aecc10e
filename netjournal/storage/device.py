"""Which device this is: an id of its own, kept in the state folder, which is never synced.

A state folder that turns up on another machine, or beside another data folder, does not hand its id on: two
machines that wrote to one file would undo each other's work when a file syncer met both.
"""

import hashlib
import json
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from netjournal.paths import Paths
from netjournal.storage.disk import FOLDER_MODE, Disk

_FILE = "device.json"
_MACHINE_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_MULTICAST = 1 << 40  # set in a made-up hardware address, which changes at every start


@dataclass(frozen=True, slots=True)
class Device:
    """This device's id, and what it knows of its data folder.

    `remembers` says that there was a journal in it, `has_log` that this device wrote to it, and `lost` names
    the ids whose logs are gone.
    """

    id: str
    machine: str
    data: str
    remembers: bool = False
    has_log: bool = False
    lost: tuple[str, ...] = ()
    is_saved: bool = False

    def seen(self) -> "Device":
        """Return the device that remembers that there is a journal."""
        return replace(self, remembers=True)

    def written(self) -> "Device":
        """Return the device that remembers that it has a log."""
        return replace(self, remembers=True, has_log=True)

    def renewed(self) -> "Device":
        """Return the device under a fresh id, because the log of the old one is gone."""
        return replace(self, id=_fresh_id(), has_log=False, lost=(*self.lost, self.id), is_saved=False)

    def save(self, state: Path, disk: Disk) -> "Device":
        """Keep the device in its state folder and return it as saved; OSError where that cannot be."""
        state.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        words = {
            name: getattr(self, name) for name in ("id", "machine", "data", "remembers", "has_log", "lost")
        }
        disk.write_whole(state / _FILE, json.dumps(words).encode())
        return replace(self, is_saved=True)


def device_file(state: Path) -> Path:
    """Return where the device is kept."""
    return state / _FILE


def this_device(paths: Paths, machine: str | None = None) -> Device:
    """Return the device that the state folder knows, else a new one, which is not yet saved."""
    machine = machine or _machine()
    data = str(paths.data)
    try:
        known = json.loads(device_file(paths.state).read_bytes())
        device = Device(
            str(known["id"]),
            str(known["machine"]),
            str(known["data"]),
            bool(known["remembers"]),
            bool(known["has_log"]),
            tuple(map(str, known["lost"])),
            is_saved=True,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Device(_fresh_id(), machine, data)
    if device.data != data or device.machine != machine:
        return Device(_fresh_id(), machine, data, remembers=device.remembers and device.data == data)
    return device


def _fresh_id() -> str:
    return os.urandom(6).hex()


def _machine() -> str:
    """Return what tells this machine from others, hashed so that the machine's own id goes nowhere."""
    return hashlib.blake2b(_machine_id().encode(), digest_size=16, person=b"netjournal").hexdigest()


def _machine_id() -> str:
    for path in _MACHINE_FILES:
        try:
            text = path.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            continue
        if text:
            return text
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    import uuid

    node = uuid.getnode()
    return "" if node & _MULTICAST else str(node)
