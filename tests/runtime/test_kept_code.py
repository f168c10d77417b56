"""One file holds the code of what a start imports, and never runs what Python would not."""

from __future__ import annotations

import importlib.machinery
import marshal
import os
import py_compile
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

from pktui.runtime.code_bundle import HEAD, CodeBundle, place
from pktui.runtime.kept_code import keep_code

MODULES = ("bundled", "bundled.inner", "bundled.other", "bundled_alone")

SOURCES = {
    "bundled/__init__.py": "WORDS = 'the package'\n",
    "bundled/inner.py": "from bundled.other import WORDS as OTHER\nWORDS = 'inner, ' + OTHER\n",
    "bundled/other.py": "WORDS = 'other'\n",
    "bundled_alone.py": "WORDS = 'alone'\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of modules that were written and compiled a minute ago, on the path of imports."""
    home = tmp_path / "site"
    for name, text in SOURCES.items():
        write(home / name, text)
    age(home)
    monkeypatch.syspath_prepend(str(home))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    yield home
    forget()


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (time.time() - 60, time.time() - 60))
    py_compile.compile(str(path))


def age(folder: Path) -> None:
    """Make the folders as old as what lies in them."""
    for path in (folder, folder / "bundled"):
        os.utime(path, (time.time() - 60, time.time() - 60))


def forget() -> None:
    for name in MODULES:
        sys.modules.pop(name, None)
    importlib.invalidate_caches()


@contextmanager
def start(path: Path) -> Iterator[CodeBundle]:
    """A start of the program, a moment after the last change: what it imports, it imports anew."""
    time.sleep(0.03)  # no call sets back the time at which the system saw a file change
    forget()
    bundle = CodeBundle(str(path))
    bundle.use()
    try:
        yield bundle
    finally:
        if bundle in sys.meta_path:
            sys.meta_path.remove(bundle)


def imported(name: str = "bundled.inner") -> ModuleType:
    importlib.import_module("bundled_alone")
    return importlib.import_module(name)


def keep(bundle: CodeBundle) -> None:
    bundle.wanted = MODULES
    keep_code(bundle)


def names_in(path: Path) -> set[str]:
    """The modules that a start finds in the file."""
    with start(path) as bundle:
        return set(bundle.entries)


def is_from(bundle: CodeBundle, name: str) -> bool:
    """Whether this start took the module from the bundle, and not by Python's own loader."""
    loader = sys.modules[name].__spec__.loader  # type: ignore[union-attr]
    return getattr(loader, "_bundle", None) is bundle


@pytest.fixture
def kept(folder: Path, tmp_path: Path) -> Path:
    """What one start has kept for the next."""
    path = tmp_path / "code.bundle"
    with start(path) as bundle:
        imported()
        keep(bundle)
    return path


def test_what_one_start_keeps_the_next_takes(kept: Path, folder: Path) -> None:
    with start(kept) as bundle:
        assert imported().WORDS == "inner, other"
        assert [name for name in MODULES if is_from(bundle, name)] == list(MODULES)
        package = sys.modules["bundled"]
        assert package.__file__ == str(folder / "bundled" / "__init__.py")
        assert [*package.__path__] == [str(folder / "bundled")]
        assert package.__spec__ is not None
        assert package.__spec__.cached == importlib.util.cache_from_source(str(package.__file__))
        assert sys.modules["bundled.inner"].__package__ == "bundled"
        before = kept.stat().st_mtime_ns
        keep(bundle)
        assert kept.stat().st_mtime_ns == before, "written again, though nothing is missing"


def test_of_what_comes_later_only_our_own_is_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "code.bundle"
    importlib.import_module("pktui.text.collation")  # compiled before the start, if it was not
    monkeypatch.delitem(sys.modules, "pktui.text.collation")
    importlib.import_module("pktui.text.collation")
    monkeypatch.delitem(sys.modules, "pktui.text.collation")
    with start(path) as bundle:
        imported()
        importlib.import_module("pktui.text.collation")
        bundle.wanted = ("bundled_alone",)
        keep_code(bundle)
    others = names_in(path) - {"bundled_alone", "pktui.text", "pktui.text.collation"}
    assert not others
    assert "pktui.text.collation" in names_in(path)


def test_no_module_is_compiled_or_read_beside_it(kept: Path, folder: Path) -> None:
    for path in folder.rglob("*.pyc"):
        path.write_bytes(b"not a module")
    with start(kept):
        assert imported().WORDS == "inner, other"


def test_a_source_of_another_size_or_time_runs_as_it_is_now(kept: Path, folder: Path) -> None:
    other = folder / "bundled" / "other.py"
    for ago, text in ((40, "WORDS = 'other words'\n"), (30, "WORDS = 'OTHER words'\n")):
        other.write_text(text, encoding="utf-8")
        os.utime(other, (time.time() - ago, time.time() - ago))  # Python counts in seconds
        with start(kept) as bundle:
            assert imported().WORDS.removeprefix("inner, ") in text
            assert is_from(bundle, "bundled.inner")
            assert bundle.is_stale
            keep(bundle)
    with start(kept) as bundle:
        assert imported().WORDS == "inner, OTHER words"
        assert not bundle.is_stale


def test_a_module_that_python_would_find_sooner_is_taken(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "first" / "bundled_alone.py", "WORDS = 'from elsewhere'\n")
    monkeypatch.syspath_prepend(str(tmp_path / "first"))
    with start(kept):
        imported()
        assert sys.modules["bundled_alone"].WORDS == "from elsewhere"


def test_a_package_that_came_into_the_folder_is_taken(kept: Path, folder: Path) -> None:
    write(folder / "bundled" / "other" / "__init__.py", "WORDS = 'a package now'\n")
    with start(kept) as bundle:
        assert imported().WORDS == "inner, a package now"
        assert bundle.is_stale


def test_a_module_that_is_gone_is_gone(kept: Path, folder: Path) -> None:
    (folder / "bundled" / "other.py").unlink()
    with start(kept), pytest.raises(ModuleNotFoundError):
        imported()


def test_a_package_with_another_path_is_left_to_python(
    kept: Path, folder: Path, tmp_path: Path
) -> None:
    write(tmp_path / "beside" / "other.py", "WORDS = 'from beside'\n")
    with start(kept):
        package = importlib.import_module("bundled")
        package.__path__.insert(0, str(tmp_path / "beside"))
        assert imported().WORDS == "inner, from beside"


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data[:5], id="not-even-a-length"),
        pytest.param(lambda data: b"\xff" * HEAD + data[HEAD:], id="a-length-beyond-all"),
        pytest.param(lambda data: data[:HEAD] + b"?" * (len(data) - HEAD), id="no-index"),
        pytest.param(lambda data: data[:-1_000], id="cut-off"),
        pytest.param(lambda data: data.replace(b"pktui code", b"pktui else"), id="another-kind"),
        pytest.param(
            lambda data: data.replace(sys.version.encode(), sys.version.encode().swapcase()),
            id="another-python",
        ),
        pytest.param(lambda data: marshal.dumps(1), id="something-else"),
    ],
)
def test_a_spoiled_file_is_no_file(kept: Path, spoil: object) -> None:
    assert callable(spoil)
    kept.write_bytes(spoil(kept.read_bytes()))
    with start(kept) as bundle:
        assert imported().WORDS == "inner, other"
        keep(bundle)
    with start(kept) as bundle:
        imported()
        assert is_from(bundle, "bundled.inner"), "it was not written anew"


def test_what_goes_by_a_checksum_is_left_to_python(folder: Path, tmp_path: Path) -> None:
    checked = py_compile.PycInvalidationMode.UNCHECKED_HASH
    py_compile.compile(str(folder / "bundled" / "other.py"), invalidation_mode=checked)
    path = tmp_path / "code.bundle"
    with start(path) as bundle:
        imported()
        keep(bundle)
    with start(path) as bundle:
        imported()
        assert is_from(bundle, "bundled.inner")
        assert not is_from(bundle, "bundled.other")


def test_what_changed_after_the_start_is_left_to_the_next(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "code.bundle"
    with start(path) as bundle:
        imported()
        other = folder / "bundled" / "other.py"
        other.write_text("WORDS = 'later'\n", encoding="utf-8")
        py_compile.compile(str(other))
        keep(bundle)
    with start(path) as bundle:
        assert imported().WORDS == "inner, later"


def test_nothing_is_written_where_no_screen_came(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "code.bundle"
    with start(path) as bundle:
        imported()
        keep_code(bundle)
    assert not path.exists()


def test_nothing_is_written_where_python_writes_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    path = tmp_path / "code.bundle"
    with start(path) as bundle:
        imported()
        keep(bundle)
    assert not path.exists()


def test_a_folder_that_is_not_there_is_no_trouble(folder: Path, tmp_path: Path) -> None:
    with start(tmp_path / "app.pyz" / "__pycache__" / "code.bundle") as bundle:
        assert imported().WORDS == "inner, other"
        keep(bundle)
    assert not (tmp_path / "app.pyz").exists()


def test_others_may_not_write_it(kept: Path) -> None:
    assert kept.stat().st_mode & 0o022 == 0


def test_it_lies_where_python_keeps_what_it_has_compiled() -> None:
    path = place()
    assert path is not None
    assert Path(path).parent.name == "__pycache__"
    assert sys.implementation.cache_tag in Path(path).name


def test_another_source_with_the_size_and_the_time_of_the_one_before_is_run(
    kept: Path, folder: Path
) -> None:
    """Packages that are built alike twice give their files one time, as `rsync --times` does."""
    other = folder / "bundled" / "other.py"
    times = [(path, path.stat()) for path in (other, other.parent)]
    newer = other.with_name("newer")
    newer.write_text(SOURCES["bundled/other.py"].replace("other", "OTHER"), encoding="utf-8")
    newer.replace(other)
    for path, was in times:
        os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
    py_compile.compile(str(other))  # as whoever installs does
    os.utime(other.parent, ns=(times[1][1].st_atime_ns, times[1][1].st_mtime_ns))
    with start(kept):
        assert imported().WORDS == "inner, OTHER"


def test_a_package_that_comes_during_a_run_is_taken_by_the_next(kept: Path, folder: Path) -> None:
    with start(kept) as bundle:
        imported()
        write(folder / "bundled" / "other" / "__init__.py", "WORDS = 'a package now'\n")
        bundle.is_stale = True
        keep(bundle)
    with start(kept):
        assert imported().WORDS == "inner, a package now"


def test_nothing_is_read_where_nothing_can_be_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    path = tmp_path / "code.bundle"
    with start(path) as bundle:
        imported()
        keep(bundle)
    assert not path.exists()
