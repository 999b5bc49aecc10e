"""What becomes of a promise."""

from netjournal.journal.journal import Journal
from netjournal.journal.lookup import label_of
from netjournal.models import Promise, When
from netjournal.storage import Committed


def keep(journal: Journal, promise: Promise) -> Committed:
    """Record that a promise was kept, by whoever made it."""
    return _end(journal, "keep", promise, promise.close("kept", journal.now()))


def release(journal: Journal, promise: Promise) -> Committed:
    """Record that a promise binds nobody any more."""
    return _end(journal, "release", promise, promise.close("released", journal.now()))


def break_(journal: Journal, promise: Promise) -> Committed:
    """Record that a promise was not kept; advice then helps to make it right."""
    return _end(journal, "break", promise, promise.close("broken", journal.now()))


def renegotiate(journal: Journal, promise: Promise, due: When) -> Committed:
    """Record a new date that both agreed on; the promise stands open again."""
    return _end(journal, "renegotiate", promise, promise.renegotiate(due))


def _end(journal: Journal, verb: str, promise: Promise, after: Promise) -> Committed:
    label = f"{verb} promise: {label_of(journal.view, promise)}"
    return journal.commit(label, edit=[(promise, after)])
