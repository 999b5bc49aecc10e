"""What all screens share: head and foot, following the journal, and telling what happened."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.widget import Widget

from netjournal.errors import NetjournalError
from netjournal.journal.people import Touch, touch_person
from netjournal.tui.closing import Closing
from netjournal.tui.commands import Command
from netjournal.tui.content import day_forms
from netjournal.tui.desk import Desk
from netjournal.tui.messages import Changed
from netjournal.tui.widgets.cover import HORIZONTAL, VERTICAL, TooSmall
from netjournal.tui.widgets.foot import Foot
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.masthead import Masthead
from netjournal.tui.widgets.reading import Reading

T = TypeVar("T")


class Place(Closing[None]):
    """A screen on the journal.

    A subclass names its place, declares its commands in KEYS (and BINDINGS = bindings(KEYS)), composes its
    `body`, and shows the journal in `show`, which is called whenever the journal or the minute changed and
    must keep focus, highlight and half-typed text.
    """

    PLACE: ClassVar[str] = ""
    KEYS: ClassVar[tuple[Command, ...]] = ()
    ABOUT: ClassVar[str] = ""
    """What this place is for, for the help."""
    BEGINS_AT: ClassVar[str] = "#list"
    """What has the focus at first."""
    NEEDS_ROW: ClassVar[frozenset[str]] = frozenset()
    """The actions about the highlighted row of the LongList `#list`; without one they are not offered."""
    HORIZONTAL_BREAKPOINTS = HORIZONTAL
    VERTICAL_BREAKPOINTS = VERTICAL
    AUTO_FOCUS = ""
    """Nothing by itself: where a list is empty it would be a text field, and keys would land in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._shown: tuple[int, str] | None = None
        # Made with the colours of now: else Textual reads all styles anew at the first and the second visit.
        self._css_update_count = self.app._css_update_count  # noqa: SLF001  there is no public name for it
        self._held: Widget | None = None
        self._there: bool | None = None
        """Whether the list had something when it was filled last."""

    def compose(self) -> ComposeResult:
        """Lay out head, body and foot."""
        yield Masthead(self.PLACE)
        yield from self.body()
        yield Foot()
        yield TooSmall()

    def body(self) -> ComposeResult:
        """Lay out what is between head and foot."""
        yield from ()

    def show(self) -> None:
        """Show the journal as it is now."""

    def person(self) -> str | None:
        """Return the id of the contact that is highlighted, for what is done with one person."""
        return None

    @property
    def has_people(self) -> bool:
        """Return whether someone may be highlighted here."""
        return type(self).person is not Place.person

    def log_touch(self, how: Touch) -> None:
        """Log that I wrote to the highlighted person, or talked with them."""
        contact = self.desk.view.contacts.get(self.person() or "")
        if contact:
            self.attempt(lambda: touch_person(self.desk.journal, contact, how), told_touch(how))

    def capture_seed(self) -> tuple[str, str]:
        """Return the text with which a capture begins here, and the slot of its draft."""
        return "", "capture"

    def on_mount(self) -> None:
        """Show the journal for the first time."""
        self.set_focus(self.query_one(self.BEGINS_AT))
        self.follow()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense: what is about a row needs one."""
        if action in self.NEEDS_ROW and self.is_mounted:
            return bool(self.query_one("#list", LongList).chosen)
        return super().check_action(action, parameters)

    def on_resize(self) -> None:
        """Give the focus back to what a smaller terminal had no room for."""
        self._held = self.focused or self._held
        self.call_after_refresh(self._give_back)

    def _give_back(self) -> None:
        if self.focused is None and self._held in self.focus_chain:
            self.set_focus(self._held)

    def on_screen_resume(self) -> None:
        """Catch up with what changed while another screen was in front."""
        self.follow()

    def follow(self) -> None:
        """Show the journal anew if it, or the minute, is another than the one shown."""
        if self.desk.is_busy:
            return
        state = (self.desk.view.version, f"{self.desk.now():%Y-%m-%d %H:%M}")
        whole = self.is_mounted and self.query(Masthead)  # while the app closes, the parts go first
        if whole and state != self._shown:
            self._shown = state
            self.query_one(Masthead).show_day(day_forms(self.desk.now()))
            self.show()

    def show_or_teach(self, listing: Widget, lesson: Widget, *, there: bool) -> None:
        """Show a list, or what to do where there is nothing; the list has the focus when it comes back."""
        if self._there != there:
            self._there = there
            self.call_after_refresh(self.refresh_bindings)
        listing.display, lesson.display = there, not there
        if there and self.focused is None:
            self.set_focus(listing)
        elif not there and listing.has_focus:
            self.set_focus(None)  # else a field of words beside it would take the focus

    def action_read_on(self, way: int) -> None:
        """Read on in what is shown in full, or back for -1."""
        for reading in self.query(Reading):
            reading.page(way)

    def tell(self, words: str) -> None:
        """Say in a toast what was done."""
        self.notify(words, markup=False)

    def warn(self, words: str) -> None:
        """Say in a toast what could not be done."""
        self.notify(words, severity="warning", markup=False, timeout=8)

    def attempt(self, work: Callable[[], T], told: str = "") -> T | None:
        """Return what `work` wrote and say so; None, and its problem in a toast, where it wrote nothing."""
        try:
            result = self.desk.write(work)
        except NetjournalError as error:
            self.warn(str(error))
            return None
        self.post_message(Changed())
        if told:
            self.tell(told)
        return result


def told_touch(how: Touch) -> str:
    """Return what is said after a touch."""
    return "Logged that you wrote." if how == "wrote" else "Logged that you talked."
