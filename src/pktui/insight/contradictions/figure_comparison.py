"""What two figures are to each other, by where and as of when they hold and what their words allow.

A wrong conflict costs a reader more than a missed one. So what may come to be, what is vague, what
was said to be so before, and what adds to an earlier count ("three more") contradicts nothing, and
where it can't be told whether two figures are of one thing they are `UNCLEAR`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pktui.insight.contradictions.compared_pair import (
    ComparedPair,
    PairClass,
    PairReason,
    PairRelation,
)
from pktui.insight.contradictions.figure_bounds import are_compatible, figure_in_words
from pktui.insight.contradictions.figure_pairs import last_day
from pktui.insight.en import figure_phrases as en
from pktui.insight.figures import WORLD, PlacedFigure
from pktui.insight.terms import stem, words_of
from pktui.insight.vi import figure_phrases as vi
from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus
from pktui.model.figure import Figure, FigureKind, Hedge, Standing
from pktui.model.when import Granularity

_NEAR_DAYS = 14
"""Days between two figures that may still be of one happening though no incident joins them."""
_SCOPE_DAYS = 3
"""Days between two figures of different places or groups that are worth setting side by side."""
_OTHER_TIME = 365
"""Days between two figures from which they are of different happenings."""
_SHARED = 2
"""Words, besides numbers, that the sentences of two figures share if both are of one thing …"""
_SHARED_OF_UNNAMED = 0.5
"""… and the share of the shorter one's words where nothing says what they count."""
_ADDED = re.compile(rf"\b(?:{en.ADDED}|{vi.ADDED})\b", re.IGNORECASE)
"""Words beside a number that counts only a part."""
_ADDED_BEFORE = 14
"""Characters before a number in which one of them is looked for."""
_PART = re.compile(rf"\b(?:{en.PART}|{vi.PART})", re.IGNORECASE)
_RATE = re.compile(rf"\W*(?:{en.RATE}|{vi.RATE})\b", re.IGNORECASE)
_CONFIRMED = re.compile(rf"\b(?:{en.CONFIRMED}|{vi.CONFIRMED})\b", re.IGNORECASE)
_SUSPECTED = re.compile(rf"\b(?:{en.SUSPECTED}|{vi.SUSPECTED})\b", re.IGNORECASE)
_BESIDE = 24
"""Characters to either side of a figure in which such words are looked for."""
_LISTED = re.compile(
    rf"\b(?:{en.NUMBER}|{vi.NUMBER})\s+(?:{en.IN}|{vi.IN})\s+(?:the\s+)?[^\W\d_a-z]"
)
"""A number with a place of its own."""
_MOMENT = re.compile(rf"\b(?:{en.WHEN_IT}|{vi.WHEN_IT})\s+([^\W\d_]+)", re.IGNORECASE)
"""The moment of which a figure speaks: "18 million cubic metres when it failed"."""
_ORDER = 5
"""Times that one of two conflicting numbers may be the other: what differs by more is not of one
thing, or is a slip in its units."""
_GROWN = 20
"""Times that a number may have grown or shrunk in `_NEAR_DAYS` days: first reports of a disaster
are tenfold too low, but 11 dead of one happening do not become 20,000."""
_STATES = frozenset(
    """missing displaced evacuated affected employed deployed held produced attended
    joined""".split()
)
"""What is so for a time, so that fewer may be so later; all other counts only grow."""
_DECISIONS = frozenset(("approved", "pledged", "donated", "paid", "raised"))
"""What is done once, so that its sum does not run on."""
_OPEN = frozenset(Hedge) - {Hedge.RANGE}
"""What limits a number without giving one of its own."""
_PURPOSE = re.compile(rf"\b(?:{en.PURPOSE}|{vi.PURPOSE})\s+((?:[\w-]+\s+){{0,3}}[\w-]+)")
"""What a sum is for: "12 million euros *for the tram line*"."""
_READ = 1000
"""Characters of a sentence that are compared."""


class FigureComparison:
    """Compares figures of one corpus."""

    def __init__(
        self,
        corpus: Corpus,
        incident_of: Mapping[ArticleId, str],
        figures: Iterable[PlacedFigure],
    ) -> None:
        self._corpus = corpus
        self._beside = Counter(map(_in_sentence, figures))
        """How many figures of one kind each sentence has: of several none is surely meant."""
        self._incident_of = incident_of
        self._words: dict[tuple[ArticleId, int], frozenset[str]] = {}
        self._moments: dict[tuple[ArticleId, int], tuple[str, str]] = {}

    def compare(self, a: PlacedFigure, b: PlacedFigure) -> ComparedPair | None:
        """What `a` and the later `b` are to each other; None where they have nothing to do with
        each other."""
        incident = self._common_incident(a, b)
        is_near = last_day(b) - last_day(a) <= _NEAR_DAYS
        if not incident and not self._is_one_matter(a, b):
            return None
        is_another_time = last_day(b) - last_day(a) > _OTHER_TIME and a.place == b.place
        kind, reason = self._class_and_reason(a, b, bool(incident), is_near)
        is_far = last_day(b) - last_day(a) > _SCOPE_DAYS and not is_another_time
        if kind is PairClass.OTHER_SCOPE and is_far:
            return None
        return ComparedPair(kind=kind, reason=reason, incident=incident, a=a, b=b)

    def _common_incident(self, a: PlacedFigure, b: PlacedFigure) -> str | None:
        one, other = (self._incident_of.get(each.article) for each in (a, b))
        return one if one == other else None

    def _is_one_matter(self, a: PlacedFigure, b: PlacedFigure) -> bool:
        """Tell whether two sentences speak of one thing, by the words that they share."""
        if a.article == b.article:
            return True
        one, other = self._words_about(a), self._words_about(b)
        shared = len(one & other)
        if a.figure.group and a.figure.event:
            is_one_place = a.place is not None and a.place == b.place
            if shared >= _SHARED or (is_one_place and _name_their_places(a, b)):
                return True
            return last_day(a) == last_day(b) and (self._names(a, b) or self._names(b, a))
        return shared > _SHARED and shared >= _SHARED_OF_UNNAMED * min(len(one), len(other))

    def _names(self, one: PlacedFigure, other: PlacedFigure) -> bool:
        """Tell whether the article of `one` names the place of `other`."""
        text = self._corpus.articles[one.article].article.text
        return other.place is not None and other.place in text

    def _words_about(self, placed: PlacedFigure) -> frozenset[str]:
        key = placed.article, placed.figure.sentence_start
        if key not in self._words:
            text = self._corpus.articles[placed.article].article.text
            sentence = placed.figure.sentence.of(text)[:_READ]
            words = (word for word in words_of(sentence) if not word[0].isdecimal())
            self._words[key] = frozenset(map(stem, words))
        return self._words[key]

    def _class_and_reason(
        self, a: PlacedFigure, b: PlacedFigure, is_one_incident: bool, is_near: bool
    ) -> tuple[PairClass, PairReason]:
        one, other = a.figure, b.figure
        if one.group != other.group:
            return PairClass.OTHER_SCOPE, PairReason(relation=PairRelation.OTHER_GROUP)
        if a.place and b.place and a.place != b.place:
            return PairClass.OTHER_SCOPE, PairReason(relation=PairRelation.OTHER_PLACE)
        if last_day(b) - last_day(a) > _OTHER_TIME:
            return PairClass.OTHER_SCOPE, PairReason(relation=PairRelation.OTHER_TIME)
        moment, numbers = self._same_moment(a, b), (self._said(a), self._said(b))
        if moment or last_day(a) == last_day(b):
            relation = PairRelation.SAME_MOMENT if moment else PairRelation.SAME_DAY
            reason = PairReason(relation=relation, quote=moment, numbers=numbers)
            if are_compatible(one, other):
                return PairClass.SAME, reason
            if Standing.CORRECTED in (one.standing, other.standing):
                return PairClass.UPDATE, replace(reason, is_corrected=True)
            if self._is_firm(a, b, is_one_incident, bool(moment)):
                return PairClass.CONFLICT, reason
            return PairClass.UNCLEAR, reason
        reason = PairReason(relation=PairRelation.LATER, numbers=numbers)
        is_repeated = other.hedge in _OPEN and are_compatible(one, other)
        is_vaguer = other.value < one.value and are_compatible(one, other)
        if is_near and (one.value == other.value or is_repeated or is_vaguer):
            return PairClass.SAME, reason  # "27", and a day later "at least 20"
        if not is_near or not self._may_follow(a, b):
            return PairClass.UNCLEAR, reason
        return PairClass.UPDATE, reason

    def _said(self, placed: PlacedFigure) -> str:
        return figure_in_words(placed.figure, self._corpus.articles[placed.article].article.text)

    def _same_moment(self, a: PlacedFigure, b: PlacedFigure) -> str:
        """Return the clause by which both speak of one moment in the past; empty where none
        does."""
        (moment, _), (other_moment, clause) = self._moment(a), self._moment(b)
        return clause if moment == other_moment else ""

    def _moment(self, placed: PlacedFigure) -> tuple[str, str]:
        """Return the moment of which a sentence speaks, as a stem, and the clause that says so;
        each is empty where it speaks of none."""
        key = placed.article, placed.figure.sentence_start
        if key not in self._moments:
            text = self._corpus.articles[placed.article].article.text
            found = _MOMENT.search(placed.figure.sentence.of(text)[:_READ])
            self._moments[key] = (
                (stem(found[1].lower()), " ".join(found[0].split())) if found else ("", "")
            )
        return self._moments[key]

    def _is_firm(
        self, a: PlacedFigure, b: PlacedFigure, is_one_incident: bool, is_one_moment: bool
    ) -> bool:
        """Tell whether two figures that exclude each other are surely of one thing."""
        one, other = a.figure, b.figure
        if a.article == b.article or not self._are_totals(a, b):
            return False
        if one.standing is not Standing.SAID or other.standing is not Standing.SAID:
            return False
        if self._beside[_in_sentence(a)] > 1 or self._beside[_in_sentence(b)] > 1:
            return False
        if not _are_days(a, b) or not _are_of_one_order(one, other):
            return False
        if one.kind is FigureKind.PERCENT and (
            not one.group or self._is_in_words(a) or self._is_in_words(b)
        ):
            return False  # of what, nothing says; or "half" is said for 48 per cent
        if one.kind is FigureKind.MONEY and self._are_for_other_things(a, b):
            return False
        if self._are_of_other_certainty(a, b) or self._is_listed(a) or self._is_listed(b):
            return False
        if one.kind is FigureKind.COUNT or one.event in _DECISIONS or is_one_moment:
            is_one_place = a.place and a.place == b.place != WORLD
            if is_one_place and (one.event or is_one_moment):
                return (
                    is_one_incident or len(self._words_about(a) & self._words_about(b)) >= _SHARED
                )
            if a.place and b.place and a.place != WORLD:
                return False
        return (is_one_incident or is_one_moment) and self._speaks_alike(a, b)

    def _are_for_other_things(self, a: PlacedFigure, b: PlacedFigure) -> bool:
        """Tell whether both sentences say what sums are for, and no word of it is the same."""
        one, other = self._purposes(a), self._purposes(b)
        return bool(one and other) and one.isdisjoint(other)

    def _purposes(self, placed: PlacedFigure) -> frozenset[str]:
        """Collect the stems of the words that say what the sums of a sentence are for."""
        text = self._corpus.articles[placed.article].article.text
        phrases = _PURPOSE.findall(placed.figure.sentence.of(text)[:_READ].lower())
        return frozenset(stem(word) for phrase in phrases for word in words_of(phrase))

    def _is_in_words(self, placed: PlacedFigure) -> bool:
        """Tell whether a figure is given without a digit, so that it may be no exact one."""
        text = self._corpus.articles[placed.article].article.text
        return not any(map(str.isdecimal, placed.figure.span.of(text)))

    def _are_of_other_certainty(self, a: PlacedFigure, b: PlacedFigure) -> bool:
        """Tell whether one counts what is confirmed and the other what is suspected."""
        kinds = [self._certainty(each) for each in (a, b)]
        return set(kinds) == {"confirmed", "suspected"}

    def _certainty(self, placed: PlacedFigure) -> str:
        text, figure = self._corpus.articles[placed.article].article.text, placed.figure
        start = max(figure.sentence_start, figure.start - _BESIDE)
        beside = text[start : min(figure.sentence_end, figure.end + _BESIDE)]
        if _SUSPECTED.search(beside):
            return "" if _CONFIRMED.search(text[start : figure.end]) else "suspected"
        return "confirmed" if _CONFIRMED.search(beside) else ""

    def _is_listed(self, placed: PlacedFigure) -> bool:
        """Tell whether its sentence counts place by place: "eight in Kent, seven in Devon"."""
        text = self._corpus.articles[placed.article].article.text
        return len(_LISTED.findall(placed.figure.sentence.of(text)[:_READ])) > 1

    def _speaks_alike(self, a: PlacedFigure, b: PlacedFigure) -> bool:
        one, other = self._words_about(a), self._words_about(b)
        return len(one & other) >= max(3, _SHARED_OF_UNNAMED * min(len(one), len(other)))

    def _are_totals(self, a: PlacedFigure, b: PlacedFigure) -> bool:
        """Tell whether neither adds to another count, as "three more" does, counts a part of a
        whole, or comes again every year."""
        for placed in (a, b):
            text = self._corpus.articles[placed.article].article.text
            figure = placed.figure
            start = max(figure.sentence_start, figure.start - _ADDED_BEFORE)
            if _ADDED.search(text, start, figure.end):
                return False
            behind = min(figure.sentence_end, figure.end + _BESIDE)
            if _PART.search(text, figure.start, behind) or _RATE.match(text[figure.end : behind]):
                return False
        return True

    def _may_fall(self, one: Figure, other: Figure) -> bool:
        """Tell whether the later and lower of two figures may be what the earlier has become: what
        was missing is found, but nobody comes back to life unless a count is corrected."""
        if one.kind in (FigureKind.MEASURE, FigureKind.MONEY):
            return False
        is_state = one.kind is FigureKind.PERCENT or one.event in _STATES
        return is_state or Standing.CORRECTED in (one.standing, other.standing)

    def _may_follow(self, a: PlacedFigure, b: PlacedFigure) -> bool:
        """Tell whether the later one may be what the earlier has become."""
        if a.figure.kind is not FigureKind.COUNT and not (a.figure.group and a.figure.event):
            return False
        if a.figure.kind is FigureKind.COUNT and a.figure.event is None:
            return False  # two wells here and three there are of no one running count
        if b.figure.value < a.figure.value and not self._may_fall(a.figure, b.figure):
            return False
        low, high = sorted((a.figure.value, b.figure.value))
        if high > _GROWN * low:
            return False
        return self._are_totals(a, b) and Standing.POSSIBLE not in (
            a.figure.standing,
            b.figure.standing,
        )


def _in_sentence(placed: PlacedFigure) -> tuple[object, ...]:
    figure = placed.figure
    unit = figure.unit if figure.kind is FigureKind.MEASURE else ""
    event = figure.event if figure.kind is FigureKind.COUNT else ""
    return placed.article, figure.sentence_start, figure.kind, unit, event


def _name_their_places(a: PlacedFigure, b: PlacedFigure) -> bool:
    """Tell whether the sentences of both name the places: an article from the United States may
    tell of deaths of another happening."""
    return a.is_place_in_sentence and b.is_place_in_sentence


def _are_days(a: PlacedFigure, b: PlacedFigure) -> bool:
    """Tell whether both surely hold as of a day: a year has two ends, and a guess may be wrong."""
    return all(
        each.as_of and each.as_of.granularity is Granularity.DAY and not each.as_of.is_uncertain
        for each in (a, b)
    )


def _are_of_one_order(one: Figure, other: Figure) -> bool:
    """Tell whether two numbers are near enough to be of one thing."""
    low, high = sorted((one.value, other.value))
    return low > 0 and high <= _ORDER * low
