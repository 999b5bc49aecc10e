"""Bringing people from files: choosing the files, looking at what would change, writing, the next step."""

from pathlib import Path

import pytest
from cards import card
from textual.widgets import Static

from netjournal.journal import editing
from netjournal.tui.dialogs.arrived import ArrivedDialog
from netjournal.tui.screens.bring import BringScreen
from netjournal.tui.screens.bring import preview as previews
from netjournal.tui.screens.bring.preview import PreviewScreen
from netjournal.tui.screens.bring.tree import FileTree
from netjournal.tui.screens.twins import TwinsScreen
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.pathfield import PathField

TWO = card("FN:Rosa Bonheur", "UID:r", "BDAY:1822-03-16") + card("FN:Ada Byron", "EMAIL:ada@example.org")


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home folder with a few files."""
    folder = tmp_path / "home"
    (folder / "Downloads").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("XDG_DOWNLOAD_DIR", str(folder / "Downloads"))
    return folder


@pytest.fixture
def downloads(home):
    return home / "Downloads"


async def loaded(hands):
    """Wait until the folders are read."""
    await hands.app.screen.query_one(FileTree).reload()
    await hands.settle()


async def type_path(hands, path):
    await hands.press("slash")
    hands.app.screen.query_one(PathField).value = str(path)
    await hands.press("enter")


async def preview_of(hands, *paths):
    await hands.press("I")
    for path in paths:
        await type_path(hands, path)
    await hands.press("r")
    assert isinstance(hands.app.screen, PreviewScreen), hands.screen_text


def told(hands, name):
    return str(hands.app.screen.query_one(name, Static).render())


async def test_from_the_folders_to_the_journal_and_back_by_keys_alone(people, start, downloads):
    (downloads / "people.vcf").write_text(TWO)
    before = len(people.view.contacts)
    async with start(people) as hands:
        await hands.press("2", "I")
        await loaded(hands)
        assert "people.vcf" in hands.screen_text
        await hands.press("j", "space")
        assert "✓ people.vcf" in hands.screen_text
        assert "1 file chosen" in hands.screen_text
        assert "vCard" in hands.screen_text
        await hands.press("r")
        assert "new 2" in hands.screen_text
        assert "Rosa Bonheur" in hands.screen_text
        await hands.press("w")
        assert "2 records written: 2 new. u takes it all back." in " ".join(told(hands, ".card-text").split())
        assert not hands.toasts
        assert isinstance(hands.app.screen, ArrivedDialog)
        await hands.press("escape")
        assert hands.app.screen.PLACE == "contacts"
        assert "Rosa Bonheur" in hands.screen_text
        await hands.press("u")
        assert "import vcard: 2 new" in hands.toasts[-1]
        assert len(people.view.contacts) == before


async def test_one_is_left_out_and_one_is_taken(people, start, downloads):
    path = downloads / "people.vcf"
    path.write_text(TWO)
    async with start(people) as hands:
        await preview_of(hands, path)
        await hands.press("x")
        assert "Nothing to write" in hands.screen_text
        await hands.press("w")
        assert isinstance(hands.app.screen, PreviewScreen)
        await hands.press("a", "space")
        assert "Write 1" in hands.screen_text
        await hands.press("w")
        names = {one.name for one in people.view.contacts.all()}
        assert len(names & {"Rosa Bonheur", "Ada Byron"}) == 1


async def test_what_changes_is_shown_old_and_new_and_yours_stays(people, start, downloads):
    path = downloads / "people.vcf"
    path.write_text(card("FN:Rosa Bonheur", "UID:r", "TITLE:Painter", "ORG:Salon"))
    async with start(people) as hands:
        await preview_of(hands, path)
        await hands.press("w", "escape")
        rosa = next(one for one in people.view.contacts.all() if one.name == "Rosa Bonheur")
        editing.edit(people, rosa, ["organisation=Barbizon"])
        path.write_text(card("FN:Rosa Bonheur", "UID:r", "TITLE:Sculptor", "ORG:Louvre"))
        await preview_of(hands, path)
        assert "changed 1" in hands.screen_text
        assert "role: Painter → Sculptor" in hands.screen_text
        assert "organisation: Barbizon  (file: Louvre)" in hands.screen_text
        await hands.press("w")
        rosa = people.view.contacts[rosa.id]
        assert (rosa.role, rosa.organisation) == ("Sculptor", "Barbizon")
        assert not isinstance(hands.app.screen, ArrivedDialog)


async def test_kinds_and_names_narrow_what_is_shown(people, start, downloads):
    path = downloads / "people.vcf"
    path.write_text(TWO + card("NOTE:nobody"))
    async with start(people) as hands:
        await preview_of(hands, path)
        lines = hands.app.screen.query_one("#list", LongList)
        assert len(lines.rows) == 3
        await hands.press("v")
        assert len(lines.rows) == 2
        await hands.press("v")
        assert len(lines.rows) == 1
        assert "Left out:" in hands.screen_text
        assert "line" in told(hands, "#detail")
        await hands.press("v", "slash")
        await hands.write("bonh")
        assert [one.of.name for one in lines.rows] == ["Rosa Bonheur"]
        await hands.press("escape", "escape")
        assert len(lines.rows) == 3
        await hands.press("escape")
        assert isinstance(hands.app.screen, BringScreen)
        assert "people.vcf" in hands.screen_text


async def test_of_several_files_a_line_says_which_it_is_of(people, start, downloads):
    (downloads / "one.vcf").write_text(TWO + card("NOTE:nobody"))
    (downloads / "two.vcf").write_text(card("FN:Clara Schumann") + card("NOTE:nobody"))
    async with start(people) as hands:
        await preview_of(hands, downloads / "one.vcf", downloads / "two.vcf")
        names = [one.of.name for one in hands.app.screen.query_one("#list", LongList).rows]
        assert names[-2:] == ["line 12 of one.vcf", "line 5 of two.vcf"]


async def test_problems_stand_beside_the_field_and_nothing_is_lost(people, start, downloads, tmp_path):
    import zipfile

    good = downloads / "people.vcf"
    good.write_text(TWO)
    (downloads / "empty.vcf").write_bytes(b"")
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", b"First Name,Last Name,URL,Email Address\n" + b"a" * (130 << 20))
    async with start(people) as hands:
        await hands.press("I")
        await type_path(hands, good)
        for path, problem in (
            (downloads / "missing.vcf", "there is no such file"),
            (downloads / "empty.vcf", "there is nothing in this file"),
        ):
            await type_path(hands, path)
            assert problem in told(hands, "#problem")
            assert hands.app.screen.query_one(PathField).value == str(path)
            assert "1 file chosen" in hands.screen_text
            await hands.press("escape")
        await type_path(hands, bomb)
        await hands.press("r")
        assert isinstance(hands.app.screen, BringScreen)
        assert "larger than 128 MB" in told(hands, "#problem")
        assert "2 files chosen" in hands.screen_text
        (downloads / "broken.vcf").write_text("BEGIN:VCARD\nNOTE:x\nEND:VCARD\n")
        await hands.press("x")
        await type_path(hands, downloads / "broken.vcf")
        await hands.press("r")
        assert "nothing can be taken" in told(hands, "#problem")


async def test_after_a_path_the_keys_go_on_with_what_was_chosen(people, start, downloads):
    (downloads / "people.vcf").write_text(TWO)
    (downloads / "pages.vcf").write_text(TWO)
    async with start(people) as hands:
        await hands.press("I", "slash")
        field = hands.app.screen.query_one(PathField)
        await hands.write(f"{downloads}/p")
        await hands.press("tab")
        assert "May go on as pages.vcf or people.vcf." in told(hands, "#problem")
        assert field.has_focus
        await hands.press("e", "tab")
        assert field.value == str(downloads / "people.vcf")
        assert told(hands, "#problem") == ""
        await hands.press("enter")
        assert field.value == ""
        assert "r Read" in hands.screen_text.splitlines()[-1]
        await hands.press("r")
        assert isinstance(hands.app.screen, PreviewScreen)


async def test_a_table_with_unknown_titles_asks_for_its_columns(people, start, downloads):
    path = downloads / "crew.csv"
    path.write_text("Wer,Wohin\nRosa Bonheur,rosa@example.org\n")
    async with start(people) as hands:
        await hands.press("I")
        await type_path(hands, path)
        assert "not recognised" in hands.screen_text
        await hands.press("r")
        assert "c names its columns" in told(hands, "#problem")
        await hands.press("c")
        assert "Wer, Wohin" in hands.screen_text
        await hands.press("ctrl+s")
        assert "the column with the names is needed" in hands.screen_text
        await hands.write("Who")
        await hands.press("ctrl+s")
        assert "there is no such column" in hands.screen_text
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write("wer")
        await hands.press("tab", "tab", "tab")
        await hands.write("Wohin")
        await hands.press("ctrl+s", "r", "w")
        rosa = next(one for one in people.view.contacts.all() if one.name == "Rosa Bonheur")
        assert rosa.emails == ("rosa@example.org",)


async def test_a_file_can_be_read_as_something_else(people, start, downloads):
    path = downloads / "diary.txt"
    path.write_text("[2026-06-01 10:00] Tea with @Ada.\nShe was kind.\n")
    async with start(people) as hands:
        await hands.press("I")
        await type_path(hands, path)
        await hands.press("f")
        assert "What is diary.txt?" in hands.screen_text
        await hands.press("b")
        assert "vCard, as you say" in hands.screen_text
        await hands.press("r")
        assert "there is nothing in it" in told(hands, "#problem")
        await hands.press("f", "minus", "r")
        assert isinstance(hands.app.screen, PreviewScreen)


async def test_a_journal_that_changed_meanwhile_is_compared_anew(people, start, downloads):
    path = downloads / "people.vcf"
    path.write_text(TWO)
    async with start(people) as hands:
        await preview_of(hands, path)
        await hands.press("x")
        people.commit(
            "elsewhere", put=[people.make(type(next(iter(people.view.contacts.all()))), name="Rosa Bonheur")]
        )
        await hands.press("a", "w")
        assert "changed meanwhile" in hands.toasts[-1]
        assert "changed 1" in hands.screen_text
        await hands.press("w")
        assert [one.name for one in people.view.contacts.all()].count("Rosa Bonheur") == 1


async def test_a_long_import_is_written_aside(people, start, downloads, monkeypatch):
    monkeypatch.setattr(previews, "FEW", 0)
    path = downloads / "people.vcf"
    path.write_text(TWO)
    async with start(people) as hands:
        await preview_of(hands, path)
        await hands.press("w")
        assert "2 new" in told(hands, ".card-text")
        assert not hands.app.desk.is_busy
        assert "Rosa Bonheur" in {one.name for one in people.view.contacts.all()}


async def test_close_people_are_chosen_after_an_import(people, start, downloads):
    path = downloads / "people.vcf"
    path.write_text(TWO + card("FN:Clara Schumann"))
    async with start(people) as hands:
        await preview_of(hands, path)
        await hands.press("w")
        assert f"3 people came; {len(people.view.contacts)} are in your journal now." in hands.screen_text
        await hands.press("j", "space", "c", "c")
        assert "★ Clara Schumann" in hands.screen_text
        assert "every 60 days" in hands.screen_text
        await hands.press("slash")
        await hands.write("rosa")
        await hands.press("enter", "space", "ctrl+s")
        chosen = {one.name: one.cadence for one in people.view.contacts.all() if one.focus}
        assert chosen == {"Grace Hopper": None, "Clara Schumann": 60, "Rosa Bonheur": None}
        await hands.press("u")
        assert [one.name for one in people.view.contacts.all() if one.focus] == ["Grace Hopper"]


async def test_those_who_may_be_here_twice_are_looked_at_next(people, start, downloads):
    path = downloads / "people.vcf"
    path.write_text(TWO)
    async with start(people) as hands:
        await preview_of(hands, path)
        lines = hands.app.screen.query_one("#list", LongList)
        await hands.press(*(["j"] if lines.rows[0].of.name != "Ada Byron" else []))
        assert "Perhaps the same as Ada Lovelace" in hands.screen_text
        await hands.press("w")
        assert "1 of those who came may be here twice" in hands.screen_text
        await hands.press("space", "d")
        assert isinstance(hands.app.screen, TwinsScreen)
        assert "Ada Byron" in hands.screen_text
        assert "Ada Lovelace" in hands.screen_text
        assert next(one for one in people.view.contacts.all() if one.name == "Ada Byron").focus


async def test_by_mouse_alone(people, start, downloads):
    (downloads / "people.vcf").write_text(TWO)
    async with start(people) as hands:
        await hands.press("I")
        await loaded(hands)
        await hands.pilot.click("#tree", offset=(6, 1))
        await hands.settle()
        assert "1 file chosen" in hands.screen_text
        await hands.pilot.click("#right", offset=(4, 0))
        await click_key(hands, "r")
        await hands.pilot.click("#list", offset=(4, 0))
        await hands.settle()
        assert "Write 1" in hands.screen_text
        await hands.pilot.click("#write")
        await hands.settle()
        assert "1 new" in told(hands, ".card-text")


async def click_key(hands, key):
    """Click on a key at the foot."""
    from netjournal.tui.widgets.foot import Foot

    foot = hands.app.screen.query_one(Foot)
    start = f" {foot.render().plain} ".index(f" {key} ")
    await hands.pilot.click(foot, offset=(foot.gutter.left + start, 0))
    await hands.settle()


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 15), (20, 5)])
async def test_hostile_names_and_contents_stay_words(people, start, downloads, size):
    name = "a\x1b[31m[red]\n\u202e.vcf"
    (downloads / name).write_text(
        card("FN:\x1b]0;x\x07[/]Rosa [@click=app.quit]", "UID:r", "NOTE:\x1b[2J[bold]", "X-\x1b[31mODD:1")
    )
    (downloads / "\n").mkdir()
    (downloads / "[bold]").mkdir()
    async with start(people, size) as hands:
        await hands.press("I")
        await loaded(hands)
        for _ in range(4):
            await hands.press("j")
            assert "\x1b" not in hands.screen_text
        await hands.press("space", "r")
        assert isinstance(hands.app.screen, PreviewScreen)
        assert "\x1b" not in hands.screen_text
        assert "[/]Rosa [@click=app.quit]" in hands.app.screen._lines.items[0].name
        await hands.press("w", "escape")
        assert not any("\x1b" in one for one in hands.toasts)


async def test_a_folder_is_taken_with_all_its_cards_and_a_path_leads_into_it(people, start, downloads):
    cards = downloads / "cards"
    cards.mkdir()
    (cards / "one.vcf").write_text(card("FN:Rosa Bonheur"))
    (cards / "two.vcf").write_text(card("FN:Clara Schumann"))
    async with start(people) as hands:
        await hands.press("I")
        await loaded(hands)
        await hands.press("j", "space", "r")
        assert "new 2" in hands.screen_text
        await hands.press("escape", "x")
        await type_path(hands, cards)
        await loaded(hands)
        assert hands.app.screen.query_one(FileTree).has_focus
        assert "two.vcf" in hands.screen_text
        await hands.press("h")
        await loaded(hands)
        assert Path(hands.app.screen.query_one(FileTree).path) == downloads


async def test_the_first_question_leads_to_the_files(opened, start, downloads):
    (downloads / "people.vcf").write_text(TWO)
    journal = opened()
    async with start(journal) as hands:
        await hands.press("escape", "escape", "b")
        assert isinstance(hands.app.screen, BringScreen)
        await loaded(hands)
        await hands.press("j", "space", "r", "w")
        assert "2 people came." in hands.screen_text
        await hands.press("escape")
    assert len(journal.view.contacts) == 2


async def test_stopped_while_reading_nothing_is_written_and_the_files_stay(
    people, start, downloads, monkeypatch
):
    from threading import Event

    from netjournal.tui.screens.bring import chosen

    began, goes_on, ended = Event(), Event(), []

    def slow(names, stdin, now, *, form, columns, progress):  # noqa: ARG001
        began.set()
        assert goes_on.wait(20)
        try:
            progress(1, 2)
        finally:
            ended.append(True)

    monkeypatch.setattr(chosen, "read_files", slow)
    (downloads / "people.vcf").write_text(TWO)
    async with start(people) as hands:
        await hands.press("I")
        await type_path(hands, downloads / "people.vcf")
        await hands.pilot.press("r")
        await hands.pilot.pause()
        assert began.wait(20)
        await hands.pilot.press("escape")
        await hands.pilot.pause()
        assert isinstance(hands.app.screen, BringScreen)
        goes_on.set()
        await hands.settle()
        assert isinstance(hands.app.screen, BringScreen)
        assert "1 file chosen" in hands.screen_text
        assert not people.history()[0].label.startswith("import")


async def test_a_preview_of_what_is_there_already_says_so(people, start, downloads):
    path = downloads / "people.vcf"
    path.write_text(card("FN:Rosa Bonheur", "UID:r"))
    async with start(people) as hands:
        await preview_of(hands, path)
        await hands.press("w", "escape")
        await preview_of(hands, path)
        assert "same 1" in hands.screen_text
        assert "Nothing to write" in hands.screen_text
        assert "says the same already" in hands.screen_text
        await hands.press("space", "w")
        assert isinstance(hands.app.screen, PreviewScreen)
