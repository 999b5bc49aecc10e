"""Notices that it is time to ask about something that someone told, such as a goal or a challenge."""

from collections.abc import Iterator
from datetime import date, timedelta

from netjournal.advice.drafts import drafting
from netjournal.advice.evidence import told_words
from netjournal.advice.moment import Moment
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle, since
from netjournal.clock import end_of_day, start_of_day
from netjournal.models import Contact, Mention
from netjournal.text import listed


def _ripe(moment: Moment) -> Iterator[Mention]:
    """Yield the open mentions whose day may have come and has not lapsed."""
    start = moment.ago(days=moment.rule.lapse + 1)
    month = date(start.year, start.month, 1)
    while month <= moment.today:
        yield from moment.view.mentions.labelled(f"check back:{month:%Y-%m}")
        month = (month + timedelta(days=31)).replace(day=1)
    undated = start - timedelta(days=moment.limit("undated_days"))
    yield from moment.view.mentions.labelled("check back:undated", undated)


@rule(
    "check-back",
    title="Come back to what someone told you about",
    principles=("P16", "P15"),
    scope=Scope.CONTACT,
    candidates=_ripe,
    thresholds={
        "undated_days": Threshold(28, "days", "after how long to ask about what was told without a date")
    },
    actions=("draft", "wrote", "talked", "close"),
    completion="message",
)
def check_back(mention: Mention, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to ask how it is going, or only to be there where it is sensitive or a hard time (P16, US).

    An entry with the person on its day or later ends it, as does closing the mention.
    """
    day = mention.check_back or moment.local(mention.made) + timedelta(days=moment.limit("undated_days"))
    opens = start_of_day(day, moment.zone)
    people = [
        contact
        for contact in moment.people(mention.contact_ids)
        if next(since(moment, contact.id, opens, mention.source_id), None) is None
    ]
    if not people:
        return
    gentle = mention.sensitive or any(is_gentle(moment, contact) for contact in people)
    yield moment.suggest(
        mention.id,
        title=_title(mention, people, gentle=gentle),
        why=(told_words(moment, mention, people),),
        opens=opens,
        due=end_of_day(day, moment.zone),
        people=people,
        occasion=day.isoformat(),
        draft=drafting(
            moment,
            people[0],
            purpose="presence" if gentle else "check-back",
            about="" if mention.private else mention.text,
        ),
    )


def _title(mention: Mention, people: list[Contact], *, gentle: bool) -> str:
    names = listed([contact.name for contact in people])
    if gentle:
        return f"Be there for {names}; no question needed"
    return f"Ask {names} how it is going: {first_clause(mention.text)}"
