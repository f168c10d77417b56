"""Dates typed as a distance from where the reader is: `+2w`, `-1m`, `+10 days`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_OFFSET = re.compile(r"([+-−])\s?(\d{1,5})\s?(d|w|m|y)(?:ays?|eeks?|onths?|ears?)?", re.IGNORECASE)


def offset_from(typed: str, here: date) -> date | None:
    """Return the day that `typed` counts from `here`; None if it is no distance."""
    found = _OFFSET.fullmatch(typed.strip())
    if found is None:
        return None
    count = int(found[2]) * (1 if found[1] == "+" else -1)
    try:
        match found[3].lower():
            case "d":
                return here + timedelta(days=count)
            case "w":
                return here + timedelta(weeks=count)
            case "m":
                return _months_from(here, count)
            case _:
                return _months_from(here, 12 * count)
    except (OverflowError, ValueError):
        return None


def _months_from(here: date, months: int) -> date:
    """Return the same day of another month, or its last one where it has no such day."""
    years, month = divmod(here.year * 12 + here.month - 1 + months, 12)
    if not date.min.year <= years <= date.max.year:
        raise ValueError(f"no year {years}")
    return date(years, month + 1, min(here.day, monthrange(years, month + 1)[1]))
