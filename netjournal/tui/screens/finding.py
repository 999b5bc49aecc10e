"""Screens with a list and a field of words that narrows it."""

from collections.abc import Sequence

from textual import on
from textual.content import Content
from textual.widgets import Input, Static

from netjournal.tui.screens.base import Place
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.rowview import Row


class FindPlace(Place):
    """A place whose body has a LongList `#list`, an Input `#find`, and a Static `#teach`.

    Slash goes to the words, enter goes from them to the list; escape leaves them, and then takes them away.
    """

    @property
    def words_to_find(self) -> Input:
        """Return the field of words."""
        return self.query_one("#find", Input)

    @property
    def listing(self) -> LongList:
        """Return the list that the words narrow."""
        return self.query_one("#list", LongList)

    def action_find(self) -> None:
        """Go to the words to find things by."""
        self.words_to_find.focus()

    @on(Input.Submitted, "#find")
    def action_to_list(self) -> None:
        """Go from the words to the list."""
        self.listing.focus()

    def action_leave(self) -> None:
        """Leave the words, then take them away."""
        if self.words_to_find.has_focus:
            self.action_to_list()
        else:
            self.widen()

    def action_back(self) -> None:
        """Leave the words, take them away, or go back to where you came from."""
        if self.words_to_find.has_focus or self.words_to_find.value:
            self.action_leave()
        else:
            self.dismiss()

    def widen(self) -> None:
        """Show what the words held back."""
        self.words_to_find.value = ""

    def show_rows(self, rows: Sequence[Row], teach: Content) -> None:
        """Show rows, or what to do where there are none."""
        lesson = self.query_one("#teach", Static)
        self.listing.fill(rows)
        lesson.update(teach)
        self.show_or_teach(self.listing, lesson, there=bool(rows))
