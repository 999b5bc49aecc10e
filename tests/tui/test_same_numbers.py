"""The pictures of the Insights and `stats --json` tell the same numbers, picture by picture."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from netjournal.cli.commands.stats import every_number
from netjournal.demo import demo_journal
from netjournal.tui.screens.insights.picture import Bar, Title
from netjournal.tui.screens.insights.pictures import BY_ID, KINDS

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture(scope="module")
def year():
    """The made-up year, which has something for every picture."""
    with demo_journal(lambda: NOW) as journal:
        yield journal.view


@pytest.fixture(scope="module")
def numbers(year):
    return every_number(year, NOW)


@pytest.fixture
def parts(year):
    """Return what the bars of a picture count: (label, parts) in their order."""

    def of(kind_id: str) -> list[tuple[str, tuple[int, ...]]]:
        return [(bar.label, bar.parts) for bar in BY_ID[kind_id].draw(year, NOW).bars]

    return of


def under_titles(year, kind_id) -> dict[str, list[Bar]]:
    """Return the bars of a picture by the titles above them."""
    found: dict[str, list[Bar]] = {}
    title = ""
    for row in BY_ID[kind_id].draw(year, NOW).rows:
        if isinstance(row, Title):
            title = row.text
        else:
            found.setdefault(title, []).append(row)
    return found


def counts(found, *names) -> tuple[int, ...]:
    return tuple(found[name] for name in names)


@pytest.mark.parametrize("kind", KINDS, ids=[kind.id for kind in KINDS])
def test_the_made_up_year_has_something_to_see_in_every_picture(year, kind):
    picture = kind.draw(year, NOW)
    assert picture.bars
    assert picture.meaning.endswith(".")
    assert picture.todo


def test_follow_ups(parts, numbers):
    assert [counted for _, counted in parts("follow-ups")] == [
        counts(week, "in_time", "missed", "running") for week in numbers["follow_ups_by_week"]
    ]


def test_promises(year, parts, numbers):
    months = numbers["promises_by_month"]
    assert [counted for _, counted in parts("promises")[: len(months)]] == [
        counts(month, "kept", "released", "broken") for month in months
    ]
    still = under_titles(year, "promises")["Open now"]
    assert tuple(sum(bar.parts) for bar in still) == counts(numbers["promises_open_now"], "in_time", "late")


def test_giving_by_tie(year, numbers):
    shown = under_titles(year, "giving")
    del shown["Everyone"]
    alone = shown.pop("One person each")
    assert all(not bar.parts and not any(map(str.isdigit, bar.told)) for bar in alone)
    found = numbers["giving_by_tie"].values()
    for bars, tie in zip(shown.values(), found, strict=True):
        for bar, flow in zip(bars, (tie["before"], tie["lately"]), strict=True):
            assert bar.parts == counts(flow, "given", "received")
            assert (f"{flow['asked']} asked" in bar.told) == bool(flow["asked"])


def test_giving(year, numbers):
    bars = under_titles(year, "giving")["Everyone"]
    for bar, month in zip(bars, numbers["giving_by_month"], strict=True):
        assert bar.parts == counts(month, "given", "received")
        assert (f"{month['asked']} asked" in bar.told) == bool(month["asked"])


def test_breadth(year, numbers):
    shown = under_titles(year, "breadth")
    for dimension, found in numbers["breadth"].items():
        bars = shown[dimension.capitalize()]
        assert sum(len(bar.people) for bar in bars) == sum(found["groups"].values()) + found["unknown"]
        for bar in bars:
            if bar.label in found["groups"]:
                assert bar.parts == (found["groups"][bar.label],)


def test_in_touch(parts, numbers):
    shown = {label: sum(counted) for label, counted in parts("rhythm")}
    assert counts(shown, "in good time", "within two weeks", "time to write") == counts(
        numbers["cadence"], "in_time", "soon", "past"
    )


def test_closeness(year, numbers):
    names = {"good": "positive", "so-so": "neutral", "hard": "negative", "not said": "not said"}
    shown = {
        title.split(":")[0].lower(): {names[bar.label]: sum(bar.parts) for bar in bars}
        for title, bars in under_titles(year, "closeness").items()
    }
    told = {band: {tone: n for tone, n in ring.items() if n} for band, ring in numbers["closeness"].items()}
    assert shown == {band: ring for band, ring in told.items() if ring}


def test_support(year, numbers):
    shown = under_titles(year, "support")
    assert len(shown["Would cover for you"]) == numbers["support"]["structural"]
    assert len(shown["You can talk to"]) == numbers["support"]["emotional"]


def test_five_skills(year, numbers):
    bars = BY_ID["skills"].draw(year, NOW).bars
    assert {bar.label: list(bar.course) for bar in bars} == {
        skill: ratings for skill, ratings in numbers["eq"].items() if ratings
    }


def test_who_knows_whom(year, numbers):
    shown = under_titles(year, "ways")
    assert len(shown["New to you"]) == numbers["introductions_possible"]
    among = shown["Among your own people"]
    told = {"people": len(among), "links": sum(len(bar.people) - 1 for bar in among) // 2}
    assert told == numbers["acquainted"]


def test_goals(year, numbers):
    shown = {bar.target: bar for bar in BY_ID["goals"].draw(year, NOW).bars}
    for goal in numbers["goals"]:
        bar = shown.pop(goal["id"])
        assert (bar.label, sum(bar.parts), bar.parts[0], len(bar.people)) == counts(
            goal, "title", "steps", "steps_30_days", "people"
        )
    assert not shown
