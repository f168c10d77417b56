"""Where the events happen: the places that they name, with how often and where they lie."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pktui.insight.waters import water_called
from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus
from pktui.model.entity import Entity, EntityId, Gazetted
from pktui.model.event import Event
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPlace:
    """A place, and what is told of it."""

    entity: Entity
    events: int
    """The events that name it."""
    articles: int
    """The articles that these are of."""

    @property
    def reading(self) -> Gazetted | None:
        """Where it lies; None where neither GeoNames nor the table of waters has it."""
        return reading_of(self.entity)


def reading_of(place: Entity) -> Gazetted | None:
    """Where `place` lies: its likeliest reading in GeoNames, else the middle of a sea."""
    return place.places[0] if place.places else water_called(place.name)


def places_of(corpus: Corpus, events: Iterable[Event]) -> Sequence[NamedPlace]:
    """The places that `events` name, those of most events first."""
    counts: Counter[EntityId] = Counter()
    articles: defaultdict[EntityId, set[ArticleId]] = defaultdict(set)
    for event in events:
        for id_ in dict.fromkeys(event.places):
            counts[id_] += 1
            articles[id_].add(event.article)
    named = [
        NamedPlace(entity=corpus.entities[id_], events=count, articles=len(articles[id_]))
        for id_, count in counts.items()
    ]
    return sorted(named, key=lambda each: (-each.events, each.entity.name))
