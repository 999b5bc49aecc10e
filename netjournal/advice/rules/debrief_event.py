"""Notices an event that is over and not looked back on."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import day_words
from netjournal.advice.happenings import around, ended, took_part
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.models import Entry, Event
from netjournal.text import listed, plural, shorten

_LONGEST = 31
"""Days that an event may last to be noticed at its end."""
_WIDTH = 60
_NAMED = 5


def _lately(moment: Moment) -> list[Event]:
    return around(moment, moment.ago(days=moment.limit("lapse_days") + _LONGEST), moment.now)


@rule(
    "debrief-event",
    title="Look back on an event while it is fresh",
    principles=("P18", "P30"),
    scope=Scope.EVENT,
    candidates=_lately,
    thresholds={
        "hours": Threshold(24, "hours", "how long after an event it is fresh"),
        "lapse_days": Threshold(14, "days", "how long after an event it is suggested at all"),
    },
    actions=("debrief",),
)
def debrief_event(event: Event, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to write down whom I met and what I took away; a debrief ends it (P18, P30, US)."""
    over = ended(moment, event)
    if over is None or over > moment.now or event.debrief or not took_part(moment, event):
        return
    lapses = over + timedelta(days=moment.limit("lapse_days"))
    if moment.now >= lapses:
        return
    window = timedelta(hours=moment.limit("hours"))
    yield moment.suggest(
        event.id,
        title=f"Look back on {shorten(event.name, _WIDTH)}: whom you met, one takeaway, what is next",
        why=_why(event, moment),
        opens=over,
        due=over + window,
        window=window,
        lapses=lapses,
    )


def _why(event: Event, moment: Moment) -> Iterator[str]:
    over = ended(moment, event)
    if over is not None:
        last_day = moment.local(over - timedelta(microseconds=1))
        yield f"{event.name} was over on {day_words(last_day, moment.today)}, without a look back so far."
    entries: tuple[Entry, ...] = (*moment.view.interactions.of(event.id), *moment.view.notes.of(event.id))
    met = dict.fromkeys(contact_id for entry in entries for contact_id in entry.contact_ids)
    names = [contact.name for contact in moment.people(met)]
    if names:
        who = listed(names[:_NAMED], more=len(names) - _NAMED)
        yield f"You wrote down {plural(len(names), 'person', 'people')} there: {who}."
