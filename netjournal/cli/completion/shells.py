"""How bash, zsh and fish ask what can follow, and are told: names are data to them, whatever is in them."""

import os
import re
from collections.abc import Mapping

from click.shell_completion import BashComplete, CompletionItem, FishComplete, ShellComplete, ZshComplete

from netjournal.text import one_line

_BASH = r"""# bash completion for %(prog_name)s
%(complete_func)s() {
    local line raw=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            plain,*) COMPREPLY+=("${line#plain,}") ;;
            dir,*) compopt -o dirnames ;;
            file,*) compopt -o default ;;
        esac
    done < <(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD \
        COMP_RAW=$raw %(complete_var)s=bash_complete "$1" 2>/dev/null)
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""

_FISH = r"""# fish completion for %(prog_name)s
function %(complete_func)s
    set -l lines (env %(complete_var)s=fish_complete COMP_WORDS=(commandline -cp | string collect) \
        COMP_CWORD=(commandline -t | string collect) %(prog_name)s 2>/dev/null)
    for line in $lines
        set -l parts (string split --max 1 , -- $line)
        switch $parts[1]
            case dir
                __fish_complete_directories $parts[2]
            case file
                __fish_complete_path $parts[2]
            case plain
                echo -- $parts[2]
        end
    end
end
complete --no-files --command %(prog_name)s --arguments "(%(complete_func)s)"
"""

_IN_DOUBLE_QUOTES = re.compile(r'([\\"$`])')
_BARE = re.compile(r"([^\w@%+=,./-])")


class Bash(BashComplete):
    """bash, which inserts what it is told as it is: so it is told it quoted as the word was begun."""

    name = "bash"
    source_template = _BASH

    def source(self) -> str:
        """Return the script, also where no bash is at hand to ask for its version."""
        return ShellComplete.source(self)

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return one line of the answer."""
        return f"{item.type},{quoted(one_line(item.value), os.environ.get('COMP_RAW', ''))}"


class Zsh(ZshComplete):
    """zsh, which quotes by itself; a name must not become several lines."""

    name = "zsh"

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return three lines of the answer: kind, value and what is said of it."""
        return super().format_completion(_cleaned(item))


class Fish(FishComplete):
    """fish, which quotes by itself; a comma in a name is a comma."""

    name = "fish"
    source_template = _FISH

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return one line of the answer: the kind, the value and, after a tab, what is said of it."""
        clean = _cleaned(item)
        return f"{clean.type},{clean.value}" + (f"\t{clean.help}" if clean.help else "")


SHELLS: Mapping[str, type[ShellComplete]] = {"bash": Bash, "zsh": Zsh, "fish": Fish}
"""The shells by their names."""


def quoted(value: str, begun: str) -> str:
    """Return a value as bash reads it back whole after a word that was begun so; it adds quotes itself."""
    if begun.startswith("'"):
        return value.replace("'", "'\\''")
    if begun.startswith('"'):
        return _IN_DOUBLE_QUOTES.sub(r"\\\1", value).replace("!", "\"'!'\"")
    return _BARE.sub(r"\\\1", value)


def _cleaned(item: CompletionItem[str]) -> CompletionItem[str]:
    told = one_line(item.help) if item.help else None
    return CompletionItem(one_line(item.value), type=item.type, help=told)
