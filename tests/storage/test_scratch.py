"""Temporary folders: private, gone at the end, and swept by the next one where their owner was killed."""

import os
import stat
import subprocess
import sys
import time

import pytest

from netjournal.storage.scratch import Scratch

KILLED = """
import os, signal, sys
from pathlib import Path
from netjournal.storage.scratch import Scratch
scratch = Scratch("mine-", Path(sys.argv[1]))
(scratch.folder / "words").write_text("secret")
os.write(1, str(scratch.folder).encode())
os.kill(os.getpid(), signal.SIGKILL)
"""


def aged(folder, seconds):
    then = time.time() - seconds
    os.utime(folder, (then, then))
    return folder


@pytest.fixture
def left(tmp_path):
    """A folder that a killed process left two minutes ago."""
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], capture_output=True, check=False)
    [folder] = tmp_path.glob("mine-*")
    assert str(folder).encode() == done.stdout
    return aged(folder, 120)


def test_it_is_private_and_goes_away(tmp_path):
    with Scratch("mine-", tmp_path) as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        (folder / "words").write_text("secret")
    assert not list(tmp_path.iterdir())


def test_it_goes_away_when_nobody_holds_it(tmp_path):
    scratch = Scratch("mine-", tmp_path)
    del scratch
    assert not list(tmp_path.iterdir())


def test_what_a_killed_one_left_is_swept(tmp_path, left):
    with Scratch("mine-", tmp_path) as folder:
        assert not left.exists()
        assert folder.exists()


def test_one_that_is_in_use_stays(tmp_path):
    with Scratch("mine-", tmp_path) as first:
        aged(first, 1_000_000)
        with Scratch("mine-", tmp_path):
            assert first.exists()
        assert first.exists()


def test_one_that_is_just_made_stays(tmp_path):
    for name, age in (("mine-young", 0), ("mine-unlocked", 3_600)):
        (tmp_path / name).mkdir()
        aged(tmp_path / name, age)
    with Scratch("mine-", tmp_path):
        assert (tmp_path / "mine-young").exists()
        assert (tmp_path / "mine-unlocked").exists()
    aged(tmp_path / "mine-unlocked", 200_000)
    with Scratch("mine-", tmp_path):
        assert not (tmp_path / "mine-unlocked").exists()


def test_links_and_other_names_stay(tmp_path, left):
    elsewhere = tmp_path / "elsewhere"
    left.rename(elsewhere)
    (tmp_path / "mine-link").symlink_to(elsewhere, target_is_directory=True)
    (tmp_path / "mine-file").write_text("x")
    os.utime(tmp_path / "mine-file", (0, 0))
    with Scratch("mine-", tmp_path):
        pass
    assert (elsewhere / "words").read_text() == "secret"
    assert (tmp_path / "mine-link").is_symlink()
    assert (tmp_path / "mine-file").exists()
