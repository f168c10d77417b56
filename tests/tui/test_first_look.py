"""Before anything is found in the first articles, they can be read."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event as Signal
from typing import Any

import pytest

from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.query.language import Query
from pktui.runtime.progress import Progress
from pktui.tui.app import Explorer
from pktui.view.article.first_look import as_read, titles
from pktui.view.background import Backstage
from pktui.wording.glyphs import UNICODE
from pktui.workspace.correcting import Correcting
from pktui.workspace.follow import Follower, Seen
from pktui.workspace.load import Loader
from tests.tui.exploring import WIDE, Exploration

TEXT = "HANOI, May 3, 2020 — Lacroix met Son on Saturday.\n\nHe said that talks would go on."


def article(text: str = TEXT, **given: Any) -> Article:
    return Article(id=ArticleId(given.pop("id", "a")), path="folder/a.txt", text=text, **given)


class Held(Follower):
    """Has read some articles, and makes a corpus of them when it is told to."""

    def __init__(self, articles: Sequence[Article], corpus: Corpus) -> None:
        super().__init__(lambda: Loader(()), (), Correcting(None))
        self.articles, self.corpus = articles, corpus
        self.read, self.found = Signal(), Signal()

    def seen(self) -> Iterator[Seen]:
        start = Progress(read=len(self.articles), analysed=0, is_reading=True, seconds=0.0)
        self.read.wait(60)
        yield Seen(progress=start, begun=self.articles)
        self.found.wait(60)
        yield Seen(progress=start, corpus=self.corpus, is_whole=True)


@asynccontextmanager
async def opened(
    articles: Sequence[Article], tmp_path: Path, *, is_read: bool = True
) -> AsyncIterator[tuple[Exploration, Held]]:
    (tmp_path / "a.txt").write_text(TEXT)
    held = Held(articles, Loader([str(tmp_path)]).load())
    if is_read:
        held.read.set()
    backstage = Backstage(held)
    backstage.start()
    app = Explorer(backstage.opening, Query(), backstage=backstage)
    try:
        async with app.run_test(size=WIDE) as pilot:
            yield Exploration(app, pilot), held
    finally:
        held.read.set()
        held.found.set()
        backstage.stop()


async def test_the_first_article_can_be_read_and_the_titles_of_others_are_there(
    tmp_path: Path,
) -> None:
    second = article("Talks ended.", id="b", title="An end in Lima", publisher="VNS")
    async with opened([article(), second], tmp_path) as (explorer, held):
        shown = "\n".join(explorer.text)
        assert "Lacroix met Son" in shown
        assert "An end in Lima" in shown
        assert "finding dates and names" in shown
        await explorer.until(lambda: "0 of 2+ articles" in "\n".join(explorer.text))
        held.found.set()
        await explorer.until(lambda: explorer.screen.scene is not None)
        assert explorer.shown
        assert "An end in Lima" not in "\n".join(explorer.text)


async def test_articles_that_are_read_after_the_first_frame_come_into_it(tmp_path: Path) -> None:
    async with opened([article()], tmp_path, is_read=False) as (explorer, held):
        assert "Lacroix met Son" not in "\n".join(explorer.text)
        held.read.set()
        await explorer.until(lambda: "Lacroix met Son" in "\n".join(explorer.text))


async def test_no_key_fails_before_there_is_a_corpus(tmp_path: Path) -> None:
    async with opened([article()], tmp_path) as (explorer, held):
        await explorer.until(lambda: "Lacroix met Son" in "\n".join(explorer.text))
        for key in ("j", "enter", "3", "j", "n", "right_parenthesis", "y", "m", "c", "s", "C",
                    "semicolon", "slash", "x", "escape", "v", "e", "escape", "at", "escape", "u",
                    "escape", "2", "space", "d", "full_stop", "p", "R"):  # fmt: skip
            await explorer.press(key)
        while len(explorer.app.screen_stack) > 1:
            await explorer.press("escape")
        held.found.set()
        await explorer.until(lambda: explorer.screen.scene is not None)
        await explorer.press("escape", "escape", "2", "j")
        assert explorer.shown


def test_a_title_is_the_given_one_or_how_the_text_begins() -> None:
    articles = [
        article(),
        article(title="Given"),
        article("\n\n  Talks ended.\nMore."),
        article(""),
        article(" \n "),
        article("\x1b[31mred\x1b[0m"),
        article("x" * 10_000),
    ]
    found = titles(articles)
    assert found[0].startswith("HANOI, May 3, 2020")
    assert found[1:5] == ["Given", "Talks ended.", "a.txt", "a.txt"]
    assert "\x1b" not in found[5]
    assert len(found[6]) < 1_000


def test_nothing_is_claimed_of_what_was_not_looked_for() -> None:
    reading = as_read(article(date="2020-05-04", publisher="VNS", url="https://x.org/a"), UNICODE)
    assert reading.article.when is None
    assert reading.statement is None
    assert reading.byline == "VNS · 2020-05-04"
    assert reading.link == "https://x.org/a"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("date 2021-12-31 HANOI, December 31 -\n\nThey met again.", "They met again."),
        ("date 2023-01-17 Submit Release\nA visit ends\nThey left.", "A visit ends"),
        ("14 March 2019\nCourt Frees Editor\nHe left.", "Court Frees Editor"),
        ("Court Frees Editor\n14 March 2019\nHe left.", "Court Frees Editor"),
        (TEXT, TEXT.partition("\n")[0]),
        ("2019\n2020", "2019"),
        ("", "a.txt"),
        ("\n \n", "a.txt"),
    ],
)
def test_a_line_of_date_stands_for_no_title(text: str, line: str) -> None:
    assert titles([article(text)]) == [line]


async def test_a_screen_that_is_taken_down_before_all_panes_were_there_is_left_alone(
    tmp_path: Path,
) -> None:
    async with opened([article()], tmp_path) as (explorer, _):
        await explorer.screen.query_one("#panes").remove_children()
        explorer.screen.on_mount()  # a signal comes first, as where the terminal is closed
        assert not explorer.screen.query("#timeline")
