"""Today: every answer to a step, the panels, and the states of the day."""

from datetime import datetime, timedelta

import pytest
from builders import Builder
from tui.conftest import pour

from netjournal.journal.steps import next_steps
from netjournal.models import Contact, Me, Milestone, Promise
from netjournal.tui.content import ACCENT, time_left
from netjournal.tui.rows import step_time

ADA = "Write to Ada Lovelace about her compiler talk"


async def go_to(hands, title: str) -> None:
    """Walk to the step of this title."""
    await hands.press("g")
    for _ in range(12):
        step = hands.app.screen.step()
        if step.title.startswith(title):
            return
        await hands.press("j")
    raise AssertionError(f"{title} is not among: {hands.steps}")


async def test_the_list_opens_with_no_text_field_focused_and_says_why_beside(people, start):
    async with start(people) as hands:
        assert hands.app.focused.id == "list"
        await go_to(hands, ADA)
        shown = hands.screen_text
        assert "Why now" in shown
        assert "A message to start from" in shown


@pytest.mark.parametrize(
    ("keys", "verdict"),
    [
        (("d",), "done"),
        (("x",), "not now"),
        (("X",), "never here"),
        (("s", "2"), "snoozed"),
        (("enter", "x"), "not now"),
        (("enter", "end", "enter"), "never here"),
    ],
)
async def test_one_key_answers_a_step_and_undo_takes_it_back(people, start, keys, verdict):
    async with start(people) as hands:
        await go_to(hands, ADA)
        await hands.press(*keys)
        assert next(people.view.decisions.newest()).verdict == verdict
        assert ADA not in hands.steps
        await hands.press("u")
        assert ADA in hands.steps
        assert "Taken back" in hands.toasts[-1]
        await hands.press("ctrl+r")
        assert ADA not in hands.steps


async def test_later_takes_a_day_in_words_and_says_what_it_understood(people, start):
    async with start(people) as hands:
        await go_to(hands, ADA)
        await hands.press("s", "d")
        await hands.write("nonsense")
        await hands.press("enter")
        assert "is not a date" in hands.screen_text
        await hands.press("ctrl+a", "ctrl+k")
        await hands.write("friday 10:00")
        assert "Friday 27 November 2026, 10:00" in hands.screen_text
        await hands.press("enter")
        until = next(people.view.decisions.newest()).until
        assert (until.day, until.hour) == (27, 10)


async def test_a_plan_asks_for_when_and_what(people, start):
    async with start(people) as hands:
        await go_to(hands, ADA)
        await hands.press("p")
        await hands.press("enter", "enter")
        assert "a few words are enough" in hands.screen_text
        await hands.write("I sit on the train")
        await hands.press("enter", "enter")
        decision = next(people.view.decisions.newest())
        assert (decision.verdict, decision.cue, decision.step) == (
            "planned",
            "I sit on the train",
            f"{ADA[0].lower()}{ADA[1:]}",
        )


@pytest.mark.parametrize(("key", "channel"), [("w", "message"), ("t", "in person")])
async def test_a_touch_logs_what_happened_with_one_key(people, start, key, channel):
    async with start(people) as hands:
        await go_to(hands, ADA)
        await hands.press("t", key)
        entry = next(people.view.interactions.newest())
        assert (entry.channel, people.view.names_of(entry.contact_ids)) == (channel, ("Ada Lovelace",))
        assert ADA not in hands.steps


async def test_a_plan_says_when_it_comes_back(people, start):
    async with start(people) as hands:
        await go_to(hands, "Write to Ada Lovelace")
        await hands.press("p")
        await hands.write("I sit on the train")
        await hands.press("ctrl+s")
        assert hands.toasts[-1] == "Planned. On Sunday 22 November it asks how it went."


async def test_a_draft_is_copied_clean_and_logged_when_it_was_sent(people, start):
    async with start(people) as hands:
        await go_to(hands, ADA)
        await hands.press("m")
        await hands.write(" See you.\x1b]52;c;evil\x07")
        await hands.press("ctrl+c")
        assert hands.app.clipboard.endswith("See you.]52;c;evil")
        await hands.press("ctrl+s")
        assert next(people.view.interactions.newest()).channel == "message"
        assert ADA not in hands.steps


async def test_promises_are_kept_moved_and_let_go_in_their_own_dialog(people, start):
    async with start(people) as hands:
        await hands.press("P")
        assert "→ Ada" in hands.screen_text
        assert "← Grace" in hands.screen_text
        await hands.press("d")
        await hands.press("n")
        await hands.write("1 december")
        await hands.press("enter")
        await hands.press("end", "l")
        states = {one.text: one.state for one in people.view.promises.all()}
        assert sorted(states.values()) == ["kept", "open", "released"]
        await hands.press("escape")
        assert hands.app.focused.id == "list"


async def test_a_promise_step_is_renegotiated_with_n(people, start):
    async with start(people) as hands:
        await go_to(hands, "Keep your promise to Joan")
        await hands.press("enter", "n")
        await hands.write("in 2 weeks")
        await hands.press("enter")
        joan = next(one for one in people.view.promises.all() if "endgame" in one.text)
        assert joan.due.isoformat() == "2026-12-05"


async def test_more_shows_everything_and_goes_back(people, start):
    async with start(people) as hands:
        few = len(hands.steps.splitlines())
        await hands.press("a")
        every = hands.app.screen._steps()
        assert len(hands.steps.splitlines()) > few
        assert f"Good morning. All {len(every)} steps." in hands.screen_text
        await hands.press("a")
        assert len(hands.steps.splitlines()) == few


async def test_the_outlook_stands_below_or_opens_where_it_has_no_room(people, start):
    async with start(people) as hands:
        for words in (
            "Promises",
            "Coming up",
            "Alan Turing: birthday",
            "Berlin compiler meetup",
            "Grace Hopper",
        ):
            assert words in hands.screen_text
    async with start(people, (80, 24)) as hands:
        assert "Alan Turing: birthday" not in hands.screen_text
        await hands.press("w")
        assert "Alan Turing: birthday" in hands.screen_text


async def test_a_day_that_is_written_down_twice_comes_up_once(people, start):
    (alan,) = people.view.people.named("Alan Turing")
    again = people.make(Milestone, contact_id=alan, kind="birthday", month=11, day=24)
    people.commit("again", put=[again])
    async with start(people) as hands:
        assert hands.screen_text.count("Alan Turing: birthday") == 1


@pytest.mark.parametrize(
    ("keys", "last"),
    [(("j", "enter"), "I would be glad"), (("2", "enter"), "ada@example.org")],
    ids=["a step", "a person"],
)
async def test_what_has_no_room_is_read_on_by_keys(people, start, keys, last):
    async with start(people, (60, 15)) as hands:
        await hands.press(*keys)
        focused = hands.app.focused
        assert last not in hands.screen_text
        for _ in range(12):
            await hands.press("ctrl+down")
        assert last in hands.screen_text
        await hands.press(*["ctrl+up"] * 12)
        assert last not in hands.screen_text
        assert hands.app.focused is focused


async def test_after_two_quiet_weeks_comes_a_welcome_and_no_wall(people, start, clock):
    clock.now += timedelta(days=30)
    async with start(people) as hands:
        assert "Welcome back." in hands.screen_text
        assert len(hands.app.screen.query_one("#list").options) <= 3


async def test_an_empty_journal_teaches(empty, start):
    async with start(empty) as hands:
        assert "Begin with someone you met" in hands.screen_text


async def test_a_question_is_asked_once_there_is_something_to_look_back_on(empty, start, now):
    async with start(empty) as hands:
        assert "A question for today" not in hands.screen_text
        await hands.press("w")
        assert "A question for today" not in hands.screen_text
        await hands.press("escape")
        build = Builder(now)
        build.talked(build.contact("Ada Lovelace"), "2026-11-20 18:30")
        pour(empty, build)
        await hands.press("2", "1")
        assert "A question for today" in hands.screen_text


async def test_the_first_questions_are_kept_as_one_change(opened, start):
    journal = opened()
    async with start(journal) as hands:
        assert "What makes it hard" in hands.screen_text
        assert "✓" not in hands.screen_text
        await hands.press("space")
        assert "[✓]  I get nervous" in hands.screen_text
        await hands.press("enter")
        await hands.write("Mary Shelley")
        await hands.press("ctrl+s")
        await hands.press("e")
        assert journal.view.me.barriers == ("nervous",)
        assert [one.name for one in journal.view.contacts.labelled("focus")] == ["Mary Shelley"]
    async with start(journal) as hands:
        assert "What makes it hard" not in hands.screen_text
    assert isinstance(journal.view.table("me")["me"], Me)


async def test_skipping_the_first_questions_asks_them_only_once(opened, start):
    journal = opened()
    async with start(journal) as hands:
        await hands.press("escape", "escape", "escape")
    async with start(journal) as hands:
        assert "Begin with someone you met" in hands.screen_text
        assert "What makes it hard" not in hands.screen_text


async def test_a_step_put_off_beyond_its_time_is_told_to_stay_away(people, start):
    async with start(people) as hands:
        await go_to(hands, ADA)
        await hands.press("s", "d")
        await hands.write("in 3 years")
        await hands.press("ctrl+s")
        assert "by then its time is over" in hands.toasts[-1]
        await hands.press("u", "s")
        assert "its time is over by then" not in hands.screen_text


def test_what_only_would_be_good_is_never_late(people):
    every = next_steps(people).everything
    later = people.now() + timedelta(days=400)
    for step in every:
        told, _ = step_time(step, later)
        assert told.startswith("since ") == step.hard or step.due is None
        assert step.hard or told == "no hurry"
    assert {step.hard for step in every} == {True, False}


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("2026-11-21 08:30", "since 08:30"),
        ("2026-11-21 00:00", "since yesterday"),
        ("2026-11-20 23:00", "since yesterday"),
        ("2026-11-16 00:00", "since Sun 15 Nov"),
        ("2025-11-16 18:30", "since Sun 16 Nov 2025"),
    ],
)
def test_what_is_late_says_since_when_and_is_not_red(now, due, told):
    late = datetime.fromisoformat(due).replace(tzinfo=now.tzinfo)
    assert time_left(late, now) == (told, ACCENT)


async def test_an_answered_step_goes_before_the_rest_is_worked_out(people, start, monkeypatch):
    async with start(people) as hands:
        screen = hands.app.screen
        answered = screen.step()
        monkeypatch.setattr(screen, "_load", lambda: None)
        await hands.press("d")
        assert answered.id not in [one.id for one in screen._steps()]
        assert screen.step() != answered


async def test_answers_taken_back_bring_their_steps_back_before_the_rest_is_worked_out(
    people, start, monkeypatch
):
    async with start(people) as hands:
        screen = hands.app.screen
        one_by_one = [screen._steps()]
        for key in "dxd":
            await hands.press(key)
            one_by_one.append(screen._steps())
        monkeypatch.setattr(screen, "_load", lambda: None)
        for before in reversed(one_by_one[:-1]):
            await hands.press("u")
            assert screen._steps() == before
        for after in one_by_one[1:]:
            await hands.press("ctrl+r")
            assert {one.id for one in screen._steps()} <= {one.id for one in after}


async def test_a_step_that_was_answered_stays_away_when_something_else_is_taken_back(
    people, start, monkeypatch
):
    async with start(people) as hands:
        screen = hands.app.screen
        answered = screen.step()
        await hands.press("d")
        people.commit("someone", put=[people.make(Contact, name="Zoe Zander")])
        monkeypatch.setattr(screen, "_load", lambda: None)
        await hands.press("u")
        assert answered.id not in [one.id for one in screen._steps()]


async def test_where_there_is_no_more_none_is_offered(empty, start):
    async with start(empty) as hands:
        assert "a More" not in hands.screen_text


async def test_what_waits_since_long_is_not_said_to_be_in_no_hurry(empty, start, now):
    made = now - timedelta(days=30)
    promise = empty.make(
        Promise, owner="me", text="the list", made=made, due=(now - timedelta(days=3)).date()
    )
    empty.commit("late", put=[promise])
    async with start(empty) as hands:
        assert "the list" in hands.steps
        assert "What has waited longest is still welcome." in hands.screen_text


async def test_people_without_a_word_about_them_are_no_reason_to_rest(empty, start):
    empty.commit("yours", put=[empty.make(Contact, name="Zoe Zander", focus=True)])
    async with start(empty) as hands:
        assert hands.steps == ""
        assert "Begin with someone you met" in hands.screen_text
