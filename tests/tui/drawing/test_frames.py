"""What is sent of a screen: rows that changed, whole and one behind the other, as Textual draws."""

from __future__ import annotations

import pyte
import pytest
from rich.console import RenderableType
from textual._compositor import CompositorUpdate
from textual.app import App, ComposeResult
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Static

from pktui.tui.drawing.frames import draw_frames_once
from pktui.tui.drawing.line_widget import Drawn
from pktui.tui.drawing.textual_overrides import Ground
from pktui.tui.screens.pane_screen import PaneScreen

WIDTH, HEIGHT = 30, 6


class Letters(Drawn):
    """A letter on every cell, in a look of its own on every other line."""

    letter = "."

    def draw_row(self, y: int) -> Strip:
        look = self.looks["key" if y % 2 else "muted"]
        return self.pen.line(self.size.width).add(self.letter * self.size.width, look).strip()


class Panes(PaneScreen):
    """Two widgets side by side between two lines, and whatever else a test puts there."""

    def compose(self) -> ComposeResult:
        yield Letters("top")
        with Ground(id="both"):
            yield Letters("left")
            yield Letters("right")
        yield Letters("bottom")


class Shown(App[None]):
    """What is sent to a terminal, and what stands on it."""

    CSS = """
    #both { layout: horizontal; height: 1fr; }
    #top, #bottom { height: 1; }
    #left { width: 10; }
    #right { width: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[str] = []
        self.terminal = pyte.Screen(WIDTH, HEIGHT)
        self._stream = pyte.Stream(self.terminal)

    def get_default_screen(self) -> Screen[None]:
        return Panes()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, CompositorUpdate):
            self.sent.append(renderable.render_segments(self.console))
            self._stream.feed(self.sent[-1])
        super()._display(screen, renderable)

    def put(self, **letters: str) -> None:
        """Have widgets draw other letters, and forget what was sent before."""
        self.sent.clear()
        for name, letter in letters.items():
            widget = self.screen.query_one(f"#{name}", Letters)
            widget.letter = letter
            widget.refresh()

    def whole(self) -> list[list[object]]:
        """The screen as Textual draws all of it."""
        terminal = pyte.Screen(WIDTH, HEIGHT)
        update = self.screen._compositor.render_full_update()
        pyte.Stream(terminal).feed(update.render_segments(self.console))
        return cells(terminal)


def cells(terminal: pyte.Screen) -> list[list[object]]:
    return [[terminal.buffer[y][x] for x in range(WIDTH)] for y in range(HEIGHT)]


@pytest.mark.parametrize(
    ("letters", "moves", "remark"),
    [
        ({"top": "t"}, 1, "one line"),
        ({"left": "l"}, 4, "a line of the screen each"),
        ({"left": "l", "right": "r"}, 4, "neighbours on a line are written in one run"),
        ({"top": "t", "right": "r", "bottom": "b"}, 6, "each line from where it changed"),
        ({"top": "t", "left": "l", "right": "r", "bottom": "b"}, 6, "all"),
        ({"left": "."}, 0, "drawn again, and the same"),
    ],
)
async def test_rows_are_sent_as_they_are(letters: dict[str, str], moves: int, remark: str) -> None:
    async with Shown().run_test(size=(WIDTH, HEIGHT)) as pilot:
        assert isinstance(pilot.app, Shown)
        await pilot.pause()
        pilot.app.put(**letters)
        await pilot.pause()
        assert sum(sent.count("H") for sent in pilot.app.sent) == moves, remark
        assert cells(pilot.app.terminal) == pilot.app.whole(), remark


async def test_after_another_layout_rows_stand_where_they_are_by_now() -> None:
    async with Shown().run_test(size=(WIDTH, HEIGHT)) as pilot:
        assert isinstance(pilot.app, Shown)
        pilot.app.put(left="l", right="r")
        await pilot.pause()
        pilot.app.screen.query_one("#left").styles.width = 20
        await pilot.pause()
        pilot.app.put(left="L", right="R")
        await pilot.pause()
        assert cells(pilot.app.terminal) == pilot.app.whole()
        assert pilot.app.terminal.display[1] == "L" * 20 + "R" * 10


async def test_rows_that_were_drawn_between_two_layouts_are_not_shown_in_the_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The width changes and changes back before a frame shows it, as in a quick resize."""
    async with Shown().run_test(size=(WIDTH, HEIGHT)) as pilot:
        assert isinstance(pilot.app, Shown)
        pilot.app.put(left="l")
        await pilot.pause()
        left = pilot.app.screen.query_one("#left", Letters)
        left.letter = "L"
        with monkeypatch.context() as between:
            between.setattr(Letters, "size", Size(20, 4))
            left.refresh()
            left.on_idle()
        assert {left.row(y, 10).cell_length for y in range(4)} == {10}
        assert {strip.cell_length for strip in left.render_lines(Region(0, 0, 10, 4))} == {10}


@pytest.mark.parametrize("size", [(1, 1), (1, 6), (9, 2), (11, 3), (29, 6)])
@pytest.mark.parametrize("letter", ["x", "漢"])
async def test_rows_that_change_as_the_terminal_is_resized_stand_as_textual_draws_them(
    size: tuple[int, int], letter: str
) -> None:
    """Where a widget is cut off or has no room, and where a wide letter has half of its room."""
    async with Shown().run_test(size=(WIDTH, HEIGHT)) as pilot:
        assert isinstance(pilot.app, Shown)
        pilot.app.put(left="l", right="r")
        pilot.app.terminal.resize(size[1], size[0])
        await pilot.resize_terminal(*size)
        pilot.app.put(top=letter, left=letter, right=letter, bottom=letter)
        await pilot.pause()
        assert pilot.app.sent
        width, height = size
        shown = [row[:width] for row in cells(pilot.app.terminal)[:height]]
        assert shown == [row[:width] for row in pilot.app.whole()[:height]]


@pytest.mark.parametrize("offset", [(4, 2), (-3, 0)])
async def test_what_lies_over_a_row_or_is_cut_off_is_left_to_textual(
    offset: tuple[int, int],
) -> None:
    async with Shown().run_test(size=(WIDTH, HEIGHT)) as pilot:
        assert isinstance(pilot.app, Shown)
        over = Letters("over")
        over.styles.offset = offset
        over.styles.height = 1
        over.styles.width = 8
        over.styles.layer = "above"
        pilot.app.screen.styles.layers = ("default", "above")
        await pilot.app.screen.mount(over)
        await pilot.pause()
        pilot.app.put(left="l", right="r", top="t")
        await pilot.pause()
        assert cells(pilot.app.terminal) == pilot.app.whole()


async def test_a_widget_that_draws_otherwise_is_drawn_by_textual() -> None:
    async with Shown().run_test(size=(WIDTH, HEIGHT)) as pilot:
        assert isinstance(pilot.app, Shown)
        words = Static("other words")
        await pilot.app.screen.mount(words)
        await pilot.pause()
        pilot.app.put(left="l")
        words.update("OTHER words")
        await pilot.pause()
        assert cells(pilot.app.terminal) == pilot.app.whole()
        assert any("OTHER words" in line for line in pilot.app.terminal.display)


def test_every_screen_is_sent_that_way() -> None:
    screen = PaneScreen()
    before = screen._compositor
    draw_frames_once(screen)
    assert type(screen._compositor) is type(before)
