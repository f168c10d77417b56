"""The figures of a corpus: each with its place and the day as of which it is said to hold.

An article's own analysis finds the numbers; where and as of when they hold depends on names and
dates, which the whole corpus settles. So that is read here, and obeys the reader's corrections.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from pktui.insight.en import figure_phrases as en
from pktui.insight.vi import figure_phrases as vi
from pktui.model.article import ArticleId, Part
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import EntityId, EntityKind
from pktui.model.figure import Figure, FigureKind
from pktui.model.span import Span
from pktui.model.timex import Resolution
from pktui.model.when import Granularity, When
from pktui.runtime.digest import blake2b
from pktui.runtime.frozen import dataclass

_FRESH = 3
"""Days before its article that a day in a figure's sentence may lie, to be the figure's own."""
_OTHER_TIME = 365
"""Days from which a date in the sentence is of another time: "the flood of 1988"."""
_STATED = re.compile(rf"\b(?:{en.AS_OF}|{vi.AS_OF})\s+(?:the\s+)?$", re.IGNORECASE)
_SINCE = re.compile(rf"\b(?:{en.SINCE}|{vi.SINCE})\b[^,;:.]*$", re.IGNORECASE)
"""Before the date from which something has been counted, which is not the date of the count."""
_BEFORE_PLACE = 24
"""Characters before a place in which words such as "outside" are looked for."""
_BEFORE = 16
"""Characters before a date in which words such as "as of" are looked for."""
_SOMEWHERE = re.compile(
    rf"\b(?:{en.IN}|{vi.IN})\s+(?:the\s+)?(?:(?:{en.KIND_OF_PLACE}|{vi.KIND_OF_PLACE})\s+)*"
    r"(?P<name>[^\W\d_a-z]\w+(?:[ -][^\W\d_a-z]\w+)*)"
)
"""A place by what stands before it, where the name is none that pktui knows."""
_OUTSIDE = re.compile(rf"\b(?:{en.OUTSIDE}|{vi.OUTSIDE})\s+(?:the\s+)?$", re.IGNORECASE)
_WORLDWIDE = re.compile(rf"\b(?:{en.WORLDWIDE}|{vi.WORLDWIDE})\b", re.IGNORECASE)
_OTHERS_PLACE = re.compile(
    rf"\b(?:{en.NUMBER}|{vi.NUMBER})(?:\s+(?:were|are|was|of\s+them))?\s+(?:{en.IN}|{vi.IN})\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before a place that is another number's: "27 deaths, 26 *in Mexico* and one in Peru"."""
WORLD = "worldwide"
"""The place of a figure that is of no one place."""
_CAPITAL = re.compile(r"\b[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)*\b")
_THERE = re.compile(rf"\b(?:{en.THERE}|{vi.THERE})\b", re.IGNORECASE)
"""Words that mean the place of which the article spoke last."""
_HAPPENINGS = frozenset(("killed", "injured", "missing", "displaced", "evacuated", "rescued"))
"""What an article counts, once it has said where, without saying it again."""
_WHOLE = re.compile(rf"\b(?:{en.OUT_OF}|{vi.OUT_OF})$", re.IGNORECASE)


class AsOfBasis(StrEnum):
    """Where the day comes from as of which a figure holds."""

    STATED = "stated"
    """Words say so: "by Sunday", "as of 5 March"."""
    SENTENCE = "sentence"
    """The latest day that its sentence names."""
    ARTICLE = "article"
    """The article's own date."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlacedFigure:
    """A figure with where, and as of when, it is said to hold."""

    id: str
    article: ArticleId
    figure: Figure
    place: str | None
    """The name of the place, in full where pktui knows it."""
    is_place_in_sentence: bool
    """Whether its sentence names the place; else the article spoke of it last, or is from there."""
    as_of: When | None
    as_of_basis: AsOfBasis
    part: Part
    derived_from: tuple[str, ...] = ()
    """The ids of the two figures that it follows from; such a one is not quoted itself."""


def figures_of(corpus: Corpus, articles: Iterable[DatedArticle]) -> Iterator[PlacedFigure]:
    """The figures of `articles` in their order, each article's in the order of its text."""
    places = {
        spelling: entity.name
        for entity in corpus.entities.values()
        if entity.kind is EntityKind.PLACE
        for spelling in (entity.name, *entity.aliases)
    }
    for article in articles:
        if article.figures:
            yield from _Placing(corpus, article, places).figures()


def figures_within(
    figures: Iterable[PlacedFigure], days: tuple[int, int]
) -> Iterator[PlacedFigure]:
    """Yield those of `figures` that may hold as of one of `days` (see `When.is_of`), and those of
    no known day."""
    return (each for each in figures if each.as_of is None or each.as_of.is_of(days))


class _Placing:
    """An article whose figures are given their places and days."""

    def __init__(self, corpus: Corpus, article: DatedArticle, places: Mapping[str, str]) -> None:
        self._corpus = corpus
        self._places = places
        self._article = article
        self._text = article.article.text
        digest = blake2b(self._text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        self._begun = blake2b(digest, digest_size=8)
        self._named = [
            (mention, entity)
            for mention, entity in zip(article.mentions, article.entities, strict=True)
            if entity is not None
        ]
        self._unnamed = [
            mention.span
            for mention, entity in zip(article.mentions, article.entities, strict=True)
            if entity is None
        ]
        """Names that mean nothing known, or that the reader has taken away: no place either."""
        self._unnamed_at = [span.start for span in self._unnamed]
        self._named_at = [mention.start for mention, _ in self._named]
        self._dated = [each for each in article.resolutions if each.when is not None]
        self._dated_at = [each.start for each in self._dated]
        self._parts = {each.start: each.part for each in article.layout.sentences}
        self._opening = self._opening_place()
        self._place = self._opening
        """The place of which the article spoke last."""

    def figures(self) -> Iterator[PlacedFigure]:
        """The article's figures, and behind a sentence's those that follow from them."""
        placed: list[PlacedFigure] = []
        for figure in self._article.figures:
            if placed and placed[-1].figure.sentence_start != figure.sentence_start:
                yield from self._derived(placed)
                placed = []
            placed.append(self._placed(figure))
            yield placed[-1]
        yield from self._derived(placed)

    def _placed(self, figure: Figure) -> PlacedFigure:
        as_of, basis = self._as_of(figure)
        place = named = self._place_near(figure)
        if place is not None:
            self._place = self._place if place == WORLD else place
        else:
            place = self._place if self._means_last_place(figure) else self._opening
        return PlacedFigure(
            id=self._id(f"figure {figure.start}-{figure.end}"),
            article=self._article.article.id,
            figure=figure,
            place=place,
            is_place_in_sentence=named is not None,
            as_of=as_of,
            as_of_basis=basis,
            part=self._parts.get(figure.sentence_start, Part.BODY),
        )

    def _id(self, what: str) -> str:
        digest = self._begun.copy()
        digest.update(what.encode())
        return digest.hexdigest()

    # As of when

    def _as_of(self, figure: Figure) -> tuple[When | None, AsOfBasis]:
        own = self._article.when
        dates = self._dates_in(_read(figure))
        for resolution, when in dates:
            if self._is_stated(resolution):
                return _end_of(when), AsOfBasis.STATED
        dates = [each for each in dates if not self._begins_count(figure, each[0])]
        if own is None or own.latest is None:
            return (
                (_end_of(dates[-1][1]), AsOfBasis.SENTENCE) if dates else (own, AsOfBasis.ARTICLE)
            )
        spans = [when for _, when in dates if when.granularity is Granularity.RANGE and when.latest]
        if len(spans) == len(dates) > 0 and own.earliest:
            past = [when for when in spans if when.latest and when.latest < own.earliest]
            if past:
                return past[0], AsOfBasis.SENTENCE  # "between 2005 and 2009 there were 12"
        days = [when for _, when in dates if when.granularity is Granularity.DAY and when.latest]
        fresh = [when for when in days if 0 <= _days(when.latest, own.latest) <= _FRESH]
        if fresh:
            return max(fresh, key=lambda when: when.latest or date.min), AsOfBasis.SENTENCE
        old = [
            (abs(resolution.start - figure.start), when)
            for resolution, when in dates
            if when.latest and own.earliest and _days(when.latest, own.earliest) > _OTHER_TIME
        ]
        if old and len(old) == len(dates):
            return min(old, key=lambda each: each[0])[1], AsOfBasis.SENTENCE
        return own, AsOfBasis.ARTICLE

    def _dates_in(self, sentence: Span) -> list[tuple[Resolution, When]]:
        first = bisect_left(self._dated_at, sentence.start)
        last = bisect_left(self._dated_at, sentence.end, first)
        return [(each, each.when) for each in self._dated[first:last] if each.when is not None]

    def _is_stated(self, resolution: Resolution) -> bool:
        when = resolution.when
        if when is not None and when.earliest is None:
            return True  # the words of the date hold "by", as in "by Sunday"
        start = max(0, resolution.start - _BEFORE)
        return bool(_STATED.search(self._text[start : resolution.start]))

    def _begins_count(self, figure: Figure, resolution: Resolution) -> bool:
        """Whether the date is the beginning of a count, as in "since 2014"."""
        if _SINCE.match(self._text[resolution.start : resolution.end]):
            return True
        return bool(_SINCE.search(self._text[figure.sentence_start : resolution.start]))

    # Where

    def _place_near(self, figure: Figure) -> str | None:
        """The place that the sentence names nearest to the figure, without those that are another
        number's."""
        near: list[tuple[int, str]] = []
        sentence = _read(figure)
        first = bisect_left(self._named_at, sentence.start)
        last = bisect_left(self._named_at, sentence.end, first)
        named = self._named[first:last]
        for mention, entity in named:
            if mention.kind is EntityKind.PLACE:
                near += self._placed_at(figure, mention.start, mention.end, self._name(entity))
        taken = [mention.span for mention, _ in named]
        first = bisect_left(self._unnamed_at, sentence.start)
        taken += self._unnamed[first : bisect_left(self._unnamed_at, sentence.end, first)]
        taken += [each.span for each, _ in self._dates_in(sentence)]
        for found in _SOMEWHERE.finditer(self._text, sentence.start, sentence.end):
            start, end = found.span("name")
            if not any(each.start < end and start < each.end for each in taken):
                near += self._placed_at(figure, start, end, found["name"])
        # "the Telbin flood", where other words of the pile say that Telbin is a place
        near += [
            (_gap(figure, *found.span()), self._places[found[0]])
            for found in _CAPITAL.finditer(self._text, sentence.start, sentence.end)
            if found[0] in self._places
            and not any(each.start <= found.start() < each.end for each in taken)
        ]
        near += [
            (_gap(figure, *found.span()), WORLD)
            for found in _WORLDWIDE.finditer(self._text, sentence.start, sentence.end)
        ]
        return min(near)[1] if near else None

    def _placed_at(
        self, figure: Figure, start: int, end: int, name: str
    ) -> Iterator[tuple[int, str]]:
        """How far off a place is that stands from `start` to `end`, and what it is to the figure;
        nothing where a number between the two has it."""
        before = self._text[max(figure.sentence_start, start - _BEFORE_PLACE) : start]
        if start > figure.end and _OTHERS_PLACE.search(self._text[figure.end : start]):
            return
        if _OUTSIDE.search(before):
            name = f"outside {name}"
        yield _gap(figure, start, end), name

    def _means_last_place(self, figure: Figure) -> bool:
        if figure.event in _HAPPENINGS:
            return True
        sentence = _read(figure)
        return bool(_THERE.search(self._text, sentence.start, sentence.end))

    def _name(self, entity: EntityId) -> str:
        return self._corpus.entities[entity].name

    def _opening_place(self) -> str | None:
        """Where the article is from, by its dateline or its title: what "the town" is at first."""
        for block in self._article.layout.blocks:
            if block.part in (Part.DATELINE, Part.TITLE):
                for mention, entity in self._named:
                    if (
                        mention.kind is EntityKind.PLACE
                        and block.start <= mention.start < block.end
                    ):
                        return self._name(entity)
        for mention, entity in self._named:
            if mention.kind is EntityKind.PLACE and mention.name in self._article.title:
                return self._name(entity)
        for found in _CAPITAL.finditer(self._article.title):
            if found[0] in self._places:
                return self._places[found[0]]
        return None

    # What follows

    def _derived(self, placed: Sequence[PlacedFigure]) -> Iterator[PlacedFigure]:
        """Shares that a sentence gives without saying them: "among 512 officers, 70 are women"."""
        counts = [each for each in placed if each.figure.kind is FigureKind.COUNT]
        for whole in counts:
            start = max(whole.figure.sentence_start, whole.figure.start - _BEFORE)
            if not _WHOLE.search(self._text[start : whole.figure.start]):
                continue
            for part in counts:
                if part is not whole and part.figure.group != whole.figure.group:
                    share = _share(part.figure, whole.figure)
                    if share is not None:
                        yield PlacedFigure(
                            id=self._id(f"share {part.figure.start} {whole.figure.start}"),
                            article=part.article,
                            figure=share,
                            place=part.place,
                            is_place_in_sentence=part.is_place_in_sentence,
                            as_of=part.as_of,
                            as_of_basis=part.as_of_basis,
                            part=part.part,
                            derived_from=(part.id, whole.id),
                        )


def _read(figure: Figure) -> Span:
    """The sentence of a figure, as far as it is read: a table that lost its lines may be long."""
    return Span(figure.sentence_start, min(figure.sentence_end, figure.sentence_start + _LONGEST))


_LONGEST = 2000
"""Characters of a sentence; its figures are looked for in no more."""


def _share(part: Figure, whole: Figure) -> Figure | None:
    """`part` in per cent of `whole`; None where it cannot be a part of it."""
    if not whole.value or part.value > whole.value or part.is_vague or whole.is_vague:
        return None
    low = None if part.low is None else _percent(part.low, whole.high or whole.value)
    high = None if part.high is None else _percent(part.high, whole.low or whole.value)
    return Figure(
        start=min(part.start, whole.start),
        end=max(part.end, whole.end),
        sentence_start=part.sentence_start,
        sentence_end=part.sentence_end,
        low=low,
        high=high,
        kind=FigureKind.PERCENT,
        unit="%",
        hedge=part.hedge,
        is_vague=False,
        group=part.group,
        event=part.event,
        subject=f"{part.group} among {whole.group}",
        standing=part.standing,
    )


def _percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1)


def _end_of(when: When) -> When:
    """`when`, or its last day where its beginning is open: "by Sunday" is as of Sunday."""
    if when.earliest is None and when.latest is not None:
        return When(
            earliest=when.latest,
            latest=when.latest,
            granularity=Granularity.DAY,
            basis=when.basis,
            qualifier=when.qualifier,
        )
    return when


def _days(one: date | None, other: date | None) -> int:
    """Count the days from `one` to `other`; 0 where either is not known."""
    return (other - one).days if one and other else 0


def _gap(figure: Figure, start: int, end: int) -> int:
    """Characters between the figure and the stretch; what stands behind it is nearer by some."""
    return start - figure.end if start >= figure.end else figure.start - end + _BACKWARD


_BACKWARD = 12
"""Characters that a place before a figure counts as farther off: "43 people in Telbin"."""
