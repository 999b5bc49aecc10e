"""A form of a few lines; problems are told beside the field, and nothing typed is lost."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label, Static, TextArea

from netjournal.tui.commands import bindings
from netjournal.tui.content import words
from netjournal.tui.dialogs.base import CANCEL, SAVE, Dialog
from netjournal.tui.dialogs.choose import confirm


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    prose: bool = False
    """Whether it may have several lines."""


Problems = Mapping[str, str]
"""What is wrong with a form, by field; under "" what concerns all of it."""


_LABEL = 18
"""Cells of a label beside its field; a longer one stands above it."""


class FieldRow(Vertical):
    """One field with its label, and its problem or echo below."""

    DEFAULT_CSS = """
    FieldRow {
        height: auto;
        Horizontal { height: 1; }
        Label { width: 18; color: $foreground-muted; }
        Input { width: 1fr; }
        &.-prose > Horizontal { height: 4; }
        &.-long { margin-bottom: 1; }
        &.-long > Horizontal { height: auto; layout: vertical; }
        &.-long Label { width: 1fr; }
        &.-long .told { padding-left: 1; }
        TextArea { width: 1fr; height: 4; }
        .told { height: auto; padding-left: 19; display: none; }
        .told.-shown { display: block; }
    }
    """

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.set_class(field.prose, "-prose")
        self.set_class(len(field.label) > _LABEL, "-long")
        self.field = field

    def compose(self) -> ComposeResult:
        """Lay out label, input and what is told about it."""
        with Horizontal():
            yield Label(Content(self.field.label))
            if self.field.prose:
                yield TextArea(
                    self.field.value,
                    placeholder=self.field.hint,
                    tab_behavior="focus",
                    highlight_cursor_line=False,
                )
            else:
                yield Input(self.field.value, placeholder=self.field.hint, select_on_focus=False)
        yield Static(classes="told")

    @property
    def value(self) -> str:
        """Return what stands in the field."""
        found = self.writing
        return found.text if isinstance(found, TextArea) else found.value

    @value.setter
    def value(self, text: str) -> None:
        found = self.writing
        if isinstance(found, TextArea):
            found.load_text(text)
        else:
            found.value = text

    @property
    def writing(self) -> Input | TextArea:
        """Return where it is typed."""
        return self.query_one(TextArea) if self.field.prose else self.query_one(Input)

    def show_told(self, text: str, style: str = "$text-error") -> None:
        """Show what is wrong with the field, or how it is read; nothing for an empty text."""
        told = self.query_one(".told", Static)
        told.update(words((text, style)))
        told.set_class(bool(text), "-shown")


class Form(Dialog[dict[str, str]]):
    """Asks for some lines; the answer holds what stands in each field, by its name.

    `submit` is given that and returns what is wrong; the form closes when nothing is. `echo` says how a
    field is read, as it is typed.
    """

    KEYS = (CANCEL, SAVE)
    BINDINGS = bindings(KEYS)

    def __init__(
        self,
        title: str,
        fields: Sequence[Field],
        submit: Callable[[dict[str, str]], Problems],
        *,
        intro: str = "",
        echo: Callable[[str, str], str] | None = None,
    ) -> None:
        super().__init__()
        self._title, self._fields, self._submit = title, tuple(fields), submit
        self._intro, self._echo = intro, echo
        self._before: dict[str, str] = {}

    def heading(self) -> str:
        """Return the title of the card."""
        return self._title

    def body(self) -> ComposeResult:
        """Lay out the fields."""
        if self._intro:
            yield Static(words((self._intro, "$foreground-muted")), classes="card-text")
        with VerticalScroll(classes="fields", can_focus=False):
            for field in self._fields:
                yield FieldRow(field)
        yield Static(classes="problem")

    def on_mount(self) -> None:
        """Begin in the first field."""
        self._before = self.values
        self.query(FieldRow).first().writing.focus()

    @property
    def values(self) -> dict[str, str]:
        """Return what stands in the fields now."""
        return {row.field.name: row.value for row in self.query(FieldRow)}

    @property
    def _is_worth_keeping(self) -> bool:
        """Return whether something was typed that takes longer to type again than to answer a question."""
        is_long = len(self._fields) > 1 or any(field.prose for field in self._fields)
        return is_long and self.values != self._before

    @on(Input.Changed)
    def _read(self, event: Input.Changed) -> None:
        row = event.input.query_ancestor(FieldRow)
        row.show_told(self._echo(row.field.name, row.value) if self._echo else "", "$foreground-muted")

    @on(Input.Submitted)
    def _next(self) -> None:
        if self.focused is self.query(FieldRow).last().writing:
            self.action_save()
        else:
            self.focus_next("Input, TextArea")

    @work
    async def action_cancel(self) -> None:  # type: ignore[override]  # a worker, since it may ask
        """Close; what was typed is let go only once that is said."""
        question = confirm("Close it?", "What you typed here is not saved.", "Close", "Stay")
        if not self._is_worth_keeping or await self.app.push_screen_wait(question) == "yes":
            self.dismiss(None)

    def action_save(self) -> None:
        """Hand in the form; close it when nothing is wrong."""
        problems = self._submit(self.values)
        if not problems:
            self.dismiss(self.values)
            return
        for row in self.query(FieldRow):
            row.show_told(problems.get(row.field.name, ""))
        self.query_one(".problem", Static).update(words(problems.get("", "")))
        faulty = next((row for row in self.query(FieldRow) if row.field.name in problems), None)
        if faulty:
            faulty.writing.focus()
