"""Two windows on one journal: neither takes the other's words, and what a killed one had is offered again."""

import time

import pytest

from .hostile import pour_hostile, terminal


@pytest.fixture
def journal(opened, now):
    """A journal with people in it."""
    journal = opened()
    pour_hostile(journal, now)
    return journal


def begin(screen, text):
    screen.wait_for("Good morning.")
    screen.press("n")
    screen.wait_for("Write it down")
    screen.press(text)
    screen.wait_for(text)


def leave_open(journal, screen, text):
    """Close the box, which keeps what is typed at once."""
    screen.leave("Write it down")
    screen.wait_for("Kept as a draft")
    assert text not in journal.drafts.texts("capture")  # it is that window's own


def wait_until_kept(folder, screen, text):
    """Go on until a text that is still being typed is on the disk."""
    drafts = folder / "state" / "drafts"
    end = time.monotonic() + 60
    while text not in {path.read_text() for path in drafts.glob("capture.*.txt")}:
        assert time.monotonic() < end, screen.text
        screen.draw()


def test_what_two_killed_windows_had_is_offered_again_one_by_one(journal, tmp_path, now):
    with terminal(tmp_path, now) as one, terminal(tmp_path, now) as two:
        begin(one, "lunch with the first")
        begin(two, "tea with the second")
        leave_open(journal, one, "lunch with the first")
        wait_until_kept(tmp_path, two, "tea with the second")
        assert journal.drafts.slots() == ()  # each is its window's own
        one.process.kill()
        two.process.kill()
        one.wait_for_end()
        two.wait_for_end()
    assert set(journal.drafts.texts("capture")) == {"lunch with the first", "tea with the second"}
    with terminal(tmp_path, now) as next_one:
        next_one.wait_for("2 texts that you began are kept")
        next_one.press("n")
        next_one.wait_for("tea with the second")
        next_one.press("\x13")
        next_one.wait_for("Recorded")
        next_one.press("n")
        next_one.wait_for("lunch with the first")


def test_saving_in_one_window_leaves_the_other_windows_words(journal, tmp_path, now):
    with terminal(tmp_path, now) as one, terminal(tmp_path, now) as two:
        begin(one, "lunch with @First")
        begin(two, "tea with @Second")
        leave_open(journal, two, "tea with @Second")
        one.press("\x13")
        one.wait_for("Recorded")
        two.press("n")
        two.wait_for("tea with @Second")
        two.process.kill()
        two.wait_for_end()
    assert journal.drafts.texts("capture") == ("tea with @Second",)


async def test_a_window_offers_what_is_left_once_its_own_is_saved(people, opened, start):
    other = opened()
    other.drafts.save("reflect", "a thought of the other")
    async with start(people) as hands:
        await hands.press("5", "w")
        assert hands.app.focused.text == ""
        await hands.write("a thought of mine")
        other.close()
        await hands.press("ctrl+s", "w")
        assert hands.app.focused.text == "a thought of the other"
        await hands.press("ctrl+s", "w")
        assert hands.app.focused.text == ""
    assert {one.answer for one in people.view.reflections.all()} >= {
        "a thought of mine",
        "a thought of the other",
    }


async def test_two_windows_edit_one_message_each(people, opened, start):
    other = opened()
    async with start(people) as hands:
        await hands.press("2", "enter", "m")
        slot = hands.app.screen._slot
        other.drafts.save(slot, "Dear Ada, from the other")
        await hands.write("From me.")
        await hands.press("escape")
        assert "From me." in people.drafts.load(slot)
        assert other.drafts.load(slot) == "Dear Ada, from the other"
