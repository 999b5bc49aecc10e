"""`python -m netjournal`, and the `netjournal` command."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from netjournal.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
