"""Text into lines of at most so many cells, as offsets into the text: nothing is copied."""

from __future__ import annotations

from rich.cells import get_character_cell_size


def wrap(text: str, width: int, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Lines of `text[start:end]` as (start, end), broken at white space and at line feeds.

    White space at a break belongs to no line. A word longer than a line is cut. An empty line of
    the text is an empty line here.
    """
    end = len(text) if end is None else end
    lines: list[tuple[int, int]] = []
    while True:
        line_feed = text.find("\n", start, end)
        stop = end if line_feed < 0 else line_feed
        _wrap_paragraph(text, start, stop, max(1, width), lines)
        if line_feed < 0:
            return lines
        start = line_feed + 1


def _wrap_paragraph(
    text: str, start: int, stop: int, width: int, lines: list[tuple[int, int]]
) -> None:
    narrow = text[start:stop].isascii()
    while True:
        limit = min(stop, start + width) if narrow else _reach(text, start, stop, width)
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


def _reach(text: str, start: int, stop: int, width: int) -> int:
    """How far `width` cells from `start` reach; at least one character."""
    taken = 0
    for i in range(start, stop):
        taken += get_character_cell_size(text[i])
        if taken > width and i > start:
            return i
    return stop
