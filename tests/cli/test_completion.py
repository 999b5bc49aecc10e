"""Completion: what is offered, and that every shell that is here reads every name back as it is."""

import os
import pty
import re
import select
import shlex
import shutil
import subprocess
import sys
from contextlib import suppress

import pytest

from netjournal.cli.completion.shells import quoted

ODD = [
    "Lovelace, Ph.D. $(touch x)", "O'Neil `id` \\", '"Q" & Sons; *', "José 漢字", "Zoë !! #1",
    "Team: Blue: \\ Green", "~tilde {y} ?",
]  # fmt: skip


@pytest.fixture
def ask(nj, monkeypatch):
    """Asks what can follow, as a shell does, and returns the lines of the answer."""

    def call(line, shell="fish", raw=""):
        words = (
            line.split(" ")
            if shell == "bash"
            else [*shlex.split(line.rpartition(" ")[0]), line.split(" ")[-1]]
        )
        with monkeypatch.context() as patch:
            patch.setenv("_NETJOURNAL_COMPLETE", f"{shell}_complete")
            patch.setenv("COMP_WORDS", line)
            patch.setenv("COMP_CWORD", words[-1] if shell == "fish" else str(len(words) - 1))
            patch.setenv("COMP_LAST", raw or words[-1])
            return list(filter(None, nj().out.splitlines()))

    return call


@pytest.fixture
def full(nj, coffee):  # noqa: ARG001  Ada and PyCon are there
    """Some of everything that has a name."""
    nj("add", "met @Grace Hopper\npromised: send the notes")
    nj("goal", "add", "Find a mentor")
    nj("event", "add", "Old Harbour Evening")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("netjournal sho", ["show"]),
        ("netjournal log --w", ["--with"]),
        ("netjournal show A", ["Ada Lovelace"]),
        ("netjournal show lov", ["Ada Lovelace"]),
        ("netjournal show Ada L", ["Lovelace"]),
        ("netjournal show X", []),
        ("netjournal log --with g", ["Grace Hopper"]),
        ("netjournal set gra", ["Grace Hopper"]),
        ("netjournal set Grace r", []),
        ("netjournal event show Old Ha", ["Harbour Evening"]),
        ("netjournal log --event py", ["PyCon"]),
        ("netjournal goal close fi", ["Find a mentor"]),
        ("netjournal promise keep s", ["send the notes"]),
        ("netjournal why follow-up", ["follow-up"]),
        ("netjournal export ar", ["archive"]),
        ("netjournal records pro", ["promises"]),
        ("netjournal import Con", None),
    ],
)
def test_what_is_offered(ask, full, line, offered):  # noqa: ARG001
    said = ask(line)
    if offered is None:
        assert said == [f"file,{line.split()[-1]}"]
    else:
        found = [one.removeprefix("plain,").partition("\t")[0] for one in said]
        assert found[: len(offered)] == offered
        assert bool(found) == bool(offered)


def test_namesakes_are_offered_by_their_ids(nj, ask, tmp_path):
    path = tmp_path / "two.vcf"
    path.write_text(
        "".join(f"BEGIN:VCARD\nFN:Jo Smith\nORG:{one}\nUID:{one}\nEND:VCARD\n" for one in ("A", "B"))
    )
    nj("import", str(path), "--yes")
    people = nj("contacts", "--json").json
    assert set(ask("netjournal show jo", "bash")) == {f"plain,{one['id']}" for one in people}
    told = {f"plain,{one['id']}\tJo Smith {one['organisation']}" for one in people}
    assert set(ask("netjournal show jo")) == told | {"plain,Jo Smith\tseveral have this name"}


def test_asking_writes_nothing(ask, home):
    assert ask("netjournal show A") == []
    assert not (home / "data").exists()


def test_another_folder(nj, ask, full, home, monkeypatch):  # noqa: ARG001
    folder = home / "data"
    monkeypatch.setenv("NETJOURNAL_DATA_DIR", str(home / "nowhere"))
    assert ask("netjournal show A") == []
    assert ask(f"netjournal --data-dir {folder} show A") == ["plain,Ada Lovelace"]


def test_a_journal_that_cannot_be_read_offers_nothing(nj, ask, full, home):  # noqa: ARG001
    for path in (home / "data" / "log").iterdir():
        path.unlink()
    assert ask("netjournal show A") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script(nj, shell):
    said = nj("completion", shell).out
    assert f"_NETJOURNAL_COMPLETE={shell}_complete" in said
    assert "%(" not in said


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_no_name_becomes_another_line(nj, ask, shell):
    for name in ODD:
        nj("add", f'met @"{name}"' if '"' not in name else f"met @[{name}]")
    said = ask("netjournal show ", shell)
    assert len(said) == len(ODD) * (3 if shell == "zsh" else 1)
    assert not any(char < " " and char != "\t" for line in said for char in line)


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("begun", ["", "'", '"'])
def test_bash_reads_a_name_back_as_it_is(name, begun):
    word = f"{begun}{quoted(name, begun)}{begun}"
    said = subprocess.run(["bash", "-c", f"printf %s {word}"], capture_output=True, check=True)
    assert said.stdout.decode() == name.replace("!", "!")


@pytest.mark.parametrize(
    ("line", "last", "answer"),
    [
        ("netjournal show Team:", ":", "Team: Blue"),
        ("netjournal show Team:\\ B", "\\ B", "Team: Blue"),
        ("netjournal show 'Team: B", "'Team: B", "Team: Blue"),
        ("netjournal log --with=Te", "Te", "Team: Blue"),
        ("netjournal log --with=", "=", "Team: Blue"),
        ("netjournal log --with=Team:", ":", "Team: Blue"),
        ("netjournal show Blue", "Blue", "Team: Blue"),
        ("netjournal show x:Blue", "Blue", None),
    ],
)
def test_bash_takes_words_apart_and_gets_them_whole(nj, monkeypatch, line, last, answer):
    nj("add", 'met @"Team: Blue"')
    monkeypatch.setenv("_NETJOURNAL_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_LAST", last)
    said = nj().out.strip().removeprefix("plain,")
    if answer is None:
        assert said == ""
    else:
        whole = line.removesuffix(last.lstrip("=:'")) + said + ("'" if last.startswith("'") else "")
        assert shlex.split(whole)[-1].removeprefix("--with=") == answer


PROGRAM = f"""#!/bin/sh
if [ -n "$_NETJOURNAL_COMPLETE" ]; then exec {shlex.quote(sys.executable)} -m netjournal; fi
printf '<%s>' "$@"; echo
"""
"""Answers the shell as netjournal does, and else says what it was given."""

AT_A_TERMINAL = """import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp(sys.argv[1], sys.argv[1:])"""
SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source $PWD/completion/_netjournal"),
    "zsh": (["zsh", "-f", "-i"], "fpath=($PWD/completion $fpath); autoload -Uz compinit; compinit -u -D"),
    "fish": (["fish", "--no-config", "-i"], "source $PWD/completion/_netjournal"),
}
"""How each shell is started, and what is typed there first."""

BEGUN = {
    "Lov": ODD[0], "'Lov": ODD[0], '"Lov': ODD[0], "O": ODD[1], '\\"Q': ODD[2], "José": ODD[3], "Zo": ODD[4],
    '"Zo': ODD[4], "Team": ODD[5], "'Team: B": ODD[5], "Team:\\ B": ODD[5], "Team:": ODD[5], "\\~t": ODD[6],
}  # fmt: skip
"""What is typed of a name, and who is meant."""


def in_a_shell(shell, home, typed):
    """Type lines into an interactive shell that has the completion; return what the program was given."""
    command, first = SHELLS[shell]
    master, slave = pty.openpty()
    environ = os.environ | {"TERM": "dumb", "INPUTRC": os.devnull, "LC_ALL": "C.UTF-8"}
    lines = [f"PATH=$PWD:$PATH; {first}" if shell != "fish" else f"set PATH $PWD $PATH; {first}", *typed]
    said = b""
    with subprocess.Popen(
        [sys.executable, "-c", AT_A_TERMINAL, *command],
        stdin=slave, stdout=slave, stderr=slave, cwd=home, env=environ, start_new_session=True,
    ) as child:  # fmt: skip
        os.close(slave)
        for number, line in enumerate(lines):
            os.write(master, f"{line}\nprintf '%s{number}\\n' end\n".encode())
            with suppress(OSError):  # the end of a terminal
                while f"end{number}".encode() not in said and select.select([master], [], [], 30)[0]:
                    said += os.read(master, 4096)
        child.kill()
    os.close(master)
    return [
        re.findall("<([^>]*)>", line) for line in re.findall(r"(?m)^(?:<[^>\r\n]*>)+", said.decode())
    ], said


def installed(nj, home, shell):
    """Put the completion of a shell where it looks, and the program in the folder where it starts."""
    (home / "completion").mkdir()
    (home / "completion" / "_netjournal").write_text(nj("completion", shell).out)
    (home / "netjournal").write_text(PROGRAM)
    (home / "netjournal").chmod(0o755)


@pytest.mark.parametrize(
    "shell",
    [
        pytest.param(one, marks=pytest.mark.skipif(not shutil.which(one), reason=f"{one} is not installed"))
        for one in SHELLS
    ],
)
def test_in_an_interactive_shell(nj, home, shell):
    for name in ODD:
        nj("add", f'met @"{name}"' if '"' not in name else f"met @[{name}]")
    installed(nj, home, shell)
    typed = [f"netjournal show {begun}\t" for begun in BEGUN] + ["netjournal log --with=Zo\t"]
    given, said = in_a_shell(shell, home, typed)
    assert given == [*(["show", name] for name in BEGUN.values()), ["log", f"--with={ODD[4]}"]], said.decode()
    assert not (home / "x").exists()


@pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not installed")
def test_zsh_puts_in_one_after_the_other_where_names_begin_otherwise(nj, home):
    nj("add", 'met @"Ada Moon" and @"Bo Moon" and @"Moon Li"')
    installed(nj, home, "zsh")
    given, said = in_a_shell(
        "zsh", home, [f"netjournal show Moon{tabs}" for tabs in ("\t", "\t\t", "\t\t\t")]
    )
    assert given == [["show", name] for name in ("Moon Li", "Ada Moon", "Bo Moon")], said.decode()


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")
def test_fish_offers_namesakes_by_their_name(nj, home):
    cards = "".join(f"BEGIN:VCARD\nFN:Jo Smith\nORG:{one}\nUID:{one}\nEND:VCARD\n" for one in ("A", "B"))
    (home / "two.vcf").write_text(cards)
    nj("import", str(home / "two.vcf"), "--yes")
    installed(nj, home, "fish")
    asked = "set PATH $PWD $PATH; source completion/_netjournal; complete -C 'netjournal show jo'"
    said = subprocess.run(
        ["fish", "--no-config", "-c", asked], cwd=home, capture_output=True, text=True, check=True
    )
    assert said.stdout == "Jo Smith\tseveral have this name\n"
