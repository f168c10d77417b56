"""Rules for words that count from an anchor, and for durations, sets and vague times."""

from __future__ import annotations

from fractions import Fraction

from pktui.model.timex import (
    CalendarDate,
    Expression,
    Length,
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
from pktui.pipeline.counting import count_of, ordinal_of
from pktui.pipeline.grammar import Match, Rule
from pktui.pipeline.pieces import Built
from pktui.pipeline.timewords import (
    ADVERBS_OF_FREQUENCY,
    MONTHS,
    PARTS_OF_DAY,
    REFERENCES,
    SEASONS,
    UNITS,
    WEEKDAYS,
)

FRAGMENTS = {
    "number": (
        r"(?:{digits}(?:,{threedigits}){0,3}(?:\.{digits})?(?:(?: |-){digits}/{digits})?"
        r"|{numeral|power}(?:(?: and | |-){numeral|power}){0,4})"
    ),
    "count": (
        r"(?:@number(?: (?:or|to) @number|-@number)?|half (?:an|a)|(?:an|a)(?: {power}| couple(?: of)?| half)?|couple(?: of)?)"
        r"(?: and (?:an|a) half)?"
    ),
    "some": r"(?:several|many|few|a few|some|a number of|hundreds of|dozens of|tens of|thousands of)",
    "kind": r"(?: (?:more|additional|consecutive|straight|full|whole|calendar|business|trading|working|long|solid|short|further))?",
    "unit": r"{unit}",
    "yearago": r"year(?: |-)(?:ago|earlier)",
    "zone": (
        r"(?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|ict|ist|local time"
        r"|(?:eastern|central|mountain|pacific)(?: standard| daylight)? time)"
    ),
}

_LETTERS = {
    Unit.SECOND: "S",
    Unit.MINUTE: "M",
    Unit.HOUR: "H",
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.YEAR: "Y",
    Unit.DECADE: "E",
    Unit.CENTURY: "C",
    Unit.MILLENNIUM: "L",
}
"""The units of TIMEX3's periods."""
_TIMES = frozenset((Unit.SECOND, Unit.MINUTE, Unit.HOUR))
_HALVES = {Unit.YEAR: "6M", Unit.DAY: "T12H", Unit.HOUR: "30M", Unit.MINUTE: "30S"}
"""What TIMEX3 writes for half of a unit behind whole ones."""


def _unit(m: Match, group: str = "unit") -> Unit:
    return UNITS[m[group]]


def length(count: Fraction | None, unit: Unit) -> str:
    """TIMEX3's value of so many units; None is an unknown number of them."""
    head = "PT" if unit in _TIMES else "P"
    if count is None:
        return f"{head}X{_LETTERS[unit]}"
    if count.denominator == 1:
        return f"{head}{count}{_LETTERS[unit]}"
    whole, rest = divmod(count, 1)
    if rest == Fraction(1, 2) and whole and unit in _HALVES:
        return f"{head}{whole}{_LETTERS[unit]}{_HALVES[unit]}"
    return f"{head}{float(count):g}{_LETTERS[unit]}"


def _shift(
    count: Fraction, unit: Unit, reference: Reference = Reference.WRITING
) -> Expression | None:
    """So many units from the reference; parts of a unit become whole ones of a finer unit."""
    finer = {Unit.YEAR: (Unit.MONTH, 12), Unit.DECADE: (Unit.YEAR, 10), Unit.WEEK: (Unit.DAY, 7)}
    finer |= {Unit.CENTURY: (Unit.DECADE, 10), Unit.MILLENNIUM: (Unit.CENTURY, 10)}
    while count.denominator > 1 and unit in finer:
        unit, times = finer[unit]
        count *= times
    if count.denominator > 1 or abs(count) > _FARTHEST:
        return None
    return Shift(unit=unit, count=int(count), reference=reference)


_FARTHEST = 9999
"""No count of units is resolved beyond it: the calendar ends there."""


def _ago(m: Match) -> Built | None:
    count, unit = _count(m), _unit(m)
    if count is None:
        return Vague(value="PAST_REF")
    if unit in _TIMES:
        return Length(value=length(count, unit))
    return _shift(-count, unit)


def _from_now(m: Match) -> Built | None:
    count, unit = _count(m), _unit(m)
    if count is None:
        return Vague(value="FUTURE_REF")
    if unit in _TIMES:
        return Length(value=length(count, unit))
    return _shift(count, unit)


def _later(m: Match) -> Built | None:
    """“three days later”, “a year before”; before what follows it is a length (“before the vote”)."""
    count, unit, way = _count(m), _unit(m), m["way"]
    counted_from_event = way in ("after", "before", "prior") and m.after() not in _ENDS
    if count is None or unit in _TIMES or counted_from_event:
        return Length(value=length(count, unit))
    sign = -1 if way in ("earlier", "before", "prior", "previously") else 1
    return _shift(sign * count, unit, Reference.STORY)


_ENDS = frozenset(
    (".", ",", ";", ":", ")", "", "\n", "—", "–", "-", "and", "but", "when", "?", "!")
)


def _count(m: Match) -> Fraction | None:
    """The count of a group of that name; None for “several”. Of “two or three” the first."""
    words = m["count"]
    for joint in (" or ", " to ", "-"):
        first, _, last = words.partition(joint)
        if last and not (joint == "-" and count_of(first) in _TENS):
            words = first
    return count_of(words) if words else None


_TENS = frozenset(Fraction(n) for n in range(20, 100, 10))


def _duration(m: Match) -> Built | None:
    count, unit = _count(m), _unit(m)
    if "half" in m and count is not None:
        count += Fraction(1, 2)
    words = m["count"]
    if unit is Unit.SECOND and words in ("a", "an"):
        return None
    if unit is Unit.QUARTER and (m.after() == "of" or "-" in m["joint"]):
        return None
    if words in ("a", "an") and _priced(m):
        return Repeat(value=length(Fraction(1), unit))
    if unit is Unit.WEEKEND and words in ("a", "an"):
        return None
    return Length(value=length(count, unit))


def _priced(m: Match) -> bool:
    """Whether the words before give an amount: “$5 a day”, “three times a week”."""
    before = m.before().lower()
    return before.isdigit() or before in _AMOUNTS


_AMOUNTS = frozenset(
    [
        "million",
        "billion",
        "trillion",
        "dollars",
        "times",
        "cents",
        "percent",
        "twice",
        "once",
        "pounds",
        "tons",
    ]
)


def _numberless(m: Match) -> Built | None:
    if m.before().lower() not in ("for", "in", "over", "within", "many", "after", "of"):
        return None
    return Length(value=length(None, _unit(m)))


def _span_of_units(m: Match) -> Built | None:
    """“the past five years”, “the next few days”, “the first two quarters”."""
    return Length(value=length(_count(m), _unit(m)))


def _recent_units(m: Match) -> Built | None:
    return Vague(value="FUTURE_REF" if m["way"] in ("coming", "future") else "PAST_REF")


_PICKS = {
    "last": Pick.LAST,
    "past": Pick.LAST,
    "this": Pick.THIS,
    "current": Pick.THIS,
    "next": Pick.NEXT,
    "coming": Pick.NEXT,
}
_STEPS = {
    "last": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "present": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "same": 0,
    "that": 0,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "following": 1,
    "ensuing": 1,
}
_STORY_STEPS = frozenset(["same", "that", "previous", "preceding", "prior", "following", "ensuing"])


def _whole_unit(m: Match) -> Built | None:
    way, unit = m["way"].split()[-1], _unit(m)
    if unit in _TIMES:
        return None
    story = way in _STORY_STEPS or (way == "next" and ("the" in m or unit is Unit.DAY))
    if unit is Unit.DAY and not story:
        return None
    if unit is Unit.QUARTER and way in ("last", "past"):
        return Shift(unit=unit, count=-1, whole=True)
    return Shift(
        unit=unit,
        count=_STEPS[way],
        reference=Reference.STORY if story else Reference.WRITING,
        whole=True,
    )


def _running_unit(m: Match) -> Built | None:
    """“the end of the year”, “later in the week”: the year that the story is in."""
    return Shift(unit=UNITS[m["unit"] or m["unit2"]], count=0, whole=True)


def _weekend(m: Match) -> Built | None:
    return Shift(unit=Unit.WEEKEND, count=0, whole=True)


def _unit_beside(m: Match) -> Built | None:
    """“the year before”: the one beside the year that the story is in."""
    step = -1 if m["way"] in ("before", "earlier") else 1
    return Shift(unit=UNITS[m["unit"]], count=step, reference=Reference.STORY, whole=True)


def _year_ended(m: Match) -> Built | None:
    """“the year ended June 30” is a length, for the date to place."""
    return Length(value="P1Y")


def _the_year(m: Match) -> Built | None:
    return Shift(unit=Unit.YEAR, count=-1 if "latest" in m else 0, whole=True)


def _picked_weekday(m: Match) -> Built | None:
    way = m["way"].split()[-1]
    weekday = WEEKDAYS[m["weekday"]]
    if way in ("previous", "preceding", "prior"):
        return Weekday(weekday=weekday, pick=Pick.LAST, reference=Reference.STORY)
    if way == "following":
        return Weekday(weekday=weekday, pick=Pick.NEXT, reference=Reference.STORY)
    return Weekday(weekday=weekday, pick=_PICKS.get(way))


def _weekday_beside(m: Match) -> Built | None:
    pick = Pick.LAST if m["way"] == "before" else Pick.NEXT
    return Weekday(weekday=WEEKDAYS[m["weekday"]], pick=pick, reference=Reference.STORY)


def _weekday(m: Match) -> Built | None:
    return Weekday(weekday=WEEKDAYS[m["weekday"]])


def _weekdays(m: Match) -> Built | None:
    return Repeat(value=f"XXXX-WXX-{WEEKDAYS[m['weekdays'][:-1]] + 1}")


def _picked_month(m: Match) -> Built | None:
    way = m["way"].split()[-1]
    return CalendarDate(month=MONTHS[m["month"].rstrip(".")], pick=_PICKS.get(way))


def _picked_season(m: Match) -> Built | None:
    way = m["way"].split()[-1]
    return Period(unit=Unit.SEASON, number=SEASONS[m["season"]], pick=_PICKS.get(way))


def _each(m: Match) -> Built | None:
    if "weekday" in m:
        return Repeat(value=f"XXXX-WXX-{WEEKDAYS[m['weekday']] + 1}")
    if "month" in m:
        return Repeat(value=f"XXXX-{MONTHS[m['month'].rstrip('.')]:02}")
    if "season" in m:
        return Repeat(value=f"XXXX-{SEASON_CODES[SEASONS[m['season']]]}")
    count = _count(m)
    return Repeat(value=length(Fraction(1) if count is None else count, _unit(m)))


SEASON_CODES = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}


_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def _day_beside(m: Match) -> Built | None:
    return Shift(unit=Unit.DAY, count=_DAYS[m["day"]])


def _day_but_one(m: Match) -> Built | None:
    return Shift(unit=Unit.DAY, count=2 if "tomorrow" in m else -2)


def _night(m: Match) -> Built | None:
    today = Shift(unit=Unit.DAY, count=-1 if "last" in m else 0)
    part = PARTS_OF_DAY[m["part"]] if "part" in m else "TNI"
    return TimeOfDay(time=part, on=today)


def _story_night(m: Match) -> Built | None:
    """“that night”, “the same evening”, “the next morning”."""
    way = m["way"].split()[-1]
    day = Shift(unit=Unit.DAY, count=_STEPS[way], reference=Reference.STORY)
    return TimeOfDay(time=PARTS_OF_DAY[m["part"]], on=day)


def _reference(m: Match) -> Built | None:
    """“soon”, but not “as soon as” or “soon after”: these compare."""
    if m["word"] in ("soon", "shortly") and m.after() in ("after", "before", "as", "afterwards"):
        return None
    return Vague(value=REFERENCES[m["word"]])


def _vague(value: str) -> Built:
    return Vague(value=value)


def _frequency(m: Match) -> Built | None:
    """As an adverb; before a noun it says what kind it is (“a quarterly dividend”)."""
    following = m.after()
    if following.isalpha() and following not in _AFTER_ADVERBS:
        return None
    return Repeat(value=ADVERBS_OF_FREQUENCY[m["word"]])


_AFTER_ADVERBS = frozenset("and or in at on for by to from since until but with as".split())


def _running_quarter(m: Match) -> Built | None:
    """“the latest quarter”, “the year-ago period”, “the 1988 quarter”."""
    year = Shift(unit=Unit.YEAR, count=-1) if "ago" in m else None
    return Period(
        unit=Unit.QUARTER, number=None, year=int(m["year"]) if "year" in m else None, within=year
    )


def _numbered_quarter_a_year_ago(m: Match) -> Built | None:
    number = ordinal_of(m["nth"])
    if number is None or number > 4:
        return None
    year = Shift(unit=Unit.YEAR, count=-1)
    return Period(unit=Unit.QUARTER, number=number, within=year)


def _year_ago(m: Match) -> Built | None:
    return Shift(unit=Unit.YEAR, count=-1, reference=Reference.WRITING)


def _clock(m: Match) -> Built | None:
    hour, minute = int(m["hour"]), m["minute"]
    if "half" in m:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if m["half"].startswith("p") else 0)
    if hour > 24:
        return None
    return TimeOfDay(time=f"T{hour:02}:{minute or '00'}")


def _bare_clock(m: Match) -> Built | None:
    """“14:30” is a time behind a word that says so, or with a zone; else it may be a score."""
    if "zone" not in m and m.before().lower() not in (
        "at",
        "around",
        "by",
        "until",
        "since",
        "about",
        "from",
    ):
        return None
    return _clock(m)


def _part_of_day(m: Match) -> Built | None:
    return TimeOfDay(time=PARTS_OF_DAY[m["part"]])


RELATIVE_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "ago",
        r"(?:(?:(?P<count>@count)|@some)@kind )?(?P<unit>@unit)(?: or (?:so|two|more))? ago",
        _ago,
    ),
    Rule(
        "from-now",
        r"(?:(?P<count>@count)|@some)@kind (?P<unit>@unit) (?:from (?:now|today)|hence)",
        _from_now,
    ),
    Rule(
        "later",
        r"(?:(?P<count>@count)|@some)@kind (?P<unit>@unit) (?P<way>later|earlier|after|afterward|afterwards|before|previously|prior)(?! (?:to|than|this|in))",
        _later,
    ),
    Rule(
        "day-but-one",
        r"the day (?:before (?P<yesterday>yesterday)|after (?P<tomorrow>tomorrow))",
        _day_but_one,
    ),
    Rule("day-beside", r"(?P<day>today|yesterday|tomorrow)", _day_beside),
    Rule("night", r"tonight|(?P<last>last) (?P<part>night|evening)", _night),
    Rule("part-of-day", r"this (?:(?:early|late|same) )?(?P<part>{part})", _night),
    Rule(
        "each",
        r"(?:each|every|per)(?: (?:(?P<count>@number)|other))? (?:(?P<unit>@unit)|(?P<weekday>{weekday})|(?P<month>@month)|(?P<season>{season}))",
        _each,
    ),
    Rule("weekdays", r"(?P<weekdays>{weekdays})", _weekdays),
    Rule("frequency", r"(?P<word>{frequency})", _frequency),
    Rule(
        "running-unit",
        r"(?P<edge>end|start|beginning|middle|rest|remainder|part|course|half|most|later|earlier|early|late|days) (?:of|in) the (?P<unit>year|month|week|decade|century)",
        _running_unit,
    ),
    Rule("running-unit", r"full (?P<unit>year)|(?P<unit2>month)(?:'s|-) ?end", _running_unit),
    Rule(
        "span",
        r"(?P<way>past|last|next|coming|first|previous|preceding|following|final|latest) (?:(?P<count>@number|couple(?: of)?)|@some)@kind (?P<unit>@unit)",
        _span_of_units,
    ),
    Rule(
        "recent-units",
        r"(?P<way>recent|past|coming|future|earlier) (?:days|weeks|months|quarters|years|decades|centuries|times)",
        _recent_units,
    ),
    Rule(
        "year-ago-quarter",
        r"@yearago (?P<nth>@nth)(?: |-)quarter",
        _numbered_quarter_a_year_ago,
    ),
    Rule(
        "running-quarter",
        r"(?:(?:latest|comparable|corresponding) )?(?P<ago>@yearago) (?:quarter|period)"
        r"|(?:latest|comparable|corresponding) (?:fiscal )?(?:quarter|period)"
        r"|the (?P<year>{year}) (?:quarter|period)|the quarter(?!-)",
        _running_quarter,
    ),
    Rule("year-ago", r"@yearago", _year_ago),
    Rule(
        "whole-unit",
        r"(?P<the>the )?(?P<way>this past|this coming|that same|last|past|this|current|present|next|coming|upcoming|same|that|previous|preceding|prior|following|ensuing)(?: (?:fiscal|financial|full|calendar))?(?: |-)(?P<unit>@unit)",
        _whole_unit,
    ),
    Rule(
        "weekday",
        r"(?P<way>this past|this coming|last|past|this|next|coming|previous|preceding|prior|following) (?P<weekday>{weekday})",
        _picked_weekday,
    ),
    Rule(
        "weekday",
        r"(?:the )?(?P<weekday>{weekday}) (?P<way>before|after)(?! (?:last|the|a|his|its))",
        _weekday_beside,
    ),
    Rule("weekday", r"(?P<weekday>{weekday})", _weekday),
    Rule("weekend", r"(?:the|this) weekend", _weekend),
    Rule("unit-beside", r"the (?P<unit>day|week|month|year) (?P<way>before|after|earlier|later|following)(?! {beside})", _unit_beside),
    Rule("year-ended", r"(?:fiscal )?year(?= (?:ended|ending|ends))", _year_ended),
    Rule("running-unit", r"the (?:(?P<latest>latest|last) )?(?:fiscal |financial |full )?(?P<unit>year)(?!-)(?! (?:{year|numeral}|of|ago|earlier|ended|ending|ends|end))", _the_year),
    Rule(
        "month",
        r"(?P<way>this past|this coming|last|past|this|next|coming) (?P<month>@month)",
        _picked_month,
    ),
    Rule(
        "season",
        r"(?P<way>this past|this coming|last|past|this|next|coming) (?P<season>{season})",
        _picked_season,
    ),
    Rule(
        "part-of-day",
        r"(?P<way>that same|that|the same|the next|the following|the previous) (?P<part>{part})",
        _story_night,
    ),
    Rule(
        "duration",
        r"(?P<count>@count)@kind(?P<joint> |-)(?P<unit>@unit)(?P<half> and a half)?(?:-old)?(?! old)",
        _duration,
    ),
    Rule("duration", r"@some@kind (?P<unit>@unit)", _span_of_units),
    Rule("duration", r"(?P<unit>{units})(?! (?:ago|later|earlier|old|before|after))", _numberless),
    Rule("past", r"the (?:recent |distant )?past(?! (?:{unit|numeral|power|digits}|few|several|couple|many|half))", lambda m: _vague("PAST_REF")),
    Rule(
        "future",
        r"the (?:near |foreseeable |immediate |not-too-distant )?future",
        lambda m: _vague("FUTURE_REF"),
    ),
    Rule(
        "present",
        r"at (?:present|the moment)|right now|these days|the present",
        lambda m: _vague("PRESENT_REF"),
    ),
    Rule("reference", r"(?P<word>{reference})", _reference),
    Rule("reference", r"current", lambda m: _vague("PRESENT_REF")),
    Rule("reference", r"recent", lambda m: _vague("PAST_REF")),
    Rule(
        "clock",
        r"(?P<hour>{hour})(?:(?::|\.)(?P<minute>{minute}))? ?(?P<half>(?:a|p)\.? ?m\.?|am|pm)(?: @zone)?",
        _clock,
    ),
    Rule("clock", r"(?P<hour>{hour})(?: |)o'clock", _clock),
    Rule("clock", r"(?P<hour>{hour}):(?P<minute>{minute})(?! ?%)(?P<zone> @zone)?", _bare_clock),
    Rule("part-of-day", r"(?:(?:early|late|mid)(?: |-))?(?P<part>{part})", _part_of_day),
)
