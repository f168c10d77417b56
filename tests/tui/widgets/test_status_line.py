"""The line at the foot: facts from the left, what just happened at the right."""

from __future__ import annotations

import pytest

from tests.peacekeepers import peacekeepers
from tests.tui.exploring import exploring

LONG = "no article came of a-long-folder/of-many/files/timelines.json: item 1: not a JSON object"


@pytest.mark.parametrize(
    ("columns", "notice", "said", "remark"),
    [
        (120, "copied", "6 events", "both have room"),
        (120, LONG, f"{LONG} ", "the facts that have no room are left out"),
        (80, LONG, f" {LONG[:70]}", "too long to stand beside a fact: alone, from its start"),
        (50, LONG, f" {LONG[:40]}", "and cut at its end"),
    ],
)
async def test_what_happened_is_always_said(
    columns: int, notice: str, said: str, remark: str
) -> None:
    async with exploring(peacekeepers(), size=(columns, 24)) as at:
        at.screen.notice(notice)
        await at.pilot.pause()
        line = next(line for line in reversed(at.text[:-1]) if line.strip())
        assert said in line, remark
        assert line.rstrip().endswith("…") or notice in line
