"""The records of the reader's marks: what was marked, and where it stands now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pktui.export.records import Record, article_reference
from pktui.model.article import Article, ArticleId
from pktui.model.corpus import Corpus
from pktui.model.mark import Citation, PlacedMark, Quote
from pktui.model.span import Span

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "marks": (
        *("id", "marked", "tags", "note", "made", "state"),
        *("quote.text", "quote.start", "quote.end", "event"),
        *("article.id", "article.title", "article.when", "article.publisher", "article.path"),
    ),
    "verify": ("claim", "state", "expected", "found"),
}
"""For formats that are tables: the fields of each command's records, objects taken apart."""


def mark_records(corpus: Corpus, placed: Iterable[PlacedMark]) -> Iterator[Record]:
    """Yield one record for each mark, in the order given. Words that are lost are quoted as they
    were."""
    for one in placed:
        mark, now = one.mark, one.now
        dated = corpus.articles[ArticleId(now.article)] if now.article else None
        yield {
            "id": mark.id,
            "marked": mark.marked,
            "tags": list(mark.tags),
            "note": mark.note,
            "made": mark.made,
            "state": now.state.value,
            "quote": _present_quote(dated.article, now.span)
            if dated and now.span
            else _saved_quote(mark.quote),
            "event": mark.event,
            "article": article_reference(dated) if dated else _cited(mark.article),
        }


def _present_quote(article: Article, span: Span) -> Record:
    given = article.to_given(span)
    return {
        "text": given.of(article.text_as_given),
        "start": given.start,
        "end": given.end,
    }


def _saved_quote(quote: Quote) -> Record:
    return {"text": quote.exact, "start": quote.start, "end": quote.end}


def _cited(article: Citation) -> Record:
    return {
        "id": article.id,
        "title": article.title,
        "when": article.when,
        "publisher": article.publisher,
        "path": article.path,
    }
