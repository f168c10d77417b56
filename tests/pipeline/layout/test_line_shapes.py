"""Tests that a paragraph may have a shape, before its expression is compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from pktui.pipeline.layout import datelines, page_furniture
from pktui.pipeline.layout.datelines import (
    begins_within_year,
    dateline_at,
    is_date_heading,
    is_date_line,
)
from pktui.pipeline.layout.line_shapes import (
    DASHES,
    DATE,
    DATE_BEGINS,
    LineShape,
    begins_date,
    in_turn,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("harbour News, 14 June -", True),
        ("harbour News, 14 June —", True),
        ("one - two, three – four", True),
        ("one - two, three", False),
        ("one - two", False),
        ("one, two", False),
        ("", False),
        ("Smith, Jones, Brown and " * 100_000, False),  # the square of this would not end
    ],
)
def test_a_sign_and_another_behind_it(text: str, expected: bool) -> None:
    assert in_turn(",", DASHES)(text, 0, len(text)) is expected


def test_only_the_paragraph_is_looked_at() -> None:
    text = "a, b\n\nc - d"
    assert not in_turn(",", DASHES)(text, 0, 4)
    assert not in_turn(",", DASHES)(text, 6, len(text))
    assert in_turn(",", DASHES)(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 3: Rebels take Arden.", True),
        ("3 March: Rebels take Arden.", True),
        ("Monday, March 3 - Rebels take Arden.", True),
        ("March – Rebels take Arden.", True),
        ("Ngày 3/3: Quân nổi dậy chiếm Arden.", True),
        ("3 tháng 4: Ký ngừng bắn.", True),
        ("Tháng 4: Ký ngừng bắn.", True),
        ("Tháng 3-4: Ký ngừng bắn.", True),
        ("March 3, 1999: Rebels take Arden.", False),
        ("3 March 1999: Rebels take Arden.", False),
        ("March 1999: Rebels take Arden.", False),
        ("Monday, March 3rd, 1999 - Rebels take Arden.", False),
        ("Ngày 3/3/1999: Quân nổi dậy chiếm Arden.", False),
        ("Ngày 3 tháng 4 năm 1999: Ký ngừng bắn.", False),
        ("3 tháng 4, năm 1999: Ký ngừng bắn.", False),
        ("3 tháng 4/1999: Ký ngừng bắn.", False),
        ("Tháng 4 năm 1999: Ký ngừng bắn.", False),
        ("Tháng 12/1999: Ký ngừng bắn.", False),
        ("Marchers take Arden.", False),
    ],
)
def test_what_begins_with_a_day_or_month_that_leaves_its_year_open(
    text: str, expected: bool
) -> None:
    assert begins_within_year(text, 0, len(text)) is expected


@pytest.mark.parametrize("month", "I II III IV V VI VII VIII IX X XI XII".split())
def test_a_month_in_roman_numerals(month: str) -> None:
    text = f"12.{month}.2001"
    assert is_date_line(text, 0, len(text))


@pytest.mark.parametrize("month", ["XIII", "XIV", "XIX", "XVI", "IIII", "VIV"])
def test_there_are_twelve_months_in_roman_numerals(month: str) -> None:
    text = f"12.{month}.2001"
    assert not is_date_line(text, 0, len(text))


def shapes() -> Iterator[LineShape]:
    for module in (datelines, page_furniture):
        for value in vars(module).values():
            held = value if isinstance(value, tuple) else (value,)
            yield from (each for each in held if isinstance(each, LineShape))


def fitting(text: str) -> list[LineShape]:
    return [shape for shape in shapes() if re.compile(shape._pattern, shape._flags).match(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Sat 1 Dec ’12",
        "1 December '12",
        "17.X.2012",
        "Ngày 17/10/2012",
        "17 Thg 10, 2012",
        "Summer 2012 issue",
        "Mùa xuân 2015",
        "(Oslo, 14 March 2021) The bridge is open.",
        "(Oslo, 14 March ’21) The bridge is open.",
        "Oslo (14 March 2021) - The bridge is open.",
        "Oslo (2021-03-14) - The bridge is open.",
        "Oslo (14 March ’21): The bridge is open.",
        "OSLO - 14 March ’21: The bridge is open.",
        "OSLO 2021-03-14",
        "LONDON | Tue Jun 3, 2008 7:15 am EDT",
        "Monday, May 18, ’15",
        "Saturday",
        "Saturday:",
        "Sunday –",
        "12-14 March",
        "Date of issue: 1 December 2012",
        "Release date: 1 December 2012",
        "Cập nhật lần cuối: 01/12/2012",
        "Nguồn: TTXVN",
        "By Jane Roe",
    ],
)
def test_no_test_is_stricter_than_the_expression_that_it_spares(text: str) -> None:
    """The expression is compiled for the first paragraph that passes the test, and then serves all:
    what a paragraph is may not depend on those that were read before it."""
    assert fitting(text)
    assert all(shape._may_fit(text, 0, len(text)) for shape in fitting(text))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3 March 2010 – 5 March 2010", True),
        ("Mon, May 3, 2010 - Tue, May 4, 2010:", True),
        ("1/5/2021–4/6/2021", True),
        ("May 3, 2010", True),
        ("3 of May, 2010", True),
        ("3-May-2010", True),
        ("May 3", True),
        ("3 March 2010 5 March 2010", False),
        ("3 March 2010 – the day after", False),
        ("3 March 2010 – 5 March 2010 – 2011", False),
        ("3-May 2010", False),
        ("3 of May", False),
    ],
)
def test_a_heading_is_a_date_or_two(line: str, expected: bool) -> None:
    assert is_date_heading(line, 0, len(line)) is expected


DATELINES = [
    ("PARIS, May 3 — The bridge is shut.", "PARIS, May 3 —"),
    ("PARIS, 3 May 2010 — The bridge is shut.", "PARIS, 3 May 2010 —"),
    ("PARIS, Monday — The bridge is shut.", "PARIS, Monday —"),
    ("Hanoi (VNA): The bridge is shut.", "Hanoi (VNA):"),
    ("LONDON | Tue Jun 3, 2008 The bridge is shut.", "LONDON | Tue Jun 3, 2008"),
    ("Ulaanbaatar /MONTSAME/ The bridge is shut.", "Ulaanbaatar /MONTSAME/"),
    ("PARIS, May 3 The bridge is shut.", ""),
    ("PARIS the bridge is shut.", ""),
]


@pytest.mark.parametrize(("text", "expected"), DATELINES, ids=[text for text, _ in DATELINES])
def test_a_dateline_has_its_date_with_or_without_a_year(text: str, expected: str) -> None:
    found = dateline_at(text, 0, len(text))
    assert (text[: found.end] if found else "") == expected


DATES = """
    14 March|March 14|14 MARCH|MAR. 14|14 Mar.|1st June|2nd of June 2021|23RD JUNE|
    June 3rd, 2021|May 3|3 May ’21|Sunday|SUN|Wed.|Monday, 3 May|Tues May 4, 2021|
    4-May-2021|4th-May-2021|17.X.2012|4/XI/2012|2021-03-14|2021.3.14|2021/03/14|
    14/03/2021|14.3.2021|2021年3月14日|2021년 3월 14일|Ngày 14/3|ngày 14-3|Ngày 14/3/2021|
    14 tháng 3 năm 2021|14 Tháng Giêng, 2021|ngày 14 tháng Mười Hai 2021|17 Thg 10, 2012|
    17 th10, 2012
"""


@pytest.mark.parametrize("date", [date.strip() for date in DATES.split("|")])
def test_every_date_begins_as_dates_begin(date: str) -> None:
    assert re.fullmatch(DATE, date)
    assert re.match(DATE_BEGINS, date)
    assert begins_date(date, 0, len(date))
    for line in (f"OSLO, {date} - Rain.", f"Oslo, {date} - Rain.", f"OSLO {date}", f"{date} Rain"):
        assert all(shape._may_fit(line, 0, len(line)) for shape in fitting(line))


@pytest.mark.parametrize(
    "text", ["Thợ săn", "Có 8 người", "Suốt năm 1999", "8 người", "Ngày mai", "tháng 3"]
)
def test_what_begins_no_date(text: str) -> None:
    assert not begins_date(text, 0, len(text))
