import pytest

from netjournal.advice.prompts.asking import all_prompts
from netjournal.errors import InvalidInputError
from netjournal.journal import events, reflecting, rules


def test_the_prompt_fits_what_was_just_written_and_the_answer_belongs_to_it(diary, ada, coffee, now):
    prompt = reflecting.prompt_of_the_moment(diary)
    assert "after a conversation" in prompt.moments
    made = reflecting.answer(diary, prompt, "I listened more than I talked.", feeling=4)
    assert (made.prompt_id, made.prompt, made.feeling, made.at) == (prompt.id, prompt.text, 4, now)
    assert (made.source_id, made.contact_ids) == (coffee.id, (ada.id,))
    assert diary.view.reflections[made.id] == made
    assert reflecting.prompt_of_the_moment(diary).id != prompt.id


@pytest.mark.usefixtures("coffee")
def test_an_answer_long_after_belongs_to_no_entry(diary, clock):
    clock.forward(days=3)
    made = reflecting.answer(diary, reflecting.prompt_of_the_moment(diary), "A quiet week.")
    assert made.source_id is None


def test_an_answer_may_be_about_an_event(diary):
    event = events.add_event(diary, "PyCon")
    made = reflecting.answer(diary, reflecting.FREE, "It was loud.", about=event)
    assert made.event_id == event.id


def test_a_question_of_the_week_is_not_asked_again_once_it_is_answered(diary, clock):
    first = reflecting.weekly_question(diary)
    reflecting.answer(diary, first, "Ada did.", kind="weekly")
    second = reflecting.weekly_question(diary)
    assert second.id != first.id
    diary.undo()
    assert reflecting.weekly_question(diary) == first
    for _ in all_prompts(diary.view):
        reflecting.answer(diary, reflecting.weekly_question(diary), "All of it.", kind="weekly")
    assert reflecting.weekly_question(diary) == reflecting.FREE
    clock.forward(days=8)
    assert reflecting.weekly_question(diary) != reflecting.FREE


def test_when_every_prompt_is_off_there_is_still_a_question(diary):
    diary.commit(
        "off",
        put=[diary.make(_setting(), id=prompt.id, on=False) for prompt in all_prompts(diary.view)],
    )
    assert reflecting.prompt_of_the_moment(diary) == reflecting.FREE
    assert reflecting.weekly_question(diary) == reflecting.FREE
    own = rules.add_prompt(diary, "What surprised you?", ["weekly"])
    assert reflecting.weekly_question(diary).text == own.text


def _setting():
    from netjournal.models import PromptSetting

    return PromptSetting


def test_skills_are_rated_by_their_names_in_any_spelling(diary):
    ratings = {"Empathy": 4, "self_regulation": 3, "social-awareness": 5}
    made = reflecting.answer(diary, reflecting.RATING, "", ratings=ratings, kind="self-rating")
    assert made.ratings == {"empathy": 4, "self-regulation": 3, "social awareness": 5}


@pytest.mark.parametrize(
    ("text", "feeling", "ratings", "says"),
    [
        (" ", None, None, "nothing written"),
        ("", None, {"charm": 5}, "one of the five skills: empathy, listening"),
        ("", None, {"empathy": 6}, "ratings"),
        ("x", 9, None, "feeling"),
    ],
)
def test_what_cannot_be_kept_says_why(diary, text, feeling, ratings, says):
    with pytest.raises(InvalidInputError, match=says):
        reflecting.answer(diary, reflecting.FREE, text, feeling, ratings)
    assert not diary.view.reflections
