"""Forgetting a person everywhere: drafts, backups, other devices, and whatever else a journal holds."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journals import random_journal
from mira import TOLD, forgotten, put, talk
from remains import remains

from netjournal.ids import seeded
from netjournal.journal import open_journal
from netjournal.journal.editing import delete
from netjournal.journal.forgetting import finish, forget, out_of_reach, prepare
from netjournal.journal.keeping import back_up, compared, go_back
from netjournal.models import (
    TABLES,
    Fact,
    Introduction,
)
from netjournal.paths import Paths
from netjournal.storage import Put


def test_drafts_and_backups_go_too(diary, mira, jonas):
    put(diary, "add", talk(diary, mira, jonas, summary="lunch with Mira Lindqvist"))
    back_up(diary)
    diary.drafts.save(f"message-{mira.id}", "Dear friend of herons")
    diary.drafts.save("capture", "coffee with @Mira Lindqvist")
    assert forgotten(diary, mira) == ()
    assert remains(diary.paths.data.parent, TOLD) == []
    assert diary.drafts.slots() == ("capture",)


def test_an_older_backup_from_elsewhere_does_not_bring_them_back(diary, mira, jonas, tmp_path):
    met = put(diary, "add", talk(diary, mira, jonas, summary="lunch with Jonas"))
    made = back_up(diary, tmp_path / "elsewhere.zip")
    forgotten(diary, mira)
    delete(diary, jonas)
    with compared(diary, made) as restoring:
        assert (restoring.back, restoring.changed, restoring.forgotten) == (1, 1, 1)
        go_back(diary, restoring)
    assert not diary.view.contacts.get(mira.id)
    assert diary.view.contacts[jonas.id] == jonas
    assert diary.view.interactions[met.id].contact_ids == (jonas.id,)
    assert remains(diary.paths.data, TOLD) == []


# -- other devices -------------------------------------------------------------------------------------------


@pytest.fixture
def phone(paths, clock, tmp_path):
    """Opens the same data folder as another device, as often as it is called."""
    opened = []

    def open_one():
        there = Paths(paths.data, tmp_path / "phone-state", tmp_path / "phone-cache", paths.config)
        opened.append(open_journal(there, clock, seeded(9)))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def test_another_device_forgets_when_it_is_opened_and_what_it_wrote_meanwhile_as_well(
    diary, mira, jonas, phone, now
):
    there = phone()
    put(there, "add lunch with Mira Lindqvist", talk(there, mira, jonas, summary="lunch with Mira and Jonas"))
    diary.refresh()
    plan = prepare(diary, [mira.id])
    (would_stay,) = out_of_reach(diary, plan)
    (unreached,) = forget(diary, plan)
    assert would_stay.path == unreached.path
    assert {path for path, _ in remains(diary.paths.data, TOLD)} == {unreached.path.name}

    ledger = there._store._ledger  # the phone does not hear of it yet
    hears, ledger._discover, ledger.read = ledger.read, lambda: None, lambda: ()
    fact = there.make(Fact, contact_ids=(mira.id,), kind="personal", text="herons", on=now.date())
    late = talk(there, mira, jonas, summary="tea with Mira and Jonas")
    put(there, "add tea with Mira", fact, late)
    ledger.read = hears
    there.close()
    diary.refresh()
    assert diary.view.facts.get(fact.id)

    again = phone()
    assert remains(diary.paths.data, TOLD) == []
    assert not again.view.facts.get(fact.id)
    assert again.view.interactions[late.id].summary == "tea with someone and Jonas"
    assert again.view.interactions[late.id].contact_ids == (jonas.id,)
    assert again.findings() == []
    diary.refresh()
    assert finish(diary) == ()
    assert not diary.view.facts.get(fact.id)
    assert diary.findings() == []
    assert not diary.forgetter.is_due


# -- any journal ---------------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_whatever_the_journal_holds(seed, now, tmp_path_factory):
    folder = tmp_path_factory.mktemp("any")
    build, rng = random_journal(Random(seed), now, size=6), Random(seed)
    wanted = build.contact("Zoë Quillfeather", emails=("zq@quill.example",), notes="quillish")
    for table, rows in build.documents.items():
        for body in rows.values():
            if rng.random() < 0.5:
                _involve(body, wanted.id, TABLES[table])
    paths = Paths(*(folder / one for one in ("data", "state", "cache", "config")))
    with open_journal(paths, lambda: now, seeded(2)) as diary:
        for table, rows in build.documents.items():
            for body in rows.values():
                diary.write("add Zoë Quillfeather", [Put(table, body)])
        before = _everything(diary)
        plan = prepare(diary, [wanted.id])
        assert forget(diary, plan) == ()
        assert _everything(diary) == _mended(before, {name for _, name in plan.forgetting.gone})
        assert [one for one in diary.findings() if one.severity != "note"] == []
        assert remains(folder, ("Quill", "Zoë")) == []
        while diary.undo():
            pass
        assert remains(folder, ("Quill", "Zoë")) == []
        assert not any(map(len, map(diary.view.table, TABLES)))


def _everything(diary):
    return {name: dict(diary.view.table(name).unread()) for name in TABLES}


def _mended(before, gone):
    """Return a plain model of what is left: no record that is gone, no id of one, no name."""

    def left(value):
        if isinstance(value, dict):
            return {name: left(item) for name, item in value.items()}
        if isinstance(value, list):
            kept = [one for one in value if not (one in gone if isinstance(one, str) else _held(one) & gone)]
            return [left(one) for one in kept]
        if isinstance(value, str):
            return None if value in gone else value.replace("Zoë Quillfeather", "someone")
        return value

    return {
        table: {name: left(body) for name, body in rows.items() if name not in gone}
        for table, rows in before.items()
    }


def _held(value):
    return {one for one in value.values() if isinstance(one, str)} if isinstance(value, dict) else set()


def _involve(body, contact_id, model):
    """Let a record name a contact, by id and by name, wherever it may."""
    if isinstance(body.get("contact_ids"), list) and model is not Introduction:
        body["contact_ids"] = [*body["contact_ids"], contact_id]
    for name in ("text", "notes", "topic", "answer", "purpose", "summary"):
        if isinstance(body.get(name), str):
            body[name] += " with Zoë Quillfeather"
