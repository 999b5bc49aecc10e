"""What completes the arguments that name a record."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from netjournal.cli.session import Session
from netjournal.errors import NetjournalError
from netjournal.text import fold

if TYPE_CHECKING:
    from netjournal.journal.naming import Called, Kind

Items = list[CompletionItem[str]]


def people(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return the people whose name, or a word of it, begins so."""
    return _items(ctx, param, incomplete, "contacts")


def events(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return the events."""
    return _items(ctx, param, incomplete, "events")


def goals(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return the goals."""
    return _items(ctx, param, incomplete, "goals")


def promises(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return the open promises by their words."""
    return _items(ctx, param, incomplete, "promises")


def rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG001  click's signature
    """Return the ids of the rules."""
    from netjournal.advice.rules import ALL

    found = ((one.id, one.title) for one in ALL)
    return [CompletionItem(name, help=title) for name, title in found if name.startswith(fold(incomplete))]


def one_name(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return people for an argument whose words are one name: what is typed already counts too."""
    return _rest(ctx, param, incomplete, "contacts")


def one_event(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return events for an argument whose words are one name."""
    return _rest(ctx, param, incomplete, "events")


def person_first(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """Return people for the first word of an argument, and nothing for those after it."""
    return [] if ctx.params.get(param.name or "") else people(ctx, param, incomplete)


def _items(ctx: click.Context, _: click.Parameter, incomplete: str, kind: "Kind") -> Items:
    found = _called(ctx, kind, incomplete)
    return [CompletionItem(one.call, help=one.told or None, name=one.name or None) for one in found]


def _rest(ctx: click.Context, param: click.Parameter, incomplete: str, kind: "Kind") -> Items:
    before = " ".join(ctx.params.get(param.name or "") or ())
    if not before:
        return _items(ctx, param, incomplete, kind)
    start = f"{fold(before)} "
    found = (one.call for one in _called(ctx, kind, f"{before} {incomplete}"))
    return [CompletionItem(name[len(start) :]) for name in found if name.casefold().startswith(start)]


def _called(ctx: click.Context, kind: "Kind", begins: str) -> Iterable["Called"]:
    from netjournal.journal.naming import called

    folder = ctx.find_root().params.get("data_dir")
    try:
        return called(Session(folder if isinstance(folder, Path) else None).paths, kind, begins)
    except (NetjournalError, OSError):
        return ()
