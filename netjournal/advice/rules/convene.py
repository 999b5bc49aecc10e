"""Notices people with something in common who do not all know one another."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from netjournal.advice.drafts import drafting
from netjournal.advice.evidence import has_words, seen_words, told_words
from netjournal.advice.links import all_linked
from netjournal.advice.matching import closest, told_goals, words_of
from netjournal.advice.moment import Moment
from netjournal.advice.pace import few, lasting
from netjournal.advice.phrases import first_clause
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle
from netjournal.models import ME_ID, Contact, Me
from netjournal.text import listed
from netjournal.view.topics import Side

_ENTRIES = 50
"""How many of the latest entries with someone are looked at for a joint one."""

_SAME_ENTRY = timedelta(minutes=1)
"""An entry and the people it named are written down within this time."""

_SIDES: tuple[Side, ...] = ("likes", "aims")


@rule(
    "convene",
    title="Bring people with a common topic around one table",
    principles=("P08", "P34"),
    scope=Scope.ME,
    candidates=me,
    thresholds={
        "people": Threshold(3, "people", "how many share the topic at least"),
        "most": Threshold(5, "people", "how many are named at most"),
        "at_once": Threshold(1, "times", "how many topics are named at a time"),
    },
    actions=("draft", "wrote", "talked"),
)
def convene(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest one small joint thing to three or more who share a goal or topic (P08 and P34, LN, RM).

    An entry with three of them together ends it, planned ones too.
    """
    groups = sorted(_groups(moment), key=lambda pair: (-_freshness(moment, pair[1]), pair[0]))
    found = (_suggestion(topic, ids, moment) for topic, ids in groups)
    yield from few(moment, (one for one in found if one), moment.limit("at_once"))


def _groups(moment: Moment) -> Iterator[tuple[str, list[str]]]:
    """Yield each word that enough people share, with the ids of those dealt with last."""
    view = moment.view
    least, most = max(moment.limit("people"), 2), moment.limit("most")
    for topic, ids in view.topics.groups(_SIDES, least):
        people = {contact_id for one in ids for contact_id in _person(moment, one)}
        latest = sorted(people, key=lambda one: (-view.interactions.latest_time(one), one))
        named = (contact for one in latest for contact in moment.people((one,)))
        chosen = [one.id for one in islice((one for one in named if not is_gentle(moment, one)), most)]
        if len(chosen) >= least:
            yield topic, chosen


def _person(moment: Moment, record_id: str) -> tuple[str, ...]:
    """Return whom a record of the index of topics is about: the contact, or who told the goal."""
    mention = moment.view.mentions.get(record_id)
    return mention.contact_ids if mention else (record_id,)


def _freshness(moment: Moment, ids: list[str]) -> float:
    """Return when the group as a whole was last heard of: the earliest of its latest entries."""
    return min(moment.view.interactions.latest_time(one) for one in ids)


def _suggestion(topic: str, ids: list[str], moment: Moment) -> Suggestion | None:
    people = moment.people(ids)
    opens = lasting(moment, max(contact.created for contact in people))
    if opens is None or all_linked(moment, ids) or _came_together(moment, people):
        return None
    names = listed([contact.name for contact in people])
    word = _as_written(topic, people)
    return moment.suggest(
        ME_ID,
        title=f"Propose one small joint thing on {word} to {names}",
        why=(_evidence(moment, topic, contact) for contact in people),
        opens=opens,
        people=people,
        draft=drafting(moment, people[0], "convene", word),
        occasion=topic,
    )


def _came_together(moment: Moment, people: tuple[Contact, ...]) -> bool:
    """Return whether enough of them stand in one entry, planned or not, after they were named."""
    ids = {contact.id for contact in people}
    later = max(contact.created for contact in people) + _SAME_ENTRY
    return any(
        len(ids.intersection(entry.contact_ids)) >= moment.limit("people") and entry.created > later
        for contact in people
        for entry in islice(moment.view.interactions.newest_of(contact.id), _ENTRIES)
    )


def _as_written(topic: str, people: tuple[Contact, ...]) -> str:
    """Return the topic as the first who likes it has it written; else the word."""
    texts = (closest(contact.interests, frozenset({topic})) for contact in people)
    return first_clause(next(filter(None, texts), topic))


def _evidence(moment: Moment, topic: str, contact: Contact) -> str:
    liked = closest(contact.interests, frozenset({topic}))
    if liked:
        return has_words(contact, f"interested in {liked}")
    goals = [goal for goal in told_goals(moment, contact.id) if topic in words_of(goal.text)]
    return told_words(moment, goals[-1]) if goals else seen_words(moment, contact)
