"""`dataclass(frozen=True, slots=True)`, but a class's methods are made when one is first called.

The standard library's compiles up to eight methods for each class while it is defined. That takes
0.5 ms, and the explorer's first screen stands on seventy such classes: more than a tenth of the
time until it is painted, spent mostly on methods that nobody calls. Here a class has its slots from
the beginning, and of its methods only `__init__` is ever compiled.

Type checkers see the standard library's own, and `fields`, `replace`, `match`, copies and pickles
work as they do there. What can change, or needs a factory for its defaults, takes that one.
"""

from __future__ import annotations

import dataclasses
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from threading import RLock
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, TypeVar, cast

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen, slots, eq=True, order=False, kw_only=False):
        assert frozen, "what can change is for dataclasses.dataclass"
        assert slots, "what has no slots is for dataclasses.dataclass"
        return partial(_with_slots, eq=eq, order=order, kw_only=kw_only)


def maker(kind: type[T], names: Sequence[str]) -> Callable[..., T]:
    """Make a function that makes a value of `kind` from the values of its slots `names`, by
    position.

    It checks nothing, and leaves other slots empty.
    """
    code = _making(len(names)).replace(co_varnames=(*names, "_made"))
    return FunctionType(code, {"_kind": kind, "_new": object.__new__, **_setters(kind, names)})


def whole_maker(kind: type[T]) -> Callable[..., T]:
    """Make a function that makes a value of `kind`, a dataclass with slots, from the values of all
    its fields, by position or by name. It is for a class of which a run makes many values.

    It checks nothing. While its fields are set, the value is of another class with the same slots,
    one that is not frozen: for 14 fields that takes 0.5 µs, where `kind` itself takes 2.6 and a
    `maker` 1.2.
    """
    names = field_names(kind)
    code = _making_whole(len(names))
    named = (names[int(name[1:])] if name[1:].isdecimal() else name for name in code.co_names)
    code = code.replace(co_varnames=(*names, "_made"), co_names=tuple(named))
    can_change = {"__slots__": vars(kind)["__slots__"], "__setattr__": object.__setattr__}
    metaclass = cast("Any", type(kind))
    open_kind = metaclass(kind.__name__, kind.__bases__, can_change)
    return FunctionType(code, {"_kind": kind, "_new": object.__new__, "_open": open_kind})


def field_names(kind: type[Any]) -> list[str]:
    """Return the names of a dataclass's fields in order.

    Of a class of this module whose methods are not made yet, the slots are read: to ask
    `dataclasses.fields` would make all of them, and a start needs few.
    """
    if not isinstance(vars(kind).get("__dataclass_fields__"), _Unwritten):
        return [field.name for field in dataclasses.fields(kind)]
    bases = reversed(kind.__mro__)
    return [*dict.fromkeys(name for base in bases for name in vars(base).get("__slots__", ()))]


def is_dataclass(kind: type[Any]) -> bool:
    """Tell whether `kind` is a dataclass, without having any of its methods made."""
    return any("__dataclass_fields__" in vars(base) for base in kind.__mro__)


_ORDER: Mapping[str, Callable[[Any, Any], bool]] = {
    "__lt__": operator.lt,
    "__le__": operator.le,
    "__gt__": operator.gt,
    "__ge__": operator.ge,
}

_writing = RLock()
"""Held while methods are made; a base class may need the same on the way."""


def _with_slots(plain: type[T], *, eq: bool, order: bool, kw_only: bool) -> type[T]:
    """Make the class `plain` anew, with slots for its fields, and with methods that are still to
    be made."""
    namespace: dict[str, Any] = dict(vars(plain))
    annotations: Mapping[str, str] = namespace.get("__annotations__", {})
    names = [name for name, kind in annotations.items() if not kind.startswith("ClassVar")]
    for name in (*names, "__dict__", "__weakref__"):
        namespace.pop(name, None)
    wanted = [
        *("__init__", "__repr__", "__match_args__", "__dataclass_fields__", "__dataclass_params__"),
        *(("__eq__", "__hash__") if eq else ()),
        *(_ORDER if order else ()),
    ]
    missing = [name for name in wanted if name not in namespace]
    write = partial(_write, plain, missing, kw_only=kw_only)
    namespace.update((name, _Unwritten(write)) for name in missing)
    namespace.update(
        __slots__=tuple(names),
        __setattr__=_refuse,
        __delattr__=_refuse,
        __getstate__=_state,
        __setstate__=_restore,
    )
    metaclass = cast("Any", type(plain))
    anew: type[T] = metaclass(plain.__name__, plain.__bases__, namespace)
    return anew


class _Unwritten:
    """Stands in a class for what is made when it is first asked for."""

    def __init__(self, write: Callable[[type], None]) -> None:
        self._write = write

    def __set_name__(self, kind: type, name: str) -> None:
        self._kind, self._name = kind, name

    def __get__(self, value: object, kind: type) -> Any:
        with _writing:
            if vars(self._kind)[self._name] is self:  # and no other thread has just made it
                self._write(self._kind)
        made: Any = vars(self._kind)[self._name]
        # bound here, not asked of `kind`, which may have another one of that name
        return made.__get__(value, kind) if callable(made) else made


def _write(plain: type, missing: Iterable[str], kind: type, *, kw_only: bool) -> None:
    """Give `kind` the methods that are `missing`; `plain` says what its fields are."""
    plain.__doc__ = plain.__doc__ or plain.__name__  # or the signature would be worked out for it
    described = cast("Any", plain)
    dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(described)
    fields = dataclasses.fields(described)
    shown = [field.name for field in fields if field.repr]
    key = _getter([field.name for field in fields if field.compare])
    methods: dict[str, Callable[..., Any]] = {
        "__init__": _init(kind, fields),
        "__repr__": _representation(shown),
        "__eq__": _comparison(operator.eq, key),
        "__hash__": _hash(key),
        **{name: _comparison(compare, key) for name, compare in _ORDER.items()},
    }
    for name in missing:
        setattr(kind, name, methods.get(name) or getattr(described, name))


def _init(kind: type, fields: Sequence[dataclasses.Field[Any]]) -> Callable[..., None]:
    given = [field for field in fields if field.init]
    defaults = {f.name: f.default for f in given if f.default is not dataclasses.MISSING}
    by_place = [field.name for field in given if not field.kw_only]
    by_name = [field.name for field in given if field.kw_only]
    code = _initialising(len(given), is_followed=hasattr(kind, "__post_init__")).replace(
        co_argcount=1 + len(by_place),
        co_kwonlyargcount=len(by_name),
        co_varnames=("self", *by_place, *by_name),
    )
    places = tuple(defaults[name] for name in by_place if name in defaults)
    init = FunctionType(code, _setters(kind, [*by_place, *by_name]), "__init__", places)
    init.__kwdefaults__ = {name: defaults[name] for name in by_name if name in defaults}
    return init


def _setters(kind: type, names: Iterable[str]) -> dict[str, Any]:
    """Return what sets each slot, by its number: its descriptor, which a class's own `__setattr__`
    cannot refuse."""
    return {f"_set_{at}": getattr(kind, name).__set__ for at, name in enumerate(names)}


@cache
def _initialising(count: int, *, is_followed: bool) -> CodeType:
    """Return the code of an `__init__` of `count` fields. Classes of as many share it, each with
    its own names: to compile one takes longer than all else that is done for a class."""
    body = _setting("self", count)
    if is_followed:
        body.append("self.__post_init__()")
    return _compiled("__init__", ["self", *_numbered(count)], body)


@cache
def _making(count: int) -> CodeType:
    """Return the code of a `maker` of `count` slots."""
    body = ["_made = _new(_kind)", *_setting("_made", count), "return _made"]
    return _compiled("make", _numbered(count), body)


@cache
def _making_whole(count: int) -> CodeType:
    """Return the code of a `whole_maker` of `count` fields."""
    setting = (f"_made.{name} = {name}" for name in _numbered(count))
    body = ["_made = _new(_open)", *setting, "_made.__class__ = _kind", "return _made"]
    return _compiled("make", _numbered(count), body)


def _numbered(count: int) -> list[str]:
    return [f"_{at}" for at in range(count)]


def _setting(value: str, count: int) -> list[str]:
    return [f"_set_{at}({value}, _{at})" for at in range(count)]


def _compiled(name: str, parameters: Iterable[str], body: Iterable[str]) -> CodeType:
    known: dict[str, Any] = {}
    lines = "\n ".join(body) or "pass"
    exec(f"def {name}({', '.join(parameters)}):\n {lines}", known)  # noqa: S102 - names of our own
    code: CodeType = known[name].__code__
    return code


def _getter(names: Sequence[str]) -> Callable[[object], Any]:
    return operator.attrgetter(*names) if names else lambda value: ()


def _hash(key: Callable[[object], Any]) -> Callable[[object], int]:
    return lambda value: hash(key(value))


def _comparison(
    compare: Callable[[Any, Any], bool], key: Callable[[object], Any]
) -> Callable[[object, object], bool]:
    def compared(one: object, other: object) -> bool:
        return compare(key(one), key(other)) if other.__class__ is one.__class__ else NotImplemented

    return compared


def _representation(names: Sequence[str]) -> Callable[[object], str]:
    def representation(value: object) -> str:
        shown = ", ".join(f"{name}={getattr(value, name)!r}" for name in names)
        return f"{type(value).__qualname__}({shown})"

    return representation


def _state(value: Any) -> list[Any]:
    return [getattr(value, field.name) for field in dataclasses.fields(value)]


def _restore(value: Any, state: Iterable[Any]) -> None:
    for field, part in zip(dataclasses.fields(value), state, strict=True):
        object.__setattr__(value, field.name, part)


def _refuse(value: object, name: str, *_: object) -> None:
    raise dataclasses.FrozenInstanceError(f"{type(value).__name__}.{name} is fixed")
