"""Names for files, made of names of people: nothing in them can lead to another folder."""

import re

from netjournal.text import fold

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
_ENOUGH_OF_ID = 8


def file_name(name: str, record_id: str, ending: str) -> str:
    """Return a plain ASCII file name that is one record's alone: `ada-lovelace-1f2e3d4c.vcf`."""
    word = _OTHER.sub("-", fold(name)).strip("-")[:_LONGEST].strip("-") or "person"
    part = _OTHER.sub("", record_id.casefold())[-_ENOUGH_OF_ID:]
    stem = f"{word}-{part}" if part else word
    return f"{'_' if _RESERVED.fullmatch(stem) else ''}{stem}.{ending}"
