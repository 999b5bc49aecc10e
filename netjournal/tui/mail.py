"""Handing a message over to the person's own mail program; nothing is sent from here."""

import webbrowser
from collections.abc import Sequence
from urllib.parse import quote

from netjournal.journal.doubts import looks_like_email
from netjournal.models import Contact
from netjournal.text import clean, one_line
from netjournal.view import View


def address_of(contact: Contact | None) -> str:
    """Return the first e-mail address of someone to which mail could be sent, or ""."""
    emails: Sequence[str] = contact.emails if contact else ()
    return next((one for one in emails if looks_like_email(one)), "")


def subject_of(view: View, contact: Contact | None) -> str:
    """Return what a message to someone could be headed with: the event of the last entry, or ""."""
    last = next(view.interactions.newest_of(contact.id), None) if contact else None
    event = view.events.get(last.event_id or "") if last else None
    return event.name if event else ""


def mail_address(address: str, subject: str, text: str) -> str:
    """Return the `mailto:` address of a message. Nothing in it can name another recipient or header."""
    parts = {"subject": one_line(subject), "body": clean(text).replace("\n", "\r\n")}
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in parts.items() if value)
    return f"mailto:{quote(one_line(address), safe='@')}{'?' if query else ''}{query}"


def open_mail(url: str) -> bool:
    """Return whether a mail program was asked to open a `mailto:` address; for a thread of its own.

    A browser that would take over the terminal is not asked.
    """
    try:
        browser = webbrowser.get()
        return type(browser) is not webbrowser.GenericBrowser and webbrowser.open(url)
    except (webbrowser.Error, OSError):
        return False
