"""What a captured entry implies for records that exist already."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from netjournal.capture import Capture
from netjournal.clock import local_date
from netjournal.journal.aims import knowing
from netjournal.models import Contact, Event, Exchange, Interaction, Introduction, Record
from netjournal.view import View


@dataclass
class Change:
    """What one transaction writes."""

    put: list[Record]
    edit: list[tuple[Record, Record]] = field(default_factory=list)
    delete: list[Record] = field(default_factory=list)


def implied(view: View, capture: Capture, made: Sequence[Record]) -> Change:
    """Return the new records with everything that follows from them for others.

    Thanks mark what was received; the takeaways of a known event go there; an introduction that was an idea
    is made, and its people know one another; a conversation takes the place of the one that was planned.
    """
    change = Change(list(made))
    change.edit += _thanked(view, made)
    change.edit += _takeaways(view, capture, made)
    for one in [record for record in made if isinstance(record, Introduction)]:
        _introduced(view, change, one)
    for entry in made:
        if isinstance(entry, Interaction) and entry.conversation and not entry.planned:
            _as_planned(view, change, entry)
    return change


def _thanked(view: View, made: Iterable[Record]) -> Iterator[tuple[Record, Record]]:
    people = {
        contact_id
        for act in made
        if isinstance(act, Exchange) and act.kind == "thanks" and act.direction == "given"
        for contact_id in act.contact_ids
    }
    for act in view.exchanges.labelled("unthanked") if people else ():
        if people.intersection(act.contact_ids):
            yield act, act.evolve(thanked=True)


def _takeaways(view: View, capture: Capture, made: Iterable[Record]) -> Iterator[tuple[Record, Record]]:
    if not capture.takeaways or any(isinstance(one, Event) for one in made) or not capture.event:
        return
    event = view.events.get(capture.event.id or "")
    if event is not None:
        yield event, event.evolve(takeaways=tuple(dict.fromkeys((*event.takeaways, *capture.takeaways))))


def _introduced(view: View, change: Change, made: Introduction) -> None:
    for mine, other in (made.contact_ids, made.contact_ids[::-1]):
        _let_know(view, change, mine, other)
    idea = next((one for one in view.introductions.of(made.contact_ids[0]) if _same(one, made)), None)
    if idea is not None:
        change.put.remove(made)
        change.edit.append((idea, idea.evolve(state="made", at=made.at, why=made.why or idea.why)))


def _same(one: Introduction, other: Introduction) -> bool:
    return set(one.contact_ids) == set(other.contact_ids)


def _let_know(view: View, change: Change, mine: str, other: str) -> None:
    """Let one contact, known or new, know another."""
    for place, record in enumerate(change.put):
        if isinstance(record, Contact) and record.id == mine:
            change.put[place] = knowing(record, other)
            return
    for place, (old, new) in enumerate(change.edit):
        if isinstance(new, Contact) and new.id == mine:
            change.edit[place] = (old, knowing(new, other))
            return
    contact = view.contacts[mine]
    change.edit.append((contact, knowing(contact, other)))


def _as_planned(view: View, change: Change, entry: Interaction) -> None:
    """Let a conversation take the place of one planned for that day with the same people."""
    for plan in view.interactions.labelled("planned"):
        if _is_the_planned(plan, entry):
            change.delete.append(plan)
            change.edit += [
                (one, one.evolve(source_id=entry.id))
                for table in (view.promises, view.exchanges, view.mentions, view.facts, view.reflections)
                for one in table.of(plan.id)
            ]
            _fold_in(change, entry, plan)
            return


def _is_the_planned(plan: Interaction, entry: Interaction) -> bool:
    zone = entry.at.tzinfo
    same_day = local_date(plan.at, zone) == local_date(entry.at, zone)
    people = set(plan.contact_ids)
    return plan.conversation and same_day and bool(people) and people <= set(entry.contact_ids)


def _fold_in(change: Change, entry: Interaction, plan: Interaction) -> None:
    """Keep the words of the plan: they go to the notes, and its event, goal and tags where none are named."""
    words = "\n".join(filter(None, (f"planned: {plan.summary}" if plan.summary else "", plan.notes)))
    place = change.put.index(entry)
    change.put[place] = entry.evolve(
        notes="\n".join(filter(None, (entry.notes, words))),
        event_id=entry.event_id or plan.event_id,
        goal_id=entry.goal_id or plan.goal_id,
        tags=tuple(dict.fromkeys((*entry.tags, *plan.tags))),
    )
