"""What a widget that draws whole lines sends to the screen: the lines that differ."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

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
        refresh = Widget.refresh

        def spied(widget: Widget, *regions: Region, **how: bool) -> Widget:
            refreshed.extend(regions)
            return refresh(widget, *regions, **how)

        monkeypatch.setattr(Widget, "refresh", spied)
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
