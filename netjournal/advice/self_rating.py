"""The five skills of emotional intelligence, as the person rates themself, and their trend (P29)."""

from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from netjournal.models import Reflection
from netjournal.models.reflection import Skill
from netjournal.view import View

SKILLS: tuple[Skill, ...] = get_args(Skill)


@dataclass(frozen=True, slots=True)
class Trend:
    """How one skill was rated over time, from 1 to 5, oldest first."""

    skill: Skill
    ratings: tuple[tuple[datetime, int], ...]

    @property
    def latest(self) -> int | None:
        """Return the latest rating, or None before the first."""
        return self.ratings[-1][1] if self.ratings else None

    @property
    def change(self) -> int | None:
        """Return the latest rating less the first; None before there are two."""
        return self.ratings[-1][1] - self.ratings[0][1] if len(self.ratings) > 1 else None


def ratings_of(view: View, until: datetime) -> list[Reflection]:
    """Return the self-ratings up to an aware time, oldest first."""
    return [one for one in view.reflections.labelled("self-rating") if one.at <= until]


def trends(view: View, until: datetime) -> tuple[Trend, ...]:
    """Return the trend of each skill, in their fixed order."""
    found = ratings_of(view, until)
    return tuple(
        Trend(skill, tuple((one.at, one.ratings[skill]) for one in found if skill in one.ratings))
        for skill in SKILLS
    )
