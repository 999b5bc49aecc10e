"""The reading told back in plain words."""

from datetime import date, datetime, timedelta

import pytest

from netjournal.capture import describe, tell_when


def told(capture):
    return [str(detail) for detail in describe(capture)]


def test_an_evening(journal, read):
    journal.contact("Grace Hopper")
    journal.goal("Learn Rust")
    capture = read(
        "yesterday 18:30 coffee with @Ada Lovelace at ^PyCon: her talk  #compilers\n"
        "gave: pointer to the list\n"
        "asked: a referral\n"
        "thanked: for the tips\n"
        "promised: my notes by next friday (private)\n"
        "they promised: slides\n"
        "mentioned: promotion talks in May\n"
        "mentioned: her father is ill\n"
        "personal: two kids\n"
        "introduced: @Ada to Grace Hopper, both teach\n"
        "went well: listened\n"
        "next time: ask more\n"
        "feeling: 4 calm\n"
        "takeaway: talk less\n"
        "tone: warm\n"
        "energy: 1\n"
        "goal: Learn Rust\n"
        "goal: Learn Go\n"
        "She laughed."
    )

    assert told(capture) == [
        "Coffee with Ada Lovelace (new) · yesterday 18:30 · at PyCon (new)",
        "Hint: no goal is called Learn Go; it is kept in the notes",
        "About: her talk",
        "You promised: my notes by Fri 27 Nov · private",
        "They promised: slides",
        "You gave: pointer to the list (information)",
        "You asked: a referral (referral, large)",
        "You thanked: for the tips",
        "A goal of theirs: promotion talks · ask again Sat 1 May 2027",
        "A challenge of theirs: her father is ill · just be there",
        "Personal: two kids",
        "You introduced: Ada Lovelace (new) to Grace Hopper: both teach",
        "Went well: listened",
        "Next time: ask more",
        "Feeling: 4 of 5 · calm",
        "Takeaway: talk less",
        "Tone: warm",
        "Energy: lifted",
        "Goal: Learn Rust",
        "Tags: #compilers",
        "Notes: goal: Learn Go\nShe laughed.",
    ]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("met @Ada and @Bob", "Met Ada (new) and Bob (new) · today 22:00"),
        ("yesterday lunch", "Lunch · yesterday"),
        ("dinner with @Ada", "Dinner with Ada (new) · today 22:00"),
        ("had beers with @Ada", "Beers with Ada (new) · today 22:00"),
        ("met @Ada for drinks", "Drinks with Ada (new) · today 22:00"),
        ("yesterday breakfast", "Breakfast · yesterday"),
        ("met @Ada in person", "Met Ada (new) · today 22:00"),
        ("lunch and drinks with @Ada", "Lunch with Ada (new) · today 22:00"),
        ("tomorrow 10:00 call with @Ada", "Call with Ada (new) · tomorrow 10:00 · planned"),
        ("email to @Ada: can you?", "Email to Ada (new) · today 22:00 · awaits an answer"),
        ("email from @Ada: can you?", "Email from Ada (new) · today 22:00 · awaits your answer"),
        ("@Ada called", "Call from Ada (new) · today 22:00"),
        ("note @Ada likes climbing", "Note on Ada (new) · today 22:00"),
        ("an idea", "Note in the journal · today 22:00"),
    ],
)
def test_the_first_line(read, text, headline):
    assert told(read(text))[0] == headline


def test_a_line_of_others_says_whose_it_is(read):
    assert "You promised: slides to Bob · Bob (new)" in told(read("met @Ada\npromised: slides to @Bob"))


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("got a new puppy", "They mentioned: got a new puppy"),
        ("moves to Oslo in spring", "They mentioned: moves to Oslo in spring"),
        ("wants to learn Rust", "A goal of theirs: wants to learn Rust"),
        ("was laid off", "A challenge of theirs: was laid off · just be there"),
    ],
)
def test_what_they_mentioned_is_a_challenge_only_where_it_is_hard(read, text, detail):
    assert detail in told(read(f"met @Ada\nmentioned: {text}"))


def test_an_ask_ahead(read):
    assert "You will ask: feedback (feedback)" in told(read("tomorrow call with @Ada\nasked: feedback"))


def test_problems_come_first(read):
    first, second, *_ = told(read("03/04/2026 met @Ada"))

    assert first.startswith("Not yet: 03/04/2026 is not clear")
    assert second.startswith("Met Ada")


def test_nothing_is_told_of_nothing(read):
    assert [detail.label for detail in describe(read(""))] == ["Not yet"]


@pytest.mark.parametrize(
    ("days", "words"),
    [(-1, "yesterday"), (0, "today"), (1, "tomorrow"), (7, "Fri 27 Nov"), (-365, "Thu 20 Nov 2025")],
)
def test_days_in_words(now, days, words):
    assert tell_when(now.date() + timedelta(days=days), now) == words
    assert tell_when(now + timedelta(days=days), now) == f"{words} 22:00"


def test_a_time_of_another_zone_is_told_as_it_was_there(now):
    assert tell_when(datetime.fromisoformat("2026-11-20T09:00:00-05:00"), now) == "today 09:00"
    assert tell_when(date(2026, 11, 20), now) == "today"
