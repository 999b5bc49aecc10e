"""The terminal made smaller and larger under every place: focus and highlight stay."""

from textual.widgets import OptionList

from netjournal.tui.widgets.longlist import LongList

SIZES = ((80, 24), (60, 15), (20, 5), (200, 60), (120, 36))
PLACES = {
    "today": ("1", "j"),
    "contacts": ("2", "j", "j"),
    "journal": ("3", "j", "j"),
    "events": ("4", "j"),
    "reflect": ("5",),
    "insights": ("6", "j", "j"),
    "library": ("7", "j", "j", "j"),
    "person": ("2", "enter", "j"),
    "event": ("4", "enter"),
    "everything": ("2", "asterisk", "j"),
    "twins": ("2", "equals_sign", "j"),
    "merge": ("2", "equals_sign", "enter", "j"),
    "bring": ("2", "I"),
}


def state(hands) -> tuple[object, ...]:
    """Return which screen is shown and what is highlighted in each list."""
    screen = hands.app.screen
    chosen = [one.chosen for one in screen.query(LongList)]
    highlighted = [one.highlighted for one in screen.query(OptionList)]
    return type(screen), chosen, highlighted


async def test_focus_and_highlight_outlive_every_size(twice, start):
    async with start(twice) as hands:
        for place, keys in PLACES.items():
            await hands.press(*keys)
            before, focused = state(hands), hands.app.focused
            for size in SIZES:
                await hands.pilot.resize_terminal(*size)
                await hands.settle()
                assert state(hands) == before, (place, size)
                assert hands.app.focused is focused or focused not in hands.app.screen.focus_chain
                assert ("more room, please" in " ".join(hands.screen_text.split())) == (size == (20, 5))
            assert hands.app.focused is focused, place
            while len(hands.app.screen_stack) > 1:
                await hands.press("escape")
