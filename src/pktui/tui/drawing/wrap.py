"""Text into lines of at most so many cells, measured as what draws them measures."""

from __future__ import annotations

from rich.cells import get_character_cell_size

from pktui.text.wrap import wrap as wrap_text


def wrap(text: str, width: int, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the lines of `text[start:end]` as (start, end); see `text.wrap`."""
    return wrap_text(text, width, start, end, get_character_cell_size)
