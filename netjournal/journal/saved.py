"""Filters of people that are kept under a name: records, so that they travel and can be undone."""

from collections.abc import Iterable

from netjournal.errors import InvalidInputError, NotFoundError
from netjournal.journal.journal import Journal
from netjournal.models import SavedFilter
from netjournal.storage import Committed
from netjournal.text import fold, listed, one_line
from netjournal.view import PeopleFilter, View


def saved_filters(view: View) -> list[SavedFilter]:
    """Return the saved filters by name."""
    return sorted(view.filters.all(), key=lambda one: (fold(one.name), one.id))


def find_filter(view: View, name: str) -> SavedFilter:
    """Return the filter of this name, accents and case folded; raises NotFoundError that lists the names."""
    found = _named(view.filters.all(), name)
    if found is None:
        known = listed([one.name for one in saved_filters(view)]) or "none yet; the app keeps them with F"
        raise NotFoundError(f"there is no filter {one_line(name)!r}; there are: {known}")
    return found


def save(journal: Journal, name: str, wanted: PeopleFilter) -> Committed:
    """Keep a filter under a name, in place of the one that had it; InvalidInputError for no name."""
    fields = {"name": name, "query": wanted.query, "group": wanted.group, "order": wanted.order}
    before = _named(journal.view.filters.all(), name)
    if before is not None:
        after = before.evolve(**fields)
        return journal.commit(f"save filter {after.name}", edit=[(before, after)])
    made = journal.make(SavedFilter, **fields)
    return journal.commit(f"save filter {made.name}", put=[made])


def rename(journal: Journal, saved: SavedFilter, name: str) -> Committed:
    """Give a filter another name; InvalidInputError for no name, or one that another filter has."""
    after = saved.evolve(name=name)
    others = (one for one in journal.view.filters.all() if one.id != saved.id)
    if _named(others, name) is not None:
        raise InvalidInputError(f"another filter is called {after.name!r}; choose another name")
    return journal.commit(f"rename filter {saved.name} to {after.name}", edit=[(saved, after)])


def remove(journal: Journal, saved: SavedFilter) -> Committed:
    """Forget a filter; the people stay as they are."""
    return journal.commit(f"remove filter {saved.name}", delete=[saved])


def _named(filters: Iterable[SavedFilter], name: str) -> SavedFilter | None:
    return next((one for one in filters if fold(one.name) == fold(name)), None)
