"""The five skills as you rate them, and how they change."""

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from netjournal.models import Record
from netjournal.text import listed
from netjournal.tui.content import QUIET, day, heading, lines, words
from netjournal.tui.dialogs.self_forms import rating_form
from netjournal.tui.messages import Changed
from netjournal.tui.screens.insights.picture import draw, scale_of
from netjournal.tui.screens.insights.pictures.growing import skills
from netjournal.tui.screens.reflect.section import Deeds, Section
from netjournal.tui.screens.reflect.words import rating_words
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.rowview import Row

_WIDEST = 76
_DAY = 13
EMPTY = lines(
    words(("Nothing is rated yet.", "bold")),
    "",
    words(
        "Press ",
        ("s", "bold $text-accent"),
        " with one conversation in mind: how were your empathy, your listening, and three more skills? In a "
        "month you see what moved.",
    ),
)


class Skills(Section):
    """The course of each skill, what it means, and every time you rated yourself."""

    TITLE = "Five skills"

    def compose(self) -> ComposeResult:
        """Lay out the courses above, the single ratings below."""
        with VerticalScroll(classes="trend", can_focus=False):
            yield Static()
        yield Static(words("Each time, the skills in the order above"), classes="section")
        yield LongList(self._draw, id="ratings")

    def show(self) -> None:
        """Show the courses and the single ratings."""
        found = self.desk.view.reflections.labelled("self-rating")
        self.query_one(LongList).fill([Row(one.id) for one in reversed(found)])
        self.query_one(".section").display = bool(found)
        self._show_trend()

    @on(LongList.Highlighted, "#ratings")
    def _show_trend(self) -> None:
        picture = skills(self.desk.view, self.desk.now())
        if not picture.rows:
            self.query_one(".trend Static", Static).update(EMPTY)
            return
        scale = scale_of(picture, min(_WIDEST, max(20, self.size.width - 4)))
        rows = [draw(row, scale) for row in picture.rows]
        meaning = (words(picture.meaning), words((picture.todo, QUIET)))
        told = lines(heading("From 1, hard for you, to 5, comes easily; the latest at the right"), "", *rows)
        self.query_one(".trend Static", Static).update(Content("\n\n").join([told, lines(*meaning)]))

    def on_resize(self) -> None:
        """Fit the courses to the width."""
        if self.is_mounted and self.query(".trend Static"):
            self._show_trend()

    def _draw(self, row: Row, _: int) -> Content:
        one = self.desk.view.reflections.get(row.id)
        if one is None:
            return Content("")
        about = listed(self.desk.view.names_of(one.contact_ids))
        when = f" {day(one.at, self.desk.now()):<{_DAY}}"
        return words((when, QUIET), rating_words(one), (f"  with {about}" if about else "", QUIET))

    def target(self) -> Record | None:
        """Return the highlighted rating."""
        return self.desk.view.reflections.get(self.query_one(LongList).chosen)

    @property
    def deeds(self) -> Deeds:
        """Return what can be done here: rating yourself now."""
        return {"rate": self._rate}

    @work
    async def _rate(self) -> None:
        if await self.app.push_screen_wait(rating_form(self.desk)) is not None:
            self.post_message(Changed())
            self.place.tell("Kept. u takes it back.")
