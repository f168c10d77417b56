"""Distances that are typed where a date is asked for."""

from __future__ import annotations

from datetime import date

import pytest

from pktui.view.timeline.typed_offset import offset_from

HERE = date(2010, 1, 31)


@pytest.mark.parametrize(
    ("typed", "day", "remark"),
    [
        ("+2w", "2010-02-14", "weeks"),
        ("-1m", "2009-12-31", "months"),
        ("+1m", "2010-02-28", "the last day of a shorter month"),
        ("+10d", "2010-02-10", "days"),
        ("+ 10 days", "2010-02-10", "in words"),
        ("-1 year", "2009-01-31", "years"),
        ("+1Y", "2011-01-31", "capitals"),
        ("2w", None, "no sign: a length, no direction"),
        ("+w", None, "no count"),
        ("+2", None, "no unit"),
        ("+2weekends", None, "another word"),
        ("+99999y", None, "no calendar goes there"),
        ("-3000y", None, "nor there"),
        ("2010", None, "a year"),
        ("", None, "nothing"),
    ],
)
def test_offsets(typed: str, day: str | None, remark: str) -> None:
    got = offset_from(typed, HERE)
    assert (str(got) if got else None) == day, remark
