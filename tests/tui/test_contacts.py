"""The people: finding, sorting, and everything that is done with one."""

import pytest

from netjournal.models import Contact
from netjournal.tui.widgets.marklist import MarkList


async def test_the_list_is_sorted_by_name_and_filtered_as_you_type(people, start):
    async with start(people) as hands:
        await hands.press("2")
        assert hands.app.focused.id == "list"
        assert hands.names == sorted(hands.names)
        await hands.press("slash", *"bletch")
        assert hands.names == ["Alan Turing", "Joan Clarke"]
        await hands.press("enter", "j")
        assert hands.app.screen.person() == people.view.people.named("Joan Clarke")[0]
        await hands.press("escape")
        assert len(hands.names) == 5


async def test_groups_and_orders_are_gone_through(people, start):
    async with start(people) as hands:
        await hands.press("2", "S")
        assert hands.names[0] == "Ada Lovelace"
        assert hands.names[-1] == "Joan Clarke"
        await hands.press("v")
        assert set(hands.names) == {"Grace Hopper", "Alan Turing", "Joan Clarke"}
        await hands.press("v", "v", "v")
        assert "Nobody fits." in hands.screen_text
        await hands.press("v", "j")
        assert hands.app.screen.person() == people.view.people.named(hands.names[1])[0]


async def test_an_empty_list_teaches(empty, start):
    async with start(empty) as hands:
        await hands.press("2")
        assert "Nobody here yet." in hands.screen_text


async def test_the_page_tells_who_someone_is_and_where_things_stand_in_sentences(people, start):
    async with start(people) as hands:
        await hands.press("2", "enter")
        shown = hands.screen_text
        for words in (
            "Compiler engineer, Analytical Engines",
            "You were last in touch yesterday",
            "1 promise is open between you.",
            "teaching matters most to her",
            "Write to Ada Lovelace about her compiler talk",
            "send my parser notes",
        ):
            assert words in shown
        await hands.press("escape")
        assert hands.app.screen.PLACE == "contacts"
        assert len(hands.names) == 5


async def test_a_form_changes_fields_and_undo_brings_them_back(people, start):
    async with start(people) as hands:
        await hands.press("2", "e", "tab", "ctrl+a", "ctrl+k")
        await hands.write("Difference Works")
        await hands.press("ctrl+s")
        ada = people.view.people.named("Ada Lovelace")[0]
        assert people.view.contacts[ada].organisation == "Difference Works"
        await hands.press("u")
        assert people.view.contacts[ada].organisation == "Analytical Engines"


async def test_a_form_says_beside_the_field_what_is_wrong_and_keeps_what_was_typed(people, start):
    async with start(people) as hands:
        await hands.press("2", "e")
        form = hands.app.screen
        level = next(row for row in form.query("FieldRow") if row.field.name == "level")
        level.writing.focus()
        await hands.write("boss")
        await hands.press("ctrl+s")
        assert hands.app.screen is form
        assert "junior, mid, senior or executive" in hands.screen_text
        assert level.value == "boss"


@pytest.mark.parametrize(
    ("keys", "field", "value"),
    [
        (("f",), "focus", True),
        (("A",), "state", "archived"),
        (("r", "ctrl+s"), "state", "resting"),
    ],
)
async def test_one_key_changes_a_person(people, start, keys, field, value):
    async with start(people) as hands:
        await hands.press("2")
        ada = people.view.people.named("Ada Lovelace")[0]
        await hands.press(*keys)
        assert getattr(people.view.contacts[ada], field) == value
        await hands.press("u")
        assert getattr(people.view.contacts[ada], field) != value


async def test_the_page_of_someone_resting_wakes_them(people, start):
    async with start(people) as hands:
        await hands.press("2", "enter", "r", "ctrl+s", "r")
        assert people.view.contacts[people.view.people.named("Ada Lovelace")[0]].state == "active"


async def test_deleting_can_be_taken_back_whole(people, start):
    async with start(people) as hands:
        await hands.press("2", "D")
        assert "Ada Lovelace" not in hands.names
        assert "Deleted: Ada Lovelace" in hands.toasts[-1]
        await hands.press("u")
        assert "Ada Lovelace" in hands.names
        assert people.view.facts.of(people.view.people.named("Ada Lovelace")[0])


async def test_someone_new_needs_only_a_name_that_is_not_known(people, start):
    async with start(people) as hands:
        await hands.press("2", "N", "ctrl+s")
        assert "a name is all that is needed" in hands.screen_text
        await hands.write("ada lovelace")
        await hands.press("ctrl+s")
        assert "you know someone of that name already" in hands.screen_text
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write("Katherine Johnson")
        await hands.press("ctrl+s")
        assert people.view.people.named("Katherine Johnson")
        assert "You have not been in touch yet." in hands.screen_text


async def test_a_touch_on_a_page_is_logged_with_that_person(people, start):
    async with start(people) as hands:
        await hands.press("2", "j", "enter", "t", "t")
        entry = next(people.view.interactions.newest())
        assert people.view.names_of(entry.contact_ids) == ("Alan Turing",)


async def test_an_entry_of_the_timeline_opens_and_is_edited(people, start):
    async with start(people) as hands:
        await hands.press("2", "enter", "end", "enter")
        assert "Two kids, teaching on Tuesdays." in hands.screen_text
        await hands.press("e")
        assert "Edit coffee with Ada Lovelace" in hands.screen_text
        await hands.press("escape", "escape")
        assert hands.app.screen.PLACE == "contacts"


async def test_ten_thousand_people_are_filtered_while_typing(empty, start):
    people = [empty.make(Contact, name=f"Person {number:05} Example") for number in range(10_000)]
    empty.commit("import", put=people)
    async with start(empty) as hands:
        await hands.press("2")
        assert len(hands.names) == 10_000
        await hands.press("G")
        assert "Person 09999" in hands.screen_text
        await hands.press("slash", *"04242")
        assert hands.names == ["Person 04242 Example"]


async def test_a_step_through_a_long_list_draws_only_the_lines_that_change(empty, start, monkeypatch):
    people = [empty.make(Contact, name=f"Person {number:05} Example") for number in range(500)]
    empty.commit("import", put=people)
    drawn = []
    draw = MarkList.drawn
    monkeypatch.setattr(
        MarkList, "drawn", lambda self, row, width: drawn.append(row.id) or draw(self, row, width)
    )
    async with start(empty) as hands:
        await hands.press("2", "j")
        drawn.clear()
        await hands.press("j")
        assert {people[2].id} <= set(drawn) <= {people[1].id, people[2].id}
        await hands.press("f")
        assert people[2].id in drawn
        assert "• Person 00002" in hands.screen_text
