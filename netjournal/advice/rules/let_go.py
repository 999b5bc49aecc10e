"""Notices that everything was tried with someone, or that the person has had enough."""

from collections.abc import Iterator

from netjournal.advice.dates import time_words
from netjournal.advice.evidence import seen_words
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.playbook import Playbook, playbook_of
from netjournal.advice.rule import Scope, rule
from netjournal.advice.stuck import stuck
from netjournal.advice.suggestion import Suggestion
from netjournal.models import Contact


@rule(
    "let-go",
    title="Let a connection rest, and keep what you learned",
    principles=("P28", "P27"),
    scope=Scope.CONTACT,
    candidates=stuck,
    actions=("rest", "note"),
)
def let_go(contact: Contact, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to rest a connection once the seven steps are through, or when the person says so (P28, MC).

    Resting ends it; a note on what it taught goes with it.
    """
    book = playbook_of(moment, contact)
    if book is None or not book.leave or book.opens > moment.now:
        return
    yield moment.suggest(
        contact.id,
        title=f"Let the connection with {contact.name} rest, and write down what it taught you",
        why=_evidence(book, moment),
        opens=book.opens,
        people=(contact,),
        occasion=f"{book.stall.began.timestamp():.0f}",
    )


def _evidence(book: Playbook, moment: Moment) -> Iterator[str]:
    yield from book.stall.why
    for decision in book.answers[-3:]:
        said = f": {first_clause(decision.answer)}" if decision.answer else ""
        yield f"{time_words(decision.at, moment.now)}: you answered step {decision.rule[-1]}{said}."
    if book.badly:
        yield "You may walk away from what is not good for you."
    yield seen_words(moment, book.contact)
