"""A widget that draws whole lines itself, in the looks of the theme."""

from __future__ import annotations

from typing import Self

from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from pktui.tui.glyphs import UNICODE, Glyphs
from pktui.tui.host import host
from pktui.tui.looks import Looks, looks_for
from pktui.tui.render import Pen


class Drawn(Widget):
    """Has neither border nor padding, so its strips go to the screen as they are.

    Textual's way from `render_line` to the screen asks every line for its borders, its padding and
    its opacity: 0.15 ms a line, 20 ms for the first screen of the explorer, to find none.
    """

    glyphs: reactive[Glyphs] = reactive(UNICODE)

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(id=widget_id)
        self._pen: Pen | None = None
        self._rows: dict[int, Strip] = {}
        """What stands on the screen: a frame asks for every line of every pane it touches."""
        self._row_width = 0

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

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        if not regions:
            self._rows.clear()
        for region in regions:
            for y in region.line_range:
                self._rows.pop(y, None)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        width = self.size.width
        if width != self._row_width:
            self._row_width = width
            self._rows.clear()
        missing = [y for y in crop.line_range if y not in self._rows]
        if missing:
            filters, background = self.get_line_filters(), self.background_colors[1]
            for y in missing:
                strip = self.render_line(y)
                for line_filter in filters:
                    strip = strip.apply_filter(line_filter, background)
                self._rows[y] = strip
        strips = [self._rows[y] for y in crop.line_range]
        if crop.column_span == (0, width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]
