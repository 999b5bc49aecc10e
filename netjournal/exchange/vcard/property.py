"""One line of a card: its name, parameters and value."""

import base64
import binascii
import quopri
import re
from dataclasses import dataclass

from netjournal.text import clean

_ENCODINGS = {"QUOTED-PRINTABLE": "Q", "BASE64": "B", "B": "B", "8BIT": "", "7BIT": ""}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_NAME = re.compile(r"[A-Za-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a card; the value is decoded and cleaned, and still escaped."""

    line: int
    group: str
    name: str
    """In capitals."""
    params: dict[str, tuple[str, ...]]
    """By name in capitals; the values as written."""
    value: str

    def text(self) -> str:
        """Return the value without escapes."""
        return unescape(self.value).strip()

    def items(self, separator: str = ",") -> tuple[str, ...]:
        """Return the parts of a value that are not empty."""
        return tuple(part for part in self.components(separator) if part)

    def components(self, separator: str = ";") -> tuple[str, ...]:
        """Return every part of a value, empty ones too."""
        return tuple(unescape(part).strip() for part in split(self.value, separator))

    def types(self) -> set[str]:
        """Return what kinds it says it is of, in lower case."""
        return {word.strip().lower() for value in self.params.get("TYPE", ()) for word in value.split(",")}


def parse_property(text: str, line: int) -> Property | None:
    """Return the property on an unfolded line, or None where the line is none."""
    colon = _outside_quotes(text, ":")
    if colon is None:
        return None
    head, *params = _split_outside_quotes(text[:colon], ";")
    group, _, name = head.strip().rpartition(".")
    if not _NAME.fullmatch(name):
        return None
    found = _params(params)
    value = clean(_decoded(text[colon + 1 :], found))
    return Property(line, group, name.upper().replace("_", "-"), found, value)


def unescape(text: str) -> str:
    """Return a value without its backslashes."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], text)


def split(text: str, separator: str) -> list[str]:
    """Return the parts of a value between separators that are not escaped; the parts stay escaped."""
    parts = [""]
    pieces: list[str] = []
    escaped = False
    for char in text:
        if char == separator and not escaped:
            parts[-1] = "".join(pieces)
            parts.append("")
            pieces = []
        else:
            pieces.append(char)
        escaped = char == "\\" and not escaped
    parts[-1] = "".join(pieces)
    return parts


def _outside_quotes(text: str, wanted: str) -> int | None:
    """Return where a character first stands outside quotes; an unclosed quote counts as none."""
    quoted = False
    for place, char in enumerate(text):
        if char == '"':
            quoted = not quoted
        elif char == wanted and not quoted:
            return place
    place = text.find(wanted)
    return place if place >= 0 else None


def _split_outside_quotes(text: str, separator: str) -> list[str]:
    parts = [""]
    quoted = False
    for piece in re.split(f'(["{separator}])', text):
        if piece == '"':
            quoted = not quoted
        elif piece == separator and not quoted:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _params(texts: list[str]) -> dict[str, tuple[str, ...]]:
    """Return the parameters by name; a bare word is a type or an encoding."""
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals:
            name, value = ("ENCODING" if name.strip().upper() in _ENCODINGS else "TYPE"), name
        name = name.strip().upper()
        found[name] = (*found.get(name, ()), value.strip())
    return found


def _decoded(value: str, params: dict[str, tuple[str, ...]]) -> str:
    encoding = _ENCODINGS.get(next(iter(params.get("ENCODING", ())), "").upper(), "")
    charset = next(iter(params.get("CHARSET", ())), "utf-8")
    if encoding == "Q":
        return _text(quopri.decodestring(value.encode("utf-8", "replace")), charset)
    if encoding == "B":
        try:
            return _text(base64.b64decode("".join(value.split()), validate=True), charset)
        except (binascii.Error, ValueError):
            return value
    return value


def _text(data: bytes, charset: str) -> str:
    for encoding in (charset, "utf-8"):
        try:
            return data.decode(encoding).replace("\r\n", "\n")
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace").replace("\r\n", "\n")
