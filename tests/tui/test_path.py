"""The whole path of an evening and a morning, by keyboard alone."""

from datetime import timedelta

CAPTURES = (
    "yesterday 18:30 coffee with @Ada Lovelace at ^PyCon: her compiler talk\npromised: my notes by friday",
    "yesterday 19:30 talked with @Grace Hopper at ^PyCon: nanoseconds",
    "yesterday 20:00 met @Alan Turing at ^PyCon: running",
)


async def test_from_three_captures_to_a_reflection_and_back_the_next_day(opened, start):
    journal = opened()
    async with start(journal) as hands:
        await hands.press("escape", "escape", "escape")
        assert "Begin with someone you met" in hands.screen_text
        for text in CAPTURES:
            await hands.press("n")
            await hands.write(text)
            assert "What will be recorded" in hands.screen_text
            await hands.press("ctrl+s")
        shown = hands.screen_text
        for title, left in (
            ("Write to Ada Lovelace about her compiler talk", "34 hours left"),
            ("Write to Grace Hopper about nanoseconds", "35 hours left"),
            ("Write to Alan Turing about running", "36 hours left"),
        ):
            assert title in shown
            assert left in shown
        await hands.press("m")
        assert "compiler talk" in hands.app.screen.query_one("DraftArea").text
        await hands.press("ctrl+s")
        assert "Write to Ada Lovelace" not in hands.steps
        assert next(journal.view.interactions.newest()).channel == "message"
        await hands.press("d")
        assert "Write to Grace Hopper" not in hands.steps
        await hands.press("5", "w")
        await hands.write("I listened more than I talked")
        await hands.press("ctrl+s")
        await hands.press("q")
        assert hands.app.return_code == 0
    journal.close()

    again = opened()
    async with start(again) as hands:
        shown = hands.screen_text
        assert "Write to Alan Turing about running" in shown
        assert "Write to Ada Lovelace" not in shown
        await hands.press("2")
        for name in ("Ada Lovelace", "Grace Hopper", "Alan Turing"):
            assert name in hands.screen_text
        await hands.press("3")
        assert "her compiler talk" in hands.screen_text
        await hands.press("5")
        assert "I listened more than I talked" in hands.screen_text


async def test_countdowns_move_with_the_clock(people, start, clock):
    async with start(people) as hands:
        assert "34 hours left" in hands.screen_text
        clock.now += timedelta(hours=10)
        hands.app.look()
        await hands.settle()
        assert "24 hours left" in hands.screen_text
