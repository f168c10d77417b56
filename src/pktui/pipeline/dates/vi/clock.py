"""Vietnamese rules for times of day: “14h30”, “8 giờ tối”, “sáng nay”, “đêm qua”."""

from __future__ import annotations

from pktui.model.expressions import Shift, TimeOfDay, Unit
from pktui.pipeline.dates.calendars.clock import clock_in
from pktui.pipeline.dates.grammar.matches import Built
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.vi.lexicon import part_of

FRAGMENTS = {
    "hetgio": r"(?! (?:{day}|@ngay|nay|qua|mai|hôm|thứ|chủ|cùng))",
}


def _clock(m: Match) -> Built | None:
    """“14h30”, “14 giờ 30 phút”, “lúc 14 giờ”, “8 giờ tối”."""
    time = f"T{int(m['hour']):02}:{m['minute'] or m['hm'][1:] or '00'}"
    return TimeOfDay(time=clock_in(time, part_of(m)) if "part" in m else time)


def _part_of_day(m: Match) -> Built | None:
    """“sáng nay”, “tối qua”, “chiều hôm qua”; the day may also follow by itself."""
    if "when" not in m:
        return TimeOfDay(time=part_of(m))
    step = {"nay": 0, "qua": -1, "mai": 1}[m["when"]]
    return TimeOfDay(time=part_of(m), on=Shift(unit=Unit.DAY, count=step))


CLOCK_RULES: tuple[Rule[Built], ...] = (
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
)
