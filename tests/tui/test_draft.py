"""A message to start from: copied, or handed to the mail program; never sent from here."""

import webbrowser
from email import message_from_string
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netjournal.journal import editing
from netjournal.tui.dialogs.draft import DraftArea, DraftDialog
from netjournal.tui.mail import address_of, mail_address, open_mail, subject_of


def person(journal, name):
    return next(one for one in journal.view.contacts.all() if one.name == name)


@pytest.fixture
def mailed(monkeypatch):
    """The addresses that a mail program was asked to open, by a desktop that has one."""
    opened = []

    class Desktop(webbrowser.BaseBrowser):
        def open(self, url, new=0, autoraise=True):  # noqa: ARG002
            opened.append(url)
            return True

    monkeypatch.setattr(webbrowser, "get", lambda *_: Desktop("desktop"))
    monkeypatch.setattr(webbrowser, "open", lambda url: Desktop("desktop").open(url))
    return opened


@given(st.text(), st.text(), st.text())
def test_nothing_in_a_message_becomes_another_header_or_recipient(address, subject, text):
    url = mail_address(address, subject, text)
    assert url.isascii()
    assert url.isprintable()
    parts = urlsplit(url)
    assert parts.scheme == "mailto"
    assert set(parse_qs(parts.query)) <= {"subject", "body"}
    assert "\n" not in unquote(parts.path)
    assert "%0A" not in parts.query.partition("&")[0] or not parts.query.startswith("subject")


def test_lines_end_as_mail_wants_them():
    url = mail_address(
        "ada@example.org", "Tea & cake\r\nBcc: eve@example.org", "Dear Ada,\n50 % done?\x1b[2J"
    )
    query = parse_qs(urlsplit(url).query)
    assert url.startswith("mailto:ada@example.org?subject=")
    assert query == {"subject": ["Tea & cake Bcc: eve@example.org"], "body": ["Dear Ada,\r\n50 % done?[2J"]}
    assert message_from_string(f"Subject: {query['subject'][0]}\n\n")["Bcc"] is None


def test_what_looks_like_no_address_gets_no_mail(people):
    ada = person(people, "Ada Lovelace")
    odd = ada.evolve(emails=("at home", "x@y?bcc=eve@example.org", "ada@example.org"))
    assert address_of(odd) == "ada@example.org"
    assert address_of(ada.evolve(emails=("at home",))) == ""
    assert address_of(None) == ""
    assert subject_of(people.view, ada) == "PyCon"
    assert subject_of(people.view, person(people, "Mary Shelley")) == ""


def test_a_browser_in_the_terminal_is_not_asked(monkeypatch):
    opened = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("w3m"))
    assert not open_mail("mailto:ada@example.org")

    def none():
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", none)
    assert not open_mail("mailto:ada@example.org")
    assert not opened


async def test_from_a_page_a_message_is_copied_mailed_and_logged(people, start, mailed):
    async with start(people) as hands:
        await hands.press("2", "enter", "m")
        assert isinstance(hands.app.screen, DraftDialog)
        assert "To Ada Lovelace" in hands.screen_text
        await hands.press("ctrl+c")
        area = hands.app.screen.query_one(DraftArea)
        assert hands.app.clipboard == area.text
        assert "terminal" in hands.toasts[-1]
        await hands.press("f4")
        assert mailed == [mail_address("ada@example.org", "PyCon", area.text)]
        assert "^s logs it" in hands.toasts[-1]
        await hands.press("ctrl+s")
        entry = next(people.view.interactions.newest())
        assert (entry.channel, people.view.names_of(entry.contact_ids)) == ("message", ("Ada Lovelace",))
        await hands.press("u")
        assert next(people.view.interactions.newest()).id != entry.id


async def test_without_an_address_there_is_no_mail_and_without_a_program_it_is_said(
    people, start, monkeypatch, mailed
):
    async with start(people) as hands:
        await hands.press("2", "j", "m", "f4")
        assert "To Alan Turing" in hands.screen_text
        assert "Mail" not in hands.screen_text
        assert not mailed
        await hands.press("escape")
        editing.edit(people, person(people, "Alan Turing"), ["emails=alan@example.org"])
        monkeypatch.setattr(webbrowser, "open", lambda _: False)
        await hands.press("m", "f4")
        assert "^c copies the message" in hands.toasts[-1]
        assert isinstance(hands.app.screen, DraftDialog)


async def test_a_message_keeps_what_was_written_into_it_until_it_was_sent(people, start):
    async with start(people, (80, 24)) as hands:
        await hands.press("2", "enter", "m")
        assert "^c Copy" in hands.screen_text
        made = hands.app.screen.query_one(DraftArea).text
        await hands.press("escape", "m")
        await hands.write(" I still think of the looms.")
        await hands.press("escape")
        assert "m takes it up again" in hands.toasts[-1]
        await hands.press("m")
        assert hands.app.screen.query_one(DraftArea).text == f"{made} I still think of the looms."
        await hands.press("ctrl+s", "m")
        assert "looms" not in hands.app.screen.query_one(DraftArea).text
