"""Names in a text: how far they reach, and who is meant."""

import pytest

RUNS = [
    ("met @Ada", "Ada"),
    ("met @Ada Lovelace at the bar", "Ada Lovelace"),
    ("met @ada at the bar", "ada"),
    ("met @ada Lovelace", "ada Lovelace"),
    ("met @Ada Lovelace, who codes", "Ada Lovelace"),
    ("met @Ada Lovelace. She codes", "Ada Lovelace"),
    ("met @Ada I think", "Ada"),
    ("met @Ada Lovelace's brother", "Ada Lovelace"),
    ("met @Ada’s brother", "Ada"),
    ("met @James' brother", "James"),
    ("met (@Ada Lovelace)", "Ada Lovelace"),
    ("met @María José de la Cruz today", "María José de la Cruz"),
    ("met @Ludwig van Beethoven", "Ludwig van Beethoven"),
    ("met @Ludwig van der Rohe", "Ludwig van der Rohe"),
    ("met @José Ortega y Gasset", "José Ortega y Gasset"),
    ("met @Omar ibn al Khattab", "Omar ibn al Khattab"),
    ("met @Muhammad al-Khwarizmi", "Muhammad al-Khwarizmi"),
    ("met @Gabriele d'Annunzio", "Gabriele d'Annunzio"),
    ("met @Ada de facto", "Ada"),
    ("met @O'Brien", "O'Brien"),
    ("met @Conan O’Brien", "Conan O’Brien"),
    ("met @Jean-Luc Picard", "Jean-Luc Picard"),
    ("met @J. R. R. Tolkien again", "J. R. R. Tolkien"),
    ("met @J.R.R. Tolkien again", "J.R.R. Tolkien"),
    ("met @Dr. Grace Hopper", "Dr. Grace Hopper"),
    ("met @R2D2", "R2D2"),
    ("met @ada_l", "ada_l"),
    ("met @Zoë Åström", "Zoë Åström"),
    ("met @Ольга Иванова вчера", "Ольга Иванова"),
    ("met @Ελένη Παπαδοπούλου", "Ελένη Παπαδοπούλου"),
    ("met @王小明 for tea", "王小明"),
    ("咖啡和@王小明、聊天", "王小明"),
    ("met @田中さん。", "田中さん"),
    ("met @محمد علي", "محمد"),
    ("met @דוד, in Haifa", "דוד"),
    ("met @नरेन्द्र today", "नरेन्द्र"),
    ('met @"dj shadow" and friends', "dj shadow"),
    ("met @“dj shadow” and friends", "dj shadow"),
    ("met @[El Niño]", "El Niño"),
    ('met @"محمد علي"', "محمد علي"),
    ("met @[Robert '); DROP TABLE]", "Robert '); DROP TABLE"),
]


@pytest.mark.parametrize(("text", "name"), RUNS)
def test_how_far_a_name_reaches(read, text, name):
    (person,) = read(text).people

    assert (person.name, person.created) == (name, True)


NOBODY = [
    "met nobody", "met Ada Lovelace", "mail to ada@example.org", "https://example.org/@ada", "met @ today",
    "@", '@"" and @[] and @" "', "at 5 @9:30", "user@Host", "a.@b", "\\@Ada", "met \\@Ada Lovelace", "@@Ada",
    "@" + "A " * 500,
]  # fmt: skip


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(read, text):
    assert read(text).people == ()


def names(capture):
    return [(person.name, person.id) for person in capture.people]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("met Ada Lovelace", ["Ada Lovelace"]),
        ("had lunch w/ Sven", ["Sven"]),
        ("Met Priya Raman and Tomás Oliveira at ^PyCon tonight", ["Priya Raman", "Tomás Oliveira"]),
        ("met Ada, Bob & Carl Maria von Weber: music", ["Ada", "Bob", "Carl Maria von Weber"]),
        ("met Renée Dubois-Lacroix", ["Renée Dubois-Lacroix"]),
        ("talked to Ada about Rust with Bob", ["Ada", "Bob"]),
        ("email from Ada: slides", ["Ada"]),
        ("phoned Ada", ["Ada"]),
        ("talked to a guy called Pete", ["Pete"]),
        ("met April Jones", ["April Jones"]),
        # The words after a comma tell of her; only an "and" makes a list.
        ("met Ada, Head of Research", ["Ada"]),
        ("met Ada, Ada Lovelace's sister", ["Ada"]),
        # No names, or no sign of any.
        ("met the CTO", []),
        ("met people from Accounting", []),
        ("went to Berlin, met nobody", []),
        ("lunch with IT", []),
        ("lunch with Friday people", []),
        ("Sven: lunch", []),
        ("lunch: with Ada", []),
        ("met in May", []),
        ("met with #Rust folk at ^Data Day", []),
        ("met \\Ada", []),
        ("met Berlin Meetup", []),
        # Somebody is named, or it is a note.
        ("met @Ada and Bob", []),
        ("with Ada in mind", []),
    ],
)
def test_words_that_may_be_names_are_found_where_nobody_is_named(journal, read, text, found):
    journal.event("Berlin Meetup")
    capture = read(text)

    assert [one.name for one in capture.unsigned] == found
    assert not capture.people or "@" in text
    assert [text[slice(*one.place)] for one in capture.unsigned] == found


@pytest.mark.parametrize(
    ("text", "word", "both"),
    [
        ("met @anna lovelace at the bakery", "lovelace", '@"anna lovelace"'),
        ("met @anna lovelace", "lovelace", '@"anna lovelace"'),
        ("coffee with @anna lovelace, who bakes", "lovelace", '@"anna lovelace"'),
        ("coffee with @anna lovelace: bread", "lovelace", '@"anna lovelace"'),
        ("met @ludwig van beethoven and @bob", "van beethoven", '@"ludwig van beethoven"'),
        ("@anna dubois-lacroix called", "dubois-lacroix", '@"anna dubois-lacroix"'),
        # It would else be somebody whom you know by the first name.
        ("met @zoe muller at the bakery", "muller", '@"zoe muller"'),
    ],
)
def test_a_surname_in_lower_case_is_remarked_on(journal, read, text, word, both):
    journal.contact("Zoë Stone")

    assert read(text).remarks == (f"“{word}” stays a word; {both} takes both",)


@pytest.mark.parametrize(
    "text",
    [
        "met @anna", "met @anna at the bakery", "met @anna again", "met @anna about bread",
        "met @anna w/ @bob", "met @anna today", "met @anna for bread", "coffee with @anna: bread",
        "@anna called about bread", "met @anna who bakes", "met @anna working on bread",
        "met @anna nice talk", "@anna likes bread",
        "met @Anna lovely at bread", "met @anna Lovelace", 'met @"anna" lovelace',
        "met @ada lovelace in town",
    ],
)  # fmt: skip
def test_other_words_after_a_name_are_not(journal, read, text):
    journal.contact("Ada Lovelace")

    assert read(text).remarks == ()


def test_what_would_name_them_is_told(read):
    named = "nobody is named; an @ before a name says who it was"

    assert read("met Ada and Bob Stone").remarks == (f"{named}, as in @Ada and @Bob Stone",)
    assert read("met somebody").remarks == (named,)


def test_several_people(read):
    capture = read('met @Ada Lovelace, @Bob and @"dj shadow" & @王小明')

    assert [name for name, _ in names(capture)] == ["Ada Lovelace", "Bob", "dj shadow", "王小明"]


def test_one_person_named_twice_is_one(read):
    assert len(read("met @Bob\n@bob was early").people) == 1


@pytest.mark.parametrize(
    "typed", ["@Zoë Müller", "@zoe Muller", "@ZOË MÜLLER", "@Zo", "@zo", '@"zoe muller"']
)
def test_a_known_person_accents_and_case_folded(journal, read, typed):
    zoe = journal.contact("Zoë Müller", nicknames=("Zo",))

    assert names(read(f"met {typed}")) == [("Zoë Müller", zoe.id)]


def test_a_longer_run_than_a_known_name_is_somebody_new(journal, read):
    journal.contact("Ada Lovelace")

    assert names(read("met @Ada Lovelace King")) == [("Ada Lovelace King", None)]


def test_a_known_full_name_reaches_past_lower_case(journal, read):
    ada = journal.contact("Ada Lovelace")
    ali = journal.contact("محمد علي")

    assert names(read("met @ada lovelace today")) == [("Ada Lovelace", ada.id)]
    assert names(read("met @محمد علي")) == [("محمد علي", ali.id)]


def test_a_known_name_inside_a_word_without_spaces(journal, read):
    known = journal.contact("王小明")

    assert names(read("met @王小明と昼食")) == [("王小明", known.id)]


@pytest.mark.parametrize("typed", ["@Ada", "@ada", "@Ada's brother", "@Ada, again"])
def test_a_single_word_matches_a_first_name(journal, read, typed):
    ada = journal.contact("Ada Lovelace")

    assert names(read(f"met {typed}")) == [("Ada Lovelace", ada.id)]


def test_a_single_word_before_a_capitalised_word_is_no_first_name(journal, read):
    journal.contact("Ada Lovelace")

    assert names(read("met @Ada Byron")) == [("Ada Byron", None)]


def test_a_quoted_word_is_no_first_name(journal, read):
    journal.contact("Ada Lovelace")

    assert names(read('met @"Ada"')) == [("Ada", None)]


def test_a_whole_name_comes_before_a_first_name(journal, read):
    journal.contact("Ada Lovelace")
    plain = journal.contact("Ada")

    assert names(read("met @Ada")) == [("Ada", plain.id)]


def test_of_several_first_names_the_one_already_met(journal, read):
    journal.contact("Ada Byron")
    met = journal.contact("Ada Lovelace")
    journal.talked(met, "2026-11-01")

    assert names(read("met @Ada")) == [("Ada Lovelace", met.id)]


@pytest.mark.parametrize("all_met", [True, False])
def test_several_first_names_are_asked(journal, read, all_met):
    people = [journal.contact("Ada Byron"), journal.contact("Ada Lovelace")]
    for person in people if all_met else ():
        journal.talked(person, "2026-11-01")

    capture = read("coffee with @Ada and @Bob")

    (problem,) = capture.problems
    assert problem.message == "Ada may be Ada Byron or Ada Lovelace: write the full name"
    assert problem.choices == tuple((person.id, person.name) for person in people)
    assert problem.place == (12, 16)
    assert [person.name for person in capture.people] == ["Bob"]


def test_people_of_the_same_name_are_told_apart_by_id(journal, read):
    one, other = journal.contact("Ada Lovelace"), journal.contact("Ada Lovelace")

    message = read("met @Ada Lovelace").problems[0].message
    assert one.id in message
    assert other.id in message

    capture = read(f"met @[{other.id}]")
    assert names(capture) == [("Ada Lovelace", other.id)]
    assert capture.summary == "met Ada Lovelace"


def test_the_place_of_a_problem_counts_from_the_start_of_the_text(journal, read):
    journal.contact("Ada Byron")
    journal.contact("Ada Lovelace")
    text = "met @Bob\npromised: slides to @Ada"

    for before in ("", "\n\n", "  \n\n  "):
        start, end = read(before + text).problems[0].place
        assert (before + text)[start:end] == "@Ada"


def test_a_first_name_means_the_one_in_the_same_text(journal, read):
    journal.contact("Ada Byron")
    journal.contact("Ada Stone")

    capture = read("coffee with @Ada Lovelace\npromised: slides to @Ada")

    assert not capture.problems
    assert capture.promises[0].people == capture.people


@pytest.mark.parametrize(
    "text",
    [
        "met Grace Hopper", "met grace hopper today", "met GRACE HOPPER.", "(Grace Hopper) met me",
        "met Grace Hopper's team", "met Grace   Hopper", "met the “Grace Hopper”",
    ],
)  # fmt: skip
def test_a_known_full_name_is_found_without_a_sign(journal, read, text):
    grace = journal.contact("Grace Hopper")

    assert names(read(text)) == [("Grace Hopper", grace.id)]


@pytest.mark.parametrize(
    "text",
    [
        "met Grace",
        "met Hopper",
        "met Grace, Hopper",
        "met Grace\nHopper",
        "met \\Grace Hopper",
        "met Grace Hoppers",
    ],
)
def test_no_other_words_are_found_without_a_sign(journal, read, text):
    journal.contact("Grace Hopper")

    assert read(text).people == ()


def test_a_one_word_name_needs_its_sign(journal, read):
    journal.contact("May")

    assert read("met people in May").people == ()


def test_the_longest_known_name_is_found(journal, read):
    journal.contact("Mary Ann")
    longer = journal.contact("Mary Ann Evans")

    assert names(read("met Mary Ann Evans")) == [("Mary Ann Evans", longer.id)]


def test_only_the_known_one_is_found_beside_a_signed_one(journal, read):
    assert [name for name, _ in names(read("met @Ada Lovelace and Grace Hopper"))] == ["Ada Lovelace"]

    journal.contact("Grace Hopper")

    assert [name for name, _ in names(read("met @Ada Lovelace and Grace Hopper"))] == [
        "Ada Lovelace",
        "Grace Hopper",
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("coffee at ^PyCon: her talk", "PyCon"),
        ("coffee at ^PyCon DE 2026 with @Ada", "PyCon DE 2026"),
        ("coffee at ^pycon today", "pycon"),
        ('coffee at ^"Night of the Parsers" today', "Night of the Parsers"),
        ("coffee at ^[36C3]", "36C3"),
        ("coffee at ^36C3", "36C3"),
        ("x^2 and ^2", None),
        ("\\^PyCon", None),
    ],
)
def test_events(read, text, event):
    capture = read(text)

    assert (capture.event.name if capture.event else None) == event
    if event:
        assert capture.event.created


def test_a_known_event(journal, read):
    pycon = journal.event("PyCon", "2026-11-19")

    capture = read("met @Ada at ^pycon")

    assert (capture.event.id, capture.event.name, capture.event.created) == (pycon.id, "PyCon", False)


def test_of_two_events_the_first_counts_and_the_other_is_told(read):
    capture = read("met @Ada at ^PyCon before ^FOSDEM")

    assert capture.event.name == "PyCon"
    assert any("FOSDEM" in remark for remark in capture.remarks)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("met @Ada #compilers #Type-Theory", ("compilers", "Type-Theory")),
        ("met @Ada #compilers\nnotes #Compilers #新", ("compilers", "新")),
        ("gave: a book #books", ("books",)),
        ("C# and #1 and a#b and https://example.org/#top", ()),
        ("\\#compilers", ()),
    ],
)
def test_tags(read, text, tags):
    assert read(text).tags == tags
