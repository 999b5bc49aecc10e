"""The parts of Reflect: what each has in common, and the two in which one writes."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from netjournal.advice.prompts import Prompt
from netjournal.journal import reflecting
from netjournal.models import Record
from netjournal.models.reflection import ReflectionKind
from netjournal.tui.content import LATE, STRONG, words
from netjournal.tui.desk import Desk
from netjournal.tui.external import edit_outside
from netjournal.tui.screens.playbook import PlaybookPlace
from netjournal.tui.widgets.captureeditor import CaptureEditor
from netjournal.tui.widgets.editor import Editor
from netjournal.tui.widgets.feeling import Feeling
from netjournal.tui.widgets.longlist import LongList

Deeds = Mapping[str, Callable[[], object]]
"""What can be done in a part, by the verb of its command."""


class Section(Vertical):
    """One part of Reflect, shown by its name at the head."""

    TITLE: ClassVar[str] = ""

    def __init__(self, place: PlaybookPlace) -> None:
        super().__init__(classes="part")
        self.place = place

    @property
    def desk(self) -> Desk:
        """Return the journal, as the screens use it."""
        return self.place.desk

    def show(self) -> None:
        """Show the journal as it is now."""

    def begin(self) -> None:
        """Focus the list, so that single keys work."""
        self.query_one(LongList).focus()

    def target(self) -> Record | None:
        """Return the highlighted record."""
        return None

    @property
    def deeds(self) -> Deeds:
        """Return what can be done here now."""
        return {}


class Answering(Vertical):
    """A question, room for its answer, and how it felt. What is typed is kept as a draft."""

    DEFAULT_CSS = """
    Answering {
        height: 1fr;
        .question { height: auto; max-height: 5; margin-bottom: 1; }
        Editor { height: 1fr; min-height: 4; margin-bottom: 1; }
        Feeling { margin-bottom: 1; }
    }
    """

    def __init__(self, place: PlaybookPlace, slot: str, kind: ReflectionKind) -> None:
        super().__init__()
        self.place = place
        self.prompt: Prompt = reflecting.FREE
        self._slot, self._kind = slot, kind

    def compose(self) -> ComposeResult:
        """Lay out the question and the text."""
        yield Static(classes="question")
        yield CaptureEditor(self.place.desk, self._slot, "w to write", "")
        yield Feeling()
        yield Static(classes="problem")

    def ask(self, prompt: Prompt) -> None:
        """Ask a question."""
        self.prompt = prompt
        self.query_one(".question", Static).update(words((prompt.text, STRONG)))

    @property
    def deeds(self) -> Deeds:
        """Return what can be done with the answer."""
        return {
            "write": self.query_one(Editor).focus,
            "save": self.save,
            "feel": self.query_one(Feeling).focus,
            "outside": self.write_outside,
        }

    @property
    def begun(self) -> bool:
        """Return whether someone is at the answer, or said something that is not saved."""
        editor = self.query_one(Editor)
        return editor.has_focus or bool(editor.text.strip() or self.query_one(Feeling).value)

    def take_up(self) -> None:
        """Take up what another window left, unless something was begun here."""
        if not self.begun:
            self.query_one(Editor).take_up()

    def keep(self) -> None:
        """Keep what is written as a draft now."""
        self.query_one(Editor).keep()

    def write_outside(self) -> None:
        """Write in the person's own editor."""
        editor = self.query_one(Editor)
        text = edit_outside(self.app, editor.text, self.place.desk.journal.paths.state)
        if text is not None:
            editor.load_text(text)

    def save(self) -> bool:
        """Keep the answer, and return whether it was; where it cannot be kept the text stays as it is."""
        editor, feeling, journal = self.query_one(Editor), self.query_one(Feeling), self.place.desk.journal
        editor.keep()
        text, value = editor.text, feeling.value or None
        answer = self.place.attempt(
            lambda: reflecting.answer(journal, self.prompt, text, feeling=value, kind=self._kind),
            "Kept. u takes it back.",
        )
        if answer:
            editor.forget()
            with editor.prevent(Editor.Changed):
                editor.clear()
            feeling.value = 0
            self.query_ancestor(Section).begin()
        return answer is not None

    @on(Editor.CannotKeep)
    def _cannot_keep(self, message: Editor.CannotKeep) -> None:
        self.query_one(".problem", Static).update(words((message.problem, LATE)))
