"""The next steps as a whole."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from builders import Builder

from netjournal.advice import advise, find, rule_named
from netjournal.advice.engine import remaining
from netjournal.advice.rules import ALL
from netjournal.errors import AmbiguousError, NotFoundError
from netjournal.models import Decision

PEOPLE = (
    "Ada Lovelace",
    "Bob Berg",
    "Cleo Ito",
    "Dana Ek",
    "Eli Roth",
    "Fay Lind",
    "Gus Holm",
    "Hana Sato",
    "Ivo",
)


def busy(journal: Builder) -> Builder:
    """Build a journal in which many rules speak."""
    pycon = journal.event("PyCon", "2026-11-20")
    for number, name in enumerate(PEOPLE):
        one = journal.contact(name, focus=number == 3, cadence=30 if number % 2 else None)
        journal.talked(one, journal.ago(days=50), channel="video", topic=f"project {number}")
        if number < 6:
            journal.talked(one, journal.ago(hours=10 + number), event=pycon, topic=f"plan {number}")
        journal.promised(one, f"send note {number}", made=journal.ago(days=number * 6))
        journal.received(one, f"tip {number}", journal.ago(hours=number))
        journal.milestone(one, "birthday", 11, 18 + number)
    return journal


def test_today_holds_seven_at_most_and_more_the_rest(journal, now):
    advice = advise(busy(journal).view(), now)
    assert len(advice.today) == 7
    assert advice.more
    assert advice.everything == advice.today + advice.more
    assert len({step.id for step in advice.everything}) == len(advice.everything)
    assert not advice.welcome_back


def test_nobody_stands_on_today_twice_beyond_promises(journal, now):
    people = [
        one
        for step in advise(busy(journal).view(), now).today
        if step.rule != "keep-promise"
        for one in step.contact_ids
    ]
    assert len(people) == len(set(people))


@pytest.mark.parametrize(("minutes", "welcome"), [(-1, False), (0, True), (1, True)])
def test_after_14_days_of_silence_three_things_welcome_back(journal, minutes, welcome):
    last = busy(journal).view().written()[1]
    advice = advise(journal.view(), last + timedelta(days=14, minutes=minutes))
    assert advice.welcome_back is welcome
    if welcome:
        assert len(advice.today) == 3
        assert advice.more


def test_a_first_entry_ends_the_welcome(journal, now):
    later = now + timedelta(days=30)
    busy(journal).note((), later)
    assert not advise(journal.view(), later).welcome_back


def test_an_empty_journal_says_nothing_of_people(journal, now):
    advice = advise(journal.view(), now)
    assert not advice.welcome_back
    assert not [step for step in advice.everything if step.contact_ids]


def test_a_suggestion_is_found_by_a_unique_beginning_of_its_id(journal, now):
    advice = advise(busy(journal).view(), now)
    step = advice.today[0]
    assert find(advice, step.id) == step
    assert find(advice, step.id[:-1]) == step
    with pytest.raises(AmbiguousError) as ambiguous:
        find(advice, "keep-promise")
    assert all(choice[0].startswith("keep-promise") for choice in ambiguous.value.choices)
    for unknown in ("nothing-1234", ""):
        with pytest.raises(NotFoundError):
            find(advice, unknown)


def test_an_unknown_rule_is_told():
    with pytest.raises(NotFoundError, match="no rule 'nope'"):
        rule_named("nope")


def test_every_rule_is_registered_once_and_declares_itself():
    assert len({rule.id for rule in ALL}) == len(ALL)
    for rule in ALL:
        assert rule.principles
        assert rule.title
        assert all(threshold.sentence and threshold.unit for threshold in rule.thresholds.values())


def test_doing_what_is_said_makes_it_go_away(journal, now):
    """Every step of Today is answered as done, with the entry that this writes for rules of messages."""
    busy(journal)
    for step in advise(journal.view(), now).everything:
        decision = journal.decided(step, "done", now)
        assert isinstance(decision, Decision)
        gone = {one.id for one in advise(journal.view(), now).everything}
        assert step.id not in gone


_PRINT = """
import sys
from test_engine import busy
from builders import Builder
from datetime import datetime
from zoneinfo import ZoneInfo
from netjournal.advice import advise
now = datetime(2026, 11, 21, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))
for step in advise(busy(Builder(now)).view(), now).everything:
    print(step, step.draft)
"""


def test_the_same_journal_gives_the_same_list_under_every_hash_seed():
    here = Path(__file__).parent
    outputs = set()
    for seed in ("0", "1", "4242"):
        environ = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": f"{here}{os.pathsep}{here.parent}"}
        command = [sys.executable, "-c", _PRINT]
        done = subprocess.run(
            command, capture_output=True, text=True, env=environ, check=True, cwd=here.parent.parent
        )
        outputs.add(done.stdout)
    (output,) = outputs
    assert output.count("Suggestion(") > 20


def test_what_was_answered_is_gone_at_a_glance_and_nothing_else(journal, now):
    before = advise(busy(journal).view(), now)
    step = before.today[0]
    journal.decided(step, "done")
    after = remaining(before, journal.view(), now)
    assert after.today == before.today[1:]
    assert after.more == before.more


def test_the_work_ends_where_somebody_else_wants_the_journal(journal, now):
    asked = []

    def between():
        asked.append(None)
        if len(asked) == 3:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        advise(busy(journal).view(), now, between=between)
    assert len(asked) == 3
