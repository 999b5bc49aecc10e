"""Screens with a list and a field of words that narrows it."""

from collections.abc import Sequence

from textual import on
from textual.content import Content
from textual.widgets import Input, Static

from netjournal.tui.screens.base import Place
from netjournal.tui.widgets.longlist import LongList, Row


class FindPlace(Place):
    """A place whose body has a LongList, an Input `#find`, and a Static `#teach`; it opens in the list.

    Slash goes to the words, enter goes from them to the list; escape leaves them, and then takes them away.
    """

    def on_mount(self) -> None:
        """Begin in the list."""
        super().on_mount()
        self.query_one(LongList).focus()

    @property
    def words_to_find(self) -> Input:
        """Return the field of words."""
        return self.query_one("#find", Input)

    def action_find(self) -> None:
        """Go to the words to find things by."""
        self.words_to_find.focus()

    @on(Input.Submitted, "#find")
    def action_to_list(self) -> None:
        """Go from the words to the list."""
        self.query_one(LongList).focus()

    def action_leave(self) -> None:
        """Leave the words, then take them away."""
        if self.words_to_find.has_focus:
            self.action_to_list()
        else:
            self.widen()

    def widen(self) -> None:
        """Show what the words held back."""
        self.words_to_find.value = ""

    def show_rows(self, rows: Sequence[Row], teach: Content) -> None:
        """Show rows, or what to do where there are none; the list has the focus again when it comes back."""
        listing, lesson = self.query_one(LongList), self.query_one("#teach", Static)
        listing.fill(rows)
        listing.display, lesson.display = bool(rows), not rows
        lesson.update(teach)
        if rows and self.focused is None:
            listing.focus()
