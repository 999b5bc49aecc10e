"""The garbage collector leaves a large journal alone."""

import gc

import pytest

from netjournal.storage import Put, memory


@pytest.fixture
def asked(monkeypatch):
    """Return what the collector was asked for from now on, without its doing it."""
    calls = []
    monkeypatch.setattr(memory, "_LARGE", 10)
    monkeypatch.setattr(gc, "freeze", lambda: calls.append("freeze"))
    monkeypatch.setattr(gc, "set_threshold", lambda *_: calls.append("seldom"))
    return calls


@pytest.mark.parametrize(("documents", "expected"), [(10, []), (11, ["freeze", "seldom"])])
def test_what_was_loaded_is_left_alone_however_few_lines_hold_it(journals, asked, documents, expected):
    journals.open().commit("import", [Put("t", {"id": f"{number}"}) for number in range(documents)])
    assert asked == []
    journals.open()
    assert asked == expected
    assert gc.isenabled()
