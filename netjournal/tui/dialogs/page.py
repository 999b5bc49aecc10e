"""A page of words with what can be done about it below."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import words
from netjournal.tui.dialogs.base import CANCEL, Dialog
from netjournal.tui.dialogs.choose import Choice
from netjournal.tui.widgets.picklist import PickList


class PageDialog(Dialog[str]):
    """Shows some words; the answer is the id of what was chosen below them."""

    KEYS = (
        CANCEL,
        Command("page.down", "pagedown,space", "scroll_page(1)", "Page down", "Read on.", listed=False),
        Command("page.up", "pageup", "scroll_page(-1)", "Page up", "Read back.", listed=False),
    )
    BINDINGS = bindings(KEYS)
    DEFAULT_CSS = """
    PageDialog .page { height: auto; max-height: 18; margin-bottom: 1; }
    PageDialog .page > Static { height: auto; }
    PageDialog.-usual .page { max-height: 9; }
    PageDialog.-low .page { max-height: 3; margin-bottom: 0; }
    PageDialog PickList { height: auto; max-height: 8; background: transparent; }
    """

    def __init__(self, title: str, page: Content, choices: Sequence[Choice] = ()) -> None:
        super().__init__()
        self._title, self._page, self._choices = title, page, tuple(choices)

    def heading(self) -> str:
        """Return the title of the card."""
        return self._title

    def body(self) -> ComposeResult:
        """Lay out the words and the choices."""
        with VerticalScroll(classes="page", can_focus=not self._choices):
            yield Static(self._page)
        if self._choices:
            yield PickList()

    def on_mount(self) -> None:
        """Show the choices."""
        for picks in self.query(PickList):
            picks.fill(
                (one.id, words((f"{one.key:<3}", "bold $text-accent"), one.label)) for one in self._choices
            )
            picks.focus()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option.id)

    def on_key(self, event: events.Key) -> None:
        """Choose by the key of a choice."""
        for one in self._choices:
            if one.key and one.key == event.character:
                event.stop()
                event.prevent_default()
                self.dismiss(one.id)

    def action_scroll_page(self, direction: int) -> None:
        """Read on or back."""
        page = self.query_one(".page", VerticalScroll)
        page.scroll_relative(y=direction * max(1, page.size.height - 1), animate=False)
