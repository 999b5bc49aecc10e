"""The foot of screens and dialogs: the keys that work now."""

from functools import partial

from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.screen import ModalScreen, Screen

from netjournal.tui.widgets.cover import MEDIUM_WIDTH
from netjournal.tui.widgets.partsline import Part, PartsLine


class Foot(PartsLine):
    """The keys that are shown, each with its name; a click presses one."""

    def __init__(self) -> None:
        super().__init__()
        self._active: list[ActiveBinding] = []

    def on_mount(self) -> None:
        """Follow what can be done."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, screen: Screen[object]) -> None:
        """Show the keys, where they are others than those shown; behind a dialog they stay as they were."""
        if not self.is_attached or (self._active and not screen.is_active):
            return
        first: dict[str, ActiveBinding] = {}
        for active in screen.active_bindings.values():
            if self._shows(active.binding):
                first.setdefault(active.binding.action, active)
        if list(first.values()) != self._active:
            self._active = list(first.values())
            self.refresh()

    def _shows(self, binding: Binding) -> bool:
        """Return whether a key stands here: where one writes, what is no letter there, and the way out."""
        if not self._takes(binding):
            return binding.show or (binding.key == "escape" and self._is_written_in())
        return binding.show and _is_function(binding.key)

    def _takes(self, binding: Binding) -> bool:
        """Return whether the key, as it is shown, would be a letter where the keys go now."""
        focused, letter = self.screen.focused, binding.key_display or ""
        if focused is None or binding.priority or len(letter) != 1:
            return False
        return focused.check_consume_key(binding.key, letter)

    def _is_written_in(self) -> bool:
        focused = self.screen.focused
        return focused is not None and focused.check_consume_key("a", "a")

    def gap(self) -> int:
        """Return the cells between two keys."""
        return 2 if isinstance(self.screen, ModalScreen) or self.app.size.width >= MEDIUM_WIDTH else 1

    def parts(self) -> list[Part]:
        """Return the keys for which there is room, and always the last: at a place that is the help."""
        parts = [self._part(active) for active in self._active]
        while len(parts) > 1 and self._cells(parts) > self.size.width:
            del parts[-2]
        return parts

    def _cells(self, parts: list[Part]) -> int:
        return sum(part.content.cell_length for part in parts) + self.gap() * (len(parts) - 1)

    def _part(self, active: ActiveBinding) -> Part:
        binding, app = active.binding, self.app
        key = binding.key.upper() if self._takes(binding) else app.get_key_display(binding)
        content = Content.assemble(
            (key, "bold $footer-key-foreground"),
            (f" {binding.description}", "$footer-description-foreground"),
        )
        if not active.enabled:
            return Part(content.stylize("dim"), active.tooltip, app.bell)
        return Part(content, active.tooltip, partial(app.simulate_key, binding.key))


def _is_function(key: str) -> bool:
    return key[:1] == "f" and key[1:].isdigit()
