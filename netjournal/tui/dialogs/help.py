"""Help that fits the place: what can be done here, and a click does it."""

from collections.abc import Iterator, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from netjournal.tui.commands import EVERYWHERE, Command, bindings
from netjournal.tui.content import QUIET, STRONG, heading, lines, words
from netjournal.tui.dialogs.base import CANCEL, Dialog
from netjournal.tui.places import PLACES
from netjournal.tui.widgets.hung import Hung

_WALKING = (("j k ↑ ↓", "Walk a list"), ("g G", "First, last"), ("enter", "Open"), ("escape", "Back"))
_WRITING = (
    ("coffee with @Ada Lovelace at ^PyCon: her talk", "who, where and what about"),
    ("promised: send my notes by friday", "a promise, with its day"),
    ("they promised: / gave: / received: / asked:", "what goes between you"),
    ("mentioned: / matters: / personal: / specific:", "what to remember"),
    ("#tag", "a word to find it by"),
)


class Deed(Static):
    """One thing that can be done: its key, its name and a sentence. A click does it."""

    DEFAULT_CSS = """
    Deed { height: auto; &:hover { background: $block-hover-background; } }
    """

    class Chosen(Message):
        """A deed was clicked."""

        def __init__(self, command: Command) -> None:
            super().__init__()
            self.command = command

    def __init__(self, command: Command, width: int) -> None:
        super().__init__()
        self.command = command
        self._key = (f"{command.keycap:<{width}}  ", "bold $text-accent")
        self.tell(name=False)

    def tell(self, *, name: bool) -> None:
        """Show what it does, or the name that it has in config.toml."""
        told = self.command.id if name else self.command.tip
        self.update(Hung(self._key, words((self.command.label, STRONG), (f"  {told}", QUIET))))

    def on_click(self) -> None:
        """Do it."""
        self.post_message(self.Chosen(self.command))


class Help(Dialog[str]):
    """What this place is for and all that can be done here; the answer is the action that was clicked."""

    TITLE_WORDS = "Help"
    KEYS = (
        CANCEL,
        Command(
            "help.names", "n", "names", "Names", "The names by which config.toml gives keys.", shown=True
        ),
        Command("help.tour", "t", "tour", "A short tour", "What there is, in six cards.", shown=True),
    )
    BINDINGS = bindings(KEYS)

    def __init__(self, about: str, here: Sequence[Command], keymap: Mapping[str, str]) -> None:
        super().__init__()
        self._about = about
        self._here = here
        self._keymap = keymap
        self._names = False

    def body(self) -> ComposeResult:
        """Lay out the keys in groups."""
        places = tuple(place.command() for place in PLACES)
        with VerticalScroll(classes="help"):
            yield Static(words(self._about))
            for title, commands in (("Here", self._here), ("Everywhere", EVERYWHERE), ("Places", places)):
                yield from _deeds(title, [command.under(self._keymap) for command in commands])
            yield Static(_table("Lists", _WALKING))
            yield Static(_table("What you can write", _WRITING))

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(VerticalScroll).focus()

    def on_deed_chosen(self, message: Deed.Chosen) -> None:
        """Close, to do what was clicked."""
        self.dismiss(message.command.action)

    def action_names(self) -> None:
        """Show by what name config.toml gives each command a key of one's own, or what it does again."""
        self._names = not self._names
        for deed in self.query(Deed):
            deed.tell(name=self._names)

    def action_tour(self) -> None:
        """Close, to take the tour."""
        self.dismiss("tour")


def _deeds(title: str, commands: Sequence[Command]) -> Iterator[Static]:
    listed = [command for command in commands if command.listed]
    width = max((len(command.keycap) for command in listed), default=0)
    yield Static(lines("", heading(title)))
    yield from (Deed(command, width) for command in listed)


def _table(title: str, rows: Sequence[tuple[str, str]]) -> Content:
    width = max((len(key) for key, _ in rows), default=0)
    told = [words((f"{key:<{width}}", "bold $text-accent"), f"  {text}") for key, text in rows]
    return lines("", heading(title), *told)
