"""People found by words, by field words, by group and in an order."""

import pytest

from netjournal.view import PeopleFilter, find_people


@pytest.fixture
def view(journal):
    ines = journal.contact(
        "Inês Carvalhal",
        nicknames=("Nini",),
        organisation="Tidewater Works",
        level="senior",
        tie="mentor",
        tags=("Berlin", "talk"),
        support=("emotional",),
    )
    bo = journal.contact("Bo Ek", role="Lock keeper", cadence=30, focus=True, tags=("art",), remote=True)
    journal.contact(
        "Cleo Abara", cadence="none", tags=("artificial",), met_where="Forum", notes="see http://x.y"
    )
    journal.contact("Dag Olsen", state="resting", needs=("a pilot",))
    journal.contact("Elin Berg", state="archived", organisation="Tidewater")
    journal.talked(ines, "2026-11-10 12:30")
    journal.talked(bo, "2026-08-01 12:30")
    journal.heard(bo, "2026-12-24 12:30", summary="planned", planned=True)
    return journal.view()


def found(view, now, *wanted):
    """Return the first names of the people listed."""
    ids = find_people(view, now, PeopleFilter(*wanted))
    return [view.contacts[one].name.split()[0] for one in ids]


ALL = ["Bo", "Cleo", "Inês"]


@pytest.mark.parametrize(
    ("query", "people"),
    [
        ("", ALL),
        ("tag:berlin", ["Inês"]),
        ("TAG:BER", ["Inês"]),
        ("tag:", ALL),
        ("tag:art", ["Bo", "Cleo"]),
        ('tag:"art"', ["Bo"]),
        ('tag:"art', ["Bo"]),
        ("-tag:art", ["Inês"]),
        ("tag:none", []),
        ("tag:art -tag:artificial", ["Bo"]),
        ('org:"tidewater works"', ["Inês"]),
        ("organisation:tide", ["Inês"]),
        ("company:none", ["Bo", "Cleo"]),
        ("name:nini", ["Inês"]),
        ("role:keeper", ["Bo"]),
        ("level:sen", ["Inês"]),
        ("tie:mentor", ["Inês"]),
        ("-tie:mentor", ["Bo", "Cleo"]),
        ("support:emotional", ["Inês"]),
        ("met:forum", ["Cleo"]),
        ("focus:yes", ["Bo"]),
        ("focus:no", ["Cleo", "Inês"]),
        ("remote:y", ["Bo"]),
        ("cadence:30", ["Bo"]),
        ("cadence:none", ["Cleo", "Inês"]),
        ("due:late", ["Bo"]),
        ("due:90", ["Bo", "Inês"]),
        ("due:90d", ["Bo", "Inês"]),
        ("due:none", ["Cleo"]),
        ("due:soon", []),
        ("quiet:90", ["Bo", "Cleo"]),
        ("-quiet:90", ["Inês"]),
        ("quiet:x", []),
        ("keeper tag:art", ["Bo"]),
        ("tag:art lock -focus:no", ["Bo"]),
        ("http://x.y", ["Cleo"]),
        ("hat:red", []),
        ("state:resting", ["Dag"]),
        ("state:archived org:tide", ["Elin"]),
        ("need:pilot", []),
        ("need:pilot state:rest", ["Dag"]),
    ],
)
def test_words_and_field_words_find_people(view, now, query, people):
    assert found(view, now, query) == people


@pytest.mark.parametrize(
    ("group", "people"),
    [
        ("everyone", ALL),
        ("your people", ["Bo", "Inês"]),
        ("to be in touch", ["Bo"]),
        ("resting", ["Dag"]),
        ("archived", ["Elin"]),
    ],
)
def test_groups(view, now, group, people):
    assert found(view, now, "", group) == people


@pytest.mark.parametrize(
    ("order", "people"),
    [("name", ALL), ("last contact", ["Inês", "Bo", "Cleo"]), ("next due", ["Bo", "Inês", "Cleo"])],
)
def test_orders(view, now, order, people):
    assert found(view, now, "", "everyone", order) == people
