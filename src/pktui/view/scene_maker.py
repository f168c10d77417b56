"""From a query to what is shown: one corpus, its index, and how time is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pktui.corpus.sources import Sources
from pktui.model.event import EventId
from pktui.model.mark import PlacedMark
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.query.selection import View, select
from pktui.runtime.bounded_cache import Memory
from pktui.view.scene import Scene
from pktui.view.shown_marks import NO_MARKS, shown_marks
from pktui.view.timeline.chronology import Axis, Chronology, Zoom
from pktui.view.timeline.folding import Folding
from pktui.view.timeline.tellings import NO_TELLINGS, Tellings
from pktui.view.timeline.time_axis import TimeAxis

_REMEMBERED = 12
"""Scenes: a letter that is erased leads back to the one before, with all that was counted and lit
for it. One of 100,000 events takes up to 200 KB."""


class Outlook:
    """Makes the scenes of queries."""

    def __init__(self, index: Index, time_axis: TimeAxis, axis: Axis, zoom: Zoom) -> None:
        self.index = index
        self.corpus = index.corpus
        self.time_axis = time_axis
        self.tellings = NO_TELLINGS
        self.marks = NO_MARKS
        self.disputed: frozenset[EventId] = frozenset()
        self._chronology = Chronology(self.corpus, axis, zoom)
        self._sources = Sources(self.corpus)
        self._views = Memory[View](_REMEMBERED)
        self._scenes = Memory[Scene](_REMEMBERED)

    def rearranged(self, axis: Axis, zoom: Zoom) -> Outlook:
        """Return the same corpus by another clock, or below other headings."""
        other = Outlook(self.index, self.time_axis, axis, zoom)
        other.tellings, other._sources, other._views = self.tellings, self._sources, self._views
        other.marks, other.disputed = self.marks, self.disputed
        return other

    def ask_marks(self, ask: Callable[[], Sequence[PlacedMark]]) -> None:
        """Have `ask` asked for the reader's marks when a query wants them; forget earlier ones."""
        self.index.ask_marks(ask)
        self._views = Memory[View](_REMEMBERED)
        self._scenes = Memory[Scene](_REMEMBERED)

    def show_marks(self, placed: Sequence[PlacedMark]) -> None:
        """Show these marks of the reader from now on, and let queries find them."""
        self.ask_marks(lambda: placed)
        self.marks = shown_marks(self.index)

    def show_disputed(self, events: frozenset[EventId]) -> None:
        """Show from now on that these events contradict others."""
        self.disputed = events
        self._scenes = Memory[Scene](_REMEMBERED)

    def tell_together(self, tellings: Tellings) -> None:
        """Show what tells of one happening on one row from now on."""
        self.tellings = tellings
        self._scenes = Memory[Scene](_REMEMBERED)

    def scene(self, query: Query, *, by_rank: bool, newest_first: bool, folding: Folding) -> Scene:
        """Return what the query shows; the index must be built, if the query reads texts."""
        key = query, by_rank, newest_first, folding
        return self._scenes.get(key, lambda: self._scene(*key))

    def _scene(self, query: Query, by_rank: bool, newest_first: bool, folding: Folding) -> Scene:
        view = self._views.get(query, lambda: select(self.index, query))
        return Scene(
            self.corpus,
            view,
            self._chronology,
            self.time_axis,
            by_rank and view.is_ranked,
            newest_first,
            folding,
            self.tellings,
            self._sources,
            self.marks,
            self.disputed,
        )
