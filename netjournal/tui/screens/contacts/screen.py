"""The list of people: filtered as you type, sorted, with a glance at the highlighted one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from netjournal.journal.saved import saved_filters
from netjournal.models import GROUPS, ORDERS, SavedFilter
from netjournal.text import plural
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, STRONG, lines, words
from netjournal.tui.messages import ShowPerson
from netjournal.tui.personrow import person_row
from netjournal.tui.screens.contacts.many import MANY_KEYS, ManyPlace
from netjournal.tui.screens.contacts.saved import FiltersDialog
from netjournal.tui.screens.finding import FindPlace
from netjournal.tui.screens.person_actions import PERSON_KEYS
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.marklist import MarkList
from netjournal.tui.widgets.personcard import PersonCard
from netjournal.tui.widgets.reading import READING_KEYS
from netjournal.tui.widgets.rowview import Row
from netjournal.view import PeopleFilter, find_people

EMPTY = lines(
    words(("Nobody here yet. ", STRONG)),
    "",
    words(
        "Press ", ("n", "bold $text-accent"), " and name someone with an @: everyone you name appears here."
    ),
    words("Press ", ("I", "bold $text-accent"), " to bring the contacts that you have elsewhere."),
)
NOBODY = lines(
    words(("Nobody fits. ", STRONG), ("escape clears the words, v goes to another group.", QUIET)),
    "",
    words(("Words may ask about one field:", QUIET)),
    words("tag:berlin  org:acme  level:senior  tie:mentor"),
    words("cadence:none  due:14  quiet:90  -tag:met"),
)

T = TypeVar("T")


class ContactsScreen(FindPlace, ManyPlace):
    """Everyone you know."""

    PLACE = "contacts"
    ABOUT = (
        "Everyone you know. Type / to find people by any word about them, or by one field: tag:berlin, "
        "org:acme, level:senior, tie:mentor, cadence:none, due:14 (within so many days), quiet:90 (no "
        "contact for so long); - before it takes those away. Mark many with space, and what you do is done "
        "with all of them, as one change."
    )
    KEYS = (
        Command("contacts.open", "enter,o", "open", "Open", "Their page.", shown=True, display="⏎"),
        Command(
            "contacts.find", "slash", "find", "Find", "Filter by words as you type.", shown=True, display="/"
        ),
        Command(
            "contacts.group",
            "v",
            "next_group",
            "Group",
            "Everyone, your people, to be in touch, resting …",
            shown=True,
        ),
        Command(
            "contacts.order",
            "S",
            "next_order",
            "Order",
            "By name, last contact, next due, newest.",
            shown=True,
        ),
        *MANY_KEYS,
        Command("contacts.saved", "F", "saved", "Filters", "Lists that you keep under a name."),
        Command("contacts.new", "N", "new", "New", "Add someone by name.", shown=True),
        *PERSON_KEYS,
        Command(
            "contacts.leave",
            "escape",
            "leave",
            "Leave the words",
            "Back to the list; again clears the words, then the marks.",
        ),
        *READING_KEYS,
    )
    BINDINGS = bindings(KEYS)
    NEEDS_ROW = frozenset({"open", "mark", "mark_on", "mark_range", "mark_all"})
    CSS_PATH = "contacts.tcss"

    class Found(Message):
        """The people who fit were found."""

        def __init__(self, ids: list[str], wanted: PeopleFilter) -> None:
            super().__init__()
            self.ids, self.wanted = ids, wanted

    _wanted = PeopleFilter()

    def body(self) -> ComposeResult:
        """Lay out the filter, the list, and the glance."""
        with Horizontal(id="people"):
            with Vertical(id="left"):
                with Horizontal(id="bar"):
                    yield Input(placeholder="/ any word, or tag:x", id="find")
                    yield Static(id="told")
                yield MarkList(self._draw, id="list")
                yield Static(id="teach")
            yield PersonCard(id="glance")

    def show(self) -> None:
        """Find the people anew, in a thread."""
        self._find(self._wanted)

    @work(thread=True, exclusive=True, group="reading")
    def _find(self, wanted: PeopleFilter) -> None:
        ids = self.desk.read(lambda: find_people(self.desk.view, self.desk.now(), wanted))
        if not get_current_worker().is_cancelled:
            self.post_message(self.Found(ids, wanted))

    @on(Found)
    def _found(self, message: Found) -> None:
        self.forget_gone()
        rows = [Row(contact_id) for contact_id in message.ids]
        self.show_rows(rows, NOBODY if len(self.desk.view.contacts) else EMPTY)
        self._tell_list()
        self._glance()

    @on(MarkList.Marked)
    def _tell_list(self) -> None:
        """Say how many are listed and marked, and what the list shows."""
        marks, count = self.people.marks, plural(len(self.people.rows), "person", "people")
        if marks:
            told = words((f"{len(marks):,} marked", "bold $text-accent"), (f" · {count}", QUIET))
        else:
            told = words((self._told_list(count), QUIET))
        self.query_one("#told", Static).update(told)
        self.query_one("#bar").set_class(bool(marks), "-marked")

    def _told_list(self, count: str) -> str:
        """Return how many are listed, of all where some are not, which, and in which order."""
        saved = next((one.name for one in saved_filters(self.desk.view) if self._shows(one)), "")
        if saved:
            return f"{count} · {saved}"
        group, order, everyone = self._wanted.group, f"by {self._wanted.order}", len(self.desk.view.contacts)
        if group == GROUPS[0] and len(self.people.rows) < everyone:
            return f"{len(self.people.rows):,} of {plural(everyone, 'person', 'people')} · {order}"
        return f"{count} · {group} · {order}"

    def _shows(self, saved: SavedFilter) -> bool:
        return PeopleFilter.of(saved) == self._wanted

    def _draw(self, row: Row, width: int) -> Content:
        contact = self.desk.view.contacts.get(row.id)
        if contact is None:
            return Content("")
        return person_row(self.desk.view, contact, self.desk.now(), width)

    @on(LongList.Highlighted, "#list")
    def _glance(self) -> None:
        card = self.query_one(PersonCard)
        if card.display:
            card.show(self.desk.view, self.desk.view.contacts.get(self.person() or ""), self.desk.now())

    @on(LongList.Selected, "#list")
    def action_open(self) -> None:
        """Open the page of the highlighted person."""
        person = self.person()
        if person:
            self.post_message(ShowPerson(person))

    def person(self) -> str | None:
        """Return the highlighted person."""
        return self.people.chosen or None

    # -- filter and order ----------------------------------------------------------------------------

    def _want(self, wanted: PeopleFilter) -> None:
        self._wanted = wanted
        self._find(wanted)

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        self._want(replace(self._wanted, query=event.value))

    def widen(self) -> None:
        """Take the words away, then the marks."""
        if self.words_to_find.value:
            super().widen()
        else:
            self.action_unmark()

    def action_next_group(self) -> None:
        """Show the next group of people."""
        self._want(replace(self._wanted, group=_after(GROUPS, self._wanted.group)))

    def action_next_order(self) -> None:
        """Sort by the next order."""
        self._want(replace(self._wanted, order=_after(ORDERS, self._wanted.order)))

    @work
    async def action_saved(self) -> None:
        """Go to a list that was kept under a name, or keep this one."""
        found = await self.app.push_screen_wait(FiltersDialog(self.desk, self._wanted))
        saved = self.desk.view.filters.get(found or "")
        if saved:
            with self.prevent(Input.Changed):
                self.words_to_find.value = saved.query
            self._want(PeopleFilter.of(saved))
        else:
            self._tell_list()


def _after(options: Sequence[T], one: T) -> T:
    return options[(options.index(one) + 1) % len(options)]
