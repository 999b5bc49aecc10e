"""Writing what is taken out to where the person wants it, for both faces."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from netjournal.errors import InvalidInputError
from netjournal.exchange.watching import Progress, unwatched, watched
from netjournal.journal.exporting import FOLDER, ONE_FILE, Pages, Wishes, to_file, to_folder
from netjournal.journal.journal import Journal
from netjournal.journal.writing import real_target, write_file, write_folder
from netjournal.text import plural

_SUFFIXES = {
    "archive": ".json", "vcard": ".vcf", "csv": ".csv", "ics": ".ics", "friends": ".md", "jrnl": ".json",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Delivered:
    """What was written, and where."""

    path: Path
    files: int = 0
    """How many files are in the folder; 0 where it is a single file."""

    @property
    def told(self) -> str:
        """Return what was written in words."""
        return f"{plural(self.files, 'file')} in {self.path}" if self.files else str(self.path)


def deliver(
    journal: Journal,
    form: str,
    path: str,
    wishes: Wishes,
    *,
    force: bool = False,
    progress: Progress | None = None,
) -> Delivered:
    """Write the journal in a format of FORMS to a path: many files where the format or a folder asks for it.

    `progress` is told how much of how much is done; what it raises stops it, with nothing written. Raises
    InvalidInputError where something is there already and `force` is not set, and OSError.
    """
    target = real_target(Path(path), journal.paths)
    if goes_into_folder(form, path):
        pages = to_folder(journal, form)
        told = _told(pages, len(journal.view.contacts), progress) if progress else pages
        return Delivered(target, write_folder(target, told, force=force))
    if target.is_dir():
        raise InvalidInputError(f"{target} is a folder; name a file in it")
    data = to_file(journal, form, wishes, watched(progress) if progress else unwatched)
    if progress:
        progress(1, 1)
    write_file(target, data, force=force)
    return Delivered(target)


def goes_into_folder(form: str, path: str) -> bool:
    """Return whether a format becomes many files at a path: it always does, or the path is a folder."""
    return form in FOLDER and (form not in ONE_FILE or path.endswith(("/", "\\")) or Path(path).is_dir())


def is_taken(journal: Journal, form: str, path: str) -> bool:
    """Return whether something is at a path that would be written over; InvalidInputError where none may."""
    target = real_target(Path(path), journal.paths)
    if goes_into_folder(form, path):
        return target.is_dir() and any(target.iterdir())
    return target.exists()


def proposed(form: str, folder: Path, now: datetime, *, each: bool = False) -> Path:
    """Return where to write: a name with the day in a folder; `each` is for a file for each person."""
    name = f"netjournal-{now:%Y-%m-%d}"
    if form not in ONE_FILE or each:
        return folder / f"{name}-{form}"
    return folder / f"{name}{_SUFFIXES[form]}"


def _told(pages: Pages, total: int, progress: Progress) -> Iterator[tuple[str, str]]:
    for done, page in enumerate(pages):
        progress(done, max(total, done))
        yield page
