"""A read-only, indexed picture of the records, kept incrementally."""

from netjournal.view.collection import Collection
from netjournal.view.standing import Standing, cadence_of, happened, is_contact, is_key
from netjournal.view.timeline import LogFilter, holding, log
from netjournal.view.view import View

__all__ = [
    "Collection",
    "LogFilter",
    "Standing",
    "View",
    "cadence_of",
    "happened",
    "holding",
    "is_contact",
    "is_key",
    "log",
]
