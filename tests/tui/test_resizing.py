"""A terminal that changes its size between any two keys, before what they led to is drawn."""

from __future__ import annotations

import asyncio
import random

import pytest
from textual.driver import Driver
from textual.events import Key, MouseDown, MouseEvent, MouseMove, MouseUp, Resize
from textual.geometry import Offset, Size
from textual.selection import Selection

from pktui.tui.drawing.article_page import Page
from tests.corpora import Said, Told, corpus, person
from tests.tui.exploring import Exploration, exploring
from tests.tui.test_any_size import check

SIZES = [(1, 1), (80, 1), (1, 24), (2, 2), (9, 3), (40, 5), (84, 19), (80, 24), (140, 40)]
"""Columns and rows; most panes have no room in the first ones."""

KEYS = [
    *"jjjkkGgnNpPvVzi1234sS/?@!uoyLHxmM.,+-[]<>{}fFwWdDtT ",
    *("tab", "shift+tab", "enter", "escape", "escape", "pageup", "pagedown", "left", "right"),
    *("up", "down", "shift+left", "shift+right", "backspace", "ctrl+p", "ctrl+r", "ctrl+z"),
]

TALKS = corpus(
    *(
        Told(title=f"Talks {n} of Nguyễn Văn A", when=f"20{10 + n}-03", said=[
            Said(f"20{10 + n}-02-0{day}", f"Lacroix met Nguyễn Văn A in Hà Nội, for the {day}th "
                 "time, and said that he would come again: 會談順利, to all.", ["Lacroix"])
            for day in range(1, 7)
        ])
        for n in range(6)
    ),
    entities=[person("Lacroix")],
)  # fmt: skip


def mouse(kind: type[MouseEvent], x: int, y: int) -> MouseEvent:
    return kind(None, x, y, 0, 0, 1, False, False, False, x, y)


def resize(at: Exploration, size: tuple[int, int]) -> None:
    """Give the terminal another size, and wait for nothing."""
    driver = at.app._driver
    assert isinstance(driver, Driver)
    driver._size = size
    at.app.post_message(Resize(Size(*size), Size(*size)))


def happen(at: Exploration, choice: random.Random) -> None:
    """Press a key, or drag the mouse from one place to another."""
    width, height = at.app.size
    driver = at.app._driver
    assert driver is not None
    if choice.random() < 0.8:
        key = choice.choice(KEYS)
        driver.process_message(Key(key, key if len(key) == 1 else None))
        return
    for kind in (MouseDown, MouseMove, MouseUp):
        place = choice.randrange(max(1, width)), choice.randrange(max(1, height))
        driver.process_message(mouse(kind, *place))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
async def test_a_size_between_every_two_keys(seed: int) -> None:
    choice = random.Random(seed)  # noqa: S311
    async with exploring(TALKS, size=(140, 40)) as at:
        for _ in range(150):
            happen(at, choice)
            resize(at, choice.choice(SIZES))
            for _ in range(choice.choice((0, 0, 1, 5))):
                await asyncio.sleep(0)
            if choice.random() < 0.1:
                await at.pilot.pause()
                check(at)
        resize(at, (140, 40))
        await at.pilot.pause()
        check(at)


SELECTIONS = [
    ((0, 0), (500, 0)),
    ((500, 1), (600, 1)),
    ((500, 0), (500, 3)),
    ((3, 2), (3, 2)),
    ((20, 1), (4, 1)),
    ((0, 40), (9, 90)),
    ((-3, 0), (2, 0)),
]
"""Where each starts and ends, in columns and rows."""


async def test_a_selection_that_was_made_at_another_width() -> None:
    async with exploring(TALKS, size=(140, 40)) as at:
        for start, end in SELECTIONS:
            at.screen.selections = {at.article: Selection(Offset(*start), Offset(*end))}
            await at.pilot.pause()
            for size in SIZES:
                await at.pilot.resize_terminal(*size)
                check(at)
            assert at.article._page is not None
            assert (at.screen.get_selected_text() or "") in Page(at.article._page.article, 80).text
            await at.pilot.resize_terminal(140, 40)
