from datetime import date

import pytest

from netjournal.journal import promises


@pytest.mark.parametrize(
    ("deed", "state"),
    [(promises.keep, "kept"), (promises.release, "released"), (promises.break_, "broken")],
)
def test_a_promise_ends_in_one_undoable_change(diary, promise, now, deed, state):
    deed(diary, promise)
    after = diary.view.promises[promise.id]
    assert (after.state, after.closed) == (state, now)
    diary.undo()
    assert diary.view.promises[promise.id].state == "open"


def test_a_promise_with_a_new_date_is_open_again(diary, promise):
    promises.break_(diary, promise)
    promises.renegotiate(diary, diary.view.promises[promise.id], date(2026, 12, 1))
    after = diary.view.promises[promise.id]
    assert (after.state, after.due, after.closed) == ("open", date(2026, 12, 1), None)


def test_the_history_names_the_person_and_the_promise(diary, promise):
    promises.keep(diary, promise)
    assert diary.history(1)[0].label == "keep promise: Ada Lovelace: send my parser notes"
