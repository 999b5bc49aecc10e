"""What an import would write, line by line: to choose from, to write, or to leave."""

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from netjournal.errors import NetjournalError
from netjournal.journal import importing
from netjournal.journal.choosing import left_out
from netjournal.journal.importing import Plan
from netjournal.text import plural
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.working import Job, work_through
from netjournal.tui.messages import Changed
from netjournal.tui.screens.bring.chosen import Found, compare
from netjournal.tui.screens.bring.detail import detail
from netjournal.tui.screens.bring.lines import Item, kinds_line, row_of, told_files
from netjournal.tui.screens.bring.selection import Selection
from netjournal.tui.screens.finding import FindPlace
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.rowview import Row

FEW = 200
"""So many records are written at once; more are written while a dialog shows how far it is."""

NOTHING = words(("Nothing of this kind. ", "bold"), ("v shows another.", QUIET))


class PreviewScreen(FindPlace):
    """The lines of an import."""

    PLACE = "contacts"
    ABOUT = (
        "What the files would change in your journal. Space takes a line or leaves it out; w writes what is "
        "marked, as one change that u takes back. Until then nothing is written."
    )
    KEYS = (
        Command(
            "preview.back", "escape", "back", "Back", "Back to the files; nothing is written.", shown=True
        ),
        Command("preview.turn", "space", "turn", "Take", "Take this one, or leave it out.", shown=True),
        Command("preview.all", "a", "all(True)", "All", "Take all that are shown.", shown=True),
        Command("preview.none", "x", "all(False)", "None", "Leave out all that are shown.", shown=True),
        Command("preview.kind", "v", "kind", "Show", "All, new, changed, same, skipped.", shown=True),
        Command("preview.find", "slash", "find", "Find", "Find by name.", display="/"),
        Command(
            "preview.write",
            "w,ctrl+s",
            "write",
            "Write",
            "Write what is marked, as one change; u takes it back.",
            shown=True,
            display="w",
        ),
    )
    BINDINGS = bindings(KEYS)
    CSS_PATH = "preview.tcss"

    def __init__(self, desk: Desk, found: Found) -> None:
        super().__init__(desk)
        self._lines = Selection(found)
        self.written: Plan | None = None
        """What was written, once it is."""

    def body(self) -> ComposeResult:
        """Lay out the counts, the lines, and the highlighted one in full."""
        with Vertical(id="top"):
            with Horizontal(id="bar"):
                yield Static(id="counts")
                yield Button("Write", id="write", variant="primary")
            with Horizontal(id="narrow"):
                yield Static(id="kinds")
                yield Input(placeholder="/ to find by name", id="find")
        with Horizontal(id="lines"):
            with Vertical(id="left"):
                yield LongList(self._draw, id="list")
                yield Static(id="teach")
            with VerticalScroll(id="side", can_focus=False):
                yield Static(id="detail")

    def on_mount(self) -> None:
        """Show the lines."""
        self._list()

    # -- the lines -----------------------------------------------------------------------------------

    def _list(self) -> None:
        fitting = self._lines.shown()
        self.show_rows([Row(one.id, one) for one in fitting], NOTHING)
        self._count()

    def _count(self) -> None:
        """Show how many lines are of each kind, and how many will be written."""
        lines, taken = self._lines, self._lines.taken
        self.query_one("#counts", Static).update(told_files(lines.found.plan))
        self.query_one("#kinds", Static).update(kinds_line(lines.items, lines.kind))
        button = self.query_one("#write", Button)
        button.label = f"Write {taken}" if taken else "Nothing to write"
        button.disabled = not lines.writes
        self.refresh_bindings()

    def _draw(self, row: Row, width: int) -> Content:
        one = row.of
        return row_of(one, width, taken=self._lines.takes(one)) if isinstance(one, Item) else Content("")

    def _one(self) -> Item | None:
        listing = self.query_one(LongList)
        row = listing.rows[listing.cursor] if listing.cursor < len(listing.rows) else None
        return row.of if row and isinstance(row.of, Item) else None

    @on(LongList.Highlighted, "#list")
    def _detail(self) -> None:
        one, lines = self._one(), self._lines
        shown = detail(self.desk, lines.found.plan, lines.records, one) if one else Content("")
        self.query_one("#detail", Static).update(shown)
        self.query_one("#side", VerticalScroll).scroll_home(animate=False)

    # -- choosing ------------------------------------------------------------------------------------

    @on(LongList.Selected, "#list")
    def action_turn(self) -> None:
        """Take the highlighted line, or leave it out."""
        one = self._one()
        if one:
            self._lines.turn(one)
            self._redraw()

    def action_all(self, take: bool) -> None:  # noqa: FBT001  a key binding hands it over by place
        """Take all that are shown, or leave them out."""
        self._lines.turn_all(self._lines.shown(), take=take)
        self._redraw()

    def _redraw(self) -> None:
        self.query_one(LongList).refresh()
        self._count()

    def action_kind(self) -> None:
        """Show the next kind of lines."""
        self._lines.next_kind()
        self._list()

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        self._lines.query = event.value
        self._list()

    # -- writing -------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense: writing needs something to write."""
        if action == "write" and self.is_mounted:
            return self._lines.writes
        return super().check_action(action, parameters)

    @on(Button.Pressed, "#write")
    @work
    async def action_write(self) -> None:
        """Write what is taken, as one change, and go on to the next step."""
        try:
            if await self._is_current():
                self.written = await self._written()
        except (NetjournalError, OSError) as error:
            self.warn(str(error))
        if self.written is not None:
            self.post_message(Changed())
            self.dismiss()

    async def _is_current(self) -> bool:
        """Return whether the journal is as it was when it was compared; else compare and show it anew."""
        found = self._lines.found
        if self.desk.view.version == found.version:
            return True
        anew = await work_through(self.app, "Comparing", lambda job: compare(self.desk, found.readings, job))
        if anew is not None:
            self._lines = self._lines.renewed(anew)
            self._list()
            self.tell("Your journal changed meanwhile. This is what would be written now; w writes it.")
        return False

    async def _written(self) -> Plan | None:
        """Return what was written; a long import in a thread, None where it was stopped."""
        whole, out = self._lines.found.plan, self._lines.out
        if whole.size <= FEW:
            plan = left_out(whole, out)
            self.desk.write(lambda: importing.apply(self.desk.journal, plan))
            return plan
        return await work_through(self.app, "Writing", self._write, covers=True)

    def _write(self, job: Job) -> Plan:
        job.say("Making ready")
        plan = self.desk.read(lambda: left_out(self._lines.found.plan, self._lines.out))

        def progress(done: int, total: int) -> None:
            job.progress(done, total)
            if done == total:
                job.finish("Writing to the journal, one moment")

        self.desk.write_aside(lambda: importing.apply(self.desk.journal, plan, progress))
        return plan


def told(plan: Plan) -> str:
    """Return what was written, in a sentence or two."""
    new, changed = plan.count("new"), plan.count("changed")
    if not new and not changed:
        return "Nothing new was in it; what it said is remembered for the next time."
    parts = [f"{new} new" if new else "", f"{changed} changed" if changed else ""]
    return (
        f"{plural(new + changed, 'record')} written: {', '.join(filter(None, parts))}. u takes it all back."
    )
