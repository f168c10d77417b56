"""Rules for dates in numbers alone: “2014-05-27”, “05/06/2024”, “27.5.2014”, “5/2014”."""

from __future__ import annotations

from pktui.model.expressions import CalendarDate, NumericDate, TimeOfDay
from pktui.pipeline.dates.calendars.years import full_year
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import is_numbered


def _iso_date(m: Match) -> Built | None:
    date = CalendarDate(year=int(m["year"]), month=int(m["month"]), day=int(m["day"]))
    if "hour" not in m:
        return date
    return TimeOfDay(time=f"{m['hour'].upper()}:{m['minute']}{m['zone'].upper()}", on=date)


def _numeric_date(m: Match) -> Built | None:
    year = full_year(m["shortyear"]) if "shortyear" in m else int(m["year"])
    return NumericDate(
        first=int(m["first"]), second=int(m["second"]), year=year, short="shortyear" in m
    )


def _numeric_dates(m: Match) -> Built | None:
    """Read words such as “30/4/1975-30/4/2013”, “13/3 - 7/5/1954”: the first may borrow the
    year."""
    last_year = int(m["lastyear"])
    year = int(m["year"]) if "year" in m else last_year
    first = NumericDate(first=int(m["first"]), second=int(m["second"]), year=year)
    last = NumericDate(first=int(m["lastfirst"]), second=int(m["lastsecond"]), year=last_year)
    end = m.tokens("year" if "year" in m else "second")[1]
    return Pieces(
        (Piece(m.first, end, first), Piece(m.tokens("lastfirst")[0], m.last, last)), interval=True
    )


def _dotted_date(m: Match) -> Built | None:
    """Read words such as “27.5.2014”: where full stops part the numbers, the day comes first."""
    if is_numbered(m) or not _may_follow(m):
        return None  # “version 10.5.2014”
    year = int(m["year"])
    last = CalendarDate(year=year, month=int(m["month"]), day=int(m["day"]))
    if "firstday" not in m:
        return last
    month = int(m["firstmonth"] or m["month"])
    first = CalendarDate(year=year - (month > int(m["month"])), month=month, day=int(m["firstday"]))
    end = m.tokens("firstmonth" if "firstmonth" in m else "firstday")[1]
    return Pieces(
        (Piece(m.first, end, first), Piece(m.tokens("day")[0], m.last, last)),
        interval=True,
    )


def _may_follow(m: Match) -> bool:
    """Tell whether the date is not the end of other numbers: behind a stroke only a long one may
    stand, as in “80101911/26.06.2025”."""
    tokens, at = m.words.tokens, m.first
    if at == 0 or tokens[at - 1] != "/":
        return True
    return at > 1 and tokens[at - 2].isdecimal() and len(tokens[at - 2]) >= _LONG_NUMBER


_LONG_NUMBER = 4


def _short_date(m: Match) -> Built | None:
    """Read words such as “19.10.83”, “19-10-83”: a day where a word says that a date follows,
    and else a version, a paragraph or a score."""
    first, second, before = int(m["first"]), int(m["second"]), m.before()
    is_told = m.among("before days", before.lower()) or before in _OPENING
    if not is_told or is_numbered(m) or m["mark"] != m.words.tokens[m.last - 2]:
        return None
    year = full_year(m["shortyear"])
    is_score = before in _BEFORE_SCORES and not (first > _MONTHS and year < _LATEST_CERTAIN)
    if m["mark"] == "-" and is_score:
        return None
    if m["mark"] == "-":
        return NumericDate(first=first, second=second, year=year, short=True)
    date = CalendarDate(year=year, month=second, day=first, short=True)
    return date if second <= _MONTHS else None


_MONTHS = 12
_LATEST_CERTAIN = 2000
"""“31-12-92” is no score: nobody scores so much, and a year of this century is as often a goal."""
_OPENING = frozenset("(:–—-")
"""Marks behind which a date may stand."""
_BEFORE_SCORES = frozenset(("of", "and", "to", "from", "-", "(", "by"))
"""Behind these three numbers with hyphens are as likely a score."""


def _signed_date(m: Match) -> Built | None:
    """Read words such as “2022年11月27日”, “2017년 3월”: a sign behind each number says what it
    is."""
    day = int(m["day"]) if "day" in m else None
    return CalendarDate(year=int(m["year"]), month=int(m["month"]), day=day)


def _numeric_month(m: Match) -> Built | None:
    """Read words such as “5/2014”, “2014-05”; “2010-12” are rather years."""
    year, month = int(m["year"]), int(m["month"])
    if ("iso" in m and month > year % 100) or m.after() == "/" or is_numbered(m):
        return None  # the number of a decree: 12/2013/QD-TTg
    return CalendarDate(year=year, month=month) if 1 <= month <= 12 else None


NUMERIC_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "signed-date",
        r"(?P<year>{year})(?:年|년) ?(?P<month>{monthnumber})(?:月|월)"
        r"(?: ?(?P<day>{day})(?:日|일))?",
        _signed_date,
    ),
    Rule(
        "iso-date",
        r"(?P<year>{year|farfuture|oldyear})-(?P<month>{monthnumber})-(?P<day>{day})(?!-?{digits})"
        r"(?:(?P<hour>{isohour}):(?P<minute>{minute})(?::{minute}(?:\.{digits})?)?"
        r"(?P<zone>z|{sign}{hour}:?{minute})?)?",
        _iso_date,
    ),
    Rule(
        "iso-date",
        r"(?P<year>{year})(?:/|\.)(?P<month>{monthnumber})(?:/|\.)(?P<day>{day})(?!{mark}{digits})",
        _iso_date,
    ),
    Rule(
        "numeric-date",
        r"(?<!{digits|mark})(?P<first>{day})/(?P<second>{day})(?:/(?P<year>{year}))? ?- ?"
        r"(?P<lastfirst>{day})/(?P<lastsecond>{day})/(?P<lastyear>{year})(?!{mark}{digits})",
        _numeric_dates,
    ),
    Rule(
        "numeric-date",
        r"(?<!{digits|mark})(?P<first>{day})/(?P<second>{day})/"
        r"(?:(?P<year>{year})|(?P<shortyear>{twodigits}))(?!{mark}{digits})",
        _numeric_date,
    ),
    Rule(
        "numeric-date",
        r"(?<!{digits|mark})(?P<first>{day})-(?P<second>{day})-(?P<year>{year})(?!{mark}{digits})",
        _numeric_date,
    ),
    Rule(
        "numeric-date",
        r"(?<!{digits|mark})(?<!-)(?P<first>{day}) - (?P<second>{day}) - (?P<year>{year})"
        r"(?!{mark}{digits})",
        _numeric_date,
    ),
    Rule(
        "iso-date",
        r"(?P<year>{year})-(?P<month>{twodigits})-(?P<day>{twodigits})(?!-?{digits})",
        _iso_date,
    ),
    Rule(
        "numeric-date",
        r"(?<!{digits|mark})(?P<first>{day|twodigits})/(?P<second>{day|twodigits})/"
        r"(?P<year>{year})(?!{mark}{digits})",
        _numeric_date,
    ),
    Rule(
        "dotted-date",
        r"(?<!{digits|mark})(?P<firstday>{day})\.? ?- ?(?P<day>{day})\. ?(?P<month>{monthnumber})"
        r"\. ?(?P<year>{year})(?!{mark}{digits})",
        _dotted_date,
    ),
    Rule(
        "dotted-date",
        r"(?<!{digits|mark})(?P<firstday>{day})\. ?(?P<firstmonth>{monthnumber})\. ?- ?"
        r"(?P<day>{day})\. ?(?P<month>{monthnumber})\. ?(?P<year>{year})(?!{mark}{digits})",
        _dotted_date,
    ),
    Rule(
        "dotted-date",
        r"(?<!{digits|innermark})(?P<day>{day})\. ?(?P<month>{monthnumber})\. ?(?P<year>{year})"
        r"(?!{mark}{digits})",
        _dotted_date,
    ),
    Rule(
        "dotted-date",
        r"(?<!{digits|mark})(?P<first>{day})(?P<mark>\.|-)(?P<second>{day})(?:\.|-)"
        r"(?P<shortyear>{twodigits})(?!{mark}{digits})",
        _short_date,
    ),
    Rule(
        "numeric-month",
        r"(?<!{digits|mark})(?P<month>{monthnumber})/(?P<year>{year})(?!{mark}{digits})",
        _numeric_month,
    ),
    Rule(
        "numeric-month",
        r"(?<!{mark})(?P<year>{year})(?P<iso>-)(?P<month>{twodigits})(?!{mark}{digits})",
        _numeric_month,
    ),
)
