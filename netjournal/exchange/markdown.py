"""The journal as pages to read anywhere: one for each person, one for each month."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo

from netjournal.clock import local_date
from netjournal.exchange.days import Day
from netjournal.exchange.names import file_name
from netjournal.exchange.vcard.writer import everyone
from netjournal.models import Contact, Entry, Interaction, Record
from netjournal.text import listed
from netjournal.view import View

_MARKUP = re.compile(r"([\\`*_\[\]<>&|~])|^(\s*)([#+\-=])|^(\s*\d+)([.)])", re.MULTILINE)
_FIELDS = (
    "pronouns", "organisation", "department", "role", "level", "field", "skills", "interests", "emails",
    "phones", "links", "address", "time_zone", "met_how", "met_where", "offers", "needs", "tags", "tie",
)  # fmt: skip
_ABOUT = ("facts", "promises", "exchanges", "mentions")
_HEADS = {
    "facts": "What I know",
    "promises": "Promises",
    "exchanges": "Given and asked",
    "mentions": "Mentioned",
}


def write(view: View, now: datetime) -> Iterator[tuple[str, str]]:
    """Yield each page: its path with `/`, and its text. Times are told in the zone of `now`."""
    for one in everyone(view):
        yield f"people/{file_name(one.name, one.id, 'md')}", _person(view, one, now.tzinfo)
    months: dict[str, list[Entry]] = {}
    for entry in _in_time([*view.interactions.all(), *view.notes.all()]):
        months.setdefault(f"{entry.at.astimezone(now.tzinfo):%Y-%m}", []).append(entry)
    for month, entries in months.items():
        yield f"months/{month}.md", f"# {month}\n\n{_entries(view, entries, now.tzinfo)}"


def _person(view: View, one: Contact, zone: tzinfo | None) -> str:
    parts = [f"# {plain(one.name)}", _facts_of(view, one)]
    for table in _ABOUT:
        lines = [_line(record) for record in view.table(table).of(one.id)]
        if lines:
            parts.append(f"## {_HEADS[table]}\n\n" + "\n".join(lines))
    if one.notes:
        parts.append(f"## Notes\n\n{plain(one.notes)}")
    entries = _in_time([*view.interactions.of(one.id), *view.notes.of(one.id)])
    if entries:
        parts.append(f"## Journal\n\n{_entries(view, entries, zone).strip()}")
    return "\n\n".join(filter(None, parts)) + "\n"


def _facts_of(view: View, one: Contact) -> str:
    rows: dict[str, str] = {"also called": ", ".join(one.nicknames)}
    rows |= {name.replace("_", " "): _words(getattr(one, name)) for name in _FIELDS}
    for day in view.milestones.of(one.id):
        rows[day.title or day.kind] = Day(day.month, day.day, day.year).text()
    rows |= one.extra
    return "\n".join(f"- {plain(name.capitalize())}: {plain(value)}" for name, value in rows.items() if value)


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")


def _line(record: Record) -> str:
    said = [getattr(record, name, None) for name in ("owner", "direction", "kind", "text", "state", "due")]
    return f"- {plain(': '.join(str(part) for part in said if part))}"


def _entries(view: View, entries: Iterable[Entry], zone: tzinfo | None) -> str:
    days: dict[str, list[str]] = {}
    for one in entries:
        days.setdefault(local_date(one.at, zone).isoformat(), []).append(_entry(view, one, zone))
    return "\n".join(f"### {day}\n\n" + "\n\n".join(texts) + "\n" for day, texts in days.items())


def _entry(view: View, one: Entry, zone: tzinfo | None) -> str:
    clock = f"{one.at.astimezone(zone):%H:%M} " if one.timed else ""
    names = listed(view.names_of(one.contact_ids))
    kind = one.channel if isinstance(one, Interaction) else "note"
    head = f"**{clock}{kind}{f', {plain(names)}' if names else ''}**"
    tags = " ".join(f"#{tag}" for tag in one.tags)
    return "\n\n".join(filter(None, (f"{head} {plain(one.summary)}".strip(), plain(one.notes), plain(tags))))


def _in_time(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda one: (one.at, one.id))


def plain(text: str) -> str:
    """Return text so that Markdown shows it as it was written, line by line."""

    def escaped(match: re.Match[str]) -> str:
        char, space, lead, number, dot = match.groups()
        return f"\\{char}" if char else f"{space}\\{lead}" if lead else f"{number}\\{dot}"

    return _MARKUP.sub(escaped, text).replace("\n", "  \n")
