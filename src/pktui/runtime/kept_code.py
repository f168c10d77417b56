"""Keeping the code of the modules of a first screen, and of all our own, for the next start.

It is written when an explorer ends and the file lacks some of them, or has some that have changed;
never where Python writes no `.pyc` files. What is written are copies of these files: nothing is
compiled. None of this is ever worth a complaint.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from contextlib import suppress
from importlib.machinery import SourceFileLoader
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from pktui.runtime.code_bundle import (
    CODE,
    FOR_PYTHON,
    HEAD,
    CodeBundle,
    folder_around,
    stamp_of,
)
from pktui.runtime.kept_compilations import COMPILATIONS, KeptCompilations

if TYPE_CHECKING:
    from pktui.runtime.code_bundle import Entry, Key, Stamp

_HEADER = 16
"""Bytes of a `.pyc` file before its code (PEP 552): the Python's number, whether the file goes by
the time of its source or by a checksum, that time in seconds, and the size of the source."""

_OWN = "pktui."
"""How the names of modules begin that are kept whenever they were imported: rules and dialogs. What
others import for a part of the analysis may be of any size."""

_CLOCK = 20_000_000
"""Nanoseconds by which the clock of a file system may be behind."""


_MOST_COMPILATIONS = 2_000
"""Expressions and texts that are kept. A start has some three hundred; more than that are of other
versions of modules, and are let go."""


def keep_code(bundle: CodeBundle = CODE, compilations: KeptCompilations = COMPILATIONS) -> None:
    """Write the file of `bundle` anew if a module is missing: of the first screen, or of ours. The
    same goes for what these modules have compiled."""
    if sys.dont_write_bytecode or bundle.path is None or not bundle.wanted:
        return
    if not os.access(Path(bundle.path).parent, os.W_OK):
        return  # installed for all, by another: nothing needs to be read for that
    own = (name for name in sys.modules if name.startswith(_OWN))
    missing = [
        name
        for name in dict.fromkeys((*bundle.wanted, *own))
        if name not in bundle.before and (bundle.is_stale or name not in bundle.entries)
    ]
    with suppress(OSError):
        before = bundle.began - _CLOCK
        found = {name: module for name in missing if (module := _compiled(name, before))}
        wanted = {*bundle.wanted, *bundle.entries, *found}
        compiled = {
            made.key: written
            for made, module in [*compilations.missing.items()]
            if (module in wanted or module.startswith(_OWN))
            and (written := compilations.written(made)) is not None
        }
        if found or compiled:
            modules = {**_still_good(bundle), **found}
            compiled = {**_known(bundle, len(compiled)), **compiled}
            _write(Path(bundle.path), modules, compiled, before)


_Module = tuple[str, bool, str, "Stamp", bytes]
"""A module as in an entry of the bundle, with its code in the end."""

_Compiled = dict["Key", bytes]
"""What modules have compiled, as it is written, by its keys."""


def _compiled(name: str, before: int) -> _Module | None:
    """Return a module that was imported from a source with a good `.pyc` file; None for others, and
    where the source or its folder have not been as they are since `before`."""
    module: ModuleType | None = sys.modules.get(name)
    spec = getattr(module, "__spec__", None)
    if spec is None or spec.name != name or not isinstance(spec.loader, SourceFileLoader):
        return None
    source, cached = spec.origin, spec.cached
    if source is None or cached is None or not Path(source).is_absolute():
        return None
    is_package = spec.submodule_search_locations is not None
    around = folder_around(source, is_package=is_package)
    try:
        now = Path(source).stat()
        if _changed(now) >= before or _changed(Path(around).stat()) >= before:
            return None
        data = Path(cached).read_bytes()
    except OSError:
        return None
    wanted = b"".join(
        (number & 0xFFFF_FFFF).to_bytes(4, "little") for number in (int(now.st_mtime), now.st_size)
    )
    if data[:_HEADER] != MAGIC_NUMBER + bytes(4) + wanted:
        return None  # it goes by a checksum, or is of another source
    return source, is_package, cached, stamp_of(now), data[_HEADER:]


def _changed(status: os.stat_result) -> int:
    """Return when a file or folder was last changed, in nanoseconds; whatever time it was given."""
    return max(status.st_mtime_ns, status.st_ctime_ns)


def _still_good(bundle: CodeBundle) -> dict[str, _Module]:
    """Return the modules of the present file whose sources are as they were."""
    good: dict[str, _Module] = {}
    for name, (source, is_package, cached, stamp, *_) in bundle.entries.items():
        if not bundle.is_same(folder_around(source, is_package=is_package)):
            continue
        compiled = bundle.compiled(name)
        if compiled is not None:
            good[name] = source, is_package, cached, stamp, compiled
    return good


def _known(bundle: CodeBundle, more: int) -> _Compiled:
    """Return what the present file has of what was compiled; nothing where with so much `more` it
    would be too much."""
    if len(bundle.compilations) + more > _MOST_COMPILATIONS:
        return {}
    found = ((key, bundle.compilation(key)) for key in bundle.compilations)
    return {key: written for key, written in found if written is not None}


def _write(path: Path, modules: dict[str, _Module], compiled: _Compiled, before: int) -> None:
    """Write the file at `path`, but for modules whose folders have changed since `before`: what has
    come into one may be what Python finds."""
    around = {
        name: folder_around(source, is_package=is_package)
        for name, (source, is_package, *_) in modules.items()
    }
    status = {folder: Path(folder).stat() for folder in set(around.values())}
    folders = {folder: stamp_of(now) for folder, now in status.items() if _changed(now) < before}
    entries: dict[str, Entry] = {}
    codes: list[bytes] = []
    at = 0
    for name, (source, is_package, cached, stamp, code) in modules.items():
        if around[name] in folders:
            entries[name] = source, is_package, cached, stamp, at, len(code)
            codes.append(code)
            at += len(code)
    places: dict[Key, tuple[int, int]] = {}
    for key, written in compiled.items():
        places[key] = at, len(written)
        codes.append(written)
        at += len(written)
    index = marshal.dumps((FOR_PYTHON, folders, entries, places))
    from pktui.runtime.drafts import sweep_drafts  # no start waits for it

    sweep_drafts(path.parent, re.escape(path.name))
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "wb") as file:
            file.write(len(index).to_bytes(HEAD, "little"))
            file.write(index)
            file.writelines(codes)
            file.flush()
            os.fsync(file.fileno())  # a machine that fails must not leave a file of zeros
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
