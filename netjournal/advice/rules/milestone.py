"""Notices a day in someone's life that is worth a word."""

from collections.abc import Iterator
from datetime import date, timedelta

from netjournal.advice.dates import day_words
from netjournal.advice.drafts import drafting
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, Urgency, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import past
from netjournal.clock import end_of_day, start_of_day
from netjournal.models import Contact, Milestone
from netjournal.text import one_line, plural


def _near(moment: Moment) -> Iterator[Milestone]:
    """Yield the milestones whose day of the year is near; 29 February is near where the 28th is."""
    days = [
        moment.today + timedelta(days=n)
        for n in range(-moment.limit("days_after"), moment.limit("days_before") + 1)
    ]
    labels = {f"day:{day.month}-{day.day}" for day in days}
    if "day:2-28" in labels:
        labels.add("day:2-29")
    for label in sorted(labels):
        yield from moment.view.milestones.labelled(label)


@rule(
    "milestone",
    title="Notice the good days of others",
    principles=("P04",),
    scope=Scope.CONTACT,
    candidates=_near,
    thresholds={
        "days_before": Threshold(7, "days", "how long before the day it comes up"),
        "days_after": Threshold(7, "days", "how long after the day it is suggested at all"),
        "counts_days": Threshold(14, "days", "how long before the day a message of yours counts"),
    },
    actions=("draft", "wrote", "talked"),
    completion="message",
    urgency=Urgency.MILESTONE,
)
def milestone(noted: Milestone, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to congratulate, from a week before the day until a week after it (P04, US)."""
    day = _occurrence(noted, moment)
    people = moment.people((noted.contact_id,))
    if day is None or not people or _congratulated(people[0], day, moment):
        return
    due = end_of_day(day, moment.zone)
    contact, wish = people[0], _wish(noted, day)
    yield moment.suggest(
        noted.id,
        title=_title(contact, noted, day, moment),
        why=(f"{day_words(day, moment.today)}: {_name(noted, day)} of {contact.name}.",),
        opens=start_of_day(day - timedelta(days=moment.limit("days_before")), moment.zone),
        due=due,
        lapses=due + timedelta(days=moment.limit("days_after")),
        people=people,
        occasion=day.isoformat(),
        draft=drafting(moment, contact, purpose="congratulate", about=wish),
    )


def _occurrence(noted: Milestone, moment: Moment) -> date | None:
    """Return the day of this milestone that is near now, if there is one.

    Without a year it comes back every year; a promotion or new job with a year was once.
    """
    before, after = (timedelta(days=moment.limit(name)) for name in ("days_before", "days_after"))
    years = range(moment.today.year - 1, moment.today.year + 2)
    if noted.year is not None and not noted.yearly:
        years = range(noted.year, noted.year + 1)
    for year in years:
        day = noted.in_year(year)
        begun = noted.year is None or not noted.yearly or year > noted.year
        if begun and day - before <= moment.today <= day + after:
            return day
    return None


def _congratulated(contact: Contact, day: date, moment: Moment) -> bool:
    """Return whether I wrote shortly before the day or later, or talked with them on it or later."""
    start = start_of_day(day, moment.zone)
    counts = start - timedelta(days=moment.limit("counts_days"))
    for entry in past(moment, contact.id):
        if entry.at < counts:
            return False
        if entry.outgoing or (entry.conversation and entry.at >= start):
            return True
    return False


def _years(noted: Milestone, day: date) -> int:
    return day.year - noted.year if noted.year is not None and noted.yearly else 0


def _name(noted: Milestone, day: date) -> str:
    """Return what the day is; a birthday never says which one."""
    if noted.kind == "own":
        return one_line(noted.title) or "special day"
    if noted.kind == "work anniversary" and _years(noted, day):
        return f"work anniversary ({plural(_years(noted, day), 'year')})"
    return noted.kind


def _title(contact: Contact, noted: Milestone, day: date, moment: Moment) -> str:
    when = "today" if day == moment.today else day_words(day, moment.today)
    if noted.kind == "birthday":
        return f"Wish {contact.name} a happy birthday ({when})"
    return f"Congratulate {contact.name}: {_name(noted, day)} ({when})"


def _wish(noted: Milestone, day: date) -> str:
    if noted.kind == "birthday":
        return "happy birthday"
    if noted.kind == "work anniversary":
        years = _years(noted, day)
        return f"congratulations on {plural(years, 'year')} at work" if years else "happy work anniversary"
    if noted.kind == "own":
        return (
            f"all the best for the day: {one_line(noted.title)}"
            if noted.title
            else "all the best for the day"
        )
    return f"congratulations on the {noted.kind}"
