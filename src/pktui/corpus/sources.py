"""Where an article is from, in a word or two: what a row of the timeline has room for."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from urllib.parse import urlsplit

from pktui.model.corpus import Corpus, DatedArticle

_COMPARED = 1_000
"""Articles up to which it is worth finding out whether all are of one source: of two sources the
first articles tell it, of one all have to be looked at (10 ms)."""


class Sources:
    """The short name of each article's source: its publisher, its site, or the file it is in."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._of_path: dict[str, str] | None = None

    @cached_property
    def tell_apart(self) -> bool:
        """Whether a source tells one article from another: where all have the same one, or none, a
        column of it says nothing."""
        articles = self._corpus.articles
        labels = (self.label(article) for article in islice(articles.values(), _COMPARED))
        first = next(labels, "")
        return any(label != first for label in labels) or len(articles) > _COMPARED

    def label(self, article: DatedArticle) -> str:
        """Return the source of `article`; of a publisher, without “The”."""
        publisher = article.publisher
        if publisher:
            return publisher.removeprefix("The ").strip()
        host = _host(article.article.url or "")
        if host:
            return host.removeprefix("www.")
        if self._of_path is None:
            self._of_path = _short_paths(set(self._corpus.paths))
        return self._of_path.get(article.article.path, "")


def _host(address: str) -> str:
    """Return the host of a web address; nothing where it has none, as a malformed one."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # “http://[x”
        return ""


def _short_paths(paths: set[str]) -> dict[str, str]:
    """For each path the part that tells it from the others: a folder or a file, without what all
    begin with."""
    if len(paths) < 2:
        return {}  # where everything is from one file, its name says nothing
    parts = {path: path.replace("!", "/").split("/") for path in paths}
    names = {path: each[-1].rpartition(".")[0] or each[-1] for path, each in parts.items()}
    if len(set(names.values())) < len(paths):
        names = {path: each[-2] if len(each) > 1 else each[-1] for path, each in parts.items()}
    first, last = min(names.values()), max(names.values())
    alike = next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), 0)
    cut = max(first.rfind(sign, 0, alike) for sign in "_-. ") + 1
    return {path: name[cut:] for path, name in names.items()}
