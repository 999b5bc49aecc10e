"""Write the manual pages from the commands themselves: `python docs/man.py [DIR]`, by default docs/man.

A test fails where they are stale. `man -l docs/man/netjournal.1` shows one; pipx puts them in place.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from netjournal import __version__
from netjournal.cli.app import COMMANDS, cli

HERE = Path(__file__).parent
ENVIRONMENT = {
    "NETJOURNAL_DATA_DIR": "The folder of the journal, where --data-dir does not name one.",
    "NETJOURNAL_NOW": "A time such as 2026-11-20T22:00:00+01:00 that is taken for the present.",
    "NO_COLOR": "Where it is set, nothing is coloured.",
    "TZ": "The time zone, where it is not that of the system.",
    "VISUAL, EDITOR": "The editor in which the app opens a text.",
}
EXIT_STATUS = {
    "0": "Done.",
    "1": "A problem, told in one line.",
    "2": "Wrong usage.",
    "3": "Something is due (netjournal due --exit-code).",
    "130": "Interrupted.",
}


def pages() -> dict[str, str]:
    """Return the text of each page by its file name."""
    root = click.Context(cli, info_name="netjournal", **cli.context_settings)
    found = {"netjournal.1": _page(root, _main(root))}
    for name in COMMANDS:
        command = cli.get_command(root, name)
        if command is not None:
            context = click.Context(command, info_name=name, parent=root)
            found[f"netjournal-{name}.1"] = _page(context, _subcommands(context))
    return found


def _page(context: click.Context, more: Iterator[str]) -> str:
    title = context.command_path.replace(" ", "-")
    lines = [
        f'.TH "{title.upper()}" "1" "" "netjournal {__version__}" "netjournal"',
        ".SH NAME",
        f"{_roff(title)} \\- {_roff(_short(context.command))}",
        ".SH SYNOPSIS",
        *_synopsis(context),
        ".SH DESCRIPTION",
        *_prose(context.command.help or ""),
        *_options(context, ".SH OPTIONS"),
        *more,
    ]
    if context.parent is not None:
        lines += [".SH SEE ALSO", ".BR netjournal (1)"]
    return "\n".join(lines) + "\n"


def _main(root: click.Context) -> Iterator[str]:
    yield ".SH COMMANDS"
    for name in COMMANDS:
        command = cli.get_command(root, name)
        yield from (".TP", f".BR netjournal\\-{_roff(name)} (1)", _roff(_short(command)) if command else "")
    for head, told in (("ENVIRONMENT", ENVIRONMENT), ("EXIT STATUS", EXIT_STATUS)):
        yield f".SH {head}"
        for name, words in told.items():
            yield from (".TP", f".B {_roff(name)}", _roff(words))
    yield from (".SH FILES", _roff("`netjournal path` tells where the journal is, and everything else."))


def _subcommands(context: click.Context) -> Iterator[str]:
    command = context.command
    if not isinstance(command, click.Group):
        return
    yield ".SH COMMANDS"
    for name in command.list_commands(context):
        one = command.get_command(context, name)
        if one is not None:
            inner = click.Context(one, info_name=name, parent=context)
            yield from (f".SS {_roff(name)}", *_synopsis(inner), ".PP", *_prose(one.help or ""))
            yield from _options(inner, "")


def _synopsis(context: click.Context) -> Iterator[str]:
    pieces = " ".join(context.command.collect_usage_pieces(context))
    yield f".B {_roff(context.command_path)}"
    yield _roff(pieces)


def _options(context: click.Context, head: str) -> Iterator[str]:
    params = [one for one in context.command.get_params(context) if isinstance(one, click.Option)]
    records = [one.get_help_record(context) for one in params if "--help" not in one.opts]
    told = [one for one in records if one is not None]
    if told and head:
        yield head
    for names, words in told:
        yield from (".TP", f".B {_roff(names)}", _roff(words or ""))


def _prose(text: str) -> Iterator[str]:
    """Yield the paragraphs of a help text; those that keep their lines keep them here."""
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        lines = paragraph.strip("\n").split("\n")
        if number:
            yield ".PP"
        if lines[0].strip() == "\b":
            yield from (".RS 4", ".nf", *(_roff(line.strip()) for line in lines[1:]), ".fi", ".RE")
        else:
            yield _roff(" ".join(line.strip() for line in lines))


def _short(command: click.Command) -> str:
    return command.get_short_help_str(limit=200).rstrip(".")


def _roff(text: str) -> str:
    """Return text that troff shows as it is."""
    shown = text.replace("\\", "\\e").replace("-", "\\-").replace("\u2019", "'")
    return f"\\&{shown}" if shown[:1] in {".", "'"} else shown


def main() -> None:
    """Write the pages."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "man"
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob("netjournal*.1"):
        left.unlink()
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
