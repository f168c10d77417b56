"""The words that a language brings to the recognition of figures, in one form for all languages."""

from __future__ import annotations

from collections.abc import Mapping

from pktui.model.figure import Hedge, Standing
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FigureWords:
    """What one language calls numbers, and what stands around them. All words are lower case."""

    digits: Mapping[str, int]
    """Words of numbers below a hundred: `seven`, `twenty`."""
    scales: Mapping[str, float]
    """Words that multiply what stands before them: `hundred`, `million`, `bn`."""
    vague: Mapping[str, tuple[float, float]]
    """Words that give an order of magnitude: `dozens`, from 24 to 99."""
    joiners: frozenset[str]
    """Words inside a number: `and` in "a hundred and two"."""
    ones: frozenset[str]
    """Words that are 1 before a scale: `a` in "a million"."""
    halves: Mapping[str, float]
    """Words that are a part of 1 before a scale: `half` a million, a `quarter` of a million."""
    decimal_comma: bool
    """Whether `1.234,5` is 1234.5, as it is where numbers are not written in English."""
    hedges: Mapping[str, Hedge | None]
    """Words before a number that limit it, or say nothing about it (`only`)."""
    hedges_behind: Mapping[str, Hedge]
    """… and words behind it: "20 or more"."""
    range_openers: frozenset[str]
    range_joiners: frozenset[str]
    percent: frozenset[str]
    currencies: Mapping[str, str]
    """Words of money, and the ISO code of each; what has none stands for itself."""
    cents: frozenset[str]
    units: Mapping[str, tuple[str, float]]
    """Words of measure: the unit that all of a dimension share, and the factor to it."""
    per: frozenset[str]
    """Words that make a rate: `per day`, `a day`, `bpd`."""
    times: frozenset[str]
    """Words behind a number that make it no figure: `years`, `times`, `am`."""
    people: frozenset[str]
    """Words for people of no particular sort, and for their deaths."""
    persons: frozenset[str]
    """Words for people of some sort: `women`, `soldiers`."""
    events: Mapping[str, str]
    """Words of what happens to what is counted, by the name that they share: `slain` → `killed`."""
    counters: frozenset[str]
    """Words whose number may follow at a distance: "the toll rose to 61"."""
    name_words: frozenset[str]
    """Words before a number that is part of a name: `flight`, `article`."""
    stops: frozenset[str]
    """Words at which what is counted ends: verbs, prepositions, conjunctions."""
    standings: Mapping[str, Standing]
    """Words in a sentence by which its figures do not stand: `feared`, `previously`."""
