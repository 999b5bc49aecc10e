"""Reflecting: the question of the moment, the week on one page, the five skills, and small steps."""

import pytest
from builders import Builder
from tui.conftest import pour

from netjournal.journal import editing
from netjournal.tui.screens.reflect.section import Answering
from netjournal.tui.widgets.foot import Foot
from netjournal.tui.widgets.longlist import LongList


def question_of(hands):
    """Return the question that is asked."""
    return hands.app.screen.part.query_one(Answering).prompt


async def test_it_opens_outside_the_text_and_shows_a_question(people, start):
    async with start(people) as hands:
        await hands.press("5")
        assert hands.app.focused.id == "list"
        assert question_of(hands).text[:30] in hands.screen_text
        assert "I listened more than I talked" in hands.screen_text


async def test_another_question_is_another(people, start):
    async with start(people) as hands:
        await hands.press("5")
        first = question_of(hands)
        await hands.press("r")
        assert question_of(hands) != first
        assert question_of(hands).text[:30] in hands.screen_text


async def test_another_question_is_let_go_once_it_is_answered(people, start):
    async with start(people) as hands:
        await hands.press("5", "r")
        answered = question_of(hands)
        await hands.press("w")
        await hands.write("Ask about her team next time")
        await hands.press("ctrl+s")
        assert question_of(hands) != answered


async def test_after_the_review_the_keys_go_to_the_weeks(people, start):
    async with start(people) as hands:
        await hands.press("5", "v", "w")
        await hands.write("Three good talks")
        await hands.press("ctrl+s")
        assert hands.app.focused.id == "weeks"


async def test_an_answer_is_kept_with_how_it_felt(people, start):
    async with start(people) as hands:
        await hands.press("5", "w")
        await hands.write("Ask about her team next time")
        await hands.press("tab", "right", "4", "escape", "ctrl+s")
        answer = next(people.view.reflections.newest())
        assert (answer.answer, answer.feeling) == ("Ask about her team next time", 4)
        assert people.drafts.load("reflect") is None
        assert hands.toasts[-1] == "Kept. u takes it back."
        assert "Ask about her team next time" in hands.screen_text


async def test_nothing_written_is_not_kept_and_says_so(people, start):
    async with start(people) as hands:
        await hands.press("5", "ctrl+s")
        assert "nothing written yet" in hands.toasts[-1]


async def test_what_is_half_written_survives_leaving_and_reopening(people, start):
    async with start(people) as hands:
        await hands.press("5", "w")
        await hands.write("half a thought")
        await hands.press("escape", "1")
    async with start(people) as hands:
        await hands.press("5")
        assert "half a thought" in hands.screen_text


async def test_a_past_answer_is_edited(people, start):
    async with start(people) as hands:
        await hands.press("5", "e", "end")
        await hands.write(", and asked")
        await hands.press("ctrl+s")
        assert "I listened more than I talked, and asked" in {
            one.answer for one in people.view.reflections.all()
        }


async def test_the_week_is_added_up_and_reviewed_on_its_page(people, start):
    async with start(people) as hands:
        await hands.press("5", "v")
        assert "The last seven days" in hands.screen_text
        assert "Entries        3" in hands.screen_text
        assert "Mary" in hands.screen_text
        asked = question_of(hands)
        await hands.press("w")
        await hands.write("Two good lunches")
        await hands.press("escape")
        assert people.drafts.load("review") == "Two good lunches"
        await hands.press("ctrl+s")
        review = next(people.view.reflections.newest())
        assert (review.kind, review.answer) == ("weekly", "Two good lunches")
        assert people.drafts.load("review") is None
        assert "· reviewed" in hands.screen_text
        assert "Two good lunches" in hands.screen_text
        assert question_of(hands) != asked
        await hands.press("u")
        assert question_of(hands) == asked
        assert "· reviewed" not in hands.screen_text


@pytest.mark.parametrize("size", [(80, 24), (60, 15)])
async def test_in_little_room_the_week_is_read_first_and_written_on_request(people, start, now, size):
    build = Builder(now)
    build.reflected("Asked about her team", "2026-11-20 20:00", kind="went well", feeling=4)
    pour(people, build)
    async with start(people, size) as hands:
        await hands.press("5", "v")
        assert "How did it feel?" not in hands.screen_text
        assert "Entries        3" in hands.screen_text
        assert size < (80, 24) or "How it felt    4 · 4 of 5" in hands.screen_text
        await hands.press("w")
        assert hands.app.focused.id != "weeks"
        await hands.write("Two good lunches")
        assert "Two good lunches" in hands.screen_text
        await hands.press("escape")
        assert "Two good lunches" in hands.screen_text
        await hands.press("w", "ctrl+s")
        assert hands.app.focused.id == "weeks"
        assert "How did it feel?" not in hands.screen_text
        await hands.press("f", "4")
        assert "● ● ● ● ○" in hands.screen_text
        await hands.press("0", "escape")
        assert "How did it feel?" not in hands.screen_text


async def test_past_weeks_are_leafed_through(people, start, now):
    build = Builder(now)
    build.reflected("A week of calls", "2026-08-02 20:00", kind="weekly", prompt="What moved?")
    pour(people, build)
    async with start(people) as hands:
        await hands.press("5", "v")
        weeks = hands.app.screen.part.query_one(LongList)
        assert len(weeks.rows) == 17
        await hands.press("G")
        assert "27 Jul to 2 Aug" in hands.screen_text
        assert "Joan" in hands.screen_text
        assert "A week of calls" in hands.screen_text
        assert not hands.app.screen.part.query_one(Answering).display
        await hands.press("k")
        assert "A quiet week" in hands.screen_text


async def test_the_five_skills_are_rated_and_show_their_course(people, start, now):
    async with start(people) as hands:
        await hands.press("5", "v", "v")
        assert "Nothing is rated yet" in hands.screen_text
        build = Builder(now)
        build.reflected(when="2026-10-01 20:00", kind="self-rating", ratings={"empathy": 2, "listening": 4})
        pour(people, build)
        await hands.press("s", "4", "enter", "4", "ctrl+s")
        assert "4 of 5, up 2 since the first" in hands.screen_text
        assert "▃▃▆▆" in hands.screen_text
        assert "it has grown most" in hands.screen_text
        assert "2 · 4 · – · – · –" in hands.screen_text
        await hands.press("j", "D")
        assert "2 · 4 · – · – · –" not in hands.screen_text
        await hands.press("u")
        assert "2 · 4 · – · – · –" in hands.screen_text


async def test_small_steps_past_what_is_hard(people, start):
    async with start(people) as hands:
        await hands.press("5", "V")
        page = hands.app.screen.part.query_one(".page").content.plain
        assert "You get one small step a week, from the smallest on" in page
        await hands.press("b", "space", "enter")
        assert people.view.me.barriers == ("nervous",)
        assert "○○○○○" in hands.screen_text
        assert "Greet one person by name" in hands.screen_text
        await hands.press("p")
        meetup = next(one for one in people.view.events.all() if one.name == "Berlin compiler meetup")
        assert meetup.plan.attempt.startswith("Greet one person by name")
        assert "To try at Berlin compiler meetup" in hands.screen_text
        await hands.press("c")
        await hands.write("It was easier than I thought")
        await hands.press("ctrl+s")
        assert "●○○○○" in hands.screen_text
        assert "It was easier than I thought" in hands.screen_text
        await hands.press("u")
        assert "○○○○○" in hands.screen_text


async def test_what_is_hard_is_saved_or_left_as_it_was(people, start):
    async with start(people) as hands:
        await hands.press("5", "V", "b")
        foot = hands.app.screen.query_one(Foot).render().plain
        assert "⏎ Save" in foot
        assert "esc Close" in foot
        await hands.press("space", "escape")
        assert people.view.me.barriers == ()


async def test_the_parts_are_chosen_by_mouse(people, start):
    editing.edit(people, people.view.me, ["barriers=no time"])
    async with start(people, (80, 24)) as hands:
        await hands.press("5")
        for column, words in ((14, "The last seven days"), (29, "Nothing is rated"), (44, "two lines")):
            await hands.pilot.click("Sections", offset=(column, 0))
            await hands.settle()
            assert words in hands.screen_text


@pytest.mark.parametrize("size", [(60, 15), (20, 5), (1, 1)])
async def test_every_part_stands_a_small_terminal_and_grows_with_it(people, start, size):
    async with start(people, size) as hands:
        await hands.press("5", "v", "j", "v", "v", "b", "escape", "asterisk", "j", "tab", "tab", "escape")
        await hands.press("question_mark", "t", "right", "escape", "5")
        await hands.pilot.resize_terminal(120, 36)
        await hands.settle()
        assert "What makes it hard" in hands.screen_text
