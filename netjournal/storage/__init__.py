"""Documents that are never lost: an append-only log for each device, under TinyDB."""

from netjournal.storage.cleaning import Unreached
from netjournal.storage.doctor import Conflict, Finding
from netjournal.storage.drafts import Drafts
from netjournal.storage.fold import Key
from netjournal.storage.forget import Forgetter
from netjournal.storage.forgetting import Forgetting, without
from netjournal.storage.history import Committed, HistoryEntry, Undone
from netjournal.storage.memory import loading
from netjournal.storage.operations import Delete, Put
from netjournal.storage.state import Document
from netjournal.storage.store import Store, open_store
from netjournal.storage.words import Words

__all__ = [
    "Committed",
    "Conflict",
    "Delete",
    "Document",
    "Drafts",
    "Finding",
    "Forgetter",
    "Forgetting",
    "HistoryEntry",
    "Key",
    "Put",
    "Store",
    "Undone",
    "Unreached",
    "Words",
    "loading",
    "open_store",
    "without",
]
