"""The command line on a journal of its own: in this process for tables, in a real one where that matters."""

import io
import os
import subprocess
import sys
from dataclasses import dataclass

import orjson
import pytest

from netjournal.cli.main import run

NOW = "2026-11-21T09:00:00+01:00"


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return orjson.loads(self.out)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home of its own: data, state, cache and settings are under it, and the clock stands."""
    monkeypatch.setenv("NETJOURNAL_DATA_DIR", str(tmp_path / "data"))
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("NETJOURNAL_NOW", NOW)
    monkeypatch.delenv("TZ", raising=False)
    return tmp_path


@pytest.fixture
def nj(home, monkeypatch, capsys):  # noqa: ARG001  the home is set up first
    """Runs one command in this process; `now` and `stdin` may be given, and the exit code is checked."""

    def call(*arguments: str, code: int = 0, now: str | None = None, stdin: str | None = None) -> Answer:
        with monkeypatch.context() as patch:
            if now:
                patch.setenv("NETJOURNAL_NOW", now)
            patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO((stdin or "").encode())))
            capsys.readouterr()
            found = run(arguments)
            said = capsys.readouterr()
        assert found == code, said.err or said.out
        return Answer(found, said.out, said.err)

    return call


@pytest.fixture
def shell(home):
    """Runs one command as a process of its own, with environment and input as given."""

    def call(*arguments: str, stdin: bytes = b"", **environ: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "netjournal", *arguments],
            input=stdin,
            capture_output=True,
            env=os.environ | environ,
            cwd=home,
            timeout=60,
            check=False,
        )

    return call


@pytest.fixture
def coffee(nj):
    """A talk with Ada at PyCon, last evening."""
    text = "yesterday 18:30 coffee with @Ada Lovelace at ^PyCon: her compiler talk #compilers"
    return nj("add", text, "--json").json


@pytest.fixture
def grace(nj):
    return nj("add", "yesterday met @Grace Hopper: the navy", "--json").json["contacts"][0]
