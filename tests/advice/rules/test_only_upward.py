"""only-upward: most of the people I talk with stand high."""

import pytest
from advising import only, suggested

RULE = "only-upward"


def _talks(journal, *groups):
    people = []
    for count, fields in groups:
        for _ in range(count):
            people.append(journal.contact(f"Person {len(people):02}", **fields))
            journal.talked(people[-1], f"2026-11-01 {7 + len(people):02}:00")
    return people


@pytest.mark.parametrize(
    ("groups", "there"),
    [
        ([(2, {"level": "mid"}), (8, {"level": "senior"})], True),
        ([(3, {"level": "mid"}), (7, {"level": "executive"})], False),
        ([(9, {"level": "senior"})], False),
        ([(5, {"level": "senior"}), (5, {"level": "executive"})], True),
        ([(3, {}), (7, {"level": "senior"})], False),
        ([(10, {"level": "senior", "tie": "mentor"})], False),
        ([(1, {"level": "senior", "tie": "lead"}), (9, {"level": "senior"})], False),
        ([(5, {"level": "junior", "tie": "mentor"}), (10, {"level": "senior"})], True),
    ],
    ids=["80 %", "70 %", "nine", "both levels", "unknown", "mentors", "nine and a lead", "mentors left out"],
)
def test_more_than_seventy_percent_of_ten(journal, groups, there):
    _talks(journal, *groups)
    assert bool(suggested(journal, RULE)) is there


def test_it_tells_the_count_and_names_peers(journal):
    _talks(journal, (10, {"level": "senior"}))
    journal.contact("Grace", level="junior")
    step = only(journal, RULE)
    assert step.title == "Have one conversation with a peer or someone junior, such as Grace"
    assert step.why == (
        "Since Sun 1 Nov you talked with 10 people, leads and mentors aside.",
        "10 of them are senior or executive.",
    )
    assert (step.due - step.opens).days == 30


@pytest.mark.parametrize(
    ("fields", "ends_it"),
    [
        ({"level": "junior"}, True),
        ({"level": "mid"}, True),
        ({"tie": "peer"}, True),
        ({"level": "senior", "tie": "peer"}, True),
        ({"level": "senior"}, False),
        ({}, False),
    ],
)
def test_a_talk_with_a_peer_or_junior_ends_it(journal, fields, ends_it):
    _talks(journal, (10, {"level": "senior"}))
    journal.talked(journal.contact("Grace", **fields), "2026-11-02 10:00")
    assert bool(suggested(journal, RULE)) is not ends_it


def test_a_message_does_not_end_it(journal):
    _talks(journal, (10, {"level": "senior"}))
    journal.wrote(journal.contact("Grace", level="junior"), "2026-11-02 10:00")
    assert suggested(journal, RULE)


def test_conversations_of_the_last_90_days_count(journal):
    _talks(journal, (10, {"level": "senior"}))
    assert suggested(journal, RULE, "2027-01-30 08:00")
    assert not suggested(journal, RULE, "2027-01-30 08:01")
