"""Insights: every picture, what it means, and the people behind it."""

from datetime import date

import pytest
from builders import Builder
from textual.widgets import Static

from netjournal.models import Link
from netjournal.storage import Put
from netjournal.tui.screens.insights.picture import Bar, Picture, Title, draw, scale_of
from netjournal.tui.screens.insights.pictures import KINDS
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.picklist import PickList


def meaning(hands) -> str:
    """Return the sentences of the picture."""
    return hands.app.screen.query_one("#meaning", Static).content.plain


def bars(hands) -> dict[str, Bar]:
    """Return the lines of the picture by their labels."""
    rows = hands.app.screen.query_one("#bars", LongList).rows
    return {row.of.label: row.of for row in rows if isinstance(row.of, Bar)}


async def turn_to(hands, kind_id: str) -> None:
    """Show a picture."""
    names = hands.app.screen.query_one("#names", PickList)
    names.highlighted = [kind.id for kind in KINDS].index(kind_id)
    await hands.settle()


async def go_to(hands, label: str) -> None:
    """Highlight a line of the picture."""
    listing = hands.app.screen.query_one("#bars", LongList)
    listing.focus()
    listing.highlight(next(row.id for row in listing.rows if getattr(row.of, "label", "") == label))
    await hands.settle()


@pytest.fixture
def circle(people, now):
    """The five people with what the pictures tell of: tones, goals, ratings, support, who knows whom."""
    build = Builder(now, seed=11)
    by_name = {one.name: one for one in people.view.contacts.all()}
    ada, grace, alan, joan = (
        by_name[name] for name in ("Ada Lovelace", "Grace Hopper", "Alan Turing", "Joan Clarke")
    )
    kit = build.contact("Kit Marlowe", role="Playwright")
    build.assessed(ada, "positive")
    goal = build.goal("Learn about types", people=[alan], by=date(2027, 1, 20))
    build.talked(alan, "2026-11-10 10:00", goal=goal, topic="types")
    build.goal("Give a talk")
    build.gave(joan, "a book", "2026-11-03 10:00")
    ratings = {"empathy": 3, "listening": 2}
    build.reflected("", "2026-10-01 10:00", kind="self-rating", ratings=ratings, contact_ids=(ada.id,))
    build.reflected("", "2026-11-01 10:00", kind="self-rating", ratings={"empathy": 3, "listening": 4})
    build.put(alan.evolve(support=("structural",), knows=(Link(contact_id=kit.id),), level="senior"))
    build.put(grace.evolve(level="senior"))
    people.write(
        "circle",
        [Put(table, document) for table, rows in build.documents.items() for document in rows.values()],
    )
    return people


@pytest.mark.parametrize("kind", KINDS, ids=[kind.id for kind in KINDS])
async def test_an_empty_journal_is_taught_what_would_be_seen(empty, start, kind):
    async with start(empty) as hands:
        await hands.press("6")
        await turn_to(hands, kind.id)
        assert meaning(hands).endswith(kind.empty)
        await hands.press("enter", "tab", "enter")
        assert hands.app.screen.PLACE == "insights"


@pytest.mark.parametrize(
    ("kind", "told", "label", "beside"),
    [
        ("follow-ups", "In 12 weeks 0 of 1 heard from you within 48 hours", "28 Sep", "0 of 1"),
        ("promises", "No promise has ended yet", "late", "1"),
        ("giving", "you gave once and received once", "Nov 2026", "1 given · 1 received"),
        ("breadth", "By level your circle is narrowest: 2 of 2 are at senior level", "senior", "2"),
        (
            "rhythm",
            "within your rhythm with 2 of the 3 people you want to keep up with",
            "time to write",
            "1 person",
        ),
        ("closeness", "Nobody has three conversations in half a year yet", "good", "1  Ada Lovelace"),
        ("support", "1 person supports you", "Alan Turing", ""),
        (
            "skills",
            "You rate listening highest, and it has grown most",
            "listening",
            "4 of 5, up 2 since the first",
        ),
        ("goals", "2 goals are open, 1 moved in 30 days", "Give a talk", "0 steps · no step yet · 0 people"),
        ("ways", "introduce you to 1 person you do not know well", "Kit Marlowe", "through Alan Turing"),
    ],
)
async def test_each_picture_says_what_it_means_with_numbers_beside_the_bars(
    circle, start, kind, told, label, beside
):
    async with start(circle) as hands:
        await hands.press("6")
        await turn_to(hands, kind)
        assert told in meaning(hands)
        assert bars(hands)[label].told == beside


@pytest.mark.parametrize(
    ("kind", "label", "name"),
    [
        ("ways", "Kit Marlowe", "Alan Turing"),
        ("giving", "Nov 2026", "Joan Clarke"),
        ("breadth", "senior", "Grace Hopper"),
    ],
)
async def test_enter_shows_the_people_behind_a_line_and_then_their_page(circle, start, kind, label, name):
    async with start(circle) as hands:
        await hands.press("6")
        await turn_to(hands, kind)
        await go_to(hands, label)
        await hands.press("enter")
        assert name in hands.screen_text
        listing = hands.app.screen.query_one(LongList)
        listing.highlight(next(row.id for row in listing.rows if circle.view.contacts[row.id].name == name))
        await hands.press("enter")
        assert circle.view.contacts[hands.app.screen.person()].name == name
        await hands.press("escape")
        assert hands.app.screen.PLACE == "insights"


async def test_every_picture_begins_at_its_first_line(circle, start):
    async with start(circle) as hands:
        await hands.press("6")
        for kind in KINDS:
            await turn_to(hands, kind.id)
            listing = hands.app.screen.query_one("#bars", LongList)
            assert listing.chosen == next(row.id for row in listing.rows if row.id)


async def test_those_who_are_due_stand_by_name_and_open_their_page(circle, start):
    async with start(circle) as hands:
        await hands.press("6")
        await turn_to(hands, "rhythm")
        [late] = bars(hands)["time to write"].people
        name = circle.view.contacts[late].name
        assert bars(hands)[name].told.startswith("last ")
        await go_to(hands, name)
        await hands.press("enter")
        assert hands.app.screen.person() == late


async def test_a_click_on_a_line_shows_the_people_behind_it(circle, start):
    async with start(circle) as hands:
        await hands.press("6")
        await turn_to(hands, "closeness")
        listing = hands.app.screen.query_one("#bars", LongList)
        row = next(at for at, row in enumerate(listing.rows) if getattr(row.of, "label", "") == "good")
        await hands.pilot.click(listing, offset=(3, row))
        await hands.settle()
        assert circle.view.contacts[hands.app.screen.person()].name == "Ada Lovelace"


async def test_whoever_can_still_hear_from_me_in_time_is_named(circle, start):
    async with start(circle) as hands:
        await hands.press("6")
        assert "There is still time for Grace Hopper and Ada Lovelace" in meaning(hands)
        assert bars(hands)["16 Nov"].told == "2 still running"


async def test_one_person_of_a_tie_has_a_sentence_and_leads_to_their_page(circle, start):
    async with start(circle) as hands:
        await hands.press("6")
        await turn_to(hands, "giving")
        alone = next(bar for label, bar in bars(hands).items() if len(bar.people) == 1 and not bar.parts)
        assert alone.told in {"it goes both ways", "you helped them", "they helped you", "you asked them"}
        await go_to(hands, alone.label)
        await hands.press("enter")
        assert (hands.app.screen.person(),) == alone.people


async def test_one_person_behind_a_line_is_opened_at_once_and_can_be_touched(circle, start):
    async with start(circle) as hands:
        await hands.press("6")
        await turn_to(hands, "support")
        await go_to(hands, "Alan Turing")
        await hands.press("t", "w")
        assert "Logged that you wrote" in hands.toasts[-1]
        await hands.press("enter")
        assert circle.view.contacts[hands.app.screen.person()].name == "Alan Turing"


async def test_a_goal_is_opened_and_nobody_behind_a_line_is_told(circle, start):
    async with start(circle) as hands:
        await hands.press("6")
        await turn_to(hands, "goals")
        await go_to(hands, "Give a talk")
        await hands.press("enter")
        assert "Give a talk" in hands.screen_text
        await hands.press("escape")
        await turn_to(hands, "promises")
        await go_to(hands, "Jun 2026")
        await hands.press("enter")
        assert "Nobody is behind this one" in hands.toasts[-1]


async def test_the_pictures_are_turned_by_keys_around_the_end_and_enter_goes_in(circle, start):
    async with start(circle) as hands:
        await hands.press("6")
        assert hands.app.focused.id == "names"
        await hands.press("v")
        assert hands.app.screen.kind_id == KINDS[1].id
        await hands.press("V", "V")
        assert hands.app.screen.kind_id == KINDS[-1].id
        await hands.press("enter")
        assert hands.app.focused.id == "bars"
        await hands.press("escape")
        assert hands.app.focused.id == "names"


@pytest.mark.parametrize(
    ("name", "told"),
    [("Kit Marlowe", "Alan Turing → Kit Marlowe"), ("Mary Shelley", "No way is known")],
)
async def test_the_way_to_someone_is_asked_for(circle, start, name, told):
    async with start(circle) as hands:
        await hands.press("6", "w")
        await hands.write("Nobody Known")
        await hands.press("enter")
        assert "no contact is called" in hands.screen_text
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write(name)
        await hands.press("enter")
        assert told in hands.screen_text
        await hands.press("1")
        if "→" in told:
            assert circle.view.contacts[hands.app.screen.person()].name == "Alan Turing"


async def test_what_changes_is_seen_at_once(circle, start):
    async with start(circle) as hands:
        await hands.press("6")
        await turn_to(hands, "promises")
        assert bars(hands)["late"].told == "1"
        await hands.press("1", "P", "g")
        late = next(one for one in circle.view.promises.all() if "endgame" in one.text)
        picks = hands.app.screen.query_one(PickList)
        picks.highlighted = [option.id for option in picks.options].index(late.id)
        await hands.press("d", "escape", "6")
        assert bars(hands)["late"].told == "0"
        assert "You kept 1 of 1 promise" in meaning(hands)


@pytest.mark.parametrize("width", [12, 30, 60, 120])
def test_bars_are_of_one_scale_and_never_wider_than_the_room(width):
    rows = (
        Title("All"),
        Bar("a", (4, 2), "4 of 6"),
        Bar("a longer label", (40, 0, 1), "many", brief="41"),
        Bar("c"),
    )
    picture = Picture(rows, "", "")
    scale = scale_of(picture, width)
    drawn = [draw(row, scale) for row in rows]
    if scale.room:
        assert all(one.cell_length <= width for one in drawn)
        assert drawn[2].plain.count("▆") >= drawn[1].plain.count("▆") > 0
    assert "▃" not in drawn[2].plain
