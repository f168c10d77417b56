"""How what a screen shows is sent to the terminal: whole frames once, and rows that have changed.

It overrides internals of Textual, as `textual_overrides` does. Measured with Textual 8.2.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from rich.console import Console
from textual._compositor import Compositor, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from pktui.tui.drawing.textual_overrides import Covered, RowWidget
from pktui.tui.typed_app import host


class _Rows(CompositorUpdate):
    """Whole rows of widgets, of which some stand side by side."""

    def __init__(self, runs: Sequence[tuple[int, int, Sequence[Strip]]]) -> None:
        """Each of `runs` is a line of the screen, a column, and what is written from there on."""
        self._runs = runs

    def render_segments(self, console: Console) -> str:
        """Give Textual what is sent to the terminal, whose cursor is moved once a run."""
        return "".join(
            f"\x1b[{y + 1};{x + 1}H{''.join([strip.render(console) for strip in strips])}"
            for y, x, strips in self._runs
        )


class _FrameCompositor(Compositor):
    """A compositor that sends nothing a second time that a frame of the whole screen has shown.

    Behind the first frame each widget asks to be drawn once more: 20 KB. Only here is it known that
    a frame shows the whole screen. `Widget.render_lines` is asked for all lines of a widget by
    other frames too, which show none of them, and for the line that the mouse points at.

    Where whole rows of widgets have changed, as they do at each key, they are sent as they are:
    Textual cuts all lines of all widgets at the edges of all others first.
    """

    _placed: Mapping[Widget, tuple[Region, Region]] | None = None
    """Where the widgets were when `_beside` was made."""
    _beside: Mapping[int, Sequence[tuple[int, int, RowWidget, int]]] | None = None
    """For each line the rows on it from left to right: first column, the one past the last, the
    widget, and which of its rows; None where anything else is to be seen."""

    def render_full_update(self, simplify: bool = False) -> LayoutUpdate:
        """Give Textual a frame of the whole screen."""
        frame = super().render_full_update(simplify)
        for widget in self.visible_widgets:
            if isinstance(widget, RowWidget):
                widget.note_whole_frame()
        return frame

    def render_partial_update(self) -> Any:
        """Give Textual what has changed."""
        runs = self._changed_rows() if self._dirty_regions else None
        if runs is None:
            return super().render_partial_update()
        self._dirty_regions.clear()
        return _Rows(runs)

    def _changed_rows(self) -> Sequence[tuple[int, int, Sequence[Strip]]] | None:
        """Return what has changed as rows of widgets; None where it is anything else."""
        if self._placed is not self.visible_widgets:
            self._placed = self.visible_widgets
            self._beside = _rows_by_line(self._placed)
        if self._beside is None:
            return None
        runs: list[tuple[int, int, Sequence[Strip]]] = []
        for y, start, end in self._regions_to_spans(self._dirty_regions):
            strips: list[Strip] = []
            at = start
            for first, past, widget, row in self._beside.get(y, ()):
                if first == at < end:
                    strips.append(widget.row(row, past - first))
                    at = past
            if at != end:
                return None
            runs.append((y, start, strips))
        return runs


def _rows_by_line(
    placed: Mapping[Widget, tuple[Region, Region]],
) -> Mapping[int, Sequence[tuple[int, int, RowWidget, int]]] | None:
    """Return the rows on each line of the screen, from left to right; None where a widget draws
    anything else, is cut off, or lies over another."""
    lines: dict[int, list[tuple[int, int, RowWidget, int]]] = {}
    for widget, (region, clip) in placed.items():
        if isinstance(widget, RowWidget):
            if not clip.contains_region(region):
                return None
            for row, y in enumerate(region.line_range):
                lines.setdefault(y, []).append((region.x, region.right, widget, row))
        elif not isinstance(widget, Covered):
            return None
    for rows in lines.values():
        rows.sort(key=lambda each: each[:2])
        if any(before[1] > after[0] for before, after in pairwise(rows)):
            return None
    return lines


def draw_frames_once(screen: Screen[Any]) -> None:
    """Have `screen`, which is new, send nothing again that a frame of all of it has shown."""
    screen._compositor = _FrameCompositor()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def whole_frame(screen: Screen[Any]) -> str:
    """All that stands on `screen`, as Textual writes it to the terminal when it is new.

    Textual has no public way to draw a screen without sending it.
    """
    update = screen._compositor.render_full_update()  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    return update.render_segments(host(screen).console)
