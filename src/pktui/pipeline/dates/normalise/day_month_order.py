"""Whether 05/06/2024 is in May or in June: by the article's own evidence, else neither.

One date that can be read in one way only ("27/05/2024") settles it for the article, as does a
Vietnamese date, and one that gives the article's own day in one reading and not in the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from pktui.model.expressions import Interval, NumericDate, TimeOfDay
from pktui.model.timex import Timex
from pktui.model.when import Granularity, When
from pktui.pipeline.dates.languages import is_day_first

_MONTHS = 12


class DayOrder(Enum):
    """What comes first in a numeric date."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def day_order(text: str, timexes: Sequence[Timex], own: When | None) -> DayOrder | None:
    """Return how the numeric dates of an article are read; None where nothing tells."""
    numeric = [date for timex in timexes for date in _numeric(timex)]
    if not numeric:
        return None
    if any(timex.rule.startswith("vi-") for timex in timexes) or is_day_first(text):
        return DayOrder.DAY_FIRST
    orders = {order for date in numeric if (order := only_reading(date.first, date.second))}
    if not orders:
        orders = {order for date in numeric if (order := _reading_of_own_day(date, own))}
    return orders.pop() if len(orders) == 1 else None


def _numeric(timex: Timex) -> Iterator[NumericDate]:
    """Yield the numeric date that an expression is, or those at the ends of an interval."""
    match timex.expression:
        case NumericDate() as date:
            yield date
        case TimeOfDay(on=NumericDate() as date):
            yield date
        case Interval(first=first, last=last):
            yield from _numeric(first)
            if last:
                yield from _numeric(last)
        case _:
            pass


def only_reading(first: int, second: int) -> DayOrder | None:
    """Return the order that two numbers show of which only one can be the month."""
    if first > _MONTHS >= second:
        return DayOrder.DAY_FIRST
    if second > _MONTHS >= first:
        return DayOrder.MONTH_FIRST
    return None


def _reading_of_own_day(date: NumericDate, own: When | None) -> DayOrder | None:
    if own is None or own.granularity is not Granularity.DAY or own.earliest is None:
        return None
    if date.year != own.earliest.year or date.first == date.second:
        return None
    match own.earliest.month, own.earliest.day:
        case date.second, date.first:
            return DayOrder.DAY_FIRST
        case date.first, date.second:
            return DayOrder.MONTH_FIRST
        case _:
            return None
