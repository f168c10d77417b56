"""Where an article is from, in short: its publisher, else its site, else what tells its file."""

from __future__ import annotations

import pytest

from pktui.corpus.assemble import assemble
from pktui.corpus.sources import Sources
from pktui.model.article import Article, ArticleId
from pktui.pipeline.analyse import analyse


@pytest.mark.parametrize(
    ("publisher", "url", "source"),
    [
        ("The Harbour Post", "https://www.example.org/a", "Harbour Post"),
        (None, "https://www.example.org/a", "example.org"),
        (None, "https://news.example.org:8080/a", "news.example.org"),
        (None, None, "talks"),
        (None, "no address at all", "talks"),
        (None, "http://[x", "talks"),
        (None, "http://[::1/a", "talks"),
        (None, "http://℀.com/x", "talks"),
    ],
)
def test_the_source_of_an_article(publisher: str | None, url: str | None, source: str) -> None:
    """An address that is malformed names no site, and is no error."""
    told = {"talks": (publisher, url), "visit": (None, None)}
    articles = [
        Article(id=ArticleId(name), path=f"{name}.txt", text="It sank.", publisher=by, url=at)
        for name, (by, at) in told.items()
    ]
    pile = assemble([analyse(article) for article in articles])
    assert Sources(pile).label(pile.articles[ArticleId("talks")]) == source


@pytest.mark.parametrize(
    ("publishers", "tell_apart"),
    [
        (["Post", "Radio"], True),
        (["Post", None], True),
        (["Post", "Post"], False),
        (["The Post", "Post"], False),
        ([None, None], False),
        (["Post"], False),
        ([], False),
    ],
)
def test_one_source_tells_no_article_from_another(
    publishers: list[str | None], tell_apart: bool
) -> None:
    articles = [
        Article(id=ArticleId(str(number)), path="all.jsonl", text="It sank.", publisher=by)
        for number, by in enumerate(publishers)
    ]
    assert Sources(assemble([*map(analyse, articles)])).tell_apart is tell_apart
