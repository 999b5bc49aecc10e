from datetime import date, timedelta

import pytest

from netjournal.journal.reminders import initials, neutral_title, reminders
from netjournal.models import Promise


@pytest.fixture
def two(diary, ada, now, coffee):  # noqa: ARG001  the fixture writes the entry
    far = diary.make(
        Promise, owner="me", contact_ids=(ada.id,), text="the thesis", due=date(2026, 11, 27), made=now
    )
    diary.commit("add", put=[far])
    return far


@pytest.mark.usefixtures("two")
def test_reminders_are_what_has_a_due_time_the_first_due_first(diary):
    found = reminders(diary)
    assert [one.due for one in found] == sorted(one.due for one in found)
    assert {"follow-up", "keep-promise"} <= {one.rule for one in found}


@pytest.mark.usefixtures("two")
def test_within_leaves_out_what_is_later_and_keeps_what_is_late(diary, clock):
    soon = reminders(diary, timedelta(days=2))
    assert "follow-up" in {one.rule for one in soon}
    assert "keep-promise" not in {one.rule for one in soon}
    clock.forward(days=3)
    late = {one.rule for one in reminders(diary, timedelta(0))}
    assert "follow-up" in late


@pytest.mark.usefixtures("two")
def test_a_neutral_title_says_initials_and_nothing_more(diary):
    titles = {one.rule: neutral_title(diary.view, one) for one in reminders(diary)}
    assert titles["follow-up"] == "Write to A. L."
    assert titles["keep-promise"] == "Promise to A. L."
    assert not any(word in title for title in titles.values() for word in ("Ada", "compiler", "thesis"))


@pytest.mark.parametrize(
    ("name", "short"), [("Ada Lovelace", "A. L."), ("ada", "A."), ("李小龙", "李."), ("Émile", "É.")]
)
def test_initials(name, short):
    assert initials(name) == short
