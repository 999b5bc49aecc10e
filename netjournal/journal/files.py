"""Opening the files that a person names for an import."""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from netjournal.errors import InvalidInputError, NotFoundError
from netjournal.exchange import Limits, Reading, Source
from netjournal.exchange.formats import EMPTY, read, recognised
from netjournal.exchange.tabular.columns import titles

STDIN = "-"
_KINDS = {".vcf": "vcard", ".doentry": "dayone"}
"""What of a folder is read, by the ends of the names of its files."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Glance:
    """What a file looks like before it is read."""

    path: str
    form: str = ""
    """The name of the format as which it is recognised; "" for none."""
    title: str = ""
    """The format in words."""
    columns: tuple[str, ...] = ()
    """The titles of its columns where it is a table whose columns are not known."""


def glance(name: str, now: datetime) -> Glance:
    """Return what a file looks like by its beginning.

    Raises NotFoundError, InvalidInputError where there is nothing to read, or OSError.
    """
    path = Path(name)
    if not path.exists():
        raise NotFoundError(f"{name}: there is no such file")
    if path.is_dir():
        return Glance(name, "vcard", f"all {' or '.join(_KINDS)} files in this folder")
    if not path.is_file():
        raise InvalidInputError(f"{name}: this is no file with something in it")
    with path.open("rb") as stream:
        source = Source(name, stream, now)
        if not source.head_text().strip():
            raise InvalidInputError(f"{name}: there is nothing in this file")
        found = recognised(source)
        if found is None:
            return Glance(name, columns=titles(source))
        return Glance(name, found.name, found.title)


def read_files(
    names: Sequence[str],
    stdin: BinaryIO,
    now: datetime,
    *,
    form: str = "",
    columns: Mapping[str, str] | None = None,
    progress: Progress,
) -> list[tuple[str, Reading]]:
    """Return what each file holds, with its name; "-" is standard input, a folder is all cards in it.

    `form` names the format, else it is told from the content; `columns` maps fields to columns of a table.
    Raises NotFoundError, OSError, or InvalidInputError for a file that cannot be taken.
    """

    def read_one(name: str, stream: BinaryIO) -> Reading:
        return read(Source(name, stream, now, columns or {}, progress=progress), form)

    readings = []
    for name in names:
        if name != STDIN and Path(name).is_dir():
            readings.append((name, _read_folder(Path(name), read_one)))
        else:
            with _opened(name, stdin) as stream:
                readings.append((name, read_one(name, stream)))
    return readings


def _read_folder(folder: Path, read_one: Callable[[str, BinaryIO], Reading]) -> Reading:
    """Return what all files of a kind in a folder hold as if it were one; a bad file costs itself alone."""
    every = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _KINDS and path.is_file())
    if not every:
        raise InvalidInputError(f"{folder}: no {' or '.join(_KINDS)} files in this folder")
    ending = next(one for one in _KINDS if any(path.suffix.lower() == one for path in every))
    paths = [path for path in every if path.suffix.lower() == ending]
    whole = Reading(_KINDS[ending])
    for path in paths:
        with path.open("rb") as stream:
            try:
                found = read_one(str(path), stream)
            except InvalidInputError as error:
                whole.skip(1, path.name, str(error))
                continue
        if found.format != EMPTY:
            whole.incoming += found.incoming
            whole.leave(*found.not_carried)
            for one in found.skipped:
                whole.skip(one.line, f"{path.name}: {one.name}".removesuffix(": "), one.reason)
    if not whole.incoming:
        raise InvalidInputError(
            f"{folder}: none of its {ending} files can be taken; {whole.skipped[0].reason}"
        )
    return whole


@contextmanager
def _opened(name: str, stdin: BinaryIO) -> Iterator[BinaryIO]:
    if name == STDIN:
        yield _held("standard input", stdin)
        return
    path = Path(name)
    if not path.exists():
        raise NotFoundError(f"{name}: there is no such file")
    with path.open("rb") as stream:
        yield stream if path.is_file() else _held(name, stream)


def _held(name: str, stream: BinaryIO) -> BinaryIO:
    """Return what comes from a pipe as a file in memory; raises InvalidInputError where that is too much."""
    limit = Limits().text
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InvalidInputError(f"{name}: larger than {limit >> 20} MB; save it to a file first")
    return io.BytesIO(data)
