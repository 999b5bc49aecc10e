import pytest

from netjournal.advice import rule_named
from netjournal.advice.decisions import is_on
from netjournal.advice.prompts.asking import all_prompts
from netjournal.errors import InvalidInputError, NotFoundError
from netjournal.journal import rules, steps


@pytest.mark.usefixtures("coffee")
def test_a_rule_that_is_off_suggests_nothing_until_it_is_on_again(diary):
    follow_up = rule_named("follow-up")

    def suggested() -> bool:
        return any(one.rule == "follow-up" for one in steps.next_steps(diary).everything)

    assert suggested()
    rules.switch(diary, follow_up, on=False)
    assert not suggested()
    rules.switch(diary, follow_up, on=True)
    assert suggested()


def test_numbers_of_a_rule_are_set_and_reset(diary, coffee, clock):
    follow_up = rule_named("follow-up")
    rules.set_thresholds(diary, follow_up, {"hours": 24})
    [one] = [one for one in steps.next_steps(diary).everything if one.rule == "follow-up"]
    assert (one.due - coffee.ends).total_seconds() == 24 * 3600
    rules.switch(diary, follow_up, on=False)
    rules.reset(diary, follow_up)
    setting = diary.view.rules["follow-up"]
    assert (setting.on, setting.thresholds, setting.reset_at) == (True, {}, clock.now)
    assert is_on(diary.view, follow_up)


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"days": 3}, "it has: hours"),
        ({"hours": -1}, "from 0 to 10000"),
        ({"hours": 10_001}, "from 0 to 10000"),
    ],
)
def test_wrong_numbers_are_refused_whole(diary, values, says):
    with pytest.raises(InvalidInputError, match=says):
        rules.set_thresholds(diary, rule_named("follow-up"), {"hours": 24} | values)
    assert not diary.view.rules


def test_prompts_are_switched_and_added(diary):
    first = all_prompts(diary.view)[0]
    rules.switch_prompt(diary, first.id, on=False)
    assert not all_prompts(diary.view)[0].on
    rules.switch_prompt(diary, first.id, on=True)
    assert all_prompts(diary.view)[0].on
    own = rules.add_prompt(diary, "What surprised you?", ["after a conversation"])
    assert all_prompts(diary.view)[-1].text == own.text


def test_unknown_prompts_and_moments_and_no_question_are_refused(diary):
    with pytest.raises(NotFoundError):
        rules.switch_prompt(diary, "nothing", on=False)
    with pytest.raises(InvalidInputError, match="no moment"):
        rules.add_prompt(diary, "Why?", ["at midnight"])
    with pytest.raises(InvalidInputError):
        rules.add_prompt(diary, " ")


def test_a_prompt_is_worded_anew_and_taken_back(diary):
    first = all_prompts(diary.view)[0]
    rules.edit_prompt(diary, first, "What did their face say?", ["listening"])
    worded = all_prompts(diary.view)[0]
    assert (worded.id, worded.text, worded.moments) == (first.id, "What did their face say?", ("listening",))
    rules.edit_prompt(diary, worded, "What did their hands say?", ["listening"])
    assert all_prompts(diary.view)[0].text == "What did their hands say?"
    rules.reset_prompt(diary, first.id)
    assert all_prompts(diary.view)[0] == first
    assert rules.reset_prompt(diary, first.id) is None


def test_a_prompt_of_ones_own_goes_when_it_is_reset(diary):
    own = rules.add_prompt(diary, "What surprised you?")
    rules.reset_prompt(diary, own.id)
    assert own.id not in {one.id for one in all_prompts(diary.view)}
    diary.undo()
    assert own.id in {one.id for one in all_prompts(diary.view)}
