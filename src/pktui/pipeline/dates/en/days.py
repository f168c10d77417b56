"""Rules for days by name or number: “5 May 2014”, “May 3-5”, “the 20th”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pktui.model.expressions import CalendarDate, NumericDate, Reference, Repeat, Shift, Unit
from pktui.pipeline.dates.calendars.years import full_year, misread_year
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.date_parts import (
    LONGEST_MONTH,
    VERBS,
    in_new_style,
    is_glued,
    is_plural,
    is_short_year,
    month_of,
    year_of,
)
from pktui.pipeline.dates.en.lexicon import MONTHS, NUMERALS, ROMAN_MONTHS, STEPS, WEEKDAYS
from pktui.pipeline.dates.en.months import month_of_era
from pktui.pipeline.dates.en.number_words import ordinal_of
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed


def _full_date(m: Match) -> Built | None:
    year = year_of(m)
    if is_glued(m):
        return None  # “June 2O”: a letter within a number
    if year is None and _is_of_an_organisation(m):
        return Pieces(())  # “the April 6 Youth Movement”
    if "shortyear" in m and "mark" not in m:
        is_doubled = m["shortyear"] == m["day"] and int(m["shortyear"]) <= LONGEST_MONTH
        if is_doubled or not is_short_year(m):
            return None  # “on 20 April 20”, written twice
    if year is None and (misread := misread_year(m.words.tokens, m.last)):
        return _with_misread_year(m, *misread)
    if year is None and _counts_in_month(m):
        last = m.tokens("month")[1]
        return Pieces((Piece(m.first, last, CalendarDate(month=month_of(m))),))
    date = CalendarDate(
        year=year,
        month=month_of(m),
        day=ordinal_of(m["day"]),
        weekday=WEEKDAYS[m["weekday"].rstrip(".")] if "weekday" in m else None,
        short="shortyear" in m,
    )
    return in_new_style(m, date) if "dual" in m else date


def _day_below_year(m: Match) -> Built | None:
    """Read “2014 May 5”; a year alone on its line is no part of the day that the next begins
    with, but heads it."""
    date = _full_date(m)
    behind = m.tokens("year")[1]
    month = m.tokens("month")[0]
    is_line = context_words.before_in_line(m) in ("", "in", "year")
    if not is_line or "\n" not in m.words.between(behind, month):
        return date
    if not isinstance(date, CalendarDate):
        return date
    return Pieces(
        (Piece(m.first, behind, CalendarDate(year=date.year)), Piece(month, m.last, date))
    )


def _with_misread_year(m: Match, year: int | None, last: int) -> Pieces:
    """Read words such as “June 20, 20l9”: the date with the year that is meant, or nothing where
    none can be told."""
    if year is None:
        return Pieces(())
    date = CalendarDate(year=year, month=month_of(m), day=ordinal_of(m["day"]))
    return Pieces((Piece(m.first, last, date),))


def _is_of_an_organisation(m: Match) -> bool:
    """Tell whether a day is the name of a group: “the April 6 Youth Movement”, “the May 19
    group”."""
    if m.before().lower() in context_words.BEFORE_DAYS:
        return context_words.names_something(m, context_words.ROADS)
    if context_words.names_something(m, context_words.NAMED_AFTER_DATES):
        return True
    return m.before().lower() == "the" and m.after() in context_words.GROUPS


def _counts_in_month(m: Match) -> bool:
    """Tell whether the number counts what happened in the month: “In May 17 people died”."""
    if m.before().lower() not in _COUNTING_MONTHS or not m["day"].isdigit() or m["day"][0] == "0":
        return False
    after = m.after().lower()
    return m.among("counted", after) or after in VERBS or is_plural(after)


_COUNTING_MONTHS = listed("in during")
"""Before a month these leave a number behind it to what it counts."""


def _list_of_days(m: Match) -> Built | None:
    """Read words such as “May 3, 5 and 9, 2014”, “3-5 May”, “May 1-3 and 5-7, 2019”: each day
    borrows the month and the year."""
    if is_glued(m) or _goes_on_from_number(m):
        return None
    month_first = m.tokens("month")[0] < m.tokens("days")[0]
    is_span = "to" in m and m.before().lower() != "in"  # “the Feb. 14-23 festival”
    if month_first and "year" not in m and context_words.is_counting(m) and not is_span:
        return None
    tokens = m.words.tokens
    year, month = year_of(m), month_of(m)
    start, end = m.tokens("days")
    days = [
        Piece(i, _behind_day(tokens, i), CalendarDate(year=year, month=month, day=int(tokens[i])))
        for i in range(start, end)
        if tokens[i].isdigit()
    ]
    days[0] = replace(days[0], first=m.first)
    if year or not month_first:
        days[-1] = replace(days[-1], last=m.last)
    return Pieces(tuple(_spans(m, days)))


def _goes_on_from_number(m: Match) -> bool:
    """Tell whether a match begins within a number: the minutes of “14:05, 6 April” are no day."""
    before = m.words.tokens[max(m.first - 2, 0) : m.first]
    return len(before) == len("9:") and before[1] in (":", ".") and before[0].isdigit()


def _days_with_weekdays(m: Match) -> Built | None:
    """Read words such as “Tuesday 2 to Thursday 4 March”."""
    year, month = year_of(m), month_of(m)
    first, last = (
        CalendarDate(
            year=year,
            month=month,
            day=ordinal_of(m[day]),
            weekday=WEEKDAYS[m[weekday].rstrip(".")],
        )
        for day, weekday in (("day", "weekday"), ("last", "otherday"))
    )
    ends = (
        Piece(m.first, m.tokens("day")[1], first),
        Piece(m.tokens("otherday")[0], m.last, last),
    )
    return Pieces(ends, interval=True)


def _spans(m: Match, days: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the days one by one, and those between which “to” or a dash stands as one interval."""
    at = 0
    while at < len(days):
        day, behind = days[at], days[at + 1] if at + 1 < len(days) else None
        between = m.words.between(day.last, behind.first).strip().lower() if behind else ""
        if behind and between in _TO:
            yield replace(day, until=behind)
            at += 1
        else:
            yield day
        at += 1


_TO = context_words.HYPHENS | listed("— to till until through thru")


def _behind_day(tokens: Sequence[str], at: int) -> int:
    """Return the token behind the number of a day and its “th”."""
    behind = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
    return at + 2 if behind in _TH else at + 1


_TH = listed("st nd rd th")


def _joined_date(m: Match) -> Built | None:
    """Read words such as “13NOV2017”, “5Jan19”, as stamps and passports have it."""
    if is_glued(m):
        return None
    month, digits = m["joined"][:3], m["joined"][3:]
    year = full_year(digits) if len(digits) == 2 else int(digits)
    return CalendarDate(year=year, month=MONTHS[month], day=int(m["day"]), short=len(digits) == 2)


def _day_of_era(m: Match) -> Built | None:
    """Read words such as “2 August 216 BC”, “March 15, 44 BC”."""
    date = month_of_era(m)
    return replace(date, day=ordinal_of(m["day"])) if isinstance(date, CalendarDate) else None


def _roman_day(m: Match) -> Built | None:
    """Read words such as “the Ides of March”, “the Ides of March, 44 BC”."""
    month = month_of(m)
    date = month_of_era(m) if "digits" in m else CalendarDate(year=year_of(m), month=month)
    day = _IDES_OF_LONG if month in _LONG_MONTHS else _IDES_OF_LONG - 2
    return replace(date, day=day) if isinstance(date, CalendarDate) else None


_LONG_MONTHS = frozenset((3, 5, 7, 10))
_IDES_OF_LONG = 15
"""The Ides of March, May, July and October; those of the other months are two days earlier."""


def _roman_month(m: Match) -> Built | None:
    """Read words such as “12.XI.1998”, “5-III-2004”: the month in Roman numbers."""
    return CalendarDate(year=int(m["year"]), month=ROMAN_MONTHS[m["roman"]], day=int(m["day"]))


def _numeric_day(m: Match) -> Built | None:
    """Read words such as “Sat 03/04/2021”: the short name of a weekday before numbers."""
    return NumericDate(
        first=int(m["first"]),
        second=int(m["second"]),
        year=full_year(m["shortyear"]) if "shortyear" in m else int(m["year"]),
        weekday=WEEKDAYS[m["weekday"]],
        short="shortyear" in m,
    )


def _spelled_day(m: Match) -> Built | None:
    """Read words such as “payable June one”, as some agencies write it; behind “in” the number
    begins what follows."""
    before = context_words.before_in_paragraph(m)
    if before.lower() == "in" or m.after() in context_words.HYPHENS or context_words.is_counting(m):
        return None
    if m["month"] in ("march", "may") and before.lower() not in context_words.BEFORE_DAYS:
        within = before.isalpha() and before.islower()
        if not (within and m.words.tokens[m.first].istitle()):
            return None
    return CalendarDate(month=month_of(m), day=NUMERALS[m["day"]])


def _day_of_month(m: Match) -> Built | None:
    """Read words such as “on the 20th”."""
    told = m.before().lower() in context_words.BEFORE_DAYS
    return (
        CalendarDate(day=ordinal_of(m["day"]))
        if told and m.after() in context_words.AFTER_DAYS
        else None
    )


def _day_of_letter(m: Match) -> Built | None:
    """Read words such as “on the 12th instant”, “your letter of 30th ult.”: a day of this month or
    of the last one."""
    if m.after() not in context_words.AFTER_DAYS:
        return None  # “the 5th instant replay”
    count = -1 if m["month"].startswith("ult") else 0
    month = Shift(unit=Unit.MONTH, count=count, whole=True)
    return CalendarDate(day=ordinal_of(m["day"]), within=month)


def _weekday_the_day(m: Match) -> Built | None:
    """Read words such as “Friday the 24th”: of the month near by in which it is a Friday."""
    if m.after() not in context_words.AFTER_DAYS:
        return None
    return CalendarDate(day=ordinal_of(m["day"]), weekday=WEEKDAYS[m["weekday"].rstrip(".")])


def _day_of_running_month(m: Match) -> Built | None:
    """Read words such as “the 5th of next month”, “the 1st of each month”."""
    way = m["way"].split()[-1]
    if way in ("each", "every"):
        return Repeat(value="P1M")
    story = m["way"] not in ("the", "this", "last", "next", "the current")
    month = Shift(
        unit=Unit.MONTH,
        count=STEPS.get(way, 0),
        reference=Reference.STORY if story else Reference.WRITING,
        whole=True,
    )
    return CalendarDate(day=ordinal_of(m["day"]), within=month)


DAY_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "year-month-day",
        r"(?P<year>{year})(?:,? |-|/)(?P<month>@month)(?: |-|/)(?P<day>@dayword|{day})@alone"
        r"(?!,? ?{year})",
        _day_below_year,
    ),
    Rule("day-month", r"(?P<day>{day})(?P<joined>{monthyear})", _joined_date),
    Rule(
        "day-month",
        r"(?P<day>{day})/(?P<month>{month|abbreviation})/(?P<year>{year})(?!{mark}{digits})",
        _full_date,
    ),
    Rule(
        "numeric-date",
        r"(?P<weekday>{shortday})\.?,? (?P<first>{day})(?:/|-)(?P<second>{day})(?:/|-)"
        r"(?:(?P<year>{year})|(?P<shortyear>{twodigits}))(?!{mark}{digits})",
        _numeric_day,
    ),
    Rule("month-day", r"(?P<month>@month)/(?P<day>{day})/(?P<year>{year})@alone", _full_date),
    Rule(
        "day-month",
        r"(?:the )?{ides} of (?P<month>@month)(?:,? (?P<digits>{digits}) ?(?:(?P<bc>@bc)|@ad)"
        r"|,? (?P<year>{year}))?",
        _roman_day,
    ),
    Rule(
        "day-month",
        r"(?:the )?(?P<day>{day}{th}?)(?: of)? (?P<month>@month),? (?P<digits>{digits}) ?"
        r"(?:(?P<bc>@bc)|@ad)",
        _day_of_era,
    ),
    Rule(
        "month-day",
        r"(?P<month>@month) (?P<day>{day}{th}?),? (?P<digits>{digits}) ?(?:(?P<bc>@bc)|@ad)",
        _day_of_era,
    ),
    Rule(
        "day-month",
        r"(?:the )?(?P<day>{day}{th}?)(?: of)? (?P<month>@month),? @ad (?P<digits>{digits})@alone",
        _day_of_era,
    ),
    Rule(
        "list-of-days",
        r"(?P<month>@month)@gap(?P<days>@span(?:, ?@span){0,6}@and@span)(?:@inyear|@alone)",
        _list_of_days,
    ),
    Rule(
        "list-of-days",
        r"(?:the )?(?P<days>@span(?:, ?@span){0,6}@and(?:the )?@span)(?: of)? (?P<month>@month)"
        r"@inyear?",
        _list_of_days,
    ),
    Rule(
        "list-of-days",
        r"(?P<days>@weekday @day(?:, ?@weekday @day){0,6}@and@weekday @day)(?: of)?"
        r" (?P<month>@month)@inyear?",
        _list_of_days,
    ),
    Rule(
        "days-of-month",
        r"(?P<month>@month)@gap(?P<days>@day(?P<to>@to)@day)(?:@inyear|@alone)"
        r"(?! ?(?:(?:a|p)\.? ?m|am|pm))",
        _list_of_days,
    ),
    Rule("days-of-month", r"(?P<month>@month)@gap(?P<days>@day/@day)@inyear", _list_of_days),
    Rule("days-of-month", r"(?P<days>@day/@day) (?P<month>@month)@inyear", _list_of_days),
    Rule(
        "day-month",
        r"(?P<day>{day})(?:\.|-| |/|\. )(?P<roman>{roman})(?:\.|-| |/|\. )(?P<year>{year})"
        r"(?!{mark}{digits})",
        _roman_month,
    ),
    Rule(
        "days-of-month",
        r"(?P<weekday>@weekday),? (?P<day>{day}{th}?)@to(?P<otherday>@weekday),? "
        r"(?P<last>{day}{th}?)(?: of)? (?P<month>@month)@inyear?",
        _days_with_weekdays,
    ),
    Rule(
        "days-of-month",
        r"(?P<days>@day(?P<to>@to)@day)(?: of)? (?P<month>@month)@inyear?",
        _list_of_days,
    ),
    Rule(
        "month-day",
        r"(?:(?P<weekday>@weekday),? )?(?P<month>@month)@gap(?:the )?(?P<day>@dayword|{day})"
        r"(?:(?: \(@weekday\))?@comma(?P<year>{year|farfuture|oldyear})@dual"
        r"(?!{digits}|-{digits}(?!:)| {clockzone})"
        r"|,? (?P<mark>')(?P<shortyear>{twodigits})|@alone)",
        _full_date,
    ),
    Rule(
        "day-month",
        r"(?:(?P<weekday>@weekday),? )?(?P<day>{day})-(?P<month>@month)-(?P<shortyear>{twodigits})"
        r"(?!{mark}{digits})",
        _full_date,
    ),
    Rule("month-day", r"(?P<month>@month)-(?P<day>{day})-(?P<year>{year})", _full_date),
    Rule(
        "day-month",
        r"(?:(?P<weekday>@weekday),? (?:the )?)?(?:the )?(?P<day>@dayword|{day})(?: of)?"
        r"(?: |-|\. ?)(?P<month>@month)(?:,? (?P<mark>')| )(?P<shortyear>{twodigits})@alone",
        _full_date,
    ),
    Rule(
        "day-month",
        r"(?:(?P<weekday>@weekday),? (?:the )?)?(?:the (?!{day} @month))?(?P<day>@dayword|{day})"
        r"(?:\.? of)?(?: |-|\. ?)(?P<month>@month)"
        r"(?:(?:@comma|-)(?P<year>{year|farfuture|oldyear})@dual(?!{digits}| {clockzone}))?",
        _full_date,
    ),
    Rule(
        "day-month",
        r"(?P<weekday>@weekday),? (?:the )?(?P<day>@dayword|{day}), ?(?P<month>@month)"
        r"(?:@comma(?P<year>{year})(?!{digits}))?",
        _full_date,
    ),
    Rule("month-day", r"(?P<month>@month) (?P<day>{toomany}), ?(?P<year>{year})", _full_date),
    Rule("day-month", r"(?P<day>{toomany}) (?P<month>@month) (?P<year>{year})", _full_date),
    Rule("month-day", r"(?P<month>@month) (?P<day>{smallnumeral})(?! {unit|power})", _spelled_day),
    Rule(
        "day-of-month",
        r"(?:the )?(?P<day>@dayword) of (?P<way>last|this|next|each|every"
        r"|the(?: (?:same|following|next|previous|preceding|current))?|that) month(?!')",
        _day_of_running_month,
    ),
    Rule(
        "day-of-month",
        r"(?:the )?(?P<day>{day}{th}) (?P<month>instant|inst|ultimo|ult)",
        _day_of_letter,
    ),
    Rule(
        "day-of-month",
        r"(?P<weekday>@weekday),? the (?P<day>{day}{th})@alone",
        _weekday_the_day,
    ),
    Rule("day-of-month", r"the (?P<day>{day}{th})@alone", _day_of_month),
)
