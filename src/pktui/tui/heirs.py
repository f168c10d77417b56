"""Names across a correction: who bears afterwards what a name stood for before."""

from __future__ import annotations

from pktui.model.corpus import Corpus
from pktui.model.entity import Entity
from pktui.query.names import Names
from pktui.query.query import Query, Term


def heir_of(entity: Entity, corpus: Corpus) -> Entity | None:
    """Whom the first mention of `entity` names in `corpus`, made of the same articles anew."""
    first = entity.appearances[0]
    article = corpus.articles.get(first.article)
    if article is None:
        return None
    for mention, named in zip(article.mentions, article.entities, strict=True):
        if mention.span == first.mention.span and named is not None:
            return corpus.entities[named]
    return None


def handed_on(query: Query, before: Corpus, after: Corpus, names: Names, heirs: Names) -> Query:
    """The query with the names of today where it picks entities by those of before."""
    for entity in before.entities.values() if query else ():
        picks = names.term(entity)
        for negated in (False, True):
            term = Term(picks.predicate, negated)
            heir = heir_of(entity, after) if query.has(term) else None
            if heir is not None:
                query = query.exchanged(term, Term(heirs.term(heir).predicate, negated))
    return query
