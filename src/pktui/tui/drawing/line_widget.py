"""A widget that draws whole lines itself, in the looks of the theme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Self

from rich.style import Style
from textual.containers import Container
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from pktui.tui.drawing.render import Pen
from pktui.tui.drawing.theme import Looks, looks_for
from pktui.tui.last_net import Catching, Guarded
from pktui.tui.typed_app import host
from pktui.wording.glyphs import UNICODE, Glyphs


class Drawn(Guarded, Widget):
    """Has neither border nor padding, so its strips go to the screen as they are.

    Textual's way from `render_line` to the screen asks every line for its borders, its padding and
    its opacity: 0.15 ms a line, 20 ms for the first screen of the explorer, to find none.

    What is refreshed is drawn when the messages of a key have been dealt with, and compared with
    what stands on the screen: the terminal gets the lines that differ. A key that moves a cursor
    changes a dozen lines of a hundred, and over ssh every one of them takes its time.
    """

    glyphs: reactive[Glyphs] = reactive(UNICODE)

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(id=widget_id)
        self._pen: Pen | None = None
        self._rows: dict[int, Strip] = {}
        """What stands on the screen."""
        self._row_width = 0
        self._stale: set[int] = set()
        """Rows that may have to look different."""

    @property
    def pen(self) -> Pen:
        """The theme's looks and the signs to draw with."""
        if self._pen is None:
            self._pen = Pen(looks_for(host(self).theme_variables), self.glyphs)
        return self._pen

    @property
    def looks(self) -> Looks:
        return self.pen.looks

    def restyle(self) -> None:
        """The theme or the signs are others."""
        self._pen = None
        self.refresh()

    def watch_glyphs(self) -> None:
        self.restyle()

    def notify_style_update(self) -> None:
        # at every change of focus or size; the theme changes rarely
        if self._pen and self._pen.looks is not looks_for(host(self).theme_variables):
            self.restyle()
        super().notify_style_update()

    # What a widget is made of

    def draw_row(self, y: int) -> Strip:
        """Row `y` of the widget, exactly as wide as it is."""
        raise NotImplementedError

    def fit(self) -> None:
        """Lay out what is drawn for the size that the widget has by now.

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
        if layout or recompose or not self._rows:
            return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
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
        rows = sorted(y for y in self._stale if y < height)
        self._stale.clear()
        before = [self._rows.get(y) for y in rows]
        self._draw(rows)
        changed = [y for y, old in zip(rows, before, strict=True) if old != self._rows[y]]
        if changed:
            super().refresh(*(Region(0, y, width, count) for y, count in _runs(changed)))

    def on_hide(self) -> None:
        self._rows.clear()

    def render_line(self, y: int) -> Strip:
        return self.draw_row(y)

    def render_lines(self, crop: Region) -> list[Strip]:
        self.fit()
        width = self.size.width
        if width != self._row_width:
            self._row_width = width
            self._rows.clear()
        missing = [y for y in crop.line_range if y not in self._rows]
        if missing:
            self._draw(missing)
            self._stale.difference_update(missing)
        strips = [self._rows[y] for y in crop.line_range]
        if crop.column_span == (0, width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def _draw(self, rows: Iterable[int]) -> None:
        filters, background = filters_for(self, self.looks), self.background_colors[1]
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


def filters_for(widget: Widget, looks: Looks) -> Sequence[LineFilter]:
    """The filters that find anything to change: where a theme has true colours, all are ours."""
    filters = widget.get_line_filters()
    if looks.are_true_colours:
        return [one for one in filters if not isinstance(one, ANSIToTruecolor)]
    return filters


class Ground(Guarded, Container):
    """What only holds widgets that cover it: a frame asks it, too, for all of its lines."""

    def render_lines(self, crop: Region) -> list[Strip]:
        return ground_lines(self, crop)


def ground_lines(widget: Widget, crop: Region) -> list[Strip]:
    """Lines with nothing on them: one strip, so that what is worked out for one is for all."""
    looks = looks_for(host(widget).theme_variables)
    strip = _blank(crop.width, looks["screen"])
    for line_filter in filters_for(widget, looks):
        strip = strip.apply_filter(line_filter, widget.background_colors[1])
    return [strip] * crop.height


@lru_cache(maxsize=64)
def _blank(width: int, style: Style) -> Strip:
    return Strip.blank(width, style)
