"""Notices that most of the people I talk with stand high."""

from collections.abc import Iterator
from datetime import timedelta

from netjournal.advice.breadth import Share, is_level_with_me, upward_share
from netjournal.advice.dates import day_words
from netjournal.advice.moment import Moment
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.advice.talks import became_true, people_of, talks, who_else
from netjournal.models import ME_ID, Me
from netjournal.text import listed

_NAMED = 3
_TIES_APART = frozenset({"lead", "mentor"})


@rule(
    "only-upward",
    title="Talk with peers and juniors as well as with the powerful",
    principles=("P22",),
    scope=Scope.ME,
    candidates=me,
    thresholds={
        "percent": Threshold(70, "percent", "above which share of senior people it speaks"),
        "people": Threshold(10, "people", "of how many people at least this can be said"),
        "days": Threshold(90, "days", "over how long the conversations are looked at"),
        "due_days": Threshold(30, "days", "how long there is for such a conversation"),
    },
    actions=("wrote", "talked"),
    habit=True,
)
def only_upward(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest one conversation with a peer or junior, which ends it; leads and mentors aside (P22, RM)."""
    every = talks(moment, moment.limit("days"))
    found = [talk for talk in every if talk.contact.tie not in _TIES_APART]
    share = upward_share(people_of(found))
    if not _is_upward(share, moment):
        return
    since = became_true(found, upward_share, lambda sum_of: _is_upward(sum_of, moment))
    if since is None or any(is_level_with_me(talk.contact) for talk in found[since + 1 :]):
        return
    opens = found[since].at
    fitting = who_else(moment, found, is_level_with_me, _NAMED)
    names = f", such as {listed([one.name for one in fitting], 'or')}" if fitting else ""
    first = day_words(moment.local(found[0].at), moment.today)
    yield moment.suggest(
        ME_ID,
        title=f"Have one conversation with a peer or someone junior{names}",
        why=(
            f"Since {first} you talked with {share.people} people, leads and mentors aside.",
            f"{share.count} of them are senior or executive.",
        ),
        opens=opens,
        due=opens + timedelta(days=moment.limit("due_days")),
        people=fitting,
        occasion=f"{opens.year} {(opens.month - 1) // 3}",
    )


def _is_upward(share: Share, moment: Moment) -> bool:
    return share.people >= moment.limit("people") and share.percent > moment.limit("percent")
