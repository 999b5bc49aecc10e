"""A small whole file of every format that can be brought, in the shapes of real ones, written afresh."""

import io
import zipfile

import cards
import monica
import orjson


def zipped(**members):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


LINKEDIN = """Notes:
"When exporting, some addresses are missing, see https://example.org"

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,"Lovelace, Ph.D.",https://www.linkedin.com/in/ada-lovelace,,"Engines, Ltd",Analyst,15 Jun 2026
Grace,Hopper,https://www.linkedin.com/in/grace,grace@example.org,Navy,Admiral,1 Jan 2024
,,,,,,01 Jan 2023
"""
GOOGLE = """First Name,Middle Name,Last Name,File As,Organization Name,Birthday,Notes,Labels,\
E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,\
Event 1 - Label,Event 1 - Value,Address 1 - Formatted
Grace,B.,Hopper,,Navy,1906-12-09,"clocks,
teaching",* myContacts ::: Friends,* Work,g@example.org ::: h@example.org,Mobile,+1 555 0100,Anniversary,\
1930-06-15,"1 Harbour Road
Arlington"
"""
GOOGLE_OLD = """Name,Given Name,Family Name,Birthday,Group Membership,E-mail 1 - Type,E-mail 1 - Value,\
Organization 1 - Name,Organization 1 - Title
Ada Lovelace,Ada,Lovelace, --12-10,* myContacts,* ,ada@example.org,Engines,Analyst
"""
OUTLOOK = """First Name,Middle Name,Last Name,Title,Birthday,Anniversary,Notes,E-mail Address,Home Phone,\
Home Street,Home City,Company,Job Title,Categories,Priority
Grace,,Hopper,Dr.,12/9/1906,0/0/00,navy,grace@example.org,5550100,1 Harbour Road,Arlington,Navy,Admiral,a;b,
"""
TABLE = "Full Name;E-Mail;Firma;Geburtstag;Birthday\nAda;a@example.org;Engines;42;10.12.1815\nGrace;;Navy;;\n"
FRIENDS = """### Activities:
- 2026-11-20: **Grace Hopper** and I went to _Marie's Diner_. \\George joined. @food
- 2026-01-04: Got lunch with **Gracie** and **Stranger Danger**.

### Notes:
- 2026-06-06: **Grace Hopper** likes clocks @hobby-clocks

### Friends:
- Grace Hopper (a.k.a. Gracie a.k.a. Amazing Grace) [Arlington] @navy
- Ada Lovelace

### Locations:
- Arlington
- Marie's Diner
"""
JRNL_TEXT = """[2026-06-09 15:39] Met Ada. She talked about @engines.
More of it.

[2026-06-10] A quiet day *
"""
JRNL = orjson.dumps(
    {
        "tags": {"@work": 1},
        "entries": [
            {"title": "Met Ada.", "body": "Long talk.", "date": "2026-06-09", "time": "15:39",
             "tags": ["@work"], "starred": True},
            {"title": "Again", "body": "", "date": "2026-06-10", "time": "10:00", "uuid": "u-2"},
        ],
    }
)  # fmt: skip
DAYONE = orjson.dumps(
    {
        "metadata": {"version": "1.0"},
        "entries": [
            {
                "uuid": "A0B1C2D3E4F5A0B1C2D3E4F5A0B1C2D3",
                "creationDate": "2026-06-09T13:39:00Z",
                "timeZone": "Europe/Paris",
                "text": "# An evening\n\nTalked with Ada\\. ![](dayone-moment://0123)\nGood\\!",
                "tags": ["work"],
                "starred": True,
                "photos": [{"identifier": "0123"}],
                "location": {"placeName": "Café", "country": "France"},
            },
            {"creationDate": "2026-06-10T08:00:00Z", "text": "", "richText": '{"contents":[{"text":"Hi"}]}'},
        ],
    }
)
_CALENDAR = (
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN",
        "BEGIN:VEVENT", "UID:1@example.org", "SUMMARY:Evening\\, with talks", "DTSTART:20261203T170000Z",
        "DTEND:20261203T190000Z", "LOCATION:Old Harbour", "ATTENDEE;CN=Ada:mailto:ada@example.org",
        "END:VEVENT",
        "BEGIN:VEVENT", "SUMMARY:Week", "DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261205",
        "RRULE:FREQ=YEARLY", "END:VEVENT",
        "BEGIN:VEVENT", "SUMMARY:Ada Lovelace's birthday", "DTSTART;VALUE=DATE:20261210", "END:VEVENT",
        "END:VCALENDAR", "",
)  # fmt: skip
CALENDAR = "\r\n".join(_CALENDAR)
ARCHIVE = orjson.dumps(
    {
        "netjournal_archive": 1,
        "exported": "2026-11-21T09:00:00+01:00",
        "tables": {
            "contacts": [{"id": "c-1", "created": "2026-01-01T10:00:00+01:00", "name": "Ada Lovelace"}],
            "interactions": [
                {"id": "i-1", "created": "2026-01-01T10:00:00+01:00", "at": "2026-01-01T10:00:00+01:00",
                 "contact_ids": ["c-1"], "channel": "coffee", "summary": "coffee with @Ada Lovelace"}
            ],
        },
    }
)  # fmt: skip
CARDS = cards.ANDROID + cards.APPLE + cards.GOOGLE_PHONE + cards.VERSION_4

ABOOK = """# abook addressbook file

[format]
program=abook
version=0.6.1


[0]
name=Ada Lovelace
email=ada@example.org,countess@example.org
phone=+44 20 7946 0100
nick=Countess
notes=engines = numbers
anniversary=1835-07-08
city=London
zip=W1
fax=5550100

[1]
name=Grace Hopper
email=grace@example.org
"""
DOENTRY = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>Creation Date</key><date>2013-06-09T13:39:00Z</date>
<key>Entry Text</key><string>An evening
with Ada</string>
<key>Starred</key><true/>
<key>Tags</key><array><string>work</string></array>
<key>Time Zone</key><string>Europe/Paris</string>
<key>UUID</key><string>A0B1C2D3E4F5A0B1C2D3E4F5A0B1C2D4</string>
</dict></plist>
"""

WHOLE = {
    "abook": [ABOOK.encode()],
    "archive": [ARCHIVE],
    "vcard": [CARDS.encode()],
    "ics": [CALENDAR.encode()],
    "monica": [orjson.dumps(monica.export()), orjson.dumps(monica.export(plural=True))],
    "dayone": [DAYONE, zipped(**{"Journal.json": DAYONE, "photos/x.jpeg": b"\xff\xd8"})],
    "jrnl": [JRNL, JRNL_TEXT.encode()],
    "friends": [FRIENDS.encode()],
    "linkedin": [LINKEDIN.encode(), zipped(**{"Connections.csv": LINKEDIN, "../Profile.csv": "x"})],
    "google": [GOOGLE.encode(), GOOGLE_OLD.encode()],
    "outlook": [OUTLOOK.encode()],
    "csv": [TABLE.encode()],
}
"""Files by the name of their format."""
