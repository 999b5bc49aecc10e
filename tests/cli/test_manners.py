"""What a newcomer runs into: where words go, how refusals sound, and what is said when there is nothing."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from netjournal.storage.format import encode

EMPTY = (
    "next", "contacts", "log", "promises", "goal list", "event list", "resource list", "history", "eq", "me",
    "records goals",
)  # fmt: skip


@pytest.mark.parametrize("command", EMPTY)
def test_where_there_is_no_data_only_a_message_is_printed(nj, command):
    said = nj(*command.split())
    assert said.out == ""
    assert said.err.strip()


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize("command", ["contacts zebra", "log zebra"])
def test_a_search_that_finds_nothing_says_so_beside_the_data(nj, command):
    said = nj(*command.split())
    assert said.out == ""
    assert "zebra" in said.err or said.err == "No entry fits.\n"


def test_examples_in_the_help_stand_on_their_own_lines(nj):
    assert "  netjournal add - < evening.txt\n" in nj("add", "--help").out
    assert "\n  tie=mentor            support=emotional" in nj("set", "--help").out
    for command in ("add", "set", "me"):
        assert "\\b" not in nj(command, "--help").out


def test_a_refusal_is_two_short_sentences(nj):
    said = nj("add", "coffee with @Ada Lovelace: boats\npromised: a list by 03/04/2026", code=1).err
    assert said.count("\n") == 1
    problem, kept = said.removeprefix("netjournal: ").rstrip("\n").split(". ")
    assert problem
    assert kept == "Your text is kept: `netjournal add --draft` takes it up again"


def test_an_error_begins_small_and_ends_without_a_full_stop(nj, home):
    nj("add", "coffee with @Ada Lovelace: boats")
    (home / "file").write_text("x")
    for arguments, code in (
        (["show"], 2),
        (["foo"], 2),
        (["--data-dir", str(home / "file" / "below"), "next"], 1),
        (["show", "Nobody"], 1),
    ):
        said = nj(*arguments, code=code).err.removeprefix("netjournal: ")
        assert said[0].islower(), said
        assert not said.endswith(".\n"), said


def test_an_empty_data_folder_name_is_refused(nj, home, monkeypatch):
    monkeypatch.chdir(home)
    assert "--data-dir" in nj("--data-dir", "", "add", "coffee with @Ada", code=2).err
    assert not (home / "log").exists()


def test_a_zone_that_is_none_is_told(nj, monkeypatch):
    monkeypatch.setenv("TZ", "Nowhere/Land")
    said = nj("next", code=1)
    assert "TZ='Nowhere/Land' names no time zone" in said.err
    assert said.err.count("\n") == 1


def test_a_reader_that_goes_away_is_no_problem(home):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "netjournal", "principles"], stdout=writer, cwd=home, check=False
        )
    finally:
        os.close(writer)
    assert done.returncode == 0


def test_a_first_name_of_two_people_lists_both(nj):
    nj("add", "met @Grace Hopper and @Grace Hoper")
    said = nj("draft", "grace", code=1).err.splitlines()
    assert "more than one contact answers to 'grace'" in said[0]
    assert {line.split("  ")[-1] for line in said[1:]} == {"Grace Hopper", "Grace Hoper"}


@pytest.mark.usefixtures("coffee")
def test_a_slip_in_a_known_name_is_pointed_out_and_nothing_is_held_back(nj):
    said = nj("add", "call with @Ada Lovelase: boats")
    assert "Ada Lovelase (new)" in said.out
    assert 'if you mean Ada Lovelace: netjournal merge "Ada Lovelace" "Ada Lovelase"' in said.err
    assert nj("add", "call with @Ada Lovelance", "--json").json["remarks"]
    assert nj("add", "call with @Zoe Quill", "--json").json["remarks"] == []
    assert nj("add", "call with @Ada Lovelase", "--json").json["remarks"] == []
    assert len(nj("contacts", "--json").json) == 4


@pytest.mark.usefixtures("coffee")
def test_a_promise_is_named_by_its_words(nj):
    nj("add", "note about @Ada Lovelace\npromised: send my notes by friday")
    nj("promise", "keep", "Send my notes")
    assert [one["state"] for one in nj("promises", "--json").json] == ["kept"]


@pytest.mark.usefixtures("coffee", "grace")
def test_people_are_linked_to_a_goal_in_either_way(nj):
    nj("goal", "add", "Learn to sail")
    nj("goal", "link", "Learn to sail", "Ada Lovelace")
    nj("goal", "link", "Learn to sail", "--with", "Grace Hopper")
    assert nj("goal", "list", "--json").json[0]["contacts"] == ["Ada Lovelace", "Grace Hopper"]
    assert "name someone" in nj("goal", "link", "Learn to sail", code=2).err


@pytest.mark.usefixtures("coffee")
def test_decisions_are_told_by_what_was_said_to_which_rule(nj):
    step = next(one for one in nj("next", "--json").json if one["rule"] == "follow-up")
    nj("next", "dismiss", step["id"])
    assert "not now: follow-up: Ada Lovelace" in nj("records", "decisions").out


@pytest.mark.usefixtures("coffee")
def test_a_touch_says_what_was_logged(nj):
    step = next(one for one in nj("next", "--json").json if one["rule"] == "follow-up")
    assert nj("next", "touch", step["id"], "wrote").err == "Logged: wrote to Ada Lovelace\n"


def test_why_says_that_a_rule_is_off(nj):
    nj("rules", "off", "lunch")
    assert nj("why", "lunch").out.splitlines()[0].endswith("(off)")


def test_no_two_numbers_bear_the_same_name(nj):
    names = [line.split("  ")[0] for line in nj("stats").out.splitlines()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("command", [["reflect"], ["review"], ["event", "debrief", "PyCon"]])
def test_written_words_are_kept_where_nothing_can_be_saved(shell, coffee, home, command):  # noqa: ARG001
    [log] = home.glob("data/log/*.jsonl")
    log.with_name("future.jsonl").write_bytes(encode({"format": 99, "device": "future"}))
    done = shell(*command, "My own words on it.")
    assert done.returncode == 1
    assert done.stderr.endswith(b"Your text is kept: `netjournal add --draft` takes it up again\n")
    [draft] = home.glob("home/netjournal/*/drafts/capture.*.txt")
    assert draft.read_text() == "My own words on it."


def silent_for_long(nj):
    nj("add", "coffee with @Ada Lovelace: her lab", now="2026-10-01T10:00:00+02:00")
    nj("add", "email to @Ada Lovelace: lunch next week?", now="2026-10-20T10:00:00+02:00")
    nj("add", "email to @Ada Lovelace: coffee, perhaps?", now="2026-11-05T10:00:00+01:00")


def test_the_page_of_a_person_says_which_of_the_seven_steps_is_next(nj):
    silent_for_long(nj)
    page = nj("show", "Ada Lovelace").out
    assert "Seven steps" in page
    assert "step 1 of 7" in page
    assert "Tue 20 Oct, 09:00: email about lunch next week" in page
    step = next(one for one in nj("next", "--all", "--json").json if one["rule"] == "stalled-1")
    nj("next", "done", step["id"], "--answer", "they answered")
    assert "Seven steps" not in nj("show", "Ada Lovelace").out


@pytest.mark.usefixtures("coffee")
def test_the_page_of_someone_with_whom_all_is_well_has_no_steps(nj):
    assert "Seven steps" not in nj("show", "Ada Lovelace").out


def test_an_answer_that_cannot_be_printed_is_no_failed_entry(nj, home):
    command = [sys.executable, "-m", "netjournal", "add", "coffee with @Ada Lovelace: boats"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=home, check=False)
    assert done.returncode == 1
    why = b"the answer cannot be printed: No space left on device\n"
    assert done.stderr == b"netjournal: what was asked for is saved, but " + why
    assert "boats" in nj("log").out


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize(
    "command", [("contacts",), ("contacts", "--json"), ("export", "csv"), ("add", "--dry-run", "x")]
)
def test_an_answer_that_cannot_be_printed_says_nothing_of_saving_where_nothing_was(home, command):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "netjournal", *command],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=home,
            check=False,
        )
    assert done.stderr == b"netjournal: the answer cannot be printed: No space left on device\n"


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize("form", ["csv", "markdown"])
def test_a_file_that_cannot_be_written_whole_is_named(nj, tmp_path, form):
    path = tmp_path / "out"
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8, limit[1]))
    try:
        said = nj("export", form, str(path), "--force", code=1).err
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, before)
    assert said.startswith(f"netjournal: {path}")
    assert said.endswith(": File too large\n")
    assert list(tmp_path.glob("out*")) == []


def test_the_name_of_a_file_may_be_in_no_encoding(nj, coffee, home):  # noqa: ARG001
    path = os.fsdecode(os.fsencode(home) + b"/back\xffup.zip")
    assert nj("backup", path, "--json").json["path"] == path.replace("\udcff", "?")
    assert Path(path).exists()
