"""The two columns of a printed page in the order in which they are read.

Most programs write one column after the other. Some write line by line over the whole page, so that
the lines of both columns alternate: these are told by their places and put in order. The columns of
a table alternate too, but one of them is short.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple


class Fragment(NamedTuple):
    """Words, and where they begin on the page, in points from its lower left corner."""

    x: float
    y: float
    text: str


_SAME_LINE = 2.0
"""Points by which words of one line may differ in height."""

_APART = 100.0
"""Points between the beginnings of two columns: a third of the narrowest page."""

_LINES = 8
"""The fewest lines of a column."""

_LETTERS = 20
"""The fewest letters that the lines of a column have on average; cells of a table are shorter."""


def in_reading_order(fragments: Sequence[Fragment]) -> str | None:
    """Return the text of a page whose two columns alternate; None for any other page."""
    rows = _rows(fragments)
    pairs = [row for row in rows if len(row) > 1]
    if len(pairs) < _LINES:
        return None
    left = Counter(round(row[0].x) for row in pairs).most_common(1)[0][0]
    starts = Counter(round(part.x) for row in pairs for part in row[1:] if part.x > left + _APART)
    if not starts:
        return None
    right, count = starts.most_common(1)[0]
    both = [
        at
        for at, row in enumerate(rows)
        if abs(row[0].x - left) <= _SAME_LINE
        and any(abs(part.x - right) <= _SAME_LINE for part in row)
    ]
    if count < _LINES or len(both) < _LINES:
        return None
    sides = [_sides(row, right) for row in rows[both[0] : both[-1] + 1]]
    for side in (0, 1):
        letters = sum(len(one[side]) for one in sides) / len(sides)
        if letters < _LETTERS:
            return None
    lines = [
        *(_joined(row) for row in rows[: both[0]]),
        *(one[0] for one in sides),
        *(one[1] for one in sides),
        *(_joined(row) for row in rows[both[-1] + 1 :]),
    ]
    return "\n".join(filter(None, lines))


def _rows(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Return the fragments by lines, in the order in which they were written."""
    rows: list[list[Fragment]] = []
    for fragment in fragments:
        if rows and abs(rows[-1][0].y - fragment.y) <= _SAME_LINE and fragment.x >= rows[-1][-1].x:
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return rows


def _sides(row: Sequence[Fragment], gutter: float) -> tuple[str, str]:
    left = [part for part in row if part.x < gutter - _SAME_LINE]
    return _joined(left), _joined([part for part in row if part not in left])


def _joined(row: Sequence[Fragment]) -> str:
    return " ".join("".join(part.text for part in row).split())
