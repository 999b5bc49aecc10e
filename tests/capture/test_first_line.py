"""The first line: when, what kind, with whom, what about."""

from datetime import datetime

import pytest


@pytest.mark.parametrize(
    ("text", "at", "summary"),
    [
        ("coffee with @Ada", "2026-11-20 22:00", "coffee with Ada"),
        ("today 18:30 coffee with @Ada", "2026-11-20 18:30", "coffee with Ada"),
        ("yesterday coffee with @Ada", "2026-11-19", "coffee with Ada"),
        ("yesterday: coffee with @Ada", "2026-11-19", "coffee with Ada"),
        ("Yesterday, 18:30 - coffee with @Ada", "2026-11-19 18:30", "coffee with Ada"),
        ("18:30: coffee with @Ada", "2026-11-20 18:30", "coffee with Ada"),
        ("23:30 coffee with @Ada", "2026-11-19 23:30", "coffee with Ada"),
        ("6 pm coffee with @Ada", "2026-11-20 18:00", "coffee with Ada"),
        ("on Monday coffee with @Ada", "2026-11-16", "coffee with Ada"),
        ("Monday blues with @Ada", "2026-11-16", "blues with Ada"),
        ("last friday 14:00 coffee with @Ada", "2026-11-13 14:00", "coffee with Ada"),
        ("2026-11-02 09:15 coffee with @Ada", "2026-11-02 09:15", "coffee with Ada"),
        ("june 1, 2026: coffee with @Ada", "2026-06-01", "coffee with Ada"),
        ("3 days ago coffee with @Ada", "2026-11-17", "coffee with Ada"),
        ("the day before yesterday coffee with @Ada", "2026-11-18", "coffee with Ada"),
        ("-2w coffee with @Ada", "2026-11-06", "coffee with Ada"),
        ("next tue lunch with @Ada", "2026-11-24", "lunch with Ada"),
        ("tomorrow 10:00 call with @Ada", "2026-11-21 10:00", "call with Ada"),
        ("yesterday\nmet @Ada", "2026-11-19", "met Ada"),
        ("\n\n  yesterday met @Ada", "2026-11-19", "met Ada"),
        # No dates, and so part of the text.
        ("May I meet @Ada", "2026-11-20 22:00", "May I meet Ada"),
        ("March with @Ada", "2026-11-20 22:00", "March with Ada"),
        ("sat with @Ada", "2026-11-20 22:00", "sat with Ada"),
        ("Sun and coffee with @Ada", "2026-11-20 22:00", "Sun and coffee with Ada"),
        ("3 people met @Ada", "2026-11-20 22:00", "3 people met Ada"),
        ("a week of coffee with @Ada", "2026-11-20 22:00", "a week of coffee with Ada"),
        ("in a hurry, met @Ada", "2026-11-20 22:00", "in a hurry, met Ada"),
        ("5 coffees with @Ada", "2026-11-20 22:00", "5 coffees with Ada"),
        ("\\Monday Group met @Ada", "2026-11-20 22:00", "Monday Group met Ada"),
        ("coffee with @Ada yesterday", "2026-11-20 22:00", "coffee with Ada yesterday"),
        ("met @Ada, who starts on 1 june", "2026-11-20 22:00", "met Ada, who starts on 1 june"),
    ],
)
def test_a_date_that_opens_the_text(read, text, at, summary):
    capture = read(text)

    assert f"{capture.at:%Y-%m-%d %H:%M}" == (at if capture.timed else f"{at} 00:00")
    assert capture.timed == (len(at) > 10)
    assert capture.summary == summary
    assert not capture.problems


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("tomorrow 10:00 call with @Ada", True),
        ("today 22:01 call with @Ada", True),
        ("today 22:00 call with @Ada", False),
        ("today call with @Ada", False),
        ("tomorrow call with @Ada", True),
        ("tomorrow @Ada has her birthday", False),
    ],
)
def test_what_lies_ahead_is_planned(read, text, planned):
    assert read(text).planned is planned


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("03/04/2026 coffee with @Ada", "2026-04-03 or 2026-03-04"),
        ("31 june coffee with @Ada", "2026-06-31"),
        ("2026-02-30: coffee with @Ada", "2026-02-30"),
    ],
)
def test_a_refused_date_says_where_and_what_to_write(read, text, problem):
    capture = read(text)

    assert capture.problems
    assert problem in capture.problems[0].message
    start, end = capture.problems[0].place
    assert text[start:end].startswith(text.split()[0].rstrip(":"))
    assert capture.summary == "coffee with Ada"


@pytest.mark.parametrize(
    ("text", "channel", "initiator"),
    [
        ("coffee with @Ada", "coffee", "me"),
        ("Lunch with @Ada", "lunch", "me"),
        ("went for a walk with @Ada", "walk", "me"),
        ("phoned @Ada", "call", "me"),
        ("quick call with @Ada", "call", "me"),
        ("video call with @Ada", "video", "me"),
        ("met @Ada for coffee", "coffee", "me"),
        ("dinner with @Ada", "in person", "me"),
        ("drinks with @Ada", "in person", "me"),
        ("met @Ada", "in person", "me"),
        ("talked to @Ada", "in person", "me"),
        ("caught up with @Ada", "in person", "me"),
        ("sat with @Ada", "in person", "me"),
        ("saw @Ada", "in person", "me"),
        ("I called @Ada", "call", "me"),
        ("email to @Ada", "email", "me"),
        ("wrote to @Ada", "message", "me"),
        ("text to @Ada", "message", "me"),
        ("linkedin note to @Ada", "social", "me"),
        ("email from @Ada", "email", "them"),
        ("got a message from @Ada", "message", "them"),
        ("@Ada wrote", "message", "them"),
        ("@Ada Lovelace called", "call", "them"),
        ("@Ada and @Bob emailed about the grant", "email", "them"),
        ("heard from @Ada", "message", "them"),
        ("ran into @Ada", "in person", "me"),
        ("bumped into @Ada at ^PyCon", "in person", "me"),
        ("hung out with @Ada", "in person", "me"),
        # Saying a name is no call.
        ("talked to a guy called Pete at the bar", "in person", "me"),
        ("met someone called @Pete", "in person", "me"),
        ("a woman called @Pia knows SQL", None, "me"),
        ("the day I called @Ada", "call", "me"),
        ("my boss @Ada called", "call", "them"),
        # The first line that names somebody tells the kind, where the first line names nobody.
        ("evening at ^PyCon\nmet @Ada", "in person", "me"),
        ("energy: 1\n@Ada called", "call", "them"),
        ("went well: listened\n@Ada: she loves a long walk", None, "me"),
        ("energy: 1\nnote: lunch with @Ada was good", None, "me"),
        # Notes: nothing says that we met.
        ("@Ada likes Rust", None, "me"),
        ("@Ada: loves coffee", None, "me"),
        ("note @Ada has time for coffee", None, "me"),
        ("about @Ada: met her mother once", None, "me"),
        ("note: lunch was good", None, "me"),
        ("@Ada recalled her textbook", None, "me"),
        ("an idea", None, "me"),
    ],
)
def test_the_kind_of_entry(read, text, channel, initiator):
    capture = read(text)

    assert (capture.channel, capture.initiator) == (channel, initiator)
    assert capture.kind == ("interaction" if channel else "note")


@pytest.mark.parametrize(
    ("text", "awaits"),
    [
        ("email to @Ada: can you help?", True),
        ("email to @Ada: here is the list", False),
        ("email to @Ada\nasked: feedback on my talk", True),
        ("email to @Ada\nWould she join us?", True),
        ("email to @Ada: see https://example.org/?q=1", False),
        ("email from @Ada: can you help?", True),
        ("email from @Ada\nasked: feedback", False),
        ("coffee with @Ada: how is the team?", False),
        ("note @Ada: how is the team?", False),
    ],
)
def test_a_message_with_a_question_awaits_an_answer(read, text, awaits):
    assert read(text).awaits is awaits


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("coffee with @Ada Lovelace at ^PyCon: her compiler talk", "her compiler talk"),
        ("coffee with @Ada at 18:30: her talk", "her talk"),
        ("coffee with @Ada: links: https://example.org", "links: https://example.org"),
        ("coffee with @Ada：her talk", "her talk"),
        ("coffee with @Ada:her talk", "her talk"),
        ("coffee with @Ada :)", ""),
        ("coffee with @Ada about the grant", "the grant"),
        ("met @Ada, she builds compilers", "she builds compilers"),
        ("@Ada called about a grant  #money #eu", "a grant"),
        ("coffee with @Ada: #compilers and tea", "compilers and tea"),
        ("coffee with @Ada Lovelace at ^PyCon", ""),
        ("had a quick coffee with @Ada and @Bob", ""),
        ('met @"A: B"', ""),
        ("@Ada emailed me", ""),
        ("@Ada emailed us about the grant", "the grant"),
        # Where the first line does not tell who it was, the line that does tells what about.
        ("tone: cold\nmet @Ada", ""),
        ("feeling: 2 awful\nmet @Ada: her talk", "her talk"),
        ("matters: teaching (private)\ncoffee with @Ada: her talk", "her talk"),
        ("What a day\ncoffee with @Ada: her talk", "her talk"),
        ("coffee with @Ada: talked about her compiler talk", "her compiler talk"),
        ("coffee with @Ada: we spoke about the grant", "the grant"),
        ("coffee with @Ada: about her talk", "her talk"),
        ("coffee with @Ada: talked about", "talked about"),
        ("coffee with @Ada: talked shop", "talked shop"),
        ("talked with @Bobby (nick of Bob) about his dog", "(nick of Bob) about his dog"),
        ('call with @Ada "the engine"', '"the engine"'),
        ("coffee w/ @Ada about keyboards", "keyboards"),
        ("ran into @Ada", ""),
        # In a note no word tells a kind; only the people go before what it is about.
        ("note: call dentist", "call dentist"),
        ("note: over lunch they argued", "over lunch they argued"),
        ("note: a good idea", "a good idea"),
        ("note: @Ada likes walks", "likes walks"),
        ("note: coffee with @Ada was good", "coffee with Ada was good"),
        ("note call dentist", "call dentist"),
        ("note - call dentist", "call dentist"),
        ("note on @Ada: walks", "walks"),
        ("note @Ada has time for coffee", "has time for coffee"),
        ("about @Ada and @Bob, they met", "they met"),
        # A dash after the people stands for the colon that is not there.
        ("19h30 drinks with @Ada - kung fu & compilers", "kung fu & compilers"),
        ("coffee with @Ada – her talk", "her talk"),
        ("coffee with @Ada - her team: tired", "tired"),
        ("a low-key coffee with @Ada", "a low-key coffee with Ada"),
        ("Re - coffee with @Ada", ""),
        # A keyword out of its place does not say what it was about.
        ("call with @Ada re funding; asked: money (large)", "funding; asked: money (large)"),
        ("coffee with @Ada: her talk. gave: my card", "her talk. gave: my card"),
    ],
)
def test_what_it_was_about(read, text, topic):
    assert read(text).topic == topic


def test_the_summary_reads_as_words(read):
    capture = read(
        'today 18:30 coffee with @"dj shadow" at ^[El Niño Days]: #vinyl, and \\@home   #music #late'
    )

    assert capture.summary == "coffee with dj shadow at El Niño Days: vinyl, and @home"
    assert capture.tags == ("vinyl", "music", "late")


def test_a_line_of_tags_only_keeps_them(read):
    assert read("#music #late").summary == "music late"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("coffee with @Ada yesterday", "“yesterday” was read as a word"),
        ("coffee with @Ada at 18:30.", "“at 18:30” was read as words"),
        ("met @Ada yesterday at the bakery", "“yesterday” was read as a word"),
        ("met @Ada at the bakery last friday 14:00, with @Bob", "“last friday 14:00” was read as words"),
        ("met @Ada (3 days ago) at the bakery", "“3 days ago” was read as words"),
        ("met @Ada yesterday: her talk", "“yesterday” was read as a word"),
        ("met @Ada tomorrow at the bakery", "“tomorrow” was read as a word"),
    ],
)
def test_a_date_after_the_first_words_is_remarked_on(read, text, phrase):
    assert read(text).remarks == (f"{phrase}; put it first to make it the date",)


@pytest.mark.parametrize(
    "text",
    [
        "today coffee with @Ada, next time on Friday",
        "coffee with @Ada: her talk",
        "note @Ada is away until Friday",
        # What it was about may speak of any day.
        "coffee with @Ada: her exam yesterday at noon",
        "coffee with @Ada - her exam on Friday",
        # A name is no date, nor is what was kept a word.
        "met @May 2 and @[Last Friday]",
        "met @Ada at ^[Friday 13]",
        "met \\Monday Group with @Ada",
        # It describes something else.
        "met @Ada at the Monday meeting",
        # It is of today already.
        "met @Ada today at the bakery",
        "met @Ada tonight",
    ],
)
def test_other_words_are_not_remarked_on_as_dates(read, text):
    assert not read(text).remarks


def test_without_a_date_it_is_now(read, now):
    capture = read("met @Ada")

    assert (capture.at, capture.timed) == (now, True)
    assert isinstance(capture.at, datetime)


@pytest.mark.parametrize("text", ["", "   ", "\n\n\t\n", "\x00\x1b"])
def test_nothing_written_is_told(read, text):
    capture = read(text)

    assert capture.problems
    assert "nothing to record" in capture.problems[0].message


KEPT_AS_NOTE = "kept as a note; a word such as met or coffee makes it a conversation, with a next step"
BIRTHDAY = (
    '“birthday:” stays in the notes; + in the app, or netjournal set PERSON birthday="12 may", keeps the day'
)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        (
            "talked to a guy from accounting",
            "nobody is named; an @ before a name says who it was",
        ),
        ("met @Ada. gave: my card", "“gave:” counts at the start of a line of its own"),
        ("met @Ada; asked (large): a job", "“asked:” counts at the start of a line of its own"),
        ("met @Ada\npromised my notes", "“promised” counts with a colon after it, as in “promised: …”"),
        (
            "met @Ada\nThey promised slides",
            "“They promised” counts with a colon after it, as in “they promised: …”",
        ),
        (
            "met @Ada\npromissed: slides by friday",
            "“promissed:” stays in the notes; did you mean “promised:”?",
        ),
        (
            "met @Ada\n they promise: slides",
            "“they promise:” stays in the notes; did you mean “they promised:”?",
        ),
        (
            "met @Ada\nasked (huge): a house",
            "in brackets after “asked” counts only large, small or planned; the line stays in the notes",
        ),
        ("met @Ada\ngot: a book", "“got:” stays in the notes; did you mean “received:”?"),
        ("met @Ada\nbirthday: 12 May", BIRTHDAY),
        ("@Kim Park: two people at ^PyCon", KEPT_AS_NOTE),
        ("@Kim Park and @Ada at ^PyCon", KEPT_AS_NOTE),
        ("evening at ^PyCon\n@Kim Park: lamps", KEPT_AS_NOTE),
        ("Sam Jones", "is Sam Jones somebody? @Sam Jones says so"),
        ("yesterday Sam Jones, compilers", "is Sam Jones somebody? @Sam Jones says so"),
        ("Ludwig van Beethoven - music", "is Ludwig van Beethoven somebody? @Ludwig van Beethoven says so"),
        ("Sam", "is Sam somebody? @Sam says so"),
    ],
)
def test_what_is_nearly_said_is_remarked_upon(read, text, remark):
    assert read(text).remarks == (remark,)


@pytest.mark.parametrize(
    "text",
    [
        "an idea",
        "@Kim Park likes lamps",
        "note: @Kim Park was at ^PyCon",
        "note @Kim Park spoke at ^PyCon",
        "about @Kim Park: spoke at ^PyCon",
        "met @Kim Park at ^PyCon",
        "promised: slides of ^PyCon to @Kim Park",
        "coffee at ^PyCon\ngave @Ada a hand",
        "evening at ^PyCon\ngave: my card to @Ada",
        "promised @Ada my notes over lunch",
        "met @Ada\ngave a talk, asked about money\npromised: notes",
        "met @Ada: she asked: why",
        "met @Ada\nher team: four people\nask: why",
        "Great evening",
        "Idea: a reading group",
        "note: Deep Work",
    ],
)
def test_what_is_well_said_is_not(read, text):
    assert not read(text).remarks
