"""The terms of a query that choose among articles, whatever these tell: dates and sources."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.model.corpus import Corpus, DatedArticle
from pktui.query.language import Clause, Dated, EventTrait, Field, Is, Query, Term, TextTerm
from pktui.query.listing import select


def could_name(corpus: Corpus, query: Query) -> Sequence[DatedArticle]:
    """List the articles that could have named somebody whom `query` finds: all that appeared in its
    days and sources, no matter of whom they speak."""
    kept = [clause for clause in query.clauses if all(map(_is_of_articles, clause.terms))]
    if not kept:
        return list(corpus.articles.values())
    publication = Clause((Term(Is(EventTrait.PUBLICATION)),))
    return list(select(corpus, Query((*kept, publication))).articles)


def _is_of_articles(term: Term) -> bool:
    """Whether a term asks when an article appeared or who published it."""
    predicate = term.predicate
    return isinstance(predicate, Dated) or (
        isinstance(predicate, TextTerm) and predicate.field is Field.SOURCE
    )
