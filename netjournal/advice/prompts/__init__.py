"""Questions to write about: our own, by the moment that they fit, and the person's."""

from netjournal.advice.prompts import (
    barriers,
    conversations,
    events,
    give_and_ask,
    growing,
    hard_moments,
    reviews,
)
from netjournal.advice.prompts.prompt import MOMENTS, Prompt

ALL: tuple[Prompt, ...] = (
    *conversations.ALL,
    *events.ALL,
    *hard_moments.ALL,
    *reviews.ALL,
    *give_and_ask.ALL,
    *growing.ALL,
    *barriers.ALL,
)
"""Our own prompts, in the order in which the Library lists them."""

__all__ = ["ALL", "MOMENTS", "Prompt"]
