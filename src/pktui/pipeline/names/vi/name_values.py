"""A name of a Vietnamese paragraph, as the rules hand it to the weights."""

from __future__ import annotations

from typing import NamedTuple

from pktui.pipeline.names.pieces import NamePiece


class VietnameseName(NamedTuple):
    """A name, or an office, where it stands in the text, and the features that speak of it."""

    start: int
    end: int
    piece: NamePiece
    key: str
    name: tuple[str, ...] | None
    """Features of the name itself; None for an office with no name behind it."""
    around: tuple[str, ...] = ()
    role: str | None = None
