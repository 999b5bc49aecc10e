"""The root of the command line; every command is imported when it is used."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from netjournal import __version__
from netjournal.cli.screen import open_app
from netjournal.cli.session import Folder, Session

COMMANDS: Mapping[str, str] = {
    "add": "add:add",
    "next": "next:next_",
    "due": "due:due",
    "contacts": "people:contacts",
    "show": "show:show",
    "set": "people:set_",
    "log": "log:log",
    "promises": "promises:promises",
    "promise": "promises:promise",
    "draft": "draft:draft",
    "reflect": "reflect:reflect",
    "me": "me:me",
    "event": "event:event",
    "goal": "goal:goal",
    "assess": "assess:assess",
    "introduce": "introduce:introduce",
    "resource": "resource:resource",
    "block": "block:block",
    "review": "review:review",
    "eq": "review:eq",
    "support": "review:support",
    "stats": "stats:stats",
    "rules": "library:rules",
    "principles": "library:principles",
    "prompts": "library:prompts",
    "why": "library:why",
    "records": "records:records",
    "edit": "records:edit",
    "delete": "records:delete",
    "merge": "merge:merge",
    "import": "import_:import_",
    "export": "export:export",
    "undo": "history:undo",
    "redo": "history:redo",
    "history": "history:history",
    "doctor": "doctor:doctor",
    "path": "doctor:path",
    "demo": "demo:demo",
}
"""Each command, in the order of the help, with the module and name under cli/commands where it is."""


class LazyGroup(click.Group):
    """A group whose commands are named in COMMANDS and imported on use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the commands in the order in which they are told."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Return one command, imported now; the raw marks in its help become those that keep lines."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: Any = getattr(import_module(f"netjournal.cli.commands.{module}"), name)
        if not isinstance(command, click.Command):
            return None
        command.help = (command.help or "").replace(r"\b", "\b")
        return command


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--data-dir",
    type=Folder(),
    help="The folder of the journal (else NETJOURNAL_DATA_DIR, else the platform's own).",
)
@click.version_option(__version__, prog_name="netjournal", message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context, data_dir: Path | None) -> None:
    """Keep a private journal of the people you meet, and see the next kind step.

    Without a command the app opens.
    """
    session = Session(data_dir, full_screen=ctx.obj)
    ctx.obj = session
    ctx.call_on_close(session.close)
    if ctx.invoked_subcommand is None:
        ctx.exit(open_app(session, lambda: session.journal))
