"""Every rule from the command line alone: a fresh journal, what is typed, the step, and what ends it."""

import re
import shlex
from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner

from netjournal.cli.app import cli

RULES = re.findall(
    r"[\w-]+",
    """
follow-up note-the-specific keep-promise repair nudge-promise answer-owed check-back report-back say-thanks
check-in reconnect milestone share-resource share-update share-insight neglected make-time before-meeting
start-small remote-small-talk lunch give-first rebalance ask-small goal-people ask-introduction introduce
convene support-goal mentor-others listen-to-reports crisis-only stalled-1 stalled-2 stalled-3 stalled-4
stalled-5 stalled-6 stalled-7 let-go assess improve support-map lean-on mentor old-ties widen-circle
only-upward over-networking goal-without-people goal-quiet plan-event debrief-event top-three find-event
reflect try-next-time plan-review weekly-review eq-check seek-feedback no-rush personal-message small-step
""",
)
"""The rules that the advice consists of, by name."""

HINTS = {"give-first", "no-rush", "personal-message"}
"""Those that speak beside what is written, and have no step."""

_LINE = re.compile(r"(?P<when>\d{4}-\d\d-\d\d \d\d:\d\d)  (?P<typed>.+)")


def _stories():
    """Return the lines of each story by its rule."""
    text = (Path(__file__).parent / "stories.txt").read_text()
    parts = re.split(r"^\[([\w-]+)\]\n", text, flags=re.MULTILINE)[1:]
    return {
        rule: [_LINE.fullmatch(line).groups() for line in lines.splitlines() if line]
        for rule, lines in zip(parts[::2], parts[1::2], strict=True)
    }


STORIES = _stories()


class Person:
    """Someone who types on a fresh journal, at the times that the clock is set to."""

    def __init__(self, home):
        folders = ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HOME")
        self.environ = dict.fromkeys(folders, str(home / "home")) | {
            "NETJOURNAL_DATA_DIR": str(home / "data"),
            "TZ": None,
        }
        self.runner = CliRunner()

    def types(self, when, *arguments):
        """Run one command and return what it printed; it must go well."""
        environ = self.environ | {"NETJOURNAL_NOW": f"{when.replace(' ', 'T')}:00+01:00"}
        result = self.runner.invoke(cli, arguments, env=environ, catch_exceptions=False)
        assert result.exit_code == 0, (arguments, result.output)
        return result.stdout

    def steps(self, when, rule):
        """Return the steps of a rule that stand at a time."""
        every = orjson.loads(self.types(when, "next", "--all", "--json"))
        return [one for one in every if one["rule"] == rule]

    def follows(self, when, line):
        """Type a line of a story, with the ids that it asks for."""

        def found(match):
            name = match[1]
            if name in RULES:
                return self.steps(when, name)[0]["id"]
            return orjson.loads(self.types(when, name, "--json"))[0]["id"]

        words = shlex.split(re.sub(r"\{([\w-]+)\}", found, line))
        return self.types(when, *(word.replace(" / ", "\n") for word in words))


@pytest.fixture
def person(tmp_path):
    return Person(tmp_path)


def _told(person, rule):
    """Live through a story up to where its rule speaks; return when, what it says, and the lines after."""
    lines = iter(STORIES[rule])
    for when, line in lines:
        if line.startswith("?"):
            words = line.removeprefix("?").strip()
            steps = [one for one in person.steps(when, rule) if words in one["title"]]
            assert steps, (rule, person.types(when, "next", "--all"))
            return when, steps[0], list(lines)
        assert not line.startswith("hint")
        person.follows(when, line)
    raise AssertionError(rule)


def test_the_stories_tell_every_rule_and_the_library_lists_it(person):
    assert len(RULES) == len(set(RULES)) == 64
    assert set(STORIES) == set(RULES)
    listed = orjson.loads(person.types("2026-11-20 09:00", "rules", "--json"))
    assert {one["id"] for one in listed} == set(RULES)
    assert len(listed) == len(RULES)
    principles = orjson.loads(person.types("2026-11-20 09:00", "principles", "--json"))
    assert [one["id"] for one in principles] == [f"P{number:02}" for number in range(1, 37)]
    assert {rule for one in principles for rule in one["rules"]} == set(RULES)


@pytest.mark.parametrize("rule", [rule for rule in STORIES if rule not in HINTS])
def test_a_rule_speaks_and_ends_when_it_is_done(person, rule):
    when, step, rest = _told(person, rule)
    assert step["why"]
    assert step["principles"]
    for when, line in rest:
        person.follows(when, line)
    assert not person.steps(when, rule)


@pytest.mark.parametrize("rule", [rule for rule in STORIES if rule not in HINTS])
def test_a_rule_ends_by_hand(person, rule):
    when, step, _ = _told(person, rule)
    person.types(when, "next", "done", step["id"])
    assert not person.steps(when, rule)


@pytest.mark.parametrize("rule", sorted(HINTS))
def test_a_hint_stands_beside_what_is_written_and_ends_when_it_fits_no_more(person, rule):
    asked = words = ""
    for when, line in STORIES[rule]:
        if not line.startswith("hint "):
            person.follows(when, line)
            continue
        words, _, asked = line.removeprefix("hint ").partition("  ")
        hints = orjson.loads(person.follows(when, asked))["hints"]
        assert any(one["rule"] == rule and words in one["text"] for one in hints), hints
        assert not person.steps(when, rule)
    assert rule not in {one["rule"] for one in orjson.loads(person.follows(when, asked))["hints"]}
