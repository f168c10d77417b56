"""What a corpus has in common with the one before it: that exists only once.

The explorer shows one corpus while the next is made, and when a file of many has changed, nearly
all articles and their events are the same in both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter, is_

from pktui.model.article import Article
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.event import Event

_said_of_it = attrgetter(*(field.name for field in fields(Article)))

_worked_out = attrgetter(
    *(field.name for field in fields(DatedArticle) if field.name != "article"),
)


def shared(article: Article, before: Corpus) -> Article:
    """Return the article as it stands in `before`, if it is equal."""
    standing = before.articles.get(article.id)
    if standing is not None and _said_of_it(standing.article) == _said_of_it(article):
        return standing.article
    return article


class Before:
    """The articles of a corpus that was assembled before, with the events of each."""

    def __init__(self, corpus: Corpus) -> None:
        self._articles = corpus.articles
        self._events: defaultdict[str, list[Event]] = defaultdict(list)
        for event in corpus.events:
            self._events[event.article].append(event)

    def same(self, dated: DatedArticle) -> tuple[DatedArticle, Sequence[Event]] | None:
        """Return the same article and its events, those of one day in the order in which it
        tells them; None where the corpora make something else of it."""
        known = self._articles.get(dated.article.id)
        if known is None or known.article is not dated.article:
            return None
        return (known, self._events[known.article.id]) if _are_equal(known, dated) else None


def _are_equal(one: DatedArticle, other: DatedArticle) -> bool:
    """Tell whether two articles are equal. Mentions have to be the same objects: the entities
    point to them."""
    are_same = len(one.mentions) == len(other.mentions) and all(
        map(is_, one.mentions, other.mentions)
    )
    return are_same and _worked_out(one) == _worked_out(other)
