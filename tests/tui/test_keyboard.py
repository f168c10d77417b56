"""Keys that come in one burst, as over ssh: each acts where the key before it led."""

from __future__ import annotations

import pytest
from textual.events import Key

from pktui.tui.dialogs.picker import Picker, PickList
from tests.tui.exploring import Exploration, exploring
from tests.tui.test_explorer import MADE

NAMES = {
    "/": "slash",
    "?": "question_mark",
    "!": "exclamation_mark",
    "\r": "enter",
    "\x1b": "escape",
}


async def burst(at: Exploration, keys: str) -> None:
    """All keys at once, none waiting for another."""
    for key in keys:
        at.app.post_message(Key(NAMES.get(key, key), key if key.isprintable() else None))
    for _ in range(len(keys)):
        await at.pilot.pause()


@pytest.mark.parametrize(
    ("keys", "query", "focus", "remark"),
    [
        ("/phu", "phu", "filter", "letters that are bindings elsewhere"),
        ("/phu\r", "who:Phụng", "timeline", "the suggestion that was not there yet"),
        ("/phu\rj3", "who:Phụng", "article", "bindings again behind the line"),
        ("/hosp\x1bG", "hosp", "timeline", "out of the line and on"),
        ("1\r", "who:Lacroix", "names", "to another pane, and a key of that pane"),
        ("jjk2", "", "timeline", "no pane but this one"),
        ("/a\x1b\x1b\x1b", "", "timeline", "layer by layer"),
        ("i1F", "", "names", "through the bars"),
    ],
)
async def test_a_burst(keys: str, query: str, focus: str, remark: str) -> None:
    async with exploring(MADE) as at:
        await burst(at, keys)
        assert (at.query, at.focused) == (query, focus), remark


async def test_a_burst_into_a_dialog() -> None:
    async with exploring(MADE) as at:
        await burst(at, "?coarser")
        assert isinstance(at.app.screen, Picker)
        assert len(at.app.screen.query_one(PickList).shown) == 1
        await burst(at, "\rj")
        assert at.app.screen is at.screen
        assert at.screen.zoom.name == "YEAR"


async def test_a_key_that_nobody_wants_is_nobodys() -> None:
    async with exploring(MADE) as at:
        await burst(at, "€/€")
        assert at.filter.value == "€"
