"""Guesses from words: what kind of exchange or mention a line tells of; each is shown back."""

import re

from netjournal.models.dealings import ExchangeKind


def _stems(*stems: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(stems)})", re.IGNORECASE)


_EXCHANGES: tuple[tuple[ExchangeKind, re.Pattern[str]], ...] = (
    ("thanks", _stems("thank", "gratitude")),
    ("introduction", _stems("intro")),
    ("referral", _stems("refer(?:ral|red|ring)?(?!\\w)", "jobs?(?!\\w)")),
    ("recommendation", _stems("recommend", "reference", "endors", "testimonial")),
    ("feedback", _stems("feedback", "review", "critique")),
    ("project work", _stems("project")),
    ("advice", _stems("advice", "advis", "tips?(?!\\w)", "opinion", "suggest", "mentor")),
    ("encouragement", _stems("encourag", "cheer", "compliment", "pep talk", "praise")),
    ("time", _stems("time(?!\\w)", "hours?(?!\\w)", "half an hour", "minutes?(?!\\w)", "afternoon")),
    (
        "information",
        _stems(
            "pointer", "links?(?!\\w)", "article", "papers?(?!\\w)", "books?(?!\\w)", "info", "lists?(?!\\w)",
            "slides", "notes(?!\\w)", "newsletter", "podcast", "contact details", "news(?!\\w)",
        ),
    ),
)  # fmt: skip
_LARGE = _stems("referr?(?:al|ed|ing)?(?!\\w)", "recommend", "reference", "jobs?(?!\\w)", "project work")
_GOAL = _stems(
    "goal", "wants?(?!\\w)", "wanting", "hop(?:e|es|ing)(?!\\w)", "plan", "aim", "promot", "wish", "dream",
    "would like", "looking for", "learn", "appl(?:y|ies|ying)", "launch", "start(?:s|ing)?(?!\\w)",
    "working on", "working toward", "training for", "ambition",
)  # fmt: skip
_HARDSHIP = _stems(
    "ill(?!\\w)", "illness", "sick", "diagnos", "cancer", "surgery", "operation", "hospital", "therap",
    "laid off", "lay-?off", "redundan", "fired(?!\\w)", "lost (?:her|his|their|the|a) \\w+", "unemploy",
    "divorc", "separat(?:ed|ion)", "break-?up", "broke up", "die[ds]?(?!\\w)", "dying", "death", "funeral",
    "bereave", "grie[fv]", "mourn", "miscarriage", "passed away", "burn-?out", "burn(?:t|ed) out",
    "depress", "anxiety", "accident", "bankrupt", "debt", "stroke(?!\\w)",
)  # fmt: skip


def exchange_kind(text: str) -> ExchangeKind:
    """Return the kind of giving or asking that the words tell, "help" where they tell none."""
    return next((kind for kind, words in _EXCHANGES if words.search(text)), "help")


def is_large(text: str) -> bool:
    """Return whether an ask is large by itself: a referral, recommendation, reference, job, project work."""
    return bool(_LARGE.search(text))


def is_goal(text: str) -> bool:
    """Return whether what was mentioned is something wanted, rather than something hard."""
    return bool(_GOAL.search(text))


def is_hardship(text: str) -> bool:
    """Return whether what was mentioned is a hard time."""
    return bool(_HARDSHIP.search(text))
