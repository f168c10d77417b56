"""The explorer holds what is shown, and not what was shown: what it keeps does not grow with use.

Objects are counted, not bytes: how many lines and widgets there are is the same on every machine.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from textual.dom import DOMNode
from textual.strip import Strip

from pktui.model.corpus import Corpus
from pktui.view.findings import shown
from pktui.view.timeline.tellings import NO_TELLINGS
from tests.corpora import Said, Told, corpus, person
from tests.tui.exploring import Exploration, exploring, following
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
        for _ in range(2):
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


def corpora() -> int:
    """How many corpora there are."""
    gc.unfreeze()
    gc.collect()
    return sum(isinstance(each, Corpus) for each in gc.get_objects())


async def test_a_corpus_that_is_shown_no_more_is_let_go_of(tmp_path: Path) -> None:
    told = tmp_path / "told.txt"
    told.write_text("Talks\n\n3 May 2010\n\nBishop Jean Lacroix of Lyon paid $40 on 2 May 2010.\n")
    shown.forget_all()  # what was found in the corpus of a test before
    others = corpora()
    async with following([str(tmp_path)]) as at:
        await at.until(lambda: at.app.corpus is not None and bool(at.app.corpus.events))
        for number in range(3):
            corpus = at.app.corpus
            assert corpus is not None
            at.app._later.look_into(corpus, NO_TELLINGS)
            await at.until(lambda of=corpus: at.app._later.known is of)
            del corpus
            await at.press("2", "v", "v", "V", "V")  # a view's lines are made in a thread
            day = f"{number + 3} May 2010"
            (tmp_path / f"{number}.txt").write_text(f"More\n\n{day}\n\nLacroix spoke on {day}.\n")
            count = number + 2
            await at.until(lambda count=count: len(at.app.corpus.articles) == count)
        for _ in range(50):  # until all threads have come to their end
            if (left := corpora() - others) == 1:
                break
            await at.pilot.pause(0.1)
        assert left == 1
