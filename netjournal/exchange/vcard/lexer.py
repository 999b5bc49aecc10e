"""Files of cards, line by line: unfolding, soft line breaks, cards within cards; time grows with the size.

Pictures and sounds are passed over as they are read, so that they need no memory.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from netjournal.exchange.reading import Reading
from netjournal.exchange.source import Source
from netjournal.exchange.vcard.property import Property, parse_property

BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})

_BASE64 = re.compile(r"[A-Za-z0-9+/=]*")
_NAME = re.compile(r"(?:[\w-]+\.)?(?P<name>[\w-]+)[;:]")
_SPELLS_NAME = frozenset({"FN", "N", "ORG", "EMAIL"})


@dataclass(slots=True)
class Card:
    """The properties of one card, and the line on which it begins."""

    line: int
    properties: list[Property] = field(default_factory=list)
    pictures: set[str] = field(default_factory=set)
    unread: list[str] = field(default_factory=list)
    """Lines that are no properties."""
    begun: bool = False
    large: bool = False
    """Whether it held more than is believed, and the rest was passed over."""

    def called(self) -> str:
        """Return by what a person would recognise the card in a report."""
        found = {one.name: one.text() for one in reversed(self.properties) if one.name in _SPELLS_NAME}
        return next(
            (found[name].replace(";", " ").strip() for name in ("FN", "N", "ORG", "EMAIL") if name in found),
            "",
        )


@dataclass(slots=True)
class _Logical:
    """A line that may go on in the next ones; of a picture only the name is kept."""

    line: int
    parts: list[str]
    dropped: bool
    prose: bool
    """Whether lines that are nothing else belong to it: notes are often written out as they are."""
    soft: bool
    base64: bool
    room: int
    """How many characters may still be added."""

    def add(self, text: str) -> None:
        """Go on with more text; what is too long is cut where the card is found to be too large."""
        if self.dropped:
            self.parts[1:] = [text[-1:]] if self.soft else []
        elif self.room > 0:
            self.parts.append(text)
            self.room -= len(text)

    def goes_on(self, line: str) -> bool:
        """Add a line where it belongs to this one, and say whether it does."""
        if self.soft:
            self.parts[-1] = self.parts[-1].removesuffix("=")
            self.soft = line.endswith("=")
            self.add(line)
        elif line[:1] in {" ", "\t"}:
            self.add(line[1:])
        elif self.base64 and line and _BASE64.fullmatch(line):
            self.add(line)
        elif self.prose and line.strip() and not _NAME.match(line):
            self.add(f"\n{line}")
        else:
            return False
        return True


def cards(source: Source, reading: Reading) -> Iterator[Card]:
    """Yield every whole card; what is unfinished or outside any card is skipped with the reason."""
    card: Card | None = None
    depth = size = 0
    for line, text in _logical_lines(source):
        word = text[:20].strip().upper()
        if word == "BEGIN:VCARD":
            if card is not None and _holds_agent(card):
                depth += 1
                continue
            _give_up(card, reading)
            card, depth, size = Card(line, begun=True), 0, 0
        elif word == "END:VCARD":
            if not depth:
                if card is not None and card.begun:
                    yield card
                else:
                    _give_up(card, reading)
                card = None
            depth = max(0, depth - 1)
        elif not depth:
            card = card or Card(line)
            size += len(text)
            if not card.large:
                _take(card, line, text, is_large=size > source.limits.card)
    _give_up(card, reading)


def _give_up(card: Card | None, reading: Reading) -> None:
    """Leave a card out that has no beginning or no end, if there is one."""
    if card is not None and card.begun:
        reading.skip(card.line, card.called(), "the card is not finished")
    elif card is not None and card.properties:
        reading.skip(card.line, card.called(), "it stands outside any card")


def _holds_agent(card: Card) -> bool:
    return bool(card.properties) and card.properties[-1].name == "AGENT"


def _take(card: Card, line: int, text: str, *, is_large: bool) -> None:
    """Add a line to a card, or note that the card is too large for more."""
    if is_large:
        card.large = True
        return
    found = parse_property(text, line)
    if found is not None and found.name in BINARY:
        card.pictures.add(found.name)
    elif found is not None:
        card.properties.append(found)
    elif text.strip():
        card.unread.append(text)


def _logical_lines(source: Source) -> Iterator[tuple[int, str]]:
    """Yield unfolded lines with the number of their first line; what is no property goes on with a note."""
    current: _Logical | None = None
    for number, line in source.lines():
        if current is not None and current.goes_on(line):
            continue
        if current is not None:
            yield current.line, "".join(current.parts)
        current = _begin(number, line, source.limits.card) if line.strip() else None
    if current is not None:
        yield current.line, "".join(current.parts)


def _begin(number: int, line: str, room: int) -> _Logical:
    match = _NAME.match(line)
    head = line.partition(":")[0].upper()
    name = match["name"].upper() if match else ""
    is_picture = name in BINARY
    return _Logical(
        line=number,
        parts=[f"{head}:"] if is_picture else [line],
        dropped=is_picture,
        prose=name == "NOTE",
        soft="QUOTED-PRINTABLE" in head and line.endswith("="),
        base64="BASE64" in head or "ENCODING=B" in head,
        room=room,
    )
