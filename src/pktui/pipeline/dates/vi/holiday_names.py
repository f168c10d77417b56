"""The names of feasts and named days in Vietnamese, and when each is kept."""

from __future__ import annotations

from pktui.pipeline.dates.calendars.holidays import Fixed, FromEaster, HolidayDay
from pktui.pipeline.dates.calendars.movable_feasts import ByMoon

HOLIDAYS: dict[str, HolidayDay] = {
    "tết dương lịch = tết tây": Fixed(1, 1),
    "quốc tế lao động": Fixed(5, 1),
    "đêm giáng sinh": Fixed(12, 24),
    "giáng sinh = lễ giáng sinh = noel": Fixed(12, 25),
    "quốc tế phụ nữ": Fixed(3, 8),
    "lễ phục sinh": FromEaster(0),
    "tết nguyên đán = tết âm lịch = tết": ByMoon(1, 1, vietnamese=True),
    "giao thừa": ByMoon(1, 1, vietnamese=True, days=-1),
    "tết nguyên tiêu = rằm tháng giêng": ByMoon(1, 15, vietnamese=True),
    "giỗ tổ hùng vương = giỗ tổ": ByMoon(3, 10, vietnamese=True),
    "đại lễ phật đản = lễ phật đản = phật đản": ByMoon(4, 15, vietnamese=True),
    "tết đoan ngọ": ByMoon(5, 5, vietnamese=True),
    "lễ vu lan = vu lan": ByMoon(7, 15, vietnamese=True),
    "tết trung thu": ByMoon(8, 15, vietnamese=True),
}
