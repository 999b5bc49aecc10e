import os
from datetime import datetime
from pathlib import Path

import pytest

from netjournal.storage import Drafts

ADD_KEYS = {
    "id", "kind", "at", "channel", "summary", "contacts", "event", "promises", "mentions", "exchanges",
    "reflections", "notes", "hints",
}  # fmt: skip


def test_one_line_is_shown_back_and_kept(nj):
    answer = nj("add", "today 8:30 coffee with @Ada Lovelace at ^PyCon: her compiler talk")
    assert "Ada Lovelace (new)" in answer.out
    assert "her compiler talk" in answer.out
    [entry] = nj("log", "--json").json
    assert (entry["contacts"], entry["event"], entry["channel"]) == (["Ada Lovelace"], "PyCon", "coffee")
    assert entry["at"] == "2026-11-21T08:30:00+01:00"


def test_words_need_no_quotes_around_them(nj):
    assert (
        nj("add", "coffee", "with", "@Ada", "Lovelace", "--json").json["contacts"][0]["name"]
        == "Ada Lovelace"
    )


def test_a_text_may_begin_with_a_signed_date(nj):
    made = nj("add", "-2w lunch with @Ada Lovelace", "--json").json
    assert (made["at"], made["channel"]) == ("2026-11-07T00:00:00+01:00", "lunch")
    assert "no such option" in nj("add", "--nothing", "coffee", code=2).err


def test_a_whole_text_comes_from_standard_input(nj):
    text = "coffee with @Ada Lovelace: parsers\npromised: send my notes by friday\nthey promised: an intro\n"
    made = nj("add", "-", "--json", stdin=text).json
    assert made.keys() >= ADD_KEYS
    assert made["contacts"] == [{"id": made["contacts"][0]["id"], "name": "Ada Lovelace", "created": True}]
    assert [(one["owner"], one["text"], one["due"]) for one in made["promises"]] == [
        ("me", "send my notes", "2026-11-27"),
        ("them", "an intro", None),
    ]


def test_a_known_person_and_event_are_not_created_again(nj, coffee):
    again = nj("add", "call with @Ada at ^PyCon", "--json").json
    assert again["contacts"] == [{**coffee["contacts"][0], "created": False}]
    assert again["event"] == {**coffee["event"], "created": False}


def test_a_note_has_no_channel(nj):
    made = nj("add", "note @Ada Lovelace likes the sea", "--json").json
    assert (made["kind"], made["channel"], made["event"]) == ("note", None, None)


def test_a_dry_run_shows_the_same_and_keeps_nothing(nj):
    shown = nj("add", "--dry-run", "coffee with @Ada Lovelace", "--json").json
    assert shown["contacts"][0]["created"]
    assert "Ada Lovelace (new)" in nj("add", "--dry-run", "coffee with @Ada Lovelace").out
    assert nj("log", "--json").json == []
    assert nj("contacts", "--json").json == []


@pytest.mark.usefixtures("coffee")
def test_an_early_large_ask_gets_a_hint_and_is_kept(nj):
    made = nj("add", "email to @Ada Lovelace\nasked (large): a referral", "--json").json
    assert {"no-rush"} <= {hint["rule"] for hint in made["hints"]}
    assert all(set(hint) == {"rule", "text"} for hint in made["hints"])
    assert len(nj("log", "--with", "Ada", "--json").json) == 2


@pytest.mark.usefixtures("coffee")
def test_thanks_mark_what_was_received(nj):
    nj("add", "note about @Ada Lovelace\nreceived: three reading tips")
    assert any(one["rule"] == "say-thanks" for one in nj("next", "--all", "--json").json)
    nj("add", "email to @Ada Lovelace\nthanked: the tips")
    [received] = [one for one in nj("records", "exchanges", "--json").json if one["direction"] == "received"]
    assert received["thanked"]
    assert not any(one["rule"] == "say-thanks" for one in nj("next", "--all", "--json").json)


@pytest.mark.usefixtures("coffee")
def test_takeaways_go_to_the_event_that_is_known(nj):
    nj("add", "note ^PyCon\ntakeaway: ask earlier")
    assert nj("event", "show", "PyCon", "--json").json["takeaways"] == ["ask earlier"]
    nj("undo")
    assert nj("event", "show", "PyCon", "--json").json["takeaways"] == []


def test_a_talk_takes_the_place_of_the_one_that_was_planned(nj, coffee):
    plan = nj(
        "add", "tomorrow 12:00 lunch with @Ada Lovelace: the workshop\nasked: her slides", "--json"
    ).json
    assert plan["planned"]
    evening = "2026-11-22T20:00:00+01:00"
    made = nj("add", "lunch with @Ada Lovelace: teaching", "--json", now=evening).json
    entries = nj("log", "--with", "Ada Lovelace", "--json", now=evening).json
    assert [one["id"] for one in entries] == [made["id"], coffee["id"]]
    assert "the workshop" in made["notes"]
    [ask] = nj("records", "exchanges", "--json").json
    assert ask["source_id"] == made["id"]


@pytest.mark.usefixtures("coffee", "grace")
def test_an_introduction_makes_both_know_one_another(nj):
    nj("introduce", "Ada Lovelace", "Grace Hopper", "--why", "compilers")
    nj("add", "note\nintroduced: Ada Lovelace to Grace Hopper")
    [made] = nj("records", "introductions", "--json").json
    assert (made["state"], made["why"]) == ("made", "compilers")
    assert "Grace Hopper" in nj("show", "Ada Lovelace").out


def make_twins(nj) -> list[str]:
    """Two people of one name, both met."""
    nj("add", "met @Jo Smith")
    nj("add", "met @Jo Smyth")
    [other] = [one["id"] for one in nj("contacts", "--json").json if one["name"] == "Jo Smyth"]
    nj("edit", other, "name=Jo Smith")
    return [one["id"] for one in nj("contacts", "--json").json]


def test_an_ambiguous_name_lists_the_choices_and_keeps_the_text(nj):
    twins = make_twins(nj)
    said = nj("add", "coffee with @Jo Smith: boats", code=1)
    assert "netjournal add --draft" in said.err
    lines = said.err.splitlines()
    assert len(lines) == 3
    assert all(any(twin in line and "Jo Smith" in line for line in lines[1:]) for twin in twins)
    assert nj("log", "boats", "--json").json == []
    nj("edit", twins[0], "name=Joanna Smith")
    made = nj("add", "--draft", "--json").json
    assert made["topic"] == "boats"
    assert "no text is waiting" in nj("add", "--draft", code=1).err


def test_a_second_refused_text_does_not_push_out_the_first(nj):
    nj("add", "03/04/2026 coffee with @Ada: one", code=1)
    nj("add", "03/04/2026 coffee with @Ada: two", code=1)
    nj("add", "03/04/2026 coffee with @Ada: two", code=1)
    for words in ("two", "one"):
        said = nj("add", "--draft", code=1)
        assert "03/04/2026" in said.err
        state = [path for path in _drafts(nj) if words in path.read_text()]
        assert len(state) == 1
        state[0].unlink()


def test_a_text_that_was_begun_earlier_says_how_to_date_it_then(nj):
    [twin, _] = make_twins(nj)
    for text, told in (("coffee with @Jo Smith: boats", True), ("2026-11-02 tea with @Jo Smith", False)):
        nj("add", text, code=1)
        [draft] = _drafts(nj)
        before = datetime.fromisoformat("2026-11-19T22:00:00+01:00").timestamp()
        draft.write_text(text.replace("Jo Smith", twin))
        os.utime(draft, (before, before))
        said = nj("add", "--draft", "--json")
        assert ("it was begun 2 days ago" in said.err) is told
        if told:
            nj("edit", said.json["id"], "at=2 days ago")
            assert nj("log", "boats", "--json").json[0]["at"].startswith("2026-11-19")


def test_kept_texts_are_discarded_one_by_one_and_shown_once_more(nj):
    for word in ("one", "two"):
        nj("add", f"03/04/2026 coffee with @Ada: {word}", code=1)
    said = nj("add", "--discard-draft")
    assert said.out == "03/04/2026 coffee with @Ada: two\n"
    assert "1 text is still kept" in said.err
    assert nj("add", "--discard-draft", "--json").json == {
        "text": "03/04/2026 coffee with @Ada: one",
        "left": 0,
    }
    assert "no text is waiting" in nj("add", "--discard-draft", code=1).err
    assert nj("log", "--json").json == []


@pytest.mark.parametrize("beside", [["met @Zoe"], ["--draft"], ["--dry-run"]])
def test_discarding_is_done_alone(nj, beside):
    nj("add", "03/04/2026 coffee with @Ada", code=1)
    assert "use it alone" in nj("add", "--discard-draft", *beside, code=2).err
    assert len(_drafts(nj)) == 1


def test_a_text_that_cannot_be_discarded_is_told(nj, monkeypatch):
    nj("add", "03/04/2026 coffee with @Ada", code=1)
    monkeypatch.setattr(Drafts, "discard", lambda *_: None)
    assert "could not be discarded" in nj("add", "--discard-draft", code=1).err


def test_what_an_open_window_has_begun_is_left_to_it(nj):
    window = Drafts(_drafts_folder(nj).parent)
    window.save("capture", "half a thought")
    assert "in an open window" in nj("add", "--draft", code=1).err
    window.close()
    assert nj("add", "--draft", "--json").json["summary"] == "half a thought"
    assert _drafts(nj) == []


def _drafts_folder(nj):
    return Path(nj("path", "--json").json["state"]) / "drafts"


def _drafts(nj):
    return list(_drafts_folder(nj).glob("capture*.txt"))


def test_a_keyword_with_nothing_behind_it_is_nothing_to_record(nj):
    assert "nothing to record" in nj("add", "note:", code=1).err
    assert nj("log", "--json").json == []


def test_new_words_beside_a_kept_text_are_not_dropped(nj):
    make_twins(nj)
    nj("add", "coffee with @Jo Smith: boats", code=1)
    assert "without it" in nj("add", "--draft", "met @Zoe", code=2).err
    assert "boats" in _drafts(nj)[0].read_text()


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_empty_text_is_told_and_no_draft(nj, text):
    said = nj("add", text, code=1)
    assert "nothing to record" in said.err
    assert "--draft" not in said.err
    assert nj("add", "-", code=1, stdin=text).err == said.err


def test_without_a_text_the_usage_is_told(nj):
    assert "--help" in nj("add", code=2).err


def test_a_refused_date_says_how_to_write_it(nj):
    said = nj("add", "03/04/2026 coffee with @Ada", code=1)
    assert "2026-04-03" in said.err
    assert said.err.count("\n") == 1
