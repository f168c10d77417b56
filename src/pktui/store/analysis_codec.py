"""One analysis as bytes: what the cache keeps, and what comes back from other processes.

Time expressions as they were recognised are asked for where an article has no date, so they stay
packed until then: a sixth of what there is to unpack. An article's layout and figures are asked for
once or twice while a corpus is assembled, and later only when the reader opens that article. They
are a third of what an analysis takes in memory, so they are dropped again, and unpacked anew when
they are asked for.

A pile opened again keeps the analyses of all its articles packed in memory, where they would take
more room than the articles' texts. So they are compressed, to two fifths, which makes packing and
unpacking a tenth slower.
"""

from __future__ import annotations

import marshal
import zlib
from collections import deque
from contextlib import suppress
from functools import cache
from typing import Any

from pktui.model.article import Article, Layout
from pktui.model.corpus import Analysis
from pktui.model.figure import Figure
from pktui.model.timex import Timex
from pktui.runtime.frozen import dataclass
from pktui.store.codec import Packer, fill, marshalled

_FASTEST = 1
"""Of zlib's levels: 0.1 ms an article; the usual one takes twice as long and saves 6 % more."""


@cache
def _timexes() -> Packer[Timex]:
    """Make the packer of timexes when it is first asked for: it has to learn all the ways of
    speaking of time (8 ms)."""
    return Packer(Timex)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The parts of an analysis that are dropped again to save memory."""

    layout: Layout
    figures: tuple[Figure, ...]


class _PackedAnalysis(Analysis):
    """An analysis whose time expressions, layout and figures are unpacked when they are asked for.

    Their slots of the base class stay empty, and for an empty slot Python calls `__getattr__`.
    """

    __slots__ = ("_packed", "_parts")
    _packed: bytes
    """The time expressions, as `pack_analysis` wrote them."""
    _parts: bytes
    """The layout and the figures."""

    def __getattr__(self, name: str) -> Any:
        if name == "timexes":
            timexes = tuple(map(_timexes().unpack, marshal.loads(self._packed)))  # noqa: S302
            fill(self, timexes=timexes)
            return timexes
        if name not in _LET_GO:
            raise AttributeError(name)
        parts = _parts.load(self._parts)
        fill(self, layout=parts.layout, figures=parts.figures)
        _unpacked.append(self)
        while len(_unpacked) > _HELD:
            with suppress(IndexError):  # another thread was faster
                _let_go(_unpacked.popleft())
        return getattr(parts, name)


_LET_GO = ("layout", "figures")
"""The fields that are dropped again."""

_HELD = 256
"""Analyses whose parts stay unpacked: those of one batch, which are looked at several times."""

_unpacked: deque[_PackedAnalysis] = deque()


def _let_go(analysis: _PackedAnalysis) -> None:
    """Empty the slots of what can be unpacked again."""
    for name in _LET_GO:
        with suppress(AttributeError):
            object.__delattr__(analysis, name)


_parts = Packer(_Parts)
_analyses = Packer(Analysis, omitted=("article", "timexes", *_LET_GO), unpacked=_PackedAnalysis)


def pack_analysis(analysis: Analysis) -> bytes:
    """Write an analysis as bytes, without its article; `unpack_analysis` reads them."""
    timexes = marshalled(tuple(map(_timexes().pack, analysis.timexes)))
    parts = _parts.dump(_Parts(layout=analysis.layout, figures=analysis.figures))
    return zlib.compress(marshalled((_analyses.pack(analysis), timexes, parts)), _FASTEST)


def unpack_analysis(data: bytes, article: Article) -> Analysis:
    """Return the analysis of this article that `pack_analysis` was given. Only for data that it
    wrote."""
    packed, timexes, parts = marshal.loads(zlib.decompress(data))  # noqa: S302 - see `store.codec`
    analysis = _analyses.unpack(packed)
    fill(analysis, article=article, _packed=timexes, _parts=parts)
    return analysis


class Made:
    """An analysis that was just made; it goes to other processes, and to the cache, as bytes.

    Where it was made it stays what it is: packing and unpacking takes 0.13 µs a character.
    """

    __slots__ = ("_analysis", "_packed")

    def __init__(self, analysis: Analysis | None, packed: bytes | None = None) -> None:
        self._analysis = analysis
        self._packed = packed

    def __reduce__(self) -> tuple[type[Made], tuple[None, bytes]]:
        return Made, (None, self.packed)

    @property
    def packed(self) -> bytes:
        """The analysis as bytes; packed once."""
        if self._packed is None:
            assert self._analysis is not None
            self._packed = pack_analysis(self._analysis)
        return self._packed

    def of(self, article: Article) -> Analysis:
        """Return the analysis, with `article` as its article."""
        return self._analysis or unpack_analysis(self.packed, article)
