"""TOML that the reader wrote, read within bounds, and values written as TOML."""

from __future__ import annotations

from pktui.text.toml_bounds import excess_of_toml


class TomlError(ValueError):
    """A text that is no TOML; the message is the reason, in one line."""


def parse_toml(text: str) -> dict[str, object]:
    """Read `text` as TOML; raises `TomlError` where it is none, or has more than people write."""
    import tomllib  # 3 ms: not for those who have no such file

    if excess := excess_of_toml(text):
        raise TomlError(f"it has {excess}")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TomlError(str(error)) from None
    except RecursionError:
        raise TomlError("it is nested too deeply") from None
    except ValueError:  # Python's own limit; a date that does not exist is a TOMLDecodeError
        raise TomlError("it has a number of too many digits") from None


def quoted(text: str) -> str:
    """Write `text` as a TOML basic string; lone surrogates, which TOML has not, become U+FFFD."""
    escaped = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    escaped = escaped.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
