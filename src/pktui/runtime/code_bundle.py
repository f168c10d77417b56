"""The code of all modules that a start imports, in one file.

Python looks for each module in its folders and reads a `.pyc` file of its own: for the 460 modules
of the explorer's first screen that is an eighth of the time until it is there. Here one file beside
the `.pyc` files holds copies of them, put there by `runtime.kept_code` when an explorer ended.

What Python promises of its `.pyc` files holds here, and more. A module is taken from the file only
as long as its source is the very file that it was, and nothing has come into its folder or gone, so
that Python would find the same. Times that a program can set are not enough to tell: packages that
are built alike twice give another source the time and maybe the size of the one before, and who
installs them replaces the `.pyc` files, but not this one. Else, and where the file can't be read or
is another Python's, Python imports as ever. Who may write the file could write the `.pyc` files as
well.
"""

from __future__ import annotations

import marshal
import os
import sys
import time
from importlib.machinery import PathFinder, SourceFileLoader
from importlib.util import MAGIC_NUMBER, spec_from_file_location

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import CodeType, ModuleType

    Key = tuple[int, int, str]
    Stamp = tuple[int, int, int, int]
    Entry = tuple[str, bool, str, Stamp, int, int]
    """A module: its source, whether it is a package, its `.pyc` file, the stamp of the source, and
    where in the file its code begins and how long that is."""

FOR_PYTHON = (b"pktui code 4", sys.version, MAGIC_NUMBER)
"""Begins the index of a file; of another Python it begins otherwise."""

HEAD = 8
"""Bytes before the index, in which its length is written."""


def place() -> str | None:
    """Return the path of the file; None where Python would keep no `.pyc` file either, and on
    Windows, where threads can't read a file at different places."""
    spec = __spec__
    if sys.platform == "win32" or spec is None or not spec.has_location or spec.cached is None:
        return None
    return spec.cached.removesuffix(".pyc") + ".bundle"


class CodeBundle:
    """A finder of modules, of those in one file; it stands before Python's own."""

    def __init__(self, path: str | None) -> None:
        """Take the file at `path`, which need not be there."""
        self.path = path
        self.began = time.time_ns()
        """When this was made: what has changed since may not be what was imported."""
        self.entries: dict[str, Entry] = {}
        """The modules that the file has, by their names."""
        self.folders: dict[str, Stamp] = {}
        """The folders of their sources, and the stamp of each."""
        self.compilations: dict[Key, tuple[int, int]] = {}
        """Where in the file is what modules have compiled, by its keys (`kept_compilations`)."""
        self.is_stale = False
        """Whether a module was asked for that is in the file and has changed."""
        self.before: frozenset[str] = frozenset()
        """The modules that were imported before this one could find any."""
        self.wanted: Sequence[str] = ()
        """The modules that the first screen needed."""
        self._same: dict[str, bool] = {}
        """The folders that were looked at, and whether they are as they were."""
        self._file = -1
        self._base = 0

    def use(self) -> None:
        """Find modules in the file from now on, if it is there and is this Python's."""
        self.before = frozenset(sys.modules)
        if self.path is None or PathFinder not in sys.meta_path or self in sys.meta_path:
            return
        try:
            self._open(self.path)
        except (OSError, EOFError, ValueError, TypeError, MemoryError):
            self.entries, self.compilations = {}, {}
        if self.entries:
            sys.meta_path.insert(sys.meta_path.index(PathFinder), self)

    def _open(self, path: str) -> None:
        self._file = os.open(path, os.O_RDONLY)
        length = int.from_bytes(os.read(self._file, HEAD), "little")
        if length > os.fstat(self._file).st_size:
            raise EOFError(path)
        made_for, *index = marshal.loads(os.read(self._file, length))  # noqa: S302 - as Python loads .pyc
        if made_for == FOR_PYTHON:
            self.folders, self.entries, self.compilations = index
            self._base = HEAD + length

    def note(self) -> None:
        """Note that the first screen is there, with all modules that it needs."""
        if not self.wanted:
            self.wanted = tuple(sys.modules)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how the module called `name` is imported from the file; None leaves it to
        Python."""
        entry = self.entries.get(name)
        if entry is None:
            return None
        source, is_package, cached, *_ = entry
        around = folder_around(source, is_package=is_package)
        if path is None:  # it may lie anywhere: what Python finds first counts
            found = PathFinder.find_spec(name)
            if found is None or found.origin != source:
                self.is_stale = True
                return found
        elif [*path] != [around] or not self.is_same(around):
            self.is_stale = True
            return None
        spec = spec_from_file_location(
            name,
            source,
            loader=_Loader(name, source, self),
            submodule_search_locations=[os.path.dirname(source)] if is_package else None,  # noqa: PTH120
        )
        if spec is not None:
            spec.cached = cached
        return spec

    def is_same(self, folder: str) -> bool:
        """Tell whether nothing has come into `folder` or gone from it."""
        if folder not in self._same:
            try:
                now = stamp_of(os.stat(folder))  # noqa: PTH116
            except OSError:
                now = None
            self._same[folder] = now is not None and now == self.folders.get(folder)
        return self._same[folder]

    def invalidate_caches(self) -> None:
        """Look at the folders again: a program calls it that has written modules."""
        self._same.clear()

    def code_of(self, name: str) -> CodeType | None:
        """Return the code of a module; None where its source has changed or it can't be read."""
        compiled = self.compiled(name)
        if compiled is None:
            self.is_stale = True
            return None
        try:
            code = marshal.loads(compiled)  # noqa: S302 - as Python loads .pyc files
        except (EOFError, ValueError, TypeError, MemoryError):
            self.is_stale = True
            return None
        return code if hasattr(code, "co_code") else None

    def compiled(self, name: str) -> bytes | None:
        """Return the code of a module as it is written; None where its source has changed."""
        source, _, _, stamp, at, length = self.entries[name]
        try:
            # Windows, which has no `pread`, has no such file either
            if sys.platform != "win32" and stamp_of(os.stat(source)) == stamp:  # noqa: PTH116
                return os.pread(self._file, length, self._base + at)
        except OSError:
            pass
        return None

    def compilation(self, key: Key) -> bytes | None:
        """Return what a module has compiled, as it is written; None where it is not in the
        file."""
        at, length = self.compilations.get(key, (0, 0))
        if not length or sys.platform == "win32":
            return None
        try:
            return os.pread(self._file, length, self._base + at)
        except OSError:
            return None


def stamp_of(status: os.stat_result) -> Stamp:
    """Return what tells whether a file or a folder is as it was: no program can set back the third
    of these, the time at which it was last changed in any way, be it renamed or given a time."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def folder_around(source: str, *, is_package: bool) -> str:
    """Return the folder in which Python finds the module with this source."""
    folder = os.path.dirname(source)  # noqa: PTH120 - pathlib costs 5 ms
    return os.path.dirname(folder) if is_package else folder  # noqa: PTH120


class _Loader(SourceFileLoader):
    """Python's own, but that the code comes from the bundle."""

    def __init__(self, name: str, path: str, bundle: CodeBundle) -> None:
        super().__init__(name, path)
        self._bundle = bundle

    def get_code(self, fullname: str) -> CodeType | None:
        """Return the code of the module, from its source where it is not in the bundle."""
        code = self._bundle.code_of(fullname)
        return code if code is not None else super().get_code(fullname)


CODE = CodeBundle(place())
"""The bundle of this installation."""
