"""What the words of a time expression say: a class for each way of speaking of time.

Apart from `timex`, because only the rules and what resolves them need these; whoever shows dates
does not.
"""

from __future__ import annotations

from enum import StrEnum

from pktui.model.timex import Expression, Timex
from pktui.runtime.frozen import dataclass


class Unit(StrEnum):
    """The units that words count time in, finest first; each by its English name."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"


class Pick(StrEnum):
    """Which of the days, months … of one name is meant, as far as the words tell."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"


class Reference(StrEnum):
    """From where relative words count."""

    WRITING = "writing"
    """From when the text was written: “two days ago”, “yesterday”."""
    STORY = "story"
    """From the date that the story gave last: “two days later”, “the same day”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate(Expression):
    """Parts of a date, as far as the words give them: “5 May 2014”, “May”, “the 5th”, “2014”.

    Parts are as written and need not make a day that exists (31 February); only a month is always
    1 to 12.
    """

    year: int | None = None
    """Negative for years BC: -44 is 44 BC."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    pick: Pick | None = None
    """“last May”."""
    within: Expression | None = None
    """The year that holds it where that is relative: “June last year”."""
    approximate: bool = False
    """“around 1850”."""
    since: bool = False
    """Introduced by “since” or “ended”: past, whatever the verb."""
    ahead: bool = False
    """“July delivery”: to come, whatever the verb."""
    era: bool = False
    """The words say of which era the year is: “804 AD”."""
    short: bool = False
    """The year was written in two digits: “'29”, whose century the article's own time gives."""
    reference: Reference = Reference.WRITING
    """STORY for “the following May”."""
    known: int | None = None
    """The year of what made the day known, if it may be meant: 2021 of “the January 6 riot”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericDate(Expression):
    """`05/06/2024`: two numbers of which either may be the month."""

    first: int
    second: int
    year: int
    weekday: int | None = None
    """“Tuesday 31/05/2022”: only one of two readings may be a Tuesday. 0 is Monday."""
    short: bool = False
    """The year was written in two digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday(Expression):
    """A day of the week, alone or picked by a word: “Friday”, “last Friday”."""

    weekday: int
    """0 is Monday."""
    pick: Pick | None = None
    reference: Reference = Reference.WRITING
    """STORY for “the Friday before”."""
    week: int | None = None
    """In which week, counted from the one that runs: -1 is “Tuesday of last week”."""
    weeks: int = 0
    """So many weeks from that day: 1 is “a week from Friday”, -1 “the Friday before last”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Expression):
    """A numbered part of a year: a quarter, a half, a season or a week."""

    unit: Unit
    number: int | None
    """1 to 4 for quarters and seasons (spring is 1, winter 4), 1 or 2 for halves, 1 to 53 for
    weeks; None where the words leave it open (“the quarter”)."""
    year: int | None = None
    pick: Pick | None = None
    within: Expression | None = None
    """The year that holds it where that is relative: “last year's third quarter”."""
    reference: Reference = Reference.WRITING
    """STORY for “the following spring”."""
    short: bool = False
    """The year was written in two digits: “the winter of '47”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Era(Expression):
    """A decade or a century: “the 1990s”, “the 19th century”."""

    unit: Unit
    first_year: int
    """1990 for the 1990s, 1800 for the 19th century; negative BC (-400 is the 4th century)."""
    half: int | None = None
    """1 or 2 where the words give a half of it: “the first half of the 1980s”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift(Expression):
    """So many units from an anchor: “yesterday”, “two weeks ago”, “last year”, “a day later”."""

    unit: Unit
    count: int
    """Negative is earlier; 0 is the unit that holds the anchor."""
    running: bool = False
    """Whether it is a week or a month up to the anchor: “in the past week”."""
    reference: Reference = Reference.WRITING
    whole: bool = False
    """Whether a calendar unit is meant (“last week”) and not a distance (“a week ago”)."""
    of: Expression | None = None
    """What it is counted from, where the words say: “a year ago today”, “the same month last
    year”; the result is as fine as that."""
    words: tuple[Timex, Timex] | None = None
    """For “two years before 2010”: the length and the date, each by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf(Expression):
    """Units of a longer time, counted from either end: “the first week of May”, “the second Tuesday
    in November”, “the last three months of 2012”."""

    unit: Unit
    nth: int
    """1 is the first; -1 the last."""
    count: int = 1
    """How many of them: 9 in “the first nine months”."""
    weekday: int | None = None
    """Only days of this name are counted; 0 is Monday."""
    of: Expression | None = None
    """None where the words leave it open, which makes them a mere length of time."""
    words: tuple[Timex, Timex] | None = None
    """The length and what holds it, which TIMEX3 marks each by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday(Expression):
    """A named day: “Christmas”, “Easter Sunday 2012”."""

    name: str
    """Its name in the table of `pipeline.holidays`."""
    year: int | None = None
    pick: Pick | None = None
    within: Expression | None = None
    days: int = 0
    """So many days after it: 1 is the second day of the lunar new year."""
    cycle: int | None = None
    """0 to 59: the year of the sixty-year cycle, where the words name it, as Vietnamese does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoonDate(Expression):
    """A day of the lunisolar calendar: the tenth of the third month."""

    month: int
    day: int
    year: int | None = None
    pick: Pick | None = None
    """LAST for that of last year."""
    cycle: int | None = None
    """The year of the cycle of sixty that is told instead of a year, from 0, as for a `Holiday`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOfDay(Expression):
    """A clock time or part of a day, and the day it is on."""

    time: str
    """As TIMEX3 writes it behind the day: `T21:30`, `TMO`, `TNI`."""
    on: Expression | None = None
    """None where no day is named: “at 9 p.m.”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekOf(Expression):
    """The week that holds a day: “the week of 5 May”."""

    day: Expression
    weekend: bool = False
    """“the weekend of 10 May”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague(Expression):
    """Time without a place on the axis: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Length(Expression):
    """A duration: `P3D`, `PT2H`, `PXM`."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat(Expression):
    """A set of times: `XXXX-WXX-2`, `P1M`."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval(Expression):
    """From one time expression to another: “from 3 to 5 May”, “2010–12”, “from 2014 onwards”."""

    first: Timex
    last: Timex | None
    """None where the text says that it still goes on."""
