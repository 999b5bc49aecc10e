"""After an import: who of those who came is to be kept close, and who may be there twice."""

from textual import on
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from netjournal.errors import NetjournalError
from netjournal.journal import people
from netjournal.text import fold, plural, shorten
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, STRONG, words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.base import CANCEL, SAVE, Dialog
from netjournal.tui.messages import Brought, ShowTwins
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.personcard import place_of
from netjournal.tui.widgets.rowview import Row

CADENCES = (None, 30, 60, 90, 180)
"""The days between two times in touch that are gone through; None is no rhythm."""

SAVED, TWICE = "saved", "twice"
_NAME = 28


class ArrivedDialog(Dialog[str]):
    """Asks who is to be kept close; the answer is "twice" to look at those who may be there twice."""

    TITLE_WORDS = "Who matters most to you now?"
    KEYS = (
        CANCEL,
        Command(
            "arrived.focus",
            "space",
            "focus_one",
            "Your people",
            "One of the one or two to begin with.",
            shown=True,
        ),
        Command(
            "arrived.often",
            "c",
            "often",
            "How often",
            "Every 30, 60, 90, 180 days, or no rhythm.",
            shown=True,
        ),
        Command("arrived.find", "slash", "find", "Find", "Find by name.", shown=True, display="/"),
        Command("arrived.twice", "d", "twice", "Twice", "Look at those who may be there twice.", shown=True),
        SAVE,
    )
    BINDINGS = bindings(KEYS)
    DEFAULT_CSS = """
    ArrivedDialog LongList { height: 14; margin-top: 1; }
    ArrivedDialog.-usual LongList { height: 8; }
    ArrivedDialog.-low LongList { height: 4; margin-top: 0; }
    ArrivedDialog #twice { height: auto; margin-top: 1; }
    ArrivedDialog.-low .card-text { display: none; }
    """

    def __init__(self, desk: Desk, brought: Brought) -> None:
        super().__init__()
        self.desk = desk
        self._people = sorted((fold(name), contact_id) for contact_id, name in brought.people)
        self._twice, self._written = brought.twice, brought.written
        self._focus: set[str] = set()
        self._often: dict[str, int | None] = {}

    def body(self) -> ComposeResult:
        """Lay out the people."""
        yield Static(words(_came(len(self._people), len(self.desk.view.contacts))), classes="came")
        told = "Begin with one or two: they come first in your next steps."
        yield Static(words((f"{self._written} {told}".strip(), QUIET)), classes="card-text")
        yield Input(placeholder="/ to find by name", id="find")
        yield LongList(self._draw, id="people")
        if self._twice:
            pairs = f"{self._twice} of those who came may be here twice."
            yield Static(
                words((pairs, "$text-warning"), " ", ("d", "bold $text-accent"), " looks at them."),
                id="twice",
            )

    def on_mount(self) -> None:
        """Begin in the people."""
        self._list("")
        self.query_one(LongList).styles.max_height = max(1, len(self._people))
        self.query_one(LongList).focus()

    def _list(self, query: str) -> None:
        wanted = fold(query)
        self.query_one(LongList).fill([Row(one) for name, one in self._people if wanted in name])

    def _draw(self, row: Row, width: int) -> Content:
        contact = self.desk.view.contacts.get(row.id)
        if contact is None:
            return Content("")
        often = self._often.get(row.id, contact.cadence)
        rhythm = f"every {often} days" if often else ""
        mark = ("★ " if row.id in self._focus or contact.focus else "  ", "$text-accent")
        name = words(mark, (contact.name, STRONG)).truncate(min(_NAME, width // 2), ellipsis=True, pad=True)
        room = max(0, width - name.cell_length - 16)
        place = words((f" {shorten(place_of(contact), max(1, room - 1))}" if room > 1 else "", QUIET))
        return words(name, place.truncate(room, pad=True), (f" {rhythm:>14}", "$text-accent"))

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        self._list(event.value)

    @on(Input.Submitted, "#find")
    def _to_list(self) -> None:
        self.query_one(LongList).focus()

    def action_find(self) -> None:
        """Go to the words to find by."""
        self.query_one("#find", Input).focus()

    def action_cancel(self) -> None:
        """Leave the words; else close."""
        if self.query_one("#find", Input).has_focus:
            self.query_one(LongList).focus()
        else:
            self.dismiss(None)

    @on(LongList.Selected)
    def action_focus_one(self) -> None:
        """Make the highlighted person one of those to begin with, or not."""
        chosen = self.query_one(LongList).chosen
        if chosen:
            self._focus ^= {chosen}
            self.query_one(LongList).refresh()

    def action_often(self) -> None:
        """Choose the next rhythm for the highlighted person."""
        contact = self.desk.view.contacts.get(self.query_one(LongList).chosen)
        if contact:
            often = self._often.get(contact.id, contact.cadence)
            at = CADENCES.index(often) if often in CADENCES else 0
            self._often[contact.id] = CADENCES[(at + 1) % len(CADENCES)]
            self.query_one(LongList).refresh()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Return whether an action makes sense: nobody is there twice, nothing to look at."""
        return action != "twice" or bool(self._twice)

    def action_twice(self) -> None:
        """Keep what was chosen, and look at those who may be there twice."""
        self._keep(TWICE)

    def action_save(self) -> None:
        """Keep what was chosen."""
        self._keep(SAVED)

    def _keep(self, answer: str) -> None:
        try:
            kept = self.desk.write(lambda: people.keep_close(self.desk.journal, self._focus, self._often))
        except NetjournalError as error:
            self.warn(str(error))
            return
        if kept:
            self.notify("Kept. u takes it back.", markup=False)
        self.dismiss(answer)


def _came(new: int, everyone: int) -> str:
    """Return how many people came, and how many there are with those who were here before."""
    came = f"{plural(new, 'person', 'people')} came"
    return f"{came}; {everyone} are in your journal now." if everyone > new else f"{came}."


async def arrived(app: App[int], desk: Desk, brought: Brought) -> None:
    """Show who came, and do what is chosen; nothing where nobody came."""
    if not brought.people:
        return
    if await app.push_screen_wait(ArrivedDialog(desk, brought)) == TWICE:
        app.post_message(ShowTwins(frozenset(contact_id for contact_id, _ in brought.people)))
