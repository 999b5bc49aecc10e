"""What a command is given: the journal, opened when it is first asked for, and the time."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from netjournal.clock import Clock, system_clock
from netjournal.errors import NetjournalError
from netjournal.paths import Paths, find_paths

if TYPE_CHECKING:
    from netjournal.journal import Journal
    from netjournal.view import View

FullScreen = Callable[["Journal"], int]
"""Runs the app on a journal and returns its exit code."""


@dataclass
class Session:
    """One run of the command line."""

    data_dir: Path | None = None
    full_screen: FullScreen | None = None
    """What runs the app; None where there is no app to open."""
    has_saved: bool = False
    """Whether this run has changed a journal, known once that is closed."""
    _opened: list["Journal"] = field(default_factory=list)

    @cached_property
    def clock(self) -> Clock:
        """The clock of this run; raises InvalidInputError for a NETJOURNAL_NOW that is no time."""
        return system_clock()

    @cached_property
    def paths(self) -> Paths:
        """The folders of the journal."""
        return find_paths(self.data_dir)

    @cached_property
    def journal(self) -> "Journal":
        """The open journal; raises StorageError that says what to do."""
        from netjournal.cli.progress import Progress
        from netjournal.journal import open_journal

        with Progress() as progress:
            journal = open_journal(self.paths, self.clock, progress=progress.forgetting)
        self._opened.append(journal)
        return journal

    @property
    def view(self) -> "View":
        """The records."""
        return self.journal.view

    def now(self) -> datetime:
        """Return the present, aware, in the person's zone."""
        return self.clock()

    @contextmanager
    def keeping(self, text: str) -> Iterator[None]:
        """Keep a text as a draft where it is refused, or the journal cannot be opened or written."""
        try:
            yield
        except NetjournalError as error:
            from netjournal.journal.drafts import keep_refused
            from netjournal.storage import Drafts

            keep_refused(Drafts(self.paths.state), text, error)
            raise

    def close(self) -> None:
        """Let go of the journal, if it was opened."""
        while self._opened:
            journal = self._opened.pop()
            self.has_saved |= journal.has_written
            journal.close()


class Limit(click.IntRange):
    """So many at most; a number greater than anybody has anything of is as good as all."""

    def __init__(self) -> None:
        super().__init__(min=1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number, no greater than can be counted with."""
        return min(super().convert(value, param, ctx), sys.maxsize)


class PathName(click.Path):
    """A file or folder by its name, there or not; whether it can be used is found out where it is used."""

    def __init__(self, **options: Any) -> None:
        super().__init__(readable=False, **options)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; fails for a name that is empty, such as that of a variable not set."""
        if not str(value).strip():
            self.fail("the name is empty; name a file or folder", param, ctx)
        return super().convert(value, param, ctx)


pass_session = click.make_pass_decorator(Session)
"""Gives a command its session as the first argument."""

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for other programs.")
"""The `--json` of every command that prints data."""
