"""Completion: what is offered, and that bash reads every name back as it is."""

import os
import pty
import select
import shlex
import subprocess
import sys
from contextlib import suppress

import pytest

from netjournal.cli.completion.shells import quoted

ODD = ["Lovelace, Ph.D. $(touch x)", "O'Neil `id` \\", '"Q" & Sons; *', "José 漢字", "Zoë !! #1"]


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
            patch.setenv("COMP_RAW", raw or words[-1])
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
    ids = {f"plain,{one['id']}\tJo Smith {one['organisation']}" for one in nj("contacts", "--json").json}
    assert set(ask("netjournal show jo")) == ids


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


PROGRAM = f"""#!/bin/sh
if [ -n "$_NETJOURNAL_COMPLETE" ]; then exec {shlex.quote(sys.executable)} -m netjournal; fi
printf '<%s>' "$@"
"""
"""Answers the shell as netjournal does, and else says what it was given."""


def in_bash(home, script, typed, until):
    """Type into an interactive bash that has the completion; return what is on the screen."""
    master, slave = pty.openpty()
    environ = os.environ | {"PS1": "> ", "TERM": "dumb", "INPUTRC": os.devnull, "LC_ALL": "C.UTF-8"}
    command = ["bash", "--norc", "--noprofile", "-i"]
    with subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, cwd=home, env=environ, start_new_session=True
    ) as child:
        os.close(slave)
        os.write(master, f"source {script}\n".encode() + typed.encode())
        said = b""
        with suppress(OSError):  # the end of a terminal
            while until not in said and select.select([master], [], [], 30)[0]:
                said += os.read(master, 4096)
        child.kill()
    os.close(master)
    return said.decode()


@pytest.mark.parametrize("begun", ["Lov", "Love\\", "Zo", '"Zo', "'Lov", '"Lov', "O", "José"])
def test_in_an_interactive_bash(nj, home, begun):
    for name in ODD:
        nj("add", f'met @"{name}"' if '"' not in name else f"met @[{name}]")
    script = home / "completion.bash"
    script.write_text(nj("completion", "bash").out)
    (home / "netjournal").write_text(PROGRAM)
    (home / "netjournal").chmod(0o755)
    name = next(one for one in ODD if one.startswith(begun.strip("'\"\\")))
    typed = f"PATH=$PWD:$PATH\nnetjournal show {begun}\t\nprintf 'done%s\\n' done\n"
    said = in_bash(home, script, typed, b"donedone")
    assert f"<show><{name}>" in said
    assert not (home / "x").exists()
