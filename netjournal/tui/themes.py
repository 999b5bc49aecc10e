"""The colours of netjournal: lamplight on ink, and the same on paper. One accent; the rest stays quiet."""

from textual.theme import Theme

DARK = Theme(
    name="netjournal-dark",
    primary="#e3a873",
    secondary="#8fa3b5",
    accent="#e3a873",
    warning="#e6c174",
    error="#e38a7b",
    success="#9cbf95",
    foreground="#e8e2d9",
    background="#15171b",
    surface="#1b1e23",
    panel="#242830",
    dark=True,
    variables={
        "foreground-muted": "#a8a399",
        "block-cursor-background": "#3a3029",
        "block-cursor-foreground": "#f6efe6",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#23262c",
        "block-cursor-blurred-foreground": "#e8e2d9",
        "block-cursor-blurred-text-style": "none",
        "block-hover-background": "#20232a",
        "input-cursor-background": "#e3a873",
        "input-cursor-foreground": "#15171b",
        "input-selection-background": "#e3a873 25%",
        "border": "#e3a873",
        "border-blurred": "#2d323b",
        "footer-background": "#15171b",
        "footer-key-foreground": "#e3a873",
        "footer-description-foreground": "#a8a399",
        "scrollbar": "#2d323b",
        "scrollbar-hover": "#3b424d",
        "scrollbar-active": "#e3a873",
        "scrollbar-background": "#15171b",
        "scrollbar-background-hover": "#15171b",
        "scrollbar-background-active": "#15171b",
        "scrollbar-corner-color": "#15171b",
    },
)

LIGHT = Theme(
    name="netjournal-light",
    primary="#9a4f1c",
    secondary="#4a6076",
    accent="#9a4f1c",
    warning="#8a6100",
    error="#a8382b",
    success="#40703a",
    foreground="#2b2723",
    background="#faf6ef",
    surface="#f4eee4",
    panel="#ebe3d6",
    dark=False,
    variables={
        "foreground-muted": "#625b53",
        "block-cursor-background": "#ecd9c0",
        "block-cursor-foreground": "#1f1b17",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#efe9df",
        "block-cursor-blurred-foreground": "#2b2723",
        "block-cursor-blurred-text-style": "none",
        "block-hover-background": "#f3ebdf",
        "input-cursor-background": "#9a4f1c",
        "input-cursor-foreground": "#faf6ef",
        "input-selection-background": "#9a4f1c 22%",
        "border": "#9a4f1c",
        "border-blurred": "#d8cdbc",
        "footer-background": "#faf6ef",
        "footer-key-foreground": "#8f4a1a",
        "footer-description-foreground": "#625b53",
        "scrollbar": "#d8cdbc",
        "scrollbar-hover": "#c5b7a2",
        "scrollbar-active": "#9a4f1c",
        "scrollbar-background": "#faf6ef",
        "scrollbar-background-hover": "#faf6ef",
        "scrollbar-background-active": "#faf6ef",
        "scrollbar-corner-color": "#faf6ef",
    },
)

OWN = (DARK, LIGHT)


def worn(name: str, colours: str | None) -> str:
    """Return the theme to show for the one that was chosen, given the colour system of the terminal.

    Ours blend into one another where only 16 colours are to be had; there those of the terminal take over.
    """
    own = next((theme for theme in OWN if theme.name == name), None)
    if own is None or colours in {"256", "truecolor"}:
        return name
    return "ansi-dark" if own.dark else "ansi-light"
