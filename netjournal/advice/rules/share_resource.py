"""Notices that something saved would please someone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from netjournal.advice.dates import time_words
from netjournal.advice.drafts import drafting
from netjournal.advice.evidence import has_words, seen_words, told_words
from netjournal.advice.matching import best_people, closest, told_goals, words_of
from netjournal.advice.moment import Moment
from netjournal.advice.pace import answered_since, few, lasting
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, past, says_nothing, since
from netjournal.models import Contact, Resource
from netjournal.text import fold, shorten
from netjournal.view.topics import names

_MONTH = 30


@dataclass(frozen=True, slots=True)
class _Match:
    """A person and what is saved that fits them, best first."""

    contact: Contact
    resources: tuple[Resource, ...]


def _matches(moment: Moment) -> Iterator[_Match]:
    found: dict[str, list[Resource]] = {}
    for resource in moment.view.resources.newest():
        people = best_people(moment, words_of(resource.title, *resource.topics), ("likes", "aims"))
        fresh = (one for one, _ in people if not _was_shared(moment, one, resource))
        for contact in islice(fresh, moment.limit("people")):
            found.setdefault(contact.id, []).append(resource)
    for contact_id, resources in found.items():
        yield _Match(moment.view.contacts[contact_id], tuple(resources))


@rule(
    "share-resource",
    title="Pass on what fits someone's interests",
    principles=("P05", "P06"),
    scope=Scope.CONTACT,
    candidates=_matches,
    thresholds={
        "people": Threshold(5, "people", "to how many people at most one thing is suggested at a time"),
        "every_days": Threshold(_MONTH, "days", "how often at most something is suggested for one person"),
    },
    actions=("draft", "wrote", "share"),
    completion="message",
    cooldown=_MONTH,
)
def share_resource(match: _Match, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to send something saved to someone whose interest or goal it fits (P05, US, LN)."""
    contact = match.contact
    month = moment.ago(days=moment.limit("every_days"))
    if is_gentle(moment, contact) or contact.id in answered_since(moment, month):
        return
    if any(_shared_on(contact, one) > month.date() for one in moment.view.resources.of(contact.id)):
        return
    found = (_suggestion(contact, resource, moment) for resource in match.resources)
    yield from few(moment, (one for one in found if one), 1)


def _suggestion(contact: Contact, resource: Resource, moment: Moment) -> Suggestion | None:
    opens = lasting(moment, max(resource.created, contact.created))
    if opens is None or _may_have_been_sent(contact, opens, moment):
        return None
    return moment.suggest(
        contact.id,
        title=f"Send {contact.name} {shorten(resource.title, 60)}",
        why=_evidence(contact, resource, moment),
        opens=opens,
        people=(contact,),
        draft=drafting(moment, contact, "share", resource.link or resource.title),
        occasion=resource.id,
    )


def _evidence(contact: Contact, resource: Resource, moment: Moment) -> Iterator[str]:
    wanted = words_of(resource.title, *resource.topics)
    saved = time_words(resource.created, moment.now)
    yield f"{saved}: you saved {shorten(resource.title, 60)}."
    goals = [goal for goal in told_goals(moment, contact.id) if words_of(goal.text) & wanted]
    for goal in goals[-1:]:
        yield told_words(moment, goal)
    liked = closest(contact.interests, wanted)
    if liked:
        yield has_words(contact, f"interested in {first_clause(liked)}")
    yield seen_words(moment, contact)


def _may_have_been_sent(contact: Contact, opens: datetime, moment: Moment) -> bool:
    """Return whether a message of this month, since it was suggested, says nothing of what it was about."""
    start = max(opens, moment.ago(days=moment.limit("every_days")))
    return any(entry.outgoing and says_nothing(entry) for entry in since(moment, contact.id, start))


def _shared_on(contact: Contact, resource: Resource) -> date:
    return max((share.on for share in resource.shares if share.contact_id == contact.id), default=date.min)


def _was_shared(moment: Moment, contact: Contact, resource: Resource) -> bool:
    """Return whether someone has it: it says so, or an entry or a gift since then names it."""
    if any(share.contact_id == contact.id for share in resource.shares):
        return True
    title = words_of(resource.title)
    handed = moment.remember(("handed over", contact.id), lambda: list(_handed_over(moment, contact)))
    return bool(title) and any(names(text, title) for at, text in handed if at >= resource.created)


def _handed_over(moment: Moment, contact: Contact) -> Iterator[tuple[datetime, str]]:
    """Yield what I gave someone or told them, folded, each with its time."""
    for act in moment.view.exchanges.of(contact.id):
        if act.direction == "given":
            yield act.at, fold(act.text)
    for entry in past(moment, contact.id):
        if not entry.incoming:
            yield entry.at, fold(f"{entry.summary} {entry.notes}")
