"""What doing a step means for the records, beside the decision that remembers it."""

from collections.abc import Callable, Mapping

from netjournal.advice import Suggestion
from netjournal.advice.suggestion import suggestion_id
from netjournal.journal.implied import Change
from netjournal.journal.journal import Journal
from netjournal.journal.people import resting, touched
from netjournal.models import Exchange, Interaction, Record, Resource, Share

Edits = list[tuple[Record, Record]]


def meant(journal: Journal, suggestion: Suggestion, answer: str = "") -> Change:
    """Return what is written once a step was done: what its rule ends with, and what the rule is about.

    A message is logged to its people, a promise is kept, thanks are said, what was planned has happened; a
    thing sent is shared, what came of help is told, a connection let go rests, with the answer as what it
    taught.
    """
    change = Change([])
    if suggestion.completion in {"message", "thanks"} and suggestion.contact_ids:
        change.put.append(_message(journal, suggestion))
    if suggestion.rule == "let-go":
        change = resting(journal, journal.view.contacts[suggestion.subject_id], answer)
    for meaning in (_BY_COMPLETION.get(suggestion.completion), _BY_RULE.get(suggestion.rule)):
        change.edit += meaning(journal, suggestion) if meaning else ()
    return change


def goal_of(journal: Journal, suggestion: Suggestion) -> str | None:
    """Return the goal of mine that a step is about, if it is about one."""
    return suggestion.subject_id if suggestion.subject_id in journal.view.goals else None


def shared(journal: Journal, suggestion: Suggestion) -> Edits:
    """Return what a step says to share, as shared today: a resource with its people, or from an event."""
    today = journal.now().date()
    event = journal.view.events.get(suggestion.subject_id)
    if suggestion.rule == "share-insight" and event:
        return [(event, event.evolve(shared=today))]
    edits: Edits = []
    for resource in journal.view.resources.all():
        if suggestion.id == suggestion_id("share-resource", suggestion.subject_id, resource.id):
            edits.append((resource, _with_shares(resource, journal, suggestion)))
    return edits


def _with_shares(resource: Resource, journal: Journal, suggestion: Suggestion) -> Resource:
    today = journal.now().date()
    new = (Share(contact_id=one, on=today) for one in suggestion.contact_ids)
    return resource.evolve(shares=(*resource.shares, *new))


def _message(journal: Journal, suggestion: Suggestion) -> Interaction:
    """Return the message that a step asked for, in its words: "wrote to Ada about her compiler talk"."""
    entry = touched(journal, suggestion.contact_ids, "wrote", goal_of(journal, suggestion))
    if suggestion.title.startswith(f"Write to {entry.summary.removeprefix('wrote to ')}"):
        return entry.evolve(summary=f"wrote{suggestion.title.removeprefix('Write')}")
    return entry.evolve(summary=f"{entry.summary}: {suggestion.title}")


def _kept(journal: Journal, suggestion: Suggestion) -> Edits:
    promise = journal.view.promises.get(suggestion.subject_id)
    return [(promise, promise.close("kept", journal.now()))] if promise else []


def _confirmed(journal: Journal, suggestion: Suggestion) -> Edits:
    entry = journal.view.interactions.get(suggestion.subject_id)
    return [(entry, entry.confirm())] if entry else []


def _thanked(journal: Journal, suggestion: Suggestion) -> Edits:
    """Return the help that was thanked for: the exchange in question, else all of the person's."""
    one = journal.view.exchanges.get(suggestion.subject_id)
    found = [one] if one else _unthanked(journal, suggestion.contact_ids)
    return [(act, act.evolve(thanked=True)) for act in found]


def _unthanked(journal: Journal, contact_ids: tuple[str, ...]) -> list[Exchange]:
    people = set(contact_ids)
    open_ones = journal.view.exchanges.labelled("unthanked")
    return [act for act in open_ones if people.intersection(act.contact_ids)]


def _reported(journal: Journal, suggestion: Suggestion) -> Edits:
    act = journal.view.exchanges.get(suggestion.subject_id)
    return [(act, act.evolve(reported=True))] if act else []


_Meaning = Callable[[Journal, Suggestion], Edits]

_BY_COMPLETION: Mapping[str, _Meaning] = {"keep": _kept, "thanks": _thanked, "confirm": _confirmed}

_BY_RULE: Mapping[str, _Meaning] = {
    "report-back": _reported,
    "share-resource": shared,
    "share-insight": shared,
}
"""What the records of a rule keep of it being done, whatever else it ends with."""
