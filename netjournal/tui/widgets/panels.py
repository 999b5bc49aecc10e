"""What stands beside the next steps: promises, days ahead, your people, and a question."""

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static

from netjournal.tui.content import words
from netjournal.tui.desk import Desk
from netjournal.tui.messages import ShowEvent, ShowPerson
from netjournal.tui.outlook import Outlook
from netjournal.tui.rows import coming_row, focus_row, promise_row
from netjournal.tui.widgets.picklist import PickList


class Panel(Vertical):
    """A titled short list, with words for when it is empty."""

    DEFAULT_CSS = """
    Panel {
        width: 1fr; height: 1fr; padding-right: 2;
        Static { height: auto; }
        .none { color: $foreground-muted; }
    }
    """

    def __init__(self, title: str, none: str, panel_id: str) -> None:
        super().__init__(id=panel_id)
        self._title, self._none = title, none

    def compose(self) -> ComposeResult:
        """Lay out title, list and the words for none."""
        yield Static(words(self._title), classes="section")
        yield PickList()
        yield Static(words(self._none), classes="none")

    def fill(self, rows: Iterable[tuple[str, Content]]) -> None:
        """Show these rows."""
        picks = self.query_one(PickList)
        picks.fill(rows)
        picks.display = bool(picks.option_count)
        self.query_one(".none").display = not picks.option_count


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
            yield Panel("Promises", "Nothing is owed either way.", "promises")
            yield Panel("Coming up", "The next three weeks are open.", "coming")
            yield Panel("Your people", "Choose one or two to begin with: f on a person.", "focus")
        yield Static(classes="question")

    def show(self, found: Outlook, question: str) -> None:
        """Show the outlook and the question of the day."""
        view, now = self.desk.view, self.desk.now()
        self.query_one("#promises", Panel).fill(
            (one.id, promise_row(view, one, now)) for one in found.promises
        )
        self.query_one("#coming", Panel).fill(
            (f"{number}.{one.target}", coming_row(one, now)) for number, one in enumerate(found.coming)
        )
        self.query_one("#focus", Panel).fill(
            (contact_id, focus_row(view, contact_id, last, now)) for contact_id, last in found.focus
        )
        title = ("A question for today ", "bold $foreground-muted")
        told = words(title, ("5", "bold $text-accent"), f"  {question}")
        self.query_one(".question", Static).update(told if question else "")

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
