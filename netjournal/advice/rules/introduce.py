"""Notices two people who would gain from knowing each other."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.drafts import drafting
from netjournal.advice.evidence import has_words, seen_words, told_words
from netjournal.advice.links import are_linked
from netjournal.advice.matching import best_people, closest, told_goals, wishes, words_of
from netjournal.advice.moment import Moment
from netjournal.advice.pace import few, lasting
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.words import is_gentle
from netjournal.models import Contact, Me


@rule(
    "introduce",
    title="Bring two people together who could help each other",
    principles=("P08", "P06"),
    scope=Scope.CONTACT,
    candidates=me,
    thresholds={
        "at_once": Threshold(10, "times", "how many introductions are suggested at a time"),
        "days": Threshold(14, "days", "how long there is to offer it"),
    },
    actions=("draft", "introduce"),
)
def introduce(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to offer an introduction where what one offers meets what another needs (P08, LN).

    The one in need is asked first, then the other. Private needs and goals never count. An introduction
    written down, in whatever state, ends it.
    """
    found = (_first(person, moment) for person in _in_need(moment))
    yield from few(moment, (one for one in found if one), moment.limit("at_once"))


def _in_need(moment: Moment) -> Iterator[Contact]:
    """Yield those with a need or a goal, the ones dealt with last first."""
    view = moment.view
    ids = set(view.topics.holders("needs"))
    for mention_id in view.topics.holders("aims"):
        mention = view.mentions.get(mention_id)
        ids.update(mention.contact_ids if mention else ())
    for contact_id in sorted(ids, key=lambda one: (-view.interactions.latest_time(one), one)):
        yield from (one for one in moment.people((contact_id,)) if not is_gentle(moment, one))


def _first(person: Contact, moment: Moment) -> Suggestion | None:
    """Return the introduction that fits someone best and was not answered yet."""
    wanted = words_of(*wishes(moment, person))
    every = (
        one for one, _ in best_people(moment, wanted, ("offers", "likes", "tags")) if one.id != person.id
    )
    open_ones = (one for one in every if not is_gentle(moment, one) and not _is_done(moment, person, one))
    found = (_suggestion(person, other, moment) for other in open_ones)
    return next(few(moment, (one for one in found if one), 1), None)


def _is_done(moment: Moment, one: Contact, other: Contact) -> bool:
    written = moment.view.introductions.of(one.id)
    return any(other.id in each.contact_ids for each in written) or are_linked(moment, one.id, other.id)


def _suggestion(person: Contact, other: Contact, moment: Moment) -> Suggestion | None:
    opens = lasting(moment, max(person.created, other.created))
    if opens is None:
        return None
    return moment.suggest(
        person.id,
        title=f"Offer {person.name} an introduction to {other.name}; ask {person.name} first",
        why=_evidence(person, other, moment),
        opens=opens,
        due=opens + timedelta(days=moment.limit("days")),
        people=(person, other),
        draft=drafting(moment, person, "introduce", other.name.replace(". ", " ")),
        occasion=other.id,
    )


def _evidence(person: Contact, other: Contact, moment: Moment) -> Iterator[str]:
    held = (*other.offers, *other.skills, *other.interests, *other.tags)
    had = words_of(*held)
    need = closest(person.needs, had)
    if need:
        yield has_words(person, f"needs {need}")
    goals = [goal for goal in told_goals(moment, person.id) if words_of(goal.text) & had]
    for goal in goals[-1:] if not need else ():
        yield told_words(moment, goal)
    yield has_words(other, closest(held, words_of(*wishes(moment, person))))
    yield seen_words(moment, person)
    yield seen_words(moment, other)
