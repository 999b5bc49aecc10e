"""Advice: pure functions from the journal and a moment to the next kind, specific steps."""

from netjournal.advice.engine import Advice, advise, find, rule_named
from netjournal.advice.suggestion import Suggestion

__all__ = ["Advice", "Suggestion", "advise", "find", "rule_named"]
