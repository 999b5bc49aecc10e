"""The lines of an import with what was chosen among them."""

from collections.abc import Iterable

from netjournal.models import Packed
from netjournal.text import fold
from netjournal.tui.screens.bring.chosen import Found
from netjournal.tui.screens.bring.detail import new_records
from netjournal.tui.screens.bring.lines import KINDS, Item, items_of


class Selection:
    """Which lines are shown, and which of them are taken; at first all that can be."""

    def __init__(self, found: Found) -> None:
        self.out: set[str] = set()
        """The ids of the records that are left out."""
        self.query = ""
        self.found = found
        self.items: list[Item] = items_of(found.plan)
        self.records: dict[str, Packed] = new_records(found.plan)
        plan = found.plan
        self.kind = "changed" if plan.count("changed") and not plan.count("new") else KINDS[0]

    def shown(self) -> list[Item]:
        """Return the lines of the kind and with the words that are asked for."""
        query = fold(self.query)
        return [
            one
            for one in self.items
            if self.kind in {KINDS[0], one.kind} and (not query or query in fold(one.name))
        ]

    def takes(self, one: Item) -> bool:
        """Return whether a line will be written."""
        return one.can_choose and one.record not in self.out

    def turn(self, one: Item) -> None:
        """Take a line, or leave it out; other lines of the same record go with it."""
        if one.can_choose:
            self.out ^= {one.record}

    def turn_all(self, items: Iterable[Item], *, take: bool) -> None:
        """Take lines, or leave them out."""
        records = {one.record for one in items if one.can_choose}
        self.out = self.out - records if take else self.out | records

    def next_kind(self) -> None:
        """Show the next kind of which there are lines."""
        there = {one.kind for one in self.items}
        kinds = [kind for kind in KINDS if kind == KINDS[0] or kind in there]
        self.kind = kinds[(kinds.index(self.kind) + 1) % len(kinds)]

    @property
    def taken(self) -> int:
        """Return how many lines will be written."""
        return sum(map(self.takes, self.items))

    @property
    def writes(self) -> bool:
        """Return whether there is anything to write: lines, or only what is remembered."""
        return bool(self.taken) or (self.found.plan.writes and not any(one.can_choose for one in self.items))

    def renewed(self, found: Found) -> "Selection":
        """Return the lines of files that were compared anew, with the same ones left out."""
        new = Selection(found)
        places = {one.place for one in self.items if one.record in self.out}
        new.out = {one.record for one in new.items if one.can_choose and one.place in places}
        new.kind, new.query = self.kind, self.query
        return new
