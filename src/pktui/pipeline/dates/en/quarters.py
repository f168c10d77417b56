"""Rules for what makes up a year: “the third quarter of 1998”, “H1 2021”, “the winter of 1941-42”,
for its end, and for the years of a budget: “fiscal 2013-14”.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pktui.model.expressions import CalendarDate, Period, Pick, Shift, Unit
from pktui.pipeline.dates.calendars.years import full_year
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.date_parts import month_of, told_year, year_of
from pktui.pipeline.dates.en.lexicon import SEASONS, STEPS
from pktui.pipeline.dates.en.number_words import ordinal_of
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed

FRAGMENTS = {
    "fiscal": r"(?:fiscal|financial)",
    "short": r"(?: ?'(?P<shortyear>{twodigits})|(?:,?(?: of)? |/)(?P<year>{year}))",
    "anyyear": r"(?:(?P<year>{year})|(?P<spelledyear>@spelled)|'(?P<shortyear>{twodigits}))",
}


def _part_of_year(m: Match) -> Built | None:
    """Read words such as “the third quarter of 1998”, “the first half”."""
    unit = Unit(m["unit"])
    last = 2 if unit is Unit.HALF else 4
    number = last if m["nth"] in ("last", "latter", "final", "closing") else _number_of(m["nth"])
    if number is None or number > last:
        return None
    year = m["year"] or m["lateyear"]
    if not year and not _is_of_a_year(m, unit):
        return None
    return Period(unit=unit, number=number, year=int(year) if year else None)


def _number_of(nth: str) -> int | None:
    return 1 if nth == "opening" else ordinal_of(nth)


def _is_of_a_year(m: Match, unit: Unit) -> bool:
    """Tell whether a half or a quarter that names no year is not one of a match, a month or a
    book."""
    after = m.after()
    if after == "of":
        behind = m.words.tokens[m.last : m.last + 8]
        if unit is Unit.QUARTER and behind[3:4] and not behind[3].isalpha():
            return True  # “a loss for the third quarter of $2 million”
        return not _OF_A_YEAR.isdisjoint(word.lower() for word in behind)
    if unit is Unit.HALF and after not in _AFTER_HALVES:
        return False
    at = m.words.start_of(m.first)
    return not _GAME.search(m.words.text, max(0, at - _NEARBY), at + _NEARBY)


_AFTER_HALVES = listed(". , last ended ending")
"""“the first half” with anything else behind it is half of a match, a book or a century."""
_OF_A_YEAR = listed("year fiscal financial calendar")
_NEARBY = 200
_GAME = re.compile(
    r"(?i)\b(?:goals?|scor(?:ed?|ers?|ing)|penalt(?:y|ies)|strikers?|midfielders?|half-?time|kick-?off"
    r"|touchdowns?|quarterbacks?|rebounds?|offside|equali[sz](?:ed|er)|referees?|halftime)\b"
)
"""Words of a report on a match, whose halves and quarters are none of a year."""


def _named_quarter(m: Match) -> Built | None:
    return Period(unit=Unit.QUARTER, number=int(m["name"][1]), year=year_of(m))


def _turned_part(m: Match) -> Built | None:
    """Read words such as “3Q 2013”, “3Q13”, “2H12”."""
    year = full_year(m["joined"][1:]) if "joined" in m else year_of(m)
    unit = Unit.HALF if "half" in m else Unit.QUARTER
    return None if year is None else Period(unit=unit, number=int(m["number"]), year=year)


def _named_half(m: Match) -> Built | None:
    """Read words such as “H1 2021”, “in H1”; elsewhere without a year it may as well be a road."""
    year, after = year_of(m), m.after()
    if year is None:
        is_told = m.before().lower() in _BEFORE_HALVES
        if not is_told or after[:1].isupper() or after in _BEHIND_OTHER_NAMES:
            return None
    return Period(unit=Unit.HALF, number=int(m["name"][1]), year=year)


_BEFORE_HALVES = listed("in during for of")
_BEHIND_OTHER_NAMES = listed("- visa visas virus viruses strain")


def _quarter_of_months(m: Match) -> Built | None:
    """Read words such as “the January-March quarter”, “the April-to-September half”, “the June
    quarter”."""
    last = month_of(m, "last")
    first = month_of(m, "first") if "first" in m else last - 2
    unit = Unit.HALF if m["unit"] == "half" else Unit.QUARTER
    length = 6 if unit is Unit.HALF else 3
    if last % length or last - first != length - 1:
        return None
    return Period(unit=unit, number=last // length, year=year_of(m))


def _week(m: Match) -> Built | None:
    """Read words such as “week 42 of 2021”, “2021-W42”; without a year it may be one of
    anything."""
    number = m["number"] or m["name"][1:]
    return Period(unit=Unit.WEEK, number=int(number), year=year_of(m))


def _named_fiscal_year(m: Match) -> Built | None:
    digits = m["name"][2:]
    return CalendarDate(year=full_year(digits) if len(digits) == 2 else int(digits))


def _winter(m: Match) -> Built | None:
    """“the winter of 1941-42” is one winter, named by its December."""
    first, last = int(m["first"]), int(m["last"])
    if last % 100 != (first + 1) % 100:
        return None
    return Period(unit=Unit.SEASON, number=SEASONS["winter"], year=first)


def _fiscal_years(m: Match) -> Built | None:
    """Read words such as “fiscal year 2013-14”, “FY2013/14”."""
    written = m["first"] or m["name"][2:]
    first = full_year(written) if len(written) == 2 else int(written)
    last = int(m["last"])
    last += first - first % 100 if last < 100 else 0
    if last != first + 1:
        return None
    return Pieces(
        (
            Piece(m.first, m.tokens("last")[0] - 1, CalendarDate(year=first)),
            Piece(*m.tokens("last"), CalendarDate(year=last)),
        ),
        interval=True,
    )


def _quarters(m: Match) -> Built | None:
    """Read words such as “the third and fourth quarters of 2013”."""
    numbers = [ordinal_of(m["first"]), ordinal_of(m["last"])]
    if not all(number and number <= 4 for number in numbers):
        return None
    first, last = (Period(unit=Unit.QUARTER, number=n, year=year_of(m)) for n in numbers)
    return Pieces(
        (Piece(*m.tokens("first"), first), Piece(m.tokens("last")[0], m.last, last)),
    )


def _season_of_era(m: Match) -> Built | None:
    """Read words such as “the spring of 480 BC”."""
    number = int(m["digits"])
    year = -number if "bc" in m else number
    return Period(unit=Unit.SEASON, number=SEASONS[m["season"]], year=year) if number else None


def _opens_a_name(m: Match) -> bool:
    """Tell whether the words are like “the Winter Olympics”, “Mid-Autumn Festival”, “the Spring
    Offensive”."""
    if not m.words.tokens[m.first][0].isupper():
        return False
    named = context_words.NAMED_AFTER_MONTHS
    return m.after() in _BEHIND_SEASONS or context_words.names_something(m, named)


def _is_of_a_relative_year(m: Match) -> bool:
    """Tell whether the words are like “spring of next year”."""
    words = m.words.between(m.last, m.last + 8).lower().split()
    if words[:2] == ["of", "the"]:
        del words[1]
    return words[:1] == ["of"] and words[1:2] != [] and words[1] in STEPS and words[2:3] == ["year"]


_BEHIND_SEASONS = listed("Olympics Olympic Paralympics Games Festival Palace Internationals")


def _season(m: Match) -> Built | None:
    year = year_of(m)
    told = m.before().lower() in context_words.BEFORE_SEASONS or _is_of_a_relative_year(m)
    told = told and (m.after() != "of" or _is_of_a_relative_year(m))
    if year is None and (not told or _opens_a_name(m)):
        return None
    if year is None and m["season"] == "fall" and m.after() in ("in", "from", "to"):
        return None  # “the fall in prices”
    if year is None and m["season"] in ("fall", "spring") and _is_compound(m):
        return None  # “the fall-out”
    return Period(unit=Unit.SEASON, number=SEASONS[m["season"]], year=year, short="shortyear" in m)


def _is_compound(m: Match) -> bool:
    """Tell whether a hyphen joins another word to the match: “fall-out”, “spring-cleaning”."""
    behind = m.words.tokens[m.last : m.last + 2]
    return len(behind) > 1 and behind[0] in context_words.HYPHENS and behind[1].islower()


def _season_of_line(m: Match) -> Built | None:
    """Read “Autumn” where it begins a line and nothing but a colon or a dash follows, if a year
    heads that line."""
    if not context_words.heads_line(m):
        return None
    return Period(unit=Unit.SEASON, number=SEASONS[m["season"]])


def _seasons(m: Match) -> Built | None:
    """Read words such as “Spring/Summer 2019”: from the one to the end of the other."""
    year, short = year_of(m), "shortyear" in m
    first, last = SEASONS[m["season"]], SEASONS[m["last"]]
    begun = None if year is None else year - (first > last)
    ends = [
        Piece(*m.tokens(name), Period(unit=Unit.SEASON, number=number, year=of, short=short))
        for name, number, of in (("season", first, begun), ("last", last, year))
    ]
    return Pieces((ends[0], replace(ends[1], last=m.last)), interval=True)


def _season_of_short(m: Match) -> Built | None:
    """Read words such as “the summer of 69”, if nothing follows that the number counts."""
    if context_words.is_counting(m):
        return None
    return Period(unit=Unit.SEASON, number=SEASONS[m["season"]], year=year_of(m), short=True)


def _year_end(m: Match) -> Built | None:
    """Read words such as “the end of 2019”: no day and no finer name than the year is meant. Of
    “by year-end” and “since year-end” it is the last day, on which a firm counts."""
    year, before = year_of(m), m.before().lower()
    if "last" in m and (before in _TO_YEAR_END or before == "since"):
        pick = Pick.LAST if before == "since" else Pick.THIS
        return CalendarDate(year=year, month=12, day=31, pick=None if year else pick)
    return Shift(unit=Unit.YEAR, count=0, whole=True) if year is None else CalendarDate(year=year)


_TO_YEAR_END = listed("by until till before")


QUARTER_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "part-of-year",
        r"(?:(?P<year>{year})(?:'s)? )?(?:@fiscal(?: |-))?"
        r"(?P<nth>@nth|last|latter|final|opening|closing)(?: |-)"
        r"(?:@fiscal )?(?P<unit>quarter|half)"
        r"(?:,? (?:of )?(?:(?:the )?@fiscal (?:year )?)?(?P<lateyear>{year}))?",
        _part_of_year,
    ),
    Rule("quarter", r"(?P<name>{quartername})@short?", _named_quarter),
    Rule("half", r"(?P<name>{halfname})@short?", _named_half),
    Rule(
        "quarter",
        r"(?P<first>@month)(?:@to|-to-)(?P<last>@month)(?: (?P<year>{year}))? "
        r"(?P<unit>quarter|half|period)",
        _quarter_of_months,
    ),
    Rule("quarter", r"(?P<last>@month)(?: |-)(?P<unit>quarter)", _quarter_of_months),
    Rule(
        "week",
        r"(?:week (?P<number>{weeknumber})|(?P<name>{weekname}))(?:,? (?:of )?)(?P<year>{year})",
        _week,
    ),
    Rule("week", r"(?P<year>{year})-?(?P<name>{weekname})", _week),
    Rule(
        "quarter",
        r"(?P<number>{quarternumber})(?:q@short|(?P<joined>{qyear}))(?!{digits})",
        _turned_part,
    ),
    Rule(
        "half",
        r"(?P<number>{halfnumber})(?P<half>h@short|(?P<joined>{hyear}))(?!{digits})",
        _turned_part,
    ),
    Rule(
        "quarters",
        r"(?P<first>@nth) and (?P<last>@nth) quarters(?: of (?:@fiscal )?(?P<year>{year}))?",
        _quarters,
    ),
    Rule(
        "season",
        r"winter(?: of)? (?P<first>{year})(?:-|/)(?P<last>{twodigits|year})(?!-?{digits})",
        _winter,
    ),
    Rule(
        "fiscal-year",
        r"(?:(?:@fiscal(?: year)?|fy) (?P<first>{year|twodigits})|(?P<name>{fiscalname}))(?:-|/)"
        r"(?P<last>{twodigits|year})(?!-?{digits})",
        _fiscal_years,
    ),
    Rule(
        "season",
        r"(?P<season>{season})(?: of)? (?P<digits>{digits}) ?(?:(?P<bc>@bc)|@ad)",
        _season_of_era,
    ),
    Rule("season", r"(?P<season>{season})(?:/|-)(?P<last>{season}) @anyyear", _seasons),
    Rule("season", r"(?P<season>{season}) of (?P<shortyear>{toomany})@alone", _season_of_short),
    Rule("season", r"(?P<season>{season})(?:(?: of|,)? @anyyear)?", _season),
    Rule("season-of-line", r"(?P<season>{season})", _season_of_line),
    Rule("fiscal-year", r"(?P<year>{year}) @fiscal year", told_year),
    Rule("fiscal-year", r"(?:@fiscal(?: year)?(?: |-)|fy )@anyyear", told_year),
    Rule("fiscal-year", r"(?P<name>{fiscalname})", _named_fiscal_year),
    Rule(
        "year-end",
        r"(?:(?P<last>year(?: |-)end)|(?:the )?year's end)(?: (?P<year>{year}))?",
        _year_end,
    ),
)
