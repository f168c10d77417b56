"""The texts of a pile, each read from its article when it is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pktui.model.article import Article, ArticleId


class Texts(Mapping[ArticleId, str]):
    """The text of each article, by its id. It holds none itself, for those of a large pile may wait
    on the disk."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Read the texts of `articles`, every id of which is there once."""
        self._articles = {article.id: article for article in articles}

    def __getitem__(self, id_: ArticleId) -> str:
        return self._articles[id_].text

    def __iter__(self) -> Iterator[ArticleId]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)
