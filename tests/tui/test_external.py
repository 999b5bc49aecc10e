"""An editor of the person's own that does what editors do when things go wrong."""

from contextlib import contextmanager

import pytest
from textual.app import App

from netjournal.tui.external import edit_outside

ENDINGS = {
    "saved": ("echo more >> $1", "text\nmore", None),
    "saved, then an error": ("echo more >> $1; exit 1", "text\nmore", "did not work"),
    "an error": ("exit 1", None, "did not work"),
    "the file removed": ("rm $1", None, "left no text"),
    "in another encoding": ("printf 'caf\\351' > $1", "café", None),
}


class Suspending(App):
    """An app that leaves the terminal as the real one does: what passes through keeps it away."""

    def __init__(self):
        super().__init__()
        self.went = []

    @contextmanager
    def suspend(self):
        self.went.append("out")
        yield
        self.went.append("back")


@pytest.mark.parametrize("ending", ENDINGS)
async def test_the_app_comes_back_with_what_was_saved(ending, tmp_path, monkeypatch):
    script, left, told = ENDINGS[ending]
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n")
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    app = Suspending()
    async with app.run_test(notifications=True) as pilot:
        assert edit_outside(app, "text\n", tmp_path / "state") == left
        assert app.went == ["out", "back"]
        await pilot.pause()
        said = [one.message for one in app._notifications]
        assert said == [] if told is None else told in said[0]
    assert list((tmp_path / "state").iterdir()) == []


@pytest.mark.parametrize("command", ["/nonexistent", "unclosed 'quote"])
async def test_an_editor_that_is_none_is_told(command, tmp_path, monkeypatch):
    monkeypatch.setenv("EDITOR", command)
    app = Suspending()
    async with app.run_test(notifications=True) as pilot:
        assert edit_outside(app, "text", tmp_path) is None
        assert app.went == ["out", "back"]
        await pilot.pause()
        assert "did not work" in next(iter(app._notifications)).message
