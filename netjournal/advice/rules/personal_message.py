"""Notices, while a message is written, that it could go to anyone; see advice.hints."""

import re

from netjournal.advice.known import Known
from netjournal.advice.moment import Moment
from netjournal.advice.rule import writing_rule
from netjournal.models import Contact
from netjournal.text import fold
from netjournal.view.topics import words_of

personal_message = writing_rule(
    "personal-message",
    title="Put one thing in that only this person will recognise",
    principles=("P24", "P01"),
)

_STOCK = (
    "just checking in",
    "checking in",
    "touching base",
    "touch base",
    "circling back",
    "circle back",
    "following up on my last",
    "just following up",
    "reaching out",
    "reach out",
    "pick your brain",
    "hope this email finds you well",
    "hope this finds you well",
    "hope you are well",
    "hope you are doing well",
    "hope all is well",
    "long time no see",
    "it was great meeting you",
    "it was nice meeting you",
    "nice to meet you",
    "great connecting with you",
    "lets connect",
    "let's connect",
    "stay in touch",
    "keep in touch",
    "add you to my professional network",
    "add you to my network",
    "to whom it may concern",
    "dear sir or madam",
)
"""Phrases that fit everyone and so speak to nobody."""

_STOCK_RE = re.compile("|".join(re.escape(phrase) for phrase in sorted(_STOCK, key=len, reverse=True)))
_POLITE = words_of(
    "hello hi dear thank thanks please hope regards best kind chat conversation talk talking coffee lunch",
    "call email message note write soon again today tomorrow yesterday nice news wondering forward",
)
"""Words that are in half of all messages, even where they are in a topic too."""

_MOST = 5


def is_personal(message: str, contact: Contact, moment: Moment) -> bool:
    """Return whether a message says something of this person, once stock phrases are out (P24, LN).

    Their topics, facts, mentions and shared events count, and their interests; their name alone does not.
    """
    empty = _POLITE | words_of(contact.name, *contact.nicknames)
    rest = words_of(_STOCK_RE.sub(" ", fold(message))) - empty
    return bool(rest & words_of(*_specifics(contact, moment)))


def candidates(contact: Contact, moment: Moment) -> tuple[str, ...]:
    """Return what could be put into a message to make it personal, the freshest first."""
    return Known(moment.view, contact, moment.now).everything[:_MOST]


def _specifics(contact: Contact, moment: Moment) -> list[str]:
    """Return all that is known of someone; what is private is theirs too when the person writes of it."""
    view = moment.view
    known = Known(view, contact, moment.now)
    facts = [fact.text for fact in view.facts.of(contact.id)]
    mentions = [mention.text for mention in view.mentions.of(contact.id)]
    topics = [entry.topic for entry in view.interactions.of(contact.id)]
    acts = [act.text for act in view.exchanges.of(contact.id)]
    promises = [promise.text for promise in view.promises.of(contact.id)]
    return [*known.everything, *contact.skills, *facts, *mentions, *topics, *acts, *promises]
