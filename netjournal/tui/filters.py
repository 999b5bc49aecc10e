"""The last gate before the terminal: no character leaves that could steer it."""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


class ControlFilter(LineFilter):
    """Puts a space in place of every control character that got as far as the screen.

    Text is cleaned when it comes in; this is for what was never meant to be text. A space keeps the width
    of a line.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  the interface
        """Return the segments without control characters."""
        return [
            segment if segment.control or not _CONTROL.search(segment.text) else _cleaned(segment)
            for segment in segments
        ]


def _cleaned(segment: Segment) -> Segment:
    from rich.cells import cell_len

    text = _CONTROL.sub("", segment.text)
    missing = cell_len(segment.text) - cell_len(text)
    return Segment(text + " " * max(0, missing), segment.style, segment.control)
