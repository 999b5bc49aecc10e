"""Reflecting: the question of the moment, drafts, feelings, and past answers."""


async def test_it_opens_outside_the_text_and_shows_a_question(people, start):
    async with start(people) as hands:
        await hands.press("5")
        assert hands.app.focused.id == "list"
        assert hands.app.screen._prompt.text[:30] in hands.screen_text
        assert "I listened more than I talked" in hands.screen_text


async def test_another_question_is_another(people, start):
    async with start(people) as hands:
        await hands.press("5")
        first = hands.app.screen._prompt
        await hands.press("r")
        assert hands.app.screen._prompt != first
        assert hands.app.screen._prompt.text[:30] in hands.screen_text


async def test_an_answer_is_kept_with_how_it_felt(people, start):
    async with start(people) as hands:
        await hands.press("5", "w")
        await hands.write("Ask about her team next time")
        await hands.press("tab", "right", "4", "escape", "ctrl+s")
        answer = next(people.view.reflections.newest())
        assert (answer.answer, answer.feeling) == ("Ask about her team next time", 4)
        assert people.drafts.load("reflect") is None
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
