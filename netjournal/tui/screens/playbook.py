"""The forms and pages of the seven steps for a connection that does not move."""

from collections.abc import Mapping

from textual.content import Content

from netjournal.advice import Suggestion
from netjournal.advice.playbook import STEPS, Page, history_page
from netjournal.advice.principles import BY_ID
from netjournal.advice.rules import BY_ID as RULES
from netjournal.journal import people, steps
from netjournal.models import Contact
from netjournal.tui.content import ACCENT, QUIET, heading, lines, words
from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.dialogs.form import Field, Form
from netjournal.tui.dialogs.page import PageDialog
from netjournal.tui.screens.records import RecordPlace

RELATIONSHIP, TRANSACTION = "relationship", "transaction"
"""The answers to the question of motive, as the playbook reads them."""


class PlaybookPlace(RecordPlace):
    """A screen on which the seven steps may be taken."""

    def people_of(self, step: Suggestion) -> list[Contact]:
        """Return the people of a step, the one it is about first."""
        ids = dict.fromkeys((step.subject_id, *step.contact_ids))
        return [who for who in map(self.desk.view.contacts.get, ids) if who]

    async def ask_motive(self, step: Suggestion) -> None:
        """Ask whether it is a relationship or a transaction; a plain transaction ends the steps honestly."""
        choices = (
            Choice(RELATIONSHIP, "r", "A relationship", "I would spend the time if nothing came of it"),
            Choice(TRANSACTION, "t", "A transaction", "I want one thing; it is honest, and ends here"),
        )
        sought = await self.app.push_screen_wait(Choose(step.title, choices, "What do you seek?"))
        if sought == TRANSACTION:
            told = "Said honestly. It ends here."
            self.attempt(lambda: steps.answer(self.desk.journal, step, TRANSACTION), told)
        elif sought:
            await self.in_words(step, "Why you would spend the time", f"{RELATIONSHIP}: ")

    async def show_history(self, step: Suggestion) -> None:
        """Show everything between you on one page, and keep what is seen in it."""
        contact = self.desk.view.contacts.get(step.subject_id)
        if contact is None:
            return
        told = _history(history_page(self.desk.view, contact, self.desk.now()))
        choices = (Choice("write", "w", "Write what you see…"),)
        chosen = await self.app.push_screen_wait(PageDialog(f"You and {contact.name}", told, choices))
        if chosen:
            await self.in_words(step, "What you see")

    async def choose_step(self, step: Suggestion) -> None:
        """Go to another of the seven steps."""
        others = (number for number in range(1, STEPS + 1) if step.rule != f"stalled-{number}")
        choices = [Choice(str(number), str(number), _name(number)) for number in others]
        chosen = await self.app.push_screen_wait(Choose("Another step", choices, BY_ID["P27"].text))
        if chosen:
            self.attempt(lambda: steps.answer(self.desk.journal, step, f"step {chosen}"), "That comes next.")

    async def let_rest(self, step: Suggestion) -> None:
        """Let the connection of a step rest, with what it taught."""
        contact = next(iter(self.people_of(step)), None)
        if contact is None:
            return
        field = Field("note", "What it taught", hint="optional; it stays with you")
        intro = f"{contact.name} stays in your journal; nothing is suggested about them until you wake them."
        answer = await self.app.push_screen_wait(Form("Let it rest", (field,), lambda _: {}, intro=intro))
        if answer is None:
            return
        journal, note = self.desk.journal, answer["note"].strip()
        if step.rule == "let-go":
            self.attempt(lambda: steps.done(journal, step, note), "This connection rests.")
        else:
            self.attempt(lambda: people.rest(journal, contact, note), "This connection rests.")

    async def in_words(self, step: Suggestion, label: str, begins: str = "") -> None:
        """Answer a step in the person's own words; `begins` stands before them."""

        def submit(values: dict[str, str]) -> Mapping[str, str]:
            return {} if values["answer"].strip() else {"answer": "a few words are enough"}

        field = Field("answer", "In your words", prose=True)
        form = Form(label, (field,), submit, intro="\n".join(step.why))
        answer = await self.app.push_screen_wait(form)
        if answer:
            text = begins + answer["answer"].strip()
            self.attempt(lambda: steps.answer(self.desk.journal, step, text), "Kept.")


def _name(number: int) -> str:
    return RULES[f"stalled-{number}"].title.rpartition(": ")[2].capitalize()


def _history(page: Page) -> Content:
    met = [event.name for event in page.events]
    where = (words(""), heading("Where you met"), words(", ".join(met))) if met else ()
    asked = words(("How might you have come across? You may ask them, too.", QUIET))
    return lines(*(words(("· ", ACCENT), line) for line in page.lines), *where, words(""), asked)
