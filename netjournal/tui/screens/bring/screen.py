"""Choosing the files to bring: from the folders, or by typing or pasting a path."""

from dataclasses import replace
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import DirectoryTree, Input, Static

from netjournal.errors import NetjournalError
from netjournal.journal.importing import Plan
from netjournal.models import Contact
from netjournal.text import shorten
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.working import work_through
from netjournal.tui.messages import Brought
from netjournal.tui.pathwords import paths_in, tilde
from netjournal.tui.screens.base import Place
from netjournal.tui.screens.bring import chosen as choosing
from netjournal.tui.screens.bring.basket import Basket
from netjournal.tui.screens.bring.chosen import FOUND, Chosen
from netjournal.tui.screens.bring.tree import FileTree
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.pathfield import PathField


class BringScreen(Place):
    """The files to bring."""

    PLACE = "contacts"
    BEGINS_AT = "#tree"
    ABOUT = (
        "Bring people and entries from other programs. Choose one or more files, or type a path after /; "
        "then r reads them and shows what would change. Nothing is written before you say so."
    )
    KEYS = (
        Command("bring.back", "escape", "back", "Back", "Back; nothing is written.", shown=True),
        Command("bring.take", "space", "take", "Take", "Take the file or folder, or not.", shown=True),
        Command("bring.path", "slash", "path", "Path", "Type or paste a path.", shown=True, display="/"),
        Command("bring.up", "backspace,h", "up", "Folder up", "To the folder above.", display="h"),
        Command("bring.format", "f", "format", "What it is", "Say what a file is, if it is taken wrongly."),
        Command("bring.columns", "c", "columns", "Columns", "Say which column of a table holds what."),
        Command(
            "bring.drop", "x,delete", "drop", "Leave it", "Take a chosen file from the list.", display="x"
        ),
        Command(
            "bring.read",
            "r,ctrl+s",
            "read",
            "Read",
            "Read the files and show what would change; nothing is written yet.",
            shown=True,
            display="r",
        ),
    )
    BINDINGS = bindings(KEYS)
    CSS_PATH = "bring.tcss"

    class Seen(Message):
        """Files were looked at; `entered` is the text of the field that named them, if it did."""

        def __init__(self, files: list[Chosen], entered: str) -> None:
            super().__init__()
            self.files, self.entered = files, entered

    def __init__(self, desk: Desk, folder: Path | None = None) -> None:
        super().__init__(desk)
        self._folder = folder or _first_folder()

    def body(self) -> ComposeResult:
        """Lay out the path, the folders and what was chosen."""
        with Vertical(id="top"):
            with Horizontal(id="bar"):
                yield Static(words(("Bring", "bold $text-accent")), id="title")
                yield PathField(placeholder="/ to type or paste a path, tab completes it", id="path")
            yield Static(id="problem")
        with Horizontal(id="files"):
            yield FileTree(self._folder, id="tree")
            yield Basket(id="right")

    def on_mount(self) -> None:
        """Show that nothing is chosen yet."""
        self._show_files()

    # -- what is chosen ------------------------------------------------------------------------------

    def _show_files(self) -> None:
        tree, was_in_basket = self.query_one(FileTree), self.basket.has_focus_within
        self.basket.show()
        tree.show_taken(frozenset(self.basket.files))
        if was_in_basket and not self.basket.files:
            tree.focus()
        self.refresh_bindings()

    @property
    def basket(self) -> Basket:
        """Return the files that were chosen."""
        return self.query_one(Basket)

    def _one(self) -> Chosen | None:
        """Return the file that is meant: the highlighted one, in the folders or among the chosen."""
        tree = self.query_one(FileTree)
        in_folders = self.basket.files.get(str(tree.highlighted)) if tree.has_focus else None
        return in_folders or self.basket.highlighted

    @on(FileTree.Taken)
    def _taken(self, message: FileTree.Taken) -> None:
        self._turn([str(message.path)])

    @on(DirectoryTree.FileSelected)
    def _selected(self, message: DirectoryTree.FileSelected) -> None:
        self._turn([str(message.path)])

    def _turn(self, paths: list[str]) -> None:
        """Take files, or leave those that were taken."""
        self._tell("")
        fresh = [path for path in paths if self.basket.files.pop(path, None) is None]
        if fresh:
            self._look(fresh)
        self._show_files()

    @work(thread=True, group="reading")
    def _look(self, paths: list[str], entered: str = "") -> None:
        self.post_message(self.Seen([choosing.look_at(self.desk, path) for path in paths], entered))

    @on(Seen)
    def _seen(self, message: Seen) -> None:
        for one in message.files:
            if one.problem and one.path not in self.basket.files:
                self._tell(f"{tilde(one.path)}: {one.problem}")
            else:
                self.basket.files[one.path] = one
        self._show_files()
        if message.files:
            self.basket.highlight(message.files[-1].path)
        if message.entered and not any(one.problem for one in message.files):
            self._leave_path(message.entered)

    def _tell(self, told: str, style: str = "$text-error") -> None:
        """Say below the path what is wrong with it, or in another style what else is to be known of it."""
        line = self.query_one("#problem", Static)
        line.update(words((shorten(told, 400), style)))
        line.display = bool(told)

    # -- the path ------------------------------------------------------------------------------------

    @on(Input.Submitted, "#path")
    def _entered(self, event: Input.Submitted) -> None:
        paths = paths_in(event.value)
        if len(paths) == 1 and Path(paths[0]).is_dir():
            self.query_one(FileTree).go_to(Path(paths[0]).absolute())
            self.query_one(FileTree).focus()
            self._tell("")
        elif paths:
            self._look([path for path in paths if path not in self.basket.files], event.value)

    def _leave_path(self, entered: str) -> None:
        """Empty the field of what was taken, and go to it, where the keys go on; not while one writes on."""
        field = self.query_one(PathField)
        if field.has_focus and field.value == entered:
            field.value = ""
            self.basket.query_one(LongList).focus()

    @on(PathField.Several)
    def _several(self, message: PathField.Several) -> None:
        self._tell(message.told, QUIET)

    @on(Input.Changed, "#path")
    def _typed(self) -> None:
        self._tell("")

    def action_path(self) -> None:
        """Go to the field for a path."""
        self.query_one(PathField).focus()

    def action_up(self) -> None:
        """Show the folder above."""
        tree = self.query_one(FileTree)
        tree.go_to(Path(tree.path).absolute().parent)

    def action_take(self) -> None:
        """Take what is highlighted in the folders, or leave the chosen file."""
        tree = self.query_one(FileTree)
        if tree.has_focus:
            tree.action_take()
        else:
            self.action_drop()

    def action_drop(self) -> None:
        """Leave a chosen file."""
        one = self._one()
        if one:
            self._turn([one.path])

    # -- what a file is ------------------------------------------------------------------------------

    @work
    async def action_format(self) -> None:
        """Ask what a file is."""
        one = self._one()
        answer = await self.app.push_screen_wait(choosing.format_dialog(one)) if one else None
        if one and answer:
            self.basket.files[one.path] = replace(
                one, form="" if answer == FOUND else answer, columns={}, problem=""
            )
            self._show_files()

    @work
    async def action_columns(self) -> None:
        """Ask which column holds what."""
        one = self._one()
        answer = await self.app.push_screen_wait(choosing.columns_form(one)) if one else None
        if one and answer:
            self.basket.files[one.path] = choosing.with_columns(one, answer)
            self._show_files()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense: most need a file."""
        if action in {"read", "format", "columns", "drop"}:
            return self.is_mounted and bool(self.basket.files)
        return super().check_action(action, parameters)

    # -- going on ------------------------------------------------------------------------------------

    @work
    async def action_read(self) -> None:
        """Read the files, and show what would change."""
        from netjournal.tui.screens.bring.preview import PreviewScreen, told

        unknown = next((one for one in self.basket.files.values() if not one.told), None)
        if unknown:
            self._ask_what(unknown)
            return
        self._tell("")
        files = tuple(self.basket.files.values())
        try:
            found = await work_through(self.app, "Reading", lambda job: choosing.read(self.desk, files, job))
        except (NetjournalError, OSError) as error:
            self._tell(_problem(error))
            return
        if found is None:
            return
        preview = PreviewScreen(self.desk, found)
        await self.app.push_screen_wait(preview)
        if preview.written is not None:
            brought = _brought(preview.written, told(preview.written))
            if brought.people:
                self.app.post_message(brought)
            else:
                self.tell(brought.written)
            self.dismiss()

    def _ask_what(self, one: Chosen) -> None:
        name = Path(one.path).name
        self.basket.highlight(one.path)
        self.basket.query_one(LongList).focus()
        how = "c names its columns" if one.seen.columns else "f says what it is"
        self._tell(f"{name} is not recognised: {how}, x leaves it.")

    def action_back(self) -> None:
        """Leave the path, or go back."""
        if self.query_one(PathField).has_focus:
            self.query_one(FileTree).focus()
        else:
            self.dismiss()


def _brought(plan: Plan, written: str) -> Brought:
    """Return who came with an import, and who of them may be somebody else."""
    new = (line for file in plan.files for line in file.lines if line.status == "new")
    people = tuple((line.record, line.name) for line in new if line.table == Contact.table)
    return Brought(people, len({one.id for one, _ in plan.alike}), written)


def _problem(error: NetjournalError | OSError) -> str:
    """Return a problem in one line, without what only the command line has."""
    if isinstance(error, OSError):
        return f"{tilde(error.filename)}: {error.strerror}" if error.filename else str(error)
    return "; ".join(part for part in str(error).split("; ") if "--" not in part)


def _first_folder() -> Path:
    """Return where downloads are, else the home folder."""
    import platformdirs

    downloads = Path(platformdirs.user_downloads_dir())
    return downloads if downloads.is_dir() else Path.home()
