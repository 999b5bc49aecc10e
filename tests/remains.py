"""Looking for words in every file under a folder, also within what is compressed."""

import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path


def remains(folder: Path, words: Iterable[str]) -> list[tuple[str, str]]:
    """Return (file, word) for every file under a folder that holds a word, in whatever case."""
    marks = [(word, word.casefold().encode()) for word in words]
    return [
        (name, word)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for name, data in _parts(path)
        for word, mark in marks
        if mark in data.lower() or mark in name.lower().encode()
    ]


def _parts(path: Path) -> Iterator[tuple[str, bytes]]:
    yield path.name, path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            yield from ((f"{path.name}/{name}", archive.read(name)) for name in archive.namelist())
