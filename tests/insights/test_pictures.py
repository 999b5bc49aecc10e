"""The numbers behind the pictures: weeks, months, breadth, closeness, support, goals, ways."""

from datetime import date, timedelta

import pytest

from netjournal.insights.aims import goal_progress
from netjournal.insights.breadth import breadth, diversity_of
from netjournal.insights.circle import rhythm, rings, supporters
from netjournal.insights.figures import figures
from netjournal.insights.following_up import follow_up_weeks
from netjournal.insights.months import giving_months, last_months, open_promises, promise_months
from netjournal.insights.ties import flows_by_tie
from netjournal.insights.ways import acquainted, introducers, ways_to
from netjournal.models import Link


def names(journal, ids) -> tuple[str, ...]:
    return journal.view().names_of(ids)


def test_follow_ups_stand_in_the_week_of_the_conversation(journal):
    ada, grace, alan = (journal.contact(name) for name in ("Ada", "Grace", "Alan"))
    journal.note(ada, "2026-11-08")
    journal.talked(ada, "2026-11-09 10:00")
    journal.wrote(ada, "2026-11-10 10:00")
    journal.talked(grace, "2026-11-15 22:00")
    journal.talked(alan, "2026-11-20 18:00")
    weeks = follow_up_weeks(journal.view(), journal.now, 3)
    assert [week.monday for week in weeks] == [date(2026, 11, day) for day in (2, 9, 16)]
    told = [[names(journal, ids) for ids in (week.in_time, week.missed, week.running)] for week in weeks]
    assert told == [[(), (), ()], [("Ada",), ("Grace",), ()], [(), (), ("Alan",)]]


def test_months_go_back_over_new_year(journal):
    assert last_months(journal.now.replace(month=2), 3) == [
        date(2025, 12, 1),
        date(2026, 1, 1),
        date(2026, 2, 1),
    ]


def test_promises_stand_in_the_month_in_which_they_ended(journal):
    ada = journal.contact("Ada")
    for state, closed in (
        ("kept", "2026-11-02 10:00"),
        ("kept", "2026-10-02 10:00"),
        ("broken", "2026-10-03 10:00"),
    ):
        journal.promised(ada, "x", made="2026-09-01 10:00", state=state, closed=journal.at(closed))
    journal.they_promised(ada, "y", state="kept", closed=journal.at("2026-11-02 10:00"))
    journal.promised(ada, "late", "2026-11-20")
    journal.promised(ada, "ahead", "2026-11-21")
    months = promise_months(journal.view(), journal.now, 2)
    assert [(len(one.kept), len(one.broken), len(one.released)) for one in months] == [(1, 1, 0), (1, 0, 0)]
    now_open = open_promises(journal.view(), journal.now)
    assert ([one.text for one in now_open.late], [one.text for one in now_open.in_time]) == (
        ["late"],
        ["ahead"],
    )


def test_giving_counts_neither_thanks_nor_what_is_only_planned(journal):
    ada = journal.contact("Ada")
    journal.gave(ada, "a tip", "2026-11-02 10:00")
    journal.gave(ada, "thanks", "2026-11-02 10:00", kind="thanks")
    journal.received(ada, "advice", "2026-10-02 10:00")
    journal.asked(ada, "a question", "2026-11-02 10:00", state="planned")
    journal.asked(ada, "a question", "2026-11-03 10:00")
    months = giving_months(journal.view(), journal.now, 2)
    assert [(len(one.given), len(one.received), len(one.asked)) for one in months] == [(0, 1, 0), (1, 0, 1)]


def test_giving_is_told_by_tie_lately_and_before(journal):
    ada, grace = (journal.contact(name, tie="peer") for name in ("Ada", "Grace"))
    alan = journal.contact("Alan", tie="mentor")
    journal.gave(ada, "a tip", "2026-11-02 10:00")
    journal.gave(grace, "a tip", "2026-07-02 10:00")
    journal.received(grace, "advice", "2026-09-01 10:00")
    journal.received(alan, "advice", "2026-06-30 10:00")
    journal.received(alan, "too old", "2026-05-31 10:00")
    peers, mentors = flows_by_tie(journal.view(), journal.now)
    told = [
        (len(flow.given), len(flow.received), names(journal, flow.people))
        for flow in (peers.before, peers.lately)
    ]
    assert (peers.tie, told) == ("peer", [(1, 0, ("Grace",)), (1, 1, ("Grace", "Ada"))])
    assert (mentors.tie, len(mentors.before.received), mentors.lately.size) == ("mentor", 1, 0)
    assert list(figures(journal.view(), journal.now)["giving_by_tie"]) == ["peer"]


@pytest.mark.parametrize(
    ("sizes", "chance"),
    [([], None), ([1], None), ([2], 0.0), ([1, 1], 1.0), ([2, 2], 0.667), ([9, 1], 0.2), ([1, 1, 1, 1], 1.0)],
)
def test_diversity_is_the_chance_that_two_people_differ(sizes, chance):
    assert diversity_of(sizes) == chance


def test_breadth_counts_people_once_by_what_is_known_of_them(journal):
    ada = journal.contact("Ada", organisation="Acme", level="senior")
    grace = journal.contact("Grace", organisation="ACME ")
    alan = journal.contact("Alan", organisation="Bletchley")
    gone = journal.contact("Mary", organisation="Acme", state="archived")
    for one in (ada, ada, grace, alan, gone):
        journal.talked(one, "2026-11-02 10:00")
    journal.wrote(journal.contact("Joan", organisation="Elsewhere"), "2026-11-02 10:00")
    journal.talked(journal.contact("Kit", organisation="Elsewhere"), "2026-06-02 10:00")
    found = {one.dimension: one for one in breadth(journal.view(), journal.now)}
    told = [(group.value, names(journal, group.contact_ids)) for group in found["organisation"].groups]
    assert told == [("Acme", ("Ada", "Grace")), ("Bletchley", ("Alan",))]
    assert found["organisation"].diversity == 0.667
    assert (found["level"].diversity, len(found["level"].unknown)) == (None, 2)


def test_closeness_goes_by_conversations_and_time(journal):
    close, touch, loose, far, never = (
        journal.contact(name) for name in ("Close", "Touch", "Loose", "Far", "Never")
    )
    journal.contact("Rests", state="resting")
    for day in (1, 8, 15):
        journal.talked(close, f"2026-10-{day:02} 10:00")
    journal.wrote(touch, "2026-09-01 10:00")
    journal.talked(loose, "2025-10-01 10:00")
    journal.talked(far, "2023-10-01 10:00")
    journal.talked(journal.contact("Ahead"), "2026-12-01 10:00", planned=True)
    journal.assessed(close, "negative", "2026-01-01")
    journal.assessed(close, "positive", "2026-06-01")
    found = {ring.band: ring for ring in rings(journal.view(), journal.now)}
    assert {band: names(journal, ring.contact_ids) for band, ring in found.items()} == {
        "close": ("Close",),
        "in touch": ("Touch",),
        "loose": ("Loose",),
        "far": ("Far",),
        "not yet": ("Ahead", "Never"),
    }
    assert dict(found["close"].by_tone)["positive"] == (close.id,)
    assert never.id in dict(found["not yet"].by_tone)[""]


def test_the_rhythm_tells_who_is_in_time_soon_and_past(journal):
    for name, cadence in (("Past", 30), ("Soon", 60), ("In time", 300), ("Never", "none")):
        journal.talked(journal.contact(name, cadence=cadence), journal.now - timedelta(days=50))
    found = rhythm(journal.view(), journal.now)
    assert [names(journal, ids) for ids in (found.past, found.soon, found.in_time)] == [
        ("Past",),
        ("Soon",),
        ("In time",),
    ]


def test_supporters_are_told_by_kind(journal):
    both = journal.contact("Both", support=("structural", "emotional"))
    one = journal.contact("One", support=("emotional",))
    found = supporters(journal.view())
    assert (found.structural, set(found.emotional)) == ((both.id,), {both.id, one.id})


def test_goals_tell_what_moved_and_the_open_ones_come_first(journal):
    ada, grace = journal.contact("Ada"), journal.contact("Grace")
    done = journal.goal("Done", state="reached")
    goal = journal.goal("Learn", people=[ada])
    journal.talked(grace, "2026-11-02 10:00", goal=goal)
    journal.talked(grace, "2026-08-02 10:00", goal=goal)
    first, second = goal_progress(journal.view(), journal.now)
    assert (first.goal.id, first.steps, first.recent_steps, names(journal, first.people)) == (
        goal.id,
        2,
        1,
        ("Ada", "Grace"),
    )
    assert (second.goal.id, second.last) == (done.id, None)


def linked_people(journal):
    """Ada is known well and knows Grace, who knows Alan; Kit is known to nobody."""
    alan, kit = journal.contact("Alan"), journal.contact("Kit")
    grace = journal.contact("Grace", knows=(Link(contact_id=alan.id),))
    ada = journal.contact("Ada", knows=(Link(contact_id=grace.id),))
    journal.talked(ada, "2026-11-02 10:00")
    return ada, grace, alan, kit


def test_introducers_are_those_i_know_well_who_know_them(journal):
    ada, grace, _, _ = linked_people(journal)
    [found] = introducers(journal.view(), journal.now)
    assert (found.contact_id, found.through) == (grace.id, (ada.id,))


def test_my_own_people_who_know_one_another_are_told_from_both_sides(journal):
    ada, grace, alan, _ = linked_people(journal)
    assert acquainted(journal.view(), journal.now) == ()
    journal.talked(grace, "2026-11-03 10:00")
    journal.talked(alan, "2026-11-04 10:00")
    found = {one.contact_id: set(one.knows) for one in acquainted(journal.view(), journal.now)}
    assert found == {grace.id: {ada.id, alan.id}, ada.id: {grace.id}, alan.id: {grace.id}}
    assert next(iter(found)) == grace.id


def test_a_way_may_lead_through_several_people(journal):
    ada, grace, alan, kit = linked_people(journal)
    view = journal.view()
    assert ways_to(view, view.contacts[alan.id], journal.now) == ((ada.id, grace.id),)
    assert ways_to(view, view.contacts[grace.id], journal.now) == ((ada.id,),)
    assert ways_to(view, view.contacts[kit.id], journal.now) == ()


def test_the_figures_hold_every_picture_and_are_plain(journal):
    import json

    linked_people(journal)
    journal.goal("Learn")
    found = figures(journal.view(), journal.now)
    assert json.loads(json.dumps(found)) == found
    assert found["introductions_possible"] == 1
    assert found["closeness"]["in touch"] == {"positive": 0, "neutral": 0, "negative": 0, "not said": 1}
    assert [one["title"] for one in found["goals"]] == ["Learn"]


def test_an_empty_journal_has_figures_too(journal):
    found = figures(journal.view(), journal.now)
    assert found["breadth"]["level"] == {"groups": {}, "unknown": 0, "diversity": None}
    assert [week["week"] for week in found["follow_ups_by_week"]] == ["2026-11-16"]
