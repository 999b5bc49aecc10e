"""What the pictures say: fair to a young journal, and only what is written down."""

import pytest

from netjournal.tui.screens.insights.pictures import BY_ID


@pytest.fixture
def picture(journal):
    """Draws a picture of everything built so far."""
    return lambda kind: BY_ID[kind].draw(journal.view(), journal.now)


def followed_up(journal, number: int) -> None:
    """Meet a few people in November, and write to each the day after."""
    for day in range(1, number + 1):
        met = journal.contact(f"Person {day}")
        journal.talked(met, f"2026-11-{day:02} 10:00")
        journal.wrote(met, f"2026-11-{day + 1:02} 10:00")


@pytest.mark.parametrize(
    ("number", "told"), [(1, "All of them so far."), (4, "All of them so far."), (5, "habit")]
)
def test_a_habit_is_named_once_there_is_enough_to_see_one(journal, picture, number, told):
    followed_up(journal, number)
    assert told in picture("follow-ups").todo


@pytest.mark.parametrize(
    ("given", "received", "meaning", "flows"),
    [
        (1, 0, "In six months you gave once; nothing you received is written down.", False),
        (0, 2, "In six months you received twice; nothing you gave is written down.", False),
        (3, 1, "In six months you gave 3 times and received once.", True),
    ],
)
def test_give_and_take_is_told_as_far_as_it_is_written_down(
    journal, picture, given, received, meaning, flows
):
    ada = journal.contact("Ada Lovelace")
    for number in range(given):
        journal.gave(ada, "a tip", f"2026-11-0{number + 1} 10:00")
    for number in range(received):
        journal.received(ada, "a tip", f"2026-11-0{number + 1} 10:00")
    found = picture("giving")
    assert found.meaning == meaning
    assert ("Both directions flow" in found.todo) is flows


def test_what_was_only_asked_for_is_told_too(journal, picture):
    journal.asked(journal.contact("Ada Lovelace"), "a tip", "2026-11-02 10:00")
    assert picture("giving").meaning == "In six months you asked once."


@pytest.mark.parametrize(
    ("close", "meaning"),
    [
        (0, "Nobody has three conversations in half a year yet."),
        (1, "You talked three times or more with 1 person in half a year."),
        (2, "You talked three times or more with 2 people in half a year."),
    ],
)
def test_closeness_is_told_as_the_conversations_it_counts(journal, picture, close, meaning):
    journal.contact("Joan Clarke")
    for number in range(close):
        one = journal.contact(f"Person {number}")
        journal.assessed(one, "positive")
        for day in (1, 8, 15):
            journal.talked(one, f"2026-10-{day:02} 10:00")
    found = picture("closeness")
    assert found.meaning == meaning
    assert ("A second talk with one person goes furthest." in found.todo) is (close == 0)


def test_who_was_only_written_down_is_not_far(journal, picture):
    journal.contact("Joan Clarke", "2026-11-17 10:00")
    titles = [row.text for row in picture("closeness").rows if not hasattr(row, "label")]
    assert titles[-2:] == ["Far: 0 people", "Not yet: 1 person"]
