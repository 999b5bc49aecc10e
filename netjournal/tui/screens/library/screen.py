"""The Library: the principles, the rules and prompts with their switches, and the seven steps."""

from collections.abc import Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from netjournal.advice import Suggestion
from netjournal.advice.principles import Principle
from netjournal.advice.prompts import Prompt
from netjournal.tui.commands import bindings
from netjournal.tui.content import QUIET, words
from netjournal.tui.screens.finding import FindPlace
from netjournal.tui.screens.library.deeds import LIBRARY_KEYS, LibraryDeeds
from netjournal.tui.screens.library.pages import page_of
from netjournal.tui.screens.library.shelves import SHELVES, Thing, draw, rows, shelf_of
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.reading import READING_KEYS, Reading
from netjournal.tui.widgets.rowview import Row
from netjournal.tui.widgets.sections import Sections

NOTHING = words(("Nothing here holds these words. ", "bold"), ("escape takes them away.", QUIET))


class LibraryScreen(FindPlace, LibraryDeeds):
    """Four shelves, and the page of the thing that is highlighted."""

    PLACE = "library"
    ABOUT = (
        "What the advice stands on, and how it is set for you. v goes to the next shelf; space switches a "
        "rule or a prompt on or off, e sets its numbers or words, R takes it back to how it came."
    )
    KEYS = (*LIBRARY_KEYS, *READING_KEYS)
    BINDINGS = bindings(KEYS)
    CSS_PATH = "library.tcss"

    class Loaded(Message):
        """What is suggested now was worked out."""

        def __init__(self, advice: Sequence[Suggestion]) -> None:
            super().__init__()
            self.advice = advice

    _advice: Sequence[Suggestion] = ()
    _at: dict[str, str]
    """On each shelf, the thing that was highlighted last."""

    def body(self) -> ComposeResult:
        """Lay out the shelves, one of them, and the page."""
        self._at = {}
        with Horizontal(id="bar"):
            yield Sections(SHELVES)
            yield Input(placeholder="/ to find", id="find")
        with Horizontal(id="library"):
            with Vertical(id="left"):
                yield LongList(self._draw, id="list")
                yield Static(id="teach")
            yield Reading(id="page")

    def show(self) -> None:
        """Show the shelf; work out what its rules suggest now, in a thread."""
        self._fill()
        self._load()

    @work(thread=True, exclusive=True, group="advice")
    def _load(self) -> None:
        advice = self.desk.advice().everything
        if not get_current_worker().is_cancelled:
            self.post_message(self.Loaded(advice))

    @on(Loaded)
    def _loaded(self, message: Loaded) -> None:
        self._advice = message.advice
        self._show_page()

    def _fill(self) -> None:
        shelf, query = self.query_one(Sections).shown, self.words_to_find.value
        self.show_rows(rows(self.desk.view, shelf, query), NOTHING)
        self._show_page()

    def _draw(self, row: Row, width: int) -> Content:
        return draw(self.desk.view, row, width)

    @on(LongList.Highlighted, "#list")
    def _show_page(self) -> None:
        thing = self.thing()
        content = self.page(thing, titled=True) if thing else ""
        self.query_one(Reading).read(content, thing.id if thing else "")
        self.refresh_bindings()

    def page(self, thing: Thing, *, titled: bool) -> Content:
        """Return something in full."""
        return page_of(self.desk.view, thing, self.desk.now(), self._advice, titled=titled)

    def thing(self) -> Thing | None:
        """Return what is highlighted."""
        chosen = self.query_one(LongList).chosen
        found = next((row.of for row in self.query_one(LongList).rows if row.id and row.id == chosen), None)
        return found if isinstance(found, Thing) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense for what is highlighted."""
        if action in {"switch", "edit", "reset"} and self.is_mounted:
            thing = self.thing()
            numbers = isinstance(thing, Prompt) or bool(getattr(thing, "thresholds", None))
            return thing is not None and not isinstance(thing, Principle) and (action != "edit" or numbers)
        return super().check_action(action, parameters)

    # -- going about ---------------------------------------------------------------------------------

    @on(LongList.Selected, "#list")
    def _selected(self) -> None:
        self.action_open()

    @on(Sections.Chosen)
    def _chosen(self, message: Sections.Chosen) -> None:
        self.go_to_shelf(message.name)

    def go_to_shelf(self, shelf: str, thing_id: str = "") -> None:
        """Show another shelf, at a thing, else where it was left."""
        sections, listing = self.query_one(Sections), self.query_one(LongList)
        self._at[sections.shown] = listing.chosen
        sections.shown = shelf
        self._fill()
        listing.highlight(
            thing_id or self._at.get(shelf, "") or next((row.id for row in listing.rows if row.id), "")
        )
        listing.focus()

    def go_to(self, thing: Thing) -> None:
        """Show a thing on its shelf."""
        with self.prevent(Input.Changed):
            self.words_to_find.value = ""
        self.go_to_shelf(shelf_of(thing), thing.id)

    def action_shelf(self, step: int) -> None:
        """Show the next shelf, or the one before."""
        self.go_to_shelf(self.query_one(Sections).after(step))

    @on(Input.Changed, "#find")
    def _typed(self) -> None:
        self._fill()
