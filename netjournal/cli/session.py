"""What a command is given: the journal, opened when it is first asked for, and the time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path

import click

from netjournal.clock import Clock, system_clock
from netjournal.journal import Journal, open_journal
from netjournal.paths import Paths, find_paths
from netjournal.view import View

FullScreen = Callable[[Journal], int]
"""Runs the app on a journal and returns its exit code."""


@dataclass
class Session:
    """One run of the command line."""

    data_dir: Path | None = None
    full_screen: FullScreen | None = None
    """What runs the app; None where there is no app to open."""
    _opened: list[Journal] = field(default_factory=list)

    @cached_property
    def clock(self) -> Clock:
        """The clock of this run; raises InvalidInputError for a NETJOURNAL_NOW that is no time."""
        return system_clock()

    @cached_property
    def paths(self) -> Paths:
        """The folders of the journal."""
        return find_paths(self.data_dir)

    @cached_property
    def journal(self) -> Journal:
        """The open journal; raises StorageError that says what to do."""
        journal = open_journal(self.paths, self.clock)
        self._opened.append(journal)
        return journal

    @property
    def view(self) -> View:
        """The records."""
        return self.journal.view

    def now(self) -> datetime:
        """Return the present, aware, in the person's zone."""
        return self.clock()

    def close(self) -> None:
        """Let go of the journal, if it was opened."""
        while self._opened:
            self._opened.pop().close()


pass_session = click.make_pass_decorator(Session)
"""Gives a command its session as the first argument."""

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for other programs.")
"""The `--json` of every command that prints data."""
