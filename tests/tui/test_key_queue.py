"""Keys that come in one burst, as over ssh: each acts where the key before it led."""

from __future__ import annotations

import pytest
from textual.events import Key

from pktui.query.selection import select
from pktui.tui.dialogs.picker import Picker, PickList
from tests.tui.exploring import Exploration, exploring
from tests.tui.test_explorer import MADE

pytestmark = pytest.mark.slow

NAMES = {
    "/": "slash",
    "?": "question_mark",
    "!": "exclamation_mark",
    "\r": "enter",
    "\x1b": "escape",
    "\x7f": "backspace",
    "\x01": "ctrl+a",
    " ": "space",
    "\t": "tab",
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
        ("/phu\r", "phu", "timeline", "enter keeps what is typed"),
        ("/phu\t\r", "who:Phuc", "timeline", "the suggestion that was not there yet"),
        ("/phu\rj3", "phu", "article", "bindings again behind the line"),
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
        assert at.screen.session.zoom.name == "YEAR"


async def test_a_key_that_nobody_wants_is_nobodys() -> None:
    async with exploring(MADE) as at:
        await burst(at, "€/€")
        assert at.filter.value == "€"


@pytest.mark.parametrize(
    ("keys", "typed", "remark"),
    [
        ("/the quick brown fox", "the quick brown fox", "no letter is lost or changes places"),
        ("/phung" + "\x7f" * 5 + "abc", "abc", "erased and typed again"),
        ("/abc\x01x", "xabc", "the cursor moves between letters"),
        ("/ab\x1b/cd", "ab cd", "what was typed before the line was left is in force"),
    ],
)
async def test_typing_faster_than_screens_are_drawn(keys: str, typed: str, remark: str) -> None:
    async with exploring(MADE) as at:
        await burst(at, keys)
        await at.pilot.pause(0.1)
        assert (at.filter.value, at.focused) == (typed, "filter"), remark
        assert at.query == typed.strip(), remark


async def test_of_a_burst_only_the_end_is_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "pktui.view.scene_maker.select",
        lambda index, query: asked.append(str(query)) or select(index, query),
    )
    async with exploring(MADE) as at:
        asked.clear()
        await burst(at, "/hospital")
        assert at.query == "hospital"
        assert asked == ["hospital"]


async def test_of_a_cursor_s_way_only_its_end_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    async with exploring(MADE) as at:
        read: list[int] = []
        monkeypatch.setattr(at.screen, "_show_reading", lambda: read.append(at.timeline.cursor))
        await burst(at, "gjjjk")
        assert read == [2]
        assert at.screen.scene is not None
        assert at.chosen == at.screen.scene.event(2)


async def test_keys_that_keep_coming_do_not_hide_all_there_is() -> None:
    async with exploring(MADE) as at:
        await at.press("slash")
        at.filter.more_to_come = True
        at.filter.take(Key("h", "h"))
        assert at.query == ""
        await at.until(lambda: at.query == "h")
