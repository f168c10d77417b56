"""What a start has compiled is kept as Python would compile it, or Python compiles it again."""

from __future__ import annotations

import collections
import dataclasses
import importlib
import marshal
import re
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FunctionType, ModuleType, SimpleNamespace
from typing import Any

import pytest

from pktui.runtime.code_bundle import CodeBundle
from pktui.runtime.kept_code import keep_code
from pktui.runtime.kept_compilations import Compiled, KeptCompilations

COMPILER: Any = re._compiler  # type: ignore[attr-defined]

REPLACED: list[tuple[Any, str]] = [(dataclasses, "exec"), (collections, "eval")]

SOURCE = """
import re
from collections import namedtuple
from dataclasses import dataclass
from pktui.runtime.late_pattern import compiled_late
@dataclass(frozen=True, order=True)
class Day:
    year: int
    month: "int" = 1
    def __post_init__(self):
        assert self.month < 13, "no such month"
Pair = namedtuple("Pair", "left right", defaults=[2])
def made(name):
    return namedtuple(name, name)
YEAR = re.compile(r"(?P<year>\\d{4})-(?P<month>\\d\\d)", re.A)
WORDS = re.compile(r"[^\\W\\d]+(?:['’]s)?", re.I)
BYTES = re.compile(b"[a-z]+$")
SAME_IN_BYTES = re.compile("[a-z]+$")
LOCAL = re.compile(rb"\\w", re.L)
LATE, NEVER_USED = compiled_late("late [0-9]+"), compiled_late("never [0-9]+")
def later(words):
    return re.compile(words)
"""

EXPRESSIONS = [
    ("YEAR", "on 2021-03 and 2022-04", [("2021", "03"), ("2022", "04")]),
    ("WORDS", "Ngày mai, Mary’s", ["Ngày", "mai", "Mary’s"]),
    ("BYTES", b"12 abc", [b"abc"]),
    ("SAME_IN_BYTES", "12 abc", ["abc"]),
    ("LOCAL", b"a", [b"a"]),
]


@contextmanager
def start(path: Path) -> Iterator[tuple[CodeBundle, KeptCompilations, ModuleType]]:
    """A start of the program that imports the module of expressions anew."""
    time.sleep(0.03)
    sys.modules.pop("expressions", None)
    importlib.invalidate_caches()
    re.purge()
    bundle = CodeBundle(str(path))
    kept = KeptCompilations(bundle)
    before = COMPILER.compile
    for library, name in REPLACED:
        vars(library).pop(name, None)  # this process may have replaced them for itself
    bundle.use()
    kept.use()
    try:
        yield bundle, kept, importlib.import_module("expressions")
    finally:
        COMPILER.compile = before
        for library, name in REPLACED:
            vars(library).pop(name, None)
        re.purge()
        sys.modules.pop("expressions", None)
        if bundle in sys.meta_path:
            sys.meta_path.remove(bundle)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What one start has kept for the next."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "expressions.py").write_text(SOURCE, encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr("pktui.runtime.kept_code._CLOCK", -(10**12))  # as if long ago
    path = tmp_path / "code.bundle"
    with start(path) as (bundle, compilations, module):
        module.later("what the reader typed")
        assert module.LATE.search("too late 12")
        module.made("typed_by_the_reader")
        bundle.wanted = ("expressions",)
        keep_code(bundle, compilations)
    return path


def is_kept(bundle: CodeBundle, pattern: re.Pattern[str] | re.Pattern[bytes], flags: int) -> bool:
    written = bundle.compilation(Compiled(pattern.pattern, int(flags), "re").key)
    return written is not None and marshal.loads(written)[0] == pattern.pattern  # noqa: S302


def texts_of(compiled: Iterable[Compiled]) -> list[str | bytes]:
    """What had to be compiled so far: what the test itself asks for compiles more."""
    return [made.text for made in compiled]


def assert_classes_work(module: ModuleType) -> None:
    assert module.Day(2021) == module.Day(2021, 1) < module.Day(2021, 2)
    assert repr(module.Day(2021)) == "Day(year=2021, month=1)"
    assert module.Day.__init__.__annotations__ == {"year": int, "month": "int", "return": None}
    with pytest.raises(AssertionError, match="no such month"):
        module.Day(2021, 13)
    with pytest.raises(dataclasses.FrozenInstanceError):
        module.Day(2021).year = 2022
    assert module.Pair(1)._asdict() == {"left": 1, "right": 2}
    with pytest.raises(TypeError):
        module.Pair(1, 2, 3)


def test_what_is_kept_finds_the_same(kept: Path) -> None:
    with start(kept) as (_, compilations, module):
        assert texts_of(compilations.missing) == [b"\\w"], "and nothing else"
        for name, text, found in EXPRESSIONS:
            assert getattr(module, name).findall(text) == found, name
        assert_classes_work(module)
        assert module.YEAR.groupindex == {"year": 1, "month": 2}
        assert module.YEAR.flags == re.ASCII
        assert re.compile(module.YEAR.pattern, re.ASCII) == module.YEAR


def test_what_depends_on_the_place_and_what_is_compiled_later_is_not_kept(kept: Path) -> None:
    with start(kept) as (bundle, _, module):
        assert is_kept(bundle, module.YEAR, re.ASCII)
        assert is_kept(bundle, module.LATE, 0), "what a module has, though it was compiled later"
        assert not is_kept(bundle, module.NEVER_USED, 0)
        assert not is_kept(bundle, module.LOCAL, re.LOCALE)
        assert b"what the reader typed" not in kept.read_bytes()
        assert b"typed_by_the_reader" not in kept.read_bytes()


def test_a_second_start_writes_nothing(kept: Path) -> None:
    before = kept.stat().st_mtime_ns
    with start(kept) as (bundle, compilations, _):
        bundle.wanted = ("expressions",)
        keep_code(bundle, compilations)
    assert kept.stat().st_mtime_ns == before


@pytest.mark.parametrize("spoiled", ["other", "not code", "nothing", "cut"])
def test_what_was_spoiled_is_compiled(
    kept: Path, monkeypatch: pytest.MonkeyPatch, spoiled: str
) -> None:
    whole = CodeBundle.compilation

    def compilation(bundle: CodeBundle, key: tuple[int, int, str]) -> bytes | None:
        data = whole(bundle, key)
        if data is None:
            return None
        asked, made = marshal.loads(data)  # noqa: S302
        if not isinstance(made, tuple):
            return data[: len(data) // 2]
        _, flags, _, *rest = made
        return {
            "other": marshal.dumps(("another expression", (asked, flags, [1], *rest))),
            "not code": marshal.dumps((asked, (asked, flags, [9999, 1], *rest))),
            "nothing": b"",
            "cut": data[: len(data) // 2],
        }[spoiled]

    monkeypatch.setattr(CodeBundle, "compilation", compilation)
    with start(kept) as (_, _, module):
        for name, text, found in EXPRESSIONS:
            assert getattr(module, name).findall(text) == found, name
        assert_classes_work(module)


def test_a_damaged_length_that_asks_for_all_memory_is_as_no_entry(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def loads(_: bytes) -> object:
        raise MemoryError

    monkeypatch.setattr(
        "pktui.runtime.kept_compilations.marshal", SimpleNamespace(loads=loads, dumps=marshal.dumps)
    )
    with start(kept) as (_, compilations, module):
        assert_classes_work(module)
        assert module.YEAR.pattern in texts_of(compilations.missing)


def test_a_wrong_expression_is_refused_as_ever(kept: Path) -> None:
    with start(kept), pytest.raises(re.error, match="unterminated"):
        re.compile("(")


def test_where_python_has_no_such_part_nothing_changes(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(COMPILER, "_sre")
    before = COMPILER.compile
    KeptCompilations(CodeBundle(str(kept))).use()
    assert COMPILER.compile is before


@pytest.mark.parametrize(
    ("has_place", "writes_no_bytecode", "is_used"),
    [(True, False, True), (True, True, False), (False, False, False)],
)
def test_where_nothing_is_kept_python_s_own_stay(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    has_place: bool,
    writes_no_bytecode: bool,
    is_used: bool,
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", writes_no_bytecode)
    own = FunctionType((lambda: None).__code__, {})
    monkeypatch.setattr(COMPILER, "compile", own)
    for library, name in REPLACED:
        monkeypatch.setitem(vars(library), name, None)
        monkeypatch.delitem(vars(library), name)
    path = str(tmp_path / "not there yet") if has_place else None
    KeptCompilations(CodeBundle(path)).use()
    assert (COMPILER.compile is not own) == is_used
    assert [name in vars(library) for library, name in REPLACED] == [is_used, is_used]


def test_what_is_kept_is_used_though_no_more_is_written(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    with start(kept) as (_, compilations, module):
        assert texts_of(compilations.missing) == [b"\\w"]
        assert_classes_work(module)


def test_flags_that_are_no_numbers_are_refused_as_ever(kept: Path) -> None:
    with start(kept) as (_, _, module), pytest.raises(TypeError):
        re.compile(module.YEAR.pattern, str(int(re.ASCII)))  # type: ignore[call-overload]


def test_what_prints_when_it_is_compiled_is_not_compiled_to_be_kept(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with start(kept) as (_, compilations, _):
        assert compilations.written(Compiled("a", int(re.DEBUG), "re")) is None
    assert not capsys.readouterr().out


def test_a_text_without_names_of_its_own_is_run_with_its_caller_s() -> None:
    found = 2
    assert KeptCompilations(CodeBundle(None)).run("eval", "found + 1") == found + 1
