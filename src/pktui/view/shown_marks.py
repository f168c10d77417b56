"""The reader's marks as the panes show them: the events that they are on, the words in articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pktui.model.article import ArticleId
from pktui.model.event import EventId
from pktui.model.mark import PlacedMark
from pktui.model.span import Span
from pktui.query.index import Index
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class MarkedEvents:
    """A mark and the events that it is on: none where its words are lost, or of no date."""

    placed: PlacedMark
    events: Sequence[EventId]


@dataclass(frozen=True, slots=True, eq=False)
class ShownMarks:
    """All marks of a corpus; events are named by their ids, so that more articles change none."""

    every: Sequence[MarkedEvents] = ()
    events: frozenset[EventId] = frozenset()
    """The events that a mark is on."""
    spans: Mapping[ArticleId, Sequence[Span]] | None = None
    """The marked words of each article, in its normalised text."""

    def spans_of(self, article: ArticleId) -> Sequence[Span]:
        """Return the marked words of `article`, in the order of its text."""
        return self.spans.get(article, ()) if self.spans is not None else ()


NO_MARKS = ShownMarks()


def shown_marks(index: Index) -> ShownMarks:
    """Find what the marks that `index` was given are on."""
    spans: defaultdict[ArticleId, list[Span]] = defaultdict(list)
    every: list[MarkedEvents] = []
    for one, rows in index.marked:
        if one.now.article is not None and one.now.span is not None:
            spans[ArticleId(one.now.article)].append(one.now.span)
        ids = [index.corpus.events[row].id for row in rows if row < index.event_count]
        every.append(MarkedEvents(one, ids))
    return ShownMarks(
        every,
        frozenset(event for one in every for event in one.events),
        {id_: sorted(each, key=lambda span: span.start) for id_, each in spans.items()},
    )
