"""Rules for durations and vague times: “two years”, “the past few weeks”, “recently”."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from pktui.model.expressions import Length, PartOf, Repeat, Unit, Vague
from pktui.pipeline.dates.calendars.units import CLOCK_UNITS, length
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.lexicon import (
    LONG_UNITS,
    NUMERALS,
    PARTS_OF_DAY,
    REFERENCES,
    UNITS,
)
from pktui.pipeline.dates.en.number_words import count_of
from pktui.pipeline.dates.en.tense import is_past
from pktui.pipeline.dates.grammar.matches import Built
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed

FRAGMENTS = {
    "number": (
        r"(?:{digits}(?:,{threedigits}){0,3}(?:\.{digits})?"
        r"(?:(?: |-){digits}/{digits}|(?: |-){large})?"
        r"|{numeral|power}(?:(?: and | |-){numeral|power}){0,4}(?:(?: |-){large})?)"
    ),
    "count": (
        r"(?:@number(?: (?:or|to) @number|-@number)?(?: or (?:so|more)|(?:-| )plus|{plus})?"
        r"|half (?:an|a)|(?:a )?quarter of (?:an|a)|a quarter(?=(?: |-)century)|quarter(?=-century)"
        r"|(?:an|a)(?: {power|large}| couple(?: of)?| half)?|couple(?: of)?)"
        r"(?:(?: |-)and(?: |-)(?:an|a)(?: |-)half)?"
    ),
    "andhalf": r"(?: |-)and(?: |-)a(?: |-)half",
    "some": (
        r"(?:(?:several|many|few|a few|some)(?: {large})?"
        r"|a number of|(?:hundreds|dozens|tens|thousands|millions) of)"
    ),
    "kind": (
        r"(?: (?:more|additional|consecutive|straight|full|whole|calendar|business|trading|working"
        r"|long|solid|short|further))?"
    ),
}
_TENS = frozenset(word for word, number in NUMERALS.items() if number >= 20)


def counted(m: Match) -> Fraction | None:
    """Return what `count` and `half` say; of “two or three” the first, None where there is no
    count.

    Fortnights are counted in weeks, as `UNITS` has them.
    """
    words = m["count"]
    for joint in (" or ", " to ", "-"):
        first, _, last = words.partition(joint)
        is_one_count = joint == "-" and (first in _TENS or last.startswith("and") or "/" in last)
        if last and not is_one_count:
            words = first
    count = count_of(words) if words else None
    if count is not None and "half" in m:
        count += Fraction(1, 2)
    return count * weeks_in(m["unit"]) if count is not None else None


def weeks_in(unit: str) -> int:
    """Count the weeks in one unit: 2 in a fortnight, else 1."""
    return 2 if unit.startswith("fortnight") else 1


def _duration(m: Match) -> Built | None:
    count, unit = counted(m), UNITS[m["unit"]]
    single = m["count"] in ("a", "an")
    if single and unit in (Unit.SECOND, Unit.WEEKEND):
        return None
    if count == 0:
        return None  # “the zero hour”
    if (
        unit is Unit.DAY
        and m["count"] == "one"
        and m.before().lower() in context_words.BEFORE_VERBS
    ):
        return Vague(value="FUTURE_REF")  # “will one day return”
    if "old" in m and unit is Unit.YEAR:
        return None  # how old somebody is; “an eight-month-old truce” is a length
    if m["unit"] == "second" and count != 1 and m["joint"] == " ":
        return None  # “a 1.6 billion second quarter”
    if unit is Unit.QUARTER and (m.after() == "of" or m["joint"] == "-"):
        return None  # a fourth of something
    if single and _is_rate(m):
        return Repeat(value=length(Fraction(1), unit))
    return Length(value=length(count, unit))


def _is_rate(m: Match) -> bool:
    """Tell whether the words before give an amount: “$5 a day”, “three times a week”."""
    before = m.before().lower()
    return before.isdigit() or before in context_words.AMOUNTS or before in UNITS


def _uncounted(m: Match) -> Built | None:
    """Read words such as “for years”, “within weeks”."""
    before = m.before().lower()
    told = before in context_words.BEFORE_LENGTHS
    if before == "last":  # “it may last decades”
        told = m.words.tokens[max(m.first - 4, 0)].lower() in context_words.BEFORE_VERBS
    if not told and (m.after() != "of" or not _is_length_of(m)):
        return None
    return Length(value=length(None, UNITS[m["unit"]]))


def _is_length_of(m: Match) -> bool:
    """Tell whether “months of” is a length: “the days of rage” and “three-quarters of” are none."""
    named = m.before().lower() in _BEFORE_NAMED_TIMES or m.before().lower() in PARTS_OF_DAY
    return not named and UNITS[m["unit"]] is not Unit.QUARTER


_BEFORE_NAMED_TIMES = listed(
    """the those these first last final early later opening closing his her its their our my your
    this that small wee"""
)
"""Behind these “days of …” is a time that has a name, and no length."""


def _span(m: Match) -> Built | None:
    """Read words such as “the past five years”, “the next few days”, “several weeks”."""
    if _is_verb(m):
        return None
    return Length(value=length(counted(m), UNITS[m["unit"]]))


def _another(m: Match) -> Built | None:
    """Read words such as “another two weeks”, “another year”; “another day” is as often one to
    come."""
    if "count" in m:
        return Length(value=length(counted(m), UNITS[m["unit"]]))
    if m["unit"] not in _ANOTHER:
        return None
    return Length(value=length(Fraction(1), UNITS[m["unit"]]))


_ANOTHER = listed("hour week month year decade century")


def _is_verb(m: Match) -> bool:
    """Tell whether the words are like “to last six weeks”."""
    is_last = m.words.tokens[m.first] == "last"
    return is_last and m.before().lower() in context_words.BEFORE_VERBS


def _end_span(m: Match) -> Built | None:
    """Read words such as “the first nine months”, which a year may hold: “of 2013”."""
    count, unit = counted(m), UNITS[m["unit"]]
    if _is_verb(m):
        return None
    if count is None or count.denominator != 1 or unit in CLOCK_UNITS or not 0 < count <= _MOST:
        return Length(value=length(count, unit))
    return PartOf(unit=unit, nth=-1 if m["end"] in ("last", "final") else 1, count=int(count))


_MOST = 366
"""No longer time has more units than a year has days."""


def _year_ended(m: Match) -> Built | None:
    """“the year ended June 30” is a length, for the date to place."""
    return Length(value="P1Y")


def _unit_ended(m: Match) -> Built | None:
    """Read words such as “the week ended March 19”."""
    return Length(value=length(Fraction(1), UNITS[m["unit"]]))


def _all_long(m: Match) -> Built | None:
    """Read words such as “weeklong”, “years-long”, “decades-old”, “all week”, “the entire year”,
    “multi-year”."""
    unit, many = LONG_UNITS[m["long"]] if "long" in m else (UNITS[m["unit"]], "many" in m)
    many = many or m["unit"].endswith("s")
    return Length(value=length(None if many else Fraction(weeks_in(m["unit"])), unit))


def _half_unit(m: Match) -> Built | None:
    """Read words such as “a half-hour”."""
    return Length(value=length(Fraction(1, 2), UNITS[m["unit"]]))


def _units_later(m: Match) -> Built | None:
    """Read words such as “months later”: some time after what the story told last."""
    return Length(value=length(None, UNITS[m["unit"]]))


def _recent_units(m: Match) -> Built | None:
    return Vague(value="FUTURE_REF" if m["way"] in ("coming", "future") else "PAST_REF")


def _reference(m: Match) -> Built | None:
    """Read words such as “soon”, but not “as soon as”, “soon after” or “soon became”: these
    compare or go on."""
    if m["word"] == "now" and m.before().lower() == "every":
        return None
    if m.words.tokens[m.first - 1 : m.first] == ["-"]:
        return None  # “Park Won-soon”
    if m["word"] in ("soon", "shortly"):
        before, after = m.before().lower(), m.after().lower()
        if after in _COMPARING or before in ("was", "were", "had") or is_past(after):
            return None
    return Vague(value=REFERENCES[m["word"]])


_COMPARING = listed("after before as afterward afterwards thereafter")


def _this_day(m: Match) -> Built | None:
    """Read words such as “to this day”."""
    if m.before().lower() != "to":
        return None
    is_told_of = m.words.tokens[max(m.first - 4, 0)].lower() in _TELLING_OF
    return None if is_told_of else Vague(value="PRESENT_REF")


_TELLING_OF = listed("refer refers referred referring prior")
"""Behind “to” that goes with these, “this day” is a day of the story."""


def _always(value: str) -> Callable[[Match], Built | None]:
    vague = Vague(value=value)
    return lambda _: vague


LENGTH_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "span",
        r"(?P<end>first|last|final) (?P<count>@number|couple(?: of)?)@kind (?P<unit>{unit})"
        r"(?! ago)",
        _end_span,
    ),
    Rule(
        "span",
        r"the (?P<count>@number) (?P<unit>months)(?=,| (?:ended|ending|through|to))",
        _span,
    ),
    Rule(
        "span",
        r"(?:past|last|next|coming|first|previous|preceding|following|final|latest)"
        r" (?:(?P<count>@number|couple(?: of)?)|@some)@kind (?P<unit>{unit})(?! ago)",
        _span,
    ),
    Rule(
        "span",
        r"the (?P<count>@number) (?:past|last|next|coming|previous|preceding|following|ensuing)"
        r" (?P<unit>{units})",
        _span,
    ),
    Rule(
        "recent-units",
        r"(?P<way>recent|past|coming|future|earlier) (?:{units}|times)",
        _recent_units,
    ),
    Rule(
        "year-ended",
        r"(?:fiscal )?year(?= (?:ended|ending|ends|(?:to|through) (?:@month|{day} @month)))",
        _year_ended,
    ),
    Rule("year-ended", r"(?P<unit>week|month)(?= (?:ended|ending) )", _unit_ended),
    Rule("future", r"the (?P<unit>{units}) (?:ahead|to come)", _units_later),
    Rule("later", r"(?P<unit>{units}) (?:later|afterward|afterwards)(?! than)", _units_later),
    Rule("duration", r"(?:a )?half-(?P<unit>{oneunit})", _half_unit),
    Rule("duration", r"(?P<long>{longunit})|(?P<unit>{unit})-long", _all_long),
    Rule("duration", r"(?P<unit>{units})-old", _all_long),
    Rule("duration", r"all (?P<unit>day|week|month|year|decade)(?! of)", _all_long),
    Rule("duration", r"(?:the )?(?:whole|entire) (?P<unit>{oneunit})", _all_long),
    Rule("duration", r"(?P<many>multi|several|many|few)-(?P<unit>{oneunit})", _all_long),
    Rule(
        "duration",
        r"(?P<count>@count)@kind(?P<joint> |-)(?P<unit>{unit})(?P<half>@andhalf)?"
        r"(?:-(?:(?P<old>old)|long))?"
        r"(?!(?: |-)(?:old|earlier))",
        _duration,
    ),
    Rule("duration", r"another(?: (?P<count>@number))?@kind (?P<unit>{unit})", _another),
    Rule("duration", r"@some@kind (?P<unit>{unit})", _span),
    Rule("duration", r"(?P<unit>{units})(?! (?:ago|later|earlier|old|before|after))", _uncounted),
    Rule(
        "past",
        r"the (?:recent |distant )?past"
        r"(?! (?:{unit|numeral|power|digits}|few|several|couple|many|half))",
        _always("PAST_REF"),
    ),
    Rule(
        "future",
        r"the (?:near |foreseeable |immediate |not-too-distant )?future|the (?:near|short) term",
        _always("FUTURE_REF"),
    ),
    Rule(
        "present",
        r"at (?:present|the moment)|right now|these days|the present",
        _always("PRESENT_REF"),
    ),
    Rule("present", r"this(?: very)? day", _this_day),
    Rule("reference", r"(?P<word>{reference})", _reference),
)
