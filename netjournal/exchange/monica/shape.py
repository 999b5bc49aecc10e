"""What is read of each kind of thing in an export."""

from collections.abc import Iterator, Mapping

from netjournal.exchange.documents import Document

_NEEDLESS = frozenset({
    "uuid", "created_at", "updated_at", "is_partial", "last_consulted_at", "number_of_views",
    "stay_in_touch_trigger_date", "distant_etag", "delible",
})  # fmt: skip
"""What only the program itself needs."""
_READ: Mapping[str, frozenset[str]] = {
    "contact": frozenset({
        "first_name", "middle_name", "last_name", "nickname", "description", "job", "company", "tags",
        "avatar", "food_preferences", "gender", "birthdate", "deceased_date", "deceased_reminder",
        "first_met_date", "first_met_through", "first_met_reminder", "first_met_additional_info",
        "last_talked_to", "stay_in_touch_frequency", "is_starred", "is_active", "is_dead",
    }),
    "contact-field": frozenset({"data", "content", "type"}),
    "address": frozenset({"name", "street", "postal_code", "city", "province", "country"}),
    "gift": frozenset({"name", "comment", "url", "amount", "status", "date", "recipient"}),
    "debt": frozenset({"in_debt", "amount", "currency", "reason", "status"}),
    "reminder": frozenset({
        "title", "description", "initial_date", "frequency_type", "frequency_number", "inactive",
    }),
    "pet": frozenset({"name", "category", "pet_category"}),
    "life-event": frozenset({"name", "note", "happened_at", "type", "specific_information"}),
    "call": frozenset({"called_at", "content", "contact_called", "emotions"}),
    "note": frozenset({"body", "is_favorite"}),
    "activity": frozenset({"type", "summary", "description", "happened_at"}),
    "conversation": frozenset({"happened_at", "contact_field_type", "messages"}),
    "message": frozenset({"content", "written_at", "written_by_me"}),
    "task": frozenset({"title", "description", "completed", "completed_at"}),
    "entry": frozenset({"type", "title", "post", "comment", "rate", "date", "year", "month", "day"}),
    "relationship": frozenset({"type", "contact_is", "of_contact"}),
}  # fmt: skip


def unread(kind: str, said: Document) -> Iterator[str]:
    """Yield the names of what is said of a thing and has no place in the journal: `gift photos`."""
    about = "" if kind == "contact" else f"{kind} "
    for name, value in said.items():
        if value and name not in _NEEDLESS and name not in _READ.get(kind, ()):
            yield f"{about}{name}".replace("_", " ").replace("-", " ")
