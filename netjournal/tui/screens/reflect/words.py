"""What the parts of Reflect say."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from textual.content import Content

from netjournal.advice.self_rating import SKILLS
from netjournal.insights.week import Week
from netjournal.insights.words import promises_told, to_and_fro
from netjournal.models import Reflection
from netjournal.region import day_month
from netjournal.text import listed
from netjournal.tui.content import ACCENT, QUIET, STRONG, heading, lines, words
from netjournal.tui.prose import prose
from netjournal.view import View

_LABEL = 15
_MOST_NAMES = 5
_MOST_LEARNED = 4


def answer_content(one: Reflection) -> Content:
    """Return an answer in full, under its question."""
    felt = [words((f"Felt {one.feeling} of 5", QUIET))] if one.feeling else []
    ratings = [words((f"{skill}: {rating} of 5", QUIET)) for skill, rating in one.ratings.items()]
    return lines(heading(one.prompt or one.kind.capitalize()), "", prose(one.answer), *felt, *ratings)


def span(since: datetime, until: datetime) -> str:
    """Return the days from `since` to the last before `until`, such as "9 to 15 Nov"."""
    last = until - timedelta(seconds=1)
    return f"{day_month(since)} to {day_month(last)}"


def week_content(view: View, found: Week, before: int, *, present: bool) -> Content:
    """Return a week in figures, and what was learned; `before` counts the entries of the week before."""
    title = "The last seven days" if present else span(found.since, found.until)
    parts = [words((title, STRONG)), lines(*_figures(view, found, before))]
    for kind, told in (("went well", "Went well"), ("next time", "To try next time")):
        said = [one.answer for one in found.reflections if one.kind == kind][-_MOST_LEARNED:]
        if said:
            parts.append(lines(heading(told), *(words(("· ", ACCENT), answer) for answer in said)))
    parts.extend(answer_content(one) for one in found.reflections if one.kind == "weekly")
    return Content("\n\n").join(parts)


def _figures(view: View, found: Week, before: int) -> Iterator[Content]:
    if not found.entries:
        yield words(("A quiet week: nothing is written down. That is allowed.", QUIET))
    else:
        yield _figure("Entries", f"{found.entries}{_against(found.entries, before)}")
    if found.people:
        yield _figure("With", _first_names(view, found.people))
    if found.new_people:
        yield _figure("New to you", _first_names(view, found.new_people))
    if found.given or found.received:
        yield _figure("Give and take", f"you {to_and_fro(found.given, found.received)}")
    promises = promises_told(found)
    if promises:
        yield _figure("Promises", promises)
    if found.feelings:
        felt = " · ".join(str(feeling) for feeling in found.feelings)
        yield _figure("How it felt", f"{felt} of 5")


def _figure(label: str, told: str) -> Content:
    return words((f"{label:<{_LABEL}}", QUIET), told)


def _against(count: int, before: int) -> str:
    if not before:
        return ""
    if count == before:
        return ", as many as the week before"
    return f", {abs(count - before)} {'more' if count > before else 'fewer'} than the week before"


def _first_names(view: View, contact_ids: tuple[str, ...]) -> str:
    names = [name.split(" ")[0] for name in view.names_of(contact_ids)]
    return listed(names[:_MOST_NAMES], more=len(names) - _MOST_NAMES)


def rating_words(one: Reflection) -> str:
    """Return the ratings of one self-rating on a line, in the order of the skills."""
    return " · ".join(str(one.ratings.get(skill, "–")) for skill in SKILLS)
