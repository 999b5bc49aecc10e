"""The forms for many people at once: tags to add and to take away, and the fields that they share."""

from collections import Counter
from collections.abc import Mapping, Sequence
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

Values = Mapping[str, str]


class ManyForm(Form):
    """A form about many people, which says what it asks for; `typed` stands in its fields."""

    def __init__(self, title: str, fields: Sequence[Field], typed: Values, intro: str) -> None:
        self.before = {field.name: field.value for field in fields}
        filled = [replace(field, value=typed.get(field.name, field.value)) for field in fields]
        super().__init__(title, filled, self.problems, intro=intro)

    def assignments(self, values: Values) -> list[str]:
        """Return what is asked for, as assignments to each person."""
        return [f"{name}={text}" for name, text in values.items() if text != self.before[name]]

    def problems(self, values: Values) -> Problems:
        """Return what is wrong with the form, by field."""
        return {"": "write something, or escape"} if not self.assignments(values) else {}


class TagsForm(ManyForm):
    """Tags to add and to take away."""

    def __init__(self, people: Sequence[Contact], typed: Values) -> None:
        fields = (Field("add", "Add", hint="berlin, compilers"), Field("take", "Take away"))
        super().__init__(f"Tag {many.called(people)}", fields, typed, _present_tags(people))

    def assignments(self, values: Values) -> list[str]:
        """Return what is asked for, as assignments to each person."""
        typed = (("tags+=", _tags(values["add"])), ("tags-=", _tags(values["take"])))
        return [f"{how}{tags}" for how, tags in typed if tags]


class SharedForm(ManyForm):
    """Fields of many people: what is changed is changed for all of them."""

    def __init__(
        self, desk: Desk, people: Sequence[Contact], title: str, typed: Values, names: Sequence[str] = SHARED
    ) -> None:
        self._desk, self._first = desk, people[0]
        fields = [_shared_field(desk, people, name) for name in names]
        super().__init__(title, fields, typed, "What you leave as it is stays as it is.")

    def problems(self, values: Values) -> Problems:
        """Return what is wrong with the form, by field."""
        changed = {name: text for name, text in values.items() if text != self.before[name]}
        return {name: why for name, text in changed.items() if (why := self._refusal(name, text))}

    def _refusal(self, name: str, text: str) -> str:
        try:
            assign(self._desk.journal, self._first, [f"{name}={text}"])
        except NetjournalError as error:
            return str(error)
        return ""


def _tags(typed: str) -> str:
    return ", ".join(tag for word in typed.split(",") if (tag := word.strip().lstrip("#").strip()))


def _present_tags(people: Sequence[Contact]) -> str:
    counts = Counter(tag for one in people for tag in one.tags).most_common(_MOST_TAGS)
    if not counts:
        return "No tags yet."
    alone = len(people) == 1
    return "Now: " + ", ".join(f"#{tag}" if alone else f"#{tag} {count}" for tag, count in counts)


def _shared_field(desk: Desk, people: Sequence[Contact], name: str) -> Field:
    field = next(one for one in form_fields(desk.view, people[0]) if one.name == name)
    if len({getattr(one, name) for one in people}) > 1:
        return replace(field, value="", hint="they differ")
    return field
