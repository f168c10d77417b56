"""Rules for Vietnamese: “ngày 27 tháng 5 năm 2014”, “27/5”, “quý II/2022”, “năm ngoái”, “hôm qua”.

The day comes first, always; so a text with one of these has settled how its numeric dates are read.
"""

from __future__ import annotations

from fractions import Fraction

from pktui.model.expressions import (
    CalendarDate,
    Era,
    Length,
    Period,
    Pick,
    Reference,
    Repeat,
    Shift,
    TimeOfDay,
    Unit,
    Vague,
    Weekday,
)
from pktui.pipeline.counting import CLOCK_UNITS, count_of, full_year, length
from pktui.pipeline.grammar import Match, Rule
from pktui.pipeline.pieces import Built, Piece, Pieces
from pktui.pipeline.timewords import ROMAN_CENTURIES

_UNITS = {
    "giây": Unit.SECOND,
    "phút": Unit.MINUTE,
    "giờ": Unit.HOUR,
    "ngày": Unit.DAY,
    "tuần": Unit.WEEK,
    "tháng": Unit.MONTH,
    "quý": Unit.QUARTER,
    "năm": Unit.YEAR,
    "thập niên": Unit.DECADE,
    "thập kỷ": Unit.DECADE,
    "thế kỷ": Unit.CENTURY,
}
_NUMBERS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "giêng": 1,
    "chạp": 12,
}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_STEPS = {
    "trước": -1,
    "ngoái": -1,
    "qua": -1,
    "nay": 0,
    "này": 0,
    "sau": 1,
    "tới": 1,
    "tiếp theo": 1,
}
_DAYS = {"hôm nay": 0, "hôm qua": -1, "hôm kia": -2, "ngày mai": 1, "ngày kia": 2}
_PARTS = {
    "sáng": "TMO",
    "trưa": "T12:00",
    "chiều": "TAF",
    "tối": "TEV",
    "đêm": "TNI",
}
_SEASONS = {"xuân": 1, "hạ": 2, "hè": 2, "thu": 3, "đông": 4}
_SUNDAY = 6

FRAGMENTS = {
    "ngay": r"(?:ngày|hôm|mùng|mồng)",
    "nam": r"(?: ?(?:,|/|-)? ?năm (?P<year>{year})| ?(?:/|-) ?(?P<slashyear>{year}))",
    "so": r"(?:mười một|mười hai|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười)",
    "thangso": r"(?:{monthnumber}|giêng|chạp|@so)",
    "donvi": r"(?:giây|phút|giờ|ngày|tuần|tháng|quý|năm|thập niên|thập kỷ|thế kỷ)",
    "buoi": r"(?:sáng|trưa|chiều|tối|đêm)",
}


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    return _NUMBERS.get(" ".join(words.split()))


def _year(m: Match) -> int | None:
    written = m["year"] or m["slashyear"]
    return int(written) if written else None


def _day(m: Match) -> Built | None:
    month = _number(m["month"])
    if month is None or not 1 <= month <= 12:
        return None
    date = CalendarDate(year=_year(m), month=month, day=int(m["day"]))
    return TimeOfDay(time=_PARTS[m["part"]], on=date) if "part" in m else date


def _month(m: Match) -> Built | None:
    month = _number(m["month"])
    if month is None or not 1 <= month <= 12:
        return None
    return CalendarDate(year=_year(m), month=month)


def _days(m: Match) -> Built | None:
    """“ngày 3 và 4 tháng 5”, “từ 3-5/5/2022”: both days borrow the month and the year."""
    month = _number(m["month"])
    if month is None or not 1 <= month <= 12:
        return None
    first_day, behind_first = m.tokens("first")
    first, last = (
        CalendarDate(year=_year(m), month=month, day=int(m[group])) for group in ("first", "last")
    )
    return Pieces(
        (
            Piece(m.first if "ngay" in m else first_day, behind_first, first),
            Piece(m.tokens("last")[0], m.last, last),
        ),
        interval="to" in m,
    )


def _half(m: Match) -> Built | None:
    """“6 tháng đầu năm 2022”, “nửa cuối năm ngoái”."""
    running = Shift(unit=Unit.YEAR, count=_STEPS[m["way"]] if "way" in m else 0, whole=True)
    return Period(
        unit=Unit.HALF,
        number=1 if m["side"] == "đầu" else 2,
        year=_year(m),
        within=None if "year" in m else running,
    )


def _season(m: Match) -> Built | None:
    return Period(unit=Unit.SEASON, number=_SEASONS[m["season"]], year=_year(m))


def _clock(m: Match) -> Built | None:
    """“14h30”, “14 giờ 30 phút”, “lúc 14 giờ”."""
    minute = m["minute"] or m["hm"][1:] or "00"
    return TimeOfDay(time=f"T{int(m['hour']):02}:{minute}")


def _plain_year(m: Match) -> Built | None:
    return CalendarDate(year=int(m["year"]))


def _quarter(m: Match) -> Built | None:
    number = _ROMAN.get(m["number"]) or _number(m["number"])
    if number is None or not 1 <= number <= 4:
        return None
    return Period(unit=Unit.QUARTER, number=number, year=_year(m))


def _unit_beside(m: Match) -> Built | None:
    return Shift(unit=_UNITS[m["unit"]], count=_STEPS[m["way"]], whole=True)


def _day_beside(m: Match) -> Built | None:
    return Shift(unit=Unit.DAY, count=_DAYS[" ".join(m["word"].split())])


def _weekday(m: Match) -> Built | None:
    number = _SUNDAY if "sunday" in m else (_number(m["number"]) or 0) - 2
    if not 0 <= number <= _SUNDAY:
        return None
    step = _STEPS[m["way"]] if "way" in m else None
    pick = {None: None, -1: Pick.LAST, 0: Pick.THIS, 1: Pick.NEXT}[step]
    return Weekday(weekday=number, pick=pick)


def _part_of_day(m: Match) -> Built | None:
    """“sáng nay”, “tối qua”, “chiều mai”."""
    step = {"nay": 0, "qua": -1, "mai": 1}[m["way"]]
    return TimeOfDay(time=_PARTS[m["part"]], on=Shift(unit=Unit.DAY, count=step))


def _counted(m: Match) -> Fraction | None:
    number = _number(m["count"])
    return Fraction(number) if number is not None else count_of(m["count"])


def _ago(m: Match) -> Built | None:
    count, unit = _counted(m), _UNITS[m["unit"]]
    if count is None or count.denominator != 1:
        return Vague(value="PAST_REF")
    if unit in CLOCK_UNITS:
        return Length(value=length(count, unit))
    return Shift(unit=unit, count=-int(count))


def _later(m: Match) -> Built | None:
    """“3 ngày sau”, “hai năm trước đó”: from where the story is."""
    count, unit = _counted(m), _UNITS[m["unit"]]
    if count is None or count.denominator != 1 or unit in CLOCK_UNITS:
        return Length(value=length(count, unit))
    way = -1 if m["way"] == "trước" else 1
    return Shift(unit=unit, count=way * int(count), reference=Reference.STORY)


def _length(m: Match) -> Built | None:
    return Length(value=length(_counted(m), _UNITS[m["unit"]]))


def _each(m: Match) -> Built | None:
    return Repeat(value=length(Fraction(1), _UNITS[m["unit"]]))


def _era(m: Match) -> Built | None:
    if "decade" in m:
        digits = m["decade"]
        first = full_year(digits) if len(digits) == 2 else int(digits)
        return Era(unit=Unit.DECADE, first_year=first) if first % 10 == 0 else None
    number = ROMAN_CENTURIES.get(m["century"].upper()) or int(m["century"])
    return Era(unit=Unit.CENTURY, first_year=100 * (number - 1)) if 1 <= number <= 30 else None


VIETNAMESE_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "vi-day",
        r"(?:(?P<part>@buoi) )?@ngay (?P<day>{day})(?: tháng | ?(?:/|-|\.) ?)"
        r"(?P<month>@thangso)@nam?",
        _day,
    ),
    Rule("vi-day", r"(?P<part>@buoi) (?P<day>{day})(?:/|-)(?P<month>{monthnumber})@nam?", _day),
    Rule("vi-day", r"(?P<day>{day}) tháng (?P<month>@thangso)@nam?", _day),
    Rule(
        "vi-days",
        r"(?P<ngay>@ngay )(?P<first>{day}) ?(?:(?P<to>-|đến|tới)|và) ?(?:@ngay )?(?P<last>{day})"
        r"(?: tháng |/)(?P<month>@thangso)@nam?",
        _days,
    ),
    Rule(
        "vi-days",
        r"từ (?P<first>{day}) ?(?P<to>-|đến|tới) ?(?P<last>{day})"
        r"(?: tháng |/)(?P<month>@thangso)@nam?",
        _days,
    ),
    Rule(
        "vi-half",
        r"(?:(?:{sixdigit}|sáu) tháng|nửa) (?P<side>đầu|cuối) năm"
        r"(?: (?:(?P<year>{year})|(?P<way>ngoái|trước|nay|này|sau|tới)))?",
        _half,
    ),
    Rule("vi-season", r"(?:mùa )(?P<season>xuân|hạ|hè|thu|đông)@nam?", _season),
    Rule("vi-month", r"tháng (?P<month>@thangso)@nam?", _month),
    Rule("vi-era", r"(?:những|các) năm (?P<decade>{year|twodigits})", _era),
    Rule("vi-year", r"năm (?P<year>{year})", _plain_year),
    Rule("vi-quarter", r"quý (?P<number>i|ii|iii|iv|{monthnumber}|@so)@nam?", _quarter),
    Rule(
        "vi-whole-unit",
        r"(?P<unit>tuần|tháng|quý|năm|thập kỷ|thập niên|thế kỷ)"
        r" (?P<way>trước|ngoái|qua|nay|này|sau|tới|tiếp theo)",
        _unit_beside,
    ),
    Rule("vi-day-beside", r"(?P<word>hôm nay|hôm qua|hôm kia|ngày mai|ngày kia)", _day_beside),
    Rule(
        "vi-weekday",
        r"(?:thứ (?P<number>hai|ba|tư|năm|sáu|bảy|bẩy|{monthnumber})|(?P<sunday>chủ nhật))"
        r"(?: tuần (?P<way>trước|qua|này|sau|tới))?",
        _weekday,
    ),
    Rule(
        "vi-clock",
        r"(?P<hour>{hour})(?:(?P<hm>{hminute})| ?giờ (?P<minute>{minute})(?: phút| ?(?=,|@ngay)))",
        _clock,
    ),
    Rule("vi-clock", r"(?:lúc|vào) (?P<hour>{hour}) ?giờ(?: (?P<minute>{minute}))?", _clock),
    Rule("vi-part-of-day", r"(?P<part>@buoi) (?P<way>nay|qua|mai)", _part_of_day),
    Rule("vi-ago", r"(?P<count>{digits}|@so) (?P<unit>@donvi) trước(?! {digits})", _ago),
    Rule(
        "vi-ago",
        r"cách đây (?:khoảng |gần |hơn )?(?P<count>{digits}|@so|vài) (?P<unit>@donvi)",
        _ago,
    ),
    Rule("vi-later", r"(?P<count>{digits}|@so) (?P<unit>@donvi) (?P<way>sau|trước) đó", _later),
    Rule("vi-later", r"(?P<count>{digits}|@so) (?P<unit>@donvi) (?P<way>sau)(?! khi)", _later),
    Rule("vi-each", r"(?:mỗi|hàng|hằng) (?P<unit>@donvi)", _each),
    Rule(
        "vi-duration",
        r"(?P<count>{digits}|@so|vài|nhiều) (?P<unit>@donvi)(?: (?:qua|nay|tới))?",
        _length,
    ),
    Rule(
        "vi-era",
        r"(?:thập niên|thập kỷ) (?P<decade>{year|twodigits})"
        r"|thế kỷ (?:thứ )?(?P<century>{day|romancentury})",
        _era,
    ),
    Rule(
        "vi-reference", r"hiện nay|hiện tại|hiện giờ|bây giờ", lambda m: Vague(value="PRESENT_REF")
    ),
    Rule("vi-reference", r"gần đây|trước đây|vừa qua", lambda m: Vague(value="PAST_REF")),
    Rule(
        "vi-reference",
        r"sắp tới|thời gian tới|trong tương lai",
        lambda m: Vague(value="FUTURE_REF"),
    ),
)
