"""From a reading to records: all of them, linked."""

from datetime import UTC, date, datetime

import pytest
from builders import Builder

from netjournal.capture import parse, records
from netjournal.errors import AmbiguousError, InvalidInputError
from netjournal.ids import seeded
from netjournal.journal.directory import ViewDirectory
from netjournal.models import (
    Contact,
    Event,
    Exchange,
    Fact,
    Interaction,
    Introduction,
    Mention,
    Note,
    Promise,
    Reflection,
)

EVENING = """yesterday 18:30 coffee with @Ada Lovelace at ^PyCon: her compiler talk, teaching   #compilers
gave: pointer to the parsing list
promised: send my parser notes by monday (private)
they promised: intro to Grace Hopper
mentioned: promotion talks in May
matters: teaching
asked: feedback on my talk
went well: listened more than I talked
next time: ask about her team
introduced: @Ada to @Bob, both love parsers
takeaway: parsers are fun
tone: warm
energy: 1
goal: Learn Rust
She laughed."""


@pytest.fixture
def made(read, now):
    """Makes the records of a text, in lists by their model."""

    def make(text):
        found = {}
        for record in records(read(text), now, seeded(1)):
            found.setdefault(type(record), []).append(record)
        return found

    return make


def test_an_evening_on_the_train_home():
    now = datetime.fromisoformat("2026-11-20T22:00:00+01:00")
    nobody = ViewDirectory(Builder(now).view())
    capture = parse("today 18:30 coffee with @Ada Lovelace at ^PyCon: her compiler talk", nobody, now)

    contact, event, entry = records(capture, now, seeded(1))

    assert (contact.name, contact.met_where, contact.created) == ("Ada Lovelace", "PyCon", now)
    assert (event.name, event.starts, event.ends) == ("PyCon", date(2026, 11, 20), date(2026, 11, 20))
    assert entry.at.isoformat() == "2026-11-20T18:30:00+01:00"
    assert (entry.channel, entry.topic, entry.planned) == ("coffee", "her compiler talk", False)
    assert entry.summary == "coffee with Ada Lovelace at PyCon: her compiler talk"
    assert (entry.contact_ids, entry.event_id) == ((contact.id,), event.id)


def test_every_record_is_linked(journal, made, now):
    grace = journal.contact("Grace Hopper")
    goal = journal.goal("Learn Rust")

    found = made(EVENING)

    ada, bob = found[Contact]
    (event,), (entry,) = found[Event], found[Interaction]
    assert (ada.name, bob.name) == ("Ada Lovelace", "Bob")
    assert (ada.met_where, bob.met_where) == ("PyCon", "")
    assert event.takeaways == ("parsers are fun",)
    assert (entry.tags, entry.tone, entry.energy, entry.notes) == (("compilers",), "warm", 1, "She laughed.")
    assert (entry.contact_ids, entry.event_id, entry.goal_id) == ((ada.id,), event.id, goal.id)
    for model in (Promise, Exchange, Mention, Fact, Reflection):
        for record in found[model]:
            assert record.source_id == entry.id
            assert record.contact_ids == (ada.id,)
            assert record.created == now
    assert found[Introduction][0].contact_ids == (ada.id, bob.id)
    assert grace.id not in {contact_id for record in found[Promise] for contact_id in record.contact_ids}


def test_the_lines_of_an_evening(journal, made, now):
    journal.goal("Learn Rust")
    found = made(EVENING)
    at = found[Interaction][0].at

    mine, theirs = found[Promise]
    assert (mine.owner, mine.text, mine.due) == ("me", "send my parser notes", date(2026, 11, 23))
    assert (mine.private, mine.made, mine.state) == (True, at, "open")
    assert (theirs.owner, theirs.text, theirs.due) == ("them", "intro to Grace Hopper", None)
    assert [(act.direction, act.kind, act.state, act.at) for act in found[Exchange]] == [
        ("given", "information", None, at),
        ("asked", "feedback", "asked", at),
    ]
    (mention,), (fact,) = found[Mention], found[Fact]
    assert (mention.kind, mention.check_back, mention.made) == ("goal", date(2027, 5, 1), at)
    assert (fact.kind, fact.text, fact.on) == ("matters", "teaching", date(2026, 11, 19))
    well, then = found[Reflection]
    assert (well.kind, well.open, well.at) == ("went well", False, now)
    assert (then.kind, then.open, then.answer) == ("next time", True, "ask about her team")
    assert (found[Introduction][0].state, found[Introduction][0].why) == ("made", "both love parsers")


def test_known_people_and_events_are_not_made_again(journal, made):
    ada, pycon = journal.contact("Ada Lovelace"), journal.event("PyCon", "2026-11-19")

    found = made("met @Ada at ^PyCon")

    assert list(found) == [Interaction]
    assert (found[Interaction][0].contact_ids, found[Interaction][0].event_id) == ((ada.id,), pycon.id)


def test_a_note_is_no_interaction(made):
    found = made("note @Ada likes climbing at ^PyCon")

    assert Interaction not in found
    assert found[Note][0].contact_ids == (found[Contact][0].id,)
    assert found[Contact][0].met_where == ""


def test_a_journal_note_names_nobody(made):
    (note,) = made("an idea")[Note]

    assert (note.summary, note.contact_ids, note.event_id) == ("an idea", (), None)


def test_a_planned_entry_is_dated_ahead_and_its_lines_now(made, now):
    found = made("tomorrow 10:00 call with @Ada\npromised: slides\nmatters: teaching")

    assert found[Interaction][0].planned
    assert found[Promise][0].made == now
    assert found[Fact][0].on == now.date()


def test_a_feeling(made):
    (reflection,) = made("met @Ada\nfeeling: 4 nervous")[Reflection]

    assert (reflection.kind, reflection.feeling, reflection.answer) == ("answer", 4, "nervous")


def test_a_day_without_a_time_begins_at_its_start(made):
    (entry,) = made("yesterday coffee with @Ada")[Interaction]

    assert (entry.at.isoformat(), entry.timed) == ("2026-11-19T00:00:00+01:00", False)


def test_the_entry_keeps_a_written_offset(made):
    (entry,) = made("2026-11-20T17:00:00Z coffee with @Ada")[Interaction]

    assert entry.at == datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
    assert entry.at.isoformat().endswith("+00:00")


def test_the_same_text_makes_the_same_records(read, now):
    assert records(read(EVENING), now, seeded(3)) == records(read(EVENING), now, seeded(3))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "write who it was"),
        ("03/04/2026 met @Ada", "2026-04-03"),
        ("met @Ada\npromised: slides by 31 june", "no 2026-06-31"),
    ],
)
def test_what_is_refused_makes_nothing(read, now, text, hint):
    with pytest.raises(InvalidInputError, match=hint):
        records(read(text), now, seeded(1))


def test_an_ambiguous_name_is_an_error_with_its_choices(journal, read, now):
    people = [journal.contact("Ada Byron"), journal.contact("Ada Lovelace")]

    with pytest.raises(AmbiguousError, match="Ada Byron or Ada Lovelace") as caught:
        records(read("met @Ada"), now, seeded(1))

    assert caught.value.choices == tuple((person.id, person.name) for person in people)


def test_control_characters_never_come_in(made):
    found = made('met @"Ada\x1b[31m" \u202eevil\npromised: a\x07 list')

    assert found[Contact][0].name == "Ada[31m"
    assert found[Interaction][0].summary == "met Ada[31m evil"
    assert found[Promise][0].text == "a list"
