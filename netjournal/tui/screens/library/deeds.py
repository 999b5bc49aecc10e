"""What can be done with what stands in the Library."""

from textual import work
from textual.content import Content

from netjournal.advice.decisions import is_on
from netjournal.advice.principles import Principle, driven_by
from netjournal.advice.prompts import ALL as OUR_PROMPTS
from netjournal.advice.prompts import Prompt
from netjournal.advice.rule import Rule
from netjournal.advice.rules import ALL as RULES
from netjournal.advice.rules import BY_ID
from netjournal.journal import rules as deeds
from netjournal.tui.commands import Command
from netjournal.tui.dialogs.choose import Choice
from netjournal.tui.dialogs.page import PageDialog
from netjournal.tui.messages import Changed
from netjournal.tui.screens.library.forms import numbers_form, prompt_form
from netjournal.tui.screens.library.shelves import Thing, name_of
from netjournal.tui.screens.records import RecordPlace

LIBRARY_KEYS = (
    Command("library.open", "enter,o", "open", "Open", "Read it in full.", shown=True, display="⏎"),
    Command(
        "library.switch", "space", "switch", "On/off", "Switch it on or off.", shown=True, display="space"
    ),
    Command("library.edit", "e", "edit", "Edit", "The numbers of a rule, the words of a prompt.", shown=True),
    Command("library.new", "N", "new", "New", "Add a question of your own.", shown=True),
    Command("library.shelf", "v,right,l", "shelf(1)", "Shelf", "The next shelf.", shown=True, display="v"),
    Command("library.back", "V,left,h", "shelf(-1)", "Shelf before", "The shelf before.", display="V"),
    Command("library.find", "slash", "find", "Find", "Narrow by words as you type.", display="/"),
    Command(
        "library.reset",
        "R",
        "reset",
        "Reset",
        "Take it back to how it came; a question of your own goes, u brings it back.",
    ),
    Command("library.leave", "escape", "leave", "Leave the words", "Back to the list; again clears them."),
)


class LibraryDeeds(RecordPlace):
    """A screen on which a principle, a rule or a prompt may be highlighted."""

    def thing(self) -> Thing | None:
        """Return what is highlighted."""
        return None

    def page(self, thing: Thing, *, titled: bool) -> Content:  # noqa: ARG002  the screen knows more
        """Return something in full."""
        return Content(name_of(thing))

    def go_to(self, thing: Thing) -> None:
        """Show a thing on its shelf."""

    @work
    async def action_open(self) -> None:
        """Show the highlighted thing in full, and do what is chosen there."""
        thing = self.thing()
        if thing is None:
            return
        title = thing.title if isinstance(thing, Rule) else thing.text
        page = PageDialog(title, self.page(thing, titled=False), self._choices(thing))
        verb = await self.app.push_screen_wait(page)
        if verb in BY_ID:
            self.go_to(BY_ID[verb])
        elif verb:
            await self.run_action(verb)

    def _choices(self, thing: Thing) -> list[Choice]:
        if isinstance(thing, Principle):
            found = driven_by(thing.id, RULES)
            return [
                Choice(name, str(number) if number < 10 else "", BY_ID[name].title)  # noqa: PLR2004  digits
                for number, name in enumerate(found, 1)
            ]
        switch = Choice("switch", "s", "Switch it off" if self._is_on(thing) else "Switch it on")
        edit = Choice("edit", "e", "Set its numbers…" if isinstance(thing, Rule) else "Edit its words…")
        reset = Choice("reset", "R", _reset_label(thing))
        return [switch, *([edit] if self.check_action("edit", ()) else []), reset]

    def _is_on(self, thing: Rule | Prompt) -> bool:
        return is_on(self.desk.view, thing) if isinstance(thing, Rule) else thing.on

    def action_switch(self) -> None:
        """Switch the highlighted rule or prompt on or off."""
        thing = self.thing()
        if thing is None or isinstance(thing, Principle):
            return
        wish = not self._is_on(thing)
        told = f"Switched {'on' if wish else 'off'}: {name_of(thing)}"
        if isinstance(thing, Rule):
            self.attempt(lambda: deeds.switch(self.desk.journal, thing, on=wish), told)
        else:
            self.attempt(lambda: deeds.switch_prompt(self.desk.journal, thing.id, on=wish), told)

    @work
    async def action_edit(self) -> None:
        """Set the numbers of the highlighted rule, or edit the words of the prompt."""
        thing = self.thing()
        if isinstance(thing, Rule) and thing.thresholds:
            saved = await self.app.push_screen_wait(numbers_form(self.desk, thing))
        elif isinstance(thing, Prompt):
            saved = await self.app.push_screen_wait(prompt_form(self.desk, thing))
        else:
            return
        if saved:
            self._saved("Saved. u takes it back.")

    @work
    async def action_new(self) -> None:
        """Add a question of one's own."""
        if await self.app.push_screen_wait(prompt_form(self.desk, None)):
            self._saved("Added among the prompts.")
            own = self.desk.view.prompts.get(self.desk.view.prompts.latest_id())
            if own:
                self.go_to(Prompt(own.id, own.text, (), own.moments))

    def _saved(self, told: str) -> None:
        self.post_message(Changed())
        self.tell(told)

    def action_reset(self) -> None:
        """Take the highlighted thing back to how it came."""
        thing = self.thing()
        if isinstance(thing, Rule):
            self.attempt(lambda: deeds.reset(self.desk.journal, thing), f"As it came: {thing.title}")
        elif isinstance(thing, Prompt):
            if thing.id not in self.desk.view.prompts:
                self.tell("It stands as it came.")
                return
            told = "As it came." if _is_ours(thing) else "Deleted. u brings it back."
            self.attempt(lambda: deeds.reset_prompt(self.desk.journal, thing.id), told)


def _is_ours(prompt: Prompt) -> bool:
    return any(prompt.id == one.id for one in OUR_PROMPTS)


def _reset_label(thing: Rule | Prompt) -> str:
    if isinstance(thing, Prompt) and not _is_ours(thing):
        return "Delete it"
    return "Take it back to how it came"
