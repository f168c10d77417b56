"""Many copies of one article, folded into it.

The same text from two feeds is one article that stands in two places. Two texts under one id are
two articles, and something that the reader should know.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pktui.model.article import Article, ArticleId, Problem, ProblemKind
from pktui.reading.draft import fingerprint


def fold_duplicates(articles: Iterable[Article]) -> tuple[list[Article], list[Problem]]:
    """The different articles in the order of their first copies, every id once.

    An article takes over what a copy says of it and the first did not: a title, a date.
    """
    by_text: dict[str, Article] = {}
    owner: dict[ArticleId, str] = {}
    problems: list[Problem] = []
    for article in articles:
        key = fingerprint(article.text)
        first = by_text.get(key)
        if first is not None:
            by_text[key] = _merged(first, article)
            problems.append(_copy_problem(first, article))
            continue
        holder = owner.setdefault(article.id, key)
        if holder != key:
            problems.append(_clash_problem(by_text[holder], article))
            article = replace(article, id=ArticleId(f"{article.id}-{key[:8]}"))
            owner[article.id] = key
        by_text[key] = article
    return list(by_text.values()), problems


def _merged(first: Article, copy: Article) -> Article:
    paths = dict.fromkeys((*first.also_at, copy.path))
    paths.pop(first.path, None)
    return replace(
        first,
        title=first.title or copy.title,
        date=first.date or copy.date,
        publisher=first.publisher or copy.publisher,
        url=first.url or copy.url,
        also_at=tuple(paths),
    )


def _copy_problem(first: Article, copy: Article) -> Problem:
    if first.date and copy.date and first.date != copy.date:
        return Problem(
            path=copy.path,
            reason=f"the same text is dated {first.date} in {first.path}, here {copy.date}",
            kind=ProblemKind.CONTRADICTION,
            article=first.id,
        )
    return Problem(
        path=copy.path,
        reason=f"the same text as {first.id} in {first.path}; read as one article",
        kind=ProblemKind.DUPLICATE,
        article=first.id,
    )


def _clash_problem(first: Article, other: Article) -> Problem:
    return Problem(
        path=other.path,
        reason=f"the id {other.id} names another text in {first.path}; both stay",
        kind=ProblemKind.DUPLICATE,
        article=first.id,
    )
