"""From a query to what is shown: one corpus, its index, and how time is shown."""

from __future__ import annotations

from pktui.query.index import Index
from pktui.query.language import Query
from pktui.query.selection import select
from pktui.runtime.bounded_cache import Memory
from pktui.view.chronology import Axis, Chronology, Zoom
from pktui.view.scene import Scene
from pktui.view.time_axis import TimeAxis

_REMEMBERED = 12
"""Scenes: a letter that is erased leads back to the one before, with all that was counted and lit
for it. One of 100,000 events takes up to 200 KB."""


class Outlook:
    """Makes the scenes of queries."""

    def __init__(self, index: Index, time_axis: TimeAxis, axis: Axis, zoom: Zoom) -> None:
        self.index = index
        self.corpus = index.corpus
        self.time_axis = time_axis
        self._chronology = Chronology(self.corpus, axis, zoom)
        self._scenes = Memory[Scene](_REMEMBERED)

    def rearranged(self, axis: Axis, zoom: Zoom) -> Outlook:
        """The same corpus by another clock, or below other headings."""
        return Outlook(self.index, self.time_axis, axis, zoom)

    def scene(self, query: Query, *, by_rank: bool) -> Scene:
        """What the query shows; the index must be built, if the query reads texts."""
        return self._scenes.get((query, by_rank), lambda: self._scene(query, by_rank=by_rank))

    def _scene(self, query: Query, *, by_rank: bool) -> Scene:
        view = select(self.index, query)
        by_rank = by_rank and view.is_ranked
        return Scene(self.corpus, view, self._chronology, self.time_axis, by_rank)
