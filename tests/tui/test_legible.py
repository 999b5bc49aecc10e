"""Every theme can be read: each ink on each ground, in our own themes and in those that come with Textual."""

from itertools import pairwise

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from netjournal.tui.legible import GROUNDS, INKS, LEAST, contrast, least_contrast, legible
from netjournal.tui.themes import DARK, LIGHT, OWN, worn

THEMES = {theme.name: theme for theme in (*OWN, *BUILTIN_THEMES.values())}
PAINTED = [name for name, theme in THEMES.items() if not theme.ansi]


def resolved(name: str) -> dict[str, str]:
    theme = THEMES[name]
    variables = {**theme.to_color_system().generate(), **theme.variables}
    return legible(variables, ansi=theme.ansi, own=theme in OWN)


@pytest.mark.parametrize("name", PAINTED)
def test_every_ink_is_read_on_every_ground(name):
    variables = resolved(name)
    background = Color.parse(variables["background"])
    grounds = [background + Color.parse(variables[ground]) for ground in GROUNDS]
    worst = {ink: least_contrast(Color.parse(variables[ink]), grounds) for ink in INKS}
    assert min(worst.values()) >= LEAST, worst


@pytest.mark.parametrize("name", PAINTED)
def test_a_highlighted_line_differs_from_the_others_and_from_one_without_focus(name):
    variables = resolved(name)
    plain, focused, blurred = (
        Color.parse(variables[ground])
        for ground in ("background", "block-cursor-background", "block-cursor-blurred-background")
    )
    assert contrast(focused, plain) > contrast(blurred, plain) > 1.03


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
async def test_what_an_empty_field_says_is_read_and_its_cursor_is_in_our_colour(people, start, theme):
    async with start(people) as hands:
        hands.app.theme = theme.name
        await hands.press("n")
        rows = hands.app.screen._compositor.render_strips(hands.app.size)
        cursor, example = next(
            (one, other)
            for row in rows
            for one, other in pairwise(row)
            if other.text.startswith("offee with @Ada Lovelace")
        )
        ink, ground = (Color.from_rich_color(one) for one in (example.style.color, example.style.bgcolor))
        assert contrast(ink, ground) >= LEAST
        assert Color.from_rich_color(cursor.style.bgcolor) == Color.parse(theme.primary)


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
def test_our_own_colours_are_taken_as_they_are(theme):
    given = {**theme.to_color_system().generate(), **theme.variables}
    taken = resolved(theme.name)
    assert {name: Color.parse(taken[name]) for name in INKS} == {
        name: Color.parse(given[name]) for name in INKS
    }


@pytest.mark.parametrize("name", [name for name, theme in THEMES.items() if theme.ansi])
def test_where_the_terminal_has_the_colours_the_highlight_underlines(name):
    variables = resolved(name)
    assert "underline" in variables["block-cursor-text-style"]
    assert variables["block-cursor-background"] == variables["background"]


def test_contrast_runs_from_one_to_twenty_one():
    black, white = Color.parse("#000000"), Color.parse("#ffffff")
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == pytest.approx(1)


@pytest.mark.parametrize(
    ("chosen", "colours", "shown"),
    [
        (DARK.name, "truecolor", DARK.name),
        (DARK.name, "256", DARK.name),
        (DARK.name, "standard", "ansi-dark"),
        (LIGHT.name, "standard", "ansi-light"),
        (DARK.name, None, "ansi-dark"),
        ("nord", "standard", "nord"),
    ],
)
def test_a_terminal_of_few_colours_shows_its_own(chosen, colours, shown):
    assert worn(chosen, colours) == shown
