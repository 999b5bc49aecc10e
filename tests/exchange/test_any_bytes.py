"""Whatever bytes come, a file is read or refused in one line; nothing else happens."""

import io
from datetime import UTC, datetime

import pytest
from cards import ANDROID, APPLE, VERSION_4
from hypothesis import given, settings
from hypothesis import strategies as st

from netjournal.errors import InvalidInputError
from netjournal.exchange import Source
from netjournal.exchange.formats import NAMES, read
from netjournal.text import one_line

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
PIECES = st.sampled_from(
    [
        b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"FN:Ada\n", b"N:L;A;;;\n", b"TEL;", b"=\r\n", b"\r\n ", b":", b";",  # noqa: E501  a line of a file
        b"ENCODING=QUOTED-PRINTABLE:", b"ENCODING=b:", b"PHOTO;", b"BDAY:--0230\n", b"AGENT:\n", b"\\", b'"',
        b"Name,Company\n", b"First Name,Last Name,Connected On\n", b"Ada,x,y\n", b",", b"\t", b"\xff\xfe", b"\x00",  # noqa: E501  a line of a file
        b"\xe9", b"item1.X-ABLabel:x\n", b"item1.X-ABDATE:2001-01-01\n", b"PK\x03\x04",
        b"[2026-01-01 10:00] Met Ada.\n", b"### Friends:\n- Ada\n", b'{"entries": [', b"{}", b"]}",
        b"BEGIN:VCALENDAR\r\n", b"BEGIN:VEVENT\r\n", b"SUMMARY:x\r\n", b"DTSTART:20260101\r\n", b"END:VEVENT\r\n",  # noqa: E501  a line of a file
        b"END:VCALENDAR\r\n",
    ]
)  # fmt: skip
FILES = st.lists(st.one_of(PIECES, st.binary(max_size=12)), max_size=25).map(b"".join)


def outcome(data, form=""):
    """Return the reading, or None where the file was refused in one line."""
    try:
        return read(Source("file", io.BytesIO(data), NOW), form)
    except InvalidInputError as error:
        told = str(error)
    assert told.startswith("file: ")
    assert one_line(told) == told
    return None


@settings(deadline=None)
@given(FILES)
def test_a_file_of_any_bytes(data):
    reading = outcome(data)
    for one in reading.incoming if reading else ():
        assert one.key
        assert one.name


@pytest.mark.parametrize("form", NAMES)
@settings(deadline=None)
@given(FILES)
def test_a_file_of_any_bytes_under_any_name(form, data):
    outcome(data, form)


@settings(deadline=None)
@given(st.sampled_from([ANDROID, APPLE, VERSION_4]), st.data())
def test_a_card_with_any_byte_changed_costs_no_other_card(text, data):
    broken = bytearray(text.encode())
    place = data.draw(st.integers(0, len(broken) - 3))
    broken[place] = data.draw(st.integers(0, 255))
    after = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Grace Hopper\r\nEND:VCARD\r\n"
    reading = outcome(after + bytes(broken) + after.replace(b"Grace", b"Last"))
    assert reading is not None
    names = [one.name for one in reading.counted()]
    assert names[0] == "Grace Hopper"
    assert names[-1] == "Last Hopper"
