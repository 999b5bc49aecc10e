"""Paths as people type, paste and drop them."""

from pathlib import Path

import pytest

from netjournal.tui.pathwords import completed, expanded, paths_in, suggested, tilde


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home folder, which is also where we are."""
    for name in ("Documents", "Downloads", ".hidden"):
        (tmp_path / name).mkdir()
    for name in ("Contacts.vcf", "Connections.csv", "my people.vcf", "éva.vcf"):
        (tmp_path / name).touch()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "goes_on"),
    [
        ("~", "~/"),
        ("~/Docu", "~/Documents/"),
        ("~/do", "~/Do"),
        ("~/con", "~/Con"),
        ("~/conn", "~/Connections.csv"),
        ("~/my", "~/my people.vcf"),
        ("~/eva", "~/éva.vcf"),
        ("~/.h", "~/.hidden/"),
        ("~/nothing", "~/nothing"),
        ("/nowhere/at/all", "/nowhere/at/all"),
        ("Docu", "Documents/"),
    ],
)
def test_a_path_is_completed_as_far_as_it_is_clear(home, typed, goes_on):  # noqa: ARG001
    assert completed(typed) == goes_on


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("~/Docu", "~/Documents/"), ("~/Con", "~/Connections.csv"), ("~/con", ""), ("~/", ""), ("", "")],
)
def test_a_path_that_may_follow_is_shown(home, typed, shown):  # noqa: ARG001
    assert suggested(typed) == shown


def test_paths_are_taken_as_a_terminal_drops_them(home):
    whole = str(home / "my people.vcf")
    two = [whole, str(home / "Contacts.vcf")]
    assert paths_in(whole) == [whole]
    assert paths_in(f"  '{whole}' ") == [whole]
    assert paths_in(whole.replace(" ", "\\ ")) == [whole]
    assert paths_in((home / "my people.vcf").as_uri()) == [whole]
    assert paths_in("'{}' {}".format(*two)) == two
    assert paths_in("~/Contacts.vcf") == two[1:]
    assert paths_in('"~/nowhere.vcf"') == [str(home / "nowhere.vcf")]
    assert paths_in("it's not there") == ["it's not there"]
    assert paths_in("  ") == []


def test_the_home_folder_is_a_tilde(home):
    assert tilde(home / "x.vcf") == "~/x.vcf"
    assert tilde(home) == "~"
    assert tilde(f"{home}er/x") == f"{home}er/x"
    assert expanded("~/x.vcf") == str(home / "x.vcf")
    assert tilde(Path("/tmp/x")) == "/tmp/x"
