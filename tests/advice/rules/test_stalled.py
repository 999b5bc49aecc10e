"""stalled-1 to stalled-7 and let-go: a connection that does not move, one step at a time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from advising import only, suggested

from netjournal.advice import advise
from netjournal.advice.rules import BY_ID

STEPS = tuple(f"stalled-{number}" for number in range(1, 8))
EVERY = (*STEPS, "let-go")


def shown(journal, at=None):
    """Return the ids of the cards of the playbook that stand at a time."""
    rules = tuple(BY_ID[rule_id] for rule_id in EVERY)
    return [one.rule for one in advise(journal.view(), journal.at(at), rules=rules).everything]


def silent(journal, second="2026-11-10 10:00", **fields):
    ada = journal.contact("Ada", **fields)
    journal.talked(ada, "2026-10-01 10:00", topic="her lab")
    journal.wrote(ada, "2026-10-27 10:00", awaits=True, topic="lunch")
    journal.wrote(ada, second, awaits=True, topic="coffee")
    return ada


def answer(journal, rule_id, when, text="", verdict="done"):
    return journal.decided(only(journal, rule_id, when), verdict, when, answer=text)


# -- what makes it begin ---------------------------------------------------------------------------------


def test_two_unanswered_attempts_fourteen_days_apart(journal):
    silent(journal)
    assert shown(journal, "2026-11-17 09:59") == []
    step = only(journal, "stalled-1", "2026-11-17 10:00")
    assert step.title == "Ask yourself what you seek with Ada: a relationship, or a transaction"
    assert step.why == (
        "Tue 27 Oct, 10:00: email about lunch; no answer.",
        "Tue 10 Nov, 10:00: email about coffee; no answer.",
        "Did Ada answer elsewhere? If not: do you really want or need this, if nothing came of it?",
    )
    assert step.opens == journal.at("2026-11-17 10:00")


def test_attempts_closer_together_are_one(journal):
    silent(journal, "2026-11-10 09:59")
    assert shown(journal) == []


@pytest.mark.parametrize(
    ("fields", "there"), [({"awaits": True}, True), ({}, False), ({"awaits": True, "answered": True}, False)]
)
def test_only_what_awaits_an_answer_is_an_attempt(journal, fields, there):
    ada = journal.contact("Ada")
    journal.wrote(ada, "2026-10-20 10:00", awaits=True)
    journal.wrote(ada, "2026-11-10 10:00", **fields)
    assert bool(shown(journal)) is there


@pytest.mark.parametrize("between", ["heard", "talked"])
def test_a_word_in_between_begins_anew(journal, between):
    ada = silent(journal)
    getattr(journal, between)(ada, "2026-11-05 10:00")
    assert shown(journal) == []


@pytest.mark.parametrize(
    ("second", "there"), [("cold", True), ("neutral", False), ("warm", False), (None, False)]
)
def test_cold_twice(journal, second, there):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-11-01 10:00", tone="cold", topic="the plan")
    journal.heard(ada, "2026-11-20 10:00", tone=second)
    assert bool(shown(journal)) is there
    if there:
        assert only(journal, "stalled-1").why[0] == (
            "Sun 1 Nov, 10:00: coffee about the plan; it felt cold to you."
        )


def test_a_broken_promise_and_an_unanswered_attempt(journal):
    ada = journal.contact("Ada")
    promise = journal.they_promised(ada, "an introduction", made="2026-10-01 10:00")
    journal.wrote(ada, "2026-11-10 10:00", awaits=True)
    assert shown(journal) == []
    journal.put(promise.close("broken", journal.at("2026-11-12 10:00")))
    assert shown(journal, "2026-11-17 09:59") == []
    step = only(journal, "stalled-1", "2026-11-17 10:00")
    assert step.why[0] == "Thu 12 Nov, 10:00: they did not do what they had promised: an introduction."


def test_a_broken_promise_of_mine_is_another_matter(journal):
    ada = journal.contact("Ada")
    promise = journal.promised(ada, "my notes", made="2026-10-01 10:00")
    journal.put(promise.close("broken", journal.at("2026-11-01 10:00")))
    journal.wrote(ada, "2026-11-10 10:00", awaits=True)
    assert shown(journal) == []


@pytest.mark.parametrize(
    "fields", [{"state": "resting"}, {"state": "died"}, {"gentle_until": date(2026, 12, 1)}]
)
def test_who_rests_or_has_a_hard_time_is_left_in_peace(journal, fields):
    silent(journal, **fields)
    assert shown(journal) == []


def test_no_card_says_what_would_hurt(journal):
    silent(journal)
    for rule_id in EVERY:
        assert not {"stalled", "overdue", "neglected"} & set(BY_ID[rule_id].title.lower().split())
    assert "stalled" not in only(journal, "stalled-1").title.lower()


# -- one step after another ------------------------------------------------------------------------------


def test_only_the_recommended_step_has_a_card_and_its_answer_leads_on(journal):
    ada = silent(journal)
    grace = journal.contact("Grace")
    journal.talked((ada, grace), "2026-09-01 10:00", topic="the lab day")
    assert shown(journal, "2026-11-18 10:00") == ["stalled-1"]
    answer(journal, "stalled-1", "2026-11-18 10:00", "a relationship")
    step = only(journal, "stalled-2", "2026-11-18 10:00")
    assert step.title == "Ask Grace what works with Ada"
    assert (step.subject_id, step.contact_ids) == (ada.id, (grace.id,))
    assert step.why[0] == "Grace: you met them together with Ada."
    answer(journal, "stalled-2", "2026-11-18 11:00")
    step = only(journal, "stalled-3", "2026-11-18 11:00")
    assert step.title == "Look back at every entry with Ada: how might you have come across?"
    assert step.why[0] == "4 entries with Ada since Tue 1 Sep."
    answer(journal, "stalled-3", "2026-11-18 12:00")
    assert shown(journal, "2026-11-18 12:00") == ["stalled-4"]


def test_the_later_steps_wait_and_then_letting_go_is_offered(journal):
    silent(journal, interests=("climbing",), skills=("statistics",))
    at = journal.at("2026-11-18 10:00")
    for rule_id in ("stalled-1", "stalled-3"):
        answer(journal, rule_id, at)
    titles = {
        "stalled-4": "Give Ada something on climbing, and expect nothing back",
        "stalled-5": "Ask Ada for one small thing on statistics",
        "stalled-6": "Invite Ada to 10, 15 or 17 minutes, or a walk",
        "stalled-7": "Give it time with Ada, then send one light word in another form: a short message",
    }
    for rule_id, title in titles.items():
        assert only(journal, rule_id, at).title == title
        answer(journal, rule_id, at)
        wait = timedelta(days=45 if rule_id == "stalled-7" else 10)
        assert shown(journal, at + wait - timedelta(minutes=1)) == []
        at += wait
    step = only(journal, "let-go", at)
    assert step.title == "Let the connection with Ada rest, and write down what it taught you"
    assert any("you answered step 7" in line for line in step.why)


def test_waits_are_settings(journal):
    silent(journal)
    journal.rule("stalled-4", thresholds={"wait_days": 3})
    at = journal.at("2026-11-18 10:00")
    for rule_id in ("stalled-1", "stalled-3", "stalled-4"):
        answer(journal, rule_id, at)
    assert shown(journal, at + timedelta(days=3)) == ["stalled-5"]


def test_without_anyone_who_knows_them_the_second_step_does_not_fit(journal):
    silent(journal)
    answer(journal, "stalled-1", "2026-11-18 10:00")
    assert shown(journal, "2026-11-18 10:00") == ["stalled-3"]


def test_a_step_switched_off_is_passed_over(journal):
    silent(journal)
    journal.rule("stalled-1", on=False)
    assert shown(journal) == ["stalled-3"]


def test_another_step_can_be_picked(journal):
    silent(journal)
    answer(journal, "stalled-1", "2026-11-18 10:00", "step 6")
    assert shown(journal, "2026-11-18 10:00") == ["stalled-6"]
    answer(journal, "stalled-6", "2026-11-18 10:00")
    assert shown(journal, "2026-11-28 10:00") == ["stalled-7"]


@pytest.mark.parametrize(
    ("rule_id", "how"), [("stalled-4", "gave"), ("stalled-5", "asked"), ("stalled-6", "wrote")]
)
def test_the_entries_show_that_a_step_was_tried(journal, rule_id, how):
    ada = silent(journal)
    answer(journal, "stalled-1", "2026-11-18 10:00", f"step {rule_id[-1]}")
    assert shown(journal, "2026-11-19 10:00") == [rule_id]
    fields = {"topic": "a walk"} if how == "wrote" else {"text": "something small"}
    getattr(journal, how)(ada, when="2026-11-19 09:00", **fields)
    assert shown(journal, "2026-11-29 08:59") == []
    assert shown(journal, "2026-11-29 09:00") == [f"stalled-{int(rule_id[-1]) + 1}"]


def test_not_now_keeps_the_step_away_for_a_week(journal):
    silent(journal)
    answer(journal, "stalled-1", "2026-11-18 10:00", verdict="not now")
    assert shown(journal, "2026-11-25 09:59") == []
    assert shown(journal, "2026-11-25 10:00") == ["stalled-1"]


# -- the ways out ----------------------------------------------------------------------------------------


def test_a_plain_transaction_ends_it_honestly(journal):
    silent(journal)
    answer(journal, "stalled-1", "2026-11-18 10:00", "It is a transaction")
    assert shown(journal, "2026-11-18 10:00") == []
    assert shown(journal, "2026-12-20 10:00") == []


@pytest.mark.parametrize("text", ["let go", "They treated me badly"])
def test_the_person_may_let_go_at_any_step(journal, text):
    silent(journal)
    answer(journal, "stalled-1", "2026-11-18 10:00", text)
    assert shown(journal, "2026-11-18 10:00") == ["let-go"]


def test_never_here_ends_the_steps_for_this_person(journal):
    silent(journal)
    answer(journal, "stalled-1", "2026-11-18 10:00", verdict="never here")
    assert shown(journal, "2026-11-18 10:00") == []


@pytest.mark.parametrize(
    ("how", "tone", "ends"),
    [("heard", None, True), ("talked", "warm", True), ("heard", "neutral", True), ("heard", "cold", False)],
)
def test_a_reply_not_marked_cold_ends_the_steps(journal, how, tone, ends):
    ada = silent(journal)
    answer(journal, "stalled-1", "2026-11-18 10:00")
    getattr(journal, how)(ada, "2026-11-19 10:00", tone=tone)
    assert shown(journal) == ([] if ends else ["stalled-3"])


def test_resting_ends_everything(journal):
    ada = silent(journal)
    answer(journal, "stalled-1", "2026-11-18 10:00", "let go")
    journal.put(ada.rest())
    assert shown(journal) == []


def test_letting_go_can_be_declined(journal):
    silent(journal)
    answer(journal, "stalled-1", "2026-11-18 10:00", "let go")
    answer(journal, "let-go", "2026-11-18 11:00")
    assert shown(journal) == []


def test_a_new_halt_after_a_reply_begins_with_the_first_step(journal):
    ada = silent(journal)
    answer(journal, "stalled-1", "2026-11-18 10:00", "a transaction")
    journal.heard(ada, "2026-11-20 10:00")
    journal.wrote(ada, "2026-12-01 10:00", awaits=True)
    journal.wrote(ada, "2026-12-15 10:00", awaits=True)
    assert shown(journal, "2026-12-22 10:00") == ["stalled-1"]


def test_nothing_is_said_of_it_sixty_days_after_its_time(journal):
    silent(journal)
    assert suggested(journal, "stalled-1", "2027-01-30 09:59")
    assert not suggested(journal, "stalled-1", "2027-01-30 10:00")


def test_answers_given_in_one_moment_lead_on_in_the_order_of_the_steps(journal):
    ada = silent(journal)
    step = only(journal, "stalled-1")
    for rule_id in ("stalled-3", "stalled-1"):
        answered = replace(step, rule=rule_id, id=rule_id, subject_id=ada.id)
        journal.decided(answered, "done", "2026-11-18 10:00")
    assert shown(journal) == ["stalled-4"]
