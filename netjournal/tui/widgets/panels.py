"""What stands beside the next steps: promises, days ahead, your people, and a question."""

from collections.abc import Iterable
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import OptionList, Static

from netjournal.tui.content import words
from netjournal.tui.desk import Desk
from netjournal.tui.messages import Go, ShowEvent, ShowPerson
from netjournal.tui.outlook import Outlook
from netjournal.tui.rows import coming_row, focus_row, promise_line
from netjournal.tui.widgets.picklist import Item, PickList


class Panel(Vertical):
    """A titled short list, with words for when it is empty."""

    DEFAULT_CSS = """
    Panel {
        width: 1fr; height: 1fr; padding-right: 1;
        Static { height: auto; }
        .section { text-style: none; }
        .none { color: $foreground-muted; }
    }
    """

    def __init__(self, title: str, none: str, panel_id: str, key: str = "") -> None:
        super().__init__(id=panel_id)
        self._title, self._none, self._key = title, none, key

    def compose(self) -> ComposeResult:
        """Lay out title, list and the words for none."""
        yield Static(words((self._title, "bold"), f"  {self._key}"), classes="section")
        yield PickList()
        yield Static(words(self._none), classes="none")

    def fill(self, rows: Iterable[tuple[str, Item]]) -> None:
        """Show these rows."""
        picks = self.query_one(PickList)
        picks.fill(rows)
        picks.display = bool(picks.option_count)
        self.query_one(".none").display = not picks.option_count


class Question(Static):
    """The question of the day; a click goes to where it is answered."""

    def on_click(self) -> None:
        """Go and answer it."""
        self.post_message(Go("reflect"))


class Panels(Vertical):
    """Promises both ways, what is coming up, the focus people, and the question of the day."""

    class PromiseChosen(Message):
        """A promise was chosen."""

        def __init__(self, promise_id: str) -> None:
            super().__init__()
            self.promise_id = promise_id

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def compose(self) -> ComposeResult:
        """Lay out the panels side by side, and the question below."""
        with Horizontal(classes="panels"):
            yield Panel("Promises", "Nothing is owed either way.", "promises", "→ yours  ← theirs")
            yield Panel("Coming up", "The next three weeks are open.", "coming")
            yield Panel("Your people", "Choose one or two to begin with: f on a person.", "focus")
        yield Question(classes="question")

    def show(self, found: Outlook, question: str) -> None:
        """Show the outlook and the question of the day; "" for none."""
        view, now = self.desk.view, self.desk.now()
        self.query_one("#promises", Panel).fill(
            (one.id, partial(promise_line, view, one, now)) for one in found.promises
        )
        self.query_one("#coming", Panel).fill(
            (f"{one.on} {one.text}.{one.target}", partial(coming_row, one, now)) for one in found.coming
        )
        self.query_one("#focus", Panel).fill(
            (contact_id, partial(focus_row, view, contact_id, last, now)) for contact_id, last in found.focus
        )
        title = ("A question for today ", "bold $foreground-muted")
        told = words(title, ("5", "bold $text-accent"), f"  {question}")
        self.query_one(".question", Static).update(told if question else "")
        self.set_class(not question, "-silent")

    @on(OptionList.OptionSelected, "#promises PickList")
    def _promise(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.PromiseChosen(event.option.id or ""))

    @on(OptionList.OptionSelected, "#focus PickList")
    @on(OptionList.OptionSelected, "#coming PickList")
    def _person(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        target = (event.option.id or "").rpartition(".")[2]
        if target in self.desk.view.contacts:
            self.post_message(ShowPerson(target))
        elif target in self.desk.view.events:
            self.post_message(ShowEvent(target))
