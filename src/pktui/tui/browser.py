"""Opening a link where the reader has a browser to look at it in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
"""What says that there is a screen for windows; over ssh there mostly is none."""


def open_in_browser(link: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Open `link` in a window of its own; whether there is anything to open it with.

    A browser that would run in the terminal itself is none: it would take the explorer's place.
    """
    if sys.platform == "darwin":
        opener = shutil.which("open")
    else:
        has_screen = any(environment.get(name) for name in _SCREENS)
        opener = shutil.which("xdg-open") if has_screen else None
    if opener is None:
        return False
    try:
        subprocess.Popen(  # noqa: S603 - a link that `link_of` let pass, and no shell
            [opener, link],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    return True
