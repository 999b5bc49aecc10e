"""Mira, whom tests forget: what is known of her, and what nobody may find afterwards."""

from datetime import timedelta

from netjournal.journal.forgetting import forget, prepare
from netjournal.models import Interaction

MIRA = {
    "name": "Mira Lindqvist",
    "nicknames": ("Mimi", "Lady of the Lake"),
    "emails": ("mira@uni.example",),
    "phones": ("+46 70 123 45 67",),
    "links": ("https://www.uni.example/staff/mli",),
    "notes": "afraid of herons",
}
TOLD = ("Mira", "Lindqvist", "Mimi", "uni.example", "123 45 67", "701234567", "herons", "Lady of the Lake")
"""What nobody may find afterwards."""


def put(diary, label, *records):
    diary.commit(label, put=records)
    return records[0]


def talk(diary, *people, **fields):
    fields = {"channel": "coffee", "at": diary.now() - timedelta(hours=9), **fields}
    return diary.make(Interaction, contact_ids=tuple(one.id for one in people), **fields)


def forgotten(diary, contact, also=()):
    return forget(diary, prepare(diary, [contact.id], also))
