"""Sentences of evidence that several rules need."""

from collections.abc import Sequence

from netjournal.advice.dates import entry_words, time_words
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.words import past
from netjournal.models import Contact, Exchange, Mention
from netjournal.text import listed


def seen_words(moment: Moment, contact: Contact) -> str:
    """Return the latest entry with someone, or when they were added, as a sentence that names them."""
    entry = next(past(moment, contact.id), None)
    if entry is None:
        return f"{time_words(contact.created, moment.now)}: you added {contact.name}."
    return f"{contact.name}, {entry_words(moment.view, entry, moment.now)}."


def has_words(contact: Contact, what: str) -> str:
    """Return what someone is said to have, as a sentence: "You wrote down for Ada: compilers"."""
    return f"You wrote down for {contact.name}: {first_clause(what)}."


def told_words(moment: Moment, mention: Mention, people: Sequence[Contact] = ()) -> str:
    """Return what someone told, as a dated sentence; `people` are those of them who are named, else all."""
    names = listed([contact.name for contact in people or moment.people(mention.contact_ids)])
    when = time_words(mention.made, moment.now)
    called = f" of a {mention.kind}" if mention.kind == "goal" or mention.sensitive else ""
    return f"{when}: {names} told you{called}: {first_clause(mention.text)}."


def received_words(moment: Moment, act: Exchange) -> str:
    """Return something received as a dated sentence."""
    return f"{time_words(act.at, moment.now)}: you received {first_clause(act.text) or act.kind}."
