import pytest

from netjournal.insights.words import to_and_fro


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
