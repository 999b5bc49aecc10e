"""follow-up: someone was met and not yet written to."""

import pytest
from advising import only, suggested

from netjournal.advice import advise

MET = "2026-11-20 18:30"


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace")


def met(journal, ada, **fields):
    pycon = journal.event("PyCon")
    return journal.talked(
        ada, MET, event=pycon, topic="her compiler talk", written="2026-11-20 22:00", **fields
    )


def test_after_a_first_meeting_it_names_the_event_and_the_topic_and_drafts_a_message(journal, ada):
    met(journal, ada)
    step = only(journal, "follow-up", "2026-11-21 22:00")
    assert step.title == "Write to Ada Lovelace about her compiler talk"
    assert "Fri 20 Nov, 18:30" in step.why[0]
    assert "PyCon" in step.why[0]
    assert "her compiler talk" in step.why[0]
    assert "your compiler talk" in step.draft
    assert "PyCon" in step.draft


@pytest.mark.parametrize(
    ("topic", "title", "told"),
    [
        ("her talk", " about her talk", "about her talk"),
        ("she builds compilers", ": she builds compilers", ": she builds compilers"),
        ("send the paper tomorrow", ": send the paper tomorrow", ": send the paper tomorrow"),
        ("asked her to teach, twice", ": asked her to teach", ": asked her to teach, twice"),
    ],
)
def test_the_title_reads_as_a_sentence_whatever_it_was_about(journal, ada, topic, title, told):
    journal.talked(ada, MET, topic=topic)
    step = only(journal, "follow-up", "2026-11-21 22:00")
    assert step.title == f"Write to Ada Lovelace{title}"
    assert f"coffee {told}".replace(" :", ":") in step.why[0]


@pytest.mark.parametrize(
    ("at", "last"),
    [
        ("2026-11-22 19:30", "You have not been in touch since; 48 hours is a good time for a first word."),
        ("2026-11-22 19:31", "No word since is written down. A late first word is welcome too."),
        ("2026-11-30 09:00", "No word since is written down. A late first word is welcome too."),
    ],
)
def test_once_they_are_over_a_late_word_is_welcome(journal, ada, at, last):
    met(journal, ada)
    assert only(journal, "follow-up", at).why[-1] == last


def test_the_48_hours_run_from_the_end_of_the_conversation(journal, ada):
    met(journal, ada)
    step = only(journal, "follow-up", "2026-11-21 22:00")
    assert step.due == journal.at("2026-11-22 19:30")
    assert step.hours_left(journal.at("2026-11-21 22:00")) == 21.5
    assert not step.overdue(journal.at("2026-11-22 19:30"))
    assert step.overdue(journal.at("2026-11-22 19:31"))


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"minutes": 15}, "2026-11-22 18:45"),
        ({"minutes": 180}, "2026-11-22 21:30"),
        ({}, "2026-11-22 19:30"),
    ],
)
def test_the_length_of_the_conversation_counts(journal, ada, fields, due):
    met(journal, ada, **fields)
    assert only(journal, "follow-up").due == journal.at(due)


def test_the_48_hours_are_hours_also_where_the_clocks_change(journal, ada):
    journal.talked(ada, "2026-03-28 18:30", written="2026-03-28 19:30")
    step = only(journal, "follow-up", "2026-03-28 19:30")
    assert step.due == journal.at("2026-03-30 20:30")
    assert step.hours_left(journal.at("2026-03-28 19:30")) == 48
    assert step.hours_left(journal.at("2026-03-30 21:30")) == -1


def test_a_day_without_a_time_ends_with_the_day(journal, ada):
    journal.talked(ada, "2026-11-20")
    assert only(journal, "follow-up").due == journal.at("2026-11-23 00:00")


@pytest.mark.parametrize(
    ("at", "there"), [("2026-12-04 19:29", True), ("2026-12-04 19:30", False), ("2026-12-04 19:31", False)]
)
def test_it_lapses_14_days_after_the_conversation(journal, ada, at, there):
    met(journal, ada)
    assert bool(suggested(journal, "follow-up", at)) is there


@pytest.mark.parametrize(
    ("written", "there"),
    [("2026-11-20 19:29", True), ("2026-11-20 19:30", True), ("2026-11-20 19:31", False)],
)
def test_it_must_be_written_down_within_seven_days(journal, ada, written, there):
    journal.talked(ada, "2026-11-13 18:30", written=written)
    assert bool(suggested(journal, "follow-up", "2026-11-20 20:00")) is there


@pytest.mark.parametrize(
    "later",
    [
        lambda journal, ada: journal.wrote(ada, "2026-11-21 08:00"),
        lambda journal, ada: journal.wrote(ada, MET),
        lambda journal, ada: journal.heard(ada, "2026-11-20 18:31"),
        lambda journal, ada: journal.wrote(ada, "2026-11-20 23:00", channel="social"),
        lambda journal, ada: journal.wrote(ada, "2026-11-20", written="2026-11-20 23:00"),
    ],
    ids=["an email", "an email in the same minute", "their message", "a note online", "an email of that day"],
)
def test_any_later_word_ends_it(journal, ada, later):
    met(journal, ada)
    later(journal, ada)
    assert not suggested(journal, "follow-up")


def test_a_planned_meeting_ahead_does_not_end_it(journal, ada):
    met(journal, ada)
    journal.talked(ada, "2026-11-28 10:00", planned=True)
    assert suggested(journal, "follow-up")


def test_a_planned_meeting_asks_for_none(journal, ada):
    journal.talked(ada, MET, planned=True)
    assert not suggested(journal, "follow-up")


def test_a_second_conversation_asks_for_one_only_at_an_event(journal, ada):
    journal.talked(ada, "2026-10-01 10:00")
    journal.talked(ada, MET)
    assert not suggested(journal, "follow-up")
    journal.talked(ada, "2026-11-20 20:30", event=journal.event("PyCon"))
    assert suggested(journal, "follow-up")


def test_a_cold_talk_asks_for_none(journal, ada):
    met(journal, ada, tone="cold")
    assert not suggested(journal, "follow-up")


def test_a_first_message_asks_for_none(journal, ada):
    journal.wrote(ada, MET)
    assert not suggested(journal, "follow-up")


@pytest.mark.parametrize("state", ["resting", "archived", "died"])
def test_nobody_at_rest_is_named(journal, state):
    quiet = journal.contact("Quiet One", state=state)
    journal.talked(quiet, MET)
    assert not suggested(journal, "follow-up")


def test_each_person_of_one_entry_has_their_own(journal, ada):
    bob = journal.contact("Bob Berg")
    met(journal, (ada, bob))
    assert {step.contact_ids for step in suggested(journal, "follow-up")} == {(ada.id,), (bob.id,)}


def test_the_thresholds_can_be_set(journal, ada):
    met(journal, ada)
    journal.rule("follow-up", thresholds={"hours": 24})
    assert only(journal, "follow-up").due == journal.at("2026-11-21 19:30")


def test_it_stands_first_on_today(journal, ada):
    met(journal, ada)
    assert advise(journal.view(), journal.now).today[0].rule == "follow-up"
