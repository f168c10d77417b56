"""Rules for times that come again: “every Tuesday”, “twice a week”, “on weekends”, “annually”."""

from __future__ import annotations

from fractions import Fraction

from pktui.model.expressions import Repeat
from pktui.pipeline.dates.calendars.units import CLOCK_UNITS, SEASON_CODES, length
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.durations import counted, weeks_in
from pktui.pipeline.dates.en.lexicon import (
    ADVERBS_OF_FREQUENCY,
    MONTHS,
    NUMERALS,
    PARTS_OF_DAY,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from pktui.pipeline.dates.en.number_words import ordinal_of
from pktui.pipeline.dates.grammar.matches import Built
from pktui.pipeline.dates.grammar.token_regex import Match, Rule


def _each(m: Match) -> Built | None:
    if "weekday" in m:
        part = PARTS_OF_DAY.get(m["part"], "")
        return Repeat(value=f"XXXX-WXX-{WEEKDAYS[m['weekday']] + 1}{part}")
    if "daily" in m:
        return Repeat(value=f"XXXX-XX-XX{PARTS_OF_DAY[m['daily']]}")
    if "month" in m:
        return Repeat(value=f"XXXX-{MONTHS[m['month'].rstrip('.')]:02}")
    if "season" in m:
        return Repeat(value=f"XXXX-{SEASON_CODES[SEASONS[m['season']]]}")
    unit = UNITS[m["unit"]]
    if "per" in m and unit in CLOCK_UNITS:
        return None  # “30 miles per hour”
    if "few" in m:
        return Repeat(value=length(None, unit))
    nth = 2 if "other" in m or "couple" in m else ordinal_of(m["nth"]) if "nth" in m else None
    count = Fraction(nth * weeks_in(m["unit"])) if nth else counted(m)
    return Repeat(value=length(count or Fraction(weeks_in(m["unit"])), unit))


def _so_often(m: Match) -> Built | None:
    """Read words such as “twice a week”, “three times daily”: TIMEX3 counts how often beside the
    value."""
    if "frequency" in m:
        return Repeat(value=ADVERBS_OF_FREQUENCY[m["frequency"]])
    return _each(m)


def _weekends(m: Match) -> Built | None:
    return Repeat(value="XXXX-WXX-WE") if m.before().lower() in ("on", "at") else None


def _weekdays(m: Match) -> Built | None:
    before = m.before().lower()
    if before.isdigit() or before in NUMERALS:
        return None  # “two Sundays”
    return Repeat(value=f"XXXX-WXX-{WEEKDAYS[m['weekdays'][:-1]] + 1}")


def _frequency(m: Match) -> Built | None:
    """As an adverb; before a noun it says what kind it is (“a quarterly dividend”)."""
    if context_words.is_counting(m) or context_words.is_name(m) or context_words.opens_a_name(m):
        return None
    return Repeat(value=ADVERBS_OF_FREQUENCY[m["word"]])


SET_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "each",
        r"(?:each|every|(?P<per>per))(?: (?:(?P<other>other|alternate)|(?P<few>few|several)"
        r"|(?P<couple>couple of)|(?P<nth>@nth)(?= (?:{unit|weekday}))|(?P<count>@number)))?"
        r" (?:(?P<unit>{unit})|(?P<weekday>{weekday})(?: (?P<part>{part}))?|(?P<month>@month)"
        r"|(?P<season>{season})|(?P<daily>morning|afternoon|evening|night))",
        _each,
    ),
    Rule("each", r"per (?P<unit>annum)", lambda _: Repeat(value="P1Y")),
    Rule(
        "so-often",
        r"(?:once|twice|@number times)(?:(?: |-)(?P<frequency>{frequency})"
        r"|,? (?:an|a|each|every|per)(?: (?P<count>@number))? (?P<unit>{unit}))",
        _so_often,
    ),
    Rule("weekends", r"weekends", _weekends),
    Rule("weekdays", r"(?P<weekdays>{weekdays})", _weekdays),
    Rule("frequency", r"(?P<word>{frequency})", _frequency),
)
