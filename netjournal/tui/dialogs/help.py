"""Help that fits the place."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from netjournal.tui.commands import EVERYWHERE, Command
from netjournal.tui.content import heading, lines, words
from netjournal.tui.dialogs.base import Dialog
from netjournal.tui.places import PLACES

_WALKING = (("j k ↑ ↓", "Walk a list"), ("g G", "First, last"), ("enter", "Open"), ("escape", "Back"))
_WRITING = (
    ("coffee with @Ada Lovelace at ^PyCon: her talk", "who, where and what about"),
    ("promised: send my notes by friday", "a promise, with its day"),
    ("they promised: / gave: / received: / asked:", "what goes between you"),
    ("mentioned: / matters: / personal: / specific:", "what to remember"),
    ("#tag", "a word to find it by"),
)


class Help(Dialog[None]):
    """What this place is for and every key that works here."""

    TITLE_WORDS = "Help"

    def __init__(self, about: str, here: Sequence[Command]) -> None:
        super().__init__()
        self._about = about
        self._here = here

    def body(self) -> ComposeResult:
        """Lay out the keys in groups."""
        places = tuple(place.command() for place in PLACES)
        with VerticalScroll(classes="help"):
            yield Static(words(self._about))
            yield Static(_keys("Here", self._here))
            yield Static(_keys("Everywhere", EVERYWHERE))
            yield Static(_keys("Places", places))
            yield Static(_table("Lists", _WALKING))
            yield Static(_table("What you can write", _WRITING))

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(VerticalScroll).focus()


def _keys(title: str, commands: Sequence[Command]) -> Content:
    listed = [command for command in commands if command.listed and command.key]
    return _table(title, [(key_of(command), f"{command.label}. {command.tip}") for command in listed])


def _table(title: str, rows: Sequence[tuple[str, str]]) -> Content:
    width = max((len(key) for key, _ in rows), default=0)
    told = [words((f"{key:<{width}}", "bold $text-accent"), f"  {text}") for key, text in rows]
    return lines("", heading(title), *told)


def key_of(command: Command) -> str:
    """Return the key of a command as it stands on the keyboard."""
    return command.display or command.key.split(",")[0].replace("ctrl+", "^").replace("f9", "F9")
