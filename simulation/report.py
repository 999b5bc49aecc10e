"""Tells what two years were like, side by side."""

from collections.abc import Iterator, Sequence
from statistics import median

from netjournal.advice.rules import BY_ID
from simulation import world
from simulation.living import Year

_MOST = 8

_INTRODUCTION = f"""\
# A simulated year

The same {world.DAYS} days happen to two made-up people: the same evenings, lunches, messages and promises,
drawn from one seed and written down through the use cases that the app and the command line call. One does
most of what Today shows each morning; the other writes everything down and does nothing about it.

This page is written by: `python -m simulation > docs/simulation.md`.
"""


def page(following: Year, ignoring: Year) -> str:
    """Return docs/simulation.md as it should read."""
    lines = [
        _INTRODUCTION,
        *_table(following, ignoring),
        "",
        *_nagging(ignoring),
        "",
        *_rules(following, ignoring),
    ]
    return "\n".join(lines) + "\n"


def _table(following: Year, ignoring: Year) -> Iterator[str]:
    years = (following, ignoring)
    yield "| | follows the advice | ignores it |"
    yield "|---|---|---|"
    yield _row("follow-ups within 48 hours", [_percent(_followed(year)) for year in years])
    yield _row("promises kept, of those that came due", [_kept(year) for year in years])
    yield _row("people past their time, median and most", [_spread(year.overdue) for year in years])
    yield _row("suggestions on Today, median and most", [_spread(_counts(year)) for year in years])
    yield _row("suggestions in all, median and most", [_spread(year.waiting) for year in years])
    yield _row("people known at the end", [str(year.end.contacts if year.end else 0) for year in years])


def _row(name: str, values: Sequence[str]) -> str:
    return f"| {name} | {' | '.join(values)} |"


def _followed(year: Year) -> float:
    return (year.end.follow_up_rate_48h if year.end else None) or 0.0


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _kept(year: Year) -> str:
    share = year.promises_kept / year.promises_due if year.promises_due else 0.0
    return f"{_percent(share)} of {year.promises_due}"


def _counts(year: Year) -> list[int]:
    return [len(today) for today in year.shown]


def _spread(counts: Sequence[int]) -> str:
    return f"{median(counts):g}, {max(counts)}"


def _nagging(year: Year) -> Iterator[str]:
    run, title = year.longest_run()
    yield (
        "What has no deadline is not repeated daily to the one who ignores it: the longest that one such "
        f"suggestion stood on Today was {run} days in a row ({title}). Promises that are late, the 48 hours, "
        "answers, thanks and milestones stand until they are done."
    )


def _rules(following: Year, ignoring: Year) -> Iterator[str]:
    yield "## What was shown most"
    for name, year in (("To the one who follows", following), ("To the one who ignores", ignoring)):
        yield ""
        yield f"{name}:"
        yield ""
        for rule_id, times in year.most_shown()[:_MOST]:
            yield f"- {times} times: {BY_ID[rule_id].title} (`{rule_id}`)"
