"""One key for what happened between you and someone just now."""

from netjournal.tui.dialogs.choose import Choice, Choose


def touch_dialog(name: str) -> Choose:
    """Return the dialog that asks what happened; its answer is "wrote" or "talked"."""
    return Choose(name, (Choice("wrote", "w", "I wrote to them"), Choice("talked", "t", "We talked")))
