"""`netjournal import`: looking first, writing once, and saying what could not be taken."""

import re

import pytest
from cards import ANDROID, APPLE, card
from terminals import interrupts, on_a_terminal, types

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROWS = "Ada,Lovelace,https://www.linkedin.com/in/ada,,Engines,Analyst,15 Jun 2026\n,,,,,,01 Jan 2023\n"


@pytest.fixture
def file(tmp_path):
    """Writes a file and returns its path."""

    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def test_the_shape_of_the_answer(nj, file):
    path = file("Connections.csv", HEADER + ROWS)
    told = nj("import", path, "--yes", "--json").json
    assert told["applied"] is True
    [one] = told["files"]
    assert {name: one[name] for name in ("path", "format", "new", "same", "changed")} == {
        "path": path, "format": "linkedin", "new": 1, "same": 0, "changed": 0,
    }  # fmt: skip
    assert one["skipped"] == [{"line": 3, "name": "", "reason": "a member who shows nothing of themselves"}]
    assert one["not_carried"] == []
    assert one["converted"] == ["Connected on"]
    assert "kept as extra fields: Connected on" in nj("import", path, "--dry-run").out
    assert {name: told[name] for name in ("new", "same", "changed", "skipped")} == {
        "new": 1, "same": 0, "changed": 0, "skipped": 1,
    }  # fmt: skip
    again = nj("import", path, "--yes", "--json").json
    assert [again[name] for name in ("new", "same", "changed")] == [0, 1, 0]


def test_a_look_first_writes_nothing(nj, file):
    path = file("a.vcf", ANDROID + APPLE)
    said = nj("import", path, "--dry-run")
    assert "(vcard): 2 new, 0 same, 0 changed, 0 skipped" in said.out
    assert "new: Jürgen Müller; Dr. Grace Brewster Hopper" in said.out
    assert "not carried: photo, PRODID and REV" in said.out
    assert nj("import", path, "--dry-run", "--json").json["applied"] is False
    assert nj("contacts", "--json").json == []
    assert nj("history", "--json").json == []


def test_it_is_one_change(nj, file):
    bring = ("import", file("a.vcf", ANDROID + APPLE), file("b.csv", HEADER + ROWS), "--yes")
    assert "Written: 3 new, 0 changed" in nj(*bring).err
    assert "Everything in it is in the journal already; nothing was written" in nj(*bring).err
    [change] = nj("history", "--json").json
    assert change["label"] == "import vcard and linkedin: 3 new, 0 changed"
    nj("undo")
    assert nj("contacts", "--json").json == []


def test_what_changed_is_told_field_by_field(nj, file):
    nj("import", file("a.vcf", card("FN:Ada", "UID:1", "TITLE:Clerk")), "--yes")
    said = nj("import", file("a.vcf", card("FN:Ada", "UID:1", "TITLE:Head")), "--dry-run")
    assert "changed: Ada: role: Clerk -> Head" in said.out
    nj("set", "Ada", "role=Boss")
    said = nj("import", file("a.vcf", card("FN:Ada", "UID:1", "TITLE:Head")), "--dry-run")
    assert "yours stays: Ada: role: Boss (file: Head)" in said.out


def test_perhaps_one_person(nj, file):
    nj("add", "met @Ada Lovelace")
    said = nj("import", file("a.vcf", card("FN:Ada Lovelace", "ORG:Looms")), "--yes")
    assert "perhaps one person: Ada Lovelace and Ada Lovelace" in said.out
    assert "Perhaps one person: Ada Lovelace and Ada Lovelace" in said.err
    told = nj("contacts", "--json").json
    assert len(told) == 2
    join, part = (command.split()[1:] for command in said.err.split("`")[1:4:2])
    nj(*part)
    assert nj("merge", "--json").json == []
    nj("undo")
    nj(*join)
    assert [one["name"] for one in nj("contacts", "--json").json] == ["Ada Lovelace"]


def test_without_a_terminal_it_needs_a_word(nj, file):
    said = nj("import", file("a.vcf", ANDROID), code=2)
    assert "add --yes" in said.err
    assert nj("contacts", "--json").json == []


def test_standard_input(nj):
    assert nj("import", "-", "--yes", "--json", stdin=ANDROID).json["new"] == 1
    assert "add --yes" in nj("import", "-", stdin=ANDROID, code=2).err


def test_a_folder_of_cards(nj, file, tmp_path):
    file("book/a.vcf", ANDROID)
    file("book/deeper/b.VCF", APPLE)
    file("book/broken.vcf", "BEGIN:VCARD\nFN:Cut")
    file("book/empty.vcf", "")
    file("book/other.txt", "no card")
    told = nj("import", str(tmp_path / "book"), "--yes", "--json").json
    assert told["new"] == 2
    [skipped] = told["files"][0]["skipped"]
    assert skipped["name"] == "broken.vcf"
    assert "the card is not finished" in skipped["reason"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("Name,Company\n", "there is nothing in it to take up as csv"),
        ("BEGIN:VCARD\nFN:Ada\n", "nothing can be taken; line 1 (Ada): the card is not finished"),
        ("hello", "not recognised as any of"),
        (b"PK\x03\x04 broken", "the zip is damaged"),
    ],
)
def test_a_file_that_gives_nothing_is_a_problem(nj, file, content, says):
    path = file("x", content)
    for how in ("--yes", "--dry-run"):
        said = nj("import", path, file("ok.vcf", ANDROID), how, code=1)
        assert said.err.startswith(f"netjournal: {path}: ")
        assert says in said.err
        assert said.err.count("\n") == 1
    assert nj("contacts", "--json").json == []


def test_a_file_that_is_not_there(nj, tmp_path):
    assert "there is no such file" in nj("import", str(tmp_path / "nowhere.vcf"), "--yes", code=1).err
    assert "no .vcf or .doentry files" in nj("import", str(tmp_path), "--yes", code=1).err


def test_an_empty_file_changes_nothing(nj, file):
    said = nj("import", file("x.vcf", ""), "--yes")
    assert "There is nothing in it to bring; nothing was written" in said.err


def test_a_table_with_named_columns(nj, file):
    path = file("x.csv", "Wer,Post,Nummer\nAda,a@example.org,5550100\n")
    assert "--map name=COLUMN" in nj("import", path, "--yes", code=1).err
    nj("import", path, "--map", "name=Wer", "--map", "emails=Post", "--yes")
    shown = nj("show", "Ada", "--json").json
    assert (shown["emails"], shown["extra"]) == (["a@example.org"], {"Nummer": "5550100"})
    assert "write it like --map name=Column" in nj("import", path, "--map", "name", "--yes", code=2).err


def test_an_address_that_looks_like_none_is_told_and_kept(nj, file):
    path = file("x.csv", "Name,Email\nAda,12 Harbour Road\nGrace,grace@example.org\n")
    said = nj("import", path, "--dry-run")
    assert "doubtful: Ada: 12 Harbour Road looks like no e-mail address" in said.out
    told = nj("import", path, "--yes", "--json").json
    assert told["doubtful"] == [{"name": "Ada", "value": "12 Harbour Road"}]
    assert nj("show", "Ada", "--json").json["emails"] == ["12 Harbour Road"]


def test_hostile_text_never_reaches_the_terminal(nj, file):
    path = file("\x1b[31mred.vcf", card("FN:Ada\x1b]0;x\x07", "X-\u202eA:1") + "BEGIN:VCARD\nFN:\x1b[2JEve\n")
    said = nj("import", path, "--yes")
    assert "\x1b" not in said.out + said.err
    assert "\u202e" not in nj("show", "Ada]0;x").out


@pytest.mark.parametrize(
    ("answer", "code", "count", "says"),
    [
        (types(b"y\n"), 0, 1, "Written: 1 new"),
        (types(b"n\n"), 0, 0, "Nothing was written"),
        (interrupts, 130, 0, "Write this?"),
    ],
    ids=["yes", "no", "interrupted"],
)
def test_on_a_terminal_it_asks(nj, home, file, answer, code, count, says):
    found, said = on_a_terminal(home, ["import", file("a.vcf", ANDROID)], "Write this?", answer)
    assert says in said
    assert found == code
    assert len(nj("contacts", "--json").json) == count


def test_interrupted_while_it_reads(nj, file, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    path = file("a.vcf", ANDROID)
    monkeypatch.setattr("netjournal.cli.progress.Progress.comparing", interrupt)
    assert nj("import", path, "--yes", code=130).err.strip() == "Stopped; nothing is half written."
    assert nj("contacts", "--json").json == []


def test_ten_thousand_cards(nj, file):
    cards = (
        card(f"FN:Person {n} of Place{n % 100}", f"EMAIL:p{n}@example.org", f"TEL:+49 170 {1_000_000 + n}")
        for n in range(10_000)
    )
    path = file("many.vcf", "".join(cards))
    assert nj("import", path, "--yes", "--json").json["new"] == 10_000
    assert nj("import", path, "--yes", "--json").json["same"] == 10_000
    nj("undo")
    assert nj("contacts", "--json").json == []


def test_what_has_no_name_in_an_archive_is_counted(nj, file, tmp_path, monkeypatch):
    nj("import", file("a.vcf", ANDROID + APPLE), "--yes")
    nj("export", "archive", str(tmp_path / "all.json"))
    monkeypatch.setenv("NETJOURNAL_DATA_DIR", str(tmp_path / "other"))
    said = nj("import", str(tmp_path / "all.json"), "--dry-run").out
    assert "Dr. Grace Brewster Hopper" in said
    assert "origins" in said.partition("new beside them: ")[2].splitlines()[0]
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}", said)
