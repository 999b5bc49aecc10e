import pytest

from netjournal.errors import InvalidInputError, StaleEditError
from netjournal.ids import seeded
from netjournal.journal import open_journal
from netjournal.models import Contact
from netjournal.storage import Put


def test_what_is_written_is_there_when_opened_again(ada, paths, clock):
    with open_journal(paths, clock) as again:
        assert again.view.contacts[ada.id] == ada


def test_what_another_process_writes_is_taken_up(diary, ada, paths, clock):
    with open_journal(paths, clock, seeded(9)) as other:
        assert not diary.refresh()
        other.commit("edit", edit=[(ada, ada.evolve(role="Countess"))])
    assert diary.refresh()
    assert diary.view.contacts[ada.id].role == "Countess"
    assert not diary.refresh()


def test_edits_of_different_fields_both_hold_and_of_the_same_do_not(diary, ada):
    diary.commit("edit", edit=[(ada, ada.evolve(role="Countess"))])
    diary.commit("edit", edit=[(ada, ada.evolve(tags=("maths",)))])
    assert diary.view.contacts[ada.id] == ada.evolve(role="Countess", tags=("maths",))
    with pytest.raises(StaleEditError):
        diary.commit("edit", edit=[(ada, ada.evolve(role="Analyst"))])


def test_a_record_that_cannot_be_is_refused_by_field(diary):
    with pytest.raises(InvalidInputError, match="contact name"):
        diary.make(Contact, name="")


def test_a_document_that_is_no_record_is_left_out_and_told(diary, ada):
    diary.write("odd", [Put("contacts", {"id": "odd", "name": 7, "created": "never"})])
    assert list(diary.view.contacts) == [ada.id]
    [finding] = diary.findings()
    assert (finding.severity, finding.where) == ("damage", "contacts odd")
    assert diary.conflicts() == []


@pytest.mark.parametrize(
    ("stored", "change"),
    [
        ({"name": "Ada \x1b[2J Lovelace"}, {"name": "Ada Lovelace"}),
        ({"tags": ["red\x07"]}, {"tags": ("blue",)}),
        ({"state": "active"}, {"state": "resting"}),
        ({"gentle_until": "2027-01-01", "focus": False}, {"focus": True}),
    ],
)
def test_what_a_file_says_in_other_words_can_be_edited(diary, ada, stored, change):
    diary.write("by hand", [Put("contacts", ada.document() | stored)])
    seen = diary.view.contacts[ada.id]
    diary.commit("edit", edit=[(seen, seen.evolve(**change))])
    now = diary.view.contacts[ada.id]
    assert now == seen.evolve(**change)
    untouched = {name: value for name, value in stored.items() if name not in change}
    assert untouched.items() <= diary.view.contacts.document(ada.id).items()


def test_what_a_file_says_in_other_words_is_still_not_overwritten(diary, ada, paths, clock):
    diary.write("by hand", [Put("contacts", ada.document() | {"role": "Analyst\x07"})])
    seen = diary.view.contacts[ada.id]
    with open_journal(paths, clock, seeded(9)) as other:
        other.commit("edit", edit=[(seen, seen.evolve(role="Countess"))])
    with pytest.raises(StaleEditError):
        diary.commit("edit", edit=[(seen, seen.evolve(role="Writer"))])
