"""Writing files for a person: for their eyes only, and never over what is there unless they say so."""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from netjournal.errors import InvalidInputError
from netjournal.paths import Paths
from netjournal.storage.backup import BACKUPS_FOLDER
from netjournal.text import one_line

_MODE = 0o600
_FOLDER_MODE = 0o700
_BINARY = getattr(os, "O_BINARY", 0)


def real_target(path: Path, paths: Paths) -> Path:
    """Return where to write what a person wants at a path: there, or where the link there leads.

    Raises InvalidInputError, whatever is wished, where nothing of theirs belongs: beside the journal but
    among its backups, through a link that leads nowhere, and over what is neither file nor folder.
    """
    _check_name(path)
    place = Path(os.path.realpath(path))
    own = (paths.data, paths.state, paths.cache)
    if any(_is_in(place, one) for one in own) and not _is_in(place.parent, paths.data / BACKUPS_FOLDER):
        raise InvalidInputError(f"{path} is where the journal itself is kept; name another place")
    if path.is_symlink() and not path.exists():
        raise InvalidInputError(f"{path} is a link that leads nowhere; name another file")
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise _no_file(path)
    return place if path.is_symlink() else path


def _is_in(place: Path, folder: Path) -> bool:
    return place.is_relative_to(os.path.realpath(folder))


def write_file(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write a file whole or not at all; raises InvalidInputError where there is one and `force` is not set.

    Raises it for what is there and no file too, and may raise OSError.
    """
    if path.exists() and not path.is_file():
        raise _no_file(path)
    if path.exists() and not force:
        raise InvalidInputError(f"{path} is there already; --force writes over it")
    beside = path if not force else path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, _MODE)
    except FileExistsError:
        raise InvalidInputError(f"{path} is there already; --force writes over it") from None
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        if beside != path:
            beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        error.filename = error.filename or str(path)
        raise


def write_folder(folder: Path, files: Iterable[tuple[str, str]], *, force: bool = False) -> int:
    """Write files under a folder, which is made where it is missing; return how many.

    Raises InvalidInputError for a folder with anything in it unless `force` is set; may raise OSError. What
    the files themselves raise takes back those that were written and not there before.
    """
    if folder.exists() and any(folder.iterdir()) and not force:
        raise InvalidInputError(f"{folder} is not empty; --force writes into it")
    count = 0
    made: list[Path] = []
    try:
        for name, text in files:
            path = folder.joinpath(*PurePosixPath(name).parts)
            _make_folders(path.parent, made)
            made += [] if path.exists() else [path]
            write_file(path, text.encode(), force=force)
            count += 1
        _make_folders(folder, made)
    except BaseException:
        _take_back(made)
        raise
    return count


def _no_file(path: Path) -> InvalidInputError:
    return InvalidInputError(f"{path} is no file that can be written over; name another")


def _check_name(path: Path) -> None:
    """Raise InvalidInputError for a name that no system takes."""
    try:
        impossible = b"\0" in os.fsencode(path)
    except UnicodeEncodeError:
        impossible = True
    if impossible:
        raise InvalidInputError(f"{one_line(str(path))}: no file can have this name; another is needed")


def _make_folders(folder: Path, made: list[Path]) -> None:
    """Make a folder and those it lies in, where they are missing, and add to `made` each that was made."""
    for one in reversed((folder, *folder.parents)):
        if not one.exists():
            one.mkdir(mode=_FOLDER_MODE)  # with `parents` the outer ones would be open to all
            made.append(one)


def _take_back(made: list[Path]) -> None:
    """Remove what was made, as far as that can be done."""
    for path in reversed(made):
        with suppress(OSError):
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink(missing_ok=True)
