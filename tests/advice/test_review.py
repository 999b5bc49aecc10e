from datetime import timedelta

from netjournal.advice.review import week_of


def test_the_week_on_one_page(journal, now):
    ada, bob = journal.contact("Ada"), journal.contact("Bob")
    journal.talked(bob, "2026-10-01 10:00")
    journal.talked(ada, "2026-11-15 10:00")
    journal.wrote(bob, "2026-11-16 10:00")
    journal.talked(bob, "2026-11-30 10:00", planned=True)
    kept = journal.promised(ada, "send notes", made="2026-11-15 10:00")
    journal.put(kept.close("kept", journal.at("2026-11-17 10:00")))
    still_open = journal.promised(bob, "call", made="2026-09-15 10:00")
    journal.gave(ada, "a tip", "2026-11-15 10:00")
    journal.received(ada, "thanks", "2026-11-15 11:00", kind="thanks")
    journal.reflected("tired", "2026-11-18 20:00", feeling=2)
    ahead = journal.event("PyCon", "2026-11-25")
    week = week_of(journal.view(), now)
    assert (len(week.entries), week.conversations, week.feelings) == (2, 1, (2,))
    assert [one.name for one in week.people] == ["Ada", "Bob"]
    assert [one.name for one in week.new_people] == ["Ada"]
    assert [one.id for one in week.promises_made] == [kept.id]
    assert [one.id for one in week.promises_kept] == [kept.id]
    assert [one.id for one in week.promises_open] == [still_open.id]
    assert (len(week.given), len(week.received)) == (1, 0)
    assert [event.id for event in week.ahead] == [ahead.id]
    assert week.since == now - timedelta(days=7)


def test_an_entry_of_seven_days_ago_is_in_and_a_minute_before_is_not(journal, now):
    ada = journal.contact("Ada")
    journal.talked(ada, "2026-11-14 08:59")
    assert not week_of(journal.view(), now).entries
    journal.talked(ada, "2026-11-14 09:00")
    assert len(week_of(journal.view(), now).entries) == 1
