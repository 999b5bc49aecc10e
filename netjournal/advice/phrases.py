"""The journal's words, turned so that they can be said to the person they are about."""

import re

from netjournal.models import Contact
from netjournal.text import fold, one_line, shorten

TOPIC_WIDTH = 60
_PRIVATE = re.compile(r"\(private\)", re.IGNORECASE)
"""The mark that capture takes off its keyword lines, where it stands in prose."""

_HONORIFICS = frozenset({"dr", "prof", "mr", "mrs", "ms", "mx", "sir", "dame", "frau", "herr"})
_CLAUSE_END = re.compile(r"[,;.!?]\s|[;.!?]$|\s[-–—]\s")
_LEADING = re.compile(r"^(her|his|their)\s+(?=\w)", re.IGNORECASE)
_AFTER_WORD = re.compile(
    r"\b(about|of|on|in|with|for|from|to|at|and)\s+(her|his|their)\s+(?=\w)", re.IGNORECASE
)
_SUBJECT = re.compile(r"\b(how|why|what|when|where|whether|that|if)\s+(she|he|they)\b", re.IGNORECASE)
_VERBS = re.compile(r"\byou (is|has|was)\b")
_PLURAL = {"is": "are", "has": "have", "was": "were"}


def first_clause(text: str, width: int = TOPIC_WIDTH) -> str:
    """Return the first thing that a line names: "her compiler talk" of "her compiler talk, two kids"."""
    line = one_line(text)
    return shorten(_CLAUSE_END.split(line, maxsplit=1)[0].strip(" ,;:"), width)


def sayable(text: str, contact: Contact) -> str:
    """Return the first thing that a line names as said to someone; "" where the line is marked private."""
    return "" if _PRIVATE.search(text) else to_them(first_clause(text), contact)


def to_them(text: str, contact: Contact) -> str:
    """Return words about someone as said to them: "her compiler talk" becomes "your compiler talk"."""
    own = re.compile(rf"\b{re.escape(given_name(contact))}(?:'s|’s)\s+", re.IGNORECASE)
    words = own.sub("your ", _LEADING.sub("your ", text))
    words = _AFTER_WORD.sub(r"\1 your ", words)
    words = _SUBJECT.sub(r"\1 you", words)
    return _VERBS.sub(lambda found: f"you {_PLURAL[found[1]]}", words)


def given_name(contact: Contact) -> str:
    """Return the name by which one greets someone: the first, but the whole one after a title."""
    first = contact.name.split(" ", 1)[0]
    return contact.name if fold(first).rstrip(".") in _HONORIFICS else first
