from datetime import timedelta

import pytest

from netjournal.advice import Suggestion, find
from netjournal.errors import InvalidInputError
from netjournal.journal import steps
from netjournal.journal.capturing import add
from netjournal.models import Exchange, Interaction, Mention, Promise


def step(diary, rule: str) -> Suggestion:
    """Return the one suggestion of a rule that stands now."""
    [one] = [one for one in steps.next_steps(diary).everything if one.rule == rule]
    return one


def rules_now(diary) -> set[str]:
    return {one.rule for one in steps.next_steps(diary).everything}


@pytest.fixture
def follow_up(diary, coffee):  # noqa: ARG001  the fixture writes the entry
    return step(diary, "follow-up")


def test_a_follow_up_that_was_done_is_a_message_of_now_and_ends(diary, ada, follow_up, now):
    committed = steps.done(diary, follow_up)
    message = max(diary.view.interactions.of(ada.id), key=lambda entry: entry.at)
    assert (message.at, message.channel, message.initiator, message.awaits) == (now, "message", "me", False)
    assert message.outgoing
    assert message.summary == "wrote to Ada Lovelace about her compiler talk"
    [decision] = diary.view.decisions.of(follow_up.subject_id)
    assert (decision.verdict, decision.rule, decision.suggestion_id) == ("done", "follow-up", follow_up.id)
    assert decision.contact_ids == (ada.id,)
    assert len(committed.touched) == 2
    assert "follow-up" not in rules_now(diary)


def test_what_was_done_is_undone_whole(diary, ada, follow_up):
    steps.done(diary, follow_up)
    diary.undo()
    assert len(diary.view.interactions.of(ada.id)) == 1
    assert not diary.view.decisions
    assert "follow-up" in rules_now(diary)


@pytest.mark.parametrize(("how", "conversation"), [("wrote", False), ("talked", True)])
def test_a_touch_logs_and_ends_the_step_by_itself(diary, ada, follow_up, how, conversation):
    steps.touch(diary, follow_up, how)
    assert not diary.view.decisions
    latest = max(diary.view.interactions.of(ada.id), key=lambda entry: entry.at)
    assert latest.conversation is conversation
    assert "follow-up" not in rules_now(diary)


def test_what_was_planned_counts_once_it_is_said_to_have_happened(diary, ada, clock):
    planned = add(diary, "in 2 hours call with @Ada Lovelace: her talk").entry
    clock.forward(hours=4)
    assert "follow-up" not in rules_now(diary)
    steps.done(diary, step(diary, "plan-review"))
    assert not diary.view.interactions[planned.id].planned
    assert step(diary, "follow-up").contact_ids == (ada.id,)
    assert "plan-review" not in rules_now(diary)


def test_a_promise_that_was_done_is_kept(diary, promise):
    steps.done(diary, step(diary, "keep-promise"))
    assert diary.view.promises[promise.id].state == "kept"
    assert not diary.view.interactions
    assert "keep-promise" not in rules_now(diary)


@pytest.fixture
def help_received(diary, ada, now):
    act = diary.make(
        Exchange,
        direction="received",
        contact_ids=(ada.id,),
        text="a list of reading tips",
        at=now - timedelta(hours=1),
    )
    diary.commit("add", put=[act])
    return act


def test_thanks_that_were_done_are_said_and_marked(diary, ada, help_received):
    steps.done(diary, step(diary, "say-thanks"))
    assert diary.view.exchanges[help_received.id].thanked
    assert [entry.channel for entry in diary.view.interactions.of(ada.id)] == ["message"]
    assert "say-thanks" not in rules_now(diary)


def test_thanks_said_already_are_only_marked(diary, help_received):
    steps.mark(diary, step(diary, "say-thanks"), "thanked")
    assert diary.view.exchanges[help_received.id].thanked
    assert not diary.view.interactions
    assert "say-thanks" not in rules_now(diary)


def test_a_message_answered_elsewhere_is_marked(diary, ada, now):
    entry = diary.make(
        Interaction,
        at=now - timedelta(hours=3),
        contact_ids=(ada.id,),
        channel="email",
        initiator="them",
        awaits=True,
        topic="the workshop",
    )
    diary.commit("add", put=[entry])
    steps.mark(diary, step(diary, "answer-owed"), "answered")
    assert diary.view.interactions[entry.id].answered
    assert "answer-owed" not in rules_now(diary)


def test_a_mention_that_is_settled_is_closed(diary, ada, now):
    mention = diary.make(
        Mention,
        contact_ids=(ada.id,),
        text="promotion talks",
        made=now - timedelta(days=40),
        created=now - timedelta(days=40),
    )
    diary.commit("add", put=[mention])
    steps.mark(diary, step(diary, "check-back"), "close")
    assert not diary.view.mentions[mention.id].open


def test_what_cannot_be_marked_says_so(diary, follow_up):
    with pytest.raises(InvalidInputError, match="nothing that can be marked 'thanked'"):
        steps.mark(diary, follow_up, "thanked")


def test_a_snoozed_step_comes_back_at_its_time(diary, follow_up, clock, now):
    steps.snooze(diary, follow_up, now + timedelta(hours=10))
    assert "follow-up" not in rules_now(diary)
    clock.forward(hours=9, minutes=59)
    assert "follow-up" not in rules_now(diary)
    clock.forward(minutes=1)
    assert "follow-up" in rules_now(diary)


def test_a_time_that_has_passed_is_no_snooze(diary, follow_up, now):
    with pytest.raises(InvalidInputError, match="a time ahead"):
        steps.snooze(diary, follow_up, now)


def test_a_plan_keeps_its_cue_and_step_and_rests_until_due_at_most(diary, follow_up):
    steps.plan(diary, follow_up, "I am on the train", "write to Ada")
    [decision] = diary.view.decisions.of(follow_up.subject_id)
    assert (decision.cue, decision.step, decision.until) == (
        "I am on the train",
        "write to Ada",
        follow_up.due,
    )
    assert "follow-up" not in rules_now(diary)


def test_a_plan_may_name_its_time(diary, follow_up, now):
    steps.plan(diary, follow_up, "lunch", "write", now + timedelta(hours=3))
    [decision] = diary.view.decisions.of(follow_up.subject_id)
    assert decision.until == now + timedelta(hours=3)


@pytest.mark.parametrize(("cue", "step"), [("", "write"), ("lunch", " ")])
def test_a_plan_needs_both_halves(diary, follow_up, cue, step):
    with pytest.raises(InvalidInputError):
        steps.plan(diary, follow_up, cue, step)


@pytest.mark.usefixtures("promise")
def test_not_now_comes_back_after_the_cooldown(diary, clock):
    steps.dismiss(diary, step(diary, "keep-promise"))
    assert "keep-promise" not in rules_now(diary)
    clock.forward(days=7, minutes=1)
    assert "keep-promise" in rules_now(diary)


@pytest.mark.usefixtures("promise")
def test_never_here_is_for_good(diary, clock):
    steps.never(diary, step(diary, "keep-promise"))
    clock.forward(days=30)
    assert "keep-promise" not in rules_now(diary)


def test_an_answer_is_kept_with_the_decision(diary, follow_up):
    steps.answer(diary, follow_up, "I would like to know her better.")
    [decision] = diary.view.decisions.of(follow_up.subject_id)
    assert (decision.verdict, decision.answer) == ("done", "I would like to know her better.")
    with pytest.raises(InvalidInputError):
        steps.answer(diary, follow_up, " ")


def test_a_step_about_nobody_cannot_be_touched(diary, now):
    habit = Suggestion(
        id="weekly-review-1", rule="weekly-review", subject_id="me", contact_ids=(), title="Look back",
        why=(), opens=now, due=None, lapses=now, window=timedelta(), hard=False, principles=(),
        actions=(), completion="message",
    )  # fmt: skip
    with pytest.raises(InvalidInputError, match="about nobody else"):
        steps.touch(diary, habit, "wrote")
    steps.done(diary, habit)
    assert not diary.view.interactions
    assert len(diary.view.decisions) == 1


def test_a_step_is_found_by_the_beginning_of_its_id(diary, follow_up):
    assert find(steps.next_steps(diary), follow_up.id[:12]).id == follow_up.id


def test_a_promise_to_many_names_them(diary, ada, grace, now):
    both = diary.make(Promise, owner="me", contact_ids=(ada.id, grace.id), text="the slides", made=now)
    diary.commit("add", put=[both])
    assert step(diary, "keep-promise").contact_ids == (ada.id, grace.id)
