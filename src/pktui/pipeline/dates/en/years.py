"""Rules for years: “in 2014”, “2010–12”, “264 to 241 BC”, “nineteen ninety-six”, “'98”."""

from __future__ import annotations

import re

from pktui.model.expressions import CalendarDate
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.clock import BEHIND_HOURS, is_hour
from pktui.pipeline.dates.en.date_parts import (
    is_amount,
    is_before_plural,
    is_glued,
    is_held,
    told_year,
)
from pktui.pipeline.dates.en.lexicon import NUMERALS
from pktui.pipeline.dates.grammar.matches import Built, Piece, Pieces
from pktui.pipeline.dates.grammar.token_regex import Match, Rule
from pktui.pipeline.dates.language import listed

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
_NUMBERS_OF_A_PHONE = 4
"""Groups of digits before a number that are looked at: "091 2014 1998" is no year."""

FRAGMENTS = {
    "spelled": (
        r"(?:(?:sixteen|seventeen|eighteen|nineteen|twenty)(?: |-){numeral}(?:(?: |-){numeral})?"
        r"|two thousand(?: and)?(?: {numeral})?)"
    ),
    "bc": r"(?:bc|bce|b\.c\.e\.|b\.c\.|b\.c)",
    "ad": r"(?:ad|ce|a\.d\.)",
}


def _year(m: Match) -> Built | None:
    """Read words such as “in 1989”, “pre-1960”, unless the number counts or is a name."""
    is_year = _is_beyond(m) or _is_year(m)
    return CalendarDate(year=int(m["year"])) if is_year else None


def _is_year(m: Match) -> bool:
    """Tell whether four digits that may be a year are one, by the words beside them."""
    before, after = m.before().lower(), m.after()
    if context_words.is_numbered(m) or after in ("%", "°") or _is_counted(m, before, after):
        return False
    if _is_of_other_numbers(m) or is_amount(m, before, after) or _is_house_or_share(m):
        return False
    if (before in context_words.QUANTIFIERS and not _is_at_least(m)) or _is_more_than(m):
        return False
    number = int(m["year"])
    if _is_share(m, number) or is_hour(m, number) or after.lower() in BEHIND_HOURS:
        return False
    if (
        number < _OLDEST_ROUND
        and number % _TENS == 0
        and before in context_words.BEFORE_AMOUNTS_TOO
    ):
        return False
    if before == "/" and (number < _OLDEST_BARE_YEAR or after == "/" or _is_behind_number(m)):
        return False  # the number of a decree: 34/2013/QD-TTg
    if before == "and" and number < _OLDEST_BARE_YEAR and not _is_of_a_list(m):
        return False
    if before in ("between", "from") and _is_counted_with(m):
        return False
    if before not in context_words.BEFORE_YEARS and not _is_as_late_as(m):
        is_compared = before == "than" and _is_date_compared(m)
        is_told = before == "the" or is_compared or _is_at_least(m)
        is_old = number < _OLDEST_BARE_YEAR and not is_told
        if number > _LATEST_BARE_YEAR or is_old:
            return False
        if number % _ROUND == 0 and is_before_plural(after):
            return False
    return True


def _opens_with_in(m: Match) -> bool:
    """Tell whether the words are like “In 1989 students filled the square”, with no round number: a
    sentence seldom opens with where so many were."""
    return m.before() == "In" and int(m["year"]) % _TENS != 0


def _is_beyond(m: Match) -> bool:
    """Tell whether the words are like “pre-1960 buildings”, whatever the number could count."""
    return m.before() == "-" and m.first > 1 and m.words.tokens[m.first - 2].lower() in _SIDES


_SIDES = listed("pre post")


def _is_counted(m: Match, before: str, after: str) -> bool:
    """Tell whether the word behind a number is what it counts; but “until 1972 women could not
    vote”, and “in the year 2011 votes were counted”."""
    if after == "strong":
        return before not in context_words.BEFORE_TIMES  # “marched 1900 strong”
    is_people = _PEOPLE.search(after) and after not in _NO_PEOPLE
    if before in context_words.BEFORE_AMOUNTS_TOO and is_people:
        return True  # “about 2012 dockers”
    if is_before_plural(after) and is_held(m, before, after):
        return True  # “the archive holds 2018 maps”
    if m.among("counted", after.lower()):
        is_told = m.words.between(m.first - 4, m.first - 1).lower() == "the year"
        return before not in _BEFORE_TIMES_ONLY and not is_told and not _opens_with_in(m)
    if after not in _BEFORE_COUNTED:
        return False
    return _COUNTED_BY_HYPHEN.match(m.words.between(m.last, m.last + _TO_NOUN)) is not None


_BEFORE_COUNTED = context_words.HYPHENS | listed("man person passenger student working")


_COUNTED_BY_HYPHEN = re.compile(
    r"[-‐‑–](?:strong|odd|seat|seater|bed|room|page|mile|metre|meter|foot|member|acre|hectare|word)\b"
    r"| (?:man|person|passenger|student|working)-?(?:hours|days|years)\b"
)
"""“a 1800-strong crowd”, “1900 man-hours”."""
_TO_NOUN = 5


_PEOPLE = re.compile(r"\A[a-z]{2,}(?:[^aeiou]ers|[^aeiou]ors|ists|ants|men|women)\Z")
"""What people are called in small letters, as far as the ending tells."""
_NO_PEOPLE = listed(
    """numbers papers orders powers waters rivers borders matters transfers centers theaters letters
    computers servers printers timbers winters summers errors factors sectors motors reactors
    tremors mirrors grants plants restaurants"""
)
"""Words that end so and are called nobody: “around 2010 numbers fell”."""
_BEFORE_TIMES_ONLY = listed("since until till")


def _is_descending(m: Match) -> bool:
    """Tell whether a number is one of two of which the second is less: “won by 2012 to 1998”."""
    tokens, number, before = m.words.tokens, int(m["year"]), m.before().lower()
    if before != "to" and m.after() != "to":
        return False
    if "from" in (before, *tokens[max(m.first - 6, 0) : m.first - 4]):
        return False  # “the end was moved from 2029 to 2021”
    behind = tokens[m.last : m.last + 4]
    if behind[1:2] == ["to"] and behind[3:4] and behind[3].isdecimal():
        return _OLDEST_ROUND < int(behind[3]) < number
    earlier = tokens[max(m.first - 4, 0) : m.first]
    is_second = len(earlier) == _TO_PARTNER and earlier[2] == "to" and earlier[0].isdecimal()
    return is_second and len(earlier[0]) == _DIGITS and int(earlier[0]) > number


def _is_before_other_numbers(m: Match) -> bool:
    """Tell whether a number is the first group of a longer one: “1900 1234”, “1800 555 012”.

    In “In 2015 1200 people died” it is not, nor where two years stand side by side.
    """
    behind = m.words.tokens[m.last : m.last + 2]
    if behind[:1] != [" "] or not behind[1:] or not behind[1].isdecimal():
        return False
    if m.before().lower() in context_words.BEFORE_TIMES or len(behind[1]) < _DIGITS - 1:
        return False
    return len(behind[1]) != _DIGITS or not _OLDEST_BARE_YEAR <= int(behind[1]) <= 2100


def _is_of_other_numbers(m: Match) -> bool:
    """Tell whether marks, letters or digits beside a number show that it is a part of something
    else."""
    if m.words.tokens[m.first - 1 : m.first] in _TOUCHING or is_glued(m):
        return True
    return _is_of_a_phone(m) or _is_descending(m) or _is_before_other_numbers(m)


def _is_share(m: Match, number: int) -> bool:
    """Tell whether the words are like “1 in 1000”, “from 297 to 1051”, “deaths of 1800
    Americans”."""
    tokens, before = m.words.tokens, m.before().lower()
    earlier = tokens[m.first - 4] if m.first >= _TO_PARTNER else ""
    if before == "in" and earlier.isdecimal() and number % _ROUND == 0:
        return True
    if before == "to" and earlier.isdecimal() and len(earlier) < _DIGITS:
        return True
    after = m.after()
    return number % _ROUND == 0 and after.istitle() and after.endswith("ans")


_DIGITS = 4


def _is_behind_number(m: Match) -> bool:
    """Tell whether a stroke joins the number to another, as in “order No. 12/2018”."""
    return m.first > 1 and m.words.tokens[m.first - 2].isdecimal()


def _is_at_least(m: Match) -> bool:
    """Tell whether the words are like “until at least 2028”."""
    return (
        m.words.between(m.first - 6, m.first).lower() in _UNTIL_AT_LEAST if m.first > 5 else False
    )


_UNTIL_AT_LEAST = frozenset(f"{until} at least " for until in ("until", "till", "to", "before"))


def _is_as_late_as(m: Match) -> bool:
    """Tell whether the words are like “as late as 1781”."""
    words = m.words.between(max(m.first - 6, 0), m.first).lower().split()
    return len(words) == 3 and (words[0], words[2]) == ("as", "as") and words[1] in _AS_FAR_AS


_AS_FAR_AS = listed("late early recently")


def _is_date_compared(m: Match) -> bool:
    """Tell whether the words are like “not later than 1510”, “earlier than 1700”."""
    return m.words.tokens[max(m.first - 4, 0)].lower() in ("later", "earlier", "sooner")


def _is_of_a_list(m: Match) -> bool:
    """Tell whether “and” joins a number to another like it: “in 1685 and 1720”."""
    tokens = m.words.tokens
    return (
        m.first >= _TO_PARTNER and len(tokens[m.first - 4]) == 4 and tokens[m.first - 4].isdigit()
    )


_TO_PARTNER = 4
"""Tokens from a number back to the one that “ and ” joins it to."""


def _is_counted_with(m: Match) -> bool:
    """Tell whether the words are like “between 1500 and 2000 people”."""
    behind = m.words.tokens[m.last : m.last + 6]
    if len(behind) < 6 or behind[1] not in ("and", "to") or not behind[3].isdigit():
        return False
    return m.among("counted", behind[5].lower())


def _is_house_or_share(m: Match) -> bool:
    """Tell whether the words are like “1998 Main Street”, “2010 of them”."""
    words = m.words.between(m.last, m.last + 6).split()
    if len(words) < 2 or m.words.tokens[m.last] != " ":
        return False
    if words[0] == "of":
        is_of_others = words[1] == "the" and words[2:3] != [] and words[2].isdecimal()
        return is_of_others or words[1] in context_words.COUNTED_OF
    if words[0] == "block":
        return True  # “the 1900 block of Main Street”
    return words[0][0].isupper() and words[1].rstrip(".").lower() in context_words.STREETS


def _is_more_than(m: Match) -> bool:
    """Tell whether the words are like “more than 1998”, and “over 2000”, which is a round
    number."""
    before = m.before().lower()
    if before == "over":
        return int(m["year"]) % _ROUND == 0
    return before == "than" and m.words.tokens[max(m.first - 4, 0)].lower() in _COMPARING


_COMPARING = listed("more less fewer")


def _is_of_a_phone(m: Match) -> bool:
    """Tell whether groups of digits stand before, not all of them as long as a year."""
    tokens, groups = m.words.tokens, list[str]()
    for at in range(m.first - 2, max(m.first - 2 - 2 * _NUMBERS_OF_A_PHONE, -1), -2):
        if tokens[at + 1] != " " or not tokens[at].isdecimal():
            break
        groups.append(tokens[at])
    odd = [group for group in groups if len(group) != 4 or group[0] == "0"]
    if groups and not odd:  # “call 1800 2020”
        place = m.first - 2 * len(groups) - 2
        return place >= 0 and m.among("numbered", m.words.tokens[place].lower())
    return bool(odd) and (len(groups) > 1 or len(odd[0]) > 2)


def _far_year(m: Match) -> Built | None:
    """Read words such as “the year 99999”, “the year 804”: no year of news, and to be told so.

    The number is read from the text: of numbers the lexicon has only those of four digits.
    """
    number = m.after()
    if not number.isdecimal() or not number.isascii() or m.words.tokens[m.last] != " ":
        return None
    if len(number) > _LONGEST_YEAR or (len(number) == 4 and number[0] in "12"):
        return None
    behind = m.words.between(m.last + 2, m.last + 4).strip()
    if behind.lower() in _ERAS or context_words.is_counted(behind):
        return None
    return Pieces((Piece(m.first, m.last + 2, CalendarDate(year=int(number))),))


_ERAS = listed("bc bce ad ce b a")
_LONGEST_YEAR = 6
"""A number of more digits is none of a year, even of one that is a slip."""


def _future_year(m: Match) -> Built | None:
    """Read words such as “in 2987”: where it is no count."""
    told = m.before().lower() in ("in", "since") and not m.among("counted", m.after().lower())
    return CalendarDate(year=int(m["year"])) if told and not context_words.is_counting(m) else None


_TOUCHING = [[mark] for mark in "$£€#.,:+*=°"]
"""Marks right before a number that is no year."""


def _years(m: Match) -> Built | None:
    """Read words such as “2010–12”, “1914-1918”, “2020/21”: both ends, the second perhaps in two
    digits.

    The stroke came late: “1296/1298” are two prices.
    """
    first, last = int(m["first"]), int(m["last"])
    between = m.words.between(m.first, m.last)
    if len(m["last"]) == 1:
        if m.before().lower() not in context_words.BEFORE_YEARS - {"/"} or "-" not in between:
            return None
        last += first - first % 10  # “in 1997-8”
    elif last < 100:
        last += first - first % 100
        last += 100 if last + 99 == first else 0  # “1999-00”
    if not first < last <= first + _LONGEST_SPAN:
        return None
    after = m.after().lower()
    if context_words.is_numbered(m) or (after != "year" and m.among("counted", after)):
        return None
    is_old = first < _OLDEST_BARE_YEAR and not _is_told_with_next(m, first, last)
    if "/" in between and (is_old or last - first > _LONGEST_BY_STROKE):
        return None
    return Pieces(
        (
            Piece(*m.tokens("first"), CalendarDate(year=first)),
            Piece(*m.tokens("last"), CalendarDate(year=last)),
        ),
        interval=True,
    )


def _is_told_with_next(m: Match, first: int, last: int) -> bool:
    """Tell whether the words are like “in 1651/52”: a year and the next one, said to be years."""
    return last == first + 1 and m.before().lower() in context_words.BEFORE_YEARS


_LONGEST_BY_STROKE = 10
"""Years between the ends of “2019/20”; “2018/77” is the number of something."""


def _spelled_year(m: Match) -> Built | None:
    """Spelled numbers are years behind a word that says so, or as a century and a rest."""
    words = m["spelledyear"].replace("-", " ").split()
    if words[0] == "twenty" and NUMERALS[words[1]] < NUMERALS["ten"]:
        return None  # “twenty-two”
    two_parts = words[0] in ("sixteen", "seventeen", "eighteen", "nineteen")
    told = m.before().lower() in context_words.BEFORE_YEARS
    if not (two_parts or told) or m.among("counted", m.after().lower()):
        return None
    return told_year(m)


def _short_year(m: Match) -> Built | None:
    return told_year(m) if m.before().lower() in context_words.BEFORE_YEARS else None


def _year_of_era(m: Match) -> Built | None:
    number = int(m["digits"])
    if not number:
        return None
    return CalendarDate(year=-number if "bc" in m else number, era=True)


def _years_of_era(m: Match) -> Built | None:
    """Read words such as “264 to 241 BC”, “between 490 and 480 BC”."""
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


YEAR_RULES: tuple[Rule[Built], ...] = (
    Rule(
        "years",
        r"(?P<first>{year}) ?(?:-|—|/) ?(?P<last>{year|twodigits|onedigit})(?!{mark}{digits})",
        _years,
    ),
    Rule(
        "era-years",
        r"(?P<first>{digits})(?:@to|/|(?P<and> and ))(?P<last>{digits}) ?(?:(?P<bc>@bc)|@ad)",
        _years_of_era,
    ),
    Rule(
        "era-years", r"@ad (?P<first>{digits})@to(?:@ad )?(?P<last>{digits})@alone", _years_of_era
    ),
    Rule("era-year", r"(?P<digits>{digits}) ?(?:(?P<bc>@bc)|@ad)", _year_of_era),
    Rule("era-year", r"@ad (?P<digits>{digits})", _year_of_era),
    Rule("era-year", r"(?:year of our lord|anno domini) (?P<digits>{digits})", _year_of_era),
    Rule("year", r"(?:the )?year", _far_year),
    Rule("year", r"(?P<year>{farfuture})@alone", _future_year),
    Rule("year", r"(?<!{digits}-)(?P<year>{year})@alone", _year),
    Rule("spelled-year", r"(?P<spelledyear>@spelled)", _spelled_year),
    Rule("short-year", r"'(?P<shortyear>{twodigits})(?!s)", _short_year),
)
