"""Text into lines of at most so many cells, as offsets into the text: nothing is copied."""

from __future__ import annotations

from collections.abc import Callable

from pktui.text.cells import cells


def wrap(
    text: str,
    width: int,
    start: int = 0,
    end: int | None = None,
    cells_of: Callable[[str], int] = cells,
) -> list[tuple[int, int]]:
    """Return the lines of `text[start:end]` as (start, end), broken at white space and at line
    feeds; `cells_of` measures one character.

    White space at a break belongs to no line. A word longer than a line is cut. An empty line of
    the text is an empty line here.
    """
    end = len(text) if end is None else end
    lines: list[tuple[int, int]] = []
    while True:
        line_feed = text.find("\n", start, end)
        stop = end if line_feed < 0 else line_feed
        _wrap_paragraph(text, start, stop, max(1, width), lines, cells_of)
        if line_feed < 0:
            return lines
        start = line_feed + 1


def _wrap_paragraph(
    text: str,
    start: int,
    stop: int,
    width: int,
    lines: list[tuple[int, int]],
    cells_of: Callable[[str], int],
) -> None:
    narrow = text[start:stop].isascii()
    while True:
        limit = min(stop, start + width) if narrow else _reach(text, start, stop, width, cells_of)
        if limit == stop:
            lines.append((start, stop))
            return
        if text[limit] == " ":
            end = limit
        else:
            space = text.rfind(" ", start, limit)
            end = space if space > start else limit
        lines.append((start, start + len(text[start:end].rstrip(" "))))
        start = end
        while start < stop and text[start] == " ":
            start += 1
        if start == stop:
            return


def _reach(text: str, start: int, stop: int, width: int, cells_of: Callable[[str], int]) -> int:
    """Return how far `width` cells from `start` reach; at least one character."""
    taken = 0
    for i in range(start, stop):
        taken += cells_of(text[i])
        if taken > width and i > start:
            return i
    return stop
