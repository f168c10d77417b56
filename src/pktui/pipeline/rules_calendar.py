"""Rules for days and months by name or number: “5 May 2014”, “May 3-5”, “05/06/2024”, “Easter”."""

from __future__ import annotations

from dataclasses import replace

from pktui.model.expressions import (
    CalendarDate,
    Holiday,
    NumericDate,
    Pick,
    Shift,
    TimeOfDay,
    Unit,
)
from pktui.pipeline import contexts
from pktui.pipeline.counting import full_year, ordinal_of, spelled_year
from pktui.pipeline.feasts import Moving
from pktui.pipeline.grammar import Match, Rule
from pktui.pipeline.holidays import HOLIDAYS, holiday_key, holiday_pattern
from pktui.pipeline.pieces import Built, Piece, Pieces
from pktui.pipeline.timewords import MONTHS, NUMERALS, STEPS, WEEKDAYS

FRAGMENTS = {
    "month": r"(?:{month}|{abbreviation}\.?)",
    "weekday": r"(?:{weekday}|{shortday}\.?)",
    "day": r"{day}{th}?",
    "dayword": r"(?:{day}{th}|{ordinal}|(?:twenty|thirty)(?: |-){ordinal})",
    "to": r"(?: ?(?:-|—) ?| (?:to|till|until|through|thru) )",
    "and": r"(?:, ?(?:and |or )?| ?& ?| and | or )",
    "alone": r"(?!{mark}{digits})(?! ?%)",
    "inyear": r"(?:,? ?(?P<year>{year})(?!-?{digits}))",
}


def _month(m: Match, group: str = "month") -> int:
    return MONTHS[m[group].rstrip(".")]


def year_of(m: Match) -> int | None:
    """The year that a rule's groups `year`, `shortyear` or `spelledyear` give."""
    if "shortyear" in m:
        return full_year(m["shortyear"])
    if "spelledyear" in m:
        return spelled_year(m["spelledyear"])
    return int(m["year"]) if "year" in m else None


def year_before(year: int | None, first: int, last: int) -> int | None:
    """The year of the first month where `year` is the last one's: of “November-February 1951”."""
    return year - 1 if year is not None and first > last else year


def _full_date(m: Match) -> Built | None:
    return CalendarDate(
        year=year_of(m),
        month=_month(m),
        day=ordinal_of(m["day"]),
        weekday=WEEKDAYS[m["weekday"].rstrip(".")] if "weekday" in m else None,
        short="shortyear" in m,
    )


def _iso_date(m: Match) -> Built | None:
    date = CalendarDate(year=int(m["year"]), month=int(m["month"]), day=int(m["day"]))
    if "hour" not in m:
        return date
    return TimeOfDay(time=f"{m['hour'].upper()}:{m['minute']}{m['zone'].upper()}", on=date)


def _numeric_date(m: Match) -> Built | None:
    year = year_of(m)
    assert year is not None
    return NumericDate(
        first=int(m["first"]), second=int(m["second"]), year=year, short="shortyear" in m
    )


def _dotted_date(m: Match) -> Built | None:
    """“27.5.2014”: where full stops part the numbers, the day comes first."""
    if contexts.is_numbered(m):
        return None  # “version 10.5.2014”
    return CalendarDate(year=year_of(m), month=int(m["month"]), day=int(m["day"]))


def _list_of_days(m: Match) -> Built | None:
    """“May 3, 5 and 9, 2014”, “3-5 May”: each day borrows the month and the year."""
    month_first = m.tokens("month")[0] < m.tokens("days")[0]
    if month_first and "year" not in m and contexts.is_counting(m):
        return None
    tokens = m.words.tokens
    year, month = year_of(m), _month(m)
    pieces = [
        Piece(i, i + 1, CalendarDate(year=year, month=month, day=int(tokens[i])))
        for i in range(*m.tokens("days"))
        if tokens[i].isdigit()
    ]
    if month_first:
        pieces[0] = replace(pieces[0], first=m.first)
    if year or not month_first:
        pieces[-1] = replace(pieces[-1], last=m.last)
    return Pieces(tuple(pieces), interval="to" in m)


def _months(m: Match) -> Built | None:
    """“May-August 1950”, “May to August”."""
    year = year_of(m)
    began = year_before(year, _month(m, "month"), _month(m, "last"))
    first = Piece(m.first, m.tokens("month")[1], CalendarDate(year=began, month=_month(m, "month")))
    last = Piece(m.tokens("last")[0], m.last, CalendarDate(year=year, month=_month(m, "last")))
    return Pieces((first, last), interval=True)


def _month_year(m: Match) -> Built | None:
    return CalendarDate(year=year_of(m), month=_month(m), short="shortyear" in m)


def _month_of_era(m: Match) -> Built | None:
    """“April 480 BC”."""
    number = int(m["digits"])
    if not number:
        return None
    return CalendarDate(year=-number if "bc" in m else number, month=_month(m), era=True)


def _spelled_day(m: Match) -> Built | None:
    """“payable June one”, as some agencies write it; behind “in” the number begins what follows."""
    before = contexts.before_in_paragraph(m)
    if before.lower() == "in" or m.after() in contexts.HYPHENS or contexts.is_counting(m):
        return None
    if m["month"] in ("march", "may") and before.lower() not in contexts.BEFORE_DAYS:
        within = before.isalpha() and before.islower()
        if not (within and m.words.tokens[m.first].istitle()):
            return None
    return CalendarDate(month=_month(m), day=NUMERALS[m["day"]])


def _month_alone(m: Match) -> Built | None:
    """“in May”; without a word before it that says so, only names that are nothing else."""
    word, before = m["month"].rstrip("."), _word_before(m)
    if before not in contexts.BEFORE_MONTHS:
        short = len(word) <= 4 and word not in ("june", "july")
        if short or word == "march":
            return None
    if word in contexts.GIVEN_NAMES and m.after().lower() in contexts.SPEAKING:
        return CalendarDate(month=MONTHS[word]) if before in contexts.BEFORE_TIMES else None
    if word in contexts.GIVEN_NAMES and m.after()[:1].isupper():
        return CalendarDate(month=MONTHS[word]) if before in contexts.BEFORE_TIMES else None
    return CalendarDate(month=MONTHS[word])


def _word_before(m: Match) -> str:
    """The word before, of "mid-March" the first half."""
    before = m.before().lower()
    if before in contexts.HYPHENS and m.first > 1 and m.words.tokens[m.first - 1] == before:
        return m.words.tokens[m.first - 2].lower()
    return before


def _day_of_month(m: Match) -> Built | None:
    """“on the 20th”."""
    told = m.before().lower() in contexts.BEFORE_DAYS
    return (
        CalendarDate(day=ordinal_of(m["day"]))
        if told and m.after() in contexts.AFTER_DAYS
        else None
    )


def _word_before_article(m: Match) -> str:
    """The word before, or the one before that where it is “the”."""
    before = m.before().lower()
    return m.words.between(m.first - 4, m.first - 3).lower() if before == "the" else before


def _holiday(m: Match) -> Built | None:
    after = m.after()
    is_name = after[:1].isupper() and after.lower() not in _CALENDAR_NAMES and "year" not in m
    if is_name or m.before().lower() in _BEFORE_NAMES or after.lower() in _OTHER_FEASTS:
        return None  # “Good Friday Agreement”, “White Christmas”, “Tết Trung thu”
    name = holiday_key(m["name"])
    is_told = "way" in m or "year" in m or _word_before_article(m) in _BEFORE_FEASTS
    if isinstance(HOLIDAYS[name], Moving) and not is_told:
        return None  # what happened then as often as when: “predictions were trumped by Tet”
    pick = _PICKS[m["way"].split()[-1]] if "way" in m else None
    return Holiday(name=name, year=year_of(m), pick=pick)


_CALENDAR_NAMES = frozenset(MONTHS) | frozenset(WEEKDAYS)
_BEFORE_FEASTS = contexts.listed(
    """in on at during before after until till since over around for early late this dịp trước sau
    trong nghỉ lễ gần đến sắp vào hôm ngày đêm"""
)
"""Behind these a feast tells when."""
_BEFORE_NAMES = contexts.listed("white father operation")
_OTHER_FEASTS = contexts.listed("celebration celebrations festivities trung đoan thiếu độc hàn")
"""Behind a feast these make something else of it: the days around it, or another feast."""
_PICKS = {way: {-1: Pick.LAST, 0: Pick.THIS, 1: Pick.NEXT}[step] for way, step in STEPS.items()}


def _september_11(m: Match) -> Built | None:
    """“after 9/11”, “the Sept. 11 attacks”: a day that is known by its name."""
    if "numbers" in m and m.before().lower() not in _BEFORE_9_11:
        return None
    return CalendarDate(year=2001, month=9, day=11)


_BEFORE_9_11 = contexts.listed("after before since the of on post pre - until till and")


def _numeric_month(m: Match) -> Built | None:
    """“5/2014”, “2014-05”; “2010-12” are rather years."""
    year, month = int(m["year"]), int(m["month"])
    if "iso" in m and month > year % 100:
        return None
    return CalendarDate(year=year, month=month) if 1 <= month <= 12 else None


def _year_end(m: Match) -> Built | None:
    """The end of a year is not its last day, and there is no finer name for it than the year."""
    year = year_of(m)
    return Shift(unit=Unit.YEAR, count=0, whole=True) if year is None else CalendarDate(year=year)


CALENDAR_RULES: tuple[Rule[Built], ...] = (
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
    Rule(
        "september-11",
        r"(?P<numbers>{nine}/{eleven})(?!/{digits})"
        r"|september {eleven}{th}?(?= (?:terror|terrorist|terrorists|attack|attacks|hijackings))"
        r"|(?:sept|sep)\.? {eleven}{th}?(?= (?:terror|terrorist|terrorists|attack|attacks))",
        _september_11,
    ),
    Rule(
        "days-of-month",
        r"(?P<month>@month) (?P<days>@day(?P<to>@to)@day)@alone@inyear?",
        _list_of_days,
    ),
    Rule(
        "days-of-month",
        r"(?P<days>@day(?P<to>@to)@day)(?: of)? (?P<month>@month)@inyear?",
        _list_of_days,
    ),
    Rule("months", r"(?P<month>@month)@to(?P<last>@month)@inyear?", _months),
    Rule(
        "list-of-days",
        r"(?P<month>@month) (?P<days>@day(?:, ?@day){0,6}@and@day)@alone@inyear?",
        _list_of_days,
    ),
    Rule(
        "list-of-days",
        r"(?P<days>@day(?:, ?@day){0,6}@and@day)(?: of)? (?P<month>@month)@inyear?",
        _list_of_days,
    ),
    Rule(
        "month-day",
        r"(?:(?P<weekday>@weekday),? )?(?P<month>@month) (?:the )?(?P<day>@dayword|{day})@alone"
        r"(?:,? ?(?P<year>{year|farfuture|oldyear})(?!-?{digits})|,? '(?P<shortyear>{twodigits}))?",
        _full_date,
    ),
    Rule(
        "day-month",
        r"(?P<day>{day})-(?P<month>@month)-(?P<shortyear>{twodigits})(?!{mark}{digits})",
        _full_date,
    ),
    Rule("month-day", r"(?P<month>@month)-(?P<day>{day})-(?P<year>{year})", _full_date),
    Rule(
        "day-month",
        r"(?:(?P<weekday>@weekday),? )?(?:the )?(?P<day>@dayword|{day})(?: of)?(?: |-)"
        r"(?P<month>@month)(?:(?:,? ?|-)(?P<year>{year|farfuture|oldyear})(?!{digits})"
        r"|,? '(?P<shortyear>{twodigits}))?",
        _full_date,
    ),
    Rule("month-day", r"(?P<month>@month) (?P<day>{toomany}), ?(?P<year>{year})", _full_date),
    Rule("day-month", r"(?P<day>{toomany}) (?P<month>@month) (?P<year>{year})", _full_date),
    Rule(
        "month-year",
        r"(?P<month>@month)(?:,| of)? (?P<digits>{digits}) ?(?:(?P<bc>@bc)|@ad)",
        _month_of_era,
    ),
    Rule(
        "month-year",
        r"(?P<month>@month)(?:,| of|-)? ?"
        r"(?:(?P<year>{year})|(?P<spelledyear>@spelled)|'(?P<shortyear>{twodigits}))",
        _month_year,
    ),
    Rule("month-day", r"(?P<month>@month) (?P<day>{smallnumeral})(?! {unit|power})", _spelled_day),
    Rule("month", r"(?P<month>@month)", _month_alone),
    Rule("day-of-month", r"the (?P<day>{day}{th})@alone", _day_of_month),
    Rule(
        "holiday",
        rf"(?:(?P<way>@pick) )?(?P<name>{holiday_pattern()})(?:(?: of|,)? (?P<year>{{year}}))?",
        _holiday,
    ),
    Rule("year-end", r"(?:year(?: |-)end|(?:the )?year's end)(?: (?P<year>{year}))?", _year_end),
)
