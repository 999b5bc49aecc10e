"""The manual pages are written from the commands, and say what the commands say now."""

import importlib.util
import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent.parent / "docs"
REQUESTS = {".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".BR", ".RS", ".RE", ".nf", ".fi"}


@pytest.fixture(scope="module")
def man():
    spec = importlib.util.spec_from_file_location("man", DOCS / "man.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pages(man):
    return man.pages()


def test_they_are_not_stale(pages):
    found = {path.name: path.read_text() for path in (DOCS / "man").iterdir()}
    assert found == pages, "run `python docs/man.py`"


def test_every_command_has_one(pages, man):
    assert set(pages) == {"netjournal.1", *(f"netjournal-{name}.1" for name in man.COMMANDS)}
    for name in man.COMMANDS:
        assert f".BR netjournal\\-{name} (1)" in pages["netjournal.1"]


def test_only_known_requests_begin_a_line(pages):
    for name, text in pages.items():
        for line in text.splitlines():
            assert not line.startswith("'"), name
            assert not line.startswith(".") or line.split()[0] in REQUESTS, (name, line)
            assert re.sub(r"\\[e&-]", "", line).count("\\") == 0, (name, line)


def test_a_page(pages):
    page = pages["netjournal-import.1"]
    for words in (
        "Bring people and entries from files",
        r"\-\-dry\-run",
        r"netjournal import Connections.csv",
    ):
        assert words in page
    assert ".SS keep" in pages["netjournal-promise.1"]
