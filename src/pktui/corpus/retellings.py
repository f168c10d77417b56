"""Events that pktui wrote, in a pile that holds the articles they are from.

A timeline that was written into the folder of its articles would tell everything a second time. An
event whose sentence one of the articles has is therefore left out; one that no article tells stays,
as somebody else's timeline does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pktui.model.article import Problem, ProblemKind
from pktui.model.corpus import Analysis
from pktui.model.span import Span
from pktui.pipeline.layout.title import title_of


def without_retellings(
    analyses: Sequence[Analysis],
) -> tuple[Sequence[Analysis], Sequence[Problem]]:
    """Leave out the entries that the articles among `analyses` tell; with a problem per file."""
    entries = [analysis for analysis in analyses if analysis.article.is_entry]
    if not entries:
        return analyses, ()
    told = {
        sentence
        for analysis in analyses
        if not analysis.article.is_entry
        for sentence in _sentences(analysis)
    }
    left_out = {
        entry.article.id for entry in entries if " ".join(entry.article.text.split()) in told
    }
    files = Counter(entry.article.path for entry in entries if entry.article.id in left_out)
    problems = [
        Problem(path=path, reason=_because(count), kind=ProblemKind.DUPLICATE)
        for path, count in files.items()
    ]
    return [a for a in analyses if a.article.id not in left_out], problems


def _sentences(analysis: Analysis) -> Sequence[str]:
    """Return the sentences of an article as events have them, white space folded, and its title."""
    text = analysis.article.text
    spans = (Span(sentence.start, sentence.end) for sentence in analysis.layout.sentences)
    told = [" ".join(span.of(text).split()) for span in spans]
    return [*told, title_of(analysis.article, analysis.layout)]


def _because(count: int) -> str:
    what = "1 event that pktui wrote is" if count == 1 else f"{count} events that pktui wrote are"
    return f"{what} left out: the articles that tell them are here"
