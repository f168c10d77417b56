"""The footer: the keys that matter where the reader is, more of them where there is room."""

from __future__ import annotations

import pytest

from pktui.tui.drawing.line import cells
from pktui.tui.widgets.key_footer import KeyFooter
from tests.peacekeepers import peacekeepers
from tests.tui.exploring import Exploration, exploring

MADE = peacekeepers()


def footer(at: Exploration) -> str:
    return at.text[-1]


@pytest.mark.parametrize(
    ("width", "seen", "unseen"),
    [
        (
            160,
            ["Fold", "Filter", "Next view", "Mark", "Export", "Go to a date", "Quit"],
            [],
        ),
        (110, ["Fold", "Filter", "Copy", "Next view", "Help", "Quit"], ["Next day"]),
        (80, ["Fold", "Filter", "Next hit", "Help", "Quit"], ["Mark", "Export"]),
        (40, ["Help", "Quit"], ["Filter", "Mark"]),
    ],
)
async def test_a_wider_terminal_teaches_more_keys(
    width: int, seen: list[str], unseen: list[str]
) -> None:
    async with exploring(MADE, size=(width, 24)) as at:
        line = footer(at)
        assert cells(line.rstrip()) <= width
        assert [words for words in seen if words not in line] == []
        assert [words for words in unseen if words in line] == []
        assert line.rstrip().endswith("Quit")


async def test_while_one_types_letters_are_no_keys() -> None:
    async with exploring(MADE, size=(160, 24)) as at:
        await at.press("slash")
        line = footer(at)
        assert "Apply" in line
        assert "Mark" not in line


async def test_a_click_on_a_further_key_presses_it() -> None:
    async with exploring(MADE, size=(160, 24)) as at:
        widget = at.app.screen.query_one(KeyFooter)
        await at.pilot.click(widget, offset=(footer(at).index("Next view") + 1, 0))
        assert at.screen.session.view != "timeline"
