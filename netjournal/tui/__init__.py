"""The full-screen face: the only part that knows Textual."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netjournal.journal import Journal


def run_app(journal: "Journal") -> int:
    """Open the app on a journal until the person quits; return the exit code. Needs a terminal."""
    from netjournal.tui.app import NetjournalApp

    app = NetjournalApp(journal)
    app.run()
    return app.return_code or 0
