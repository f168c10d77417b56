"""Vietnamese rules for words that count from an anchor: “năm ngoái”, “hôm qua”, “thứ Bảy tới”."""

from __future__ import annotations

from pktui.model.expressions import CalendarDate, Reference, Repeat, Shift, Unit, Weekday
from pktui.pipeline.dates.calendars.units import CLOCK_UNITS, shifted
from pktui.pipeline.dates.grammar.matches import Built, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed
from pktui.pipeline.dates.vi.days import is_of_a_name
from pktui.pipeline.dates.vi.lexicon import UNITS, counted, number_of, pick_of, step_of, year_of

_DAYS = {
    "hôm nay": 0,
    "bữa nay": 0,
    "hôm qua": -1,
    "bữa qua": -1,
    "hôm kia": -2,
    "bữa kia": -2,
    "ngày mai": 1,
    "ngày mốt": 2,
    "ngày kia": 2,
}
_SUNDAY = 6


def _unit_beside(m: Match) -> Built | None:
    return Shift(unit=UNITS[m["unit"]], count=step_of(m) or 0, whole=True)


def _running_unit(m: Match) -> Built | None:
    """“cuối năm”: of the one that runs."""
    return Shift(unit=UNITS[m["unit"]], count=0, whole=True)


def _weekend(m: Match) -> Built | None:
    return Shift(unit=Unit.WEEKEND, count=step_of(m) or 0, whole=True)


def _in_story(m: Match) -> Built | None:
    """“cùng ngày”, “hôm sau”, “năm sau đó”: beside what the story told last."""
    count = 0 if "same" in m else -1 if m["side"] == "trước" else 1
    unit = Unit.DAY if m["unit"] == "hôm" else UNITS[m["unit"]]
    return Shift(unit=unit, count=count, reference=Reference.STORY, whole=True)


def _units_on(m: Match) -> Built | None:
    """Read words such as “hai tuần nữa”: a number of units from now."""
    count, unit = counted(m), UNITS[m["unit"]]
    if count is None or unit in CLOCK_UNITS:
        return None
    return shifted(count, unit, Reference.WRITING)


def _unit_after_next(m: Match) -> Built | None:
    """“tuần sau nữa”, “tháng trước nữa”: the second one from now."""
    return Shift(unit=UNITS[m["unit"]], count=2 * (step_of(m) or 0), whole=True)


def _coming_unit(m: Match) -> Built | None:
    """“sang năm”, “sang tháng”: the next one, unless its number follows."""
    return Shift(unit=UNITS[m["unit"]], count=1, whole=True)


def _year_before_last(m: Match) -> Built | None:
    return Shift(unit=Unit.YEAR, count=-2, whole=True)


def _day_beside(m: Match) -> Built | None:
    return Shift(unit=Unit.DAY, count=_DAYS[" ".join(m["word"].split())])


def _weekday(m: Match) -> Built | None:
    number = _SUNDAY if "sunday" in m else (number_of(m["number"]) or 0) - 2
    is_counted = "number" in m and "inweek" not in m and _counts(m)
    if not 0 <= number <= _SUNDAY or is_counted:
        return None
    if m.words.tokens[m.first][0].isupper() and is_of_a_name(m):
        return Pieces(())  # “ca khúc Thứ Tư Ngày Nắng”
    if "each" in m or "weekly" in m:
        return Repeat(value=f"XXXX-WXX-{number + 1}")
    if "month" in m:
        month = int(m["month"])
        return CalendarDate(year=year_of(m), month=month, day=int(m["day"]), weekday=number)
    if "inweek" in m:
        return Weekday(weekday=number, week=step_of(m))
    return Weekday(weekday=number, pick=pick_of(m))


def _counts(m: Match) -> bool:
    """Tell whether “thứ hai” is the second one: lần thứ hai, lên thứ hai, Viettel thứ hai."""
    before = m.before()
    is_small = m.words.tokens[m.tokens("number")[0]].islower()
    if before.lower() in _NUMBERED:
        return is_small or before.lower() != "ngày"  # ngày thứ Bảy
    if not is_small or any(n in m for n in ("each", "weekly", "way", "day")):
        return False
    is_name = before.isalpha() and before[0].isupper() and before.lower() not in _BEFORE_WEEKDAYS
    return before in _RANKED or is_name


_BEFORE_WEEKDAYS = listed("hôm sáng trưa chiều tối đêm khuya vào từ đến tới trước sau cả và các")
"""Words that begin a sentence before a day of the week, and are nobody's name."""
_RANKED = listed(
    """lên xuống xếp về nhì thành số suất bậc lứa lượt chặng hàng phút đứa cháu em anh chị thằng mũi
    cánh vế bảng"""
)
"""Behind these a bare “thứ hai” is a place in an order."""

_NUMBERED = listed(
    """lần người con đứng hạng vị cái chiếc bên giới đợt kỳ khóa khoá tập năm ngày tuần tháng trận
    vòng mùa nhiệm phiên đời cuộc bàn phần chương thế họp hội đấu hiệp ván set gặp thi lứa lượt"""
)
"""Behind these “thứ hai” is the second one."""


RELATIVE_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "vi-from-now",
        r"(?P<count>@dem) (?P<unit>@donvi)(?P<half> rưỡi)? nữa(?! (?:là|đến|tới|diễn|mới))",
        _units_on,
    ),
    Rule("vi-in-story", r"(?P<same>cùng) (?P<unit>ngày|tháng|năm)(?! {digits})", _in_story),
    Rule("vi-in-story", r"(?:ngày )?(?P<unit>hôm|ngày|tuần|tháng|năm) (?P<same>đó|ấy)", _in_story),
    Rule("vi-whole-unit", r"năm kia", _year_before_last),
    Rule("vi-whole-unit", r"(?P<unit>tuần|tháng|năm) (?P<way>trước|sau|tới) nữa", _unit_after_next),
    Rule(
        "vi-whole-unit",
        r"sang (?P<unit>năm|tháng)(?! (?:{digits}|@luc|@thangso|mới|thứ|học|đầu|cuối|đó|tư|âm))",
        _coming_unit,
    ),
    Rule("vi-in-story", r"(?:ngày )?(?P<unit>hôm) (?P<side>sau)(?! @viec)", _in_story),
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
        r"(?:ngày )?(?P<word>(?:hôm|bữa) (?:nay|qua|kia)|ngày (?:mai|mốt|kia))",
        _day_beside,
    ),
    Rule(
        "vi-weekday",
        r"(?P<each>mỗi )?"
        r"(?:thứ (?P<number>hai|ba|tư|năm|sáu|bảy|bẩy|{monthnumber})"
        r"|(?P<sunday>(?:chủ|chúa) nhật))"
        r"(?:(?P<weekly> (?:hàng|hằng) tuần)|(?P<inweek>(?: của)? tuần)? (?P<way>@luc)(?! khi)"
        r"|,? ?\(?(?P<day>{day})(?:/|-)(?P<month>{monthnumber})@nam?\)?)?",
        _weekday,
    ),
)
