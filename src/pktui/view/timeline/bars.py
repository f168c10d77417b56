"""The bars over the timeline: how much happened when, of what is shown, column by column.

The bars follow the filter: they run from the first day that is shown to the last, so that a week
fills the whole width, a day a column or several. Long stretches without events are cut out, and
what lies far off from all else is counted at the ends.
"""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from pktui.query.asked_days import asked_days
from pktui.query.rowset import place_of, places_of
from pktui.view.scene import Scene
from pktui.view.timeline.chronology import Axis, Zoom
from pktui.view.timeline.folding import Key
from pktui.wording.dates import month_mark
from pktui.wording.language import counted

_CUT_SHARE = 0.15
"""The share of all days from which on a stretch without events is cut out: it would take a sixth of
the width."""

_MOST_CUTS = 3
"""Stretches that are cut out at most, the longest ones: each takes ten columns for its words."""

_HEADINGS = 8192
"""Headings whose days are kept: those of a decade by days, of 160 bytes each. At every key those of
all the headings are wanted."""

_END = date.max.toordinal() + 1
"""The ordinal past the last day of the calendar."""

_NARROW = 40
"""Columns below which nothing is cut out: there is no room to say so."""

_MOST_PEAKS = 3
"""Bars that say their date and their count."""

_APART = 16
"""Columns between two of these: each has words beside it."""

_WIDEST_DAY = 24
"""Columns of one day at most, so that a week fills 160: one day alone is a bar, not a full line."""

_DAY_CELLS = 7
"""Columns for the day of a month below the bars: `20 Apr` and a space."""


@dataclass(frozen=True, eq=False)
class Bars:
    """The bars of one scene at one width."""

    days: Sequence[tuple[int, int] | None]
    """For each column the first day that it holds and the one past its last, as ordinals; several
    columns next to each other may hold the same. None in a stretch that is cut out, and behind the
    last day."""
    counts: Sequence[int]
    """For each column how many of the events shown begin in its days."""
    cuts: Sequence[tuple[int, str]]
    """The column at which each stretch that is cut out begins, and how long it is in words."""
    before: int
    """How many events lie before the first column, and behind the last."""
    after: int

    def days_of(self, columns: range) -> tuple[date, date] | None:
        """Return the first and the last day that some columns hold; None where all of them are cut
        out."""
        held = [days for days in self.days[columns.start : columns.stop] if days is not None]
        if not held:
            return None
        return date.fromordinal(held[0][0]), date.fromordinal(held[-1][1] - 1)

    def column_of(self, day: date) -> int | None:
        """Return the first column that holds `day`; None where it lies beyond, or is cut out."""
        number = day.toordinal()
        held = (at for at, days in enumerate(self.days) if days and days[0] <= number < days[1])
        return next(held, None)

    @property
    def years(self) -> range:
        """The years that the bars are of."""
        held = [days for days in self.days if days is not None]
        if not held:
            return range(0)
        first, last = date.fromordinal(held[0][0]), date.fromordinal(held[-1][1] - 1)
        return range(first.year, last.year + 1)

    @property
    def peak(self) -> tuple[range, int] | None:
        """The columns of the highest bar, and its count; None where there are no events."""
        return next(iter(self.peaks), None)

    @property
    def peaks(self) -> Sequence[tuple[range, int]]:
        """The columns of the highest bars that stand apart, and their counts, the highest first;
        none that is less than half as high as that."""
        highest: dict[tuple[int, int], int] = {}
        for days, count in zip(self.days, self.counts, strict=True):
            if days is not None:
                highest.setdefault(days, count)
        least = max(1, max(self.counts, default=0) / 2)
        peaks: list[tuple[range, int]] = []
        for days, count in sorted(highest.items(), key=lambda each: -each[1]):
            if count < least or len(peaks) == _MOST_PEAKS:
                break
            first = self.days.index(days)
            last = first
            while last + 1 < len(self.days) and self.days[last + 1] == days:
                last += 1
            if all(last + _APART < has.start or has.stop + _APART < first for has, _ in peaks):
                peaks.append((range(first, last + 1), count))
        return peaks

    def labels(self) -> Iterator[tuple[int, str]]:
        """Yield where below the bars a year, a month or a day begins, and what it is called."""
        shown = [days for days in self.days if days is not None]
        if not shown:
            return
        covered = sum(last - first for first, last in dict.fromkeys(shown))
        before: date | None = None
        held: tuple[int, int] | None = None
        for column, days in enumerate(self.days):
            if days is None:
                before = held = None
                continue
            if days == held:
                continue  # a day on several columns is named at the first
            held = days
            day = date.fromordinal(days[0])
            words = _label(day, before, covered, len(self.days))
            if words:
                yield column, words
            before = day


def _label(day: date, before: date | None, covered: int, columns: int) -> str:
    if before is None or before.year != day.year:
        if covered > 800:
            return str(day.year)
        month = month_mark(day.month)
        return f"{month} {day.year}" if covered > 60 else f"{day.day} {month} {day.year}"
    if covered > 800 or day == before:
        return ""
    if covered > 60:
        return month_mark(day.month) if before.month != day.month else ""
    is_due = day.weekday() == 0 or columns >= covered * _DAY_CELLS
    return f"{day.day} {month_mark(day.month)}" if is_due else ""


def bars_of(scene: Scene, columns: int) -> Bars:
    """Return the bars of what `scene` shows, on this many `columns`."""
    rows, columns = scene.view.rows, max(1, columns)
    stretches = _stretches(scene) if len(rows) else []
    stretches = _clip(stretches, *asked_days(scene.view.query))
    if not stretches:
        return Bars([None] * columns, [0] * columns, (), 0, 0)
    cut = _cut_out(stretches, columns)
    parts = _joined(stretches, cut)
    words = [_length(later[0] - earlier[1]) for earlier, later in pairwise(parts)]
    lengths = [last - first for first, last in parts]
    room = min(columns - sum(map(_columns_of_cut, words)), _WIDEST_DAY * sum(lengths))
    shares = _shared_out(lengths, room)
    days: list[tuple[int, int] | None] = []
    cuts: list[tuple[int, str]] = []
    for number, ((first, last), share) in enumerate(zip(parts, shares, strict=True)):
        if number:
            cuts.append((len(days), words[number - 1]))
            days += [None] * _columns_of_cut(words[number - 1])
        days += _columns(first, last, share)
    days += [None] * (columns - len(days))
    edges = list(dict.fromkeys(edge for held in days if held is not None for edge in held))
    place = dict(zip(edges, places_of(map(scene.axis.row_of, edges), rows), strict=True))
    counts = [place[held[1]] - place[held[0]] if held is not None else 0 for held in days]
    return Bars(days, counts, cuts, place[parts[0][0]], len(rows) - place[parts[-1][1]])


def _stretches(scene: Scene) -> list[tuple[int, int]]:
    """Return the stretches of time with events, headings that follow each other taken as one: the
    first day of each as an ordinal, and the one past its last."""
    zoom, sections = scene.chronology.zoom, scene.sections
    if scene.by_rank or scene.chronology.axis is not Axis.EVENT:
        begin, end = scene.axis.bulk
        return [(begin.toordinal(), end.toordinal() + 1)]
    if scene.newest_first:
        sections = sections[::-1]
    stretches: list[tuple[int, int]] = []
    for section in sections:
        if section.far_off:
            continue
        first, last = _days_of(section.key, zoom.value)
        if stretches and first <= stretches[-1][1]:
            stretches[-1] = stretches[-1][0], max(last, stretches[-1][1])
        else:
            stretches.append((first, last))
    return _trimmed(scene, stretches)


def _clip(stretches: Sequence[tuple[int, int]], first: int, past: int) -> list[tuple[int, int]]:
    """Return the stretches as far as they lie in a window; all of them where none does."""
    within = [(max(first, start), min(past, end)) for start, end in stretches]
    return [each for each in within if each[0] < each[1]] or list(stretches)


def _trimmed(scene: Scene, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without the days before the first event of all stretches and behind the last one."""
    if not stretches:
        return stretches
    rows, axis = scene.view.rows, scene.axis
    first = place_of(axis.row_of(stretches[0][0]), rows)
    past = place_of(axis.row_of(stretches[-1][1]), rows)
    if first < past:
        start, end = axis.day_of(rows[first]), axis.day_of(rows[past - 1]) + 1
        stretches[0] = max(start, stretches[0][0]), stretches[0][1]
        stretches[-1] = stretches[-1][0], max(stretches[-1][0] + 1, min(end, stretches[-1][1]))
    return stretches


@lru_cache(_HEADINGS)
def _days_of(key: Key, level: int) -> tuple[int, int]:
    """Return the first day below a heading and the one past its last, as ordinals; `level` is a
    zoom's value, of which a number is looked up sooner."""
    year, month, day = key
    zoom = Zoom(level)
    if year > date.max.year:
        return _END - 1, _END
    years = {Zoom.CENTURY: 100, Zoom.DECADE: 10}.get(zoom, 1)
    first = date(max(1, year), month or 1, day or 1)
    start = first.toordinal()
    if day or (not month and zoom in (Zoom.MONTH, Zoom.DAY)):
        return start, start + 1  # what is dated to a year as a whole stands at its beginning
    if month:
        return start, start + monthrange(first.year, first.month)[1]
    if year + years > date.max.year:
        return start, _END
    return start, date(year + years, 1, 1).toordinal()


def _cut_out(stretches: Sequence[tuple[int, int]], columns: int) -> set[int]:
    """Return the stretches, by their place, before which a long time without events is cut out."""
    if columns < _NARROW:
        return set()
    gaps = [later[0] - earlier[1] for earlier, later in pairwise(stretches)]
    cut: set[int] = set()
    total = stretches[-1][1] - stretches[0][0]
    room = columns - 1
    for length, at in sorted(((gap, at) for at, gap in enumerate(gaps)), reverse=True)[:_MOST_CUTS]:
        taken = _columns_of_cut(_length(length)) + 1  # and one for what follows
        if length >= _CUT_SHARE * total and length > 2 and taken <= room:
            cut.add(at + 1)
            total -= length
            room -= taken
    return cut


def _columns_of_cut(words: str) -> int:
    """Return the columns that a stretch takes that is cut out: its words with a mark on each
    side."""
    return len(words) + 2


def _joined(stretches: Sequence[tuple[int, int]], cut: set[int]) -> list[tuple[int, int]]:
    """Return the stretches between what is cut out."""
    parts = [stretches[0]]
    for number, stretch in enumerate(stretches[1:], 1):
        if number in cut:
            parts.append(stretch)
        else:
            parts[-1] = parts[-1][0], stretch[1]
    return parts


def _shared_out(lengths: Sequence[int], columns: int) -> list[int]:
    """`columns` shared out by length, at least one for each."""
    total, given = sum(lengths), 0
    shares: list[int] = []
    for number, length in enumerate(lengths):
        left = len(lengths) - number - 1
        share = round(columns * length / total) if left else columns - given
        share = max(1, min(share, columns - given - left))
        shares.append(share)
        given += share
    return shares


def _columns(first: int, last: int, share: int) -> list[tuple[int, int]]:
    """Return the days in each of `share` columns: equal parts, of one day at least."""
    length = last - first
    if length >= share:
        return list(pairwise(first + at * length // share for at in range(share + 1)))
    ends = [(number + 1) * share // length for number in range(length)]
    days = (first + bisect_right(ends, at) for at in range(share))
    return [(day, day + 1) for day in days]


def _length(days: int) -> str:
    for unit, length in (("year", 365), ("month", 30), ("day", 1)):
        count = days // length
        if count >= (2 if length > 1 else 1):
            return counted(count, unit)
    return ""
