"""Each thing of the Library in full."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from textual.content import Content

from netjournal.advice import Suggestion
from netjournal.advice.principles import BY_ID, Principle, driven_by, sources_of
from netjournal.advice.prompts import Prompt
from netjournal.advice.reception import Reception, reception_of
from netjournal.advice.rule import Rule, Scope
from netjournal.advice.rules import ALL as RULES
from netjournal.advice.rules import BY_ID as RULES_BY_ID
from netjournal.journal.spoken import said
from netjournal.text import plural, times
from netjournal.tui.content import ACCENT, QUIET, STRONG, ago, heading, lines, words
from netjournal.tui.screens.library.shelves import Thing
from netjournal.view import View

_MOST = 3
"""What a rule suggests now is told of so many at most."""


def page_of(
    view: View, thing: Thing, now: datetime, advice: Iterable[Suggestion], *, titled: bool
) -> Content:
    """Return something in full; `advice` is everything that is suggested now."""
    if isinstance(thing, Principle):
        parts = _principle(thing)
    elif isinstance(thing, Prompt):
        parts = _prompt(view, thing, now)
    else:
        parts = _rule(view, thing, advice)
    title = thing.title if isinstance(thing, Rule) else thing.text
    return Content("\n\n").join([words((title, STRONG)), *parts] if titled else list(parts))


def _principle(one: Principle) -> Iterator[Content]:
    yield lines(heading("Where it comes from"), *(words((title, "italic")) for title in one.sources))
    driven = [RULES_BY_ID[name] for name in driven_by(one.id, RULES)]
    rules = [words(("· ", ACCENT), rule.title) for rule in driven]
    yield lines(
        heading("The rules that follow from it"), *(rules or [words("It colours the words of them all.")])
    )
    yield words((one.id, QUIET))


def _rule(view: View, one: Rule, advice: Iterable[Suggestion]) -> Iterator[Content]:
    found = reception_of(view, one)
    yield _standing(one, found)
    now = [step for step in advice if step.rule == one.id]
    if now:
        more = len(now) - _MOST
        rest = [words((f"and {plural(more, 'more', 'more')}", QUIET))] if more > 0 else []
        yield lines(heading("It suggests now"), *(_point(step.title) for step in now[:_MOST]), *rest)
    yield lines(heading("What it stands on"), *_grounds(one))
    if one.thresholds:
        yield lines(heading("Its numbers"), *_numbers(one, found))


def _point(text: str) -> Content:
    return words(("· ", ACCENT), text)


def _standing(one: Rule, found: Reception) -> Content:
    switch = "On" if found.on else "Switched off: it suggests nothing"
    if one.scope is Scope.WRITING:
        return lines(words((f"{switch}. It speaks beside the text, never as a step.", QUIET)), _id(one))
    told = [f"{switch}."]
    if found.done or found.dismissed:
        told.append(f"Done {times(found.done)}, set aside {times(found.dismissed)}.")
    told.append(f"Set aside, it stays away for {plural(found.cooldown_days, 'day')}.")
    if found.lengthened:
        told.append(
            f"It began with {plural(one.cooldown, 'day')} and was set aside again and again; R resets it."
        )
    return lines(words((" ".join(told), QUIET)), _id(one))


def _id(one: Rule) -> Content:
    return words((f"rule {one.id}", QUIET))


def _grounds(one: Rule) -> Iterator[Content]:
    for name in one.principles:
        yield words((f"{name} ", ACCENT), BY_ID[name].text)
    yield from (words((title, f"italic {QUIET}")) for title in sources_of(one.principles))


def _numbers(one: Rule, found: Reception) -> Iterator[Content]:
    for name, limit in one.thresholds.items():
        value = found.thresholds[name]
        came = f" (it came with {limit.default})" if value != limit.default else ""
        yield words((f"{value} {limit.unit}", STRONG), (f"  {limit.sentence}{came}", QUIET))


def _prompt(view: View, one: Prompt, now: datetime) -> Iterator[Content]:
    answers = [each for each in view.reflections.newest() if each.prompt_id == one.id]
    fits = ", ".join(said("moments", moment) for moment in one.moments) or "any time"
    yield words((f"{'Asked' if one.on else 'Switched off; it was asked'}: {fits}.", QUIET))
    if answers:
        told = f"Answered {times(len(answers))}, last {ago(answers[0].at, now)}"
        yield lines(heading(told), words((answers[0].answer, "italic")))
    if one.principles:
        yield lines(heading("What it practises"), *(_practised(name) for name in one.principles))


def _practised(name: str) -> Content:
    return words((f"{name} ", ACCENT), BY_ID[name].text)
