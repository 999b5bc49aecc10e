"""Notices more new people than there is time to get to know."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.happenings import lately_begun
from netjournal.advice.moment import Moment
from netjournal.advice.newcomers import followed_up, newcomers, occasions
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.seasons import in_new_role
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, recent
from netjournal.models import ME_ID, Contact, Interaction, Me
from netjournal.text import fold, listed, plural

_NAMED = 3


@rule(
    "over-networking",
    title="Depth before breadth",
    principles=("P23",),
    scope=Scope.ME,
    candidates=me,
    thresholds={
        "new": Threshold(10, "people", "above how many new people it speaks"),
        "occasions": Threshold(2, "times", "at how many occasions they were met at least"),
        "events": Threshold(4, "times", "above how many events it speaks"),
        "percent": Threshold(50, "percent", "below which share of follow-ups it speaks"),
        "days": Threshold(30, "days", "over how long this is looked at"),
        "due_days": Threshold(14, "days", "how long there is to deepen three"),
    },
    actions=("wrote", "talked"),
    habit=True,
)
def over_networking(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to deepen three ties instead of more new ones; enough follow-ups end it (P23, LN)."""
    if in_new_role(moment):
        return
    many = _since(moment)
    met = _met(moment)
    silent = [(contact, talk) for contact, talk in met if not followed_up(moment, contact.id, talk)]
    if many is None or not met or 100 * (len(met) - len(silent)) >= moment.limit("percent") * len(met):
        return
    opens, count = many
    named = [one for one, _ in silent if one.cadence != "none" and not is_gentle(moment, one)][-_NAMED:]
    names = f": {listed([contact.name for contact in named])}" if named else ""
    done = len(met) - len(silent)
    yield moment.suggest(
        ME_ID,
        title=f"Add nobody for a while and get to know {len(named) or 'a few'} better{names}",
        why=(
            f"In the last {moment.limit('days')} days you had {count}.",
            f"You were in touch again with {done} of {plural(len(met), 'person', 'people')} from there.",
        ),
        opens=opens,
        due=opens + timedelta(days=moment.limit("due_days")),
        people=named,
        occasion=f"{opens:%Y-%m}",
    )


def _since(moment: Moment) -> tuple[datetime, str] | None:
    """Return since when there were too many new people or events, and how many; None where there were not."""
    start = moment.ago(days=moment.limit("days"))
    fresh, most = newcomers(moment, start), moment.limit("new")
    if len(fresh) > most and len(occasions(moment, fresh)) >= moment.limit("occasions"):
        return fresh[most].first.at, f"{len(fresh)} first meetings"
    events = lately_begun(moment, start)
    if len(events) > moment.limit("events"):
        return events[moment.limit("events")][0], f"{len(events)} events"
    return None


def _met(moment: Moment) -> list[tuple[Contact, Interaction]]:
    """Return the people met for the first time or at an event, each with that meeting, oldest first."""
    start = moment.ago(days=moment.limit("days"))
    found = {one.contact.id: one.first for one in newcomers(moment, start)}
    for entry in recent(moment, start):
        if entry.conversation and entry.event_id:
            found.update(dict.fromkeys(entry.contact_ids, entry))
    met = ((contact, found[contact.id]) for contact in moment.people(found))
    return sorted(met, key=lambda pair: (pair[1].at, fold(pair[0].name), pair[0].id))
