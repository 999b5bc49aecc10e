"""The root of the command line; every command is imported when it is used."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from netjournal import __version__
from netjournal.cli.given import legible
from netjournal.cli.screen import open_app
from netjournal.cli.session import PathName, Session

COMMANDS: Mapping[str, tuple[str, str]] = {
    "add": ("add:add", "Write down what happened."),
    "next": ("next:next_", "Show the next steps, or answer them."),
    "due": ("due:due", "List dated reminders, for cron and timers."),
    "contacts": ("people:contacts", "List people."),
    "show": ("show:show", "Show one person's page."),
    "set": ("people:set_", "Set what is known about a person."),
    "log": ("log:log", "Show what happened, newest first."),
    "promises": ("promises:promises", "List promises, yours and theirs."),
    "promise": ("promises:promise", "Say what became of a promise."),
    "draft": ("draft:draft", "Draft a message to a person."),
    "reflect": ("reflect:reflect", "Show the question of the moment."),
    "me": ("me:me", "Show or set what is known about you."),
    "event": ("event:event", "Events: add one, plan it, look back on it."),
    "goal": ("goal:goal", "Goals: what the networking is for."),
    "assess": ("assess:assess", "Write down how things are between you."),
    "introduce": ("introduce:introduce", "Write down an introduction."),
    "resource": ("resource:resource", "Articles, talks and tools worth sharing."),
    "block": ("block:block", "Set time aside for people."),
    "review": ("review:review", "Show the week on one page."),
    "eq": ("review:eq", "Rate the five skills, or see their trend."),
    "support": ("review:support", "Show who supports you, and how."),
    "stats": ("stats:stats", "Show the numbers of your journal."),
    "rules": ("library:rules", "List the rules, and set them."),
    "principles": ("library:principles", "List the principles that the advice stands on."),
    "prompts": ("library:prompts", "List the questions to reflect on, and set them."),
    "why": ("library:why", "Explain a rule."),
    "records": ("records:records", "List the records of TABLE."),
    "edit": ("records:edit", "Change fields of any record."),
    "delete": ("records:delete", "Delete any record."),
    "forget": ("forget:forget", "Forget a person for good."),
    "merge": ("merge:merge", "Make one person of two, or list who is here twice."),
    "import": ("import_:import_", "Bring people and entries from files."),
    "export": ("export:export", "Take the journal out."),
    "undo": ("history:undo", "Take back the last change."),
    "redo": ("history:redo", "Make again what was last taken back."),
    "history": ("history:history", "Show what was changed, newest first."),
    "doctor": ("doctor:doctor", "Check the health of the journal."),
    "backup": ("keep:backup", "Copy the whole journal to one file."),
    "restore": ("keep:restore", "Go back to a backup."),
    "path": ("doctor:path", "Show the folders of the journal."),
    "completion": ("completion:completion", "Print completion for bash, zsh or fish."),
    "demo": ("demo:demo", "Open the app on a made-up year."),
}
"""Each command, in the order of the help: its module and name under cli/commands, its line in the list."""


class LazyGroup(click.Group):
    """A group whose commands are named in COMMANDS and imported on use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the commands in the order in which they are told."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Return one command, imported now; the raw marks in its help become those that keep lines."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: Any = getattr(import_module(f"netjournal.cli.commands.{module}"), name)
        if not isinstance(command, click.Command):
            return None
        command.help = (command.help or "").replace(r"\b", "\b")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is meant, with its arguments legible where none is the name of a file.

        An unknown word is answered with the one it resembles.
        """
        word = args[0]
        if word not in COMMANDS and not ctx.resilient_parsing and not word.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(word, COMMANDS, 1)
            if near:
                ctx.fail(f"No such command '{word}', perhaps `netjournal {near[0]}`")
        name, command, rest = super().resolve_command(ctx, args)
        if command and not any(isinstance(one.type, click.Path) for one in command.params):
            rest = [legible(one) for one in rest]
        return name, command, rest

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, told) for name, (_, told) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--data-dir",
    type=PathName(file_okay=False, path_type=Path),
    help="The folder of the journal (else NETJOURNAL_DATA_DIR, else the platform's own).",
)
@click.version_option(__version__, prog_name="netjournal", message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context, data_dir: Path | None) -> None:
    """Keep a private journal of the people you meet, and see the next kind step.

    Without a command the app opens.
    """
    session = ctx.ensure_object(Session)
    session.data_dir = data_dir
    ctx.call_on_close(session.close)
    if ctx.invoked_subcommand is None:
        ctx.exit(open_app(session, lambda: session.journal))
