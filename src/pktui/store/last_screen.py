"""Keeping what the explorer will draw first when the same paths are opened again.

It is written when the explorer ends, and shown by `runtime.splash` before anything is imported.
What is shown must be what the explorer would draw, so the file names everything on which that
depends, and nothing is kept where that cannot be told: where files have changed meanwhile, or are
too many. None of this is ever worth a complaint.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from pktui.runtime.splash import MAGIC, SPLASH, kept_in, key_of_now, name_of, stamps
from pktui.store.atomic_file import replace
from pktui.store.own_folders import PRIVATE, make_private, refuse_untrusted

_KEPT = 30
"""Screens that are kept, the latest: each takes some 15 KB."""


class LastScreen:
    """The screen for one command line. Made before any of its files is read."""

    def __init__(
        self,
        paths: Sequence[str],
        others: Callable[[], Iterable[Path | None]],
        here: int | None = None,
    ) -> None:
        """The screen depends on the files of `paths`, which make the corpus and are not to change
        before it is kept, on `others`, which the explorer reads at its start, and, unless it is
        None, on how many articles are `here`, in the folder in use, of which it may tell."""
        self._paths = list(paths)
        self._others = others
        self._here = here
        self._began = time.time_ns()
        self._key = key_of_now(sys.argv[1:])

    @property
    def size(self) -> tuple[int, int] | None:
        """The columns and rows for which a screen can be kept; None where none can be."""
        if self._key is None or self._key != key_of_now(sys.argv[1:]):
            return None  # another size by now, or no terminal
        columns, rows = os.get_terminal_size(1)
        return columns, rows

    def keep(self, screen: str, sessions: tuple[Path, Sequence[str]] | None) -> None:
        """Keep `screen`, which depends as well on what is said in the file of `sessions`."""
        other_paths = [str(path) for path in self._others() if path is not None]
        folder, pile, others = kept_in(), stamps(self._paths), stamps(other_paths)
        if not screen or sessions is None or folder is None or self._key is None:
            return
        if pile is None or others is None:
            return
        is_same = (
            SPLASH.seen == pile[0] if SPLASH.seen is not None else pile[1] < self._began - _CLOCK
        )
        if not is_same:
            return
        parts = [
            *(MAGIC, self._key),
            *(*_counted(self._paths), pile[0]),
            *(*_counted(other_paths), others[0]),
            b"" if self._here is None else str(self._here).encode(),
            *(os.fsencode(sessions[0]), *_counted(sessions[1])),
            screen.encode(),
        ]
        if any(b"\0" in part for part in parts):
            return
        place = Path(folder)
        with suppress(OSError):
            make_private(place.parent)
            make_private(place)
            refuse_untrusted(place)
            replace(place / name_of(self._key), [b"\0".join(parts)], mode=PRIVATE, is_urgent=False)
            _forget_old(place)


_CLOCK = 2_000_000_000
"""Nanoseconds by which the clock of a file system may differ from ours."""


def _counted(parts: Sequence[str]) -> list[bytes]:
    return [str(len(parts)).encode(), *map(os.fsencode, parts)]


def _forget_old(place: Path) -> None:
    files = sorted(place.iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in files[_KEPT:]:
        path.unlink(missing_ok=True)


def screens(folder: Path) -> Iterator[Path]:
    """Each file of a screen in the cache's `folder`."""
    with suppress(OSError):
        yield from (folder / "screens").iterdir()
