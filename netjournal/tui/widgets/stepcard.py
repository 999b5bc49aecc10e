"""One next step in full: why, on what principle, and a message to start from."""

from datetime import datetime

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from netjournal.advice import Suggestion
from netjournal.tui.content import QUIET, heading, lines, words
from netjournal.tui.rows import step_time
from netjournal.tui.widgets.reading import Reading


class StepCard(Reading):
    """Shows the step that is highlighted."""

    DEFAULT_CSS = """
    StepCard > Static { margin-bottom: 1; }
    StepCard > .draft { border-left: outer $accent 50%; padding: 0 1; color: $foreground; }
    """

    def compose(self) -> ComposeResult:
        """Lay out the parts."""
        yield Static(classes="title")
        yield Static(classes="why")
        yield Static(classes="principle")
        yield Static(classes="draft-title")
        yield Static(classes="draft")

    def show(self, step: Suggestion | None, now: datetime, *, titled: bool = False) -> None:
        """Show a step, or nothing."""
        self._put("title", _title(step, now) if step and titled else None)
        self._put("why", _why(step) if step and step.why else None)
        self._put("principle", _principle(step) if step and step.principles else None)
        draft = step.draft if step else None
        self._put("draft-title", heading("A message to start from") if draft else None)
        self._put("draft", words(draft) if draft else None)
        self.turn_to(step.id if step else "")

    def _put(self, part: str, content: Content | None) -> None:
        static = self.query_one(f".{part}", Static)
        static.display = content is not None
        if content is not None:
            static.update(content)
        static.styles.margin = (0, 0, 0 if part == "draft-title" else 1, 0)


def _title(step: Suggestion, now: datetime) -> Content:
    return lines(words((step.title, "bold")), words(step_time(step, now)))


def _why(step: Suggestion) -> Content:
    return lines(heading("Why now"), *(words(sentence) for sentence in step.why))


def _principle(step: Suggestion) -> Content:
    from netjournal.advice.principles import BY_ID, sources_of

    told = " ".join(BY_ID[name].text for name in step.principles[:1])
    source = "; ".join(sources_of(step.principles[:1]))
    return lines(heading("What it stands on"), words((told, "italic")), words((source, QUIET)))
