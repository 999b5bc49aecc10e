"""What is done with everyone who is marked, as one change."""

from collections.abc import Callable, Sequence
from functools import partial

from textual import work

from netjournal.errors import NetjournalError
from netjournal.journal import many
from netjournal.models import Contact
from netjournal.text import plural
from netjournal.tui.commands import Command
from netjournal.tui.dialogs.choose import Choice, Choose
from netjournal.tui.dialogs.working import Job, work_through
from netjournal.tui.messages import Changed, MergePeople
from netjournal.tui.screens.contacts.forms import ManyForm, SharedForm, TagsForm, Values
from netjournal.tui.screens.contacts.marking import MARK_KEYS, MarkPlace

FEW = 200
"""So many people are changed at once; more are changed aside, so that the app stays awake."""

MANY_KEYS = (
    *MARK_KEYS,
    Command("contacts.many", "x", "many", "With them", "What can be done with everyone marked.", shown=True),
    Command("contacts.tag", "T", "tag", "Tags", "Add tags or take them away."),
    Command("contacts.cadence", "c", "cadence", "How often", "After how many days to be in touch."),
)

_DEEDS = (
    Choice("tag", "T", "Add tags or take them away…"),
    Choice("cadence", "c", "How often to be in touch…"),
    Choice("edit", "e", "Work, level and tie…"),
    Choice("focus_person", "f", "Your people, or no longer"),
    Choice("rest", "r", "Let them rest, or wake them"),
    Choice("archive", "A", "Put them away, or take them back"),
    Choice("merge", "M", "Make one person of two…"),
    Choice("delete", "D", "Delete…"),
    Choice("unmark", "m", "Take the marks off"),
)

_DELETE = (
    Choice("delete", "y", "Delete them"),
    Choice("no", "n", "Go back"),
    Choice("forget", "f", "Forget them for good…"),
)

_PAIR = 2


class ManyPlace(MarkPlace):
    """A list of people in which something can be done with many at once."""

    @work
    async def action_many(self) -> None:
        """Choose what to do with everyone marked."""
        people = self.marked()
        if people:
            title = f"With {plural(len(people), 'person', 'people')}"
            deed = await self.app.push_screen_wait(Choose(title, _DEEDS, self._who(people)))
            if deed:
                await self.run_action(deed)

    @work
    async def action_tag(self) -> None:
        """Add tags or take them away."""
        people = self.meant()
        if people:
            await self._fill_in(lambda typed: TagsForm(people, typed), people)

    @work
    async def action_cadence(self) -> None:
        """Say after how many days to be in touch."""
        people = self.meant()
        if people:
            title = f"How often with {many.called(people)}"
            await self._fill_in(
                lambda typed: SharedForm(self.desk, people, title, typed, ("cadence",)), people
            )

    @work
    async def action_edit(self) -> None:
        """Edit the highlighted person, or what the marked ones may have in common."""
        people = self.marked()
        if people:
            title = f"Edit {many.called(people)}"
            await self._fill_in(lambda typed: SharedForm(self.desk, people, title, typed), people)
        else:
            super().action_edit()

    async def _fill_in(self, make: Callable[[Values], ManyForm], people: Sequence[Contact]) -> None:
        """Ask in a form and write it; where it cannot be written, the form is there again as it was typed."""
        form = make({})
        while (values := await self.app.push_screen_wait(form)) is not None:
            asked = form.assignments(values)
            edit = partial(many.edit, self.desk.journal, people, asked)
            if not asked or await self._do(edit, "changed"):
                return
            form = make(values)

    def action_focus_person(self) -> None:
        """Make people those to begin with, or no longer."""
        people = self.marked()
        if people:
            self._focus(people)
        else:
            super().action_focus_person()

    @work
    async def _focus(self, people: Sequence[Contact]) -> None:
        on = not all(one.focus for one in people)
        told = "now one of your people" if on else "no longer one of your people"
        await self._do(lambda: many.focus(self.desk.journal, people, on=on), told)

    @work
    async def action_rest(self) -> None:
        """Let connections rest, or wake them where all do."""
        people = self.marked()
        if not people:
            super().action_rest()
        elif any(one.state == "active" for one in people):
            await self._put_aside(lambda: many.rest(self.desk.journal, people), "resting now")
        else:
            await self._put_aside(lambda: many.revive(self.desk.journal, people), "back")

    @work
    async def action_merge(self) -> None:
        """Show the two who are marked side by side, or ask who else the highlighted person is."""
        people = self.marked()
        if not people:
            super().action_merge()
        elif len(people) == _PAIR:
            self.post_message(MergePeople(*(one.id for one in people)))
        else:
            self.warn("Mark two people to make one of them.")

    def action_archive(self) -> None:
        """Put people away, or take them back where all are away."""
        people = self.marked()
        if people:
            self._archive(people)
        else:
            super().action_archive()

    @work
    async def _archive(self, people: Sequence[Contact]) -> None:
        if any(one.state in {"active", "resting"} for one in people):
            await self._put_aside(lambda: many.archive(self.desk.journal, people), "put away")
        else:
            await self._put_aside(lambda: many.revive(self.desk.journal, people), "back")

    def action_delete(self) -> None:
        """Delete the highlighted person; those who are marked are asked about first."""
        people = self.marked()
        if people:
            self._delete(people)
        else:
            super().action_delete()

    @work
    async def _delete(self, people: Sequence[Contact]) -> None:
        title = f"Delete {plural(len(people), 'person', 'people')}?"
        question = (
            f"{self._who(people)}. What you wrote about meeting them stays in the log. u takes it back."
        )
        answer = await self.app.push_screen_wait(Choose(title, _DELETE, question))
        if answer == "delete":
            await self._put_aside(lambda: many.delete(self.desk.journal, people), "deleted")
        elif answer == "forget" and await self.forget(people):
            self.action_unmark()

    def _who(self, people: Sequence[Contact]) -> str:
        """Return who is marked, and how many of them are not listed."""
        shown = {row.id for row in self.people.rows}
        hidden = sum(one.id not in shown for one in people)
        return many.some_names(people) + (f" ({hidden} not listed here)" if hidden else "")

    async def _do(self, work: Callable[[], int], told: str) -> bool:
        """Do something with many people, say with how many, and return whether it could be done."""
        try:
            count = await self._written(work)
        except NetjournalError as error:
            self.warn(str(error))
            return False
        self.post_message(Changed())
        people = plural(count, "person", "people")
        self.tell(f"{people} {told}. u takes it back." if count else "That is how it is already.")
        return True

    async def _written(self, work: Callable[[], int]) -> int:
        """Return with how many people something was done; many are changed aside, while a dialog shows."""
        if len(self.people.marks) <= FEW:
            return self.desk.write(work)

        def aside(job: Job) -> int:
            job.finish("Writing to the journal, one moment")
            return self.desk.write_aside(work)

        return await work_through(self.app, f"Changing {many.called(self.marked())}", aside, covers=True) or 0

    async def _put_aside(self, work: Callable[[], int], told: str) -> None:
        """Do what takes people out of this list; their marks end with it."""
        if await self._do(work, told):
            self.action_unmark()
