"""TOML that the reader wrote, read within bounds, and values written as TOML."""

from __future__ import annotations

import re

_DEEPEST = 32
"""Parts of a dotted key; each costs tables for all before it, so a long key gigabytes."""

_DOTTED = re.compile(rf"""(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){{{_DEEPEST}}}""")


class TomlError(ValueError):
    """A text that is no TOML; the message is the reason, in one line."""


def parse_toml(text: str) -> dict[str, object]:
    """Read `text` as TOML; raises `TomlError` where it is none or is nested without end."""
    import tomllib  # 3 ms: not for those who have no such file

    if _DOTTED.search(text):
        raise TomlError("a key has too many parts")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TomlError(str(error)) from None
    except RecursionError:
        raise TomlError("it is nested too deeply") from None


def quoted(text: str) -> str:
    """Write `text` as a TOML basic string; lone surrogates, which TOML has not, become U+FFFD."""
    escaped = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    escaped = escaped.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
