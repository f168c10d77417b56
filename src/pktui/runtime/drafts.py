"""Drafts of files that a killed process left behind: found by their names, and taken away.

A draft bears the number of the process that writes it. It goes if there is no such process on this
machine, and if nothing was written to it for a while: on a disk that machines share, the process
may be on another one.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path

_STALE = 600.0
"""Seconds in which a process that is alive writes to its draft again: a slow disk stalls for one
minute, hardly for ten."""


def sweep_drafts(folder: Path, before: str) -> None:
    """Take away the drafts in `folder` that nobody writes any more: regular files whose name is
    something like `before`, a regular expression, and then the number of a process and `.part`."""
    named = re.compile(rf"{before}\.(?P<process>[1-9]\d{{0,9}})\.part")
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            found = named.fullmatch(entry.name)
            if found is None or _is_alive(int(found["process"])):
                continue
            with suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                age = time.time() - status.st_mtime
                if stat.S_ISREG(status.st_mode) and age > _STALE:
                    Path(entry.path).unlink()


def _is_alive(process: int) -> bool:
    """Tell whether this machine runs such a process, or may run it."""
    if sys.platform == "win32":
        return False  # to ask for it would end it there; its age has to do
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # somebody else's
        return True
    return True
