"""A widget that draws whole lines itself, in the looks of the theme."""

from __future__ import annotations

from textual.reactive import reactive

from pktui.tui.drawing.render import Pen
from pktui.tui.drawing.textual_overrides import RowWidget
from pktui.tui.drawing.theme import Looks, looks_for
from pktui.tui.typed_app import host
from pktui.wording.glyphs import UNICODE, Glyphs


class Drawn(RowWidget):
    """Has a pen: the looks of the theme, and the signs to draw with."""

    glyphs: reactive[Glyphs] = reactive(UNICODE)

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self._pen: Pen | None = None

    @property
    def pen(self) -> Pen:
        """The theme's looks and the signs to draw with."""
        if self._pen is None:
            self._pen = Pen(looks_for(host(self).theme_variables), self.glyphs)
        return self._pen

    @property
    def looks(self) -> Looks:
        """The styles of the theme by their names."""
        return self.pen.looks

    def restyle(self) -> None:
        """Draw again after a change of the theme or the signs."""
        self._pen = None
        self.refresh()

    def watch_glyphs(self) -> None:
        """Draw again with another set of signs."""
        self.restyle()

    def notify_style_update(self) -> None:
        # at every change of focus or size; the theme changes rarely
        """Draw again where the theme has changed; Textual calls it at other changes too."""
        if self._pen and self._pen.looks is not looks_for(host(self).theme_variables):
            self.restyle()
        super().notify_style_update()
