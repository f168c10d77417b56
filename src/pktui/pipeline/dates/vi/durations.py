"""Vietnamese rules for lengths of time and vague times: “ba ngày”, “cách đây 3 năm”, “gần đây”."""

from __future__ import annotations

from fractions import Fraction

from pktui.model.expressions import Length, Reference, Repeat, Vague
from pktui.pipeline.dates.calendars.units import CLOCK_UNITS, before_writing, length, shifted
from pktui.pipeline.dates.grammar.matches import Built
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.vi.lexicon import UNITS, counted


def _ago(m: Match) -> Built | None:
    return before_writing(counted(m), UNITS[m["unit"]])


def _later(m: Match) -> Built | None:
    """Read words such as “3 ngày sau”, “hai năm trước đó”: from where the story is."""
    count, unit = counted(m), UNITS[m["unit"]]
    if count is None or unit in CLOCK_UNITS:
        return Length(value=length(count, unit))
    return shifted(-count if m["way"] == "trước" else count, unit, Reference.STORY)


def _length(m: Match) -> Built | None:
    return Length(value=length(counted(m), UNITS[m["unit"]]))


def _each(m: Match) -> Built | None:
    return Repeat(value=length(Fraction(1), UNITS[m["unit"]]))


LENGTH_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "vi-ago",
        r"(?P<count>@dem) (?P<unit>@donvi)(?P<half> rưỡi)? trước(?! (?:{digits}|đó|@viec))",
        _ago,
    ),
    Rule(
        "vi-ago",
        r"cách đây (?:khoảng |gần |hơn |đúng |chừng |tròn )?(?P<count>@dem|vài) (?P<unit>@donvi)"
        r"(?P<half> rưỡi)?",
        _ago,
    ),
    Rule("vi-later", r"(?P<count>@dem) (?P<unit>@donvi) (?P<way>sau|trước) đó", _later),
    Rule("vi-later", r"(?P<count>@dem) (?P<unit>@donvi) (?P<way>sau)(?! @viec)", _later),
    Rule("vi-each", r"(?:mỗi|hàng|hằng) (?P<unit>@donvi)", _each),
    Rule(
        "vi-duration",
        r"(?:mấy|vài|những|nhiều) (?P<unit>@donvi) (?:vừa qua|gần đây|sắp tới|qua|tới|nay)",
        _length,
    ),
    Rule(
        "vi-duration",
        r"(?P<count>@dem|vài|nhiều) (?P<unit>@donvi)(?P<half> rưỡi)?"
        r"(?: (?:vừa qua|vừa rồi|qua|nay|tới|tiếp theo))?(?! {digits})",
        _length,
    ),
    Rule(
        "vi-reference",
        r"hiện nay|hiện tại|hiện giờ|bây giờ|(?:ngay )?lúc này",
        lambda m: Vague(value="PRESENT_REF"),
    ),
    Rule("vi-reference", r"gần đây|mới đây|trước đây|vừa qua", lambda m: Vague(value="PAST_REF")),
    Rule(
        "vi-reference",
        r"sắp tới|thời gian tới|trong tương lai",
        lambda m: Vague(value="FUTURE_REF"),
    ),
)
