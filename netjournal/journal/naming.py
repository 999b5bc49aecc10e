"""The names by which records can be called, read fast, for completing them in a shell."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from netjournal.errors import StorageError
from netjournal.paths import Paths
from netjournal.text import fold, one_line

Kind = Literal["contacts", "events", "goals", "promises"]
_CALLED: dict[Kind, str] = {"contacts": "name", "events": "name", "goals": "title", "promises": "text"}
_ENDED = {"promises": "open"}
"""The only state in which records of a table are offered."""

MOST = 500
"""So many names are offered; more than that nobody reads."""


@dataclass(frozen=True, slots=True)
class Called:
    """A record and by what it is called: its name, or its id where others have the same name."""

    call: str
    told: str = ""
    """What tells it from its namesakes."""
    name: str = ""
    """The name that it has with others, where one could call it by that."""


def called(paths: Paths, kind: Kind, begins: str) -> list[Called]:
    """Return how records can be called of whose name a word begins so, those that begin so as a whole first.

    None where nothing can be read.
    """
    wanted = fold(begins)

    def place(one: Called) -> tuple[bool, str, str]:
        return not fold(one.told or one.call).startswith(wanted), fold(one.call), one.told

    return sorted(_found(paths, kind, wanted), key=place)[:MOST]


def _found(paths: Paths, kind: Kind, wanted: str) -> Iterator[Called]:
    names = list(_names(paths, kind))
    counts = Counter(fold(name) for _, name, _ in names)
    for record_id, name, told in names:
        folded = fold(name)
        if not folded.startswith(wanted) and f" {wanted}" not in folded:
            continue
        if counts[folded] == 1 and not name.startswith("-"):
            yield Called(name)
        else:
            shared = "" if name.startswith("-") else name
            yield Called(record_id, " ".join(filter(None, (name, told))), shared)


def _names(paths: Paths, kind: Kind) -> Iterator[tuple[str, str, str]]:
    """Yield id, name and what tells it from namesakes, of all records of a kind."""
    from netjournal.storage import open_store
    from netjournal.storage.restore import has_logs

    if not has_logs(paths):
        return
    try:
        store = open_store(paths)
    except (StorageError, OSError):
        return
    for record_id, document in store.documents(kind).items():
        name = one_line(str(document.get(_CALLED[kind], "")))
        state = _ENDED.get(kind)
        if name and (state is None or document.get("state", state) == state):
            yield record_id, name, one_line(str(document.get("organisation", "")))
    store.close()
