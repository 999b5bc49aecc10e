"""What kind of entry a line tells of: the channel, and who started it.

The words are looked for before the first colon. A channel word tells more than a meeting word ("met for
coffee" is coffee), and "video call" is video. Meals and drinks without a channel of their own are in person.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from netjournal.models import Channel
from netjournal.models.entries import Initiator


def _words(*words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)


_MEALS = _words("dinner", "drinks?", "breakfast", "brunch", "tea", "beers?")
_CHANNELS: tuple[tuple[Channel, re.Pattern[str]], ...] = (
    ("video", _words("video", "video[- ]?call", "videocall", "video[- ]chat", "zoom", "facetime", "webcam")),
    ("email", _words("e-?mail(?:s|ed|ing)?", "mail(?:ed)?")),
    ("message", _words("messages?", "messaged", "messaging", "texts?", "texted", "texting", "sms", "dm")),
    ("social", _words("social", "linkedin", "mastodon")),
    ("coffee", _words("coffees?", "espresso")),
    ("lunch", _words("lunch(?:ed)?")),
    ("walk", _words("walk(?:s|ed)?", "hike[ds]?")),
    ("call", _words("call(?:s|ed)?", "phone[ds]?", "phoning", "calling", "rang")),
    ("in person", _MEALS),
    ("in person", _words("in person")),
    ("message", _words("wrote", "replied", "heard from")),
)
_MEETING = _words(
    "met", "meet(?:ing)?", "talked", "talk(?:ing)? (?:with|to)", "spoke", "speak(?:ing)? (?:with|to)",
    "chat(?:s|ted)?", "saw", "caught up", "catch(?:ing)?[- ]up", "sat (?:down )?with", "(?:ran|bumped) into",
    "hung out",
)  # fmt: skip
_NAMING = re.compile(
    r"\b(?:(?:an?|the|this|that|another|some|my|his|her|our|their)\s+(?:[\w'’-]+\s+){1,3}?|some(?:one|body)\s+)"
    r"(?<!\bi\s)(?<!\bwe\s)(?<!\bhe\s)(?<!\bshe\s)(?<!\bthey\s)(?<!\band\s)called\b",
    re.IGNORECASE,
)
"""Saying a name, which is no call: "a man called Pete"."""
_NOTE = re.compile(r"\W*(?:note|about)(?!\w)", re.IGNORECASE)
_NOTED = re.compile(rf"{_NOTE.pattern}[\s,;–—-]*", re.IGNORECASE)
_VERBS = "wrote|called|emailed|e-mailed|mailed|messaged|texted|phoned|rang|replied|answered|reached out"
_THEIRS = re.compile(
    rf"@\s+(?:{_VERBS})(?!\w)"
    r"|(?:e-?mail|mail|message|text|sms|dm|call|note)s?\s+from\s+@|heard\s+from\s+@",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[?？؟](?=[\s\"'”’»)\]!?]|$)")

_GLUE = re.compile(
    r"(?:[@^]+|a|an|the|had|have|having|went|got|for|with|and|&|at|to|from|by|in|on|over|up|i|me|we|us|my|our|quick|"
    r"short|long|nice|good|great|lovely|phone|first|second|down|back|out|note|about|re|regarding|that|via|"
    r"conversation|online|w)",
    re.IGNORECASE,
)
_ARTICLES = frozenset({"a", "an", "the", "my", "our"})
_PARTS = re.compile(
    "caught|catch|catching|ran|bumped|into|hung|sat|talk|talking|heard|reached|speak|speaking", re.IGNORECASE
)
_KINDS = (*_CHANNELS, ("in person", _MEETING))
_SIGNS = "@^"
_OPENING = "\"'“‘«([{"
_TOKEN = re.compile(r"[@^]+|[\w'’-]+|&|\S")


@dataclass(frozen=True, slots=True)
class Kind:
    """The channel, and who started it; no channel means a note.

    `meal` is the word for a meal or drinks without a channel of their own, as typed; else it is empty.
    """

    channel: Channel | None
    initiator: Initiator = "me"
    meal: str = ""


def kind_of(head: str) -> Kind:
    """Return the kind of entry that a line's words tell, people in it written as "@@@"."""
    if says_note(head):
        return Kind(None)
    head = _NAMING.sub("", head)
    channel = next((channel for channel, words in _CHANNELS if words.search(head)), None)
    if channel is None and _MEETING.search(head):
        channel = "in person"
    if channel is None:
        return Kind(None)
    meal = _MEALS.search(head) if channel == "in person" else None
    return Kind(channel, "them" if _THEIRS.search(head) else "me", meal[0] if meal else "")


def says_note(head: str) -> bool:
    """Return whether the first word is "note" or "about"."""
    return bool(_NOTE.match(head))


def links(word: str) -> bool:
    """Return whether a word only joins people to the kind and to what it was about, or tells the kind."""
    return bool(_GLUE.fullmatch(word)) or _tells_kind(word)


def asks(text: str) -> bool:
    """Return whether a text holds a question."""
    return bool(_QUESTION.search(text))


def rest_after(head: str) -> int:
    """Return where a line's words begin to tell what it was about: past people, kind and small words."""
    return _past(head, links)


def rest_of_note(head: str) -> int:
    """Return where the words of a note begin: past the people, for which it takes no word to be a kind.

    Where none come first, only past "note" or "about".
    """
    rest = _past(head, lambda word: bool(_GLUE.fullmatch(word)))
    if any(sign in head[:rest] for sign in _SIGNS):
        return rest
    found = _NOTED.match(head)
    return found.end() if found else 0


def _past(head: str, skipped: Callable[[str], bool]) -> int:
    article: int | None = None
    for token in _TOKEN.finditer(head):
        word = token[0]
        if word[0].isalnum() and not skipped(word):
            return _opened_at(head, token.start() if article is None else article)
        if word.casefold() not in _ARTICLES:
            article = None
        elif article is None:
            article = token.start()
    return len(head)


def _opened_at(head: str, start: int) -> int:
    """Return where the bracket or quote before a word opens, for it belongs to the words it opens."""
    while start and head[start - 1] in _OPENING:
        start -= 1
    return start


def _tells_kind(word: str) -> bool:
    return bool(_PARTS.fullmatch(word) or any(words.fullmatch(word) for _, words in _KINDS))
