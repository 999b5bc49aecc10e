"""Labels agree with the records: what is found under one is what reading every record would find."""

from datetime import UTC, datetime

import pytest

from netjournal.demo import demo_journal
from netjournal.view import is_key

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def view():
    with demo_journal(lambda: NOW) as journal:
        yield journal.view


@pytest.mark.parametrize(
    ("table", "label", "holds"),
    [
        ("contacts", "key", lambda one: one.state == "active" and is_key(one)),
        ("contacts", "focus", lambda one: one.state == "active" and one.focus),
        ("contacts", "tie:mentor", lambda one: one.tie == "mentor"),
        ("contacts", "support:emotional", lambda one: "emotional" in one.support),
        ("promises", "open:me", lambda one: (one.state, one.owner) == ("open", "me")),
        ("promises", "open:them", lambda one: (one.state, one.owner) == ("open", "them")),
        ("promises", "kept:me", lambda one: (one.state, one.owner) == ("kept", "me")),
        ("exchanges", "unthanked", lambda one: one.direction == "received" and not one.thanked),
        ("exchanges", "asked:large", lambda one: one.direction == "asked" and one.size == "large"),
        ("interactions", "planned", lambda one: one.planned),
        (
            "interactions",
            "awaiting:me",
            lambda one: one.awaits and not one.answered and one.initiator == "them",
        ),
        (
            "interactions",
            "awaiting:them",
            lambda one: one.awaits and not one.answered and one.initiator == "me",
        ),
        ("mentions", "open", lambda one: one.open),
        ("mentions", "open:goal", lambda one: one.open and one.kind == "goal"),
        ("goals", "open", lambda one: one.state == "open"),
        ("reflections", "weekly", lambda one: one.kind == "weekly"),
        ("reflections", "open", lambda one: one.open),
    ],
)
def test_a_label_finds_what_reading_everything_would(view, table, label, holds):
    expected = [record for record in view.table(table).all() if holds(record)]
    assert expected
    assert view.table(table).labelled(label) == expected


def test_nobody_stands_under_a_label_that_there_is_not(view):
    assert view.contacts.labelled("nonsense") == []
