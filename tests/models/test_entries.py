"""Interactions: who spoke, when it was over, what counts as what."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from netjournal.models import CHANNELS, Interaction, Promise

BERLIN = ZoneInfo("Europe/Berlin")
AT = datetime(2026, 10, 24, 18, 30, tzinfo=BERLIN)


def interaction(**fields):
    return Interaction.make(**{"id": "1", "created": AT, "at": AT, "channel": "coffee"} | fields)


@pytest.mark.parametrize(
    ("fields", "ends"),
    [
        ({}, AT + timedelta(hours=1)),
        ({"minutes": 15}, AT + timedelta(minutes=15)),
        ({"channel": "email"}, AT),
        ({"channel": "email", "minutes": 5}, AT + timedelta(minutes=5)),
        (
            {"at": datetime(2026, 10, 25, tzinfo=BERLIN), "timed": False},
            datetime(2026, 10, 26, tzinfo=BERLIN),
        ),
    ],
)
def test_a_conversation_ends_after_an_hour_or_its_minutes_and_a_day_at_its_end(fields, ends):
    assert interaction(**fields).ends == ends


def test_each_channel_is_a_conversation_or_a_message():
    for channel in CHANNELS:
        mine, theirs = interaction(channel=channel), interaction(channel=channel, initiator="them")
        assert mine.conversation != mine.outgoing
        assert theirs.conversation != theirs.incoming
        assert not mine.incoming
        assert not theirs.outgoing


def test_a_planned_one_is_confirmed_once_it_happened():
    assert interaction(planned=True).confirm() == interaction()


def test_a_promise_is_closed_and_can_be_opened_again_with_a_new_date():
    promise = Promise.make(id="1", created=AT, owner="me", text="send notes", made=AT, due=date(2026, 10, 30))
    kept = promise.close("kept", AT)
    assert (kept.state, kept.closed) == ("kept", AT)
    again = kept.renegotiate(datetime(2026, 11, 3, 12, 0, tzinfo=UTC))
    assert (again.state, again.closed, again.due) == ("open", None, datetime(2026, 11, 3, 12, 0, tzinfo=UTC))
