"""The head of every screen: the places, the one we are at, and the day."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from netjournal.tui.messages import Go
from netjournal.tui.places import PLACES, Place


class Tab(Static):
    """One place at the head; a click goes there."""

    def __init__(self, place: Place, *, here: bool) -> None:
        super().__init__(classes="-here" if here else "-elsewhere")
        self._place = place
        self.tooltip = f"{place.title}: {place.tip}"

    def render(self) -> Content:
        """Return the key and the name; only the key where there is no room."""
        key, title = self._place.key, self._place.title
        if self.has_class("-here"):
            return Content.assemble((key, "$text-accent"), " ", (title, "bold $text-accent"))
        if self.app.size.width < _ROOM_FOR_NAMES:
            return Content(key)
        return Content.assemble((key, "$text-accent"), " ", title)

    def on_click(self) -> None:
        """Go there."""
        self.post_message(Go(self._place.name))


class Day(Widget):
    """The day, in as many words as there is room for."""

    forms: reactive[tuple[str, ...]] = reactive(())

    def render(self) -> Content:
        """Return the longest form that fits."""
        return Content(next((form for form in self.forms if len(form) <= self.size.width), ""))


class Masthead(Horizontal):
    """The places and the day in one line."""

    DEFAULT_CSS = """
    Masthead {
        height: 2; padding: 0 2; background: $background;
        Tab { width: auto; margin-right: 2; color: $foreground-muted; }
        .-medium & Tab { margin-right: 1; }
        Tab.-elsewhere:hover { color: $foreground; text-style: underline; }
        Day { width: 1fr; height: 1; text-align: right; color: $foreground-muted; text-wrap: nowrap; }
    }
    """

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = place

    def compose(self) -> ComposeResult:
        """Lay out a tab for each place."""
        for place in PLACES:
            yield Tab(place, here=place.name == self._place)
        yield Day()

    def show_day(self, forms: tuple[str, ...]) -> None:
        """Show the day at the right, in the longest of its forms for which there is room."""
        self.query_one(Day).forms = forms

    def on_resize(self) -> None:
        """Let the tabs see how much room there is."""
        for tab in self.query(Tab):
            tab.refresh(layout=True)


_ROOM_FOR_NAMES = 76
"""Cells below which only the place we are at is named."""
