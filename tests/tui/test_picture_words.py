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
