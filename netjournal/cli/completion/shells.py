"""How bash, zsh and fish ask what can follow, and are told: names are data to them, whatever is in them."""

import os
import re
from collections.abc import Mapping

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    split_arg_string,
)

from netjournal.text import one_line

_BASH = r"""# bash completion for %(prog_name)s
%(complete_func)s() {
    local line begun=${COMP_LINE:0:COMP_POINT} last=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            plain,*) COMPREPLY+=("${line#plain,}") ;;
            dir,*) compopt -o dirnames ;;
            file,*) compopt -o default ;;
        esac
    done < <(COMP_WORDS=$begun COMP_LAST=$last %(complete_var)s=bash_complete "$1" 2>/dev/null)
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""

_ZSH = r"""#compdef %(prog_name)s

%(complete_func)s() {
    local -a plain told response
    local kind value descr
    (( ! $+commands[%(prog_name)s] )) && return 1
    response=("${(@f)$(env COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT-1)) \
        %(complete_var)s=zsh_complete %(prog_name)s 2>/dev/null)}")
    [[ $PREFIX == --*=* ]] && compset -P '*='
    for kind value descr in ${response}; do
        case $kind in
            plain) if [[ $descr == _ ]]; then plain+=("$value"); else told+=("$value:$descr"); fi ;;
            dir) _path_files -/ ;;
            file) _path_files -f ;;
        esac
    done
    (( $#told )) && _describe -V unsorted told -U -i "$IPREFIX"
    (( $#plain )) && compadd -U -i "$IPREFIX" -V unsorted -a plain
    # Names are found by any word of theirs: where not all begin as typed, one after the other is put in.
    if (( compstate[nmatches] > 1 )) && [[ ${(L)compstate[unambiguous]} != "${(LQ)PREFIX}"* ]]; then
        compstate[insert]=menu
    fi
}

if [[ $zsh_eval_context[-1] == (loadautofunc|shfunc) ]]; then  # from fpath, the first time and later
    %(complete_func)s "$@"
else
    compdef %(complete_func)s %(prog_name)s
fi
"""

_FISH = r"""# fish completion for %(prog_name)s
function %(complete_func)s
    set -l token (commandline -t | string collect)
    set -l head (string match --regex -- '^--[^=]+=' $token)
    set -l lines (env %(complete_var)s=fish_complete COMP_WORDS=(commandline -cp | string collect) \
        COMP_CWORD=$token %(prog_name)s 2>/dev/null)
    for line in $lines
        set -l parts (string split --max 1 , -- $line)
        switch $parts[1]
            case dir
                __fish_complete_directories $parts[2] | string replace --regex -- '^' "$head"
            case file
                __fish_complete_path $parts[2] | string replace --regex -- '^' "$head"
            case plain
                echo -- "$head$parts[2]"
        end
    end
end
complete --no-files --command %(prog_name)s --arguments "(%(complete_func)s)"
"""

_IN_DOUBLE_QUOTES = re.compile(r'([\\"$`])')
_BARE = re.compile(r"([^\w@%+=,./-])")
_OPTION = re.compile(r"^--[\w-]+=")
_WORD = re.compile(r"(?:\\.|'[^']*(?:'|$)|\"(?:\\.|[^\"\\])*(?:\"|\\?$)|[^\s\\'\"])*\\?$", re.DOTALL)


class Bash(BashComplete):
    """bash, which inserts what it is told as it is: so it is told it quoted as the word was begun.

    bash takes words apart at `:` and `=`, and puts what it is told in the place of the last part.
    """

    name = "bash"
    source_template = _BASH

    def source(self) -> str:
        """Return the script, also where no bash is at hand to ask for its version."""
        return ShellComplete.source(self)

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one that is completed, and that one."""
        line = os.environ["COMP_WORDS"]
        _, *words = split_arg_string(line)
        return (words[:-1], words[-1]) if last_word(line) and words else (words, "")

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return one line of the answer; none for what does not go on with the parts before the last."""
        last = os.environ.get("COMP_LAST", "").lstrip("=:")
        before = last_word(os.environ["COMP_WORDS"]).removesuffix(last)
        stands = "".join(split_arg_string(_OPTION.sub("", before)))
        value = one_line(item.value)
        if value[: len(stands)].casefold() != stands.casefold():
            return ""
        return f"{item.type},{quoted(value[len(stands) :], last)}"


class Zsh(ZshComplete):
    """zsh, which quotes by itself; a name must not become several lines."""

    name = "zsh"
    source_template = _ZSH

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return three lines of the answer: kind, value and what is said of it."""
        return super().format_completion(_cleaned(item))


class Fish(FishComplete):
    """fish, which quotes by itself; a comma in a name is a comma."""

    name = "fish"
    source_template = _FISH

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return one line of the answer: the kind, the value and, after a tab, what is said of it.

        fish offers only what fits what is typed, so someone who is called by an id is offered by name too.
        """
        clean = _cleaned(item)
        line = f"{clean.type},{clean.value}" + (f"\t{clean.help}" if clean.help else "")
        return f"{line}\n{clean.type},{clean.name}\tseveral have this name" if clean.name else line


SHELLS: Mapping[str, type[ShellComplete]] = {"bash": Bash, "zsh": Zsh, "fish": Fish}
"""The shells by their names."""


def quoted(value: str, begun: str) -> str:
    """Return a value as bash reads it back whole after a word that was begun so; it adds quotes itself."""
    if begun.startswith("'"):
        return value.replace("'", "'\\''")
    if begun.startswith('"'):
        return _IN_DOUBLE_QUOTES.sub(r"\\\1", value).replace("!", "\"'!'\"")
    return _BARE.sub(r"\\\1", value)


def last_word(line: str) -> str:
    """Return the word of a line of the shell that is not ended yet, with its quotes; "" after a space."""
    found = _WORD.search(line)
    return found[0] if found else ""


def _cleaned(item: CompletionItem[str]) -> CompletionItem[str]:
    told, name = (one_line(text) if text else None for text in (item.help, item.name))
    return CompletionItem(one_line(item.value), type=item.type, help=told, name=name)
