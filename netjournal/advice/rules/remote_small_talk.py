"""Notices that a call is ahead, and lays out what is worth knowing before it."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from netjournal.advice.alike import alike
from netjournal.advice.dates import entry_words, time_words
from netjournal.advice.meetings import Meeting, ahead, has_begun
from netjournal.advice.moment import Moment
from netjournal.advice.questions import questions_for
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import last_conversation
from netjournal.models import Contact
from netjournal.text import listed, shorten

_WIDTH = 80
_MOST = 2


def _calls(moment: Moment) -> list[Meeting]:
    near = ahead(moment, moment.limit("hours"))
    return [meeting for meeting in near if meeting.at_a_distance and meeting.people]


@rule(
    "remote-small-talk",
    title="Begin calls with a few minutes for each other",
    principles=("P14", "P15"),
    scope=Scope.INTERACTION,
    candidates=_calls,
    thresholds={"hours": Threshold(24, "hours", "how long before a call the card for it is shown")},
    actions=("talked",),
)
def remote_small_talk(meeting: Meeting, moment: Moment) -> Iterator[Suggestion]:
    """Suggest five minutes of small talk and show what is known; a talk since it opened ends it (P14, RM)."""
    opens = meeting.at - timedelta(hours=moment.limit("hours"))
    if has_begun(moment, meeting, opens):
        return
    names = listed([contact.name for contact in meeting.people])
    begins = time_words(meeting.at, moment.now, timed=meeting.timed)
    kind = "video call" if meeting.channel == "video" else "call"
    known = (line for contact in meeting.people for line in _card(moment, contact))
    yield moment.suggest(
        meeting.id,
        title=f"Begin the {kind} with {names} with five minutes of small talk",
        why=(f"{begins}: {kind} with {names}.", *known),
        opens=opens,
        due=meeting.begins,
        lapses=meeting.begins,
        people=meeting.people,
        occasion=meeting.at.isoformat(),
    )


def _card(moment: Moment, contact: Contact) -> Iterator[str]:
    """Yield what is worth knowing before a call with someone."""
    shared = alike(moment.view.me, contact)
    if shared:
        yield f"You and {contact.name} share {listed(shared)}."
    for text in _facts(moment, contact):
        yield f"{contact.name}: {shorten(text, _WIDTH)}."
    last = last_conversation(moment, contact.id)
    if last:
        yield f"Your last talk, {entry_words(moment.view, last, moment.now)}."
    yield from _to_try(moment, contact)
    yield from _promises(moment, contact)
    questions = questions_for(moment, contact, _MOST)
    if questions:
        yield f"You could ask: {' '.join(questions)}"


def _facts(moment: Moment, contact: Contact) -> Iterator[str]:
    wanted = (
        fact.text
        for fact in moment.view.facts.newest_of(contact.id)
        if fact.kind in {"matters", "personal"} and not fact.private
    )
    return islice(wanted, _MOST)


def _to_try(moment: Moment, contact: Contact) -> Iterator[str]:
    for reflection in moment.view.reflections.newest_of(contact.id):
        if reflection.kind == "next time" and reflection.open:
            yield f"You meant to try: {shorten(reflection.answer, _WIDTH)}."
            return


def _promises(moment: Moment, contact: Contact) -> Iterator[str]:
    for promise in moment.view.promises.of(contact.id):
        if promise.state == "open" and not promise.private:
            who = "You" if promise.owner == "me" else contact.name
            yield f"{who} promised: {shorten(promise.text, _WIDTH)}."
