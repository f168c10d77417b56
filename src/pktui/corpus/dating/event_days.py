"""On which day something happens, by what the articles tell of it.

"The quake struck on 12 January" and "the 20 April explosion" give a day; which one "the explosion"
is in an article that gives none, the articles say that resemble it. Only if they agree is there an
answer: one blast is like another.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pktui.corpus.dating.event_nouns import Happening, named_before, named_next
from pktui.corpus.dating.nearest_articles import Neighbour
from pktui.model.article import Sentence
from pktui.model.corpus import Analysis
from pktui.model.span import Span
from pktui.runtime.frozen import dataclass

_ENOUGH = 0.3
"""What the articles that give the day weigh at least, where the nearest weighs 1."""
_CLEARLY = 2
"""How many times as much as those that give the next best day."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """The day that articles give to something, and how many do."""

    day: date
    articles: int


class Happened:
    """What the dated articles tell of days; each is read when it is first asked for."""

    def __init__(self, dated: Sequence[Analysis]) -> None:
        self._dated = dated
        self._told: dict[int, tuple[_Told, ...]] = {}

    def day_of(self, happening: Happening, neighbours: Iterable[Neighbour]) -> Agreed | None:
        """Return the day on which those articles that are near have it, if they agree."""
        weights: defaultdict[date, float] = defaultdict(float)
        counts: Counter[date] = Counter()
        for neighbour in neighbours:
            for day in self._days_of(happening, neighbour.index):
                weights[day] += neighbour.weight
                counts[day] += 1
        if not weights:
            return None
        best, *others = sorted(weights, key=lambda day: (-weights[day], day))[:2]
        if weights[best] < _ENOUGH or counts[best] < max(counts.values()):
            return None
        if any(weights[best] < _CLEARLY * weights[other] for other in others):
            return None
        return Agreed(best, counts[best])

    def _days_of(self, happening: Happening, index: int) -> set[date]:
        if index not in self._told:
            self._told[index] = tuple(_happenings_of(self._dated[index]))
        return {
            told.day
            for told in self._told[index]
            if not told.kinds.isdisjoint(happening.kinds)
            and all(name in told.sentence for name in happening.names)
        }


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that gives a day to something."""

    kinds: frozenset[str]
    day: date
    sentence: str


def _happenings_of(analysis: Analysis) -> Iterator[_Told]:
    days = [
        (resolution.span, resolution.when.earliest)
        for resolution in analysis.resolutions
        if resolution.when and resolution.when.earliest == resolution.when.latest
    ]
    text, sentences = analysis.article.text, analysis.layout.sentences
    for (_, day), found in zip(
        days, happenings_at(text, sentences, [s for s, _ in days]), strict=True
    ):
        if found and day:
            happening, sentence = found
            yield _Told(happening.kinds, day, text[sentence.start : sentence.end])


def happenings_at(
    text: str, sentences: Sequence[Sentence], dates: Iterable[Span]
) -> Iterator[tuple[Happening, Sentence] | None]:
    """Return what each of these dates is the date of, by the words beside it, and in which
    sentence."""
    starts = [sentence.start for sentence in sentences]
    for span in dates:
        at = bisect_right(starts, span.start) - 1
        if at < 0 or span.end > sentences[at].end:
            yield None
            continue
        sentence = sentences[at]
        happening = named_next(text, span.end, sentence.end)
        happening = happening or named_before(text, sentence.start, span.start)
        yield (happening, sentence) if happening else None
