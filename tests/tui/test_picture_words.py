"""What the pictures say: fair to a young journal, and only what is written down."""

import pytest

from netjournal.advice import advise
from netjournal.advice.rules import BY_ID as RULES
from netjournal.tui.screens.insights.picture import Bar, Picture, Title, draw, scale_of
from netjournal.tui.screens.insights.pictures import BY_ID


@pytest.fixture
def picture(journal):
    """Draws a picture of everything built so far."""
    return lambda kind: BY_ID[kind].draw(journal.view(), journal.now)


def followed_up(journal, number: int) -> None:
    """Meet a few people in November, and write to each the day after."""
    for day in range(1, number + 1):
        met = journal.contact(f"Person {day}")
        journal.talked(met, f"2026-11-{day:02} 10:00")
        journal.wrote(met, f"2026-11-{day + 1:02} 10:00")


@pytest.mark.parametrize(
    ("number", "told"), [(1, "All of them so far."), (4, "All of them so far."), (5, "habit")]
)
def test_a_habit_is_named_once_there_is_enough_to_see_one(journal, picture, number, told):
    followed_up(journal, number)
    assert told in picture("follow-ups").todo


@pytest.mark.parametrize(
    ("given", "received", "meaning", "flows"),
    [
        (1, 0, "In six months you gave once; nothing you received is written down.", False),
        (0, 2, "In six months you received twice; nothing you gave is written down.", False),
        (3, 1, "In six months you gave 3 times and received once.", True),
    ],
)
def test_give_and_take_is_told_as_far_as_it_is_written_down(
    journal, picture, given, received, meaning, flows
):
    ada = journal.contact("Ada Lovelace")
    for number in range(given):
        journal.gave(ada, "a tip", f"2026-11-0{number + 1} 10:00")
    for number in range(received):
        journal.received(ada, "a tip", f"2026-11-0{number + 1} 10:00")
    found = picture("giving")
    assert found.meaning == meaning
    assert ("Both directions flow" in found.todo) is flows


def test_what_was_only_asked_for_is_told_too(journal, picture):
    journal.asked(journal.contact("Ada Lovelace"), "a tip", "2026-11-02 10:00")
    assert picture("giving").meaning == "In six months you asked once."


@pytest.mark.parametrize(
    ("close", "meaning"),
    [
        (0, "Nobody has three conversations in half a year yet."),
        (1, "You talked three times or more with 1 person in half a year."),
        (2, "You talked three times or more with 2 people in half a year."),
    ],
)
def test_closeness_is_told_as_the_conversations_it_counts(journal, picture, close, meaning):
    journal.contact("Joan Clarke")
    for number in range(close):
        one = journal.contact(f"Person {number}")
        journal.assessed(one, "positive")
        for day in (1, 8, 15):
            journal.talked(one, f"2026-10-{day:02} 10:00")
    found = picture("closeness")
    assert found.meaning == meaning
    assert ("A second talk with one person goes furthest." in found.todo) is (close == 0)


def test_who_was_only_written_down_is_not_far(journal, picture):
    journal.contact("Joan Clarke", "2026-11-17 10:00")
    titles = [row.text for row in picture("closeness").rows if not hasattr(row, "label")]
    assert titles[-2:] == ["Far: 0 people", "Not yet: 1 person"]


def test_follow_ups_of_a_young_journal_begin_with_its_first_entry(journal, picture):
    ada, grace = journal.contact("Ada Lovelace"), journal.contact("Grace Hopper")
    journal.note(ada, "2026-11-05")
    journal.talked(ada, "2026-11-09 10:00")
    journal.wrote(ada, "2026-11-10 10:00")
    journal.talked(grace, "2026-11-13 10:00")
    found = picture("follow-ups")
    assert found.meaning == "Since 5 Nov 1 of 2 heard from you within 48 hours."
    assert [bar.label for bar in found.bars] == ["2 Nov", "9 Nov", "16 Nov"]


def test_follow_ups_of_an_older_journal_are_of_twelve_weeks(journal, picture):
    journal.talked(journal.contact("Ada Lovelace"), "2026-03-05 10:00")
    journal.talked(journal.contact("Grace Hopper"), "2026-11-13 10:00")
    found = picture("follow-ups")
    assert found.meaning == "In 12 weeks 0 of 1 heard from you within 48 hours."
    assert len(found.bars) == 12


def test_while_all_48_hours_run_nothing_is_counted(journal, picture):
    journal.talked(journal.contact("Ada Lovelace"), "2026-11-20 18:30")
    found = picture("follow-ups")
    assert found.meaning == "The 48 hours are still running."
    assert found.todo == "There is still time for Ada Lovelace: m on Today begins the first word."


@pytest.mark.parametrize(
    ("verdict", "fields"),
    [
        ("snoozed", {"until": "2026-11-22 09:00"}),
        ("planned", {"until": "2026-11-22 09:00"}),
        ("not now", {}),
        ("never here", {}),
    ],
)
def test_who_was_put_off_is_not_named_as_waiting(journal, picture, verdict, fields):
    for name in ("Ada Lovelace", "Grace Hopper"):
        journal.talked(journal.contact(name), "2026-11-20 18:30")
    steps = advise(journal.view(), journal.now, (RULES["follow-up"],)).everything
    [ada, grace] = sorted(steps, key=lambda one: one.title)
    journal.decided(ada, verdict, "2026-11-21 08:00", **fields)
    assert "time for Grace Hopper:" in picture("follow-ups").todo
    journal.decided(grace, verdict, "2026-11-21 08:00", **fields)
    assert picture("follow-ups").todo == "Nobody waits for a word now."


@pytest.mark.parametrize(
    ("due", "todo"),
    [
        (
            ["2026-11-01", "2026-11-02"],
            "2 open ones are past the date: keep them, or agree on new dates, with P on Today.",
        ),
        (
            ["2026-11-01", "2026-12-24"],
            "1 open one is past the date: keep it, or agree on a new date, with P on Today.",
        ),
        (["2026-12-24"], "None is late. That is what people come to rely on."),
        ([], "None is open now."),
    ],
)
def test_promises_say_what_to_do_about_the_open_ones(journal, picture, due, todo):
    ada = journal.contact("Ada Lovelace")
    journal.promised(ada, "notes", state="kept", closed=journal.at("2026-11-02 10:00"))
    for day in due:
        journal.promised(ada, "slides", day)
    assert picture("promises").todo == todo


def test_goals_that_are_all_reached_ask_for_the_next(journal, picture):
    journal.goal("Learn", state="reached")
    found = picture("goals")
    assert (found.meaning, found.todo) == ("No goal is open.", "+ adds the next.")


@pytest.mark.parametrize("alone", [True, False])
def test_a_goal_is_named_in_the_quotes_of_a_book(journal, picture, alone):
    people = [] if alone else [journal.contact("Ada Lovelace")]
    journal.goal('Say "it\'s done"', people=people)
    assert '“Say "it\'s done"”' in picture("goals").todo


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("organisation", "Acme", "2 of 2 are at Acme."),
        ("department", "Sales", "2 of 2 are in Sales."),
        ("level", "mid", "2 of 2 are at mid level."),
        ("field", "law", "2 of 2 are in law."),
    ],
)
def test_the_narrowest_side_is_told_in_a_whole_sentence(journal, picture, field, value, told):
    for name in ("Ada Lovelace", "Grace Hopper"):
        journal.talked(journal.contact(name, **{field: value}), "2026-11-02 10:00")
    found = picture("breadth")
    assert found.meaning == f"By {field} your circle is narrowest: {told}"
    assert f"the bars below “{value}”" in found.todo


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([5], "You are within your rhythm with the one person you want to keep up with."),
        ([95], "It is time to write to the one person you want to keep up with."),
        ([5, 6], "You are within your rhythm with both people you want to keep up with."),
        ([5, 6, 7], "You are within your rhythm with all 3 people you want to keep up with."),
        ([5, 95], "You are within your rhythm with 1 of the 2 people you want to keep up with."),
        ([95, 96], "It is time to write to the 2 people you want to keep up with."),
    ],
)
def test_the_rhythm_is_told_of_one_as_of_many(journal, picture, days, told):
    for ago in days:
        journal.talked(journal.contact(f"Person {ago}", cadence=90), journal.ago(days=ago))
    assert picture("rhythm").meaning == told


def test_bars_stand_beside_their_labels_whatever_long_names_follow():
    name = "Ottilie von Brandt-Lumivaara of Harbour"
    rows = (Bar("Nov 2026", (2, 1), "2 given · 1 received"), Title("One person each"), Bar(name, told="x"))
    picture = Picture(rows, "", "")
    month, _, alone = (draw(row, scale_of(picture, 80)).plain for row in rows)
    assert month.startswith(" Nov 2026    ▆")
    assert alone.startswith(" Ottilie von Brandt-Lumivaara of")
