"""The first articles as they were read: something to read before anything is found in them."""

from __future__ import annotations

from collections.abc import Sequence

from pktui.model.article import Article, Block, Layout, Part
from pktui.model.corpus import DatedArticle
from pktui.text.sanitise import neutralise
from pktui.view.article.links import link_of
from pktui.view.article.open_article import OpenArticle
from pktui.wording.glyphs import Glyphs

_LONGEST_TITLE = 300
"""Characters of a line that stands for a title; no screen shows more of it."""

_LOOKED_AT = 1_000
"""Characters of a text among which a line is looked for that reads as its title."""

_SMALL_WORDS = 2
"""Words in small letters that a line with digits has at least, if it is no line of date. A header
may have one: `date`."""


def titles(articles: Sequence[Article]) -> Sequence[str]:
    """Return a line for each article: its title, or else how its text begins."""
    return [_title(article) for article in articles]


def as_read(article: Article, glyphs: Glyphs) -> OpenArticle:
    """Open an article of which nothing is known but what its input says."""
    body = Block(0, len(article.text), Part.BODY)
    file = article.path.rpartition("/")[2]
    return OpenArticle(
        article=DatedArticle(
            article=article,
            layout=Layout(blocks=(body,) if article.text else (), sentences=()),
            title=_title(article),
            when=None,
            date_evidence=(),
            resolutions=(),
            mentions=(),
            entities=(),
        ),
        statement=None,
        byline=f" {glyphs.dot} ".join(filter(None, (article.publisher or file, article.date))),
        link=link_of(article.url),
    )


def _title(article: Article) -> str:
    """Return the title that the input gives, else the first line of the text that reads as one."""
    given = article.title or _first_prose(article.text[:_LOOKED_AT])
    return neutralise(given)[:_LONGEST_TITLE] or article.path.rpartition("/")[2]


def _first_prose(text: str) -> str:
    """Return the first line that is no line of date: one with digits and hardly a word in small
    letters, as `date 2021-12-31 HANOI, December 31`. The first line, where all are."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    for line in lines:
        has_digits = any(map(str.isdigit, line))
        if not has_digits or sum(map(str.islower, line.split())) >= _SMALL_WORDS:
            return line
    return lines[0] if lines else ""
