"""Per cent, money and units of measure behind a number."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pktui.model.figure import FigureKind
from pktui.pipeline.figures.measures import MILE, POUND
from pktui.pipeline.figures.numerals import Tokens
from pktui.pipeline.figures.words import FigureWords

COUNT, MONEY, PERCENT, MEASURE, MAGNITUDE = (
    FigureKind.COUNT,
    FigureKind.MONEY,
    FigureKind.PERCENT,
    FigureKind.MEASURE,
    FigureKind.MAGNITUDE,
)
"""The kinds under short names, which are found sooner: a figure asks for a dozen of them, and to
find a member of an enumeration takes Python 3.11 0.15 µs."""


class Measured(NamedTuple):
    """What a number says, by the words behind it."""

    kind: FigureKind
    unit: str
    factor: float
    """From what is written to `unit`."""
    end: int
    """The token behind the last of these words."""
    noun: str = ""
    """What is counted."""


_RATE_FAR = 9
"""Words from a unit to its period: "barrels of crude oil into the sea every day"."""


def measured(tokens: Tokens, at: int, words: FigureWords) -> Measured | None:
    """Read the unit that begins with the token `at`, behind a number; None where none does."""
    if at >= tokens.size:
        return None
    joined = tokens.words[at] == "-" and tokens.is_joined(at)
    if joined:
        at += 1
        if at >= tokens.size:
            return None
    word = tokens.words[at]
    if word not in unit_beginnings(words):
        return None
    pair = " ".join(tokens.words[at : at + 2])
    for phrase, end in ((pair, at + 2), (word, at + 1)):
        if phrase in words.percent:
            return Measured(PERCENT, "%", 1.0, end)
    return _unit(tokens, at, pair, words) or _money(tokens, at, pair, words)


@cache
def unit_beginnings(words: FigureWords) -> frozenset[str]:
    """Return the first words of all units and currencies: no unit follows most numbers."""
    phrases = (
        *(words.percent, words.units, words.currencies, words.nations, words.pounds),
        *(words.cents, words.pence, _ISO, ("°",)),
    )
    return frozenset(phrase.split(" ", 1)[0] for each in phrases for phrase in each)


def _unit(tokens: Tokens, at: int, pair: str, words: FigureWords) -> Measured | None:
    word, end = tokens.words[at], at + 1
    if pair in words.units and len(pair.split()) > 1:
        unit, factor = words.units[pair]
        end = at + 2
    elif word in words.units:
        unit, factor = words.units[word]
        if len(word) == 1 and not tokens.is_joined(at) and tokens.is_capital(at):
            return None
    elif word == "°":
        return Measured(MEASURE, "degrees", 1.0, min(end + 1, tokens.size))
    else:
        return None
    period = _period(tokens, end, words)
    if period is not None:
        end = period[1]
        if unit == "m" and period[0] == "h":  # speeds as they are known
            unit, factor = ("mph", 1.0) if factor == MILE else ("km/h", factor / 1e3)
        else:
            unit = f"{unit}/{period[0]}"
    return Measured(MEASURE, unit, factor, end)


def _period(tokens: Tokens, at: int, words: FigureWords) -> tuple[str, int] | None:
    """Return the period of a rate, and the token behind it."""
    far = _RATE_FAR if at < tokens.size and tokens.words[at] in words.of else 1
    for here in range(at, min(at + far, tokens.size)):
        word = tokens.words[here]
        if word in words.adverbs:
            return words.adverbs[word], here + 1
        if word in words.breaks or word[0].isdecimal():
            return None  # what comes behind is of something else
        following = tokens.words[here + 1]
        if word in words.per and following in words.periods:
            if here > at and not words.no_rates.isdisjoint(
                (tokens.words[here - 1], tokens.words[here + 2])
            ):
                return None
            return words.periods[following], here + 2
    return None


def _money(tokens: Tokens, at: int, pair: str, words: FigureWords) -> Measured | None:
    here, country = at, ""
    while here < tokens.size and here < at + 2 and tokens.words[here] in words.nations:
        country = tokens.words[here]
        here += 1
    if here >= tokens.size:
        return None
    word = tokens.words[here]
    if pair in words.currencies:
        return Measured(MONEY, words.currencies[pair], 1.0, at + 2)
    if word in words.currencies:
        code = words.currencies[word]
        if country:
            code = words.money_of.get(f"{country} {word}", code)
        return Measured(MONEY, code, 1.0, here + 1)
    if word in words.pounds:
        following = tokens.words[here + 1] if here + 1 < tokens.size else ""
        if following in words.of and country == "":
            return Measured(MEASURE, "kg", POUND, here + 1)
        code = words.money_of.get(f"{country} {word}", "GBP")
        return Measured(MONEY, code, 1.0, here + 1)
    if word in words.cents:
        return Measured(MONEY, "USD", 0.01, here + 1)
    if word in words.pence:
        return Measured(MONEY, "GBP", 0.01, here + 1)
    if tokens.words[here] in _ISO and tokens.is_capital(here):
        return Measured(MONEY, tokens.words[here].upper(), 1.0, here + 1)
    return None


_ISO = frozenset(("usd", "eur", "gbp", "vnd", "jpy", "cny", "chf", "aud", "cad", "inr"))
