"""What stands behind a number: a unit, or what it counts."""

from __future__ import annotations

from itertools import pairwise

from pktui.pipeline.figures.limits import hedge_before
from pktui.pipeline.figures.measured import COUNT, MAGNITUDE, Measured, measured
from pktui.pipeline.figures.numerals import Number, Tokens, small_number
from pktui.pipeline.figures.subject import OF_PEOPLE, head_noun, listed_noun
from pktui.pipeline.figures.words import FigureWords

_STRONGEST = 10.0
"""The highest magnitude that is read: no earthquake has measured more."""
_RICHTER_FAR = 5
"""Tokens from a magnitude to "Richter"."""
_RATIO = 10
"""The largest whole of a ratio in small numbers: "three in four voters", "eight out of ten"."""
_WHOLE_NEAR = 9
"""Words from the whole of a ratio to its part: "for every ten pupils at the school one teacher"."""
_LIMITING = 10
"""Words before a number that limit it, with the one before them, at most."""
_PREDICATE = 4
"""Words from a bare number to what it is said to be: "61 have since been killed"."""
_COUNTER_NEAR = 14
"""Words from "the number" to the number: "the number of displaced people in the town at 2,400"."""
_SHARE_NEAR = 10
"""Words from "the share of" to the share."""


def measured_or_counted(
    tokens: Tokens, words: FigureWords, number: Number, at: int
) -> Measured | None:
    """Return what `number` measures or counts, by the words from the token `at` on; None for
    nothing."""
    if _is_ratio(tokens, words, number):
        return None
    magnitude = _magnitude(tokens, words, number, at)
    if magnitude is not None:
        return magnitude
    of_vague = number.is_vague and tokens.words[at] in words.of
    found = measured(tokens, at + of_vague, words)
    if found is not None:
        return found
    if tokens.words[at] in words.times or _is_compound(tokens, at):
        return _strong(tokens, words, at)
    head = head_noun(tokens, at, number.high, words)
    if head is not None and _is_per(tokens, head + 1, words):
        return None
    if head is not None and not _is_name(tokens, words, number, head):
        noun = _noun(tokens, at, head, words)
        is_deaths = noun in words.events and noun not in words.own_names
        unit = "people" if is_deaths and noun in words.people else noun
        return Measured(COUNT, unit, 1.0, head + 1, noun)
    return _bare(tokens, words, number, at)


def _is_ratio(tokens: Tokens, words: FigureWords, number: Number) -> bool:
    """Tell whether the number is one of the two of a ratio: "one in five pupils" counts no five
    pupils, nor does "four out of five" count four."""
    if number.high <= _RATIO and tokens.words[number.last] in words.out:
        over = small_number(tokens.words[number.last + 2], words)
        if number.high < over <= _RATIO:
            return True
    if number.high <= _RATIO and _is_behind_whole(tokens, words, number.first):
        return True
    at = number.first - 1
    if tokens.words[at] in words.of and tokens.words[at - 1] in words.out:
        at -= 1
    elif tokens.words[at] not in words.ratio_joiners:
        return False
    part = small_number(tokens.words[at - 1], words) if at > 0 else 0
    return part == 1 or 0 < part < number.high <= _RATIO


def _is_behind_whole(tokens: Tokens, words: FigureWords, first: int) -> bool:
    """Tell whether a number stands behind the whole of a ratio: "for every ten pupils there is one
    teacher", but not "every one of the nine pupils", and not where another clause has begun."""
    nearest = max(0, first - _WHOLE_NEAR)
    if words.ratio_openers.isdisjoint(tokens.words[nearest:first]):
        return False
    for at in range(first - 1, nearest - 1, -1):
        word = tokens.words[at]
        if word in words.breaks and word != ",":
            return False
        if word in words.ratio_openers:
            is_part = tokens.words[at + 2] in words.of
            return at + 1 < first and not is_part and small_number(tokens.words[at + 1], words) > 0
    return False


def _is_per(tokens: Tokens, at: int, words: FigureWords) -> bool:
    """Tell whether the token `at` is in front of the whole of a rate: "per 100,000 people"."""
    behind = tokens.words[at + 1]
    return tokens.words[at] in words.ratio_openers and behind[:1].isdecimal()


def _magnitude(tokens: Tokens, words: FigureWords, number: Number, at: int) -> Measured | None:
    if number.high > _STRONGEST:
        return None
    behind = tokens.words[at : at + _RICHTER_FAR]
    if "richter" in behind:
        last = at + behind.index("richter") + 1
        last += tokens.words[last] in words.scale_names
        return Measured(MAGNITUDE, "Richter", 1.0, last)
    if tokens.words[at] == "-" and tokens.words[at + 1] in words.magnitudes:
        return Measured(MAGNITUDE, "magnitude", 1.0, at + 2)
    if tokens.words[at] in words.magnitudes:
        return Measured(MAGNITUDE, "magnitude", 1.0, at + 1)
    if _is_of_quake(tokens, words, number, at):
        return Measured(MAGNITUDE, "magnitude", 1.0, at)
    # "magnitude 6", "a magnitude of 6"
    before = number.first - 1
    before -= tokens.words[before] in words.of
    if tokens.words[before] in words.magnitudes:
        return Measured(MAGNITUDE, "magnitude", 1.0, at)
    return None


def _is_of_quake(tokens: Tokens, words: FigureWords, number: Number, at: int) -> bool:
    """Tell whether a bare number is the strength of an earthquake: "a 6.2 quake", "the tremor
    measured 5.9"."""
    if tokens.words[at] in words.quakes:
        return "." in tokens.words[number.first]
    if words.measuring.isdisjoint(tokens.words[max(0, number.first - _LIMITING) : number.first]):
        return False
    first, _ = hedge_before(tokens, words, number.first)
    if tokens.words[first - 1] not in words.measuring:
        return False
    if tokens.words[at][:1].isalnum() and tokens.words[at] not in words.stops:
        return False  # "measured 5.9 metres"
    return not words.quakes.isdisjoint(tokens.words)


def _is_compound(tokens: Tokens, at: int) -> bool:
    return tokens.words[at] == "-" and tokens.is_joined(at)


def _strong(tokens: Tokens, words: FigureWords, at: int) -> Measured | None:
    """Return a number joined to a word by a hyphen, as in "71-strong" or "five-member"."""
    if _is_compound(tokens, at) and tokens.words[at + 1] in words.strong:
        return Measured(COUNT, "people", 1.0, at + 2, "people")
    return None


def _is_name(tokens: Tokens, words: FigureWords, number: Number, head: int) -> bool:
    """Tell whether the number is part of a name ("Radio 2 presenters"), a year, or a number of a
    list."""
    before = tokens.words[number.first - 1]
    plain = not number.is_large and tokens.words[number.first].isdecimal()
    if plain and number.first == 0 and _is_clock(tokens, number):
        return True
    if plain and number.last == number.first + 1 and _is_year(number.high):
        return head != number.last
    return bool(
        plain
        and number.first > 1
        and before not in words.stops
        and tokens.is_capital(number.first - 1)
        and tokens.is_capital(number.last)
    )


def _bare(tokens: Tokens, words: FigureWords, number: Number, at: int) -> Measured | None:
    """Return a number followed by no word that it could count: "17 were women", "rose to 61"."""
    for here in range(at, min(at + _PREDICATE, tokens.size)):
        word = tokens.words[here]
        if word in words.be:
            continue
        if here > at or word in words.events or word in words.persons:
            if word in words.persons or word in words.people:
                return Measured(COUNT, word, 1.0, here + 1, word)
            if word in words.events:
                return Measured(COUNT, "people", 1.0, at, "")
        break
    first, hedge = hedge_before(tokens, words, number.first)
    written = tokens.words[number.last - 1]
    if written in words.scales and len(written) == 1:
        return None  # "12m" may be a length
    if words.events.get(tokens.words[first - 1]) in OF_PEOPLE:
        return Measured(COUNT, "people", 1.0, at, "")  # "killed 11"
    before = tokens.words[max(0, first - _COUNTER_NEAR) : first]
    is_counted = not words.counters.isdisjoint(before)
    around = {*before[-1:], tokens.words[first]} if hedge else {*before[-1:]}
    is_led = not (around.isdisjoint(words.leads_to) and around.isdisjoint(words.changes))
    if is_counted and is_led and not _is_year_like(number, tokens):
        return Measured(COUNT, "people", 1.0, at, "")
    if number.is_vague:
        word = tokens.words[at]
        if word in words.clause_verbs or (word.endswith("ed") and not words.is_syllabic):
            return Measured(COUNT, "", 1.0, at, "")  # "thousands marched"
    elif number.is_large and not tokens.is_capital(at):
        return Measured(COUNT, "", 1.0, at, "")
    return None


def _noun(tokens: Tokens, at: int, head: int, words: FigureWords) -> str:
    """Return what is counted: one word, but all of it where words are of several tokens."""
    if not words.is_syllabic:
        return tokens.words[head]
    return " ".join(tokens.words[at : head + 1])


def object_of(tokens: Tokens, at: int, words: FigureWords) -> str:
    """Return what a measure is of: the houses in "30 per cent of the houses", the water in "12
    million cubic metres of water"; nothing where no such words stand there."""
    phrase: list[str] = []
    if words.is_syllabic:
        at += tokens.words[at] in words.counters  # "half of the number of"
        last = listed_noun(tokens, at, words)
        return "" if last is None else " ".join(tokens.words[at : last + 1])
    if tokens.words[at] in words.of:
        phrase = _phrase_of(tokens, at, words)
    elif tokens.words[at] in words.determiners:  # "half the homes"
        phrase = _phrase_of(tokens, at - 1, words)
    return _head_of(phrase, words)


def _phrase_of(tokens: Tokens, at: int, words: FigureWords) -> list[str]:
    """Return the words behind an "of" that say what it is of."""
    phrase: list[str] = []
    for word in tokens.words[at + 1 : at + 6]:
        if word in words.determiners:
            continue
        if word in words.stops or not word[:1].isalpha():
            break
        phrase.append(word)
    return phrase


def shared_out(tokens: Tokens, first: int, words: FigureWords) -> str:
    """Return what a share is of: the women in "the proportion of women peacekeepers (15 per
    cent)"."""
    for at in range(max(0, first - _SHARE_NEAR), first):
        if tokens.words[at] in words.shares and tokens.words[at + 1] in words.of:
            phrase = _phrase_of(tokens, at + 1, words)
            return next(
                (word for word in phrase if word in words.persons), phrase[-1] if phrase else ""
            )
    return ""


def _head_of(phrase: list[str], words: FigureWords) -> str:
    """Return the noun of some words: the first plural that no other follows, or what stands
    before a verb in the past, else the last; empty for none."""
    for word, following in pairwise(phrase):
        if words.is_plural(word) and not words.is_plural(following):
            if word not in words.before_plurals or following.endswith("ed"):
                return word
        elif following.endswith("ed"):
            return word
    return phrase[-1] if phrase else ""


def _is_clock(tokens: Tokens, number: Number) -> bool:
    """Tell whether a sentence begins with a time of day, as the entries of a live page do: "1319
    Troy tweets". A sentence that begins with a number of something has it in words, as a rule."""
    word = tokens.words[number.first]
    is_time = len(word) == 4 and word[:2] < "24" and word[2:] < "60"
    return is_time and number.last == number.first + 1 and tokens.is_capital(number.last)


def _is_year(value: float) -> bool:
    return 1500 <= value <= 2100


def _is_year_like(number: Number, tokens: Tokens) -> bool:
    return _is_year(number.high) and tokens.words[number.first].isdecimal()
