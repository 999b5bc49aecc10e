"""An address book of any size, the same every time, with pictures or without."""

import base64
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.build import in_letters

_FIRST = (
    "Amina", "Bo", "Chidi", "Dorte", "Elif", "Farid", "Greta", "Hiro", "Ivana", "Jonas", "Kamala", "Luz",
    "Mara", "Nils", "Olga", "Pavel", "Quinn", "Rosa", "Sven", "Tuva",
)  # fmt: skip
_LAST = ("Achterhof", "Brambly", "Cardoza", "Dunmore", "Ekholt", "Fenwater", "Grauer", "Hallow", "Ito")
_HOUSES = ("Harbour Works", "Blue Finch Labs", "Kestrel & Sons", "Northlight Press", "Tidewater Council")
_ROLES = ("Engineer", "Designer", "Director of Operations", "Researcher", "Editor", "Account manager")
_NOTES = ("likes clocks\\, and teaching", "met at the spring fair\\; bees", "knows everyone on the island")
_PICTURE = 30_000
"""Bytes of a picture."""


def write_cards(path: Path, count: int, *, pictures: bool = False) -> None:
    """Write a vCard file of so many people."""
    rng = random.Random(1842)
    picture = base64.b64encode(rng.randbytes(_PICTURE)).decode() if pictures else ""
    folded = "\r\n ".join(picture[at : at + 74] for at in range(0, len(picture), 74))
    with path.open("w", newline="") as stream:
        for number in range(count):
            lines = [*_card(rng, number), *([f"PHOTO;ENCODING=b;TYPE=JPEG:{folded}"] if pictures else [])]
            stream.write("\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", "")))


def _card(rng: random.Random, number: int) -> Iterator[str]:
    first, last = rng.choice(_FIRST), f"{rng.choice(_LAST)}-{in_letters(number)}"
    yield f"N:{last};{first};;;"
    yield f"FN:{first} {last}"
    yield f"ORG:{rng.choice(_HOUSES)};Unit {number % 7}"
    yield f"TITLE:{rng.choice(_ROLES)}"
    yield f"EMAIL;TYPE=INTERNET,WORK:{first}.{last}@example.org".lower()
    yield f"EMAIL;TYPE=HOME:{first.lower()}{number}@example.com"
    yield f"TEL;TYPE=CELL:+49 170 {number:07}"
    yield f"TEL;TYPE=WORK:+49 30 {number:07}"
    yield f"ADR;TYPE=HOME:;;{number % 90 + 1} Harbour Road;Arlington;VA;22201;USA"
    yield "CATEGORIES:myContacts,navy"
    if number % 5 < 3:
        yield f"BDAY:19{number % 60 + 30}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    if number % 3 == 0:
        yield f"NOTE:{rng.choice(_NOTES)}"
    if number % 2:
        yield f"UID:urn:uuid:{rng.getrandbits(128):032x}"
