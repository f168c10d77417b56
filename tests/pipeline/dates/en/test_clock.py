"""Times of day in English: what is found, and what is not."""

from __future__ import annotations

import pytest

from pktui.pipeline.dates.en.clock import is_reported_by_the_minute
from tests.pipeline.dates.reading import dated, surfaces

FOUND = [
    ("at 10 p.m. Wednesday", ["10 p.m. Wednesday"]),
    ("at 14:30 on 5 May", ["14:30 on 5 May"]),
    ("tonight", ["tonight"]),
    ("that evening", ["that evening"]),
    ("at 14:30 (GMT+7) on 5 May", ["14:30 (GMT+7) on 5 May"]),
    ("expected by 1130 GMT", ["1130 GMT"]),
    ("(2053 Wednesday night, UTC)", ["2053 Wednesday night"]),
    ("at 14.00 CET", ["14.00 CET"]),
    ("later in the evening", ["later in the evening"]),
    ("from 8 to 10 p.m. Friday", ["8", "10 p.m. Friday"]),
    ("at half past three", ["half past three"]),
    ("at 9 in the evening on Friday", ["9 in the evening on Friday"]),
    ("9:30 Friday morning", ["9:30 Friday morning"]),
    ("the night before, two nights ago", ["the night before", "two nights ago"]),
    ("the 5 a.m. raid, the Tuesday night raid", ["5 a.m.", "Tuesday night"]),
    ("at noon local time, 9:41 PM EDT", ["noon local time", "9:41 PM EDT"]),
    ("at 15:42 ET, May 14", ["15:42 ET, May 14"]),
    ("18:00 UK time, Saturday", ["18:00 UK time, Saturday"]),
    ("at 7pm (1100 GMT) on Sunday", ["7pm", "1100 GMT", "Sunday"]),
    ("at 7:37 p.m. local time (1137 UTC)", ["7:37 p.m. local time", "1137 UTC"]),
    ("at 0530 hours in the morning", ["0530 hours"]),
    ("at 1500 GMT on Monday", ["1500 GMT on Monday"]),
    ("by 0930 hrs", ["0930 hrs"]),
    ("at noon, by midnight", ["noon", "midnight"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_finds_expressions_with_their_extent(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


NOT_FOUND = [
    ("1375 local hours", "no time of day, nor a year"),
    ("at 12:10 of the third quarter of the match", "a time of play"),
    ("They won 2:1 and lost 10:12.", "scores"),
    ("the night before the vote", "beside what has no date"),
]


@pytest.mark.parametrize(("text", "why"), NOT_FOUND, ids=[text for text, _ in NOT_FOUND])
def test_leaves_alone_what_only_looks_like_a_date(text: str, why: str) -> None:
    assert dated(text) == [], why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0910: A\n1015: B\n1120: C\n1230: D", True),
        ("0910 - A\n\n  1015 - B\n\n1120 – C\n1230 — D", True),
        ("It is shut. 0910: A. 1015: B! 1120: C? 1230: D", True),
        ("0910: A\n1015: B\n1120: C", False),  # three are no page of entries
        ("At 0910: A\nat 1015: B\nat 1120: C\nat 1230: D", False),
        ("10910: A\n11015: B\n11120: C\n11230: D", False),
        ("0910: a\n1015: b\n1120: c\n1230: d", False),
        ("1890: A\n1895: B\n1965: C\n1999: D", False),  # no minutes
    ],
)
def test_entries_by_the_minute_begin_lines_or_follow_sentences(text: str, expected: bool) -> None:
    assert is_reported_by_the_minute(text) is expected
