"""Every format that can be read, in the order in which they are tried; the most particular come first."""

from netjournal.errors import InvalidInputError
from netjournal.exchange.abook import ABOOK
from netjournal.exchange.archive import ARCHIVE
from netjournal.exchange.dayone import DAYONE
from netjournal.exchange.friends.reader import FRIENDS
from netjournal.exchange.invitations import ICS
from netjournal.exchange.jrnl import JRNL
from netjournal.exchange.monica.reader import MONICA
from netjournal.exchange.reading import Format, Reading
from netjournal.exchange.source import Source
from netjournal.exchange.tabular.columns import COLUMNS, begins_as_table
from netjournal.exchange.tabular.google import GOOGLE
from netjournal.exchange.tabular.linkedin import LINKEDIN
from netjournal.exchange.tabular.outlook import OUTLOOK
from netjournal.exchange.vcard.reader import VCARD
from netjournal.exchange.zips import is_zip, not_ours
from netjournal.text import listed

_TABLES = (LINKEDIN, GOOGLE, OUTLOOK, COLUMNS)
FORMATS: tuple[Format, ...] = (ARCHIVE, VCARD, ICS, MONICA, DAYONE, JRNL, FRIENDS, ABOOK, *_TABLES)

NAMES = tuple(one.name for one in FORMATS)
"""What `--format` takes."""

EMPTY = "empty"
"""The format of a file with nothing in it."""


def read(source: Source, name: str = "") -> Reading:
    """Return what a file holds, read as the named format or as what its content looks like.

    Raises InvalidInputError for a file that is not recognised, or holds nothing that can be taken.
    """
    if not source.head_text():
        return Reading(EMPTY)
    if not source.head_text().strip():
        raise InvalidInputError(f"{source.name}: there is nothing in it but blank lines")
    reading = _format(source, name).read(source)
    if not reading.incoming and not reading.stored:
        raise InvalidInputError(f"{source.name}: {_nothing(reading)}")
    return reading


def _format(source: Source, name: str) -> Format:
    if name:
        return next(one for one in FORMATS if one.name == name)
    if source.columns:
        return COLUMNS
    found = recognised(source)
    if found is None and is_zip(source):
        raise not_ours(source)
    if found is None:
        raise InvalidInputError(
            f"{source.name}: not recognised as any of {listed(NAMES)}; name it with --format, or for a table "
            "name its columns with --map name=COLUMN"
        )
    return found


def recognised(source: Source) -> Format | None:
    """Return the format that the beginning of a file looks like, or None."""
    formats = _TABLES if begins_as_table(source) else FORMATS
    return next((one for one in formats if one.recognises(source)), None)


def _nothing(reading: Reading) -> str:
    """Return why a file that is not empty gave nothing."""
    if not reading.skipped:
        return f"there is nothing in it to take up as {reading.format}"
    first = reading.skipped[0]
    count = len(reading.skipped)
    where = f"line {first.line}{first.name and f' ({first.name})'}: {first.reason}"
    return (
        f"none of its {count} records can be taken; {where}"
        if count > 1
        else f"nothing can be taken; {where}"
    )
