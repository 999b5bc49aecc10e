"""What capture needs to know of the journal."""

from typing import Protocol


class Directory(Protocol):
    """The names that the journal knows; comparison folds accents and case."""

    def people_named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the contacts whose full name or a nickname is `name`."""

    def people_first_named(self, word: str) -> tuple[str, ...]:
        """Return the ids of the contacts whose name or a nickname begins with the whole word `word`."""

    def person_by_id(self, text: str) -> str | None:
        """Return the one contact id that is `text` or begins with it, or None."""

    def person_name(self, contact_id: str) -> str:
        """Return the name of a known contact."""

    def has_met(self, contact_id: str) -> bool:
        """Return whether there is an interaction with this contact."""

    def events_named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the events called `name`."""

    def event_name(self, event_id: str) -> str:
        """Return the name of a known event."""

    def goals_named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the goals with this title."""

    def goal_title(self, goal_id: str) -> str:
        """Return the title of a known goal."""
