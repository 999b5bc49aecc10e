"""vCard in."""

import re

from netjournal.exchange.reading import Format, Reading
from netjournal.exchange.source import Source
from netjournal.exchange.vcard.lexer import cards
from netjournal.exchange.vcard.mapping import person_of

_BEGIN = re.compile(r"^BEGIN:VCARD\s*$", re.IGNORECASE | re.MULTILINE)


def _recognises(source: Source) -> bool:
    return _BEGIN.search(source.head_text()) is not None


def _read(source: Source) -> Reading:
    reading = Reading("vcard")
    for card in cards(source, reading):
        if card.large:
            reading.skip(card.line, card.called(), "the card is too large")
        elif (person := person_of(card, reading)) is not None:
            person.finish(reading)
    return reading


VCARD = Format("vcard", "vCard", _recognises, _read)
