import re

import pytest


def steps(nj, *arguments, **options):
    return {one["rule"]: one for one in nj("next", "--all", "--json", *arguments, **options).json}


@pytest.mark.usefixtures("coffee")
def test_the_step_shows_title_time_left_evidence_and_id(nj):
    said = nj("next").out
    [title] = [line for line in said.splitlines() if "Ada Lovelace about her compiler talk" in line]
    assert title.startswith("1. ")
    assert title.endswith("(34 h left)")
    assert "Fri 20 Nov, 18:30: coffee at PyCon" in said
    assert re.search(r"^   follow-up-[0-9a-f]{8}$", said, re.MULTILINE)


@pytest.mark.usefixtures("coffee")
def test_all_and_limit(nj):
    everything = nj("next", "--all", "--json").json
    today = nj("next", "--json").json
    assert len(everything) >= len(today) > 1
    assert nj("next", "--json", "--limit", "1").json == everything[:1]
    assert nj("next", "--all", "--json", "--limit", "2").json == everything[:2]


def test_an_empty_journal_teaches(nj):
    assert "netjournal add" in nj("next").err
    assert nj("next", "--json").json == []
    for command in ("contacts", "log", "promises", "goal list", "event list", "resource list", "eq", "me"):
        assert "netjournal" in nj(*command.split()).err or "promised:" in nj(*command.split()).err


@pytest.mark.usefixtures("coffee")
def test_done_writes_a_message_and_undo_takes_all_of_it_back(nj):
    step = steps(nj)["follow-up"]
    assert "message logged" in nj("next", "done", step["id"][:12]).err
    assert "follow-up" not in steps(nj)
    latest = nj("log", "--json", "--limit", "1").json[0]
    assert (latest["channel"], latest["contacts"]) == ("message", ["Ada Lovelace"])
    nj("undo")
    assert "follow-up" in steps(nj)
    assert len(nj("log", "--json").json) == 1


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize(
    ("answer", "back"),
    [
        (["touch", "ID", "wrote"], None),
        (["touch", "ID", "talked"], None),
        (["snooze", "ID", "in", "3", "hours"], "2026-11-21T12:01:00+01:00"),
        (["snooze", "ID", "tomorrow"], "2026-11-22T00:01:00+01:00"),
        (["plan", "ID", "when I am on the train I will write to her"], "2026-11-22T19:31:00+01:00"),
        (["plan", "ID", "After lunch, I'll write", "--until", "14:00"], "2026-11-21T14:01:00+01:00"),
        (["dismiss", "ID"], "2026-11-28T09:01:00+01:00"),
        (["never", "ID"], None),
    ],
)
def test_an_answered_step_goes_and_comes_back_at_its_time(nj, answer, back):
    step = steps(nj)["follow-up"]["id"]
    nj("next", *(step if word == "ID" else word for word in answer))
    assert "follow-up" not in steps(nj)
    if back:
        assert "follow-up" in steps(nj, now=back)


@pytest.mark.usefixtures("coffee")
def test_a_plan_keeps_its_two_halves(nj):
    nj(
        "next",
        "plan",
        steps(nj)["follow-up"]["id"],
        "when",
        "I",
        "am",
        "on",
        "the",
        "train",
        "I",
        "will",
        "write",
    )
    [decision] = nj("records", "decisions", "--json").json
    assert (decision["cue"], decision["step"]) == ("I am on the train", "write")


def test_a_step_is_settled_by_a_mark(nj):
    nj("add", "yesterday email from @Ada Lovelace: will you come?")
    nj("next", "mark", steps(nj)["answer-owed"]["id"], "answered")
    assert "answer-owed" not in steps(nj)


@pytest.mark.usefixtures("coffee")
def test_what_was_found_is_kept_with_done(nj):
    nj("next", "done", steps(nj)["reflect"]["id"], "--answer", "I asked too little.")
    [decision] = nj("records", "decisions", "--json").json
    assert decision["answer"] == "I asked too little."


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (
            ["done", "nothing-123"],
            1,
            "there is no suggestion 'nothing-123'; `netjournal next --all` lists them",
        ),
        (["done"], 2, "missing argument 'ID'"),
        (["touch", "follow-up", "danced"], 2, "'danced' is not one of"),
        (["snooze", "follow-up", "soonish"], 1, "'soonish' is not a date"),
        (["snooze", "follow-up", "yesterday"], 1, "a time ahead"),
        (["plan", "follow-up", "some day"], 1, "write the plan like"),
        (["--limit", "0"], 2, "0 is not in the range"),
    ],
)
def test_bad_answers_are_told_in_one_line(nj, arguments, code, says):
    said = nj("next", *arguments, code=code)
    assert says in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""
    assert "follow-up" in steps(nj)


@pytest.mark.usefixtures("coffee")
def test_due_is_neutral_as_text_and_full_as_json(nj):
    said = nj("due").out
    assert "Write to A. L." in said
    assert "Ada" not in said
    assert "compiler" not in said
    full = nj("due", "--json").json
    assert "Ada Lovelace" in full[0]["contacts"] + full[1]["contacts"] + full[2]["contacts"]
    assert all(one["due"] for one in full)
    assert [one["due"] for one in full] == sorted(one["due"] for one in full)


def test_due_tells_by_its_exit_code(nj):
    nj("due", "--exit-code", code=0)
    nj("add", "note @Ada Lovelace\npromised: my notes by 2026-11-27")
    nj("due", "--within", "7d", "--exit-code", code=3)
    nj("due", "--within", "2d", "--exit-code", code=0)
    assert nj("due", "--within", "48h", "--json").json == []
    nj("due", "--within", "1w", code=0)
    assert "no length of time" in nj("due", "--within", "soon", code=2).err


@pytest.mark.usefixtures("coffee")
def test_a_step_put_off_beyond_its_time_is_told_to_stay_away(nj):
    step = steps(nj)["follow-up"]
    assert "will not come back" not in nj("next", "snooze", step["id"], "tomorrow").err
    nj("undo")
    assert "will not come back" in nj("next", "snooze", step["id"], "in", "3", "years").err
