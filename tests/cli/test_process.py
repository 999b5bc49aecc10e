"""The main paths in real processes."""

import json
import os
import pty
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest

from netjournal.cli.main import run

TEXT = "today 18:30 coffee with @Ada Lovelace at ^PyCon: her compiler talk"
EVENING = "2026-11-20T22:00:00+01:00"
NEXT_EVENING = "2026-11-21T22:00:00+01:00"


def test_the_evening_and_the_next_day(shell, home):
    data = ("--data-dir", str(home / "D"))
    added = shell(*data, "add", TEXT, NETJOURNAL_NOW=EVENING)
    assert added.returncode == 0, added.stderr
    assert b"Ada Lovelace" in added.stdout

    found = shell(*data, "next", "--json", NETJOURNAL_NOW=NEXT_EVENING)
    [step] = [one for one in json.loads(found.stdout) if one["rule"] == "follow-up"]
    assert step["contacts"] == ["Ada Lovelace"]
    assert 0 < step["hours_left"] <= 24
    why = " ".join(step["why"])
    assert "PyCon" in why
    assert "compiler talk" in why
    assert "compiler talk" in step["draft"]

    shell(*data, "add", "email to @Ada Lovelace: the notes", NETJOURNAL_NOW=NEXT_EVENING)
    after = json.loads(shell(*data, "next", "--all", "--json", NETJOURNAL_NOW=NEXT_EVENING).stdout)
    assert "follow-up" not in {one["rule"] for one in after}


def test_two_processes_that_write_at_once_lose_nothing(home):
    def start(name: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "netjournal", "add", f"coffee with @{name} Smith"],
            stdout=subprocess.DEVNULL,
            cwd=home,
        )

    writers = [start(name) for name in ("Ada", "Bob", "Cleo", "Dan")]
    assert [one.wait(60) for one in writers] == [0, 0, 0, 0]
    found = subprocess.run(
        [sys.executable, "-m", "netjournal", "log", "--json"], capture_output=True, check=True, cwd=home
    )
    assert len(json.loads(found.stdout)) == 4


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&- <&-"])
def test_closed_streams_are_no_reason_to_fail(home, closed):
    command = f"{sys.executable} -m netjournal add 'coffee with @Ada' {closed}"
    run = subprocess.run(["sh", "-c", command], capture_output=True, cwd=home, check=False)
    assert (run.returncode, b"Traceback" in run.stderr) == (0, False)


def test_letters_that_the_terminal_lacks_are_told_otherwise(shell, home):
    data = ("--data-dir", str(home / "D"))
    assert shell(*data, "add", "coffee with @Zoë — late", PYTHONIOENCODING="ascii").returncode == 0
    assert shell(*data, "log", PYTHONIOENCODING="ascii").returncode == 0
    [entry] = json.loads(shell(*data, "log", "--json", PYTHONIOENCODING="latin-1").stdout)
    assert entry["contacts"] == ["Zoë"]


LOADED = """
import sys
from netjournal.cli.app import COMMANDS, cli
import click
ctx = click.Context(cli)
for name in COMMANDS:
    command = cli.get_command(ctx, name)
    assert command is not None, name
    assert command.get_short_help_str(99) == COMMANDS[name][1], name
from netjournal.cli.main import run
for line in (["add", "coffee with @Ada Lovelace: her talk"], ["next"], ["due"], ["show", "Ada"],
             ["log", "talk"], ["draft", "Ada"], ["reflect"], ["stats"], ["doctor"], ["rules"], ["undo"]):
    assert run(line) == 0, line
heavy = {"textual", "rich", "networkx", "icalendar"} & {name.partition(".")[0] for name in sys.modules}
assert not heavy, heavy
"""


@pytest.mark.usefixtures("home")
def test_no_command_loads_the_full_screen():
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.usefixtures("home")
def test_due_starts_light():
    code = (
        "import sys; from netjournal.cli.main import run; assert run(['due']) == 0; "
        "print(sorted({'dateparser', 'rapidfuzz', 'textual', 'networkx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_a_reader_that_goes_away_is_no_news(shell, home):
    for name in ("Ada", "Bob"):
        shell("add", f"coffee with @{name} Smith: {'a long word ' * 400}")
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "netjournal", "records", "interactions", "--json"],
            stdout=writer,
            stderr=subprocess.PIPE,
            cwd=home,
            check=False,
        )
    finally:
        os.close(writer)
    assert done.stderr == b""


@pytest.mark.usefixtures("home")
def test_an_interrupt_ends_quietly(monkeypatch, capsys):
    def interrupted(_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("netjournal.cli.commands.add._given", interrupted)
    assert run(["add", "-"]) == 130
    assert not capsys.readouterr().err.strip()


def test_text_that_is_not_utf_8_is_kept_as_far_as_it_can_be(shell):
    done = shell("add", "-", "--json", stdin=b"coffee with @Ada Lovelace: caf\xe9 talk")
    assert done.returncode == 0
    assert json.loads(done.stdout)["summary"].startswith("coffee with Ada Lovelace: caf")


def test_an_output_that_knows_no_accents_is_no_crash(shell):
    done = shell("add", "coffee with @\u00c9mile Zola: \u5bff\u53f8", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


OTHER_USER = """
import os, sys
from netjournal.cli.main import run
run(["next", "--json"])  # loads what an ordinary user may have no right to load from here
run(["add", "--dry-run", "coffee with @Ada Lovelace"])
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
sys.stdout.write("\\0")
sys.exit(run(sys.argv[1:]))
"""
"""The superuser may do everything, so that a refusal would prove nothing."""


@pytest.fixture
def place():
    """A folder that another user may reach; a test's own may be private."""
    folder = Path(tempfile.mkdtemp(prefix="netjournal-place-"))
    folder.chmod(0o755)
    yield folder
    for path in folder.rglob("*"):
        if path.is_dir():
            path.chmod(0o700)
    shutil.rmtree(folder)


@pytest.fixture
def refused(place, monkeypatch):
    """Runs a command as an ordinary user on a data folder with these rights; returns (code, out, err)."""
    monkeypatch.setenv("XDG_STATE_HOME", str(place / "state"))
    monkeypatch.setenv("NETJOURNAL_NOW", EVENING)
    data = ["--data-dir", str(place / "data")]
    assert run([*data, "add", TEXT]) == 0

    def call(rights: int, *arguments: str) -> tuple[int, str, str]:
        for path in place.rglob("*") if os.geteuid() == 0 else ():
            os.chown(path, 65534, 65534)
        (place / "data" / "log").chmod(rights)
        done = subprocess.run(
            [sys.executable, "-c", OTHER_USER, *data, *arguments],
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"NETJOURNAL_DATA_DIR": str(place / "elsewhere")},
        )
        return done.returncode, done.stdout.partition("\0")[2], done.stderr

    return call


def test_a_folder_for_reading_only_is_read_and_a_refused_text_kept(refused, place):
    code, out, err = refused(0o500, "add", "call with @Grace Hopper")
    assert (code, out) == (1, "")
    assert err.endswith("`netjournal add --draft` takes it up again\n")
    assert err.count("\n") == 1
    [draft] = place.glob("state/netjournal/*/drafts/capture.*.txt")
    assert draft.read_text() == "call with @Grace Hopper"
    code, out, _ = refused(0o500, "log", "--json")
    assert (code, len(json.loads(out))) == (0, 1)


def test_a_text_is_kept_where_the_journal_cannot_even_be_opened(refused, place):
    code, _, err = refused(0o000, "add", "call with @Grace Hopper")
    assert code == 1
    assert err.endswith("`netjournal add --draft` takes it up again\n")
    assert err.count("\n") == 1
    [draft] = place.glob("state/netjournal/*/drafts/capture.*.txt")
    assert draft.read_text() == "call with @Grace Hopper"


def test_a_folder_that_cannot_be_read_is_told(refused):
    code, out, err = refused(0o000, "next")
    assert (code, out) == (1, "")
    assert err.startswith("netjournal: ")
    assert err.count("\n") == 1
    assert "ermission denied" in err


@pytest.fixture
def terminal(home):
    """Runs a command on a terminal of its own and returns (code, everything that it showed)."""

    def call(*arguments: str, **environ: str) -> tuple[int, str]:
        leader, follower = pty.openpty()
        child = subprocess.Popen(
            [sys.executable, "-m", "netjournal", *arguments],
            stdin=follower,
            stdout=follower,
            stderr=follower,
            cwd=home,
            env={name: value for name, value in os.environ.items() if name != "NO_COLOR"}
            | {"TERM": "xterm"}
            | environ,
        )
        os.close(follower)
        shown = b""
        with suppress(OSError):  # the terminal hangs up when its last user has gone
            while piece := os.read(leader, 65536):
                shown += piece
        os.close(leader)
        return child.wait(60), shown.decode()

    return call


def test_without_a_command_the_app_opens_on_the_journal_and_its_code_is_ours(home, monkeypatch):
    opened = []
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)

    def app(journal) -> int:
        opened.append(journal.paths.data)
        return 7

    assert run([], app) == 7
    assert run(["demo"], app) == 7
    own, made_up = opened
    assert own == home / "data"
    assert not made_up.is_relative_to(home / "data")
    assert not made_up.exists()


def test_colour_is_for_terminals_that_want_it(shell, terminal):
    shell("add", TEXT, NETJOURNAL_NOW=EVENING)
    assert "\x1b[1m" in terminal("next", NETJOURNAL_NOW=EVENING)[1]
    assert "\x1b" not in terminal("next", NETJOURNAL_NOW=EVENING, NO_COLOR="1")[1]
    assert b"\x1b" not in shell("next", NETJOURNAL_NOW=EVENING).stdout


def test_a_refused_text_is_mended_in_the_editor(shell, terminal):
    shell("add", "03/04/2026 coffee with @Ada Lovelace: boats")
    code, shown = terminal("add", "--draft", EDITOR="true")
    assert (code, "kept as it was" in shown) == (1, True)
    code, shown = terminal("add", "--draft", EDITOR="sed -i s/^[0-9/]*/2026-11-20/")
    assert (code, "Ada Lovelace (new)" in shown) == (0, True)
    assert json.loads(shell("log", "--json").stdout)[0]["at"].startswith("2026-11-20")
    assert b"no text is waiting" in shell("add", "--draft").stderr


@pytest.mark.parametrize("environ", [{"NETJOURNAL_NOW": "soon"}, {"NETJOURNAL_NOW": "", "TZ": "Mars/Base"}])
@pytest.mark.parametrize("command", [["add"], ["reflect"], ["review"], ["event", "debrief", "PyCon"]])
def test_where_the_time_cannot_be_read_the_words_are_kept(shell, command, environ):
    done = shell(*command, "coffee with @Ada Lovelace: boats", **environ)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert done.stderr.endswith(b"`netjournal add --draft` takes it up again\n")
    assert json.loads(shell("add", "--draft", "--json").stdout)["summary"].endswith("boats")


def test_where_an_answer_is_about_nobody_known_its_words_are_kept(shell):
    done = shell("reflect", "My own words on it.", "--about", "Nobody")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"Your text is kept" in done.stderr
    assert shell("add", "--discard-draft").stdout == b"My own words on it.\n"


LETTERS = "Zoë Müller"
ENCODED = {name: LETTERS.encode(name) for name in ("utf-8", "cp1252", "utf-16")}


@pytest.mark.parametrize("encoding", ENCODED)
def test_no_letter_of_standard_input_is_lost(shell, encoding):
    done = shell("add", "-", "--json", stdin=f'lunch with @"{LETTERS}": «looms»'.encode(encoding))
    assert json.loads(done.stdout)["contacts"][0]["name"] == LETTERS
    assert json.loads(done.stdout)["summary"].endswith("«looms»")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_no_letter_of_an_argument_is_lost(shell, encoding):
    name = ENCODED[encoding]
    shell("add", b'lunch with @"' + name + b'": looms')
    shell("set", name, b"role=" + "Königin".encode(encoding))
    shell("event", "add", "Café".encode(encoding))
    [person] = json.loads(shell("contacts", "--json").stdout)
    assert person["name"] == LETTERS
    assert "Königin" in shell("show", name).stdout.decode()
    assert "Café" in shell("event", "list").stdout.decode()


def test_a_file_whose_name_is_in_another_encoding_is_found(shell, home):
    table = os.fsencode(home) + b"/caf\xe9.csv"
    with open(table, "w", encoding="utf-8") as file:  # noqa: PTH123  a name of bytes
        file.write("name\nAda Lovelace\n")
    assert shell("import", table, "--yes").returncode == 0
    assert b"Ada Lovelace" in shell("contacts").stdout


KEPT = "03/04/2026 coffee with @Ada Lovelace: boats"
ENDINGS = {
    "saved, then an error": ("printf mine > $1; exit 1", "what you saved is kept", "mine"),
    "an error": ("exit 1", "kept as it was", KEPT),
    "emptied": ("printf '\\n' > $1", "--discard-draft", KEPT),
    "the file removed": ("rm $1", "kept as it was", KEPT),
    "in another encoding": ("printf '03/04/2026 caf\\351' > $1", "2026-04-03", "03/04/2026 café"),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_whatever_way_an_editor_ends_what_it_saved_is_kept(ending, shell, terminal, tmp_path):
    script, told, kept = ENDINGS[ending]
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n")
    editor.chmod(0o755)
    shell("add", KEPT)
    code, shown = terminal("add", "--draft", EDITOR=str(editor))
    assert (code, told in shown, "Traceback" in shown) == (1, True, False)
    assert shell("add", "--discard-draft").stdout.decode().rstrip("\n") == kept
    assert b"no text is waiting" in shell("add", "--draft").stderr


@pytest.mark.parametrize("command", ["/nonexistent", "unclosed 'quote"])
def test_an_editor_that_is_none_is_told_in_one_line(command, shell, terminal):
    shell("add", KEPT)
    code, shown = terminal("add", "--draft", EDITOR=command)
    assert (code, "kept as it was" in shown, shown.count("\n")) == (1, True, 1)
    assert shell("add", "--discard-draft").stdout.decode() == f"{KEPT}\n"


@pytest.mark.parametrize("option", ["--version", "-h"])
def test_what_needs_no_journal_loads_none(option):
    script = (
        "import sys; from netjournal.cli.main import run; assert run(sys.argv[1:]) == 0; "
        "assert not {'netjournal.journal', 'pydantic'} & sys.modules.keys()"
    )
    done = subprocess.run([sys.executable, "-c", script, option], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
