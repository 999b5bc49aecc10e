"""Keyword lines: what each records, whose it is, and what is left to the notes."""

from datetime import date, datetime

import pytest


def line(read, text, opening="coffee with @Ada"):
    return read(f"{opening}\n{text}")


@pytest.mark.parametrize(
    ("text", "owner", "promise", "due"),
    [
        ("promised: send my parser notes by friday", "me", "send my parser notes", date(2026, 11, 20)),
        ("promised: send my notes by next friday", "me", "send my notes", date(2026, 11, 27)),
        ("Promised: send my notes", "me", "send my notes", None),
        ("PROMISED : send my notes tomorrow", "me", "send my notes", date(2026, 11, 21)),
        ("promised: call back on monday.", "me", "call back", date(2026, 11, 23)),
        ("promised: call back tomorrow at 10:00", "me", "call back", "2026-11-21T10:00:00+01:00"),
        ("promised: the draft in 3 weeks", "me", "the draft", date(2026, 12, 11)),
        ("promised: the draft +3d", "me", "the draft", date(2026, 11, 23)),
        ("promised: the draft by end of month", "me", "the draft", date(2026, 11, 30)),
        ("promised: the draft by 1 june", "me", "the draft", date(2027, 6, 1)),
        ("promised: the draft by june 1 2028", "me", "the draft", date(2028, 6, 1)),
        ("promised: the draft, by 2026-12-24", "me", "the draft", date(2026, 12, 24)),
        ("promised: the draft by 2026-10-01", "me", "the draft", date(2026, 10, 1)),
        ("promised: the draft in a fortnight", "me", "the draft", date(2026, 12, 4)),
        ("they promised: intro to Grace Hopper", "them", "intro to Grace Hopper", None),
        ("They  Promised: slides by friday #slides", "them", "slides", date(2026, 11, 20)),
        ("promised: slides\n  and the code\n  by monday", "me", "slides\nand the code", date(2026, 11, 23)),
        # No dates, and so part of the text.
        ("promised: the same as yesterday", "me", "the same as yesterday", None),
        ("promised: a word on the talk 3 days ago", "me", "a word on the talk 3 days ago", None),
        ("promised: read chapter 5", "me", "read chapter 5", None),
        ("promised: join the fri call", "me", "join the fri call", None),
        ("promised: look by fri", "me", "look by fri", None),
        ("promised: on friday look at it", "me", "on friday look at it", None),
        ("promised: what they may", "me", "what they may", None),
        ("promised: by monday", "me", "by monday", date(2026, 11, 23)),
    ],
)
def test_promises(read, text, owner, promise, due):
    (found,) = line(read, text).promises

    assert (found.owner, found.text) == (owner, promise)
    assert (found.due.isoformat() if isinstance(found.due, datetime) else found.due) == due


def test_a_refused_due_date(read):
    capture = line(read, "promised: slides by 03/04/2027")

    assert "2027-04-03 or 2027-03-04" in capture.problems[0].message
    assert capture.promises[0].text == "slides by 03/04/2027"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("promised: the salary list by monday (private)", "the salary list"),
        ("promised: the salary list (private) by monday", "the salary list"),
        ("promised: the salary list (Private).", "the salary list"),
    ],
)
def test_the_mark_private(read, text, plain):
    (found,) = line(read, text).promises

    assert (found.text, found.private) == (plain, True)


def test_private_facts_mentions_and_dealings(read):
    capture = line(read, "personal: two kids (private)\nmentioned: ill (private)\ngave: time (private)")

    assert [part[0].private for part in (capture.facts, capture.mentions, capture.exchanges)] == [True] * 3


@pytest.mark.parametrize(
    ("text", "direction", "kind", "state", "size"),
    [
        ("gave: pointer to the parsing list", "given", "information", None, "small"),
        ("gave: help with the move", "given", "help", None, "small"),
        ("gave: two hours on her draft", "given", "time", None, "small"),
        ("received: a list of three reading tips", "received", "advice", None, "small"),
        ("received: an intro to Bob", "received", "introduction", None, "small"),
        ("received: praise for the talk", "received", "encouragement", None, "small"),
        ("asked: feedback on my talk", "asked", "feedback", "asked", "small"),
        ("asked (large): a weekend of help", "asked", "help", "asked", "large"),
        ("Asked (Large): a weekend of help", "asked", "help", "asked", "large"),
        ("asked: a referral to her team", "asked", "referral", "asked", "large"),
        ("asked: a recommendation letter", "asked", "recommendation", "asked", "large"),
        ("asked: to be a reference", "asked", "recommendation", "asked", "large"),
        ("asked: a job", "asked", "referral", "asked", "large"),
        ("asked: project work", "asked", "project work", "asked", "large"),
        ("asked (small): a reference for a quote", "asked", "recommendation", "asked", "small"),
        ("asked (planned): an hour of advice", "asked", "advice", "planned", "small"),
        ("they asked: a look at their grant", "asked of me", "help", None, "small"),
        ("thanked: for the tips", "given", "thanks", None, "small"),
        ("thanked:", "given", "thanks", None, "small"),
        ("gave: a referral", "given", "referral", None, "small"),
    ],
)
def test_giving_and_asking(read, text, direction, kind, state, size):
    (found,) = line(read, text).exchanges

    assert (found.direction, found.kind, found.state, found.size) == (direction, kind, state, size)


def test_an_ask_in_a_planned_entry_is_planned(read):
    capture = line(read, "asked: feedback", opening="tomorrow 10:00 call with @Ada")

    assert capture.exchanges[0].state == "planned"


@pytest.mark.parametrize(
    ("text", "plain", "kind", "check_back", "sensitive"),
    [
        ("mentioned: promotion talks in May", "promotion talks", "goal", date(2027, 5, 1), False),
        ("mentioned: wants to learn Rust", "wants to learn Rust", "goal", None, False),
        (
            "mentioned: a hard deadline on 1 december",
            "a hard deadline",
            "challenge",
            date(2026, 12, 1),
            False,
        ),
        ("mentioned: her father is ill", "her father is ill", "challenge", None, True),
        ("mentioned: layoffs next month", "layoffs", "challenge", date(2026, 12, 20), True),
        ("mentioned: a skill gap", "a skill gap", "challenge", None, False),
        ("mentioned: fell ill 3 days ago", "fell ill 3 days ago", "challenge", None, True),
        ("mentioned: interview tomorrow 10:00", "interview", "challenge", date(2026, 11, 21), False),
    ],
)
def test_goals_and_challenges_they_mention(read, text, plain, kind, check_back, sensitive):
    (found,) = line(read, text).mentions

    assert (found.text, found.kind, found.check_back, found.sensitive) == (plain, kind, check_back, sensitive)


@pytest.mark.parametrize("kind", ["matters", "personal", "specific", "told"])
def test_facts(read, kind):
    (found,) = line(read, f"{kind.upper()}: teaching").facts

    assert (found.kind, found.text, found.people) == (kind, "teaching", read("met @Ada").people)


@pytest.mark.parametrize(
    ("text", "pair", "why"),
    [
        ("introduced: @Ada to @Bob", ["Ada", "Bob"], ""),
        ("introduced: @Ada to @Bob, both love parsers", ["Ada", "Bob"], "both love parsers"),
        ("introduced: Grace Hopper to Alan Kay: languages", ["Grace Hopper", "Alan Kay"], "languages"),
        ("introduced: @Ada and Bob", ["Ada", "Bob"], ""),
        ("introduced: over lunch @Ada and @Bob", ["Ada", "Bob"], "over lunch Ada and Bob"),
    ],
)
def test_introductions(read, text, pair, why):
    (found,) = line(read, text).introductions

    assert ([person.name for person in found.people], found.why) == (pair, why)


def test_looking_back(read):
    capture = line(
        read, "went well: listened more\nnext time: ask about her team\nfeeling: 4, nervous first\nfeeling: 2"
    )

    assert [(part.kind, part.answer, part.feeling) for part in capture.reflections] == [
        ("went well", "listened more", None),
        ("next time", "ask about her team", None),
        ("answer", "nervous first", 4),
        ("answer", "", 2),
    ]


@pytest.mark.parametrize(
    ("text", "energy"),
    [("energy: 1", 1), ("energy: +1", 1), ("energy: -1", -1), ("energy: low", -1), ("Energy: same.", 0)],
)
def test_energy(read, text, energy):
    capture = line(read, text)

    assert (capture.energy, capture.notes) == (energy, "")


@pytest.mark.parametrize("tone", ["warm", "neutral", "cold"])
def test_tone(read, tone):
    assert line(read, f"tone: {tone.title()}").tone == tone


def test_takeaways_belong_to_the_event(read):
    capture = line(read, "takeaway: parsers are fun\ntakeaway: so are people", opening="met @Ada at ^PyCon")

    assert capture.takeaways == ("parsers are fun", "so are people")


def test_a_goal_links_the_entry(journal, read):
    goal = journal.goal("Learn Rust")

    assert line(read, "goal: learn rust").goal == (goal.id, "Learn Rust")


def test_goals_of_the_same_name_are_asked(journal, read):
    goals = [journal.goal("Learn Rust"), journal.goal("Learn Rust")]

    assert [choice for choice, _ in line(read, "goal: Learn Rust").problems[0].choices] == [
        goal.id for goal in goals
    ]


@pytest.mark.parametrize(
    "text",
    [
        "goal: something unheard of", "feeling: great", "feeling: 6", "feeling: 42", "feeling: 3.5",
        "feeling: 3,5", "energy: purple", "tone: blue", "introduced: nobody", "introduced: me to @Bob",
        "takeaway: parsers are fun",
        "they gave: a smile", "asked (huge): a house", "gave (large): a house", "- gave: a list item",
        "a promise: not a keyword", "promised to send notes", "We asked: why", "https://promised: x",
    ],
)  # fmt: skip
def test_what_cannot_be_read_stays_in_the_notes_whole(read, text):
    capture = line(read, text)

    assert capture.notes == text
    assert not capture.problems
    assert (capture.promises, capture.exchanges, capture.reflections, capture.introductions) == ((),) * 4


def test_a_value_with_more_words_counts_and_stays_in_the_notes(read):
    capture = line(read, "energy: low, after a long week")

    assert (capture.energy, capture.notes) == (-1, "energy: low, after a long week")


@pytest.mark.parametrize("text", ["matters: teaching", "mentioned: a goal", "energy: low", "tone: warm"])
def test_what_needs_somebody_or_a_meeting_stays_in_the_notes(read, text):
    capture = line(read, text, opening="an idea")

    assert capture.notes == text
    assert capture.remarks


def test_keywords_in_the_middle_of_prose_are_left_alone(read):
    text = "she gave: me hope, and I promised: nothing by friday"
    capture = read(f"coffee with @Ada: {text}\nThen she asked: why?")

    assert (capture.exchanges, capture.promises) == ((), ())
    assert capture.topic == text
    assert capture.notes == "Then she asked: why?"


def test_notes_keep_their_lines_and_order(read):
    capture = read(
        "coffee with @Ada\n\nFirst.\ngave: a list\n\n  Second.\nnote: third\n  goes on\nfeeling: odd"
    )

    assert capture.notes == "First.\n\n  Second.\nthird\ngoes on\nfeeling: odd"


def test_indented_lines_continue_a_keyword_line(read):
    capture = line(read, "gave: a list\n  of parsers\n\tand lexers\nplain")

    assert capture.exchanges[0].text == "a list\nof parsers\nand lexers"
    assert capture.notes == "plain"


def test_a_text_indented_as_a_whole_is_read_alike(read):
    capture = read("  coffee with @Ada\n  gave: a list\n  promised: slides\n    and code")

    assert capture.exchanges[0].text == "a list"
    assert capture.promises[0].text == "slides\nand code"


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("promised: slides", ["Ada", "Bob"]),
        ("promised: slides to @Bob", ["Bob"]),
        ("promised: slides to @Carl", ["Carl"]),
        ("promised: slides to Grace Hopper", ["Grace Hopper"]),
        ("they promised: intro to Grace Hopper", ["Ada", "Bob"]),
        ("they promised: an introduction to @Carl", ["Carl"]),
    ],
)
def test_whose_a_line_is(journal, read, text, whose):
    journal.contact("Grace Hopper")
    capture = line(read, text, opening="coffee with @Ada and @Bob")

    assert [person.name for person in capture.promises[0].people] == whose
    assert [person.name for person in capture.people] == ["Ada", "Bob"]


def test_people_of_lines_are_the_people_of_an_entry_that_names_nobody(read):
    capture = read("promised: slides to @Ada by monday\ngave: time to @Bob\nmatters: teaching")

    assert [person.name for person in capture.people] == ["Ada", "Bob"]
    assert (capture.kind, capture.summary) == ("note", "promised: slides to Ada by monday")
    assert capture.facts[0].people == capture.people


def test_people_in_later_prose_are_in_the_entry(read):
    assert [person.name for person in read("met @Ada\nand @Bob came later").people] == ["Ada", "Bob"]


def test_a_note_line_can_open_the_entry(read):
    capture = read("note: coffee with @Ada was good\n  really\ngave: a list")

    assert (capture.kind, capture.summary, capture.notes) == ("note", "coffee with Ada was good", "  really")


def test_an_empty_keyword_line_records_nothing(read):
    capture = line(read, "gave:\npromised:   \nmatters:")

    assert (capture.exchanges, capture.promises, capture.facts, capture.notes) == ((), (), (), "")
