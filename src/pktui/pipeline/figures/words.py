"""The words that a language brings to the recognition of figures, in one form for all languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pktui.model.figure import Hedge, Standing
from pktui.runtime.frozen import dataclass

MARKS = {";": 10, ",": 2, "(": 2, ")": 2, "–": 3, "—": 3, ":": 3}
"""How many words farther off what stands behind one of these marks is, in any language."""


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
    is_syllabic: bool
    """Whether tokens are syllables, so that a word may take several of them, and nouns have no
    plural: what can be counted is then listed in `persons`."""
    is_plural: Callable[[str], bool]
    """Whether a noun in lower case looks like a plural."""
    before_plurals: frozenset[str]
    """Plurals that may stand before what is counted: the `women` of "women peacekeepers"."""
    decimal_comma: bool
    """Whether `1.234,5` is 1234.5, as it is where numbers are not written in English."""
    hedges: Mapping[str, Hedge | None]
    """Words before a number that limit it, or say nothing about it (`only`)."""
    hedges_behind: Mapping[str, Hedge]
    """… and words behind it: "20 or more"."""
    split_hedges: frozenset[str]
    """Words that limit a number as "up to" does, though their last word is missing: `as many`."""
    definite: frozenset[str]
    """Words before a number that keep what stands before them from limiting it: "more than the 40
    per cent who …"."""
    about_what: frozenset[str]
    """Words whose "about" is theirs: `worried about two men`."""
    range_openers: frozenset[str]
    range_joiners: frozenset[str]
    opened_joiners: Mapping[str, str]
    """Words that join a range only behind an opener: `and` behind `between`."""
    from_words: frozenset[str]
    """Words before the number that a change starts from."""
    changes: frozenset[str]
    """Verbs of change: "*rose* from 54 to 61"."""
    percent: frozenset[str]
    currencies: Mapping[str, str]
    """Words of money, and the ISO code of each; what has none stands for itself."""
    nations: frozenset[str]
    """Words before a currency that say of which country it is: `Swedish`, `US`."""
    money_of: Mapping[str, str]
    """The code of the money that such a word makes of another: `swedish kronor`."""
    pounds: frozenset[str]
    """Words that are money, or a weight where an `of` follows."""
    cents: frozenset[str]
    """Words for the hundredth of a dollar."""
    pence: frozenset[str]
    """Words for the hundredth of a pound."""
    units: Mapping[str, tuple[str, float]]
    """Words of measure: the unit that all of a dimension share, and the factor to it."""
    per: frozenset[str]
    """Words that make a rate: `per day`, `a day`, `bpd`."""
    periods: Mapping[str, str]
    """Words for the period of a rate, by its sign."""
    adverbs: Mapping[str, str]
    """Words that make a rate by themselves: `daily`."""
    no_rates: frozenset[str]
    """Words before or behind a period that is none of a rate: "*within* a day", "a week *ago*"."""
    magnitudes: frozenset[str]
    """Words before or behind a number that is an earthquake's."""
    scale_names: frozenset[str]
    """Words that may follow "Richter": `scale`."""
    times: frozenset[str]
    """Words behind a number that make it no figure: `years`, `times`, `am`."""
    people: frozenset[str]
    """Words for people of no particular sort, and for their deaths."""
    persons: frozenset[str]
    """Words for people of some sort: `women`, `soldiers`."""
    own_names: frozenset[str]
    """Words that say what happened and are counted as what they are: `cases`."""
    events: Mapping[str, str]
    """Words of what happens to what is counted, by the name that they share: `slain` → `killed`."""
    singular_cases: frozenset[str]
    """Words for one case of an illness, of which a total in the same sentence is one of cases: "one
    `more case`, taking the total to 28"."""
    counters: frozenset[str]
    """Words whose number may follow at a distance: "the toll rose to 61"."""
    populations: frozenset[str]
    """Words before a number of those who live somewhere, whatever happened there: `population`."""
    leads_to: frozenset[str]
    """Words between such a word and its number: `rose to`."""
    be: frozenset[str]
    """Words between a number and what it is said to be: "61 *have since been* killed"."""
    after_count: frozenset[str]
    """Words behind a number that counts what was spoken of before."""
    strong: frozenset[str]
    """Words joined to a number of people by a hyphen: `71-strong`."""
    of: frozenset[str]
    """Words between a number or a measure and what it is of."""
    determiners: frozenset[str]
    """Words behind such a word that say nothing: "17 of *its* staff"."""
    shares: frozenset[str]
    """Words for a part of a whole: `the proportion of women`."""
    ratio_joiners: frozenset[str]
    """Words between a number and how many it is a part of: "one *in* five pupils"."""
    out: frozenset[str]
    """Words before an "of" that has the whole behind it: "17 *out* of 20"."""
    ratio_openers: frozenset[str]
    """Words before the whole of a ratio: "for *every* ten pupils"."""
    fractions: Mapping[str, int]
    """Words for the parts of a whole, and into how many it is divided: two `thirds` of."""
    by: frozenset[str]
    """Words before a fraction by which something has changed: "shrank *by* a third"."""
    pronouns: frozenset[str]
    """Words behind an "of" that say of what by no name (`it`), or compare: half the `price`."""
    fraction_joiners: frozenset[str]
    """Words between the two numbers of a fraction, where these are plain numbers."""
    scale_halves: frozenset[str]
    """Words behind a scale that add half of it."""
    no_halves: frozenset[str]
    """Words before a `half` that is a piece of time or of a game: the `second` half of."""
    minus: frozenset[str]
    """Words and signs that make a temperature or a change negative."""
    quakes: frozenset[str]
    """Words for an earthquake, in whose sentences a bare number may be its magnitude."""
    measuring: frozenset[str]
    """Words between such a word and the magnitude: the quake `measured` 6."""
    ballots: frozenset[str]
    """Words for votes, which are told as "52 votes to 48" and "52 votes in favour, 48 against"."""
    ballot_words: frozenset[str]
    """Words behind a number of votes that say for what they were."""
    voting: frozenset[str]
    """Verbs by which the number of some people is one of votes: 318 deputies `voted` for it."""
    clause_joiners: frozenset[str]
    """Words and marks before a number that begins a clause: two died `and` 19 were hurt."""
    plural_be: frozenset[str]
    """Verbs behind such a number."""
    compared: frozenset[str]
    """Words before the number that another is compared with: "640 pupils, *up from* 590"."""
    reached: frozenset[str]
    """Words of `hedges` that say, behind a counter, what it has come to."""
    teams: frozenset[str]
    """Words of `name_words`, also with the word before them, that are no name in small letters and
    before what can be counted: a `group` of 5 people."""
    clause_verbs: frozenset[str]
    """Verbs behind a vague number of people: hundreds `fled`."""
    name_words: frozenset[str]
    """Words before a number that is part of a name: `flight`, `article`."""
    stops: frozenset[str]
    """Words at which what is counted ends: verbs, prepositions, conjunctions."""
    breaks: Mapping[str, int]
    """How many words farther off what stands behind one of these is: `but`, a semicolon."""
    standings: Mapping[str, Standing]
    """Words in a sentence by which its figures do not stand: `feared`, `previously`."""
