"""Events: the list, the page with its 48 hours, plan, who was met, looking back."""

from datetime import date

import pytest
from textual.widgets import Static

from netjournal.journal.capturing import add
from netjournal.tui.widgets.longlist import LongList


def card(hands) -> str:
    """Return what the card of the event says."""
    return hands.app.screen.query_one("#card Static", Static).content.plain


async def go_to(hands, name: str) -> None:
    """Highlight an event of the list by its name."""
    listing = hands.app.screen.query_one(LongList)
    listing.highlight(next(row.id for row in listing.rows if getattr(row.of, "name", "") == name))
    await hands.settle()


async def fill(hands, *lines: str) -> None:
    """Fill the fields of a form, one after the other."""
    for line in lines:
        if line:
            await hands.write(line)
        await hands.press("tab")


async def test_what_is_coming_stands_before_what_was(people, start):
    async with start(people) as hands:
        await hands.press("4")
        shown = hands.screen_text
        assert hands.app.focused.id == "list"
        assert (
            shown.index("Coming up")
            < shown.index("Berlin compiler meetup")
            < shown.index("Past")
            < shown.index("PyCon")
        )
        assert "no plan yet" in shown
        assert "2 to write to, 28 hours left" in shown


async def test_people_of_notes_stand_there_as_written_down(people, start):
    add(people, '2026-11-19 @Kim Park and @Lars Nystrom at ^"Data Day": two people')
    async with start(people) as hands:
        await hands.press("4")
        assert "2 people written down · not looked back on" in hands.screen_text
        await go_to(hands, "Data Day")
        assert "Lars Nystrom  written down" in card(hands)
        await hands.press("enter")
        assert "Kim Park" in hands.screen_text
        assert "two people" in hands.screen_text
        add(people, '2026-11-19 met @Kit Marlowe at ^"Data Day"')
        add(people, "2026-11-20 wrote to @Kit Marlowe")
        await hands.press("escape")
        assert "1 person met, 2 written down" in hands.screen_text


async def test_an_empty_journal_is_taught_how_events_come(empty, start):
    async with start(empty) as hands:
        await hands.press("4")
        assert "No events yet" in hands.screen_text
        await hands.press("enter", "w", "p", "b", "e", "D")
        assert hands.app.screen.PLACE == "events"


async def test_an_event_is_written_down_with_its_problems_beside_the_fields(people, start):
    async with start(people) as hands:
        await hands.press("4", "N", "ctrl+s")
        assert "a name is all that is needed" in hands.screen_text
        await fill(hands, "Lamp Fair", "party", "friday 18:00", "thursday", "", "maybe")
        assert "Friday 27 November 2026, 18:00" in hands.screen_text
        await hands.press("ctrl+s")
        assert "one of conference, meetup" in hands.screen_text
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write("soc")
        await hands.press("tab", "tab", "ctrl+a", "ctrl+k", "tab", "tab", "ctrl+a", "ctrl+k", "ctrl+s")
        [fair] = [one for one in people.view.events.all() if one.name == "Lamp Fair"]
        assert (fair.kind, fair.starts.hour, fair.ends, fair.online) == ("social", 18, None, False)
        assert "Lamp Fair" in card(hands)
        await hands.press("u")
        assert fair.id not in people.view.events
        assert "This event was deleted" in card(hands)


async def test_an_event_that_ends_before_it_starts_is_refused_and_nothing_typed_is_lost(people, start):
    async with start(people) as hands:
        await hands.press("4", "N")
        await fill(hands, "Lamp Fair", "", "2026-12-03", "2026-12-01")
        await hands.press("ctrl+s")
        assert "would end before it starts" in " ".join(hands.screen_text.split())
        assert hands.app.screen.values["name"] == "Lamp Fair"


async def test_a_plan_is_made_changed_and_shown(people, start):
    async with start(people) as hands:
        await hands.press("4")
        await go_to(hands, "Berlin compiler meetup")
        await hands.press("p")
        await fill(hands, "many", "", "parsers", "Ada Lovelace, Nobody Known", "ask one question")
        await hands.press("ctrl+s")
        assert "a number from 0 to 1000" in hands.screen_text
        assert "no contact is called 'Nobody Known'" in " ".join(hands.screen_text.split())
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write("2")
        await hands.press("tab", "tab", "tab", "ctrl+a", "ctrl+k")
        await hands.write("Ada Lovelace")
        await hands.press("ctrl+s")
        [event] = [one for one in people.view.events.all() if one.name == "Berlin compiler meetup"]
        assert (event.plan.people, event.plan.topic, people.view.names_of(event.plan.find)) == (
            2,
            "parsers",
            ("Ada Lovelace",),
        )
        assert "find       Ada Lovelace" in card(hands)
        await hands.press("enter")
        assert "Whom to find" in hands.screen_text
        await hands.press("enter")
        assert hands.app.screen.person() == event.plan.find[0]


async def test_whom_you_met_is_written_down_at_the_gap_for_the_name(people, start):
    async with start(people) as hands:
        await hands.press("4")
        await go_to(hands, "PyCon")
        await hands.press("w")
        editor = hands.app.screen.query_one("CaptureEditor")
        assert editor.text == "2026-11-20 met @ at ^PyCon: "
        await hands.write("Kit Marlowe")
        assert editor.text == "2026-11-20 met @Kit Marlowe at ^PyCon: "
        await hands.press("ctrl+s")
        entry = next(one for one in people.view.interactions.all() if "Marlowe" in one.summary)
        [pycon] = [one for one in people.view.events.all() if one.name == "PyCon"]
        assert (entry.event_id, entry.at.date()) == (pycon.id, date(2026, 11, 20))
        assert len(people.view.events) == 2
        assert "Kit Marlowe" in card(hands)


async def test_before_an_event_capture_begins_empty_and_on_its_day_with_the_event(people, start, clock):
    async with start(people) as hands:
        await hands.press("4")
        await go_to(hands, "Berlin compiler meetup")
        assert hands.app.screen.capture_seed() == ("", "capture")
        clock.now = clock.now.replace(day=26, hour=19)
        assert hands.app.screen.capture_seed()[0] == 'met @ at ^"Berlin compiler meetup": '


async def test_the_board_says_what_is_left_and_a_message_or_a_touch_takes_one_off(people, start):
    async with start(people) as hands:
        await hands.press("4")
        await go_to(hands, "PyCon")
        await hands.press("enter")
        assert hands.app.focused.id == "people"
        shown = hands.screen_text
        assert shown.index("Grace Hopper") < shown.index("Ada Lovelace")
        assert "28 hours left" in shown
        await hands.press("m")
        assert "nanoseconds" in hands.app.screen.query_one("DraftArea").text
        await hands.press("ctrl+s")
        assert "✓ in touch after 20 hours" in hands.screen_text
        await hands.press("g", "t", "w")
        assert "left" not in hands.screen_text.replace("is left", "")
        await hands.press("u", "u")
        assert "28 hours left" in hands.screen_text
        await hands.press("escape")
        assert hands.app.screen.query_one(LongList).chosen


async def test_looking_back_keeps_words_takeaways_people_and_what_was_learned(people, start):
    async with start(people) as hands:
        await hands.press("4")
        await go_to(hands, "PyCon")
        await hands.press("b", "ctrl+s")
        assert "a few words are enough" in hands.screen_text
        intro = hands.app.screen.query_one(".card-text").content.plain
        assert intro.endswith("Write to those you choose within 48 hours; the rest can wait.")
        await fill(
            hands,
            "Two good talks.",
            "Nanoseconds are wire\nCompilers are people",
            "Grace Hopper",
            "I asked",
            "stay longer",
        )
        await hands.press("ctrl+s")
        [pycon] = [one for one in people.view.events.all() if one.name == "PyCon"]
        assert pycon.debrief == "Two good talks."
        assert hands.toasts[-1] == "Kept. u takes it back."
        assert pycon.takeaways == ("Nanoseconds are wire", "Compilers are people")
        assert people.view.names_of(pycon.top_ids) == ("Grace Hopper",)
        assert "next time  stay longer" in card(hands)
        await hands.press("enter")
        assert "no hurry" in hands.screen_text
        await hands.press("b")
        await fill(hands, "", "One more thing")
        await hands.press("ctrl+s")
        assert people.view.events[pycon.id].takeaways[-1] == "One more thing"


async def test_an_event_is_edited_and_deleted_and_brought_back(people, start):
    async with start(people) as hands:
        await hands.press("4")
        await go_to(hands, "PyCon")
        await hands.press("e", "ctrl+a", "ctrl+k")
        await hands.write("PyCon Berlin")
        await hands.press("ctrl+s")
        assert "PyCon Berlin" in card(hands)
        await hands.press("D")
        assert [one.name for one in people.view.events.all()] == ["Berlin compiler meetup"]
        assert "PyCon Berlin" not in card(hands)
        await hands.press("u")
        assert len(people.view.events) == 2


@pytest.mark.parametrize("key", ["p", "b"])
async def test_planning_is_for_before_and_looking_back_for_after(people, start, key):
    name = {"p": "PyCon", "b": "Berlin compiler meetup"}[key]
    async with start(people) as hands:
        await hands.press("4")
        await go_to(hands, name)
        await hands.press(key)
        assert hands.app.screen.query(LongList)


async def test_the_page_of_an_event_says_once_that_it_has_no_plan(people, start):
    async with start(people) as hands:
        await hands.press("4")
        await go_to(hands, "Berlin compiler meetup")
        await hands.press("enter")
        assert hands.screen_text.count("one thing to learn") == 1
        assert "writes down whom you meet" in hands.screen_text


async def test_what_is_coming_up_on_today_leads_to_the_page_of_the_event(people, start):
    async with start(people) as hands:
        picks = hands.app.screen.query_one("#coming PickList")
        at = next(n for n, one in enumerate(picks.options) if "meetup" in one.prompt.plain)
        picks.focus()
        picks.highlighted = at
        await hands.press("enter")
        assert "Berlin compiler meetup" in card(hands)
