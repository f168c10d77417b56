"""Rules for words that count from an anchor: “two weeks ago”, “last year”, “Friday”."""

from __future__ import annotations

import re
from fractions import Fraction

from pktui.model.expressions import (
    CalendarDate,
    Length,
    Period,
    Pick,
    Reference,
    Shift,
    Unit,
    Vague,
    Weekday,
)
from pktui.pipeline.dates.calendars.units import CLOCK_UNITS, before_writing, length, shifted
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.durations import counted
from pktui.pipeline.dates.en.lexicon import (
    DAYS_BESIDE,
    MONTHS,
    PARTS_OF_DAY,
    SEASONS,
    STEPS,
    UNITS,
    WEEKDAYS,
)
from pktui.pipeline.dates.en.number_words import count_of
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed

FRAGMENTS = {
    "pick": r"(?:this past|this coming|last|past|this|next|coming)",
    "instory": (
        r"(?:(?:that|the) same|that|the (?:following|next|previous|preceding|ensuing)"
        r"|following|previous|preceding|ensuing)"
    ),
}
_STORY_WAYS = listed("same that previous preceding prior following ensuing")
"""Words that count from what the story told last; the others count from the day of writing."""
_BACKWARD = listed("earlier before prior previously")


def _ago(m: Match) -> Built | None:
    return before_writing(counted(m), UNITS[m["unit"]])


def _two_units_ago(m: Match) -> Built | None:
    """Read words such as “two years and three months ago”; months and days do not add up to one
    unit, so that only the past is known of “3 months, 1 week ago”."""
    more, count = count_of(m["more"]), counted(m)
    units = UNITS[m["larger"]], UNITS[m["unit"]]
    if more is None or count is None:
        return Vague(value="PAST_REF")
    if units == (Unit.YEAR, Unit.MONTH):
        return before_writing(12 * more + count, Unit.MONTH)
    if units == (Unit.WEEK, Unit.DAY):
        return before_writing(7 * more + count, Unit.DAY)
    if units[0] is Unit.DAY and units[1] in CLOCK_UNITS:
        return before_writing(more, Unit.DAY)
    return Vague(value="PAST_REF")


def _from_now(m: Match) -> Built | None:
    count, unit = counted(m), UNITS[m["unit"]]
    if count is None:
        return Vague(value="FUTURE_REF")
    if unit in CLOCK_UNITS:
        return Length(value=length(count, unit))
    return shifted(count, unit, Reference.WRITING)


def _nth_day_now(m: Match) -> Built | None:
    """Read words such as “It’s the second day of an offensive”: where they say which day of
    something it is now, they mean the day of writing."""
    start = m.words.start_of(m.first)
    before = m.words.text[max(start - _TO_SUBJECT, 0) : start]
    return Shift(unit=Unit.DAY, count=0) if _IT_IS.search(before) else None


_TO_SUBJECT = 16
"""Characters in which “Today marks ” stands."""
_IT_IS = re.compile(r"(?i)\b(?:it|this|today)(?:'s|’s| is| marks) \Z")


def _later(m: Match) -> Built | None:
    """Read words such as “three days later”; where it says before or after what (“… before the
    vote”), a length."""
    count, unit, way = counted(m), UNITS[m["unit"]], m["way"]
    from_event = way in ("after", "before", "prior") and m.after() not in context_words.ENDS
    if from_event:
        last = m.tokens("half" if "half" in m else "unit")[1]
        return Pieces((Piece(m.first, last, Length(value=length(count, unit))),))
    if count is None or unit in CLOCK_UNITS:
        return Length(value=length(count, unit))
    return shifted(-count if way in _BACKWARD else count, unit, Reference.STORY)


def _whole_unit(m: Match) -> Built | None:
    """Read words such as “last year”, “the following week”, “the same day”."""
    way, unit = m["way"].split()[-1], UNITS[m["unit"]]
    story = way in _STORY_WAYS or (way == "next" and ("the" in m or unit is Unit.DAY))
    if unit in CLOCK_UNITS or (unit is Unit.DAY and not story):
        return None
    if m["unit"] == "fortnight":
        return Length(value="P2W")
    reference = Reference.STORY if story else Reference.WRITING
    running = "the" in m and way in ("last", "past") and unit in (Unit.WEEK, Unit.MONTH)
    return Shift(unit=unit, count=STEPS[way], reference=reference, whole=True, running=running)


def _long_ago(m: Match) -> Built | None:
    return Vague(value="PAST_REF")


def _long_hence(m: Match) -> Built | None:
    """Read words such as “in years' time”."""
    return Vague(value="FUTURE_REF")


def _unit_and_half(m: Match) -> Built | None:
    """Read words such as “the past year and a half”."""
    return Length(value=length(Fraction(3, 2), UNITS[m["unit"]]))


def _unit_and_next(m: Match) -> Built | None:
    """Read words such as “this year and next”: the second borrows the unit."""
    unit = UNITS[m["unit"]]
    is_alone = m.after() in context_words.ENDS or m.after().lower() in context_words.FUNCTION_WORDS
    if not is_alone or unit in CLOCK_UNITS or unit is Unit.DAY or m["way"] == m["other"]:
        return None
    first, last = (Shift(unit=unit, count=STEPS[m[way]], whole=True) for way in ("way", "other"))
    return Pieces(
        (Piece(m.first, m.tokens("unit")[1], first), Piece(*m.tokens("other"), last)),
    )


def _running_unit(m: Match) -> Built | None:
    """Read words such as “the end of the year”, “later in the week”, “the year”: the one that is
    running."""
    unit = UNITS[m["unit"] or m["of"]]
    return Shift(unit=unit, count=-1 if "latest" in m else 0, whole=True)


def _next_weekend(m: Match) -> Built | None:
    """Read words such as “by weekend”."""
    told = m.before().lower() in ("by", "until", "till", "before")
    return Shift(unit=Unit.WEEKEND, count=0) if told else None


def _the_weekend(m: Match) -> Built | None:
    """Return the last one, as news speaks of it during the week; “this weekend” may be to come."""
    return Shift(unit=Unit.WEEKEND, count=0)


def _this_time(m: Match) -> Built | None:
    """Read words such as “this time last year”: as fine as a month of the year, a day of the
    week."""
    unit = UNITS[m["unit"]]
    fineness = Unit.MONTH if unit is Unit.YEAR else Unit.DAY
    now = Shift(unit=fineness, count=0, whole=True)
    return Shift(unit=unit, count=STEPS[m["way"]], of=now)


def _unit_beside(m: Match) -> Built | None:
    """Read words such as “the year before”: the one beside the year that the story is in."""
    if m["way"] in ("before", "after") and m.after() not in context_words.ENDS:
        return None  # beside what is named then: "the day after Christmas"
    step = -1 if m["way"] in _BACKWARD else 1
    return Shift(unit=UNITS[m["unit"]], count=step, reference=Reference.STORY, whole=True)


def _day_beside(m: Match) -> Built | None:
    if "tomorrow" in m and m.before().lower() == "of" and m.after() in context_words.ENDS:
        return Vague(value="FUTURE_REF")  # “the leaders of tomorrow”
    if m["day"] == "today":
        behind = m.words.between(m.last, m.last + _TO_OCCASION).lower()
        if _OF_OUR_TIME.match(behind):
            return Vague(value="PRESENT_REF")
    if context_words.names_programme(m):
        return None  # “NBC's Today show”
    if context_words.is_name(m):
        return None
    weeks = m.words.tokens[m.last - 1].lower() == "week"  # “tomorrow week”, as Britain says it
    return Shift(unit=Unit.DAY, count=DAYS_BESIDE[m["day"]] + 7 * weeks)


_OF_OUR_TIME = re.compile(
    r"['’]s (?:(?:modern|global|digital|young|personal|fast|information|job|labour|labor) )?"
    r"(?:world|society|age|era|economy|generation|youth|youngsters|teenagers|standards|technology"
    r"|computers|consumers|terms|prices|money|climate|marketplace|environment|parents|children"
    r"|students|workplace|lifestyle|dollars|readers|young)\b"
    r"(?! (?:cup|championships?|title|record|final|match|race|games?|bank|summit|talks|meeting"
    r"|conference|forum|debate|hearing|vote|elections?|protests?|march|marches|strike|rally|walkout"
    r"|report|figures|data|numbers|crime|markets?|day|pages?|section)\b)"
)
"""“In today's world” is no day, but “today's World Cup” and “today's climate summit” are of one."""
_TO_OCCASION = 10
"""Tokens behind “today” up to what is of the day: “'s”, three words and the spaces."""


def _day_but_one(m: Match) -> Built | None:
    return Shift(unit=Unit.DAY, count=2 if "tomorrow" in m else -2)


def _pick(m: Match) -> Pick | None:
    if "way" not in m:
        return None
    return {-1: Pick.LAST, 0: Pick.THIS, 1: Pick.NEXT}[STEPS[m["way"].split()[-1]]]


def _is_preposition(m: Match, group: str) -> bool:
    """“following Tuesday's attack” is after it; “the following Tuesday” is another."""
    return m[group] == "following" and m.before().lower() != "the"


def _weekday(m: Match) -> Built | None:
    if ("way" not in m and context_words.is_named_weekday(m)) or _is_preposition(m, "way"):
        return None
    if m.words.between(max(m.first - 4, 0), m.first).lower() == "on a " and _is_any(m):
        return None
    story = not _STORY_WAYS.isdisjoint(m["way"].split())
    return Weekday(
        weekday=WEEKDAYS[m["weekday"]],
        pick=_pick(m),
        reference=Reference.STORY if story else Reference.WRITING,
    )


def _is_any(m: Match) -> bool:
    """Tell whether a weekday behind “on a” is one of many, and says not which: “never on a Sunday”,
    “on a Friday night”, but “on a Monday flight”."""
    behind = m.words.tokens[m.last : m.last + 4]
    if len(behind) > 2 and behind[0] == " " and behind[1] in PARTS_OF_DAY:
        return behind[2] in context_words.ENDS
    return m.after() in context_words.ENDS


def _weekday_beside(m: Match) -> Built | None:
    """Read words such as “the Friday before”; with a noun behind it, beside what has no date."""
    if m.after() not in context_words.ENDS:
        return None
    pick = Pick.LAST if m["side"] == "before" else Pick.NEXT
    return Weekday(weekday=WEEKDAYS[m["weekday"]], pick=pick, reference=Reference.STORY)


def _picked_month(m: Match) -> Built | None:
    if _is_preposition(m, "story"):
        return None
    return CalendarDate(
        month=MONTHS[m["month"].rstrip(".")], pick=_pick(m), reference=_reference(m)
    )


def _picked_season(m: Match) -> Built | None:
    return Period(
        unit=Unit.SEASON, number=SEASONS[m["season"]], pick=_pick(m), reference=_reference(m)
    )


def _reference(m: Match) -> Reference:
    """From where “that May”, “the following spring” count."""
    in_story = "story" in m and m["story"] not in ("last", "this")
    return Reference.STORY if in_story else Reference.WRITING


RELATIVE_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "ago",
        r"(?P<more>@count) (?P<larger>{unit})(?:,|,? and) (?P<count>@count) (?P<unit>{unit}) ago",
        _two_units_ago,
    ),
    Rule(
        "ago",
        r"(?:(?:(?P<count>@count)|@some)@kind )?(?P<unit>{unit})(?P<half>@andhalf)?"
        r"(?: or (?:so|two|more))? ago",
        _ago,
    ),
    Rule(
        "ago",
        r"(?:not )?(?:so |that |too |very )?long ago|moments ago"
        r"|(?:a|some) (?:long |short |little )?(?:time|while) ago",
        _long_ago,
    ),
    Rule(
        "from-now",
        r"(?:(?P<count>@count)|@some)@kind (?P<unit>{unit})(?: from (?:now|today)| hence|'s? time)",
        _from_now,
    ),
    Rule("from-now", r"{units}' time", _long_hence),
    Rule(
        "later",
        r"(?:(?P<count>@count)|@some)@kind (?P<unit>{unit})(?P<half>@andhalf)?"
        r" (?P<way>later|earlier|after|afterward|afterwards|before|previously|prior)"
        r"(?! (?:to|than|this|in))",
        _later,
    ),
    Rule(
        "day-but-one",
        r"the day (?:before (?P<yesterday>yesterday)|after (?P<tomorrow>tomorrow))",
        _day_but_one,
    ),
    Rule("day-beside", r"(?P<day>today|tomorrow) week@weekon", _day_beside),
    Rule("day-beside", r"(?P<day>today|yesterday|(?P<tomorrow>tomorrow))", _day_beside),
    Rule(
        "running-unit",
        r"(?:end|start|beginning|middle|rest|remainder|part|course|half|most|later|earlier|early"
        r"|late|days) (?:of|in) the (?P<unit>year|month|week|decade|century)",
        _running_unit,
    ),
    Rule(
        "running-unit",
        r"(?P<unit>month)(?:'s|-) ?end|(?:the )?(?P<of>week|decade|century)'s end",
        _running_unit,
    ),
    Rule("running-unit", r"weekend", _next_weekend),
    Rule("running-unit", r"(?:the )?@nth (?P<unit>day)(?= of)", _nth_day_now),
    Rule(
        "span",
        r"(?:the )?(?:past|last|next|first|coming) (?P<unit>year|month|week|decade|hour)@andhalf",
        _unit_and_half,
    ),
    Rule(
        "this-time",
        r"(?:this|the same) time (?P<way>last|next) (?P<unit>year|month|week)",
        _this_time,
    ),
    Rule(
        "whole-unit",
        r"(?P<way>last|this|next) (?P<unit>{oneunit}) (?:and|or|as|than)(?: the)? "
        r"(?P<other>last|this|next)",
        _unit_and_next,
    ),
    Rule(
        "whole-unit",
        r"(?P<the>the )?(?P<way>this past|this coming|that same|last|past|this|current|present|next"
        r"|coming|upcoming|same|that|previous|preceding|prior|following|ensuing)"
        r"(?: (?:fiscal|financial|full|calendar))?(?: |-)(?P<unit>{oneunit})",
        _whole_unit,
    ),
    Rule(
        "weekday",
        r"(?P<way>@pick|previous|preceding|prior|following|(?:that|the)(?: very)? same|that)"
        r" (?P<weekday>{weekday})",
        _weekday,
    ),
    Rule(
        "weekday",
        r"(?:the )?(?P<weekday>{weekday}) (?P<side>before|after)",
        _weekday_beside,
    ),
    Rule("weekday", r"(?P<weekday>{weekday})", _weekday),
    Rule("running-unit", r"the weekend", _the_weekend),
    Rule(
        "unit-beside",
        r"the (?P<unit>day|week|month|year) (?P<way>before|after|earlier|later|following)"
        r"(?! {beside})",
        _unit_beside,
    ),
    Rule(
        "running-unit",
        r"the (?:(?P<latest>latest) )?(?:@fiscal |full )?(?P<unit>year)(?!-)"
        r"(?! (?:{digits|numeral}|of|ago|earlier|end|ended|ending|ends|before|after))"
        r"(?! (?:to|through) (?:{day} )?@month)",
        _running_unit,
    ),
    Rule("month", r"(?P<way>@pick|(?P<story>@instory)) (?P<month>@month)(?! {day})", _picked_month),
    Rule("season", r"(?P<way>@pick|(?P<story>@instory)) (?P<season>{season})", _picked_season),
)
