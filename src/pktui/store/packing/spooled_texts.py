"""Texts of a large pile that wait on the disk until they are looked at.

A text with a single dash or quotation mark takes two bytes a letter, a third of what a large pile
takes while it is linked, and linking looks at one text after the other. So the texts stand in a
file without a name, as bytes, and what was looked at is let go when some others have been.
"""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any, cast
from weakref import ref

from pktui.model.article import Article
from pktui.runtime.frozen import maker
from pktui.store.codec import fill
from pktui.store.packing.spool import Spool

_HELD = 512
"""Texts that stay in memory: more than are on their way to a worker and back."""

_SHORT = 100
"""Letters of a text that takes no more than its place in the file would."""


class SpooledTexts:
    """The file, and the articles whose texts it holds."""

    def __init__(self, folder: Path | None) -> None:
        """Begin without texts; without a `folder` for the file, articles stay as they are."""
        self._folder = folder
        self._spool = Spool(folder)
        self._read: deque[ref[Article]] = deque()
        """The articles that hold their texts; they hold this, so it must not hold them."""

    def __del__(self) -> None:
        self._spool.__exit__()

    def holding(self, article: Article) -> Article:
        """Return `article` as one that reads its text from here; as it is, where it is short or the
        disk takes no more."""
        if self._folder is None or len(article.text) < _SHORT:
            return article
        try:
            self._spool.add(article.text.encode("utf-8", "surrogatepass"))
        except OSError:
            self._folder = None  # this one is in memory, and those to come stay there
        spooled: Article = _spooled(
            self, len(self._spool) - 1, *(getattr(article, name) for name in _FIELDS)
        )
        self._hold(spooled, article.text)
        return spooled

    def text_of(self, article: Article, row: int) -> str:
        """Return the text at `row`, which `article` holds until some others were read."""
        text = self._spool[row].decode("utf-8", "surrogatepass")
        self._hold(article, text)
        return text

    def _hold(self, article: Article, text: str) -> None:
        fill(article, text=text)
        self._read.append(ref(article))
        while len(self._read) > _HELD:
            with suppress(IndexError, AttributeError):  # another thread was faster
                oldest = self._read.popleft()()
                if oldest is not None:
                    object.__delattr__(oldest, "text")


class _SpooledArticle(Article):
    """An article whose slot for its text is empty while nobody looks at it: then Python calls
    `__getattr__`."""

    __slots__ = ("__weakref__", "_row", "_texts")
    _texts: SpooledTexts
    _row: int

    def __getattr__(self, name: str) -> Any:
        if name != "text":
            raise AttributeError(name)
        return self._texts.text_of(self, self._row)

    def __reduce__(self) -> tuple[Any, ...]:
        return _whole, (self.text, *(getattr(self, name) for name in _FIELDS))


_FIELDS = tuple(field.name for field in fields(cast("Any", Article)) if field.name != "text")
_spooled = maker(_SpooledArticle, ("_texts", "_row", *_FIELDS))
_ordinary = maker(Article, ("text", *_FIELDS))


def _whole(*values: Any) -> Article:
    """Make an ordinary article of one that has gone to another process."""
    article: Article = _ordinary(*values)
    return article
