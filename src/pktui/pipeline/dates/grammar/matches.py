"""What a rule makes of the words it matched: one expression, or several side by side."""

from __future__ import annotations

from pktui.model.timex import Expression
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """An expression and its tokens, from `first` to before `last`."""

    first: int
    last: int
    expression: Expression
    until: Piece | None = None
    """The other end, where this piece begins an interval of its own: “May 1-3 and 5-7”."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Several expressions that one rule found together: “May 3, 5 and 9”, “from 3 to 5 May”."""

    pieces: tuple[Piece, ...]
    interval: bool = False
    """Whether the first and the last are the ends of an interval."""


Built = Expression | Pieces
