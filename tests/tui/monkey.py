"""Someone who presses anything: keys, clicks, pastes, resizes, and other processes that write meanwhile.

What is done is drawn from a seed and kept as plain data, so that a walk can be done again and made shorter.
"""

import random
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from textual import events
from textual.widgets import Input, TextArea

from netjournal.journal import Journal, editing
from netjournal.models import Contact, Interaction, Promise

from .hostile import NAMES

Deed = tuple[Any, ...]
"""What was done: its name, then with what."""

WORDS = (
    *NAMES,
    "coffee with @Ada Lovelace at ^PyCon: her talk",
    "promised: send the notes by friday\ngave: a tip\nthey asked: an introduction",
    "@" * 40,
    "^#@:\\ \"'[]{}",
    "yesterday 18:30 lunch with @Markup: [/] [bold]x\nmentioned: promotion in 2 weeks (private)\nfeeling: 3",
    "1969-13-45",
    "--02-29",
    "🏳️‍🌈👩‍👩‍👧‍👦🇩🇪",
    "tomorrow",
    "4",
    "\t \r\n \u2028 \u0085",
    "x" * 5_000,
)
LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789 @#^:"\\[]()+-,.?/äß山ע\u202e\u200dé'
KEYS = (
    *("enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "home", "end", "space"),
    *(
        "pageup",
        "pagedown",
        "backspace",
        "delete",
        "insert",
        "ctrl+s",
        "ctrl+p",
        "ctrl+l",
        "ctrl+z",
        "ctrl+y",
    ),
    *(
        "ctrl+a",
        "ctrl+c",
        "ctrl+v",
        "ctrl+x",
        "ctrl+k",
        "ctrl+u",
        "ctrl+w",
        "ctrl+o",
        "ctrl+r",
        "f1",
        "f3",
        "f9",
    ),
    *("1", "2", "3", "4", "5", "6", "7", "j", "k", "g", "G", "n", "t", "u", "plus", "slash", "question_mark"),
)
SIZES = ((20, 5), (39, 9), (40, 10), (60, 15), (80, 24), (100, 30), (120, 36), (200, 60))
_LEAVING = {"ctrl+q", "q"}


class Monkey:
    """Draws what to do next from what can be done now."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)

    def draw(self, hands: Any) -> Deed:
        """Return the next deed."""
        ways: tuple[tuple[int, Callable[[Any], Deed]], ...] = (
            (40, self._bound_key),
            (20, lambda _: ("key", self.rng.choice(KEYS))),
            (15, self._letter),
            (4, lambda _: ("paste", self.rng.choice(WORDS))),
            (12, self._click),
            (4, lambda hands: ("scroll", self.rng.choice(("up", "down")), *self._spot(hands))),
            (2, lambda _: ("resize", *self.rng.choice(SIZES))),
            (2, lambda _: ("other", self.rng.randrange(1 << 30))),
            (1, lambda _: ("pass", self.rng.choice((1, 59, 24 * 60, 9 * 24 * 60)))),
        )
        [draw] = self.rng.choices([draw for _, draw in ways], [weight for weight, _ in ways])
        return draw(hands)

    def _bound_key(self, hands: Any) -> Deed:
        bound = sorted(set(hands.app.screen.active_bindings) - _LEAVING)
        if not bound or self.rng.random() < 0.002:
            bound = sorted(_LEAVING)
        return "key", self.rng.choice(bound)

    def _letter(self, hands: Any) -> Deed:
        if not isinstance(hands.app.focused, Input | TextArea):
            return self._bound_key(hands)
        return "type", "".join(self.rng.choices(LETTERS, k=self.rng.randint(1, 6)))

    def _spot(self, hands: Any) -> tuple[int, int]:
        width, height = hands.app.size
        return self.rng.randrange(width), self.rng.randrange(height)

    def _click(self, hands: Any) -> Deed:
        return "click", *self._spot(hands), self.rng.choice((1, 1, 1, 1, 3)), self.rng.choice((1, 1, 1, 2))


class Paws:
    """Does deeds to an app."""

    def __init__(self, hands: Any, other: Journal) -> None:
        self.hands, self._neighbour = hands, other

    async def do(self, deed: Deed) -> None:
        """Do one thing and wait until nothing is left to do."""
        name, *what = deed
        await getattr(self, f"_{name}")(*what)
        await self.hands.settle()

    async def _key(self, key: str) -> None:
        self.hands.app.simulate_key(key)

    async def _type(self, letters: str) -> None:
        for letter in letters:
            self.hands.app.post_message(events.Key(letter, letter))

    async def _paste(self, text: str) -> None:
        self.hands.app.post_message(events.Paste(text))

    async def _click(self, x: int, y: int, button: int, times: int) -> None:
        offset = self._inside(x, y)
        await self.hands.pilot.click(offset=offset, button=button, times=times)

    async def _scroll(self, way: str, x: int, y: int) -> None:
        event = events.MouseScrollUp if way == "up" else events.MouseScrollDown
        await self.hands.pilot._post_mouse_events([events.MouseMove, event], offset=self._inside(x, y))

    def _inside(self, x: int, y: int) -> tuple[int, int]:
        width, height = self.hands.app.screen.size
        return min(x, width - 1), min(y, height - 1)

    async def _resize(self, width: int, height: int) -> None:
        await self.hands.pilot.resize_terminal(width, height)

    async def _pass(self, minutes: int) -> None:
        self._neighbour.clock.now += timedelta(minutes=minutes)
        self.hands.app.look()

    async def _other(self, seed: int) -> None:
        """Let another process write, and the app look."""
        meddle(self._neighbour, random.Random(seed))
        self.hands.app.look()


def meddle(journal: Journal, rng: random.Random) -> None:
    """Write something to a journal as another process might."""
    journal.refresh()
    people, entries = list(journal.view.contacts.all()), list(journal.view.interactions.all())
    someone = rng.choice(people) if people else journal.make(Contact, name=f"Zoe {rng.random()}")
    word = rng.choice(WORDS)[:600]
    ways: tuple[Callable[[], object], ...] = (
        lambda: journal.commit("add", put=[journal.make(Contact, name=f"Zoe {rng.random()}", notes=word)]),
        lambda: journal.commit(
            "notes", edit=[(someone, someone.evolve(tags=("changed",), notes=word))] * bool(people)
        ),
        lambda: someone.id in journal.view.contacts and editing.delete(journal, someone),
        lambda: journal.commit("talk", put=[_talk(journal, someone, word)]),
        lambda: journal.commit("promise", put=[_promise(journal, someone, word)]),
        lambda: journal.commit("forget", delete=entries[-1:]),
        journal.undo,
    )
    rng.choice(ways)()


def _talk(journal: Journal, who: Contact, word: str) -> Interaction:
    return journal.make(
        Interaction, at=journal.now(), channel="coffee", contact_ids=(who.id,), summary=word, notes=word
    )


def _promise(journal: Journal, who: Contact, word: str) -> Promise:
    return journal.make(
        Promise, owner="me", text=f"do {word}", made=journal.now(), contact_ids=(who.id,), due=journal.now()
    )
