"""A short list to walk with arrows or j and k."""

from collections.abc import Callable, Iterable, Iterator

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from netjournal.tui.commands import LIST_KEYS, bindings

Item = Content | Callable[[int], Content]
"""What is shown for an item: its content, or what makes it for a number of cells."""


class PickList(OptionList):
    """A list of a few dozen items, each under an id; the highlight stays with its item when they change."""

    BINDINGS = bindings(LIST_KEYS)
    DEFAULT_CSS = """
    PickList {
        height: 1fr; min-width: 10; scrollbar-gutter: stable;
        border: none; padding: 0; background: transparent;
        &:focus { border: none; background-tint: transparent 0%; }
        & > .option-list--separator { color: transparent; }
    }
    """

    _apart = False
    """Whether an empty line stands between the items."""
    _items: tuple[tuple[str, Item], ...] = ()
    _drawn_for = 0

    def fill(self, items: Iterable[tuple[str, Item]], *, apart: bool = False) -> None:
        """Show these items, (id, content) each; the highlight stays where it was, else near it.

        `apart` sets an empty line between them.
        """
        self._items, self._apart = tuple(items), apart
        self._draw()

    def on_resize(self) -> None:
        """Wrap anew what is drawn for a width."""
        if self.room != self._drawn_for and any(callable(item) for _, item in self._items):
            self._draw()

    def _draw(self) -> None:
        kept, at = self.chosen, self.highlighted
        self._drawn_for = room = self.room
        drawn = [(item_id, item(room) if callable(item) else item) for item_id, item in self._items]
        with self.prevent(OptionList.OptionHighlighted):
            options = [Option(content, id=item_id) for item_id, content in drawn]
            self.set_options(_spaced(options) if self._apart else options)
        if not self.option_count:
            return
        ids = [option.id for option in self.options]
        self.highlighted = ids.index(kept) if kept in ids else min(at or 0, self.option_count - 1)

    @property
    def room(self) -> int:
        """Return the cells that an item has in a line."""
        padding = self.get_component_styles("option-list--option").padding.width
        return max(10, self.scrollable_content_region.width - padding)

    @property
    def chosen(self) -> str | None:
        """Return the id of the highlighted item."""
        if self.highlighted is None or not self.option_count:
            return None
        return self.get_option_at_index(self.highlighted).id


def _spaced(options: Iterable[Option]) -> Iterator[Option | None]:
    """Yield options with a gap between each two."""
    for number, option in enumerate(options):
        if number:
            yield None
        yield option
