"""The Insights: one picture of the network at a time, what it means, and the people behind it."""

from collections import Counter
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from netjournal.journal.lookup import find_record
from netjournal.text import plural
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, STRONG, heading, lines, words
from netjournal.tui.dialogs.people import PeopleDialog
from netjournal.tui.messages import ShowPerson
from netjournal.tui.screens.insights.asking import WAYS_KEY, WaysPlace
from netjournal.tui.screens.insights.picture import Bar, Picture, Title, draw, legend, scale_of
from netjournal.tui.screens.insights.pictures import BY_ID, KINDS
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.picklist import PickList
from netjournal.tui.widgets.rowview import Row


class InsightsScreen(WaysPlace):
    """The pictures at the left by name, the highlighted one at the right."""

    PLACE = "insights"
    BEGINS_AT = "#names"
    ABOUT = (
        "Your whole network in pictures. Each says in a sentence what it means and what to do. Tab goes into "
        "the picture; enter on a line shows the people behind it. The numbers are yours alone."
    )
    KEYS = (
        Command(
            "insights.open", "enter,o", "open", "People", "The people behind it.", shown=True, display="⏎"
        ),
        Command(
            "insights.next", "v,right,l", "turn(1)", "Next", "The next picture.", shown=True, display="v"
        ),
        Command("insights.before", "V,left,h", "turn(-1)", "Before", "The picture before.", display="V"),
        WAYS_KEY,
        Command("insights.leave", "escape", "leave", "Pictures", "Back to the names of the pictures."),
    )
    BINDINGS = bindings(KEYS)
    CSS_PATH = "insights.tcss"

    class Drawn(Message):
        """A picture was worked out."""

        def __init__(self, kind_id: str, picture: Picture) -> None:
            super().__init__()
            self.kind_id, self.picture = kind_id, picture

    _picture: Picture | None = None
    _drawn_kind = ""

    def body(self) -> ComposeResult:
        """Lay out the names and the picture."""
        with Horizontal(id="insights"):
            yield PickList(id="names")
            with Vertical(id="picture"):
                yield Static(id="title")
                yield Static(id="meaning")
                yield Static(id="legend")
                yield LongList(self._draw, id="bars")

    def on_mount(self) -> None:
        """Name the pictures."""
        self.query_one("#names", PickList).fill((kind.id, words(kind.title)) for kind in KINDS)

    @property
    def kind_id(self) -> str:
        """Return which picture is shown."""
        return self.query_one("#names", PickList).chosen or KINDS[0].id

    def show(self) -> None:
        """Work the picture out anew, in a thread."""
        self._work_out(self.kind_id)

    @on(OptionList.OptionHighlighted, "#names")
    def _turned(self) -> None:
        self.show()

    @work(thread=True, exclusive=True, group="reading")
    def _work_out(self, kind_id: str) -> None:
        view, now = self.desk.view, self.desk.now()
        picture = self.desk.read(partial(BY_ID[kind_id].draw, view, now))
        if not get_current_worker().is_cancelled:
            self.post_message(self.Drawn(kind_id, picture))

    @on(Drawn)
    def _drawn(self, message: Drawn) -> None:
        picture, kind = message.picture, BY_ID[message.kind_id]
        turned, self._drawn_kind, self._picture = self._drawn_kind != kind.id, kind.id, picture
        self.query_one("#title", Static).update(words((kind.title, STRONG), (f"  {kind.about}", QUIET)))
        bars = self.query_one("#bars", LongList)
        bars.fill(list(_rows(kind.id, picture)))
        if turned:
            bars.action_first()
        bars.display = bool(picture.rows)
        named = self.query_one("#legend", Static)
        named.display = bool(picture.rows and picture.legend)
        named.update(legend(picture.legend))
        self.query_one("#meaning", Static).update(_meaning(kind.empty, picture))

    def _draw(self, row: Row, width: int) -> Content:
        if not isinstance(row.of, Bar | Title) or self._picture is None:
            return Content("")
        return draw(row.of, scale_of(self._picture, width))

    def bar(self) -> Bar | None:
        """Return the highlighted line of the picture."""
        listing = self.query_one("#bars", LongList)
        found = next((row.of for row in listing.rows if row.id and row.id == listing.chosen), None)
        return found if isinstance(found, Bar) else None

    def person(self) -> str | None:
        """Return the person behind the highlighted line, where there is one."""
        bar = self.bar() if self.query_one("#bars").has_focus else None
        return bar.people[0] if bar and len(bar.people) == 1 else None

    # -- going about ---------------------------------------------------------------------------------

    @on(OptionList.OptionSelected, "#names")
    def _into_the_picture(self) -> None:
        bars = self.query_one("#bars", LongList)
        if bars.display:
            bars.focus()

    @on(LongList.Selected, "#bars")
    def _selected(self) -> None:
        self.action_open()

    @work
    async def action_open(self) -> None:
        """Show the people behind the highlighted line."""
        bar = self.bar()
        if bar is None:
            return
        if bar.target:
            await self.open_record(find_record(self.desk.view, bar.target))
        elif len(bar.people) == 1:
            self.post_message(ShowPerson(bar.people[0]))
        elif bar.people:
            told = f"{BY_ID[self.kind_id].title}: {plural(len(bar.people), 'person', 'people')}"
            chosen = await self.app.push_screen_wait(PeopleDialog(self.desk, bar.label, bar.people, told))
            if chosen:
                self.post_message(ShowPerson(chosen))
        else:
            self.tell("Nobody is behind this one.")

    def action_turn(self, step: int) -> None:
        """Show the next picture, or the one before."""
        names = self.query_one("#names", PickList)
        names.highlighted = ((names.highlighted or 0) + step) % len(KINDS)

    def action_leave(self) -> None:
        """Go back to the names of the pictures."""
        self.query_one("#names").focus()


def _rows(kind_id: str, picture: Picture) -> list[Row]:
    """Return the lines of a picture, each known by what it stands for, wherever it stands."""
    found: list[Row] = []
    part, seen = "", Counter[str]()
    for row in picture.rows:
        if isinstance(row, Title):
            part = row.text.partition(":")[0]  # a number may follow, and change
            found.extend([Row(""), Row("", row)] if found else [Row("", row)])
        else:
            name = f"{kind_id} {part} {row.target or row.label}"
            seen[name] += 1
            found.append(Row(f"{name} {seen[name]}", row))
    return found


def _meaning(empty: str, picture: Picture) -> Content:
    if not picture.rows:
        return lines(heading("Nothing to see yet"), "", words(empty))
    return lines(words((picture.meaning, STRONG)), words(picture.todo))
