import pytest

from netjournal.journal.duplicates import Search, find, still_stands
from netjournal.journal.identity import name_words
from netjournal.journal.merging import keep_apart, merge
from netjournal.models import Link


def told(view, **only):
    """Return each pair in words: both names, how sure it is, and the first clue."""
    return [
        (
            {view.contacts[pair.left].name, view.contacts[pair.right].name},
            pair.level,
            pair.clues[0].text,
        )
        for pair in find(view, **only)
    ]


@pytest.mark.parametrize(
    ("one", "other", "level", "clue"),
    [
        (
            {"name": "Ada Lovelace", "emails": ("Ada@example.org",)},
            {"name": "A. Lovelace", "emails": ("ada@example.org",)},
            "almost certain",
            "the same e-mail ada@example.org",
        ),
        (
            {"name": "Ada Lovelace", "phones": ("+49 30 5550100",)},
            {"name": "Ada", "phones": ("0049 30 5550100",)},
            "almost certain",
            "the same number +49305550100",
        ),
        (
            {"name": "Ada Lovelace", "links": ("https://www.linkedin.com/in/ada/",)},
            {"name": "Countess", "links": ("linkedin.com/in/ADA",)},
            "almost certain",
            "the same page linkedin.com/in/ada",
        ),
        ({"name": "Ada Lovelace"}, {"name": "ada  LOVELACE"}, "likely", "the same name"),
        (
            {"name": "Ada Lovelace", "organisation": "Acme"},
            {"name": "Ada Lovelace", "organisation": "ACME"},
            "almost certain",
            "the same name",
        ),
        (
            {"name": "Ada Lovelace", "organisation": "Acme"},
            {"name": "Ada Lovelace", "organisation": "Navy"},
            "perhaps",
            "the same name",
        ),
        ({"name": "José Núñez"}, {"name": "Jose Nunez"}, "likely", "the same name"),
        ({"name": "Dr. Ada Lovelace"}, {"name": "Ada Lovelace"}, "likely", "the same name"),
        ({"name": "Lovelace, Ada"}, {"name": "Ada Lovelace"}, "likely", "the same name"),
        ({"name": "Lovelace Ada"}, {"name": "Ada Lovelace"}, "likely", "the same name, in another order"),
        (
            {"name": "Ada King Lovelace"},
            {"name": "Ada Lovelace"},
            "likely",
            "one name is the other without a middle name",
        ),
        (
            {"name": "Juan García"},
            {"name": "Juan García Márquez"},
            "likely",
            "one name is the other without the last name",
        ),
        (
            {"name": "Augusta Byron", "nicknames": ("Ada Lovelace",)},
            {"name": "Ada Lovelace"},
            "likely",
            "a nickname of one is a name of the other",
        ),
        (
            {"name": "A. Lovelace"},
            {"name": "Ada Lovelace"},
            "perhaps",
            "one name has an initial where the other has a name",
        ),
        (
            {"name": "Ada Lovelase", "organisation": "Acme"},
            {"name": "Ada Lovelace", "organisation": "Acme"},
            "likely",
            "both at Acme",
        ),
        (
            {"name": "Ada Lovelase"},
            {"name": "Ada Lovelace"},
            "perhaps",
            "the names are a letter apart: lovelace, lovelase",
        ),
        ({"name": "Ada"}, {"name": "Ada Lovelace"}, "perhaps", "one is only the first name of the other"),
        ({"name": "山田 太郎"}, {"name": "太郎 山田"}, "likely", "the same name, in another order"),
    ],
)
def test_two_entries_for_one_person_are_found_with_their_evidence(journal, one, other, level, clue):
    first, second = (journal.contact(**fields) for fields in (one, other))
    assert [(names, how) for names, how, _ in told(journal.view())] == [({first.name, second.name}, level)]
    [pair] = find(journal.view())
    assert clue.split(": ")[0] in pair.clues[0].text
    assert set(clue.split(": ")[-1].split(", ")) <= set(pair.clues[0].text.split(": ")[-1].split(", "))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "Ada Lovelace"}, {"name": "Grace Hopper"}),
        ({"name": "Anna Berg"}, {"name": "Anne Berg"}),
        ({"name": "Ada Lovelace"}, {"name": "Ada Byron"}),
        ({"name": "Ada Lovelace"}, {"name": "Alan Lovelace"}),
        ({"name": "J. A. Berg"}, {"name": "Jon B. Berg"}),
        (
            {"name": "Ada Lovelace", "links": ("linkedin.com/in/ada",)},
            {"name": "Ada Lovelace", "links": ("linkedin.com/in/ada-2",)},
        ),
        (
            {"name": "Ada Lovelase", "organisation": "Acme"},
            {"name": "Ada Lovelace", "organisation": "Navy"},
        ),
        ({"name": "?"}, {"name": "!"}),
    ],
)
def test_people_who_only_look_alike_are_not_told(journal, one, other):
    journal.contact(**one)
    journal.contact(**other)
    assert told(journal.view()) == []


def test_an_address_of_an_office_makes_nobody_one_for_certain(journal):
    for name in ("Ada Lovelace", "Grace Hopper"):
        journal.contact(name, emails=("office@example.org",))
    assert [level for _, level, _ in told(journal.view())] == ["perhaps"]


def test_who_were_met_together_or_know_one_another_are_two(journal):
    ada, again = journal.contact("Ada Lovelace"), journal.contact("Ada Lovelace")
    assert len(find(journal.view())) == 1
    journal.talked((ada, again), "2026-11-20 18:30")
    assert find(journal.view()) == []


def test_who_know_one_another_are_two(journal):
    ada = journal.contact("Ada Lovelace")
    journal.contact("Ada Lovelace", knows=(Link(contact_id=ada.id),))
    assert find(journal.view()) == []


def test_birthdays_speak_for_and_against(journal):
    ada, again = journal.contact("Ada Lovelace"), journal.contact("Ada Lovelace")
    journal.milestone(ada, "birthday", 12, 10)
    assert [level for _, level, _ in told(journal.view())] == ["likely"]
    day = journal.milestone(again, "birthday", 12, 10)
    assert [level for _, level, _ in told(journal.view())] == ["almost certain"]
    journal.put(day.evolve(day=11))
    assert told(journal.view()) == []


def test_a_first_name_alone_points_to_the_only_one_who_has_it(journal):
    journal.contact("Ada")
    journal.contact("Ada Lovelace")
    assert len(find(journal.view())) == 1
    journal.contact("Ada Byron")
    assert find(journal.view()) == []


def test_who_is_known_best_stands_first_and_the_surest_pair_on_top(journal):
    again, ada = journal.contact("Grace Hoper"), journal.contact("Grace Hopper")
    journal.contact("Alan Turing", emails=("alan@example.org",))
    journal.contact("Alan Turing", emails=("alan@example.org",))
    journal.talked(ada, "2026-11-20 18:30")
    pairs = find(journal.view())
    assert [pair.level for pair in pairs] == ["almost certain", "perhaps"]
    assert (pairs[1].left, pairs[1].right) == (ada.id, again.id)


def test_only_pairs_with_some_people_are_looked_for(journal):
    ada = journal.contact("Ada Lovelace")
    for name in ("Ada Lovelace", "Grace Hopper", "Grace Hopper"):
        journal.contact(name)
    assert [names for names, _, _ in told(journal.view(), among={ada.id})] == [{"Ada Lovelace"}]


def test_a_crowd_of_namesakes_makes_as_many_pairs_as_there_are_people(journal):
    for _ in range(60):
        journal.contact("John Smith", emails=("all@example.org",))
    assert len(find(journal.view())) == 59


def test_progress_is_told_and_may_stop_it(journal):
    class StopIt(Exception):  # noqa: N818  it is no error
        pass

    def stop(done, total):
        assert 0 < done <= total
        raise StopIt

    for number in range(300):
        journal.contact(f"Person{number} Someone")
    with pytest.raises(StopIt):
        find(journal.view(), stop)


def test_what_is_written_between_two_strides_is_borne(diary, ada, grace):
    again = diary.make(type(ada), name="Ada Lovelace")
    others = [diary.make(type(ada), name=f"Person{number} Someone") for number in range(300)]
    diary.commit("add", put=[again, *others])
    search = Search(diary.view)
    assert search.stride()
    merge(diary, ada, again)
    diary.commit("delete", delete=[others[-1], grace])
    while search.stride():
        pass
    assert not [pair for pair in search.found if still_stands(diary.view, pair)]


def test_not_the_same_is_remembered_whoever_said_it_of_whom(diary, ada):
    again = diary.make(type(ada), name="Ada Lovelace")
    diary.commit("add", put=[again])
    [pair] = find(diary.view)
    assert still_stands(diary.view, pair)
    keep_apart(diary, again, ada)
    assert not still_stands(diary.view, pair)
    assert find(diary.view) == []
    diary.undo()
    assert find(diary.view) == [pair]
    one = diary.view.contacts[ada.id]
    diary.commit("say", edit=[(one, one.evolve(not_same=(again.id,)))])
    assert find(diary.view) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ada  Lovelace", ("ada", "lovelace")),
        ("Lovelace, Ada King", ("ada", "king", "lovelace")),
        ("Prof. Dr. Ada Lovelace", ("ada", "lovelace")),
        ("Dr.", ("dr",)),
        ("Jean-Luc O'Neill", ("jean", "luc", "o", "neill")),
        ("…", ()),
    ],
)
def test_the_words_of_a_name(name, words):
    assert name_words(name) == words
