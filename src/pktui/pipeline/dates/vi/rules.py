"""What Vietnamese brings: its rules in the order in which they are tried, and its words."""

from __future__ import annotations

from pktui.pipeline.dates.language import Language
from pktui.pipeline.dates.vi import calendar_rules, clock, days, durations, lexicon, relative
from pktui.pipeline.dates.vi.context_words import BESIDE, BOUNDS, MARKS
from pktui.pipeline.dates.vi.holiday_names import HOLIDAYS
from pktui.pipeline.dates.vi.tense import is_told_back, tense_at

LANGUAGE = Language(
    name="Vietnamese",
    rules=(
        *days.DAY_RULES,
        *calendar_rules.CALENDAR_RULES,
        *relative.RELATIVE_RULES,
        *clock.CLOCK_RULES,
        *durations.LENGTH_RULES,
    ),
    fragments=lexicon.FRAGMENTS | days.FRAGMENTS | calendar_rules.FRAGMENTS | clock.FRAGMENTS,
    lexicon=lexicon.LEXICON,
    beside=BESIDE,
    holidays=HOLIDAYS,
    bounds=BOUNDS,
    marks=MARKS,
    tense_at=tense_at,
    is_told_back=is_told_back,
    writes=lexicon.is_vietnamese,
    is_day_first=True,
)
