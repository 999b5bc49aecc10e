"""The filters that are kept under a name: to go to, to keep, to rename and to remove."""

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from netjournal.errors import NetjournalError
from netjournal.journal import saved as deeds
from netjournal.models import SavedFilter
from netjournal.text import fold, shorten
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, STRONG, words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.base import CANCEL, Dialog
from netjournal.tui.dialogs.form import Field, Form, Problems
from netjournal.tui.widgets.picklist import PickList
from netjournal.view import PeopleFilter

_NAME = 24
EMPTY = words(
    ("Nothing is kept yet. ", STRONG),
    "Press ",
    ("s", "bold $text-accent"),
    " to keep this list under a name; narrow it first by words and group.",
)


def told_filter(wanted: PeopleFilter) -> str:
    """Return what a filter shows, on one line."""
    return " · ".join(filter(None, (wanted.query.strip(), wanted.group, f"by {wanted.order}")))


class FiltersDialog(Dialog[str]):
    """Lists the saved filters; the answer is the id of the one to show."""

    TITLE_WORDS = "Saved filters"
    KEYS = (
        CANCEL,
        Command("filters.show", "enter,o", "show", "Show", "List these people.", shown=True, display="⏎"),
        Command("filters.save", "s", "save", "Keep this list", "Keep what is listed now.", shown=True),
        Command("filters.rename", "e", "rename", "Rename", "Another name for it.", shown=True),
        Command(
            "filters.remove",
            "D,delete",
            "remove",
            "Remove",
            "Forget it; nobody goes.",
            shown=True,
            display="D",
        ),
    )
    BINDINGS = bindings(KEYS)

    def __init__(self, desk: Desk, present: PeopleFilter) -> None:
        super().__init__()
        self.desk = desk
        self._present = present

    def body(self) -> ComposeResult:
        """Lay out what is listed now, and the filters."""
        told = words(("Now: ", QUIET), told_filter(self._present))
        yield Static(told, classes="card-text")
        yield PickList(classes="choices")
        yield Static(EMPTY, classes="card-text", id="teach")

    def on_mount(self) -> None:
        """Show the filters."""
        self._fill()

    def _fill(self) -> None:
        filters = deeds.saved_filters(self.desk.view)
        picks = self.query_one(PickList)
        picks.fill((one.id, self._row(one)) for one in filters)
        picks.display = bool(filters)
        self.query_one("#teach").display = not filters
        self.refresh_bindings()

    def _row(self, saved: SavedFilter) -> Content:
        wanted = PeopleFilter.of(saved)
        mark = "▸ " if wanted == self._present else "  "
        name = f"{shorten(saved.name, _NAME):<{_NAME}}"
        return words((mark, "bold $text-accent"), (name, STRONG), f"  {told_filter(wanted)}")

    def saved(self) -> SavedFilter | None:
        """Return the highlighted filter."""
        return self.desk.view.filters.get(self.query_one(PickList).chosen or "")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense: all but keeping need a filter."""
        if action in {"show", "rename", "remove"} and self.is_mounted:
            return self.saved() is not None
        return super().check_action(action, parameters)

    @on(OptionList.OptionSelected)
    def action_show(self) -> None:
        """Close with the highlighted filter."""
        found = self.saved()
        if found:
            self.dismiss(found.id)

    @work
    async def action_save(self) -> None:
        """Keep what is listed now under a name."""
        field = Field("name", "Name", hint="Berlin, people for the talk …")
        form = Form("Keep this list", (field,), self._keep, intro=told_filter(self._present), echo=self._echo)
        if await self.app.push_screen_wait(form):
            self._fill()

    def _keep(self, values: dict[str, str]) -> Problems:
        if not values["name"].strip():
            return {"name": "a name is all that is needed"}
        try:
            self.desk.write(lambda: deeds.save(self.desk.journal, values["name"], self._present))
        except NetjournalError as error:
            return {"": str(error)}
        return {}

    def _echo(self, _: str, value: str) -> str:
        taken = any(fold(one.name) == fold(value) for one in self.desk.view.filters.all())
        return "takes the place of the one you have" if taken else ""

    @work
    async def action_rename(self) -> None:
        """Give the highlighted filter another name."""
        found = self.saved()
        if found is None:
            return

        def submit(values: dict[str, str]) -> Problems:
            try:
                self.desk.write(lambda: deeds.rename(self.desk.journal, found, values["name"]))
            except NetjournalError as error:
                return {"name": str(error)}
            return {}

        if await self.app.push_screen_wait(Form("Rename", (Field("name", "Name", found.name),), submit)):
            self._fill()

    def action_remove(self) -> None:
        """Forget the highlighted filter."""
        found = self.saved()
        if found is None:
            return
        try:
            self.desk.write(lambda: deeds.remove(self.desk.journal, found))
        except NetjournalError as error:
            self.warn(str(error))
            return
        self.notify(f"Removed: {found.name}. u brings it back.", markup=False)
        self._fill()
