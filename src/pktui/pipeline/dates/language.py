"""What one language brings to the dates of a text, and how its words are listed.

A folder such as `en` or `vi` has one module `rules`, whose `LANGUAGE` names everything that the
engine needs of it. The engine (`languages`) joins what all languages bring, so that a third one is
a new folder of the same shape, and none needs to know another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from pktui.model.timex import Bound, Tense
from pktui.pipeline.dates.calendars.holidays import HolidayDay
from pktui.pipeline.dates.grammar.matches import Built
from pktui.pipeline.dates.grammar.token_regex import Match, Rule


class TellsBack(Protocol):
    """Tells whether `text[start:end]`, which `rule` has found in a sentence that begins at `first`,
    says when something happened, where the tense around it is past."""

    def __call__(self, rule: str, text: str, first: int, start: int, end: int) -> bool: ...


class TenseReader(Protocol):
    """Tells past from future around `text[start:end]` in the sentence `text[first:last]`."""

    def __call__(self, text: str, first: int, last: int, start: int, end: int) -> Tense | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words, rules and habits by which one language speaks of time."""

    name: str
    rules: tuple[Rule[Built], ...] = ()
    """The rules in the order in which they are tried."""
    fragments: Mapping[str, str] = field(default_factory=dict[str, str])
    """Name → the part of a pattern that `@name` stands for in rules."""
    lexicon: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    """Class → the words, as they are written, that `{class}` stands for in rules."""
    beside: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    """Kind → words beside an expression, in small letters, that say how it is meant: `counted`
    (what a number counts), `numbered` (what has a number for a name), `before clocks`, `modifiers`
    and so on; `Match.among` and `languages.beside` look them up in what all languages bring."""
    holidays: Mapping[str, HolidayDay] = field(default_factory=dict[str, HolidayDay])
    """Name → day; names that mean one day are joined by ` = `."""
    marks: Mapping[str, str] = field(default_factory=dict[str, str])
    """`published`, `updated` and `week` → a regular expression for the words before such a date;
    `day first` → one for the words that open a date field in a language that writes the day
    first."""
    bounds: Mapping[str, Bound] = field(default_factory=dict[str, Bound])
    """Words before a date, in small letters, that make a bound of it → which."""
    tense_at: TenseReader | None = None
    is_told_back: TellsBack | None = None
    writes: Callable[[str], bool] | None = None
    """Whether a text is written in this language; asked only where that decides something."""
    is_day_first: bool = False
    """Whether numeric dates always begin with the day."""


def listed(words: str) -> frozenset[str]:
    """Return the words of `words`, which white space parts."""
    return frozenset(words.split())


def numbered(names: str, *, start: int = 0, step: int = 1) -> dict[str, int]:
    """Map each name to its number; names that are joined by `=` share one."""
    return {
        name: start + step * place
        for place, same in enumerate(names.split())
        for name in same.split("=")
    }


def any_case(words: Iterable[str]) -> frozenset[str]:
    """Return each word in small letters, with a capital, and all in capitals."""
    return frozenset(form for w in words for form in (w, w.capitalize(), w.upper()))


def as_names(words: Iterable[str]) -> frozenset[str]:
    """Return each word only as a name is written: with a capital, or all in capitals."""
    return frozenset(form for w in words for form in (w.capitalize(), w.upper()))


def is_numbered(m: Match) -> bool:
    """Tell whether a word before says that a number is a name: “No. 1984”, “flight 1947”."""
    before = m.before().lower()
    if before == ".":
        return m.among("numbered with a stop", m.words.tokens[max(m.first - 3, 0)].lower())
    return m.among("numbered", before)
