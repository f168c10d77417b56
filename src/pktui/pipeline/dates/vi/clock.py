"""Vietnamese rules for times of day: “14h30”, “8 giờ tối”, “sáng nay”, “đêm qua”."""

from __future__ import annotations

from pktui.model.expressions import Shift, TimeOfDay, Unit
from pktui.pipeline.dates.calendars.clock import clock_in
from pktui.pipeline.dates.grammar.matches import Built
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.vi.lexicon import is_among_vietnamese, number_of, part_of

FRAGMENTS = {
    "hetgio": r"(?! (?:{day}|@ngay|nay|qua|mai|hôm|thứ|chủ|cùng))",
}


def _clock(m: Match) -> Built | None:
    """“14h30”, “14 giờ 30 phút”, “lúc 14 giờ”, “8 giờ tối”, “3 giờ rưỡi”, “11 giờ kém 15”."""
    hour, minute = _hour_of(m["hour"]), int(m["minute"] or m["hm"][1:] or "0")
    if hour is None or hour > _LAST_HOUR:
        return None
    if "half" in m:
        minute = 30
    if "less" in m:
        hour, minute = divmod(60 * hour - (_hour_of(m["less"]) or 0), 60)
    time = f"T{hour:02}:{minute:02}"
    return TimeOfDay(time=clock_in(time, part_of(m)) if "part" in m else time)


def _hour_of(words: str) -> int | None:
    return number_of(words)


_LAST_HOUR = 24


def _bare_clock(m: Match) -> Built | None:
    """“10:45” among Vietnamese words: two digits of minutes are a time rather than a score."""
    return _clock(m) if is_among_vietnamese(m) and m.after() != "%" else None


def _part_of_day(m: Match) -> Built | None:
    """“sáng nay”, “tối qua”, “chiều hôm qua”; the day may also follow by itself."""
    if "when" not in m:
        return TimeOfDay(time=part_of(m))
    step = {"nay": 0, "qua": -1, "mai": 1}[m["when"]]
    return TimeOfDay(time=part_of(m), on=Shift(unit=Unit.DAY, count=step))


CLOCK_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "vi-clock",
        r"(?:(?:vào )?lúc )?(?P<hour>{hour}|@so) giờ (?:(?P<half>rưỡi)|kém (?P<less>{minute}|@so)"
        r"(?: phút)?)(?: (?P<part>@buoi)@hetgio)?",
        _clock,
    ),
    Rule(
        "vi-clock",
        r"(?:lúc )?(?P<hour>{hour}):(?P<minute>{minute})(?::{minute})? (?P<part>@buoi)@hetgio",
        _clock,
    ),
    Rule(
        "vi-clock",
        r"(?:vào )?lúc (?P<hour>{hour}) ?giờ (?P<minute>{minute}) phút(?: (?P<part>@buoi)@hetgio)?",
        _clock,
    ),
    Rule(
        "vi-clock",
        r"(?P<hour>{hour})(?: ?giờ|(?P<hm>{hminute}){phay}?) (?P<part>@buoi)@hetgio",
        _clock,
    ),
    Rule(
        "vi-clock",
        r"(?P<hour>{hour})(?:(?P<hm>{hminute}){phay}?| ?giờ (?P<minute>{minute})"
        r"(?: phút| ?(?=,|\.|;|@ngay|@buoi|và)))",
        _clock,
    ),
    Rule(
        "vi-clock",
        r"(?<!{digits|mark})(?P<hour>{hour}):(?P<minute>{minute})(?::{minute})?@alone",
        _bare_clock,
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
