"""A corpus that follows its files: loaded once, and again whenever one of them has changed.

Loading again reads everything and analyses what is new, so that what is shown is always what a
fresh start would show. The explorer keeps its place by itself, since ids do not change.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

from pktui.load import Loaded, Loader, Progress
from pktui.reading.inputs import STANDARD_INPUT, is_content

_QUIET = 200
"""Milliseconds without a change before a batch is over: editors write a file in several steps."""

_LONGEST = 2000
"""Milliseconds after which a batch is over even so: a folder into which someone copies much."""

_SIGN_OF_LIFE = 1000
"""Milliseconds without a change after which the watch says so: then it has surely begun."""

_CLOCK = 0.05
"""Seconds by which the clock of a file system may lag."""


class Follower:
    """Loads a pile and keeps watch over its files. To be used by one thread, and stopped by any."""

    def __init__(
        self, loader: Loader, paths: Sequence[str], complain: Callable[[str], None]
    ) -> None:
        """`complain` is told, in one line, when files cannot be watched."""
        self._loader = loader
        self._complain = complain
        self._folders = [path for path in paths if os.path.isdir(path)]  # noqa: PTH112
        self._files = [
            path for path in paths if path != STANDARD_INPUT and path not in self._folders
        ]
        self._signals: SimpleQueue[bool] = SimpleQueue()
        """True for a change, False to stop."""
        self._stopped = Event()

    def stop(self) -> None:
        self._stopped.set()
        self._signals.put(False)

    def corpora(self) -> Iterator[Loaded]:
        """Growing ones until the pile is whole; then a whole one whenever files have changed."""
        for watch in (self._watch_folders, self._watch_files):
            Thread(target=watch, daemon=True, name=watch.__name__).start()
        yield from self._loader.grow()
        while self._signals.get():
            while not self._signals.empty():  # changes during the last load are one change
                if not self._signals.get():
                    return
            yield self._reloaded()

    def _reloaded(self) -> Loaded:
        told: list[Progress] = []
        corpus = self._loader.load(lambda progress: told.append(progress))
        return Loaded(corpus, told[-1])

    def _watch_folders(self) -> None:
        self._watch(self._folders, lambda path: _is_content_below(path, self._folders), deep=True)

    def _watch_files(self) -> None:
        """By the folders that hold them: most editors put a new file in the old one's place."""
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
                    self._signals.put(True)
                is_watching = True
        except (OSError, RuntimeError) as error:  # the system's limit of watched files, most likely
            self._complain(f"files are not watched for changes: {error}")


def _touched_since(moment: float, folders: Iterable[str], *, deep: bool) -> bool:
    """Whether anything has changed that a watch, which takes a while to begin, may have missed."""
    for top in folders:
        for folder, _, names in os.walk(top):
            for path in (folder, *(f"{folder}/{name}" for name in names)):
                with suppress(OSError):
                    if os.lstat(path).st_mtime > moment - _CLOCK:
                        return True
            if not deep:
                break
    return False


def _is_content_below(path: str, folders: Iterable[str]) -> bool:
    """Whether reading one of `folders` would come to `path`."""
    for folder in folders:
        below = os.path.relpath(path, folder)
        if not below.startswith(".."):
            return all(is_content(part) for part in Path(below).parts)
    return False
