"""When: a date with no more certainty than the words that gave it.

A `When` is a closed interval of days, the granularity of the words, a qualifier, and the basis on
which it was found. Its canonical text is EDTF (ISO 8601-2:2019, levels 0 and 1), as the Library of
Congress specifies it; what EDTF has no sign for (a week, a quarter, a half) is written as an
interval. `edtf` reads that text.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from pktui.runtime.frozen import dataclass


class Granularity(StrEnum):
    """How finely the words speak."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


class Qualifier(StrEnum):
    """EDTF's qualification of a whole date."""

    NONE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"


class Basis(StrEnum):
    """How a date was come by."""

    STATED = "stated"
    """The words give the whole date."""
    RESOLVED = "resolved"
    """The words are relative; the article's own date, or one the story gave, completes them."""
    INFERRED = "inferred"
    """Worked out from other evidence; always uncertain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An interval of days as fine as its words; at least one end is known."""

    earliest: date | None
    """The first day covered, inclusive; None where the beginning is open."""
    latest: date | None
    """The last day covered, inclusive; None where the end is open."""
    granularity: Granularity
    basis: Basis
    qualifier: Qualifier = Qualifier.NONE
    ends: tuple[Granularity, Granularity] = (Granularity.DAY, Granularity.DAY)
    """For a range only: the granularity (day, month or year) in which each end is written."""
    bc: str = ""
    """The whole date in EDTF where it begins before the year 1, which Python's calendar does not
    have: `-0061` is 62 BC. `earliest` and `latest` are then the first day of that calendar, or the
    last that is covered."""

    def __post_init__(self) -> None:
        if self.earliest is None and self.latest is None:
            raise ValueError("a When has at least one end")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"{self.earliest} is after {self.latest}")
        if self.granularity is not Granularity.RANGE and not (self.earliest and self.latest):
            raise ValueError("only a range can be open")

    def __str__(self) -> str:
        return self.edtf

    @property
    def edtf(self) -> str:
        """Canonical EDTF; `parse_edtf(when.edtf)` covers the same days."""
        q = self.qualifier
        if self.bc:
            return "/".join(end if end == ".." else f"{end}{q}" for end in self.bc.split("/"))
        if self.granularity is Granularity.RANGE:
            first = f"{_written(self.earliest, self.ends[0])}{q}" if self.earliest else ".."
            last = f"{_written(self.latest, self.ends[1])}{q}" if self.latest else ".."
            return f"{first}/{last}"
        assert self.earliest is not None
        assert self.latest is not None
        match self.granularity:
            case Granularity.WEEK:
                return f"{self.earliest}{q}/{self.latest}{q}"
            case Granularity.QUARTER | Granularity.HALF:
                first = _written(self.earliest, Granularity.MONTH)
                last = _written(self.latest, Granularity.MONTH)
                return f"{first}{q}/{last}{q}"
            case Granularity.SEASON:
                return f"{self.earliest.year:04}-{20 + self.earliest.month // 3}{q}"
            case _:
                return f"{_written(self.earliest, self.granularity)}{q}"

    @property
    def first_day(self) -> str | None:
        """The first day covered in ISO 8601, `-0061-01-01` before Christ; None where open."""
        if self.bc:
            first = self.bc.split("/")[0]
            return None if first == ".." else _whole_day(first, "-01", "-01")
        return self.earliest.isoformat() if self.earliest else None

    @property
    def last_day(self) -> str | None:
        """The last day covered in ISO 8601; None where open."""
        last = self.bc.split("/")[-1]
        if last.startswith(("-", "0000")):
            return _whole_day(last, "-12", "-31")
        return self.latest.isoformat() if self.latest else None

    @property
    def is_uncertain(self) -> bool:
        """Whether the date carries a question mark (EDTF `?` or `%`)."""
        return self.qualifier in (Qualifier.UNCERTAIN, Qualifier.BOTH)

    def is_of(self, days: tuple[int, int]) -> bool:
        """Tell whether the date may be one of `days`: the ordinals of the first of them and of the
        day behind the last. Where there is no day between them, nothing is left out."""
        first = self.earliest.toordinal() if self.earliest else 0
        last = self.latest.toordinal() if self.latest else days[1]
        return days[0] >= days[1] or (first < days[1] and last >= days[0])

    @property
    def sort_key(self) -> tuple[date, int]:
        """Chronological: by the first day covered, and the wider of two first, as a heading stands
        above what it holds: 2014, then January, then 1 January.

        An open beginning sorts by its end: what happened "until 2014" is met there, not at the
        start of time.
        """
        if self.bc:
            return date.min, _BEFORE_ALL + _place_bc(self.bc.removeprefix("../"))
        first = self.earliest or self.latest or date.min
        return first, -(self.latest or date.max).toordinal()

    def touches(self, other: When) -> bool:
        """Tell whether the two have a day in common."""
        return (
            self.earliest is None or other.latest is None or self.earliest <= other.latest
        ) and (other.earliest is None or self.latest is None or other.earliest <= self.latest)

    def covers(self, day: date) -> bool:
        """Say whether `day` lies in the interval; an open end covers every day on its side."""
        return (self.earliest is None or self.earliest <= day) and (
            self.latest is None or day <= self.latest
        )

    def doubted(self) -> When:
        """Return the same days with a question mark; what was approximate stays so."""
        is_rough = self.qualifier in (Qualifier.APPROXIMATE, Qualifier.BOTH)
        return replace(self, qualifier=Qualifier.BOTH if is_rough else Qualifier.UNCERTAIN)

    def inferred(self) -> When:
        """Return the same days, no surer than a guess."""
        return replace(self.doubted(), basis=Basis.INFERRED)


_BEFORE_ALL = -2 * date.max.toordinal()
"""Sorts what lies before the first day of the calendar before all else on it."""
_MONTHS, _DAYS = 12, 31


def _place_bc(edtf: str) -> int:
    """Return where a date before the year 1 sorts among its like."""
    year, month, day = BC_POINT.match(edtf).groups(default="0")  # type: ignore[union-attr]
    return (int(year) * (_MONTHS + 1) + int(month)) * (_DAYS + 1) + int(day)


BC_POINT = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
"""A year, a month or a day before the year 1 in EDTF: its parts."""


def _whole_day(edtf: str, month: str, day: str) -> str:
    """Return a date before Christ with its month and its day; a month ends on its last."""
    year, written_month, written_day = BC_POINT.match(edtf).groups(default="")  # type: ignore[union-attr]
    if written_day:
        return edtf
    if written_month:
        last = f"-{monthrange(2000, int(written_month))[1]}"
        return f"{year}-{written_month}{day if day == '-01' else last}"
    return f"{year}{month}{day}"


def before_christ(
    first: str, last: str = "", basis: Basis = Basis.STATED, latest: date = date.min
) -> When:
    """Return a date that begins before the year 1: `first` in EDTF, such as `-0061` or
    `-0043-03-15`.

    With `last` it is an interval, whose end may be after Christ; `latest` is then its last day.
    """
    granularity = (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)[_hyphens_bc(first)]
    return When(
        earliest=date.min,
        latest=latest,
        granularity=Granularity.RANGE if last else granularity,
        basis=basis,
        bc=f"{first}/{last}" if last else first,
    )


def _hyphens_bc(edtf: str) -> int:
    """Count the hyphens behind the year of a date before Christ: 0 of a year, 2 of a day."""
    return edtf.removeprefix("-").count("-")


def _written(day: date | None, granularity: Granularity) -> str:
    assert day is not None
    match granularity:
        case Granularity.DAY:
            return day.isoformat()
        case Granularity.MONTH:
            return f"{day.year:04}-{day.month:02}"
        case Granularity.YEAR:
            return f"{day.year:04}"
        case Granularity.DECADE:
            return f"{day.year // 10:03}X"
        case Granularity.CENTURY:
            return f"{day.year // 100:02}XX"
        case _:
            raise ValueError(f"{granularity} has no EDTF form of its own")


def day(d: date, basis: Basis = Basis.STATED) -> When:
    """Make the date of one day."""
    return When(earliest=d, latest=d, granularity=Granularity.DAY, basis=basis)


def week(d: date, basis: Basis = Basis.STATED) -> When:
    """Return the ISO week, Monday to Sunday, that holds `d`."""
    ordinal = d.toordinal() - d.weekday()
    monday = date.fromordinal(max(1, ordinal))
    sunday = date.fromordinal(min(date.max.toordinal(), ordinal + 6))
    return When(earliest=monday, latest=sunday, granularity=Granularity.WEEK, basis=basis)


def months(year: int, first: int, count: int, granularity: Granularity, basis: Basis) -> When:
    """`count` whole months from month `first` (1–12) of `year` (1–9999)."""
    last_year, last = year + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    if last_year > date.max.year:
        end = date.max
    else:
        end = date(last_year, last, monthrange(last_year, last)[1])
    return When(earliest=date(year, first, 1), latest=end, granularity=granularity, basis=basis)


def month(year: int, number: int, basis: Basis = Basis.STATED) -> When:
    """Make the date of a month; `number` is 1 to 12."""
    return months(year, number, 1, Granularity.MONTH, basis)


def quarter(year: int, number: int, basis: Basis = Basis.STATED) -> When:
    """`number` is 1 to 4."""
    return months(year, 3 * number - 2, 3, Granularity.QUARTER, basis)


def half(year: int, number: int, basis: Basis = Basis.STATED) -> When:
    """`number` is 1 or 2."""
    return months(year, 6 * number - 5, 6, Granularity.HALF, basis)


def season(year: int, number: int, basis: Basis = Basis.STATED) -> When:
    """`number` is 1 (spring, from March) to 4 (winter, from December of `year`); northern."""
    return months(year, 3 * number, 3, Granularity.SEASON, basis)


def year(number: int, basis: Basis = Basis.STATED) -> When:
    """Make the date of a year; `number` is 1 or later."""
    return months(number, 1, 12, Granularity.YEAR, basis)


def decade(first_year: int, basis: Basis = Basis.STATED) -> When:
    """`first_year` is a multiple of ten, 10 or later."""
    return months(first_year, 1, 120, Granularity.DECADE, basis)


def century(first_year: int, basis: Basis = Basis.STATED) -> When:
    """`first_year` is a multiple of a hundred, 100 or later: 1900 is written `19XX`."""
    return months(first_year, 1, 1200, Granularity.CENTURY, basis)


def span_of(first: When | None, last: When | None, basis: Basis = Basis.STATED) -> When:
    """From the beginning of `first` to the end of `last`; None where that end is open."""
    known = first or last
    assert known is not None
    return When(
        earliest=first.earliest if first else None,
        latest=last.latest if last else None,
        granularity=Granularity.RANGE,
        basis=basis,
        ends=(_end_unit(first or known), _end_unit(last or known)),
    )


def _end_unit(when: When) -> Granularity:
    if when.granularity in (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY):
        return Granularity.YEAR
    if when.granularity in (Granularity.DAY, Granularity.WEEK):
        return Granularity.DAY
    if when.granularity is Granularity.RANGE:
        return when.ends[0]
    return Granularity.MONTH


def up_to(when: When, *, included: bool) -> When:
    """Return all time up to the end of `when`, or up to its beginning; as sure as `when`."""
    if when.bc:
        return _up_to_bc(when, included=included)
    last = when.latest if included else _next_to(when.earliest, -1)
    if last is None:
        raise ValueError(f"{when} has no such side")
    unit = _end_unit(when)
    return replace(
        when, earliest=None, latest=last, granularity=Granularity.RANGE, ends=(unit, unit)
    )


def on_from(when: When, *, included: bool) -> When:
    """Return all time from the beginning of `when` on, or from its end on; as sure as `when`."""
    if when.bc:
        return _from_bc(when, included=included)
    first = when.earliest if included else _next_to(when.latest, 1)
    if first is None:
        raise ValueError(f"{when} has no such side")
    unit = _end_unit(when)
    return replace(
        when, earliest=first, latest=None, granularity=Granularity.RANGE, ends=(unit, unit)
    )


def _up_to_bc(when: When, *, included: bool) -> When:
    """`up_to` for a date that begins before the year 1; a month or a day is always included."""
    first, _, last = when.bc.partition("/")
    end = (last or first) if included else _bc_beside(first, -1)
    if not end.startswith(("-", "0000")):  # an end after Christ
        unit = Granularity.YEAR
        return replace(when, earliest=None, bc="", granularity=Granularity.RANGE, ends=(unit, unit))
    return replace(
        when, earliest=None, latest=date.min, bc=f"../{end}", granularity=Granularity.RANGE
    )


def _from_bc(when: When, *, included: bool) -> When:
    """`on_from` for a date that begins before the year 1; a month or a day is always included."""
    first, _, last = when.bc.partition("/")
    start = first if included else _bc_beside(last or first, 1)
    if not start.startswith(("-", "0000")):  # it begins after Christ
        begins = year(int(start[:4]), when.basis)
        return on_from(replace(begins, qualifier=when.qualifier), included=True)
    return replace(when, latest=None, bc=f"{start}/..", granularity=Granularity.RANGE)


def _bc_beside(edtf: str, step: int) -> str:
    """Return the year before or behind one before Christ; a month or a day as it is."""
    if _hyphens_bc(edtf):
        return edtf
    number = int(edtf[:5] if edtf.startswith("-") else edtf[:4]) + step
    return f"-{-number:04}" if number < 0 else f"{number:04}"


def _next_to(day: date | None, step: int) -> date | None:
    return None if day is None else day + timedelta(days=step)
