"""The first run: three short questions, each of which can be skipped."""

from collections.abc import Sequence
from typing import get_args

from textual.app import App, ComposeResult
from textual.widgets import Static
from textual.widgets.selection_list import Selection

from netjournal.advice.barriers import IN_YOUR_WORDS
from netjournal.errors import InvalidInputError, NetjournalError
from netjournal.models import ME_ID, Contact, Me
from netjournal.models.people import Barrier
from netjournal.text import fold
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.base import CANCEL, SAVE, Dialog
from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.dialogs.form import Field, Form, Problems
from netjournal.tui.messages import Bring
from netjournal.tui.widgets.checklist import Checklist

_SKIP = Command("welcome.skip", "escape", "cancel", "Skip", "Leave this question open.", shown=True)
_BARRIERS: tuple[Barrier, ...] = get_args(Barrier)


def _taking(name: str, label: str, told: str) -> Command:
    return Command(name, "enter,ctrl+s", "take", label, told, shown=True, priority=True, display="⏎")


class BarrierDialog(Dialog[list[Barrier]]):
    """Asks what holds the person back; the answer shapes the small steps and questions."""

    TITLE_WORDS = "What makes it hard to stay in touch?"
    KEYS = (CANCEL, _taking("welcome.save", "Save", "Keep what is marked."))
    BINDINGS = bindings(KEYS)

    def __init__(self, marked: Sequence[Barrier] = ()) -> None:
        super().__init__()
        self._marked = frozenset(marked)

    def body(self) -> ComposeResult:
        """Lay out the choices."""
        intro = "Space marks what is true for you; nobody else will ever see it."
        yield Static(words((intro, "$foreground-muted")), classes="card-text")
        yield Checklist[Barrier](
            *(Selection(words(IN_YOUR_WORDS[one]), one, one in self._marked) for one in _BARRIERS),
            classes="choices",
        )

    def on_mount(self) -> None:
        """Begin in the choices."""
        self.query_one(Checklist).focus()

    def action_take(self) -> None:
        """Close with what is marked."""
        self.dismiss(list(self.query_one(Checklist).selected))


class FirstBarriers(BarrierDialog):
    """The same as the first of the three questions."""

    KEYS = (_SKIP, _taking("welcome.next", "Next", "Go on."))
    BINDINGS = bindings(KEYS)


class PeopleForm(Form):
    """Asks for the one or two people to begin with."""

    KEYS = (_SKIP, SAVE)
    BINDINGS = bindings(KEYS)

    def __init__(self, desk: Desk) -> None:
        fields = (Field("one", "Someone", hint="Ada Lovelace"), Field("two", "Someone else"))
        intro = "One or two people you would like to be closer to. They come first from now on."
        super().__init__("Who comes to mind?", fields, self._problems, intro=intro)
        self.desk = desk

    def _problems(self, values: dict[str, str]) -> Problems:
        """Return why a name cannot be taken, by its field."""
        found = {}
        for field, name in values.items():
            try:
                _of_name(self.desk, name)
            except InvalidInputError as error:
                found[field] = str(error)
        return found


def _of_name(desk: Desk, name: str) -> Contact | None:
    return desk.journal.make(Contact, name=name, focus=True) if name.strip() else None


class FirstContacts(Choose):
    """Asks whether to bring contacts or to start empty."""

    KEYS = (_SKIP,)
    BINDINGS = bindings(KEYS)

    def __init__(self) -> None:
        choices = (
            Choice("empty", "e", "Start empty", "and write down the next person you meet"),
            Choice("bring", "b", "Bring my contacts", "from LinkedIn, vCards and more"),
        )
        super().__init__("Bring your contacts, or start empty?", choices)


def is_first_run(desk: Desk) -> bool:
    """Return whether the journal holds nothing at all."""
    view = desk.view
    return not any(len(view.table(name)) for name in ("me", "contacts", "interactions", "notes", "events"))


async def welcome(app: App[int], desk: Desk) -> None:
    """Ask the three questions and write what was answered, as one change."""
    barriers = await app.push_screen_wait(FirstBarriers()) or []
    people = await app.push_screen_wait(PeopleForm(desk)) or {}
    how = await app.push_screen_wait(FirstContacts())
    journal = desk.journal
    names: dict[str, str] = {}
    for name in people.values():
        names.setdefault(fold(name), name)
    contacts = [made for name in names.values() if (made := _of_name(desk, name))]
    me = Me.make(id=ME_ID, created=journal.now(), barriers=tuple(barriers))
    try:
        desk.write(lambda: journal.commit("first questions", put=[me, *contacts]))
    except NetjournalError as error:
        app.notify(str(error), severity="warning", markup=False)
    if how == "bring":
        app.post_message(Bring())
