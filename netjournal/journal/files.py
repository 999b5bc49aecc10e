"""Opening the files that a person names for an import."""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from netjournal.errors import InvalidInputError, NotFoundError
from netjournal.exchange import Limits, Reading, Source
from netjournal.exchange.formats import EMPTY, read

STDIN = "-"
_CARDS = ".vcf"
Progress = Callable[[int, int], None]


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
    """Return the cards of all files in a folder as if they stood in one; a bad file costs itself alone."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() == _CARDS and path.is_file())
    if not paths:
        raise InvalidInputError(f"{folder}: no {_CARDS} files in this folder")
    whole = Reading("vcard")
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
            f"{folder}: none of its {_CARDS} files can be taken; {whole.skipped[0].reason}"
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
