import shutil

import orjson
import pytest

from netjournal.storage.format import FORMAT, encode


@pytest.fixture
def promise(nj):
    return nj("add", "note @Ada Lovelace\npromised: my notes by 2026-11-27", "--json").json["promises"][0][
        "id"
    ]


@pytest.mark.parametrize(("word", "state"), [("keep", "kept"), ("release", "released"), ("break", "broken")])
def test_a_promise_ends(nj, promise, word, state):
    assert "Ada Lovelace: my notes" in nj("promise", word, promise).err
    assert [one["state"] for one in nj("promises", "--json").json] == [state]
    assert "you to Ada" not in nj("promises").out
    assert state in nj("promises", "--all").out


def test_a_promise_gets_a_new_date(nj, promise):
    nj("promise", "renegotiate", promise, "in", "2", "weeks")
    [one] = nj("promises", "--json").json
    assert (one["due"], one["state"]) == ("2026-12-05", "open")
    assert "you to Ada Lovelace" in nj("promises").out


def test_any_record_is_listed_edited_and_deleted(nj, coffee):
    nj("edit", coffee["id"], "tone=warm", "minutes=45", "tags+=good")
    [entry] = nj("records", "interactions", "--json").json
    assert (entry["tone"], entry["minutes"], entry["tags"]) == ("warm", 45, ["compilers", "good"])
    assert coffee["id"] in nj("records", "interactions").out
    assert "no goals" in nj("records", "goals").err
    assert "undo brings it back" in nj("delete", coffee["id"]).err
    assert nj("log", "--json").json == []
    nj("undo")
    assert len(nj("log", "--json").json) == 1


@pytest.mark.usefixtures("coffee")
def test_undo_redo_and_history(nj):
    nj("set", "Ada Lovelace", "role=Countess")
    assert "edit Ada Lovelace" in nj("undo").err
    assert nj("show", "Ada", "--json").json["role"] == ""
    assert "edit Ada Lovelace" in nj("redo").err
    assert nj("show", "Ada", "--json").json["role"] == "Countess"
    nj("undo")
    found = nj("history", "--json").json
    assert all(set(one) >= {"id", "at", "label", "changes", "undone"} for one in found)
    assert [one["undone"] for one in found if one["label"] == "edit Ada Lovelace"] == [True]
    assert "taken back" in nj("history", "--limit", "5").out
    nj("undo")
    assert "nothing to take back" in nj("undo", code=1).err


def test_redo_with_nothing_taken_back(nj):
    assert "nothing to make again" in nj("redo", code=1).err


@pytest.mark.usefixtures("coffee")
def test_a_healthy_journal_and_its_folders(nj, home):
    assert "All is well: 1 person, 1 entry" in nj("doctor").out
    assert nj("doctor", "--json").json == []
    assert nj("path", "--json").json["data"] == str(home / "data")
    assert str(home / "data") in nj("path").out


@pytest.mark.usefixtures("coffee")
def test_a_damaged_log_is_told_and_the_rest_still_read(nj, home):
    nj("add", "call with @Grace Hopper")
    [log] = (home / "data" / "log").glob("*.jsonl")
    lines = log.read_bytes().splitlines(keepends=True)
    lines[-1] = lines[-1].replace(b"Grace", b"Grxce")
    log.write_bytes(b"".join(lines))
    said = nj("doctor", code=1)
    assert "damage" in said.out
    assert str(log) in said.out
    [found] = [one for one in nj("doctor", "--json", code=1).json if one["severity"] == "damage"]
    assert set(found) == {"severity", "where", "what"}
    assert [one["contacts"] for one in nj("log", "--json").json] == [["Ada Lovelace"]]


@pytest.mark.usefixtures("coffee")
def test_a_note_is_no_damage(nj, home):
    (home / "data").chmod(0o755)
    said = nj("doctor", code=0)
    assert "note" in said.out


@pytest.mark.usefixtures("coffee")
def test_a_newer_format_is_read_but_not_written(nj, home):
    [log] = (home / "data" / "log").glob("*.jsonl")
    first, rest = log.read_bytes().split(b"\n", 1)
    head = orjson.loads(first)
    del head["sum"]
    log.write_bytes(encode(head | {"format": FORMAT + 1}) + rest)
    assert len(nj("log", "--json").json) == 1
    said = nj("add", "call with @Ada Lovelace", code=1)
    assert "newer" in said.err
    assert "netjournal add --draft" in said.err
    assert said.err.count("\n") == 1
    assert len(nj("log", "--json").json) == 1


@pytest.fixture
def two_devices(nj, home, monkeypatch):
    """Two devices that changed Ada's role at once, and then met."""

    def on(device: str, *arguments: str) -> None:
        monkeypatch.setenv("XDG_STATE_HOME", str(home / device))
        nj("--data-dir", str(home / device / "data"), *arguments)

    on("one", "add", "coffee with @Ada Lovelace")
    shutil.copytree(home / "one" / "data", home / "two" / "data")
    on("one", "set", "Ada Lovelace", "role=Countess")
    on("two", "set", "Ada Lovelace", "role=Analyst")
    own = next(
        log for log in (home / "two" / "data" / "log").glob("*.jsonl") if b"Analyst" in log.read_bytes()
    )
    shutil.copy(own, home / "one" / "data" / "log" / own.name)
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "one"))
    monkeypatch.setenv("NETJOURNAL_DATA_DIR", str(home / "one" / "data"))


@pytest.mark.usefixtures("two_devices")
def test_a_conflict_is_told_with_both_sides_until_it_is_settled(nj):
    said = nj("doctor", code=1).out
    assert "conflict" in said
    assert "Ada Lovelace" in said
    [conflict] = nj("doctor", "--json", code=1).json
    assert {conflict["kept"], conflict["other"]} == {"Countess", "Analyst"}
    assert all(repr(side) in said for side in ("Countess", "Analyst"))
    assert "1 conflict" in nj("doctor", "--settle").err
    assert nj("doctor", "--json").json == []
    assert nj("show", "Ada", "--json").json["role"] == conflict["kept"]
