"""The playbook of a connection that does not move: what an answer means, and everything on one page."""

import pytest

from netjournal.advice.moment import Moment
from netjournal.advice.playbook import history_page, playbook_of, reply_of


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("", ("next", 0)),
        ("a relationship", ("next", 0)),
        ("Not a transaction, a relationship", ("next", 0)),
        ("A plain transaction.", ("transaction", 0)),
        ("step 5", ("step", 5)),
        ("Step 7", ("step", 7)),
        ("step 8", ("next", 0)),
        ("step by step", ("next", 0)),
        ("Let go", ("let go", 0)),
        ("walk away", ("let go", 0)),
        ("end", ("let go", 0)),
        ("they treated me badly", ("treated badly", 0)),
        ("They answered by phone", ("answered", 0)),
        ("I slept badly, yet I want this", ("next", 0)),
        ("End it", ("let go", 0)),
        ("endless patience is not mine", ("next", 0)),
    ],
)
def test_what_an_answer_asks_for(text, reply):
    assert reply_of(text) == reply


def test_everything_on_one_page(journal, now):
    ada = journal.contact("Ada")
    pycon = journal.event("PyCon", "2026-09-01")
    journal.talked(ada, "2026-09-01 10:00", topic="her lab", event=pycon, tone="warm")
    journal.wrote(ada, "2026-10-01 10:00", topic="lunch")
    journal.talked(ada, "2026-12-01 10:00", planned=True)
    page = history_page(journal.view(), ada, now)
    assert page.lines == (
        "Tue 1 Sep, 10:00: coffee at PyCon about her lab (warm)",
        "Thu 1 Oct, 10:00: email about lunch",
    )
    assert [event.name for event in page.events] == ["PyCon"]


def test_the_playbook_tells_where_things_stand(journal, now):
    ada = journal.contact("Ada")
    assert playbook_of(Moment(journal.view(), now), ada) is None
    journal.wrote(ada, "2026-10-20 10:00", awaits=True)
    journal.wrote(ada, "2026-11-10 10:00", awaits=True)
    book = playbook_of(Moment(journal.view(), now), ada)
    assert book is not None
    assert (book.step, book.opens, book.leave, book.ended) == (1, journal.at("2026-11-17 10:00"), False, None)
