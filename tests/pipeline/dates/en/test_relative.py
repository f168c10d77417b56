"""English words that count from an anchor: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    ("On Sunday Trump said so.", ["Sunday"]),
    ("Friday Reuters reported it, on Sunday Oliseh left", ["Friday", "Sunday"]),
    ("this coming Sunday, March eighth", ["this coming Sunday, March eighth"]),
    ("this year and next, next week or the one after", ["this year", "next", "next week"]),
    ("last year and this, for they rose", ["last year", "this"]),
    ("June last year", ["June last year"]),
    ("twice as much this year as last.", ["this year", "last"]),
    ("last year's third quarter", ["last year's third quarter"]),
    ("this summer", ["this summer"]),
    ("on Friday", ["Friday"]),
    ("last Friday", ["last Friday"]),
    ("the Friday before", ["the Friday before"]),
    ("that Friday", ["that Friday"]),
    ("following Tuesday's quake, the following Tuesday", ["Tuesday", "the following Tuesday"]),
    ("shot dead on Friday after leaving", ["Friday"]),
    ("the Tuesday deadline", ["Tuesday"]),
    ("in a year's time, in years' time", ["a year's time", "years' time"]),
    ("66 million years ago", ["66 million years ago"]),
    ("the following spring", ["the following spring"]),
    ("spring of next year", ["spring of next year"]),
    ("a year ago today", ["a year ago today"]),
    ("two years ago this week", ["two years ago this week"]),
    ("10-plus years ago", ["10-plus years ago"]),
    ("a quarter of a century ago", ["a quarter of a century ago"]),
    ("Not so long ago", ["Not so long ago"]),
    ("a year-and-a-half ago", ["a year-and-a-half ago"]),
    ("a fortnight ago", ["a fortnight ago"]),
    ("in two weeks' time", ["two weeks' time"]),
    ("the same month last year", ["the same month last year"]),
    ("by weekend, by week's end", ["weekend", "week's end"]),
    ("nearly four years ago", ["nearly four years ago"]),
    ("two and a half years ago", ["two and a half years ago"]),
    ("three days later", ["three days later"]),
    ("the same day", ["the same day"]),
    ("a year earlier", ["a year earlier"]),
    ("the day before yesterday", ["the day before yesterday"]),
    ("Earlier this month", ["Earlier this month"]),
    ("the end of the year", ["the end of the year"]),
    ("the weekend of May 10", ["the weekend of May 10"]),
    ("on Thursday of last week", ["Thursday of last week"]),
    ("Tuesday night last week", ["Tuesday night last week"]),
    ("last week, on Tuesday", ["last week, on Tuesday"]),
    ("Friday night", ["Friday night"]),
    ("the early hours of Friday", ["the early hours of Friday"]),
    ("the small hours of Friday", ["the small hours of Friday"]),
    ("the past year and a half", ["the past year and a half"]),
    ("a day after the vote", ["a day"]),
    ("the leaders of tomorrow", ["tomorrow"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("He sailed to Thursday Island.", "an island"),
    ("The Monday Club and the Friday Prayer Foundation spoke.", "names with a weekday"),
    ("Sunday Oliseh left with coach Friday Osaze.", "people who are called so"),
    ("Cyber Monday", "a day with a name of its own"),
    ("weekend traffic", "a kind of traffic"),
    ("the Sunday Times and Sunday Telegraph", "papers"),
    ("Bloody Sunday, Black Tuesday, Super Tuesday", "days with names of their own"),
    ("Monday Night Football with Mr Friday", "a programme and a person"),
    ("USA Today and LA Weekly", "names of papers"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why
