"""Notices that I have not asked for a long time how I come across."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words, entry_words
from netjournal.advice.drafts import drafting
from netjournal.advice.moment import Moment
from netjournal.advice.pace import asked_again, days_after, round_of
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, last_contact, last_conversation, recent
from netjournal.models import ME_ID, Contact, Me


@rule(
    "seek-feedback",
    title="Ask someone you trust how you come across",
    principles=("P30", "P35"),
    scope=Scope.ME,
    candidates=me,
    thresholds={
        "days": Threshold(90, "days", "how long after you asked for feedback it is time again"),
        "warm_days": Threshold(90, "days", "how long a warm conversation counts as trust"),
    },
    actions=("draft", "wrote", "talked", "ask"),
    habit=True,
)
def seek_feedback(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to ask a trusted person how I came across; asking for feedback ends it (P30, US 8, MC 2)."""
    days = moment.limit("days")
    asked = _last_asked(moment)
    begins = days_after(moment, asked or moment.first_entry, days)
    opens = round_of(moment, asked_again(moment, begins, days, ME_ID), days)
    person = _trusted(moment) if opens else None
    if opens is None or person is None:
        return
    yield moment.suggest(
        ME_ID,
        title=f"Ask {person.name} how you come across",
        why=(_since(moment, asked), *_why(moment, person)),
        opens=opens,
        lapses=opens + timedelta(days=days),
        people=(person,),
        occasion=opens.date().isoformat(),
        draft=drafting(moment, person, purpose="ask", about="how I come across"),
    )


def _last_asked(moment: Moment) -> datetime | None:
    """Return when I last asked anyone for feedback."""
    asks = (*moment.view.exchanges.labelled("asked:small"), *moment.view.exchanges.labelled("asked:large"))
    found = (
        ask.at for ask in asks if ask.kind == "feedback" and ask.state != "planned" and ask.at <= moment.now
    )
    return max(found, default=None)


def _trusted(moment: Moment) -> Contact | None:
    """Return the trusted person in touch last: support, a mentor, or a warm conversation not long ago."""
    contacts = moment.view.contacts
    marked = [
        one
        for label in ("support:emotional", "support:structural", "tie:mentor")
        for one in contacts.labelled(label)
    ]
    warm = (
        one
        for entry in recent(moment, moment.ago(days=moment.limit("warm_days")))
        if entry.conversation and entry.tone == "warm"
        for one in moment.people(entry.contact_ids)
    )
    free = [one for one in (*marked, *warm) if one.cadence != "none" and not is_gentle(moment, one)]

    def latest(contact: Contact) -> tuple[float, str]:
        entry = last_contact(moment, contact.id)
        return (entry.at.timestamp() if entry else 0.0), contact.id

    return max(free, key=latest, default=None)


def _since(moment: Moment, asked: datetime | None) -> str:
    if asked:
        return f"You asked for feedback last on {day_words(moment.local(asked), moment.today)}."
    first = day_words(moment.local(moment.first_entry), moment.today)
    return f"You have written since {first}; no ask for feedback is written down yet."


def _why(moment: Moment, person: Contact) -> Iterator[str]:
    if person.support:
        yield f"You marked {person.name} as support."
    elif person.tie == "mentor":
        yield f"{person.name} is your mentor."
    talk = last_conversation(moment, person.id)
    if talk:
        yield f"Your last talk, {entry_words(moment.view, talk, moment.now)}."
