"""TOML that would cost its parser too much, told before the parser sees it.

Parsers of TOML call themselves for each level of nesting, and make a table for each part of a
dotted key: a file of 40 KB with one long key takes more than a gigabyte. People nest two or three
levels deep.
"""

from __future__ import annotations

import re

_DEEPEST = 50
"""Brackets that may be open at the same time, and parts that a dotted key may have."""

_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+(?:"""|\Z)'  # the four kinds of string …
    r"|'''(?:[^']|'(?!''))*+(?:'''|\Z)"
    r'|"(?:[^"\\\n]|\\.)*+"?'
    r"|'[^'\n]*+'?"
    r"|\#[^\n]*+"  # … and comments, whose brackets and dots mean nothing
    r"|[\[\]{}.\n=,]",
    re.DOTALL,
)


def excess_of_toml(text: str) -> str | None:
    """Say why the TOML document `text` is not to be parsed, in a few words; None where it may
    be."""
    depth = dots = 0
    for found in _TOKEN.finditer(text):
        mark = found[0]
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
