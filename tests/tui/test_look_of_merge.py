"""How the pairs who may be one, and two people side by side, look."""

import pytest

from .looks import at_every_size, looks_as_before

PAGES = {"pairs": ("2", "equals_sign"), "sides": ("2", "equals_sign", "enter", "j")}


@at_every_size
@pytest.mark.parametrize("page", PAGES)
def test_two_who_may_be_one(twice, snap_compare, page, look):
    assert looks_as_before(snap_compare, twice, look, *PAGES[page])
