"""What Today says: a greeting, and what to do when there is nothing to do."""

from datetime import datetime

from textual.content import Content

from netjournal.advice import Advice
from netjournal.text import plural
from netjournal.tui.content import QUIET, heading, lines, time_left, words

_PARTS = ((18, "evening"), (12, "afternoon"), (0, "morning"))
_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven")


def greeting(advice: Advice, now: datetime, *, shown_all: bool) -> Content:
    """Return the first line of the day: how much there is, and the most pressing of it."""
    if advice.welcome_back:
        more = (
            f" The other {len(advice.more)} can wait: a shows them." if advice.more and not shown_all else ""
        )
        return words(("Welcome back. ", "bold"), (f"A few easy ones to begin with.{more}", QUIET))
    hello = f"Good {_part_of_day(now)}. "
    if not advice.today:
        told = words((hello, "bold"), ("Nothing presses today.", QUIET))
        return words(told, _more(advice, shown_all=shown_all))
    count = f"All {plural(len(advice.everything), 'step')}" if shown_all else _count(len(advice.today))
    told = words((hello, "bold"), f"{count}. ", (_hurry(advice, now), QUIET))
    return words(told, _more(advice, shown_all=shown_all))


def _hurry(advice: Advice, now: datetime) -> str:
    dues = [one.due for one in advice.today if one.due and one.due > now]
    if dues:
        return f"The soonest has {time_left(min(dues), now)[0]}."
    if any(one.hard and one.overdue(now) for one in advice.today):
        return "What has waited longest is still welcome."
    return "None of them is in a hurry."


def _more(advice: Advice, *, shown_all: bool) -> Content:
    if not advice.more or shown_all:
        return Content("")
    return words("   ", ("a", "bold $text-accent"), (f" {len(advice.more)} more", QUIET))


def _count(steps: int) -> str:
    return (
        plural(steps, "next step").replace(str(steps), _NUMBERS[steps], 1)
        if steps < len(_NUMBERS)
        else (plural(steps, "next step"))
    )


def _part_of_day(now: datetime) -> str:
    return next(part for hour, part in _PARTS if now.hour >= hour)


EMPTY = lines(
    heading("Begin with someone you met"),
    "",
    words("Press ", ("n", "bold $text-accent"), " and write as you would on a slip of paper:"),
    "",
    words(("  yesterday coffee with @Ada Lovelace at ^PyCon: her talk", "italic")),
    words(("  promised: send my parser notes by friday", "italic")),
    "",
    words(
        ("Only a name is needed. Next steps then appear here, each with the time that is left for it.", QUIET)
    ),
    words(("People you keep elsewhere? ", QUIET), ("I", "bold $text-accent"), (" brings them.", QUIET)),
)
"""For a journal in which nothing has happened yet."""

FREE = lines(
    heading("You are up to date"),
    "",
    words(("Every conversation is followed up and every promise has time.", QUIET)),
    words(("Met someone since? ", QUIET), ("n", "bold $text-accent"), (" writes it down. ", QUIET)),
    words(("A quiet day is a good one for a question: ", QUIET), ("5", "bold $text-accent"), (".", QUIET)),
)
"""For a journal in which nothing is due."""
