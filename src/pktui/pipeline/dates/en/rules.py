"""What English brings: its rules in the order in which they are tried, and its words."""

from __future__ import annotations

from pktui.pipeline.dates.en import (
    clock,
    company_reports,
    date_parts,
    days,
    durations,
    eras,
    holidays,
    months,
    ordinal_parts,
    quarters,
    relative,
    sets,
    years,
)
from pktui.pipeline.dates.en.context_words import BESIDE, MARKS
from pktui.pipeline.dates.en.holiday_names import HOLIDAYS
from pktui.pipeline.dates.en.lexicon import BOUNDS, LEXICON
from pktui.pipeline.dates.en.tense import tense_at
from pktui.pipeline.dates.en.tense_cues import is_told_back
from pktui.pipeline.dates.language import Language
from pktui.text.english_verbs import PAST_FORMS

LANGUAGE = Language(
    name="English",
    rules=(
        *holidays.FEAST_RULES,  # before months: “May Day”
        *quarters.QUARTER_RULES,  # before months: “the June quarter”
        *days.DAY_RULES,
        *months.MONTH_RULES,
        *clock.CLOCK_RULES,  # before years: 1130 GMT
        *eras.ERA_RULES,
        *years.YEAR_RULES,
        *ordinal_parts.PART_RULES,
        *company_reports.REPORT_RULES,
        *relative.RELATIVE_RULES,
        *sets.SET_RULES,
        *durations.LENGTH_RULES,
    ),
    fragments={
        **quarters.FRAGMENTS,
        **date_parts.FRAGMENTS,
        **clock.FRAGMENTS,
        **eras.FRAGMENTS,
        **years.FRAGMENTS,
        **ordinal_parts.FRAGMENTS,
        **company_reports.FRAGMENTS,
        **relative.FRAGMENTS,
        **durations.FRAGMENTS,
    },
    lexicon=LEXICON,
    beside=BESIDE
    | {
        "past verbs": PAST_FORMS,
        "before feasts": holidays.BEFORE_FEASTS,
        "behind other feasts": holidays.BEHIND_OTHER_FEASTS,
    },
    holidays=HOLIDAYS,
    bounds=BOUNDS,
    marks=MARKS,
    tense_at=tense_at,
    is_told_back=is_told_back,
)
