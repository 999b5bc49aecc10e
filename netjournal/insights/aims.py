"""The goals, and what moved toward them (P17)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from netjournal.models import Goal
from netjournal.view import View, happened

RECENT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """What happened toward one goal."""

    goal: Goal
    people: tuple[str, ...]
    """Everyone linked to it or met for it, by id."""
    steps: int
    """The interactions linked to it, of all time."""
    recent_steps: int
    """Those of the last 30 days."""
    last: datetime | None


def goal_progress(view: View, now: datetime) -> tuple[GoalProgress, ...]:
    """Return every goal, the open ones first, each with what moved toward it."""
    goals = sorted(view.goals.all(), key=lambda goal: (goal.state != "open", goal.created))
    return tuple(_progress(view, goal, now) for goal in goals)


def _progress(view: View, goal: Goal, now: datetime) -> GoalProgress:
    steps = [entry for entry in view.interactions.of(goal.id) if happened(entry, now)]
    people = dict.fromkeys((*goal.contact_ids, *(name for entry in steps for name in entry.contact_ids)))
    return GoalProgress(
        goal,
        tuple(name for name in people if name in view.contacts),
        len(steps),
        sum(entry.at > now - RECENT for entry in steps),
        max((entry.at for entry in steps), default=None),
    )
