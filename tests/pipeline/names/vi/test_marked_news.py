"""Whole Vietnamese articles, every name of which is marked by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pktui.model.article import Article, ArticleId
from pktui.model.entity import EntityKind
from pktui.pipeline.layout.layout import lay_out
from pktui.pipeline.names.recognise import find_mentions

_MARK = re.compile(r"\[([plo]) ([^\]]+)\]")
_KINDS = {"p": EntityKind.PERSON, "l": EntityKind.PLACE, "o": EntityKind.ORGANISATION}

Names = set[tuple[int, int, EntityKind]]


def marked(article: str) -> tuple[str, Names]:
    """The text of a marked article, and its names with the offsets that they have there."""
    text, names, behind = "", set[tuple[int, int, EntityKind]](), 0
    for found in _MARK.finditer(article):
        text += article[behind : found.start()]
        names.add((len(text), len(text) + len(found[2]), _KINDS[found[1]]))
        text, behind = text + found[2], found.end()
    return text + article[behind:], names


def articles() -> Iterator[str]:
    """The marked articles of the file beside this one, with their paragraphs apart."""
    lines = (Path(__file__).parent / "marked_news.txt").read_text(encoding="utf-8")
    _, *found = lines.strip().split("\n\n")
    return (article.replace("\n", "\n\n") for article in found)


@pytest.mark.parametrize("kind", [*EntityKind])
def test_nine_of_ten_names_are_found_and_nine_of_ten_found_are_names(kind: EntityKind) -> None:
    told = found = right = hit = 0
    for article in articles():
        text, names = marked(article)
        layout = lay_out(Article(id=ArticleId("a"), path="a.txt", text=text))
        gold = [(start, end) for start, end, of in names if of is kind]
        ours = [
            (mention.start, mention.end)
            for mention in find_mentions(text, layout)
            if mention.kind is kind and mention.nested_in is None
        ]
        told, found = told + len(gold), found + len(ours)
        hit += sum(any(s < end and start < e for s, e in ours) for start, end in gold)
        right += sum(any(s < end and start < e for s, e in gold) for start, end in ours)
    assert told > 100
    assert hit >= 0.9 * told
    assert right >= 0.9 * found
