"""What the corpus knows of a name besides why it is one: when it is named, with which others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity, Role
from pktui.runtime.frozen import dataclass
from pktui.text.fold import fold


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody who appears with a name."""

    entity: Entity
    articles: int
    """In how many of the name's articles."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Profile:
    """An entity, and what its articles say of it together."""

    entity: Entity
    articles: tuple[DatedArticle, ...]
    """Those that mention it, in chronological order, undated ones last."""
    company: tuple[Companion, ...]
    """Who appears with it, in most of its articles first."""

    @property
    def first(self) -> DatedArticle | None:
        """The first article of a known date that mentions it."""
        return next((article for article in self.articles if article.when), None)

    @property
    def last(self) -> DatedArticle | None:
        """The last article of a known date that mentions it."""
        return next((article for article in reversed(self.articles) if article.when), None)

    @property
    def roles(self) -> tuple[tuple[Role, int], ...]:
        """Each office or title where it is first given, and in how many articles; one that is also
        written in capitals, or with a full stop, is one, in its most frequent spelling."""
        given: defaultdict[str, list[Role]] = defaultdict(list)
        for role in self.entity.roles:
            given[fold(role.title).replace(".", "")].append(role)
        return tuple(_first_given(roles) for roles in given.values())


def _first_given(roles: Sequence[Role]) -> tuple[Role, int]:
    """Return the first of `roles`, all of them one office, as it is mostly spelt, and the number of
    articles that give it."""
    (title, _), *_ = Counter(role.title for role in roles).most_common(1)
    return replace(roles[0], title=title), len({role.article for role in roles})


def profile_of(corpus: Corpus, entity: Entity) -> Profile:
    """The profile of `entity`; takes as long as its articles have names."""
    articles = tuple(corpus.articles[id_] for id_ in entity.articles)
    beside: Counter[Entity] = Counter()
    for article in articles:
        named = {id_ for id_ in article.entities if id_ and id_ != entity.id}
        beside.update(corpus.entities[id_] for id_ in named)
    company = sorted(beside.items(), key=lambda item: (-item[1], item[0].name, item[0].id))
    return Profile(
        entity=entity,
        articles=articles,
        company=tuple(Companion(other, count) for other, count in company),
    )
