"""TOML that would cost its parser too much, told before the parser sees it.

Parsers of TOML call themselves for each level of nesting, and make a table for each part of a
dotted key: a file of 40 KB with one long key takes more than a gigabyte. People nest two or three
levels deep.
"""

from __future__ import annotations

import re

_DEEPEST = 50
"""Brackets that may be open at the same time, and parts that a dotted key may have."""

_MOST = 100_000
"""Keys, parts of keys and brackets of a document. Each may be a table of 1 KB to the parser, which
would make a gigabyte of the 2 MB that a file of settings may have; 20,000 corrections have 60,000.
"""

_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+(?:"""|\Z)'  # the four kinds of string …
    r"|'''(?:[^']|'(?!''))*+(?:'''|\Z)"
    r'|"(?:[^"\\\n]|\\.)*+"?'
    r"|'[^'\n]*+'?"
    r"|\#[^\n]*+"  # … and comments, whose brackets and dots mean nothing
    r"|[\[\]{}.\n=,]",
    re.DOTALL,
)

_PARTS = frozenset("[{.=")
"""What begins a list or a table, or stands behind a key or a part of one."""


def excess_of_toml(text: str) -> str | None:
    """Say why the TOML document `text` is not to be parsed, in a few words; None where it may
    be."""
    depth = dots = parts = 0
    for found in _TOKEN.finditer(text):
        mark = found[0]
        if mark in _PARTS:
            parts += 1
            if parts > _MOST:
                return f"more than {_MOST:,} keys and brackets"
        if mark in ("[", "{"):
            depth += 1
            if depth > _DEEPEST:
                return "brackets nested too deeply"
        elif mark in ("]", "}"):
            depth = max(0, depth - 1)
        elif mark == ".":
            dots += 1
            if dots >= _DEEPEST:
                return "a key of too many parts"
        elif mark in ("\n", "=", ","):
            dots = 0
    return None
