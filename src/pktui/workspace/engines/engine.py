"""What any engine does: one function on many articles, a chunk of them at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, Protocol, Self, TypeVar

from pktui.model.article import Article
from pktui.runtime.frozen import dataclass

T = TypeVar("T")

CHUNK_CHARACTERS = 100_000
"""About a tenth of a second's work; handing it over and back takes a hundredth of that."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article has no analysis."""

    reason: str


class Outcome(NamedTuple, Generic[T]):
    """An article, and what the work on it gave."""

    article: Article
    result: T | Failure


class Engine(Protocol[T]):
    """Does its work on articles, in no order; a context manager that leaves nothing running."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    @property
    def is_busy(self) -> bool:
        """Whether more articles now would only wait."""
        ...

    @property
    def is_idle(self) -> bool:
        """Whether everything that was handed in has been handed out."""
        ...

    def submit(self, articles: Iterable[Article]) -> None:
        """Hand in articles; their results come out of `collect`, in any order."""
        ...

    def collect(self) -> Sequence[Outcome[T]]:
        """Return the results that are ready; wait until one is, unless nothing is left to do."""
        ...


class Chunks:
    """Articles that wait, in chunks of about the same work."""

    def __init__(self) -> None:
        self._chunks: deque[list[Article]] = deque()
        self._characters = 0
        """Of the last chunk."""

    def __len__(self) -> int:
        return len(self._chunks)

    def add(self, articles: Iterable[Article]) -> None:
        """Append articles, the last chunk first until it is full."""
        for article in articles:
            if not self._chunks or self._characters >= CHUNK_CHARACTERS:
                self._chunks.append([])
                self._characters = 0
            self._chunks[-1].append(article)
            self._characters += len(article.text)

    def add_singly(self, articles: Iterable[Article]) -> None:
        """Add each article in a chunk of its own, before all others."""
        self._chunks.extendleft([article] for article in articles)

    def take(self) -> list[Article]:
        """Remove and return the first chunk; there must be one."""
        return self._chunks.popleft()


def results_of(work: Callable[[Article], T], chunk: Sequence[Article]) -> list[T | Failure]:
    """Return one result for each article, in order; what goes wrong with one costs no other."""
    return [_result(work, article) for article in chunk]


def outcomes_of(chunk: Sequence[Article], results: Sequence[T | Failure]) -> list[Outcome[T]]:
    """Pair each article of `chunk` with its result; both are in the same order."""
    return [Outcome(article, result) for article, result in zip(chunk, results, strict=True)]


def _result(work: Callable[[Article], T], article: Article) -> T | Failure:
    try:
        return work(article)
    except Exception as error:  # one article must not cost the reader all others
        return Failure(f"{type(error).__name__}: {error}")
