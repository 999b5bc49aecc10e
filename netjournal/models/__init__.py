"""The records of the journal: frozen, strict documents with safe text."""

from netjournal.models.base import Part, Record, When
from netjournal.models.dealings import Exchange, Mention, Promise
from netjournal.models.decisions import Decision, PromptSetting, RuleSetting
from netjournal.models.entries import CHANNELS, Channel, Entry, Interaction, Note
from netjournal.models.filters import GROUPS, ORDERS, Group, Order, SavedFilter
from netjournal.models.origins import Origin
from netjournal.models.packed import Packed
from netjournal.models.people import ME_ID, Contact, Fact, Link, Me, Milestone
from netjournal.models.plans import Block, Event, EventPlan, Goal, Introduction, Place, Resource, Share
from netjournal.models.reflection import Assessment, Reflection

TABLES: dict[str, type[Record]] = {
    model.table: model
    for model in (
        Me,
        Contact,
        Fact,
        Milestone,
        Interaction,
        Note,
        Promise,
        Exchange,
        Mention,
        Event,
        Goal,
        Introduction,
        Resource,
        Place,
        Block,
        Reflection,
        Assessment,
        Decision,
        RuleSetting,
        PromptSetting,
        SavedFilter,
        Origin,
    )
}
"""Every table of the journal by its name."""

__all__ = [
    "CHANNELS",
    "GROUPS",
    "ME_ID",
    "ORDERS",
    "TABLES",
    "Assessment",
    "Block",
    "Channel",
    "Contact",
    "Decision",
    "Entry",
    "Event",
    "EventPlan",
    "Exchange",
    "Fact",
    "Goal",
    "Group",
    "Interaction",
    "Introduction",
    "Link",
    "Me",
    "Mention",
    "Milestone",
    "Note",
    "Order",
    "Origin",
    "Packed",
    "Part",
    "Place",
    "Promise",
    "PromptSetting",
    "Record",
    "Reflection",
    "Resource",
    "RuleSetting",
    "SavedFilter",
    "Share",
    "When",
]
