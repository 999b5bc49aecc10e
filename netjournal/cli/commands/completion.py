"""Completion for the shell."""

import click

from netjournal.cli.completion.shells import SHELLS

_ASKING = "_NETJOURNAL_COMPLETE"


@click.command()
@click.argument("shell", type=click.Choice(list(SHELLS)), metavar="SHELL")
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    r"""Print completion for bash, zsh or fish.

    Commands, options and the names of your people, events, goals and promises are completed.

    \b
    bash:  netjournal completion bash > ~/.local/share/bash-completion/completions/netjournal
    zsh:   netjournal completion zsh > ~/.zfunc/_netjournal
    fish:  netjournal completion fish > ~/.config/fish/completions/netjournal.fish

    The folder must be there, and for zsh `fpath+=~/.zfunc` must stand before `compinit` in ~/.zshrc. A new
    shell has it then.
    """
    root = ctx.find_root().command
    click.echo(SHELLS[shell](root, {}, "netjournal", _ASKING).source().rstrip("\n"))
