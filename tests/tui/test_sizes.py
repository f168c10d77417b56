"""Terminals of every size: nothing overlaps, nothing is lost, and the focus can be seen."""

from __future__ import annotations

import pytest
from textual.geometry import Region

from pktui.tui.drawing.line_widget import Drawn
from tests.tui.exploring import Exploration, exploring
from tests.tui.test_explorer import MADE

pytestmark = pytest.mark.slow

SIZES = [(200, 50), (160, 45), (120, 30), (84, 24), (80, 24), (80, 15), (50, 15), (40, 10), (20, 6)]


def regions(at: Exploration) -> dict[str, Region]:
    """Where each line and pane that is shown stands."""
    return {
        widget.id or "": widget.region
        for widget in at.screen.query(Drawn)
        if widget.is_on_screen and widget.region
    }


def check(at: Exploration, size: tuple[int, int]) -> None:
    shown = regions(at)
    whole = Region(0, 0, *size)
    for name, region in shown.items():
        assert whole.contains_region(region), name
        for other, another in shown.items():
            assert name == other or not region.overlaps(another), (name, other)
    assert sum(region.area for region in shown.values()) == whole.area
    assert at.focused in shown
    for name in ("filter", "status", "keys"):
        assert shown[name].height == 1


@pytest.mark.parametrize("size", SIZES)
async def test_panes_at_a_size(size: tuple[int, int]) -> None:
    async with exploring(MADE, size=size) as at:
        check(at, size)
        for key in ("1", "2", "3", "4", "2", "enter"):
            await at.press(key)
            if at.focused != "why" or size[1] >= 10:
                check(at, size)


async def test_resizing_keeps_focus_and_place() -> None:
    async with exploring(MADE, "who:Phụng", size=(200, 50)) as at:
        await at.press("j", "3")
        chosen = at.chosen
        for size in [*SIZES, *reversed(SIZES)]:
            await at.pilot.resize_terminal(*size)
            await at.pilot.pause()
            assert at.chosen is chosen
            assert at.focused == "article"
            check(at, size)


async def test_where_one_pane_is_shown_escape_leads_to_the_timeline() -> None:
    async with exploring(MADE, "who:Phụng", size=(50, 15)) as at:
        assert set(regions(at)) == {"filter", "timeline", "status", "keys"}
        await at.press("enter")
        assert "article" in regions(at)
        await at.press("escape")
        assert at.focused == "timeline"
        assert at.query == "who:Phụng"
        await at.press("escape")
        assert at.query == ""


@pytest.mark.parametrize("width", [120, 50, 40, 20])
async def test_the_keys_that_lead_to_all_others_are_shown_at_any_width(width: int) -> None:
    async with exploring(MADE, size=(width, 15)) as at:
        for keys in ([], ["1"], ["enter"], ["i"]):
            await at.press(*keys)
            assert at.text[-1].rstrip().endswith(" ? Help  q Quit"), keys


async def test_where_not_all_keys_fit_the_last_are_left_out() -> None:
    async with exploring(MADE, size=(40, 15)) as at:
        assert at.text[-1].rstrip() == " space Fold  ⏎ Read  ? Help  q Quit"
        await at.press("slash")
        assert at.text[-1].startswith(" ⏎ Apply  esc Back  tab Complete ")


async def test_ascii_alone() -> None:
    async with exploring(MADE, "who:Phuc since:2014", size=(160, 45), unicode=False) as at:
        opened = (["escape", "question_mark"], ["escape", "ctrl+p"])
        for keys in (["j"], ["1"], ["3"], ["slash"], *opened):
            await at.press(*keys)
            signs = {sign for line in at.text for sign in line if not sign.isalpha()}
            assert {sign for sign in signs if not sign.isascii()} <= set("“”’→")
