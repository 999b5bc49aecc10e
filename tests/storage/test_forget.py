"""Documents that are forgotten for good: their words are in no file, and all else is as it was."""

import json
import os
import shutil
from datetime import UTC, datetime

import pytest
from remains import remains

from netjournal.errors import ReadOnlyError, StaleEditError
from netjournal.storage import Delete, Drafts, Forgetting, Put, Words, cleaning, open_store
from netjournal.storage import snapshot as snapshot_module
from netjournal.storage.backup import make_backup
from netjournal.storage.compact import compact
from netjournal.storage.restore import read_backup
from netjournal.storage.stamps import real_time

MIRA = ("people", "mira-0001")
TALK = ("talks", "talk-0001")
"""A talk with both, which stays."""
SECRET = ("talks", "talk-0002")
"""A talk with Mira alone, which goes with her."""
TOLD = ("Mira Lindqvist", "mira@uni", "lighthouse", "boats", "quarrel")
"""What nobody may find afterwards."""


def person(number, name, **fields):
    return {"id": f"{number}-0001", "name": name, **fields}


def fill(store):
    """Two people, what they said, an edit, something deleted, something undone."""
    mira = person("mira", "Mira Lindqvist", mail="mira@uni.example")
    store.commit("add Mira Lindqvist", [Put("people", mira), Put("people", person("jonas", "Jonas Berg"))])
    both = {"id": TALK[1], "with": [MIRA[1], "jonas-0001"], "said": "Mira Lindqvist showed us round"}
    store.commit("add lunch with Mira Lindqvist", [Put("talks", both)])
    store.commit("add a quarrel", [Put("talks", {"id": SECRET[1], "with": [MIRA[1]], "said": "a quarrel"})])
    store.commit("edit Mira Lindqvist", [Put("people", {**mira, "home": "the lighthouse"})])
    store.commit("add", [Put("talks", {"id": "talk-0003", "with": [MIRA[1]], "said": "boats"})])
    store.commit("delete boats", [Delete("talks", "talk-0003")])
    store.commit(
        "add", [Put("talks", {"id": "talk-0004", "with": ["jonas-0001"], "said": "ask Mira Lindqvist"})]
    )
    store.commit("rename", [Put("people", person("jonas", "Jonas Bergman"))])


def wish(store, also=()):
    """Return what forgets Mira, and the edits that mend the rest."""
    gone = frozenset({MIRA, SECRET, ("talks", "talk-0003"), *also})
    words = Words.of(("Mira Lindqvist", "mira@uni.example"), ("Mira",))
    forgetting = Forgetting((MIRA[1],), gone, words, {TALK: [2]})
    edits = [
        Put(key[0], left, body)
        for key, body in store.forgetter.past.documents()
        if key not in gone and (left := forgetting.document(key, body)) != body
    ]
    return forgetting, edits


def forget(store, **options):
    store.forgetter.ask("forget someone", *wish(store, **options))
    return store.forgetter.finish()


def told(store, everything):
    return everything(store), [(one.label, one.undone) for one in store.history()], store.conflicts()


AFTER = {
    "people": {"jonas-0001": person("jonas", "Jonas Bergman")},
    "talks": {
        TALK[1]: {"id": TALK[1], "with": ["jonas-0001"], "said": "someone showed us round"},
        "talk-0004": {"id": "talk-0004", "with": ["jonas-0001"], "said": "ask someone"},
    },
}


@pytest.fixture
def full(store):
    fill(store)
    return store


def test_no_file_holds_the_words_and_all_else_is_as_it_was(journals, full, everything):
    assert set(TOLD) <= {word for _, word in remains(journals.folder, TOLD)}
    assert forget(full).unreached == ()
    assert remains(journals.folder, TOLD) == []
    assert everything(full) == AFTER
    assert told(journals.open(), everything) == told(full, everything)
    assert journals.open().findings() == full.findings() == []
    (log,) = journals.logs()
    assert log.stat().st_mode & 0o777 == 0o600


def test_the_history_tells_of_what_is_left_and_that_someone_was_forgotten(full):
    forget(full)
    assert [one.label for one in full.history()] == [
        "forget someone",
        "rename",
        "add",
        "add lunch with someone",
        "add someone",
    ]


def test_forgetting_is_not_undone_and_everything_else_still_is(journals, full, everything):
    forget(full)
    assert [full.undo().label for _ in range(4)] == ["rename", "add", "add lunch with someone", "add someone"]
    assert full.undo() is None
    assert everything(full) == everything(journals.open()) == {}
    assert [full.redo().label for _ in range(4)] == ["add someone", "add lunch with someone", "add", "rename"]
    assert everything(full) == everything(journals.open()) == AFTER
    assert full.redo() is None
    assert remains(journals.folder, TOLD) == []


def test_what_was_undone_is_forgotten_too_and_is_not_made_again(journals, full):
    full.commit("add more", [Put("talks", {"id": SECRET[1], "with": [MIRA[1]], "said": "more boats"})])
    full.undo()
    forget(full)
    assert remains(journals.folder, TOLD) == []
    assert full.redo() is None


def test_undo_does_not_bring_back_a_reference(full):
    seen = dict(full.documents("talks")[TALK[1]])
    full.commit("edit", [Put("talks", {**seen, "with": ["jonas-0001", "ana-0001"]}, seen)])
    forget(full)
    assert full.undo().left_alone == ()
    assert full.documents("talks")[TALK[1]]["with"] == ["jonas-0001"]


def test_backups_hold_them_no_longer_and_can_still_be_restored(journals, full, everything):
    paths = journals.paths()
    compact(full._ledger, full._disk, kept_whole=2)
    at = datetime(2026, 11, 21, tzinfo=UTC)
    made = make_backup(paths, paths.data / "backups" / "mine.zip", at, {"people": 2})
    other = make_backup(paths, paths.data / "backups" / "spoilt.zip", at, {})
    other.path.write_bytes(other.path.read_bytes()[:200])
    (unreached,) = forget(full).unreached
    assert unreached.path == other.path
    other.path.unlink()
    assert remains(journals.folder, TOLD) == []
    again = read_backup(made.path)
    assert (again.at, again.counts) == (made.at, made.counts)
    assert made.path.stat().st_mode & 0o777 == 0o600
    (copy,) = (paths.data / "backups").glob("*.jsonl")
    copy.rename(journals.logs()[0])
    told_before = {"jonas-0001": person("jonas", "Jonas Bergman")}
    assert everything(journals.open("reader"))["people"] == told_before


def test_drafts_leftovers_and_the_cache_hold_them_no_longer(journals, full):
    paths, drafts = journals.paths(), Drafts(journals.paths().state)
    drafts.save("capture", "lunch with Mira Lindqvist\nand the sea")
    drafts.save(f"edit-{SECRET[1]}", "the quarrel went on")
    drafts.save(f"edit-{TALK[1]}", "Mira was kind")
    drafts.leave("capture", "Mira Lindqvist called")
    other = Drafts(paths.state)
    other.save("capture", "tea with Mira Lindqvist")
    (paths.state / "drafts" / ".capture.txt.7.new").write_text("half of Mira Lindqvist")
    (paths.state / "tmp1.md").write_text("for the editor: mira@uni.example")
    paths.cache.mkdir()
    (paths.cache / "opening.json").write_text("boats")
    (paths.cache / ".opening.json.7.new").write_text("boats")
    (paths.cache / "of another program").write_text("stays")
    for left in ("log/.x.jsonl.compact", "log/.x.jsonl.forget", "backups/.a.zip.1.new"):
        (paths.data / left).parent.mkdir(exist_ok=True)
        (paths.data / left).write_text("the lighthouse")
    scratch = paths.data / "backups" / ".restore-7"
    (scratch / "data").mkdir(parents=True)
    (scratch / "data" / "x.jsonl").write_text("the lighthouse")
    for draft in (paths.state / "drafts").glob("capture.*"):
        os.utime(draft, (1_000, 1_000))
    assert forget(full).unreached == ()
    assert remains(journals.folder, TOLD) == []
    assert drafts.kept_at("capture").timestamp() == 1_000
    assert drafts.texts("capture") == ("lunch with someone\nand the sea", "someone called")
    assert other.load("capture") == "tea with someone"
    assert drafts.load(f"edit-{TALK[1]}") == "someone was kind"
    assert drafts.slots() == ("capture", f"edit-{TALK[1]}")
    assert [path.name for path in paths.cache.iterdir()] == ["of another program"]


def test_a_file_that_is_gone_meanwhile_is_no_trouble(full, monkeypatch, tmp_path):
    monkeypatch.setattr(cleaning, "snapshot_files", lambda _: [tmp_path / "gone"])
    assert forget(full).unreached == ()


def test_copies_that_others_made_are_told(journals, full):
    data = journals.paths().data
    (log,) = journals.logs()
    older = data / ".stversions" / "log" / "older.jsonl"
    older.parent.mkdir(parents=True)
    shutil.copy(log, older)
    (data / "notes.txt").write_text("nothing of the kind, and another Mira")
    (data / ".git").mkdir()
    (data / ".git" / "pack").write_bytes(b"who knows")
    assert {one.path for one in forget(full).unreached} == {data / ".git", older}
    assert {name for name, _ in remains(journals.folder, TOLD)} == {"older.jsonl"}


def test_a_conflict_copy_of_this_device_s_log_is_cleaned_as_well(journals, full, everything):
    (log,) = journals.logs()
    shutil.copy(log, log.with_name(f"{log.stem}.sync-conflict-20261121.jsonl"))
    assert forget(full).unreached == ()
    assert remains(journals.folder, TOLD) == []
    assert everything(full) == everything(journals.open("reader")) == AFTER


def test_damaged_bytes_that_hold_them_are_blanked_and_others_are_told(journals, full, everything):
    full.close()
    (log,) = journals.logs()
    lines = log.read_bytes().splitlines(keepends=True)
    spoilt = lines[2].replace(b'"label"', b'"lebal"')
    unclear = b'{"stamp":12,"la\n'
    glued = lines[4].removesuffix(b"\n") + lines[7] + b"{"
    log.write_bytes(b"".join([*lines[:2], spoilt, *lines[3:4], unclear, glued, *lines[8:]]))
    store = journals.open()
    before = everything(store)
    (unreached,) = forget(store).unreached
    assert "16 bytes" in unreached.why
    assert remains(journals.folder, ("Mira Lindqvist", "mira@uni", "quarrel")) == []
    assert everything(store)["people"] == {"jonas-0001": before["people"]["jonas-0001"]}
    assert {finding.severity for finding in store.findings()} == {"damage"}


def test_an_unfinished_end_is_blanked_and_the_next_entry_closes_it_off(journals, full, everything):
    full.close()
    (log,) = journals.logs()
    with log.open("ab") as stream:
        stream.write(b'{"stamp":99,"label":"add Mira Lindqvist')
    store = journals.open()
    forget(store)
    assert remains(journals.folder, TOLD) == []
    assert everything(journals.open()) == AFTER
    assert {finding.severity for finding in journals.open().findings()} == {"note"}


def test_large_transactions_stay_whole(journals, store, everything):
    many = [Put("t", {"id": f"doc-{number:05}", "words": "w" * 60_000}) for number in range(40)]
    store.commit("import Mira Lindqvist.csv", [*many, Put("people", person("mira", "Mira Lindqvist"))])
    forget(store)
    assert remains(journals.folder, TOLD) == []
    assert len(everything(journals.open())["t"]) == 40
    assert store.undo().label == "import someone.csv"
    assert everything(store) == everything(journals.open()) == {}


def test_another_process_notices_and_goes_on(journals, full, everything):
    other = journals.open()
    forget(full)
    assert set(other.refresh()) >= {MIRA, SECRET, TALK}
    assert everything(other) == AFTER
    other.commit("more", [Put("talks", {"id": "talk-0009"})])
    full.refresh()
    assert other.undo().label == "more"
    assert full.refresh() == (("talks", "talk-0009"),)
    assert other.undo().label == "rename"
    assert remains(journals.folder, TOLD) == []


def test_what_another_process_writes_meanwhile_is_kept(journals, full, monkeypatch):
    other, held = journals.open(), full._ledger.lock.held

    def after_others(patience=None):
        monkeypatch.undo()
        other.commit("meanwhile", [Put("talks", {"id": "talk-0009", "said": "boats"})])
        return held(patience)

    full.forgetter.ask("forget someone", *wish(full))
    monkeypatch.setattr(full._ledger.lock, "held", after_others)
    full.forgetter.finish()
    assert full.documents("talks")["talk-0009"] == {"id": "talk-0009", "said": "boats"}
    assert {word for _, word in remains(journals.folder, TOLD)} == {"boats"}


def test_another_process_that_finishes_first_is_not_undone(journals, full, everything, monkeypatch):
    other, held = journals.open(), full._ledger.lock.held

    def after_others(patience=None):
        monkeypatch.undo()
        other.refresh()
        other.forgetter.finish()
        other.commit("more", [Put("talks", {"id": "talk-0009"})])
        return held(patience)

    full.forgetter.ask("forget someone", *wish(full))
    monkeypatch.setattr(full._ledger.lock, "held", after_others)
    assert full.forgetter.finish().unreached == ()
    assert remains(journals.folder, TOLD) == []
    assert full.findings() == []
    (log,) = journals.logs()
    stamps = [json.loads(line).get("stamp") for line in log.read_bytes().splitlines()]
    assert len(stamps) == len(set(stamps))
    assert full.undo().label == "more"
    assert everything(full) == everything(journals.open()) == AFTER


def test_who_is_met_again_later_is_written_down_as_anyone(journals, full):
    forget(full)
    full.commit("add", [Put("people", person("again", "Mira Lindqvist"))])
    full.close()
    again = journals.open()
    assert not again.forgetter.is_due
    assert again.documents("people")["again-0001"]["name"] == "Mira Lindqvist"


def test_forgetting_again_after_meeting_again(journals, full, everything):
    forget(full)
    full.commit("add", [Put("people", person("again", "Mira Lindqvist"))])
    forget(full, also={("people", "again-0001")})
    assert remains(journals.folder, TOLD) == []
    assert everything(full) == AFTER


def test_what_is_forgotten_cannot_be_written_again_under_its_id(full, everything):
    forget(full)
    full.commit("restore", [Put("people", person("mira", "Mira Lindqvist"))])
    assert everything(full) == AFTER
    assert full.forgetter.forgotten() == {MIRA, SECRET, ("talks", "talk-0003")}


def test_an_edit_that_was_overtaken_forgets_nothing(journals, full, everything):
    asked = wish(full)
    before = everything(full)
    other = journals.open()
    seen = dict(other.documents("talks")[TALK[1]])
    other.commit("edit", [Put("talks", {**seen, "said": "Mira Lindqvist sang"}, seen)])
    with pytest.raises(StaleEditError):
        full.forgetter.ask("forget someone", *asked)
    full.refresh()
    assert everything(full).keys() == before.keys()
    assert not full.forgetter.is_due
    forget(full)
    assert full.documents("talks")[TALK[1]]["said"] == "someone sang"


def test_a_folder_that_cannot_be_written_is_told_in_one_line(journals, full, everything):
    before = everything(full)
    full._ledger.read_only = "the folder x is not writable; see its owner and rights."
    with pytest.raises(ReadOnlyError, match="Nothing was saved: the folder x is not writable") as told_why:
        full.forgetter.ask("forget someone", *wish(full))
    assert "\n" not in str(told_why.value)
    assert everything(full) == everything(journals.open()) == before


def test_compaction_afterwards_changes_nothing(journals, full, everything):
    forget(full)
    compact(full._ledger, full._disk, kept_whole=0)
    assert everything(full) == everything(journals.open()) == AFTER
    assert remains(journals.folder, TOLD) == []
    again = journals.open()
    assert not again.forgetter.is_due
    assert again.forgetter.forgotten() == {MIRA, SECRET, ("talks", "talk-0003")}


def test_it_is_known_from_a_snapshot_too(journals, full, everything, monkeypatch):
    monkeypatch.setattr(snapshot_module, "_LEAST", 0)
    forget(full)
    full.keep(dict)
    full.close()
    assert (journals.paths().cache / "opening.json").exists()
    assert remains(journals.folder, TOLD) == []
    again = journals.open()
    assert again.kept() is not None
    assert not again.forgetter.is_due
    assert again.forgetter.forgotten() == {MIRA, SECRET, ("talks", "talk-0003")}
    assert told(again, everything) == told(journals.open(program="other"), everything)


def test_the_fingerprints_go_after_some_time(journals, full, everything):
    forget(full)
    full.close()
    months = 100 * 24 * 3600
    soon = journals.open(wall_clock=lambda: real_time() + months / 2)
    assert not soon.forgetter.is_due
    later = journals.open(wall_clock=lambda: real_time() + months)
    assert later.forgetter.is_due
    assert b"salt" in journals.logs()[0].read_bytes()
    later.forgetter.finish()
    assert not later.forgetter.is_due
    assert b"salt" not in journals.logs()[0].read_bytes()
    assert everything(later) == everything(journals.open()) == AFTER


def test_the_fingerprints_stay_while_a_file_could_not_be_cleaned(journals, full, monkeypatch):
    paths = journals.paths()
    made = make_backup(paths, paths.data / "backups" / "mine.zip", datetime(2026, 11, 21, tzinfo=UTC), {})
    full.forgetter.ask("forget someone", *wish(full))
    full.close()
    later = journals.open(wall_clock=lambda: real_time() + 100 * 24 * 3600)

    def fail(*_):
        raise OSError(28, "No space left")

    with monkeypatch.context() as patch:
        patch.setattr(cleaning, "rewrite_backup", fail)
        (unreached,) = later.forgetter.finish().unreached
    assert (unreached.path, unreached.again) == (made.path, True)
    assert "No space left; it is tried again" in unreached.why
    assert later.forgetter.finish().unreached == ()
    assert remains(journals.folder, TOLD) == []
    assert not later.forgetter.is_due


def test_a_device_without_a_log_has_nothing_to_do(journals, full):
    forget(full)
    reader = open_store(journals.paths("phone"))
    assert not reader.forgetter.is_due
    reader.commit("add", [Put("people", person("again", "Mira Lindqvist"))])
    reader.close()
    again = journals.open("phone")
    if again.forgetter.is_due:
        again.forgetter.finish()
    assert again.documents("people")["again-0001"]["name"] == "Mira Lindqvist"
