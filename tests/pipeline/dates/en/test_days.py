"""Days of a month in English: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    # words that a hyphen divides at the end of a line
    ("signed on 12 Octo-\nber 2019", ["12 Octo-\nber 2019"]),
    ("on Janu-\n   ary 1, 2020 and Wednes-\nday", ["Janu-\n   ary 1, 2020", "Wednes-\nday"]),
    ("from May 3-\n5 on", ["May 3", "5"]),
    # no blank behind the comma, two digits of a year, the year first
    ("signed on May 17,2018 in Oslo", ["May 17,2018"]),
    ("closed on Friday, March 3,2017, in Bergen", ["Friday, March 3,2017"]),
    (
        "May 17 ,2018; May 5th,2017; Dec.6,2018; 17.May 2018",
        ["May 17 ,2018", "May 5th,2017", "Dec.6,2018", "17.May 2018"],
    ),
    ("born on 17 Sept 67 in Leeds", ["17 Sept 67"]),
    ("He landed on 6 June 44, in the 6 June 44 landings.", ["6 June 44", "the 6 June 44"]),
    ("On 5 May 12 people died. On 3 June 50 houses burned.", ["5 May", "3 June"]),
    ("in Nov. 8 voting", ["Nov. 8"]),
    ("in 2017, November 13 and 2017-Nov-13", ["2017, November 13", "2017-Nov-13"]),
    ("stamped 13NOV2017, 5JAN19 and 13/Nov/2017", ["13NOV2017", "5JAN19", "13/Nov/2017"]),
    # a letter in the number of the day
    ("signed on June 2O, 2019, March 2l, 2018", ["June 2O, 2019", "March 2l, 2018"]),
    ("on January l1, 2018 and 1I March 2017", ["January l1, 2018", "1I March 2017"]),
    # lists of spans, and both years of a winter
    ("on May 1-3 and 5-7, 2019", ["May 1", "3", "5", "7, 2019"]),
    ("on May 1-3, 5 and 7, 2019", ["May 1", "3", "5", "7, 2019"]),
    ("1-3 and 5-7 May 2019", ["1", "3", "5", "7 May 2019"]),
    ("proved on 20 February 1702/3, in March 1741/2", ["20 February 1702/3", "March 1741/2"]),
    ("They met on 5 May 2014 in Geneva.", ["5 May 2014"]),
    ("They met on May 5, 2014 in Geneva.", ["May 5, 2014"]),
    ("They met on the 5th of May, 2014.", ["the 5th of May, 2014"]),
    ("Published: Sat, 5 May 2014", ["Sat, 5 May 2014"]),
    ("on Saturday, April 25", ["Saturday, April 25"]),
    ("by Nov. 21 at the latest", ["Nov. 21"]),
    ("payable June One to holders", ["June One"]),
    ("to holders of record\nMarch six, it said", ["March six"]),
    ("a strike which began May nine, also", ["May nine"]),
    ("They stayed until the 20th.", ["the 20th"]),
    ("on July 2 and 3, 1990", ["July 2", "3, 1990"]),
    ("on May 3, 5 and 9 in Hanoi", ["May 3", "5", "9"]),
    ("from 3 to 5 May", ["3", "5 May"]),
    ("May 3-5, 2019", ["May 3", "5, 2019"]),
    ("a Feb. 14-23 festival", ["Feb. 14", "23"]),
    ("May 3-5", ["May 3", "5"]),
    ("May 3rd, 4th and 5th", ["May 3rd", "4th", "5th"]),
    ("on the 3rd, 4th and the 5th of May", ["the 3rd", "4th", "the 5th of May"]),
    ("the 1987 crash, the Feb. 23 accord", ["1987", "Feb. 23"]),
    ("on the 1 May rally", ["1 May"]),
    ("as of 5 May", ["5 May"]),
    ("on Friday night, May 10", ["Friday night, May 10"]),
    ("Friday the 13th was dull", ["Friday the 13th"]),
    ("on the 25th will decide", ["the 25th"]),
    ("the 2014 fiscal year", ["the 2014 fiscal year"]),
    ("July 15, 2010-7:48 AM", ["July 15, 2010", "7:48 AM"]),
    ("the March 11, 2011, earthquake", ["March 11, 2011"]),
    ("Sep 5, '12 and 05-MAY-14", ["Sep 5, '12", "05-MAY-14"]),
    ("fiscal 1989", ["fiscal 1989"]),
    ("the 5th of next month", ["the 5th of next month"]),
    ("the first of the month", ["the first of the month"]),
    ("the 1st of each month", ["the 1st of each month"]),
    ("in the second half of June 2013", ["the second half of June 2013"]),
    ("early in the morning of 29 April", ["early in the morning of 29 April"]),
    ("in the year to 31 March", ["the year", "31 March"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("Members of the April 6 Youth Movement met the March 14 Alliance.", "names with a day"),
    ("March two, and look.", "an order, with a number"),
    ("the 20th Congress", "an ordinal"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why
