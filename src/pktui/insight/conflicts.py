"""Figures that agree, follow each other or contradict each other.

Two figures are compared where they count the same sort of thing by the same unit, and where their
articles tell of one incident or name the same place at about the same time. What they then are to
each other depends on where and as of when they hold, and on what their words allow: 61 on Monday
after 43 on Sunday is an update; 61 and 54, both on Monday and both in one town, is a conflict.

A wrong conflict costs a reader more than a missed one. So what may come to be, what is vague, what
was said to be so before, and what adds to an earlier count ("three more") contradicts nothing, and
where it can't be told whether two figures are of one thing they are `UNCLEAR`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from enum import StrEnum
from math import floor, log10

from pktui.insight.figures import PlacedFigure, figures_of
from pktui.insight.incidents import Incident, incidents_of, within
from pktui.insight.same_event import disagreements
from pktui.insight.terms import stem, words_of
from pktui.model.article import ArticleId, Part
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.event import Event
from pktui.model.figure import Figure, FigureKind, Hedge, Standing
from pktui.model.when import Granularity
from pktui.runtime.frozen import dataclass

_NEAR_DAYS = 14
"""Days between two figures that may still be of one happening though no incident joins them."""
_SCOPE_DAYS = 3
"""Days between two figures of different places or groups that are worth setting side by side."""
_OTHER_TIME = 365
"""Days between two figures from which they are of different happenings."""
_COMPARED = 40
"""Figures after it in time with which one is compared, at most: what bounds the work."""
_SHARED = 2
"""Words, besides numbers, that the sentences of two figures share if both are of one thing …"""
_SHARED_OF_UNNAMED = 0.5
"""… and the share of the shorter one's words where nothing says what they count."""
_ADDED = re.compile(
    r"\b(?:another|more(?! than)|further|additional|new|other|extra|first|latest|remaining"
    r"|thêm|mới)\b",
    re.IGNORECASE,
)
"""Words beside a number that counts only a part."""
_ADDED_BEFORE = 14
"""Characters before a number in which one of them is looked for."""
_MOMENT = re.compile(r"\bwhen\s+(?:it|they|the\s+[\w-]+)\s+([^\W\d_]+)", re.IGNORECASE)
"""The moment of which a figure speaks: "18 million cubic metres when it failed"."""
_PEOPLE = frozenset(
    """people women men children officers soldiers troops workers staff doctors nurses police
    students passengers villagers residents civilians peacekeepers firefighters miners crew
    members personnel patients tourists families fighters militants fishermen girls boys babies
    người""".split()
)
"""Groups of people: part of each other, so that figures of two of them are of other scopes."""


class PairClass(StrEnum):
    """What two figures, or two dates, are to each other."""

    CONFLICT = "conflict"
    UPDATE = "update"
    SAME = "same"
    OTHER_SCOPE = "other scope"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ComparedPair:
    """Two figures or two dated statements, and what they are to each other."""

    kind: PairClass
    why: str
    """The reason in a few words: "both 2017-03-06, both Telbin, 61 > 54"."""
    incident: str | None
    """The id of the incident that both articles tell of."""
    a: PlacedFigure | Event
    b: PlacedFigure | Event
    corrected_by: PlacedFigure | None = None
    """The figure by which an article takes one of the two back."""


SHOWN = frozenset((PairClass.CONFLICT, PairClass.UPDATE))
"""What is shown unless all is asked for."""


def comparisons_of(corpus: Corpus, articles: Iterable[DatedArticle]) -> tuple[ComparedPair, ...]:
    """Every pair of figures and of dates in `articles` that was compared: conflicts first, then
    updates, then the rest, each in order of time."""
    articles = list(articles)
    shown = {article.article.id for article in articles}
    incidents = list(within(incidents_of(corpus), shown))
    figures = compared_figures(corpus, figures_of(corpus, articles), incidents)
    found = [*with_corrections(figures), *compared_dates(corpus, shown, incidents)]
    order = list(PairClass)
    found.sort(key=lambda each: (order.index(each.kind), *_time(each.a), *_time(each.b)))
    return tuple(found)


def compared_figures(
    corpus: Corpus, figures: Iterable[PlacedFigure], incidents: Iterable[Incident]
) -> tuple[ComparedPair, ...]:
    """Every pair of `figures` that was compared."""
    own = [each for each in figures if _may_be_compared(each)]
    incident_of = {id_: each.id for each in incidents for id_ in each.articles}
    comparing = _Comparing(corpus, incident_of, own)
    return _without_doubtful(
        [
            comparison
            for block in _blocks(own).values()
            for a, b in _pairs(block, incident_of)
            if (comparison := comparing.compare(a, b)) is not None
        ]
    )


def _without_doubtful(comparisons: Sequence[ComparedPair]) -> tuple[ComparedPair, ...]:
    """The same, where a conflict is unclear if the two articles agree on another figure of its
    kind: then the figures that differ are of something else."""
    agreeing = {
        _matter(each)
        for each in comparisons
        if each.kind is PairClass.SAME and not any(True for _ in _taken_back(each))
    }
    return tuple(
        replace(each, kind=PairClass.UNCLEAR)
        if each.kind is PairClass.CONFLICT and _matter(each) in agreeing
        else each
        for each in comparisons
    )


def _matter(comparison: ComparedPair) -> tuple[object, ...]:
    """The two articles, and what their figures are of."""
    a, b = comparison.a, comparison.b
    assert isinstance(a, PlacedFigure)
    assert isinstance(b, PlacedFigure)
    figure = a.figure
    return frozenset((a.article, b.article)), figure.kind, figure.unit, figure.event


def shown_of(comparisons: Iterable[ComparedPair]) -> Iterator[ComparedPair]:
    """The conflicts and updates, each pair of numbers once however many articles repeat it, and of
    the updates of one figure the next alone."""
    told: set[tuple[object, ...]] = set()
    for comparison in comparisons:
        if comparison.kind not in SHOWN:
            continue
        a, b = comparison.a, comparison.b
        if comparison.kind is PairClass.UPDATE and isinstance(a, PlacedFigure):
            key: tuple[object, ...] = (comparison.kind, a.as_of, a.place, a.figure.subject)
        else:
            key = (comparison.kind, *sorted((_key(a), _key(b))))
        if key not in told:
            told.add(key)
            yield comparison


def _key(side: PlacedFigure | Event) -> tuple[str, ...]:
    """What is the same where another article repeats it."""
    if isinstance(side, Event):
        return side.when.edtf, *sorted(side.people)
    figure = side.figure
    as_of = side.as_of.edtf if side.as_of else ""
    return as_of, side.place or "", f"{figure.value:g}", figure.unit, figure.subject


def compared_dates(
    corpus: Corpus, shown: Set[ArticleId], incidents: Iterable[Incident]
) -> Iterator[ComparedPair]:
    """Dates that disagree about one deed, of the articles `shown`."""
    incident_of = {id_: each.id for each in incidents for id_ in each.articles}
    for disagreement in disagreements(corpus):
        one, other = disagreement.one, disagreement.other
        if one.article in shown and other.article in shown:
            incident = incident_of.get(one.article)
            if incident != incident_of.get(other.article):
                incident = None
            who = corpus.entities[disagreement.person].label
            is_sure = disagreement.is_only_one and (
                disagreement.is_longer_than_a_stay or incident is not None
            )
            yield ComparedPair(
                kind=PairClass.CONFLICT if is_sure else PairClass.UNCLEAR,
                why=f"{who} {disagreement.deed}: {one.when} and {other.when}",
                incident=incident,
                a=one,
                b=other,
            )


def _time(side: PlacedFigure | Event) -> tuple[str, str]:
    when = side.as_of if isinstance(side, PlacedFigure) else side.when
    return when.sort_key[0].isoformat() if when else "", side.id


def _may_be_compared(placed: PlacedFigure) -> bool:
    if placed.part is Part.COMMENTS or placed.figure.is_vague or placed.as_of is None:
        return False
    return not placed.derived_from


def _blocks(figures: Iterable[PlacedFigure]) -> Mapping[tuple[str, ...], list[PlacedFigure]]:
    """Figures by what must be equal: kind and unit, and what happened, or else what is counted."""
    blocks: defaultdict[tuple[str, ...], list[PlacedFigure]] = defaultdict(list)
    for placed in figures:
        figure = placed.figure
        unit = "" if figure.kind is FigureKind.COUNT else figure.unit
        if figure.kind is FigureKind.COUNT and figure.group in _PEOPLE:
            if figure.event is not None:
                blocks["people", figure.event].append(placed)
        elif figure.group or figure.event or figure.kind is FigureKind.MAGNITUDE:
            key = (figure.kind.value, unit, figure.group, figure.event or "")
            blocks[key].append(placed)
    for block in blocks.values():
        block.sort(key=_place_in_time)
    return blocks


def _place_in_time(placed: PlacedFigure) -> tuple[int, str, int]:
    return _day(placed), placed.article, placed.figure.start


def _day(placed: PlacedFigure) -> int:
    """The last day as of which it holds."""
    when = placed.as_of
    assert when is not None
    last = when.latest or when.earliest
    assert last is not None
    return last.toordinal()


def _pairs(
    block: Sequence[PlacedFigure], incident_of: Mapping[ArticleId, str]
) -> Iterator[tuple[PlacedFigure, PlacedFigure]]:
    """Each with those that follow it in time, and with all of its incident."""
    by_incident: defaultdict[str, list[int]] = defaultdict(list)
    for number, placed in enumerate(block):
        if placed.article in incident_of:
            by_incident[incident_of[placed.article]].append(number)
    for number, placed in enumerate(block):
        others = set(range(number + 1, min(len(block), number + 1 + _COMPARED)))
        incident = incident_of.get(placed.article)
        if incident is not None:
            fellows = by_incident[incident]
            at = bisect_left(fellows, number + 1)
            others.update(fellows[at : at + _COMPARED])
        for other in sorted(others):
            yield placed, block[other]


class _Comparing:
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

    def compare(self, a: PlacedFigure, b: PlacedFigure) -> ComparedPair | None:
        """What `a` and the later `b` are to each other; None where they have nothing to do with
        each other."""
        incident = self._common_incident(a, b)
        is_near = _day(b) - _day(a) <= _NEAR_DAYS
        if not incident and not self._is_one_matter(a, b):
            return None
        is_another_time = _day(b) - _day(a) > _OTHER_TIME and a.place == b.place
        kind, why = self._class_and_reason(a, b, bool(incident), is_near)
        is_far = _day(b) - _day(a) > _SCOPE_DAYS and not is_another_time
        if kind is PairClass.OTHER_SCOPE and is_far:
            return None
        return ComparedPair(kind=kind, why=why, incident=incident, a=a, b=b)

    def _common_incident(self, a: PlacedFigure, b: PlacedFigure) -> str | None:
        one, other = (self._incident_of.get(each.article) for each in (a, b))
        return one if one == other else None

    def _is_one_matter(self, a: PlacedFigure, b: PlacedFigure) -> bool:
        """Whether two sentences speak of one thing, by the words that they share."""
        if a.article == b.article:
            return True
        one, other = self._words_about(a), self._words_about(b)
        shared = len(one & other)
        if a.figure.group and a.figure.event:
            if shared >= _SHARED or (a.place is not None and a.place == b.place):
                return True
            return _day(a) == _day(b) and (self._names(a, b) or self._names(b, a))
        return shared > _SHARED and shared >= _SHARED_OF_UNNAMED * min(len(one), len(other))

    def _names(self, one: PlacedFigure, other: PlacedFigure) -> bool:
        """Whether the article of `one` names the place of `other`."""
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
    ) -> tuple[PairClass, str]:
        one, other = a.figure, b.figure
        if one.group != other.group:
            return PairClass.OTHER_SCOPE, f"{one.group} are not {other.group}"
        if a.place and b.place and a.place != b.place:
            return PairClass.OTHER_SCOPE, f"{a.place} is not {b.place}"
        if _day(b) - _day(a) > _OTHER_TIME:
            return PairClass.OTHER_SCOPE, f"{a.as_of} is another time than {b.as_of}"
        same_moment = self._same_moment(a, b)
        where = f"both {a.place}" if a.place and a.place == b.place else ""
        values = f"{self._said(a)} and {self._said(b)}"
        if _day(a) == _day(b) or same_moment:
            time = f"both {same_moment}" if same_moment else f"both {a.as_of}"
            reason = ", ".join(filter(None, (time, where, values)))
            if _are_compatible(one, other):
                return PairClass.SAME, reason
            if Standing.CORRECTED in (one.standing, other.standing):
                return PairClass.UPDATE, f"{reason}, corrected"
            if self._is_firm(a, b, is_one_incident, bool(same_moment)):
                return PairClass.CONFLICT, reason
            return PairClass.UNCLEAR, reason
        reason = ", ".join(filter(None, (f"{a.as_of}, then {b.as_of}", where, values)))
        if one.value == other.value and is_near:
            return PairClass.SAME, reason
        if not is_near or not self._may_follow(a, b):
            return PairClass.UNCLEAR, reason
        return PairClass.UPDATE, reason

    def _said(self, placed: PlacedFigure) -> str:
        """A figure as a reader knows it: its number, but a measure or a sum in its own words."""
        if placed.figure.kind in (FigureKind.COUNT, FigureKind.PERCENT):
            return _number(placed.figure)
        text = self._corpus.articles[placed.article].article.text
        return " ".join(placed.figure.span.of(text).split())

    def _same_moment(self, a: PlacedFigure, b: PlacedFigure) -> str:
        """The clause by which both speak of one moment in the past; empty where none does."""
        moments: list[str] = []
        for placed in (a, b):
            text = self._corpus.articles[placed.article].article.text
            found = _MOMENT.search(placed.figure.sentence.of(text)[:_READ])
            moments.append(stem(found[1].lower()) if found else "")
            clause = " ".join(found[0].split()) if found else ""
        return clause if moments[0] and moments[0] == moments[1] else ""

    def _is_firm(
        self, a: PlacedFigure, b: PlacedFigure, is_one_incident: bool, is_one_moment: bool
    ) -> bool:
        """Whether two figures that exclude each other are surely of one thing."""
        one, other = a.figure, b.figure
        if a.article == b.article or not self._are_totals(a, b):
            return False
        if one.standing is not Standing.SAID or other.standing is not Standing.SAID:
            return False
        if self._beside[_in_sentence(a)] > 1 or self._beside[_in_sentence(b)] > 1:
            return False
        if not _are_days(a, b) or not _are_of_one_order(one, other):
            return False
        if one.kind is FigureKind.COUNT or one.event in _DECISIONS or is_one_moment:
            if a.place and a.place == b.place and (one.event or is_one_moment):
                return (
                    is_one_incident or len(self._words_about(a) & self._words_about(b)) >= _SHARED
                )
            if a.place and b.place:
                return False
        return (is_one_incident or is_one_moment) and self._speaks_alike(a, b)

    def _speaks_alike(self, a: PlacedFigure, b: PlacedFigure) -> bool:
        one, other = self._words_about(a), self._words_about(b)
        return len(one & other) >= max(3, _SHARED_OF_UNNAMED * min(len(one), len(other)))

    def _are_totals(self, a: PlacedFigure, b: PlacedFigure) -> bool:
        """Whether neither adds to another count, as "three more" does."""
        for placed in (a, b):
            text = self._corpus.articles[placed.article].article.text
            figure = placed.figure
            start = max(figure.sentence_start, figure.start - _ADDED_BEFORE)
            if _ADDED.search(text, start, figure.end):
                return False
        return True

    def _may_follow(self, a: PlacedFigure, b: PlacedFigure) -> bool:
        """Whether the later one may be what the earlier has become."""
        if a.figure.kind is not FigureKind.COUNT and not (a.figure.group and a.figure.event):
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


def _are_days(a: PlacedFigure, b: PlacedFigure) -> bool:
    """Whether both surely hold as of a day: a year has two ends, and a guess may be wrong."""
    return all(
        each.as_of and each.as_of.granularity is Granularity.DAY and not each.as_of.is_uncertain
        for each in (a, b)
    )


def _are_of_one_order(one: Figure, other: Figure) -> bool:
    """Whether two numbers are near enough to be of one thing."""
    low, high = sorted((one.value, other.value))
    return low > 0 and high <= _ORDER * low


_ORDER = 5
"""Times that one of two conflicting numbers may be the other: what differs by more is not of one
thing, or is a slip in its units."""
_DECISIONS = frozenset(("approved", "pledged", "donated", "paid", "raised"))
"""What is done once, so that its sum does not run on."""
_READ = 1000
"""Characters of a sentence that are compared."""


def with_corrections(comparisons: Sequence[ComparedPair]) -> tuple[ComparedPair, ...]:
    """The same, each conflict with the figure by which an article takes one side back."""
    corrected: dict[str, list[PlacedFigure]] = defaultdict(list)
    correcting: dict[ArticleId, list[PlacedFigure]] = defaultdict(list)
    for each in comparisons:
        for one, other in _taken_back(each):
            if each.kind is PairClass.SAME:
                corrected[other.id].append(one)
            elif one.article == other.article:
                correcting[one.article].append(other)
    return tuple(_with_correction(each, corrected, correcting) for each in comparisons)


def _taken_back(comparison: ComparedPair) -> Iterator[tuple[PlacedFigure, PlacedFigure]]:
    """A side that its article corrects, and the side that it is compared with."""
    for one, other in ((comparison.a, comparison.b), (comparison.b, comparison.a)):
        if not isinstance(one, PlacedFigure) or not isinstance(other, PlacedFigure):
            return
        if one.figure.standing is Standing.CORRECTED:
            yield one, other


def _with_correction(
    comparison: ComparedPair,
    corrected: Mapping[str, Sequence[PlacedFigure]],
    correcting: Mapping[ArticleId, Sequence[PlacedFigure]],
) -> ComparedPair:
    if comparison.kind is not PairClass.CONFLICT:
        return comparison
    for side in (comparison.a, comparison.b):
        for taken_back in corrected.get(side.id, ()):
            for by in correcting.get(taken_back.article, ()):
                why = f"{comparison.why}; {_number(by.figure)} by a correction"
                return replace(comparison, why=why, corrected_by=by)
    return comparison


def _are_compatible(one: Figure, other: Figure) -> bool:
    """Whether a number exists that both allow."""
    (low, high), (other_low, other_high) = _allowed(one), _allowed(other)
    return (high is None or other_low is None or other_low <= high) and (
        low is None or other_high is None or low <= other_high
    )


def _allowed(figure: Figure) -> tuple[float | None, float | None]:
    """What the words allow, a round number being perhaps rounded: half its second digit either
    way, so that 40 million may be 40.2."""
    low, high = figure.low, figure.high
    if figure.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.UP_TO, Hedge.FEWER_THAN):
        return low, high
    if low is not None and low == high:
        margin = _rounding(low)
        return low - margin, low + margin
    return low, high


def _rounding(value: float) -> float:
    """How much a number may have been rounded by: 0 below 10, half a unit of the second digit of
    what ends in zeros behind it."""
    if value < 10 or value != int(value):
        return 0.0
    unit = 10.0 ** (floor(log10(value)) - 1)
    return unit / 2 if unit > 1 and value % unit == 0 else 0.0


def _number(figure: Figure) -> str:
    """A figure's number as it is limited: "at least 40", "54"."""
    number = f"{figure.value:,.10g}" if figure.hedge is not Hedge.RANGE else ""
    if figure.hedge is Hedge.RANGE and figure.low is not None and figure.high is not None:
        number = f"{figure.low:,.10g}–{figure.high:,.10g}"
    return f"{figure.hedge.value} {number}" if figure.hedge and number[0] != "–" else number
