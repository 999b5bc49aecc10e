"""How a rule is set, and how it has been received."""

from collections.abc import Mapping
from dataclasses import dataclass

from netjournal.advice.decisions import cooldown_days, is_on, of_rule
from netjournal.advice.rule import Rule
from netjournal.view import View


@dataclass(frozen=True, slots=True)
class Reception:
    """What the Library tells of one rule beside what it stands for."""

    on: bool
    thresholds: Mapping[str, int]
    """Every number of the rule, as the person set it or by default."""
    done: int
    dismissed: int
    """How often the answer was "not now"."""
    cooldown_days: int
    """Days for which "not now" keeps it away at present."""
    lengthened: bool
    """Whether that is longer than the rule begins with, since it was set aside again and again."""


def reception_of(view: View, rule: Rule) -> Reception:
    """Return how a rule stands now."""
    setting = view.rules.get(rule.id)
    own = setting.thresholds if setting else {}
    verdicts = [decision.verdict for decision in of_rule(view, rule.id)]
    cooldown = cooldown_days(view, rule)
    return Reception(
        on=is_on(view, rule),
        thresholds={name: own.get(name, limit.default) for name, limit in rule.thresholds.items()},
        done=verdicts.count("done"),
        dismissed=verdicts.count("not now"),
        cooldown_days=cooldown,
        lengthened=cooldown > rule.cooldown,
    )
