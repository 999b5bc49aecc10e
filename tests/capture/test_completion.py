"""What is being typed at the cursor, and names written so that they are read back."""

from datetime import UTC, datetime

import pytest
from builders import Builder
from hypothesis import given, settings
from hypothesis import strategies as st

from netjournal.capture import completion, parse, written
from netjournal.journal.directory import ViewDirectory
from netjournal.text import fold, one_line

NOW = datetime(2026, 11, 20, 22, 0, tzinfo=UTC)
NOBODY = ViewDirectory(Builder(NOW).view())


@pytest.mark.parametrize(
    ("text", "sigil", "partial"),
    [
        ("met @|", "@", ""),
        ("met @Ad|", "@", "Ad"),
        ("@ad|", "@", "ad"),
        ("met @Ada Lo|", "@", "Ada Lo"),
        ("met @Ludwig van B|", "@", "Ludwig van B"),
        ('met @"dj sha|', "@", "dj sha"),
        ("met @[El Ni|", "@", "El Ni"),
        ("met @王|", "@", "王"),
        ("met @Ada at ^Py|", "^", "Py"),
        ("met @Ada #comp|", "#", "comp"),
        ("met @Ada|, and @Bob", "@", "Ada"),
        ("gave: a list\nto @Bo|", "@", "Bo"),
    ],
)
def test_a_name_is_being_typed(text, sigil, partial):
    cursor = text.index("|")
    plain = text.replace("|", "")

    typing = completion(plain, cursor)

    assert (typing.sigil, typing.partial, typing.end) == (sigil, partial, cursor)
    assert plain[typing.start] == sigil


@pytest.mark.parametrize(
    "text",
    [
        "|", "met |", "met @Ada |", "met @Ada and|", "@Ada, w|", "met @A|da", 'met @"Ada" |', "@Ada\nmet B|",
        "ada@exam|", "https://example.org/@a|", "met \\@Ad|", "#tag more|", "@[Ada]|",
    ],
)  # fmt: skip
def test_nothing_is_being_typed(text):
    assert completion(text.replace("|", ""), text.index("|")) is None


def test_a_cursor_outside_the_text_types_nothing():
    assert completion("@Ada", 9) is None


@pytest.mark.parametrize(
    ("sigil", "name", "text"),
    [
        ("@", "Ada Lovelace", "@Ada Lovelace"),
        ("@", "María José de la Cruz", "@María José de la Cruz"),
        ("@", "Ada", "@Ada"),
        ("@", "dj shadow", '@"dj shadow"'),
        ("@", 'Ada "Countess" King', '@[Ada "Countess" King]'),
        ("@", "محمد علي", '@"محمد علي"'),
        ("@", "王小明", "@王小明"),
        ("^", "PyCon DE 2026", "^PyCon DE 2026"),
        ("^", "Night of the Parsers", '^"Night of the Parsers"'),
        ("#", "compilers", "#compilers"),
    ],
)
def test_a_chosen_name_is_written(sigil, name, text):
    assert written(sigil, name) == text


@settings(deadline=None)
@given(name=st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=40))
def test_a_written_name_is_read_back(name):
    name = one_line(name)
    if not fold(name) or ("]" in name and '"' in name):
        return
    person, event = (parse(f"met {written(sign, name)} and more", NOBODY, NOW) for sign in "@^")
    assert person.people[0].name == name
    assert event.event.name == name
