"""What an article is called."""

from __future__ import annotations

from pktui.model.article import Article, Layout

_LONGEST = 200
"""Characters of an article without a title or a sentence that stand in for one."""


def title_of(article: Article, layout: Layout) -> str:
    """Return the title that the input gives, else the words that serve as one, on one line."""
    if article.title:
        return " ".join(article.title.split())
    if layout.title is not None:
        return " ".join(layout.title.of(article.text).split())
    return " ".join(article.text[:_LONGEST].split()) or article.path
