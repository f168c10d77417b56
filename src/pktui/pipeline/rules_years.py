"""Rules for years, what they make up (decades, centuries) and what makes them up (quarters …)."""

from __future__ import annotations

import re

from pktui.model.expressions import CalendarDate, Era, Period, Unit
from pktui.pipeline import contexts
from pktui.pipeline.counting import full_year, ordinal_of
from pktui.pipeline.grammar import Match, Rule
from pktui.pipeline.pieces import Built, Piece, Pieces
from pktui.pipeline.rules_calendar import year_of
from pktui.pipeline.timewords import DECADES, SEASONS, STEPS

_OLDEST_BARE_YEAR = 1800
"""Numbers below it are years only behind a word that says so, or "the" ("the 1777 campaign")."""
_OLDEST_ROUND = 1600
_TENS = 10
"""Below the one, multiples of the other are years only behind words that no amount follows."""
_LATEST_BARE_YEAR = 2100
_ROUND = 50
"""Multiples of it are rather counts than years where a noun follows ("2000 demonstrators")."""
_LONGEST_SPAN = 200
"""Years between the ends of "1914-18"; what is longer is a sum or a phone number."""
_YOUNGEST_DECADE = 20
"""The '20s to the '90s are those of the twentieth century, the '00s and '10s of this one."""
_LAST_CENTURY = 30
_NUMBERS_OF_A_PHONE = 4
"""Groups of digits before a number that are looked at: "091 2014 1998" is no year."""
_VERBS = contexts.listed("was is has does as this its")
"""Words in s that no number counts."""

FRAGMENTS = {
    "spelled": (
        r"(?:(?:sixteen|seventeen|eighteen|nineteen|twenty)(?: |-){numeral}(?:(?: |-){numeral})?"
        r"|two thousand(?: and)?(?: {numeral})?)"
    ),
    "fiscal": r"(?:fiscal|financial)",
    "bc": r"(?:bc|bce|b\.c\.e\.|b\.c\.|b\.c)",
    "ad": r"(?:ad|ce|a\.d\.)",
    "nth": r"(?:{ordinal}|{digits}{th}|(?:twenty|thirty)(?: |-){ordinal})",
    "short": r"(?: ?'(?P<shortyear>{twodigits})|(?:,?(?: of)? |/)(?P<year>{year}))",
    "anyyear": r"(?:(?P<year>{year})|(?P<spelledyear>@spelled)|'(?P<shortyear>{twodigits}))",
}


def _year(m: Match) -> Built | None:
    before, after = m.before().lower(), m.after()
    if contexts.is_numbered(m) or after.lower() in contexts.COUNTED or after in ("%", "°"):
        return None
    if m.words.tokens[m.first - 1 : m.first] in _TOUCHING or _is_of_a_phone(m):
        return None
    if before in contexts.QUANTIFIERS or _is_more_than(m) or _is_house_or_share(m):
        return None
    number = int(m["year"])
    if number < _OLDEST_ROUND and number % _TENS == 0 and before in contexts.BEFORE_AMOUNTS_TOO:
        return None
    if number < _OLDEST_BARE_YEAR and before == "/":
        return None
    if before == "and" and number < _OLDEST_BARE_YEAR and not _is_of_a_list(m):
        return None
    if before in ("between", "from") and _is_counted_with(m):
        return None
    if before not in contexts.BEFORE_YEARS:
        if number > _LATEST_BARE_YEAR or (number < _OLDEST_BARE_YEAR and before != "the"):
            return None
        if number % _ROUND == 0 and _is_counting(after):
            return None
    return CalendarDate(year=number)


def _is_of_a_list(m: Match) -> bool:
    """Whether “and” joins a number to another like it: “in 1685 and 1720”."""
    tokens = m.words.tokens
    return (
        m.first >= _TO_PARTNER and len(tokens[m.first - 4]) == 4 and tokens[m.first - 4].isdigit()
    )


_TO_PARTNER = 4
"""Tokens from a number back to the one that “ and ” joins it to."""


def _is_counted_with(m: Match) -> bool:
    """“between 1500 and 2000 people”."""
    behind = m.words.tokens[m.last : m.last + 6]
    if len(behind) < 6 or behind[1] not in ("and", "to") or not behind[3].isdigit():
        return False
    return behind[5].lower() in contexts.COUNTED


def _is_house_or_share(m: Match) -> bool:
    """“1998 Main Street”, “2010 of them”."""
    words = m.words.between(m.last, m.last + 6).split()
    if len(words) < 2 or m.words.tokens[m.last] != " ":
        return False
    if words[0] == "of":
        return words[1] in contexts.COUNTED_OF
    return words[0][0].isupper() and words[1].rstrip(".").lower() in contexts.STREETS


def _is_more_than(m: Match) -> bool:
    """“more than 1998”, and “over 2000”, which is a round number."""
    before = m.before().lower()
    if before == "over":
        return int(m["year"]) % _ROUND == 0
    return before == "than" and m.words.tokens[max(m.first - 4, 0)].lower() in _COMPARING


_COMPARING = contexts.listed("more less fewer")


def _is_of_a_phone(m: Match) -> bool:
    """Whether groups of digits stand before, not all of them as long as a year."""
    tokens, groups = m.words.tokens, list[str]()
    for at in range(m.first - 2, max(m.first - 2 - 2 * _NUMBERS_OF_A_PHONE, -1), -2):
        if tokens[at + 1] != " " or not tokens[at].isdecimal():
            break
        groups.append(tokens[at])
    odd = [group for group in groups if len(group) != 4]
    return bool(odd) and (len(groups) > 1 or len(odd[0]) > 2)


def _far_year(m: Match) -> Built | None:
    """“the year 99999”, “the year 804”: no year of news, and to be told so.

    The number is read from the text: of numbers the lexicon has only those of four digits.
    """
    number = m.after()
    if not number.isdecimal() or not number.isascii() or m.words.tokens[m.last] != " ":
        return None
    if len(number) > _LONGEST_YEAR or (len(number) == 4 and number[0] in "12"):
        return None
    behind = m.words.between(m.last + 2, m.last + 4).strip()
    if behind.lower() in _ERAS or contexts.is_counted(behind):
        return None
    return Pieces((Piece(m.first, m.last + 2, CalendarDate(year=int(number))),))


_ERAS = contexts.listed("bc bce ad ce b a")
_LONGEST_YEAR = 6
"""A number of more digits is none of a year, even of one that is a slip."""


def _future_year(m: Match) -> Built | None:
    """“in 2987”: where it is no count."""
    told = m.before().lower() in ("in", "since") and m.after().lower() not in contexts.COUNTED
    return CalendarDate(year=int(m["year"])) if told and not contexts.is_counting(m) else None


_TOUCHING = [[mark] for mark in "$£€#.,:+*=°"]
"""Marks right before a number that is no year."""


def _is_counting(after: str) -> bool:
    """Whether a plural follows."""
    return after.isalpha() and after.islower() and after[-1] == "s" and after not in _VERBS


def _years(m: Match) -> Built | None:
    """“2010–12”, “1914-1918”, “2020/21”: both ends, the second perhaps in two digits.

    The stroke came late: “1296/1298” are two prices.
    """
    first, last = int(m["first"]), int(m["last"])
    if last < 100:
        last += first - first % 100
    if not first < last <= first + _LONGEST_SPAN:
        return None
    if contexts.is_numbered(m) or m.after().lower() in contexts.COUNTED - {"year"}:
        return None
    if first < _OLDEST_BARE_YEAR and "/" in m.words.between(m.first, m.last):
        return None
    return Pieces(
        (
            Piece(*m.tokens("first"), CalendarDate(year=first)),
            Piece(*m.tokens("last"), CalendarDate(year=last)),
        ),
        interval=True,
    )


def _told_year(m: Match) -> Built | None:
    year = year_of(m)
    return None if year is None else CalendarDate(year=year, short="shortyear" in m)


def _spelled_year(m: Match) -> Built | None:
    """Spelled numbers are years behind a word that says so, or as a century and a rest."""
    two_parts = m["spelledyear"].startswith(("sixteen", "seventeen", "eighteen", "nineteen"))
    told = m.before().lower() in contexts.BEFORE_YEARS
    if not (two_parts or told) or m.after().lower() in contexts.COUNTED:
        return None
    return _told_year(m)


def _short_year(m: Match) -> Built | None:
    return _told_year(m) if m.before().lower() in contexts.BEFORE_YEARS else None


def _year_of_era(m: Match) -> Built | None:
    number = int(m["digits"])
    if not number:
        return None
    return CalendarDate(year=-number if "bc" in m else number, era=True)


def _years_of_era(m: Match) -> Built | None:
    """“264 to 241 BC”, “between 490 and 480 BC”."""
    sign = -1 if "bc" in m else 1
    first, last = sign * int(m["first"]), sign * int(m["last"])
    if not first or not first < last:
        return None
    return Pieces(
        (
            Piece(*m.tokens("first"), CalendarDate(year=first, era=True)),
            Piece(m.tokens("last")[0], m.last, CalendarDate(year=last, era=True)),
        ),
        interval="and" not in m or m.before().lower() == "between",
    )


def _decade(m: Match) -> Built | None:
    if "name" in m:
        return Era(unit=Unit.DECADE, first_year=1900 + DECADES[m["name"]])
    if "digits" not in m:
        return Era(unit=Unit.DECADE, first_year=2000)  # “the noughties”
    number = int(m["digits"])
    if number % 10 or (number < 100 and _is_of_an_age(m)):
        return None
    if number < 100:
        number += 1900 if number >= _YOUNGEST_DECADE else 2000
    whole_century = number % 100 == 0 and number < 2000
    return Era(unit=Unit.CENTURY if whole_century else Unit.DECADE, first_year=number)


def _is_of_an_age(m: Match) -> bool:
    """“in his early 30s”, “in the low 70s”: no decade, but years of life or degrees."""
    before = [word for word in m.words.tokens[max(m.first - 6, 0) : m.first] if word.strip(" -–")]
    while before and before[-1].lower() in ("early", "mid", "late"):
        before.pop()
    return bool(before) and before[-1].lower() in _BEFORE_AGES


_BEFORE_AGES = contexts.listed("his her their my your our its whose low upper high lower")


def _century(m: Match) -> Built | None:
    number = ordinal_of(m["nth"])
    if number is None or number > _LAST_CENTURY or _is_of_a_name(m):
        return None
    return _nth_century(number, bc="bc" in m)


def _nth_century(number: int, *, bc: bool) -> Era:
    return Era(unit=Unit.CENTURY, first_year=-100 * number if bc else 100 * (number - 1))


def _is_of_a_name(m: Match) -> bool:
    """“20th Century Fox”."""
    return m.words.tokens[m.last - 1][0].isupper() and m.after()[:1].isupper() and "bc" not in m


def _centuries(m: Match) -> Built | None:
    """“the late 19th and early 20th centuries”."""
    first, last = ordinal_of(m["first"]), ordinal_of(m["last"])
    if first is None or last is None or max(first, last) > _LAST_CENTURY:
        return None
    bc = "bc" in m
    return Pieces(
        (
            Piece(*m.tokens("first"), _nth_century(first, bc=bc)),
            Piece(m.tokens("last")[0], m.last, _nth_century(last, bc=bc)),
        ),
        interval="to" in m,
    )


def _part_of_year(m: Match) -> Built | None:
    """“the third quarter of 1998”, “the first half”."""
    unit = Unit(m["unit"])
    last = 2 if unit is Unit.HALF else 4
    number = last if m["nth"] in ("last", "latter", "final") else ordinal_of(m["nth"])
    if number is None or number > last:
        return None
    year = m["year"] or m["lateyear"]
    if not year and not _is_of_a_year(m, unit):
        return None
    return Period(unit=unit, number=number, year=int(year) if year else None)


def _is_of_a_year(m: Match, unit: Unit) -> bool:
    """Whether a half or a quarter that names no year is not one of a match, a month or a book."""
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


_AFTER_HALVES = contexts.listed(". , last")
"""“the first half” with anything else behind it is half of a match, a book or a century."""
_OF_A_YEAR = contexts.listed("year fiscal financial calendar")
_NEARBY = 200
_GAME = re.compile(
    r"(?i)\b(?:goals?|scor(?:ed?|ers?|ing)|penalt(?:y|ies)|strikers?|midfielders?|half-?time|kick-?off"
    r"|touchdowns?|quarterbacks?|rebounds?|offside|equali[sz](?:ed|er)|referees?|halftime)\b"
)
"""Words of a report on a match, whose halves and quarters are none of a year."""


def _named_quarter(m: Match) -> Built | None:
    return Period(unit=Unit.QUARTER, number=int(m["name"][1]), year=year_of(m))


def _turned_part(m: Match) -> Built | None:
    """“3Q 2013”, “3Q13”, “2H12”."""
    year = full_year(m["joined"][1:]) if "joined" in m else year_of(m)
    unit = Unit.HALF if "half" in m else Unit.QUARTER
    return None if year is None else Period(unit=unit, number=int(m["number"]), year=year)


def _named_half(m: Match) -> Built | None:
    """“H1 2021”; without a year it may as well be a road."""
    year = year_of(m)
    return None if year is None else Period(unit=Unit.HALF, number=int(m["name"][1]), year=year)


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
    """“fiscal year 2013-14”, “FY2013/14”."""
    first = full_year(m["name"][2:]) if len(m["name"]) == 4 else int(m["first"] or m["name"][2:])
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
    """“the third and fourth quarters of 2013”."""
    numbers = [ordinal_of(m["first"]), ordinal_of(m["last"])]
    if not all(number and number <= 4 for number in numbers):
        return None
    first, last = (Period(unit=Unit.QUARTER, number=n, year=year_of(m)) for n in numbers)
    return Pieces(
        (Piece(*m.tokens("first"), first), Piece(m.tokens("last")[0], m.last, last)),
    )


def _season_of_era(m: Match) -> Built | None:
    """“the spring of 480 BC”."""
    number = int(m["digits"])
    year = -number if "bc" in m else number
    return Period(unit=Unit.SEASON, number=SEASONS[m["season"]], year=year) if number else None


def _opens_a_name(m: Match) -> bool:
    """“the Winter Olympics”, “Mid-Autumn Festival”."""
    return m.words.tokens[m.first][0].isupper() and m.after() in _BEHIND_SEASONS


def _is_of_a_relative_year(m: Match) -> bool:
    """“spring of next year”."""
    words = m.words.between(m.last, m.last + 8).lower().split()
    if words[:2] == ["of", "the"]:
        del words[1]
    return words[:1] == ["of"] and words[1:2] != [] and words[1] in STEPS and words[2:3] == ["year"]


_BEHIND_SEASONS = contexts.listed("Olympics Olympic Paralympics Games Festival Palace")


def _season(m: Match) -> Built | None:
    year = year_of(m)
    told = m.before().lower() in contexts.BEFORE_SEASONS or _is_of_a_relative_year(m)
    told = told and (m.after() != "of" or _is_of_a_relative_year(m))
    if year is None and (not told or _opens_a_name(m)):
        return None
    if year is None and m["season"] == "fall" and m.after() in ("in", "from", "to"):
        return None  # “the fall in prices”
    return Period(unit=Unit.SEASON, number=SEASONS[m["season"]], year=year)


YEAR_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "years",
        r"(?P<first>{year}) ?(?:-|—|/) ?(?P<last>{year|twodigits})(?!{mark}{digits})",
        _years,
    ),
    Rule("decade", r"'?(?P<digits>{twodigits|year})'?s(?!{digits})", _decade),
    Rule("decade", r"(?:the|early|mid|late|roaring)(?: |-)(?P<name>{decade})", _decade),
    Rule("decade", r"(?:the )?(?:noughties|aughts)", _decade),
    Rule(
        "century",
        r"(?P<first>@nth)(?:(?: |-)century)?(?: and | or |(?P<to> to )|-)"
        r"(?=(?:(?:early|late|mid)(?: |-))?@nth)(?:(?:early|late|mid)(?: |-))?"
        r"(?P<last>@nth)(?: |-)(?:centuries|century)(?: (?:(?P<bc>@bc)|@ad))?",
        _centuries,
    ),
    Rule(
        "century", r"(?P<nth>@nth)(?: |-)(?:century|centuries)(?: (?:(?P<bc>@bc)|@ad))?", _century
    ),
    Rule(
        "part-of-year",
        r"(?:(?P<year>{year})(?:'s)? )?(?:@fiscal(?: |-))?(?P<nth>@nth|last|latter|final)(?: |-)"
        r"(?:@fiscal )?(?P<unit>quarter|half)"
        r"(?:,? (?:of )?(?:(?:the )?@fiscal (?:year )?)?(?P<lateyear>{year}))?",
        _part_of_year,
    ),
    Rule("quarter", r"(?P<name>{quartername})@short?", _named_quarter),
    Rule("half", r"(?P<name>{halfname})@short", _named_half),
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
        r"(?:@fiscal(?: year)? (?P<first>{year})|(?P<name>{fiscalname}))(?:-|/)"
        r"(?P<last>{twodigits|year})(?!-?{digits})",
        _fiscal_years,
    ),
    Rule(
        "season",
        r"(?P<season>{season})(?: of)? (?P<digits>{digits}) ?(?:(?P<bc>@bc)|@ad)",
        _season_of_era,
    ),
    Rule("season", r"(?P<season>{season})(?:(?: of|,)? @anyyear)?", _season),
    Rule("fiscal-year", r"(?:@fiscal(?: year)?(?: |-)|fy )@anyyear", _told_year),
    Rule(
        "era-years",
        r"(?P<first>{digits})(?:@to|/|(?P<and> and ))(?P<last>{digits}) ?(?:(?P<bc>@bc)|@ad)",
        _years_of_era,
    ),
    Rule("era-year", r"(?P<digits>{digits}) ?(?:(?P<bc>@bc)|@ad)", _year_of_era),
    Rule("era-year", r"@ad (?P<digits>{digits})", _year_of_era),
    Rule("year", r"(?:the )?year", _far_year),
    Rule("year", r"(?P<year>{farfuture})@alone", _future_year),
    Rule("fiscal-year", r"(?P<name>{fiscalname})", _named_fiscal_year),
    Rule("year", r"(?<!{digits}-)(?P<year>{year})@alone", _year),
    Rule("spelled-year", r"(?P<spelledyear>@spelled)", _spelled_year),
    Rule("short-year", r"'(?P<shortyear>{twodigits})(?!s)", _short_year),
)
