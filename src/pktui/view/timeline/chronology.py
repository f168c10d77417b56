"""The timeline's order and headings.

Whatever the number of events, putting a view in order costs one count a heading: headings are runs
of keys that only grow. 100,000 events over ten years have about
120 headings, so a keystroke in the filter lays them out in a tenth of a millisecond.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum, StrEnum
from functools import lru_cache

from pktui.model.corpus import Corpus
from pktui.model.when import Granularity, When
from pktui.query.rowset import places_of
from pktui.runtime.frozen import dataclass
from pktui.view.timeline.folding import Key, extent_of
from pktui.view.timeline.reordered import Permutation, Reordered
from pktui.wording.dates import day_of_month, month_name
from pktui.wording.language import counted, say

_WHOLE_YEARS = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY})


class Axis(StrEnum):
    """Which of an event's two clocks the timeline goes by."""

    EVENT = "event"
    """When it happened."""
    PUBLISHED = "published"
    """When it was written."""


class Zoom(Enum):
    """How much time one heading covers, coarsest first."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    MONTH = 3
    DAY = 4


@dataclass(frozen=True, slots=True)
class Section:
    """One heading and the events below it."""

    key: Key
    first: int
    """The first of its events, as a position in the view."""
    count: int
    far_off: str = ""
    """What stands in place of the key's words where these events lie far from all else."""


def backward(sections: Sequence[Section], count: int) -> tuple[Section, ...]:
    """Return the headings of `count` events from the last to the first."""
    return tuple(
        replace(each, first=count - each.first - each.count) for each in reversed(sections)
    )


class Chronology:
    """All of a corpus's events in the order of one axis, under the headings of one zoom."""

    def __init__(self, corpus: Corpus, axis: Axis, zoom: Zoom) -> None:
        self.axis = axis
        self.zoom = zoom
        times = _times(corpus, axis)
        self._order: Permutation | None = None
        """The corpus's rows in the order of the axis; None where it is their own."""
        if axis is Axis.PUBLISHED:
            articles = corpus.article_of
            self._order = Permutation(sorted(range(len(times)), key=articles.__getitem__))
            times = [times[row] for row in self._order.order]
        self._keys: list[Key] = []
        """Of each heading that there may be, from the first to the last."""
        self._firsts: list[int] = []
        """The rank of the first event below it, and the one past all events."""
        for rank, when in _changes(times):
            key = _key(when, zoom)
            # keys never fall: what is dated to the whole of 2020 comes after "January 2020 to 2022"
            # in the corpus's order (the wider first), and stays under the heading open there
            if not self._keys or key > self._keys[-1]:
                self._keys.append(key)
                self._firsts.append(rank)
        self._firsts.append(len(times))

    def arrange(self, rows: Sequence[int]) -> tuple[Sequence[int], tuple[Section, ...]]:
        """`rows` of the corpus (ascending) in this axis's order, and their headings."""
        if self._order is None:
            return rows, self._sections(rows)
        reordered = Reordered(rows, self._order)
        return reordered, self._sections(reordered.ranks)

    def _sections(self, ranks: Sequence[int]) -> tuple[Section, ...]:
        sections: list[Section] = []
        headings: Sequence[int] = range(len(self._keys))
        ends: Sequence[int] = self._firsts[1:]
        if len(ranks) < len(self._keys):
            headings = list(dict.fromkeys(bisect_right(self._firsts, rank) - 1 for rank in ranks))
            ends = [ends[heading] for heading in headings]
        first = 0
        for heading, past in zip(headings, places_of(ends, ranks), strict=True):
            if first < past:
                sections.append(Section(self._keys[heading], first, past - first))
                first = past
        return tuple(sections)


def _times(corpus: Corpus, axis: Axis) -> Sequence[When | None]:
    if axis is Axis.EVENT:
        return corpus.event_dates
    dates = corpus.article_dates
    return [dates[row] for row in corpus.article_of]


def _changes(times: Iterable[When | None]) -> Iterator[tuple[int, When | None]]:
    """Yield where another time begins: 100,000 events share some thousand, and those of one stand
    together. Two that cover the same days in the same way give the same heading."""
    before: object = ...
    days: object = ...
    for rank, when in enumerate(times):
        if when is not before:
            before = when
            of_this = when and extent_of(when)
            if of_this != days:
                days = of_this
                yield rank, when


UNDATED: Key = (10_000, 0, 0)
"""After every year that a date can have."""
BEFORE_CHRIST: Key = (-1, 0, 0)
"""Before every year that Python's calendar has."""


def _key(when: When | None, zoom: Zoom) -> Key:
    if when is None:
        return UNDATED
    if when.bc:
        return BEFORE_CHRIST
    day, _ = when.sort_key
    coarse = when.granularity in _WHOLE_YEARS or (
        when.granularity is Granularity.RANGE and Granularity.YEAR in when.ends
    )
    match zoom:
        case Zoom.CENTURY:
            return day.year // 100 * 100, 0, 0
        case Zoom.DECADE:
            return day.year // 10 * 10, 0, 0
        case Zoom.YEAR:
            return day.year, 0, 0
        case Zoom.MONTH:
            return day.year, 0 if coarse else day.month, 0
        case Zoom.DAY:
            fine = when.granularity is Granularity.DAY
            return day.year, 0 if coarse else day.month, day.day if fine else 0


def heading_words(key: Key, zoom: Zoom) -> tuple[str, str]:
    """Return a heading's year and, where it has one, its month and day: (`2022`, `November`)."""
    year, month, day = key
    if key == UNDATED:
        return say("no date"), ""
    if key == BEFORE_CHRIST:
        return say("BC"), ""
    if zoom is Zoom.CENTURY or zoom is Zoom.DECADE:
        return f"{year}s", ""
    if day:
        return str(year), day_of_month(day, month)
    return str(year), month_name(month) if month else ""


def best_zoom(years: int) -> Zoom:
    """Return the zoom that suits events of this many `years`: with months, there are up to some
    seven hundred headings."""
    return Zoom.MONTH if years <= 60 else Zoom.YEAR if years <= 400 else Zoom.DECADE


def without_far_off(
    sections: Sequence[Section],
    zoom: Zoom,
    bulk: tuple[date, date],
    believed: tuple[date, date] = (date.min, date.max),
) -> tuple[Section, ...]:
    """`sections` with one at each end in place of all that lie outside `bulk`, from day to day.

    Nothing is taken together where nothing would be left between; a section that is alone at its
    end keeps its heading if it lies within `believed`, the days that are not hard to believe.
    """
    first, last = bulk
    low, high = 0, len(sections)
    while low < high and _past(sections[low].key, zoom) <= (first.year, first.month, first.day):
        low += 1
    while (
        high > low
        and sections[high - 1].key != UNDATED
        and _begins_behind(sections[high - 1].key, last)
    ):
        high -= 1
    if low == high:
        return tuple(sections)
    middle = sections[low:high]
    before, after = sections[:low], sections[high:]
    last_year = middle[-1].key[0] + _YEARS.get(zoom, 1) - 1
    start, end = believed
    doubted = any(
        _past(section.key, zoom) <= (start.year, start.month, start.day) for section in before
    )
    doubted_after = any(_begins_behind(section.key, end) for section in after)
    return (
        *_merge_sections(before, say("before {key}", key=middle[0].key[0]), doubted=doubted),
        *middle,
        *_merge_sections(after, say("after {key}", key=last_year), doubted=doubted_after),
    )


def _merge_sections(sections: Sequence[Section], words: str, *, doubted: bool) -> Sequence[Section]:
    """Return one section that counts all of `sections`; a single one stays unless it is
    `doubted`."""
    if not sections or (len(sections) < 2 and not doubted):
        return sections
    count = sum(section.count for section in sections)
    return (Section(sections[0].key, sections[0].first, count, words),)


def _past(key: Key, zoom: Zoom) -> Key:
    """Return the first day behind a heading."""
    year, month, day = key
    if zoom in _YEARS:
        return year + _YEARS[zoom], 1, 1
    if not month:
        return year, 1, 2  # dated to a year as a whole: it stands at its beginning
    return (year, month, day + 1) if day else (year, month, 32)


def _begins_behind(key: Key, last: date) -> bool:
    return key > (last.year, last.month, last.day)


_YEARS = {Zoom.CENTURY: 100, Zoom.DECADE: 10, Zoom.YEAR: 1}


def gap_words(before: Key, after: Key, zoom: Zoom) -> str:
    """Return how much time without any event lies between two headings: “3 years”; nothing for
    none."""
    return _gap_words(before, after, zoom.value)


_GAPS = 8192
"""Gaps between headings whose words are kept: those of a decade by days, of 300 bytes each. At
every key those between all headings are wanted."""


@lru_cache(_GAPS)
def _gap_words(before: Key, after: Key, level: int) -> str:
    """Return the same, `level` being a zoom's value: a number is looked up sooner than a zoom."""
    zoom = Zoom(level)
    if UNDATED in (before, after):
        return ""
    if zoom in _YEARS:
        years = after[0] - before[0] - _YEARS[zoom]
        return _counted(years, "year")
    months = 12 * (after[0] - before[0]) + (after[1] or 1) - (before[1] or 1) - 1
    if months >= 12:
        return _counted(months // 12, "year")
    if zoom is Zoom.DAY and before[2] and after[2]:
        days = (date(*after) - date(*before)).days - 1
        if days < 60:
            return _counted(days, "day")
    return _counted(months, "month")


def _counted(count: int, noun: str) -> str:
    if count <= 0:
        return ""
    return counted(count, noun)
