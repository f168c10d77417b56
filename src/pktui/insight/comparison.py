"""Two names side by side: what is told of one alone, of both, of the other alone."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from operator import attrgetter

from pktui.model.corpus import Corpus
from pktui.model.entity import Entity, EntityId, EntityKind
from pktui.model.event import Event
from pktui.model.figure import Figure
from pktui.model.when import When
from pktui.runtime.frozen import dataclass

MOST = 6
"""Names of one kind, dates and figures that a column has: what is compared at a glance."""


_start = attrgetter("start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one column has: its events, and what is told with one name alone or with both."""

    events: int
    articles: int
    names: Mapping[EntityKind, tuple[tuple[Entity, int], ...]]
    """Who appears with it, by kind, with in how many events, the most frequent first."""
    dates: tuple[tuple[When, int], ...]
    """When its events happened, with how many did, in the order of time: the days with the most."""
    figures: tuple[tuple[str, int], ...]
    """The figures in their sentences, as they are first written, with in how many sentences they
    stand, the most frequent first; equal numbers of the same things are one figure."""


@dataclass(frozen=True, slots=True)
class _ToldOfName:
    """What the events of one name tell of, each with how often."""

    names: Mapping[EntityId, int]
    dates: Mapping[str, int]
    figures: Mapping[object, tuple[str, int]]

    def kept(self, other: _ToldOfName, *, common: bool) -> _ToldOfName:
        """Return the part of this that `other` tells of too, or, not `common`, does not."""
        return _ToldOfName(
            {id_: n for id_, n in self.names.items() if (id_ in other.names) is common},
            {edtf: n for edtf, n in self.dates.items() if (edtf in other.dates) is common},
            {key: said for key, said in self.figures.items() if (key in other.figures) is common},
        )


def compare(corpus: Corpus, one: EntityId, other: EntityId) -> tuple[Share, Share, Share]:
    """Compare the events of two names: what is told of `one` alone, of both, of `other` alone.

    An event is of both where it speaks of both, as a filter on both names finds it: the appearing
    of an article speaks of all whom the article names. What is told with a name is told in the
    words of an event that has the name. A name, a date or a figure is of both where the events of
    each tell of it, be they the same events or not: nothing stands in two columns.
    """
    ours_alone, of_both, theirs_alone = found = _parted(corpus, one, other)
    alone, shared, rest = ([event for event, is_named in part if is_named] for part in found)
    either = [*alone, *shared, *rest]
    ours, theirs, all_of_it = (
        _told(corpus, events, {one, other})
        for events in ([*alone, *shared], [*shared, *rest], either)
    )
    whens = {event.when.edtf: event.when for event in either}
    common = all_of_it.kept(ours, common=True).kept(theirs, common=True)
    return (
        _share(corpus, ours_alone, ours.kept(theirs, common=False), whens),
        _share(corpus, of_both, common, whens),
        _share(corpus, theirs_alone, theirs.kept(ours, common=False), whens),
    )


_SpokenOf = list[tuple[Event, bool]]
"""Events, each with whether its own words name one of the two, or only its article does."""


def _parted(
    corpus: Corpus, one: EntityId, other: EntityId
) -> tuple[_SpokenOf, _SpokenOf, _SpokenOf]:
    """Return the events that speak of `one` alone, of both, and of `other` alone."""
    alone, shared, rest = _SpokenOf(), _SpokenOf(), _SpokenOf()
    for event in corpus.events:
        spoken_of = corpus.spoken_of(event)
        if one not in spoken_of and other not in spoken_of:
            continue
        named = one in event.entities or other in event.entities
        part = rest if one not in spoken_of else shared if other in spoken_of else alone
        part.append((event, named))
    return alone, shared, rest


def _told(corpus: Corpus, events: list[Event], themselves: set[EntityId]) -> _ToldOfName:
    beside: Counter[EntityId] = Counter()
    for event in events:
        beside.update({*event.people, *event.places, *event.organisations} - themselves)
    # a year that is written and one that was counted out are one date
    dates = Counter(event.when.edtf for event in events)
    return _ToldOfName(beside, dates, _figures(corpus, events))


def _share(corpus: Corpus, found: _SpokenOf, told: _ToldOfName, whens: Mapping[str, When]) -> Share:
    names: dict[EntityKind, list[tuple[Entity, int]]] = {kind: [] for kind in EntityKind}
    for id_, count in sorted(told.names.items(), key=lambda item: (-item[1], item[0])):
        entity = corpus.entities[id_]
        if len(names[entity.kind]) < MOST:
            names[entity.kind].append((entity, count))
    counts = [(whens[edtf], count) for edtf, count in told.dates.items()]
    days = sorted(counts, key=lambda item: (-item[1], item[0].sort_key))[:MOST]
    figures = sorted(told.figures.values(), key=lambda item: (-item[1], item[0]))
    return Share(
        events=len(found),
        articles=len({event.article for event, _ in found}),
        names={kind: tuple(most) for kind, most in names.items()},
        dates=tuple(sorted(days, key=lambda item: item[0].sort_key)),
        figures=tuple(figures[:MOST]),
    )


def _figures(corpus: Corpus, events: list[Event]) -> Mapping[object, tuple[str, int]]:
    """The figures in the sentences of `events`, each by what is counted and how much: its words,
    and in how many sentences it stands."""
    found: dict[object, tuple[str, int]] = {}
    told = {(event.article, event.span) for event in events if event.span is not None}
    for id_, span in sorted(told, key=lambda place: (place[0], place[1].start)):
        text, figures = corpus.articles[id_].article.text, corpus.articles[id_].figures
        # they are in the order of the text: a yearbook has thousands of events and of figures
        for place in range(bisect_left(figures, span.start, key=_start), len(figures)):
            figure = figures[place]
            if figure.start >= span.end:
                break
            key = figure.subject or figure.unit, figure.low, figure.high
            words, count = found.get(key, (_words_of(figure, text), 0))
            found[key] = words, count + 1
    return found


def _words_of(figure: Figure, text: str) -> str:
    """Return the words of a figure in `text`, and what it counts where they end with the number."""
    words = " ".join(figure.span.of(text).split())
    return words if words[-1:].isalpha() or not figure.subject else f"{words} ({figure.subject})"
