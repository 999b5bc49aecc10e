"""Reading files from memory."""

import io

import pytest

from netjournal.exchange import Limits, Source
from netjournal.exchange.formats import read as read_any
from netjournal.models import Contact, Milestone


class Read:
    """What a file gave, in the words of the tests."""

    def __init__(self, reading):
        self.reading = reading
        self.format = reading.format
        self.skipped = [(one.line, one.name, one.reason) for one in reading.skipped]
        self.not_carried = list(reading.not_carried)
        self.people = [dict(one.fields) for one in reading.incoming if one.model is Contact]
        self.names = [one["name"] for one in self.people]
        self.keys = [one.key for one in reading.incoming if one.model is Contact]
        self.lines = [one.line for one in reading.incoming if one.model is Contact]
        self.days = [
            (one.name, one.fields["kind"], one.fields.get("year"), one.fields["month"], one.fields["day"])
            for one in reading.incoming
            if one.model is Milestone
        ]

    def of(self, model):
        return [dict(one.fields) for one in self.reading.incoming if one.model is model]


@pytest.fixture
def read(now):
    """Reads text or bytes as a file would be; keywords are limits, `columns` a mapping, `form` a format."""

    def call(content, form="", columns=None, name="file", **limits):
        data = content.encode() if isinstance(content, str) else content
        return Read(read_any(Source(name, io.BytesIO(data), now, columns or {}, Limits(**limits)), form))

    return call
