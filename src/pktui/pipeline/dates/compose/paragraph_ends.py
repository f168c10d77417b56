"""Line breaks that end a paragraph, where no blank line shows it: no date reaches beyond them.

“The bank's fall” over “2007” is no autumn of that year, “June” over “The first convoy comes” no day
of June. A line break within a paragraph only wraps it: “on 5” and “May 2014” on the next line are
one date.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pktui.model.article import Block, Layout, Part
from pktui.pipeline.layout.datelines import LONGEST_HEADING, is_date_heading, is_part_of_year

_SENTENCE_ENDS = frozenset('.!?…”"')
"""Behind these no date goes on."""
_OPEN_ENDS = frozenset("-0123456789")
"""A line that ends so may go on in the next, unless either is a date by itself."""
_NARROW = 40
"""Characters of the longest line that nobody wraps: what follows a shorter one is not its rest."""
_STORY = frozenset((Part.BODY, Part.CAPTION, Part.COMMENTS))


def paragraph_ends(text: str, layout: Layout) -> Iterator[int]:
    """Yield the places of the line breaks of `text` that end a paragraph or a date on a line of its
    own, in order, but for those that no date could reach beyond anyway."""
    for block, following in pairwise((*layout.blocks, None)):
        assert block is not None
        end = _first_line_break(text, block)
        if block.part is Part.BODY and end < block.end and _begins_with_heading(text, block):
            yield end
        if following is None or text[block.end - 1] in _SENTENCE_ENDS:
            continue
        if text.count("\n", block.end, following.start) != 1:
            continue
        is_story = block.part in _STORY and following.part in _STORY
        line = text.rfind("\n", 0, block.end) + 1
        if is_story and block.end - line > _NARROW:
            continue
        if text[block.end - 1] in _OPEN_ENDS and not (
            _is_heading(text, max(line, block.start), block.end)
            or _begins_with_heading(text, following)
        ):
            continue  # “on 5” over “May 2014”, a divided word
        yield text.find("\n", block.end, following.start)


def _begins_with_heading(text: str, block: Block) -> bool:
    """Tell whether the first line of a block is nothing but a date or a part of a year."""
    return _is_heading(text, block.start, _end_of_line(text, _first_line_break(text, block)))


def _first_line_break(text: str, block: Block) -> int:
    """Return where the first line of a block ends if a heading may be as long, else where the block
    does."""
    end = text.find("\n", block.start, min(block.end, block.start + LONGEST_HEADING + 2))
    return end if end >= 0 else block.end


def _is_heading(text: str, start: int, end: int) -> bool:
    return is_date_heading(text, start, end) or is_part_of_year(text, start, end)


def _end_of_line(text: str, line_break: int) -> int:
    """Return where the words before a line break or the end of a block end."""
    while text[line_break - 1].isspace():
        line_break -= 1
    return line_break
