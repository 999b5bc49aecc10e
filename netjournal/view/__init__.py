"""A read-only, indexed picture of the records, kept incrementally."""

from netjournal.view.collection import Collection
from netjournal.view.fieldwords import people_answering, read_words
from netjournal.view.listing import PeopleFilter, find_people
from netjournal.view.standing import Standing, cadence_of, happened, is_contact, is_key, last_contact
from netjournal.view.timeline import LogFilter, holding, log
from netjournal.view.view import View

__all__ = [
    "Collection",
    "LogFilter",
    "PeopleFilter",
    "Standing",
    "View",
    "cadence_of",
    "find_people",
    "happened",
    "holding",
    "is_contact",
    "is_key",
    "last_contact",
    "log",
    "people_answering",
    "read_words",
]
