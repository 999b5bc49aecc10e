"""The numbers in words, for both faces."""

from netjournal.text import listed, times


def to_and_fro(given: int, received: int, asked: int = 0) -> str:
    """Return what you did how often, such as "gave once and received twice"; "" for nothing."""
    counts = (("gave", given), ("received", received), ("asked", asked))
    return listed([f"{verb} {times(count)}" for verb, count in counts if count])
