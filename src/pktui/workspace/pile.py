"""A pile of articles on the way to a corpus: read, told apart, analysed, assembled.

Apart from `load`, because all the rules come with it: who opens the same files again needs none.
"""

from __future__ import annotations

from collections.abc import Iterable

from pktui.corpus.assemble import Assembly
from pktui.corpus.duplicates import Content, Different, content_of
from pktui.model.article import Article, Problem, ProblemKind
from pktui.model.corpus import Analysis, Corpus
from pktui.model.corrections import Corrections
from pktui.store.analysis_codec import with_article
from pktui.text.sanitise import neutralise
from pktui.workspace.engines.engine import Failure, Outcome


class Pile:
    """What was read so far, and what is known of it."""

    def __init__(self, *, keeps: bool = True) -> None:
        """Begin without articles. Where it `keeps` no analyses, they are only counted."""
        self._keeps = keeps
        self._counted = 0
        self._different = Different()
        self._analyses: dict[Content, Analysis] = {}
        self._problems: list[Problem] = []
        self._failed = 0

    @property
    def size(self) -> int:
        """The number of different articles that were read so far."""
        return len(self._different)

    @property
    def analysed(self) -> int:
        """An article of which a copy said more later was analysed twice."""
        return min(len(self._analyses) + self._counted + self._failed, self.size)

    @property
    def has_failed(self) -> bool:
        """Whether there are articles whose analysis came to nothing."""
        return self._failed > 0

    def add(self, batch: Iterable[Article | Problem]) -> list[Article]:
        """Take in a batch of articles; return those that are to be analysed."""
        new: list[Article] = []
        for found in batch:
            if isinstance(found, Problem):
                self._problems.append(found)
            elif standing := self._different.add(found):
                new.append(standing)
        return new

    def take(self, outcomes: Iterable[Outcome[Analysis]]) -> None:
        """Add the results of an engine: analyses, and a problem for each that failed."""
        for article, result in outcomes:
            if isinstance(result, Failure):
                self._problems.append(_failed(article, result))
                self._failed += 1
            elif not self._keeps:
                self._counted += 1
            else:
                self._analyses[content_of(article)] = result

    def finish(self) -> None:
        """Forget what only further articles would be told apart by; none may be added after
        that."""
        self._different.finish()

    def corpus(self, corrections: Corrections, before: Corpus | None = None) -> Corpus:
        """Assemble the corpus of what there is; what is equal in one that was made `before` is
        taken from there."""
        return self.assembly(corrections).corpus(before)

    def assembly(self, corrections: Corrections) -> Assembly:
        """Date and link what there is, without making its events."""
        analyses = [
            analysis if analysis.article is article else with_article(analysis, article)
            for article in self._different.articles
            if (analysis := self._analyses.get(content_of(article)))
        ]
        problems = (*corrections.problems, *self._problems, *self._different.problems)
        return Assembly(analyses, problems, corrections)


def _failed(article: Article, failure: Failure) -> Problem:
    return Problem(
        path=article.path,
        reason=neutralise(f"it cannot be analysed: {failure.reason}"),
        kind=ProblemKind.UNREADABLE,
        article=article.id,
    )
