"""The head of every screen: the places, the one we are at, and the day."""

from functools import partial

from textual.content import Content
from textual.reactive import reactive

from netjournal.tui.messages import Go
from netjournal.tui.places import PLACES, Place
from netjournal.tui.widgets.cover import MEDIUM_WIDTH
from netjournal.tui.widgets.partsline import Part, PartsLine


class Masthead(PartsLine):
    """The places and the day in one line; a click on a place goes there."""

    DEFAULT_CSS = """
    Masthead {
        height: 2; padding: 0 2; background: $background; color: $foreground-muted; text-wrap: nowrap;
    }
    """

    forms: reactive[tuple[str, ...]] = reactive(())
    """The day in words, ever shorter: the longest is shown for which there is room."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = place

    def parts(self) -> list[Part]:
        """Return the places; where there is no room for names, all but this one by their keys."""
        named = self.app.size.width >= MEDIUM_WIDTH
        return [
            Part(
                self._tab(place, named=named),
                f"{place.title}: {place.tip}",
                partial(self.post_message, Go(place.name)),
            )
            for place in PLACES
        ]

    def _tab(self, place: Place, *, named: bool) -> Content:
        if place.name == self._place:
            return Content.assemble((place.key, "$text-accent"), " ", (place.title, "bold $text-accent"))
        return (
            Content.assemble((place.key, "$text-accent"), f" {place.title}") if named else Content(place.key)
        )

    def rest(self, width: int) -> Content:
        """Return the day."""
        return Content(next((form for form in self.forms if len(form) <= width), ""))

    def show_day(self, forms: tuple[str, ...]) -> None:
        """Show the day at the right, in the longest of its forms for which there is room."""
        self.forms = forms
