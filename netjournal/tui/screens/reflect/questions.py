"""The questions in the order in which they are offered."""

from datetime import datetime

from netjournal.advice.prompts import Prompt
from netjournal.advice.prompts.asking import all_prompts, moments_of
from netjournal.view import View


def questions(view: View, now: datetime, first: Prompt) -> list[Prompt]:
    """Return the question of the moment, then those that fit it too, then all others that are switched on."""
    moments = list(moments_of(view, now))

    def fit(prompt: Prompt) -> int:
        return min((moments.index(one) for one in prompt.moments if one in moments), default=len(moments))

    others = sorted((one for one in all_prompts(view) if one.on and one.id != first.id), key=fit)
    return [first, *others]
