"""Hiding the screen from whoever looks over a shoulder."""

from textual import events
from textual.screen import ModalScreen

from netjournal.tui.closing import Closing


class Hidden(ModalScreen[None], Closing[None]):
    """Nothing at all, until a key or a click."""

    DEFAULT_CSS = """
    Hidden { background: $background; layers: base; Toast { display: none; } }
    Hidden ToastRack { display: none; }
    """

    def on_key(self, event: events.Key) -> None:
        """Come back."""
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self) -> None:
        """Come back."""
        self.dismiss()
