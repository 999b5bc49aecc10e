import pytest

from netjournal.advice.breadth import is_outside, largest_share, share_of, shares, upward_share


@pytest.fixture
def people(journal):
    return [
        journal.contact("Ada", department="Research", level="senior", skills=("Chess", "go")),
        journal.contact("Bob", department="research", level="mid", skills=("chess",)),
        journal.contact("Cleo", department="Sales", level="executive"),
        journal.contact("Dan"),
    ]


@pytest.mark.parametrize(
    ("dimension", "value", "count", "known", "percent"),
    [
        ("department", "Research", 2, 3, 50),
        ("skill", "Chess", 2, 2, 50),
        ("level", "senior", 1, 3, 25),
        ("field", "", 0, 0, 0),
    ],
)
def test_what_most_have_in_common(people, dimension, value, count, known, percent):
    share = largest_share(people, dimension)
    assert (share.value, share.count, share.known, share.percent) == (value, count, known, percent)


def test_nobody_shares_nothing():
    assert largest_share([], "field").percent == 0
    assert upward_share([]).known_percent == 0


def test_shares_of_single_people_add_up(people):
    parts = [share_of([one], "department", "Research") for one in people]
    total = parts[0]
    for part in parts[1:]:
        total += part
    assert total == share_of(people, "department", "Research")


def test_all_dimensions_in_their_order(people):
    assert [share.dimension for share in shares(people, ("level", "skill"))] == ["level", "skill"]


def test_how_many_stand_high(people):
    assert (upward_share(people).count, upward_share(people).percent) == (2, 50)


@pytest.mark.parametrize(("number", "outside"), [(0, False), (2, True), (3, False)])
def test_only_someone_known_to_differ_is_outside(people, number, outside):
    assert is_outside(people[number], "department", "RESEARCH") is outside
