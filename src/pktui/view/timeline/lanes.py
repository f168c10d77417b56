"""Lanes: beside each row of a timeline that is zoomed out, when it was, as a bar on one scale.

Terms of office, missions and years are as long as they lasted; a day is a point.
"""

from __future__ import annotations

from datetime import date, timedelta

from pktui.model.when import When
from pktui.query.asked_days import asked_days
from pktui.runtime.frozen import dataclass
from pktui.view.scene import Scene
from pktui.view.timeline.chronology import Axis, Zoom
from pktui.wording.glyphs import Glyphs

_WIDE, _NARROW = (84, 24), (60, 14)
"""From how many cells of a row on its lane has how many; in a narrower row there is none."""


_TOUCH = 0.25
"""The share of a cell that a bar has to cover to be drawn in it: years of leap days are as long as
others."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """The one scale of all lanes of a scene."""

    first: date
    last: date
    cells: int

    def lane(self, when: When, glyphs: Glyphs) -> str:
        """Draw when something was, on the whole lane: a bar as long as it lasted, to the end of the
        lane where the end is open, and a point for what takes less than two cells."""
        start, end = when.earliest or self.first, when.latest or self.last
        if end < self.first or start > self.last:
            return " " * self.cells
        left = min(int(self._place(start) + _TOUCH), self.cells - 1)
        right = max(left, int(self._place(_day_after(end)) - _TOUCH))
        sign = glyphs.span if right > left else glyphs.dot
        return f"{' ' * left}{sign * (right - left + 1)}".ljust(self.cells)

    @property
    def scale(self) -> str:
        """The years of the two ends, for a heading above the lanes."""
        first, last = str(self.first.year), str(self.last.year)
        return first + last.rjust(self.cells - len(first))

    def _place(self, day: date) -> float:
        """Return where `day` begins, in cells from the left."""
        length = (self.last - self.first).days + 1
        passed = (day - self.first).days
        return max(0, min(passed, length)) * self.cells / length


def lanes_of(scene: Scene, width: int) -> Lanes | None:
    """Give the scale of the lanes of `scene` in rows `width` cells wide; None where there are none:
    below headings of months and days, by rank or by the date of writing, or without room."""
    chronology = scene.chronology
    cells = next((cells for least, cells in (_WIDE, _NARROW) if width >= least), 0)
    if not cells or scene.by_rank or chronology.axis is not Axis.EVENT:
        return None
    if chronology.zoom.value > Zoom.YEAR.value:
        return None
    first, last = scene.axis.bulk
    begin, past = asked_days(scene.view.query)
    asked = max(first.toordinal(), begin), min(last.toordinal(), past - 1)
    if asked[0] >= asked[1]:
        return None
    first, last = map(date.fromordinal, asked)
    return Lanes(first, last, cells) if last - first > timedelta(days=cells) else None


def _day_after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day
