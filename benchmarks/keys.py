"""How long each key takes to show its effect, in the real app: prints the seconds of every key as JSON.

python -m benchmarks.keys ROUNDS

A key is pressed, and everything that is drawn is noted until all stands still: no worker reads, no message
waits, nothing is drawn for a moment. The effect has shown with the first drawing after which half of the
lines that the key changes stand as they will stay: a page or dialog with its first rows, the rows that fit a
letter, the highlight where it went. Where the next steps are worked out behind it (an answer to a step, its
undo, a saved entry), with the first drawing that changes the place itself; a toast does not count.
"""

import asyncio
import json
import sys
import time
from collections.abc import Iterator
from typing import Any

from textual.pilot import Pilot
from textual.strip import Strip

from benchmarks.build import NOW
from netjournal.journal import open_journal
from netjournal.paths import find_paths
from netjournal.tui.app import READY_AFTER, NetjournalApp

Times = dict[str, list[tuple[float, float, float]]]
"""For every key, each time: the seconds until its effect showed, those that the processor worked until then,
and the seconds until all stood still."""
Press = tuple[str, str]
"""What is measured, and the key; what is named "" is pressed and not measured."""

Clocks = tuple[float, float]
"""Seconds by the clock, and those that the processor worked."""
Picture = list[Strip]
"""The lines on the screen."""

SIZE = (120, 36)
BESIDE_TOASTS = 60
"""Cells at the left that no toast covers."""
STILL = 0.06
"""Seconds without anything drawn after which the effect of a key is complete."""
PATIENCE = 20.0
BEHIND = frozenset({"Today: d, done", "Today: u, undo", "Today: put off", "Capture: save"})
"""The keys behind which the next steps are worked out: their effect is that the answer or entry is taken."""


class Watch:
    """Remembers what an app drew and when; what it draws is made as for a terminal.

    The clocks stand still while a picture is kept.
    """

    def __init__(self, app: NetjournalApp) -> None:
        self.app = app
        self._lost = 0.0, 0.0
        self._before: Picture = []
        self._drawn: list[tuple[Clocks, Picture]] = []
        self.start = self.last = self._clocks()
        self._display = app._display  # noqa: SLF001  there is no other way to see what is drawn
        app._display = self._drawing  # type: ignore[method-assign]  # noqa: SLF001  likewise

    def begin(self) -> None:
        """Forget what was drawn until now."""
        self._before, self._drawn = self._picture(), []
        self.start = self.last = self._clocks()

    def has_drawn(self) -> bool:
        """Return whether anything was drawn."""
        return bool(self._drawn)

    def told(self, *, behind: bool) -> tuple[float, float, float]:
        """Return the seconds until the effect showed, of work until then, and until all stood still."""
        shown = self._answered if behind else self._half_there
        seconds, work = next((clocks for clocks, picture in self._drawn if shown(picture)), self.last)
        return seconds - self.start[0], work - self.start[1], self.last[0] - self.start[0]

    def _half_there(self, picture: Picture) -> bool:
        after = self._drawn[-1][1]
        changed = [y for y, line in enumerate(after) if self._before[y] != line]
        return sum(picture[y] == after[y] for y in changed) * 2 >= len(changed)

    def _answered(self, picture: Picture) -> bool:
        pairs = zip(self._before, picture, strict=True)
        return any(before.crop(0, BESIDE_TOASTS) != line.crop(0, BESIDE_TOASTS) for before, line in pairs)

    def _drawing(self, screen: Any, renderable: Any) -> None:
        self._display(screen, renderable)
        if hasattr(renderable, "render_segments"):
            renderable.render_segments(self.app.console)
        self.last = self._clocks()
        self._drawn.append((self.last, self._picture()))
        now = self._clocks()
        self._lost = self._lost[0] + now[0] - self.last[0], self._lost[1] + now[1] - self.last[1]

    def _picture(self) -> Picture:
        return self.app.screen._compositor.render_strips()  # noqa: SLF001  what stands on the screen

    def _clocks(self) -> Clocks:
        return time.perf_counter() - self._lost[0], time.process_time() - self._lost[1]

    async def still(self, pilot: Pilot[Any]) -> None:
        """Wait until nothing works and nothing is drawn any more."""
        start, began = time.perf_counter(), self._clocks()[0]
        while time.perf_counter() - start < PATIENCE:
            await pilot.pause()
            if not self._is_working() and self._clocks()[0] - max(self.last[0], began) > STILL:
                return
            await asyncio.sleep(0.002)
        raise TimeoutError("the app does not come to rest")

    def _is_working(self) -> bool:
        workers = self.app.workers
        return any(worker.is_running and worker.group in {"reading", "advice", "ready"} for worker in workers)


def letters(text: str) -> list[str]:
    """Return the keys that write a text."""
    names = {" ": "space", "@": "at", ":": "colon", "\n": "enter"}
    return [names.get(letter, letter) for letter in text]


def typed(name: str, text: str) -> list[Press]:
    """Return the presses that write a text, each measured under one name."""
    return [(name, key) for key in letters(text)]


def walk(place: str) -> list[Press]:
    """Return the presses that go through a list."""
    keys = ("j", "j", "k", "G", "g", "pagedown", "pageup")
    return [(f"{place}: {'page' if key.startswith('page') else key}", key) for key in keys]


def script() -> Iterator[Press]:
    """Yield the keys of one round through the app; it ends as it began."""
    yield from _contacts()
    yield from _journal()
    yield from _others()
    yield from _today()
    yield from _capture()


def _contacts() -> Iterator[Press]:
    yield "2 Contacts", "2"
    yield from walk("Contacts")
    yield from [("Contacts: v, next group", "v")] * 5
    yield from [("Contacts: S, next order", "S")] * 4
    yield "Contacts: /", "slash"
    yield from typed("Contacts: a letter to find by", "amina")
    yield from [("Contacts: backspace", "backspace")] * 2
    yield "", "enter"
    yield "Contacts: enter, a person", "enter"
    yield from [("Person: j", "j")] * 2
    yield "Person: escape", "escape"
    yield "Contacts: escape, clear", "escape"


def _journal() -> Iterator[Press]:
    yield "3 Journal", "3"
    yield from walk("Journal")
    yield "Journal: enter, an entry", "enter"
    yield "Journal: escape", "escape"
    yield "Journal: /", "slash"
    yield from typed("Journal: a letter to find by", "whiteboard bees")
    yield from [("Journal: backspace", "backspace")] * 2
    yield "", "enter"
    yield "Journal: escape, clear", "escape"
    yield "Journal: v, filter", "v"
    yield "", "c"
    yield "Journal: by channel", "1"
    yield "Journal: escape, clear", "escape"
    yield "", "v"
    yield "Journal: v t, the tags", "t"
    yield "Journal: by tag", "1"
    yield "Journal: escape, clear", "escape"


def _others() -> Iterator[Press]:
    yield "4 Events", "4"
    yield "5 Reflect", "5"
    yield "Reflect: r, another", "r"
    yield "6 Insights", "6"
    yield from [("Insights: v, next picture", "v")] * 12
    yield from [("Insights: V, the one before", "V")] * 12
    yield "7 Library", "7"
    yield from [("Library: j", "j")] * 2
    yield from [("Library: v, next shelf", "v")] * 4
    yield "Library: /", "slash"
    yield from typed("Library: a letter to find by", "thank")
    yield "", "escape"
    yield "Library: escape, clear", "escape"


def _today() -> Iterator[Press]:
    yield "1 Today", "1"
    yield from [("Today: a, all steps", "a")] * 3
    yield from [("Today: j", "j"), ("Today: k", "k")]
    yield "Today: enter, a step", "enter"
    yield "Today: escape", "escape"
    yield "Today: d, done", "d"
    yield "Today: u, undo", "u"
    yield "Today: s, later", "s"
    yield "Today: until tomorrow", "down"
    yield "Today: put off", "enter"
    yield "Today: u, undo", "u"
    yield "Today: /, search", "slash"
    yield from typed("Search: a letter", "radio bo")
    yield "Search: escape", "escape"
    yield "Today: ctrl+p, palette", "ctrl+p"
    yield from typed("Palette: a letter", "ami")
    yield "Palette: escape", "escape"
    yield "", "a"


def _capture() -> Iterator[Press]:
    yield "n, capture", "n"
    yield from typed("Capture: a letter", "coffee with ")
    yield from typed("Capture: a letter of a name", "@Ami")
    yield "Capture: take the name", "right"
    yield from typed("Capture: a letter", ": fog")
    yield "Capture: save", "ctrl+s"
    yield "Today: u, undo", "u"


async def measure(rounds: int) -> Times:
    """Go through the app and return the seconds of every key."""
    times: Times = {}
    with open_journal(find_paths(), lambda: NOW) as journal:
        app = NetjournalApp(journal)
        app.animation_level = "none"
        watch = Watch(app)
        async with app.run_test(size=SIZE, notifications=True) as pilot:
            await asyncio.sleep(READY_AFTER)
            await watch.still(pilot)
            for name, key in (press for _ in range(rounds) for press in script()):
                watch.begin()
                await pilot.press(key)
                await watch.still(pilot)
                if not watch.has_drawn():
                    print(f"nothing was drawn after {name or key}", file=sys.stderr)
                elif name:
                    times.setdefault(name, []).append(watch.told(behind=name in BEHIND))
    return times


if __name__ == "__main__":
    print(json.dumps(asyncio.run(measure(int(sys.argv[1])))))
