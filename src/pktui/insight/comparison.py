"""Two names side by side: what is told of one alone, of both together, of the other alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from pktui.model.corpus import Corpus
from pktui.model.entity import Entity, EntityId, EntityKind
from pktui.model.event import Event
from pktui.model.when import When
from pktui.runtime.frozen import dataclass

MOST = 6
"""Names of one kind, dates and figures that a column has: what is compared at a glance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What the events of one column tell of."""

    events: int
    articles: int
    names: Mapping[EntityKind, tuple[tuple[Entity, int], ...]]
    """Who appears in them, by kind, with in how many, the most frequent first."""
    dates: tuple[tuple[When, int], ...]
    """When they happened, with how many did, in the order of time: the days with the most."""
    figures: tuple[tuple[str, int], ...]
    """The figures in their sentences, as they are first written, with in how many sentences they
    stand, the most frequent first; equal numbers of the same things are one figure."""


def compare(corpus: Corpus, one: EntityId, other: EntityId) -> tuple[Share, Share, Share]:
    """Give what is told of `one` alone, of both in one event, and of `other` alone."""
    apart: tuple[list[Event], list[Event], list[Event]] = ([], [], [])
    for event in corpus.events:
        named = (*event.people, *event.places, *event.organisations)
        if one in named:
            apart[1 if other in named else 0].append(event)
        elif other in named:
            apart[2].append(event)
    left, both, right = (_share(corpus, events, {one, other}) for events in apart)
    return left, both, right


def _share(corpus: Corpus, events: list[Event], themselves: set[EntityId]) -> Share:
    beside: Counter[EntityId] = Counter()
    for event in events:
        beside.update({*event.people, *event.places, *event.organisations} - themselves)
    names: dict[EntityKind, list[tuple[Entity, int]]] = {kind: [] for kind in EntityKind}
    for id_, count in sorted(beside.items(), key=lambda item: (-item[1], item[0])):
        entity = corpus.entities[id_]
        if len(names[entity.kind]) < MOST:
            names[entity.kind].append((entity, count))
    # a year that is written and one that was counted out are one date
    dates = Counter(event.when.edtf for event in events)
    whens = {event.when.edtf: event.when for event in events}
    figures = sorted(_figures(corpus, events).values(), key=lambda item: (-item[1], item[0]))
    counts = [(whens[edtf], count) for edtf, count in dates.items()]
    most = sorted(counts, key=lambda item: (-item[1], item[0].sort_key))[:MOST]
    return Share(
        events=len(events),
        articles=len({event.article for event in events}),
        names={kind: tuple(found) for kind, found in names.items()},
        dates=tuple(sorted(most, key=lambda item: item[0].sort_key)),
        figures=tuple(figures[:MOST]),
    )


def _figures(corpus: Corpus, events: list[Event]) -> Mapping[object, tuple[str, int]]:
    """The figures in the sentences of `events`, each by what is counted and how much: its words,
    and in how many sentences it stands."""
    found: dict[object, tuple[str, int]] = {}
    told = {(event.article, event.span) for event in events if event.span is not None}
    for id_, span in sorted(told, key=lambda place: (place[0], place[1].start)):
        text = corpus.articles[id_].article.text
        for figure in corpus.articles[id_].figures:
            if span.start <= figure.start < span.end:
                key = figure.subject or figure.unit, figure.low, figure.high
                words, count = found.get(key, (" ".join(figure.span.of(text).split()), 0))
                found[key] = words, count + 1
    return found
