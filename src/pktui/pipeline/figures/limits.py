"""What limits a number, before and behind it, and the currency that stands before it."""

from __future__ import annotations

from functools import cache

from pktui.model.figure import Hedge
from pktui.pipeline.figures.measured import PERCENT, Measured
from pktui.pipeline.figures.numerals import Number, Tokens
from pktui.pipeline.figures.words import FigureWords

_ABOUT = 0.07
"""How far off a number may be that is called "about" so much: in pairs of reports of one happening,
where one rounds, nine in ten lie within."""
_EXACT = 1e12
"""Below this a whole number has no more digits than are kept."""
_COUNTER = 8
"""Words from a counter to what its count has come to."""
SIGNS = {"£": "GBP", "€": "EUR", "¥": "JPY", "₫": "VND", "₹": "INR"}
DOLLARS = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "hk": "HKD",
    "nz": "NZD",
    "s": "SGD",
    "nt": "TWD",
    "r": "BRL",
}
CODES = {
    code.lower(): code
    for code in """USD EUR GBP JPY CNY VND INR AUD CAD CHF HKD SGD THB IDR MYR PHP KRW RUB BRL ZAR
    MXN SEK NOK DKK PLN TRY NGN KES EGP SAR AED PKR BDT LKR NZD""".split()
} | {"rs": "INR"}


def currency_before(tokens: Tokens, number: Number) -> tuple[int, str | None]:
    """Find where the sign or code of a currency before the number stands, and its code."""
    first = number.first
    word = tokens.words[first - 1]
    if word == "$":
        code = tokens.words[first - 2]
        if code in DOLLARS and tokens.is_joined(first - 1):
            return first - 2, DOLLARS[code]
        return first - 1, "USD"
    if word in SIGNS:
        return first - 1, SIGNS[word]
    if word == "#" and number.is_large:
        return first - 1, "GBP"  # what some archives made of £
    if word in CODES and tokens.is_capital(first - 1):
        return first - 1, CODES[word]
    return first, None


def hedge_before(tokens: Tokens, words: FigureWords, first: int) -> tuple[int, Hedge | None]:
    """Return where the words begin that limit the number at `first`, and what they say of it.

    Without such words that is `first` and None.
    """
    ends, ends_of_split = _last_words(words)
    last = tokens.words[first - 1]
    if last not in ends:
        is_split = last in ends_of_split and first > 1
        if is_split and f"{tokens.words[first - 2]} {last}" in words.split_hedges:
            return first - 2, Hedge.UP_TO  # "as many one million people"
        return first, None
    at = first
    for _ in range(2):
        for length in (4, 3, 2, 1):
            if length > at:
                continue
            phrase = " ".join(tokens.words[at - length : at])
            if phrase in words.hedges:
                at -= length
                hedge = words.hedges[phrase]
                if hedge is not None:
                    return (at, hedge) if _limits(tokens, words, at, hedge) else (first, None)
                if phrase in words.definite:
                    return first, None  # "more than the 40 per cent who …" limits nothing
                break
        else:
            break
    if " ".join(tokens.words[first - 2 : first]) in words.split_hedges and first > 1:
        return first - 2, Hedge.UP_TO  # "as many one million people"
    return first, None


@cache
def _last_words(words: FigureWords) -> tuple[frozenset[str], frozenset[str]]:
    """Return the last words of `hedges` and of `split_hedges`: most numbers follow neither."""
    hedges, split = (
        frozenset(phrase.rpartition(" ")[2] for phrase in phrases)
        for phrases in (words.hedges, words.split_hedges)
    )
    return hedges, split


def _limits(tokens: Tokens, words: FigureWords, at: int, hedge: Hedge) -> bool:
    """Tell whether the words limit the number, and no verb wants them: "worried about two men"."""
    return not (hedge is Hedge.ABOUT and tokens.words[at - 1] in words.about_what)


def hedge_behind(tokens: Tokens, words: FigureWords, at: int) -> tuple[int, Hedge | None]:
    """Return what limits the number in the words behind it, and where those end."""
    word = tokens.words[at]
    if word == "+":
        return at + 1, Hedge.AT_LEAST
    if word not in _first_words(words):
        return at, None
    hedge = words.hedges_behind.get(f"{word} {tokens.words[at + 1]}")
    # "40 tanks and more than 300 men" says nothing of the tanks
    is_limit = hedge is not None and tokens.words[at + 2] not in words.definite
    return (at + 2, hedge) if is_limit else (at, None)


@cache
def _first_words(words: FigureWords) -> frozenset[str]:
    """Return the first words of `hedges_behind`: few numbers are followed by any."""
    return frozenset(phrase.partition(" ")[0] for phrase in words.hedges_behind)


def is_reached(tokens: Tokens, words: FigureWords, first: int) -> bool:
    """Tell whether the limiting words at the token `first` say what a count has come to: "the
    number of dead has reached 87"."""
    pair = f"{tokens.words[first]} {tokens.words[first + 1]}"
    if pair not in words.reached:
        return False
    return any(word in words.counters for word in tokens.words[max(0, first - _COUNTER) : first])


def signed(tokens: Tokens, words: FigureWords, number: Number, what: Measured) -> Number:
    """Return the number, below zero where a sign or a word before it says so, which only
    degrees and per cents can be."""
    if what.kind is not PERCENT and what.unit != "degrees":
        return number
    at = number.first - 1
    word = tokens.words[at]
    is_sign = word == "-" and tokens.is_joined(number.first)
    if is_sign and at > 0:  # "25% -50%" is a range
        behind = tokens.words[at - 1]
        is_sign = not tokens.is_joined(at) and behind not in words.percent
        is_sign = is_sign and not behind[-1].isdecimal()
    if word not in words.minus and not is_sign:
        return number
    return number._replace(low=-number.high, high=-number.low)


def tidy(value: float) -> float:
    """Round off what binary fractions add: 465, not 464.99999999999994."""
    if value.is_integer() and abs(value) < _EXACT:
        return value
    return float(f"{value:.12g}")


def bounds(low: float, high: float, hedge: Hedge | None) -> tuple[float | None, float | None]:
    """Return the least and the most that the words allow, of a number or a range."""
    if hedge is None:
        return low, high  # as most numbers
    match hedge:
        case Hedge.AT_LEAST | Hedge.MORE_THAN:
            return low, None
        case Hedge.UP_TO | Hedge.FEWER_THAN:
            return None, high
        case Hedge.ABOUT:
            return tidy(low - _ABOUT * abs(low)), tidy(high + _ABOUT * abs(high))
        case Hedge.NEARLY:
            return tidy(low - _ABOUT * abs(low)), high
        case _:
            return low, high
