"""How a rule has been received."""

from types import SimpleNamespace

from netjournal.advice import rule_named
from netjournal.advice.reception import reception_of


def test_a_rule_that_nobody_answered_stands_as_it_came(journal):
    found = reception_of(journal.view(), rule_named("follow-up"))
    assert (found.on, found.thresholds["hours"], found.done, found.dismissed) == (True, 48, 0, 0)
    assert (found.cooldown_days, found.lengthened) == (7, False)


def test_three_dismissals_in_a_row_lengthen_the_rest_and_are_told(journal):
    ada = journal.contact("Ada Lovelace")
    step = SimpleNamespace(id="s", rule="follow-up", subject_id=ada.id, contact_ids=(ada.id,))
    for day, verdict in enumerate(("done", "not now", "not now", "not now"), 1):
        journal.decided(step, verdict, f"2026-11-0{day} 09:00")
    found = reception_of(journal.view(), rule_named("follow-up"))
    assert (found.done, found.dismissed, found.cooldown_days, found.lengthened) == (1, 3, 14, True)


def test_numbers_and_switch_are_those_that_were_set(journal):
    journal.rule("follow-up", on=False, thresholds={"hours": 24})
    found = reception_of(journal.view(), rule_named("follow-up"))
    assert (found.on, found.thresholds["hours"], found.thresholds["lapse_days"]) == (False, 24, 14)
