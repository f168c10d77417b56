"""An article as a page: its text in lines, with what is marked in each.

The text is never copied: a line is a pair of offsets, and marks are spans of the article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from pktui.model.article import Part
from pktui.model.corpus import DatedArticle
from pktui.runtime.frozen import dataclass
from pktui.text.sanitise import neutralise
from pktui.tui.drawing.wrap import wrap

_LOOK_OF_PART = {
    Part.HEADER: "leftover",
    Part.TITLE: "strong",
    Part.DATELINE: "muted",
    Part.CAPTION: "caption",
    Part.SIGN_OFF: "leftover",
    Part.BOILERPLATE: "leftover",
    Part.COMMENTS: "comment",
}
"""The body has no look of its own."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the article's text that looks different."""

    start: int
    end: int
    look: str


class Page:
    """One article at one width."""

    def __init__(self, article: DatedArticle, width: int) -> None:
        self.article = article
        self.text = neutralise(article.article.text, keep_lines=True).replace("\t", " ")
        """What is shown, character for character the article's text."""
        self.lines = self._with_gaps(_without_empty_ends(wrap(self.text, width)))
        self._starts = [start for start, _ in self.lines]

    def _with_gaps(self, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """`lines` with an empty one between paragraphs that a line feed alone keeps apart."""
        gaps: set[int] = set()
        for block, following in pairwise(self.article.layout.blocks):
            between = self.text[block.end : following.start]
            if between.count("\n") == 1:
                gaps.add(block.end + between.index("\n"))
        apart: list[tuple[int, int]] = []
        for (start, end), (next_start, _) in pairwise([*lines, (len(self.text), 0)]):
            apart.append((start, end))
            at = next((at for at in range(end, next_start) if at in gaps), None)
            if at is not None:
                apart.append((at, at))
        return apart

    def line_at(self, offset: int) -> int:
        """The line on which the character at `offset` stands."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def lines_of(self, start: int, end: int) -> range:
        """Return the lines on which the text from `start` to `end` stands."""
        return range(self.line_at(start), self.line_at(max(start, end - 1)) + 1)

    @cached_property
    def _marks(self) -> list[list[Mark]]:
        """The article's own marks, a list a line, the later laid over the earlier."""
        by_line = self.by_line(self._all_marks())
        return [by_line.get(line, []) for line in range(len(self.lines))]

    def by_line(self, marks: Iterable[Mark]) -> dict[int, list[Mark]]:
        """The marks of each line that has any, in the order in which they come."""
        by_line: dict[int, list[Mark]] = {}
        for mark in marks:
            for line in self.lines_of(mark.start, mark.end):
                by_line.setdefault(line, []).append(mark)
        return by_line

    def _all_marks(self) -> Iterable[Mark]:
        for block in self.article.layout.blocks:
            if block.part in _LOOK_OF_PART:
                yield Mark(block.start, block.end, _LOOK_OF_PART[block.part])
        title = self.article.layout.title
        if title is not None:
            yield Mark(title.start, title.end, "strong")
        for mention in self.article.mentions:
            yield Mark(mention.start, mention.end, mention.kind.value)
        for figure in self.article.figures:
            yield Mark(figure.span.start, figure.span.end, "figure")
        for resolution in self.article.resolutions:
            yield Mark(resolution.start, resolution.end, "timex")

    def marks(self, line: int, more: Iterable[Mark] = ()) -> list[Mark]:
        """What is marked on a line: the article's own marks, and `more` above them."""
        start, end = self.lines[line]
        return [*self._marks[line], *(m for m in more if m.start < end and m.end > start)]

    def pieces(self, line: int, more: Iterable[Mark] = ()) -> list[tuple[str, tuple[str, ...]]]:
        """A line's text cut where its looks change: (text, looks from the lowest up)."""
        start, end = self.lines[line]
        marks = self.marks(line, more)
        cuts = {start, end}
        for mark in marks:
            cuts.add(min(max(mark.start, start), end))
            cuts.add(min(max(mark.end, start), end))
        edges = sorted(cuts)
        return [
            (self.text[a:b], tuple(m.look for m in marks if m.start <= a and b <= m.end))
            for a, b in pairwise(edges)
        ]


def _without_empty_ends(lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Less the empty lines before the first word and behind the last."""
    full = [number for number, (start, end) in enumerate(lines) if start < end]
    return lines[full[0] : full[-1] + 1] if full else []
