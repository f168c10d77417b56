"""People, places and organisations: words that name (`Mention`) and what they name (`Entity`)."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

from pktui.model.article import ArticleId
from pktui.model.span import Span
from pktui.model.when import When
from pktui.runtime.frozen import dataclass

EntityId = NewType("EntityId", str)


class EntityKind(StrEnum):
    """The three kinds of entity that pktui finds."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of an article that name someone or something."""

    start: int
    end: int
    kind: EntityKind
    rules: tuple[str, ...]
    """The evidence that spoke for it, strongest first, each by its rule's name."""
    name: str
    """The surface as a name: white space folded, capitals set as names have them (OSLO → Oslo)."""
    role: str | None = None
    """For a person: title, rank or office as the text gives it beside the name."""
    nested_in: Span | None = None
    """The longer name that holds it (Abyei in "… Interim Security Force for Abyei")."""
    defines: str | None = None
    """For an organisation: the acronym that the text puts in brackets behind the name."""

    @property
    def span(self) -> Span:
        """The stretch of the article that the mention covers."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Appearance:
    """One mention of an entity, in its article."""

    article: ArticleId
    mention: Mention


@dataclass(frozen=True, slots=True)
class Role:
    """An office or title that an article gives a person, with that article's date."""

    title: str
    article: ArticleId
    when: When | None


@dataclass(frozen=True, slots=True)
class Link:
    """Why a spelling was taken for this entity."""

    name: str
    """The spelling."""
    reason: str
    """A sentence: "the same letters without marks", "family name of … in the same article"."""


@dataclass(frozen=True, slots=True)
class Gazetted:
    """A place with the data that GeoNames has for it."""

    name: str
    country: str
    """ISO 3166-1 alpha-2; empty for what belongs to no country."""
    latitude: float
    longitude: float
    population: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entity:
    """A person, place or organisation that the corpus speaks of."""

    id: EntityId
    name: str
    """The fullest form seen, with marks where any article writes them."""
    label: str
    """What the articles use for short: the family name, or a Vietnamese person's last name."""
    kind: EntityKind
    aliases: tuple[str, ...]
    """Every other spelling seen in the articles, most frequent first."""
    appearances: tuple[Appearance, ...]
    """Every mention, articles in chronological order, in each by position; at least one."""
    also_known_as: tuple[str, ...] = ()
    """Spellings that the gazetteer knows, for searching; not necessarily seen."""
    roles: tuple[Role, ...] = ()
    links: tuple[Link, ...] = ()
    places: tuple[Gazetted, ...] = ()
    """For a place: the readings GeoNames offers, the likeliest first."""

    @property
    def articles(self) -> tuple[ArticleId, ...]:
        """The articles that mention it, each once, in chronological order."""
        return tuple(dict.fromkeys(a.article for a in self.appearances))
