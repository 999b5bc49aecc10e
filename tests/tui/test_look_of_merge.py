"""How the pairs who may be one, and two people side by side, look."""

import pytest

from netjournal.tui.app import NetjournalApp

from .test_look_of_places import walk

TWINS, MERGE = ("2", "equals_sign"), ("2", "equals_sign", "enter", "j")


@pytest.mark.parametrize(
    ("keys", "size", "theme"),
    [
        (TWINS, (120, 36), "netjournal-dark"),
        (TWINS, (120, 36), "netjournal-light"),
        (TWINS, (60, 15), "netjournal-dark"),
        (MERGE, (120, 36), "netjournal-dark"),
        (MERGE, (120, 36), "netjournal-light"),
        (MERGE, (80, 24), "netjournal-dark"),
        (MERGE, (60, 15), "netjournal-dark"),
    ],
    ids=["pairs", "pairs on paper", "pairs small", "sides", "sides on paper", "sides narrow", "sides small"],
)
def test_two_who_may_be_one(twice, snap_compare, keys, size, theme):
    assert snap_compare(NetjournalApp(twice), terminal_size=size, run_before=walk(*keys, theme=theme))
