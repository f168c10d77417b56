"""What the English rules for dates share: their fragments, and the parts of what they matched."""

from __future__ import annotations

import re
from dataclasses import replace

from pktui.model.expressions import CalendarDate
from pktui.pipeline.dates.calendars.years import full_year
from pktui.pipeline.dates.en import context_words
from pktui.pipeline.dates.en.lexicon import MONTHS, NUMERALS
from pktui.pipeline.dates.en.number_words import spelled_year
from pktui.pipeline.dates.grammar.matches import Built
from pktui.pipeline.dates.grammar.token_regex import Match
from pktui.pipeline.dates.language import listed

FRAGMENTS = {
    "month": r"(?:{month}|{abbreviation}\.?)",
    "weekday": r"(?:{weekday}|{shortday}\.?)",
    "day": r"{day}{th}?",
    "dayword": r"(?:{day}{th}|{ordinal}|(?:twenty|thirty)(?: |-){ordinal})",
    "to": r"(?: ?(?:-|—) ?| (?:to|till|until|through|thru) )",
    "and": r"(?:, ?(?:and |or )?| ?& ?| and | or )",
    "alone": r"(?!{mark}{digits})(?! ?%)",
    "gap": r"(?: |(?<=\.))",
    "comma": r"(?: ?,? ?|\.|(?<={th})\. )",
    "dual": r"(?:/(?P<dual>{twodigits|onedigit}))?",
    "unclear": r"(?:{day}{unclearend}|{unclearday})",
    "span": r"@day(?: ?- ?@day)?",
    "inyear": r"(?:(?:,? ?|/)(?P<year>{year})(?!{digits}|-{digits}(?!:)))",
}


def month_of(m: Match, group: str = "month") -> int:
    """Find the number of the month that a match names, from 1."""
    return MONTHS[m[group].rstrip(".")]


def year_of(m: Match) -> int | None:
    """Return the year that a rule's groups `year`, `shortyear` or `spelledyear` give."""
    if "shortyear" in m:
        return full_year(m["shortyear"])
    if "spelledyear" in m:
        return spelled_year(m["spelledyear"])
    return int(m["year"]) if "year" in m else None


def told_year(m: Match) -> Built | None:
    """Build the date that a year by itself is; None where the groups give no year."""
    year = year_of(m)
    return None if year is None else CalendarDate(year=year, short="shortyear" in m)


def is_glued(m: Match) -> bool:
    """Tell whether a match ends within a word, as “June 2” does in “June 2O”."""
    behind = m.words.tokens[m.last : m.last + 1]
    return bool(behind) and behind[0][0].isalnum() and m.words.tokens[m.last - 1][-1].isalnum()


def is_short_year(m: Match) -> bool:
    """Tell whether two digits behind a day are its year: “17 Sept 67”, but not “5 May 12 people”.

    A number that no day can have is a year unless it counts; another is one only where nothing
    follows that it could count or say.
    """
    after = m.after()
    is_said_of = m.words.tokens[m.first].lower() == "the" and int(m["shortyear"]) > LONGEST_MONTH
    if is_said_of:
        return True  # “the 6 June 44 landings”
    if after in _BEHIND_NUMBERS or m.among("counted", after.lower()) or is_plural(after):
        return False
    if int(m["shortyear"]) > LONGEST_MONTH:
        return True  # “The coup of 11 Sep 73 ousted him”
    return not context_words.is_counted(after) and after in context_words.AFTER_DAYS


LONGEST_MONTH = 31
_BEHIND_NUMBERS = listed("% ° $ -")
"""Behind two digits these show that they are no year."""


def is_plural(word: str) -> bool:
    """Tell whether a word in small letters is a plural, as far as its ending tells."""
    if word in VERBS or not word.isalpha():
        return False
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


VERBS = listed("was were had have has are is did")


def in_new_style(m: Match, date: CalendarDate) -> CalendarDate:
    """Read words such as “12 February 1687/8”: the year that began in March, and ours. Other
    numbers are passed over.

    England wrote both until 1752; what lies behind the stroke is the year as we count it.
    """
    dual = int(m["dual"])
    if date.year is None or date.year > _LAST_DUAL_YEAR:
        return date
    is_next = (date.year + 1) % (10 if len(m["dual"]) == 1 else 100) == dual
    return replace(date, year=date.year + 1) if is_next and (date.month or 1) <= _MARCH else date


_LAST_DUAL_YEAR = 1752
_MARCH = 3


def is_held(m: Match, before: str, after: str) -> bool:
    """Tell whether a verb of holding stands before a number and a plural, or before another number
    that counts something: “keeps 1950 maps and 1800 prints”."""
    if after in _OCCASIONS:
        return False
    if before in _HOLDING or (before in _HAVING and after not in _FIGURES):
        return True
    if before != "and":
        return False
    return _HELD_BEFORE.search(m.words.between(max(m.first - _TO_HOLDING, 0), m.first)) is not None


_HOLDING = listed(
    """holds held holding houses housed contains contained containing stores stored keeps kept owns
    owned employs employed employing comprises comprised seats exhibits displays boasts"""
)
_HAVING = listed("has have had")
_BEING = listed("are were")
"""Before two numbers joined by “and” these count, as verbs of holding do: “there were 40 cars and
1950 carts”."""
_FIGURES = listed(
    """sales revenues profits earnings losses results figures levels prices targets budgets costs
    plans models exports imports accounts records"""
)
"""What a firm has of a year: “the company had 2009 sales of $3 billion”."""
_HELD_BEFORE = re.compile(
    rf"\b(?:{'|'.join(sorted(_HOLDING | _HAVING | _BEING))}) \d+ [a-z]+s and \Z"
)
_TO_HOLDING = 8
"""Tokens back to the verb of “keeps 1950 maps and ”."""
_OCCASIONS = listed(
    """elections talks polls games trials hearings primaries championships finals awards
    celebrations exercises negotiations protests meetings matches auctions exams ceremonies
    festivals"""
)
"""What is held in a year."""


def is_before_plural(after: str) -> bool:
    """Tell whether a plural follows."""
    return after.isalpha() and after.islower() and after[-1] == "s" and after not in _WORDS_IN_S


_WORDS_IN_S = listed(
    """was is has does as this its his us thus says perhaps always besides unless across
    towards afterwards whereas sometimes nevertheless less"""
)
"""Words in s that no number counts."""


def is_amount(m: Match, before: str, after: str) -> bool:
    """Tell whether the words are like “paid 1950 to enter”, “closed at 2012”, “rose to 1985”,
    “his PIN was 1999”."""
    if before in _TAKING_AMOUNTS:
        return True
    if before == ":" and m.words.tokens[max(m.first - 3, 0)].lower() in _CODES:
        return True  # “Cost: 1999.”
    if before in _ABOUT and after.lower() in _COUNTED_DOING:
        return True  # “Around 1900 were arrested”
    earlier = m.words.tokens[m.first - 4].lower() if m.first >= _TO_EARLIER else ""
    if before in _POSSESSIVES and after in context_words.ENDS:
        return True  # “He got 2016 votes to her 1999.”
    if before == "of":
        is_one_of = earlier in NUMERALS and is_before_plural(after)  # “one of 2000 prizes”
        return (
            is_one_of or earlier in _NUMBERS_OF or (m.before() == "Of" and is_before_plural(after))
        )
    if before == "for":
        return earlier in _TRADED
    if before == "at":
        return earlier in _ESTIMATED or (earlier in _STANDING and after in context_words.ENDS)
    if before == "to":
        return earlier in _MOVING and after in context_words.ENDS
    return before in ("is", "was", "are", "were", "to") and earlier in _CODES


_POSSESSIVES = listed("his her its their my your our")
_NUMBERS_OF = listed(
    "force crowd army garrison total population crew strength turnout fine sum ransom bounty prize"
    " average payment"
)
"""Before “of” and a number these say that it is a count: “a force of 1800”."""
_TRADED = listed("sold bought auctioned traded swapped went")
"""Before “for” and a number these name a price."""
_TAKING_AMOUNTS = listed(
    """paid pay pays paying cost costs costing charged charges earned earns weighs weighed totalled
    totaled totals totalling totaling numbered numbering counted counts scored dial dialled
    dialed"""
)
"""Right before a number these say that it is a sum, a weight or a count."""
_STANDING = listed(
    """closed closing ended opened traded trading stood settled finished index points quoted stands
    closes ends opens trades standing fixed priced sold"""
)
"""Before “at” and a number these speak of prices."""
_ESTIMATED = listed("estimated put valued reckoned")
"""Before “at” and a number these give a count: “a crowd estimated at 1900”."""
_MOVING = listed(
    """rose fell climbed dropped jumped slipped gained sank soared plunged grew increased rises
    falls rising falling climbing edged advanced surged tumbled declined shrank swelled doubled"""
)
"""Before “to” and a number these speak of amounts."""
_ABOUT, _COUNTED_DOING = listed("around about some"), listed("were are have had")
_CODES = listed(
    "price cost fee toll pin code password number combination extension ext passcode total"
)
"""What a number behind these words is, though it looks like a year: “his PIN was 1999”."""
_TO_EARLIER = 4
"""Tokens from a number back to the word before the one before it."""
