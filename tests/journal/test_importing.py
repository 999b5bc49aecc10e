"""Taking files up: who is who, what changed, and taking it all back."""

import io

import pytest
from cards import ANDROID, APPLE, card

from netjournal.exchange import Source
from netjournal.exchange.formats import read
from netjournal.journal import importing
from netjournal.journal.editing import edit
from netjournal.journal.merging import merge
from netjournal.models import TABLES, Contact

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def linkedin(*rows):
    return HEADER + "".join(f"{row}\n" for row in rows)


def ada_row(company="Engines", position="Analyst", email=""):
    return f"Ada,Lovelace,https://www.linkedin.com/in/ada,{email},{company},{position},15 Jun 2026"


@pytest.fixture
def bring(diary):
    """Imports the content of one or more files, and returns the plan that was applied."""

    def call(*contents, apply=True):
        readings = [
            (f"file{number}", read(Source("file", io.BytesIO(content.encode()), diary.now())))
            for number, content in enumerate(contents)
        ]
        plan = importing.prepare(diary, readings)
        if apply:
            importing.apply(diary, plan)
        return plan

    return call


def counts(plan):
    return plan.count("new"), plan.count("same"), plan.count("changed")


def everything(diary):
    return {name: {one.id: one.document() for one in diary.view.table(name).all()} for name in TABLES}


def people(diary):
    return sorted(one.name for one in diary.view.contacts.all())


@pytest.mark.parametrize("content", [ANDROID + APPLE, linkedin(ada_row()), card("FN:Ada") + card("FN:Grace")])
def test_the_same_file_again_changes_nothing(bring, diary, content):
    new, same, changed = counts(bring(content))
    assert new
    assert not same + changed
    before = everything(diary)
    again = bring(content)
    assert counts(again) == (0, new, 0)
    assert not again.writes
    assert everything(diary) == before


def test_undo_restores_the_journal_as_it_was(bring, diary, ada, coffee):  # noqa: ARG001
    edit(diary, ada, ["emails+=ada@example.org"])
    before = everything(diary)
    entries = len(diary.history())
    bring(
        ANDROID + APPLE + card("FN:Ada Lovelace", "EMAIL:ada@example.org", "TITLE:Analyst", "BDAY:1815-12-10")
    )
    assert everything(diary) != before
    assert len(diary.history()) == entries + 1
    diary.undo()
    assert everything(diary) == before


def test_a_plan_alone_writes_nothing(bring, diary):
    before = everything(diary)
    assert counts(bring(ANDROID, apply=False)) == (1, 0, 0)
    assert everything(diary) == before


SAME_PERSON = [
    (["emails+=ada@example.org"], card("FN:Ada Lovelace", "EMAIL:Ada@Example.org")),
    (["emails+=ada@example.org"], card("FN:Ada King Lovelace", "EMAIL:ada@example.org")),
    (["emails+=ada@example.org"], card("FN:A. Lovelace", "EMAIL:ada@example.org")),
    (["phones+=+44 (0)20 7946 0100"], card("FN:Ada", "TEL:0044 20 79460100")),
    (["phones+=020 7946 0100"], card("FN:Ada", "TEL:(020) 7946-0100")),
    (["links+=https://linkedin.com/in/ada/"], card("FN:Countess", "URL:http://www.linkedin.com/in/ADA?x=1")),
    (["organisation=Engines"], card("FN:ADA LOVELACE", "ORG:engines")),
    ([], card("FN:Áda  Lovelace")),
    (["nicknames+=Countess"], card("FN:Countess")),
]
SOMEONE_ELSE = [
    (["emails+=office@example.org"], card("FN:Charles Babbage", "EMAIL:office@example.org")),
    (["phones+=+44 20 7946 0100"], card("FN:Charles Babbage", "TEL:+44 20 7946 0100")),
    (["organisation=Engines"], card("FN:Ada Lovelace", "ORG:Looms")),
    (["organisation=Engines"], card("FN:Ada Lovelace")),
    (["organisation=Engines"], card("FN:Ada Lovelance", "ORG:Engines")),
    (["links+=https://linkedin.com/in/ada"], card("FN:Ada Lovelace", "URL:https://linkedin.com/in/ada-2")),
    (["phones+=112"], card("FN:Ada Byron", "TEL:112")),
]


@pytest.mark.parametrize(("fields", "content"), SAME_PERSON)
def test_who_is_known(bring, diary, ada, fields, content):
    if fields:
        edit(diary, ada, fields)
    plan = bring(content)
    assert plan.count("new") == 0
    assert people(diary) == ["Ada Lovelace"]


@pytest.mark.parametrize(("fields", "content"), SOMEONE_ELSE)
def test_who_is_not_known_is_someone_else(bring, diary, ada, fields, content):
    edit(diary, ada, fields)
    assert counts(bring(content)) == (1, 0, 0)
    assert len(people(diary)) == 2


@pytest.mark.parametrize(("fields", "content"), [SOMEONE_ELSE[number] for number in (0, 1, 2, 3, 4)])
def test_likeness_only_proposes_a_pair(bring, diary, ada, fields, content):
    edit(diary, ada, fields)
    [(new, known)] = bring(content).alike
    assert known.id == ada.id
    assert new.id != ada.id


def test_people_with_pages_of_their_own_are_no_pair(bring):
    rows = [f"John,Smith,https://www.linkedin.com/in/john-{n},,Acme,Clerk,1 Jan 2024" for n in (1, 2)]
    plan = bring(linkedin(*rows))
    assert counts(plan) == (2, 0, 0)
    assert plan.alike == []


def test_cards_with_ids_of_their_own_stay_apart(bring):
    plan = bring(card("FN:Jo Smith", "ORG:Acme", "UID:1") + card("FN:Jo Smith", "ORG:Acme", "UID:2"))
    assert counts(plan) == (2, 0, 0)
    assert len(plan.alike) == 1


def test_one_person_twice_in_a_file(bring, diary):
    content = card("FN:Jo", "UID:1", "TEL:5550100", "TITLE:Clerk") + card(
        "FN:Jo", "UID:1", "TEL:5550101", "TITLE:Head"
    )
    assert counts(bring(content)) == (1, 1, 0)
    [one] = diary.view.contacts.all()
    assert one.phones == ("5550100", "5550101")
    assert (one.role, one.extra) == ("Clerk", {"Role": "Head"})
    assert counts(bring(content)) == (0, 2, 0)


def test_one_person_in_two_files_at_once(bring, diary):
    cards = card("FN:Ada Lovelace", "URL:https://www.linkedin.com/in/ada", "TEL:5550100")
    assert counts(bring(linkedin(ada_row()), cards)) == (1, 0, 1)
    [one] = diary.view.contacts.all()
    assert (one.role, one.phones) == ("Analyst", ("5550100",))
    assert counts(bring(linkedin(ada_row()), cards)) == (0, 2, 0)


def test_what_changed_in_the_file_changes_the_journal(bring, diary):
    bring(card("FN:Ada", "UID:1", "TITLE:Clerk", "TEL:5550100", "TEL:5550101", "X-SHOE:41"))
    plan = bring(card("FN:Ada", "UID:1", "TITLE:Head", "TEL:5550101", "TEL:5550102", "X-SHOE:42"))
    assert counts(plan) == (0, 0, 1)
    [one] = diary.view.contacts.all()
    assert (one.role, one.phones, one.extra) == ("Head", ("5550101", "5550102"), {"Shoe": "42"})
    [line] = plan.files[0].lines
    assert ("role", "Clerk", "Head") in line.changes


def test_your_corrections_stay(bring, diary):
    bring(card("FN:Ada", "UID:1", "TITLE:Clerk", "TEL:5550100", "CATEGORIES:a,b", "X-SHOE:41"))
    [one] = diary.view.contacts.all()
    edit(diary, one, ["name=Ada Lovelace", "role=Head", "phones=5550199", "tags-=a", "extra.Shoe=40"])
    before = everything(diary)
    for title in ("Clerk", "Director"):
        plan = bring(card("FN:Ada", "UID:1", f"TITLE:{title}", "TEL:5550100", "CATEGORIES:a,b", "X-SHOE:41"))
        assert counts(plan) == (0, 1, 0)
        assert everything(diary)["contacts"] == before["contacts"]
    assert ("role", "Head", "Director") in plan.files[0].lines[0].kept


def test_what_you_cleared_stays_cleared(bring, diary):
    content = card("FN:Ada", "UID:1", "TITLE:Clerk", "TEL:5550100")
    bring(content)
    [one] = diary.view.contacts.all()
    edit(diary, one, ["role=", "phones="])
    assert counts(bring(content)) == (0, 1, 0)
    assert (diary.view.contacts[one.id].role, diary.view.contacts[one.id].phones) == ("", ())


def test_what_a_file_no_longer_says_stays(bring, diary):
    bring(card("FN:Ada", "UID:1", "TITLE:Clerk", "TEL:5550100"))
    assert counts(bring(card("FN:Ada", "UID:1"))) == (0, 1, 0)
    [one] = diary.view.contacts.all()
    assert (one.role, one.phones) == ("Clerk", ("5550100",))


def test_someone_already_there_is_filled_in_and_not_overwritten(bring, diary, ada):
    edit(diary, ada, ["role=Analyst", "emails+=ada@example.org", "birthday=1815-12-10"])
    plan = bring(
        card("FN:Ada Lovelace", "EMAIL:ada@example.org", "TITLE:Clerk", "ORG:Engines", "BDAY:--1211")
    )
    assert counts(plan) == (0, 0, 1)
    one = diary.view.contacts[ada.id]
    assert (one.role, one.organisation, one.sources) == ("Analyst", "Engines", {})
    assert [(day.month, day.day) for day in diary.view.milestones.of(ada.id)] == [(12, 10)]
    kept = plan.files[0].lines[0].kept
    assert ("role", "Analyst", "Clerk") in kept
    assert ("birthday day", 10, 11) in kept


def test_a_card_without_an_id_is_known_again_when_its_number_changes(bring, diary):
    bring(card("FN:Ada", "ORG:Engines", "EMAIL:ada@example.org", "TITLE:Clerk"))
    plan = bring(card("FN:Ada", "ORG:Engines", "EMAIL:a@example.org", "TITLE:Head"))
    assert counts(plan) == (0, 0, 1)
    [one] = diary.view.contacts.all()
    assert (one.role, one.emails) == ("Head", ("a@example.org",))
    assert len(diary.view.table("origins")) == 1


@pytest.mark.parametrize(
    ("company", "position", "kind"),
    [("Looms", "Analyst", "new job"), ("Looms", "Head", "new job"), ("Engines", "Head", "promotion")],
)
def test_a_new_place_in_a_newer_file_is_a_milestone_of_today(bring, diary, company, position, kind):
    bring(linkedin(ada_row()))
    assert counts(bring(linkedin(ada_row(company, position)))) == (0, 0, 1)
    [one] = diary.view.contacts.all()
    assert (one.organisation, one.role) == (company, position)
    [day] = diary.view.milestones.of(one.id)
    assert (day.kind, day.year, day.month, day.day) == (kind, 2026, 11, 21)
    assert day.title == f"{position} at {company}"
    assert counts(bring(linkedin(ada_row(company, position)))) == (0, 1, 0)
    assert len(diary.view.milestones.of(one.id)) == 1


def test_a_new_place_that_you_wrote_down_yourself_is_no_news(bring, diary):
    bring(linkedin(ada_row()))
    [one] = diary.view.contacts.all()
    edit(diary, one, ["organisation=Looms"])
    bring(linkedin(ada_row("Looms")))
    assert diary.view.milestones.of(one.id) == []


def test_a_company_that_appears_for_the_first_time_is_no_news(bring, diary):
    bring(linkedin(ada_row("", "")))
    bring(linkedin(ada_row()))
    [one] = diary.view.contacts.all()
    assert one.organisation == "Engines"
    assert diary.view.milestones.of(one.id) == []


def test_an_older_file_only_adds_who_is_missing(bring, diary):
    grace = "Grace,Hopper,https://www.linkedin.com/in/grace,,Navy,Admiral,{}"
    bring(linkedin(ada_row("Looms"), grace.format("20 Nov 2026")))
    plan = bring(linkedin(ada_row("Engines"), "Alan,T,https://www.linkedin.com/in/alan,,,,1 Jan 2026"))
    assert counts(plan) == (1, 1, 0)
    assert {one.organisation for one in diary.view.contacts.all()} == {"Looms", "Navy", ""}
    assert counts(bring(linkedin(ada_row("Looms"), grace.format("20 Nov 2026")))) == (0, 2, 0)
    assert not list(diary.view.milestones.all())


def test_of_two_files_at_once_the_newer_one_counts(bring, diary):
    grace = "Grace,Hopper,https://www.linkedin.com/in/grace,,Navy,Admiral,20 Nov 2026"
    bring(linkedin(ada_row("Looms"), grace), linkedin(ada_row("Engines")))
    assert {one.organisation for one in diary.view.contacts.all()} == {"Looms", "Navy"}


def test_what_an_older_file_has_otherwise_is_told(bring):
    grace = "Grace,Hopper,https://www.linkedin.com/in/grace,,Navy,Admiral,20 Nov 2026"
    bring(linkedin(ada_row("Looms"), grace))
    [file] = bring(linkedin(ada_row("Engines", email="ada@example.org"))).files
    assert "tells of nobody after 2026-06-15" in file.note
    assert "another told of 2026-11-20" in file.note
    assert file.lines[0].kept == [
        ("emails", (), ("ada@example.org",)),
        ("organisation", "Looms", "Engines"),
    ]
    assert bring(linkedin(ada_row("Looms"), grace)).files[0].note == ""


@pytest.mark.parametrize("when", ["soon", "31 Nov", "2026-99-99"])
def test_a_day_that_cannot_be_read_makes_no_file_older(bring, when):
    bring(linkedin(ada_row("Looms"), f"Alan,T,https://www.linkedin.com/in/alan,,,,{when}"))
    plan = bring(linkedin(ada_row("Engines")))
    assert counts(plan) == (0, 0, 1)
    assert plan.files[0].note == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("EMAIL:jane@one.example",), ("EMAIL:jane@two.example",)),
        (("TEL:+49221555010",), ("TEL:+49301234567",)),
        (("BDAY:19900101",), ("BDAY:19910202",)),
    ],
)
def test_namesakes_of_whom_something_differs_are_two_people(bring, one, other):
    content = card("FN:Jane Doe", *one) + card("FN:Jane Doe", *other)
    plan = bring(content)
    assert counts(plan) == (2, 0, 0)
    assert [[who.name for who in pair] for pair in plan.alike] == [["Jane Doe", "Jane Doe"]]
    assert counts(bring(content)) == (0, 2, 0)


def test_a_namesake_of_whom_nothing_differs_is_the_same_person(bring, diary):
    bring(card("FN:Jane Doe", "EMAIL:jane@one.example"))
    assert counts(bring(card("FN:Jane Doe", "TEL:+49221555010", "UID:7"))) == (0, 0, 1)
    [jane] = diary.view.contacts.all()
    assert (jane.emails, jane.phones) == (("jane@one.example",), ("+49221555010",))


def test_people_who_were_joined_stay_joined(bring, diary):
    content = card("FN:Ada Lovelace", "UID:1", "TEL:5550100") + card("FN:Countess", "UID:2", "TEL:5550101")
    bring(content)
    one, other = diary.view.contacts.all()
    merge(diary, one, other)
    assert counts(bring(content)) == (0, 2, 0)
    assert people(diary) == ["Ada Lovelace"]


def test_who_is_not_the_same_person_is_remembered(bring, diary, ada):
    edit(diary, ada, ["organisation=Engines"])
    bring(card("FN:Ada Lovelace", "ORG:Looms", "UID:1"))
    other = next(one for one in diary.view.contacts.all() if one.id != ada.id)
    edit(diary, diary.view.contacts[ada.id], [f"not_same+={other.id}"])
    diary.undo()
    diary.redo()
    plan = bring(card("FN:Ada Lovelace", "ORG:Looms", "UID:1", "TEL:5550100"))
    assert plan.alike == []
    assert len(people(diary)) == 2


def test_imports_ask_for_no_follow_up(bring, diary):
    from netjournal.journal.steps import next_steps

    before = [one.rule for one in next_steps(diary).everything]
    bring(ANDROID + APPLE + linkedin(ada_row()))
    assert all(one.sources for one in diary.view.contacts.all())
    after = {one.rule for one in next_steps(diary).everything} - set(before)
    assert not after & {"follow-up", "note-the-specific", "reconnect"}


def test_a_birthday_that_changed_in_the_file(bring, diary):
    bring(card("FN:Ada", "UID:1", "BDAY:--1210"))
    plan = bring(card("FN:Ada", "UID:1", "BDAY:1815-12-11"))
    assert counts(plan) == (0, 0, 1)
    [day] = diary.view.milestones.all()
    assert (day.year, day.month, day.day) == (1815, 12, 11)


def test_records_that_cannot_be_are_left_out_with_the_reason(diary):
    from netjournal.exchange import Incoming, Reading
    from netjournal.models import Milestone

    reading = Reading("test")
    reading.incoming = [
        Incoming(Contact, "1", {"name": "Ada", "cadence": 0}, 3, "Ada"),
        Incoming(Contact, "2", {"name": "Grace"}, 7, "Grace"),
        Incoming(Milestone, "3", {"contact_id": "2", "kind": "own", "month": 2, "day": 30}, 8, "Grace"),
    ]
    plan = importing.prepare(diary, [("x", reading)])
    assert [(one.line, one.name) for one in plan.files[0].skipped] == [(3, "Ada"), (8, "Grace")]
    assert [one.reason for one in plan.files[0].skipped] == [
        "contact cadence: Input should be greater than or equal to 1",
        "milestone: there is no such day in the calendar",
    ]
    assert counts(plan) == (1, 0, 0)


def test_nothing_of_somebody_who_is_left_out_stays_behind(diary):
    from netjournal.exchange import Incoming, Reading
    from netjournal.models import Interaction, Milestone

    birthday = {"contact_id": "1", "kind": "birthday", "month": 2, "day": 3}
    reading = Reading("test")
    reading.incoming = [
        Incoming(Contact, "1", {"name": "Ada", "cadence": 0}, 3, "Ada"),
        Incoming(Milestone, "1#birthday", birthday, 3, "Ada", owner="1"),
        Incoming(
            Interaction, "2", {"at": diary.now(), "channel": "call", "contact_ids": ("1",)}, 4, "a call"
        ),
    ]
    plan = importing.prepare(diary, [("x", reading)])
    assert [(one.line, one.name) for one in plan.files[0].skipped] == [(3, "Ada")]
    importing.apply(diary, plan)
    [call] = diary.view.interactions.all()
    assert call.contact_ids == ()
    assert not list(diary.view.milestones.all())
    assert counts(importing.prepare(diary, [("x", reading)])) == (0, 1, 0)
