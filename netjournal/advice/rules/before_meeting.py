"""Notices that a meeting is about to begin."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.dates import time_words
from netjournal.advice.meetings import Meeting, ahead, has_begun
from netjournal.advice.moment import Moment
from netjournal.advice.questions import questions_for
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.text import listed


def _soon(moment: Moment) -> list[Meeting]:
    """Return the meetings that begin soon, at a known time, with someone."""
    near = ahead(moment, moment.limit("hours"))
    return [meeting for meeting in near if meeting.timed and meeting.people]


@rule(
    "before-meeting",
    title="Come a little early, with one question",
    principles=("P14", "P15"),
    scope=Scope.INTERACTION,
    candidates=_soon,
    thresholds={"hours": Threshold(2, "hours", "how long before a meeting it is spoken of")},
    actions=("talked",),
)
def before_meeting(meeting: Meeting, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to use the minutes before a meeting; a talk since it opened ends it (P14, RM)."""
    opens = meeting.at - timedelta(hours=moment.limit("hours"))
    if has_begun(moment, meeting, opens):
        return
    names = listed([contact.name for contact in meeting.people])
    questions = questions_for(moment, meeting.people[0], 1)
    purpose = "with one question" if questions else "just to be there"
    begins = time_words(meeting.at, moment.now)
    yield moment.suggest(
        meeting.id,
        title=f"Come five minutes early to meet {names}, {purpose}",
        why=(f"{begins}: {meeting.what} with {names}.", *(f"You could ask: {one}" for one in questions)),
        opens=opens,
        due=meeting.at,
        lapses=meeting.at,
        people=meeting.people,
        occasion=meeting.at.isoformat(),
    )
