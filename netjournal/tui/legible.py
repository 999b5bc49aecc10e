"""Makes any theme legible: what is quiet, coloured or highlighted can be read on whatever it stands on."""

from collections.abc import Mapping, Sequence

from textual.color import BLACK, WHITE, Color

LEAST = 4.5
"""The least contrast of text with its ground, as WCAG 2.1 asks for text of normal size (level AA)."""

GROUNDS = (
    "background",
    "surface",
    "panel",
    "block-cursor-background",
    "block-cursor-blurred-background",
    "block-hover-background",
)
"""The variables on which text stands."""

INKS = (
    "foreground",
    "foreground-muted",
    "block-cursor-foreground",
    "block-cursor-blurred-foreground",
    "text-accent",
    "text-error",
    "text-warning",
    "text-success",
    "footer-key-foreground",
    "footer-description-foreground",
)
"""The variables in which text is written."""

_LIFTS = {"block-cursor": 0.06, "block-cursor-blurred": 0.06, "block-hover": 0.04}
"""How much of the foreground lifts a highlighted line off the background."""
_TINT = 0.14
"""How much of the accent colours the line that is highlighted where the focus is."""

ANSI = {
    "block-cursor-background": "ansi_default",
    "block-cursor-foreground": "ansi_default",
    "block-cursor-text-style": "bold underline",
    "block-cursor-blurred-text-style": "bold",
}
"""Where the terminal chooses the colours, only underlining is sure to be seen and to leave text legible."""


def uncoloured(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the variables with the highlight underlined, for eyes and terminals that see no colours."""
    return {**variables, "block-cursor-text-style": "bold underline"}


def legible(variables: Mapping[str, str], *, ansi: bool, own: bool) -> dict[str, str]:
    """Return the variables of a theme with inks that can be read on each of its grounds.

    A highlighted line takes a tint instead of a loud colour, unless the theme is our `own` and says which.
    In an `ansi` theme the terminal has the colours, and the highlight underlines.
    """
    if ansi:
        return {**variables, **ANSI, "footer-key-foreground": variables["text-accent"]}
    found = dict(variables) if own else {**variables, **_highlights(variables)}
    background = Color.parse(found["background"])
    grounds = [_on(background, found[name]) for name in GROUNDS]
    return {**found, **{name: _ink(_on(background, found[name]), grounds).hex for name in INKS}}


def _highlights(variables: Mapping[str, str]) -> dict[str, str]:
    background, foreground, tint = (
        Color.parse(variables[name]) for name in ("background", "foreground", "primary")
    )
    found = {}
    for name, share in _LIFTS.items():
        ground = background.blend(tint, _TINT) if name == "block-cursor" else background
        found[f"{name}-background"] = ground.blend(foreground, share).hex
        found[f"{name}-foreground"] = foreground.hex
        found[f"{name}-text-style"] = "none"
    return found


def _on(background: Color, value: str) -> Color:
    """Return a colour as it is seen on the background."""
    colour = Color.parse(value)
    return background.blend(colour.with_alpha(1.0), colour.a)


def _ink(colour: Color, grounds: Sequence[Color]) -> Color:
    """Return a colour moved as little as needed toward black or white to be read on every ground."""
    pole = max((BLACK, WHITE), key=lambda one: least_contrast(one, grounds))
    steps = (colour.blend(pole, step / 20) for step in range(20))
    return next((one for one in steps if least_contrast(one, grounds) >= LEAST), pole)


def least_contrast(ink: Color, grounds: Sequence[Color]) -> float:
    """Return the contrast of an ink with the ground on which it is read worst, from 1 to 21."""
    return min(contrast(ink, ground) for ground in grounds)


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two opaque colours, from 1 to 21, as WCAG 2.1 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (_linear(value) for value in colour.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= _KNEE else ((value + 0.055) / 1.055) ** 2.4


_KNEE = 0.03928
"""Below this, sRGB is linear."""
