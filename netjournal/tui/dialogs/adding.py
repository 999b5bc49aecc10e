"""Adding what is no entry: goals, introductions, things to share, time, how things are."""

from collections.abc import Callable

from netjournal.models import Contact
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs import aim_forms, event_forms, self_forms
from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.dialogs.form import Form

_CHOICES = (
    Choice("goal", "g", "A goal"),
    Choice("assess", "a", "How things are between you"),
    Choice("introduce", "i", "An introduction"),
    Choice("resource", "r", "Something worth sharing"),
    Choice("block", "b", "Time for people"),
    Choice("event", "e", "An event"),
    Choice("day", "d", "A day to remember"),
    Choice("rate", "s", "The five skills"),
    Choice("week", "w", "A look back on the week"),
)


def kinds_dialog(contact: Contact | None) -> Choose:
    """Return the dialog that asks what to add."""
    return Choose("Add …", _CHOICES, f"It begins with {contact.name}." if contact else "")


def adding_form(desk: Desk, kind: str, contact: Contact | None) -> Form:
    """Return the form that adds something of a kind; it begins with a person where one is highlighted."""
    people = (contact,) if contact else ()
    forms: dict[str, Callable[[], Form]] = {
        "goal": lambda: aim_forms.goal_form(desk, people),
        "assess": lambda: aim_forms.assess_form(desk, contact),
        "introduce": lambda: aim_forms.introduce_form(desk, people),
        "resource": lambda: aim_forms.resource_form(desk),
        "block": lambda: aim_forms.block_form(desk, people),
        "day": lambda: aim_forms.day_form(desk, contact),
        "event": lambda: event_forms.add_form(desk),
        "rate": lambda: self_forms.rating_form(desk),
        "week": lambda: self_forms.week_form(desk),
    }
    return forms[kind]()
