"""Ids: unique, ordered by time, the same again with a seed."""

import uuid
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from netjournal.ids import new_id, seeded

TIMES = st.datetimes(datetime(1970, 1, 1), datetime(2500, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(TIMES)
def test_an_id_is_a_version_7_uuid_of_its_time(at):
    made = uuid.UUID(new_id(at))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    millis = (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
    assert abs((made.int >> 80) - millis) <= 1


@given(TIMES, st.timedeltas(timedelta(milliseconds=2), timedelta(days=400)))
def test_ids_sort_by_the_time_they_were_made(at, later):
    assert new_id(at) < new_id(at + later)


def test_ids_of_one_moment_differ():
    at = datetime(2026, 11, 20, tzinfo=UTC)
    assert len({new_id(at) for _ in range(1000)}) == 1000


def test_a_seed_gives_the_same_ids_again():
    at = datetime(2026, 11, 20, tzinfo=UTC)
    one, same, other = seeded(7), seeded(7), seeded(8)
    assert [one(at), one(at)] == [same(at), same(at)]
    assert one(at) != other(at)
