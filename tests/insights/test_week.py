from netjournal.insights.week import week


def test_a_week_holds_what_happened_in_it(journal):
    ada, grace = journal.contact("Ada Lovelace"), journal.contact("Grace Hopper")
    journal.talked(grace, "2026-11-01 18:30")
    journal.talked(grace, "2026-11-16 18:30")
    first = journal.talked(ada, "2026-11-20 18:30")
    journal.talked(ada, "2026-11-22 18:30", planned=True)
    journal.gave(ada, "a tip", "2026-11-20 18:30")
    journal.received(ada, "old", "2026-11-01")
    made = journal.promised(ada, "my notes", made="2026-11-20 18:30")
    journal.promised(grace, "old", made="2026-10-01")
    kept = journal.promised(grace, "kept", made="2026-10-01", state="kept", closed=journal.ago(days=2))
    journal.reflected("Good.", "2026-11-19 20:00", feeling=4)
    found = week(journal.view(), journal.now)
    assert found.interactions[-1] == first
    assert (found.people, found.new_people) == ((grace.id, ada.id), (ada.id,))
    assert (found.given, found.received, found.feelings) == (1, 0, (4,))
    assert (found.promises_made, found.promises_closed) == ((made,), (kept,))


def test_a_quiet_week_is_empty(journal):
    found = week(journal.view(), journal.now)
    assert found.interactions == found.people == found.promises_made == ()
