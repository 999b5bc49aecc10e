"""`python -m netjournal`, and the `netjournal` command: both faces put together."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netjournal.journal import Journal


def main() -> None:
    """Run the command line and leave with its exit code."""
    from netjournal.cli.main import run

    sys.exit(run(sys.argv[1:], full_screen))


def full_screen(journal: "Journal") -> int:
    """Run the app on a journal; nothing else loads it."""
    from netjournal.tui import run_app

    return run_app(journal)


if __name__ == "__main__":
    main()
