"""Notices that most of the people I talk with are alike."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.breadth import Dimension, Share, is_outside, largest_share, share_of
from netjournal.advice.dates import day_words
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.talks import Talk, became_true, people_of, talks, who_else
from netjournal.models import ME_ID, Contact, Me
from netjournal.text import fold, listed

_NAMED = 3
_WORDS = {
    "organisation": "work at {}",
    "department": "work in {}",
    "level": "are at the level {}",
    "field": "work in the field {}",
    "skill": "share the skill {}",
}


@rule(
    "widen-circle",
    title="Meet people unlike yourself",
    principles=("P21",),
    scope=Scope.ME,
    candidates=me,
    thresholds={
        "percent": Threshold(70, "percent", "how many of the people alike are too many"),
        "people": Threshold(10, "people", "of how many people at least this can be said"),
        "known_percent": Threshold(80, "percent", "of how many of them it must be known"),
        "days": Threshold(90, "days", "over how long the conversations are looked at"),
        "due_days": Threshold(30, "days", "how long there is to meet someone from elsewhere"),
    },
    actions=("wrote", "talked"),
    habit=True,
)
def widen_circle(person: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest a conversation outside of what most share; one with such a person ends it (P21, RM, LN)."""
    found = talks(moment, moment.limit("days"))
    people = people_of(found)
    if len(people) < moment.limit("people"):
        return
    every = (largest_share(people, dimension) for dimension in _watched(person, moment))
    narrow = [share for share in every if _is_narrow(share, moment)]
    if not narrow:
        return
    share = max(narrow, key=lambda one: one.count)
    since = _since(found, share, moment)
    if since is None or _met_elsewhere(found[since + 1 :], share):
        return
    opens = found[since].at
    fitting = who_else(moment, found, lambda one: is_outside(one, share.dimension, share.value), _NAMED)
    yield moment.suggest(
        ME_ID,
        title=_title(share, fitting),
        why=_why(found, share, moment),
        opens=opens,
        due=opens + timedelta(days=moment.limit("due_days")),
        people=fitting,
        occasion=f"{share.dimension} {fold(share.value)} {opens.year} {(opens.month - 1) // 3}",
    )


def _watched(person: Me, moment: Moment) -> tuple[Dimension, ...]:
    """Return the dimensions that I watch; by default also the organisation where there is more than one."""
    if "watch" in person.model_fields_set or not _has_several_organisations(moment):
        return person.watch
    return (*person.watch, "organisation")


def _has_several_organisations(moment: Moment) -> bool:
    def find() -> bool:
        first = ""
        for contact in moment.view.contacts.newest():
            name = fold(contact.organisation)
            if name and first and name != first:
                return True
            first = first or name
        return False

    return moment.remember("several organisations", find)


def _is_narrow(share: Share, moment: Moment) -> bool:
    return (
        share.people >= moment.limit("people")
        and share.percent >= moment.limit("percent")
        and share.known_percent >= moment.limit("known_percent")
    )


def _since(found: list[Talk], share: Share, moment: Moment) -> int | None:
    """Return the number of the conversation since which so many share this."""
    return became_true(
        found,
        lambda people: share_of(people, share.dimension, share.value),
        lambda sum_of: _is_narrow(sum_of, moment),
    )


def _met_elsewhere(found: list[Talk], share: Share) -> bool:
    return any(is_outside(talk.contact, share.dimension, share.value) for talk in found)


def _title(share: Share, fitting: list[Contact]) -> str:
    title = f"Meet someone from outside {share.value}"
    return f"{title}, such as {listed([one.name for one in fitting], 'or')}" if fitting else title


def _why(found: list[Talk], share: Share, moment: Moment) -> Iterator[str]:
    words = _WORDS[share.dimension].format(share.value)
    since = day_words(moment.local(found[0].at), moment.today)
    yield f"Since {since} you talked with {share.people} people; {share.count} of them {words}."
