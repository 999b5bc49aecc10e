"""Notices that a week has passed since the last look back."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from netjournal.advice.dates import day_words
from netjournal.advice.moment import Moment
from netjournal.advice.pace import days_after, last_done, round_of
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import recent
from netjournal.models import ME_ID, Me
from netjournal.text import listed, plural

_PACE = 28
"""Days after which an unanswered review is suggested afresh."""
_NAMED = 3
_WEEK = 7


@rule(
    "weekly-review",
    title="Look at your week on one page",
    principles=("P30", "P35"),
    scope=Scope.ME,
    candidates=me,
    thresholds={
        "days": Threshold(7, "days", "how long after a review the next one is due"),
        "due_days": Threshold(2, "days", "how long there is for it"),
    },
    actions=("review",),
    habit=True,
)
def weekly_review(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a look back on the week, with one question; a review ends it (P30, US 8)."""
    last = _last(moment)
    begins = last or moment.first_entry
    logged = moment.view.written()[1]
    opens = round_of(moment, days_after(moment, begins, moment.limit("days")), _PACE)
    if opens is None or logged is None or (last is not None and logged <= last):
        return
    since = day_words(moment.local(begins), moment.today)
    yield moment.suggest(
        ME_ID,
        title="Look at your week on one page and answer one question",
        why=(
            f"Your last review was on {since}." if last else f"You have been writing since {since}.",
            _told(moment),
        ),
        opens=opens,
        due=opens + timedelta(days=moment.limit("due_days")),
        lapses=opens + timedelta(days=_PACE),
        occasion=opens.isoformat(),
    )


def _last(moment: Moment) -> datetime | None:
    """Return when the last review was written, or a review was said to be done."""
    written = [one.at for one in moment.view.reflections.labelled("weekly") if one.at <= moment.now]
    said = last_done(moment, ME_ID)
    return max([*written, *([said] if said else [])], default=None)


def _told(moment: Moment) -> str:
    entries = recent(moment, moment.ago(days=_WEEK))
    people = moment.people(contact_id for entry in entries for contact_id in entry.contact_ids)
    names = [contact.name for contact in people]
    if not names:
        return "The last seven days hold no entry with anyone."
    who = listed(names[:_NAMED], more=len(names) - _NAMED)
    count = plural(len(entries), "entry", "entries")
    return f"The last seven days hold {count} with {who}."
