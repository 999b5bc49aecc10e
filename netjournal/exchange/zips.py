"""Files inside a zip, read within bounds; nothing is ever unpacked to the disk."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from netjournal.errors import InvalidInputError
from netjournal.exchange.source import Source
from netjournal.text import one_line

_MEGABYTE = 1 << 20
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
)
"""What reading a damaged zip can raise: offsets before its beginning and names in no encoding among it."""


def is_zip(source: Source) -> bool:
    """Return whether a file begins like a zip."""
    return source.head().startswith(b"PK\x03\x04")


def names_in(source: Source) -> list[str]:
    """Return the names of the files in a zip, as they stand there; nothing for what is none."""
    if not is_zip(source):
        return []
    try:
        return [info.filename for info in _infos(source)]
    except InvalidInputError:
        return []


def not_ours(source: Source) -> InvalidInputError:
    """Return why a zip is none that is read; raises InvalidInputError where it cannot be looked into."""
    _infos(source)
    return InvalidInputError(
        f"{source.name}: holds neither LinkedIn's Connections.csv nor a journal of Day One that can be read"
    )


def base_name(name: str) -> str:
    """Return the last part of a name in a zip."""
    return one_line(PurePosixPath(name.replace("\\", "/")).name)


def read_member(source: Source, name: str) -> bytes:
    """Return one file of a zip; raises InvalidInputError where it is damaged, locked or inflates too far."""
    limit = source.limits.text
    told = f"{source.name}: {base_name(name)} in it is"
    too_large = InvalidInputError(f"{told} larger than {limit // _MEGABYTE} MB")
    try:
        with zipfile.ZipFile(source.stream) as archive:
            if archive.getinfo(name).file_size > limit:
                raise too_large
            with archive.open(name) as member:
                data = b"".join(_pieces(member, limit + 1))
    except NotImplementedError as error:
        raise InvalidInputError(f"{told} packed in an unknown way; take it out of the zip first") from error
    except (*_DAMAGED, KeyError) as error:
        raise InvalidInputError(f"{told} damaged") from error
    except RuntimeError as error:
        raise InvalidInputError(f"{told} locked; take it out of the zip first") from error
    if len(data) > limit:
        raise too_large
    return data


def _pieces(member: IO[bytes], limit: int) -> Iterator[bytes]:
    left = limit
    while left > 0 and (piece := member.read(min(left, _MEGABYTE))):
        left -= len(piece)
        yield piece


def _infos(source: Source) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(source.stream) as archive:
            infos = [info for info in archive.infolist() if info.filename and not info.is_dir()]
    except _DAMAGED as error:
        raise InvalidInputError(f"{source.name}: the zip is damaged") from error
    if len(infos) > source.limits.files:
        raise InvalidInputError(f"{source.name}: more than {source.limits.files} files in it")
    return infos
