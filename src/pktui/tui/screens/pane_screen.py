"""The panes of the main screen: which has the focus, which is in front, what is hidden."""

from __future__ import annotations

from typing import Self

from textual.geometry import Region
from textual.reactive import var
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from pktui.tui.drawing.frames import draw_frames_once
from pktui.tui.drawing.textual_overrides import Covered, ground_lines
from pktui.tui.last_net import Guarded
from pktui.tui.widgets.view_pane import ViewPane

PANES = ("names", "timeline", "article", "why")
"""The ids of the panes, in the order of `tab` and of the keys 1 to 4."""


class PaneScreen(Guarded, Covered, Screen[None]):  # pyright: ignore[reportIncompatibleMethodOverride] - Textual's bases differ in a name
    """A screen of four panes and the bars above them."""

    COMPONENT_CLASSES = Screen.COMPONENT_CLASSES
    """The look of what is selected. Textual takes it from the first base alone, which has none."""

    focused: var[Widget | None] = var(None)  # pyright: ignore[reportIncompatibleVariableOverride] - a kind of Reactive
    """The pane that has the focus. In Textual's own screen it has the whole screen sent again."""

    _is_new = True
    """Its first frame has not been followed by the refresh that Textual sends behind it."""

    def __init__(self) -> None:
        super().__init__()
        draw_frames_once(self)

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Draw anew, but not right behind the first frame, which Textual does to every screen."""
        if self._is_new and not (regions or layout or recompose) and self.is_mounted:
            self._is_new = False
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give Textual the rows of a region."""
        return ground_lines(self, crop)

    _last_pane = "timeline"
    """The pane that had the focus last."""

    def on_descendant_focus(self) -> None:
        """Remember the pane that the focus has come to: as the explorer ends, none has it."""
        if (here := self._focused_pane) in PANES:
            self._last_pane = here or self._last_pane

    def pane(self, name: str) -> Widget:
        """The pane with this id; the middle one is whatever view it shows."""
        if name == "timeline" and self.has_class("-view"):
            return self.query_one(ViewPane)
        return self.query_one(f"#{name}")

    def show_pane(self, name: str) -> None:
        """Bring a pane to the front where there is room for only one, and focus it."""
        self.set_class(name == "names", "-names")
        self.set_class(name in ("article", "why"), "-reading")
        self.set_focus(self.pane(name), scroll_visible=False)

    def _leave_pane(self) -> bool:
        """Take one step back towards the timeline among all panes; return whether there was one."""
        if self.has_class("-zen"):
            self.remove_class("-zen")
        elif self.focused is self.pane("histogram"):
            self.action_histogram()
        elif self.has_class("-single") and self.focused is not self.pane("timeline"):
            self.show_pane("timeline")
        else:
            return False
        return True

    @property
    def focused_pane(self) -> str:
        """The pane that has the focus or, where none of them has, had it last."""
        here = self._focused_pane
        return here if here in PANES else self._last_pane

    @property
    def _focused_pane(self) -> str | None:
        here = self.focused.id if self.focused is not None else None
        return "timeline" if here == "view" else here

    def action_show_pane(self, name: str) -> None:
        self.show_pane(name)

    def action_pane(self, direction: int) -> None:
        here = self._focused_pane
        number = PANES.index(here) + direction if here in PANES else 1
        self.show_pane(PANES[number % len(PANES)])

    def action_side(self, direction: int) -> None:
        side = ("names", "timeline", "article")
        here = self._focused_pane
        number = side.index(here) if here in side else 2  # the reasons are on the article's side
        self.show_pane(side[max(0, min(number + direction, 2))])

    def action_histogram(self) -> None:
        """Show the bars and go there; from there, back to the timeline."""
        if self.focused is self.pane("histogram"):
            self.remove_class("-bars")
            self.show_pane("timeline")
        else:
            self.add_class("-bars")
            self.set_focus(self.pane("histogram"))

    def action_zen(self) -> None:
        self.toggle_class("-zen")
