"""Asks advice in tests: one rule at a time, or everything."""

from builders import Builder

from netjournal.advice import advise, rule_named


def suggested(journal: Builder, rule_id: str, at: str | None = None):
    """Return what one rule suggests at a time, answers of the person counted, in order."""
    return advise(journal.view(), journal.at(at), rules=(rule_named(rule_id),)).everything


def only(journal: Builder, rule_id: str, at: str | None = None):
    """Return the one suggestion of a rule."""
    (suggestion,) = suggested(journal, rule_id, at)
    return suggestion
