"""The sentences of an article, which a reader goes through one by one and quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from pktui.model.corpus import DatedArticle
from pktui.model.span import Span

_LINE = re.compile(r"\S[^\n]*")


def sentences_of(article: DatedArticle) -> Sequence[Span]:
    """Give every sentence of `article` in order; its lines, where it has no sentences."""
    found = [Span(sentence.start, sentence.end) for sentence in article.layout.sentences]
    return found or [Span(*line.span()) for line in _LINE.finditer(article.article.text)]


def sentence_at(sentences: Sequence[Span], offset: int) -> Span | None:
    """Give the sentence that the character at `offset` belongs to, or the one before it where it
    stands between two; None before the first."""
    number = bisect_right(sentences, offset, key=lambda span: span.start) - 1
    return sentences[number] if number >= 0 else None


def sentence_beside(sentences: Sequence[Span], offset: int, direction: int) -> Span | None:
    """Give the sentence behind (1) or before (-1) the one at `offset`; the first or the last where
    there is none further, None where there are no sentences at all."""
    if not sentences:
        return None
    number = bisect_right(sentences, offset, key=lambda span: span.start) - 1
    return sentences[max(0, min(number + direction, len(sentences) - 1))]
