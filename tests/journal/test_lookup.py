import pytest

from netjournal.errors import AmbiguousError, NotFoundError
from netjournal.journal.lookup import find_contact, find_promise, find_record, label_of
from netjournal.models import Contact


@pytest.mark.parametrize("wanted", ["Ada Lovelace", "ADA  lovelace", "Áda Lovelace", "Ada", "id", "prefix"])
def test_a_person_is_found_by_name_or_id(diary, ada, grace, wanted):
    prefix = next(ada.id[:n] for n in range(4, 37) if not grace.id.startswith(ada.id[:n]))
    assert find_contact(diary.view, {"id": ada.id, "prefix": prefix}.get(wanted, wanted)) == ada


@pytest.mark.usefixtures("ada")
def test_nobody_of_that_name_is_told_with_the_nearest(diary):
    with pytest.raises(NotFoundError, match="did you mean Ada Lovelace"):
        find_contact(diary.view, "Ada Lovelase")
    with pytest.raises(NotFoundError, match="'Zoe'"):
        find_contact(diary.view, "Zoe")


def test_two_of_a_name_are_told_with_their_ids(diary):
    twins = [diary.make(Contact, name="Jo Smith") for _ in range(2)]
    diary.commit("add", put=twins)
    with pytest.raises(AmbiguousError) as problem:
        find_contact(diary.view, "jo smith")
    assert set(problem.value.choices) == {(twin.id, "Jo Smith") for twin in twins}


def test_any_record_is_found_by_its_id(diary, ada, coffee, promise):
    assert find_record(diary.view, coffee.id) == coffee
    assert find_promise(diary.view, promise.id) == promise
    assert find_record(diary.view, "Ada Lovelace") == ada
    assert label_of(diary.view, promise) == "Ada Lovelace: send my parser notes"
    assert label_of(diary.view, coffee) == "coffee with @Ada Lovelace: her compiler talk"
