"""What can be done: one declaration gives a command its key, its palette entry, its tooltip and its help."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do at a place."""

    id: str
    """The place and the verb, such as "today.done": the name under which config.toml gives it another key."""
    key: str
    """The keys, separated by commas, as Textual names them."""
    action: str
    label: str
    """One or two words, for the foot of the screen and the palette."""
    tip: str
    """A sentence, for the tooltip, the palette and the help."""
    shown: bool = False
    """Whether it stands at the foot of the screen."""
    display: str | None = None
    """How the key is written where its name is not what stands on the keyboard."""
    priority: bool = False
    """Whether the key works over dialogs and in text fields too."""
    listed: bool = True
    """Whether palette and help list it."""
    also: str = ""
    """Other words under which the palette finds it."""

    @property
    def keycap(self) -> str:
        """Return the key as it stands on the keyboard, "" for a command that has none."""
        return self.display or self.key.split(",")[0].replace("ctrl+", "^").replace("f9", "F9")

    def under(self, keymap: Mapping[str, str]) -> "Command":
        """Return this command with the keys that config.toml gives it, where it does."""
        keys = keymap.get(self.id)
        return self if keys is None else replace(self, key=keys, display=None)

    def binding(self) -> Binding:
        """Return the key binding of this command."""
        return Binding(
            self.key,
            self.action,
            self.label,
            show=self.shown,
            key_display=self.display,
            priority=self.priority,
            tooltip=self.tip,
            id=self.id,
        )


def bindings(commands: Iterable[Command]) -> list[BindingType]:
    """Return the key bindings of commands; what has no key is found in the palette alone."""
    return [command.binding() for command in commands if command.key]


EVERYWHERE = (
    Command(
        "everywhere.capture", "n", "capture", "Capture", "Write down whom you met, from anywhere.", shown=True
    ),
    Command(
        "everywhere.touch",
        "t",
        "touch",
        "Touch",
        "You wrote to the highlighted person, or talked.",
        shown=True,
    ),
    Command(
        "everywhere.add",
        "plus",
        "add",
        "Add …",
        "A goal, an introduction, something to share, time for people, how things are.",
        display="+",
    ),
    Command("everywhere.goal", "", "add('goal')", "Add a goal", "What your networking is for."),
    Command("everywhere.assess", "", "add('assess')", "Say how things are", "Between you and someone."),
    Command("everywhere.introduce", "", "add('introduce')", "Add an introduction", "Of two people."),
    Command(
        "everywhere.resource",
        "",
        "add('resource')",
        "Add something to share",
        "An article, a talk, a tool.",
        also="resource link",
    ),
    Command("everywhere.block", "", "add('block')", "Set time aside", "Half an hour for someone."),
    Command(
        "everywhere.day",
        "",
        "add('day')",
        "Add a day to remember",
        "Someone's birthday, anniversary, a new job.",
        also="milestone promotion",
    ),
    Command("everywhere.event", "", "add('event')", "Add an event", "An occasion where people meet."),
    Command("everywhere.rate", "", "add('rate')", "Rate the five skills", "On one conversation."),
    Command("everywhere.week", "", "add('week')", "Look back on the week", "The week in a few lines."),
    Command(
        "everywhere.bring",
        "I",
        "bring",
        "Bring contacts",
        "Import people and entries from files of other programs.",
    ),
    Command(
        "everywhere.export",
        "O",
        "export",
        "Export",
        "Take the journal out: vCard, table, pages, calendar, everything.",
        also="backup archive copy",
    ),
    Command(
        "everywhere.search",
        "slash",
        "search",
        "Search",
        "Search people and everything you wrote.",
        display="/",
    ),
    Command(
        "everywhere.everything",
        "asterisk",
        "everything",
        "Everything",
        "Every record by its kind: look, find, change, delete.",
        display="*",
    ),
    Command(
        "everywhere.twins",
        "equals_sign",
        "twins",
        "Who is in here twice",
        "Likely pairs, to make one person of two.",
        display="=",
        also="duplicate merge double",
    ),
    Command(
        "everywhere.me",
        "",
        "me",
        "About you",
        "Your work, what you offer, what holds you back.",
        also="profile barrier settings",
    ),
    Command("everywhere.undo", "u", "undo", "Undo", "Take back the last change."),
    Command("everywhere.redo", "ctrl+r", "redo", "Redo", "Make again what was taken back.", display="^r"),
    Command(
        "everywhere.hide", "f9", "hide", "Hide", "Blank the screen; any key brings it back.", priority=True
    ),
    Command(
        "everywhere.help",
        "question_mark,f1",
        "help",
        "Help",
        "What can be done here.",
        shown=True,
        display="?",
    ),
    Command("everywhere.tour", "", "tour", "A short tour", "What there is, in six cards."),
    Command(
        "everywhere.theme",
        "f3",
        "change_theme",
        "Theme",
        "Choose the colours.",
        display="F3",
        also="settings dark light color",
    ),
    Command(
        "everywhere.palette",
        "ctrl+p",
        "command_palette",
        "Palette",
        "Find any action or person.",
        display="^p",
    ),
    Command("everywhere.quit", "q", "quit", "Quit", "Leave netjournal."),
    Command(
        "everywhere.leave", "ctrl+q", "quit", "Quit", "Leave from anywhere.", priority=True, listed=False
    ),
)
"""What can be done at every place, unless a dialog is open."""

LIST_KEYS = (
    Command("list.down", "j,down", "cursor_down", "Down", "Go one down.", listed=False),
    Command("list.up", "k,up", "cursor_up", "Up", "Go one up.", listed=False),
    Command("list.first", "g,home", "first", "First", "Go to the first.", listed=False),
    Command("list.last", "G,end", "last", "Last", "Go to the last.", listed=False),
)
"""How every list is walked."""
