"""Two people side by side: where they differ, what can be taken of each, and who they are together."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from netjournal.journal.reconciling import item_key
from netjournal.models import Contact, Link, Milestone
from netjournal.models.people import MilestoneKind
from netjournal.text import fold
from netjournal.view import View

Side = Literal["left", "right", "both"]
"""Whose value is taken."""

Choices = Mapping[str, Side]
"""By the name of a difference, whose value is taken; what is not named stands at its default."""

ONCE: tuple[MilestoneKind, ...] = ("birthday", "work anniversary")
"""The days of which a person has one."""

_PROSE = frozenset({"notes", "address"})
_ITSELF = frozenset({"id", "created", "sources", "not_same", "extra"})
"""Fields that are joined without asking, or asked about by their parts."""
_NOTHING = (None, "", ())
_EMPTY = (*_NOTHING, False)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which two people differ: a field, an `extra.LABEL`, or a day such as "birthday"."""

    name: str
    left: Any
    right: Any
    sides: tuple[Side, ...]
    """Whose value can be taken."""
    default: Side
    """Whose value is taken where nobody says otherwise: nothing is lost where both can be."""

    def value(self, side: Side) -> Any:
        """Return what is taken of it."""
        if side != "both":
            return self.left if side == "left" else self.right
        if isinstance(self.left, tuple):
            return together(self.name, self.left, self.right)
        return "\n\n".join(dict.fromkeys(filter(None, (self.left, self.right))))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two people, and what is different and the same in them."""

    left: Contact
    right: Contact
    differences: tuple[Difference, ...]
    same: tuple[str, ...]
    """The names of the fields in which both say the same."""

    def taken(self, choices: Choices) -> dict[str, Any]:
        """Return by name what is taken where they differ."""
        return {one.name: one.value(_side(one, choices)) for one in self.differences}

    def left_behind(self, choices: Choices) -> list[tuple[str, Any]]:
        """Return what was written of either and is not taken, by name."""
        found = []
        for one in self.differences:
            side = _side(one, choices)
            other = one.right if side == "left" else one.left
            if side != "both" and other not in _EMPTY and one.name != "name":
                found.append((one.name, other))
        return found

    def joined(self, choices: Choices) -> Contact:
        """Return both as one person under the id of the left; a name that is not taken is a nickname."""
        left, right, taken = self.left, self.right, self.taken(choices)
        fields = {name: taken[name] for name in Contact.model_fields if name in taken}
        extra = right.extra | left.extra | {name[6:]: taken[name] for name in taken if _is_extra(name)}
        name = fields.get("name", left.name)
        nicknames = fields.get("nicknames", left.nicknames)
        selves = {left.id, right.id}
        knows = fields.get("knows", left.knows)
        private = set(map(fold, fields.get("private_needs", left.private_needs)))
        needs = fields.get("needs", left.needs)
        introduced = fields.get("introduced_by", left.introduced_by)
        return left.evolve(
            **fields
            | {
                "nicknames": _nicknames(name, (*nicknames, left.name, right.name)),
                "needs": tuple(need for need in needs if fold(need) not in private),
                "extra": {label: text for label, text in extra.items() if text},
                "sources": right.sources | left.sources,
                "knows": tuple(link for link in knows if link.contact_id not in selves),
                "introduced_by": None if introduced in selves else introduced,
                "not_same": tuple(
                    one for one in dict.fromkeys((*left.not_same, *right.not_same)) if one not in selves
                ),
            }
        )


def compare(view: View, left: Contact, right: Contact) -> Comparison:
    """Return two people side by side."""
    differences: list[Difference] = []
    same: list[str] = []
    for name, mine, theirs in _pairs(view, left, right):
        if _alike(name, mine, theirs):
            if mine not in _EMPTY:
                same.append(name)
        else:
            default = _default(name, mine, theirs)
            differences.append(Difference(name, mine, theirs, _sides(name, mine), default))
    return Comparison(left, right, tuple(differences), tuple(same))


def day_of(view: View, contact: Contact, kind: str) -> Milestone | None:
    """Return the day of a kind of which a person has one."""
    return next((day for day in view.milestones.of(contact.id) if day.kind == kind), None)


def together(name: str, left: tuple[Any, ...], right: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the items of both lists, each once, whatever accents, case and ways to write a number."""
    found: dict[Any, Any] = {}
    for item in (*left, *right):
        if isinstance(item, Link):
            known = found.get(item.contact_id)
            found[item.contact_id] = _linked(known, item) if known else item
        else:
            found.setdefault(item_key(name, item), item)
    return tuple(found.values())


def _linked(one: Link, other: Link) -> Link:
    ways = dict.fromkeys(filter(None, (one.how, other.how)))
    return Link(contact_id=one.contact_id, how="; ".join(ways))


def _side(one: Difference, choices: Choices) -> Side:
    side = choices.get(one.name, one.default)
    return side if side in one.sides else one.default


def _is_extra(name: str) -> bool:
    return name.startswith("extra.")


def _pairs(view: View, left: Contact, right: Contact) -> Iterator[tuple[str, Any, Any]]:
    for name in Contact.model_fields:
        if name not in _ITSELF:
            yield name, getattr(left, name), getattr(right, name)
    for label in dict.fromkeys((*left.extra, *right.extra)):
        yield f"extra.{label}", left.extra.get(label, ""), right.extra.get(label, "")
    for kind in ONCE:
        mine, theirs = day_of(view, left, kind), day_of(view, right, kind)
        if mine and theirs:
            yield kind, mine, theirs


def _alike(name: str, left: Any, right: Any) -> bool:
    if isinstance(left, Milestone):
        years = {left.year, right.year} - {None}
        return (left.month, left.day) == (right.month, right.day) and len(years) < 2  # noqa: PLR2004  both years
    if isinstance(left, tuple):
        return {item_key(name, one) for one in left} == {item_key(name, one) for one in right}
    return bool(left == right)


def _sides(name: str, value: Any) -> tuple[Side, ...]:
    many = isinstance(value, tuple) or name in _PROSE or _is_extra(name)
    return ("left", "right", "both") if many else ("left", "right")


def _default(name: str, left: Any, right: Any) -> Side:
    if name in _WINS:
        return "right" if _WINS[name](right) > _WINS[name](left) else "left"
    if left in _NOTHING or right in _NOTHING:
        return "right" if left in _NOTHING else "left"
    return "both" if "both" in _sides(name, left) else "left"


_WINS: Mapping[str, Callable[[Any], Any]] = {
    "focus": bool,
    "gentle_until": lambda day: day or date.min,
    "state": lambda state: state == "died",
}
"""Fields of which one value wins, whoever has it: what would hurt to forget."""


def _nicknames(name: str, others: tuple[str, ...]) -> tuple[str, ...]:
    own = item_key("nicknames", name)
    return tuple(one for one in together("nicknames", others, ()) if item_key("nicknames", one) != own)
