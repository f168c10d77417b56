"""A cluster of mentions → the entity that they name: its names, roles, links and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from pktui.corpus.linking.clusters import Cluster, Places, label_of
from pktui.corpus.linking.places import country_of, gazetted_name, readings
from pktui.model.article import ArticleId
from pktui.model.entity import (
    Appearance,
    Entity,
    EntityId,
    EntityKind,
    Gazetted,
    Link,
    Mention,
    Role,
)
from pktui.model.when import When
from pktui.runtime.frozen import maker


class _LinkedEntity(Entity):
    """An entity whose appearances are made when they are asked for.

    Those of a large pile take as much memory as half of its mentions, and a kept pile needs only
    their places. The slot stays empty until then, so that the look at it comes to
    `__getattr__`.
    """

    __slots__ = ("_source",)
    _source: tuple[Places, Mapping[ArticleId, Sequence[Mention]]] | None
    """The places, and the mentions of all articles; None once they are made."""

    def __getattr__(self, name: str) -> Any:
        if name != "appearances":
            raise AttributeError(name)
        source = self._source
        if source is not None:  # else another thread has just made them
            places, mentions = source
            pairs = places.pairs()
            made = tuple(Appearance(article, mentions[article][at]) for article, at in pairs)
            object.__setattr__(self, "appearances", made)
            object.__setattr__(self, "_source", None)
        return object.__getattribute__(self, "appearances")


_linked = maker(
    _LinkedEntity,
    (
        *("id", "name", "label", "kind", "aliases", "also_known_as", "roles", "links", "places"),
        "_source",
    ),
)


def entity_of(
    cluster: Cluster,
    id_: EntityId,
    mentions: Mapping[ArticleId, Sequence[Mention]],
    dates: Mapping[ArticleId, When | None],
    company: Mapping[ArticleId, Counter[str]],
) -> Entity:
    """Make the entity of a `cluster`, whose spellings are then let go.

    `mentions` are those of all articles, `dates` these articles' own; `company` says how often each
    article names places of each country."""
    name = cluster.name
    frequent = sorted(cluster.spellings, key=lambda s: (-cluster.spellings[s], s))
    readings = _readings(cluster, company) if cluster.kind is EntityKind.PLACE else ()
    links = tuple(
        Link(spelling, reason)
        for spelling in frequent
        if spelling != name and (reason := cluster.reason(spelling, name))
    )
    cluster.places.spellings.clear()  # counted above, and not needed again
    entity: Entity = _linked(
        id_,
        name,
        label_of(cluster.kind, name, cluster.spellings),
        cluster.kind,
        tuple(spelling for spelling in frequent if spelling != name),
        tuple(dict.fromkeys(cluster.also_known_as)),
        _roles(cluster.places, mentions, dates),
        links,
        readings,
        (cluster.places, mentions),
    )
    return entity


def _readings(cluster: Cluster, company: Mapping[ArticleId, Counter[str]]) -> tuple[Gazetted, ...]:
    beside: Counter[str] = Counter()
    name = gazetted_name(cluster.name)
    alone = readings(name, beside)
    if len(alone) < 2:
        return alone
    for article in set(cluster.places.articles):
        beside.update(company[article])
    beside.subtract(country_of([cluster.name]) * len(cluster.places))
    return readings(name, beside)


def _roles(
    places: Places,
    mentions: Mapping[ArticleId, Sequence[Mention]],
    dates: Mapping[ArticleId, When | None],
) -> tuple[Role, ...]:
    """Return each title once an article, in the order of the articles."""
    roles: dict[tuple[str, ArticleId], Role] = {}
    for article, at in places.pairs():
        title = mentions[article][at].role
        if title and (title, article) not in roles:
            roles[title, article] = Role(title, article, dates[article])
    return tuple(roles.values())
