"""Busy days in the explorer: the heaviest rows, and one row for all others that opens."""

from __future__ import annotations

import pytest

from pktui.tui import later_findings
from pktui.view.timeline import tellings
from tests.busy_days import strikes
from tests.tui.exploring import Exploration, exploring

MORE = "▸ 8 more that day"


def line_of_more(at: Exploration) -> int:
    """The first line on the screen that stands for the rest of a day."""
    return next(y for y, line in enumerate(at.lines(at.timeline)) if MORE in line)


async def told_together(at: Exploration) -> None:
    await at.until(lambda: any(MORE in line for line in at.lines(at.timeline)))


async def test_the_first_screen_shows_what_matters_of_each_day() -> None:
    async with exploring(strikes()) as at:
        await told_together(at)
        assert at.chosen.text == "Dockers of quay 9000 struck again."
        lines = at.lines(at.timeline)
        assert sum(MORE in line for line in lines) >= 3
        assert all("+3 " in f"{line} " for line in lines if "quay" in line)


@pytest.mark.parametrize(("most", "is_said"), [(100, True), (1000, False)])
async def test_a_pile_whose_days_do_not_fold_says_so(
    most: int, is_said: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = strikes()
    assert 100 < len(made.events) < 1000
    for module in (later_findings, tellings):
        monkeypatch.setattr(module, "MOST_EVENTS", most)
    async with exploring(made) as at:
        await at.until(lambda: ("busy days are not folded" in at.status) == is_said)
        if not is_said:
            await told_together(at)
            assert "not folded" not in at.status


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_a_key_opens_the_rest_of_a_day(key: str) -> None:
    async with exploring(strikes()) as at:
        await told_together(at)
        await at.press(*["j"] * 5)
        before = at.lines(at.timeline)
        assert MORE in before[line_of_more(at)]
        assert "▌" in before[line_of_more(at)]
        await at.press(key)
        after = at.lines(at.timeline)
        assert (
            "The School number 4"
            in after[before.index(next(x for x in before if "▌" in x and MORE in x))]
        )
        assert at.focused == "timeline"
        await at.press("j", "j", "space")
        assert "▌" in at.lines(at.timeline)[line_of_more(at)]


async def test_a_click_opens_the_rest_of_the_day_that_it_meets() -> None:
    async with exploring(strikes()) as at:
        await told_together(at)
        second = [y for y, line in enumerate(at.lines(at.timeline)) if MORE in line][1]
        await at.pilot.click("#timeline", offset=(30, second))
        await at.pilot.pause()
        lines = at.lines(at.timeline)
        assert any("School number 104" in line for line in lines)
        assert not any("School number 4 " in line for line in lines), "of no other day"


async def test_a_mark_in_the_rest_of_a_day_is_seen_on_its_line_and_gone_to() -> None:
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        async with exploring(strikes(), notes=Path(folder) / "pktui.notes.jsonl") as at:
            await told_together(at)
            await at.press(*["j"] * 5, "space", "j", "j", "m")
            marked = at.chosen
            await at.press("space")
            await at.until(lambda: "◆" in at.lines(at.timeline)[line_of_more(at)])
            await at.press("G")
            await at.press("left_curly_bracket")
            assert at.chosen == marked
            lines = at.lines(at.timeline)
            assert any("▌" in line and "◆" in line for line in lines), "with a row of its own"
