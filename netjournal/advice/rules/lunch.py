"""Notices someone who matters and of whom nothing but business is known."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import entry_words
from netjournal.advice.drafts import drafting
from netjournal.advice.moment import Moment
from netjournal.advice.pace import lasting
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, key_contacts
from netjournal.models import Contact, Interaction
from netjournal.view import happened

_FACE_TO_FACE = frozenset({"in person", "coffee", "lunch", "walk", "video"})
_KNOWN = frozenset({"matters", "personal", "work"})


@rule(
    "lunch",
    title="Get to know the person, not only the work",
    principles=("P09", "P15"),
    scope=Scope.CONTACT,
    candidates=key_contacts,
    thresholds={"days": Threshold(14, "days", "how long there is to meet")},
    actions=("draft", "wrote", "talked", "note"),
)
def lunch(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a meal, a walk or a video coffee, mostly to listen (P09 and P15, RM).

    For key contacts met face to face at least once, of whom no such thing is known. A fact added ends it.
    """
    first = _first_meeting(contact, moment)
    if first is None or is_gentle(moment, contact) or _is_known(contact, moment):
        return
    opens = lasting(moment, first.at)
    if opens is None:
        return
    what = "a video coffee" if contact.remote else "lunch, coffee or a walk"
    yield moment.suggest(
        contact.id,
        title=f"Invite {contact.name} to {what}, and mostly listen",
        why=(
            f"{contact.name}, {entry_words(moment.view, first, moment.now)}.",
            "Nothing is written down yet of what matters to them, of their life or their work.",
        ),
        opens=opens,
        due=opens + timedelta(days=moment.limit("days")),
        people=(contact,),
        draft=drafting(moment, contact, "invite", what.replace(" or a walk", "")),
        occasion=first.id,
    )


def _first_meeting(contact: Contact, moment: Moment) -> Interaction | None:
    entries = moment.view.interactions.oldest_of(contact.id)
    return next(
        (one for one in entries if one.channel in _FACE_TO_FACE and happened(one, moment.now)),
        None,
    )


def _is_known(contact: Contact, moment: Moment) -> bool:
    facts = moment.view.facts.of(contact.id)
    assessed = moment.view.assessments.of(contact.id)
    return any(fact.kind in _KNOWN for fact in facts) or any(one.matters or one.personal for one in assessed)
