"""Editing any record: in a form or outside, also when someone else changes it meanwhile."""

import pytest

from netjournal.errors import StorageError
from netjournal.journal import editing
from netjournal.tui.dialogs.form import FieldRow
from netjournal.tui.fieldtext import dated_fields
from netjournal.tui.sheet import Sheet, outside_text, read_outside
from netjournal.tui.widgets.longlist import LongList


def named(journal, name):
    """Return the contact of a name."""
    return next(one for one in journal.view.contacts.all() if one.name == name)


def entry_with(journal, name):
    """Return the newest entry with someone."""
    return next(journal.view.interactions.newest_of(named(journal, name).id))


def change(journal, record, *assignments):
    """Change a record as another process does, through a handle of its own."""
    journal.refresh()
    editing.edit(journal, journal.view.table(record.table)[record.id], assignments)


@pytest.fixture
def editor(monkeypatch):
    """An editor of the person's own, which takes and leaves one text after another."""
    left, seen = [], []

    def edit(_app, text, _folder):
        seen.append(text)
        answer = left.pop(0)
        return answer(text) if callable(answer) else answer

    monkeypatch.setattr("netjournal.tui.screens.records.edit_outside", edit)
    edit.left, edit.seen = left, seen
    return edit


async def open_form(hands, name):
    """Open the form of a person."""
    await hands.press("slash", *name.lower(), "enter", "e")


async def test_what_others_changed_in_other_fields_is_kept_without_asking(people, opened, start):
    ada = named(people, "Ada Lovelace")
    async with start(people) as hands:
        await open_form(hands, "lovelace")
        await hands.write("Countess ")
        change(opened(), ada, "role=Poet", "name=Ada King")
        await hands.press("ctrl+s")
        assert "Changed elsewhere meanwhile: name" in hands.screen_text
        assert "There now" in hands.screen_text
        await hands.press("m")
        now = people.view.contacts[ada.id]
        assert (now.name, now.role) == ("Ada LovelaceCountess", "Poet")


async def test_both_versions_are_shown_and_either_can_be_kept(people, opened, start):
    entry = entry_with(people, "Ada Lovelace")
    other = opened()
    async with start(people) as hands:
        await hands.press("3", "e")
        next(row for row in hands.app.screen.query(FieldRow) if row.field.name == "notes").writing.focus()
        await hands.settle()
        await hands.write(" Mine.")
        change(other, entry, "notes=Theirs.")
        await hands.press("ctrl+s")
        for told in ("Yours", "Mine.", "There now", "Theirs."):
            assert told in hands.screen_text
        await hands.press("escape")
        assert "changed elsewhere meanwhile to: Theirs." in hands.screen_text
        assert people.view.interactions[entry.id].notes == "Theirs."
        change(other, entry, "notes=Theirs again.")
        await hands.press("ctrl+s", "b")
        notes = people.view.interactions[entry.id].notes
        assert notes.startswith("Theirs again.\n")
        assert "Mine." in notes


@pytest.mark.parametrize("seen", [True, False])
async def test_a_record_deleted_meanwhile_keeps_the_form_open(people, opened, start, seen):
    ada = named(people, "Ada Lovelace")
    async with start(people) as hands:
        await open_form(hands, "lovelace")
        await hands.write(" King")
        other = opened()
        editing.delete(other, other.view.contacts[ada.id])
        if seen:
            hands.app.look()
        await hands.press("ctrl+s")
        assert "deleted elsewhere" in hands.screen_text
        assert "Ada Lovelace King" in hands.screen_text


async def test_longer_words_are_edited_outside_alone(people, start, editor):
    entry = entry_with(people, "Ada Lovelace")
    editor.left.append("Two kids.\n\n- teaching")
    async with start(people) as hands:
        await hands.press("3", "E")
        assert editor.seen == ["Two kids, teaching on Tuesdays."]
        assert people.view.interactions[entry.id].notes == "Two kids.\n\n- teaching"
        await hands.press("u")
        assert people.view.interactions[entry.id].notes == entry.notes


async def test_a_record_of_fields_is_edited_outside_as_a_whole(people, start, editor):
    ada = named(people, "Ada Lovelace")
    editor.left.append(lambda text: text.replace("role: Compiler engineer", "role: Poet") + "cadence: soon\n")
    editor.left.append(lambda text: text.replace("cadence: soon", "cadence: 30"))
    async with start(people) as hands:
        await hands.press("2", "slash", *"lovelace", "enter", "E")
        assert "Not saved yet" in hands.screen_text
        assert "cadence" in hands.screen_text
        assert people.view.contacts[ada.id].role == "Compiler engineer"
        await hands.press("e")
        now = people.view.contacts[ada.id]
        assert (now.role, now.cadence, now.emails) == ("Poet", 30, ada.emails)


@pytest.mark.parametrize(
    ("where", "left", "told"),
    [
        (("3",), "", "Emptied. u brings the words back."),
        (("3",), "Two kids.", "Saved."),
        (("2", "slash", *"lovelace", "enter"), "", "Nothing was changed."),
        (("2", "slash", *"lovelace", "enter"), "\n\n", "Nothing was changed."),
        (("2", "slash", *"lovelace", "enter"), lambda text: text + "\n", "Nothing was changed."),
    ],
)
async def test_what_an_editor_left_is_told_as_it_is(people, start, editor, where, left, told):
    ada, entry = named(people, "Ada Lovelace"), entry_with(people, "Ada Lovelace")
    editor.left.append(left)
    async with start(people) as hands:
        await hands.press(*where, "E")
        assert hands.toasts[-1] == told
        assert people.drafts.slots() == ()
        if told == "Emptied. u brings the words back.":
            assert not people.view.interactions[entry.id].notes
            await hands.press("u")
            assert people.view.interactions[entry.id].notes == entry.notes
        assert named(people, "Ada Lovelace") == ada


async def test_what_can_be_neither_saved_nor_kept_goes_back_to_the_editor(people, start, editor, monkeypatch):
    def full(*_):
        raise StorageError("No space is left on the disk.")

    editor.left += [lambda text: text + "no field at all\n", lambda text: text]
    monkeypatch.setattr(people.drafts, "save", full)
    async with start(people) as hands:
        await hands.press("2", "slash", *"lovelace", "enter", "E")
        assert "names no field" in hands.screen_text
        assert "No space is left" in " ".join(hands.screen_text.split())
        assert "kept as a draft" not in hands.screen_text
        await hands.press("e")
        assert "no field at all" in editor.seen[-1]
        assert "Not saved yet" in hands.screen_text


async def test_what_cannot_be_saved_outside_waits_as_a_draft(people, start, editor):
    ada = named(people, "Ada Lovelace")
    editor.left += [
        lambda text: text + "no field at all\n",
        lambda text: text.replace("no field at all\n", ""),
    ]
    async with start(people) as hands:
        await hands.press("2", "slash", *"lovelace", "enter", "E")
        assert "names no field" in hands.screen_text
        await hands.press("l")
        assert "no field at all" in people.drafts.load(f"edit-{ada.id}")
        await hands.press("E")
        assert "no field at all" in editor.seen[-1]
        assert people.drafts.load(f"edit-{ada.id}") is None


async def test_an_edit_outside_that_clashes_shows_both_and_asks(people, opened, start, editor):
    entry, other = entry_with(people, "Ada Lovelace"), opened()

    def edited(_text):
        change(other, entry, "notes=Theirs.", "topic=lace")
        return "Mine."

    editor.left.append(edited)
    async with start(people) as hands:
        await hands.press("3", "E")
        assert "Theirs." in hands.screen_text
        await hands.press("m")
        now = people.view.interactions[entry.id]
        assert (now.notes, now.topic) == ("Mine.", "lace")


async def test_a_date_is_echoed_as_it_is_typed(people, start):
    async with start(people) as hands:
        await hands.press("asterisk")
        hands.app.screen.query_one("#kinds", LongList).highlight("promises")
        await hands.settle()
        await hands.press("tab", "tab", "e", "tab", "ctrl+u")
        await hands.write("next fri")
        assert "Friday 27 November 2026" in hands.screen_text


@pytest.fixture
def sheet(people):
    """Returns the sheet of a record of the journal."""
    from netjournal.settings import Settings
    from netjournal.tui.desk import Desk

    return lambda record: Sheet(Desk(people, Settings()), record)


def test_every_record_reads_back_from_its_text_as_it_was(people, sheet):
    for table in ("contacts", "interactions", "promises", "events", "facts", "milestones", "reflections"):
        for record in people.view.table(table).all():
            opened = sheet(record)
            assert opened.changed(read_outside(opened, outside_text(opened))) == {}


def test_prose_of_several_paragraphs_is_set_in(people, sheet):
    ada = named(people, "Ada Lovelace")
    editing.edit(people, ada, ["notes=one: two\n\n  three\nrole: none"])
    opened = sheet(people.view.contacts[ada.id])
    assert "notes:\n  one: two\n\n    three\n  role: none\n" in outside_text(opened)
    assert opened.changed(read_outside(opened, outside_text(opened))) == {}


def test_fields_of_days_are_known(people):
    promise = next(people.view.promises.all())
    assert dated_fields(promise) == {"due", "made", "closed"}


async def test_escape_lets_typed_words_go_only_when_that_is_said(people, start):
    async with start(people) as hands:
        await hands.press("3", "e", "escape")
        assert "esc Close ^s Save" not in hands.screen_text
        await hands.press("e")
        await hands.write("Words. ")
        await hands.press("escape")
        assert "What you typed here is not saved." in hands.screen_text
        await hands.press("n")
        assert any("Words." in row.value for row in hands.app.screen.query(FieldRow))
        await hands.press("escape", "y")
        assert not hands.app.screen.query(FieldRow)


async def test_a_line_longer_than_its_field_is_seen_where_it_is_written(people, start):
    async with start(people) as hands:
        await hands.press("1", "p")
        await hands.write("I sit on the train home on Thursday evening and have looked at the whole list")
        await hands.press(*" twice")
        assert "looked at the whole list twice" in hands.screen_text
