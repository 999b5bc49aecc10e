"""Cards in the shapes of real address books, written afresh."""


def card(*lines, version="3.0", end="\r\n"):
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


ANDROID = card(
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;",
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen M=C3=",
    "=BCller",
    "TEL;CELL;PREF:+49 170 5550100",
    "TEL;WORK;VOICE:+49 30 5550101",
    "NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0A=",
    "second",
    "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/",
    " 2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0a",
    "",
    "BDAY:19800322",
    version="2.1",
)

APPLE = card(
    "PRODID:-//Example Inc.//Address Book 6.1//EN",
    "N:Hopper;Grace;Brewster;Dr.;",
    "FN:Dr. Grace Brewster Hopper",
    "NICKNAME:Amazing Grace,Gracie",
    "ORG:Naval Yard;Computing;Compilers",
    "TITLE:Rear Admiral",
    "EMAIL;type=INTERNET;type=WORK;type=pref:grace@example.org",
    "item1.URL;type=pref:http\\://example.org/grace",
    "item1.X-ABLabel:_$!<HomePage>!$_",
    "item2.X-ABDATE;type=pref:1930-06-15",
    "item2.X-ABLabel:_$!<Anniversary>!$_",
    "item3.X-ABRELATEDNAMES:Vincent",
    "item3.X-ABLabel:_$!<Spouse>!$_",
    "X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/grace-hopper",
    "ADR;type=HOME:;;1 Harbour Road;Arlington;VA;22201;USA",
    "ADR;type=WORK:;;2 Yard Street;Philadelphia;PA;19112;USA",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-09",
    "CATEGORIES:myContacts,navy",
    "NOTE:likes clocks\\, and\\nteaching\\; always",
    "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
    "REV:2026-01-01T00:00:00Z",
)

GOOGLE_PHONE = card("FN:Radia Perlman", "TEL;TYPE=CELL:\u202a+1 555 0102\u202c")

VERSION_4 = card(
    "FN:Barbara Liskov",
    "N:Liskov;Barbara;;;",
    'TEL;VALUE=uri;TYPE="voice,home":tel:+1-555-0100;ext=123',
    "BDAY;VALUE=text:circa 1940",
    "ANNIVERSARY:--0203",
    "ORG;ALTID=1;LANGUAGE=en:Institute",
    "ORG;ALTID=1;LANGUAGE=fr:Institut",
    version="4.0",
)
