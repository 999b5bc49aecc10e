"""How far a long command is, on the terminal and only once it takes longer than a second."""

import sys
from time import monotonic
from types import TracebackType
from typing import Self

import click

_PATIENCE = 1.0
_EVERY = 0.1
_WIDTH = 30


class Progress:
    """A bar on stderr that goes away when all is done; nothing where stderr is no terminal."""

    def __init__(self) -> None:
        self._shown_at = monotonic() + _PATIENCE - _EVERY
        self._is_shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_shown:
            click.echo("\r\x1b[K", nl=False, err=True)
        if kind is not None and issubclass(kind, KeyboardInterrupt):
            click.echo("Stopped; nothing is half written.", err=True)

    def reading(self, done: int, total: int) -> None:
        """Show how many bytes or rows are read."""
        self._show("Reading", done, total)

    def comparing(self, done: int, total: int) -> None:
        """Show how many records are compared with the journal."""
        self._show("Comparing", done, total)

    def writing(self, done: int, total: int) -> None:
        """Show how much is made ready to be written, which is then one step."""
        self._show("Writing", done, total)

    def forgetting(self, done: int, total: int) -> None:
        """Show how much of the files is written anew."""
        self._show("Forgetting", done, total)

    def copying(self, done: int, total: int) -> None:
        """Show how many bytes are copied."""
        self._show("Copying", done, total)

    def checking(self, done: int, total: int) -> None:
        """Show how many bytes of a backup are checked."""
        self._show("Checking", done, total)

    def _show(self, what: str, done: int, total: int) -> None:
        now = monotonic()
        if now - self._shown_at < _EVERY or not sys.stderr.isatty():
            return
        self._shown_at = now
        self._is_shown = True
        filled = _WIDTH * done // max(total, 1)
        bar = "#" * filled + "." * (_WIDTH - filled)
        click.echo(f"\r\x1b[K{what} [{bar}] {100 * done // max(total, 1)} %", nl=False, err=True)
