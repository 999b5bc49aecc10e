"""Where the fuzzing begins: whole files of every format, from the tests and from the made-up year."""

import io
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from netjournal.clock import Clock
from netjournal.demo import demo_journal
from netjournal.exchange.formats import NAMES
from netjournal.journal.exporting import ONE_FILE, Wishes, to_file

_TESTS = Path(__file__).parent.parent / "tests"
_PIECE = 5_500
"""Bytes of a file to begin with; longer ones only take longer."""


def _as_it_is(data: bytes) -> bytes:
    return data


def _zipped(name: str) -> Callable[[bytes], bytes]:
    def pack(data: bytes) -> bytes:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr(name, data)
        return held.getvalue()

    return pack


WAYS: tuple[tuple[str, Callable[[bytes], bytes]], ...] = (
    ("", _as_it_is),
    *((name, _as_it_is) for name in NAMES),
    ("linkedin", _zipped("Connections.csv")),
    ("dayone", _zipped("Journal.json")),
)
"""How a file is read: under which name, "" for by its content, and what is made of its bytes before."""


def seeds(clock: Clock) -> Iterator[bytes]:
    """Yield inputs: the number of a way as one byte, and a small file for it."""
    sys.path.insert(0, str(_TESTS))
    import files

    whole = [(name, data) for name, found in files.WHOLE.items() for data in found]
    with demo_journal(clock) as journal:
        whole += [(form, to_file(journal, form, Wishes())) for form in ONE_FILE]
    for name, data in whole:
        for way in (0, NAMES.index(name) + 1):
            yield bytes([way]) + data[:_PIECE]
            yield bytes([way]) + data[len(data) // 2 :][:_PIECE]


WORDS = (
    "BEGIN:VCARD", "END:VCARD", "FN:", "N:", "UID:", "TEL;", "EMAIL:", "ORG:", "BDAY:--0230",
    "CATEGORIES:", ";ENCODING=QUOTED-PRINTABLE:", "=0D=0A=", ";ENCODING=b:", "PHOTO;", "AGENT:",
    "item1.X-ABLabel:", "X-ABDATE", "X-APPLE-OMIT-YEAR=1604", ";CHARSET=utf-16:", ";CHARSET=idna:",
    "BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "SUMMARY:", "DTSTART;VALUE=DATE:",
    "DTSTART;TZID=", "DTEND:", "DURATION:P", "RRULE:FREQ=", "RECURRENCE-ID:", "STATUS:CANCELLED",
    "'s birthday", "### Friends:", "### Activities:", "### Notes:", "### Locations:", " (a.k.a. ", "**",
    "_", "@tag", "\\", "**Ada**", "_Rome_", "\\_", "### Activities:\n- 2026-01-01: ",
    "- 2026-01-01: ", "First Name,", "Last Name,", "Connected On", "E-mail Address,", "Job Title,",
    "Labels,", "File As,", "E-mail 1 - Value", " ::: ", "Name,", "Company\n", "[2026-01-01 10:00] ",
    '"entries":[', '"creationDate":"', '"uuid":"', '"richText":', '"account":{', '"data":[',
    '"type":"contact"', '"values":[', '"properties":{', '"app_version"', '"netjournal_archive":1',
    '"tables":{', '"contacts":[', '"id":"', '"created":"', "\x1b[2J", "\u202e", "\ufeff", "\x00",
    "\ud83d\ude00", "9999-12-31", "0001-01-01", "1604", "2026-02-30T25:00",
)  # fmt: skip
"""What files of these formats are made of."""
