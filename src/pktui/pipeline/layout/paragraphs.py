"""Text → paragraphs: which line breaks end one, and which only wrap a long line.

News comes with a blank line between paragraphs, with one paragraph a line, or wrapped at a fixed
width with the first line of a paragraph indented. Which of these holds is asked once an article:
in wrapped text most lines go on in lower case, in one-paragraph-a-line text next to none does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pktui.pipeline.layout.en import line_ends as en
from pktui.pipeline.layout.line_shapes import MONTH
from pktui.pipeline.layout.vi import line_ends as vi
from pktui.runtime.late_pattern import compiled_late

_LINE = re.compile(r"\S[^\r\n]*+")
"""A line from its first letter on; `re` skips to that fast."""
_WRAPPED_SHARE = 0.35
"""Of the lines that neither a blank line nor an indent sets off from the line before, how many must
go on in lower case: 60–75 % do in wrapped newswire, at most 5 % where a line is a paragraph."""
_INDENT = 2
"""Columns further in that a line begins a paragraph."""
_OPEN_END = re.compile(
    rf"(?:,|[^\W\d_]-|(?:\A|[\s(“\"])(?:{en.OPEN_WORDS}|{vi.OPEN_WORDS}|(?:{en.OPEN_TITLES}|[A-Z])\.))\Z"
)
"""The end of a line whose sentence goes on in the next line, even if that begins with a capital."""
_LONGEST_OPEN_END = 8
"""The length of the longest such end, with the character before its word."""
_LONGEST_TITLE = 6
"""The length of the longest short title, with its full stop and the character before it."""
_BROKEN_DATE = compiled_late(
    rf"(?<=[\da-z] ){MONTH},?\s+(?=\d)"
    rf"|[a-z] \d{{1,2}}\s+(?={MONTH})"
    rf"|[a-z]\s+(?=(?:{en.SUFFIXES}))"
)
"""A line end inside a date or a name: 6 May/2017, 6/May 2017, Chavez/Jr."""
_HEADS_OF_BROKEN = frozenset("JFMASONDI")
"""First letters of months and of what stands behind a name."""
_LONGEST_MONTH = 16
"""Characters on either side of a line end in which the name of a month stands, and a letter."""
_FINAL = frozenset(".!?…:\"”’)'")
_QUOTED = "> "
"""Mail puts these before the lines that it quotes."""
_NARROW = 100
"""A text may have been wrapped where its longest line has no more characters than this. A paragraph
of news is longer as a rule."""
_ENDS_CAPITAL = re.compile(r"(?:[^\W\d_A-Z],?|[),:;])\s\(?(?:[A-Z]|[^\W\d_a-z])[\w-]*\Z")
"""A word in small letters and one with a capital at the end of a line: went to Addis."""
_RUNNING = re.compile(r"[^\W\d_],\s|\s[a-z]")
"""A sign that a line is prose: a comma inside it, or a word in small letters."""
_LONGEST_ENDS = 24
"""How many characters at the end of a line are searched for such words."""
_BROKEN_AT_LEAST = 2
"""A paragraph without a line that goes on in lower case needs this many breaks to count: a headline
over its story has one."""
_BROKEN_FOR_EACH_END = 3
"""And this many for each line inside it that ends as a sentence does."""


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
    for before, line in pairwise(lines):
        if line.after_blank or line.indent >= before.indent + _INDENT:  # `_sets_off`, inline
            continue
        breaks += 1
        last = text[before.end - 1]
        if last not in _FINAL or (
            last == "." and " " in text[before.end - _LONGEST_TITLE : before.end]
        ):
            going_on += _goes_on(text, before, line)
    if going_on > _WRAPPED_SHARE * breaks:
        return True
    if not breaks or max(line.end - line.start for line in lines) > _NARROW:
        return False
    if going_on and breaks >= _BROKEN_AT_LEAST and _is_filled(text, lines):
        return True
    return _broken_inside_sentences(text, lines) > _WRAPPED_SHARE * breaks


def _is_filled(text: str, lines: Sequence[_Line]) -> bool:
    """Tell whether each line has as many words as go into the longest one: so a program breaks
    them, and hardly any list of headlines."""
    width = max(line.end - line.start + line.indent for line in lines)
    return all(
        _sets_off(before, line) or not _has_room(text, before, line, width)
        for before, line in pairwise(lines)
    )


def _has_room(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the first word of `following` would stand in `line` within `width`."""
    word = len(text[following.start : following.end].split(None, 1)[0])
    return line.end - line.start + line.indent + 1 + word <= width


def _sets_off(before: _Line, line: _Line) -> bool:
    """Tell whether a blank line or an indent sets `line` off from the one `before`."""
    return line.after_blank or line.indent >= before.indent + _INDENT


def _goes_on(text: str, before: _Line, line: _Line) -> bool:
    """Tell whether `line` goes on in lower case, or `before` ends as no paragraph does."""
    end = before.end
    if text[end - 1] not in _FINAL:
        first = _first_letter(text, line)
        return first.islower() or _is_open(text, before) or _breaks_date(text, before, line)
    return (
        text[end - 1] == "."
        and text.find(" ", end - _LONGEST_TITLE, end) >= 0
        and _is_open(text, before)
    )


def _breaks_date(text: str, before: _Line, line: _Line) -> bool:
    """Tell whether a date or a name is broken between two lines: 6 May/2017, Chavez/Jr."""
    if not text[line.start].isdigit() and text[line.start] not in _HEADS_OF_BROKEN:
        return False
    start = max(before.start, before.end - _LONGEST_MONTH)
    end = min(line.end, line.start + _LONGEST_MONTH)
    return any(found.end() == line.start for found in _BROKEN_DATE.finditer(text, start, end))


def _first_letter(text: str, line: _Line) -> str:
    """Return the first character of the line, after the marks of quoted mail."""
    first = line.start
    if text[first] not in _QUOTED:
        return text[first]
    while text[first] in _QUOTED and first < line.end - 1:
        first += 1
    return text[first]


def _broken_inside_sentences(text: str, lines: Sequence[_Line]) -> int:
    """Count the line ends that break a sentence, or perhaps a name within one: Addis/Ababa was.

    They count only in paragraphs that have several and end as a sentence does. A list of headlines
    does not end so, a headline over its story has one break, and every line of a list of short
    paragraphs ends so.
    """
    found = here = final = 0
    for at, line in enumerate(lines):
        is_first = not at or _sets_off(lines[at - 1], line)
        is_last = at + 1 == len(lines) or _sets_off(line, lines[at + 1])
        if is_first:
            here = final = 0
        else:
            before = lines[at - 1]
            here += _goes_on(text, before, line) or _may_break_name(text, before, line)
        if text[line.end - 1] in _FINAL:
            final += 1
            if is_last and here >= max(_BROKEN_AT_LEAST, _BROKEN_FOR_EACH_END * (final - 1)):
                found += here
    return found


def _may_break_name(text: str, before: _Line, line: _Line) -> bool:
    """Tell whether the end of the line `before` may break a name amid words in small letters."""
    end = before.end
    return bool(
        _first_letter(text, line).isupper()
        and _ENDS_CAPITAL.search(text, max(before.start, end - _LONGEST_ENDS), end)
        and (_RUNNING.search(text, line.start, line.end) or text[line.end - 1] in _FINAL)
    )


def _is_open(text: str, line: _Line) -> bool:
    """Tell whether the line ends as no paragraph does: with a comma, a hyphen, "of" or "Mr."."""
    return bool(_OPEN_END.search(text, max(line.start, line.end - _LONGEST_OPEN_END), line.end))


def _continues(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Tell whether `following` is the rest of a paragraph that `line` belongs to, in wrapped
    text."""
    if _sets_off(line, following):
        return False
    if text[line.end - 1] not in _FINAL or _goes_on(text, line, following):
        return True
    if text[following.start].islower():
        return True
    return not _has_room(text, line, following, width)
