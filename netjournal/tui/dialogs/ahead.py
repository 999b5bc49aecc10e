"""What is coming up, for terminals where it does not fit beside the steps."""

from textual.app import ComposeResult

from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.base import Dialog
from netjournal.tui.outlook import Outlook
from netjournal.tui.widgets.panels import Panels


class AheadDialog(Dialog[None]):
    """Promises both ways, the days ahead, your people, and the question of the day."""

    TITLE_WORDS = "What lies ahead"

    def __init__(self, desk: Desk, found: Outlook, question: str) -> None:
        super().__init__()
        self.desk = desk
        self._found, self._question = found, question

    def body(self) -> ComposeResult:
        """Lay out the panels, one below the other."""
        yield Panels(self.desk)

    def on_mount(self) -> None:
        """Show them."""
        self.query_one(Panels).show(self._found, self._question)
