"""The line that says how far loading has come."""

from __future__ import annotations

import io

import pytest

from pktui.runtime.progress import Progress, ProgressLine, progress_line


def at(read: int, analysed: int, seconds: float, *, is_reading: bool = False) -> Progress:
    return Progress(read=read, analysed=analysed, is_reading=is_reading, seconds=seconds)


@pytest.mark.parametrize(
    ("progress", "columns", "line", "remark"),
    [
        (at(10, 5, 1), 70, "━━━━━━━━━━━━━━━─────────────── 5 of 10 · 5 a second · 0:01 left", ""),
        (at(100, 50, 5), 45, "━━━━───── 50 of 100 · 10 a second · 0:05 left", "a shorter bar"),
        (at(100, 50, 5), 20, "50 of 100 · 10 a sec", "no room for a bar"),
        (at(9000, 50, 5, is_reading=True), 39, "──────────── 50 of 9,000+ · 10 a second", "more"),
        (at(9000, 100, 100), 50, "───────── 100 of 9,000 · 1 a second · 2:28:20 left", "hours"),
        (at(0, 0, 2, is_reading=True), 60, "0 of 0+", "nothing yet"),
        (at(100, 1, 60), 40, "──────────────── 1 of 100 · 1:39:00 left", "no rate to speak of"),
        (at(10, 10, 2), 80, "━" * 30 + " 10 of 10 · 5 a second · 0:00 left", "done"),
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
