"""Rules for Vietnamese: “ngày 27 tháng 5 năm 2014”, “27/5”, “quý II/2022”, “năm ngoái”, “hôm qua”.

The day comes first, always; so a text with one of these has settled how its numeric dates are read.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from pktui.model.expressions import (
    CalendarDate,
    Era,
    Holiday,
    Length,
    Part,
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
from pktui.model.timex import Expression
from pktui.pipeline.contexts import listed
from pktui.pipeline.counting import CLOCK_UNITS, count_of, full_year, length
from pktui.pipeline.grammar import Match, Rule
from pktui.pipeline.holidays import holiday_key
from pktui.pipeline.pieces import Built, Piece, Pieces
from pktui.pipeline.rules_clock import clock_in
from pktui.pipeline.timewords import ROMAN_CENTURIES, numbered

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
    "vừa qua": -1,
    "vừa rồi": -1,
    "nay": 0,
    "này": 0,
    "sau": 1,
    "tới": 1,
    "tiếp theo": 1,
}
_DAYS = {"hôm nay": 0, "hôm qua": -1, "hôm kia": -2, "ngày mai": 1, "ngày kia": 2}
_PARTS = {
    "rạng sáng": "TMO",
    "sáng sớm": "TMO",
    "chiều tối": "TEV",
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
    "nam": r"(?: ?(?:,|/|-)? ?năm (?P<year>{year})|(?: ?(?:/|-) ?|\.)(?P<slashyear>{year}))",
    "so": r"(?:mười một|mười hai|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười)",
    "thangso": r"(?:{monthnumber}|giêng|chạp|@so)",
    "donvi": r"(?:giây|phút|giờ|ngày|tuần|tháng|quý|năm|thập niên|thập kỷ|thế kỷ)",
    "buoi": r"(?:rạng sáng|sáng sớm|chiều tối|sáng|trưa|chiều|tối|đêm)",
    "hetgio": r"(?! (?:{day}|@ngay|nay|qua|mai|hôm|thứ|chủ|cùng))",
    "dauhaycuoi": r"(?P<side>đầu tiên|đầu|cuối cùng|cuối)(?: của| trong)?",
    "luc": r"(?:vừa qua|vừa rồi|trước|ngoái|qua|nay|này|sau|tới|tiếp theo)",
    "can": r"(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý)",
    "chi": r"(?:tý|tí|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)",
}


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    return _NUMBERS.get(" ".join(words.split()))


def _step(m: Match) -> int | None:
    return _STEPS[" ".join(m["way"].split())] if "way" in m else None


def _pick(m: Match) -> Pick | None:
    step = _step(m)
    return None if step is None else {-1: Pick.LAST, 0: Pick.THIS, 1: Pick.NEXT}[step]


def _part_of(m: Match) -> str:
    return _PARTS[" ".join(m["part"].split())]


def _year(m: Match) -> int | None:
    written = m["year"] or m["slashyear"] or m["shortyear"]
    return int(written) if written else None


def _day(m: Match) -> Built | None:
    month = _number(m["month"])
    if month is None or not 1 <= month <= 12:
        return None
    date = CalendarDate(year=_year(m), month=month, day=int(m["day"]))
    return TimeOfDay(time=_part_of(m), on=date) if "part" in m else date


def _day_behind(m: Match) -> Built | None:
    """“từ 3/5”, “lễ 30/4”: the word before only tells that the numbers are a day."""
    date = _day(m)
    return (
        Pieces((Piece(m.tokens("day")[0], m.last, date),))
        if isinstance(date, CalendarDate)
        else None
    )


def _month(m: Match) -> Built | None:
    month = _number(m["month"])
    if month is None or not 1 <= month <= 12:
        return None
    if _step(m) == -1:  # “tháng 5 vừa qua”, which in May is this one
        return CalendarDate(month=month, since=True)
    return CalendarDate(year=_year(m), month=month, pick=_pick(m))


def _days(m: Match) -> Built | None:
    """“ngày 3, 4 và 5 tháng 5”, “từ 3-5/5/2022”: each day borrows the month and the year."""
    month = _number(m["month"])
    if month is None or not 1 <= month <= 12:
        return None
    tokens, year = m.words.tokens, _year(m)
    pieces = [
        Piece(at, at + 1, CalendarDate(year=year, month=month, day=int(tokens[at])))
        for at in range(*m.tokens("days"))
        if tokens[at].isdigit()
    ]
    if "ngay" in m:
        pieces[0] = replace(pieces[0], first=m.first)
    pieces[-1] = replace(pieces[-1], last=m.last)
    return Pieces(tuple(pieces), interval="to" in m)


def _units_within(m: Match) -> Built | None:
    """“9 tháng đầu năm 2014”, “quý đầu năm ngoái”, “tuần cuối tháng 5”."""
    count = _counted(m) if "count" in m else Fraction(1)
    if count is None or count.denominator != 1 or not 0 < count <= _MOST:
        return None
    whole: Expression
    if "month" in m:
        month = _number(m["month"])
        if month is None or not 1 <= month <= 12:
            return None
        whole = CalendarDate(month=month, year=_year(m))
    elif "year" in m:
        whole = CalendarDate(year=int(m["year"]))
    else:
        whole = Shift(unit=Unit.YEAR, count=_step(m) or 0, whole=True)
    nth = 1 if m["side"].startswith("đầu") else -1
    return Part(unit=_UNITS[m["unit"]], nth=nth, count=int(count), of=whole)


_MOST = 366
"""No year has more days."""


def _half(m: Match) -> Built | None:
    """“6 tháng đầu năm 2022”, “nửa cuối năm ngoái”."""
    running = Shift(unit=Unit.YEAR, count=_step(m) or 0, whole=True)
    return Period(
        unit=Unit.HALF,
        number=1 if m["side"] == "đầu" else 2,
        year=_year(m),
        within=None if "year" in m else running,
    )


def _season(m: Match) -> Built | None:
    return Period(unit=Unit.SEASON, number=_SEASONS[m["season"]], year=_year(m), pick=_pick(m))


def _clock(m: Match) -> Built | None:
    """“14h30”, “14 giờ 30 phút”, “lúc 14 giờ”, “8 giờ tối”."""
    time = f"T{int(m['hour']):02}:{m['minute'] or m['hm'][1:] or '00'}"
    return TimeOfDay(time=clock_in(time, _part_of(m)) if "part" in m else time)


def _plain_year(m: Match) -> Built | None:
    return CalendarDate(year=int(m["year"]))


def _old_year(m: Match) -> Built | None:
    """“năm 938”, “năm 111 trước Công nguyên”; “năm 100 người” counts."""
    number = int(m["digits"])
    if "bc" in m or "ad" in m:
        return CalendarDate(year=-number if "bc" in m else number, era=True) if number else None
    after = m.after()
    is_year = _FIRST_OLD_YEAR <= number < 1000 and (not after.isalpha() or after[0].isupper())
    return CalendarDate(year=number, era=True) if is_year else None


_FIRST_OLD_YEAR = 100
"""A year of fewer digits says its era."""


def _tet(m: Match) -> Built | None:
    """“Tết 2014”, “mùng 2 Tết”, “30 Tết”, “Tết Mậu Thân”: the new year of the moon."""
    year = _year(m)
    if year is None and not any(group in m for group in ("day", "eve", "stem")):
        return None
    days = -1 if "eve" in m else int(m["day"]) - 1 if "day" in m else 0
    cycle = None
    if "stem" in m:
        stem, branch = _STEMS[m["stem"]], _BRANCHES[m["branch"]]
        cycle = next((n for n in range(60) if n % 10 == stem and n % 12 == branch), None)
    return Holiday(name=holiday_key("tết"), year=year, days=days, cycle=cycle)


_STEMS = numbered("giáp ất bính đinh mậu kỷ=kỉ canh tân nhâm quý")
_BRANCHES = numbered("tý=tí sửu dần mão thìn tỵ=tị ngọ mùi thân dậu tuất hợi")


def _quarter(m: Match) -> Built | None:
    number = _ROMAN.get(m["number"]) or _number(m["number"])
    if number is None or not 1 <= number <= 4:
        return None
    return Period(unit=Unit.QUARTER, number=number, year=_year(m))


def _unit_beside(m: Match) -> Built | None:
    return Shift(unit=_UNITS[m["unit"]], count=_step(m) or 0, whole=True)


def _running_unit(m: Match) -> Built | None:
    """“cuối năm”: of the one that runs."""
    return Shift(unit=_UNITS[m["unit"]], count=0, whole=True)


def _weekend(m: Match) -> Built | None:
    return Shift(unit=Unit.WEEKEND, count=_step(m) or 0, whole=True)


def _in_story(m: Match) -> Built | None:
    """“cùng ngày”, “hôm sau”, “năm sau đó”: beside what the story told last."""
    count = 0 if "same" in m else -1 if m["side"] == "trước" else 1
    unit = Unit.DAY if m["unit"] == "hôm" else _UNITS[m["unit"]]
    return Shift(unit=unit, count=count, reference=Reference.STORY, whole=True)


def _day_beside(m: Match) -> Built | None:
    return Shift(unit=Unit.DAY, count=_DAYS[" ".join(m["word"].split())])


def _weekday(m: Match) -> Built | None:
    number = _SUNDAY if "sunday" in m else (_number(m["number"]) or 0) - 2
    if not 0 <= number <= _SUNDAY or ("number" in m and m.before().lower() in _NUMBERED):
        return None
    if "each" in m or "weekly" in m:
        return Repeat(value=f"XXXX-WXX-{number + 1}")
    if "month" in m:
        month = int(m["month"])
        return CalendarDate(year=_year(m), month=month, day=int(m["day"]), weekday=number)
    if "inweek" in m:
        return Weekday(weekday=number, week=_step(m))
    return Weekday(weekday=number, pick=_pick(m))


_NUMBERED = listed(
    """lần người con đứng hạng vị cái chiếc bên giới đợt kỳ khóa khoá tập năm ngày tuần tháng trận
    vòng mùa nhiệm phiên đời cuộc bàn phần chương thế"""
)
"""Behind these “thứ hai” is the second one."""


def _part_of_day(m: Match) -> Built | None:
    """“sáng nay”, “tối qua”, “chiều hôm qua”; the day may also follow by itself."""
    if "when" not in m:
        return TimeOfDay(time=_part_of(m))
    step = {"nay": 0, "qua": -1, "mai": 1}[m["when"]]
    return TimeOfDay(time=_part_of(m), on=Shift(unit=Unit.DAY, count=step))


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
        r"(?P<month>@thangso)@nam?(?! âm lịch)",
        _day,
    ),
    Rule(
        "vi-day",
        r"(?P<part>@buoi) (?P<day>{day})(?:/|-|\.)(?P<month>{monthnumber})@nam?",
        _day,
    ),
    Rule("vi-day", r"(?P<day>{day}) tháng (?P<month>@thangso)@nam?(?! âm lịch)", _day),
    Rule(
        "vi-days",
        r"(?:(?P<ngay>@ngay )|từ )(?P<days>{day}(?:, ?(?:@ngay )?{day}){0,6} ?"
        r"(?:(?P<to>-|đến|tới)|và|,) ?(?:@ngay )?{day})(?: tháng |/)(?P<month>@thangso)@nam?",
        _days,
    ),
    Rule(
        "vi-day",
        r"(?:từ|đến|tới|trước|sau|lễ|vào|qua|và) (?P<day>{day})/(?P<month>{monthnumber})@nam?"
        r"(?!{mark}{digits})",
        _day_behind,
    ),
    Rule(
        "vi-half",
        r"(?:(?:{sixdigit}|sáu) tháng|nửa) (?P<side>đầu|cuối) năm"
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
        r"mùa (?P<season>xuân|hạ|hè|thu|đông)"
        r"(?:@nam| (?P<shortyear>{year})| (?P<way>này|tới|sau|trước|vừa qua|vừa rồi))?",
        _season,
    ),
    Rule(
        "vi-month",
        r"tháng (?P<month>@thangso)(?:@nam| (?P<way>vừa qua|vừa rồi|qua|tới|này))?"
        r"(?! âm lịch)",
        _month,
    ),
    Rule("vi-era", r"(?:những|các) năm (?P<decade>{year|twodigits})", _era),
    Rule("vi-year", r"năm (?:(?:tài chính|tài khóa|ngân sách) )?(?P<year>{year})", _plain_year),
    Rule(
        "vi-year",
        r"năm (?P<digits>{digits})"
        r"(?: (?P<bc>trước công nguyên|tcn)| (?P<ad>sau công nguyên|scn))?",
        _old_year,
    ),
    Rule("vi-quarter", r"quý (?P<number>i|ii|iii|iv|{monthnumber}|@so)@nam?", _quarter),
    Rule(
        "vi-lunar-new-year",
        r"(?:(?:mùng|mồng) (?P<day>{day}) |(?P<eve>{eveday}) )?tết(?: nguyên đán| âm lịch)?"
        r"(?: (?P<stem>@can) (?P<branch>@chi))?(?: (?:năm )?(?P<year>{year}))?",
        _tet,
    ),
    Rule("vi-in-story", r"(?P<same>cùng) (?P<unit>ngày)(?! {digits})", _in_story),
    Rule("vi-in-story", r"(?:ngày )?(?P<unit>hôm) (?P<side>sau)", _in_story),
    Rule("vi-in-story", r"ngày (?P<unit>hôm) (?P<side>trước)", _in_story),
    Rule("vi-in-story", r"(?P<unit>tuần|tháng|năm) (?P<side>sau|trước) đó", _in_story),
    Rule(
        "vi-running-unit",
        r"(?:đầu|giữa|cuối|hết) (?P<unit>năm|tháng)"
        r"(?! (?:{digits}|@luc|@thangso|học|tài|ngân|đó|dương|âm))",
        _running_unit,
    ),
    Rule("vi-weekend", r"cuối tuần (?P<way>@luc)(?! khi)", _weekend),
    Rule(
        "vi-whole-unit",
        r"(?P<unit>tuần|tháng|quý|năm|thập kỷ|thập niên|thế kỷ) (?P<way>@luc)(?! khi)",
        _unit_beside,
    ),
    Rule(
        "vi-day-beside",
        r"(?:ngày )?(?P<word>hôm nay|hôm qua|hôm kia|ngày mai|ngày kia)",
        _day_beside,
    ),
    Rule(
        "vi-weekday",
        r"(?P<each>mỗi )?"
        r"(?:thứ (?P<number>hai|ba|tư|năm|sáu|bảy|bẩy|{monthnumber})|(?P<sunday>chủ nhật))"
        r"(?:(?P<weekly> (?:hàng|hằng) tuần)|(?P<inweek> tuần)? (?P<way>@luc)(?! khi)"
        r"|,? ?\(?(?P<day>{day})(?:/|-)(?P<month>{monthnumber})@nam?\)?)?",
        _weekday,
    ),
    Rule(
        "vi-clock",
        r"(?P<hour>{hour})(?: ?giờ|(?P<hm>{hminute})) (?P<part>@buoi)@hetgio",
        _clock,
    ),
    Rule(
        "vi-clock",
        r"(?P<hour>{hour})(?:(?P<hm>{hminute})| ?giờ (?P<minute>{minute})"
        r"(?: phút| ?(?=,|@ngay|@buoi)))",
        _clock,
    ),
    Rule("vi-clock", r"(?P<hour>{hour}) ?giờ(?= (?:@buoi|@ngay))", _clock),
    Rule(
        "vi-clock",
        r"(?:lúc|vào) (?P<hour>{hour}) ?giờ(?: (?P<minute>{minute}))?(?: (?P<part>@buoi)@hetgio)?",
        _clock,
    ),
    Rule(
        "vi-part-of-day",
        r"(?P<part>@buoi)(?:(?: hôm| ngày)? (?P<when>nay|qua|mai)"
        r"|(?= (?:thứ|chủ nhật|cùng ngày|hôm)))",
        _part_of_day,
    ),
    Rule("vi-ago", r"(?P<count>{digits}|@so) (?P<unit>@donvi) trước(?! (?:{digits}|đó))", _ago),
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
        r"(?:mấy|vài|những|nhiều) (?P<unit>@donvi) (?:vừa qua|gần đây|sắp tới|qua|tới|nay)",
        _length,
    ),
    Rule(
        "vi-duration",
        r"(?P<count>{digits}|@so|vài|nhiều) (?P<unit>@donvi)(?: (?:qua|nay|tới))?(?! {digits})",
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
    Rule("vi-reference", r"gần đây|mới đây|trước đây|vừa qua", lambda m: Vague(value="PAST_REF")),
    Rule(
        "vi-reference",
        r"sắp tới|thời gian tới|trong tương lai",
        lambda m: Vague(value="FUTURE_REF"),
    ),
)
