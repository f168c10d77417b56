"""Dates that somebody types."""

from __future__ import annotations

from datetime import date

import pytest

from pktui.model.when import day
from pktui.pipeline.dates.typed import read_typed

HERE = day(date(2022, 11, 26))

MEANT = [
    ("2014", "2014", "EDTF"),
    ("2022-11", "2022-11", "EDTF"),
    ("20221126", "2022-11-26", "ISO without hyphens"),
    ("2022-W47", "2022-11-21/2022-11-27", "a week of ISO 8601"),
    ("2022-11-26T14:30", "2022-11-26", "with a time, which is passed over"),
    ("26 Nov", "2022-11-26", "the year is that of the event at hand"),
    ("Nov 2020", "2020-11", "a month"),
    ("nov 2020", "2020-11", "without its capital"),
    ("may", "2022-05", "a month that is a verb elsewhere"),
    ("in 2014", "2014", "with its preposition"),
    ("next month", "2022-12", "counted from the event at hand"),
    ("two weeks later", "2022-12-10", "likewise"),
    ("the 1990s", "199X", "a decade"),
    ("27/5/2014", "2014-05-27", "day first, as there is no month 27"),
    ("hôm qua", "2022-11-25", "Vietnamese"),
    ("tháng 9/2018", "2018-09", "Vietnamese"),
    ("vào tháng 9/2018", "2018-09", "with its preposition"),
    ("trong năm 2018", "2018", "likewise"),
    ("during May 2014", "2014-05", "likewise"),
    ("the year 2014", "2014", "with its noun"),
]
NOT_MEANT = [
    "2014 nonsense",
    "2014\udcff x",
    "not May 2020",
    "26 Nov or so",
    "before May 2020",
    "sau năm 2020",
    "",
    "nonsense",
    "31 Feb 2022",
    "2022-13",
    "five people",
    "lacroix",
]


@pytest.mark.parametrize(("typed", "when", "remark"), MEANT)
def test_means(typed: str, when: str, remark: str) -> None:
    assert str(read_typed(typed, HERE)) == when, remark


@pytest.mark.parametrize("typed", NOT_MEANT)
def test_is_no_date(typed: str) -> None:
    assert read_typed(typed, HERE) is None


@pytest.mark.parametrize("typed", ["26 Nov", "next month", "yesterday"])
def test_words_that_need_another_day_mean_nothing_without_one(typed: str) -> None:
    assert read_typed(typed) is None


def test_words_that_say_a_date_whole_need_no_other_day() -> None:
    assert str(read_typed("26 Nov 2022")) == "2022-11-26"
