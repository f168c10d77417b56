"""Years in English: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

BY_THE_YEAR = "2003: Invasion begins.\n2004: It goes on.\n2005: It ends.\n2006: Peace."
BY_THE_MINUTE = """1404 Jan Egeland speaks.
1513 US planes land.
1813 Mr Obama speaks.
2045 Mr Gibbs speaks."""

FOUND = [
    (BY_THE_YEAR, ["2003", "2004", "2005", "2006"]),
    ("He called at 9 p.m., and shortly after 1100 again.", ["9 p.m."]),
    ("19 JANUARY, 1130 GMT, BANI", ["19 JANUARY, 1130 GMT"]),
    ("in the 1986/87 year", ["1986", "87"]),
    ("in 2001, 2003 and 2005", ["2001", "2003", "2005"]),
    ("between 2010 and 2012", ["2010", "2012"]),
    ("the war of 1914–18", ["1914", "18"]),
    ("in 2020 to 2021 period", ["2020", "2021"]),
    ("the 2010-11 season", ["2010", "11"]),
    ("since 2014", ["2014"]),
    ("early in 1914", ["early in 1914"]),
    ("around 1850", ["around 1850"]),
    ("the class of '98", ["'98"]),
    ("the Children Act 1989", ["1989"]),
    ("in 1997-8 and 2010-11", ["1997", "8", "2010", "11"]),
    ("until at least 2028", ["at least 2028"]),
    ("as late as 1781 they met", ["1781"]),
    ("in twenty twelve", ["twenty twelve"]),
    ("in 44 BC", ["44 BC"]),
    ("nineteen ninety-six", ["nineteen ninety-six"]),
    ("early-2012, end-May, end-2015", ["early-2012", "end-May", "end-2015"]),
    ("c. 1850 and ca. 1860", ["c. 1850", "ca. 1860"]),
    ("the First Punic War (264 to 241 BC)", ["264", "241 BC"]),
    ("149 B.C. and 146 B.C", ["149 B.C.", "146 B.C"]),
    ("giai đoạn 2020-2021", ["2020", "2021"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("the likelihood is 1 in 1000-so", "a share"),
    ("cases have leapt from 297 to 1051", "counts"),
    ("the deaths of 1800 Americans", "a count"),
    ("see pp. 1812-14", "pages"),
    (BY_THE_MINUTE, "a report by the minute"),
    ("adopted Resolution 1973 on Libya, and resolutions 1988 and on", "resolutions of this age"),
    ("it bears number 1984, like no 2014 and nos 1998 ff.", "numbers that are said to be so"),
    ("It carried 2000 troops.", "a count"),
    ("Some 1500 protesters came.", "a round number before a plural"),
    ("The 1000 megawatt cable", "a round number before a unit that no list has"),
    ("It is about 1010 light years away.", "an amount"),
    ("quotes were 1296/1298 and 310/360", "prices"),
    ("flight 1998", "a flight"),
    ("UN Resolution 1325 on women", "a resolution"),
    ("They paid $2000 for it.", "money"),
    ("Call 555-2014-1998 now-ish", "a phone number"),
    ("Call +84 24 3555 2014", "a phone number in groups"),
    ("Phone 091 2014 1998", "a phone number in groups"),
    ("form No. 2014", "a number that is said to be one"),
    ("3024 homes", "a count"),
    ("at least 2028 of them", "a count"),
    ("and twenty-two others, and twenty two more", "counts"),
    ("as many as 1781 others", "a count"),
    ("the 1900 block of Main Street", "an address"),
    ("score/1998-9, no. 2022/7th", "no years"),
    ("Call 0912 2014 1998 now-ish", "a phone number, not in years"),
    ("the year 12 pupils", "pupils of a class"),
    ("Republic Act 1962", "a law with a number"),
    ("Bus 1984 to the Peugeot 2008 plant", "numbers that are names"),
    ("1998 Main Street", "an address"),
    ("1846 persons were counted and 1720 had died", "counts"),
    ("between 1500 and 2000 people", "counts"),
    ("over 2000 were arrested, more than 1998", "counts"),
    ("2010 of them died", "a count"),
    ("Nearly 2000 were hurt", "a count"),
    ("tuned to 1910 kHz", "a count of what is no time"),
    ("2000 người, số 2014, trang 1998, giá 2014 đồng", "counts and numbers"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why
