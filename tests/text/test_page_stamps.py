"""The time of a page, told from the date of what happened."""

from __future__ import annotations

import pytest

from pktui.text.page_stamps import is_page_stamp


@pytest.mark.parametrize(
    ("text", "date", "is_stamp"),
    [
        ("Top kill fails Friday 28 May 2010 10.27 BST Engineers said", "Friday 28 May 2010", True),
        ("OSLO | Wed Jun 16, 2010 7:59 pm EDT OSLO", "Wed Jun 16, 2010", True),
        ("Flood kills two Apr 29, 2009 09:23 UTC By Ann Poole", "Apr 29, 2009", True),
        ("Dam bursts 3 March 2017, 14:05 GMT+1 Rescuers", "3 March 2017", True),
        ("Dam bursts 3 March 2017 14:05 CET Rescuers", "3 March 2017 14:05 CET", True),
        ("Page last updated at 08:03 GMT, Tuesday, 26 July 2011", "Tuesday, 26 July 2011", True),
        ("Last updated at 06:50 GMT, 4 May 2011 Help", "06:50 GMT, 4 May 2011", True),
        ("The guidelines were updated on 3 May 2010.", "3 May 2010", False),
        ("The rules updated at 08:03 GMT were void on 3 May 2010.", "3 May 2010", False),
        ("The dam burst on 3 March 2017 at 14:05, police said", "3 March 2017", False),
        ("The dam burst on Friday 3 March 2017.", "Friday 3 March 2017", False),
        ("It struck at 21:53 GMT on 12 January 2010.", "12 January 2010", False),
        ("The quake hit on Tuesday 16:53 EST", "Tuesday", False),
        ("Founded 3 March 2017 10.27 metres", "3 March 2017", False),
        ("", "", False),
    ],
)
def test_a_page_says_its_hour_with_the_zone(text: str, date: str, is_stamp: bool) -> None:
    start = text.index(date)
    assert is_page_stamp(text, start, start + len(date)) is is_stamp
