"""From one sentence of an article to the next."""

from __future__ import annotations

import pytest

from pktui.model.span import Span
from pktui.view.article.sentences import sentence_at, sentence_beside, sentences_of
from tests.corpora import Told, corpus

FIRST, SECOND, THIRD = Span(2, 10), Span(11, 20), Span(30, 40)
ALL = (FIRST, SECOND, THIRD)


@pytest.mark.parametrize(
    ("offset", "sentence"),
    [(0, None), (2, FIRST), (10, FIRST), (11, SECOND), (25, SECOND), (39, THIRD), (99, THIRD)],
)
def test_the_sentence_at_a_place(offset: int, sentence: Span | None) -> None:
    assert sentence_at(ALL, offset) == sentence


@pytest.mark.parametrize(
    ("offset", "direction", "sentence"),
    [
        (2, 1, SECOND),
        (15, -1, FIRST),
        (2, -1, FIRST),
        (30, 1, THIRD),
        (0, 1, FIRST),
        (25, 1, THIRD),
    ],
)
def test_the_sentence_beside(offset: int, direction: int, sentence: Span) -> None:
    assert sentence_beside(ALL, offset, direction) == sentence
    assert sentence_beside((), offset, direction) is None


def test_an_article_without_sentences_has_lines() -> None:
    [article] = corpus(
        Told(title="A title", when=None, more="one line\n\n  another")
    ).articles.values()
    text = article.article.text
    lines = [text[span.start : span.end] for span in sentences_of(article)]
    assert lines == ["A title", "one line", "another"]
