"""What overrides the internals of Textual, in one place: what each replaces, and what it gains.

A new release of Textual may change what is replaced here, and nothing outside of this module, of
`frames` and of `key_queue` (the way of a key) depends on more than Textual documents. Measured with
Textual 8 on five articles, 160×45.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Self

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.segment import Segment
from rich.style import Style
from textual._styles_cache import StylesCache
from textual.app import App
from textual.cache import FIFOCache
from textual.containers import Container
from textual.dom import DOMNode
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from pktui.tui.drawing.ansi_codes import ansi_codes
from pktui.tui.drawing.theme import Looks, looks_for
from pktui.tui.last_net import Catching, Guarded
from pktui.tui.typed_app import host


def let_go_of_closed_dialogs() -> None:
    """Have Textual remember colours without the widget that asked for them.

    `StylesCache.get_inner_outer` is meant to be a class method, by its first argument, and is none:
    its `lru_cache` keeps the last thousand caches that asked, each with the lines of a widget that
    may be gone. A dialog that was opened and closed held 170 strips, some 0.4 MB. Measured with
    Textual 8.2.
    """
    found: Any = vars(StylesCache).get("get_inner_outer")
    if hasattr(found, "cache_info"):
        setattr(StylesCache, "get_inner_outer", classmethod(found))  # noqa: B010 - typed as it is


let_go_of_closed_dialogs()


_CACHES = {
    name: cache._maxsize  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    for name in Strip.__slots__
    if isinstance(cache := getattr(Strip(()), name), FIFOCache)
}
"""The caches of a strip, and how much each of them holds."""


class Row(Strip):
    """A strip that tells the terminal of each stretch only what differs from the one before.

    `Strip.render` tells all about each stretch and takes all of it back behind it: 25 KB for a key
    where this takes 15, which counts over ssh. `Strip.divide` keeps, where a strip is to be cut at
    its end, the strip itself as the one piece: a ring of eighteen objects that only a search for
    garbage undoes. And it leaves out links, which terminals let one click on (OSC 8).

    `Strip.__init__` makes seven caches, fourteen objects, for what may be done with a strip. A key
    draws some hundred and forty of them, of which hardly one is ever cropped or styled; here a
    cache is made when it is first asked for.
    """

    __slots__ = ()

    def __init__(self, segments: Iterable[Segment], cell_length: int | None = None) -> None:
        self._segments = list(segments)
        self._cell_length = cell_length
        self._render_cache = None
        self._link_ids = None
        self._cell_count = None

    def __getattr__(self, name: str) -> FIFOCache[Any, Any]:
        if name not in _CACHES:
            raise AttributeError(name)
        cache = FIFOCache[Any, Any](_CACHES[name])
        setattr(self, name, cache)
        return cache

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Divide the row at `cuts`; a cut at its end alone leaves it as it is."""
        at = list(cuts)
        return [self] if at == [self.cell_length] else super().divide(at)

    def render(self, console: Console) -> str:
        """Give Textual the row as a terminal is sent it; worked out once."""
        if self._render_cache is None:
            system = COLOR_SYSTEMS[console.color_system or "truecolor"]
            self._render_cache = "".join(self._written(system))
        return self._render_cache

    def _written(self, system: ColorSystem) -> Iterable[str]:
        before = Style.null()
        for text, style, _ in self._segments:
            after = style or Style.null()
            if after is not before:
                yield ansi_codes(before, after, system)
                before = after
            link = after.link
            yield f"\x1b]8;;{link}\x1b\\{text}\x1b]8;;\x1b\\" if link else text
        if before != Style.null():
            yield "\x1b[0m"


class RowWidget(Guarded, Widget):
    """A widget without border and padding, whose strips go to the screen as they are.

    `Widget.render_lines` asks every line for its borders, its padding and its opacity: 0.15 ms a
    line, 20 ms for the first screen, to find none.

    `Widget.refresh` sends every row of what is refreshed. Here the rows are drawn when the messages
    of a key have been dealt with, and compared with what stands on the screen: the terminal gets
    the rows that differ. A key that moves a cursor changes a dozen lines of a hundred, and over ssh
    every one of them takes its time.
    """

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(id=widget_id)
        self._rows: dict[int, Strip] = {}
        """What stands on the screen."""
        self._row_width = 0
        self._stale: set[int] = set()
        """Rows that may have to look different."""

    # What a widget is made of

    @property
    def looks(self) -> Looks:
        """The looks under the theme of the app."""
        raise NotImplementedError

    def draw_row(self, y: int) -> Strip:
        """Row `y` of the widget, exactly as wide as it is."""
        raise NotImplementedError

    def fit(self) -> None:
        """Lay out what is drawn for the size that the widget has now.

        A widget learns of its size when it is to be drawn, since the message that tells it comes
        only after a first frame.
        """

    # What is drawn when

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Ask for the regions to be drawn again, or the whole widget."""
        if recompose or not self._rows:
            return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        if layout:  # which has drawn what it moves
            super().refresh(repaint=False, layout=True)
        if repaint:
            for region in regions or (self.size.region,):
                self._stale.update(region.line_range)
            self.check_idle()
        return self

    def on_idle(self) -> None:
        """All that is to be said has been said: have the rows that changed put on the screen."""
        if not self._stale or not self._rows:
            return
        if not self.size:  # not on the screen, so drawn anew once it is
            self._rows.clear()
            return
        self.fit()
        width, height = self.size
        self._keep_rows_of(width)
        rows = sorted(y for y in self._stale if y < height)
        self._stale.clear()
        before = [self._rows.get(y) for y in rows]
        self._draw(rows)
        changed = [y for y, old in zip(rows, before, strict=True) if old != self._rows[y]]
        if changed:
            self._send(Region(0, y, width, count) for y, count in _runs(changed))

    def _send(self, regions: Iterable[Region]) -> None:
        """Have the screen send what stands in `regions`, as the message `Update` would: without
        one more of them for each widget and key."""
        screen = self.screen
        if not self.display or screen not in screen._compositor:  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
            super().refresh(*regions)
            return
        self._repaint_regions.update(regions)
        screen._dirty_widgets.add(self)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        screen.check_idle()

    def on_hide(self) -> None:
        self._rows.clear()

    def render_line(self, y: int) -> Strip:
        """Give Textual one row of the widget."""
        return self.draw_row(y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give Textual the rows of a region."""
        self.fit()
        width = self.size.width
        self._keep_rows_of(width)
        missing = [y for y in crop.line_range if y not in self._rows]
        if missing:
            self._draw(missing)
            self._stale.difference_update(missing)
        strips = [self._rows[y] for y in crop.line_range]
        if crop.column_span == (0, width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def _keep_rows_of(self, width: int) -> None:
        """Let go of the rows that were drawn while the widget was not `width` cells wide."""
        if width != self._row_width:
            self._row_width = width
            self._rows.clear()

    def row(self, y: int, width: int) -> Strip:
        """Give row `y`, of so many cells, as it stands on the screen by now."""
        strip = self._rows.get(y) if width == self._row_width else None
        return strip if strip is not None else self.render_lines(Region(0, y, width, 1))[0]

    def note_whole_frame(self) -> None:
        """Note that a frame of the whole screen shows the widget: nothing of it is left to send."""
        self._exchange_repaint_regions()

    def _draw(self, rows: Sequence[int]) -> None:
        filters = _filters_for(self, self.looks)
        if not filters:
            try:
                self._rows.update(zip(rows, map(self.draw_row, rows), strict=True))
            except Exception:  # drawn one by one, the row that fails is told and the others stand
                self._rows.update((y, self._drawn_row(y)) for y in rows)
            return
        background = self.background_colors[1]
        for y in rows:
            strip = self._drawn_row(y)
            for line_filter in filters:
                strip = strip.apply_filter(line_filter, background)
            self._rows[y] = strip

    def _drawn_row(self, y: int) -> Strip:
        """Row `y`, empty where it can't be drawn: a frame without it beats none."""
        try:
            return self.draw_row(y)
        except Exception as error:
            app = host(self)
            if not isinstance(app, Catching) or not app.caught(error):
                raise
            return Strip.blank(self.size.width, self.looks["screen"])


def _runs(rows: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Ascending rows as stretches of neighbours: where each begins, and how many they are."""
    start = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or rows[at] != rows[at - 1] + 1:
            yield rows[start], at - start
            start = at


def _filters_for(widget: Widget, looks: Looks) -> Sequence[LineFilter]:
    """The filters that find anything to change: where a theme has true colours, all are ours."""
    filters = widget.get_line_filters()
    if looks.are_true_colours:
        return [one for one in filters if not isinstance(one, ANSIToTruecolor)]
    return filters


class Covered(Widget):
    """A widget that others cover wholly.

    `Widget.refresh` has it and all of these drawn anew where only the layout is to be worked out:
    two whole frames more at the start, and 40 KB. What a layout moves is drawn by it anyway.
    """

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Ask for the regions to be drawn again, or the whole widget."""
        return super().refresh(
            *regions, repaint=repaint and not layout, layout=layout, recompose=recompose
        )


class Ground(Guarded, Covered, Container):
    """A container that is wholly covered by its widgets.

    `Widget.render_lines` draws all of its lines all the same, at every frame; here they are one
    strip, drawn once a width.
    """

    ALLOW_SELECT = False

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give Textual the rows of a region."""
        return ground_lines(self, crop)


def ground_lines(widget: Widget, crop: Region) -> list[Strip]:
    """Lines with nothing on them: one strip, so that what is worked out for one is for all."""
    looks = looks_for(host(widget).theme_variables)
    strip = _blank(crop.width, looks["screen"])
    for line_filter in _filters_for(widget, looks):
        strip = strip.apply_filter(line_filter, widget.background_colors[1])
    return [strip] * crop.height


@lru_cache(maxsize=64)
def _blank(width: int, style: Style) -> Strip:
    return Strip.blank(width, style)


def without_toasts(app: App[Any]) -> None:
    """Leave out the two widgets of every screen in which Textual shows tooltips and notices.

    The explorer has a line of its own for what it says. Where they are hidden, behind the first
    frame, the whole screen is laid out and sent again: 20 KB, and the time of a frame.
    """
    app._disable_tooltips = app._disable_notifications = True  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


Breakpoints = Sequence[tuple[int, str]]
"""From how many cells on a screen has which class, ascending."""


def set_size_classes(screen: DOMNode, size: Size, across: Breakpoints, down: Breakpoints) -> None:
    """Give `screen` the classes of a `size` before its first frame.

    Textual sets these only after the first frame, and then has to draw a second one.
    """
    for cells, breakpoints in ((size.width, across), (size.height, down)):
        name = [name for least, name in breakpoints if cells >= least][-1]
        screen.add_class(name, update=False)


_MOUSE_MODES = (1000, 1002, 1003, 1006, 1015)
"""Terminal modes for presses, drags, moves, and two ways of writing positions down (xterm)."""


def switch_mouse(*, is_ours: bool) -> None:
    """Take the mouse from the terminal, or leave it to the terminal, to select across panes.

    Textual draws on standard error, and has no public way to change its mind about the mouse.
    """
    sign = "h" if is_ours else "l"
    if sys.__stderr__ is not None:
        sys.__stderr__.write("".join(f"\x1b[?{mode}{sign}" for mode in _MOUSE_MODES))
        sys.__stderr__.flush()
