"""The demo journal: a year that holds together, whenever it is opened."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from netjournal.advice import advise
from netjournal.clock import local_date
from netjournal.demo import demo_journal
from netjournal.models import TABLES

BERLIN = ZoneInfo("Europe/Berlin")

MOMENTS = [
    datetime(2026, 11, 21, 9, 0, tzinfo=BERLIN),
    datetime(2024, 2, 29, 23, 59, tzinfo=UTC),
    datetime(2027, 3, 28, 3, 30, tzinfo=BERLIN),
    datetime(2026, 1, 5, 0, 1, tzinfo=ZoneInfo("Pacific/Apia")),
    datetime(2026, 8, 12, 17, 45, tzinfo=ZoneInfo("America/St_Johns")),
]


@pytest.fixture(params=MOMENTS, ids=lambda moment: f"{moment:%a %d %b %Y}")
def demo(request):
    with demo_journal(lambda: request.param) as journal:
        yield journal


def test_it_holds_a_year_of_a_busy_person(demo):
    view = demo.view
    assert 55 <= len(view.contacts) <= 70
    assert 380 <= len(view.interactions) <= 450
    assert len(view.events) >= 10
    assert len({contact.organisation for contact in view.contacts.all()}) > 20
    assert {contact.level for contact in view.contacts.all()} >= {"junior", "mid", "senior", "executive"}


def test_every_reference_leads_to_a_record(demo):
    known = {record_id for name in TABLES for record_id in demo.view.table(name)}
    for name in TABLES:
        for record in demo.view.table(name).all():
            assert set(record.references()) <= known, record


def test_nothing_happened_after_now_and_nothing_was_written_ahead(demo):
    for entry in demo.view.interactions.all():
        assert entry.planned == (entry.at > demo.now())
    for name in TABLES:
        assert all(record.created <= demo.now() for record in demo.view.table(name).all())


def test_people_are_met_before_they_are_written_about(demo):
    for contact in demo.view.contacts.all():
        assert all(entry.created >= contact.created for entry in demo.view.interactions.of(contact.id))


def test_every_entry_has_words_of_its_own(demo):
    words = Counter((entry.summary, entry.topic) for entry in demo.view.interactions.all())
    assert max(words.values()) == 1


def test_today_has_a_good_variety(demo):
    advice = advise(demo.view, demo.now())
    today = {suggestion.rule for suggestion in advice.today}
    assert {"keep-promise", "follow-up"} <= today
    assert len(today) >= 4
    everything = {suggestion.rule for suggestion in advice.everything}
    assert {"answer-owed", "check-back", "check-in", "milestone", "nudge-promise", "say-thanks"} <= everything


def test_the_48_hours_with_the_people_of_last_night_are_running(demo):
    running = [one for one in advise(demo.view, demo.now()).everything if one.rule == "follow-up"]
    assert len(running) == 3
    assert all(demo.now() < one.due < demo.now() + timedelta(hours=48) for one in running)


def test_one_person_has_left_two_messages_unanswered(demo):
    gideon = demo.view.contacts[demo.view.people.first_named("Gideon")[0]]
    last_two = list(demo.view.interactions.newest_of(gideon.id))[:2]
    assert all(entry.outgoing and entry.awaits and not entry.answered for entry in last_two)


def test_promises_go_both_ways_and_end_in_different_ways(demo):
    promises = list(demo.view.promises.all())
    assert {(promise.owner, promise.state) for promise in promises} >= {
        ("me", "open"), ("me", "kept"), ("me", "broken"), ("them", "open"), ("them", "released"),
    }  # fmt: skip
    mine = [promise for promise in promises if (promise.owner, promise.state) == ("me", "open")]
    assert any(local_date(promise.due, BERLIN) < demo.now().date() for promise in mine)


def test_one_event_was_last_night_and_another_comes_within_a_week(demo):
    days = [(event.starts.date() - demo.now().date()).days for event in demo.view.events.all()]
    assert -1 in days
    assert any(0 < day <= 7 for day in days)


def test_the_same_clock_gives_the_same_records():
    def documents():
        with demo_journal(lambda: MOMENTS[0]) as journal:
            return [record.document() for name in TABLES for record in journal.view.table(name).all()]

    assert documents() == documents()


def test_undo_takes_back_the_last_entry_only():
    with demo_journal(lambda: MOMENTS[0]) as journal:
        before = len(journal.view.interactions)
        journal.undo()
        assert len(journal.view.interactions) == before - 1
        assert len(journal.view.contacts) > 50


def test_it_leaves_nothing_behind_and_touches_nothing_of_the_person(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NETJOURNAL_DATA_DIR", str(tmp_path / "mine"))
    with demo_journal(lambda: MOMENTS[0]) as journal:
        folder = journal.paths.data.parent
        assert folder.is_dir()
        assert not journal.findings()
    assert not folder.exists()
    assert not list(tmp_path.iterdir())
