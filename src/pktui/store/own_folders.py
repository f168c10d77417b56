"""Where pktui keeps its own files, as each system has it: what can be made anew, and what cannot.

A reader's questions are in these files, so the folders are the reader's alone (mode 0700) and the
files in them too (mode 0600).
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_NAME = "pktui"

PRIVATE = 0o600
"""Rights of a file that only its reader may open."""


def cache_folder() -> Path:
    """Return the folder for what can be made anew. Raises `FileNotFoundError` where there is
    none."""
    from platformdirs import user_cache_path  # 5 ms, and a listing without a cache needs none

    return _checked_folder(user_cache_path(_NAME, appauthor=False), "cache")


def state_folder() -> Path:
    """Return the folder for what should outlive a run: filters, the session, notes without a place.

    Raises `FileNotFoundError` where there is none.
    """
    from platformdirs import user_state_path

    return _checked_folder(user_state_path(_NAME, appauthor=False), "state")


def searches_file() -> Path | None:
    """Find the file of searches, one for each reader; None where there is no home
    folder."""
    try:
        return state_folder() / "searches.toml"
    except FileNotFoundError:
        return None


def config_folder() -> Path:
    """Return the folder for settings. Raises `FileNotFoundError` where there is none."""
    from platformdirs import user_config_path

    return _checked_folder(user_config_path(_NAME, appauthor=False), "settings")


def data_folder() -> Path:
    """Return the folder for what the reader made and would miss: notes on articles that have no
    folder.

    Raises `FileNotFoundError` where there is none.
    """
    from platformdirs import user_data_path

    return _checked_folder(user_data_path(_NAME, appauthor=False), "data")


def _checked_folder(folder: Path, what: str) -> Path:
    """Return `folder` if it is one wherever pktui is started: an empty or relative HOME gives
    none."""
    if not folder.is_absolute():
        raise FileNotFoundError(f"there is no home folder, so no folder for the {what}")
    return folder


def folder_of(paths: Sequence[str]) -> Path | None:
    """Find the folder that the corpus at `paths` has: the first one named, or that of the first
    file named. None where no path leads anywhere."""
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - pathlib raises where a name is too long
            return Path(path)
        if os.path.isfile(path):  # noqa: PTH113
            return Path(path).parent
    return None


def make_private(folder: Path) -> None:
    """Make `folder`, or tighten one that is there: its reader alone may enter it. Folders above it
    that are not there yet are made in the same way, as the XDG specification asks: anyone who may
    write to one of them could put another folder in the place of `folder`.

    Raises `OSError` where it can't be made.
    """
    for missing in reversed([above for above in folder.parents if not above.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.stat()
    if sys.platform != "win32" and found.st_uid == os.getuid() and found.st_mode & 0o077:
        folder.chmod(0o700)


def make_file_private(path: Path) -> None:
    """Tighten the file at `path`, if it is there: its reader alone may open it. A link is left as
    it is: it leads to a file that the reader keeps elsewhere, with the rights that it has there.

    Raises `OSError` where it can't be done.
    """
    with suppress(FileNotFoundError):
        found = path.lstat()
        is_own = sys.platform != "win32" and found.st_uid == os.getuid()
        if is_own and stat.S_ISREG(found.st_mode) and found.st_mode & 0o077:
            path.chmod(stat.S_IMODE(found.st_mode) & ~0o077)


def refuse_untrusted(folder: Path) -> None:
    """Raise `PermissionError` if somebody else may have put files into `folder`.

    What is read from a cache is believed without a look, so it must be the reader's own. A link
    above it is not looked at: readers move whole caches to a larger disk, and what lies at the end
    of such a link is held to be theirs like any other.
    """
    try:
        found = folder.lstat()
    except FileNotFoundError:
        return
    if stat.S_ISLNK(found.st_mode):
        raise PermissionError(f"{folder} is a link, which may lead anywhere")
    if sys.platform != "win32" and (found.st_uid != os.getuid() or found.st_mode & 0o022):
        raise PermissionError(f"{folder} can be written to by others")
