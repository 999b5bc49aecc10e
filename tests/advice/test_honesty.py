"""What holds for every journal: advice is honest, it ends when done, and it is the same everywhere."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from builders import Builder
from hypothesis import given, settings
from hypothesis import strategies as st
from journals import SECRET, random_journal

from netjournal.advice import Advice, Suggestion, advise
from netjournal.advice.dates import _DAYS, _MONTHS
from netjournal.advice.rules import BY_ID
from netjournal.models import Promise
from netjournal.view import View

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)}) (\d+) ({'|'.join(_MONTHS)})(?: (\d{{1,4}})\b)?")
_NAME = re.compile(r"Person\d+ \w+")
_UNKIND = re.compile(r"\b(overdue|neglect\w*|stalled|streak|score|should have|must)\b|!", re.IGNORECASE)

_ASKS = frozenset(
    ("ask-small", "nudge-promise", "goal-people", "ask-introduction", "seek-feedback", "lean-on", "mentor")
)

journals = st.builds(
    lambda rng, size: random_journal(rng, NOW, size), st.randoms(use_true_random=False), st.integers(1, 12)
)
later = st.sampled_from([0, 1, 2, 8, 20, 99, 400]).map(lambda days: NOW + timedelta(days=days))
many = settings(max_examples=60, deadline=None)


def _days_of(value: Any, zone: Any) -> Iterator[date]:
    """Yield every day that stands anywhere in a document."""
    if isinstance(value, dict):
        for item in value.values():
            yield from _days_of(item, zone)
    elif isinstance(value, list):
        for item in value:
            yield from _days_of(item, zone)
    elif isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d", value):
        moment = datetime.fromisoformat(value)
        yield moment.astimezone(zone).date() if moment.tzinfo else moment.date()


def _known_days(journal: Builder, now: datetime) -> set[date]:
    """Return the days that the journal speaks of, and the days of its milestones around now."""
    days = set(_days_of([list(table.values()) for table in journal.documents.values()], now.tzinfo))
    for milestone in journal.view().milestones.all():
        days.update(milestone.in_year(now.year + turn) for turn in (-1, 0, 1))
    return days


def _looked_back_to(step: Suggestion, now: datetime) -> set[date]:
    """Return the days from which the thresholds of a rule look at the journal."""
    spans = (one.default for one in BY_ID[step.rule].thresholds.values() if one.unit == "days")
    return {now.date() - timedelta(days=span) for span in spans}


def _days_told(step: Suggestion, now: datetime) -> Iterator[date]:
    for day, month, year in _DAY.findall(" ".join(step.why)):
        yield date(int(year or now.year), _MONTHS.index(month) + 1, int(day))


@many
@given(journals, later)
def test_the_evidence_stands_in_the_journal(journal, now):
    """Every day told is the day of a record, and everyone named is known."""
    known = _known_days(journal, now)
    names = {contact.name for contact in journal.view().contacts.all()}
    for step in advise(journal.view(), now).everything:
        assert step.why, step
        assert set(_days_told(step, now)) <= known | _looked_back_to(step, now), step
        assert set(_NAME.findall(f"{step.title} {' '.join(step.why)}")) <= names, step


@many
@given(journals, later)
def test_nobody_at_rest_is_named_and_nothing_private_is_drafted(journal, now):
    for step in advise(journal.view(), now).everything:
        told = f"{step.title} {' '.join(step.why)} {step.draft or ''}"
        assert "Sleeping" not in told, step
        assert SECRET not in (step.draft or ""), step
        assert all(journal.view().contacts[one].state == "active" for one in step.contact_ids)


@many
@given(journals, later)
def test_people_in_a_hard_time_are_asked_for_nothing(journal, now):
    """What is suggested for them alone is presence: no question, no request, no reminder of a promise."""
    contacts = journal.view().contacts
    for step in advise(journal.view(), now).everything:
        gentle = [one for one in step.contact_ids if (contacts[one].gentle_until or date.min) >= now.date()]
        assert not gentle or step.rule not in _ASKS, step


@many
@given(journals, later)
def test_the_caps_hold_and_the_words_are_kind(journal, now):
    advice = advise(journal.view(), now)
    assert len(advice.today) <= (3 if advice.welcome_back else 7)
    people = [one for step in advice.today if step.rule != "keep-promise" for one in step.contact_ids]
    assert len(people) == len(set(people))
    assert sum(BY_ID[step.rule].habit for step in advice.today) <= 2
    ids = [step.id for step in advice.everything]
    assert len(ids) == len(set(ids))
    for step in advice.everything:
        assert not _UNKIND.search(step.title), step.title


def _write(journal: Builder, step: Suggestion, now: datetime) -> None:
    """Log a message to the people of a suggestion, as `netjournal next touch` does."""
    people = [journal.view().contacts[one] for one in step.contact_ids]
    if people:
        goal = journal.view().goals.get(step.subject_id)
        journal.wrote(people, now, "message", written=now, goal=goal)


def _do(journal: Builder, step: Suggestion, now: datetime) -> None:
    """Do what a suggestion says, as `netjournal next done` records it."""
    journal.decided(step, "done", now)
    if step.completion in {"message", "thanks"}:
        _write(journal, step, now)
    if step.completion == "keep":
        promise: Promise = journal.view().promises[step.subject_id]
        journal.put(promise.close("kept", now))
    if step.completion == "thanks":
        exchange = journal.view().exchanges.get(step.subject_id)
        if exchange:
            journal.put(exchange.evolve(thanked=True))


def _one_of(journal: Builder, now: datetime, place: float) -> tuple[Suggestion, ...]:
    """Return one of the suggestions, or none where there are none."""
    every = advise(journal.view(), now).everything
    return every[int(place * len(every)) :][:1]


@many
@given(journals, later, st.floats(0, 1, exclude_max=True))
def test_what_is_done_goes_away_and_stays_away(journal, now, place):
    for step in _one_of(journal, now, place):
        _do(journal, step, now)
        for at in (now, now + timedelta(minutes=1), now + timedelta(days=1)):
            assert step.id not in {one.id for one in advise(journal.view(), at).everything}, step


@many
@given(journals, later, st.floats(0, 1, exclude_max=True))
def test_a_message_alone_ends_what_asks_for_one(journal, now, place):
    """Where a step ends with a message, advice sees the message by itself, whatever else was said to it."""
    for step in _one_of(journal, now, place):
        if step.completion == "message":
            _write(journal, step, now)
            assert step.id not in {one.id for one in advise(journal.view(), now).everything}, step


@many
@given(
    journals, later, st.floats(0, 1, exclude_max=True), st.sampled_from(["not now", "never here", "snoozed"])
)
def test_what_is_declined_goes_away(journal, now, place, verdict):
    for step in _one_of(journal, now, place):
        until = (now + timedelta(days=3)).isoformat() if verdict == "snoozed" else None
        journal.decided(step, verdict, now, until=until)
        assert step.id not in {one.id for one in advise(journal.view(), now).everything}, step


def _told(advice: Advice) -> str:
    return "\n".join(f"{step!r}" for step in (*advice.everything, advice.welcome_back))


@many
@given(journals, later)
def test_the_same_journal_and_time_give_the_same_advice(journal, now):
    view: View = journal.view()
    assert _told(advise(view, now)) == _told(advise(view, now)) == _told(advise(journal.view(), now))


def test_the_same_advice_in_every_process_and_for_every_hash_seed():
    tests = str(Path(__file__).parent.parent)
    program = (
        f"import sys; sys.path.insert(0, {tests!r})\n"
        "from random import Random\n"
        "from datetime import datetime\n"
        "from zoneinfo import ZoneInfo\n"
        "from journals import random_journal\n"
        "from netjournal.advice import advise\n"
        "now = datetime(2026, 11, 21, 9, 0, tzinfo=ZoneInfo('Europe/Berlin'))\n"
        "for seed in range(12):\n"
        "    journal = random_journal(Random(seed), now, 12)\n"
        "    for step in advise(journal.view(), now).everything:\n"
        "        print(repr(step))\n"
    )
    found = set()
    for hash_seed in ("0", "1", "4242"):
        child = subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": hash_seed, "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
            check=True,
        )
        found.add(child.stdout)
    assert len(found) == 1
    assert len(found.pop().splitlines()) > 50
    assert random_journal(Random(3), NOW).documents == random_journal(Random(3), NOW).documents
