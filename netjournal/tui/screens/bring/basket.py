"""The list of the files that were chosen, with a word on what can be."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from netjournal.text import plural
from netjournal.tui.content import QUIET, lines, words
from netjournal.tui.screens.bring.chosen import Chosen, row_of
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.rowview import Row

_TEACH = lines(
    words(("What can be brought", "bold $foreground-muted")),
    "LinkedIn connections, Google and Outlook contacts, vCards (.vcf) and any other table (.csv); "
    "calendars (.ics), Monica, Day One, jrnl, friends.md, and an archive of netjournal.",
    "",
    words(("What a file is, is found out by its content. Nothing is written before you say so.", QUIET)),
)
_KEYS = words(
    ("f", "bold $text-accent"), (" says what a file is, ", QUIET), ("c", "bold $text-accent"),
    (" which column holds what, ", QUIET), ("x", "bold $text-accent"), (" leaves it.", QUIET),
)  # fmt: skip


class Basket(Vertical):
    """The chosen files by their paths."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  the name of the base
        super().__init__(id=id)
        self.files: dict[str, Chosen] = {}

    def compose(self) -> ComposeResult:
        """Lay out the count, the files and the word below."""
        yield Static(id="told", classes="section")
        yield LongList(self._draw, id="chosen")
        yield Static(id="teach")

    def show(self) -> None:
        """Show the files as they are now."""
        listing = self.query_one(LongList)
        listing.fill([Row(path, one) for path, one in self.files.items()])
        listing.styles.height = len(self.files)
        listing.display = bool(self.files)
        count = f"{plural(len(self.files), 'file')} chosen · r reads them" if self.files else "Nothing chosen"
        self.query_one("#told", Static).update(words(count))
        self.query_one("#teach", Static).update(_KEYS if self.files else _TEACH)

    def highlight(self, path: str) -> None:
        """Highlight a file."""
        self.query_one(LongList).highlight(path)

    @property
    def highlighted(self) -> Chosen | None:
        """Return the highlighted file."""
        return self.files.get(self.query_one(LongList).chosen)

    def _draw(self, row: Row, width: int) -> Content:
        return row_of(row.of, width) if isinstance(row.of, Chosen) else Content("")
