"""Where the journal lies."""

from pathlib import Path

import pytest

from netjournal.paths import find_paths


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    return tmp_path


def test_the_folder_that_is_given_comes_before_the_variable_and_the_platform(tmp_path):
    variable = {"NETJOURNAL_DATA_DIR": str(tmp_path / "named")}
    assert find_paths(tmp_path / "given", variable).data == tmp_path / "given"
    assert find_paths(None, variable).data == tmp_path / "named"
    assert find_paths(None, {}).data.name == "netjournal"


def test_an_empty_variable_is_as_good_as_none():
    assert find_paths(None, {"NETJOURNAL_DATA_DIR": ""}).data == find_paths(None, {}).data


def test_a_relative_folder_and_the_home_are_made_whole(home, monkeypatch):
    monkeypatch.chdir(home)
    assert find_paths(Path("here"), {}).data == home / "here"
    assert find_paths(Path("~/there"), {}).data == home / "there"


def test_state_and_cache_are_kept_apart_for_each_data_folder_and_outside_of_it(tmp_path):
    one, other = find_paths(tmp_path / "one", {}), find_paths(tmp_path / "other", {})
    assert one.state != other.state
    assert one.cache != other.cache
    assert one.config == other.config
    assert find_paths(tmp_path / "one", {}) == one
    assert not any(path.is_relative_to(one.data) for path in (one.state, one.cache, one.config))


def test_asking_makes_nothing(home):
    find_paths(home / "data", {})
    assert not list(home.iterdir())
