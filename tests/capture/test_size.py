"""Long texts and many names: the work grows with the text, not with the people known."""

import subprocess
import sys

import pytest

from netjournal.capture import describe, parse, records
from netjournal.ids import seeded
from netjournal.journal.directory import ViewDirectory

SIZE = 100_000
TEXTS = {
    "prose": "I met many people there and Anna told us of it. ",
    "known names": "Anna Known7 and then Bob Known8 came. ",
    "signed names": "@Anna Known7 came, ",
    "spaces": " " * 50 + "x",
    "capitals": "Anna Known Bob ",
    "signs": "@",
    "brackets": "@[",
    "quotes": '@"',
    "tags": "#a ",
    "lines": "gave: a list\n",
    "continued": "gave: a list\n" + "  more\n" * 50,
    "no spaces": "王",
    "particles": "de ",
    "one word": "x",
}


class Counted(ViewDirectory):
    """Counts how often names are looked up."""

    lookups = 0

    def people_named(self, name):
        self.lookups += 1
        return super().people_named(name)

    def people_first_named(self, word):
        self.lookups += 1
        return super().people_first_named(word)


@pytest.fixture(scope="module")
def many_names():
    from datetime import UTC, datetime

    from builders import Builder

    journal = Builder(datetime(2026, 11, 20, 22, 0, tzinfo=UTC))
    for number in range(10_000):
        journal.contact(f"{('Anna', 'Bob', 'Carla')[number % 3]} Known{number}")
    return journal.view()


@pytest.mark.parametrize("kind", TEXTS)
def test_100_kb_of_text(many_names, now, kind):
    piece = TEXTS[kind]
    text = f"coffee with @Ada: {piece * (SIZE // len(piece))} zqlast"
    directory = Counted(many_names)

    capture = parse(text, directory, now)

    assert directory.lookups <= 10 * len(text.split()) + 40
    assert capture.people[0].name == "Ada"
    if not capture.problems:
        assert records(capture, now, seeded(1))
    assert describe(capture)
    assert "zqlast" in repr(capture)


def test_thousands_of_new_people(read, now):
    capture = read("met " + ", ".join(f"@New{number}" for number in range(8_000)))

    assert len(capture.people) == 8_000
    assert len(records(capture, now, seeded(1))) == 8_001


@pytest.mark.parametrize(
    ("phrase", "loaded"),
    [("", False), ("2026-11-20 18:30", False), ("last friday 14:00", False), ("in two fortnights", True)],
)
def test_the_date_library_is_loaded_for_phrases_that_need_it(phrase, loaded):
    program = f"""
import sys
from datetime import datetime, UTC
from netjournal.capture import parse_when
parse_when({phrase!r}, datetime(2026, 11, 20, tzinfo=UTC), forward=True)
sys.exit("dateparser" in sys.modules)
"""
    run = subprocess.run([sys.executable, "-W", "error", "-c", program], check=False, capture_output=True)

    assert run.returncode == loaded, run.stderr
