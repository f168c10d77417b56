"""On which day something happens, by what the articles near by tell of it."""

from __future__ import annotations

from datetime import date

import pytest

from pktui.corpus.dating.event_days import Happened
from pktui.corpus.dating.event_nouns import named_next
from pktui.corpus.dating.nearest_articles import Neighbour
from pktui.model.article import Article, ArticleId
from pktui.pipeline.analyse import analyse

THIRD, FIFTH = "The quake on 3 May 2010 was felt in Oslo.", "The quake on 5 May 2010 was weak."
OTHER = "The election on 5 May 2010 was close."

TOLD = [
    ([(THIRD, 1.0)], date(2010, 5, 3), "one article, the nearest"),
    ([(THIRD, 0.2)], None, "one that is not near enough"),
    ([(THIRD, 0.2), (THIRD, 0.2)], date(2010, 5, 3), "two that are, together"),
    ([(THIRD, 1.0), (FIFTH, 0.4)], date(2010, 5, 3), "more than twice as much says so"),
    ([(THIRD, 1.0), (FIFTH, 0.6)], None, "less than twice as much"),
    ([(THIRD, 1.0), (FIFTH, 0.2), (FIFTH, 0.2)], None, "more articles give another day"),
    ([(OTHER, 1.0)], None, "something else happens then"),
    ([(THIRD, 1.0), (OTHER, 1.0)], date(2010, 5, 3), "something else beside it"),
    ([], None, "nobody tells"),
]


@pytest.mark.parametrize(("articles", "expected", "remark"), TOLD)
def test_the_day_that_near_articles_agree_on(
    articles: list[tuple[str, float]], expected: date | None, remark: str
) -> None:
    analyses = [
        analyse(Article(id=ArticleId(f"a{i}"), path="a.txt", text=text))
        for i, (text, _) in enumerate(articles)
    ]
    quake = named_next("the quake", 0, 9)
    assert quake
    near = [Neighbour(i, weight) for i, (_, weight) in enumerate(articles)]
    agreed = Happened(analyses).day_of(quake, near)
    assert (agreed.day if agreed else None) == expected, remark
