"""Day One before its JSON: one entry in each `.doentry` file, a property list."""

import plistlib
from datetime import UTC, datetime
from typing import Any
from xml.parsers.expat import ExpatError

from netjournal.errors import InvalidInputError
from netjournal.exchange.source import Source

_DAMAGED = (
    plistlib.InvalidFileException,
    ExpatError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    RecursionError,
)
"""What reading a damaged property list can raise."""

_PLACE = {
    "Place Name": "placeName",
    "Locality": "localityName",
    "Administrative Area": "administrativeArea",
    "Country": "country",
}


def is_doentry(source: Source) -> bool:
    """Return whether a file is such an entry."""
    head = source.head()
    return b"<plist" in head and (b"<key>Entry Text</key>" in head or b"<key>Creation Date</key>" in head)


def entry_in(source: Source) -> dict[str, Any]:
    """Return the entry as Day One's JSON would have it; raises InvalidInputError for a damaged file."""
    try:
        found = plistlib.loads(source.data(), fmt=plistlib.FMT_XML)
    except _DAMAGED as error:
        raise InvalidInputError(f"{source.name}: this property list is damaged: {error}") from None
    if not isinstance(found, dict):
        raise InvalidInputError(f"{source.name}: there is no entry in it")
    at = found.get("Creation Date")
    return {
        "uuid": found.get("UUID"),
        "creationDate": at.replace(tzinfo=UTC).isoformat() if isinstance(at, datetime) else "",
        "timeZone": found.get("Time Zone"),
        "text": found.get("Entry Text"),
        "tags": found.get("Tags"),
        "starred": found.get("Starred"),
        "location": _place(found.get("Location")),
        "weather": found.get("Weather"),
    }


def _place(told: Any) -> dict[str, Any]:
    place = told if isinstance(told, dict) else {}
    return {new: place.get(old) for old, new in _PLACE.items()}
