"""Every rule, registered in one place: a new one is one file, one line here, and one test."""

from netjournal.advice.rule import Rule

ALL: tuple[Rule, ...] = ()
"""The rules in the order of the table of principles: by what they serve first, then by name."""

BY_ID = {rule.id: rule for rule in ALL}
