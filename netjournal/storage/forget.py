"""Forgetting documents for good: asked for in one transaction, then taken out of all files of this device.

First the transaction is written, as durable as any other: from then on every device that reads it shows the
journal without what is forgotten. Then the words are taken out of the files, each put in place in one step,
this device's own log last, and a line says that it is done. Who is killed before that leaves the rest to the
next opening.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from netjournal.errors import StorageError
from netjournal.paths import Paths
from netjournal.storage.cleaning import Cleaner, Unreached
from netjournal.storage.disk import Disk
from netjournal.storage.fold import Key
from netjournal.storage.forgetting import Forgetting
from netjournal.storage.format import Record
from netjournal.storage.history import Committed
from netjournal.storage.inverse import with_origins
from netjournal.storage.ledger import Ledger, Plan
from netjournal.storage.log import Log
from netjournal.storage.meter import Meter, Progress
from netjournal.storage.operations import Put, difference, differences, wanted
from netjournal.storage.ownlog import rewrite_log
from netjournal.storage.past import Past
from netjournal.storage.scrub import Scrubber
from netjournal.storage.stamps import WallClock
from netjournal.storage.state import State


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What taking words out of the files has changed of the documents, and what could not be reached."""

    touched: tuple[Key, ...]
    unreached: tuple[Unreached, ...]


Write = Callable[[str, Plan, Record | None], Committed]

_LATER = "it is tried again when netjournal is next opened"
_GRACE = 90 * 24 * 3600
"""Seconds for which fingerprints are kept for a device that was not heard of yet."""
_ELSEWHERE = "another device writes it, and takes it out when netjournal is next opened there"


class Forgetter:
    """What is forgotten in one journal, and what it held in the `past`.

    `owned` are the ids under which this device has written.
    """

    def __init__(
        self,
        ledger: Ledger,
        paths: Paths,
        disk: Disk,
        wall_clock: WallClock,
        owned: Callable[[], Collection[str]],
        write: Write,
    ) -> None:
        self.past = Past(ledger)
        self._ledger = ledger
        self._paths = paths
        self._disk = disk
        self._owned = owned
        self._write = write
        self._wall_clock = wall_clock

    # -- what is forgotten ---------------------------------------------------------------------------

    def forgotten(self) -> set[Key]:
        """Return the documents that are gone for good."""
        return {key for one in self._ledger.forgettings() for key in one.gone}

    def cleaned(self) -> Callable[[Key, str, State], Any]:
        """Return what gives an old value of a field, without what its writer did not know to forget."""
        every, knew = self._wholes(), self._ledger.tombstones.was_known

        def value(key: Key, name: str, then: State) -> Any:
            said = (then.body or {})[name]
            for one in every:
                if not knew(one.stamp, then.written(name)):
                    said = one.document(key, {name: said})[name]
            return said

        return value

    # -- asking for it -------------------------------------------------------------------------------

    def ask(self, label: str, forgetting: Forgetting, edits: Sequence[Put] = ()) -> Committed:
        """Write that something is forgotten, and what mends the rest; the words stay in files until `finish`.

        Raises StaleEditError where an edit was overtaken.
        """

        def plan() -> list[Record]:
            return [*map(self._deletion, sorted(forgetting.gone)), *self._mended(edits)]

        return self._write(label, plan, {"forget": forgetting.told()})

    def _deletion(self, key: Key) -> Record:
        """Return the operation that forgets a document, whether there is one or not."""
        state = self._ledger.fold.state(key)
        known = difference(key, state, None, self._ledger.device) or {"table": key[0], "id": key[1]}
        return {**known, "delete": True, "bare": True, "forget": True}

    def _mended(self, edits: Sequence[Put]) -> Iterator[Record]:
        """Yield the operations of edits; their fields keep their origins, so that undo works as before."""
        fold, device = self._ledger.fold, self._ledger.device
        for operation in differences(wanted(edits, fold), fold, device):
            state = fold.state((operation["table"], operation["id"])) or State()
            names = (*operation.get("set", ()), *operation.get("unset", ()))
            yield with_origins(operation, {name: state.origin(name) for name in names}, device)

    # -- doing it ------------------------------------------------------------------------------------

    def pending(self) -> list[Forgetting]:
        """Return the forgettings that this device has still to take out of its files."""
        tombstones, device = self._ledger.tombstones, self._ledger.device
        if all(tombstones.is_done(stamp, device) for stamp in tombstones.lines) or not self._own_logs():
            return []
        return [one for one in self._wholes() if not tombstones.is_done(one.stamp, device)]

    def _wholes(self) -> list[Forgetting]:
        """Return every forgetting with the documents that other devices have found to be near to it."""
        every = self._ledger.forgettings()
        return [one.with_near([other.near for other in every if other.of == one.stamp]) for one in every]

    @property
    def is_due(self) -> bool:
        """Say whether `finish` has something to do."""
        return bool(self.pending() or self._settled())

    def finish(self, progress: Progress | None = None) -> Cleaned:
        """Take everything pending out of this device's files; what fails is tried again at the next opening.

        `progress` is told how many bytes of how many are done. Raises ReadOnlyError.
        """
        self._ledger.check_writable()
        rules, meter, failed = self.pending(), Meter(progress), list[Unreached]()
        cleaner = Cleaner(self._paths, rules, self._disk, meter.tick)

        def own_log(path: Path) -> None:
            settled = () if failed else self._settled()
            unread = rewrite_log(self._ledger, path, rules, settled, self._disk, meter.tick)
            cleaner.left_unread(path, unread)

        steps = [*(cleaner.steps() if rules else ()), *((path, own_log) for path in self._own_logs())]
        meter.expect(path for path, _ in steps)
        for path, step in steps:
            try:
                step(path)
            except FileNotFoundError:
                continue  # somebody else has removed it meanwhile
            except (OSError, StorageError) as error:
                failed.append(_failed(path, error))
        touched: tuple[Key, ...] = ()
        if rules and not failed:
            try:
                touched = self._write("", list, {"forgot": [rule.stamp for rule in rules]}).touched
            except StorageError as error:
                failed.append(_failed(self._ledger.folder, error))
        meter.end()
        if rules:
            cleaner.look_at_strangers()
        return Cleaned(touched, (*failed, *cleaner.unreached, *self.unreached()))

    def out_of_reach(self, forgetting: Forgetting) -> list[Unreached]:
        """Return the files of others that would still hold something if it were forgotten."""
        cleaner = Cleaner(self._paths, (forgetting,), self._disk)
        cleaner.look_at_strangers()
        return [*cleaner.unreached, *self.unreached(forgetting)]

    def unreached(self, *more: Forgetting) -> list[Unreached]:
        """Return the logs of other devices that still hold what is forgotten, or is to be."""
        every = [*self._wholes(), *more]
        found = []
        for log in self._ledger.logs.values():
            waiting = [one for one in every if not self._is_done(one, log)]
            if waiting and log.device not in self._owned():
                data = log.path.read_bytes()
                if Scrubber(log.device, waiting).fed(data) != data:
                    found.append(Unreached(log.path, _ELSEWHERE))
        return found

    def _settled(self) -> set[str]:
        """Return the forgettings asked for here whose words nobody needs: every other device is done.

        One that was not heard of yet has some time to show up.
        """
        others = [log for log in self._ledger.logs.values() if log.device not in self._owned()]
        latest = (self._wall_clock() - _GRACE) * 1_000_000
        return {
            one.stamp
            for one in self._ledger.forgettings()
            if one.words
            and one.at[0] < latest
            and one.at[1] in self._owned()
            and all(self._is_done(one, log) for log in others)
        }

    def _is_done(self, forgetting: Forgetting, log: Log) -> bool:
        return self._ledger.tombstones.is_done(forgetting.stamp, log.device)

    def _own_logs(self) -> list[Path]:
        """Return this device's log, copies of it that a file syncer made, and those under its former ids."""
        return [log.path for log in self._ledger.logs.values() if log.device in self._owned()]


def _failed(path: Path, error: OSError | StorageError) -> Unreached:
    why = error.strerror if isinstance(error, OSError) else str(error).rstrip(".")
    return Unreached(path, f"{why}; {_LATER}", again=True)
