"""Notices the chance to try what I meant to try, and asks how it went."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import day_words, entry_words, time_words
from netjournal.advice.meetings import Meeting, ahead
from netjournal.advice.moment import Moment
from netjournal.advice.pace import last_done
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import effective, is_gentle, recent
from netjournal.models import Contact, Event, Interaction, Reflection
from netjournal.text import listed, shorten

_WIDTH = 80


def _open(moment: Moment) -> list[Reflection]:
    found = moment.view.reflections.labelled("open")
    return [one for one in found if one.kind == "next time" and one.answer and one.at <= moment.now]


@rule(
    "try-next-time",
    title="Try what you meant to try, and see what happens",
    principles=("P30", "P35"),
    scope=Scope.INTERACTION,
    candidates=_open,
    thresholds={
        "before_hours": Threshold(24, "hours", "how long before an occasion it is remembered"),
        "after_hours": Threshold(48, "hours", "how long after an occasion it is asked about"),
    },
    actions=("tried",),
)
def try_next_time(wish: Reflection, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to try something at the next occasion that fits, then ask; an answer ends it (P30, US)."""
    if last_done(moment, wish.id):
        return
    entry = _occasion_after(wish, moment)
    if entry is not None:
        yield _after(wish, entry, moment)
        return
    for meeting in ahead(moment, moment.limit("before_hours")):
        if _fits(wish, [contact.id for contact in meeting.people], meeting.event, moment) and (
            meeting.people or meeting.event
        ):
            yield _before(wish, meeting, moment)
            return


def _occasion_after(wish: Reflection, moment: Moment) -> Interaction | None:
    """Return the latest talk that fits, logged after the wish was written."""
    start = moment.ago(hours=moment.limit("after_hours"))
    for entry in reversed(recent(moment, start)):
        later = entry.id != wish.source_id and effective(entry) >= wish.at
        event = moment.view.events.get(entry.event_id or "")
        if entry.conversation and later and _fits(wish, entry.contact_ids, event, moment):
            return entry
    return None


def _fits(
    wish: Reflection, contact_ids: tuple[str, ...] | list[str], event: Event | None, moment: Moment
) -> bool:
    """Return whether an occasion is one for a wish: the same person, or an event of the same kind.

    A wish that names neither fits every occasion with people.
    """
    if set(wish.contact_ids).intersection(contact_ids):
        return True
    about = moment.view.events.get(wish.event_id or "")
    if about and event:
        return about.id == event.id or (about.kind is not None and about.kind == event.kind)
    return not wish.contact_ids and about is None


def _before(wish: Reflection, meeting: Meeting, moment: Moment) -> Suggestion:
    people = _named(moment, tuple(contact.id for contact in meeting.people))
    begins = time_words(meeting.at, moment.now, timed=meeting.timed)
    return moment.suggest(
        meeting.id,
        title=f"Remember to try it: {shorten(wish.answer, _WIDTH)}",
        why=(_said(wish, moment), f"{begins}: {_what(meeting)}."),
        opens=meeting.at - timedelta(hours=moment.limit("before_hours")),
        due=meeting.begins,
        lapses=meeting.begins,
        people=people,
        occasion=wish.id,
    )


def _after(wish: Reflection, entry: Interaction, moment: Moment) -> Suggestion:
    return moment.suggest(
        wish.id,
        title=f"Did you try it, and what happened: {shorten(wish.answer, _WIDTH)}",
        why=(_said(wish, moment), f"{entry_words(moment.view, entry, moment.now)}."),
        opens=entry.at,
        lapses=entry.at + timedelta(hours=moment.limit("after_hours"), seconds=1),
        people=_named(moment, entry.contact_ids),
        occasion=entry.id,
    )


def _said(wish: Reflection, moment: Moment) -> str:
    day = day_words(moment.local(wish.at), moment.today)
    return f"For next time you wrote on {day}: {shorten(wish.answer, _WIDTH)}."


def _what(meeting: Meeting) -> str:
    if meeting.event or not meeting.people:
        return meeting.what
    return f"{meeting.what} with {listed([contact.name for contact in meeting.people])}"


def _named(moment: Moment, contact_ids: tuple[str, ...]) -> list[Contact]:
    """Return the people to name; where someone has a hard time nothing is tried on them."""
    people = moment.people(contact_ids)
    return [contact for contact in people if not is_gentle(moment, contact)]
