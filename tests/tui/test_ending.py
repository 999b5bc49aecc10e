"""The app is told to end from outside: nothing typed is lost, and the terminal is given back as it was."""

import signal

import pytest

from .hostile import pour_hostile, terminal


@pytest.fixture
def typing(opened, now):
    """A journal in which someone writes."""
    journal = opened()
    pour_hostile(journal, now)
    return journal


def test_a_shutdown_gives_the_terminal_back_and_keeps_the_words(typing, tmp_path, now):
    with terminal(tmp_path, now) as screen:
        before = screen.modes
        screen.wait_for("Good morning.")
        assert screen.modes != before
        screen.press("n")
        screen.wait_for("Write it down")
        screen.press("lunch with nobody yet")
        screen.wait_for("nobody yet")
        screen.process.send_signal(signal.SIGTERM)
        assert screen.wait_for_end() == 128 + signal.SIGTERM
        assert screen.modes == before
        assert b"\x1b[?1049l" in screen.bytes  # the screen that was there before
    assert typing.drafts.load("capture") == "lunch with nobody yet"


async def test_leaving_right_after_the_last_letter_asks_first(people, start):
    async with start(people) as hands:
        await hands.press("n", "l", "ctrl+q")
        assert "Something is not saved yet" in hands.screen_text
        await hands.press("y")
    assert people.drafts.load("capture") == "l"
