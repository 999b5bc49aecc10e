"""Lists of people that are kept under a name."""

from typing import ClassVar, Literal, get_args

from netjournal.models.base import Line, Record
from netjournal.models.people import Name

Group = Literal["everyone", "your people", "to be in touch", "resting", "archived"]
GROUPS: tuple[Group, ...] = get_args(Group)
"""The groups of people, in the order in which they are gone through."""

Order = Literal["name", "last contact", "next due", "newest"]
ORDERS: tuple[Order, ...] = get_args(Order)
"""The orders of a list of people."""


class SavedFilter(Record):
    """Which people to list, and in which order, under a name."""

    table: ClassVar[str] = "filters"

    name: Name
    query: Line = ""
    """The words to find people by, field words such as `tag:berlin` among them."""
    group: Group = "everyone"
    order: Order = "name"
