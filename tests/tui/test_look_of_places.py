"""How marked people, Library, Events and Insights look, at two sizes, in two themes, with a fixed clock."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from netjournal.tui.app import NetjournalApp

SIZES = {"wide": (120, 36), "narrow": (80, 24)}
PLACES = {
    "marked": ("2", "space", "shift+down", "j"),
    "rules": ("7",),
    "principles": ("7", "v"),
    "events": ("4", "j"),
    "event": ("4", "j", "enter"),
    "looking back": ("4", "j", "b"),
    "week": ("5", "v"),
    "everything": ("asterisk", "j", "j", "j"),
    "promises": ("6", "v"),
    "in touch": ("6", "v", "v", "v", "v", "enter"),
}


def walk(*keys: str, theme: str = "netjournal-dark") -> Callable[[Pilot[int]], Awaitable[None]]:
    """Return what goes to a place by keys, waiting after each until everything is read and shown."""

    async def go(pilot: Pilot[int]) -> None:
        pilot.app.theme = theme
        for key in ("", *keys):
            if key:
                await pilot.press(key)
            await pilot.pause()
            await pilot.app.workers.wait_for_complete(
                one for one in pilot.app.workers if one.group in {"advice", "reading"}
            )
            await pilot.pause()

    return go


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", PLACES)
def test_a_place_in_the_dark(people, snap_compare, place, size):
    app = NetjournalApp(people)
    assert snap_compare(app, terminal_size=SIZES[size], run_before=walk(*PLACES[place]))


@pytest.mark.parametrize("place", ["marked", "rules", "event", "promises", "week"])
def test_a_place_on_paper(people, snap_compare, place):
    app = NetjournalApp(people)
    on_paper = walk(*PLACES[place], theme="netjournal-light")
    assert snap_compare(app, terminal_size=SIZES["wide"], run_before=on_paper)
