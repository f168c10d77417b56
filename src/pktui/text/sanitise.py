"""Text from outside made harmless for a terminal, and for JSON that is printed on one.

An article may hold escape sequences that retitle or clear the reader's terminal, and bidirectional
controls that make a line show something else than it says. Shown text has each such character
replaced by one visible character, so offsets into it stay true; JSON has it written as `\\uXXXX`,
so that nothing is lost. Rich markup is not touched here: who prints never lets it be interpreted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pktui.runtime.late_pattern import compiled_late

BIDIRECTIONAL = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Every character with Unicode's property Bidi_Control."""

_UNKNOWN = "\ufffd"


def _replacements() -> Mapping[int, str]:
    # C0 and DEL have pictures of their own: ␀ … ␟ and ␡
    shown = {code: chr(0x2400 + code) for code in range(0x20)}
    shown[0x7F] = "\u2421"
    invisible = [
        *range(0x80, 0xA0),  # C1: U+009B opens an escape sequence just as ESC [ does
        *map(ord, BIDIRECTIONAL),
        0x180E,  # Mongolian vowel separator
        *range(0x2060, 0x2066),  # word joiner, invisible operators
        *range(0x206A, 0x2070),  # deprecated format controls
        0xFEFF,  # a byte order mark in the middle of a text
        *range(0xFFF9, 0xFFFC),  # interlinear annotation
        *range(0xD800, 0xE000),  # surrogates on their own: nothing can encode them
        *range(0xE0000, 0xE0080),  # tags: a whole hidden alphabet
    ]
    shown.update(dict.fromkeys(invisible, _UNKNOWN))
    shown[0xAD] = "-"  # a soft hyphen: some terminals draw it, some do not
    # these end a line for some programs, or hide between two words
    shown.update({0x2028: " ", 0x2029: " ", 0x200B: " "})
    return shown


_SHOWN = _replacements()
_SHOWN_IN_LINES = {code: text for code, text in _SHOWN.items() if chr(code) not in "\n\t"}


def neutralise(text: str, *, keep_lines: bool = False) -> str:
    """Replace whatever in `text` could act on a terminal, one character for one.

    The joiners U+200C and U+200D stay, since Persian, the Indic scripts and emoji need them.
    With `keep_lines`, line feeds and tabs stay as well.
    """
    if text.isprintable():
        return text
    return text.translate(_SHOWN_IN_LINES if keep_lines else _SHOWN)


_UNSAFE_IN_JSON = compiled_late(
    f"[{''.join(chr(code) for code in _SHOWN if 0x7F <= code < 0x10000)}]"
)
"""All that is replaced where it is shown; `json` itself has escaped what comes before. A class with
no letter above U+FFFF is looked up in a table, else it is compared range by range."""
_HIDDEN_IN_JSON = compiled_late("[\U000e0000-\U000e0fff]")
"""Tags, and marks for variants of Chinese letters: these are shown as they are, but a whole text
can be hidden in them."""
_HIDDEN_IN_UTF_8 = b"\xf3\xa0"
"""The two bytes with which each of those begins, and nothing else."""
_SHORT_ESCAPE = compiled_late(r"(?:\\(?:[\\\"/]|u[0-9a-f]{4}))++|\\([bfnrt])")
"""A short escape, or as many of the others as follow each other: five million quotation marks are
one find."""
_SHORT = {"b": "\\u0008", "f": "\\u000c", "n": "\\u000a", "r": "\\u000d", "t": "\\u0009"}


def escape_json(encoded: str) -> str:
    r"""Return what `json` wrote without `ensure_ascii`, with every control character as `\uXXXX`.

    `json` itself escapes C0 alone, five of them as `\\n` and the like. Lone surrogates, which a
    JSON text may hold and UTF-8 cannot, are escaped too, and the two Unicode line separators.
    """
    if "\\" in encoded:
        encoded = _with_long_escapes(encoded)
    if encoded.isprintable():  # none of the others is
        if encoded.isascii():
            return encoded
    else:
        encoded = _UNSAFE_IN_JSON.sub(_escaped, encoded)
    if _HIDDEN_IN_UTF_8 in encoded.encode():
        encoded = _HIDDEN_IN_JSON.sub(_escaped, encoded)
    return encoded


def _with_long_escapes(encoded: str) -> str:
    r"""Return `encoded` with its escapes of one letter as `\uXXXX`."""
    if "\\\\" in encoded:
        return _SHORT_ESCAPE.sub(_long_escape, encoded)
    for letter, escape in _SHORT.items():  # each backslash begins an escape
        encoded = encoded.replace(f"\\{letter}", escape)
    return encoded


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def _long_escape(found: re.Match[str]) -> str:
    return _SHORT[found[1]] if found[1] else found[0]
