"""The question of the moment, room to write, and past answers."""

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from netjournal.advice.prompts import Prompt
from netjournal.journal import reflecting
from netjournal.models import Record, Reflection
from netjournal.text import shorten
from netjournal.tui.content import QUIET, ago, words
from netjournal.tui.screens.reflect.questions import questions
from netjournal.tui.screens.reflect.section import Answering, Deeds, Section
from netjournal.tui.screens.reflect.words import answer_content
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.reading import Reading
from netjournal.tui.widgets.rowview import Row

_AGO = 14
EMPTY = words(("Your answers gather here. A few lines are enough: what went well, what to try next.", QUIET))


class Writing(Section):
    """A question, and what you make of it."""

    TITLE = "Write"

    class Asked(Message):
        """The questions were put in order."""

        def __init__(self, prompts: list[Prompt]) -> None:
            super().__init__()
            self.prompts = prompts

    _prompts: tuple[Prompt, ...] = ()
    _at = 0
    """The one that is asked; the first, unless another was wished for."""

    def compose(self) -> ComposeResult:
        """Lay out the question and the text at the left, past answers at the right."""
        with Horizontal(classes="halves"):
            with Vertical(classes="left"):
                yield Answering(self.place, "reflect", "answer")
            with Vertical(classes="right"):
                yield Static(words("Past answers"), classes="section")
                yield LongList(self._draw, id="list")
                yield Reading(classes="reader")

    def show(self) -> None:
        """Put the questions in order in a thread, unless one is being answered; list what was answered."""
        newest_last = [Row(record_id) for record_id, _ in self.desk.view.reflections.unread()]
        self.query_one(LongList).fill(newest_last[::-1])
        self._show_answer()
        answering = self.query_one(Answering)
        answering.take_up()
        if not self._prompts or not answering.begun:
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
        chosen = self._prompts[self._at] if self._at else None
        self._prompts = tuple(message.prompts)
        self._at = self._prompts.index(chosen) if chosen in self._prompts else 0
        self._show_prompt()

    def _show_prompt(self) -> None:
        prompt = self._prompts[self._at] if self._prompts else reflecting.FREE
        self.query_one(Answering).ask(prompt)

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
        self.query_one(Reading).read(content, one.id if one else "")

    def target(self) -> Record | None:
        """Return the highlighted answer."""
        return self.desk.view.reflections.get(self.query_one(LongList).chosen)

    @property
    def deeds(self) -> Deeds:
        """Return what can be done here: writing, and asking something else."""
        return {**self.query_one(Answering).deeds, "save": self._save, "another": self._another}

    def _save(self) -> None:
        if self.query_one(Answering).save():
            self._at = 0

    def _another(self) -> None:
        self._at = (self._at + 1) % max(1, len(self._prompts))
        self._show_prompt()
