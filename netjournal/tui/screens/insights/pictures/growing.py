"""Pictures of where it leads: the five skills, the goals, the ways to new people."""

from collections.abc import Iterator
from datetime import datetime

from netjournal.advice.self_rating import Trend, trends
from netjournal.insights.aims import GoalProgress, goal_progress
from netjournal.insights.ways import Acquainted, acquainted, introducers
from netjournal.text import listed, plural
from netjournal.tui.content import ago, day
from netjournal.tui.screens.insights.picture import Bar, Picture, Title
from netjournal.view import View

_MOST = 40
_NAMES = 2


def skills(view: View, now: datetime) -> Picture:
    """Return how the five skills were rated over time (P29)."""
    ratings = view.reflections.labelled("self-rating")
    rated_with = tuple(dict.fromkeys(name for one in ratings for name in one.contact_ids))
    found = [(trend.latest, trend) for trend in trends(view, now) if trend.latest is not None]
    rows = tuple(
        Bar(
            trend.skill,
            told=_rated(trend),
            people=rated_with,
            course=tuple(rating for _, rating in trend.ratings),
        )
        for _, trend in found
    )
    if not found:
        return Picture((), "", "")
    _, strong = max(found, key=lambda pair: pair[0])
    least, weak = min(found, key=lambda pair: pair[0])
    grown = max(found, key=lambda pair: pair[1].change or 0)[1]
    which = "it" if grown is strong else grown.skill
    growth = f", and {which} has grown most" if grown.change and grown.change > 0 else ""
    todo = f"Choose one conversation this week in which to practise {weak.skill}, now {least} of 5."
    return Picture(rows, f"You rate {strong.skill} highest{growth}.", todo)


def _rated(trend: Trend) -> str:
    change = trend.change
    if not change:
        return f"{trend.latest} of 5"
    return f"{trend.latest} of 5, {'up' if change > 0 else 'down'} {abs(change)} since the first"


def goals(view: View, now: datetime) -> Picture:
    """Return the goals and what moved toward them (P17)."""
    found = goal_progress(view, now)
    rows: list[Bar | Title] = []
    for state, title in (("open", "Open"), ("reached", "Reached"), ("dropped", "Let go")):
        mine = [one for one in found if one.goal.state == state]
        if mine:
            rows.extend([Title(title), *(_goal(one, now) for one in mine)])
    return Picture(tuple(rows), *_goals_told(found), ("in 30 days", "before"))


def _goals_told(found: tuple[GoalProgress, ...]) -> tuple[str, str]:
    """Return what the goals mean, and what to do about them."""
    pending = [one for one in found if one.goal.state == "open"]
    if not pending:
        return "No goal is open.", "+ adds the next."
    alone = [one.goal.title for one in pending if not one.people]
    quiet = [one.goal.title for one in pending if not one.recent_steps]
    if alone:
        todo = f"Who could help with “{alone[0]}”? Enter opens the goal; say who belongs to it."
    elif quiet:
        todo = f"One step toward “{quiet[0]}”: talk with one of its people, and link the entry with goal:"
    else:
        todo = "Each of them moves. Tell the people who helped what came of it."
    moved = len(pending) - len(quiet)
    return f"{plural(len(pending), 'goal is', 'goals are')} open, {moved} moved in 30 days.", todo


def _goal(one: GoalProgress, now: datetime) -> Bar:
    last = f"last {ago(one.last, now)}" if one.last else "no step yet"
    until = f"by {day(one.goal.by, now)}" if one.goal.by and one.goal.state == "open" else ""
    who = plural(len(one.people), "person", "people")
    facts = " · ".join(filter(None, (plural(one.steps, "step"), last, who, until)))
    return Bar(
        one.goal.title,
        (one.recent_steps, one.steps - one.recent_steps),
        facts,
        one.people,
        plural(one.steps, "step"),
        target=one.goal.id,
    )


def ways(view: View, now: datetime) -> Picture:
    """Return whom I could be introduced to, by whom, and who of my own people know one another (P08)."""
    found, among = introducers(view, now), acquainted(view, now)
    rows: list[Bar | Title] = [Title("New to you", "who could introduce you")] if found else []
    rows.extend(
        Bar(
            view.contacts[one.contact_id].name,
            told=f"through {listed(view.names_of(one.through[:3]))}",
            people=(one.contact_id, *one.through),
        )
        for one in found[:_MOST]
    )
    meaning = (
        f"Your people could introduce you to {plural(len(found), 'person', 'people')} you do not know well."
    )
    todo = (
        "w asks who could introduce you to someone. Then ask for one introduction, and say why."
        if found
        else "Ask one of them whom else you should meet, and write down whom they know: e on their page."
    )
    return Picture((*rows, *_among(view, among)), meaning, todo)


def _among(view: View, found: tuple[Acquainted, ...]) -> Iterator[Bar | Title]:
    """Yield my own people who know one another; those behind a line are all of them."""
    if found:
        yield Title("Among your own people", _links(found))
    for one in found[:_MOST]:
        known = listed(view.names_of(one.knows[:_NAMES]), more=len(one.knows) - _NAMES)
        name, everyone = view.contacts[one.contact_id].name, (one.contact_id, *one.knows)
        yield Bar(name, told=f"knows {known}", people=everyone)


def _links(found: tuple[Acquainted, ...]) -> str:
    links = sum(len(one.knows) for one in found) // 2
    return f"{plural(links, 'link')} between {plural(len(found), 'person', 'people')}"
