"""Many people at once: marking them, what is done with them, and the lists that are kept under a name."""

from netjournal.errors import StorageError

NAMES = ["Ada Lovelace", "Alan Turing", "Grace Hopper", "Joan Clarke", "Mary Shelley"]


def marked(hands) -> set[str]:
    """Return the names of the people who are marked."""
    return {one.name for one in hands.app.screen.marked()}


def called(journal, name):
    """Return the person of a name."""
    return journal.view.contacts[journal.view.people.named(name)[0]]


async def fill_in(hands, **texts: str) -> None:
    """Write texts in place of what stands in the fields of the form that is open."""
    for name, text in texts.items():
        row = next(one for one in hands.app.screen.query("FieldRow") if one.field.name == name)
        row.writing.focus()
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write(text)


def refusing(*_, **__):
    """Refuse to write."""
    raise StorageError("no room on the disk")


async def test_space_marks_and_goes_down_and_the_marks_are_told(people, start):
    async with start(people, (80, 24)) as hands:
        await hands.press("2")
        assert "With them" not in hands.screen_text
        await hands.press("space", "j", "space")
        assert marked(hands) == {"Ada Lovelace", "Grace Hopper"}
        assert "✓   Ada Lovelace" in hands.screen_text
        assert "✓ • Grace Hopper" in hands.screen_text
        assert "2 marked · 5 people" in hands.screen_text
        assert "With them" in hands.screen_text
        await hands.press("k", "space")
        assert marked(hands) == {"Ada Lovelace"}


async def test_ranges_and_everyone_are_marked_and_taken_off(people, start):
    async with start(people) as hands:
        await hands.press("2", "shift+down", "shift+down")
        assert marked(hands) == {"Ada Lovelace", "Alan Turing", "Grace Hopper"}
        await hands.press("escape")
        assert marked(hands) == set()
        await hands.press("G", "K")
        assert marked(hands) == {"Joan Clarke", "Mary Shelley"}
        await hands.press("g", "V")
        assert marked(hands) == set(NAMES)
        await hands.press("a")
        assert marked(hands) == set()
        await hands.press("a")
        assert marked(hands) == set(NAMES)


async def test_marks_outlive_filters_orders_and_changes_but_not_the_people(people, opened, start):
    async with start(people) as hands:
        await hands.press("2", "space", "space", "S", "slash", *"bletch", "enter")
        assert marked(hands) == {"Ada Lovelace", "Alan Turing"}
        assert "2 marked · 2 people" in hands.screen_text
        other = opened()
        ada, alan = called(other, "Ada Lovelace"), called(other, "Alan Turing")
        other.commit("elsewhere", edit=[(alan, alan.evolve(role="Fellow"))], delete=[ada])
        hands.app.look()
        await hands.settle()
        assert marked(hands) == {"Alan Turing"}
        await hands.press("escape")
        assert len(hands.names) == 4
        assert marked(hands) == {"Alan Turing"}
        await hands.press("escape")
        assert marked(hands) == set()


async def test_the_mouse_marks_in_the_column_with_ctrl_and_with_shift(people, start):
    async with start(people) as hands:
        await hands.press("2")
        listing = hands.app.screen.people
        await hands.pilot.click(listing, offset=(0, 1))
        assert marked(hands) == {"Alan Turing"}
        await hands.pilot.click(listing, offset=(12, 2), control=True)
        assert marked(hands) == {"Alan Turing", "Grace Hopper"}
        await hands.pilot.click(listing, offset=(12, 4), shift=True)
        assert marked(hands) == set(NAMES[1:])
        await hands.pilot.click(listing, offset=(0, 1))
        assert marked(hands) == set(NAMES[2:])
        await hands.pilot.click(listing, offset=(12, 0))
        assert hands.app.screen.person() == called(people, "Ada Lovelace").id
        assert marked(hands) == set(NAMES[2:])
        assert hands.app.screen.PLACE == "contacts"


async def test_tags_are_added_to_and_taken_from_everyone_marked_as_one_change(people, start):
    async with start(people) as hands:
        await hands.press("2", "space", "space", "T", "ctrl+s")
        assert "write something, or escape" in hands.screen_text
        await fill_in(hands, add="#berlin, talk", take="compilers")
        await hands.press("ctrl+s")
        for name in NAMES[:2]:
            assert called(people, name).tags == ("berlin", "talk")
        assert called(people, "Grace Hopper").tags == ()
        assert marked(hands) == set(NAMES[:2])
        await hands.press("u")
        assert called(people, "Ada Lovelace").tags == ("compilers",)
        assert called(people, "Alan Turing").tags == ()


async def test_what_cannot_be_written_stays_in_the_form(people, start, monkeypatch):
    async with start(people) as hands:
        await hands.press("2", "space", "T")
        await fill_in(hands, add="berlin")
        with monkeypatch.context() as patch:
            patch.setattr(people, "commit", refusing)
            await hands.press("ctrl+s")
        assert "no room on the disk" in hands.toasts
        assert "berlin" in hands.screen_text
        await hands.press("ctrl+s")
        assert called(people, "Ada Lovelace").tags == ("compilers", "berlin")


async def test_without_marks_it_is_about_the_highlighted_person(people, start):
    async with start(people) as hands:
        await hands.press("2", "T")
        await fill_in(hands, add="berlin")
        await hands.press("ctrl+s")
        assert called(people, "Ada Lovelace").tags == ("compilers", "berlin")
        await hands.press("j", "c")
        await fill_in(hands, cadence="45")
        await hands.press("ctrl+s")
        assert called(people, "Alan Turing").cadence == 45


async def test_a_cadence_that_cannot_be_read_is_told_beside_the_field_and_changes_nobody(people, start):
    async with start(people) as hands:
        await hands.press("2", "a", "c")
        await fill_in(hands, cadence="often")
        await hands.press("ctrl+s")
        assert "cannot be 'often'" in hands.screen_text
        assert all(one.cadence in {None, 60} for one in people.view.contacts.all())
        await fill_in(hands, cadence="none")
        await hands.press("ctrl+s")
        assert all(one.cadence == "none" for one in people.view.contacts.all())


async def test_editing_many_changes_only_the_fields_that_were_changed(people, start):
    async with start(people) as hands:
        await hands.press("2", "j", "space", "j", "space", "e")
        assert "they differ" in hands.screen_text
        await fill_in(hands, level="senior")
        await hands.press("ctrl+s")
        alan, joan = called(people, "Alan Turing"), called(people, "Joan Clarke")
        assert (alan.level, joan.level) == ("senior", "senior")
        assert (alan.role, joan.role, alan.organisation) == ("Researcher", "", "Bletchley")


async def test_people_are_focused_rested_woken_and_put_away_together(people, start):
    async with start(people) as hands:
        states = lambda: [called(people, name).state for name in NAMES[:2]]  # noqa: E731  one use
        await hands.press("2", "space", "space", "f")
        assert [called(people, name).focus for name in NAMES] == [True, True, True, False, False]
        await hands.press("f")
        assert not called(people, "Ada Lovelace").focus
        await hands.press("r")
        assert states() == ["resting", "resting"]
        assert marked(hands) == set()
        await hands.press("v", "v", "v", "a", "r")
        assert states() == ["active", "active"]
        await hands.press("v", "v", "a", "A")
        assert {one.state for one in people.view.contacts.all()} == {"archived"}
        assert "5 people put away. u takes it back." in hands.toasts
        await hands.press("u")
        assert {one.state for one in people.view.contacts.all()} == {"active"}


async def test_deleting_many_asks_with_number_and_names_and_undo_brings_all_back(people, start):
    async with start(people) as hands:
        everything = dict(people.view.table("interactions").unread())
        await hands.press("2", "a", "slash", *"ada", "enter", "D")
        assert "Delete 5 people?" in hands.screen_text
        for told in ("Ada Lovelace, Alan Turing, Grace Hopper", "and 2 more (4 not"):
            assert told in hands.screen_text
        await hands.press("n")
        assert len(people.view.contacts) == 5
        await hands.press("D", "y")
        assert len(people.view.contacts) == 0
        assert marked(hands) == set()
        await hands.press("u")
        assert len(people.view.contacts) == 5
        assert dict(people.view.table("interactions").unread()) == everything


async def test_a_menu_tells_what_can_be_done_with_everyone_marked(people, start):
    async with start(people) as hands:
        await hands.press("2", "x")
        assert hands.app.screen.PLACE == "contacts"
        await hands.press("space", "space", "x")
        assert "With 2 people" in hands.screen_text
        await hands.press("A")
        assert called(people, "Alan Turing").state == "archived"
        await hands.press("space", "x", "m")
        assert marked(hands) == set()


async def test_a_list_is_kept_under_a_name_gone_to_renamed_and_removed(people, start):
    async with start(people) as hands:
        await hands.press("2", "F")
        assert "Nothing is kept yet." in hands.screen_text
        await hands.press("escape", "slash", *"bletch", "enter", "S", "F", "s", "ctrl+s")
        assert "a name is all that is needed" in hands.screen_text
        await hands.write("Huts")
        await hands.press("ctrl+s")
        assert "Huts" in hands.screen_text
        await hands.press("escape")
        assert "2 people · Huts" in hands.screen_text
        await hands.press("escape", "S")
        assert len(hands.names) == 5
        await hands.press("F", "enter")
        assert hands.names == ["Alan Turing", "Joan Clarke"]
        assert hands.app.screen.words_to_find.value == "bletch"
        await hands.press("F", "e")
        await fill_in(hands, name="")
        await hands.press("ctrl+s")
        assert "cannot be empty" in hands.screen_text
        await hands.write("Park")
        await hands.press("ctrl+s")
        assert [one.name for one in people.view.filters.all()] == ["Park"]
        await hands.press("D")
        assert not people.view.filters
        assert "Nothing is kept yet." in hands.screen_text
        await hands.press("escape", "u")
        assert [one.name for one in people.view.filters.all()] == ["Park"]


async def test_field_words_narrow_the_list_and_are_taught_where_nobody_fits(people, start):
    async with start(people) as hands:
        await hands.press("2", "slash")
        await hands.write("org:bletch -tie:mentor")
        assert hands.names == ["Joan Clarke"]
        await hands.write(" tag:hats")
        assert "Words may ask about one field" in hands.screen_text


async def test_everyone_of_a_long_list_is_marked_and_put_away_at_once(empty, start):
    from netjournal.models import Contact

    crowd = [empty.make(Contact, name=f"Person {number:05} Example") for number in range(3_000)]
    empty.commit("import", put=crowd)
    async with start(empty, (80, 24)) as hands:
        await hands.press("2", "a")
        assert "3,000 marked" in hands.screen_text
        await hands.press("T")
        await fill_in(hands, add="crowd")
        await hands.press("ctrl+s")
        assert all(one.tags == ("crowd",) for one in empty.view.contacts.all())
        await hands.press("A")
        assert "Nobody fits." in hands.screen_text
        await hands.press("u")
        assert len(hands.names) == 3_000
