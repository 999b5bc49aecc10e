"""Writes docs/advice.md from the registry of rules and the tests that prove them.

python docs/coverage.py > docs/advice.md
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from netjournal.advice.principles import ALL as PRINCIPLES
from netjournal.advice.rule import Rule
from netjournal.advice.rules import ALL as RULES

_TESTS = Path(__file__).parent.parent / "tests" / "advice"
_RULE_CONSTANTS = frozenset({"RULE", "RULES"})
"""The names of constants by which a file of tests says that all of it is about a rule."""

_INTRODUCTION = """\
# The advice, and what proves it

Netjournal turns 36 principles of good working relationships into rules. A rule looks at what you wrote down
and, when its condition is true, suggests one next step, with dated facts from your own entries. Every number
below is a threshold that you can set: `netjournal rules set RULE THRESHOLD=N`.

This page is written from the rules themselves: `python docs/coverage.py > docs/advice.md`.
"""


def page() -> str:
    """Return docs/advice.md as it should read."""
    return "\n".join([_INTRODUCTION, *_principles(), "", *_rules()]) + "\n"


def rules_without_tests() -> list[str]:
    """Return the ids of the rules that no test speaks of."""
    tests = tests_of_rules()
    return [rule.id for rule in RULES if not tests.get(rule.id)]


def tests_of_rules() -> dict[str, list[str]]:
    """Return the names of the tests for each rule, by what the tests themselves say."""
    ids = {rule.id for rule in RULES}
    found: dict[str, list[str]] = {rule_id: [] for rule_id in ids}
    for path in sorted(_TESTS.rglob("test_*.py")):
        for rule_id, test in _tests_in(ast.parse(path.read_text(encoding="utf-8")), ids):
            found[rule_id].append(f"{path.name}: {test}")
    return found


def _tests_in(module: ast.Module, ids: set[str]) -> Iterator[tuple[str, str]]:
    """Yield rule and test: the rule of the whole file, and each that a test names."""
    whole = {one for node in module.body if _is_rule_constant(node) for one in _words(node)} & ids
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            spoken = whole | (_words(node) & ids)
            yield from ((rule_id, node.name) for rule_id in sorted(spoken))


def _is_rule_constant(node: ast.stmt) -> bool:
    if not isinstance(node, ast.Assign):
        return False
    return any(isinstance(target, ast.Name) and target.id in _RULE_CONSTANTS for target in node.targets)


def _words(node: ast.AST) -> set[str]:
    """Return the texts that stand in a piece of code."""
    constants = (one.value for one in ast.walk(node) if isinstance(one, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


def _principles() -> Iterator[str]:
    yield "## Principles"
    yield ""
    yield "| principle | what it says | from | rules |"
    yield "|---|---|---|---|"
    for principle in PRINCIPLES:
        driven = [f"`{rule.id}`" for rule in RULES if principle.id in rule.principles]
        works = "; ".join(principle.sources)
        yield f"| {principle.id} | {principle.text} | {works} | {', '.join(driven)} |"


def _rules() -> Iterator[str]:
    tests = tests_of_rules()
    yield "## Rules"
    for rule in RULES:
        yield ""
        yield f"### `{rule.id}`: {rule.title}"
        yield ""
        yield f'Principles: {", ".join(rule.principles)}. "Not now" rests it for {rule.cooldown} days.'
        yield from _thresholds(rule)
        yield ""
        yield "Proved by:"
        yield ""
        yield from (f"- `{test}`" for test in tests[rule.id])


def _thresholds(rule: Rule) -> Iterator[str]:
    if rule.thresholds:
        yield ""
    for name, threshold in rule.thresholds.items():
        yield f"- `{name}` = {threshold.default} {threshold.unit}: {threshold.sentence}"


if __name__ == "__main__":
    sys.stdout.write(page())
