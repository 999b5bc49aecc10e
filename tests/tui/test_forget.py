"""Forgetting someone for good in the app: found in the palette, asked about plainly, and gone everywhere."""

import pytest
from remains import remains

from netjournal.journal.capturing import add

TOLD = ("Ada Lovelace", "ada@example.org", "Analytical Engines")


async def to_contacts(hands, name):
    await hands.press("2")
    for _ in hands.names:
        if hands.app.desk.view.contacts[hands.app.screen.person()].name == name:
            return
        await hands.press("j")


async def from_palette(hands):
    await hands.press("ctrl+p")
    await hands.write("Forget for good")
    await hands.press("enter")


def card(hands):
    """Return the words on the card in front."""
    return " ".join(" ".join(line.partition("▌")[2] for line in hands.screen_text.splitlines()).split())


async def test_from_a_person_s_page(people, start, paths):
    add(people, "yesterday lunch with @Ada Lovelace and @Grace Hopper: ships")
    async with start(people) as hands:
        await to_contacts(hands, "Ada Lovelace")
        await hands.press("enter")
        await from_palette(hands)
        assert "Forget Ada Lovelace for good?" in hands.screen_text
        said = card(hands)
        assert "With them go 1 entry, 1 promise and 1 fact." in said
        assert "In 1 record that names them “someone” stands instead." in said
        assert "Unlike deleting, this cannot be undone." in said
        await hands.press("y")
        assert "Forgotten: Ada Lovelace." in hands.toasts
        assert "Ada Lovelace" not in hands.names
        await hands.press("u")
        assert "lunch with someone and Grace Hopper: ships" in hands.toasts[-1]
    assert remains(paths.data.parent, TOLD) == []


@pytest.mark.parametrize("keys", [("n",), ("escape",), ("enter",)])
async def test_whoever_is_not_sure_goes_back_and_nothing_is_changed(people, start, keys):
    async with start(people) as hands:
        await to_contacts(hands, "Ada Lovelace")
        before = people.history()
        await from_palette(hands)
        assert "Forget Ada Lovelace for good?" in hands.screen_text
        await hands.press(*keys)
        assert "Ada Lovelace" in hands.names
        assert people.history() == before


async def test_everyone_who_is_marked_from_the_dialog_that_deletes(people, start, paths):
    async with start(people) as hands:
        await to_contacts(hands, "Ada Lovelace")
        await hands.press("space")
        await to_contacts(hands, "Grace Hopper")
        await hands.press("space", "D", "f")
        assert "Forget Ada Lovelace and Grace Hopper for good?" in hands.screen_text
        await hands.press("y")
        assert sorted(hands.names) == ["Alan Turing", "Joan Clarke", "Mary Shelley"]
    assert remains(paths.data.parent, (*TOLD, "Grace Hopper")) == []


async def test_what_cannot_be_reached_is_told(people, start, paths):
    (paths.data / "copy.txt").write_text("Ada Lovelace")
    async with start(people) as hands:
        await to_contacts(hands, "Ada Lovelace")
        await from_palette(hands)
        await hands.press("y")
        assert any("copy.txt" in toast and "delete it yourself" in toast for toast in hands.toasts)


async def test_a_journal_that_cannot_be_written_says_so(people, start):
    async with start(people) as hands:
        await to_contacts(hands, "Ada Lovelace")
        people._store._ledger.read_only = "the folder x is not writable."
        await from_palette(hands)
        await hands.press("y")
        assert any("the folder x is not writable" in toast for toast in hands.toasts)
        assert "Ada Lovelace" in hands.names


async def test_an_open_app_follows_what_another_terminal_forgets(people, opened, start):
    from netjournal.journal.forgetting import find, forget, prepare

    async with start(people) as hands:
        await to_contacts(hands, "Ada Lovelace")
        await hands.press("enter")
        other = opened()
        forget(other, prepare(other, [find(other, "Ada Lovelace")]))
        hands.app.desk.look()
        hands.app.follow()
        await hands.settle()
        assert "This person was forgotten for good." in hands.screen_text
        await hands.press("escape")
        assert "Ada Lovelace" not in hands.names
        other.close()
