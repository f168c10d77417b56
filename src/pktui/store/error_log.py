"""Where errors of pktui's own are written down, for who wants to mend them."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from pktui import __version__
from pktui.store.own_folders import PRIVATE, make_file_private, make_private

_MOST_BYTES = 1_000_000
"""What the file may hold before it is begun anew: some hundred errors. The same error again and
again must not fill the reader's disk."""

_PACKAGE = Path(__file__).parents[1]


class ErrorLog:
    """A text file that errors are appended to."""

    def __init__(self, path: Path | None) -> None:
        """Write to the file at `path`; write nothing where it is None."""
        self.path = path

    def note(self, error: BaseException) -> bool:
        """Append `error`, when it was and where it came from; whether that could be done.

        The file says what pktui was doing and nothing of what it was reading: no value of a
        variable. Only its owner can read it.
        """
        if self.path is None:
            return False
        when = datetime.now(UTC).isoformat(timespec="seconds")
        trace = "".join(traceback.format_exception(error))
        if error.__traceback__ is None:  # it was made, not raised: who reports it says more
            trace += "reported by\n" + "".join(traceback.format_stack()[:-1])
        text = f"--- {when} pktui {__version__}\n{trace}\n"
        with suppress(OSError):
            make_private(self.path.parent)
            make_file_private(self.path)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            if sys.platform != "win32":
                flags |= os.O_NOFOLLOW | os.O_NONBLOCK
            descriptor = os.open(self.path, flags, PRIVATE)
            with os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace") as file:
                if file.tell() > _MOST_BYTES:
                    file.truncate(0)
                file.write(text)
            return True
        return False


def place_of(error: BaseException) -> str:
    """Return the innermost line of pktui's own that `error` went through, as `module.py:123`;
    nothing where there is none."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else ""
