"""One analysis as bytes: what the cache keeps, and what comes back from other processes.

Time expressions as they were recognised are asked for where an article has no date, so they stay
packed until then: a sixth of what there is to unpack.

A pile opened again keeps the analyses of all its articles packed in memory, where they would take
more room than the articles' texts. So they are compressed, to two fifths, which makes packing and
unpacking a tenth slower.
"""

from __future__ import annotations

import marshal
import zlib
from functools import cache
from typing import Any

from pktui.model.article import Article
from pktui.model.corpus import Analysis
from pktui.model.timex import Timex
from pktui.store.codec import Packer, fill

_FASTEST = 1
"""Of zlib's levels: 0.1 ms an article; the usual one takes twice as long and saves 6 % more."""


@cache
def _timexes() -> Packer[Timex]:
    """Make the packer of timexes when it is first asked for: it has to learn all the ways of
    speaking of time (8 ms)."""
    return Packer(Timex)


class _PackedAnalysis(Analysis):
    """The slot of the base class stays empty until Python finds it so and asks here."""

    __slots__ = ("_packed",)
    _packed: bytes

    def __getattr__(self, name: str) -> Any:
        if name != "timexes":
            raise AttributeError(name)
        timexes = tuple(map(_timexes().unpack, marshal.loads(self._packed)))  # noqa: S302
        fill(self, timexes=timexes)
        return timexes


_analyses = Packer(Analysis, omitted=("article", "timexes"), unpacked=_PackedAnalysis)


def pack_analysis(analysis: Analysis) -> bytes:
    """Write an analysis as bytes, without its article; `unpack_analysis` reads them."""
    timexes = marshal.dumps(tuple(map(_timexes().pack, analysis.timexes)))
    return zlib.compress(marshal.dumps((_analyses.pack(analysis), timexes)), _FASTEST)


def unpack_analysis(data: bytes, article: Article) -> Analysis:
    """Return the analysis of this article that `pack_analysis` was given. Only for data that it
    wrote."""
    packed, timexes = marshal.loads(zlib.decompress(data))  # noqa: S302 - see `packing`
    analysis = _analyses.unpack(packed)
    fill(analysis, article=article, _packed=timexes)
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
