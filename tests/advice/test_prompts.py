"""The question of the moment."""

from datetime import timedelta

import pytest

from netjournal.advice.principles import BY_ID
from netjournal.advice.prompts import ALL, MOMENTS
from netjournal.advice.prompts.asking import all_prompts, prompt_of_the_moment

TONIGHT = "2026-11-20 18:30"


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace")


def asked(journal, at=None):
    prompt = prompt_of_the_moment(journal.view(), journal.at(at))
    assert prompt is not None
    return prompt


def test_there_are_at_least_60_of_our_own_for_every_moment():
    assert len(ALL) >= 60
    assert len({prompt.id for prompt in ALL}) == len(ALL)
    assert len({prompt.text for prompt in ALL}) == len(ALL)
    assert {moment for prompt in ALL for moment in prompt.moments} == set(MOMENTS)


@pytest.mark.parametrize("prompt", ALL, ids=lambda prompt: prompt.id)
def test_each_practises_known_principles_and_is_kind(prompt):
    assert prompt.principles
    assert set(prompt.principles) <= set(BY_ID)
    assert "!" not in prompt.text
    assert prompt.text[0].isupper()


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        (lambda journal, ada: journal.talked(ada, TONIGHT), "after a conversation"),
        (lambda journal, ada: journal.talked(ada, TONIGHT, event=journal.event("PyCon")), "after an event"),
        (lambda journal, ada: journal.talked(ada, TONIGHT, topic="I was so nervous"), "nervous"),
        (lambda journal, ada: journal.note(ada, TONIGHT, notes="felt tense and anxious"), "nervous"),
        (lambda journal, ada: journal.talked(ada, TONIGHT, tone="cold"), "stalled"),
    ],
    ids=["a talk", "at an event", "a nervous entry", "a nervous note", "a cold talk"],
)
def test_it_is_chosen_from_what_was_just_written(journal, ada, written, moment):
    written(journal, ada)
    assert moment in asked(journal).moments


@pytest.mark.parametrize(
    ("dealing", "moment"),
    [
        (lambda journal, ada, of: journal.promised(ada, "call", made=TONIGHT, source_id=of), "promise"),
        (
            lambda journal, ada, of: journal.asked(ada, "a view", TONIGHT, source_id=of, state="no"),
            "after a refusal",
        ),
        (lambda journal, ada, of: journal.asked(ada, "a view", TONIGHT, source_id=of), "asking"),
        (lambda journal, ada, of: journal.received(ada, "a tip", TONIGHT, source_id=of), "gratitude"),
        (lambda journal, ada, of: journal.gave(ada, "a tip", TONIGHT, source_id=of), "giving"),
    ],
    ids=["a promise", "a refusal", "an ask", "help", "a gift"],
)
def test_dealings_in_the_entry_decide(journal, ada, dealing, moment):
    entry = journal.talked(ada, TONIGHT)
    dealing(journal, ada, entry.id)
    assert moment in asked(journal).moments


@pytest.mark.parametrize(("tie", "moment"), [("mentor", "mentor"), ("report", "leading")])
def test_so_do_ties(journal, tie, moment):
    journal.talked(journal.contact("Mo", tie=tie), TONIGHT)
    assert moment in asked(journal).moments


def test_an_event_ahead_asks_for_a_plan(journal):
    journal.event("PyCon", "2026-11-22")
    assert "before an event" in asked(journal).moments
    assert "before an event" not in asked(journal, "2026-11-23 00:00").moments


def test_sundays_look_back_on_the_week(journal):
    assert "weekly" in asked(journal, "2026-11-22 18:00").moments


def test_a_barrier_that_was_named_is_asked_about(journal):
    journal.me(barriers=("introvert",))
    assert "introvert" in asked(journal).moments


def test_an_old_entry_decides_no_more(journal, ada):
    journal.talked(ada, "2026-11-10 18:30", topic="I was nervous")
    journal.me(barriers=("no time",))
    assert "no time" in asked(journal).moments


def test_none_comes_back_within_30_days(journal, now, ada):
    journal.talked(ada, TONIGHT)
    seen = set()
    for _ in range(len(ALL)):
        prompt = asked(journal)
        assert prompt.id not in seen
        seen.add(prompt.id)
        journal.reflected("an answer", now, prompt_id=prompt.id)
    assert prompt_of_the_moment(journal.view(), now) is None
    assert prompt_of_the_moment(journal.view(), now + timedelta(days=30, minutes=1)) is not None


def test_one_that_nobody_answers_takes_turns_by_the_day(journal, now):
    thirty = [prompt_of_the_moment(journal.view(), now + timedelta(days=n)).id for n in (2, 3, 4, 5, 6)]
    assert len(set(thirty)) == 5


def test_people_add_edit_and_switch_off(journal):
    journal.prompt("mine", text="Whom did I make laugh?", moments=("after a conversation",))
    journal.prompt("talk-went-well", text="What went well?")
    journal.prompt("talk-learned", on=False)
    found = {prompt.id: prompt for prompt in all_prompts(journal.view())}
    assert found["mine"].text == "Whom did I make laugh?"
    assert found["talk-went-well"].text == "What went well?"
    assert found["talk-went-well"].moments == ("after a conversation",)
    assert not found["talk-learned"].on


def test_what_is_switched_off_is_never_asked(journal, ada):
    journal.talked(ada, TONIGHT)
    for prompt in ALL:
        journal.prompt(prompt.id, on=False)
    assert prompt_of_the_moment(journal.view(), journal.now) is None
    journal.prompt("mine", text="Whom did I make laugh?")
    assert asked(journal).id == "mine"
