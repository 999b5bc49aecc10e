"""A question to write about."""

from dataclasses import dataclass
from typing import Literal, get_args

Moment = Literal[
    "after a conversation",
    "after an event",
    "before an event",
    "stalled",
    "after a refusal",
    "promise",
    "weekly",
    "monthly",
    "giving",
    "asking",
    "listening",
    "mentor",
    "leading",
    "goals",
    "collaboration",
    "support",
    "gratitude",
    "nervous",
    "inconsistent",
    "afraid of rejection",
    "no time",
    "no purpose",
    "introvert",
    "reluctant to ask",
]
MOMENTS: tuple[Moment, ...] = get_args(Moment)
"""The moments that a prompt may fit; the last seven are the barriers of the Me record."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question, the principles that it practises, and the moments that it fits."""

    id: str
    text: str
    principles: tuple[str, ...]
    moments: tuple[str, ...]
    on: bool = True


def prompts(*moments: Moment, **texts: tuple[str, str]) -> tuple[Prompt, ...]:
    """Return prompts that fit the same moments: `slug=("P30 P15", "The question?")`.

    The slug is the id for good, for answers are remembered by it; write its words with underscores.
    """
    return tuple(
        Prompt(slug.replace("_", "-"), text, tuple(principles.split()), moments)
        for slug, (principles, text) in texts.items()
    )
