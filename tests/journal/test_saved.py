"""Filters that are kept under a name."""

import io

import pytest

from netjournal.errors import InvalidInputError, NotFoundError
from netjournal.exchange import Source
from netjournal.exchange.formats import read
from netjournal.journal import importing
from netjournal.journal.exporting import Wishes, to_file
from netjournal.journal.saved import find_filter, remove, rename, save, saved_filters
from netjournal.view import PeopleFilter

BERLIN = PeopleFilter("tag:berlin", "your people", "last contact")


def names(diary):
    return [one.name for one in saved_filters(diary.view)]


def test_a_filter_is_kept_with_its_words_group_and_order(diary):
    save(diary, "Berlin", BERLIN)
    save(diary, "Älteste", PeopleFilter(order="newest"))
    assert names(diary) == ["Älteste", "Berlin"]
    assert PeopleFilter.of(find_filter(diary.view, "BERLIN")) == BERLIN
    diary.undo()
    diary.undo()
    assert names(diary) == []


def test_the_same_name_takes_the_place_of_the_one_before(diary):
    save(diary, "Berlin", BERLIN)
    save(diary, "berlin", PeopleFilter("tag:spree"))
    assert names(diary) == ["berlin"]
    assert find_filter(diary.view, "berlin").query == "tag:spree"


def test_a_filter_is_renamed_and_removed(diary):
    save(diary, "Berlin", BERLIN)
    save(diary, "Talks", PeopleFilter("talk"))
    rename(diary, find_filter(diary.view, "Berlin"), "Spree")
    assert names(diary) == ["Spree", "Talks"]
    remove(diary, find_filter(diary.view, "Spree"))
    assert names(diary) == ["Talks"]
    diary.undo()
    assert names(diary) == ["Spree", "Talks"]


@pytest.mark.parametrize("name", ["", "  ", "talks"])
def test_a_name_must_be_a_name_of_its_own(diary, name):
    save(diary, "Berlin", BERLIN)
    save(diary, "Talks", PeopleFilter("talk"))
    with pytest.raises(InvalidInputError):
        rename(diary, find_filter(diary.view, "Berlin"), name)
    assert names(diary) == ["Berlin", "Talks"]


def test_a_filter_needs_a_name(diary):
    with pytest.raises(InvalidInputError):
        save(diary, " ", BERLIN)


def test_an_unknown_name_lists_those_that_there_are(diary):
    save(diary, "Berlin", BERLIN)
    with pytest.raises(NotFoundError, match="Berlin"):
        find_filter(diary.view, "Paris")


def test_an_archive_brings_a_filter_back(diary):
    save(diary, "Berlin", BERLIN)
    archive = io.BytesIO(to_file(diary, "archive", Wishes()))
    diary.undo()
    importing.apply(diary, importing.prepare(diary, [("file", read(Source("file", archive, diary.now())))]))
    assert PeopleFilter.of(find_filter(diary.view, "Berlin")) == BERLIN
