"""The stretch of time that a corpus covers, cut into equal bins: sparklines and the histogram."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cached_property

from pktui.model.corpus import Corpus
from pktui.model.entity import EntityId

SPARK_BINS = 8


class TimeAxis:
    """From the day of the first event to that of the last."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._days = [event.when.sort_key[0].toordinal() for event in corpus.events]
        """The day on which each event stands: the first that it may have been."""
        self._first = min(self._days, default=1)
        self._past = max(self._days, default=1) + 1

    def bin_of(self, day: int, bins: int) -> int:
        """The bin, from 0, of a day given as an ordinal; the ends take what lies beyond them."""
        number = (day - self._first) * bins // (self._past - self._first)
        return max(0, min(number, bins - 1))

    def start_of(self, number: int, bins: int) -> date:
        """The first day of a bin, and of bin number `bins` the day after the last."""
        start = self._first + -(-number * (self._past - self._first) // bins)
        return date.fromordinal(min(start, date.max.toordinal()))

    def days_of(self, number: int, bins: int) -> tuple[date, date]:
        """The first and the last day of a bin; one that is shorter than a day is that day."""
        first = self.start_of(number, bins)
        return first, max(first, self.start_of(number + 1, bins) - timedelta(days=1))

    def counts(self, rows: Iterable[int], bins: int) -> list[int]:
        """How many of the events at `rows` fall into each bin."""
        counts = [0] * bins
        for row in rows:
            counts[self.bin_of(self._days[row], bins)] += 1
        return counts

    def sparkline(self, entity: EntityId) -> Sequence[int]:
        """How many events speak of an entity, in `SPARK_BINS` bins."""
        return self._sparklines.get(entity, (0,) * SPARK_BINS)

    @cached_property
    def _sparklines(self) -> dict[EntityId, list[int]]:
        lines: dict[EntityId, list[int]] = {}
        for event, day in zip(self._corpus.events, self._days, strict=True):
            number = self.bin_of(day, SPARK_BINS)
            for entity in self._corpus.spoken_of(event):
                lines.setdefault(entity, [0] * SPARK_BINS)[number] += 1
        return lines
