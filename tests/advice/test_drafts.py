"""Drafts say what may be said, and nothing else."""

from typing import get_args

import pytest

from netjournal.advice.drafts import TONES, Purpose, draft_for
from netjournal.advice.phrases import first_clause, given_name, to_them

MET = "2026-11-20 18:30"


@pytest.fixture
def ada(journal):
    return journal.contact("Ada Lovelace")


@pytest.mark.parametrize("tone", TONES)
def test_a_follow_up_names_the_event_and_the_topic_in_every_tone(journal, now, ada, tone):
    journal.talked(ada, MET, event=journal.event("PyCon"), topic="her compiler talk, teaching, two kids")
    draft = draft_for(journal.view(), ada, now, tone)
    assert "PyCon" in draft
    assert "your compiler talk" in draft


def test_the_tones_differ(journal, now, ada):
    journal.talked(ada, MET, topic="parsers")
    drafts = {draft_for(journal.view(), ada, now, tone) for tone in TONES}
    assert len(drafts) == 3
    assert draft_for(journal.view(), ada, now, "formal").startswith("Dear Ada Lovelace,")
    assert draft_for(journal.view(), ada, now, "warm").startswith("Hi Ada,")


@pytest.mark.parametrize("purpose", get_args(Purpose))
@pytest.mark.parametrize("tone", TONES)
def test_what_is_private_or_a_judgement_never_appears(journal, now, purpose, tone):
    ada = journal.contact(
        "Ada Lovelace",
        notes="secretplan",
        private_needs=("secretneed",),
        tags=("secrettag",),
        needs=("secretwant",),
    )
    talk = journal.talked(ada, MET, tone="cold", energy=-1, topic="parsers", notes="secretnotes")
    journal.fact(ada, "secretfact", "specific", private=True)
    journal.fact(ada, "secretchildren", "personal")
    journal.fact(ada, "secrettold", "told")
    journal.mentioned(ada, "secretgoal", made=MET, private=True)
    journal.mentioned(ada, "secretillness", made=MET, sensitive=True)
    journal.assessed(ada, "negative", strategy="secretmove", matters="secretmatters")
    journal.reflected("secretreflection", MET, about=talk)
    assert "secret" not in draft_for(journal.view(), ada, now, tone, purpose)


@pytest.mark.parametrize("purpose", get_args(Purpose))
def test_a_topic_marked_private_in_prose_never_appears(journal, now, ada, purpose):
    journal.talked(ada, MET, topic="her secretjob, two kids (private)")
    assert "secret" not in draft_for(journal.view(), ada, now, "warm", purpose)
    assert "secret" not in draft_for(journal.view(), ada, now, "warm", purpose, "a secretthing (Private)")


@pytest.mark.parametrize("purpose", get_args(Purpose))
@pytest.mark.parametrize("tone", TONES)
def test_nobody_unknown_is_too_little_to_write_to(journal, now, ada, purpose, tone):
    draft = draft_for(journal.view(), ada, now, tone, purpose)
    assert draft.count("Ada") == 1
    assert "None" not in draft
    assert "!" not in draft
    assert "  " not in draft


def test_specifics_open_mentions_and_interests_are_used(journal, now):
    ada = journal.contact("Ada Lovelace", interests=("climbing",))
    journal.talked(ada, MET, topic="parsers")
    assert "climbing" in draft_for(journal.view(), ada, now, purpose="check-in")
    journal.mentioned(ada, "the promotion talks", made=MET)
    assert "the promotion talks" in draft_for(journal.view(), ada, now, purpose="check-in")
    journal.fact(ada, "the red bicycle", "specific")
    assert "the red bicycle" in draft_for(journal.view(), ada, now)


def test_people_at_a_distance_get_a_greeting_and_a_personal_line(journal, now):
    ada = journal.contact("Ada Lovelace", remote=True, interests=("climbing",))
    journal.talked(ada, MET, channel="video", topic="parsers")
    draft = draft_for(journal.view(), ada, now)
    assert "across the distance" in draft
    assert "your interest in climbing" in draft or "interest in climbing" in draft


def test_what_tells_something_is_not_talked_about_but_remembered(journal, now, ada):
    journal.talked(ada, MET, topic="she builds compilers, two kids")

    draft = draft_for(journal.view(), ada, now)

    assert "What stayed with me: you build compilers." in draft
    assert "about" not in draft


def test_nobody_claims_a_meeting_that_was_not(journal, now, ada):
    assert "again" not in draft_for(journal.view(), ada, now)


def test_a_second_meeting_is_no_first_one(journal, now, ada):
    journal.talked(ada, "2026-01-01 10:00")
    assert "meet you" in draft_for(journal.view(), ada, now)
    journal.talked(ada, MET)
    assert "meet you" not in draft_for(journal.view(), ada, now)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("her compiler talk", "your compiler talk"),
        ("Ada's new team", "your new team"),
        ("hiring in her team", "hiring in your team"),
        ("how she is leading the team", "how you are leading the team"),
        ("why he has left", "why you have left"),
        ("she builds compilers", "you build compilers"),
        ("he is new here", "you are new here"),
        ("they also teach", "you also teach"),
        ("She really misses hiking", "you really miss hiking"),
        ("she studies and teaches", "you study and teaches"),
        ("she focuses on tests", "you focus on tests"),
        ("he moved to Ghent", "you moved to Ghent"),
        ("parsers", "parsers"),
        ("the theory of hearing", "the theory of hearing"),
        ("other people's code", "other people's code"),
    ],
)
def test_words_about_someone_turn_into_words_to_them(ada, text, said):
    assert to_them(text, ada) == said


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("her compiler talk, teaching, two kids", "her compiler talk"),
        ("parsers; lexers", "parsers"),
        ("version 3.11 of it", "version 3.11 of it"),
        ("parsers - and lexers", "parsers"),
        ("a\nb", "a b"),
        ("", ""),
        ("  , ", ""),
    ],
)
def test_the_first_thing_of_a_line(text, clause):
    assert first_clause(text) == clause


def test_a_topic_that_tells_what_to_do_is_left_to_the_person(journal, now, ada):
    journal.talked(ada, MET, topic="send the paper tomorrow")
    for tone in TONES:
        assert "send the paper" not in draft_for(journal.view(), ada, now, tone)


def test_of_specifics_and_mentions_only_what_names_a_thing_is_said(journal, now, ada):
    journal.talked(ada, MET)
    journal.mentioned(ada, "her exam", made=MET)
    journal.mentioned(ada, "moves to Oslo", made=MET)
    assert "about your exam" in draft_for(journal.view(), ada, now)
    assert "How is it going with your exam?" in draft_for(journal.view(), ada, now, purpose="check-in")
    journal.fact(ada, "teaching", "specific", MET)
    journal.fact(ada, "dims the lightship at low water", "specific", MET)
    assert "What stayed with me: teaching." in draft_for(journal.view(), ada, now)


@pytest.mark.parametrize(
    ("tone", "line"),
    [
        ("warm", "I remembered what you told me: got a new puppy."),
        ("formal", "You told me this: got a new puppy."),
    ],
)
def test_news_is_asked_about_as_it_was_told(journal, now, ada, tone, line):
    draft = draft_for(journal.view(), ada, now, tone, purpose="check-back", about="got a new puppy")
    assert f"{line} How is it going?" in draft


def test_a_long_topic_is_cut_at_a_word():
    assert len(first_clause("word " * 100)) <= 60


@pytest.mark.parametrize(
    ("name", "greeted"),
    [("Ada Lovelace", "Ada"), ("Dr. Ada Lovelace", "Dr. Ada Lovelace"), ("王小明", "王小明"), ("Ada", "Ada")],
)
def test_people_are_greeted_by_their_given_name(journal, name, greeted):
    assert given_name(journal.contact(name)) == greeted
