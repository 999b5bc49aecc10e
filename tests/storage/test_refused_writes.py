"""What others wrote is taken up even when a write of ours is refused because of it."""

import pytest

from netjournal.errors import StaleEditError
from netjournal.paths import Paths
from netjournal.storage import Put, open_store


def test_a_refused_edit_still_names_what_others_changed(tmp_path):
    paths = Paths(tmp_path / "data", tmp_path / "state", tmp_path / "cache", tmp_path / "config")
    mine = open_store(paths)
    seen = {"id": "1", "name": "Ada"}
    mine.commit("add", [Put("contacts", seen)])
    theirs = open_store(paths)
    theirs.commit("edit", [Put("contacts", {"id": "1", "name": "Theirs"}, seen)])
    with pytest.raises(StaleEditError):
        mine.commit("edit", [Put("contacts", {"id": "1", "name": "Mine"}, seen)])
    assert ("contacts", "1") in mine.refresh()
    mine.close()
    theirs.close()
