"""Pictures of the app, with a clock that stands still, at three sizes and in two themes.

After a wanted change of looks: pytest tests/tui/test_look*.py --snapshot-update, and look at the pictures.
"""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from netjournal.journal import Journal
from netjournal.tui.app import NetjournalApp
from netjournal.tui.themes import DARK, LIGHT

from .conftest import NARROW, WIDE, Hands

SIZES = {"wide": WIDE, "narrow": NARROW, "small": (60, 15)}
THEMES = {"dark": DARK.name, "paper": LIGHT.name}

in_every_look = pytest.mark.parametrize(
    "look", [(size, theme) for size in SIZES for theme in THEMES], ids="-".join
)
"""Every size in every theme: for what is looked at every day."""

at_every_size = pytest.mark.parametrize(
    "look", [("wide", "dark"), ("narrow", "paper"), ("small", "dark")], ids="-".join
)
"""Every size once, and both themes between them: for the pages and dialogs beside."""

Look = tuple[str, str]
"""The names of a size and of a theme."""


def looks_as_before(
    snap_compare: Callable[..., bool],
    journal: Journal,
    look: Look,
    *keys: str,
    walk: Callable[[Hands], Awaitable[None]] | None = None,
) -> bool:
    """Return whether a place, reached by `walk` and then by keys, looks as in its picture."""
    size, theme = look

    async def go(pilot: Pilot[int]) -> None:
        hands = Hands(pilot.app, pilot)
        pilot.app.theme = THEMES[theme]
        await hands.settle()
        if walk:
            await walk(hands)
        await hands.press(*keys)

    return snap_compare(NetjournalApp(journal), terminal_size=SIZES[size], run_before=go)
