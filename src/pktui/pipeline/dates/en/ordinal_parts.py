"""Rules for what is counted within a longer time, and for what lies one beyond its neighbour:
“the first week of May”, “the second Tuesday in November”, “the week before last”.
"""

from __future__ import annotations

from fractions import Fraction

from pktui.model.expressions import PartOf, Pick, Reference, Repeat, Shift, TimeOfDay, Unit, Weekday
from pktui.pipeline.dates.calendars.units import length
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.durations import counted
from pktui.pipeline.dates.en.lexicon import PARTS_OF_DAY, UNITS, WEEKDAYS
from pktui.pipeline.dates.en.number_words import ordinal_of
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule

FRAGMENTS = {
    "whole": r"(?:year|month|week|quarter|decade|century)",
    # what follows “Friday week”, “today week”; “today week three begins” is none
    "weekon": r"(?= ?(?:\.|,|;|\)|to|when|for|at|in|and|but|after|as|the|he|she|they|it|we|will))",
    "holder": (
        r"(?:(?:early |late |mid-)?(?:@month|{year})|(?:the )?@pick @whole"
        r"|the (?:same|following|previous|current) @whole|the '?{year|twodigits}'?s"
        r"|the @nth(?: |-)century)"
    ),
}
_LAST = frozenset(("last", "final", "closing"))
_MOST = 53
"""No year has more weeks."""


def _part(m: Match) -> Built | None:
    """Read words such as “the first week of May”, “the last Friday in April”; what it is part of
    may follow alone."""
    nth = -1 if m["nth"] in _LAST else 1 if m["nth"] == "opening" else ordinal_of(m["nth"])
    if nth is None or nth > _MOST:
        return None
    if m["unit"] == "fortnight":
        return PartOf(unit=Unit.WEEK, nth=nth, count=2) if abs(nth) == 1 else None
    unit = Unit.DAY if "weekday" in m else UNITS[m["unit"]]
    if "each" in m:
        return Repeat(value=length(Fraction(1), UNITS[m["each"]]))
    whole = Shift(unit=UNITS[m["whole"]], count=0, whole=True) if "whole" in m else None
    weekday = WEEKDAYS[m["weekday"]] if "weekday" in m else None
    return PartOf(unit=unit, nth=nth, weekday=weekday, of=whole)


def _beyond(m: Match) -> Built | None:
    """Read words such as “the week before last”, “the Friday after next”."""
    way = -1 if "before" in m else 1
    if "weekday" in m:
        pick = Pick.LAST if way < 0 else Pick.NEXT
        return Weekday(weekday=WEEKDAYS[m["weekday"]], pick=pick, weeks=way)
    if "night" in m:
        return TimeOfDay(time=PARTS_OF_DAY["night"], on=Shift(unit=Unit.DAY, count=2 * way))
    return Shift(unit=UNITS[m["unit"]], count=2 * way, whole=True)


def _weeks_from(m: Match) -> Built | None:
    """Read words such as “a week from Friday”, “two weeks ago Monday”."""
    count = counted(m)
    if count is None or count.denominator != 1 or count > _MOST:
        return None
    ahead = "from" in m
    return Weekday(
        weekday=WEEKDAYS[m["weekday"]],
        pick=Pick.NEXT if ahead else Pick.LAST,
        weeks=int(count) if ahead else -int(count),
    )


def _week_on(m: Match) -> Built | None:
    """Read words such as “a week on Friday”, “Friday week”: the one after the next."""
    if m.before().isdigit() or m.before().lower() in context_words.AMOUNTS:
        return None
    if m.words.between(m.last, m.last + 4).lower().split()[:2] == ["in", "review"]:
        return None  # “Monday: week in review”
    return Weekday(weekday=WEEKDAYS[m["weekday"]], pick=Pick.NEXT, weeks=1)


def _in_the_day(m: Match) -> Built | None:
    """Read words such as “later in the day”: the day that the story is in."""
    return Shift(unit=Unit.DAY, count=0, reference=Reference.STORY)


def _weekday_nights(m: Match) -> Built | None:
    """Read words such as “Tuesday nights”, “on Monday and Tuesday nights”."""
    part = PARTS_OF_DAY[m["parts"][:-1]]
    sets = [
        Repeat(value=f"XXXX-WXX-{WEEKDAYS[m[group]] + 1}{part}")
        for group in ("other", "weekday")
        if group in m
    ]
    if len(sets) == 1:
        return sets[0]
    return Pieces(
        (Piece(*m.tokens("other"), sets[0]), Piece(m.tokens("weekday")[0], m.last, sets[1]))
    )


PART_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "part",
        r"(?:the )?(?P<nth>@nth|last|final|opening|closing) (?:full )?"
        r"(?:(?P<unit>day|week|fortnight|weekend|month|year|decade)|(?P<weekday>{weekday}))"
        r"(?: (?:of|in) (?:the|that|this) (?P<whole>@whole)|(?: of|,)? (?:each|every) "
        r"(?P<each>month|year)|(?= (?:of|in) @holder))",
        _part,
    ),
    Rule(
        "one-beyond",
        r"the (?:(?P<unit>week|weekend|month|quarter|year|decade|century)|(?P<night>night)"
        r"|(?P<weekday>{weekday})) (?:(?P<before>before last)|after next)",
        _beyond,
    ),
    Rule(
        "weeks-from-weekday",
        r"(?P<count>@count) (?:week|weeks) (?:(?P<from>from(?: next| this)?)|ago(?: last)?|last)"
        r" (?P<weekday>{weekday})",
        _weeks_from,
    ),
    Rule(
        "weeks-from-weekday",
        r"(?:a|one) week on (?P<weekday>{weekday})",
        _week_on,
    ),
    Rule(
        "weeks-from-weekday",
        r"(?P<weekday>{weekday}) week@weekon",
        _week_on,
    ),
    Rule(
        "weekdays",
        r"(?:(?P<other>{weekday})(?: and | or |, ?))?(?P<weekday>{weekday}) "
        r"(?P<parts>mornings|afternoons|evenings|nights)",
        _weekday_nights,
    ),
    Rule("in-the-day", r"(?:later|earlier|late|early) in the day", _in_the_day),
)
