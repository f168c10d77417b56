"""Small corpora made by hand, for tests: `corpus(Told(title=…, when=…, said=[Said(…)]))`.

What an article says is given as statements with their names, so that a test of the query or of the
explorer needs none of the pipeline.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pktui.model.article import Article, ArticleId, Layout, Part
from pktui.model.corpus import Analysis, Corpus, DatedArticle
from pktui.model.edtf import parse_edtf
from pktui.model.entity import Appearance, Entity, EntityId, EntityKind, Mention
from pktui.model.event import DateEvidence, Event, EventId, EventKind
from pktui.model.span import Span
from pktui.model.timex import Resolution, TimexKind
from pktui.model.when import When


@dataclass(frozen=True, slots=True)
class Said:
    """One dated statement of an article."""

    when: str
    """In EDTF."""
    text: str
    names: Sequence[str] = ()
    """Whom it names, as `corpus`'s `entities` call them."""
    part: Part = Part.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One article."""

    title: str
    when: str | None
    said: Sequence[Said] = ()
    names: Sequence[str] = ()
    """Whom the title names, and for an article without a date all of it."""
    publisher: str | None = None
    more: str = ""
    """Text besides the title and the statements."""

    @property
    def text(self) -> str:
        return "\n".join(filter(None, (self.title, *(said.text for said in self.said), self.more)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Someone or something that the corpus speaks of."""

    name: str
    kind: EntityKind
    label: str = ""
    aliases: Sequence[str] = ()
    also_known_as: Sequence[str] = ()


def person(name: str, *aliases: str, label: str = "") -> Known:
    return Known(name=name, kind=EntityKind.PERSON, aliases=aliases, label=label)


def place(name: str, *aliases: str, also: Sequence[str] = ()) -> Known:
    return Known(name=name, kind=EntityKind.PLACE, aliases=aliases, also_known_as=also)


def organisation(name: str, *aliases: str) -> Known:
    return Known(name=name, kind=EntityKind.ORGANISATION, aliases=aliases)


def corpus(*told: Told, entities: Sequence[Known] = ()) -> Corpus:
    """The corpus of these articles: its order, its publications and its entities are made here."""
    known = {entity.name: entity for entity in entities}
    articles = [_dated(number, one, known) for number, one in enumerate(told)]
    events = [
        event
        for article, one in zip(articles, told, strict=True)
        for event in _events(article, one, known)
    ]
    articles.sort(key=lambda a: (a.when is None, a.when.sort_key if a.when else ()))
    return Corpus(
        articles={article.article.id: article for article in articles},
        events=tuple(sorted(events, key=lambda event: event.when.sort_key)),
        entities={id_of(entity.name): _entity(entity, articles) for entity in known.values()},
    )


def id_of(name: str) -> EntityId:
    """The id of the entity of that name."""
    return EntityId(f"entity of {name}")


def _dated(number: int, told: Told, known: Mapping[str, Known]) -> DatedArticle:
    named = dict.fromkeys((*told.names, *(name for said in told.said for name in said.names)))
    return DatedArticle(
        article=Article(
            id=ArticleId(f"a{number}"),
            path=f"a{number}.txt",
            text=told.text,
            title=told.title,
            publisher=told.publisher,
        ),
        layout=Layout(blocks=(), sentences=()),
        title=told.title,
        when=parse_edtf(told.when) if told.when else None,
        date_evidence=(_stated(parse_edtf(told.when)),) if told.when else (),
        resolutions=(),
        mentions=tuple(_mention(name, known[name].kind) for name in named),
        entities=tuple(id_of(name) for name in named),
    )


def _events(article: DatedArticle, told: Told, known: Mapping[str, Known]) -> list[Event]:
    statements = [
        _event(
            article,
            f"{article.article.id}/{number}",
            EventKind.STATEMENT,
            parse_edtf(said.when),
            said,
            known,
        )
        for number, said in enumerate(told.said)
    ]
    if article.when is None:
        return statements
    title = Said(article.when.edtf, told.title, told.names, Part.TITLE)
    id_ = f"{article.article.id}/published"
    published = _event(article, id_, EventKind.PUBLICATION, article.when, title, known)
    return [published, *statements]


def _event(
    article: DatedArticle,
    id_: str,
    kind: EventKind,
    when: When,
    said: Said,
    known: Mapping[str, Known],
) -> Event:
    def named(kind: EntityKind) -> tuple[EntityId, ...]:
        return tuple(id_of(name) for name in said.names if known[name].kind is kind)

    start = article.article.text.index(said.text)
    return Event(
        id=EventId(id_),
        kind=kind,
        when=when,
        text=said.text,
        part=said.part,
        span=Span(start, start + len(said.text)),
        article=article.article.id,
        people=named(EntityKind.PERSON),
        places=named(EntityKind.PLACE),
        organisations=named(EntityKind.ORGANISATION),
        evidence=_evidence(kind, when, start),
    )


def _evidence(kind: EventKind, when: When, start: int) -> DateEvidence | Resolution:
    if kind is EventKind.PUBLICATION:
        return _stated(when)
    return Resolution(
        start=start, end=start, kind=TimexKind.DATE, rule="day", value=when.edtf, when=when
    )


def _stated(when: When) -> DateEvidence:
    return DateEvidence(rule="metadata", surface=str(when), when=when, weight=1.0)


def _mention(name: str, kind: EntityKind) -> Mention:
    return Mention(start=0, end=0, kind=kind, rules=(), name=name)


def _entity(known: Known, articles: Sequence[DatedArticle]) -> Entity:
    return Entity(
        id=id_of(known.name),
        name=known.name,
        label=known.label or known.name,
        kind=known.kind,
        aliases=tuple(known.aliases),
        also_known_as=tuple(known.also_known_as),
        appearances=tuple(
            Appearance(article.article.id, mention)
            for article in articles
            for mention in article.mentions
            if mention.name == known.name
        ),
    )


def analyses_of(made: Corpus) -> dict[ArticleId, Analysis]:
    """The analyses of which a corpus made by hand could have been assembled."""
    return {
        id_: Analysis(
            article=dated.article,
            layout=dated.layout,
            when=dated.when,
            date_evidence=dated.date_evidence,
            timexes=(),
            resolutions=dated.resolutions,
            mentions=dated.mentions,
        )
        for id_, dated in made.articles.items()
    }
