"""The week on one page with its question, and the weeks before it."""

from datetime import datetime, timedelta
from functools import partial

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from netjournal.insights.week import Week, between, count_entries, past_weeks, week
from netjournal.journal import reflecting
from netjournal.models import Record
from netjournal.region import current
from netjournal.text import plural
from netjournal.tui.content import QUIET, words
from netjournal.tui.screens.reflect.section import Answering, Deeds, Section
from netjournal.tui.screens.reflect.words import span, week_content
from netjournal.tui.widgets.editor import Editor
from netjournal.tui.widgets.feeling import Feeling
from netjournal.tui.widgets.longlist import LongList
from netjournal.tui.widgets.reading import Reading
from netjournal.tui.widgets.rowview import Row

NOW = "now"
"""The row of the last seven days."""

_DAYS = timedelta(days=7)
_SPAN = 20


class WeekPage(Section):
    """The last seven days and the weeks before; in little room the box opens when one writes in it."""

    TITLE = "Your week"

    class Counted(Message):
        """A week was added up."""

        def __init__(self, found: Week, before: int, *, present: bool) -> None:
            super().__init__()
            self.found, self.before, self.present = found, before, present

    _answered: frozenset[datetime] = frozenset()
    """The times of the reviews that were written."""

    def compose(self) -> ComposeResult:
        """Lay out the page of a week at the left, the weeks at the right."""
        with Horizontal(classes="halves"):
            with Vertical(classes="left"):
                yield Reading(classes="figures")
                yield Answering(self.place, "review", "weekly")
            with Vertical(classes="right"):
                yield Static(words("Weeks"), classes="section")
                yield LongList(self._draw, id="weeks")

    def show(self) -> None:
        """List the weeks, and show the highlighted one."""
        view, now = self.desk.view, self.desk.now()
        self._answered = frozenset(one.at for one in view.reflections.labelled("weekly"))
        weeks = past_weeks(view, now, current().first_weekday)
        self.query_one(LongList).fill([Row(NOW), *(Row(since.isoformat(), since) for since in weeks)])
        answering = self.query_one(Answering)
        answering.take_up()
        if not answering.begun:
            answering.ask(reflecting.weekly_question(self.desk.journal))
        self.call_after_refresh(self._fit)

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def _fit_later(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Keep the box open while it is written in."""
        answering = self.query_one(Answering)
        self.set_class(answering.begun or answering.has_focus_within, "-writing")

    def _go_into(self, field: type[Editor | Feeling]) -> None:
        self.add_class("-writing")
        self.call_after_refresh(self.query_one(field).focus)

    def _draw(self, row: Row, _: int) -> Content:
        since, until = self._span(row.of)
        count = count_entries(self.desk.view, since, until, self.desk.now())
        name = "The last seven days" if row.id == NOW else span(since, until)
        written = any(since <= at < until for at in self._answered)
        told = plural(count, "entry", "entries") if count else "quiet"
        return words(f" {name:<{_SPAN}}", (f" {told}", QUIET), ("  · reviewed" if written else "", QUIET))

    def _span(self, since: object) -> tuple[datetime, datetime]:
        now = self.desk.now()
        if isinstance(since, datetime):
            return since, since + _DAYS
        return now - _DAYS, now + timedelta(microseconds=1)

    @on(LongList.Highlighted, "#weeks")
    def _chosen(self) -> None:
        listing = self.query_one(LongList)
        if listing.rows:
            self._count(listing.rows[listing.cursor].of)

    @work(thread=True, exclusive=True, group="reading")
    def _count(self, began: object) -> None:
        view, now, present = self.desk.view, self.desk.now(), began is None
        since, until = self._span(began)
        found = self.desk.read(lambda: week(view, now) if present else between(view, since, until, now))
        before = count_entries(view, since - _DAYS, since, now)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Counted(found, before, present=present))

    @on(Counted)
    def _show_week(self, message: Counted) -> None:
        self.query_one(Answering).display = message.present
        content = week_content(self.desk.view, message.found, message.before, present=message.present)
        figures = self.query_one(Reading)
        figures.read(content, NOW if message.present else message.found.since.isoformat())
        figures.set_class(message.present, "-present")
        self.screen.refresh_bindings()

    def target(self) -> Record | None:
        """Return the latest review of the highlighted week."""
        listing = self.query_one(LongList)
        since, until = self._span(listing.rows[listing.cursor].of if listing.rows else None)
        found = self.desk.view.reflections.labelled("weekly", since)
        return next((one for one in reversed(found) if one.at < until), None)

    @property
    def deeds(self) -> Deeds:
        """Return what can be done here: writing the review of the last seven days."""
        answering = self.query_one(Answering)
        if not answering.display:
            return {}
        return {
            **answering.deeds,
            "write": partial(self._go_into, Editor),
            "feel": partial(self._go_into, Feeling),
        }
