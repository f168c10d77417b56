"""Text → paragraphs: which line breaks end one, and which only wrap a long line.

News comes with a blank line between paragraphs, with one paragraph a line, or wrapped at a fixed
width with the first line of a paragraph indented. Which of these holds is asked once an article:
in wrapped text most lines go on in lower case, in one-paragraph-a-line text next to none does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_LINE = re.compile(r"\S[^\r\n]*+")
"""A line from its first letter on; `re` skips to that fast."""
_WRAPPED_SHARE = 0.35
"""Of the lines that neither a blank line nor an indent sets off from the line before, how many must
go on in lower case: 60–75 % do in wrapped newswire, at most 5 % where a line is a paragraph."""
_INDENT = 2
"""Columns further in that a line begins a paragraph."""
_OPEN_END = re.compile(
    r"(?:,|[^\W\d_]-|\s(?:of|the|an?|and|or|by|to|from|in|at|on|for|with|de|del|della|van|von|der|bin))\Z"
)
"""What a line ends with that goes on, whatever the next one begins with."""
_LONGEST_OPEN_END = 6
"""Characters that such an end has at most."""
_FINAL = frozenset(".!?…:\"”’)'")


class Paragraph(NamedTuple):
    """`text[start:end]`, without white space around it."""

    start: int
    end: int


class _Line(NamedTuple):
    """A line of the text, without white space around it."""

    start: int
    end: int
    after_blank: bool
    """Whether a blank line, or nothing, stands before it."""
    indent: int
    """Columns of white space before it."""


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of `text` in order; every character that is not white space is in
    one."""
    lines = _lines(text)
    if not _is_wrapped(text, lines):
        return [Paragraph(line.start, line.end) for line in lines]
    width = max(line.end - line.start + line.indent for line in lines)
    joined: list[Paragraph] = []
    first = previous = lines[0]
    for line in lines[1:]:
        if not _continues(text, previous, line, width):
            joined.append(Paragraph(first.start, previous.end))
            first = line
        previous = line
    joined.append(Paragraph(first.start, previous.end))
    return joined


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    gaps: dict[str, tuple[bool, int]] = {"\n": (False, 0)}
    end = 0
    for found in _LINE.finditer(text):
        start = found.start()
        gap = text[end:start]
        if gap not in gaps:  # a text has few different ones
            is_blank = max(gap.count("\n"), gap.count("\r")) > 1
            gaps[gap] = is_blank, len(gap) - 1 - max(gap.rfind("\n"), gap.rfind("\r"))
        after_blank, indent = gaps[gap]
        end = start + len(found[0].rstrip())
        lines.append(_Line(start, end, after_blank or not lines, indent))
    return lines


def _is_wrapped(text: str, lines: Sequence[_Line]) -> bool:
    breaks = going_on = 0
    for i in range(1, len(lines)):
        line = lines[i]
        if not line.after_blank and line.indent < lines[i - 1].indent + _INDENT:
            breaks += 1
            before = lines[i - 1]
            going_on += text[before.end - 1] not in _FINAL and (
                text[line.start].islower() or _is_open(text, before)
            )
    return going_on > _WRAPPED_SHARE * breaks


def _is_open(text: str, line: _Line) -> bool:
    """Tell whether the line ends as no paragraph does: with a comma, a hyphen, or "of"."""
    return bool(_OPEN_END.search(text, max(line.start, line.end - _LONGEST_OPEN_END), line.end))


def _continues(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Tell whether `following` is the rest of a paragraph that `line` belongs to, in wrapped
    text."""
    if following.after_blank or following.indent >= line.indent + _INDENT:
        return False
    if text[following.start].islower() or text[line.end - 1] not in _FINAL:
        return True
    word = len(text[following.start : following.end].split(None, 1)[0])
    return line.end - line.start + line.indent + 1 + word > width
