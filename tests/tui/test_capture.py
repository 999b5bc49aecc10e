"""The capture dialog: preview, completion, drafts, and errors that lose nothing."""

import os
from datetime import timedelta

import pytest
from builders import Builder
from textual import events

from netjournal.journal.capturing import read
from netjournal.tui.dialogs.capture import preview_of

from .conftest import pour

TEXT = "yesterday 18:30 coffee with @Mary Shelley at ^PyCon: her novel"


async def test_what_will_be_recorded_is_shown_as_it_is_written(people, start):
    async with start(people) as hands:
        await hands.press("n")
        await hands.write(TEXT + "\npromised: the reading list by friday")
        shown = hands.screen_text
        assert "Coffee with Mary Shelley · yesterday 18:30" in shown
        assert "You promised  the reading list by Fri 27 Nov" in shown


async def test_saving_says_what_was_recorded_and_the_next_step(people, start):
    async with start(people) as hands:
        await hands.press("n")
        await hands.write(TEXT)
        await hands.press("ctrl+s")
        assert next(people.view.interactions.newest()).topic == "her novel"
        assert "Coffee with Mary Shelley" in hands.toasts[-1]
        assert "Next: " in hands.toasts[-1]
        await hands.press("n")
        assert hands.app.screen.query_one("CaptureEditor").text == ""


COMPLETED = {
    "lunch with @gra": "lunch with @Grace Hopper ",
    "lunch with @turi": "lunch with @Alan Turing ",
    "at ^Berl": "at ^Berlin compiler meetup ",
    "about #comp": "about #compilers ",
}


@pytest.mark.parametrize("accept", ["tab", "right"])
async def test_names_events_and_tags_are_completed(people, start, accept):
    async with start(people) as hands:
        await hands.press("n")
        for typed, becomes in COMPLETED.items():
            await hands.press("ctrl+l")
            await hands.write(typed)
            await hands.press(accept)
            assert hands.app.screen.query_one("CaptureEditor").text.replace('"', "") == becomes


async def test_escape_keeps_the_draft_and_it_is_there_again(people, start):
    async with start(people) as hands:
        await hands.press("n")
        await hands.write("half a thought about @Mary")
        await hands.press("escape")
        assert people.drafts.load("capture") == "half a thought about @Mary"
    async with start(people) as hands:
        await hands.press("n")
        assert hands.app.screen.query_one("CaptureEditor").text == "half a thought about @Mary"


async def test_what_has_no_room_in_the_preview_is_reached_by_key(people, start):
    async with start(people, (80, 24)) as hands:
        await hands.press("n")
        await hands.write("met @Ada Lovelace: looms")
        assert "^↓ More" not in hands.screen_text
        await hands.write(
            "\ngave: a book\nasked: advice\nmatters: teaching\npersonal: two kids\nnote: the end"
        )
        assert "^↓ More" in hands.screen_text
        assert "Notes  the end" not in hands.screen_text
        await hands.press("ctrl+down", "ctrl+down")
        assert "Notes  the end" in hands.screen_text
        await hands.press("ctrl+up", "ctrl+up")
        assert "Notes  the end" not in hands.screen_text


async def test_lines_that_are_sent_as_keys_stand_in_their_order(people, start):
    async with start(people) as hands:
        await hands.press("n")
        for letter in "one\ntwo: x\n  y":
            key = {"\n": "ctrl+j", " ": "space", ":": "colon"}.get(letter, letter)
            hands.app.post_message(events.Key(key, letter))
        await hands.settle()
        assert hands.app.screen.query_one("CaptureEditor").text == "one\ntwo: x\n  y"


async def test_a_line_feed_begins_a_new_line(people, start):
    async with start(people) as hands:
        await hands.press("n", *"met", "ctrl+j", *"so")
        assert hands.app.screen.query_one("CaptureEditor").text == "met\nso"


async def test_a_text_begun_on_another_day_says_how_to_date_it_then(people, start, paths, now):
    people.drafts.save("capture", "coffee with @Mary: her novel")
    evening = (now - timedelta(hours=14)).timestamp()
    [draft] = (paths.state / "drafts").glob("capture.*")
    os.utime(draft, (evening, evening))
    async with start(people) as hands:
        await hands.press("n")
        assert "You began this yesterday." in hands.screen_text
        await hands.press("home")
        await hands.write("yesterday ")
        assert "If it was then" not in hands.screen_text
        assert "Coffee with Mary Shelley · yesterday" in hands.screen_text
        assert "Its day is read as" in hands.screen_text


async def test_an_opening_app_says_that_something_is_not_finished(people, start):
    async with start(people) as hands:
        assert not hands.toasts
    people.drafts.save("capture", "half a thought")
    async with start(people) as hands:
        assert "n takes it up again" in hands.toasts[-1]
        await hands.press("n")
        assert not hands.toasts


async def test_a_text_from_a_page_that_is_refused_is_kept_there_alone(people, start):
    async with start(people) as hands:
        await hands.press("2", "enter", "n")
        await hands.write("met for lunch\npromised: notes by 31 june")
        await hands.press("ctrl+s")
        assert "in the calendar" in hands.screen_text
        assert "add --draft" not in hands.screen_text
        assert [slot for slot in people.drafts.slots() if slot == "capture"] == []


async def test_only_what_was_done_last_is_told(people, start):
    async with start(people) as hands:
        await hands.press("x", "u", "u", "ctrl+r")
        assert len(hands.toasts) == 1


async def test_a_draft_is_kept_while_it_is_typed(people, start):
    async with start(people) as hands:
        await hands.press("n")
        await hands.write("not lost")
        hands.app.screen.query_one("CaptureEditor").keep()
        assert people.drafts.load("capture") == "not lost"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "there is nothing to record"),
        ("lunch with @Ada: x\npromised: notes by 03/04/2026", "03/04/2026 is not clear as a date"),
    ],
)
async def test_what_cannot_be_recorded_stays_with_its_reason(people, start, text, told):
    async with start(people) as hands:
        await hands.press("n")
        await hands.write(text)
        await hands.press("ctrl+s")
        assert told in " ".join(hands.screen_text.split())
        assert hands.app.screen.query_one("CaptureEditor").text == text
        assert len(people.view.interactions) == 5


async def test_a_name_that_two_people_have_is_asked_about(people, start):
    people.commit("add", put=[people.make(type(next(people.view.contacts.all())), name="Ada Byron")])
    async with start(people) as hands:
        await hands.press("n")
        await hands.write("lunch with @Ada: maps")
        await hands.press("ctrl+s")
        if "Who is meant?" in hands.screen_text:
            await hands.press("1", "ctrl+s")
        assert next(people.view.interactions.newest()).topic == "maps"


UNSIGNED = "\nlunch with Ada Lovelace-King and Sven at ^PyCon: maps"


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        (["enter"], ["Ada Lovelace-King", "Sven"]),
        (["a"], ["Ada Lovelace-King", "Sven"]),
        (["1"], ["Ada Lovelace-King"]),
        (["2"], ["Sven"]),
        (["n"], []),
    ],
)
async def test_who_it_was_is_asked_once_where_nobody_is_named(people, start, keys, names):
    async with start(people) as hands:
        await hands.press("n")
        await hands.write(UNSIGNED)
        await hands.press("ctrl+s")
        assert "Who was it?" in hands.screen_text
        await hands.press(*keys)
        entry = next(people.view.interactions.newest())
        assert (entry.topic, people.view.names_of(entry.contact_ids)) == ("maps", tuple(names))
        assert people.drafts.load("capture") is None


async def test_who_it_was_can_be_left_open(people, start):
    async with start(people) as hands:
        await hands.press("n")
        await hands.write(UNSIGNED)
        await hands.press("ctrl+s", "escape")
        assert hands.app.screen.query_one("CaptureEditor").text == UNSIGNED
        assert len(people.view.interactions) == 5


async def test_a_first_name_that_two_have_is_asked_about_once_it_is_chosen(people, start):
    people.commit("add", put=[people.make(type(next(people.view.contacts.all())), name="Grace Kelly")])
    build = Builder(people.now(), seed=9)
    build.talked(people.view.contacts[people.view.people.named("Grace Kelly")[0]], "2026-11-02 12:00")
    pour(people, build)
    async with start(people) as hands:
        await hands.press("n")
        await hands.write("lunch with Grace: maps")
        await hands.press("ctrl+s", "1")
        assert "Who is meant?" in hands.screen_text
        await hands.press("1", "ctrl+s")
        entry = next(people.view.interactions.newest())
        assert (entry.topic, people.view.names_of(entry.contact_ids)) == ("maps", ("Grace Hopper",))


async def test_a_conversation_with_nobody_says_how_to_name_somebody(people, start):
    async with start(people) as hands:
        await hands.press("n")
        await hands.write("lunch with a stranger")
        await hands.press("ctrl+s")
        assert "an @ before a name says who it was" in hands.toasts[-1]


async def test_a_note_is_not_asked_about(people, start):
    async with start(people) as hands:
        await hands.press("n")
        await hands.write("note: lunch with Sven some day")
        await hands.press("ctrl+s")
        assert len(people.view.notes) == 1
        assert "@" not in hands.toasts[-1]


async def test_on_a_persons_page_it_begins_with_them(people, start):
    async with start(people) as hands:
        await hands.press("2", "enter", "n")
        assert hands.app.screen.query_one("CaptureEditor").text == "@Ada Lovelace "


@pytest.mark.parametrize("keys", [["n"], ["2", "enter", "n", "ctrl+l"]], ids=["anywhere", "on a page"])
async def test_a_failed_save_keeps_the_text_where_it_was_begun_and_says_why(people, start, monkeypatch, keys):
    from netjournal.errors import StorageError

    def full(*_args, **_more):
        raise StorageError("No space is left on the disk.")

    async with start(people) as hands:
        await hands.press(*keys)
        await hands.write(TEXT)
        monkeypatch.setattr(people, "commit", full)
        await hands.press("ctrl+s")
        assert "No space is left on the disk" in hands.screen_text
        assert "add --draft" not in hands.screen_text  # not while it is open here
        assert hands.app.screen.query_one("CaptureEditor").text == TEXT
        assert [people.drafts.texts(slot) for slot in people.drafts.slots()] == [(TEXT,)]


async def test_quitting_asks_only_when_something_is_not_saved(people, start):
    async with start(people) as hands:
        await hands.press("n")
        await hands.write("unfinished")
        await hands.press("escape", "q")
        assert "Something is not saved yet" in hands.screen_text
        await hands.press("n")
        assert hands.app.is_running
        await hands.press("q", "y")
        assert hands.app.return_code == 0


async def test_a_very_long_paste_is_recorded_whole(people, start):
    line = "a long walk through what we said, word by word\n"
    text = f"coffee with @Ada Lovelace: lace\nnote: {line}" + f"  {line}" * 2100
    assert len(text) > 100_000
    async with start(people) as hands:
        await hands.press("n")
        await hands.write(text)
        await hands.press("ctrl+s")
        entry = people.view.interactions[people.view.interactions.latest_id()]
        assert entry.notes.count("word by word") == 2101
        assert people.drafts.load("capture") is None


def test_the_preview_of_a_very_long_text_says_that_all_is_recorded(people):
    rows = "promised: send the notes\n" * 90
    told = preview_of(read(people, f"coffee with @Ada Lovelace: {'lace ' * 2000}\n{rows}")).plain
    assert "characters more, all of it recorded" in told
    assert "more, all of it recorded" in told.splitlines()[-1]
    assert len(told.splitlines()) < 70


async def test_names_are_completed_in_reflections_too(people, start):
    async with start(people) as hands:
        await hands.press("5", "w")
        await hands.write("Thanks to @Gra")
        await hands.press("tab", "escape")
        assert people.drafts.load("reflect") == "Thanks to @Grace Hopper "


async def test_a_text_begun_on_a_page_is_there_again(people, start):
    async with start(people) as hands:
        await hands.press("2", "enter", "n")
        await hands.write("half a thought")
        await hands.press("escape")
        assert "n takes it up again" in hands.toasts[-1]
        await hands.press("n")
        assert hands.app.screen.query_one("CaptureEditor").text == "@Ada Lovelace half a thought"


async def test_a_page_on_which_nothing_was_typed_leaves_no_draft(people, start):
    async with start(people) as hands:
        await hands.press("2", "enter", "n")
        await hands.press("escape")
        assert not hands.toasts
        assert people.drafts.slots() == ()


async def test_a_text_kept_under_a_former_name_is_taken_up(people, start):
    for slot, text in (
        ("capture-2", "refused before"),
        ("capture-notes", "of notes"),
        ("note-lunch", "a step"),
    ):
        people.drafts.save(slot, text)
    async with start(people) as hands:
        assert "3 texts that you began are kept" in hands.toasts[-1]
        for text in ("a step", "of notes", "refused before"):
            await hands.press("n")
            assert hands.app.screen.query_one("CaptureEditor").text == text
            await hands.press("ctrl+l", "escape")
        await hands.press("n")
        assert hands.app.screen.query_one("CaptureEditor").text == ""


async def test_what_was_begun_for_one_thing_is_taken_up_as_it_is_told(people, start):
    async with start(people) as hands:
        await hands.press("asterisk", "j", "j", "N")
        await hands.write("half a thought")
        begun = hands.app.screen.query_one("CaptureEditor").text
        await hands.press("escape")
        assert "n takes it up again" in hands.toasts[-1]
        await hands.press("N")
        assert hands.app.screen.query_one("CaptureEditor").text == begun
        await hands.press("escape", "1", "n")
        assert hands.app.screen.query_one("CaptureEditor").text == begun
