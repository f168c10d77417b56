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
from functools import partial
from threading import RLock
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
    body = ["_made = _new(_kind)", *_setting("_made", names), "return _made"]
    known = {"_kind": kind, "_new": object.__new__, **_setters(kind, names)}
    return _compiled("make", names, body, known)


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
    defaults = {
        f"_or_{field.name}": field.default
        for field in given
        if field.default is not dataclasses.MISSING
    }

    def parameter(field: dataclasses.Field[Any]) -> str:
        default = f"_or_{field.name}"
        return f"{field.name}={default}" if default in defaults else field.name

    by_place = [parameter(field) for field in given if not field.kw_only]
    by_name = [parameter(field) for field in given if field.kw_only]
    names = [field.name for field in given]
    body = _setting("self", names)
    if hasattr(kind, "__post_init__"):
        body.append("self.__post_init__()")
    parameters = ["self", *by_place, *(["*", *by_name] if by_name else [])]
    return _compiled("__init__", parameters, body, {**_setters(kind, names), **defaults})


def _setting(value: str, names: Iterable[str]) -> list[str]:
    return [f"_set_{name}({value}, {name})" for name in names]


def _setters(kind: type, names: Iterable[str]) -> dict[str, Any]:
    """Return what sets each slot: its descriptor, which a class's own `__setattr__` cannot
    refuse."""
    return {f"_set_{name}": getattr(kind, name).__set__ for name in names}


def _compiled(
    name: str, parameters: Iterable[str], body: Iterable[str], known: dict[str, Any]
) -> Callable[..., Any]:
    lines = "\n ".join(body) or "pass"
    exec(f"def {name}({', '.join(parameters)}):\n {lines}", known)  # noqa: S102 - names of our own
    compiled: Callable[..., Any] = known[name]
    return compiled


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
