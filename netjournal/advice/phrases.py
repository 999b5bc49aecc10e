"""The journal's words, turned so that they can be said to the person they are about."""

import re

from netjournal.advice.verbs import begins_with_verb
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
_CLAUSE = re.compile(r"(?:she|he|they|we|i|it|there|who)(?:['’]\w+)?\s+\w", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(^|\b(?:how|why|what|when|where|whether|that|if)\s+)(?:(she|he)|they)\b"
    r"(\s+(?:also|always|just|now|often|once|only|really|still)\b)?(?:\s+([a-z]+)\b)?",
    re.IGNORECASE,
)
_IRREGULAR = {"is": "are", "has": "have", "was": "were", "does": "do", "goes": "go", "focuses": "focus"}
_ENDING = re.compile(r"(?<=[a-z]{3})(?P<y>ies)$|(?<=ss|ch|sh)es$|(?<=x|z)es$|(?<=[^s])s$")


def first_clause(text: str, width: int = TOPIC_WIDTH) -> str:
    """Return the first thing that a line names: "her compiler talk" of "her compiler talk, two kids"."""
    line = one_line(text)
    return shorten(_CLAUSE_END.split(line, maxsplit=1)[0].strip(" ,;:"), width)


def is_clause(text: str) -> bool:
    """Return whether words tell something, as "she builds compilers" does, and do not name it."""
    return bool(_CLAUSE.match(text))


def names_a_thing(text: str) -> bool:
    """Return whether words name what was talked about, so that they can stand after "about"."""
    return bool(text) and not is_clause(text) and not begins_with_verb(text)


def about(topic: str) -> str:
    """Return how a title goes on with a topic: " about her talk", ": send the paper", "" for none."""
    told = first_clause(topic)
    return told and (f" about {told}" if names_a_thing(told) else f": {told}")


def sayable(text: str, contact: Contact) -> str:
    """Return the first thing that a line names as said to someone; "" where the line is marked private."""
    return "" if _PRIVATE.search(text) else to_them(first_clause(text), contact)


def to_them(text: str, contact: Contact) -> str:
    """Return words about someone as said to them: "her talk" is "your talk", "she builds" is "you build"."""
    own = re.compile(rf"\b{re.escape(given_name(contact))}(?:'s|’s)\s+", re.IGNORECASE)
    words = own.sub("your ", _LEADING.sub("your ", text))
    words = _AFTER_WORD.sub(r"\1 your ", words)
    return _SUBJECT.sub(_as_you, words)


def _as_you(found: re.Match[str]) -> str:
    before, singular, adverb, verb = (part or "" for part in found.groups())
    said = _as_plural(verb) if singular else verb
    return f"{before}you{adverb}{' ' if said else ''}{said}"


def _as_plural(verb: str) -> str:
    """Return a verb of the third person as it follows "you"; other words stay as they are."""
    return _IRREGULAR.get(verb) or _ENDING.sub(lambda end: "y" if end["y"] else "", verb)


def given_name(contact: Contact) -> str:
    """Return the name by which one greets someone: the first, but the whole one after a title."""
    first = contact.name.split(" ", 1)[0]
    return contact.name if fold(first).rstrip(".") in _HONORIFICS else first
