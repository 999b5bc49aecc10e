"""The shelves of the Library, and how each thing stands on its shelf in one line."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from textual.content import Content

from netjournal.advice.principles import ALL as PRINCIPLES
from netjournal.advice.principles import Principle, driven_by
from netjournal.advice.prompts import Prompt
from netjournal.advice.prompts.asking import all_prompts
from netjournal.advice.reception import reception_of
from netjournal.advice.rule import Rule, Scope
from netjournal.advice.rules import ALL as RULES
from netjournal.journal.spoken import said
from netjournal.text import fold, plural
from netjournal.tui.content import QUIET, STRONG, words
from netjournal.tui.widgets.rowview import Row
from netjournal.view import View

SHELVES = ("Rules", "Principles", "Prompts", "Seven steps")

Thing = Rule | Principle | Prompt

STEPS = tuple(rule for rule in RULES if rule.id.startswith("stalled-") or rule.id == "let-go")
"""The seven steps for a connection that does not move, and the way out."""

_SCOPES = {
    Scope.CONTACT: "About a person",
    Scope.PROMISE: "About a promise",
    Scope.INTERACTION: "About a conversation",
    Scope.EVENT: "About an event",
    Scope.GOAL: "About a goal",
    Scope.ME: "About yourself",
    Scope.WRITING: "While you write",
}
OWN = "Your own"


def shelf_of(thing: Thing) -> str:
    """Return the shelf on which something stands."""
    if isinstance(thing, Principle):
        return "Principles"
    if isinstance(thing, Prompt):
        return "Prompts"
    return "Seven steps" if thing in STEPS else "Rules"


def rows(view: View, shelf: str, query: str) -> list[Row]:
    """Return the things of a shelf that hold every word, under the titles of their groups."""
    found = ((title, thing) for title, thing in _grouped(view, shelf) if _holds(thing, query))
    told: list[Row] = []
    for title, group in groupby(found, key=lambda pair: pair[0]):
        if title:
            told.extend([Row(""), Row("", title)] if told else [Row("", title)])
        told.extend(Row(thing.id, thing) for _, thing in group)
    return told


def _grouped(view: View, shelf: str) -> Iterator[tuple[str, Thing]]:
    if shelf == "Principles":
        yield from (("", one) for one in PRINCIPLES)
    elif shelf == "Seven steps":
        yield from (("", one) for one in STEPS)
    elif shelf == "Prompts":
        yield from _prompts(all_prompts(view))
    else:
        for scope, title in _SCOPES.items():
            yield from ((title, one) for one in RULES if one.scope is scope and one not in STEPS)


def _prompts(prompts: Iterable[Prompt]) -> Iterator[tuple[str, Prompt]]:
    """Yield the prompts by the moment that they fit first, the person's own before all."""

    def moment(one: Prompt) -> str:
        if not one.principles:
            return OWN
        first = said("moments", one.moments[0]) if one.moments else "any time"
        return first[:1].upper() + first[1:]

    known = list(prompts)
    titles = dict.fromkeys(sorted(map(moment, known), key=lambda title: title != OWN))
    order = [OWN, *dict.fromkeys(map(moment, known))]
    for title in dict.fromkeys(title for title in order if title in titles):
        yield from ((title, one) for one in known if moment(one) == title)


def _holds(thing: Thing, query: str) -> bool:
    text = fold(f"{thing.id} {name_of(thing)}")
    return all(word in text for word in fold(query).split())


def name_of(thing: Thing) -> str:
    """Return the words by which something is known."""
    return thing.title if isinstance(thing, Rule) else thing.text


def draw(view: View, row: Row, width: int) -> Content:
    """Return one line of a shelf: whether it is switched on, its words, and a fact about it."""
    thing = row.of
    if isinstance(thing, str):
        return words((f" {thing}", STRONG))
    if isinstance(thing, Principle):
        count = plural(len(driven_by(thing.id, RULES)), "rule")
        return _line((f" {thing.id} ", QUIET), thing.text, count, width)
    if isinstance(thing, Rule):
        found = reception_of(view, thing)
        fact = _received(found.done, found.dismissed) if found.on else "off"
        return _line(_mark(on=found.on), thing.title, fact, width)
    if isinstance(thing, Prompt):
        return _line(_mark(on=thing.on), thing.text, "" if thing.on else "off", width)
    return Content("")


def _mark(*, on: bool) -> tuple[str, str]:
    return (" ● ", "") if on else (" ○ ", QUIET)


def _received(done: int, dismissed: int) -> str:
    told = (f"done {done}" if done else "", f"not now {dismissed}" if dismissed else "")
    return " · ".join(filter(None, told))


def _line(mark: tuple[str, str], text: str, fact: str, width: int) -> Content:
    room = width - len(mark[0]) - (len(fact) + 3 if fact else 1)
    middle = words(text).truncate(max(1, room), ellipsis=True, pad=True)
    return words(mark, middle, (f"  {fact} " if fact else " ", QUIET))
