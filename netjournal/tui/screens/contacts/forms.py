"""The forms for many people at once: tags to add and to take away, and the fields that they share."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from netjournal.errors import NetjournalError
from netjournal.journal import many
from netjournal.journal.fields import assign
from netjournal.models import Contact
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.form import Field, Form, Problems
from netjournal.tui.fieldtext import form_fields

SHARED = ("organisation", "department", "role", "level", "field", "tie", "cadence", "met_where", "met_how")
"""The fields that many people may have in common."""

_MOST_TAGS = 8


def tags_form(desk: Desk, people: Sequence[Contact]) -> Form:
    """Return the form of the tags of people; saving it writes them."""

    def submit(values: dict[str, str]) -> Problems:
        add, take = _tags(values["add"]), _tags(values["take"])
        if not (add or take):
            return {"": "write a tag, or escape"}
        assignments = [f"{how}{tags}" for how, tags in (("tags+=", add), ("tags-=", take)) if tags]
        return _written(desk, people, assignments)

    fields = (
        Field("add", "Add", hint="berlin, compilers"),
        Field("take", "Take away"),
    )
    return Form(f"Tag {many.called(people)}", fields, submit, intro=_present_tags(people))


def _tags(typed: str) -> str:
    return ", ".join(tag for word in typed.split(",") if (tag := word.strip().lstrip("#").strip()))


def _present_tags(people: Sequence[Contact]) -> str:
    counts = Counter(tag for one in people for tag in one.tags).most_common(_MOST_TAGS)
    if len(people) == 1:
        return "Now: " + " ".join(f"#{tag}" for tag, _ in counts) if counts else "No tags yet."
    return "Now: " + ", ".join(f"#{tag} {count}" for tag, count in counts) if counts else "No tags yet."


def shared_form(desk: Desk, people: Sequence[Contact], title: str, names: Sequence[str] = SHARED) -> Form:
    """Return the form of fields of many people; saving it writes what was changed, to all of them."""
    fields = tuple(_shared_field(desk, people, name) for name in names)
    before = {field.name: field.value for field in fields}

    def submit(values: dict[str, str]) -> Problems:
        changed = {name: text for name, text in values.items() if text != before[name]}
        problems = {
            name: why for name, text in changed.items() if (why := _refusal(desk, people[0], name, text))
        }
        if problems or not changed:
            return problems
        return _written(desk, people, [f"{name}={text}" for name, text in changed.items()])

    return Form(title, fields, submit, intro="What you leave as it is stays as it is.")


def _shared_field(desk: Desk, people: Sequence[Contact], name: str) -> Field:
    field = next(one for one in form_fields(desk.view, people[0]) if one.name == name)
    if len({getattr(one, name) for one in people}) > 1:
        return replace(field, value="", hint="they differ")
    return field


def _refusal(desk: Desk, contact: Contact, name: str, text: str) -> str:
    try:
        assign(desk.journal, contact, [f"{name}={text}"])
    except NetjournalError as error:
        return str(error)
    return ""


def _written(desk: Desk, people: Sequence[Contact], assignments: Sequence[str]) -> Problems:
    try:
        desk.write(lambda: many.edit(desk.journal, people, assignments))
    except NetjournalError as error:
        return {"": str(error)}
    return {}
