"""Rules for durations, sets and vague times: “two years”, “every Tuesday”, “recently”."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from pktui.model.expressions import Length, Part, Repeat, Unit, Vague
from pktui.pipeline import contexts
from pktui.pipeline.counting import CLOCK_UNITS, count_of, length
from pktui.pipeline.grammar import Match, Rule
from pktui.pipeline.pieces import Built
from pktui.pipeline.timewords import (
    ADVERBS_OF_FREQUENCY,
    MONTHS,
    REFERENCES,
    SEASON_CODES,
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
        r"(?:@number(?: (?:or|to) @number|-@number)?|half (?:an|a)"
        r"|(?:an|a)(?: {power}| couple(?: of)?| half)?|couple(?: of)?)(?: and (?:an|a) half)?"
    ),
    "some": (r"(?:several|many|few|a few|some|a number of|(?:hundreds|dozens|tens|thousands) of)"),
    "kind": (
        r"(?: (?:more|additional|consecutive|straight|full|whole|calendar|business|trading|working"
        r"|long|solid|short|further))?"
    ),
}
_TENS = frozenset(Fraction(n) for n in range(20, 100, 10))


def counted(m: Match) -> Fraction | None:
    """What `count` and `half` say; of “two or three” the first, None where there is no count."""
    words = m["count"]
    for joint in (" or ", " to ", "-"):
        first, _, last = words.partition(joint)
        if last and not (joint == "-" and count_of(first) in _TENS):
            words = first
    count = count_of(words) if words else None
    return count + Fraction(1, 2) if count is not None and "half" in m else count


def _duration(m: Match) -> Built | None:
    count, unit = counted(m), UNITS[m["unit"]]
    single = m["count"] in ("a", "an")
    if single and unit in (Unit.SECOND, Unit.WEEKEND):
        return None
    if unit is Unit.QUARTER and (m.after() == "of" or m["joint"] == "-"):
        return None  # a fourth of something
    if single and _is_rate(m):
        return Repeat(value=length(Fraction(1), unit))
    return Length(value=length(count, unit))


def _is_rate(m: Match) -> bool:
    """Whether the words before give an amount: “$5 a day”, “three times a week”."""
    before = m.before().lower()
    return before.isdigit() or before in contexts.AMOUNTS


def _uncounted(m: Match) -> Built | None:
    """“for years”, “within weeks”."""
    if m.before().lower() not in contexts.BEFORE_LENGTHS:
        return None
    return Length(value=length(None, UNITS[m["unit"]]))


def _span(m: Match) -> Built | None:
    """“the past five years”, “the next few days”, “several weeks”."""
    return Length(value=length(counted(m), UNITS[m["unit"]]))


def _end_span(m: Match) -> Built | None:
    """“the first nine months”, which a year may hold: “of 2013”."""
    count, unit = counted(m), UNITS[m["unit"]]
    if count is None or count.denominator != 1 or unit in CLOCK_UNITS or not 0 < count <= _MOST:
        return Length(value=length(count, unit))
    return Part(unit=unit, nth=-1 if m["end"] in ("last", "final") else 1, count=int(count))


_MOST = 366
"""No longer time has more units than a year has days."""


def _year_ended(m: Match) -> Built | None:
    """“the year ended June 30” is a length, for the date to place."""
    return Length(value="P1Y")


def _recent_units(m: Match) -> Built | None:
    return Vague(value="FUTURE_REF" if m["way"] in ("coming", "future") else "PAST_REF")


def _each(m: Match) -> Built | None:
    if "weekday" in m:
        return Repeat(value=f"XXXX-WXX-{WEEKDAYS[m['weekday']] + 1}")
    if "month" in m:
        return Repeat(value=f"XXXX-{MONTHS[m['month'].rstrip('.')]:02}")
    if "season" in m:
        return Repeat(value=f"XXXX-{SEASON_CODES[SEASONS[m['season']]]}")
    return Repeat(value=length(counted(m) or Fraction(1), UNITS[m["unit"]]))


def _weekdays(m: Match) -> Built | None:
    return Repeat(value=f"XXXX-WXX-{WEEKDAYS[m['weekdays'][:-1]] + 1}")


def _frequency(m: Match) -> Built | None:
    """As an adverb; before a noun it says what kind it is (“a quarterly dividend”)."""
    if contexts.is_counting(m) or contexts.is_name(m):
        return None
    return Repeat(value=ADVERBS_OF_FREQUENCY[m["word"]])


def _reference(m: Match) -> Built | None:
    """“soon”, but not “as soon as” or “soon after”: these compare."""
    if m["word"] == "now" and m.before().lower() == "every":
        return None
    if m["word"] in ("soon", "shortly") and m.after() in ("after", "before", "as", "afterwards"):
        return None
    return Vague(value=REFERENCES[m["word"]])


def _always(value: str) -> Callable[[Match], Built | None]:
    vague = Vague(value=value)
    return lambda _: vague


LENGTH_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "each",
        r"(?:each|every|per)(?: (?:(?P<count>@number)|other))?"
        r" (?:(?P<unit>{unit})|(?P<weekday>{weekday})|(?P<month>@month)|(?P<season>{season}))",
        _each,
    ),
    Rule("weekdays", r"(?P<weekdays>{weekdays})", _weekdays),
    Rule("frequency", r"(?P<word>{frequency})", _frequency),
    Rule(
        "span",
        r"(?P<end>first|last|final) (?P<count>@number|couple(?: of)?)@kind (?P<unit>{unit})",
        _end_span,
    ),
    Rule(
        "span",
        r"the (?P<count>@number) (?P<unit>months)(?=,| (?:ended|ending|through))",
        _span,
    ),
    Rule(
        "span",
        r"(?:past|last|next|coming|first|previous|preceding|following|final|latest)"
        r" (?:(?P<count>@number|couple(?: of)?)|@some)@kind (?P<unit>{unit})",
        _span,
    ),
    Rule(
        "recent-units",
        r"(?P<way>recent|past|coming|future|earlier) (?:{units}|times)",
        _recent_units,
    ),
    Rule("year-ended", r"(?:fiscal )?year(?= (?:ended|ending|ends))", _year_ended),
    Rule(
        "duration",
        r"(?P<count>@count)@kind(?P<joint> |-)(?P<unit>{unit})(?P<half> and a half)?(?:-old)?"
        r"(?!(?: |-)(?:old|earlier))",
        _duration,
    ),
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
        r"the (?:near |foreseeable |immediate |not-too-distant )?future",
        _always("FUTURE_REF"),
    ),
    Rule(
        "present",
        r"at (?:present|the moment)|right now|these days|the present",
        _always("PRESENT_REF"),
    ),
    Rule("reference", r"(?P<word>{reference})", _reference),
)
