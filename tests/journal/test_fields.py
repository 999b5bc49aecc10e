from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netjournal.errors import AmbiguousError, InvalidInputError, NetjournalError, NotFoundError
from netjournal.journal.editing import edit
from netjournal.journal.fields import assign
from netjournal.journal.values import editable
from netjournal.models import ME_ID, Contact, Link


@pytest.mark.parametrize(
    ("assignments", "field", "value"),
    [
        (["role=Editor in Chief"], "role", "Editor in Chief"),
        (["ROLE = Editor "], "role", "Editor"),
        (["role=Editor", "role="], "role", ""),
        (["organization=Acme=Sons"], "organisation", "Acme=Sons"),
        (["cadence=90"], "cadence", 90),
        (["cadence=none"], "cadence", "none"),
        (["cadence=90", "cadence="], "cadence", None),
        (["level=senior"], "level", "senior"),
        (["tie=mentor"], "tie", "mentor"),
        (["focus=yes"], "focus", True),
        (["remote=no"], "remote", False),
        (["state=resting"], "state", "resting"),
        (["tags=a, b"], "tags", ("a", "b")),
        (["tags=a", "tags+=b", "tags+=A"], "tags", ("a", "b")),
        (["tags=Été,b", "tags-=ete"], "tags", ("b",)),
        (["tags=a,b", "tags="], "tags", ()),
        (["email+=ada@example.org"], "emails", ("ada@example.org",)),
        (["support=emotional,structural"], "support", ("emotional", "structural")),
        (["support=You can talk to, would cover for you"], "support", ("emotional", "structural")),
        (["support=emotional,structural", "support-=you can talk to"], "support", ("structural",)),
        (["needs+=funding"], "needs", ("funding",)),
        (["needs+=funding (private)"], "private_needs", ("funding",)),
        (["needs+=funding (private), a desk"], "needs", ("a desk",)),
        (["needs+=x (private)", "needs-=x"], "private_needs", ()),
        (["extra.shoe=42"], "extra", {"shoe": "42"}),
        (["extra.shoe=42", "extra.shoe="], "extra", {}),
        (["gentle_until=2026-12-24"], "gentle_until", date(2026, 12, 24)),
        (["gentle until=in 3 weeks"], "gentle_until", date(2026, 12, 12)),
        (["notes=two\nlines"], "notes", "two\nlines"),
        (["name=Ada\x1b[31m King"], "name", "Ada[31m King"),
    ],
)
def test_an_assignment_sets_a_field(diary, ada, assignments, field, value):
    assert getattr(assign(diary, ada, assignments), field) == value
    assert diary.view.contacts[ada.id] == ada


@pytest.mark.parametrize(
    ("assignment", "says"),
    [
        ("role", "assigns nothing"),
        ("=x", "assigns nothing"),
        ("shoe=42", "has no field 'shoe'; it has: name, nicknames"),
        ("id=x", "has no field 'id'"),
        ("level=boss", "it takes junior, mid, senior or executive"),
        ("cadence=soon", "it takes a number from 1 to 3650 or none"),
        ("cadence=0", "it takes a number from 1 to 3650 or none"),
        ("focus=perhaps", "it takes yes or no"),
        ("support=money", "it takes structural (would cover for you) or emotional (you can talk to)"),
        ("role+=x", "role holds one value"),
        ("name=", "name cannot be left empty"),
        ("extra=42", "write extra.NAME=value"),
        ("gentle_until=someday", "not a date"),
        ("gentle_until=03/04/2026", "not clear"),
        ("birthday=30 February", "birthday cannot be '30 February'"),
        ("birthday=soon", "--02-29"),
        ("birthday+=--02-29", "holds one day"),
        ("introduced_by=Ada Lovelace", "cannot stand in their own introduced by"),
    ],
)
def test_a_bad_assignment_says_what_the_field_takes(diary, ada, assignment, says):
    with pytest.raises(InvalidInputError) as problem:
        assign(diary, ada, [assignment])
    assert says in str(problem.value)
    assert "\n" not in str(problem.value)


def test_people_are_named_in_fields_that_hold_people(diary, ada, grace):
    after = assign(diary, ada, ["introduced_by=grace hopper", "knows+=Grace Hopper: the navy"])
    assert after.introduced_by == grace.id
    assert after.knows == (Link(contact_id=grace.id, how="the navy"),)
    assert assign(diary, after, ["knows-=Grace Hopper", "introduced_by="]).knows == ()
    with pytest.raises(NotFoundError):
        assign(diary, ada, ["introduced_by=Nobody"])


def test_an_ambiguous_name_in_a_field_lists_the_choices(diary, ada):
    twins = [diary.make(Contact, name="Jo Smith") for _ in range(2)]
    diary.commit("add", put=twins)
    with pytest.raises(AmbiguousError) as problem:
        assign(diary, ada, ["introduced_by=Jo Smith"])
    assert {choice for choice, _ in problem.value.choices} == {twin.id for twin in twins}


@pytest.mark.parametrize(
    ("typed", "month", "day", "year"),
    [
        ("--02-29", 2, 29, None),
        ("02-29", 2, 29, None),
        ("1996-02-29", 2, 29, 1996),
        ("29 February", 2, 29, None),
        ("Feb 29, 1996", 2, 29, 1996),
        ("1. June", 6, 1, None),
    ],
)
def test_a_birthday_is_a_day_of_its_own(diary, ada, typed, month, day, year):
    edit(diary, ada, [f"birthday={typed}"])
    [found] = diary.view.milestones.of(ada.id)
    assert (found.kind, found.month, found.day, found.year) == ("birthday", month, day, year)


def test_a_birthday_set_again_changes_and_cleared_goes(diary, ada):
    edit(diary, ada, ["birthday=--02-29", "role=Editor"])
    edit(diary, diary.view.contacts[ada.id], ["birthday=1990-03-01"])
    [found] = diary.view.milestones.of(ada.id)
    assert (found.month, found.year) == (3, 1990)
    edit(diary, diary.view.contacts[ada.id], ["birthday="])
    assert not diary.view.milestones
    diary.undo()
    assert len(diary.view.milestones) == 1


def test_an_entry_takes_its_event_and_people_by_name(diary, coffee, grace):
    after = assign(diary, coffee, ["with+=Grace Hopper", "minutes=30", "at=2026-11-20 18:00"])
    assert grace.id in after.contact_ids
    assert (after.minutes, after.at.hour) == (30, 18)


def test_filling_in_my_role_is_no_change_of_place_but_changing_it_is(diary, clock):
    edit(diary, diary.view.me, ["role=Editor", "level=senior"])
    assert diary.view.me.place_changed is None
    assert diary.view.me.created == clock.now
    clock.forward(days=2)
    edit(diary, diary.view.me, ["skills+=teaching", "role=Editor"])
    assert diary.view.me.place_changed is None
    edit(diary, diary.view.me, ["role=Head of Editing"])
    assert diary.view.me.place_changed == clock.now.date()
    assert diary.view.me.id == ME_ID


def test_a_rise_in_level_is_a_change_of_place(diary, clock):
    edit(diary, diary.view.me, ["role=Editor"])
    clock.forward(days=1)
    edit(diary, diary.view.me, ["level=executive"])
    assert diary.view.me.place_changed == clock.now.date()


def test_my_season_may_end_on_a_date_in_words(diary, now):
    edit(diary, diary.view.me, ["season=new role", "season_until=in 10 days", "barriers+=no time"])
    assert diary.view.me.season_until == now.date() + timedelta(days=10)
    assert diary.view.me.barriers == ("no time",)


VALUES = st.one_of(
    st.text(max_size=30),
    st.integers().map(str),
    st.floats().map(str),
    st.dates().map(str),
    st.sampled_from(
        ["", ",", "yes", "none", "Ada Lovelace", "--02-29", "x (private)", "\x00", "\ud800", "A: b"]
    ),
)


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    model=st.sampled_from(["me", "contacts", "interactions", "promises"]),
    place=st.integers(0, 60),
    how=st.sampled_from(["=", "+=", "-="]),
    value=VALUES,
)
def test_whatever_is_assigned_is_taken_or_refused_in_one_line(
    diary, coffee, promise, model, place, how, value
):
    [record] = [diary.view.me] if model == "me" else list(diary.view.table(model).all())
    names = (*editable(type(record)), "birthday", "extra.key", "nothing")
    said = ""
    try:
        after = assign(diary, record, [f"{names[place % len(names)]}{how}{value}"])
    except NetjournalError as problem:
        said, after = str(problem), record
    assert "\n" not in said
    assert type(record).load(after.document()) == after
    assert {coffee.id, promise.id} <= {*diary.view.interactions, *diary.view.promises}
