"""Reflect: a question to write to, the week on one page, the five skills, and small steps."""

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import ContentSwitcher

from netjournal.models import Record
from netjournal.tui.commands import Command, bindings
from netjournal.tui.desk import Desk
from netjournal.tui.screens.playbook import PlaybookPlace
from netjournal.tui.screens.records import RECORD_KEYS
from netjournal.tui.screens.reflect.section import Answering, Section
from netjournal.tui.screens.reflect.skills import Skills
from netjournal.tui.screens.reflect.small_steps import SmallSteps
from netjournal.tui.screens.reflect.week import WeekPage
from netjournal.tui.screens.reflect.writing import Writing
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.sections import Sections

PARTS: dict[str, type[Section]] = {one.TITLE: one for one in (Writing, WeekPage, Skills, SmallSteps)}


class ReflectScreen(PlaybookPlace):
    """Four parts in which to look back and ahead."""

    PLACE = "reflect"
    BEGINS_AT = "#part-0 LongList"
    ABOUT = (
        "v goes to the next part: a question to write to, the week on one page, the five skills over time, "
        "and small steps past what is hard. w begins to write, ctrl+s keeps it; until then it is a draft."
    )
    KEYS = (
        Command("reflect.write", "w", "do('write')", "Write", "Begin to write.", shown=True),
        Command("reflect.save", "ctrl+s", "do('save')", "Save", "Keep the answer.", shown=True, display="^s"),
        Command("reflect.another", "r", "do('another')", "Another", "Another question.", shown=True),
        Command("reflect.feeling", "f", "do('feel')", "Feeling", "How it felt, from 1 to 5.", shown=True),
        Command("reflect.rate", "s", "do('rate')", "Rate", "Rate the five skills now.", shown=True),
        Command("reflect.tried", "c", "do('tried')", "It is done", "Write how the step went.", shown=True),
        Command(
            "reflect.event", "p", "do('event')", "For the event", "Try it at the next event.", shown=True
        ),
        Command("reflect.barriers", "b", "do('barriers')", "What is hard", "Say what is hard.", shown=True),
        Command("reflect.part", "v,right,l", "part(1)", "Part", "The next part.", shown=True, display="v"),
        Command("reflect.back", "V,left,h", "part(-1)", "Part before", "The part before.", display="V"),
        Command("reflect.outside", "ctrl+o", "do('outside')", "$EDITOR", "In your own editor.", display="^o"),
        *RECORD_KEYS,
        Command("reflect.leave", "escape", "leave", "Leave", "Leave the text; it stays as a draft."),
    )
    BINDINGS = bindings(KEYS)
    CSS_PATH = "reflect.tcss"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._names = Sections(tuple(PARTS))
        self._parts: dict[str, Section] = {}

    def body(self) -> ComposeResult:
        """Lay out the names of the parts, and one of them."""
        with Vertical(id="bar"):
            yield self._names
        with ContentSwitcher(id="parts"):
            for number, (name, part) in enumerate(PARTS.items()):
                self._parts[name] = section = part(self)
                section.id = f"part-{number}"
                yield section

    def on_mount(self) -> None:
        """Show the first part, outside its text, so that single keys work."""
        self._switch(next(iter(PARTS)))

    @property
    def part(self) -> Section:
        """Return the part that is shown."""
        return self._parts[self._names.shown]

    def show(self) -> None:
        """Show the journal in the part that is shown."""
        self.part.show()

    def target(self) -> Record | None:
        """Return the highlighted record of the part."""
        return self.part.target()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense in the part that is shown."""
        if not self.is_mounted or not self._parts:
            return True
        if action == "do" and parameters:
            return parameters[0] in self.part.deeds
        if action in {"edit", "edit_outside", "delete"}:
            return self.target() is not None
        return super().check_action(action, parameters)

    def action_do(self, verb: str) -> None:
        """Do one thing in the part that is shown."""
        deed = self.part.deeds.get(verb)
        if deed:
            deed()

    def _switch(self, name: str) -> None:
        self._names.shown = name
        self.query_one(ContentSwitcher).current = f"part-{list(PARTS).index(name)}"

    def go_to(self, name: str) -> None:
        """Show another part."""
        for answering in self.part.query(Answering):
            answering.keep()
        self._switch(name)
        self.part.show()
        self.part.begin()
        self.refresh_bindings()

    @on(Sections.Chosen)
    def _chosen(self, message: Sections.Chosen) -> None:
        self.go_to(message.name)

    def action_part(self, step: int) -> None:
        """Show the next part, or the one before."""
        self.go_to(self._names.after(step))

    @on(LongList.Highlighted)
    def _highlighted(self) -> None:
        self.refresh_bindings()

    @work
    @on(LongList.Selected)
    async def _selected(self) -> None:
        record = self.target()
        if record:
            await self.open_record(record)
        else:
            self.action_do("tried")

    def action_leave(self) -> None:
        """Leave the text; it stays as a draft."""
        for answering in self.part.query(Answering):
            answering.keep()
        self.part.begin()
