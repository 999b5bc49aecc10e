"""Every record by its kind, help that does what is clicked, and the tour."""

import re

from builders import Builder
from tui.conftest import pour

from netjournal.journal import editing
from netjournal.models import Place, Promise
from netjournal.tui.dialogs.form import FieldRow
from netjournal.tui.dialogs.help import Deed
from netjournal.tui.dialogs.tour import CARDS
from netjournal.tui.screens.everything.kinds import KINDS
from netjournal.tui.widgets.longlist import LongList


async def go_to(hands, table: str) -> None:
    """Go to the records of a kind."""
    hands.app.screen.query_one("#kinds", LongList).highlight(table)
    await hands.settle()


async def test_every_record_is_seen_by_its_kind(people, start):
    async with start(people) as hands:
        await hands.press("asterisk")
        for kind in KINDS:
            await go_to(hands, kind.table)
            records = {one for table in kind.tables for one in people.view.table(table).ids()}
            shown = [row.id for row in hands.app.screen.query_one("#list", LongList).rows]
            assert set(shown) == records
            if not records:
                assert kind.teach in hands.screen_text


async def test_a_person_is_told_apart_by_their_work_and_when_you_were_last_in_touch(people, start):
    mary = people.view.contacts[people.view.people.named("Mary Shelley")[0]]
    editing.edit(people, mary, ["state=archived"])
    async with start(people, (80, 24)) as hands:
        await hands.press("asterisk")
        rows = {line.split("▕")[-1].strip() for line in hands.screen_text.splitlines()}
        assert any(re.match("Joan Clarke +Bletchley +3 months ago", row) for row in rows)
        assert any(re.match("Mary Shelley +Writer +put away", row) for row in rows)


async def test_people_are_counted_alike_wherever_they_are_counted(people, start):
    mary = people.view.contacts[people.view.people.named("Mary Shelley")[0]]
    async with start(people) as hands:
        await hands.press("2")
        assert "5 people · everyone" in hands.screen_text
        editing.edit(people, mary, ["state=archived"])
        await hands.press("asterisk")
        assert re.search("People +5", hands.screen_text)
        await hands.press("escape")
        assert "4 of 5 people · by name" in hands.screen_text


async def test_entries_are_counted_alike_wherever_they_are_counted(people, start, now):
    build = Builder(now)
    mary = people.view.contacts[people.view.people.named("Mary Shelley")[0]]
    build.note(mary, "2026-11-19 10:00", summary="note about Mary Shelley: a reading")
    build.talked(mary, "2026-11-20 08:00", planned=True)
    pour(people, build)
    async with start(people) as hands:
        await hands.press("3")
        assert "7 entries" in hands.screen_text
        await hands.press("asterisk", "j")
        assert re.search(r"Entries +7 ", hands.screen_text)
        assert "a reading" in hands.screen_text
        await hands.press("escape", "5", "v")
        assert re.search(r"Entries +4 ", hands.screen_text)
        assert "The last seven days  4 entries" in hands.screen_text


async def test_a_record_is_found_changed_deleted_and_brought_back(people, start):
    async with start(people) as hands:
        await hands.press("asterisk")
        await go_to(hands, "promises")
        await hands.press("slash", *"parser", "enter")
        assert "endgame" not in hands.screen_text
        promise = hands.app.screen.target()
        assert isinstance(promise, Promise)
        await hands.press("enter", "e", "end")
        await hands.write(" and slides")
        await hands.press("ctrl+s")
        assert people.view.promises[promise.id].text == "send my parser notes and slides"
        await hands.press("D")
        assert promise.id not in people.view.promises
        await hands.press("u")
        assert promise.id in people.view.promises
        await hands.press("escape", "escape")
        assert hands.app.screen.PLACE == "today"


async def test_a_new_record_of_each_kind_is_begun_here(people, start):
    async with start(people) as hands:
        await hands.press("asterisk")
        for table, words in (("resources", "Something worth sharing"), ("facts", "matters:")):
            await go_to(hands, table)
            await hands.press("N")
            assert words in hands.screen_text
            await hands.press("ctrl+l", "escape")


async def test_what_is_about_you_is_changed_in_a_form(people, start):
    async with start(people) as hands:
        await hands.press("asterisk")
        await go_to(hands, "me")
        await hands.press("tab", "tab", "e")
        await hands.write("Sam Doe")
        await hands.press("ctrl+s")
        assert people.view.me.name == "Sam Doe"


async def test_what_holds_you_back_and_who_supports_you_is_told_and_typed_in_your_words(people, start):
    editing.edit(people, people.view.me, ["barriers=afraid of rejection"])
    async with start(people) as hands:
        await hands.press("asterisk")
        await go_to(hands, "me")
        await hands.press("enter", "enter")
        assert "I fear a no" in hands.screen_text
        assert "afraid of rejection" not in hands.screen_text
        await hands.press("e")
        field = next(row for row in hands.app.screen.query(FieldRow) if row.field.name == "barriers")
        assert field.value == "I fear a no"
        field.value = "I fear a no, it drains me"
        await hands.press("ctrl+s")
        assert people.view.me.barriers == ("afraid of rejection", "introvert")


async def test_search_finds_records_of_any_kind(people, start):
    async with start(people) as hands:
        await hands.press("slash", *"endgame", "enter")
        assert "the name of the endgame book" in hands.screen_text
        await hands.press("escape", "slash", *"berlin", "enter")
        assert hands.app.screen.PLACE == "events"


async def test_a_click_in_the_help_does_what_it_says(people, start):
    async with start(people) as hands:
        ada = next(one for one in people.view.contacts.all() if one.name == "Ada Lovelace")
        people.commit("delete", delete=[ada])
        await hands.press("question_mark")
        undo = next(one for one in hands.app.screen.query(Deed) if one.command.id == "everywhere.undo")
        undo.scroll_visible(animate=False)
        await hands.settle()
        await hands.pilot.click(undo)
        await hands.settle()
        assert ada.id in people.view.contacts


async def test_the_tour_goes_card_by_card_and_ends(people, start):
    async with start(people) as hands:
        await hands.press("question_mark", "t")
        for card in CARDS:
            assert card.title in hands.screen_text
            await hands.press("right")
        assert "Good morning." in hands.screen_text
        await hands.press("question_mark", "t", "right", "left")
        assert CARDS[0].title in hands.screen_text
        await hands.pilot.click("#tour-card")
        assert CARDS[1].title in hands.screen_text
        await hands.press("escape")
        assert "Good morning." in hands.screen_text


async def test_places_and_where_an_entry_was(people, start):
    rome = people.make(Place, name="Rome", nicknames=("The City",))
    talk = next(people.view.interactions.newest())
    people.commit("places", put=[rome], edit=[(talk, talk.evolve(places=("Rome", "Ostia")))])
    async with start(people) as hands:
        await hands.press("asterisk")
        await go_to(hands, "places")
        await hands.press("enter", "enter")
        assert "The City" in hands.screen_text
        await hands.press("escape")
        await go_to(hands, "interactions")
        await hands.press("slash", *"ostia", "enter", "enter")
        assert "at Rome and Ostia" in hands.screen_text
        await hands.press("e")
        assert "Rome, Ostia" in hands.screen_text
