"""Rules for words that name a place in the calendar: days, months, years, decades, quarters.

Patterns are written in the notation of `grammar`; `@name` stands for one of its fragments.
"""

from __future__ import annotations

from dataclasses import replace

from pktui.model.timex import (
    CalendarDate,
    Era,
    Holiday,
    NumericDate,
    Period,
    TimeOfDay,
    Unit,
)
from pktui.pipeline.counting import full_year, ordinal_of, spelled_year
from pktui.pipeline.grammar import Match, Rule
from pktui.pipeline.holidays import holiday_pattern
from pktui.pipeline.pieces import Built, Piece, Pieces
from pktui.pipeline.timewords import DECADES, MONTHS, SEASONS, WEEKDAYS

FRAGMENTS = {
    "month": r"(?:{month}|{abbreviation}\.?)",
    "weekday": r"(?:{weekday}|{shortday}\.?)",
    "day": r"{day}{th}?",
    "dayword": r"(?:{day}{th}|{ordinal}|(?:twenty|thirty)(?: |-){ordinal})",
    "to": r"(?: ?(?:-|—) ?| (?:to|till|until|through|thru) )",
    "alone": r"(?!{mark}{digits})(?! ?%)",
    "and": r"(?:, ?(?:and |or )?| ?& ?| and | or )",
    "spelled": r"(?:(?:sixteen|seventeen|eighteen|nineteen|twenty)(?: |-){numeral}(?:(?: |-){numeral})?|two thousand(?: and)?(?: {numeral})?)",
    "fiscal": r"(?:fiscal|financial)",
    "bc": r"(?:bc|bce|b\.c\.|bc\.)",
    "ad": r"(?:ad|ce|a\.d\.)",
    "nth": r"(?:{ordinal}|{digits}{th}|(?:twenty|thirty)(?: |-){ordinal})",
}

_BEFORE_YEARS = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "during",
        "from",
        "before",
        "after",
        "of",
        "early",
        "late",
        "mid",
        "around",
        "about",
        "circa",
        "c",
        "ca",
        "fiscal",
        "year",
        "to",
        "through",
        "between",
        "and",
        "autumn",
        "fall",
        "spring",
        "summer",
        "winter",
        "(",
        "–",
        "-",
        "/",
        "—",
        "for",
    ]
)
"""Words after which a number of four digits is a year, if nothing it counts follows."""
_COUNTED = frozenset(
    [
        "troops",
        "soldiers",
        "men",
        "women",
        "people",
        "workers",
        "jobs",
        "employees",
        "members",
        "students",
        "children",
        "dollars",
        "euros",
        "pounds",
        "francs",
        "marks",
        "yen",
        "rubles",
        "dong",
        "rupees",
        "points",
        "percent",
        "per",
        "pct",
        "feet",
        "foot",
        "ft",
        "miles",
        "mile",
        "km",
        "kilometres",
        "kilometers",
        "metres",
        "meters",
        "m",
        "yards",
        "yd",
        "acres",
        "hectares",
        "tons",
        "tonnes",
        "kg",
        "kilograms",
        "pounds",
        "lbs",
        "barrels",
        "litres",
        "gallons",
        "mph",
        "hp",
        "bhp",
        "cc",
        "copies",
        "units",
        "cars",
        "tanks",
        "ships",
        "aircraft",
        "planes",
        "guns",
        "rounds",
        "shares",
        "homes",
        "houses",
        "residents",
        "civilians",
        "refugees",
        "prisoners",
        "casualties",
        "dead",
        "wounded",
        "fighters",
        "rebels",
        "protesters",
        "volunteers",
        "hours",
        "minutes",
        "seconds",
        "days",
        "weeks",
        "months",
        "years",
        "times",
        "votes",
        "seats",
        "cases",
        "deaths",
        "others",
        "more",
        "or-so",
        "horses",
        "infantry",
        "cavalry",
        "police",
        "officers",
        "inhabitants",
    ]
)
"""What numbers of four digits count."""
_NAMES_OF_NUMBERS = frozenset(
    [
        "no",
        "nos",
        "number",
        "resolution",
        "flight",
        "boeing",
        "airbus",
        "highway",
        "route",
        "section",
        "article",
        "page",
        "pp",
        "psalm",
        "$",
        "£",
        "€",
        "¥",
        "us$",
        "room",
        "channel",
        "model",
        "windows",
        "directive",
        "regulation",
        "law",
        "act",
        "bill",
        "decree",
        "order",
    ]
)
"""What is known by its number."""
_OLDEST_BARE_YEAR = 1800
"""Numbers below it are years only behind a word that says so."""


def _month(m: Match, group: str = "month") -> int:
    return MONTHS[m[group].rstrip(".")]


def _day(m: Match, group: str = "day") -> int | None:
    return ordinal_of(m[group])


def _year(m: Match) -> int | None:
    if "shortyear" in m:
        return full_year(m["shortyear"])
    if "spelledyear" in m:
        return spelled_year(m["spelledyear"])
    return int(m["year"]) if m["year"] else None


def _weekday(m: Match) -> int | None:
    return WEEKDAYS[m["weekday"].rstrip(".")] if "weekday" in m else None


def _full_date(m: Match) -> Built | None:
    return CalendarDate(year=_year(m), month=_month(m), day=_day(m), weekday=_weekday(m))


def _iso_date(m: Match) -> Built | None:
    month, day = int(m["month"]), int(m["day"])
    if not 1 <= month <= 12:
        return None
    date = CalendarDate(year=int(m["year"]), month=month, day=day)
    if "hour" not in m:
        return date
    return TimeOfDay(time=f"{m['hour'].upper()}:{m['minute']}", on=date)


def _year_first_date(m: Match) -> Built | None:
    return CalendarDate(year=int(m["year"]), month=int(m["month"]), day=int(m["day"]))


def _numeric_date(m: Match) -> Built | None:
    first, second = int(m["first"] or m["first2"]), int(m["second"] or m["second2"])
    year = full_year(m["shortyear"]) if "shortyear" in m else int(m["year"] or m["year2"])
    return NumericDate(first=first, second=second, year=year)


def _list_of_days(m: Match) -> Built | None:
    """“May 3, 5 and 9, 2014”, “3, 5 and 9 May”: each day borrows the month and the year."""
    if "days" in m and _goes_on_as_noun(m) and "year" not in m:
        return None
    first, last = m.tokens("days")
    tokens = m.words.tokens
    at = [i for i in range(first, last) if tokens[i].isdigit()]
    year, month = _year(m), _month(m)
    pieces = [Piece(i, i + 1, CalendarDate(year=year, month=month, day=int(tokens[i]))) for i in at]
    ends = "to" in m
    if m.tokens("month")[0] < first:
        pieces[0] = replace(pieces[0], first=m.first)
    if m.tokens("month")[0] > first or year:
        pieces[-1] = replace(pieces[-1], last=m.last)
    if ends and pieces[0].expression == pieces[-1].expression:
        return None
    return Pieces(tuple(pieces), interval=ends)


def _goes_on_as_noun(m: Match) -> bool:
    """Whether a word follows that the number before it may count: “May 5 and 12 people”."""
    following = m.after()
    return following.isalpha() and following.islower() and following not in _AFTER_DATES


_AFTER_DATES = frozenset(
    [
        "in",
        "at",
        "on",
        "to",
        "and",
        "or",
        "but",
        "with",
        "for",
        "from",
        "by",
        "of",
        "that",
        "which",
        "when",
        "where",
        "who",
        "were",
        "was",
        "is",
        "are",
        "will",
        "would",
        "has",
        "had",
        "have",
        "as",
        "after",
        "before",
        "during",
        "until",
        "respectively",
        "the",
        "a",
        "an",
        "this",
        "last",
        "next",
    ]
)


def _months(m: Match) -> Built | None:
    """“May-August 1950”, “May to August”."""
    first, last = m.tokens("month"), m.tokens("last")
    year = _year(m)
    return Pieces(
        (
            Piece(m.first, first[1], CalendarDate(year=year, month=_month(m))),
            Piece(last[0], m.last, CalendarDate(year=year, month=_month(m, "last"))),
        ),
        interval=True,
    )


def _day_of_month(m: Match) -> Built | None:
    """“on the 20th”, where nothing follows that it could number (“the 20th Congress”)."""
    if m.before().lower() not in _BEFORE_DAYS or m.after() not in _AFTER_DAYS:
        return None
    return CalendarDate(day=_day(m))


_BEFORE_DAYS = frozenset(("on", "by", "until", "till", "from", "to", "before", "after", "since"))
_AFTER_DAYS = frozenset(
    (".", ",", ";", ":", "\n", "", "to", "and", "was", "when", "the", "at", "in", ")", "until")
)


def _holiday(m: Match) -> Built | None:
    return Holiday(name=m["name"].replace("’", "'"), year=_year(m))


def _year_end(m: Match) -> Built | None:
    return CalendarDate(year=_year(m), month=12, day=31)


def _month_alone(m: Match) -> Built | None:
    word = m["month"].rstrip(".")
    if m.before().lower() not in _BEFORE_MONTHS:
        short = len(word) <= 4 and word not in ("june", "july")
        named = word in _GIVEN_NAMES and m.after()[:1].isupper()
        if short or named or word == "march":
            return None
    return CalendarDate(month=MONTHS[word])


_GIVEN_NAMES = frozenset(("april", "june", "august", "january"))
_BEFORE_MONTHS = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "during",
        "from",
        "before",
        "after",
        "of",
        "early",
        "late",
        "mid",
        "last",
        "next",
        "this",
        "to",
        "through",
        "between",
        "and",
        "or",
        "for",
        "every",
        "each",
        "past",
        "previous",
        "following",
        "that",
    ]
)


def _year_alone(m: Match) -> Built | None:
    number = int(m["year"])
    before = m.before().lower()
    after = m.after()
    if before in _NAMES_OF_NUMBERS or after.lower() in _COUNTED or after in ("%", "°"):
        return None
    joined_before = m.first > 0 and m.words.tokens[m.first - 1] in "$£€#.,:/+*=°"
    if joined_before and m.words.tokens[m.first - 1] and m.words.tokens[m.first - 1] not in "/":
        return None
    if before in _BEFORE_YEARS:
        return CalendarDate(year=number)
    if number > 2100 or (number < _OLDEST_BARE_YEAR and before != "the"):
        return None
    counts = after.isalpha() and after.islower() and after.endswith("s") and after not in _VERBS
    if counts and number % 50 == 0:
        return None
    return CalendarDate(year=number)


_VERBS = frozenset(["was", "is", "has", "as", "this", "does", "its"])


def _years(m: Match) -> Built | None:
    """“2010–12”, “1914 to 1918”, “2020/21”: both ends, the second perhaps in two digits."""
    first, written = int(m["first"]), m["last"]
    last = int(written)
    if len(written) == 2:
        last += first - first % 100
    if not first < last <= first + 200:
        return None
    if (m.before() in "$£€#" and m.before()) or m.after().lower() in _COUNTED:
        return None
    a, b = m.tokens("first"), m.tokens("last")
    return Pieces(
        (
            Piece(m.first, a[1], CalendarDate(year=first)),
            Piece(b[0], b[1], CalendarDate(year=last)),
        ),
        interval=True,
    )


def _plain_year(m: Match) -> Built | None:
    year = _year(m)
    return None if year is None else CalendarDate(year=year)


def _year_of_era(m: Match) -> Built | None:
    number = int(m["digits"])
    if not number:
        return None
    return CalendarDate(year=-number if "bc" in m else number)


def _decade(m: Match) -> Built | None:
    if "name" in m:
        return Era(unit=Unit.DECADE, first_year=1900 + DECADES[m["name"]])
    digits = m["digits"]
    number = int(digits)
    if number % 10:
        return None
    if len(digits) == 2:
        number += 1900 if number >= 20 else 2000
    if number % 100 == 0 and number < 2000:
        return Era(unit=Unit.CENTURY, first_year=number)
    return Era(unit=Unit.DECADE, first_year=number)


def _century(m: Match) -> Built | None:
    number = ordinal_of(m["nth"])
    if number is None or not 1 <= number <= 30:
        return None
    return Era(unit=Unit.CENTURY, first_year=-100 * number if "bc" in m else 100 * (number - 1))


def _part_of_year(m: Match) -> Built | None:
    unit = Unit(m["unit"].rstrip("s"))
    number = int(m["name"][1]) if "name" in m else _number_of_part(m["nth"], unit)
    if number is None or number > (2 if unit is Unit.HALF else 4):
        return None
    year = m["year"] or m["lateyear"]
    if unit is Unit.HALF and not year and m.after() not in ("of", ".", ",", "last"):
        return None
    return Period(unit=unit, number=number, year=int(year) if year else None)


def _number_of_part(words: str, unit: Unit) -> int | None:
    if words in ("last", "final"):
        return 2 if unit is Unit.HALF else 4
    return ordinal_of(words)


def _named_quarter(m: Match) -> Built | None:
    year = m["year"]
    return Period(unit=Unit.QUARTER, number=int(m["name"][1]), year=int(year) if year else None)


def _season(m: Match) -> Built | None:
    year = _year(m)
    if year is None and m.before().lower() not in _BEFORE_SEASONS:
        return None
    return Period(unit=Unit.SEASON, number=SEASONS[m["season"]], year=year)


_BEFORE_SEASONS = frozenset(
    [
        "the",
        "in",
        "this",
        "last",
        "next",
        "early",
        "late",
        "mid",
        "by",
        "since",
        "until",
        "every",
        "each",
        "during",
        "past",
        "previous",
        "following",
        "-",
        "that",
    ]
)


def _month_year(m: Match) -> Built | None:
    return CalendarDate(year=_year(m), month=_month(m))


def _spelled_year(m: Match) -> Built | None:
    """Spelled numbers are years only where a word says so, or as a century and a rest."""
    year = _year(m)
    two_parts = m["spelledyear"].startswith(("sixteen", "seventeen", "eighteen", "nineteen"))
    told = m.before().lower() in _BEFORE_YEARS
    if year is None or not (two_parts or told) or m.after().lower() in _COUNTED:
        return None
    return CalendarDate(year=year)


def _short_year(m: Match) -> Built | None:
    if m.before().lower() not in _BEFORE_YEARS:
        return None
    return _plain_year(m)


CALENDAR_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "iso-date",
        r"(?P<year>{year})-(?P<month>{monthnumber})-(?P<day>{day})(?!-?{digits})"
        r"(?:(?P<hour>{isohour}):(?P<minute>{minute})(?::{minute})?)?",
        _iso_date,
    ),
    Rule(
        "year-first-date",
        r"(?P<year>{year})(?:/|\.)(?P<month>{monthnumber})(?:/|\.)(?P<day>{day})",
        _year_first_date,
    ),
    Rule(
        "numeric-date",
        r"(?<!{digits|mark})(?:(?P<first>{day})/(?P<second>{day})/(?:(?P<year>{year})|(?P<shortyear>{twodigits}))"
        r"|(?P<first2>{day})(?:\.|-)(?P<second2>{day})(?:\.|-)(?P<year2>{year}))(?!/)",
        _numeric_date,
    ),
    Rule(
        "days-of-month",
        r"(?P<month>@month) (?P<days>@day(?P<to>@to)@day)@alone(?:,? (?P<year>{year}))?",
        _list_of_days,
    ),
    Rule(
        "days-of-month",
        r"(?P<days>@day(?P<to>@to)@day)(?: of)? (?P<month>@month)(?:,? (?P<year>{year}))?",
        _list_of_days,
    ),
    Rule(
        "months",
        r"(?P<month>@month)@to(?P<last>@month)(?:,? (?P<year>{year}))?",
        _months,
    ),
    Rule(
        "list-of-days",
        r"(?P<month>@month) (?P<days>@day(?:, ?@day){0,6}@and@day)@alone(?:,? (?P<year>{year}))?",
        _list_of_days,
    ),
    Rule(
        "list-of-days",
        r"(?P<days>@day(?:, ?@day){0,6}@and@day)(?: of)? (?P<month>@month)(?:,? (?P<year>{year}))?",
        _list_of_days,
    ),
    Rule(
        "month-day",
        r"(?:(?P<weekday>@weekday),? )?(?P<month>@month) (?:the )?(?P<day>@dayword|{day})@alone"
        r"(?:,? ?(?P<year>{year})(?!-?{digits}))?",
        _full_date,
    ),
    Rule(
        "day-month",
        r"(?:(?P<weekday>@weekday),? )?(?:the )?(?P<day>@dayword|{day})(?: of)?(?: |-)(?P<month>@month)"
        r"(?:(?:,? ?|-)(?P<year>{year})(?!{digits}))?",
        _full_date,
    ),
    Rule(
        "month-year",
        r"(?P<month>@month)(?:,| of|-)? ?(?:(?P<year>{year})|(?P<spelledyear>@spelled)|'(?P<shortyear>{twodigits}))",
        _month_year,
    ),
    Rule("month", r"(?P<month>@month)", _month_alone),
    Rule("day-of-month", r"the (?P<day>{day}{th})@alone", _day_of_month),
    Rule(
        "holiday",
        rf"(?P<name>{holiday_pattern()})(?:(?: of|,)? (?P<year>{{year}}))?",
        _holiday,
    ),
    Rule("year-end", r"(?:year(?: |-)end|(?:the )?year's end)(?: (?P<year>{year}))?", _year_end),
    Rule(
        "years",
        r"(?P<first>{year}) ?(?:-|—|/) ?(?P<last>{year|twodigits})(?!(?:-|/|\.){digits})",
        _years,
    ),
    Rule(
        "decade",
        r"'?(?P<digits>{twodigits|year})'?s(?!{digits})",
        _decade,
    ),
    Rule("decade", r"(?:the|early|mid|late)(?: |-)(?P<name>{decade})", _decade),
    Rule("century", r"(?P<nth>@nth)(?: |-)(?:century|centuries)(?: (?P<bc>@bc))?", _century),
    Rule(
        "part-of-year",
        r"(?:(?P<year>{year})(?:'s)? )?(?:@fiscal(?: |-))?(?P<nth>@nth|last|final)(?: |-)(?:@fiscal )?"
        r"(?P<unit>quarter|half)(?:,? (?:of )?(?:(?:the )?@fiscal (?:year )?)?(?P<lateyear>{year}))?",
        _part_of_year,
    ),
    Rule("quarter", r"(?P<name>{quartername})(?:,?(?: of)? (?P<year>{year}))?", _named_quarter),
    Rule(
        "season",
        r"(?P<season>{season})(?:(?: of|,)? (?:(?P<year>{year})|(?P<spelledyear>@spelled)|'(?P<shortyear>{twodigits})))?",
        _season,
    ),
    Rule(
        "fiscal-year",
        r"@fiscal(?: year)?(?: |-)(?:(?P<year>{year})|'(?P<shortyear>{twodigits}))",
        _plain_year,
    ),
    Rule("era-year", r"(?P<digits>{digits}) ?(?:(?P<bc>@bc)|@ad)", _year_of_era),
    Rule("era-year", r"@ad (?P<digits>{digits})", _year_of_era),
    Rule("year", r"(?P<year>{year})@alone", _year_alone),
    Rule("spelled-year", r"(?P<spelledyear>@spelled)", _spelled_year),
    Rule("short-year", r"'(?P<shortyear>{twodigits})(?!s)", _short_year),
)
