"""A short tour: what there is, a card at a time."""

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from netjournal.tui.commands import Command, bindings
from netjournal.tui.content import ACCENT, QUIET, STRONG, lines, words
from netjournal.tui.dialogs.base import Dialog


@dataclass(frozen=True, slots=True)
class Card:
    """One card of the tour: the key it is about, its title, and two or three sentences."""

    key: str
    title: str
    text: str
    example: str = ""


CARDS = (
    Card(
        "n",
        "Write it down",
        "After you met someone, press n and write as on a slip of paper. A name is enough; how it is read "
        "stands beside it before you save.",
        "coffee with @Ada at ^PyCon: her compiler talk\npromised: send my notes by friday",
    ),
    Card(
        "1",
        "Today",
        "A few next steps from what you wrote, each with its reason and the time that is left. Enter opens "
        "one; m writes the message; s puts it off; x leaves it.",
    ),
    Card(
        "t",
        "Touch",
        "You wrote to someone, or talked with them? Press t where they are highlighted, and it is logged.",
    ),
    Card(
        "u",
        "Undo",
        "Whatever you did, u takes it back, and ^r makes it again. Nothing is asked twice, so try things.",
    ),
    Card(
        "5",
        "Reflect",
        "On Sunday evening: one good question, the week on one page, five skills over time, and small steps "
        "past what makes it hard.",
    ),
    Card(
        "?",
        "Yours alone",
        "Everything stays on this machine, in files that you own. F9 hides the screen, `netjournal export` "
        "takes it all elsewhere, and ? helps at every place.",
    ),
)


class Tour(Dialog[None]):
    """The cards, one after the other; escape ends it at any."""

    TITLE_WORDS = "A short tour"
    KEYS = (
        Command("tour.end", "escape,q", "cancel", "Enough", "End the tour.", shown=True, display="esc"),
        Command(
            "tour.back", "left,h,backspace", "turn(-1)", "Back", "The card before.", shown=True, display="←"
        ),
        Command(
            "tour.next", "right,l,enter,space", "turn(1)", "Next", "The next card.", shown=True, display="→"
        ),
    )
    BINDINGS = bindings(KEYS)
    DEFAULT_CSS = """
    Tour #tour-card { height: 10; }
    Tour.-low #tour-card { height: 6; }
    """

    _at = 0

    def body(self) -> ComposeResult:
        """Lay out one card."""
        yield Static(card_content(self._at), id="tour-card")

    def action_turn(self, step: int) -> None:
        """Show the next card, or the one before; after the last the tour is over."""
        if self._at + step >= len(CARDS):
            self.dismiss(None)
            return
        self._at = max(0, self._at + step)
        self.query_one("#tour-card", Static).update(card_content(self._at))

    def on_click(self, event: events.Click) -> None:
        """Show the next card when this one is clicked."""
        if event.widget is self.query_one("#tour-card"):
            self.action_turn(1)


def card_content(at: int) -> Content:
    """Return a card, and where in the tour it stands."""
    card = CARDS[at]
    marks = " ".join("●" if number == at else "○" for number in range(len(CARDS)))
    example = [words((row, f"italic {QUIET}")) for row in card.example.split("\n") if row]
    place = words((marks, ACCENT), (f"  {at + 1} of {len(CARDS)}", QUIET))
    return lines(
        place,
        "",
        words((f"{card.key}  ", f"bold {ACCENT}"), (card.title, STRONG)),
        words(card.text),
        *([""] if example else []),
        *example,
    )
