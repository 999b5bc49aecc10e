"""A year lived with the journal: what the advice does for those who follow it, and to those who do not."""

import importlib
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def living():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT))
        yield importlib.import_module("simulation.living")


@pytest.fixture(scope="module")
def following(living):
    return living.live(living.follow)


@pytest.fixture(scope="module")
def ignoring(living):
    return living.live(living.ignore)


def test_both_live_through_the_same_year(following, ignoring):
    assert len(following.shown) == len(ignoring.shown) == 365
    assert following.end.contacts == ignoring.end.contacts > 50


def test_who_follows_keeps_up_with_few_steps_a_day(following):
    counts = [len(today) for today in following.shown]
    assert max(counts) <= 7
    assert median(counts) <= 3
    assert median(following.waiting) <= 7
    assert following.end.follow_up_rate_48h > 0.9
    assert following.promises_kept / following.promises_due > 0.9
    assert median(following.overdue) == 0


def test_who_ignores_it_loses_touch(following, ignoring):
    assert ignoring.end.follow_up_rate_48h < 0.5 < following.end.follow_up_rate_48h
    assert ignoring.promises_kept == 0
    assert max(ignoring.overdue) > max(following.overdue)


def test_who_ignores_it_is_not_told_the_same_soft_thing_daily(ignoring):
    assert max(len(today) for today in ignoring.shown) <= 7
    assert ignoring.longest_run()[0] <= 4


def test_a_year_can_be_lived_again(living, following):
    again = living.live(living.follow, 40)
    assert again.shown == following.shown[:40]


def test_the_report_tells_both_years(living, following, ignoring):
    report = importlib.import_module("simulation.report")
    written = report.page(following, ignoring)
    assert "| follow-ups within 48 hours | " in written
    assert f"{living.world.DAYS} days" in written
