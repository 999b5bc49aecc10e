"""lunch: someone who matters, of whom nothing but business is known."""

from datetime import date

import pytest
from advising import only, suggested

RULE = "lunch"


def test_a_key_contact_met_face_to_face_of_whom_nothing_is_known(journal):
    ada = journal.contact("Ada", focus=True)
    meeting = journal.talked(ada, "2026-11-20 10:00", topic="the budget")
    assert not suggested(journal, RULE, "2026-11-20 09:59")
    step = only(journal, RULE, "2026-11-20 10:00")
    assert step.title == "Invite Ada to lunch, coffee or a walk, and mostly listen"
    assert step.due == journal.at("2026-12-04 10:00")
    assert step.why[0] == "Ada, Fri 20 Nov, 10:00: coffee about the budget."
    assert meeting.id not in step.title


@pytest.mark.parametrize(
    ("channel", "there"),
    [("in person", True), ("video", True), ("walk", True), ("call", False), ("email", False)],
)
def test_they_must_have_met_in_person_or_by_video(journal, channel, there):
    journal.talked(journal.contact("Ada", focus=True), "2026-11-20 10:00", channel=channel)
    assert bool(suggested(journal, RULE)) is there


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({}, False),
        ({"focus": True}, True),
        ({"cadence": 30}, True),
        ({"tie": "lead"}, True),
        ({"tie": "peer"}, False),
    ],
)
def test_only_key_contacts(journal, fields, there):
    journal.talked(journal.contact("Ada", **fields), "2026-11-20 10:00")
    assert bool(suggested(journal, RULE)) is there


@pytest.mark.parametrize(
    ("kind", "ends"),
    [("matters", True), ("personal", True), ("work", True), ("specific", False), ("told", False)],
)
def test_a_fact_about_them_ends_it(journal, kind, ends):
    ada = journal.contact("Ada", focus=True)
    journal.talked(ada, "2026-11-20 10:00")
    journal.fact(ada, "two kids", kind)
    assert bool(suggested(journal, RULE)) is not ends


def test_what_was_assessed_is_known_too(journal):
    ada = journal.contact("Ada", focus=True)
    journal.talked(ada, "2026-11-20 10:00")
    journal.assessed(ada, matters="her team")
    assert not suggested(journal, RULE)


def test_a_remote_person_is_invited_to_a_video_coffee(journal):
    journal.talked(journal.contact("Ada", focus=True, remote=True), "2026-11-20 10:00", channel="video")
    assert only(journal, RULE).title == "Invite Ada to a video coffee, and mostly listen"


@pytest.mark.parametrize("fields", [{"state": "resting"}, {"gentle_until": date(2026, 12, 1)}])
def test_who_rests_or_has_a_hard_time_is_left_in_peace(journal, fields):
    journal.talked(journal.contact("Ada", focus=True, **fields), "2026-11-20 10:00")
    assert not suggested(journal, RULE)
