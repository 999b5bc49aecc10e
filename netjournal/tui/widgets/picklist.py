"""A short list to walk with arrows or j and k."""

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from netjournal.tui.commands import LIST_KEYS, bindings


class PickList(OptionList):
    """A list of a few dozen items, each under an id; the highlight stays with its item when they change."""

    BINDINGS = bindings(LIST_KEYS)
    DEFAULT_CSS = """
    PickList {
        height: 1fr; min-width: 10; border: none; padding: 0; background: transparent;
        &:focus { border: none; background-tint: transparent 0%; }
    }
    """

    def fill(self, items: Iterable[tuple[str, Content]]) -> None:
        """Show these items, (id, content) each; the highlight stays where it was, else near it."""
        kept, at = self.chosen, self.highlighted
        with self.prevent(OptionList.OptionHighlighted):
            self.set_options([Option(content, id=item_id) for item_id, content in items])
        if not self.option_count:
            return
        ids = [option.id for option in self.options]
        self.highlighted = ids.index(kept) if kept in ids else min(at or 0, self.option_count - 1)

    @property
    def chosen(self) -> str | None:
        """Return the id of the highlighted item."""
        if self.highlighted is None or not self.option_count:
            return None
        return self.get_option_at_index(self.highlighted).id
