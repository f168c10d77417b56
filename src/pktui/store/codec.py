"""Values of the model ↔ plain tuples that `marshal` writes and reads, and from there bytes.

How each class is packed follows from its annotations, so that a field added to the model is stored
without anyone thinking of it. Unlike a pickle, what is read can only ever become a value of the
model: no class is looked up by a name that stands in the data, and nothing in it is called.

`marshal` reads a mention in 0.2 µs, `json` in 0.5, `pickle` in 3.8 (it sets every attribute through
the frozen class). Its format belongs to one version of Python; `store.version` sees to that.
"""

from __future__ import annotations

import marshal
import sys
from array import array
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from operator import attrgetter
from types import NoneType, UnionType
from typing import (
    Any,
    Generic,
    NamedTuple,
    TypeVar,
    Union,
    get_args,
    get_origin,
)

from pktui.model.span import OffsetMap
from pktui.model.timex import Expression
from pktui.model.when import When
from pktui.runtime.frozen import field_names, is_dataclass, maker

T = TypeVar("T")

_Packed = tuple[Any, ...]
_Convert = Callable[[Any], Any]


class _Form(NamedTuple):
    """How values of one annotation are packed and unpacked; None is always packed as None."""

    pack: _Convert
    unpack: _Convert


def _itself(value: Any) -> Any:
    return value


_AS_IT_IS = _Form(_itself, _itself)
"""For what `marshal` takes as it is."""


@cache
def expression_kinds() -> list[type[Expression]]:
    """Return every way of speaking of time. Import it only where one is met: dates are shown
    without."""
    from pktui.model import expressions

    return [
        kind
        for kind in vars(expressions).values()
        if isinstance(kind, type) and issubclass(kind, Expression) and kind is not Expression
    ]


_PLAIN = (str, int, float, bool)

_SHARED = (When,)
"""Kept once however often it is read: a pile of news names the same days again and again."""

_RECURRING = frozenset(("name", "rule", "rules", "role", "value"))
"""Fields of words that recur, each kept once: a third of what analyses take in memory."""

_OFFSETS = frozenset(("start", "end"))
"""Fields of places in a text, which are the same numbers in every article: as much again."""

_LONG = 1 << 14
"""The place in a text from which numbers are not kept once: few articles are longer, and these may
be as long as a book."""


_CANONICAL = 2
"""The version of marshal's format that writes each object in full: later ones refer back to what
is the same object, so that the bytes of equal values differ where other values share their parts.
Compressed, both take the same room."""


def marshalled(value: Any) -> bytes:
    """Return plain values as bytes: the same for equal values, whichever process made them."""
    return marshal.dumps(value, _CANONICAL)


class Packer(Generic[T]):
    """Packs and unpacks values of one class.

    With fields `omitted`, what is unpacked is of a class derived from it, which fills them.
    """

    def __init__(
        self, kind: type[T], *, omitted: tuple[str, ...] = (), unpacked: type[T] | None = None
    ) -> None:
        if not omitted:
            _packers[kind] = self  # before its fields are looked at: a class may hold itself
        hints = _hints(kind)
        names = [name for name in field_names(kind) if name not in omitted]
        forms = [_kept_once(_form(hints[name]), name) for name in names]
        self._values = _values_of(names)
        self._converted = [(i, form) for i, form in enumerate(forms) if form is not _AS_IT_IS]
        self._kind = unpacked or kind
        self.names: Sequence[str] = names
        """The fields that are packed, in order."""

    @cached_property
    def _make(self) -> Callable[..., T]:
        """What makes a value; its own constructor would check what was checked before the value
        was packed. Compiled at the first value (0.2 ms), since a start meets few of the kinds."""
        return maker(self._kind, self.names)

    def pack(self, value: T) -> _Packed:
        """Turn a value of the model into plain lists, numbers and strings."""
        values = list(self._values(value))
        for place, form in self._converted:
            if values[place] is not None:
                values[place] = form.pack(values[place])
        return tuple(values)

    def unpack(self, packed: _Packed) -> T:
        """Turn what `pack` made back into the value."""
        values = list(packed)
        for place, form in self._converted:
            if values[place] is not None:
                values[place] = form.unpack(values[place])
        return self._make(*values)

    def unpack_field(self, packed: _Packed, name: str) -> Any:
        """Return one field of what `pack` made; the others stay packed."""
        place = self.names.index(name)
        value = packed[place]
        for converted, form in self._converted:
            if converted == place and value is not None:
                return form.unpack(value)
        return value

    def dump(self, value: T) -> bytes:
        """Write a value as bytes."""
        return marshalled(self.pack(value))

    def load(self, data: bytes) -> T:
        """Return the value that `dump` was given. Only for data that `dump` wrote: anything else
        may raise."""
        return self.unpack(marshal.loads(data))  # noqa: S302 - see the module's docstring


def fill(value: object, **fields: Any) -> None:
    """Fill slots of a frozen `value` that were left empty when it was unpacked.

    What only the reader of one article sees stays packed until it is asked for: such a value is of
    a class derived from the record's own, whose `__getattr__` is asked for an empty slot, unpacks
    it, and puts it here.
    """
    for name, held in fields.items():
        object.__setattr__(value, name, held)


_packers: dict[type[Any], Packer[Any]] = {}


def _packer(kind: Any) -> Packer[Any]:
    return _packers.get(kind) or Packer(kind)


def _hints(kind: type[Any]) -> dict[str, Any]:
    """Resolve a class's annotations as `typing.get_type_hints` does, in an eighth of its time,
    since nothing that needs a type checker's care is stored. 6 ms at every start."""
    return {
        name: eval(text, vars(sys.modules[base.__module__]))  # noqa: S307 - our own annotations
        for base in reversed(kind.__mro__)
        for name, text in _annotations(base).items()
    }


def _annotations(base: type[Any]) -> dict[str, str]:
    """Return the annotations that a class has itself; from Python 3.14 on they are made when they
    are asked for."""
    if "__annotate_func__" in vars(base):
        return base.__annotations__
    own: dict[str, str] = vars(base).get("__annotations__", {})
    return own


def _values_of(names: Sequence[str]) -> Callable[[Any], Iterable[Any]]:
    if len(names) > 1:
        return attrgetter(*names)  # all at once, in a tuple
    (name,) = names
    return lambda value: (getattr(value, name),)


def _kept_once(form: _Form, name: str) -> _Form:
    if form is not _AS_IT_IS:
        return form
    if name in _OFFSETS:
        return _Form(_itself, _offset)
    return _Form(_itself, _word) if name in _RECURRING else form


_words: dict[Any, Any] = {}


def _word(value: Any) -> Any:
    return _words.setdefault(value, value)


_offsets: dict[int, int] = {}


def _offset(value: int) -> int:
    return _offsets.setdefault(value, value) if value < _LONG else value


@cache
def _form(hint: Any) -> _Form:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _any_of([argument for argument in arguments if argument is not NoneType])
    if origin is tuple:
        assert arguments[1] in (..., arguments[0]), f"{hint} holds values of several kinds"
        return _tuple_of(_form(arguments[0]))
    return _value(getattr(hint, "__supertype__", hint))  # a NewType is what it renames


def _pack_offsets(offsets: OffsetMap) -> _Packed:
    return offsets.normalised.tobytes(), offsets.given.tobytes()


def _unpack_offsets(packed: _Packed) -> OffsetMap:
    return OffsetMap(*(array("q", numbers) for numbers in packed))


def _value(kind: type[Any]) -> _Form:
    if kind in _PLAIN:
        return _AS_IT_IS
    if kind is date:
        return _Form(date.toordinal, date.fromordinal)
    if kind is OffsetMap:
        return _Form(_pack_offsets, _unpack_offsets)
    if issubclass(kind, StrEnum):
        members = {member.value: member for member in kind}
        return _Form(attrgetter("_value_"), members.__getitem__)
    if kind is Expression:
        return _any_of(expression_kinds())
    assert is_dataclass(kind), f"{kind} cannot be packed"
    packer = _packer(kind)
    return _Form(packer.pack, cache(packer.unpack) if kind in _SHARED else packer.unpack)


def _tuple_of(element: _Form) -> _Form:
    if element is _AS_IT_IS:
        return _AS_IT_IS

    def pack(values: _Packed) -> _Packed:
        return tuple(map(element.pack, values))

    def unpack(values: _Packed) -> _Packed:
        return tuple(map(element.unpack, values))

    return _Form(pack, unpack)


def _any_of(kinds: list[Any]) -> _Form:
    """Make the form of a value of one of several classes, with the name of its class in front."""
    if len(kinds) == 1:
        return _form(kinds[0])
    if all(kind in _PLAIN for kind in kinds):
        return _AS_IT_IS
    packers = {kind.__name__: _packer(kind) for kind in kinds}

    def pack(value: object) -> _Packed:
        name = type(value).__name__
        return (name, *packers[name].pack(value))

    def unpack(packed: _Packed) -> object:
        return packers[packed[0]].unpack(packed[1:])

    return _Form(pack, unpack)
