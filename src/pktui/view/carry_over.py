"""From one corpus to the next: who bears a name now, and where the cursor goes."""

from __future__ import annotations

from pktui.model.corpus import Corpus
from pktui.model.entity import Entity
from pktui.model.event import Event, EventId
from pktui.query.language import Query, Term
from pktui.query.name_index import Names


def heir_of(entity: Entity, corpus: Corpus) -> Entity | None:
    """Whom the first mention of `entity` that is still there names in `corpus`."""
    for appearance in entity.appearances:
        article = corpus.articles.get(appearance.article)
        if article is None:
            continue
        for mention, named in zip(article.mentions, article.entities, strict=True):
            if mention.span == appearance.mention.span and named is not None:
                return corpus.entities[named]
        return None
    return None


def event_called(wanted: EventId, corpus: Corpus) -> EventId | None:
    """Find the event with the id `wanted`, or with one that begins so, as somebody typed it; None
    where there is none."""
    if wanted in corpus.rows:
        return wanted
    return next((id_ for id_ in corpus.rows if id_.startswith(wanted)), None)


def successor_of(id_: EventId, before: Corpus, after: Corpus) -> EventId | None:
    """Return the event that stands in an event's place: itself, else one of the same file as it is
    now, else the nearest in time of those that are left."""
    if id_ in after.rows:
        return id_
    row = before.rows[id_]
    event = before.events[row]
    path = before.articles[event.article].article.path
    rewritten = [a.article.id for a in after.articles.values() if a.article.path == path]
    if len(rewritten) == 1:
        alike = [e for e in after.events if e.article == rewritten[0] and e.kind is event.kind]
        if alike:
            here = _place(event)
            return min(alike, key=lambda other: abs(_place(other) - here)).id
    for distance in range(1, len(before.events)):
        for near in (row + distance, row - distance):
            if 0 <= near < len(before.events) and before.events[near].id in after.rows:
                return before.events[near].id
    return None


def _place(event: Event) -> int:
    return event.span.start if event.span is not None else 0


def handed_on(query: Query, before: Corpus, after: Corpus, names: Names, heirs: Names) -> Query:
    """Return the query with the names of today where it picks entities by those of before."""
    for entity in before.entities.values() if query else ():
        picks = names.term(entity)
        for negated in (False, True):
            term = Term(picks.predicate, negated)
            heir = heir_of(entity, after) if query.has(term) else None
            if heir is not None:
                query = query.exchanged(term, Term(heirs.term(heir).predicate, negated))
    return query
