"""Words that make a bound of a date: “before 2010”, “no later than May”, “after 2012”.

What happened before 2010 did not happen in 2010. A noun behind the date takes it for itself
(“after the 2010 quake”, “before May 5 talks”), and so does a length before it (“the day before
Christmas”): there the date is a date.
"""

from __future__ import annotations

from pktui.model.expressions import (
    CalendarDate,
    Era,
    Holiday,
    MoonDate,
    NumericDate,
    PartOf,
    Period,
    Shift,
    Weekday,
    WeekOf,
)
from pktui.model.timex import Bound
from pktui.pipeline.dates.compose.extent import RawTimex
from pktui.pipeline.dates.grammar.token_regex import TokenisedText
from pktui.pipeline.dates.languages import BOUNDS, words_of_kind

_BOUNDED = (
    CalendarDate,
    NumericDate,
    Period,
    Era,
    Shift,
    Weekday,
    Holiday,
    MoonDate,
    WeekOf,
    PartOf,
)
"""What can be a bound; a time of day leaves its day where it is."""
_LONGEST_PHRASE = 4
"""Words of “not any later than”."""
_CLAUSE = 24
"""Tokens back in which “not” turns “until May” into the time from which something is so."""
_LAST_WORDS = frozenset(phrase.rpartition(" ")[2] for phrase in BOUNDS)
"""The words that stand right before a bound."""
_INSIDE = {phrase.split()[0]: phrase.split() for phrase in words_of_kind("bounds inside")}
"""First word → the words of a phrase that recognition takes for a part of the expression."""
_SENTENCE_ENDS = frozenset(".!?;")
_NEGATIONS = words_of_kind("negations")
_NO_BOUNDS = words_of_kind("units") | words_of_kind("during")
"""Before a word such as “before” these say that the date is no bound."""
_FUNCTION_WORDS = words_of_kind("function words")
_NO_NOUNS = _FUNCTION_WORDS | words_of_kind("past verbs")
"""Words in small letters behind a date that are not a noun to which it belongs."""


def bound_of(words: TokenisedText, one: RawTimex) -> Bound | None:
    """Return which bound the words before `one` make of it; None where they leave it the date."""
    if one.ends or not isinstance(one.expression, _BOUNDED) or not _may_be_bound(words, one):
        return None
    if _belongs_to_noun(words, one):
        return None
    before = _words_before(words, one)
    for count in range(min(_LONGEST_PHRASE, len(before)), 0, -1):
        bound = BOUNDS.get(" ".join(before[-count:]))
        if bound is None:
            continue
        leading = before[-count - 1 : -count]
        is_before_year = bound is Bound.BEFORE and _is_year(one)  # “for two years before 2010”
        is_exact = before[-count - 2 : -count - 1] not in _VAGUE
        if leading and leading[0] in _NO_BOUNDS and is_exact and not is_before_year:
            return None  # “an hour before 5 May”, “all through 2005”, but “some years before 1790”
        is_lasting = bound is Bound.BEFORE or before[-1] in _UNTIL
        if count == 1 and is_lasting and _is_denied(words, one):
            return _denied(words, one, bound)
        if " ".join(before[-count:]) in _COMPARING and _is_denied(words, one):
            return Bound.FROM if bound is Bound.BEFORE else Bound.UNTIL
        return _by_its_end(words, one, bound)
    return None


def _is_year(one: RawTimex) -> bool:
    match one.expression:
        case CalendarDate(year=int(), month=None, day=None):
            return True
        case _:
            return False


def _denied(words: TokenisedText, one: RawTimex, bound: Bound) -> Bound | None:
    """Return the bound behind a negation: “not released until May 2015” is released then, “not
    built before 2012” then or later.

    What was not known before a day was not known until then, and “nobody born before 1961” is
    somebody of that time. Where “when” follows, the day is that of what it tells: “not before 19
    April, when he left”.
    """
    if _WHEN.isdisjoint(words.between(one.last, one.last + _TO_WHEN).lower().split()):
        if bound is Bound.UNTIL:
            return None
        return Bound.BEFORE if _is_of_state(words, one) else Bound.FROM
    return None


_WHEN = words_of_kind("when")
_TO_WHEN = 3
"""The tokens of “, when”: how far behind a date the word is looked for."""


def _is_of_state(words: TokenisedText, one: RawTimex) -> bool:
    """Tell whether a negation before “before 2010” is that of somebody or something of that time,
    or of what goes on, and not of what happened."""
    clause: list[str] = []
    for word in reversed(words.tokens[max(one.first - _CLAUSE, 0) : one.first]):
        if word in _SENTENCE_ENDS:
            break
        if not word.isspace():
            clause.append(word.lower())
    before = clause[1:][::-1]  # without “before”
    if not before:
        return False
    subject = next((at for at, word in enumerate(before) if word in _NOBODY), None)
    if subject is not None and _FINITE.isdisjoint(before[subject:]):
        behind = words.between(one.last, one.last + 2).strip().lower()
        if before[-1] in _BORN or behind in _VERBS or behind.endswith(_PAST_ENDINGS):
            return True
    return any(
        word in _STATES and " ".join(before[max(at - _LONGEST_NOT, 0) : at]).endswith(_DOES_NOT)
        for at, word in enumerate(before)
    )


_LONGEST_NOT = 3
"""The tokens of “didn't”, the longest word that denies a verb."""
_NOBODY = words_of_kind("nobody")
_BORN = words_of_kind("born")
_FINITE = words_of_kind("finite verbs")
_VERBS = _FINITE | words_of_kind("past verbs")
_PAST_ENDINGS = tuple(words_of_kind("past endings"))
_STATES = words_of_kind("states")
_DOES_NOT = tuple(sorted(words_of_kind("does not")))


def _by_its_end(words: TokenisedText, one: RawTimex, bound: Bound) -> Bound:
    """Return the bound that a time is whose end or beginning is named: “before the end of 2022” is
    at the latest in 2022, “after the start of 2020” in 2020 at the earliest."""
    head = words.between(one.first, one.first + _PART_AND_OF).lower()
    if bound is Bound.BEFORE and head.startswith(_ENDS_OF_TIMES):
        return Bound.UNTIL
    if bound is Bound.AFTER and head.startswith(_STARTS_OF_TIMES):
        return Bound.FROM
    return bound


_PART_AND_OF = 6
"""Tokens of “the end of ”."""
_ENDS_OF_TIMES = tuple(f"{words} " for words in words_of_kind("ends of times"))
_STARTS_OF_TIMES = tuple(f"{words} " for words in words_of_kind("starts of times"))
_UNTIL = words_of_kind("turned by not")
"""With “not” before them these tell from when on: “not released until May”."""
_VAGUE = [[word] for word in words_of_kind("vague counts")]
"""Words that count no exact number of units: “some years before 1790”."""
_COMPARING = words_of_kind("comparing phrases")
"""With a negation in their clause these bound the other side: “nothing earlier than 1870”."""


def _may_be_bound(words: TokenisedText, one: RawTimex) -> bool:
    """Tell whether the word right before `one` ends a phrase of `BOUNDS`: most dates have none."""
    if words.tokens[one.first].lower() in _INSIDE:
        return True
    at = _start_of(words, one)
    if at > 1 and words.tokens[at - 1] in _HYPHENS:
        return words.tokens[at - 2].lower() in _HYPHENED
    return at > 1 and words.tokens[at - 2].lower() in _LAST_WORDS


_HYPHENED = {phrase.removesuffix(" -"): phrase for phrase in BOUNDS if phrase.endswith(" -")}
"""Words that a hyphen joins to a date, as “pre-1914” → their phrase in `BOUNDS`."""
_HYPHENS = frozenset("-‐‑–")


def _start_of(words: TokenisedText, one: RawTimex) -> int:
    """Return the first token of `one`, or of “the year” before it."""
    at = one.first
    is_told = at >= _TO_YEAR and words.between(at - _TO_YEAR, at - 1).lower() in _BEFORE_YEARS
    return at - _TO_YEAR if is_told else at


_TO_YEAR = 4
"""Tokens of “the year ”."""
_BEFORE_YEARS = words_of_kind("before years")


def _words_before(words: TokenisedText, one: RawTimex) -> list[str]:
    """Return the words before `one` in small letters, with nothing but white space between them.

    “up to” is taken for a part of the expression, and so stands in it.
    """
    found: list[str] = []
    if inside := _INSIDE.get(words.tokens[one.first].lower()):
        return inside
    at = _start_of(words, one)
    if words.tokens[at - 1] in _HYPHENS:
        return [_HYPHENED[words.tokens[at - 2].lower()]]
    while at > 1 and len(found) <= _LONGEST_PHRASE:
        if words.tokens[at - 1] not in " \n" or not words.tokens[at - 2].isalpha():
            break
        found.append(words.tokens[at - 2].lower())
        at -= 2
    return found[::-1]


def _belongs_to_noun(words: TokenisedText, one: RawTimex) -> bool:
    """Tell whether a day, a month or a weekday stands before the noun that it dates.

    Behind a mere year a noun is rather the subject: “By 1990 inflation had fallen”; behind a whole
    date a verb stands rather: “everyone aged 60 by 1 January 2016 qualifies”.
    """
    if one.rule.startswith(_NOUNS_BEFORE):
        return False
    behind = words.between(one.last, one.last + 2)
    if behind[:1] in ("'", "’"):
        return True
    word = behind.strip()
    match one.expression:
        case CalendarDate(month=None) | CalendarDate(day=int(), year=int()):
            return False
        case Era():  # “by the 3rd century BC Indian Emperor”
            return behind[:1] == " " and word.isalpha() and word.lower() not in _FUNCTION_WORDS
        case _:
            is_noun = word.isalpha() and word.islower() and word not in _NO_NOUNS
            return behind[:1] == " " and is_noun


_NOUNS_BEFORE = "vi-"
"""Rules of a language in which no noun stands behind the date that it takes for itself."""


def _is_denied(words: TokenisedText, one: RawTimex) -> bool:
    """Tell whether the clause before says that something was not so until then."""
    clause = words.tokens[max(one.first - _CLAUSE, 0) : one.first]
    for word in reversed(clause):
        if word in _SENTENCE_ENDS:
            return False
        if word.lower() in _NEGATIONS:
            return True
    return False
