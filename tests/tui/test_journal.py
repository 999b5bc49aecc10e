"""The log: by day, searched as you type, narrowed, edited, deleted."""

from datetime import timedelta

from netjournal.journal.capturing import add
from netjournal.models import Interaction


def topics(hands) -> list[str]:
    """Return what the listed entries were about."""
    view = hands.app.desk.view
    ids = [row.id for row in hands.app.screen.query_one("#list").rows if row.id]
    return [(view.interactions.get(one) or view.notes.get(one)).topic for one in ids]


async def test_entries_stand_under_their_days_newest_first(people, start):
    async with start(people) as hands:
        await hands.press("3")
        assert topics(hands) == ["her compiler talk", "nanoseconds", "the reading in May", "halting", "chess"]
        assert "Friday 20 November" in hands.screen_text
        assert "18:30" in hands.screen_text


async def test_a_note_that_names_nobody_stands_there_whole(people, start):
    add(people, "From: Beatriz <beatriz@example.org>")
    add(people, "@Ada Lovelace: rides on Sundays")
    async with start(people) as hands:
        await hands.press("3")
        assert "note       From: Beatriz <beatriz@example.org>" in hands.screen_text
        assert "note       Ada Lovelace  rides on Sundays" in hands.screen_text


async def test_every_word_and_name_is_searched_as_you_type(people, start):
    async with start(people) as hands:
        await hands.press("3", "slash", *"tuesdays")
        assert topics(hands) == ["her compiler talk"]
        await hands.press("escape", "escape")
        assert len(topics(hands)) == 5
        await hands.press("slash", *"turing", "enter")
        assert topics(hands) == ["halting"]
        await hands.press("slash", *"xyz")
        assert "Nothing fits." in hands.screen_text


async def test_what_is_found_is_counted(people, start):
    async with start(people) as hands:
        await hands.press("3", "slash")
        for letters, told in (("n", "5 entries"), ("anosec", "1 entry"), ("x", "0 entries")):
            await hands.write(letters)
            assert told in hands.screen_text
        await hands.press("escape", "escape")
        assert "5 entries" in hands.screen_text


async def test_filters_narrow_by_channel_event_and_time(people, start):
    async with start(people) as hands:
        await hands.press("3", "v", "c", "3")
        assert topics(hands) == ["nanoseconds"]
        await hands.press("escape", "v", "e", "down", "enter")
        assert topics(hands) == ["her compiler talk", "nanoseconds"]
        await hands.press("escape", "v", "w", "2")
        assert topics(hands) == ["her compiler talk", "nanoseconds", "the reading in May"]
        await hands.press("escape", "v", "t")
        assert "There is no tag in your journal yet." in hands.toasts[-1]


async def test_an_entry_is_edited_and_deleted_and_brought_back(people, start):
    async with start(people) as hands:
        await hands.press("3", "e")
        topic = next(row for row in hands.app.screen.query("FieldRow") if row.field.name == "topic")
        topic.writing.focus()
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write("her poetry")
        await hands.press("ctrl+s")
        assert topics(hands)[0] == "her poetry"
        await hands.press("D")
        assert len(topics(hands)) == 4
        await hands.press("u")
        assert topics(hands)[0] == "her poetry"


async def test_words_are_edited_in_the_persons_own_editor(people, start, tmp_path, monkeypatch):
    script = tmp_path / "editor.sh"
    script.write_text('#!/bin/sh\nprintf "written outside" > "$1"\n')
    script.chmod(0o700)
    async with start(people) as hands:
        await hands.press("3", "E")
        assert "Set EDITOR" in hands.toasts[-1]
        monkeypatch.setenv("EDITOR", str(script))
        monkeypatch.setattr(type(hands.app._driver), "can_suspend", True)
        await hands.press("E")
        entry = next(people.view.interactions.newest())
        assert entry.notes == "written outside"


async def test_a_long_log_is_read_as_far_as_it_is_looked_at(empty, start, now):
    entries = [
        empty.make(Interaction, at=now - timedelta(hours=number), channel="call", topic=f"call {number}")
        for number in range(1000)
    ]
    empty.commit("import", put=entries)
    async with start(empty) as hands:
        await hands.press("3")
        assert len(topics(hands)) < 1000
        for _ in range(4):
            await hands.press("G")
        assert topics(hands) == [f"call {number}" for number in range(1000)]
        assert "call 999" in hands.screen_text


async def test_an_empty_log_teaches(empty, start):
    async with start(empty) as hands:
        await hands.press("3")
        assert "Nothing written down yet." in hands.screen_text
