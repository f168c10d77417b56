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
    """“30/4/1975-30/4/2013”, “13/3 - 7/5/1954”: the first may borrow the year."""
    last_year = int(m["lastyear"])
    year = int(m["year"]) if "year" in m else last_year
    first = NumericDate(first=int(m["first"]), second=int(m["second"]), year=year)
    last = NumericDate(first=int(m["lastfirst"]), second=int(m["lastsecond"]), year=last_year)
    end = m.tokens("year" if "year" in m else "second")[1]
    return Pieces(
        (Piece(m.first, end, first), Piece(m.tokens("lastfirst")[0], m.last, last)), interval=True
    )


def _dotted_date(m: Match) -> Built | None:
    """“27.5.2014”: where full stops part the numbers, the day comes first."""
    if is_numbered(m):
        return None  # “version 10.5.2014”
    return CalendarDate(year=int(m["year"]), month=int(m["month"]), day=int(m["day"]))


def _numeric_month(m: Match) -> Built | None:
    """“5/2014”, “2014-05”; “2010-12” are rather years."""
    year, month = int(m["year"]), int(m["month"])
    if ("iso" in m and month > year % 100) or m.after() == "/":
        return None  # the number of a decree: 12/2013/QD-TTg
    return CalendarDate(year=year, month=month) if 1 <= month <= 12 else None


NUMERIC_RULES: tuple[Rule[Built], ...] = (
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
        r"(?<!{digits|mark})(?P<day>{day})\. ?(?P<month>{monthnumber})\. ?(?P<year>{year})"
        r"(?!{mark}{digits})",
        _dotted_date,
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
