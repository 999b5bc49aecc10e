"""Marking people in a list, and who is meant where something is done."""

from textual import on

from netjournal.models import Contact
from netjournal.tui.commands import Command
from netjournal.tui.screens.person_actions import PersonPlace
from netjournal.tui.widgets.marklist import MarkList

MARK_KEYS = (
    Command(
        "contacts.mark",
        "space",
        "mark",
        "Mark",
        "Mark the person, or not, and go down; what you do next is done with everyone marked.",
        shown=True,
    ),
    Command(
        "contacts.mark_down", "shift+down,J", "mark_on(1)", "Mark down", "Mark and go down.", display="⇧↓ J"
    ),
    Command("contacts.mark_up", "shift+up,K", "mark_on(-1)", "Mark up", "Mark and go up.", display="⇧↑ K"),
    Command("contacts.mark_to", "V", "mark_range", "Mark to here", "Everyone from the last mark to here."),
    Command(
        "contacts.mark_all",
        "a,ctrl+a",
        "mark_all",
        "Mark all",
        "Everyone who is listed; again takes the marks off.",
        display="a",
    ),
    Command("contacts.unmark", "", "unmark", "Take the marks off", "Nobody is marked any more."),
)


class MarkPlace(PersonPlace):
    """A list of people in a MarkList, in which many can be marked."""

    @property
    def people(self) -> MarkList:
        """Return the list."""
        return self.query_one(MarkList)

    def marked(self) -> list[Contact]:
        """Return the people who are marked, whether they are listed now or not."""
        contacts = self.desk.view.contacts
        return [one for one in map(contacts.get, self.people.marks) if one]

    def meant(self) -> list[Contact]:
        """Return the people who are marked, or the highlighted one where nobody is."""
        return self.marked() or super().meant()

    def forget_gone(self) -> None:
        """Take the marks off people who are there no more."""
        self.people.keep_marks(one.id for one in self.marked())

    _some_marked = False

    @on(MarkList.Marked)
    def _offer_deeds(self) -> None:
        """Show at the foot what is about marks, or take it away; the foot is drawn anew only then."""
        if bool(self.people.marks) != self._some_marked:
            self._some_marked = not self._some_marked
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense: what is about marks needs some, editing someone."""
        if action in {"many", "unmark"} and self.is_mounted:
            return bool(self.people.marks)
        if action == "edit" and self.is_mounted:
            return bool(self.meant())
        return super().check_action(action, parameters)

    def action_mark(self) -> None:
        """Mark the highlighted person or not, and go down."""
        self.people.toggle()
        self.people.action_cursor_down()

    def action_mark_on(self, step: int) -> None:
        """Mark the highlighted person and the next one in a direction, and go there."""
        self.people.mark_and_walk(step)

    def action_mark_range(self) -> None:
        """Mark everyone from the last mark to the highlighted person."""
        self.people.mark_range()

    def action_mark_all(self) -> None:
        """Mark everyone who is listed, or nobody of them."""
        self.people.mark_shown()

    def action_unmark(self) -> None:
        """Take every mark off."""
        self.people.keep_marks(())
