"""Pictures of what the person does: following up, keeping promises, giving."""

from collections.abc import Iterable
from datetime import datetime

from netjournal.advice import advise, rule_named
from netjournal.insights.following_up import FollowUpWeek, follow_up_weeks
from netjournal.insights.months import OpenPromises, giving_months, promise_months
from netjournal.insights.months import open_promises as find_open
from netjournal.insights.ties import flows_by_tie
from netjournal.insights.week import begun
from netjournal.insights.words import to_and_fro
from netjournal.models import Exchange, Promise
from netjournal.region import day_month
from netjournal.text import listed, plural
from netjournal.tui.screens.insights.picture import Bar, Picture, Title, told
from netjournal.tui.screens.insights.pictures.ties import by_tie, flow_bar
from netjournal.view import View

_HALF = 0.5
_HABIT = 5
"""First words in time from which they are called a habit."""
_IMBALANCE = 3
_NAMES = 3


def follow_ups(view: View, now: datetime) -> Picture:
    """Return who heard from me within 48 hours, week by week (P01)."""
    weeks = follow_up_weeks(view, now)
    kept, all_of = sum(len(one.in_time) for one in weeks), sum(len(one.in_time + one.missed) for one in weeks)
    running = any(one.running for one in weeks)
    meaning = (
        f"{_span(view, now, weeks)} {kept} of {all_of} heard from you within 48 hours."
        if all_of
        else "The 48 hours are still running."
    )
    waiting = _waiting(view, now) if running else ()
    rows = tuple(_week(week) for week in weeks) if all_of or running else ()
    todo = _follow_up_todo(kept, all_of, view.names_of(waiting))
    return Picture(rows, meaning, todo, ("within 48 hours", "later, or not yet", "still running"))


def _span(view: View, now: datetime, weeks: tuple[FollowUpWeek, ...]) -> str:
    first = begun(view, now)
    return f"Since {day_month(first)}" if first and first >= weeks[0].monday else f"In {len(weeks)} weeks"


def _waiting(view: View, now: datetime) -> tuple[str, ...]:
    """Return whose first word stands on Today in time: nobody who was put off."""
    steps = advise(view, now, (rule_named("follow-up"),)).everything
    return tuple(name for step in steps if not step.overdue(now) for name in step.contact_ids)[:_NAMES]


def _follow_up_todo(kept: int, all_of: int, waiting: tuple[str, ...]) -> str:
    if waiting:
        return f"There is still time for {listed(waiting)}: m on Today begins the first word."
    if not all_of:
        return "Nobody waits for a word now."
    if kept == all_of:
        few = kept < _HABIT
        return (
            "All of them so far."
            if few
            else "Everyone did: a first word while it is fresh has become a habit."
        )
    if kept >= all_of * _HALF:
        return "Write the first word on the way home: m on Today begins it for you."
    return "A late word is welcome too. Begin with one line to one person: m on Today."


def _week(week: FollowUpWeek) -> Bar:
    ended = len(week.in_time + week.missed)
    facts = (f"{len(week.in_time)} of {ended}" if ended else "", _running(week))
    return Bar(
        day_month(week.monday),
        (len(week.in_time), len(week.missed), len(week.running)),
        " · ".join(filter(None, facts)) or "–",
        (*week.running, *week.missed, *week.in_time),
    )


def _running(week: FollowUpWeek) -> str:
    return f"{len(week.running)} still running" if week.running else ""


def promises(view: View, now: datetime) -> Picture:
    """Return what became of my promises, month by month (P02)."""
    months, pending = promise_months(view, now), find_open(view, now)
    rows: list[Bar | Title] = [
        Bar(
            f"{month.first:%b %Y}",
            (len(month.kept), len(month.released), len(month.broken)),
            told(
                ((len(month.kept), "kept"), (len(month.released), "let go"), (len(month.broken), "not kept"))
            ),
            _people((*month.kept, *month.released, *month.broken)),
        )
        for month in months
    ]
    rows.append(Title("Open now"))
    rows.append(Bar("in time", (len(pending.in_time),), str(len(pending.in_time)), _people(pending.in_time)))
    rows.append(Bar("late", (len(pending.late),), str(len(pending.late)), _people(pending.late)))
    kept = sum(len(one.kept) for one in months)
    ended = kept + sum(len(one.broken) for one in months)
    meaning = (
        f"You kept {kept} of {plural(ended, 'promise')} in six months."
        if ended
        else "No promise has ended yet."
    )
    something = ended or pending.in_time or pending.late
    return Picture(
        tuple(rows) if something else (), meaning, _promises_todo(pending), ("kept", "let go", "not kept")
    )


def _promises_todo(pending: OpenPromises) -> str:
    if pending.late:
        many = plural(len(pending.late), "open one is", "open ones are")
        what = (
            "keep it, or agree on a new date"
            if len(pending.late) == 1
            else "keep them, or agree on new dates"
        )
        return f"{many} past the date: {what}, with P on Today."
    return "None is late. That is what people come to rely on." if pending.in_time else "None is open now."


def giving(view: View, now: datetime) -> Picture:
    """Return what I gave and received, month by month over everyone, then by tie (P06, P07)."""
    months = giving_months(view, now)
    rows = tuple(
        flow_bar(f"{month.first:%b %Y}", month, _people((*month.given, *month.received, *month.asked)))
        for month in months
    )
    given, received = sum(len(one.given) for one in months), sum(len(one.received) for one in months)
    asked = sum(len(one.asked) for one in months)
    if not (given or received or asked):
        return Picture((), "", "")
    by_month: tuple[Bar | Title, ...] = (Title("Everyone", "month by month"), *rows)
    return Picture(
        (*by_month, *by_tie(view, flows_by_tie(view, now))),
        f"In six months you {_giving_told(given, received) or to_and_fro(0, 0, asked)}.",
        _giving_todo(given, received),
        ("given", "received"),
    )


def _giving_told(given: int, received: int) -> str:
    told = to_and_fro(given, received)
    if bool(given) == bool(received):
        return told
    return f"{told}; nothing you {'received' if given else 'gave'} is written down"


def _giving_todo(given: int, received: int) -> str:
    if received - given >= _IMBALANCE:
        return "Do one small thing for someone who helped you; no account needs to be kept."
    if given - received >= _IMBALANCE:
        return "You give freely. Let someone help you too: ask for one small thing."
    flows = "Both directions flow. " if given and received else ""
    return f"{flows}Give early, and ask when you need something."


def _people(records: Iterable[Promise | Exchange]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in records for name in one.contact_ids))
