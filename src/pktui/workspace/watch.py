"""A watch over files and folders, by watchfiles."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

from pktui.reading.inputs import STANDARD_INPUT
from pktui.runtime.article_names import is_content
from pktui.wording.language import say

_QUIET = 200
"""Milliseconds without a change before a batch is over: editors write a file in several steps."""

_LONGEST = 2000
"""Milliseconds after which a batch is over even so: a folder into which someone copies much."""

_FIRST_SCREEN = 0.5
"""Seconds in which the explorer has the interpreter to itself for its first screen; what changes in
them is found when the watch begins."""

_SIGN_OF_LIFE = 1000
"""Milliseconds without a change after which the watch says so: then it has surely begun."""

_CLOCK = 0.05
"""Seconds by which the clock of a file system may lag."""


class Watch:
    """Tells of changes, from threads of its own, until it is stopped."""

    def __init__(
        self, paths: Sequence[str], tell: Callable[[], None], complain: Callable[[str], None]
    ) -> None:
        """Prepare to watch `paths` and call `tell` after a change; `complain` is told, in one
        line, when files cannot be watched."""
        self._tell = tell
        self._complain = complain
        self._folders = [path for path in paths if os.path.isdir(path)]  # noqa: PTH112
        self._files = [
            path for path in paths if path != STANDARD_INPUT and path not in self._folders
        ]
        self._stopped = Event()

    def start(self) -> None:
        """Begin to watch, in threads that end with the process."""
        for watch in (self._watch_folders, self._watch_files):
            Thread(target=watch, daemon=True, name=watch.__name__).start()

    def stop(self) -> None:
        """End the watching; its threads notice within a second."""
        self._stopped.set()

    def _watch_folders(self) -> None:
        self._watch(self._folders, lambda path: _is_content_below(path, self._folders), deep=True)

    def _watch_files(self) -> None:
        """Watch files by the folders that hold them: most editors put a new file in the old
        one's place."""
        named = {os.path.realpath(path) for path in self._files}
        parents = {os.path.dirname(path) for path in named}  # noqa: PTH120
        self._watch(parents, lambda path: os.path.realpath(path) in named, deep=False)

    def _watch(
        self, folders: Iterable[str], concerns: Callable[[str], bool], *, deep: bool
    ) -> None:
        folders = [folder for folder in folders if os.path.isdir(folder)]  # noqa: PTH112
        if not folders:
            return
        began = time.time()
        if self._stopped.wait(_FIRST_SCREEN):
            return
        from watchfiles import watch  # 0.1 s, in the thread's own time

        is_watching = False
        try:
            for changes in watch(
                *folders,
                watch_filter=lambda _, path: concerns(path),
                step=_QUIET,
                debounce=_LONGEST,
                rust_timeout=_SIGN_OF_LIFE,
                yield_on_timeout=True,
                stop_event=self._stopped,
                recursive=deep,
                ignore_permission_denied=True,
                raise_interrupt=False,
            ):
                if changes or (not is_watching and _touched_since(began, folders, deep=deep)):
                    self._tell()
                is_watching = True
        except (OSError, RuntimeError) as error:  # the system's limit of watched files, most likely
            self._complain(say("files are not watched for changes: {error}", error=error))


def _touched_since(moment: float, folders: Sequence[str], *, deep: bool) -> bool:
    """Tell whether anything has changed that a watch, which takes a while to begin, may have
    missed."""
    return any(found.st_mtime > moment - _CLOCK for _, found in _files(folders, deep=deep))


def _files(folders: Sequence[str], *, deep: bool) -> Iterator[tuple[str, os.stat_result]]:
    """Yield all that lies in `folders`, themselves included."""
    for top in folders:
        for folder, _, names in os.walk(top):
            for path in (folder, *(f"{folder}/{name}" for name in names)):
                with suppress(OSError):
                    yield path, os.lstat(path)
            if not deep:
                break


def _is_content_below(path: str, folders: Iterable[str]) -> bool:
    """Tell whether reading one of `folders` would come to `path`."""
    for folder in folders:
        below = os.path.relpath(path, folder)
        if not below.startswith(".."):
            return all(is_content(part) for part in Path(below).parts)
    return False
