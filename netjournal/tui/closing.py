"""Closing a screen: itself and no other, once, with its answer."""

from typing import Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

R = TypeVar("R")


class Closing(Screen[R], Generic[R]):
    """A screen that may be told to close at any time, as often as it happens.

    Textual closes whatever lies on top. Stand it last among the bases, so that styles come from the others.
    """

    _answer: tuple[R | None] | None = None
    """What it closes with once no other screen lies over it."""

    def dismiss(self, result: R | None = None) -> AwaitComplete:
        """Close with an answer, unless it is closed; behind another screen, as soon as that is gone."""
        if self.is_active:
            return super().dismiss(result)
        self._answer = (result,)
        return AwaitComplete()

    def on_screen_resume(self) -> None:
        """Close where an answer waits for it."""
        if self._answer:
            self.dismiss(*self._answer)
