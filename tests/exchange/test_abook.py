"""abook's addressbook in."""

import files
import pytest

from netjournal.errors import InvalidInputError


def test_an_addressbook(read):
    found = read(files.ABOOK)
    assert found.format == "abook"
    ada, grace = found.people
    assert ada == {
        "name": "Ada Lovelace",
        "emails": ("ada@example.org", "countess@example.org"),
        "phones": ("+44 20 7946 0100",),
        "nicknames": ("Countess",),
        "notes": "engines = numbers",
        "address": "W1 London",
        "extra": {"Fax": "5550100"},
    }
    assert grace["name"] == "Grace Hopper"
    assert found.days == [("Ada Lovelace", "own", 1835, 7, 8)]
    assert found.lines == [8, 19]


def test_a_broken_line_costs_itself_alone(read):
    found = read("[0]\nname=Ada\nrubbish\nanniversary=soon\n[1]\n[2]\nname=Grace\n")
    assert found.names == ["Ada", "Grace"]
    assert [(line, reason) for line, _, reason in found.skipped] == [
        (3, "no field and value"),
        (5, "no name, company, e-mail address or phone number"),
    ]
    assert found.people[0]["extra"] == {"Anniversary": "soon"}


def test_an_addressbook_of_nobody(read):
    with pytest.raises(InvalidInputError, match="nothing in it to take up as abook"):
        read("[format]\nprogram=abook\nversion=0.6.1\n")
