"""Taking the journal out: as what, and where to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from textual import on, work
from textual.app import App, ComposeResult
from textual.widgets import Input, Static

from netjournal.errors import NetjournalError
from netjournal.journal import delivering
from netjournal.journal.delivering import Delivered, proposed
from netjournal.journal.exporting import Wishes, to_calendar
from netjournal.journal.lookup import label_of
from netjournal.journal.writing import real_target, write_file
from netjournal.models import Record
from netjournal.text import shorten
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.base import CANCEL, Dialog
from netjournal.tui.dialogs.choose import Choice, Choose, confirm
from netjournal.tui.dialogs.working import Job, work_through
from netjournal.tui.pathwords import expanded, tilde
from netjournal.tui.widgets.pathfield import PathField

_PLAIN = Wishes()


@dataclass(frozen=True, slots=True)
class Way:
    """One way to take the journal out."""

    key: str
    label: str
    tip: str
    form: str
    wishes: Wishes = _PLAIN
    each: bool = False
    """Whether there is a file for each person."""


WAYS = (
    Way("a", "Everything", "an archive that makes the equal journal again", "archive"),
    Way("v", "vCards in one file", "for address books", "vcard"),
    Way("p", "A vCard for each person", "a folder, for contact syncing", "vcard", each=True),
    Way("c", "A table", "people as CSV, safe in spreadsheets", "csv"),
    Way("r", "A raw table", "CSV exactly as written, to bring back", "csv", Wishes(raw=True)),
    Way("m", "Pages to read", "Markdown: each person, each month", "markdown"),
    Way("i", "A calendar", "what is coming up, people as initials", "ics"),
    Way("d", "A calendar in full", "with names and what it is about", "ics", Wishes(details=True)),
    Way("f", "friends.md", "for the friends command line", "friends"),
    Way("e", "jrnl", "entries as JSON", "jrnl"),
)

Write = Callable[[str, bool, Job], Delivered]
"""Writes to a path, over what is there only where told to; for a thread."""


class TargetDialog(Dialog[Delivered]):
    """Asks where to write, and writes there; the answer is what was written. It stays where that fails."""

    KEYS = (
        CANCEL,
        Command("target.write", "ctrl+s", "write", "Write", "Write it there.", shown=True, display="⏎"),
    )
    BINDINGS = bindings(KEYS)

    def __init__(self, title: str, path: Path, taken: Callable[[str], bool], write: Write) -> None:
        super().__init__()
        self._title, self._path = title, path
        self._taken, self._write = taken, write

    def heading(self) -> str:
        """Return what is taken out."""
        return self._title

    def body(self) -> ComposeResult:
        """Lay out the path."""
        told = "Where to? Tab completes a path. Only you can read what is written."
        yield Static(words((told, QUIET)), classes="card-text")
        yield PathField(tilde(self._path), id="path")
        yield Static(classes="problem")

    def on_mount(self) -> None:
        """Begin in the path."""
        self.query_one(PathField).focus()

    def tell(self, problem: str) -> None:
        """Say beside the path what is wrong."""
        self.query_one(".problem", Static).update(words(shorten(problem, 300)))

    @on(PathField.Several)
    def _several(self, message: PathField.Several) -> None:
        self.query_one(".problem", Static).update(words((message.told, QUIET)))

    @on(Input.Submitted)
    @work(exclusive=True)
    async def action_write(self) -> None:
        """Write there, after asking where something would be written over."""
        path = expanded(self.query_one(PathField).value.strip())
        self.tell("")
        try:
            problem = self._problem(path)
            if problem:
                self.tell(problem)
                return
            force = self._taken(path)
            if force and not await self._may_replace(path):
                return
            done = await work_through(self.app, "Taking it out", lambda job: self._write(path, force, job))
        except NetjournalError as error:
            self.tell(str(error).partition("; --")[0])
        except OSError as error:
            self.tell(f"{tilde(error.filename or path)}: {error.strerror or error}")
        else:
            if done is not None:
                self.dismiss(done)

    def _problem(self, path: str) -> str:
        if not path:
            return "A path is needed, such as ~/people.vcf."
        parent = Path(path).absolute().parent
        return "" if parent.is_dir() else f"There is no folder {tilde(parent)}."

    async def _may_replace(self, path: str) -> bool:
        return await self.app.push_screen_wait(_replacing(path)) == "yes"


def _replacing(path: str) -> Choose:
    what = "This folder is not empty" if Path(path).is_dir() else "There is such a file already"
    return confirm(what, tilde(path), "Write over it", "Another name")


async def take_out(app: App[int], desk: Desk) -> None:
    """Ask as what and where to, and write the journal there."""
    choices = tuple(Choice(str(number), one.key, one.label, one.tip) for number, one in enumerate(WAYS))
    answer = await app.push_screen_wait(Choose("Take your journal out", choices))
    if answer is None:
        return
    way = WAYS[int(answer)]

    def write(path: str, force: bool, job: Job) -> Delivered:  # noqa: FBT001  the shape of Write
        job.say("Gathering what is in your journal")
        put = f"{path}/" if way.each else path
        return desk.read(
            lambda: delivering.deliver(
                desk.journal, way.form, put, way.wishes, force=force, progress=job.progress
            )
        )

    def taken(path: str) -> bool:
        return delivering.is_taken(desk.journal, way.form, f"{path}/" if way.each else path)

    path = proposed(way.form, _folder(), desk.now(), each=way.each)
    _tell(app, await app.push_screen_wait(TargetDialog(way.label, path, taken, write)))


async def take_out_one(app: App[int], desk: Desk, record: Record) -> None:
    """Write one event, or time set aside, as a calendar file."""

    def write(path: str, force: bool, job: Job) -> Delivered:  # noqa: FBT001  the shape of Write
        job.say("Writing the calendar file")
        target = real_target(Path(path), desk.journal.paths)
        write_file(target, desk.read(lambda: to_calendar(desk.journal, record)), force=force)
        return Delivered(target)

    title = f"Calendar file: {shorten(label_of(desk.view, record), 60)}"
    path = _folder() / f"netjournal-{record.moment():%Y-%m-%d}.ics"
    taken = lambda path: delivering.is_taken(desk.journal, "ics", path)  # noqa: E731  one use
    _tell(app, await app.push_screen_wait(TargetDialog(title, path, taken, write)))


def _tell(app: App[int], done: Delivered | None) -> None:
    if done is not None:
        where = tilde(done.path)
        told = f"{done.files} files in {where}" if done.files else where
        app.notify(told, title="Written", markup=False, timeout=12)


def _folder() -> Path:
    """Return where documents are, else the home folder."""
    import platformdirs

    documents = Path(platformdirs.user_documents_dir())
    return documents if documents.is_dir() else Path.home()
