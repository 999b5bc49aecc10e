"""Looking back: the question of the moment, and what is answered to it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, get_args

from netjournal.advice.prompts import Prompt, asking
from netjournal.errors import InvalidInputError
from netjournal.journal.journal import Journal
from netjournal.models import Contact, Entry, Event, Interaction, Reflection
from netjournal.models.reflection import ReflectionKind, Skill
from netjournal.text import fold, listed, one_line, shorten

SKILLS: tuple[Skill, ...] = get_args(Skill)

FREE = Prompt("", "What is on your mind about the people you met?", (), ())
"""The question when every prompt rests or is switched off."""

_LABEL = 50
_WEEK = timedelta(days=7)


def prompt_of_the_moment(journal: Journal) -> Prompt:
    """Return the question that fits best now; an open one when all others rest."""
    return asking.prompt_of_the_moment(journal.view, journal.now()) or FREE


def weekly_question(journal: Journal) -> Prompt:
    """Return the question of the weekly review: one for weeks, by turns, that this week was not answered."""
    now, view = journal.now(), journal.view
    answered = {one.prompt_id for one in view.reflections.between(now - _WEEK, now + timedelta(seconds=1))}
    weekly = [one for one in asking.all_prompts(view) if one.on and "weekly" in one.moments]
    turn = now.toordinal() // _WEEK.days % max(1, len(weekly))
    return next((one for one in (*weekly[turn:], *weekly[:turn]) if one.id not in answered), FREE)


RATING = Prompt("", "How did the five skills go in this conversation?", ("P29",), ())
"""What a self-rating answers."""


def answer(
    journal: Journal,
    prompt: Prompt,
    text: str,
    feeling: int | None = None,
    ratings: Mapping[str, int] | None = None,
    about: Entry | Event | Contact | None = None,
    kind: ReflectionKind = "answer",
) -> Reflection:
    """Write down the answer to a prompt; feeling and ratings run from 1 to 5.

    It belongs to `about`, else to the latest fresh interaction if the prompt came from it. Raises
    InvalidInputError where nothing was said.
    """
    if not (text.strip() or feeling or ratings):
        raise InvalidInputError("there is nothing written yet to keep")
    about = about or fresh_interaction(journal)
    reflection = journal.make(
        Reflection,
        kind=kind,
        prompt_id=prompt.id,
        prompt=prompt.text,
        answer=text,
        feeling=feeling,
        ratings=read_ratings(ratings or {}),
        at=journal.now(),
        **_links(about),
    )
    journal.commit(f"reflect: {shorten(text, _LABEL) or kind}", put=[reflection])
    return reflection


def fresh_interaction(journal: Journal) -> Interaction | None:
    """Return the interaction that was written down last, if it is of today or yesterday."""
    now = journal.now()
    fresh = journal.view.interactions.between(now - asking.FRESH, now + timedelta(seconds=1))
    told = [entry for entry in fresh if not entry.planned]
    return max(told, key=lambda entry: (entry.created, entry.id), default=None)


def read_ratings(ratings: Mapping[str, int]) -> dict[Skill, int]:
    """Return ratings by skill, whose names may be typed with hyphens; raises InvalidInputError."""
    known = {_bare(skill): skill for skill in SKILLS}
    unknown = [name for name in ratings if _bare(name) not in known]
    if unknown:
        skills = listed(SKILLS)
        raise InvalidInputError(f"{one_line(unknown[0])!r} is not one of the five skills: {skills}")
    return {known[_bare(name)]: value for name, value in ratings.items()}


def _bare(name: str) -> str:
    return fold(name).replace("-", "").replace("_", "").replace(" ", "")


def _links(about: Entry | Event | Contact | None) -> dict[str, Any]:
    if about is None:
        return {}
    if isinstance(about, Event):
        return {"event_id": about.id}
    if isinstance(about, Contact):
        return {"contact_ids": (about.id,)}
    return {"source_id": about.id, "contact_ids": about.contact_ids, "event_id": about.event_id}
