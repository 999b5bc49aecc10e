"""The 48 hours of everyone who was met at an event."""

from datetime import timedelta

import pytest

from netjournal.insights.board import board


@pytest.fixture
def pycon(journal):
    return journal.event("PyCon", "2026-11-20", "2026-11-20")


def states(journal, event):
    view = journal.view()
    return {
        view.contacts[one.contact_id].name: one.state
        for one in board(view, view.events[event.id], journal.now)
    }


@pytest.mark.parametrize(
    ("met", "wrote", "state"),
    [
        ("2026-11-20 18:30", None, "open"),
        ("2026-11-18 09:00", None, "late"),
        ("2026-11-20 18:30", "2026-11-20 23:00", "written"),
        ("2026-11-22 10:00", None, None),
    ],
)
def test_everyone_met_is_told_with_what_is_left(journal, pycon, met, wrote, state):
    ada = journal.contact("Ada")
    journal.talked(ada, met, event=pycon)
    if wrote:
        journal.wrote(ada, wrote)
    assert states(journal, pycon).get("Ada") == state


def test_the_48_hours_run_from_the_end_of_the_last_conversation_there(journal, pycon):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-11-20 10:00", event=pycon)
    journal.talked(ada, "2026-11-20 18:30", event=pycon)
    view = journal.view()
    [met] = board(view, view.events[pycon.id], journal.now)
    assert met.due.isoformat() == "2026-11-22T19:30:00+01:00"


def test_who_was_not_chosen_or_was_cold_or_rests_has_no_hurry(journal, pycon):
    ada, grace, alan = (journal.contact(name) for name in ("Ada", "Grace", "Alan"))
    journal.contact("Joan")
    rests = journal.contact("Mary", state="resting")
    for one, tone in ((ada, None), (grace, "cold"), (rests, None)):
        journal.talked(one, "2026-11-20 18:30", event=pycon, tone=tone)
    assert states(journal, pycon) == {"Ada": "open", "Grace": "no hurry", "Mary": "no hurry"}
    journal.talked(alan, "2026-11-20 20:30", event=pycon)
    chosen = journal.put(pycon.evolve(top_ids=(alan.id,)))
    assert states(journal, chosen)["Ada"] == "no hurry"
    assert states(journal, chosen)["Alan"] == "open"


def test_those_to_write_to_stand_first_and_the_answer_tells_how_soon(journal, pycon):
    ada, grace = journal.contact("Ada"), journal.contact("Grace")
    journal.talked(ada, "2026-11-20 10:00", event=pycon)
    journal.talked(grace, "2026-11-20 18:00", event=pycon)
    journal.wrote(ada, "2026-11-20 16:00")
    view = journal.view()
    first, second = board(view, view.events[pycon.id], journal.now)
    assert (first.contact_id, second.after) == (grace.id, timedelta(hours=5))


def test_people_of_notes_are_written_down_there_without_the_48_hours(journal, pycon):
    ada, kim, lars = (journal.contact(name) for name in ("Ada", "Kim", "Lars"))
    journal.note((ada, kim, lars), "2026-11-20 20:00", event_id=pycon.id)
    journal.note(journal.contact("Joan"), "2026-11-22 20:00", event_id=pycon.id)
    journal.talked(ada, "2026-11-20 18:30", event=pycon)
    journal.wrote(lars, "2026-11-20 22:00")
    assert states(journal, pycon) == {"Ada": "open", "Lars": "written", "Kim": "noted"}
    view = journal.view()
    last = board(view, view.events[pycon.id], journal.now)[-1]
    assert (last.contact_id, last.after) == (kim.id, None)
