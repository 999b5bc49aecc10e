import pytest

from netjournal.insights.numbers import follow_ups, numbers


def test_an_empty_journal_has_no_rates(journal):
    found = numbers(journal.view(), journal.now)
    assert (found.follow_up_rate_48h, found.promises_kept_rate, found.contacts, found.overdue) == (
        None,
        None,
        0,
        0,
    )


@pytest.mark.parametrize(
    ("wrote", "outcome"),
    [
        ("2026-11-18 19:29", [True]),
        ("2026-11-20 19:30", [True]),
        ("2026-11-20 19:31", [False]),
        (None, [False]),
    ],
)
def test_a_follow_up_counts_within_48_hours_of_the_end(journal, wrote, outcome):
    ada = journal.contact("Ada Lovelace")
    journal.talked(ada, "2026-11-18 18:30")
    if wrote:
        journal.wrote(ada, wrote)
    assert list(follow_ups(journal.view(), journal.now)) == outcome


def test_while_the_48_hours_run_nothing_is_counted_against_you(journal):
    journal.talked(journal.contact("Ada Lovelace"), "2026-11-20 18:30")
    assert list(follow_ups(journal.view(), journal.now)) == []


@pytest.mark.parametrize(
    "fields",
    [{"tone": "cold"}, {"written": "2026-11-10 12:00"}, {"source_key": "import-1"}, {"planned": True}],
)
def test_what_asks_for_no_follow_up_is_not_counted(journal, fields):
    journal.talked(journal.contact("Ada Lovelace"), "2026-11-01 18:30", **fields)
    assert list(follow_ups(journal.view(), journal.now)) == []


def test_later_talks_count_only_at_an_event(journal):
    ada = journal.contact("Ada Lovelace")
    event = journal.event("PyCon", "2026-11-10")
    journal.talked(ada, "2026-11-01 18:30")
    journal.talked(ada, "2026-11-05 18:30")
    journal.talked(ada, "2026-11-10 18:30", event=event)
    assert list(follow_ups(journal.view(), journal.now)) == [False, False]


def test_counts_leave_out_thanks_and_what_is_ahead(journal):
    ada = journal.contact("Ada Lovelace", cadence=30)
    journal.talked(ada, "2026-09-01 18:30")
    journal.talked(ada, "2026-12-24 18:30", planned=True)
    journal.note(ada, "2026-11-01")
    journal.gave(ada, "a tip", "2026-11-01")
    journal.gave(ada, "thanks", "2026-11-01", kind="thanks")
    journal.received(ada, "a tip", "2026-11-01")
    journal.asked(ada, "feedback", "2026-11-01")
    journal.asked(ada, "later", "2026-11-01", state="planned")
    for state in ("kept", "kept", "kept", "broken", "released", "open"):
        journal.promised(ada, "notes", state=state)
    journal.they_promised(ada, "an intro", state="broken")
    found = numbers(journal.view(), journal.now)
    assert (found.interactions, found.conversations, found.notes) == (1, 1, 1)
    assert (found.given, found.received, found.asked) == (1, 1, 1)
    assert (found.promises_kept_rate, found.promises_open, found.promises_kept) == (0.75, 1, 3)
    assert found.overdue == 1
