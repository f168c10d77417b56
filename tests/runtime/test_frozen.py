"""Small values do what the standard library's do; only when it is made of what they are differs."""

from __future__ import annotations

import copy
import inspect
import pickle
import subprocess
import sys
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from threading import Barrier, Thread
from typing import Any, ClassVar

import pytest

from pktui.runtime.frozen import dataclass, maker, whole_maker


@dataclass(frozen=True, slots=True)
class Point:
    """A place on paper."""

    x: int
    y: int = 0
    unit: ClassVar[str] = "mm"

    @property
    def doubled(self) -> Point:
        return Point(2 * self.x, 2 * self.y)


@dataclass(frozen=True, slots=True)
class Dot(Point):
    colour: str = "black"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    text: str
    size: int = 12


@dataclass(frozen=True, slots=True, order=True)
class Ranked:
    rank: int
    name: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    dots: tuple[Dot, ...]
    rows: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", len(self.dots))


@dataclass(frozen=True, slots=True)
class Nothing:
    """Without fields."""


@dataclass(frozen=True, slots=True)
class Terse:
    value: int

    def __repr__(self) -> str:
        return f"<{self.value}>"


@pytest.mark.parametrize(
    ("kind", "parameters", "slots"),
    [
        (Point, "(x, y=0)", ("x", "y")),
        (Dot, "(x, y=0, colour='black')", ("colour",)),  # the others are in its base class
        (Label, "(*, text, size=12)", ("text", "size")),
        (Ranked, "(rank, name='')", ("rank", "name")),
        (Page, "(dots)", ("dots", "rows")),
        (Nothing, "()", ()),
    ],
)
def test_it_has_slots_and_takes_what_its_fields_say(
    kind: type[Any], parameters: str, slots: tuple[str, ...]
) -> None:
    assert str(inspect.signature(kind)) == parameters
    assert kind.__slots__ == slots
    assert not hasattr(kind.__new__(kind), "__dict__")


def test_it_is_a_dataclass() -> None:
    assert is_dataclass(Dot)
    assert [f.name for f in fields(Dot)] == ["x", "y", "colour"]
    assert [f.kw_only for f in fields(Label)] == [True, True]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Point(1), "Point(x=1, y=0)"),
        (Point(1, y=2), "Point(x=1, y=2)"),
        (Dot(1), "Dot(x=1, y=0, colour='black')"),
        (Label(text="a"), "Label(text='a', size=12)"),
        (Ranked(1, "a"), "Ranked(rank=1, name='a')"),
        (Page(()), "Page(dots=())"),  # what is not to be shown is not
        (Nothing(), "Nothing()"),
        (Terse(1), "<1>"),  # a class's own method stays
    ],
)
def test_it_shows_what_it_is_made_of(value: object, shown: str) -> None:
    assert repr(value) == shown


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (Point(1, 2), Point(1, 2), True),
        (Point(1, 2), Point(2, 1), False),
        (Point(1), Dot(1), False),  # another class, even a derived one
        (Point(1), (1, 1), False),
        (Ranked(1, "a"), Ranked(1, "b"), True),  # what is not compared does not count
        (Nothing(), Nothing(), True),
        (Page(()), Page(()), False),  # each is itself alone
    ],
)
def test_equal_values_are_equal_and_hash_alike(one: object, other: object, equal: bool) -> None:
    assert (one == other) is equal
    assert (hash(one) == hash(other)) is equal


def test_order_is_that_of_the_fields() -> None:
    assert sorted([Ranked(2), Ranked(1, "b"), Ranked(3)]) == [Ranked(1), Ranked(2), Ranked(3)]
    assert Ranked(1) <= Ranked(1, "b")
    assert not Ranked(1) > Ranked(1, "b")
    unlike: Any = Point(1)
    for other in (unlike, 2):  # another class, or none that has an order
        with pytest.raises(TypeError):
            assert unlike < other
        with pytest.raises(TypeError):
            assert Ranked(1) < other


@pytest.mark.parametrize(
    ("kind", "places", "names"),
    [
        (Point, (), {}),  # too few
        (Point, (1, 2, 3), {}),  # too many
        (Point, (1,), {"z": 1}),  # unknown
        (Label, ("a",), {}),  # only by name
        (Page, ((), 1), {}),  # worked out, not given
        (Nothing, (1,), {}),
    ],
)
def test_a_call_that_does_not_fit_is_refused(
    kind: type[Any], places: tuple[Any, ...], names: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match="__init__"):
        kind(*places, **names)


@pytest.mark.parametrize("value", [Point(1), Dot(1), Label(text="a"), Page(())])
def test_nothing_of_it_changes(value: Any) -> None:
    name = fields(value)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(value, name, 2)
    with pytest.raises(FrozenInstanceError):
        delattr(value, name)
    with pytest.raises(FrozenInstanceError):
        value.other = 2


@pytest.mark.parametrize("value", [Point(1, 2), Dot(1, 2, "red"), Label(text="a"), Nothing()])
def test_copies_and_pickles_are_equal(value: object) -> None:
    assert copy.copy(value) == copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - of our own making


def test_a_part_is_replaced() -> None:
    assert replace(Dot(1, 2), y=3) == Dot(1, 3)
    assert replace(Page(()), dots=(Dot(1),)).rows == 1


def test_it_is_matched_by_place_and_by_name() -> None:
    match Dot(1, 2, "red"):
        case Point(x, y):
            assert (x, y) == (1, 2)
    match Label(text="a"):
        case Label(text=text):
            assert text == "a"


def test_the_class_is_otherwise_as_it_was_written() -> None:
    assert Point.__doc__ == "A place on paper."
    assert Point.unit == "mm"
    assert Point(1).doubled == Point(2)
    assert Point.__qualname__ == "Point"


def test_a_maker_takes_slots_by_place_and_checks_nothing() -> None:
    page = maker(Page, ("dots",))((Dot(1),))
    assert page.dots == (Dot(1),)
    assert not hasattr(page, "rows")
    assert maker(Label, ("size", "text"))(1, "a") == Label(text="a", size=1)


def test_a_maker_can_make_what_is_derived() -> None:
    class Kept(Point):
        __slots__ = ("more",)

    kept = maker(Kept, ("x", "y"))(1, 2)
    assert (type(kept), kept.x, kept.y) == (Kept, 1, 2)


def test_a_whole_maker_makes_what_the_class_makes() -> None:
    label = whole_maker(Label)(size=1, text="a")
    assert (label, type(label)) == (Label(text="a", size=1), Label)
    with pytest.raises(FrozenInstanceError):
        label.size = 2  # type: ignore[misc]
    assert whole_maker(Dot)(1, 2, "red") == Dot(1, 2, "red")


def test_a_whole_maker_wants_every_field() -> None:
    with pytest.raises(TypeError):
        whole_maker(Label)(text="a")


def test_a_method_that_is_not_made_yet_is_bound_as_any_other() -> None:
    """From Python 3.13 on, `inspect.signature` asks for `__init__` so; it showed `self`."""

    @dataclass(frozen=True, slots=True)
    class Fresh:
        x: int
        y: int = 0

    unwritten = inspect.getattr_static(Fresh, "__init__")
    assert str(inspect.signature(unwritten.__get__(Fresh, type))) == "(x, y=0)"
    made = inspect.getattr_static(Fresh, "__init__")
    assert made is not unwritten
    assert unwritten.__get__(None, Fresh) is made
    assert str(inspect.signature(Fresh)) == "(x, y=0)"


def test_a_derived_class_reaches_the_methods_of_its_base_once() -> None:
    @dataclass(frozen=True, slots=True)
    class Base:
        x: int

    calls: list[str] = []

    class Derived(Base):
        __slots__ = ()

        def __init__(self, text: str) -> None:
            calls.append(text)
            super().__init__(int(text))

        def __repr__(self) -> str:
            return f"derived {super().__repr__()}"

    derived = Derived("3")
    assert (derived.x, calls) == (3, ["3"])
    assert repr(derived) == f"derived {Derived.__qualname__}(x=3)"
    assert repr(Base(3)) == f"{Base.__qualname__}(x=3)"


def test_threads_that_come_first_together_find_the_same() -> None:
    for _ in range(50):

        @dataclass(frozen=True, slots=True)
        class Fresh:
            one: int
            two: int = field(default=2, compare=False)

        start, made = Barrier(4), list[object]()

        def make(kind: type[Any] = Fresh, start: Barrier = start, made: Any = made) -> None:
            start.wait()
            made.append(kind(1))

        threads = [Thread(target=make) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert made == [Fresh(1, 3)] * 4


@pytest.mark.parametrize("options", ["slots=True, frozen=False", "slots=False, frozen=True"])
def test_it_is_for_what_is_frozen_and_has_slots(options: str) -> None:
    program = f"from pktui.runtime.frozen import dataclass\n@dataclass({options})\nclass A: pass"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert "is for dataclasses.dataclass" in done.stderr
