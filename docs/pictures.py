"""Take the pictures of README.md from the demo journal: `python docs/pictures.py`.

The clock stands still, so that the same program always gives the same pictures.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from textual.pilot import Pilot
from textual.widgets import TextArea

from netjournal.demo import demo_journal
from netjournal.tui.app import NetjournalApp

FOLDER = Path(__file__).parent / "pictures"
NOW = datetime(2026, 11, 21, 8, 40, tzinfo=ZoneInfo("Europe/Berlin"))
"""The morning after an evening among people."""

WIDE, NARROW = (120, 36), (80, 24)
_FONT_FACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)

Walk = Callable[[Pilot[int]], Awaitable[None]]

CAPTURED = """21:10 met @Kaisa Lumivaara and @Ottilie Brandt at ^"Harbour Lights Evening": lamps for piers
mentioned: first pier goes live in March
promised: send the tide table by friday"""


def keys(*names: str) -> Walk:
    """Return a walk that presses keys."""

    async def walk(pilot: Pilot[int]) -> None:
        await pilot.press(*names)

    return walk


async def capture(pilot: Pilot[int]) -> None:
    """Open the text box and write somebody down."""
    await pilot.press("n")
    await pilot.pause()
    pilot.app.screen.query_one(TextArea).insert(CAPTURED)


async def person(pilot: Pilot[int]) -> None:
    """Open the page of somebody by the palette of names."""
    await pilot.press("slash")
    await pilot.pause()
    await pilot.press(*"oluwaseun")
    await pilot.pause(0.5)
    await pilot.press("enter")


PICTURES: tuple[tuple[str, tuple[int, int], Walk], ...] = (
    ("today", WIDE, keys("j")),
    ("today-narrow", NARROW, keys()),
    ("capture", WIDE, capture),
    ("contacts", WIDE, keys("2")),
    ("person", WIDE, person),
    ("journal", WIDE, keys("3")),
    ("reflect", WIDE, keys("5")),
    ("insights", WIDE, keys("6", "v", "v", "v")),
)


async def take(name: str, size: tuple[int, int], walk: Walk) -> None:
    """Take one picture."""
    with demo_journal(lambda: NOW) as journal:
        app = NetjournalApp(journal)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await walk(pilot)
            while any(worker.group in {"advice", "reading"} for worker in app.workers):
                await pilot.pause(0.1)
            await pilot.pause(0.5)
            svg = app.export_screenshot(title="netjournal")
    (FOLDER / f"{name}.svg").write_text(standing_alone(svg), encoding="utf-8")


def standing_alone(svg: str) -> str:
    """Return a picture that fetches no font from elsewhere, with ids that stay the same."""
    svg = _FONT_FACES.sub("", svg)
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return re.sub(r"terminal-\d+", "netjournal", svg)


async def main() -> None:
    """Take every picture."""
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        await take(*picture)


if __name__ == "__main__":
    asyncio.run(main())
