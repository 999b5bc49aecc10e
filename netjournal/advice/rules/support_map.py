"""Notices that nobody is named yet who would step in, or who listens."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from netjournal.advice.dates import day_words
from netjournal.advice.moment import Moment
from netjournal.advice.pace import asked_again, round_of
from netjournal.advice.rule import Scope, Threshold, rule
from netjournal.advice.subjects import me
from netjournal.advice.suggestion import Suggestion
from netjournal.models import ME_ID, Me
from netjournal.text import listed, plural

_ASKED = {"structural": "who would cover for you", "emotional": "who you can talk to when it is hard"}


@rule(
    "support-map",
    title="Know who would cover for you, and who you can talk to",
    principles=("P11", "P10"),
    scope=Scope.ME,
    candidates=me,
    thresholds={
        "people": Threshold(5, "people", "how many contacts there are before it asks"),
        "days": Threshold(90, "days", 'after how long it asks again, also after "nobody yet"'),
    },
    actions=("support",),
    habit=True,
)
def support_map(_: Me, moment: Moment) -> Iterator[Suggestion]:
    """Suggest to name people for support; a mark on a contact or an answer ends it (P11, RM and LN)."""
    contacts = moment.view.contacts
    missing = [kind for kind in _ASKED if not contacts.labelled(f"support:{kind}")]
    count = max(moment.limit("people"), 1)
    known = list(islice((one for one in contacts.all() if one.state == "active"), count))
    if not missing or len(known) < count:
        return
    days = moment.limit("days")
    opens = round_of(moment, asked_again(moment, known[-1].created, days, ME_ID), days)
    if opens is None:
        return
    since = day_words(moment.local(known[-1].created), moment.today)
    yield moment.suggest(
        ME_ID,
        title=f"Name {listed([_ASKED[kind] for kind in missing])}; nobody yet is an answer too",
        why=(
            f"Since {since} there are {plural(count, 'person', 'people')} or more in your journal.",
            *(f"Nobody is marked yet as {kind} support." for kind in missing),
        ),
        opens=opens,
        lapses=opens + timedelta(days=days),
        occasion=f"{' '.join(missing)} {opens.date()}",
    )
