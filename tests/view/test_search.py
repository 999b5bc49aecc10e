"""Full-text search, and the log with its filters."""

from datetime import datetime

import pytest

from netjournal.view import LogFilter, View, log


@pytest.fixture
def view(journal):
    ines = journal.contact("Inês Carvalhal", nicknames=("Nini",), organisation="Tidewater")
    bo = journal.contact("Bo Ek", notes="collects lighthouses", tags=("Harbour",))
    forum = journal.event("Forum", "2026-11-02 09:00")
    journal.talked(ines, "2026-11-02 10:00", event=forum, summary="lighthouses over coffee", tags=("Sea",))
    journal.talked((ines, bo), "2026-11-10 12:30", channel="lunch", summary="soup, and the tide table")
    journal.wrote(bo, "2026-11-20 08:00", summary="Çay ile teşekkür", notes="thanks for the TEA")
    journal.note(bo, "2026-11-15 20:00", summary="Bo prefers tea")
    return journal.view()


def summaries(found):
    return [entry.summary for entry in found]


SOUP, COFFEE, THANKS, TEA = (
    "soup, and the tide table",
    "lighthouses over coffee",
    "Çay ile teşekkür",
    "Bo prefers tea",
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", [THANKS, TEA, SOUP, COFFEE]),
        ("tea", [THANKS, TEA]),
        ("TESEKKUR", [THANKS]),
        ("nini", [SOUP, COFFEE]),
        ("inês lighthouses", [COFFEE]),
        ("bo", [THANKS, TEA, SOUP]),
        ("table soup", [SOUP]),
        ("sea", [COFFEE]),
        ("nowhere", []),
    ],
)
def test_every_word_must_be_in_the_entry_or_the_names_of_its_people(view, query, found):
    assert summaries(log(view, LogFilter(query=query))) == found


def test_the_log_is_filtered_by_everything_at_once(view, now):
    ines, bo = (view.people.named(name)[0] for name in ("Inês Carvalhal", "Bo Ek"))
    event = view.event_names.named("forum")[0]
    day = datetime(2026, 11, 10, tzinfo=now.tzinfo)
    cases = [
        (LogFilter(contact_id=ines), [SOUP, COFFEE]),
        (LogFilter(event_id=event), [COFFEE]),
        (LogFilter(contact_id=bo, event_id=event), []),
        (LogFilter(tag="sea"), [COFFEE]),
        (LogFilter(channel="lunch"), [SOUP]),
        (LogFilter(since=day), [THANKS, TEA, SOUP]),
        (LogFilter(until=day), [COFFEE]),
        (LogFilter(contact_id=bo, query="tea", since=day), [THANKS, TEA]),
    ]
    for wanted, found in cases:
        assert summaries(log(view, wanted)) == found, wanted


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("lighthouses", {"Bo Ek"}),
        ("HARBOUR", {"Bo Ek"}),
        ("tide", {"Inês Carvalhal"}),
        ("", {"Inês Carvalhal", "Bo Ek"}),
    ],
)
def test_people_are_found_by_everything_written_about_them(view, query, names):
    assert {view.contacts[found].name for found in view.search.find("contacts", query)} == names


def test_words_typed_letter_by_letter_find_what_the_whole_words_find(journal, view):
    for query in ("lighthouses coffee", "bo tea", "soup nini"):
        for end in range(1, len(query) + 1):
            part = query[:end]
            assert summaries(log(view, LogFilter(query=part))) == summaries(
                log(journal.view(), LogFilter(query=part))
            )


def test_what_is_remembered_of_a_word_follows_changes(journal):
    soup, tea = (journal.talked(journal.contact(name), summary=name) for name in ("soup table", "tea"))
    view = View(journal.documents)
    assert {entry.id for entry in log(view, LogFilter(query="t"))} == {soup.id, tea.id}
    journal.put(soup.evolve(summary="bread", contact_ids=tea.contact_ids))
    view.touch([("interactions", soup.id)])
    assert list(log(view, LogFilter(query="ta"))) == []
    assert [entry.id for entry in log(view, LogFilter(query="br"))] == [soup.id]


@pytest.mark.parametrize("steps", range(0, 24, 3))
def test_what_was_made_ready_in_part_misses_no_change(journal, steps):
    bo = journal.contact("Bo Ek")
    journal.talked(bo, "2026-11-10 12:30", summary=SOUP)
    view = View(journal.documents)
    rest = view.make_ready()
    for _ in zip(range(steps), rest, strict=False):
        pass
    late = journal.contact("Zora Bok")
    entry = journal.talked(late, "2026-11-11 12:30", summary="soup again")
    view.touch([("contacts", late.id), ("interactions", entry.id)])
    for _ in rest:
        pass
    assert summaries(log(view, LogFilter(query="soup"))) == ["soup again", SOUP]
    assert summaries(log(view, LogFilter(query="zora"))) == ["soup again"]


def test_tags_are_those_of_all_entries(view):
    assert view.tags() == ("Sea",)
