"""Notices someone whom half an hour of mine would help along."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import span_words
from netjournal.advice.drafts import drafting
from netjournal.advice.evidence import has_words, seen_words
from netjournal.advice.matching import best_people, closest, words_of
from netjournal.advice.moment import Moment
from netjournal.advice.pace import lasting
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import first_conversation, is_gentle, past
from netjournal.models import Contact


def _learners(moment: Moment) -> list[Contact]:
    """Return the mentees, and the juniors with a need that a skill of mine meets."""
    found = {one.id: one for one in moment.view.contacts.labelled("tie:mentee")}
    for contact, _ in best_people(moment, words_of(*moment.view.me.skills), ("needs",)):
        if contact.level == "junior":
            found.setdefault(contact.id, contact)
    return list(found.values())


@rule(
    "mentor-others",
    title="Give half an hour to someone behind you on the way",
    principles=("P20", "P22"),
    scope=Scope.CONTACT,
    candidates=_learners,
    thresholds={
        "days": Threshold(60, "days", "for how long a mentee was silent, or a junior got no time of yours"),
        "due_days": Threshold(14, "days", "how long there is to offer it"),
    },
    actions=("draft", "wrote", "talked", "give"),
)
def mentor_others(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest half an hour for a silent mentee, or a junior whose need a skill of mine meets (P20, LN).

    Something given or a conversation ends it, for as long as a mentee may be silent; the conversation in
    which a junior was met does not count as one.
    """
    if is_gentle(moment, contact):
        return
    skill = closest(moment.view.me.skills, words_of(*contact.needs)) if contact.level == "junior" else ""
    begins = _begins(contact, moment, junior=bool(skill))
    opens = lasting(moment, begins)
    if opens is None:
        return
    yield moment.suggest(
        contact.id,
        title=f"Offer {contact.name} half an hour{f' on {first_clause(skill)}' if skill else ''}",
        why=_evidence(contact, skill, moment),
        opens=opens,
        due=opens + timedelta(days=moment.limit("due_days")),
        people=(contact,),
        draft=drafting(moment, contact, "invite", f"half an hour{f' on {skill}' if skill else ''}"),
        occasion=begins.isoformat(),
    )


def _begins(contact: Contact, moment: Moment, *, junior: bool) -> datetime:
    """Return when the time came: for a need at once, else when the silence is long enough."""
    span = timedelta(days=moment.limit("days"))
    last = _last_time(contact, moment, junior=junior)
    if last is not None:
        return last + span
    return contact.created if junior else max(contact.created, moment.first_entry + span)


def _last_time(contact: Contact, moment: Moment, *, junior: bool) -> datetime | None:
    """Return when I last gave something or talked with them; of a mentee also when they last wrote."""
    first = first_conversation(moment, contact.id) if junior else None
    times = [
        entry.at
        for entry in past(moment, contact.id)
        if (entry.conversation and entry != first) or (entry.incoming and not junior)
    ][:1]
    gifts = (
        act.at
        for act in moment.view.exchanges.newest_of(contact.id)
        if act.direction == "given" and act.kind != "thanks" and act.at <= moment.now
    )
    return max([*times, *(at for at, _ in zip(gifts, range(1), strict=False))], default=None)


def _evidence(contact: Contact, skill: str, moment: Moment) -> Iterator[str]:
    if skill:
        yield has_words(contact, f"needs {closest(contact.needs, words_of(skill))}")
        yield f"Among your skills: {first_clause(skill)}."
    else:
        yield f"You are a mentor to {contact.name}; quiet for {span_words(moment.limit('days'))} or more."
    yield seen_words(moment, contact)
