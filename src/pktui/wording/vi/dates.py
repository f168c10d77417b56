"""Dates in Vietnamese words, as `wording.dates` has them in English: as precise, and no surer."""

from __future__ import annotations

from datetime import date

from pktui.model.when import Basis, Granularity, Qualifier, When
from pktui.wording.glyphs import Glyphs

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_SHORT_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
SEASONS = {3: "mùa xuân", 6: "mùa hè", 9: "mùa thu", 12: "mùa đông"}
_HALVES = ("nửa đầu", "nửa cuối")
_QUARTERS = ("I", "II", "III", "IV")
_CENTURIES = (
    *("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    *("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI"),
)


def date_label(
    when: When, glyphs: Glyphs, *, with_year: bool = False, with_weekday: bool = True
) -> str:
    """A date for a narrow column: `T7 26/11`, `11/2022`, `quý III`."""
    label = _bc(when) if when.bc else _short(when, glyphs, with_year, with_weekday)
    if when.qualifier in (Qualifier.APPROXIMATE, Qualifier.BOTH):
        label = f"~ {label}"
    return f"{label} ?" if when.is_uncertain else label


def date_in_words(when: When) -> str:
    """A date for a sentence: `Thứ Bảy 26 tháng 11 năm 2022`, `khoảng 2014`."""
    words = _bc(when) if when.bc else _long(when)
    if when.qualifier in (Qualifier.APPROXIMATE, Qualifier.BOTH):
        words = f"khoảng {words}"
    if when.is_uncertain:
        words += " (suy ra)" if when.basis is Basis.INFERRED else " (không chắc)"
    return words


def span_in_words(first: When, last: When, glyphs: Glyphs) -> str:
    """From where to where a list of dates runs: `2014 – 1/2023`."""
    start, end = first.earliest or first.latest, last.latest or last.earliest
    assert start is not None
    assert end is not None
    start_words = _bc(first) if first.bc else _month_or_year(start, _unit(first, 0))
    end_words = _bc(last) if last.bc else _month_or_year(end, _unit(last, 1))
    return start_words if start_words == end_words else f"{start_words} {glyphs.dash} {end_words}"


def day_in_words(day: date, granularity: Granularity) -> str:
    """A day as exactly as it is written: `23 tháng 5 năm 2014`, `tháng 5 năm 2014`, `2014`."""
    match granularity:
        case Granularity.YEAR:
            return str(day.year)
        case Granularity.MONTH:
            return f"tháng {day.month} năm {day.year}"
        case _:
            return f"{day.day} tháng {day.month} năm {day.year}"


def month_name(month: int) -> str:
    """Name a month, 1 to 12: `tháng 11`."""
    return f"tháng {month}"


def month_mark(month: int) -> str:
    """Name a month for an axis: `T11`, which no label of a day of the week stands beside."""
    return f"T{month}"


def day_of_month(day: int, month: int, *, short: bool = False) -> str:
    """Write a day and its month: `26 tháng 11`, `26/11`."""
    return f"{day}/{month}" if short else f"{day} tháng {month}"


def _bc(when: When) -> str:
    first, _, last = when.bc.partition("/")
    if not last:
        return _point_bc(first)
    if first == "..":
        return f"đến {_point_bc(last)}"
    if last == "..":
        return f"từ {_point_bc(first)}"
    return f"{_point_bc(first)} đến {_point_bc(last)}"


def _point_bc(edtf: str) -> str:
    is_bc = edtf.startswith(("-", "0000"))
    year, *parts = edtf.removeprefix("-").split("-")
    words = f"{int(year) + 1} TCN" if is_bc else str(int(year))
    if parts:
        words = f"tháng {int(parts[0])} năm {words}"
    return f"{int(parts[1])} {words}" if len(parts) > 1 else words


def _unit(when: When, end: int) -> Granularity:
    return when.ends[end] if when.granularity is Granularity.RANGE else when.granularity


def _month_or_year(day: date, unit: Granularity) -> str:
    if unit in (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY):
        return str(day.year)
    return f"{day.month}/{day.year}"


def _short(when: When, glyphs: Glyphs, with_year: bool, with_weekday: bool) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None or when.granularity is Granularity.RANGE:
        return _short_range(when, glyphs, with_year=with_year)
    year = f"/{first.year}" if with_year else ""
    match when.granularity:
        case Granularity.DAY:
            day = f"{first.day:>2}/{first.month}{year}"
            is_named = with_weekday and not year
            return f"{_SHORT_WEEKDAYS[first.weekday()]} {day}" if is_named else day
        case Granularity.WEEK:
            return f"tuần {first.day}/{first.month}{year}"
        case Granularity.MONTH:
            return f"{first.month}{year}" if year else f"tháng {first.month}"
        case Granularity.QUARTER:
            return f"quý {_QUARTERS[(first.month - 1) // 3]}{year}"
        case Granularity.HALF:
            return f"{_HALVES[first.month // 7]}{year}"
        case Granularity.SEASON:
            return f"{SEASONS[first.month].removeprefix('mùa ')}{year}"
        case Granularity.DECADE:
            return f"{first.year}s"
        case Granularity.CENTURY:
            return f"tk. {_century(first.year)}"
        case _:
            return str(first.year)


def _short_range(when: When, glyphs: Glyphs, *, with_year: bool) -> str:
    first, last, ends = when.earliest, when.latest, when.ends
    if first is None:
        assert last is not None
        return f"đến {_short_end(last, ends[1], with_year=with_year)}"
    if last is None:
        return f"từ {_short_end(first, ends[0], with_year=with_year)}"
    if ends == (Granularity.YEAR, Granularity.YEAR):
        tail = f"{last.year % 100:02}" if first.year // 100 == last.year // 100 else f"{last.year}"
        return f"{first.year}{glyphs.dash}{tail}"
    if first.year != last.year:
        return f"{first.year}{glyphs.dash}{last.year}"
    if ends[0] is Granularity.DAY and first.month == last.month:
        return f"{first.day}{glyphs.dash}{last.day}/{first.month}"
    return f"tháng {first.month}{glyphs.dash}{last.month}"


def _short_end(day: date, granularity: Granularity, *, with_year: bool) -> str:
    if granularity is Granularity.YEAR:
        return str(day.year)
    if with_year:
        return f"{day.month}/{day.year}"
    return f"{day.day}/{day.month}" if granularity is Granularity.DAY else f"tháng {day.month}"


def _long(when: When) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        known = first or last
        assert known is not None
        end = day_in_words(known, when.ends[0 if first else 1])
        return f"từ {end} trở đi" if first else f"cho đến {end}"
    match when.granularity:
        case Granularity.DAY:
            return f"{WEEKDAYS[first.weekday()]} {day_in_words(first, Granularity.DAY)}"
        case Granularity.WEEK:
            return f"tuần từ {day_in_words(first, Granularity.DAY)}"
        case Granularity.MONTH:
            return day_in_words(first, Granularity.MONTH)
        case Granularity.QUARTER:
            return f"quý {_QUARTERS[(first.month - 1) // 3]} năm {first.year}"
        case Granularity.HALF:
            return f"{_HALVES[first.month // 7]} năm {first.year}"
        case Granularity.SEASON:
            return f"{SEASONS[first.month]} năm {first.year}"
        case Granularity.RANGE:
            return f"{day_in_words(first, when.ends[0])} đến {day_in_words(last, when.ends[1])}"
        case Granularity.DECADE:
            return f"thập niên {first.year}"
        case Granularity.CENTURY:
            return f"thế kỷ {_century(first.year)}"
        case _:
            return str(first.year)


def _century(year: int) -> str:
    """The century of `year`, in the Roman digits that Vietnamese writes it with."""
    number = year // 100 + 1
    return _CENTURIES[number] if number < len(_CENTURIES) else str(number)
