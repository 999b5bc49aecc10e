"""What can be done with one person, wherever one is highlighted."""

from collections.abc import Mapping, Sequence

from textual import work

from netjournal.advice.drafts import draft_for
from netjournal.errors import InvalidInputError, NetjournalError
from netjournal.journal import editing, people
from netjournal.models import Contact, Record
from netjournal.tui.commands import Command
from netjournal.tui.dialogs.draft import SENT, DraftDialog, message_slot
from netjournal.tui.dialogs.form import Field, Form
from netjournal.tui.mail import address_of, subject_of
from netjournal.tui.messages import Changed, MergePeople, ShowPerson
from netjournal.tui.screens.base import told_touch
from netjournal.tui.screens.records import RECORD_KEYS, RecordPlace

PERSON_KEYS = (
    *RECORD_KEYS,
    Command(
        "person.focus", "f", "focus_person", "Focus", "One of the one or two people to begin with, or not."
    ),
    Command("person.message", "m", "message", "Message", "Write to them from a draft."),
    Command("person.rest", "r", "rest", "Rest", "Let the connection rest, or wake it: nothing is suggested."),
    Command("person.merge", "M", "merge", "Merge with …", "Make one person of this one and another."),
    Command("person.forget", "", "forget", "Forget for good", "All about them, in every file; no undo."),
    Command("person.archive", "A", "archive", "Archive", "Put them away, or take them back."),
)


class PersonPlace(RecordPlace):
    """A screen on which a person may be highlighted."""

    def contact(self) -> Contact | None:
        """Return the highlighted person."""
        return self.desk.view.contacts.get(self.person() or "")

    def target(self) -> Record | None:
        """Return the record that edit and delete are about."""
        return self.contact()

    def meant(self) -> list[Contact]:
        """Return the people whom a deed is about."""
        contact = self.contact()
        return [contact] if contact else []

    def action_focus_person(self) -> None:
        """Make the person one of those to begin with, or no longer."""
        contact = self.contact()
        if contact:
            wish = "no" if contact.focus else "yes"
            told = f"{contact.name} is {'no longer ' if contact.focus else ''}one of your people."
            self.attempt(lambda: editing.edit(self.desk.journal, contact, [f"focus={wish}"]), told)

    @work
    async def action_message(self) -> None:
        """Write to the person from a draft of the last conversation."""
        contact, view = self.contact(), self.desk.view
        if contact is None:
            return
        text = draft_for(view, contact, self.desk.now())
        title, subject = f"To {contact.name}", subject_of(view, contact)
        drafts, address = self.desk.journal.drafts, address_of(contact)
        dialog = DraftDialog(title, text, drafts, message_slot(contact), address=address, subject=subject)
        answer = await self.app.push_screen_wait(dialog)
        if answer == SENT:
            how: people.Touch = "wrote"
            self.attempt(lambda: people.touch_person(self.desk.journal, contact, how), told_touch(how))

    @work
    async def action_rest(self) -> None:
        """Let the connection rest, with a closing note; or wake it."""
        contact = self.contact()
        if contact is None:
            return
        if contact.state != "active":
            self._revive(contact)
            return
        field = Field("note", "What you learned", hint="optional")
        intro = f"{contact.name} stays in your journal; nothing is suggested about them until you wake them."
        answer = await self.app.push_screen_wait(Form("Let it rest", (field,), lambda _: {}, intro=intro))
        if answer is not None:
            note = answer["note"]
            self.attempt(lambda: people.rest(self.desk.journal, contact, note), "This connection rests.")

    def action_archive(self) -> None:
        """Put the person away, or take them back."""
        contact = self.contact()
        if contact is None:
            return
        if contact.state == "active":
            self.attempt(lambda: people.archive(self.desk.journal, contact), f"Put away: {contact.name}.")
        else:
            self._revive(contact)

    @work
    async def action_merge(self) -> None:
        """Ask who else the person is, and show both side by side."""
        from netjournal.tui.dialogs.pick_person import PickPerson

        contact = self.contact()
        if contact:
            other = await self.app.push_screen_wait(PickPerson(self.desk, contact))
            if other:
                self.post_message(MergePeople(contact.id, other))

    @work
    async def action_forget(self) -> None:
        """Ask, and forget for good whom it is about."""
        await self.forget(self.meant())

    async def forget(self, people: Sequence[Contact]) -> bool:
        """Ask, and forget people for good; return whether they are."""
        from netjournal.tui.dialogs.forgetting import forget_people

        try:
            told = await forget_people(self.app, self.desk, people) if people else None
        except NetjournalError as error:
            self.warn(str(error))
            return False
        self.post_message(Changed())
        for words in told or ():
            self.warn(words)
        return told is not None

    def _revive(self, contact: Contact) -> None:
        self.attempt(lambda: people.revive(self.desk.journal, contact), f"{contact.name} is back.")

    @work
    async def action_new(self) -> None:
        """Add someone by name, and open their page."""

        def submit(values: dict[str, str]) -> Mapping[str, str]:
            try:
                self.desk.journal.make(Contact, name=values["name"])
            except InvalidInputError:
                return {"name": "a name is all that is needed"}
            known = self.desk.view.people.named(values["name"])
            return {"name": "you know someone of that name already"} if known else {}

        answer = await self.app.push_screen_wait(Form("Someone new", (Field("name", "Name"),), submit))
        if answer:
            contact = self.desk.journal.make(Contact, name=answer["name"])
            add = lambda: self.desk.journal.commit(f"add {contact.name}", put=[contact])  # noqa: E731  one use
            if self.attempt(add, f"{contact.name} is in your journal."):
                self.post_message(ShowPerson(contact.id))
