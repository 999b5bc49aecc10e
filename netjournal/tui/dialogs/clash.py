"""Two versions of one field: yours, and what was written elsewhere meanwhile."""

from collections.abc import Mapping

from textual.app import App

from netjournal.tui.content import heading, lines, words
from netjournal.tui.dialogs.choose import Choice
from netjournal.tui.dialogs.form import Field
from netjournal.tui.dialogs.page import PageDialog

MINE, THEIRS, BOTH = "mine", "theirs", "both"

_NOTHING = "(nothing)"


def clash_dialog(field: Field, mine: str, theirs: str) -> PageDialog:
    """Return the dialog that shows both versions of a field and asks which to keep; None is neither yet."""
    page = lines(
        heading("Yours"), words(mine or _NOTHING), "", heading("There now"), words(theirs or _NOTHING)
    )
    choices = [Choice(MINE, "m", "Keep yours"), Choice(THEIRS, "t", "Take what is there now")]
    if field.prose:
        choices.append(Choice(BOTH, "b", "Keep both, yours below"))
    return PageDialog(f"Changed elsewhere meanwhile: {field.label}", page, choices)


async def settle(
    app: App[object], fields: Mapping[str, Field], values: Mapping[str, str], clashes: Mapping[str, str]
) -> dict[str, str] | None:
    """Ask about each clash in turn; return the values as decided, or None where it was left open."""
    decided = dict(values)
    for name, theirs in clashes.items():
        mine = values[name]
        chosen = await app.push_screen_wait(clash_dialog(fields[name], mine, theirs))
        if chosen is None:
            return None
        decided[name] = {MINE: mine, THEIRS: theirs, BOTH: f"{theirs}\n{mine}"}[chosen]
    return decided
