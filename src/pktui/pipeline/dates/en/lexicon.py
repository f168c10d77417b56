"""The English words that speak of time, by class: the lexicon that the rules are written with.

Upper and lower case matter where a name of the calendar is also a common
word: "May" is a month and "may" is not; "Sun" is a weekday beside a date only.
"""

from __future__ import annotations

from pktui.model.expressions import Unit
from pktui.model.timex import Bound
from pktui.pipeline.dates.en.holiday_names import KNOWN_DAYS
from pktui.pipeline.dates.language import any_case, as_names, listed, numbered

MONTHS = numbered(
    """january=jan february=feb march=mar april=apr may june=jun july=jul august=aug
    september=sep=sept october=oct november=nov december=dec""",
    start=1,
)
"""Name or abbreviation, in lower case → 1 to 12."""
ROMAN_MONTHS = numbered("i ii iii iv v vi vii viii ix x xi xii", start=1)
"""A month as some treaties and Vatican documents number it, in small letters."""
_COMMON_WORDS = frozenset(("march", "may", "august"))
"""Months that are something else in lower case."""
WEEKDAYS = numbered(
    """monday=mon tuesday=tue=tues wednesday=wed=weds thursday=thu=thur=thurs friday=fri
    saturday=sat sunday=sun"""
)
"""Name or abbreviation, in lower case → 0 (Monday) to 6."""
SEASONS = numbered("spring summer autumn=fall winter", start=1)

NUMERALS = numbered(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen"""
) | numbered("twenty thirty forty fifty sixty seventy eighty ninety", start=20, step=10)
POWERS = {"hundred": 100, "thousand": 1000, "dozen": 12}
LARGE_POWERS = {"million": 10**6, "billion": 10**9}
"""No number follows these: “$220 billion five-year plan”."""
ORDINALS = numbered(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""",
    start=1,
) | {"thirtieth": 30}
DECADES = numbered(
    "twenties thirties forties fifties sixties seventies eighties nineties", start=20, step=10
)

UNITS = {
    word: unit
    for unit, words in {
        Unit.SECOND: "second seconds sec secs",
        Unit.MINUTE: "minute minutes min mins",
        Unit.HOUR: "hour hours hr hrs",
        Unit.DAY: "day days",
        Unit.WEEKEND: "weekend weekends",
        Unit.WEEK: "week weeks fortnight fortnights",
        Unit.MONTH: "month months",
        Unit.QUARTER: "quarter quarters",
        Unit.YEAR: "year years yr yrs",
        Unit.DECADE: "decade decades",
        Unit.CENTURY: "century centuries",
        Unit.MILLENNIUM: "millennium millennia millenniums",
    }.items()
    for word in words.split()
}

PARTS_OF_DAY = {
    "morning": "TMO",
    "dawn": "TMO",
    "noon": "T12:00",
    "midday": "T12:00",
    "afternoon": "TAF",
    "evening": "TEV",
    "dusk": "TEV",
    "night": "TNI",
    "overnight": "TNI",
    "midnight": "T24:00",
}

DAYS_BESIDE = {"today": 0, "yesterday": -1, "tomorrow": 1}
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "this": 0,
    "current": 0,
    "present": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "ensuing": 1,
}
"""Which of the years, weeks … is meant, counted from the one that runs."""

REFERENCES = {
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "recent": "PAST_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "soon": "FUTURE_REF",
    "someday": "FUTURE_REF",
    "shortly": "FUTURE_REF",
}

ADVERBS_OF_FREQUENCY = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P3M",
    "semiannually": "P6M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "biennially": "P2Y",
}


_FULL_MONTHS = frozenset(
    name for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")
)
_FULL_WEEKDAYS = frozenset(name for name in WEEKDAYS if name.endswith("day"))
_PLURAL_UNITS = frozenset(word for word in UNITS if word.endswith(("s", "ia")))
LONG_UNITS = {
    f"{word}long": (unit, word in _PLURAL_UNITS)
    for word, unit in UNITS.items()
    if unit not in (Unit.SECOND, Unit.MINUTE, Unit.QUARTER)
}
"""“weeklong”, “yearslong” → the unit, and whether there are several."""
_TWO_DIGITS = frozenset(f"{n:02}" for n in range(100))

_MISREAD = {"0": "Oo", "1": "lIi", "2": "Z", "5": "Ss", "8": "B"}
"""Digit → the letters that a scanner takes it for."""


_ENDINGS = ("st", "nd", "rd", "th")


def _unclear_days() -> frozenset[str]:
    """Return the numbers of days that begin with a letter, as a scanner may misread them: “l1”,
    “O5”."""
    written = [f"{day}" for day in range(1, 32)] + [f"{day:02}" for day in range(1, 10)]
    firsts = [(number, letter) for number in written for letter in _MISREAD.get(number[0], "")]
    return frozenset(
        letter + rest
        for number, letter in firsts
        for rest in (number[1:], *_MISREAD.get(number[1:], ""))
    )


LEXICON: dict[str, frozenset[str]] = {
    "quartername": frozenset(("Q1", "Q2", "Q3", "Q4")),
    "halfname": frozenset(("H1", "H2")),
    "weekname": frozenset(f"W{n:02}" for n in range(1, 54)) | {f"W{n}" for n in range(1, 10)},
    "qyear": frozenset(f"Q{n:02}" for n in range(100)),
    "hyear": frozenset(f"H{n:02}" for n in range(100)),
    "fiscalname": frozenset(f"FY{year}" for year in (*map(str, range(1950, 2100)), *_TWO_DIGITS)),
    "zonename": frozenset(
        """EET EAT WAT CAT SAST MSK AST PKT WIB JST KST HKT SGT PHT MYT AEST AEDT NZT NZDT TRT IRST
        BRT AKDT""".split()
    ),
    "shortzone": frozenset("ET CT MT PT".split()),
    "th": any_case(("st", "nd", "rd", "th")),
    "month": as_names(_FULL_MONTHS) | (_FULL_MONTHS - _COMMON_WORDS),
    "abbreviation": as_names(frozenset(MONTHS) - _FULL_MONTHS),
    "roman": frozenset(form for name in ROMAN_MONTHS for form in (name.upper(), name)),
    "happening": frozenset(
        word for told in KNOWN_DAYS.values() for _, words in told for word in words.split()
    ),
    "weekday": as_names(_FULL_WEEKDAYS) | _FULL_WEEKDAYS,
    "shortday": as_names(frozenset(WEEKDAYS) - _FULL_WEEKDAYS),
    "weekdays": any_case(f"{name}s" for name in _FULL_WEEKDAYS),
    "monthyear": frozenset(
        f"{name}{year}"
        for month in MONTHS
        if len(month) == 3
        for name in (month.capitalize(), month.upper())
        for year in (*map(str, range(1900, 2100)), *_TWO_DIGITS)
    ),
    "clockzone": any_case("gmt utc est edt pst pdt cet bst hrs hours local".split()),
    "unclearend": frozenset("OolIiSsZzB"),
    "unclearday": _unclear_days() | {f"{day}{th}" for day in _unclear_days() for th in _ENDINGS},
    "season": any_case(SEASONS),
    "numeral": any_case(NUMERALS),
    "smallnumeral": any_case(word for word, number in NUMERALS.items() if 0 < number < 10),
    "power": any_case(POWERS),
    "large": any_case(LARGE_POWERS),
    "ordinal": any_case(ORDINALS),
    "units": any_case(_PLURAL_UNITS),
    "oneunit": any_case(frozenset(UNITS) - _PLURAL_UNITS),
    "beside": frozenset("the a an his her its their last this he she it they I we you".split()),
    "unit": any_case(UNITS),
    "longunit": any_case(LONG_UNITS),
    "plus": frozenset("+"),
    "ides": any_case(("ides",)),
    "decade": any_case(DECADES),
    "part": any_case(PARTS_OF_DAY),
    "reference": any_case(REFERENCES),
    "frequency": any_case(ADVERBS_OF_FREQUENCY),
}

BESIDE_BOUNDS = {
    "counts back": frozenset(("before", "prior to", "before the", "ahead of")),
    "counts on": frozenset(("after", "after the")),
    "counts on at first": listed("from"),
    "before no exact count": listed(
        """for within in over during the these those his her its their than least most up about
        around roughly approximately nearly almost some another every each first last past next to
        within under and or"""
    ),
    "longer than": frozenset(("more than", "at least", "well over")),
    "around a count": listed("about around roughly approximately nearly almost some"),
    "makes a length": listed("for within in during over under lasted lasting after of by"),
    "goes on behind from": frozenset((" on",)),
    "from": listed("from"),
    "born": listed("born"),
    "past endings": listed("ed"),
    "states": listed(
        "have know own exist live believe understand want need like contain include belong possess"
    ),
    "does not": frozenset(("did not", "does not", "do not", "n ' t", "n ’ t")),
    "nobody": listed("nobody none no"),
    "finite verbs": listed(
        """was were is are am has have had may might can could will would shall should must did does
        do"""
    ),
    "when": listed("when"),
    "announcing": listed("will ll"),
    "in": listed("in"),
    "open periods": listed("period"),
    "ended": listed("ended ending ends"),
    "before the day of an end": listed("on last this"),
    "fiscal": listed("fiscal financial"),
}
"""Kinds of words as `Language.beside` has them."""
BOUNDS = {
    **dict.fromkeys(("before", "prior to", "earlier than", "pre -"), Bound.BEFORE),
    **dict.fromkeys(("by", "until", "till", "up to", "on or before"), Bound.UNTIL),
    **dict.fromkeys(("no later than", "not later than", "in or before"), Bound.UNTIL),
    **dict.fromkeys(("no newer than", "no younger than", "up to and including"), Bound.UNTIL),
    "through": Bound.UNTIL,
    **dict.fromkeys(("no earlier than", "not earlier than", "no sooner than"), Bound.FROM),
    "no older than": Bound.FROM,
    "older than": Bound.BEFORE,
    "newer than": Bound.AFTER,
    **dict.fromkeys(("not before", "on or after", "in or after"), Bound.FROM),
    **dict.fromkeys(("after", "later than", "beyond", "post -"), Bound.AFTER),
}
"""Words before a date that make a bound of it."""
