"""A log without what is forgotten: every checksum right, and all else byte for byte as it was."""

from collections.abc import Callable, Container, Iterator, Sequence

from netjournal.storage.forgetting import Forgetting
from netjournal.storage.format import Record, decode, encode, salvage

_MASK = b"#"
"""What stands for each byte of a damaged line that holds something forgotten, so that places stay."""


class Scrubber:
    """Takes forgettings out of one log, which it is fed from its beginning.

    `device` is whose log it is, unless it says so itself. What was written there knowing of a forgetting
    stays. `finished` are forgettings that every device has done: their words are no longer needed. `tick` is
    told the bytes of each line that is done.
    """

    def __init__(
        self,
        device: str,
        forgettings: Sequence[Forgetting],
        finished: Container[str] = (),
        tick: Callable[[int], None] | None = None,
    ) -> None:
        self.unread = 0
        """Bytes that cannot be read, hold nothing that is known to be forgotten, and were left."""
        self._device = device
        self._rules = {one.stamp: one for one in forgettings}
        self._finished = finished
        self._tick = tick

    def fed(self, data: bytes) -> bytes:
        """Return what is to stand in place of the next whole lines, or of an unfinished end."""
        return b"".join(self._line(line) for line in data.splitlines(keepends=True))

    def _line(self, line: bytes) -> bytes:
        if self._tick:
            self._tick(len(line))
        end = b"\n" if line.endswith(b"\n") else b""
        record = decode(line.removesuffix(end))
        if record is None:
            return b"".join(self._damaged(line.removesuffix(end), end))
        left = self._left(record)
        if left == record:
            return line
        return encode({name: left[name] for name in left if name != "sum"}) if left else b""

    def _left(self, record: Record) -> Record | None:
        if "ops" not in record:
            self._device = record.get("device", self._device)
            return record
        stamp = f"{record['stamp']}-{self._device}"
        for known in (stamp, *record.get("knows", ()), *record.get("forgot", ())):
            self._rules.pop(known, None)
        if stamp in self._finished:
            return {**record, "forget": {"ids": record["forget"]["ids"]}}
        left: Record | None = record
        for rule in self._rules.values():
            left = rule.line(left) if left else None
        return left

    def _damaged(self, line: bytes, end: bytes) -> Iterator[bytes]:
        """Yield the whole lines found within a damaged one, after the rest of it."""
        rest, within = line, b""
        for _, found, record in salvage(line):
            rest = rest.replace(found, b"", 1)
            left = self._left(record)
            within += encode({name: left[name] for name in left if name != "sum"}) if left else b""
        if any(rule.is_in(rest) for rule in self._rules.values()):
            rest = _MASK * len(rest)
        elif self._rules and rest.strip(_MASK):
            self.unread += len(rest)
        yield from (rest, end if rest else b"", within)
