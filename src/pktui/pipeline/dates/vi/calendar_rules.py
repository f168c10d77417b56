"""Vietnamese rules for months, years and their parts: “tháng 9/2018”, “quý II/2022”."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from pktui.model.expressions import (
    CalendarDate,
    Era,
    PartOf,
    Period,
    Shift,
    Unit,
)
from pktui.model.timex import Expression
from pktui.pipeline.dates.calendars.years import full_year
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed
from pktui.pipeline.dates.vi.days import is_of_a_name
from pktui.pipeline.dates.vi.lexicon import (
    ROMAN_CENTURIES,
    UNITS,
    counted,
    is_count_behind_comma,
    number_of,
    pick_of,
    step_of,
    year_of,
)

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_SEASONS = {"xuân": 1, "hạ": 2, "hè": 2, "thu": 3, "đông": 4}

FRAGMENTS = {
    "dauhaycuoi": r"(?P<side>đầu tiên|đầu|cuối cùng|cuối)(?: của| trong)?",
}


def _month(m: Match) -> Built | None:
    month = number_of(m["month"])
    if month is None or not 1 <= month <= 12 or (year_of(m) is None and is_of_a_name(m)):
        return None
    if is_count_behind_comma(m):
        return Pieces((Piece(m.first, m.tokens("month")[1], CalendarDate(month=month)),))
    if step_of(m) == -1:  # “tháng 5 vừa qua”, which in May is this one
        return CalendarDate(month=month, since=True)
    return CalendarDate(year=year_of(m), month=month, pick=pick_of(m))


def _months(m: Match) -> Built | None:
    """Read words such as “tháng 3-5/2020”, “tháng 3, 4 và 5 năm 2020”: each borrows the year."""
    tokens, year = m.words.tokens, year_of(m)
    pieces = [
        Piece(at, at + 1, CalendarDate(year=year, month=int(tokens[at])))
        for at in range(*m.tokens("months"))
        if tokens[at].isdigit()
    ]
    pieces[0] = replace(pieces[0], first=m.first)
    pieces[-1] = replace(pieces[-1], last=m.last)
    return Pieces(tuple(pieces), interval="to" in m)


def _units_within(m: Match) -> Built | None:
    """Read words such as “9 tháng đầu năm 2014”, “quý đầu năm ngoái”, “tuần cuối tháng 5”."""
    if m.before().lower() in _SEVERAL:
        return Shift(unit=Unit.YEAR, count=step_of(m) or 0, whole=True) if "year" not in m else None
    count = counted(m) if "count" in m else Fraction(1)
    if count is None or count.denominator != 1 or not 0 < count <= _MOST:
        return None
    whole: Expression
    if "month" in m:
        month = number_of(m["month"])
        if month is None or not 1 <= month <= 12:
            return None
        whole = CalendarDate(month=month, year=year_of(m))
    elif "year" in m:
        whole = CalendarDate(year=int(m["year"]))
    else:
        whole = Shift(unit=Unit.YEAR, count=step_of(m) or 0, whole=True)
    nth = -1 if m["side"].startswith("cuối") else 1
    return PartOf(unit=UNITS[m["unit"]], nth=nth, count=int(count), of=whole)


_SEVERAL = listed("những các mấy")
"""“những tháng cuối năm” are nobody knows how many."""
_MOST = 366
"""No year has more days."""


def _half(m: Match) -> Built | None:
    """Read words such as “6 tháng đầu năm 2022”, “nửa cuối năm ngoái”."""
    running = Shift(unit=Unit.YEAR, count=step_of(m) or 0, whole=True)
    return Period(
        unit=Unit.HALF,
        number=1 if m["side"] == "đầu" else 2,
        year=year_of(m),
        within=None if "year" in m else running,
    )


def _season(m: Match) -> Built | None:
    return Period(unit=Unit.SEASON, number=_SEASONS[m["season"]], year=year_of(m), pick=pick_of(m))


def _plain_year(m: Match) -> Built | None:
    return CalendarDate(year=int(m["year"]))


def _plain_years(m: Match) -> Built | None:
    """Read words such as “Năm 2018-2020”, “từ năm 2018 - 20”."""
    first, last = int(m["year"]), int(m["last"])
    last += first - first % 100 if last < 100 else 0
    if not first < last:
        return None
    return Pieces(
        (
            Piece(m.first, m.tokens("year")[1], CalendarDate(year=first)),
            Piece(m.tokens("last")[0], m.last, CalendarDate(year=last)),
        ),
        interval=True,
    )


def _month_first(m: Match) -> Built | None:
    """Read words such as “Tháng Mười Hai 29, 2013”, as programs write it that keep the English
    order."""
    month = number_of(m["month"])
    if month is None or not 1 <= month <= 12:
        return None
    return CalendarDate(year=int(m["year"]), month=month, day=int(m["day"]))


def _old_year(m: Match) -> Built | None:
    """Read words such as “năm 938”, “năm 111 trước Công nguyên”; “năm 100 người” counts."""
    number = int(m["digits"])
    if "bc" in m or "ad" in m:
        return CalendarDate(year=-number if "bc" in m else number, era=True) if number else None
    after = m.after()
    is_year = _FIRST_OLD_YEAR <= number < 1000 and (not after.isalpha() or after[0].isupper())
    return CalendarDate(year=number, era=True) if is_year else None


_FIRST_OLD_YEAR = 100
"""A year of fewer digits says its era."""


def _quarter(m: Match) -> Built | None:
    number = _ROMAN.get(m["number"]) or number_of(m["number"])
    if number is None or not 1 <= number <= 4:
        return None
    return Period(unit=Unit.QUARTER, number=number, year=year_of(m), pick=pick_of(m))


def _quarters(m: Match) -> Built | None:
    """Read words such as “quý I và II/2020”."""
    first, last = (_ROMAN.get(m[group]) or number_of(m[group]) for group in ("first", "number"))
    if not first or not last or not first < last <= 4:
        return None
    one, other = (Period(unit=Unit.QUARTER, number=n, year=year_of(m)) for n in (first, last))
    return Pieces(
        (Piece(m.first, m.tokens("first")[1], one), Piece(m.tokens("number")[0], m.last, other))
    )


def _week(m: Match) -> Built | None:
    """Read words such as “tuần thứ 42 của năm 2021”."""
    return Period(unit=Unit.WEEK, number=int(m["number"]), year=int(m["year"]))


def _era(m: Match) -> Built | None:
    if "decade" in m:
        digits = m["decade"]
        first = full_year(digits) if len(digits) == 2 else int(digits)
        return Era(unit=Unit.DECADE, first_year=first) if first % 10 == 0 else None
    number = _century_of(m)
    if number is None:
        return None
    return Era(unit=Unit.CENTURY, first_year=-100 * number if "bc" in m else 100 * (number - 1))


def _century_of(m: Match) -> int | None:
    """Return the number of the century that a match names; None where there will be none such."""
    number = ROMAN_CENTURIES.get(m["century"].upper()) or int(m["century"])
    return number if 1 <= number <= _LAST_CENTURY else None


def _decade(m: Match) -> Built | None:
    """Read words such as “những năm 80 của thế kỷ trước”, “các năm 1990”; “những năm 1990 của thế
    kỷ trước” tells the century twice."""
    if len(m["decade"]) > len("90") or ("way" not in m and "century" not in m):
        return _era(m)
    number = _LAST_FULL_CENTURY + (m["way"] == "này") if "way" in m else _century_of(m)
    if number is None:
        return None
    first = 100 * (number - 1) + int(m["decade"])
    return Era(unit=Unit.DECADE, first_year=first) if first % 10 == 0 else None


_LAST_FULL_CENTURY = 20
"""“thế kỷ trước” in all that is read today."""


def _decade_of_century(m: Match) -> Built | None:
    """Read words such as “thập niên cuối của thế kỷ 19”."""
    number = _century_of(m)
    if number is None:
        return None
    century = Era(unit=Unit.CENTURY, first_year=100 * (number - 1))
    nth = -1 if m["side"].startswith("cuối") else 1
    return PartOf(unit=Unit.DECADE, nth=nth, count=1, of=century)


_LAST_CENTURY = 30

CALENDAR_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "vi-half",
        r"(?:(?:{sixdigit}|sáu) tháng|nửa) (?P<side>đầu|cuối|sau) năm"
        r"(?: (?:(?P<year>{year})|(?P<way>@luc)))?",
        _half,
    ),
    Rule(
        "vi-part",
        r"(?:(?P<count>{digits}|@so) )?(?P<unit>tháng|quý|tuần|ngày) @dauhaycuoi"
        r" năm(?: (?:(?P<year>{year})|(?P<way>@luc)))?",
        _units_within,
    ),
    Rule(
        "vi-part",
        r"(?:(?P<count>{digits}|@so) )?(?P<unit>tuần|ngày) @dauhaycuoi"
        r" tháng (?P<month>@thangso)@nam?",
        _units_within,
    ),
    Rule(
        "vi-season",
        r"mùa (?P<season>xuân|hạ|hè|thu|đông)(?: đầu tiên| cuối cùng)?(?: của)?"
        r"(?:@nam| (?P<shortyear>{year})| (?P<way>này|tới|sau|trước|vừa qua|vừa rồi))?",
        _season,
    ),
    Rule(
        "vi-season",
        r"(?P<season>xuân|hè|đông)(?: (?P<shortyear>{year})| (?P<way>này|tới))",
        _season,
    ),
    Rule(
        "vi-day",
        r"tháng (?P<month>@thangso) (?P<day>{day}),? (?P<year>{year})",
        _month_first,
    ),
    Rule(
        "vi-months",
        r"tháng (?P<months>{monthnumber}(?:, ?{monthnumber}){0,6} ?(?:(?P<to>-|đến|tới)|và|,) ?"
        r"(?:tháng )?{monthnumber})@nam",
        _months,
    ),
    Rule(
        "vi-month",
        r"tháng (?P<month>@thangso)(?:@nam| (?P<way>vừa qua|vừa rồi|qua|tới|này))?"
        r"(?! âm lịch)",
        _month,
    ),
    Rule(
        "vi-week",
        r"tuần (?:(?:lễ )?thứ )?(?P<number>{weeknumber})(?:,| của)? năm (?P<year>{year})",
        _week,
    ),
    Rule(
        "vi-era",
        r"(?:những|các) năm (?P<decade>{year|twodigits})"
        r"(?:(?: của)? thế kỷ (?:(?P<way>trước|này)|(?P<century>{day|romancentury})))?",
        _decade,
    ),
    Rule(
        "vi-part",
        r"(?P<unit>thập niên|thập kỷ) @dauhaycuoi thế kỷ (?:thứ )?(?P<century>{day|romancentury})",
        _decade_of_century,
    ),
    Rule(
        "vi-era",
        r"(?:thập niên|thập kỷ) (?P<decade>{year|twodigits})"
        r"|thế kỷ (?:thứ )?(?P<century>{day|romancentury})"
        r"(?: (?P<bc>trước công nguyên|trước cn|tcn)| (?:sau công nguyên|sau cn|scn))?",
        _era,
    ),
    Rule(
        "vi-years",
        r"năm (?P<year>{year}) ?(?:-|—) ?(?:năm )?(?P<last>{year|twodigits})(?!{mark}{digits})",
        _plain_years,
    ),
    Rule(
        "vi-years",
        r"năm (?:tài chính|tài khóa|ngân sách) (?P<year>{year}) ?(?:/|-|—) ?"
        r"(?P<last>{year|twodigits})(?!{mark}{digits})",
        _plain_years,
    ),
    Rule("vi-year", r"năm (?:(?:tài chính|tài khóa|ngân sách) )?(?P<year>{year})", _plain_year),
    Rule(
        "vi-year",
        r"năm (?P<digits>{digits})"
        r"(?: (?P<bc>trước công nguyên|trước cn|tcn)| (?P<ad>sau công nguyên|sau cn|scn|cn))?",
        _old_year,
    ),
    Rule(
        "vi-quarters",
        r"quý (?P<first>i|ii|iii|{monthnumber})(?: và |, ?)(?:quý )?"
        r"(?P<number>ii|iii|iv|{monthnumber})@nam",
        _quarters,
    ),
    Rule(
        "vi-quarter",
        r"quý (?P<number>i|ii|iii|iv|{monthnumber}|@so)"
        r"(?:(?: của)?@nam| (?P<way>vừa qua|này|tới))?",
        _quarter,
    ),
)
