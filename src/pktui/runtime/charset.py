"""Which characters a terminal can draw, by what its owner says of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TextIO

_COERCED = "C.UTF-8"
"""What Python itself puts into `LC_CTYPE` where the locale is C (PEP 538)."""


def draws_unicode(encoding: str | None, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a terminal that is written to in `encoding` draws more than ASCII.

    Python writes UTF-8 in the locale C as well, to lose nothing; the terminal of a reader who asks
    for that locale may well draw nothing of it. A locale that nobody names says nothing.
    """
    try:
        "▸…─".encode(encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    named = {name: environment.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")}
    if sys.flags.utf8_mode and named["LC_CTYPE"] == _COERCED:
        named["LC_CTYPE"] = ""
    locale = next(filter(None, named.values()), "")
    charset = locale.partition("@")[0].partition(".")[2].replace("-", "").lower()
    return locale not in ("C", "POSIX") and charset in ("", "utf8")


def is_ascii_terminal(stream: TextIO) -> bool:
    """Tell whether `stream` is a terminal that draws ASCII alone; what reads a pipe or a file gets
    every letter."""
    return stream.isatty() and not draws_unicode(stream.encoding)
