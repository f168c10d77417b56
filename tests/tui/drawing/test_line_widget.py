"""What a widget that draws whole lines sends to the screen: the lines that differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from pktui.tui.drawing.frames import draw_frames_once
from pktui.tui.drawing.line_widget import Drawn

WIDTH = 12


class Lines(Drawn):
    """Some words, a line each."""

    words = "one two three four five".split()

    def draw_row(self, y: int) -> Strip:
        return self.pen.line(self.size.width).add(self.words[y]).strip()


class Shown(App[None]):
    """Nothing but lines."""

    def compose(self) -> ComposeResult:
        yield Lines("lines")

    @property
    def lines(self) -> Lines:
        return self.query_one(Lines)

    @property
    def text(self) -> list[str]:
        strips = self.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]


@pytest.mark.parametrize(
    ("after", "sent", "remark"),
    [
        ("one two three four five", [], "drawn again, and the same"),
        ("ONE two three four five", [(0, 1)], "one line"),
        ("one TWO THREE four FIVE", [(1, 2), (4, 1)], "neighbours go together"),
        ("a b c d e", [(0, 5)], "all"),
    ],
)
async def test_only_what_differs_is_sent(
    after: str, sent: list[tuple[int, int]], remark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Shown().run_test(size=(WIDTH, 5)) as pilot:
        assert isinstance(pilot.app, Shown)
        lines = pilot.app.lines
        refreshed: list[Region] = []
        send = Lines._send

        def spied(widget: Lines, regions: Iterable[Region]) -> None:
            refreshed.extend(each := list(regions))
            send(widget, each)

        monkeypatch.setattr(Lines, "_send", spied)
        lines.words = after.split()
        lines.refresh()
        await pilot.pause()
        assert refreshed == [Region(0, y, WIDTH, count) for y, count in sent], remark
        assert pilot.app.text == lines.words, remark


async def test_what_was_hidden_is_drawn_as_it_is_by_now() -> None:
    async with Shown().run_test(size=(WIDTH, 5)) as pilot:
        assert isinstance(pilot.app, Shown)
        lines = pilot.app.lines
        lines.display = False
        await pilot.pause()
        lines.words = "a b c d e".split()
        lines.refresh()
        await pilot.pause()
        lines.display = True
        await pilot.pause()
        assert pilot.app.text == lines.words


async def test_another_size_is_drawn_whole() -> None:
    async with Shown().run_test(size=(WIDTH, 5)) as pilot:
        assert isinstance(pilot.app, Shown)
        pilot.app.lines.words = "a b c d e".split()
        pilot.app.lines.refresh()
        await pilot.resize_terminal(4, 5)
        await pilot.pause()
        assert pilot.app.text == pilot.app.lines.words


class Three(App[None]):
    """Three widgets of one line each, and what is sent to the terminal."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = ""

    def compose(self) -> ComposeResult:
        for name in ("top", "middle", "bottom"):
            line = Lines(name)
            line.styles.height = 1
            line.words = [name]
            yield line

    def on_mount(self) -> None:
        draw_frames_once(self.screen)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, CompositorUpdate):
            self.sent += renderable.render_segments(self.console)
        super()._display(screen, renderable)


def draw_around(screen: Screen[object]) -> None:
    """Draw a frame of what lies above and below the middle line."""
    screen._dirty_widgets.update([screen.query_one("#top"), screen.query_one("#bottom")])
    screen._on_timer_update()


def point_at_middle(screen: Screen[object]) -> None:
    """Ask for the look of a cell, as each move of the mouse does."""
    screen.get_style_at(0, 1)


@pytest.mark.parametrize("meanwhile", [draw_around, point_at_middle])
async def test_a_small_widget_is_sent_whatever_is_asked_of_it_before_its_frame(
    meanwhile: Callable[[Screen[object]], None],
) -> None:
    async with Three().run_test(size=(WIDTH, 3)) as pilot:
        assert isinstance(pilot.app, Three)
        await pilot.pause()
        for line in pilot.app.query(Lines):
            line.words = [line.words[0].upper()]
            line.refresh()
            line.on_idle()  # drawn, and not sent yet
        meanwhile(pilot.app.screen)
        await pilot.pause()
        assert "MIDDLE" in pilot.app.sent


async def test_what_a_whole_frame_shows_is_not_sent_behind_it() -> None:
    async with Three().run_test(size=(WIDTH, 3)) as pilot:
        assert isinstance(pilot.app, Three)
        await pilot.pause()
        middle = pilot.app.query_one("#middle", Lines)
        middle.words = ["MIDDLE"]
        middle.refresh()
        middle.on_idle()
        pilot.app._display(pilot.app.screen, pilot.app.screen._compositor.render_full_update())
        await pilot.pause()
        assert pilot.app.sent.count("MIDDLE") == 1
