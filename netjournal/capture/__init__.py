"""From one text to records: the grammar of capture, pure and shown back in full before it counts."""

from netjournal.capture.completion import Typing, completion, written
from netjournal.capture.dates import parse_when
from netjournal.capture.describe import Detail, describe, tell_when
from netjournal.capture.directory import Directory
from netjournal.capture.parse import parse
from netjournal.capture.reading import Capture, NamedEvent, Person, Problem, Unsigned
from netjournal.capture.records import records

__all__ = [
    "Capture",
    "Detail",
    "Directory",
    "NamedEvent",
    "Person",
    "Problem",
    "Typing",
    "Unsigned",
    "completion",
    "describe",
    "parse",
    "parse_when",
    "records",
    "tell_when",
    "written",
]
