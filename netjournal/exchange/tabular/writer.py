"""A table of people out: UTF-8, commas, one row a person, safe to open in a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable, Mapping

from netjournal.exchange.days import Day
from netjournal.exchange.person import LISTS
from netjournal.exchange.tabular.columns import EXTRA, FIELDS, is_field, joined
from netjournal.exchange.vcard.writer import everyone
from netjournal.exchange.watching import Watch, unwatched
from netjournal.models import Contact, Milestone
from netjournal.view import View

_COLUMNS = tuple(name for name in FIELDS if name not in {"first_name", "last_name"})
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_PHONE = re.compile(r"\+[\d\s().\-/]+")


def write(view: View, *, raw: bool = False, watch: Watch = unwatched) -> str:
    """Return the table; unless `raw`, what a spreadsheet would run begins with an apostrophe.

    What begins with one by itself gets another in any case, so that it is read as it was.
    """
    people = everyone(view)
    labels = sorted({label for one in people for label in one.extra})
    titles = [*_COLUMNS, *(f"{EXTRA}{label}" if is_field(label) else label for label in labels)]
    held = io.StringIO()
    rows = csv.writer(held, lineterminator="\r\n")
    for row in (titles, *(_row(one, view.milestones.of(one.id), labels) for one in watch(people))):
        rows.writerow(map(_doubled if raw else guarded, row))
    return held.getvalue()


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; telephone numbers are none."""
    return f"'{cell}" if _FORMULA.match(cell) and not _PHONE.fullmatch(cell) else cell


def _doubled(cell: str) -> str:
    return f"'{cell}" if cell.startswith("'") and _FORMULA.match(cell) else cell


def _row(one: Contact, days: Iterable[Milestone], labels: Iterable[str]) -> list[str]:
    birthday = next((day for day in days if day.kind == "birthday"), None)
    values: Mapping[str, str] = {
        "birthday": Day(birthday.month, birthday.day, birthday.year).text() if birthday else "",
    }
    cells = [values[name] if name in values else _cell(one, name) for name in _COLUMNS]
    return [*cells, *(one.extra.get(label, "") for label in labels)]


def _cell(one: Contact, name: str) -> str:
    value = getattr(one, name)
    return joined(value) if name in LISTS else str(value)
