"""The line that says how far loading has come."""

from __future__ import annotations

import io

import pytest

from pktui.runtime.progress import Progress
from pktui.wording.progress import ProgressLine, progress_line


def at(read: int, analysed: int, seconds: float, *, is_reading: bool = False) -> Progress:
    return Progress(read=read, analysed=analysed, is_reading=is_reading, seconds=seconds)


@pytest.mark.parametrize(
    ("progress", "columns", "line", "remark"),
    [
        (at(10, 5, 1), 100,
         "━━━━━━━━━━━━━━━─────────────── finding dates and names: 5 of 10 articles"
         " · 5 a second · 0:01 left", "all there is to say"),
        (at(580, 312, 9), 80, "━━━━───── finding dates and names: 312 of 580 articles"
         " · 35 a second · 0:08 left", "a shorter bar"),
        (at(100, 50, 5), 60, "━━── finding dates and names: 50 of 100 articles · 0:05 left",
         "no rate"),
        (at(9000, 100, 100), 70,
         "──────── finding dates and names: 100 of 9,000 articles · 2:28:20 left", "hours"),
        (at(100, 50, 5), 40, "━── finding names: 50 of 100 · 0:05 left", "fewer words"),
        (at(100, 50, 5), 36, "━━─── 50 of 100 articles · 0:05 left", "without what is done"),
        (at(100, 50, 5), 20, "50 of 100 · 0:05 lef", "no room for a bar"),
        (at(9000, 50, 5, is_reading=True), 39, "─────────── finding names: 50 of 9,000+", "more"),
        (at(0, 0, 2, is_reading=True), 60, "reading the first articles", "nothing yet"),
        (at(1, 0, 2), 40, "────────────────── finding names: 0 of 1", "one"),
        (at(580, 580, 2, is_reading=True), 60, "━" * 30 + " reading: 580 articles so far",
         "a stream"),
        (at(580, 580, 2), 60, "━" * 30 + " putting 580 articles together", "nearly there"),
    ],
)  # fmt: skip
def test_the_line(progress: Progress, columns: int, line: str, remark: str) -> None:
    drawn = progress_line(progress, columns)
    assert len(drawn) <= columns, remark
    assert drawn == line, remark


def test_what_is_quick_draws_nothing() -> None:
    stream = io.StringIO()
    with ProgressLine(stream) as line:
        line.tell(at(10, 1, 0.1))
        line.tell(at(10, 10, 0.9))
    assert stream.getvalue() == ""


def test_what_is_slow_draws_now_and_then_and_leaves_nothing() -> None:
    stream = io.StringIO()
    with ProgressLine(stream) as line:
        for tenth in range(100):
            line.tell(at(1000, tenth, tenth / 50))
    drawn = stream.getvalue().split("\r\x1b[K")
    assert 5 < len(drawn) < 15
    assert drawn[-1] == ""
