"""The whole explorer on a corpus, under a pilot."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import Future
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from pktui.model.corpus import Corpus
from pktui.model.event import Event
from pktui.query.parse import parse
from pktui.reading.source import Source
from pktui.reading.stream import Stream
from pktui.store.last_session import LastSession
from pktui.tui.app import Explorer
from pktui.tui.screens.main_screen import MainScreen
from pktui.tui.widgets.article_view import ArticleView
from pktui.tui.widgets.entity_sidebar import EntitySidebar
from pktui.tui.widgets.filter_line import FilterLine
from pktui.tui.widgets.line_view import LineView
from pktui.tui.widgets.status_line import StatusLine
from pktui.tui.widgets.timeline import Timeline
from pktui.view.background import Backstage
from pktui.view.timeline.chronology import Axis
from pktui.workspace.correcting import Correcting
from pktui.workspace.follow import Follower
from pktui.workspace.load import Loader
from pktui.workspace.marking import Marking

WIDE = (120, 40)

DEADLINE = 120
"""Seconds that something behind the scenes may take on a busy machine."""


@dataclass(slots=True)
class Exploration:
    """An explorer that a test presses keys in and looks at."""

    app: Explorer
    pilot: Pilot[BaseException]

    async def until(self, is_so: Callable[[], object]) -> None:
        """Wait for what a thread behind the scenes brings about."""
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            if is_so():
                await self.pilot.pause()  # and until it is on the screen
                return
            await self.pilot.pause(0.02)
        pytest.fail("\n".join(self.text))

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Letter by letter."""
        names = {" ": "space", ":": "colon", "!": "exclamation_mark", '"': "quotation_mark"}
        await self.press(*(names.get(letter, letter) for letter in text))

    async def paste(self, text: str) -> None:
        """All of it in one piece, as a terminal sends what is pasted."""
        self.app.post_message(Paste(text))
        await self.pilot.pause()

    @property
    def screen(self) -> MainScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, MainScreen)
        return screen

    @property
    def timeline(self) -> Timeline:
        return self.screen.query_one(Timeline)

    @property
    def names(self) -> EntitySidebar:
        return self.screen.query_one(EntitySidebar)

    @property
    def article(self) -> ArticleView:
        return self.screen.query_one(ArticleView)

    @property
    def filter(self) -> FilterLine:
        return self.screen.query_one(FilterLine)

    @property
    def query(self) -> str:
        return str(self.screen.session.query)

    @property
    def focused(self) -> str | None:
        focused = self.app.focused
        return focused.id if focused is not None else None

    @property
    def chosen(self) -> Event:
        event = self.screen.chosen_event
        assert event is not None
        return event

    @property
    def shown(self) -> list[str]:
        """The words of every event in the timeline."""
        scene = self.screen.scene
        assert scene is not None
        return [scene.event(position).text for position in range(len(scene.rows))]

    @property
    def status(self) -> str:
        status = self.screen.query_one(StatusLine).status
        return " · ".join(filter(None, (*status.facts, status.notice)))

    def lines(self, view: LineView) -> list[str]:
        """What is drawn of a view, line by line."""
        return [view.render_line(y).text.rstrip() for y in range(view.size.height)]

    @property
    def text(self) -> list[str]:
        """Everything on the screen, line by line."""
        screen = self.app.screen
        strips = screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]


@asynccontextmanager
async def exploring(
    corpus: Corpus,
    query: str = "",
    *,
    axis: Axis = Axis.EVENT,
    source: Sequence[str] = (),
    searches_file: Path | None = None,
    notes: Path | None = None,
    size: tuple[int, int] = WIDE,
    unicode: bool = True,
    last: LastSession | None = None,
) -> AsyncIterator[Exploration]:
    loading: Future[Corpus] = Future()
    loading.set_result(corpus)
    app = Explorer(
        loading,
        parse(query),
        axis=axis,
        source=source,
        searches_file=searches_file,
        start_marking=lambda: Marking(notes),
        unicode=unicode,
        last=last,
    )
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Exploration(app, pilot)


@asynccontextmanager
async def following(
    paths: Sequence[str],
    names: Path | None = None,
    query: str = "",
    size: tuple[int, int] = WIDE,
    stream: Stream | None = None,
) -> AsyncIterator[Exploration]:
    """An explorer of real files, as the command line opens it."""
    correcting = Correcting(names)

    def start() -> Loader:
        return Loader(Source(paths, stream=stream), corrections=correcting.corrections)

    backstage = Backstage(Follower(start, paths, correcting, stream))
    backstage.start()
    app = Explorer(backstage.opening, parse(query), backstage=backstage)
    try:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Exploration(app, pilot)
    finally:
        backstage.stop()
