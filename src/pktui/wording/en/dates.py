"""Dates in English words: as precise as they are known, and no surer."""

from __future__ import annotations

from datetime import date

from pktui.model.when import Basis, Granularity, Qualifier, When
from pktui.wording.glyphs import Glyphs

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_ORDINALS = ("", "first", "second", "third", "fourth")
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def date_label(
    when: When, glyphs: Glyphs, *, with_year: bool = False, with_weekday: bool = True
) -> str:
    """A date for a narrow column, below a heading that gives its year unless `with_year`."""
    label = _short_bc(when, glyphs) if when.bc else _short(when, glyphs, with_year, with_weekday)
    if when.qualifier in (Qualifier.APPROXIMATE, Qualifier.BOTH):
        label = f"c. {label}"
    return f"{label} ?" if when.is_uncertain else label


def date_in_words(when: When) -> str:
    """A date for a sentence: `Friday 25 November 2022`, `about 2014`, `April 2021 (uncertain)`."""
    words = _bc(when) if when.bc else _long(when)
    if when.qualifier in (Qualifier.APPROXIMATE, Qualifier.BOTH):
        words = f"about {words}"
    if when.is_uncertain:
        words += " (inferred)" if when.basis is Basis.INFERRED else " (uncertain)"
    return words


def _bc(when: When) -> str:
    """A date before Christ: `62 BC`, `March 44 BC`, `264 to 241 BC`, `27 BC to 14`."""
    first, _, last = when.bc.partition("/")
    if not last:
        return _point_bc(first)
    if first == "..":
        return f"until {_point_bc(last)}"
    if last == "..":
        return f"from {_point_bc(first)} onwards"
    begin, end = _point_bc(first), _point_bc(last)
    return f"{begin.removesuffix(' BC')} to {end}" if end.endswith("BC") else f"{begin} to {end}"


def _short_bc(when: When, glyphs: Glyphs) -> str:
    """The same for a narrow column: `15 Mar 44 BC`, `264–241 BC`."""
    words = _bc(when).replace("until ", "to ").removesuffix(" onwards")
    for month in MONTHS:
        words = words.replace(month, month[:3])
    return words.replace(" to ", glyphs.dash)


def _point_bc(edtf: str) -> str:
    is_bc = edtf.startswith(("-", "0000"))
    year, *parts = edtf.removeprefix("-").split("-")
    words = f"{int(year) + 1} BC" if is_bc else str(int(year))
    if parts:
        words = f"{MONTHS[int(parts[0]) - 1]} {words}"
    return f"{int(parts[1])} {words}" if len(parts) > 1 else words


def span_in_words(first: When, last: When, glyphs: Glyphs) -> str:
    """From where to where a list of dates runs: `2014 – Jan 2023`."""
    start, end = first.earliest or first.latest, last.latest or last.earliest
    assert start is not None
    assert end is not None
    start_words = _bc(first) if first.bc else _month_or_year(start, _unit(first, 0))
    end_words = _bc(last) if last.bc else _month_or_year(end, _unit(last, 1))
    return start_words if start_words == end_words else f"{start_words} {glyphs.dash} {end_words}"


def _unit(when: When, end: int) -> Granularity:
    return when.ends[end] if when.granularity is Granularity.RANGE else when.granularity


def _month_or_year(day: date, unit: Granularity) -> str:
    if unit in (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY):
        return str(day.year)
    return f"{MONTHS[day.month - 1][:3]} {day.year}"


def _short(when: When, glyphs: Glyphs, with_year: bool, with_weekday: bool) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None or when.granularity is Granularity.RANGE:
        return _short_range(when, glyphs, with_year=with_year)
    year = f" {first.year}" if with_year else ""
    month = MONTHS[first.month - 1][:3]
    match when.granularity:
        case Granularity.DAY:
            day = f"{first.day:>2} {month}{year}"
            return f"{WEEKDAYS[first.weekday()][:3]} {day}" if with_weekday and not year else day
        case Granularity.WEEK:
            return f"wk {first.day:>2} {month}{year}"
        case Granularity.MONTH:
            return f"{month}{year}"
        case Granularity.QUARTER:
            return f"Q{(first.month + 2) // 3}{year}"
        case Granularity.HALF:
            return f"{'1st' if first.month == 1 else '2nd'} half{year}"
        case Granularity.SEASON:
            return f"{SEASONS[first.month]}{year}"
        case _:
            return _coarse(first, when.granularity)


def _short_range(when: When, glyphs: Glyphs, *, with_year: bool) -> str:
    first, last, ends = when.earliest, when.latest, when.ends
    if first is None:
        assert last is not None
        return f"to {_short_end(last, ends[1], with_year=with_year)}"
    if last is None:
        end = _short_end(first, ends[0], with_year=with_year)
        is_long = ends[0] is Granularity.DAY and not with_year
        return f"{end} on" if is_long else f"from {end}"
    if ends == (Granularity.YEAR, Granularity.YEAR):
        tail = f"{last.year % 100:02}" if first.year // 100 == last.year // 100 else f"{last.year}"
        return f"{first.year}{glyphs.dash}{tail}"
    if first.year != last.year:
        return f"{first.year}{glyphs.dash}{last.year}"
    if ends[0] is Granularity.DAY and first.month == last.month:
        return f"{first.day}{glyphs.dash}{last.day} {MONTHS[first.month - 1][:3]}"
    return f"{MONTHS[first.month - 1][:3]}{glyphs.dash}{MONTHS[last.month - 1][:3]}"


def _short_end(day: date, granularity: Granularity, *, with_year: bool) -> str:
    if granularity is Granularity.YEAR:
        return str(day.year)
    month = MONTHS[day.month - 1][:3]
    if with_year:
        return f"{month} {day.year}"
    return f"{day.day} {month}" if granularity is Granularity.DAY else month


def _coarse(first: date, granularity: Granularity) -> str:
    if granularity is Granularity.DECADE:
        return f"{first.year}s"
    if granularity is Granularity.CENTURY:
        return f"{ordinal(first.year // 100 + 1)} c."
    return str(first.year)


def _long(when: When) -> str:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        known = first or last
        assert known is not None
        end = day_in_words(known, when.ends[0 if first else 1])
        return f"from {end} onwards" if first else f"until {end}"
    match when.granularity:
        case Granularity.DAY:
            return f"{WEEKDAYS[first.weekday()]} {day_in_words(first, Granularity.DAY)}"
        case Granularity.WEEK:
            return f"the week of {day_in_words(first, Granularity.DAY)}"
        case Granularity.MONTH:
            return day_in_words(first, Granularity.MONTH)
        case Granularity.QUARTER:
            return f"the {_ORDINALS[first.month // 3 + 1]} quarter of {first.year}"
        case Granularity.HALF:
            return f"the {_ORDINALS[first.month // 6 + 1]} half of {first.year}"
        case Granularity.SEASON:
            return f"{SEASONS[first.month]} {first.year}"
        case Granularity.RANGE:
            return f"{day_in_words(first, when.ends[0])} to {day_in_words(last, when.ends[1])}"
        case Granularity.DECADE:
            return f"the {first.year}s"
        case Granularity.CENTURY:
            return f"the {ordinal(first.year // 100 + 1)} century"
        case _:
            return str(first.year)


def month_name(month: int) -> str:
    """Name a month, 1 to 12: `November`."""
    return MONTHS[month - 1]


def month_mark(month: int) -> str:
    """Name a month for an axis: `Nov`."""
    return MONTHS[month - 1][:3]


def day_of_month(day: int, month: int, *, short: bool = False) -> str:
    """Write a day and its month: `26 November`, `26 Nov`."""
    return f"{day} {month_mark(month) if short else month_name(month)}"


def day_in_words(day: date, granularity: Granularity) -> str:
    """A day as exactly as it is written: `23 May 2014`, `May 2014`, `2014`."""
    match granularity:
        case Granularity.YEAR:
            return str(day.year)
        case Granularity.MONTH:
            return f"{MONTHS[day.month - 1]} {day.year}"
        case _:
            return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def ordinal(number: int) -> str:
    """A number in order: `1st`, `12th`, `21st`."""
    if 10 < number % 100 < 14:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
