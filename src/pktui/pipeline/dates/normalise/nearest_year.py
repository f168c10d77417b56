"""Which year a date without one belongs to, by tense and by nearness to the anchor.

Months are counted from the anchor's, 0 to 11 ahead. Newspapers leave the year out where it is near,
so a day or a month is at most some months ahead or behind; where both are thinkable, the tense
decides, and without a tense news speaks of the past.
"""

from __future__ import annotations

from datetime import date, timedelta

from pktui.model.expressions import Holiday, Period, Pick, Unit
from pktui.model.timex import Tense
from pktui.pipeline.dates.calendars.movable_feasts import Moving, days_in

_DAYS_AHEAD = 4
"""Months that a day ("Dec. 15") may lie ahead with no verb that says so."""
_DAYS_AHEAD_SAID = 10
"""The same with a verb of the future: only what has just passed is more likely past."""
_AHEAD_BESIDE_PAST = 2
"""The same, and for a whole month, with a verb of the past that tells of something else: “set a
July 4 deadline”, “chose its candidates for the June election”. Of a deed that a date not far ahead
would put back by most of a year, a paper says “last June”."""
_AHEAD_TOLD_BACK = 0
"""The same with such a verb right beside: “opened on 4 November” told in October was a year ago."""
_MONTHS_AHEAD = 3
"""Months that a whole month may lie ahead with no verb that says so: “no sign of an end until a
well is finished in August”, told in May."""
_MONTHS_AHEAD_SAID = 9
"""The same for a whole month: of two that have just passed nobody says that they will come."""
_MONTHS_AHEAD_ANNOUNCED = 11
"""The same where “will” itself stands before “in April”: nobody says so of a month that is over."""
_TURN = 7
"""A story goes on: from November to January the year turns, from March to January it does not."""

_MARCH, _DECEMBER = 3, 12
_JUST_REPORTED = 3
"""Months for which a quarter is still news: a firm "expects to report" one that is over."""


def year_of_month(
    month: int,
    anchor: date,
    tense: Tense | None,
    pick: Pick | None,
    *,
    of_day: bool,
    announced: bool = False,
    told_back: bool = True,
) -> int:
    """Return the year of a month, or of a day of it, in a text that counts from the day of
    writing.

    “last February” told in March is rather a year back: of the one just over a paper says “last
    month”. `announced` tells whether the words say that it will come, `told_back` whether a verb of
    the past is that of what happened then.
    """
    year = anchor.year
    if pick is Pick.LAST:
        return year if month < anchor.month - (not of_day) else year - 1
    if pick is Pick.NEXT:
        return year if month > anchor.month else year + 1
    ahead = (month - anchor.month) % 12
    if ahead == 0 or pick is Pick.THIS:
        return year
    if tense is Tense.PAST:
        reach = _AHEAD_TOLD_BACK if told_back else _AHEAD_BESIDE_PAST
    elif of_day:
        reach = _DAYS_AHEAD_SAID if tense is Tense.FUTURE else _DAYS_AHEAD
    elif tense is Tense.FUTURE:
        reach = _MONTHS_AHEAD_ANNOUNCED if announced else _MONTHS_AHEAD_SAID
    else:
        reach = _MONTHS_AHEAD
    if ahead <= reach:
        return year + (month < anchor.month)
    return year - (month > anchor.month)


def year_in_story(month: int, anchor: date, *, anchor_is_fine: bool, pick: Pick | None) -> int:
    """Return the year of a month in a story whose last date was `anchor`: its year, or past its
    turn."""
    if pick is Pick.LAST:
        return anchor.year - (not anchor_is_fine or month >= anchor.month)
    if pick is Pick.NEXT:
        return anchor.year + (not anchor_is_fine or month <= anchor.month)
    if pick is Pick.THIS:
        return anchor.year
    return anchor.year + (anchor_is_fine and anchor.month - month >= _TURN)


def nearest_feast(
    feast: Moving, holiday: Holiday, anchor: date, tense: Tense | None
) -> date | None:
    """Of the days on which a feast falls, the one that is meant by its bare name."""
    if holiday.cycle is not None:
        latest = anchor.year + 1
        year = latest - (latest - _FIRST_OF_CYCLE - holiday.cycle) % _CYCLE
        return next(days_in(year, feast), None)
    years = range(max(1, anchor.year - 2), min(date.max.year - 4, anchor.year + 2) + 1)
    days = [day for year in years for day in days_in(year, feast)]
    match holiday.pick:
        case Pick.LAST:
            return max((day for day in days if day < anchor), default=None)
        case Pick.NEXT:
            return min((day for day in days if day > anchor), default=None)
        case Pick.THIS:
            return next((day for day in days if day.year == anchor.year), None)
        case _:
            reach = {Tense.FUTURE: _DAYS_AHEAD_SAID, Tense.PAST: _AHEAD_TOLD_BACK}
            ahead = reach.get(tense, _DAYS_AHEAD) if tense else _DAYS_AHEAD
            limit = anchor + timedelta(days=30 * ahead)
            return max((day for day in days if day <= limit), default=None)


_CYCLE = 60
_FIRST_OF_CYCLE = 4
"""The year 4 began a cycle of sixty, as 1984 did."""


def year_of_part(period: Period, anchor: date, tense: Tense | None) -> int:
    """Return the year of a quarter, half or season that is named without one."""
    assert period.number
    length = 6 if period.unit is Unit.HALF else 3
    first = 3 * period.number if period.unit is Unit.SEASON else length * (period.number - 1) + 1
    year = anchor.year
    if period.pick is Pick.LAST:
        return year if first + length <= anchor.month else year - 1
    if period.pick is Pick.NEXT:
        return year if first > anchor.month else year + 1
    is_winter = period.unit is Unit.SEASON and first == _DECEMBER
    if is_winter and anchor.month < _MARCH:
        return year - 1  # a winter is named by its December
    if period.pick is Pick.THIS or first <= anchor.month < first + length:
        return year
    if first > anchor.month:
        ahead = tense is Tense.FUTURE or period.unit is Unit.SEASON
        return year if ahead else year - 1
    long_ago = anchor.month - (first + length) >= _JUST_REPORTED
    return year + (tense is Tense.FUTURE and long_ago)
