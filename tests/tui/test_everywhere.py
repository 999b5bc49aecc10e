"""What works at every place: other processes, undo, hiding, palette, help, themes, keys, sizes."""

import asyncio

import pytest
from textual.command import CommandList
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from netjournal.models import Contact, Event, Note
from netjournal.settings import load_settings
from netjournal.tui.app import NetjournalApp
from netjournal.tui.commands import EVERYWHERE
from netjournal.tui.palette import Actions
from netjournal.tui.places import unknown
from netjournal.tui.widgets.foot import Foot
from netjournal.tui.widgets.longlist import LongList

PLACES = "1235"


async def test_an_entry_of_another_process_appears_without_losing_the_highlight(people, opened, start):
    async with start(people) as hands:
        await hands.press("2", "j", "j")
        held = hands.app.screen.person()
        other = opened()
        other.commit("add", put=[other.make(Contact, name="Aaron First")])
        hands.app.look()
        await hands.settle()
        assert "Aaron First" in hands.screen_text
        assert hands.app.screen.person() == held


async def test_half_typed_text_stays_while_others_write(people, opened, start):
    async with start(people) as hands:
        await hands.press("n")
        await hands.write("half typed @Gra")
        other = opened()
        other.commit("add", put=[other.make(Contact, name="Aaron First")])
        hands.app.look()
        await hands.settle()
        editor = hands.app.screen.query_one("CaptureEditor")
        assert (editor.text, editor.has_focus) == ("half typed @Gra", True)


async def test_undo_says_when_there_is_nothing_to_take_back(empty, start):
    async with start(empty) as hands:
        await hands.press("u", "u")
        assert "nothing to take back" in hands.toasts[-1]
        await hands.press("ctrl+r", "ctrl+r")
        assert "nothing to make again" in hands.toasts[-1]


async def test_the_screen_is_hidden_and_comes_back(people, start):
    async with start(people) as hands:
        await hands.press("2", "f", "f9")
        assert hands.screen_text.strip() == ""
        await hands.press("x")
        assert "Ada Lovelace" in hands.screen_text
        await hands.press("n", "f9")
        assert hands.screen_text.strip() == ""
        await hands.press("f9")
        assert "Write it down" in hands.screen_text


async def test_search_finds_people_and_entries_from_anywhere(people, start):
    async with start(people) as hands:
        await hands.press("slash", *"halting")
        assert "Alan Turing" in hands.screen_text
        await hands.press("enter")
        assert "walk with Alan Turing: halting" in hands.screen_text
        await hands.press("escape", "slash", *"hopper", "enter")
        assert "Rear admiral, Navy Yard" in hands.screen_text


async def test_search_shows_why_it_found_something(people, start):
    async with start(people) as hands:
        await hands.press("slash")
        dialog = hands.app.screen
        assert "Open" not in foot_of(dialog)
        await hands.press(*"halting")
        assert "⏎ Open" in foot_of(dialog)
        found = [dialog._draw(row, 100) for row in dialog.query_one(LongList).rows]
        assert found
        for line in found:
            assert "halting" in line.plain
            marks = [line.plain[span.start : span.end] for span in line.spans if "accent" in str(span.style)]
            assert "halting" in marks


def foot_of(screen) -> str:
    return "  ".join(part.content.plain for part in screen.query_one(Foot).parts())


@pytest.mark.parametrize("journal", ["empty", "people"])
async def test_no_place_takes_single_keys_for_text(journal, request, start):
    async with start(request.getfixturevalue(journal)) as hands:
        for key in "12345671234567":
            await hands.press(key)
            focused = hands.app.focused
            assert not isinstance(focused, Input | TextArea), (key, focused)


async def test_keys_struck_all_at_once_go_to_the_places_they_open(people, start):
    async with start(people) as hands:
        await hands.pilot.press(*"1234567", *"2345672")
        await hands.settle()
        assert hands.app.screen.PLACE == "contacts"
        assert not isinstance(hands.app.focused, Input | TextArea)


async def test_help_fits_the_place_and_lists_every_command(people, start):
    async with start(people) as hands:
        for place in PLACES:
            await hands.press(place)
            commands = hands.app.screen.KEYS
            await hands.press("question_mark")
            told = told_by(hands)
            for command in commands:
                assert command.tip in told
            await hands.press("escape")


async def test_help_lists_the_names_that_config_toml_knows(people, start):
    async with start(people) as hands:
        commands = [command for command in (*hands.app.screen.KEYS, *EVERYWHERE) if command.listed]
        await hands.press("question_mark")
        assert "everywhere.capture" not in told_by(hands)
        await hands.press("n")
        assert all(f"{command.label}  {command.id}" in told_by(hands) for command in commands)
        await hands.press("n")
        assert "Write down whom you met" in told_by(hands)


def told_by(hands) -> str:
    return "\n".join(str(static.render()) for static in hands.app.screen.query("Static"))


async def test_the_palette_tells_the_key_that_would_have_done_it(people, start):
    async with start(people) as hands:
        await hands.press("ctrl+p")
        found = [option.prompt.plain for option in hands.app.screen.query_one(CommandList).options]
        assert any(one.startswith("Capture  n\n") for one in found)
        assert any(one.startswith("Add …  +\n") for one in found)


async def find_in_palette(hands, words: str) -> None:
    """Open the palette, type, and wait until something was found."""
    from textual.command import CommandList

    await hands.press("ctrl+p", *words)
    found = hands.app.screen.query_one(CommandList)
    async with asyncio.timeout(10):
        while not (found.option_count and found.get_option_at_index(0).hit.text.casefold().endswith(words)):
            await hands.pilot.pause(0.02)


async def test_the_palette_finds_people_and_actions(people, start):
    async with start(people) as hands:
        await find_in_palette(hands, "hopper")
        await hands.press("enter")
        assert "Rear admiral, Navy Yard" in hands.screen_text
        await hands.press("escape")
        await find_in_palette(hands, "go to journal")
        await hands.press("enter")
        assert hands.app.screen.PLACE == "journal"


async def test_the_palette_opens_with_its_commands_in_it(people, start, monkeypatch):
    async with start(people) as hands:
        drawn, display = [], hands.app._display

        def drawing(screen, renderable):
            drawn.extend(found.option_count for found in screen.query(CommandList))
            display(screen, renderable)

        monkeypatch.setattr(hands.app, "_display", drawing)
        await hands.press("ctrl+p")
        assert min(drawn) > 20


OTHER_WORDS = {
    "duplicate": "Who is in here twice",
    "backup": "Export",
    "snooze": "Later",
    "settings": "Theme",
    "birthday": "Add a day to remember",
    "barrier": "About you",
}


async def test_the_palette_knows_other_words_for_what_it_has(people, start):
    async with start(people) as hands:
        actions = Actions(hands.app.screen, None)
        for word, label in OTHER_WORDS.items():
            assert label in [hit.text async for hit in actions.search(word)]
        await find_in_palette(hands, "add a day to remember")
        await hands.press("enter")
        assert "birthday" in hands.screen_text


async def test_choosing_twice_in_the_palette_runs_once(people, start):
    async with start(people) as hands:
        await find_in_palette(hands, "done")
        before = len(people.view.decisions)
        for _ in range(3):
            hands.app.simulate_key("enter")
        await hands.settle()
        assert len(people.view.decisions) == before + 1


async def test_the_chosen_theme_is_remembered(people, paths, start):
    async with start(people) as hands:
        assert hands.app.theme == "netjournal-dark"
        hands.app.theme = "netjournal-light"
        await hands.settle()
    assert load_settings(paths.config).theme == "netjournal-light"
    async with start(people) as hands:
        assert hands.app.theme == "netjournal-light"


async def test_a_broken_config_is_named_and_the_app_opens_all_the_same(people, paths, start):
    paths.config.mkdir()
    (paths.config / "config.toml").write_text("theme = ")
    async with start(people) as hands:
        assert "config.toml" in hands.toasts[-1]
        assert "Good morning." in hands.screen_text


async def test_damage_is_told_when_the_app_opens(people, opened, paths, start):
    async with start(people) as hands:
        assert not hands.toasts
    log = next((paths.data / "log").glob("*.jsonl"))
    first, *rest = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join((first, b"not a line of a journal\n", *rest)))
    async with start(opened()) as hands:
        assert "cannot be read at one place" in hands.toasts[-1]


async def test_without_colours_the_line_that_has_the_keys_is_underlined(people, start, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with start(people) as hands:
        await hands.press("2", "enter")
        rows = hands.app.screen._compositor.render_strips(hands.app.size)
        underlined = [row for row in rows if any(part.style and part.style.underline for part in row)]
        assert len(underlined) == 1
        assert "teaching matters most" in underlined[0].text
        assert not any(
            part.style and part.style.color and len(set(part.style.color.triplet or ())) > 1
            for row in rows
            for part in row
        )


async def test_days_are_told_and_read_as_at_home(people, start, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    async with start(people) as hands:
        assert "Saturday November 21" in hands.screen_text
        await hands.press("plus", "e")
        await hands.press("tab", "tab")
        await hands.write("03/04/2027")
        assert "Thursday March 4, 2027" in hands.screen_text


async def test_keys_of_ones_own_take_the_place_of_ours(people, paths, start):
    paths.config.mkdir()
    (paths.config / "config.toml").write_text('[keymap]\n"everywhere.capture" = "insert"\n')
    async with start(people) as hands:
        await hands.press("n")
        assert "Write it down" not in hands.screen_text
        await hands.press("insert")
        assert "Write it down" in hands.screen_text
        await hands.press("escape", "question_mark")
        assert "insert  Capture  Write down whom you met" in " ".join(
            hands.screen_text.replace("┃", "").split("\n")
        )


def test_names_of_keys_that_no_command_has_are_found():
    wrong = ["today.al", "everywhere.kapture", "n"]
    assert unknown([*wrong, "today.all", "step.done", "go.today", "capture.save"]) == wrong


async def test_a_name_of_a_key_that_no_command_has_is_told(people, paths, start, monkeypatch):
    monkeypatch.setattr("netjournal.tui.app.READY_AFTER", 0.01)
    paths.config.mkdir()
    (paths.config / "config.toml").write_text('[keymap]\n"today.al" = "x"\n')
    async with start(people) as hands:
        await hands.settle()
        assert any("no key is called today.al" in toast for toast in hands.toasts)


@pytest.mark.parametrize("size", [(60, 15), (40, 10), (20, 5), (1, 1)])
async def test_every_place_and_dialog_stands_a_small_terminal(people, start, size):
    async with start(people, size) as hands:
        for place in PLACES:
            await hands.press(place)
        for key in ("n", "slash", "question_mark"):
            await hands.press("1", key, "escape")
        if size == (20, 5):
            assert "A little more room" in hands.screen_text


async def test_a_touch_is_offered_only_where_someone_may_be_highlighted(people, start):
    async with start(people) as hands:
        offered = {}
        for place in "1234567":
            await hands.press(place)
            offered[hands.app.screen.PLACE] = "t Touch" in hands.screen_text
        assert [name for name, there in offered.items() if there] == [
            "today",
            "contacts",
            "journal",
            "insights",
        ]


@pytest.mark.parametrize("size", [(120, 36), (120, 32), (80, 24), (60, 15), (40, 10)])
async def test_every_dialog_says_at_its_foot_how_to_leave_it(people, start, size):
    dialogs = (
        "n",
        "slash",
        "question_mark",
        "plus",
        "s",
        "w",
        "P",
        "j enter",
        "j m",
        "2 e",
        "2 t",
        "3 enter",
        "3 v",
    )
    async with start(people, size) as hands:
        for keys in dialogs:
            await hands.press("1", "g", *keys.split())
            assert isinstance(hands.app.screen, ModalScreen), keys
            foot = hands.app.screen.query_one(".card Foot")
            assert hands.app.screen.region.contains_region(foot.region), keys
            assert "esc " in hands.screen_text.splitlines()[foot.region.y], keys
            await hands.press("escape")


async def test_every_built_in_theme_can_be_worn(people, start):
    async with start(people) as hands:
        for theme in hands.app.available_themes:
            hands.app.theme = theme
            await hands.settle()
            assert "Good morning." in hands.screen_text


@pytest.mark.parametrize("keys", ["qt", "qe", "tq", "eq", "nq"])
async def test_keys_struck_around_quitting_do_no_harm(people, keys):
    app = NetjournalApp(people)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        for key in keys:
            app.simulate_key(key)
        await pilot.pause()

    assert app.return_code in {0, None}


@pytest.mark.parametrize("place", ["1", "2", "3", "4"])
async def test_single_keys_work_where_nothing_is_there_yet(empty, opened, start, place):
    async with start(empty) as hands:
        await hands.press(place, "n", "escape", "n")
        assert "Write it down" in hands.screen_text
        await hands.press("escape")
        other = opened()
        ada = other.make(Contact, name="Ada Lovelace")
        pycon = other.make(Event, name="PyCon", starts=other.now())
        note = other.make(Note, at=other.now(), topic="her talk", contact_ids=(ada.id,))
        other.commit("add", put=[ada, pycon, note])
        hands.app.look()
        await hands.settle()
        assert hands.app.screen.query_one("#list").has_focus


async def test_places_and_keys_are_pointed_at_and_clicked_one_by_one(people, start):
    async with start(people) as hands:
        head, foot = hands.app.screen.query_one("Masthead"), hands.app.screen.query_one("Foot")
        await hands.pilot.hover(head, offset=(2 + head.render().plain.index("Journal"), 0))
        assert head.tooltip.startswith("Journal: ")
        await hands.pilot.hover(head, offset=(2 + head.render().plain.index("Library") + 9, 0))
        assert head.tooltip is None
        await hands.pilot.click(foot, offset=(2 + foot.render().plain.index("Capture"), 0))
        await hands.settle()
        assert hands.app.screen.query("CaptureEditor")
        await hands.press("escape")
        await hands.pilot.click(head, offset=(2 + head.render().plain.index("Journal"), 0))
        await hands.settle()
        assert hands.app.screen.PLACE == "journal"


async def test_going_around_reads_no_style_again(people, start, monkeypatch):
    read = []
    async with start(people) as hands:
        hands.app.read_styles()
        again = hands.app.stylesheet.reparse
        monkeypatch.setattr(hands.app.stylesheet, "reparse", lambda: (read.append(1), again()))
        await hands.press("2", "enter", "escape", *"345671", *"234")
        assert hands.app.screen.PLACE == "events"
        assert read == []


@pytest.mark.parametrize(("keys", "way_out"), [(("2", "slash"), "esc Leave"), (("5", "w"), "esc Leave")])
async def test_where_one_writes_the_foot_offers_no_letters(people, start, keys, way_out):
    async with start(people) as hands:
        await hands.press(*keys)
        assert isinstance(hands.app.focused, Input | TextArea)
        foot = hands.screen_text.splitlines()[-1]
        assert way_out in foot
        assert "F1 Help" in foot
        assert "? Help" not in foot
        assert "/ Find" not in foot
        await hands.press("escape")
        assert "? Help" in hands.screen_text.splitlines()[-1]


NOTHING_THERE = {
    ("2",): ("Open", "Mark", "Edit"),
    ("3",): ("Open", "Edit"),
    ("equals_sign",): ("Side by side", "They are two"),
    ("1", "P"): ("Kept", "Not kept"),
}


@pytest.mark.parametrize("keys", NOTHING_THERE)
async def test_what_has_nothing_to_act_on_is_not_offered(people, start, keys):
    labels = NOTHING_THERE[keys]
    async with start(people) as hands:
        await hands.press(*keys)
        full = {one.binding.description for one in hands.app.screen.active_bindings.values()}
        if keys != ("equals_sign",):
            assert set(labels) <= full
    for one in list(people.view.contacts.all()):
        people.commit("nobody", delete=[one])
    for table in (people.view.interactions, people.view.notes, people.view.promises):
        people.commit("nothing", delete=list(table.all()))
    async with start(people) as hands:
        await hands.press(*keys)
        left = {one.binding.description for one in hands.app.screen.active_bindings.values()}
        assert not set(labels) & left
        assert not any(label in hands.screen_text.splitlines()[-1] for label in labels)
