"""The names of the journal, as capture asks for them."""

from netjournal.journal.lookup import SHORTEST_PREFIX
from netjournal.view import View


class ViewDirectory:
    """Answers capture.directory.Directory from the indexes of a view."""

    def __init__(self, view: View) -> None:
        self._view = view

    def people_named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the contacts whose full name or a nickname is `name`."""
        return self._view.people.named(name)

    def people_first_named(self, word: str) -> tuple[str, ...]:
        """Return the ids of the contacts whose name or a nickname begins with the whole word `word`."""
        return self._view.people.first_named(word)

    def person_by_id(self, text: str) -> str | None:
        """Return the one contact id that is `text` or begins with it, or None."""
        if text in self._view.contacts:
            return text
        found = self._view.contacts.starting_with(text) if len(text) >= SHORTEST_PREFIX else ()
        return found[0] if len(found) == 1 else None

    def person_name(self, contact_id: str) -> str:
        """Return the name of a known contact."""
        return self._view.contacts[contact_id].name

    def has_met(self, contact_id: str) -> bool:
        """Return whether there is an interaction with this contact."""
        return self._view.interactions.count_of(contact_id) > 0

    def events_named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the events called `name`."""
        return self._view.event_names.named(name)

    def event_name(self, event_id: str) -> str:
        """Return the name of a known event."""
        return self._view.events[event_id].name

    def goals_named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the goals with this title."""
        return self._view.goal_names.named(name)

    def goal_title(self, goal_id: str) -> str:
        """Return the title of a known goal."""
        return self._view.goals[goal_id].title
