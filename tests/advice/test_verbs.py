"""Words that begin with a verb without its subject."""

import pytest

from netjournal.advice.verbs import begins_with_verb


@pytest.mark.parametrize(
    "text",
    [
        "send the paper tomorrow", "sends papers", "sent her the drawing", "got a new puppy",
        "dims the lightship", "call the dentist", "plan a trip", "review her paper", "moved to Oslo",
        "moves her team", "moves to Oslo", "looks for work", "tries again", "asked whether it works",
        "picked up the sign", "lost his job", "has two kids", "go to the dentist", "help me move",
        "meet again", "teaches maths",
    ],
)  # fmt: skip
def test_a_verb(text):
    assert begins_with_verb(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "her compiler talk", "a call for papers", "call for papers", "plan for 2027",
        "help with the move", "travel plans", "lamps for piers", "letters from offices",
        "shared interests", "used cars", "the sent folder", "lost luggage", "found footage",
        "review of her book", "as a team", "his own firm", "this or that", "Go to production",
        "Reads, a bookshop", "she builds compilers", "red and blue", "talk-show hosts", "work",
        "moving to Oslo", "kite plans", "news",
    ],
)  # fmt: skip
def test_no_verb(text):
    assert not begins_with_verb(text)
