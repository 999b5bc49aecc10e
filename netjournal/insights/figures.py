"""Every picture of the Insights as plain numbers, for whoever wants to count on."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from netjournal.insights.aims import goal_progress
from netjournal.insights.breadth import breadth
from netjournal.insights.circle import rhythm, rings, supporters
from netjournal.insights.following_up import follow_up_weeks
from netjournal.insights.months import giving_months, open_promises, promise_months
from netjournal.insights.numbers import numbers
from netjournal.insights.ties import Flow, flows_by_tie
from netjournal.insights.ways import acquainted, introducers
from netjournal.view import View

Figures = dict[str, Any]


def figures(view: View, now: datetime) -> Figures:
    """Return the numbers of the journal, and those of each picture, as JSON holds them."""
    return {
        **asdict(numbers(view, now)),
        **_doing(view, now),
        **_circle(view, now),
        **_growing(view, now),
    }


def _doing(view: View, now: datetime) -> Figures:
    """Return what I do: following up, promises, giving."""
    pending = open_promises(view, now)
    return {
        "follow_ups_by_week": [
            {
                "week": week.monday.isoformat(),
                "in_time": len(week.in_time),
                "missed": len(week.missed),
                "running": len(week.running),
            }
            for week in follow_up_weeks(view, now)
        ],
        "promises_by_month": [
            _counts(month, "kept", "released", "broken") for month in promise_months(view, now)
        ],
        "promises_open_now": {"in_time": len(pending.in_time), "late": len(pending.late)},
        "giving_by_month": [
            _counts(month, "given", "received", "asked") for month in giving_months(view, now)
        ],
        "giving_by_tie": {
            one.tie or "none": {
                "people": len(one.people),
                "before": _flow(one.before),
                "lately": _flow(one.lately),
            }
            for one in flows_by_tie(view, now)
            if len(one.people) > 1
        },
    }


def _circle(view: View, now: datetime) -> Figures:
    """Return the people around me."""
    return {
        "breadth": {
            one.dimension: {
                "groups": {group.value: len(group.contact_ids) for group in one.groups},
                "unknown": len(one.unknown),
                "diversity": one.diversity,
            }
            for one in breadth(view, now)
        },
        "cadence": _lengths(asdict(rhythm(view, now))),
        "closeness": {
            ring.band: {tone or "not said": len(ids) for tone, ids in ring.by_tone}
            for ring in rings(view, now)
        },
        "support": _lengths(asdict(supporters(view))),
    }


def _growing(view: View, now: datetime) -> Figures:
    """Return where it leads: goals, and the ways to new people."""
    among = acquainted(view, now)
    return {
        "goals": [
            {
                "id": one.goal.id,
                "title": one.goal.title,
                "state": one.goal.state,
                "people": len(one.people),
                "steps": one.steps,
                "steps_30_days": one.recent_steps,
            }
            for one in goal_progress(view, now)
        ],
        "introductions_possible": len(introducers(view, now)),
        "acquainted": {"people": len(among), "links": sum(len(one.knows) for one in among) // 2},
    }


def _counts(month: Any, *names: str) -> Figures:
    return {"month": f"{month.first:%Y-%m}", **{name: len(getattr(month, name)) for name in names}}


def _flow(flow: Flow) -> Figures:
    lists = {"given": flow.given, "received": flow.received, "asked": flow.asked}
    return {"since": f"{flow.first:%Y-%m}", **{name: len(acts) for name, acts in lists.items()}}


def _lengths(lists: dict[str, Sequence[str]]) -> dict[str, int]:
    return {name: len(ids) for name, ids in lists.items()}
