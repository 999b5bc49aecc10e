"""Tables of people: LinkedIn, Google, Outlook, and any other with a header."""

import io
import zipfile

import pytest

from netjournal.errors import InvalidInputError

PREAMBLE = 'Notes:\n"When you export, some ""addresses"" are missing, see https://example.org"\n\n'
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ADA = (
    'Ada,"Lovelace, Ph.D.",https://www.linkedin.com/in/ada-lovelace,,"Engines, Ltd",'
    '"Analyst ""first""",15 Jun 2026\n'
)
RESTRICTED = ",,,,,,01 Jan 2023\n"


def zipped(**files):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


@pytest.mark.parametrize(
    "preamble",
    ["", PREAMBLE, 'Notes:,,,,,,\n"long\ntext",,,,,,\n,,,,,,\n', "Notes:\nunquoted, text, with commas\n\n"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_linkedin(read, preamble, end):
    found = read((preamble + HEADER + ADA + RESTRICTED).replace("\n", end))
    assert found.format == "linkedin"
    assert found.people == [
        {
            "name": "Ada Lovelace, Ph.D.",
            "organisation": "Engines, Ltd",
            "role": 'Analyst "first"',
            "links": ("https://www.linkedin.com/in/ada-lovelace",),
            "extra": {"Connected on": "2026-06-15"},
        }
    ]
    assert found.keys == ["ada-lovelace"]
    lines = preamble.count("\n")
    assert found.lines == [lines + 2]
    assert found.skipped == [(lines + 3, "", "a member who shows nothing of themselves")]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "First Name,Last Name,Email Address,Company,Position,Connected On\nAda,L,a@example.org,E,A,1 Jan 2024\n",  # noqa: E501  a line of a file
            1,
        ),
        (
            "First Name,Last Name,Email Address,Company,Position,Connected On,URL,New\nAda,L,,E,A,09/15/24,,x\n",  # noqa: E501  a line of a file
            1,
        ),
        (
            "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\nAda,L,,,E,A,15.06.2026\n",
            1,
        ),
        ("First Name;Last Name;URL;Email Address;Company;Position;Connected On\nAda;L;;;E;A;1 Jan 2024\n", 1),
    ],
)
def test_other_headers_of_linkedin(read, text, people):
    found = read(text)
    assert found.format == "linkedin"
    assert len(found.people) == people
    assert found.people[0]["organisation"] == "E"
    assert found.people[0]["extra"]["Connected on"][:2] == "20"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/jos%C3%A9-l",
        "https://linkedin.com/in/José-L/",
        "www.linkedin.com/in/jos%c3%a9-l?trk=public",
        "http://de.linkedin.com/pub/jos%C3%A9-l/1/2/3",
    ],
)
def test_a_page_is_known_however_it_is_written(read, url):
    assert read(f"{HEADER}José,L,{url},,,,\n").keys == ["josé-l"]


def test_the_zip_of_linkedin(read):
    data = zipped(
        **{"Connections.csv": PREAMBLE + HEADER + ADA, "../../Profile.csv": "x", "messages.csv": "y"}
    )
    found = read(data)
    assert found.format == "linkedin"
    assert found.names == ["Ada Lovelace, Ph.D."]
    assert found.not_carried == ["Profile.csv", "messages.csv"]


def test_a_zip_that_inflates_too_far(read):
    data = zipped(**{"Connections.csv": HEADER + "\n" * 2_000_000})
    assert len(data) < 10_000
    with pytest.raises(InvalidInputError, match=r"Connections\.csv in it is larger than 1 MB"):
        read(data, text=1 << 20)


def test_a_zip_that_lies_about_its_size(read):
    data = bytearray(zipped(**{"Connections.csv": HEADER + ADA * 10}))
    place = data.rfind(b"PK\x01\x02")
    data[place + 24 : place + 28] = (200 << 20).to_bytes(4, "little")
    with pytest.raises(InvalidInputError, match="larger than 128 MB"):
        read(bytes(data))


def test_a_damaged_zip(read):
    data = zipped(**{"Connections.csv": HEADER + ADA})
    with pytest.raises(InvalidInputError, match="the zip is damaged"):
        read(data[: len(data) // 2])
    broken = bytearray(data)
    broken[50] ^= 0xFF
    with pytest.raises(InvalidInputError, match=r"Connections\.csv in it is damaged"):
        read(bytes(broken))


def test_a_zip_that_is_locked(read):
    data = bytearray(zipped(**{"Connections.csv": HEADER + ADA}))
    for place in (data.find(b"PK\x03\x04") + 6, data.rfind(b"PK\x01\x02") + 8):
        data[place] |= 1
    with pytest.raises(InvalidInputError, match="in it is locked; take it out of the zip first"):
        read(bytes(data))


def test_a_zip_of_something_else(read):
    with pytest.raises(InvalidInputError, match="holds neither LinkedIn's"):
        read(zipped(**{"holiday.jpeg": "x"}))


def test_a_name_in_a_zip_cannot_steer_the_terminal(read):
    data = zipped(**{"x\x1b[2Jy/Connections.csv": HEADER + ADA, "\x1b[2J.txt": "x"})
    assert read(data).not_carried == ["[2J.txt"]
    broken = bytearray(zipped(**{"\x1bJournal.json": "x" * 99}))
    broken[45] ^= 0xFF
    with pytest.raises(InvalidInputError, match=r"^file: Journal\.json in it is damaged$"):
        read(bytes(broken), form="dayone")


GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,"
    "Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Website 1 - Label,Website 1 - Value,"
    "Event 1 - Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,"
    "Custom Field 1 - Label,Custom Field 1 - Value\n"
    'Grace,Brewster,Hopper,Greis,Dr.,,Gracie,,Naval Yard,Admiral,Compilers,1906-12-09,"clocks,\nteaching",'
    "https://example.org/p.jpg,* myContacts ::: Navy,* Work,grace@example.org ::: g@example.org,Home,h@example.org,"  # noqa: E501  a line of a file
    'Mobile,+1 555 0100 ::: +1 555 0101,Home,"1 Harbour Road\nArlington",1 Harbour Road,,https://example.org,'
    "Anniversary,1930-06-15,Spouse,Vincent,Shoe,42\n"
)


def test_google(read):
    found = read(GOOGLE_NEW)
    assert found.format == "google"
    assert found.people == [
        {
            "name": "Dr. Grace Brewster Hopper",
            "nicknames": ("Gracie",),
            "organisation": "Naval Yard",
            "role": "Admiral",
            "department": "Compilers",
            "notes": "clocks,\nteaching",
            "tags": ("Navy",),
            "emails": ("grace@example.org", "g@example.org", "h@example.org"),
            "phones": ("+1 555 0100", "+1 555 0101"),
            "address": "1 Harbour Road\nArlington",
            "links": ("https://example.org",),
            "extra": {"Phonetic First Name": "Greis", "Spouse": "Vincent", "Shoe": "42"},
        }
    ]
    assert found.days == [
        ("Dr. Grace Brewster Hopper", "birthday", 1906, 12, 9),
        ("Dr. Grace Brewster Hopper", "own", 1930, 6, 15),
    ]
    assert found.not_carried == ["photos"]


GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Nickname,Birthday,Gender,Location,Occupation,Notes,"  # noqa: E501  a line of a file
    "Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,"
    "Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Organization 1 - Location\n"
    "Ada Lovelace,Ada,,Lovelace,,, --12-10,,London,Countess,,* My Contacts ::: Friends,* ,ada@example.org,Work,5550100,"  # noqa: E501  a line of a file
    ",Engines,Analyst,Dorset\n"
)


def test_google_before_2024(read):
    found = read(GOOGLE_OLD)
    assert found.format == "google"
    [one] = found.people
    assert one["name"] == "Ada Lovelace"
    assert (one["organisation"], one["role"]) == ("Engines", "Analyst")
    assert one["tags"] == ("Friends",)
    assert one["extra"] == {
        "Location": "London",
        "Organization Location": "Dorset",
        "Occupation": "Countess",
    }
    assert found.days == [("Ada Lovelace", "birthday", None, 12, 10)]


OUTLOOK = (
    "First Name,Middle Name,Last Name,Title,Suffix,Web Page,Gender,Birthday,Anniversary,Notes,E-mail Address,"
    "E-mail Type,E-mail Display Name,E-mail 2 Address,Home Phone,Mobile Phone,Home Fax,Home Street,Home City,"
    "Spouse,Company,Job Title,Department,Business Street,Categories,Priority\n"
    "Grace,,Hopper,Dr.,,https://example.org,Unspecified,12/9/1906,0/0/00,navy,grace@example.org,SMTP,Grace,"
    "g@example.org,5550100,5550101,5550102,1 Harbour Road,Arlington,Vincent,Naval Yard,Admiral,Compilers,"
    "2 Yard Street,Navy;Friends,Normal\n"
)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_outlook(read, separator):
    text = OUTLOOK.replace(";", "\0").replace(",", separator)
    text = text.replace("\0", "," if separator == ";" else ";")
    found = read(text)
    assert found.format == "outlook"
    assert found.people == [
        {
            "name": "Dr. Grace Hopper",
            "links": ("https://example.org",),
            "notes": "navy",
            "emails": ("grace@example.org", "g@example.org"),
            "phones": ("5550100", "5550101"),
            "organisation": "Naval Yard",
            "role": "Admiral",
            "department": "Compilers",
            "tags": ("Navy", "Friends"),
            "address": "1 Harbour Road\nArlington",
            "extra": {"Home Fax": "5550102", "Spouse": "Vincent", "Business address": "2 Yard Street"},
        }
    ]
    assert found.days == [("Dr. Grace Hopper", "birthday", 1906, 12, 9)]


def test_any_table_by_the_names_of_its_columns(read):
    found = read("Full Name;E-Mail;Firma;Shoe\nAda;a@example.org;Engines;42\n;;;\nGrace;;Navy;\n")
    assert found.format == "csv"
    assert found.people == [
        {"name": "Ada", "emails": ("a@example.org",), "organisation": "Engines", "extra": {"Shoe": "42"}},
        {"name": "Grace", "organisation": "Navy"},
    ]
    assert found.lines == [2, 4]


@pytest.mark.parametrize("title", ["Name", "Full name", '"Display Name"'])
def test_a_list_of_names_alone(read, title):
    found = read(f"{title}\nAda Lovelace\n\nGrace Hopper\n")
    assert (found.format, found.names, found.lines) == ("csv", ["Ada Lovelace", "Grace Hopper"], [2, 4])


@pytest.mark.parametrize("text", ["Contact\nme soon\n", "Dear all,\nName\nAda\n", "Names\nAda\n"])
def test_words_are_no_list_of_names(read, text):
    with pytest.raises(InvalidInputError, match="not recognised"):
        read(text)


def test_columns_that_are_named(read):
    columns = {"name": "Who", "emails": "Contact", "birthday": "Born", "tags": "Kind"}
    found = read("Who,Contact,Born,Kind\nAda,a@example.org;b@example.org,10.12.1815,x\n", columns=columns)
    assert found.people == [{"name": "Ada", "emails": ("a@example.org", "b@example.org"), "tags": ("x",)}]
    assert found.days == [("Ada", "birthday", 1815, 12, 10)]


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"name": "Wen"}, r"no line names the columns Wen; the first one has Who and Mail"),
        ({"shoe": "Who"}, r"--map shoe: no such field; there are id, first_name"),
    ],
)
def test_columns_that_are_not_there(read, columns, says):
    with pytest.raises(InvalidInputError, match=says):
        read("Who,Mail\nAda,x\n", columns=columns)


def test_a_quote_that_is_not_closed_costs_its_row_alone(read):
    text = HEADER + 'Bad,"Row,https://x,,,,\n' + ADA + "Grace,Hopper,,,Navy,,\n"
    found = read(text)
    assert found.names == ["Ada Lovelace, Ph.D.", "Grace Hopper"]
    assert found.skipped == [(2, 'Bad,"Row,https://x,,,,', "a quote is not closed")]


def test_rows_that_are_too_long_or_too_short(read):
    found = read("Name,Company\nAda\nGrace,Navy,more,\n")
    assert found.people == [
        {"name": "Ada"},
        {"name": "Grace", "organisation": "Navy", "extra": {"Column 3": "more"}},
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(read, encoding):
    assert read("Name,Company\nJosé Müller,Café\n".encode(encoding)).names == ["José Müller"]


def test_a_guarded_formula_is_read_as_it_was(read):
    [one] = read("Name,Company,Phone\nAda,'=SUM(A1),'+49 30 1\n").people
    assert (one["organisation"], one["phones"]) == ("=SUM(A1)", ("+49 30 1",))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (" \n\n", "there is nothing in it but blank lines"),
        ("Name,Company\n", "nothing in it to take up as csv"),
        (HEADER + RESTRICTED, "nothing can be taken; line 2: a member who shows nothing"),
        (HEADER + RESTRICTED * 3, "none of its 3 records can be taken; line 2"),
        ("just some words\nand more\n", "not recognised as any of archive, vcard"),
        (b"\x00\x01\x02\xff\xfe" * 100, "not recognised"),
    ],
)
def test_a_file_that_gives_nothing_says_why(read, content, says):
    with pytest.raises(InvalidInputError, match=f"^file: .*{says}"):
        read(content)


@pytest.mark.parametrize("content", ["", "\ufeff"])
def test_an_empty_file_is_no_problem(read, content):
    found = read(content)
    assert (found.format, found.people) == ("empty", [])


def test_bounds(read):
    with pytest.raises(InvalidInputError, match="more than 5 rows"):
        read("Name,Company\n" + "Ada,x\n" * 20, rows=5)
    with pytest.raises(InvalidInputError, match="larger than 0 MB"):
        read("Name,Company\n" + "Ada,x\n" * 20, file=10)
    with pytest.raises(InvalidInputError, match="larger than 0 MB"):
        read("Name,Company\n" + "Ada,x\n" * 20, text=10)


def test_a_zip_with_an_offset_before_its_beginning(read):
    data = bytearray(zipped(**{"Connections.csv": HEADER + ADA}))
    place = data.rfind(b"PK\x01\x02")
    del data[4:60]
    with pytest.raises(InvalidInputError, match="damaged"):
        read(bytes(data), form="linkedin")
    named = bytearray(zipped(**{"Connections.csv": HEADER + ADA}))
    named[place + 9] |= 0x08  # the name is said to be in UTF-8
    named[place + 46] = 0xF4
    with pytest.raises(InvalidInputError):
        read(bytes(named))


def test_a_file_without_a_name_in_a_zip(read):
    data = zipped(**{"x": "words", "Connections.csv": HEADER + ADA})
    for at in (data.find(b"x"), data.rfind(b"x")):
        data = data[:at] + b"\0" + data[at + 1 :]
    assert read(data).names == ["Ada Lovelace, Ph.D."]
