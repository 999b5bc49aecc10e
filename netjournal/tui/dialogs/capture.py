"""The one text box: write it as on a slip of paper, and see at once what will be recorded."""

from collections.abc import Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static, TextArea
from textual.worker import get_current_worker

from netjournal.advice.hints import Hint
from netjournal.capture import Capture, Problem, Unsigned, describe, written
from netjournal.errors import NetjournalError
from netjournal.journal import capturing
from netjournal.journal.capturing import Added
from netjournal.journal.drafts import of_before
from netjournal.text import listed
from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import LATE, QUIET, STRONG, heading, lines, words
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.base import CANCEL, LiveDialog
from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.external import edit_outside
from netjournal.tui.messages import Changed
from netjournal.tui.widgets.captureeditor import CaptureEditor
from netjournal.tui.widgets.editor import Editor

EXAMPLE = """\
coffee with @Ada Lovelace at ^PyCon: her compiler talk
promised: send my notes by friday"""

HOW = lines(
    heading("What will be recorded"),
    "",
    words(("It appears here as you write. Only a name is needed:", QUIET)),
    words(("@someone  ^an event  #a tag", QUIET)),
    words(("promised:  they promised:  mentioned:  gave:  asked:", QUIET)),
)


_LONG, _REST = 4_000, 0.4
"""A text of so many characters is read once nothing was typed for so many seconds."""

_MOST_ROWS, _MOST_CHARACTERS = 60, 1_500
"""How much of what was read is shown: rows, and characters of one."""


class CaptureDialog(LiveDialog[Added]):
    """Takes a text and records it; the answer is what was recorded. Closing keeps the text as a draft."""

    TITLE_WORDS = "Write it down"
    KEYS = (
        CANCEL,
        Command("capture.save", "ctrl+s,ctrl+enter", "save", "Save", "Record it.", shown=True, display="^s"),
        Command(
            "capture.outside",
            "ctrl+o",
            "outside",
            "$EDITOR",
            "Write in your own editor.",
            shown=True,
            display="^o",
        ),
        Command(
            "capture.more",
            "ctrl+down",
            "more(1)",
            "More",
            "Go down in what will be recorded; ctrl+up goes up.",
            shown=True,
            display="^↓",
        ),
        Command("capture.back", "ctrl+up", "more(-1)", "Back up", "Go up in it.", display="^↑"),
        Command(
            "capture.clear", "ctrl+l", "clear", "Clear", "Empty the box; ctrl+z brings it back.", display="^l"
        ),
    )
    BINDINGS = bindings(KEYS)

    class Read(Message):
        """The text was read."""

        def __init__(self, text: str, capture: Capture, hints: tuple[Hint, ...]) -> None:
            super().__init__()
            self.text, self.capture, self.hints = text, capture, hints

    def __init__(self, desk: Desk, seed: str = "", slot: str = "capture") -> None:
        super().__init__(desk)
        self._seed, self._slot = seed, slot
        self._begun = of_before(desk.journal.drafts, slot, desk.now())
        """When the text that is taken up was begun, "" for today."""
        self._resting: Timer | None = None

    def body(self) -> ComposeResult:
        """Lay out the box and what was read of it."""
        with Horizontal(classes="capture"):
            yield CaptureEditor(self.desk, self._slot, EXAMPLE, self._seed)
            with VerticalScroll(classes="preview", can_focus=False):
                yield Static(HOW, id="preview")
        yield Static(classes="problem")

    def on_mount(self) -> None:
        """Begin to write, at the name where the text to begin with leaves one open."""
        self.app.clear_notifications()  # they would lie over what is read
        editor = self.query_one(CaptureEditor)
        editor.focus()
        gap = self._seed.find("@ ")
        if gap >= 0 and editor.text == self._seed:
            self.call_after_refresh(editor.move_cursor, (0, gap + 1))

    @property
    def _editor(self) -> CaptureEditor:
        return self.query_one(CaptureEditor)

    # -- reading as it is typed ----------------------------------------------------------------------

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self.query_one(".problem", Static).update("")
        self.show()

    def show(self) -> None:
        """Read the text, once it rests where it is long: a name in it may be known by now."""
        if self._resting:
            self._resting.stop()
        if len(self._editor.text) < _LONG:
            self._read(self._editor.text)
        else:
            self._resting = self.set_timer(_REST, lambda: self._read(self._editor.text))

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, text: str) -> None:
        journal = self.desk.journal

        def read() -> tuple[Capture, tuple[Hint, ...]]:
            capture = capturing.read(journal, text)
            return capture, capturing.hints(journal, capture)

        capture, hints = self.desk.read(read)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Read(text, capture, hints))

    @on(Read)
    def _show(self, message: Read) -> None:
        preview = preview_of(message.capture, message.hints, self._begun) if message.text.strip() else HOW
        self.query_one("#preview", Static).update(preview)
        self.call_after_refresh(self.refresh_bindings)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Return whether an action makes sense: going down where not all that is read has room."""
        return action != "more" or bool(self.query(".preview") and self.query_one(".preview").max_scroll_y)

    def action_more(self, way: int) -> None:
        """Scroll what was read by most of what is seen of it."""
        seen = self.query_one(".preview", VerticalScroll)
        seen.scroll_relative(y=way * max(1, seen.size.height - 1), animate=False)

    @on(Editor.CannotKeep)
    def _cannot_keep(self, message: Editor.CannotKeep) -> None:
        self._tell_problem(message.problem)

    def _tell_problem(self, text: str) -> None:
        self.query_one(".problem", Static).update(words((text, LATE)))

    # -- saving --------------------------------------------------------------------------------------

    @work
    async def action_save(self) -> None:
        """Record the text; what cannot be recorded stays with its reason."""
        unsigned = capturing.read(self.desk.journal, self._editor.text).unsigned
        if unsigned and not await self._ask_for_names(unsigned):
            return
        text = self._editor.text
        capture = capturing.read(self.desk.journal, text)
        unclear = next((problem for problem in capture.problems if problem.choices and problem.place), None)
        if unclear:
            await self._ask_who(unclear)
            return
        self._editor.keep()
        if capture.problems:
            self._tell_problem(capture.problems[0].message)
            return
        try:
            added = self.desk.write(lambda: capturing.write(self.desk.journal, text))
        except NetjournalError as error:
            self._tell_problem(str(error))
            return
        self._editor.forget()
        self.app.post_message(Changed())
        self.dismiss(added)

    async def _ask_for_names(self, unsigned: Sequence[Unsigned]) -> bool:
        """Ask who it was where nobody is named, and mark who is chosen; False to go on writing."""
        names = [one.name for one in unsigned]
        found = [Choice(str(number), str(number), name) for number, name in enumerate(names, 1)]
        everyone = [Choice("all", "a", listed(names))] if len(names) > 1 else []
        nobody = Choice("nobody", "n", "Nobody", "it is recorded as it is")
        question = "It names nobody yet; an @ before a name does."
        chosen = await self.app.push_screen_wait(Choose("Who was it?", (*everyone, *found, nobody), question))
        for one, choice in reversed(tuple(zip(unsigned, found, strict=True))):
            if chosen in {"all", choice.id}:
                self._editor.put(one.place[0], one.place[0], "@")
        return chosen is not None

    async def _ask_who(self, problem: Problem) -> None:
        """Ask who is meant by a name, and write it so that it is clear."""
        names = [name for _, name in problem.choices]
        choices = [
            Choice(choice_id, str(number), name)
            for number, (choice_id, name) in enumerate(problem.choices, 1)
        ]
        chosen = await self.app.push_screen_wait(Choose("Who is meant?", choices, problem.message))
        if chosen and problem.place:
            name = dict(problem.choices)[chosen]
            self._editor.put(*problem.place, written("@", name if names.count(name) == 1 else chosen))

    @work
    async def action_outside(self) -> None:
        """Write in the person's own editor."""
        text = edit_outside(self.app, self._editor.text, self.desk.journal.paths.state)
        if text is not None:
            self._editor.load_text(text)

    def action_clear(self) -> None:
        """Empty the box, in a way that can be undone."""
        self._editor.clear()

    def action_cancel(self) -> None:
        """Close; the text stays as a draft."""
        self._editor.keep()
        if self._editor.changed:
            self.notify("Kept as a draft: n takes it up again.", markup=False)
        self.dismiss(None)


def preview_of(capture: Capture, hints: tuple[Hint, ...] = (), begun: str = "") -> Content:
    """Return what a capture would record, problems first, what advice says to it, and when it was begun."""
    rows = []
    details = describe(capture)
    for detail in details[:_MOST_ROWS]:
        text = _cut(detail.text)
        if detail.label == "Not yet":
            rows.append(words(("Not yet: ", f"bold {LATE}"), text))
        elif detail.label:
            rows.append(words((f"{detail.label}  ", QUIET), text))
        else:
            rows.append(words((text, STRONG)))
    if len(details) > _MOST_ROWS:
        rows.append(words((f"and {len(details) - _MOST_ROWS} more, all of it recorded", QUIET)))
    told = [hint.text for hint in hints]
    if begun and capture.at == capture.now:
        told.append(f"You began this {begun}. If it was then, write {begun} before it.")
    elif begun:
        told.append(f"You began this {begun}. Its day is read as from today.")
    rows.extend(words((text, "italic $text-accent")) for text in told)
    return lines(heading("What will be recorded"), "", *rows)


def _cut(text: str) -> str:
    """Return a text, a very long one by its beginning; drawing it whole would keep the keys waiting."""
    rest = len(text) - _MOST_CHARACTERS
    return (
        f"{text[:_MOST_CHARACTERS]} … and {rest:,} characters more, all of it recorded" if rest > 0 else text
    )
