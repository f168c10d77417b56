"""Files of the reader's own: changed under a lock, and put in their place whole or not at all.

An editor, a second pktui or a sync program may work on the same file, and pktui may be killed at
any moment. So a change holds a lock, reads the file anew, writes a draft of the whole file beside
it and renames the draft. A link is followed to what it leads to, and the file keeps its rights.
"""

from __future__ import annotations

import errno
import os
import re
import sys
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path

from pktui.runtime.bounded_file import SETTINGS_BYTES, kind_of_file, read_regular_file
from pktui.runtime.drafts import sweep_drafts

_NO_LOCKS = (errno.EBADF, errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP)
"""What a file system answers that keeps no locks, some NFS among them: a change goes on without."""

_PATIENCE = 5.0
"""Seconds to wait for another pktui, whose changes take milliseconds; one that was stopped may
hold its lock for ever."""

_ATTEMPTS = 10
"""How often a change is made anew because somebody has just written the same file. An editor that
saves does so once."""

_PAUSE = 0.01
"""Seconds between two attempts."""

_OPEN_FILES = "/proc/self/fd"
"""Where Linux lists the files that a process has open, each as a link."""

_BOM = b"\xef\xbb\xbf"


def change_text(
    path: Path, change: Callable[[str], str], *, most: int = SETTINGS_BYTES, mode: int = 0o644
) -> None:
    """Replace the text of the file at `path` by what `change` makes of it, under a lock.

    `change` is given an empty text where there is no file, and sees line feeds alone: a byte order
    mark and line ends of Windows come back when the text is written. Nothing is written where the
    text stays the same. An editor holds no such lock: where the file was written meanwhile, the
    change is made anew, to what is there then; so `change` may be called several times. `mode` is
    for a file that is new. Raises `OSError`, also where the file is written again and again, and
    `ValueError` where it is not UTF-8.
    """
    target = end_of_links(path)
    with locked(target, mode):
        for _ in range(_ATTEMPTS):
            found = _state_of(target)
            data = read_regular_file(target, most) if target.exists() else b""
            written = _changed(data, change)
            if _state_of(target) == found:
                break
        else:
            raise OSError(errno.EAGAIN, "another program writes to it again and again", str(path))
        if written != data:
            if data and not target.stat().st_mode & 0o222:
                raise PermissionError(errno.EACCES, "it is write-protected", str(path))
            replace(target, [written])


def _changed(data: bytes, change: Callable[[str], str]) -> bytes:
    """Return what `change` makes of the text of a file, in the form that the file has."""
    mark = _BOM if data.startswith(_BOM) else b""
    text = data.removeprefix(_BOM).decode("utf-8")
    ends = "\r\n" if text.count("\r\n") == text.count("\n") > 0 else "\n"
    before = text.replace("\r\n", "\n") if ends == "\r\n" else text
    after = change(before)
    if after == before:
        return data
    return mark + (after.replace("\n", "\r\n") if ends == "\r\n" else after).encode("utf-8")


def _state_of(path: Path) -> tuple[int, int, int] | None:
    """Return what tells two states of the file at `path` apart: which file it is, its size and when
    it was written. None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def end_of_links(path: Path) -> Path:
    """Follow the links at `path` to the file that they lead to, there or not.

    Raises `OSError` for links that lead to each other.
    """
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    return target


@contextmanager
def locked(path: Path, mode: int = 0o644) -> Generator[None]:
    """Hold the lock of the file at `path`, which need not be there; no other file is made for it.

    A file that is replaced takes its lock along, so a lock counts only as long as the path still
    leads to what was locked. Where there is no file yet, an empty one is made to be locked, and
    taken away again if nothing was written. Raises `OSError` for what is no regular file.
    """
    if sys.platform == "win32":
        yield
        return
    was_there = path.exists()
    if was_there and not path.is_file():
        raise OSError(errno.EINVAL, kind_of_file(path.stat().st_mode), str(path))
    descriptor = _locked(path, mode, time.monotonic() + _PATIENCE)
    try:
        yield
    finally:
        found = os.fstat(descriptor)
        if not was_there and found.st_size == 0 and _leads_to(path, found):
            path.unlink()
        os.close(descriptor)


def _locked(path: Path, mode: int, until: float) -> int:
    if sys.platform == "win32":
        raise OSError(errno.ENOLCK, "this system has no such locks")
    import fcntl

    while True:
        # open for writing: NFS gives an exclusive lock on nothing else
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NONBLOCK | os.O_CLOEXEC, mode)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                if error.errno in _NO_LOCKS:
                    return descriptor
                if error.errno != errno.EWOULDBLOCK:
                    raise
                if time.monotonic() > until:
                    raise OSError(
                        errno.EAGAIN, "another pktui has been writing to it for long"
                    ) from error
                time.sleep(_PAUSE)
            else:
                if _leads_to(path, os.fstat(descriptor)):
                    return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _leads_to(path: Path, found: os.stat_result) -> bool:
    try:
        return os.path.samestat(path.stat(), found)
    except FileNotFoundError:
        return False


def replace(
    target: Path,
    chunks: Iterable[bytes],
    *,
    mode: int = 0o666,
    draft_name: str = "",
    is_urgent: bool = True,
) -> None:
    """Put a file of `chunks` in the place of the one at `target`, which keeps its rights.

    `mode` is for a file that is new, less what the process masks; `draft_name` tells two writers
    apart that hold no lock, and drafts that killed ones left behind are taken away. Where the
    system can do that, the draft has no name while it is written, so that a sudden end leaves
    nothing behind. What is not urgent reaches the disk when the system finds time: a power cut may
    lose it.
    """
    draft = target.with_name(f".{target.name}{draft_name}.part")
    draft.unlink(missing_ok=True)
    if draft_name:
        sweep_drafts(target.parent, re.escape(f".{target.name}"))
    try:
        descriptor, is_nameless = _opened_draft(draft, mode)
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(chunks)
            file.flush()
            if is_urgent:
                os.fsync(descriptor)
            with suppress(FileNotFoundError):
                rights = target.stat().st_mode & 0o7777
                if sys.platform != "win32":
                    os.fchmod(descriptor, rights)
            if is_nameless:
                _name(descriptor, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _opened_draft(draft: Path, mode: int) -> tuple[int, bool]:
    """Return a new file open for writing, and whether it has no name yet."""
    if sys.platform == "linux":
        with suppress(OSError):  # not every file system has files without a name
            if Path(_OPEN_FILES).is_dir():
                flags = os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC
                return os.open(draft.parent, flags, mode), True
    return os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), False


def _name(descriptor: int, path: Path) -> None:
    """Give the file that is open at `descriptor` the name `path`."""
    folder = os.open(_OPEN_FILES, os.O_RDONLY)
    try:
        # with a folder's descriptor, Python follows the link from number to file
        os.link(str(descriptor), path, src_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)
