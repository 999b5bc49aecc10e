"""The numbers in words, for both faces."""

from netjournal.insights.week import Week
from netjournal.text import listed, plural, times


def to_and_fro(given: int, received: int, asked: int = 0) -> str:
    """Return what you did how often, such as "gave once and received twice"; "" for nothing."""
    counts = (("gave", given), ("received", received), ("asked", asked))
    return listed([f"{verb} {times(count)}" for verb, count in counts if count])


def promises_told(found: Week) -> str:
    """Return what became of promises in a week, by whose they are; "" for nothing.

    "you made 2 and kept 1; 1 was made to you"
    """
    made, closed = found.promises_made, found.promises_closed
    mine = sum(one.owner == "me" for one in made)
    kept = sum(one.owner == "me" for one in closed if one.state == "kept")
    told = listed([f"{verb} {count}" for verb, count in (("made", mine), ("kept", kept)) if count])
    theirs = sum(one.owner == "them" for one in made)
    kept_by_them = sum(one.owner == "them" for one in closed if one.state == "kept")
    parts = (
        f"you {told}" if told else "",
        f"{plural(theirs, 'was', 'were')} made to you" if theirs else "",
        f"{kept_by_them} made to you {'was' if kept_by_them == 1 else 'were'} kept" if kept_by_them else "",
    )
    return "; ".join(filter(None, parts))
