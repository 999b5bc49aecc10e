"""What advice says beside the text while an ask or a message is written; it never blocks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from netjournal.advice.decisions import is_on
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Rule
from netjournal.advice.rules.give_first import give_first, give_first_words
from netjournal.advice.rules.no_rush import no_rush, no_rush_words
from netjournal.advice.rules.personal_message import candidates, is_personal, personal_message
from netjournal.models import Contact, Exchange
from netjournal.view import View

Speaker = Callable[[Exchange, Contact, Moment], str | None]

_SPEAKERS: tuple[tuple[Rule, Speaker], ...] = (
    (give_first, give_first_words),
    (no_rush, no_rush_words),
)


@dataclass(frozen=True, slots=True)
class Hint:
    """A word beside the text, and what could be put into it."""

    rule: str
    text: str
    candidates: tuple[str, ...] = ()


def hints_for_ask(view: View, now: datetime, ask: Exchange, contact: Contact) -> tuple[Hint, ...]:
    """Return what to say while `ask` of `contact` is written; the ask need not be in the journal yet."""
    moment = Moment(view, now)
    found = []
    for rule, speak in _SPEAKERS:
        text = speak(ask, contact, moment.of(rule)) if is_on(view, rule) else None
        if text is not None:
            found.append(Hint(rule.id, text))
    return tuple(found)


def hints_for_message(view: View, now: datetime, message: str, contact: Contact) -> tuple[Hint, ...]:
    """Return what to say while `message` to `contact` is written: that it could go to anyone, if it could."""
    rule = personal_message
    moment = Moment(view, now).of(rule)
    if not message.strip() or not is_on(view, rule):
        return ()
    if is_personal(message, contact, moment):
        return ()
    found = candidates(contact, moment)
    text = "This could go to anyone; one detail makes it theirs"
    return (Hint(rule.id, f"{text}: {found[0]}." if found else f"{text}.", found),)
