"""Who fits what: needs, offers, interests and goals that have words in common.

Everything is looked up word by word in the view's index of topics, so nobody is compared with everybody.
Private needs and private goals are in no index.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from netjournal.advice.moment import Moment
from netjournal.models import Contact, Goal, Mention
from netjournal.view import View
from netjournal.view.topics import Side, words_of

__all__ = [
    "best_people",
    "closest",
    "fitting",
    "goal_words",
    "in_common",
    "strengths",
    "told_goals",
    "wishes",
    "words_of",
]


def fitting(view: View, wanted: Iterable[str], sides: tuple[Side, ...]) -> Counter[str]:
    """Return the ids of the contacts that have any of the words on these sides, with how many each has."""
    found: Counter[str] = Counter()
    for term in wanted:
        ids = set().union(*(view.topics.of(side, term) for side in sides if side != "aims"))
        if "aims" in sides:
            mentions = (view.mentions.get(mention_id) for mention_id in view.topics.of("aims", term))
            ids.update(contact_id for mention in mentions if mention for contact_id in mention.contact_ids)
        found.update(ids)
    return found


def by_fit(view: View, found: Counter[str]) -> list[str]:
    """Return ids with the best fit first, within equals those dealt with last."""
    return sorted(found, key=lambda one: (-found[one], -view.interactions.latest_time(one), one))


def best_people(
    moment: Moment, wanted: frozenset[str], sides: tuple[Side, ...], among: Container[str] | None = None
) -> Iterator[tuple[Contact, int]]:
    """Yield the active contacts that fit, or those among some ids, the best first.

    Each comes with the number of words in common.
    """
    key = ("fitting", wanted, sides)
    found = moment.remember(key, lambda: fitting(moment.view, wanted, sides))
    order = moment.remember((*key, "order"), lambda: by_fit(moment.view, found))
    for contact_id in order:
        if among is not None and contact_id not in among:
            continue
        for contact in moment.people((contact_id,)):
            yield contact, found[contact_id]


def in_common(one: Iterable[str], other: Iterable[str]) -> frozenset[str]:
    """Return the words that two collections of texts have in common."""
    return words_of(*one) & words_of(*other)


def closest(texts: Iterable[str], wanted: frozenset[str]) -> str:
    """Return the text that has most of the words wanted, as it was written; "" where none has any."""
    scored = [(len(words_of(text) & wanted), text) for text in texts]
    most = max((score for score, _ in scored), default=0)
    return next((text for score, text in scored if score == most), "") if most else ""


def goal_words(goal: Goal) -> frozenset[str]:
    """Return the words of a goal of mine: its title and its topics."""
    return words_of(goal.title, *goal.topics)


def strengths(contact: Contact) -> tuple[str, ...]:
    """Return what someone offers or is good at, and what they do."""
    return tuple(text for text in (*contact.offers, *contact.skills, contact.role) if text)


def told_goals(moment: Moment, contact_id: str) -> list[Mention]:
    """Return the open goals that someone told and that are neither private nor sensitive, oldest first."""
    mentions = moment.view.mentions.of(contact_id)
    return [one for one in mentions if one.open and one.kind == "goal" and not (one.private or one.sensitive)]


def wishes(moment: Moment, contact: Contact) -> tuple[str, ...]:
    """Return what someone needs or works toward; what is private never."""
    return (*contact.needs, *(mention.text for mention in told_goals(moment, contact.id)))
