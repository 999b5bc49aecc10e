"""Writing down what happened: read as it is typed, kept in one transaction."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from netjournal.advice.hints import Hint, hints_for_ask
from netjournal.capture import Capture, parse
from netjournal.capture import records as records_of
from netjournal.errors import NetjournalError
from netjournal.journal.directory import ViewDirectory
from netjournal.journal.drafts import keep_refused
from netjournal.journal.implied import Change, implied
from netjournal.journal.journal import Journal
from netjournal.journal.lookup import slip_of
from netjournal.models import Contact, Exchange, Interaction, Note, Record
from netjournal.text import shorten

_LABEL = 60


@dataclass(frozen=True, slots=True)
class Added:
    """What a text was read as and became."""

    capture: Capture
    entry: Interaction | Note
    records: tuple[Record, ...]
    """Everything new: people, the event, the entry and its lines."""
    hints: tuple[Hint, ...]
    """What advice says beside an ask; it never blocks."""
    near: tuple[tuple[str, str], ...] = ()
    """The names of new people that are a slip away from a known one, each with that."""


def read(journal: Journal, text: str) -> Capture:
    """Return how a text is read now, for showing while it is typed; writes nothing, never raises."""
    return parse(text, ViewDirectory(journal.view), journal.now())


def preview(journal: Journal, text: str) -> Added:
    """Return what `add` would write, written nowhere; raises what is wrong with the text."""
    capture = read(journal, text)
    made = records_of(capture, journal.now(), journal.new_id)
    return _added(journal, capture, made)


def add(journal: Journal, text: str) -> Added:
    """Do what `write` does; a text that is refused, or cannot be saved, is kept as a draft.

    The error says how to take it up again.
    """
    try:
        return write(journal, text)
    except NetjournalError as error:
        keep_refused(journal.drafts, text, error)
        raise


def hints(journal: Journal, capture: Capture) -> tuple[Hint, ...]:
    """Return what advice says beside a text while it is typed; nothing for one that cannot be read yet."""
    if capture.problems or not any(act.direction == "asked" for act in capture.exchanges):
        return ()
    return _hints(journal, records_of(capture, journal.now(), journal.new_id))


def write(journal: Journal, text: str) -> Added:
    """Write down what a text says, with what it implies for other records, in one transaction.

    For who keeps the text until then. Raises InvalidInputError, AmbiguousError with its choices, or
    StorageError.
    """
    capture = read(journal, text)
    made = records_of(capture, journal.now(), journal.new_id)
    change: Change = implied(journal.view, capture, made)
    label = f"add {shorten(capture.summary, _LABEL)}"
    journal.commit(label, put=change.put, edit=change.edit, delete=change.delete)
    return _added(journal, capture, change.put)


def _added(journal: Journal, capture: Capture, made: Iterable[Record]) -> Added:
    found = tuple(made)
    entry = next(one for one in found if isinstance(one, Interaction | Note))
    return Added(capture, entry, found, _hints(journal, found), tuple(_near(journal, found)))


def _near(journal: Journal, made: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """Yield the new names that may be slips, each with the known name."""
    new = {one.id: one.name for one in made if isinstance(one, Contact)}
    for name in new.values():
        known = slip_of(journal.view, name, new)
        if known is not None:
            yield name, known.name


def _hints(journal: Journal, made: Iterable[Record]) -> tuple[Hint, ...]:
    found = tuple(made)
    new = {one.id: one for one in found if isinstance(one, Contact)}
    said: dict[Hint, None] = {}
    for ask in found:
        if not isinstance(ask, Exchange) or ask.direction != "asked":
            continue
        for contact_id in ask.contact_ids:
            contact = journal.view.contacts.get(contact_id) or new.get(contact_id)
            if contact is not None:
                said |= dict.fromkeys(hints_for_ask(journal.view, journal.now(), ask, contact))
    return tuple(said)
