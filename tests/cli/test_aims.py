import pytest

EVENT_KEYS = {"id", "name", "kind", "starts", "ends", "planned", "debriefed", "contacts"}


@pytest.mark.usefixtures("coffee", "grace")
def test_an_event_from_plan_to_debrief(nj):
    made = nj(
        "event", "add", "Rust", "Week", "--starts", "2026-12-01", "--ends", "2026-12-03",
        "--kind", "conference", "--online", "--json",
    ).json  # fmt: skip
    assert set(made) == EVENT_KEYS
    assert (made["name"], made["starts"], made["planned"]) == ("Rust Week", "2026-12-01", False)
    nj(
        "event",
        "plan",
        "Rust",
        "Week",
        "--people",
        "3",
        "--topic",
        "parsers",
        "--find",
        "Grace Hopper",
        "--try",
        "wait",
    )
    nj(
        "event",
        "debrief",
        "Rust Week",
        "It",
        "went",
        "well.",
        "--takeaway",
        "ask earlier",
        "--top",
        "Ada Lovelace",
    )
    shown = nj("event", "show", "rust", "week").out
    for words in ("Tue 1 Dec", "online", "parsers", "Grace Hopper", "wait", "ask earlier", "It went well."):
        assert words in shown
    listed = {one["name"]: one for one in nj("event", "list", "--json").json}
    assert listed["Rust Week"]["planned"]
    assert listed["Rust Week"]["debriefed"]
    assert listed["PyCon"]["contacts"] == ["Ada Lovelace"]
    assert "1 person met" in nj("event", "list").out


@pytest.mark.usefixtures("coffee", "grace")
def test_a_goal_from_open_to_reached(nj):
    made = nj("goal", "add", "Find", "reviewers", "--kind", "support", "--by", "2027-01-31", "--json").json
    assert set(made) == {"id", "title", "kind", "by", "contacts", "state"}
    nj("goal", "link", "find reviewers", "Ada Lovelace", "Grace Hopper")
    nj("goal", "close", "Find reviewers", "--outcome", "Two of them")
    [one] = nj("goal", "list", "--json").json
    assert (one["state"], one["contacts"], one["by"]) == (
        "reached", ["Ada Lovelace", "Grace Hopper"], "2027-01-31",
    )  # fmt: skip
    assert "Find reviewers" in nj("goal", "list").out


@pytest.mark.usefixtures("coffee", "grace")
def test_how_things_are_and_whom_to_bring_together(nj):
    nj("assess", "Ada", "Lovelace", "--tone", "neutral", "--matters", "teaching")
    again = nj("assess", "Ada Lovelace", "--strategy", "ask more", "--json").json
    assert (again["tone"], again["matters"], again["strategy"]) == ("neutral", "teaching", "ask more")
    made = nj("introduce", "Ada Lovelace", "Grace Hopper", "--state", "asked", "--json").json
    assert made["state"] == "asked"
    assert "declined" in nj("introduce", "Grace Hopper", "Ada Lovelace", "--state", "declined").err


@pytest.mark.usefixtures("coffee", "grace")
def test_resources_are_kept_and_shared(nj):
    nj("resource", "add", "On parsing", "--link", "https://example.org", "--topics", "parsing, talks")
    nj("resource", "share", "on parsing", "Ada Lovelace")
    [one] = nj("resource", "list", "--json").json
    assert one["topics"] == ["parsing", "talks"]
    assert one["shares"][0]["on"] == "2026-11-21"
    assert "Ada Lovelace" in nj("resource", "list").out
    assert "no resource" in nj("resource", "share", "nothing", "Ada Lovelace", code=1).err


@pytest.mark.usefixtures("coffee")
def test_time_is_proposed_and_blocked(nj):
    assert "Mon 23 Nov, 12:00" in nj("block", "--with", "Ada Lovelace").out
    proposed = nj("block", "--json").json
    assert proposed["at"] == "2026-11-23T12:00:00+01:00"
    assert len(proposed["proposed"]) == 5
    assert "Or Tue 24 Nov, 12:00" in nj("block").out
    nj(
        "block",
        "--at",
        "mon 15:00",
        "--minutes",
        "60",
        "--with",
        "Ada",
        "--for",
        "to listen",
        "--channel",
        "walk",
    )
    [one] = nj("records", "blocks", "--json").json
    assert (one["at"], one["minutes"], one["channel"]) == ("2026-11-23T15:00:00+01:00", 60, "walk")
    assert nj("block", "--json").json["at"] == "2026-11-24T12:00:00+01:00"
    nj("block", "--save", "--with", "Ada")
    assert nj("block", "--json").json["at"] == "2026-11-25T12:00:00+01:00"
    assert "a time as well as a day" in nj("block", "--at", "tomorrow", code=1).err
    assert "time that has passed" in nj("block", "--at", "2020-01-01 12:00", code=1).err


@pytest.mark.usefixtures("coffee")
def test_looking_back(nj):
    question = nj("reflect", "--json").json
    assert set(question) == {"id", "text", "principles"}
    assert question["text"] in nj("reflect").out
    made = nj("reflect", "I", "listened.", "--feeling", "4", "--json").json
    assert (made["answer"], made["feeling"], made["prompt"]) == ("I listened.", 4, question["text"])
    assert made["source_id"]
    event = nj("event", "list", "--json").json[0]["id"]
    assert nj("reflect", "Loud.", "--about", event, "--json").json["event_id"] == event
    person = nj("contacts", "--json").json[0]["id"]
    assert nj("reflect", "Kind.", "--about", "Ada", "--json").json["contact_ids"] == [person]
    rule = nj("goal", "add", "A goal", "--json").json["id"]
    assert "no entry, event or person" in nj("reflect", "x", "--about", rule, code=1).err


@pytest.mark.usefixtures("coffee")
def test_the_week_on_one_page(nj):
    nj("add", "note @Ada Lovelace\npromised: my notes\ngave: a tip")
    said = nj("review").out
    for words in (
        "2 entries, with Ada Lovelace.",
        "New: Ada Lovelace",
        "You gave once.",
        "Promises: you made 1.",
    ):
        assert words in said
    shape = nj("review", "--json").json
    assert (shape["entries"], shape["interactions"], shape["given"]) == (2, 1, 1)
    assert shape["new_contacts"] == ["Ada Lovelace"]
    assert nj("review", "A good week.", "--json").json["kind"] == "weekly"


def test_a_review_says_which_question_it_answers_also_the_second_of_a_week(nj):
    told = []
    for text in ("A good week.", "And a long one."):
        question = nj("review", "--json").json["question"]
        said = nj("review", text).err
        assert said == f"Kept as your review of the week, as the answer to: {question}\n"
        told.append(question)
    assert told[0] != told[1]
    reviews = nj("records", "reflections", "--json").json
    assert {(one["prompt"], one["answer"]) for one in reviews} == {
        (told[0], "A good week."),
        (told[1], "And a long one."),
    }


@pytest.mark.usefixtures("coffee")
def test_the_five_skills(nj):
    nj("eq", "empathy=4", "social-awareness=3", "--with", "Ada Lovelace")
    [rated] = nj("eq", "--json").json
    assert rated["ratings"] == {"empathy": 4, "social awareness": 3}
    assert "social awareness" in nj("eq").out
    [kept] = nj("records", "reflections", "--json").json
    assert kept["source_id"] == nj("log", "--json").json[0]["id"]
    assert "from 1 to 5" in nj("eq", "empathy=6", code=1).err
    assert "five skills" in nj("eq", "charm=5", code=1).err
    nj("add", "note @Jo Smith")
    assert "no conversation with Jo Smith" in nj("eq", "empathy=4", "--with", "Jo Smith", code=1).err


@pytest.mark.usefixtures("coffee")
def test_support_and_stats(nj):
    assert "nobody yet" in nj("support").out
    nj("set", "Ada Lovelace", "support+=emotional")
    [one] = nj("support", "--json").json["emotional"]
    assert one["name"] == "Ada Lovelace"
    numbers = nj("stats", "--json").json
    assert numbers.keys() >= {
        "follow_up_rate_48h", "promises_kept_rate", "contacts", "interactions", "overdue", "given",
        "received", "asked",
    }  # fmt: skip
    assert (numbers["contacts"], numbers["interactions"], numbers["follow_up_rate_48h"]) == (1, 1, None)
    assert "nothing to count yet" in nj("stats").out
    nj("add", "email to @Ada Lovelace")
    assert "100%" in nj("stats").out


@pytest.mark.usefixtures("coffee")
def test_the_numbers_say_what_they_count(nj):
    shown = nj("stats").out
    assert "check-ins past their rhythm  0" in shown
    assert "overdue" not in shown


@pytest.mark.usefixtures("coffee")
def test_takeaways_alone_are_no_debrief_yet(nj):
    assert "make it a debrief" in nj("event", "debrief", "PyCon", "--takeaway", "ask earlier").err
    assert not nj("event", "list", "--json").json[0]["debriefed"]
    assert "Debriefed" in nj("event", "debrief", "PyCon", "Two good talks.").err
    assert nj("event", "list", "--json").json[0]["debriefed"]
