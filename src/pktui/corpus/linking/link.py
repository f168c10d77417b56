"""Mentions of all articles → the people, places and organisations that they name.

Each kind has its own idea of what makes two names one (`people`, `places`, `bodies`); the reader's
corrections come on top. Names are compared by spelling, of which a corpus has far fewer than
mentions, and only within blocks that share a word, so a pile of articles is linked in linear time.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from pktui.corpus.linking.clusters import Cluster, Places, slug
from pktui.corpus.linking.corrections import correct
from pktui.corpus.linking.en.attached_names import with_whole_names
from pktui.corpus.linking.entity_of_cluster import entity_of
from pktui.corpus.linking.forms.namesakes import relatives
from pktui.corpus.linking.kind_agreement import settled
from pktui.corpus.linking.known_names import Searched, found_everywhere
from pktui.corpus.linking.labels import with_labels_apart
from pktui.corpus.linking.organisations import Bodies, know
from pktui.corpus.linking.people import NOBODY, People, identify
from pktui.corpus.linking.places import (
    country_of,
    gazetted_name,
    is_slip,
    known_spellings,
    place_key,
    why_this_place,
)
from pktui.corpus.linking.texts import Texts
from pktui.corpus.linking.vi.marks import told_apart
from pktui.corpus.linking.vi.ministries import homes
from pktui.corpus.linking.vi.names_abroad import vietnamese_places
from pktui.corpus.linking.vi.openings import without_words
from pktui.model.article import ArticleId, Problem
from pktui.model.corpus import Analysis
from pktui.model.corrections import Corrections
from pktui.model.entity import (
    Entity,
    EntityId,
    EntityKind,
    Mention,
)
from pktui.model.when import When
from pktui.pipeline.names.vi.language import is_vietnamese_article
from pktui.runtime.frozen import dataclass
from pktui.text.fold import fold

_KINDS = [*EntityKind]
"""In the order in which they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The result of entity resolution: the entities, and the entity of each mention."""

    entities: tuple[Entity, ...]
    """By kind, the most frequently mentioned first; of two alike, the one of more articles."""
    mentions: dict[ArticleId, tuple[Mention, ...]]
    """Each article's mentions, of the kind of the entity that they name."""
    named: dict[ArticleId, tuple[EntityId | None, ...]]
    """The entity that each of them names, one for one; None where the reader hid it."""
    places: Mapping[EntityId, Places]
    """Where each entity is named; how it is spelt there is let go."""
    problems: tuple[Problem, ...]
    """A line for each correction that fits no name of the corpus."""


def link(
    analyses: Sequence[Analysis], dates: Mapping[ArticleId, When | None], corrections: Corrections
) -> Linked:
    """Link the mentions of `analyses`, given in chronological order."""
    texts = Texts(analysis.article for analysis in analyses)
    marked_in = {id_ for id_, text in texts.items() if is_vietnamese_article(text)}
    found = without_words({a.article.id: a.mentions for a in analyses}, texts, marked_in)
    settled_mentions = _with_known_names(
        analyses,
        settled(with_whole_names(found, texts, marked_in), texts, marked_in),
        marked_in,
    )
    clusters = _gathered(settled_mentions, marked_in, texts)
    problems: list[Problem] = []
    if corrections.lines:
        clusters, problems = correct(clusters, corrections)
        chronology = {analysis.article.id: row for row, analysis in enumerate(analyses)}
        for cluster in clusters:
            cluster.places = Places.of(
                sorted(cluster.places, key=lambda place: (chronology[place[0]], place[1]))
            )
    for cluster in clusters:
        cluster.shown_as = cluster.name  # settled: it takes a while to find, and is often asked for
    ids = _ids(clusters)
    mentions = {id_: list(found) for id_, found in settled_mentions.items()}
    named: dict[ArticleId, list[EntityId | None]] = {
        id_: [None] * len(found) for id_, found in mentions.items()
    }
    shown = [cluster for cluster in clusters if not cluster.hidden]
    for cluster in shown:
        kind, id_ = cluster.kind, ids[cluster.kind, cluster.key]
        for article, at in cluster.places.pairs():
            named[article][at] = id_
            if mentions[article][at].kind is not kind:
                mentions[article][at] = replace(mentions[article][at], kind=kind)
    shown.sort(key=lambda cluster: _by_weight(cluster, ids[cluster.kind, cluster.key]))
    company = _company(shown)
    as_found = {a.article.id: _as_found(mentions.pop(a.article.id), a) for a in analyses}
    return Linked(
        entities=with_labels_apart(
            entity_of(cluster, ids[cluster.kind, cluster.key], as_found, dates, company)
            for cluster in shown
        ),
        mentions=as_found,
        places={ids[cluster.kind, cluster.key]: cluster.places for cluster in shown},
        named={id_: tuple(entities) for id_, entities in named.items()},
        problems=tuple(problems),
    )


def _with_known_names(
    analyses: Sequence[Analysis],
    mentions: Mapping[ArticleId, Sequence[Mention]],
    marked_in: Set[ArticleId],
) -> Mapping[ArticleId, Sequence[Mention]]:
    """Return the mentions with those that only other articles make sure of; in Vietnamese ones
    none."""
    english = [a for a in analyses if a.article.id not in marked_in]
    searched = [Searched(a, mentions[a.article.id]) for a in english]
    found = zip(english, found_everywhere(searched), strict=True)
    return {**mentions, **{a.article.id: known for a, known in found}}


def _as_found(mentions: Sequence[Mention], analysis: Analysis) -> tuple[Mention, ...]:
    """Return the same mentions, if they were left as they were found in the same tuple."""
    found = tuple(mentions)
    return analysis.mentions if found == analysis.mentions else found


def _gathered(
    mentions: Mapping[ArticleId, Sequence[Mention]],
    marked_in: Set[ArticleId],
    texts: Mapping[ArticleId, str],
) -> list[Cluster]:
    """Return every mention in the cluster of what it names; marks count in the articles
    `marked_in`."""
    of_kind: dict[EntityKind, dict[ArticleId, _OfKind]] = {kind: {} for kind in EntityKind}
    for article, found in mentions.items():
        kinds = [mention.kind for mention in found]
        for kind, in_articles in of_kind.items():
            numbers = array("I", [at for at, each in enumerate(kinds) if each is kind])
            if numbers:
                in_articles[article] = _OfKind(found, numbers)
    others = {
        article: {m.name for m in found if m.kind is not EntityKind.PERSON}
        for article, found in mentions.items()
    }
    return [
        *_people(of_kind[EntityKind.PERSON], others, marked_in, texts),
        *_places(of_kind[EntityKind.PLACE]),
        *_bodies(
            of_kind[EntityKind.ORGANISATION], _about_vietnam(of_kind[EntityKind.PLACE], marked_in)
        ),
    ]


class _OfKind(Collection[tuple[int, Mention]]):
    """The mentions of an article that are of one kind, each behind its number.

    They are paired when they are asked for: the pairs of a large pile take as much memory as the
    mentions.
    """

    __slots__ = ("_found", "_numbers")

    def __init__(self, found: Sequence[Mention], numbers: array[int]) -> None:
        """Hold those of the mentions `found` in the article that have these `numbers`."""
        self._found = found
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[tuple[int, Mention]]:
        numbers = self._numbers
        return zip(numbers, map(self._found.__getitem__, numbers), strict=True)

    def __contains__(self, pair: object) -> bool:
        return pair in tuple(self)


_InArticles = Mapping[ArticleId, Collection[tuple[int, Mention]]]


def _people(
    in_articles: _InArticles,
    others: Mapping[ArticleId, Set[str]],
    marked_in: Set[ArticleId],
    texts: Mapping[ArticleId, str],
) -> list[Cluster]:
    names: dict[str, set[ArticleId]] = defaultdict(set)
    roles: dict[str, set[str]] = defaultdict(set)
    for article, found in in_articles.items():
        for _, mention in found:
            names[mention.name].add(article)
            if mention.role:
                roles[mention.name].add(fold(mention.role))
    apart = told_apart(
        mention for article in marked_in for _, mention in in_articles.get(article, ())
    )
    kin = relatives(names, ((texts[id_], found) for id_, found in in_articles.items()))
    people: People = identify(names, roles, others, apart, marked_in, kin)
    keys = {
        article: people.in_article(
            [mention for _, mention in found],
            marks_count=article in marked_in,
            text=texts[article],
        )
        for article, found in in_articles.items()
    }
    _mean_alone(people, in_articles, keys, marked_in)
    clusters: dict[tuple[str, ...], Cluster] = {}
    for article, found in in_articles.items():
        for (at, mention), key in zip(found, keys[article], strict=True):
            if key is None or key == NOBODY:
                continue
            cluster = clusters.get(key)
            if cluster is None:
                cluster = clusters[key] = Cluster(EntityKind.PERSON, " ".join(key))
            _add_mention(cluster, article, at, mention.name)
    for (key, name), reason in people.reasons.items():
        if key in clusters and name in clusters[key].spellings:
            clusters[key].reasons[name] = reason
    return list(clusters.values())


def _mean_alone(
    people: People,
    in_articles: _InArticles,
    keys: Mapping[ArticleId, list[tuple[str, ...] | None]],
    marked_in: Set[ArticleId],
) -> None:
    """Put into `keys` the persons that short forms without their full name mean."""
    for article, found in in_articles.items():
        people.alone.update(
            {
                "".join(people.tokens(mention.name))
                for (_, mention), key in zip(found, keys[article], strict=True)
                if key is None and not mention.role
            }
        )
    for with_title in (True, False):  # titles first: they tell who else is meant
        for article, found in in_articles.items():
            here = keys[article]
            for number, (_, mention) in enumerate(found):
                if here[number] is None and bool(mention.role) is with_title:
                    here[number] = people.in_corpus(
                        mention, article, marks_count=article in marked_in
                    )


def _places(in_articles: _InArticles) -> list[Cluster]:
    clusters: dict[str, Cluster] = {}
    for article, found in in_articles.items():
        for at, mention in found:
            key = place_key(mention.name)
            cluster = clusters.get(key)
            if cluster is None:
                cluster = clusters[key] = Cluster(EntityKind.PLACE, key)
            _add_mention(cluster, article, at, mention.name)
    for cluster in clusters.values():
        cluster.reasons = {name: why_this_place(name) for name in cluster.spellings}
        if all(is_slip(name) for name in cluster.spellings):
            cluster.shown_as = gazetted_name(next(iter(cluster.spellings)))
        known = known_spellings(next(iter(cluster.spellings)))
        known += vietnamese_places(known[0]) if known else ()
        cluster.also_known_as = [name for name in known if name not in cluster.spellings]
    return list(clusters.values())


def _about_vietnam(places: _InArticles, marked_in: Set[ArticleId]) -> Set[str]:
    """Return the articles about Vietnam, whose ministries need no country beside their name."""
    names = {mention.name for found in places.values() for _, mention in found}
    # asked once a name: a pile has a hundred times as many mentions
    countries = {name: country_of([gazetted_name(name)]) for name in names}
    return homes(
        (
            (article, country)
            for article, found in places.items()
            for _, mention in found
            for country in countries[mention.name]
        ),
        marked_in,
    )


def _bodies(in_articles: _InArticles, about_vietnam: Set[str]) -> list[Cluster]:
    bodies: Bodies = know([mention for _, mention in found] for found in in_articles.values())
    other_names = bodies.other_names()
    clusters: dict[str, Cluster] = {}
    for article, found in in_articles.items():
        keys = bodies.name_article(
            [mention for _, mention in found], at_home=article in about_vietnam
        )
        for (at, mention), key in zip(found, keys, strict=True):
            cluster = clusters.get(key)
            if cluster is None:
                cluster = clusters[key] = Cluster(EntityKind.ORGANISATION, key)
            _add_mention(cluster, article, at, mention.name)
    for cluster in clusters.values():
        cluster.reasons = {name: bodies.reason(name) for name in cluster.spellings}
        known = other_names.get(cluster.key, ())
        cluster.also_known_as = [name for name in known if name not in cluster.spellings]
    return list(clusters.values())


def _add_mention(cluster: Cluster, article: ArticleId, at: int, name: str) -> None:
    cluster.places.add(article, at, name)
    cluster.spellings[name] += 1


def _by_weight(cluster: Cluster, id_: EntityId) -> tuple[int, int, int, EntityId]:
    """Return by what an entity is sorted: its kind, then how often it is named, and in how many
    articles. One article alone may name what nobody else does."""
    places = cluster.places
    return _KINDS.index(cluster.kind), -len(places), -len({*places.articles}), id_


def _ids(clusters: Sequence[Cluster]) -> dict[tuple[EntityKind, str], EntityId]:
    """Readable and the same whatever the order of the files; a second of a name gets a number."""
    ids: dict[tuple[EntityKind, str], EntityId] = {}
    taken: Counter[str] = Counter()
    for cluster in sorted(clusters, key=lambda c: (c.kind, c.key)):
        id_ = f"{cluster.kind}:{slug(cluster.name)}"
        taken[id_] += 1
        suffix = f"-{taken[id_]}" if taken[id_] > 1 else ""
        ids[cluster.kind, cluster.key] = EntityId(id_ + suffix)
    return ids


def _company(clusters: Sequence[Cluster]) -> Mapping[ArticleId, Counter[str]]:
    """Return how often each article names places of each country."""
    company: dict[ArticleId, Counter[str]] = defaultdict(Counter)
    for cluster in clusters:
        if cluster.kind is EntityKind.PLACE:
            for country in country_of([cluster.name]):
                for article in cluster.places.articles:
                    company[article][country] += 1
    return company
