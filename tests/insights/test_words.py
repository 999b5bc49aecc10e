import pytest

from netjournal.insights.week import week
from netjournal.insights.words import promises_told, to_and_fro


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((1, 2), "gave once and received twice"),
        ((0, 3), "received 3 times"),
        ((1, 0, 1), "gave once and asked once"),
        ((2, 1, 4), "gave twice, received once and asked 4 times"),
        ((0, 0, 0), ""),
    ],
)
def test_what_went_to_and_fro_is_told_without_what_did_not(counts, told):
    assert to_and_fro(*counts) == told


@pytest.mark.parametrize(
    ("made", "kept", "theirs", "kept_by_them", "told"),
    [
        (1, 0, 0, 0, "you made 1"),
        (2, 1, 0, 0, "you made 2 and kept 1"),
        (0, 1, 0, 0, "you kept 1"),
        (1, 0, 1, 0, "you made 1; 1 was made to you"),
        (0, 0, 2, 0, "2 were made to you"),
        (0, 0, 0, 1, "1 made to you was kept"),
        (1, 1, 1, 2, "you made 1 and kept 1; 1 was made to you; 2 made to you were kept"),
        (0, 0, 0, 0, ""),
    ],
)
def test_promises_of_a_week_are_told_by_whose_they_are(journal, made, kept, theirs, kept_by_them, told):
    ada = journal.contact("Ada Lovelace")
    ended = {"made": "2026-10-01", "state": "kept", "closed": journal.ago(days=2)}
    for count, promise, fields in (
        (made, journal.promised, {}),
        (kept, journal.promised, ended),
        (theirs, journal.they_promised, {}),
        (kept_by_them, journal.they_promised, ended),
    ):
        for _ in range(count):
            promise(ada, "notes", **({"made": "2026-11-18 10:00"} | fields))
    assert promises_told(week(journal.view(), journal.now)) == told
