"""The languages that dates are read in, joined: what each brings, for the engine to use as one.

To add a language, write a folder like `vi` and name it here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pktui.model.timex import Bound, Tense
from pktui.pipeline.dates.calendars.holidays import days_by_name, holiday_pattern
from pktui.pipeline.dates.calendars.movable_feasts import Moving
from pktui.pipeline.dates.digits.rules import LANGUAGE as DIGITS
from pktui.pipeline.dates.en.rules import LANGUAGE as ENGLISH
from pktui.pipeline.dates.grammar.matches import Built
from pktui.pipeline.dates.grammar.token_regex import Rule
from pktui.pipeline.dates.language import Language
from pktui.pipeline.dates.vi.rules import LANGUAGE as VIETNAMESE

LANGUAGES: tuple[Language, ...] = (VIETNAMESE, DIGITS, ENGLISH)
"""In the order in which their rules are tried: words that only Vietnamese has come first."""


def _joined(sets: Iterable[Mapping[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    """Return the words of each name in any of `sets`."""
    words: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for one in sets:
        for name, of in one.items():
            words[name] |= of
    return dict(words)


_HOLIDAYS_AS_WRITTEN = {
    names: day for language in LANGUAGES for names, day in language.holidays.items()
}
HOLIDAYS = days_by_name(_HOLIDAYS_AS_WRITTEN)
"""Name, as `holiday_key` has it → its day."""

RULES: tuple[Rule[Built], ...] = tuple(rule for language in LANGUAGES for rule in language.rules)
"""Every rule; of those that fit at a place the first counts."""
FRAGMENTS: dict[str, str] = {
    name: pattern for language in LANGUAGES for name, pattern in language.fragments.items()
} | {"holiday": f"(?:{holiday_pattern(_HOLIDAYS_AS_WRITTEN)})"}
"""Name → what `@name` stands for; `@holiday` is any holiday's name."""
LEXICON = _joined(language.lexicon for language in LANGUAGES)
"""Class → the words that `{class}` stands for."""
BESIDE = _joined(language.beside for language in LANGUAGES) | {
    "moving feasts": frozenset(name for name, day in HOLIDAYS.items() if isinstance(day, Moving))
}
"""Kind → words beside an expression that say how it is meant."""


BOUNDS: dict[str, Bound] = {
    words: bound for language in LANGUAGES for words, bound in language.bounds.items()
}
"""Words before a date that make a bound of it → which."""


def words_of_kind(kind: str) -> frozenset[str]:
    """Return the words of one kind in all languages."""
    return BESIDE[kind]


def marks(kind: str) -> str:
    """Return a regular expression for the words before a date of this kind, `published` or
    `updated`."""
    return " | ".join(language.marks[kind] for language in LANGUAGES if kind in language.marks)


def is_day_first(text: str) -> bool:
    """Tell whether `text` is written in a language whose numeric dates always begin with the
    day."""
    return any(
        language.is_day_first and language.writes is not None and language.writes(text)
        for language in LANGUAGES
    )


def is_told_back(rule: str, text: str, first: int, start: int, end: int) -> bool:
    """Tell whether `text[start:end]`, in a sentence of the past that begins at `first`, says when
    something happened. `rule` has found it."""
    return any(
        language.is_told_back(rule, text, first, start, end)
        for language in LANGUAGES
        if language.is_told_back
    )


def tense_at(text: str, first: int, last: int, start: int, end: int) -> Tense | None:
    """Return the tense around `text[start:end]` in the sentence `text[first:last]`.

    The first language decides whose words tell one.
    """
    for language in LANGUAGES:
        if language.tense_at and (tense := language.tense_at(text, first, last, start, end)):
            return tense
    return None
