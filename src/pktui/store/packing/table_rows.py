"""The rows of a corpus on their way into its file: records and columns of articles and events.

Articles come in order, each with its events; events are kept in the order of their dates. So what
every view asks of all events stands in columns of numbers, some twenty bytes an event, and the
records wait in spools until their turn comes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Any

from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Analysis, DatedArticle
from pktui.model.entity import EntityId
from pktui.model.event import Event, EventId, EventKind
from pktui.model.when import When
from pktui.store.analysis_codec import is_packed, pack_analysis
from pktui.store.codec import marshalled
from pktui.store.packing.packed_records import (
    ARTICLES,
    CHANGES,
    EVENTS,
    HEADS,
    NAMES,
    NONE,
    TAG,
    WHENS,
    Changes,
)
from pktui.store.packing.spool import Spool
from pktui.store.stored_rows import CHUNK


class TableRows:
    """Records and columns of the articles and events that were added so far."""

    def __init__(self, heads: Spool, changes: Spool, events: Spool, lines: Spool) -> None:
        """Begin with empty spools for the records of articles, for what was changed of their
        analyses, and for the records and the texts of events."""
        self.heads, self.events, self.lines = heads, events, lines
        self.articles: list[Article] = []
        self.event_ids: list[EventId] = []
        """The ids of the events, as they came."""
        self._changes = changes
        self._analyses: list[Analysis] = []
        self._days = _Days()
        self._article_days, self._event_days = array("I"), array("I")
        self._article_of, self._reasons = array("I"), array("I")
        self._starts, self._ends = array("I"), array("I")

    def add(
        self,
        analysis: Analysis,
        dated: DatedArticle,
        events: Sequence[Event],
        numbers: Mapping[EntityId, int],
    ) -> None:
        """Add an article, made from `analysis`, and its events in the order of the text; `numbers`
        are those of the entities."""
        row = len(self.articles)
        self.articles.append(dated.article)
        self._analyses.append(analysis)
        named = array("I", (NONE if id_ is None else numbers[id_] for id_ in dated.entities))
        head = ARTICLES.pack(dated.article), HEADS.pack(dated), named.tobytes()
        self.heads.add(marshalled(head))
        self._changes.add(_UNCHANGED if (made := _changes_of(dated, analysis)) is None else made)
        self._article_days.append(self._days.number(dated.when))
        for event in events:
            self.event_ids.append(event.id)
            self._event_days.append(self._days.number(event.when))
            self._article_of.append(row)
            is_own = event.kind is EventKind.PUBLICATION
            # what is no resolution is the article's own date, whose first reason it is
            self._reasons.append(0 if is_own else place_in(dated.resolutions, event.evidence))
            self._starts.append(NONE if event.span is None else event.span.start)
            self._ends.append(NONE if event.span is None else event.span.end)
            among = [tuple(map(numbers.__getitem__, getattr(event, kind))) for kind in NAMES]
            self.events.add(marshalled((EVENTS.pack(event), *among)))
            self.lines.add(event.text.encode("utf-8", "surrogatepass"))

    def order(self) -> Sequence[int]:
        """Return the places of the events in the order of their dates; of one date, as they
        came."""
        ranks = self._days.ranks()
        keys = array("I", (ranks[number] for number in self._event_days))
        return array("I", sorted(range(len(keys)), key=keys.__getitem__))

    def packed_analyses(
        self, packed: Callable[[Sequence[ArticleId]], Mapping[ArticleId, bytes]]
    ) -> Iterator[bytes]:
        """Yield the record of each analysis; those that lie in memory unpacked may be there
        `packed`."""
        for start in range(0, len(self._analyses), CHUNK):
            some = range(start, min(start + CHUNK, len(self._analyses)))
            asked = [self.articles[row].id for row in some if not is_packed(self._analyses[row])]
            known: Mapping[ArticleId, bytes] = packed(asked) if asked else {}
            for row in some:
                data = known.get(self.articles[row].id) or pack_analysis(self._analyses[row])
                yield marshalled((data, self._changes[row]))

    def columns(self, order: Sequence[int]) -> Iterator[bytes]:
        """Yield the columns of numbers that say of all articles and events what every view
        asks."""
        article_of = _in_order(self._article_of, order)
        told = array("I", bytes(4 * (len(self.articles) + 1)))
        for row in article_of:
            told[row + 1] += 1
        by_article = sorted(range(len(article_of)), key=article_of.__getitem__)
        self._days.renumber(self._event_days[at] for at in order)
        self._days.renumber(self._article_days)
        columns = {
            b"ev-when": self._days.told(_in_order(self._event_days, order)),
            b"ar-when": self._days.told(self._article_days),
            b"ev-art": article_of,
            b"reason": _in_order(self._reasons, order),
            b"start": _in_order(self._starts, order),
            b"end": _in_order(self._ends, order),
            b"told": array("I", accumulate(told)),
            b"told-row": array("I", by_article),
        }
        for tag, column in columns.items():
            yield tag.ljust(TAG) + column.tobytes()
        yield b"whens".ljust(TAG) + marshalled([WHENS.pack(when) for when in self._days.in_order()])


class _Days:
    """The different dates of a corpus: numbered as they come, and again as they are kept."""

    def __init__(self) -> None:
        self._numbers: dict[When, int] = {}
        self._kept: dict[int, int] = {}
        """The number that each has in the file."""

    def number(self, when: When | None) -> int:
        """Return the number of a date; `NONE` is that of none."""
        return NONE if when is None else self._numbers.setdefault(when, len(self._numbers))

    def ranks(self) -> Sequence[int]:
        """Return for each number a rank: of dates that are sorted alike the same one."""
        keys = [when.sort_key for when in self._numbers]
        ranked = {key: rank for rank, key in enumerate(sorted(set(keys)))}
        return [ranked[key] for key in keys]

    def renumber(self, numbers: Iterator[int] | Sequence[int]) -> None:
        """Give those of `numbers` that have none yet their numbers in the file, in turn."""
        for number in numbers:
            if number != NONE:
                self._kept.setdefault(number, len(self._kept))

    def told(self, numbers: array[int]) -> array[int]:
        """Return a column of numbers as they are in the file."""
        return array("I", (NONE if one == NONE else self._kept[one] for one in numbers))

    def in_order(self) -> Iterator[When]:
        """Yield the dates in the order of their numbers in the file."""
        days = list(self._numbers)
        return (days[number] for number in self._kept)


def _in_order(column: array[int], order: Sequence[int]) -> array[int]:
    return array("I", map(column.__getitem__, order))


_UNCHANGED = CHANGES.dump(Changes(resolutions=None, mentions=None))


def _changes_of(dated: DatedArticle, analysis: Analysis) -> bytes | None:
    """Pack what dating and linking made of an analysis; None where they left it as it was."""
    is_dated_so = dated.resolutions is analysis.resolutions or (
        dated.when == analysis.when and dated.resolutions == analysis.resolutions
    )
    is_named_so = dated.mentions == analysis.mentions
    if is_dated_so and is_named_so:
        return None
    changes = Changes(
        resolutions=None if is_dated_so else dated.resolutions,
        mentions=None if is_named_so else dated.mentions,
    )
    return CHANGES.dump(changes)


_start = attrgetter("start")


def place_in(values: Sequence[Any], value: Any) -> int:
    """Return the place of this very `value` among others, which are in the order of their start."""
    for at in range(bisect_left(values, value.start, key=_start), len(values)):
        if values[at] is value:
            return at
    return next((at for at, one in enumerate(values) if one is value), 0)
