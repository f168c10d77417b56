"""One analysis as bytes: what the cache keeps, and what comes back from other processes.

Assembling a corpus looks at one analysis after the other, and twice at most. So an analysis stays
packed until it is looked at, and what was unpacked is dropped again when some others have been
looked at: its bytes, compressed to two fifths, take a fifth of the memory of its values. Only what
assembling needs of all articles together stays, the date and the mentions.

Sections that are asked for at different times are packed each for itself, so that who needs one
need not unpack the others: to read the mentions alone takes twice as long as to inflate it all.
"""

from __future__ import annotations

import marshal
import zlib
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache, lru_cache
from threading import Lock
from typing import Any, TypeAlias, cast

from pktui.model.article import Article, Layout
from pktui.model.corpus import Analysis
from pktui.model.entity import Mention
from pktui.model.event import DateEvidence
from pktui.model.figure import Figure
from pktui.model.timex import Resolution, Timex
from pktui.model.when import When
from pktui.runtime.frozen import dataclass, maker
from pktui.store.codec import Packer, fill, marshalled

_FASTEST = 1
"""Of zlib's levels: 0.1 ms an article; the usual one takes twice as long and saves 6 % more."""


@cache
def _timexes() -> Packer[Timex]:
    """Make the packer of timexes when it is first asked for: it has to learn all the ways of
    speaking of time (8 ms)."""
    return Packer(Timex)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Staying:
    """What assembling looks at in all analyses together."""

    when: When | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dating:
    """What dating an article looks at, and what makes its events."""

    date_evidence: tuple[DateEvidence, ...]
    resolutions: tuple[Resolution, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """What is looked at while an article's events are made, and when the reader opens it."""

    layout: Layout
    figures: tuple[Figure, ...]


class _PackedAnalysis(Analysis):
    """An analysis that is unpacked when it is looked at, and later packed again but for its date
    and its mentions.

    Its slots of the base class are empty until then, and for an empty slot Python calls
    `__getattr__`.
    """

    __slots__ = ("packed",)
    packed: bytes
    """The analysis, as `pack_analysis` wrote it."""

    def __getattr__(self, name: str) -> Any:
        group = _GROUP_OF.get(name)
        if group is None:
            raise AttributeError(name)
        held = _fields_in(self.packed, group)
        if group is _STAYING:
            return self._keep(held, name)
        fill(self, **held)
        _unpacked.append((self, group))
        while len(_unpacked) > _HELD:
            with suppress(IndexError):  # another thread was faster
                _let_go(*_unpacked.popleft())
        return held[name]

    def _keep(self, held: Mapping[str, Any], name: str) -> Any:
        """Fill the slots that stay, unless another thread has just done so; return that of
        `name`."""
        with _keeping:
            fill(self, **{one: value for one, value in held.items() if not _is_filled(self, one)})
        return getattr(self, name)


_keeping = Lock()

_STAYING = ("when", "mentions")
"""The fields that stay once they were unpacked: entities point to the very mentions."""

_DATING = ("date_evidence", "resolutions")
_TIMEXES = ("timexes",)
_LAYOUT = ("layout",)
_FIGURES = ("figures",)
_GROUPS = (_STAYING, _DATING, _TIMEXES, _LAYOUT, _FIGURES)
_GROUP_OF = {name: group for group in _GROUPS for name in group}
"""The fields that are unpacked together."""

_HELD = 512
"""Groups of fields that stay unpacked: two of each article of a batch, which is looked at several
times."""

_unpacked: deque[tuple[_PackedAnalysis, tuple[str, ...]]] = deque()


def _is_filled(analysis: Analysis, name: str) -> bool:
    """Tell whether the slot `name` of an analysis holds its value."""
    try:
        object.__getattribute__(analysis, name)
    except AttributeError:
        return False
    return True


def _let_go(analysis: _PackedAnalysis, group: tuple[str, ...]) -> None:
    """Empty the slots of what can be unpacked again."""
    for name in group:
        with suppress(AttributeError):
            object.__delattr__(analysis, name)


_Sections: TypeAlias = tuple[bytes, bytes, bytes, bytes]
"""What stays, dates, time expressions, and the parts of an article."""


@lru_cache(maxsize=1)  # as a rule the next look is at another section of the same analysis
def _inflated(packed: bytes) -> _Sections:
    """Return the sections of an analysis, each still packed."""
    return cast("_Sections", marshal.loads(zlib.decompress(packed)))  # noqa: S302 - see `codec`


def _fields_in(packed: bytes, group: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields of one group of an analysis; the others stay packed."""
    staying, dates, timexes, parts = _inflated(packed)
    if group is _STAYING:
        values: object = _staying.load(staying)
    elif group is _DATING:
        values = _dating.load(dates)
    elif group is _TIMEXES:
        return {"timexes": tuple(map(_timexes().unpack, marshal.loads(timexes)))}  # noqa: S302
    else:
        (name,) = group
        return {name: _parts.unpack_field(marshal.loads(parts), name)}  # noqa: S302
    return {name: getattr(values, name) for name in group}


_staying = Packer(_Staying)
_dating = Packer(_Dating)
_parts = Packer(_Parts)
_packed = maker(_PackedAnalysis, ("packed", "article"))


def pack_analysis(analysis: Analysis) -> bytes:
    """Write an analysis as bytes, without its article; `unpack_analysis` reads them."""
    if is_packed(analysis):
        return cast("_PackedAnalysis", analysis).packed
    timexes = marshalled(tuple(map(_timexes().pack, analysis.timexes)))
    fields = cast("Any", analysis)  # each packer takes those that it knows
    sections = _staying.dump(fields), _dating.dump(fields), timexes, _parts.dump(fields)
    return zlib.compress(marshalled(sections), _FASTEST)


def unpack_analysis(data: bytes, article: Article) -> Analysis:
    """Return the analysis of this article that `pack_analysis` was given, unpacked when it is
    looked at. Only for data that it wrote."""
    packed: Analysis = _packed(data, article)
    return packed


def unpack_field(data: bytes, name: str) -> Any:
    """Return one field of an analysis that `pack_analysis` wrote."""
    return _fields_in(data, _GROUP_OF[name])[name]


def is_packed(analysis: Analysis) -> bool:
    """Tell whether an analysis is there as bytes, so that `pack_analysis` costs nothing."""
    return isinstance(analysis, _PackedAnalysis) and _is_filled(analysis, "packed")


def with_article(analysis: Analysis, article: Article) -> Analysis:
    """Return the same analysis as that of an `article` with the same text; packed, if it was."""
    if not is_packed(analysis):
        return replace(analysis, article=article)
    moved = unpack_analysis(pack_analysis(analysis), article)
    for name in _STAYING:
        if _is_filled(analysis, name):
            fill(moved, **{name: getattr(analysis, name)})
    return moved


def drop_unpacked(analysis: Analysis) -> None:
    """Drop what was unpacked of an analysis; it is unpacked anew when it is looked at, so that its
    mentions are then others than those to which entities point."""
    if isinstance(analysis, _PackedAnalysis) and is_packed(analysis):
        _let_go(analysis, _STAYING)


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
