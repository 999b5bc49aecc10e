"""Notices a connection that does not move, and takes its seven steps one at a time.

Only the recommended step has a card; the playbook knows which one that is. Every card lets the person say
that they answered, pick another step, let go, or say that they were treated badly.
"""

from collections.abc import Callable, Iterator

from netjournal.advice.drafts import Purpose, drafting
from netjournal.advice.evidence import has_words, seen_words
from netjournal.advice.known import Known
from netjournal.advice.links import acquaintances
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.playbook import WAITS, Playbook, history_words, playbook_of
from netjournal.advice.rule import Rule, Scope, Threshold
from netjournal.advice.stuck import stuck
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import past
from netjournal.models import Contact

MENU = ("answered", "step", "let-go", "treated-badly")
"""What every card offers besides its own step."""

_Words = tuple[str, Iterator[str]]
_OTHER_FORMS = ("a handwritten note", "a short voice message", "a postcard")


def _motive(book: Playbook, _: Moment) -> _Words:
    name = book.contact.name

    def why() -> Iterator[str]:
        yield from book.stall.why
        yield f"Did {name} answer elsewhere? If not: do you really want or need this, if nothing came of it?"

    return f"Ask yourself what you seek with {name}: a relationship, or a transaction", why()


def _advice(book: Playbook, moment: Moment) -> _Words:
    known = acquaintances(moment, book.contact)
    who = known[0][0].name if known else "someone you trust"

    def why() -> Iterator[str]:
        yield from (f"{one.name}: {how}." for one, how in known)
        yield from book.stall.why

    return f"Ask {who} what works with {book.contact.name}", why()


def _history(book: Playbook, moment: Moment) -> _Words:
    title = f"Look back at every entry with {book.contact.name}: how might you have come across?"
    return title, history_words(moment.view, book.contact, moment.now)


def _generosity(book: Playbook, moment: Moment) -> _Words:
    contact = book.contact
    known = Known(moment.view, contact, moment.now)
    liked = next(iter((*contact.interests, *known.mentions)), "")

    def why() -> Iterator[str]:
        if liked:
            yield has_words(contact, first_clause(liked))
        yield seen_words(moment, contact)
        yield "Courtesy and curiosity are enough, and you may stand your ground."

    thing = f"something on {first_clause(liked)}" if liked else "one kind thing"
    return f"Give {contact.name} {thing}, and expect nothing back", why()


def _small_ask(book: Playbook, moment: Moment) -> _Words:
    contact = book.contact
    strength = _strength(contact)

    def why() -> Iterator[str]:
        if strength:
            yield has_words(contact, strength)
        yield seen_words(moment, contact)

    return f"Ask {contact.name} for one small thing{f' on {strength}' if strength else ''}", why()


def _shake_up(book: Playbook, moment: Moment) -> _Words:
    contact = book.contact

    def why() -> Iterator[str]:
        yield from book.stall.why
        yield seen_words(moment, contact)

    where = "a call of 10, 15 or 17 minutes" if contact.remote else "10, 15 or 17 minutes, or a walk"
    return f"Invite {contact.name} to {where}", why()


def _patience(book: Playbook, moment: Moment) -> _Words:
    contact = book.contact
    used = {entry.channel for entry in past(moment, contact.id) if entry.outgoing}
    forms = [form for form in ("message", "email", "social") if form not in used]
    form = {"message": "a short message", "email": "an email", "social": "a friendly note online"}.get(
        next(iter(forms), ""), _OTHER_FORMS[0]
    )

    def why() -> Iterator[str]:
        yield from book.stall.why
        yield seen_words(moment, contact)

    return f"Give it time with {contact.name}, then send one light word in another form: {form}", why()


def _strength(contact: Contact) -> str:
    told = (*contact.skills, *contact.offers, contact.field, contact.role)
    return next((first_clause(word) for word in told if word), "")


def _step(number: int, title: str, words: Callable[[Playbook, Moment], _Words], *principles: str) -> Rule:
    def notice(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
        book = playbook_of(moment, contact)
        if book is None or book.step != number or book.opens > moment.now:
            return
        sentence, why = words(book, moment)
        yield moment.suggest(
            contact.id,
            title=sentence,
            why=why,
            opens=book.opens,
            people=_people(number, book, moment),
            occasion=f"{book.stall.began.timestamp():.0f} {len(book.answers)}",
            draft=_draft(number, contact, moment),
        )

    wait = WAITS.get(number)
    sentence = "how long to wait after this step before what comes next"
    return Rule(
        id=f"stalled-{number}",
        title=title,
        principles=("P27", *principles),
        scope=Scope.CONTACT,
        notice=notice,
        candidates=stuck,
        thresholds={"wait_days": Threshold(wait, "days", sentence)} if wait is not None else {},
        actions=(*_ACTIONS.get(number, ()), *MENU),
    )


def _people(number: int, book: Playbook, moment: Moment) -> tuple[Contact, ...]:
    """Return whom a step is for: the one to ask for advice, else the person; logging goes to them."""
    if number != 2:  # noqa: PLR2004  the step that asks others
        return (book.contact,)
    return tuple(one for one, _ in acquaintances(moment, book.contact)[:1])


def _draft(number: int, contact: Contact, moment: Moment) -> Callable[[], str] | None:
    if number not in _PURPOSES:
        return None
    purpose = _PURPOSES[number]
    about = {"ask": _strength(contact), "invite": "15 minutes"}.get(purpose, "")
    return drafting(moment, contact, purpose, about)


_PURPOSES: dict[int, Purpose] = {4: "share", 5: "ask", 6: "invite", 7: "presence"}
"""What kind of message a step begins with."""

_ACTIONS = {
    1: ("motive",),
    2: ("wrote", "talked"),
    3: ("history", "note"),
    4: ("draft", "wrote", "talked", "give"),
    5: ("draft", "wrote", "talked", "ask"),
    6: ("draft", "wrote", "talked"),
    7: ("draft", "wrote", "talked"),
}

stalled_1 = _step(1, "When little moves between you: question your motive", _motive, "P24")
stalled_2 = _step(2, "When little moves between you: ask those who know them", _advice, "P30")
stalled_3 = _step(3, "When little moves between you: look back", _history, "P30")
stalled_4 = _step(4, "When little moves between you: be generous", _generosity, "P06")
stalled_5 = _step(5, "When little moves between you: ask for something small", _small_ask, "P07")
stalled_6 = _step(6, "When little moves between you: change the setting", _shake_up)
stalled_7 = _step(7, "When little moves between you: be patient", _patience, "P25")
