"""How days are told, by the country of the system and by config.toml."""

from datetime import date

import pytest

from netjournal.journal.when import in_order
from netjournal.region import Region, country_of, day_month, region_of, use
from netjournal.settings import Settings


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, Region(0, month_first=False)),
        ({"LANG": "C.UTF-8"}, Region(0, month_first=False)),
        ({"LANG": "de_DE.UTF-8"}, Region(0, month_first=False)),
        ({"LANG": "en_US.UTF-8"}, Region(6, month_first=True)),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_GB.UTF-8"}, Region(0, month_first=False)),
        ({"LC_ALL": "ar_EG", "LC_TIME": "en_GB"}, Region(5, month_first=False)),
        ({"LANG": "ca_ES.UTF-8@valencia"}, Region(0, month_first=False)),
    ],
)
def test_the_system_says_how_days_are_told(environ, expected):
    assert region_of(Settings(), environ) == expected


def test_the_config_says_otherwise():
    settings = Settings(week_start="saturday", date_order="day-month")
    assert region_of(settings, {"LANG": "en_US.UTF-8"}) == Region(5, month_first=False)


def test_a_locale_without_a_country_names_none():
    assert [country_of({"LANG": name}) for name in ("", "C", "eo", "de_CH@euro")] == ["", "", "", "CH"]


@pytest.fixture
def region():
    """Sets how days are told, for one test."""
    yield lambda **fields: use(Region(**fields))
    use(Region())


def test_days_are_told_in_the_order_of_the_country(region):
    on = date(2026, 3, 14)
    assert (day_month(on), day_month(on, full=True, year=True)) == ("14 Mar", "14 March 2026")
    region(month_first=True)
    assert (day_month(on), day_month(on, full=True, year=True)) == ("Mar 14", "March 14, 2026")


@pytest.mark.parametrize(
    ("text", "month_first", "expected"),
    [
        ("03/04/2026", False, "2026-04-03"),
        ("03/04/2026", True, "2026-03-04"),
        (" 3.4.26 ", False, "2026-04-03"),
        ("31/12/2026", True, "31/12/2026"),
        ("next fri", True, "next fri"),
    ],
)
def test_a_day_in_numbers_is_read_as_at_home(text, month_first, expected):
    assert in_order(text, month_first=month_first) == expected
