"""Who is in here twice, and two people side by side: by keyboard, by mouse, and in little room."""

import pytest

from netjournal.models import Milestone
from netjournal.tui.screens.merge import MergeScreen
from netjournal.tui.screens.merge.columns import Columns
from netjournal.tui.screens.person import PersonScreen
from netjournal.tui.screens.twins import TwinsScreen
from netjournal.tui.widgets.longlist import LongList

from .conftest import NARROW
from .hostile import pour_hostile

SMALL = (60, 15)


def one(journal, name):
    [found] = journal.view.people.named(name)
    return journal.view.contacts[found]


async def test_likely_pairs_are_listed_with_their_reasons_and_one_is_merged(twice, start):
    ada = one(twice, "Ada Lovelace")
    async with start(twice) as hands:
        await hands.press("2", "equals_sign")
        for words in (
            "2 likely pairs among 7 people",
            "Almost certain · 1",
            "Ada Lovelace = Ada King Lovelace",
            "the same e-mail ada@example.org",
            "+ one name is the other without a middle",
            "Perhaps · 1",
            "Joan Clarke = J. Clarke",
        ):
            assert words in hands.screen_text, words
        await hands.press("enter")
        for words in (
            "1 entry, 1 promise and 1 birthday of",
            "● Compiler engineer",
            "○ Analyst",
            "Left behind: role Analyst.",
            "The same in both: organisation and e-mail.",
            "Also called Ada King Lovelace.",
        ):
            assert words in hands.screen_text, words
        await hands.press("enter")
        assert (
            hands.toasts[-1]
            == "Ada Lovelace and Ada King Lovelace are one now: Ada Lovelace. u takes it back."
        )
        assert isinstance(hands.app.screen, TwinsScreen)
        assert "1 likely pair among 6 people" in hands.screen_text
        assert one(twice, "ada king lovelace").id == ada.id
        assert twice.view.contacts[ada.id].tags == ("compilers", "maths")
        assert len(twice.view.interactions.of(ada.id)) == 2
        await hands.press("u")
        assert "2 likely pairs among 7 people" in hands.screen_text
        assert twice.view.contacts[ada.id] == ada


async def test_each_difference_is_taken_from_either_side_or_both(twice, start):
    ada = one(twice, "Ada Lovelace")
    async with start(twice) as hands:
        await hands.press("2", "equals_sign", "enter", "right", "j", "space")
        assert "● Analyst" in hands.screen_text
        assert "Left behind: role Compiler engineer." in hands.screen_text
        columns = hands.app.screen.query_one(Columns)
        while columns.chosen != "tags":
            await hands.press("j")
        await hands.press("right")
        assert "Left behind: tags compilers." in hands.screen_text
        await hands.press("b")
        assert "Left behind: tags" not in hands.screen_text
        await hands.press("space", "k", "b", "enter")
        joined = twice.view.contacts[ada.id]
        assert (joined.name, joined.role, joined.tags) == ("Ada King Lovelace", "Analyst", ("compilers",))
        assert joined.nicknames == ("Ada Lovelace",)


async def test_one_side_is_taken_at_once_where_it_says_something(twice, start):
    ada = one(twice, "Ada Lovelace")
    async with start(twice) as hands:
        await hands.press("2", "equals_sign", "enter", "L", "enter")
        joined = twice.view.contacts[ada.id]
        assert (joined.role, joined.tags) == ("Analyst", ("maths",))
        assert joined.interests == ada.interests


async def test_by_mouse_alone(twice, start):
    ada = one(twice, "Ada Lovelace")
    async with start(twice) as hands:
        await hands.press("2", "equals_sign")
        await hands.pilot.click(LongList, offset=(6, 1))
        await hands.settle()
        assert isinstance(hands.app.screen, MergeScreen)
        columns = hands.app.screen.query_one(Columns)
        lines = hands.screen_text.splitlines()
        role = next(at for at, line in enumerate(lines) if "○ Analyst" in line) - columns.region.y
        await hands.pilot.click(Columns, offset=(columns.region.width - 12, role))
        await hands.settle()
        assert "● Analyst" in hands.screen_text
        tags = next(at for at, line in enumerate(lines) if "● maths" in line) - columns.region.y
        await hands.pilot.click(Columns, offset=(25, tags))
        await hands.settle()
        assert "Left behind: tags compilers." in hands.screen_text
        await hands.pilot.click(Columns, offset=(25, tags))
        await hands.pilot.click(Columns, offset=(2, 0))
        await hands.settle()
        assert "Left behind: tags" not in hands.screen_text
        foot = next(line for line in hands.screen_text.splitlines() if "Make one" in line)
        await hands.pilot.click(offset=(foot.index("Make one") + 2, hands.app.size.height - 1))
        await hands.settle()
        joined = twice.view.contacts[ada.id]
        assert (joined.name, joined.role, joined.tags) == (
            "Ada King Lovelace",
            "Analyst",
            ("compilers", "maths"),
        )


@pytest.mark.parametrize("where", [(), ("enter",)], ids=["in the list", "side by side"])
async def test_two_people_stay_two_and_that_can_be_taken_back(twice, start, where):
    async with start(twice) as hands:
        await hands.press("2", "equals_sign", *where, "x")
        assert hands.toasts[-1] == "Ada Lovelace and Ada King Lovelace stay two people. u takes it back."
        assert "1 likely pair" in hands.screen_text
        assert one(twice, "Ada Lovelace").not_same == (one(twice, "Ada King Lovelace").id,)
        await hands.press("u")
        assert "2 likely pairs" in hands.screen_text


async def test_a_person_is_merged_with_another_who_is_named(twice, start):
    joan = one(twice, "Joan Clarke")
    async with start(twice) as hands:
        await hands.press("2", "slash", *"joan", "enter", "enter", "M")
        assert "Who else is Joan Clarke?" in hands.screen_text
        assert "J. Clarke" in hands.screen_text
        await hands.write("turing")
        assert "J. Clarke" not in hands.screen_text
        await hands.press("enter")
        assert "Joan Clarke" in hands.screen_text
        assert "○ Alan Turing" in hands.screen_text
        await hands.press("enter")
        assert isinstance(hands.app.screen, PersonScreen)
        assert twice.view.contacts[joan.id].nicknames == ("Alan Turing",)
        assert "halting" in hands.screen_text


async def test_their_pages_open_and_nothing_is_joined_on_the_way_back(twice, start):
    async with start(twice) as hands:
        await hands.press("2", "equals_sign", "right_square_bracket")
        assert "looms" in hands.screen_text
        await hands.press("escape", "enter", "left_square_bracket")
        assert "her compiler talk" in hands.screen_text
        await hands.press("escape", "escape", "escape")
        assert len(twice.view.contacts) == 7


async def test_what_another_terminal_changes_is_seen_and_what_was_chosen_stays(twice, opened, start):
    async with start(twice) as hands:
        await hands.press("2", "equals_sign", "enter", "right")
        other = opened()
        again = one(other, "Ada King Lovelace")
        other.commit("edit", edit=[(again, again.evolve(role="Countess"))])
        hands.app.look()
        await hands.settle()
        assert "○ Countess" in hands.screen_text
        assert "● Ada King Lovelace" in hands.screen_text
        other.refresh()
        other.commit("delete", delete=[one(other, "Ada King Lovelace")])
        hands.app.look()
        await hands.settle()
        assert "One of them is not in here any more" in hands.screen_text
        await hands.press("enter", "x", "right", "L", "space", "escape")
        assert isinstance(hands.app.screen, TwinsScreen)


async def test_a_merge_that_cannot_be_written_keeps_what_was_chosen(twice, start, monkeypatch):
    from netjournal.errors import StorageError

    def full(*_, **__):
        raise StorageError("No space is left.")

    async with start(twice) as hands:
        await hands.press("2", "equals_sign", "enter", "right")
        with monkeypatch.context() as patch:
            patch.setattr(type(twice), "commit", full)
            await hands.press("enter")
        assert hands.toasts[-1] == "No space is left."
        assert "● Ada King Lovelace" in hands.screen_text
        await hands.press("enter")
        assert len(twice.view.contacts) == 6


async def test_a_day_that_differs_is_chosen_too(twice, start):
    ada = one(twice, "Ada Lovelace")
    twice.commit("day", put=[twice.make(Milestone, contact_id=ada.id, kind="birthday", month=12, day=1)])
    async with start(twice) as hands:
        await hands.press("2", "equals_sign", "j", "enter", "G")
        assert "● 1 December" in hands.screen_text
        await hands.press("right", "enter")
        assert [day.day for day in twice.view.milestones.of(ada.id)] == [10]


async def test_when_nobody_is_here_twice_the_page_says_what_it_is_for(people, start):
    async with start(people) as hands:
        await hands.press("2", "equals_sign")
        assert "Nobody seems to be in here twice." in hands.screen_text
        assert "M on a person" in hands.screen_text
        await hands.press("enter", "x", "left_square_bracket", "escape")
        assert hands.app.screen.PLACE == "contacts"


async def test_in_an_empty_journal_and_from_the_palette(empty, start):
    async with start(empty) as hands:
        await hands.press("ctrl+p", *"twice", "enter")
        assert isinstance(hands.app.screen, TwinsScreen)
        assert "There is nobody to compare yet." in hands.screen_text


@pytest.mark.parametrize("size", [NARROW, SMALL], ids=["80x24", "60x15"])
async def test_in_little_room_everything_can_be_read_and_done(twice, start, size):
    ada = one(twice, "Ada Lovelace")
    async with start(twice, size) as hands:
        await hands.press("2", "equals_sign")
        assert "Ada Lovelace = Ada" in hands.screen_text
        await hands.press("enter")
        assert "move" in hands.screen_text
        await hands.press("j", "right")
        assert "● Analyst" in hands.screen_text
        await hands.press("enter")
        assert twice.view.contacts[ada.id].role == "Analyst"


@pytest.mark.parametrize("size", [(120, 36), SMALL], ids=["wide", "small"])
async def test_hostile_words_are_shown_as_they_are(opened, start, now, size):
    journal = opened()
    pour_hostile(journal, now)
    again = {"organisation": "[/]", "notes": "[@click=app.quit]x[/]\x1b[2J"}
    for contact in list(journal.view.contacts.all()):
        journal.commit("again", put=[contact.evolve(id=journal.new_id(), **again)])
    count = len(journal.view.contacts)
    async with start(journal, size) as hands:
        await hands.press("2", "equals_sign")
        pairs = len(hands.app.screen.query_one(LongList).rows)
        for _ in range(pairs):
            await hands.press("enter", "L", "b", "G", "space")
            assert "\x1b" not in hands.screen_text
            await hands.press("escape", "j")
        await hands.press("g", "enter", "enter")
        assert len(journal.view.contacts) == count - 1


async def test_two_who_are_marked_are_shown_side_by_side(twice, start):
    async with start(twice) as hands:
        await hands.press("2", "space", "M")
        assert hands.toasts[-1] == "Mark two people to make one of them."
        await hands.press("space", "x", "M")
        assert isinstance(hands.app.screen, MergeScreen)
        await hands.press("enter")
        assert len(twice.view.contacts) == 6
        await hands.press("u")
        assert len(twice.view.contacts) == 7


async def test_a_long_search_tells_how_far_it_is_and_escape_stops_it(twice, start, monkeypatch):
    def endless(search):
        search.done = search.total // 2
        return True

    monkeypatch.setattr("netjournal.tui.screens.twins.screen._PATIENCE", 0)
    monkeypatch.setattr("netjournal.tui.screens.twins.screen.Search.stride", endless)
    async with start(twice) as hands:
        await hands.press("2")
        await hands.pilot.press("equals_sign")
        while "Comparing everyone … 50 %" not in hands.screen_text:
            await hands.pilot.pause()
        await hands.pilot.press("escape")
        await hands.settle()
        assert not isinstance(hands.app.screen, TwinsScreen)
        await hands.press("j", "t")
        assert "I wrote to them" in hands.screen_text
