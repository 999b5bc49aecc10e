"""Which forgettings there are, which device knew of which when it wrote, and which has finished it."""

from netjournal.storage.format import Record
from netjournal.storage.log import Entry
from netjournal.storage.stamps import Stamp, to_text


class Tombstones:
    """The forgettings by their stamps, each with its first line."""

    def __init__(self) -> None:
        self.lines: dict[str, int] = {}
        self._known: dict[str, dict[str, int]] = {}
        self._done: dict[str, list[str]] = {}

    def note(self, entry: Entry) -> None:
        """Take a line in."""
        (reading, device), line, record = entry
        known = [*record.get("knows", ()), *record.get("forgot", ())]
        if "forget" in record:
            known.append(to_text(entry.stamp))
            self.lines.setdefault(to_text(entry.stamp), line)
        for stamp in known:
            self._known.setdefault(device, {}).setdefault(stamp, reading)
        self._done.setdefault(device, []).extend(record.get("forgot", ()))

    def unknown_to(self, device: str) -> list[str]:
        """Return the forgettings of which a device has not yet written that it knows."""
        return [stamp for stamp in self.lines if stamp not in self._known.get(device, ())]

    def was_known(self, stamp: str, to: Stamp) -> bool:
        """Say whether a device knew of a forgetting when it wrote at a time."""
        reading, device = to
        since = self._known.get(device, {}).get(stamp)
        return since is not None and since <= reading

    def is_done(self, stamp: str, device: str) -> bool:
        """Say whether a device has taken a forgetting out of its files."""
        return stamp in self._done.get(device, ())

    def clear(self) -> None:
        """Forget everything."""
        for known in (self.lines, self._known, self._done):
            known.clear()

    def known(self) -> Record:
        """Return everything as JSON, for `restore`."""
        return {"lines": self.lines, "known": self._known, "done": self._done}

    def restore(self, known: Record) -> None:
        """Begin with what `known` has returned."""
        self.lines, self._known, self._done = known["lines"], known["known"], known["done"]
