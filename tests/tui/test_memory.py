"""The explorer holds what is shown, and not what was shown: what it keeps does not grow with use.

Objects are counted, not bytes: how many lines and widgets there are is the same on every machine.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Mapping

import pytest
from textual.dom import DOMNode
from textual.strip import Strip

from tests.corpora import Said, Told, corpus, person
from tests.tui.exploring import Exploration, exploring
from tests.tui.test_resizing import TALKS

pytestmark = pytest.mark.slow

LISTS = ["palette", "help", "problems", "undated", "copy", "about", "go-to", "themes", "searches"]


def held() -> Mapping[str, int]:
    """How many widgets and drawn lines there are."""
    gc.unfreeze()
    gc.collect()
    return Counter(
        "lines" if isinstance(each, Strip) else type(each).__name__
        for each in gc.get_objects()
        if isinstance(each, Strip | DOMNode)
    )


async def use(at: Exploration) -> None:
    """Open all dialogs, type a filter and take it back, turn pages and views, change the size."""
    for name in LISTS:
        at.app.action_dialog(name)
        await at.pilot.pause()
        await at.press("down", "x", "escape")
        while len(at.app.screen_stack) > 1:
            await at.press("escape")
    for key in ("m", "s", "r", "a"):
        await at.press("1", "o", key)
        while len(at.app.screen_stack) > 1:
            await at.press("escape")
    await at.press("2", "slash", "h", "o", "escape", "slash", "enter", "j", "k", "pagedown", "g")
    await at.press("v", "V", "3", "pagedown", "up", "4", "z", "z", "2", "escape")
    for size in ((80, 24), (100, 30), (140, 40)):
        await at.pilot.resize_terminal(*size)
    await at.press("escape", "g")


@pytest.mark.slow
async def test_what_is_kept_does_not_grow_with_use() -> None:
    async with exploring(TALKS, size=(140, 40)) as at:
        for _ in range(2):
            await use(at)
        early = held()
        for _ in range(3):
            await use(at)
        late = held()
        more = {name: late[name] - early[name] for name in late if late[name] > early[name]}
        assert more.pop("lines", 0) < 100  # they are in caches of so many; a dialog draws 200
        assert not more


async def test_lines_that_were_scrolled_past_are_let_go_of() -> None:
    told = [
        Said(f"{year}-0{month}-0{day}", f"Lacroix spoke on day {day} of {year}.", ["Lacroix"])
        for year in range(1950, 2000)
        for month in range(1, 6)
        for day in range(1, 6)
    ]
    long = corpus(Told(title="Talks", when="2010", said=told), entities=[person("Lacroix")])
    async with exploring(long, size=(120, 20)) as at:
        await at.press("g")
        for _ in range(60):
            await at.press("pagedown")
        assert at.timeline.top > 200
        assert len(at.timeline._strips) <= 8 * at.timeline.size.height
