"""Adding what is no entry, with + from anywhere."""

import pytest

from netjournal.journal import aims
from netjournal.settings import Settings
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.aim_forms import assess_form, introduce_form


async def fill(hands, *lines: str) -> None:
    """Fill the fields of a form, one after the other; what is empty stays as it is."""
    for line in lines:
        if line:
            await hands.press("ctrl+a", "ctrl+k")
            await hands.write(line)
        await hands.press("tab")


def about(journal, table: str, contact_id: str) -> list[object]:
    """Return the records of a table that are about someone; all of them where none could be."""
    found = journal.view.table(table)
    return list(found.all()) if table in {"events", "reflections"} else found.of(contact_id)


@pytest.mark.parametrize(
    ("key", "lines", "table"),
    [
        ("g", ("Learn about lamps", "know", "end of march"), "goals"),
        ("a", ("pos", "teaching", "", "listen more"), "assessments"),
        ("i", ("", "Grace Hopper", "both like clocks"), "introductions"),
        ("r", ("On lamps", "https://example.org", "lamps", "Ada Lovelace"), "resources"),
        ("b", ("tomorrow 12:00", "60"), "blocks"),
        ("e", ("Lamp Fair",), "events"),
        ("d", ("wedding", "14 march"), "milestones"),
        ("s", ("3",), "reflections"),
        ("w", ("A good week.",), "reflections"),
    ],
)
async def test_plus_adds_beginning_with_the_person_of_the_page(people, start, key, lines, table):
    async with start(people) as hands:
        await hands.press("2", "enter")
        ada = hands.app.screen.person()
        before = len(about(people, table, ada))
        await hands.press("plus", key)
        await fill(hands, *lines)
        await hands.press("ctrl+s")
        assert "Kept" in hands.toasts[-1]
        assert len(about(people, table, ada)) == before + 1
        await hands.press("u")
        assert len(about(people, table, ada)) == before


WRONG = {
    "goal": (
        "g",
        ("", "party", "someday", "", "Nobody Known"),
        ("a few words are enough", "one of opportunity", "is not a date", "no contact is called"),
    ),
    "tone": ("a", ("fine",), ("one of positive, neutral or negative",)),
    "no day": ("d", ("", "someday"), ("a word is enough", "cannot be 'someday'")),
    "two names": ("i", ("Ada Lovelace, Joan Clarke",), ("one name only", "a name")),
    "a day": (
        "b",
        ("tomorrow", "9999", "", "", "telepathy"),
        ("a time as well as a day", "a number from 5 to 480", "one of in person"),
    ),
    "the past": ("b", ("2026-11-20 12:00",), ("a time ahead",)),
    "no title": ("r", (), ("a title is all that is needed",)),
}


@pytest.mark.parametrize("wrong", WRONG)
async def test_what_is_wrong_stands_beside_its_field_and_nothing_is_written(people, start, wrong):
    key, lines, told = WRONG[wrong]
    version = people.view.version
    async with start(people) as hands:
        await hands.press("2", "enter", "plus", key)
        await fill(hands, *lines)
        await hands.press("ctrl+s")
        shown = " ".join(hands.screen_text.split())
        assert [one for one in told if one not in shown] == []
        assert people.view.version == version


async def test_the_palette_finds_what_has_no_key(people, start):
    async with start(people) as hands:
        await hands.app.run_action("add('introduce')")
        await hands.settle()
        assert "Ask both before you bring them together" in hands.screen_text
        await hands.press("escape", "ctrl+p")
        await hands.write("Set time aside")
        await hands.pilot.pause(0.2)
        assert "Half an hour for someone" in hands.screen_text


def test_what_was_said_before_is_carried_on(people):
    by_name = {one.name: one for one in people.view.contacts.all()}
    desk, both = Desk(people, Settings()), [by_name["Ada Lovelace"], by_name["Grace Hopper"]]
    aims.introduce(people, *both, why="clocks", state="asked")
    aims.assess(people, both[0], tone="negative", strategy="listen more")
    values = {field.name: field.value for field in introduce_form(desk, both)._fields}
    assert (values["why"], values["state"]) == ("clocks", "asked")
    values = {field.name: field.value for field in assess_form(desk, both[0])._fields}
    assert (values["tone"], values["strategy"]) == ("negative", "listen more")
