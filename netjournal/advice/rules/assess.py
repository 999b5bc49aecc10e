"""Notices someone about whom it is time to ask how things are between us."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words
from netjournal.advice.evidence import seen_words
from netjournal.advice.moment import DEFAULT_WINDOW, Moment
from netjournal.advice.pace import answered_since, drawn, few, last_done, turn_of
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import first_interaction, is_gentle, key_contacts, recent
from netjournal.clock import start_of_day
from netjournal.models import Contact, Me
from netjournal.text import plural
from netjournal.view import is_key


@rule(
    "assess",
    title="Look at how things are between you",
    principles=("P10", "P09"),
    scope=Scope.CONTACT,
    candidates=me,
    thresholds={
        "known_days": Threshold(14, "days", "how long someone must be known"),
        "talks": Threshold(3, "times", "how many conversations make someone worth it who is no key contact"),
        "talk_days": Threshold(90, "days", "the time in which these conversations count"),
        "again_days": Threshold(180, "days", "after how long to look again"),
        "every_days": Threshold(7, "days", "how often one person is named at most"),
    },
    actions=("assess",),
)
def assess(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest three questions about one person a week, each in turn.

    For key contacts, and those with three conversations in 90 days, known for 14 days and not looked at for
    180 days (P10 and P09, RM).
    """
    every = max(moment.limit("every_days"), 1)
    turn = max(turn_of(moment, every), _last_looked(moment) + timedelta(days=every))
    answered = answered_since(moment, turn)
    able = {one.id: one for one in _worth_it(moment) if not answered or one.id in answered}
    found = (_suggestion(able[one], moment, turn) for one in drawn(able, turn_of(moment, every)))
    if turn <= moment.now:
        yield from few(moment, (one for one in found if one), 1)


def _last_looked(moment: Moment) -> datetime:
    """Return when anyone was last assessed; long ago where nobody was."""
    latest = next(moment.view.assessments.newest(), None)
    return latest.created if latest else moment.ago(days=moment.limit("again_days"))


def _talks(moment: Moment) -> Counter[str]:
    entries = recent(moment, moment.ago(days=moment.limit("talk_days")))
    return Counter(one for entry in entries if entry.conversation for one in entry.contact_ids)


def _worth_it(moment: Moment) -> list[Contact]:
    often = [one for one, count in _talks(moment).items() if count >= moment.limit("talks")]
    people = {one.id: one for one in (*key_contacts(moment), *moment.people(often))}
    return [one for one in people.values() if not is_gentle(moment, one)]


def _suggestion(contact: Contact, moment: Moment, turn: datetime) -> Suggestion | None:
    first = first_interaction(moment, contact.id)
    known = (first.at if first else contact.created) + timedelta(days=moment.limit("known_days"))
    last = _last_time(contact, moment)
    again = last + timedelta(days=moment.limit("again_days")) if last else known
    opens = max(turn, known, again)
    if opens > moment.now:
        return None
    return moment.suggest(
        contact.id,
        title=f"Ask yourself what matters to {contact.name}, and how it is between you",
        why=_evidence(contact, last, moment),
        opens=opens,
        lapses=opens + DEFAULT_WINDOW,
        people=(contact,),
        occasion=last.isoformat() if last else "",
    )


def _last_time(contact: Contact, moment: Moment) -> datetime | None:
    latest = next(moment.view.assessments.newest_of(contact.id), None)
    assessed = start_of_day(latest.on, moment.zone) if latest else None
    return max(filter(None, (assessed, last_done(moment, contact.id))), default=None)


def _evidence(contact: Contact, last: datetime | None, moment: Moment) -> Iterator[str]:
    count = _talks(moment)[contact.id]
    if is_key(contact):
        yield f"{contact.name} is someone you marked as important to you."
    if count:
        yield f"You had {plural(count, 'conversation')} in {moment.limit('talk_days')} days."
    yield seen_words(moment, contact)
    if last:
        yield f"You last looked at it on {day_words(moment.local(last), moment.today)}."
    else:
        yield "You have not looked at it yet."
