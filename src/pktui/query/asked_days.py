"""The stretch of time that a query asks for."""

from __future__ import annotations

from datetime import date

from pktui.model.when import When
from pktui.query.language import DateBound, Dated, Query, Term

_END = date.max.toordinal() + 1


def asked_days(query: Query) -> tuple[int, int]:
    """Return the first day that `query` asks for and the one past its last, as ordinals; the first
    and the last day of the calendar where it asks for none.

    What it finds of longer times, such as the whole of a year, touches these days and goes beyond.
    """
    first, past = date.min.toordinal(), _END
    for term in query.terms:
        match term:
            case Term(predicate=Dated(bound=bound, when=when), negated=False):
                if bound is not DateBound.UNTIL and when.earliest:
                    first = max(first, when.earliest.toordinal())
                if bound is not DateBound.SINCE and when.latest:
                    past = min(past, when.latest.toordinal() + 1)
            case _:
                pass
    return first, past


def is_within(when: When, asked: tuple[int, int]) -> bool:
    """Tell whether `when` begins and ends in these days, and is not open at either end."""
    if when.earliest is None or when.latest is None:
        return False
    return asked[0] <= when.earliest.toordinal() and when.latest.toordinal() < asked[1]
