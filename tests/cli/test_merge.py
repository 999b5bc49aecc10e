"""`netjournal merge`: who is here twice, what would become of two, and one change that undo takes back."""

import pytest
from terminals import on_a_terminal, types


@pytest.fixture
def twice(nj):
    """Ada under two names, with an entry each."""
    nj("add", "yesterday 18:30 coffee with @Ada Lovelace: her compiler talk\npromised: send my notes")
    nj("add", "2 weeks ago lunch with @Ada King Lovelace: looms")
    nj("set", "Ada Lovelace", "role=Countess", "tags=work", "birthday=1815-12-10")
    nj(
        "set", "Ada King Lovelace",
        "role=Analyst", "tags=maths", "organisation=Engines", "cadence=90", "support=structural",
    )  # fmt: skip
    return nj


def names(nj):
    return sorted(one["name"] for one in nj("contacts", "--json").json)


def test_likely_pairs_are_listed_with_their_evidence_and_the_command(twice):
    said = twice("merge")
    assert "Ada Lovelace and Ada King Lovelace: likely: one name is the other without a middle" in said.out
    assert "netjournal merge " in said.out
    assert "--apart" in said.err
    [pair] = twice("merge", "--json").json
    assert (pair["left"]["name"], pair["right"]["name"], pair["level"]) == (
        "Ada Lovelace", "Ada King Lovelace", "likely",
    )  # fmt: skip
    assert pair["evidence"] == ["one name is the other without a middle name"]
    assert 0 < pair["certainty"] < 1
    twice("merge", pair["left"]["id"], pair["right"]["id"])
    assert names(twice) == ["Ada Lovelace"]
    assert "Nobody seems to be in here twice" in twice("merge").err


def test_what_would_become_of_two_is_shown_and_nothing_written(twice):
    said = twice("merge", "Ada Lovelace", "Ada King Lovelace", "--dry-run")
    for words in (
        "Ada King Lovelace becomes part of Ada Lovelace",
        "comes along: 1 entry",
        "organisation: Engines",
        "every … days: 90",
        "support: would cover for you",
        "tags: work, maths",
        "left behind: role: Analyst",
    ):
        assert words in said.out, words
    assert names(twice) == ["Ada King Lovelace", "Ada Lovelace"]


def test_the_shape_of_a_merge(twice):
    told = twice("merge", "Ada Lovelace", "Ada King Lovelace", "--json", "--yes").json
    assert told["merged"] is True
    assert (told["kept"]["name"], told["gone"]["name"]) == ("Ada Lovelace", "Ada King Lovelace")
    assert told["comes_along"] == {"interactions": 1}
    assert {"field": "role", "kept": "Countess", "gone": "Analyst", "taken": "Countess"} in told["fields"]
    assert {"field": "support", "kept": "", "gone": "structural", "taken": "structural"} in told["fields"]
    assert "would cover for you" in twice("show", "Ada Lovelace").out
    one = twice("show", "Ada Lovelace", "--json").json
    assert (one["nicknames"], one["tags"], len(one["timeline"])) == (
        ["Ada King Lovelace"],
        ["work", "maths"],
        3,
    )
    assert "merge Ada King Lovelace into Ada Lovelace" in twice("undo").err
    assert names(twice) == ["Ada King Lovelace", "Ada Lovelace"]


def test_who_are_two_people_is_remembered(twice):
    said = twice("merge", "--apart", "Ada Lovelace", "Ada King Lovelace")
    assert "stay two people" in said.err
    assert twice("merge", "--json").json == []
    twice("undo")
    assert len(twice("merge", "--json").json) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("Ada Lovelace",), 2, "name two people"),
        (("Ada Lovelace", "Grace Hopper"), 1, "no contact is called 'Grace Hopper'"),
        (("--apart", "Ada Lovelace", "Ada Lovelace"), 1, "one person already"),
    ],
)
def test_what_cannot_be_merged_is_told(twice, arguments, code, says):
    assert says in twice("merge", *arguments, code=code).err


@pytest.mark.parametrize(
    ("answer", "says", "left"),
    [(b"y\n", "is now part of Ada Lovelace", 1), (b"n\n", "Nothing was written", 2)],
)
def test_on_a_terminal_it_shows_and_asks(twice, home, answer, says, left):
    command = ["merge", "Ada Lovelace", "Ada King Lovelace"]
    code, said = on_a_terminal(home, command, "Make one person of them?", types(answer))
    assert code == 0
    assert "left behind: role: Analyst" in said
    assert says in said
    assert len(names(twice)) == left
