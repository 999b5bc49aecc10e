"""Asking who could introduce me to someone."""

from collections.abc import Mapping

from textual import work

from netjournal.errors import NetjournalError
from netjournal.insights.ways import ways_to
from netjournal.journal.lookup import find_contact
from netjournal.models import Contact
from netjournal.text import plural
from netjournal.tui.commands import Command
from netjournal.tui.content import QUIET, words
from netjournal.tui.dialogs.choose import Choice
from netjournal.tui.dialogs.form import Field, Form
from netjournal.tui.dialogs.page import PageDialog
from netjournal.tui.messages import ShowPerson
from netjournal.tui.screens.records import RecordPlace

WAYS_KEY = Command(
    "insights.ways", "w", "ways", "Way to …", "Who could introduce you to someone.", shown=True
)


class WaysPlace(RecordPlace):
    """A screen on which one can ask for the ways to someone."""

    @work
    async def action_ways(self) -> None:
        """Ask for a person, and show who could introduce you."""

        def submit(values: dict[str, str]) -> Mapping[str, str]:
            try:
                find_contact(self.desk.view, values["name"].strip())
            except NetjournalError as error:
                return {"name": str(error)}
            return {}

        intro = "Someone in your journal whom you would like to know, or know better."
        form = Form("Who could introduce me to …", (Field("name", "Name"),), submit, intro=intro)
        answer = await self.app.push_screen_wait(form)
        if answer:
            await self._show_ways(find_contact(self.desk.view, answer["name"].strip()))

    async def _show_ways(self, contact: Contact) -> None:
        view = self.desk.view
        found = ways_to(view, contact, self.desk.now())
        told = (
            f"{plural(len(found), 'way', 'ways')}, the shortest first; enter opens a first person's page."
            if found
            else "No way is known. Say who knows whom with e on a person's page (knows)."
        )
        choices = [
            Choice(way[0], str(number), " → ".join((*view.names_of(way), contact.name)))
            for number, way in enumerate(found, 1)
        ]
        page = PageDialog(f"The way to {contact.name}", words((told, QUIET)), choices)
        chosen = await self.app.push_screen_wait(page)
        if chosen:
            self.post_message(ShowPerson(chosen))
