"""What goes wrong is told in one clear line, and nothing is lost."""

import pytest

ONE_LINE = [
    (["show", "Nobody"], 1, "no contact is called 'Nobody'"),
    (["show", "Ada Lovelase"], 1, "did you mean Ada Lovelace?"),
    (["log", "--with", "Nobody"], 1, "no contact is called"),
    (["log", "--event", "Nothing"], 1, "no event is called"),
    (["log", "--since", "03/04/2026"], 1, "not clear as a date"),
    (["log", "--since", "whenever"], 1, "'whenever' is not a date"),
    (["set", "Ada Lovelace", "shoe=42"], 1, "contact has no field 'shoe'; it has: name"),
    (["set", "Ada Lovelace", "level=boss"], 1, "it takes junior, mid, senior or executive"),
    (["set", "Ada Lovelace", "birthday=--02-30"], 1, "--02-29"),
    (["set", "Ada Lovelace"], 2, "name a person, then what to set"),
    (["set", "cadence=90"], 2, "name a person, then what to set"),
    (["set", "Nobody", "cadence=90"], 1, "no contact is called 'Nobody'"),
    (["me", "level=boss"], 1, "it takes junior, mid, senior or executive"),
    (["me", "shoe"], 1, "assigns nothing"),
    (["edit", "no-such-id", "x=1"], 1, "there is no record 'no-such-id'"),
    (["delete", "no-such-id"], 1, "there is no record 'no-such-id'"),
    (["records", "shoes"], 2, "'shoes' is not one of"),
    (["promise", "keep", "no-such-id"], 1, "no promise is called 'no-such-id'"),
    (["draft", "Nobody"], 1, "no contact is called 'Nobody'"),
    (["event", "show", "Nothing"], 1, "no event is called 'Nothing'"),
    (
        ["event", "add", "X", "--starts", "2026-12-02", "--ends", "2026-12-01"],
        1,
        "would end before it starts",
    ),
    (["event", "add", "X", "--kind", "party"], 2, "'party' is not one of"),
    (["event", "add", " "], 1, "event name cannot be empty"),
    (["goal", "add", ""], 1, "goal title cannot be empty"),
    (["rules", "set", "follow-up", "hours=99999999999999999999"], 1, "from 0 to 10000"),
    (["event", "plan", "PyCon"], 1, "a plan needs something"),
    (["event", "debrief", "PyCon"], 1, "a debrief needs a word"),
    (["goal", "close", "Nothing"], 1, "no goal is called 'Nothing'"),
    (["assess", "Ada Lovelace"], 1, "--tone"),
    (["introduce", "Ada Lovelace", "Ada"], 1, "needs no introduction to themselves"),
    (["merge", "Ada Lovelace", "Ada"], 1, "one person already"),
    (["reflect", " "], 1, "nothing written yet"),
    (["foo"], 2, "no such command 'foo'"),
    (["contact"], 2, "no such command 'contact', perhaps `netjournal contacts`; see `netjournal --help`"),
    (["--foo"], 2, "no such option"),
    (["show"], 2, "missing argument"),
    ([], 2, "needs a terminal; without one use a command such as `netjournal next`"),
    (["demo"], 2, "needs a terminal"),
]


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize(("arguments", "code", "says"), ONE_LINE, ids=lambda value: str(value)[:40])
def test_a_problem_is_one_line_on_standard_error(nj, arguments, code, says):
    before = nj("history", "--json").json
    said = nj(*arguments, code=code)
    assert says in said.err
    assert said.err.startswith("netjournal: ")
    assert said.err.count("\n") == 1
    assert said.out == ""
    assert nj("history", "--json").json == before


def test_an_ambiguous_person_lists_each_choice_on_its_own_line(nj):
    nj("add", "met @Jo Smith")
    nj("add", "met @Jo Smyth")
    other = next(one["id"] for one in nj("contacts", "--json").json if one["name"] == "Jo Smyth")
    nj("set", "Jo Smyth", "name=Jo Smith")
    said = nj("show", "jo smith", code=1)
    first, *choices = said.err.splitlines()
    assert "more than one contact answers to 'jo smith'" in first
    assert len(choices) == 2
    assert any(line.strip() == f"{other}  Jo Smith" for line in choices)
    assert nj("show", other).out


@pytest.mark.parametrize("now", ["yesterday", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"])
def test_a_clock_that_is_no_time_is_told(nj, now):
    said = nj("next", code=1, now=now)
    assert f"NETJOURNAL_NOW='{now}' is not a time" in said.err
    assert said.err.count("\n") == 1


def test_help_needs_no_time(nj):
    assert nj("--help", now="yesterday").out


def test_a_data_folder_that_is_a_file(nj, home):
    (home / "file").write_text("x")
    assert "is a file" in nj("--data-dir", str(home / "file"), "next", code=2).err


def test_help_names_every_command_with_its_help(nj):
    from netjournal.cli.app import COMMANDS

    said = nj("--help").out
    for name in COMMANDS:
        [line] = [line for line in said.splitlines() if line.startswith(f"  {name} ")]
        assert len(line.split(maxsplit=1)[1]) > 10
        assert not line.endswith("..."), line
        assert nj(name, "-h").out.startswith("Usage: netjournal")


def test_the_version(nj):
    from netjournal import __version__

    assert nj("--version").out == f"netjournal {__version__}\n"
