"""A name of a Vietnamese paragraph, as the rules hand it to the weights, and how it is shown."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pktui.pipeline.names.pieces import NamePiece, Shape
from pktui.pipeline.names.vi.features import key_of, tidy
from pktui.pipeline.names.vi.heads import LETTERS
from pktui.pipeline.names.vi.lexicon import Phrase, places


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


def made(
    begin: int,
    behind: int,
    shown: str,
    name: tuple[str, ...],
    shape: Shape = Shape.NAME,
    *,
    around: tuple[str, ...] = (),
    role: str | None = None,
) -> VietnameseName:
    """Return the name at `begin` to `behind`, to be shown as `shown`, with its features."""
    piece, key = _piece(shown, behind - begin, is_body=shape is Shape.BODY)
    return VietnameseName(begin, behind, piece, key, name, around, role)


@lru_cache(maxsize=100_000)
def _piece(shown: str, length: int, *, is_body: bool) -> tuple[NamePiece, str]:
    """Return what a name is wherever it stands, and its key: news repeats its names.

    It is told whether it `is_body`, since to look up a member of an enumeration takes a call.
    """
    words = tuple(tidy(shown).split())
    shape = Shape.BODY if is_body else Shape.NAME
    return NamePiece(0, length, shape, " ".join(words), words), key_of(shown)


def shown_body(written: str, head: str) -> str:
    """Return an organisation's name with a large first letter; what `head` shortens is letters."""
    if head in LETTERS:
        return head.upper() + written[len(head) :]
    return written[0].upper() + written[1:]


_FULL_HEADS = {"tp": "thành phố", "t.p": "thành phố", "tx": "thị xã", "tt": "thị trấn"} | {
    "tuyến đường": "đường",
    "trục đường": "đường",
    "tuyến phố": "phố",
    "q": "quận",
    "h": "huyện",
    "p": "phường",
    "x": "xã",
}
_ADMINISTRATIVE = frozenset(
    ("tỉnh", "thành phố", "tp", "t.p", "thị xã", "tx", "quận", "q", "huyện", "h", "thị trấn", "tt")
)
"""Heads of places that a name has a place of its own without."""


def shown_place(phrase: Phrase, bare: str, *, numbered: bool) -> str:
    """Return the name without a head that only says how large the place is: Đắk Lắk, Gia Lâm."""
    head = phrase.text.strip(".")
    whole = f"{_FULL_HEADS.get(head, head)} {bare}"
    if whole.lower() in places():
        return places()[whole.lower()].name
    if head in _ADMINISTRATIVE and not numbered:
        return bare
    return whole[0].upper() + whole[1:]
