"""The lunisolar calendar, against the new years that almanacs give."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pktui.pipeline.dates.calendars.movable_feasts import ByMoon, Nowruz, days_in

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
NEW_YEARS = (
    "buj9rf5od2lath6pe3mcvj8rg4od3lash6pf4mbuj7qg5od2l9"
    "sh7pe4nbtj8qg5od1kash7qe3mbti8rg5odvk9sh7qf3lbui8r"
    "g4nc2k9ti6pe3lbuj8rg5nc2l9sh6oe3mbuj8qf4nc2lash6pd"
    "3mcuj8qf4nd1k9sg6pe3mbui7qg4nd2k9sh6pe4lati7qg5nc1"
)
"""A year a character, from 1900: days after 20 January on which the Chinese year begins."""
IN_VIETNAM = {1968: -1, 1969: -1, 1985: -30, 2007: -1, 2030: -1, 2053: -1}
"""Where the hour between Hà Nội and Beijing changes the day, by how many days."""


def test_the_year_begins_when_almanacs_say() -> None:
    for years, days in enumerate(NEW_YEARS):
        year = 1900 + years
        begins = date(year, 1, 20) + timedelta(days=_DIGITS.index(days))
        assert list(days_in(year, ByMoon(1, 1))) == [begins]
        in_vietnam = begins + timedelta(days=IN_VIETNAM.get(year, 0))
        assert list(days_in(year, ByMoon(1, 1, vietnamese=True))) == [in_vietnam]


@pytest.mark.parametrize(
    ("feast", "day", "remark"),
    [
        (ByMoon(8, 15), date(2023, 9, 29), "mid-autumn behind a second month counted twice"),
        (ByMoon(8, 15), date(2020, 10, 1), "mid-autumn behind a fourth month counted twice"),
        (ByMoon(5, 5), date(2020, 6, 25), "the dragon boats before it"),
        (ByMoon(3, 10, vietnamese=True), date(2014, 4, 9), "the Hùng kings"),
        (ByMoon(12, 23, vietnamese=True), date(2024, 2, 2), "a day of the year before"),
        (ByMoon(1, 1, vietnamese=True), date(1789, 1, 26), "Tết Kỷ Dậu"),
        (Nowruz(), date(2016, 3, 20), "the year after four of 365 days"),
        (Nowruz(), date(2023, 3, 21), "most years"),
    ],
)
def test_a_feast_falls_on_its_day(feast: ByMoon | Nowruz, day: date, remark: str) -> None:
    assert list(days_in(day.year, feast)) == [day], remark
