"""An export as lines, whichever file it came in, and the fields that its lines give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pktui.reading.html_text import ShownLine


class ExportLine(NamedTuple):
    """A line of an export, without the white space around it."""

    text: str
    number: int | None = None
    """Where it stands in the input, from 1; None where the input has no lines of its own."""
    kinds: frozenset[str] = frozenset()
    """What a web page's markup says of it."""
    article: int = 0
    """Which article a web page's markup puts it in, from 1; 0 where it says nothing."""
    is_indented: bool = False


def lines_of_text(text: str) -> list[ExportLine]:
    """Return the lines of `text`, the blank ones too."""
    split = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    return [
        ExportLine(line.strip(_AROUND), number, is_indented=line[:1] in (" ", "\t"))
        for number, line in enumerate(split, 1)
    ]


_AROUND = " \t\v\x1c\x1d\x1e\x85\xa0\u2028\u2029\ufeff\u200b\u200e\u200f"
"""What stands around lines without being seen."""


def lines_of_page(shown: Iterable[ShownLine]) -> list[ExportLine]:
    """Return the lines of a web page, with a blank one between paragraphs."""
    lines: list[ExportLine] = []
    for line in shown:
        lines.append(ExportLine(line.text.strip(_AROUND), kinds=line.kinds, article=line.article))
        lines.append(ExportLine("", article=line.article))
    return lines


def place_of(lines: Sequence[ExportLine]) -> int | None:
    """Return the number of the first line that says something."""
    return next((line.number for line in lines if line.text), None)


def nonblank(lines: Iterable[ExportLine]) -> list[ExportLine]:
    """List the lines that are not blank."""
    return [line for line in lines if line.text]


def text_of(lines: Sequence[ExportLine]) -> str:
    """Return the lines as they stand, without blank ones at either end and never two between."""
    text = "\n".join(line.text for line in lines)
    return _BLANK_LINES.sub("\n\n", text).strip("\n")


_BLANK_LINES = re.compile(r"\n{3,}")


def joined(lines: Iterable[ExportLine]) -> str | None:
    """Return the words of the lines in one; None where there are none."""
    return " ".join(line.text for line in lines if line.text) or None


def paragraphs(lines: Iterable[ExportLine]) -> list[list[ExportLine]]:
    """Group the lines that stand between blank ones."""
    found: list[list[ExportLine]] = [[]]
    for line in lines:
        if line.text:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [paragraph for paragraph in found if paragraph]
