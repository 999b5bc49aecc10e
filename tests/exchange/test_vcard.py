"""vCard in: the shapes of real address books, and files that are broken."""

import pytest
from cards import ANDROID, APPLE, GOOGLE_PHONE, VERSION_4, card


def test_an_old_phone(read):
    found = read(ANDROID)
    [one] = found.people
    assert one == {
        "name": "Jürgen Müller",
        "phones": ("+49 170 5550100", "+49 30 5550101"),
        "notes": "first\nsecond",
    }
    assert found.days == [("Jürgen Müller", "birthday", 1980, 3, 22)]
    assert found.not_carried == ["photo"]


def test_an_address_book_with_labels(read):
    found = read(APPLE)
    [one] = found.people
    assert one == {
        "name": "Dr. Grace Brewster Hopper",
        "nicknames": ("Amazing Grace", "Gracie"),
        "organisation": "Naval Yard",
        "department": "Computing, Compilers",
        "role": "Rear Admiral",
        "emails": ("grace@example.org",),
        "links": ("http://example.org/grace", "http://www.linkedin.com/in/grace-hopper"),
        "address": "1 Harbour Road\n22201 Arlington\nVA\nUSA",
        "tags": ("navy",),
        "notes": "likes clocks, and\nteaching; always",
        "extra": {"Spouse": "Vincent", "Address work": "2 Yard Street\n19112 Philadelphia\nPA\nUSA"},
    }
    assert found.keys == ["4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"]
    assert found.days == [
        ("Dr. Grace Brewster Hopper", "own", 1930, 6, 15),
        ("Dr. Grace Brewster Hopper", "birthday", None, 12, 9),
    ]
    assert found.not_carried == ["PRODID", "REV"]


def test_version_4(read):
    found = read(VERSION_4)
    [one] = found.people
    assert one["phones"] == ("+1-555-0100 ext. 123",)
    assert one["organisation"] == "Institute"
    assert one["extra"] == {"Birthday": "circa 1940", "Organisation": "Institut"}
    assert found.days == [("Barbara Liskov", "own", None, 2, 3)]


def test_marks_that_turn_the_writing_are_taken_off(read):
    assert read(GOOGLE_PHONE).people[0]["phones"] == ("+1 555 0102",)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("BDAY:19940203", (1994, 2, 3)),
        ("BDAY:1994-02-03", (1994, 2, 3)),
        ("BDAY:--0122", (None, 1, 22)),
        ("BDAY:--01-22", (None, 1, 22)),
        ("BDAY:1604-01-22", (None, 1, 22)),
        ("BDAY;X-APPLE-OMIT-YEAR=1700:1700-01-22", (None, 1, 22)),
        ("BDAY;VALUE=date-time:1980-03-22T00:00:00Z", (1980, 3, 22)),
        ("BDAY:--0229", (None, 2, 29)),
    ],
)
def test_birthdays(read, written, day):
    [(_, kind, *found)] = read(card("FN:Ada", written)).days
    assert (kind, tuple(found)) == ("birthday", day)


@pytest.mark.parametrize("written", ["19800231", "circa 1800", "1980", "--13-01"])
def test_a_birthday_that_is_no_day_is_kept_as_it_is(read, written):
    found = read(card("FN:Ada", f"BDAY:{written}"))
    assert not found.days
    assert found.people[0]["extra"] == {"Birthday": written}


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:Lovelace;Ada;;Dr.;"], "Dr. Ada Lovelace"),
        (["FN:", "N:Lovelace;Ada"], "Ada Lovelace"),
        (["NICKNAME:Ada"], "Ada"),
        (["ORG:Engines"], "Engines"),
        (["EMAIL:ada@example.org"], "ada@example.org"),
        (["TEL:+1 555 0100"], "+1 555 0100"),
    ],
)
def test_a_card_without_a_name_is_called_by_what_it_has(read, lines, name):
    assert read(card(*lines)).names == [name]


@pytest.mark.parametrize("end", ["\r\n", "\n"])
@pytest.mark.parametrize("fold", ["\r\n ", "\n\t"])
def test_lines_are_folded_in_every_way(read, end, fold):
    text = card("FN:Ada", f"NOTE:one two{fold} three{fold}{fold} four", end=end)
    assert read(text).people[0]["notes"] == "one two three four"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(read, encoding):
    data = card("FN:José Müller", "ORG:Café").encode(encoding)
    [one] = read(data).people
    assert (one["name"], one["organisation"]) == ("José Müller", "Café")


def test_files_of_several_programs_set_one_after_another(read):
    data = card("FN:Zoë").encode("utf-8-sig") + card("FN:José").encode("cp1252")
    assert read(data).names == ["Zoë", "José"]


def test_a_broken_card_costs_itself_alone(read):
    text = card("FN:Ada") + "BEGIN:VCARD\r\nFN:Broken\r\nTEL" + "\r\n" + card("FN:Grace")
    found = read(text)
    assert found.names == ["Ada", "Grace"]
    assert found.skipped == [(5, "Broken", "the card is not finished")]
    assert found.lines == [1, 8]


def test_a_file_that_was_cut_off(read):
    found = read(card("FN:Ada") + "BEGIN:VCARD\r\nFN:Grace\r\nTEL:12")
    assert found.names == ["Ada"]
    assert found.skipped == [(5, "Grace", "the card is not finished")]


def test_a_name_over_two_lines_is_told_on_one(read):
    found = read(card("FN:Ada") + "BEGIN:VCARD\r\nN:L;A;;;\n\tBEGIN:VCARD\r\n")
    assert found.skipped == [(5, "L A BEGIN:VCARD", "the card is not finished")]


def test_what_stands_outside_any_card_is_named(read):
    found = read(card("FN:Ada") + "FN:Lost\r\nEND:VCARD\r\n\x1a\r\n" + card("FN:Grace"))
    assert found.names == ["Ada", "Grace"]
    assert found.skipped == [(5, "Lost", "it stands outside any card")]


def test_a_line_that_is_no_property_is_kept(read):
    assert read(card("FN:Ada", "what is this")).people == [
        {"name": "Ada", "extra": {"Unread": "what is this"}}
    ]


def test_a_card_of_nothing(read):
    found = read(card("REV:2026") + card("FN:Ada"))
    assert found.skipped == [(1, "", "no name, company, e-mail address or phone number")]


def test_a_card_within_a_card_is_not_another_person(read):
    text = card("FN:Ada", "AGENT:", card("FN:Charles").rstrip(), "TITLE:Analyst", version="2.1")
    found = read(text)
    assert found.names == ["Ada"]
    assert found.people[0]["role"] == "Analyst"


def test_a_group_is_no_person(read):
    found = read(card("FN:Family", "KIND:group", "MEMBER:urn:uuid:1") + card("FN:Ada"))
    assert found.names == ["Ada"]
    assert found.skipped == [(1, "Family", "a group, not a person")]


def test_a_note_with_bare_line_ends_is_kept_whole(read):
    found = read(card("FN:Ada", "NOTE:first", "second", "third", "TITLE:Analyst", end="\n"))
    assert found.people[0]["notes"] == "first\nsecond\nthird"
    assert found.people[0]["role"] == "Analyst"


@pytest.mark.parametrize("indent", [" ", ""])
def test_pictures_need_no_memory(read, indent):
    picture = [f"{indent}{'A' * 75}" for _ in range(1000)]
    found = read(card("FN:Ada", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/", *picture, "", "TEL:5550100"), card=500)
    assert found.people[0]["phones"] == ("5550100",)
    assert found.not_carried == ["photo"]


def test_a_card_that_is_too_large_costs_itself_alone(read):
    text = card("FN:Ada") + card("FN:Long", f"NOTE:{'x' * 3000}", "TEL:1") + card("FN:Grace")
    found = read(text, card=2000)
    assert found.names == ["Ada", "Grace"]
    assert found.skipped == [(5, "Long", "the card is too large")]


@pytest.mark.parametrize(
    "line",
    [
        f"TEL;A={',' * 50_000}",
        f"TEL{';A=b' * 20_000}",
        f'TEL;A="{";" * 50_000}',
        f"NOTE:{chr(92) * 50_000}",
        f"X{'-' * 50_000}",
    ],
    ids=["commas", "parameters", "quotes", "backslashes", "name"],
)
def test_a_hostile_line_takes_no_longer_than_others(read, line):
    assert read(card("FN:Ada", line)).names == ["Ada"]


def test_what_could_steer_a_terminal_is_taken_out_when_it_becomes_a_record(read, now):
    from netjournal.models import Contact

    fields = read(card("FN:Ada\x1b[31m", "ORG:\u202eEngines")).people[0]
    one = Contact.make(id="x", created=now, **fields)
    assert (one.name, one.organisation) == ("Ada[31m", "Engines")


def test_unknown_fields_are_kept_under_their_names(read):
    [one] = read(card("FN:Ada", "X-CUSTOM-FIELD:a;b", "IMPP:xmpp:ada@example.org", "GENDER:F")).people
    assert one["extra"] == {"Custom field": "a\nb", "Impp": "xmpp:ada@example.org", "Gender": "F"}
