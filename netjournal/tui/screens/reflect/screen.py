"""The prompt of the moment, room to write, and past answers."""

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from netjournal.advice.prompts import Prompt
from netjournal.journal import reflecting
from netjournal.models import Record, Reflection
from netjournal.text import shorten
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import QUIET, STRONG, ago, heading, lines, words
from netjournal.tui.external import edit_outside
from netjournal.tui.screens.records import RECORD_KEYS, RecordPlace
from netjournal.tui.screens.reflect.questions import questions
from netjournal.tui.widgets.editor import Editor
from netjournal.tui.widgets.feeling import Feeling
from netjournal.tui.widgets.longlist import LongList, Row

SLOT = "reflect"
_AGO = 14
EMPTY = words(("Your answers gather here. A few lines are enough: what went well, what to try next.", QUIET))


class ReflectScreen(RecordPlace):
    """A question, and what you make of it."""

    PLACE = "reflect"
    ABOUT = (
        "A question that fits what you wrote down last. w begins to write, ctrl+s keeps it; until then it "
        "is kept as a draft. r asks another question."
    )
    KEYS = (
        Command("reflect.write", "w", "write", "Write", "Begin to write.", shown=True),
        Command("reflect.save", "ctrl+s", "save", "Save", "Keep the answer.", shown=True, display="^s"),
        Command("reflect.another", "r", "another", "Another", "Another question.", shown=True),
        Command("reflect.feeling", "f", "feel", "Feeling", "How it felt, from 1 to 5.", shown=True),
        Command("reflect.outside", "ctrl+o", "outside", "$EDITOR", "Write in your own editor.", display="^o"),
        *RECORD_KEYS,
        Command("reflect.leave", "escape", "leave", "Leave", "Leave the text; it stays as a draft."),
    )
    BINDINGS = bindings(KEYS)
    CSS_PATH = "reflect.tcss"

    class Asked(Message):
        """The questions were put in order."""

        def __init__(self, prompts: list[Prompt]) -> None:
            super().__init__()
            self.prompts = prompts

    _prompts: tuple[Prompt, ...] = ()
    _at = 0

    def body(self) -> ComposeResult:
        """Lay out the question and the text at the left, past answers at the right."""
        with Horizontal(id="reflect"):
            with Vertical(id="writing"):
                yield Static(id="prompt")
                yield Editor(self.desk.journal.drafts, SLOT, "w to write")
                yield Feeling()
                yield Static(classes="problem")
            with Vertical(id="past"):
                yield Static(words("Past answers"), classes="section")
                yield LongList(self._draw, id="list")
                with VerticalScroll(id="answer", can_focus=False):
                    yield Static()

    def on_mount(self) -> None:
        """Begin outside the text, so that single keys work."""
        super().on_mount()
        self.query_one(LongList).focus()

    def show(self) -> None:
        """Put the questions in order in a thread, unless one is being answered; list what was answered."""
        rows = [Row(one.id) for one in self.desk.view.reflections.newest()]
        self.query_one(LongList).fill(rows)
        self._show_answer()
        if not self._prompts or not self.query_one(Editor).text.strip():
            self._ask()

    @work(thread=True, exclusive=True, group="reading")
    def _ask(self) -> None:
        journal = self.desk.journal

        def order() -> list[Prompt]:
            return questions(journal.view, journal.now(), reflecting.prompt_of_the_moment(journal))

        prompts = self.desk.read(order)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Asked(prompts))

    @on(Asked)
    def _asked(self, message: Asked) -> None:
        self._prompts, self._at = tuple(message.prompts), 0
        self._show_prompt()

    def _show_prompt(self) -> None:
        self.query_one("#prompt", Static).update(words((self._prompt.text, STRONG)))

    @property
    def _prompt(self) -> Prompt:
        return self._prompts[self._at % len(self._prompts)] if self._prompts else reflecting.FREE

    def _draw(self, row: Row, width: int) -> Content:
        one = self.desk.view.reflections.get(row.id)
        if one is None:
            return Content("")
        told = one.answer or one.prompt
        when = f" {ago(one.at, self.desk.now()):<{_AGO}}"
        return words((when, QUIET), shorten(told, max(8, width - _AGO - 2)))

    @on(LongList.Highlighted, "#list")
    def _show_answer(self) -> None:
        one = self.target()
        content = answer_content(one) if isinstance(one, Reflection) else EMPTY
        self.query_one("#answer Static", Static).update(content)

    def target(self) -> Record | None:
        """Return the highlighted answer."""
        return self.desk.view.reflections.get(self.query_one(LongList).chosen)

    # -- writing -------------------------------------------------------------------------------------

    def action_write(self) -> None:
        """Go to the text."""
        self.query_one(Editor).focus()

    def action_feel(self) -> None:
        """Go to how it felt."""
        self.query_one(Feeling).focus()

    def action_another(self) -> None:
        """Ask another question."""
        self._at += 1
        self._show_prompt()

    def action_leave(self) -> None:
        """Leave the text; it stays as a draft."""
        self.query_one(Editor).keep()
        self.query_one(LongList).focus()

    def action_outside(self) -> None:
        """Write in the person's own editor."""
        editor = self.query_one(Editor)
        text = edit_outside(self.app, editor.text, self.desk.journal.paths.state)
        if text is not None:
            editor.load_text(text)

    def action_save(self) -> None:
        """Keep the answer; where it cannot be kept the text stays as it is."""
        editor, feeling = self.query_one(Editor), self.query_one(Feeling)
        editor.keep()
        text, prompt, value = editor.text, self._prompt, feeling.value or None
        answer = self.attempt(
            lambda: reflecting.answer(self.desk.journal, prompt, text, feeling=value),
            "Kept. It shows how you grow.",
        )
        if answer:
            editor.forget()
            with editor.prevent(Editor.Changed):
                editor.clear()
            feeling.value = 0
            self.query_one(LongList).focus()

    @on(Editor.CannotKeep)
    def _cannot_keep(self, message: Editor.CannotKeep) -> None:
        self.query_one(".problem", Static).update(words(message.problem))


def answer_content(one: Reflection) -> Content:
    """Return an answer in full, under its question."""
    felt = [words((f"Felt {one.feeling} of 5", QUIET))] if one.feeling else []
    ratings = [words((f"{skill}: {rating} of 5", QUIET)) for skill, rating in one.ratings.items()]
    return lines(heading(one.prompt or one.kind.capitalize()), "", words(one.answer), *felt, *ratings)
