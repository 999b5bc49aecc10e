"""The rules of the house, kept as tests: floors, sizes, what is shipped, and what continuous checks run."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

import netjournal

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "netjournal"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
SOURCES = sorted(PACKAGE.rglob("*.py"))

LATE = (
    "dateparser", "networkx", "rapidfuzz", "tzlocal", "platformdirs", "dateutil", "tomlkit", "phonenumbers",
    "icalendar", "email_validator",
)  # fmt: skip
"""Libraries that take long to load and are needed by few: loaded where they are used."""

MAY_LOAD = {
    "errors": (),
    "text": (),
    "ids": (),
    "clock": (),
    "paths": (),
    "region": ("pydantic",),
    "settings": ("pydantic",),
    "models": ("pydantic",),
    "view": ("pydantic",),
    "capture": ("pydantic",),
    "advice": ("pydantic",),
    "insights": ("pydantic",),
    "exchange": ("pydantic",),
    "storage": ("tinydb", "orjson"),
    "journal": ("pydantic", "tinydb", "orjson"),
    "demo": ("pydantic", "tinydb", "orjson"),
    "cli": ("pydantic", "tinydb", "orjson", "click"),
}
"""What each floor, with all its modules, may bring with it when it is imported."""

LIBRARIES = {*LATE, "textual", "rich", "tinydb", "orjson", "pydantic", "click"}

IMPORT_ALL = """
import importlib, json, os, pkgutil, sys
touched = []
def watch(event, args):
    writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if writes or event in {"os.mkdir", "os.rename", "os.remove", "socket.__new__", "subprocess.Popen"}:
        touched.append(f"{event} {args[0]}")
sys.addaudithook(watch)
floor = importlib.import_module(f"netjournal.{sys.argv[1]}")
for found in pkgutil.walk_packages(getattr(floor, "__path__", ()), f"{floor.__name__}."):
    importlib.import_module(found.name)
print(json.dumps({"loaded": sorted(sys.modules), "touched": touched}))
"""


def import_all(floor, home):
    """Import every module of a floor in a process of its own; return what it loaded and touched."""
    environ = {**os.environ, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", IMPORT_ALL, floor]
    done = subprocess.run(command, env=environ, cwd=home, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize("floor", MAY_LOAD)
def test_importing_a_floor_brings_only_what_it_may_and_touches_nothing(floor, tmp_path):
    told = import_all(floor, tmp_path)
    roots = {name.partition(".")[0] for name in told["loaded"]}
    assert roots & LIBRARIES <= set(MAY_LOAD[floor])
    assert not told["touched"]
    assert not list(tmp_path.iterdir())


def test_every_floor_is_looked_at():
    floors = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py"}
    floors |= {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert floors - {"__init__", "__main__", "tui"} == set(MAY_LOAD)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_and_functions_stay_small(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < 50, node.name


def test_the_version_is_told_once_and_everywhere_the_same():
    command = [sys.executable, "-m", "netjournal", "--version"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert netjournal.__version__ == PROJECT["project"]["version"]
    assert netjournal.__version__ in told


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The folder that an installed wheel would be, away from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    built = next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"]))
    with zipfile.ZipFile(built) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_holds_every_file_of_the_package(wheel):
    kept = {
        path.relative_to(ROOT)
        for path in PACKAGE.rglob("*")
        if path.suffix in {".py", ".tcss", ".toml", ".typed"}
    }
    shipped = {path.relative_to(wheel) for path in wheel.rglob("*") if path.is_file()}
    assert kept <= shipped
    assert any(path.suffix == ".tcss" for path in shipped)
    assert not [path for path in shipped if "tests" in path.parts]


def test_the_wheel_runs_away_from_the_checkout(wheel, tmp_path):
    script = (
        "import netjournal, datetime; from netjournal.demo import demo_journal;"
        "journal = demo_journal(lambda: datetime.datetime.now(datetime.UTC));"
        "print(netjournal.__file__, len(journal.view.contacts)); journal.close()"
    )
    environ = {**os.environ, "PYTHONPATH": str(wheel)}
    command = [sys.executable, "-W", "error", "-c", script]
    done = subprocess.run(command, env=environ, cwd=tmp_path, capture_output=True, text=True, check=True)
    path, people = done.stdout.split()
    assert Path(path).is_relative_to(wheel)
    assert int(people) > 50


def test_the_readme_has_one_line_to_run_it_and_one_to_test_it():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^python3 -m venv .*$", readme, re.MULTILINE)
    assert len(lines) == 2
    run, test = lines
    assert ".venv/bin/netjournal" in run
    assert "pytest" in test


@pytest.mark.parametrize("check", ["ruff check", "ruff format --check", "mypy", "lint-imports", "README.md"])
def test_the_checks_run_on_every_change(check):
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    commands = [line for line in script.read_text().splitlines() if not line.lstrip().startswith("#")]
    assert any(check in line for line in commands)


def test_the_import_contracts_name_every_floor():
    layers = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    named = set(re.findall(r"netjournal\.(\w+)", " ".join(layers)))
    assert named >= {*MAY_LOAD, "tui"}
