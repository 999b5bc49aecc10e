"""What reaches the terminal: cleaned text, aligned columns, JSON; data on stdout, messages on stderr."""

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import click

from netjournal.errors import UnprintedError
from netjournal.text import clean, one_line

GAP = "  "


class Styled(NamedTuple):
    """Text with a look, which it wears only where there is a terminal that wants colour."""

    text: str
    looks: dict[str, Any]


Words = str | Styled


def bold(text: str) -> Styled:
    """Return text that leads."""
    return Styled(text, {"bold": True})


def dim(text: str) -> Styled:
    """Return text that stays behind."""
    return Styled(text, {"dim": True})


@contextmanager
def printing() -> Iterator[None]:
    """Raise UnprintedError where stdout takes no more; a reader that has gone stays a BrokenPipeError."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnprintedError(error.strerror or str(error)) from error


def say(*parts: Words) -> None:
    """Print data as text; every part is cleaned of what could steer the terminal."""
    with printing():
        click.echo("".join(_shown(part) for part in parts).rstrip())


def say_rows(rows: Iterable[Sequence[Words]], indent: str = "") -> None:
    """Print rows in aligned columns, each cell on one line; the last column is as wide as it likes."""
    cells = [[_on_one_line(cell) for cell in row] for row in rows]
    widths = [max(_width(cell.text) for cell in column) for column in zip(*cells, strict=True)]
    for row in cells:
        parts: list[Words] = [indent]
        for cell, width in zip(row, widths, strict=True):
            parts += [cell, " " * (width - _width(cell.text)), GAP]
        say(*_trimmed(parts))


def say_json(data: Any) -> None:
    """Print JSON that people can read too."""
    import json

    import orjson

    try:
        text = orjson.dumps(data, option=orjson.OPT_INDENT_2).decode()
    except TypeError:  # the name of a file may be in no encoding
        text = json.dumps(data, indent=2, ensure_ascii=False).encode("utf-8", "replace").decode()
    if "utf" not in (sys.stdout.encoding or "utf-8").lower():
        text = json.dumps(orjson.loads(text), indent=2)  # in letters that every encoding has
    with printing():
        click.echo(clean(text))


def tell(text: str) -> None:
    """Print a problem on stderr, on one line that ends without a full stop."""
    click.echo(f"netjournal: {one_line(text).rstrip('.')}", err=True)


def say_choices(choices: Iterable[tuple[str, str]]) -> None:
    """Print on stderr what was meant perhaps, each with its id on its own line."""
    for record_id, name in choices:
        click.echo(f"  {one_line(record_id)}  {one_line(name)}", err=True)


def teach(text: str) -> None:
    """Print on stderr what to do where there is nothing to show; its lines stay lines."""
    click.echo(clean(text), err=True)


def confirm(text: str) -> None:
    """Print on stderr that something was done, or what one may do next."""
    click.echo(one_line(text), err=True)


def _shown(part: Words) -> str:
    if isinstance(part, str):
        return clean(part)
    return click.style(clean(part.text), **part.looks) if _colour() else clean(part.text)


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _on_one_line(cell: Words) -> Styled:
    if isinstance(cell, str):
        return Styled(one_line(cell), {})
    return Styled(one_line(cell.text), cell.looks)


def _trimmed(parts: list[Words]) -> list[Words]:
    """Return the parts of a line without the empty cells and padding at its end."""
    while parts and not (parts[-1] if isinstance(parts[-1], str) else parts[-1].text).strip():
        parts.pop()
    return parts


def _width(text: str) -> int:
    """Return the columns that text takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
