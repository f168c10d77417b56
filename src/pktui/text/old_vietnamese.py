"""Vietnamese from before Unicode: TCVN 5712 (TCVN3, “ABC”), and VNI, in files that do not say so.

Whole archives of newspapers and ministries are in them. Nothing in the bytes names the encoding,
and nearly all of them are letters in windows-1252 as well, where they read “Hµ Néi” and “Haø Noäi”.
What gives them away are the commonest words.
"""

from __future__ import annotations

import re

_SAMPLE = 1 << 18
"""Bytes by which an encoding is told: the commonest words are on every page."""

_SHARE = 0.06
"""The least share of those words among all that are not ASCII: in Vietnamese they are 15 % and
more, in any other language they are no words. Words of ASCII do not count: a page may have more of
them in its markup than in its text."""

_FEWEST = 3
"""Such words at least, so that a name and a typing error make no Vietnamese."""

_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
"""A word of letters, any byte beyond ASCII taken for one."""


def _letters(*runs: tuple[int, str]) -> dict[int, str]:
    """Return the letter of each byte: a run has the byte of its first letter, and the next letters
    are those of the bytes that follow."""
    return {first + at: letter for first, run in runs for at, letter in enumerate(run)}


_TCVN3 = _letters(
    (0xA1, "\u0102\u00c2\u00ca\u00d4\u01a0\u01af\u0110"),  # capitals: A breve … D with a stroke
    (0xA8, "\u0103\u00e2\u00ea\u00f4\u01a1\u01b0\u0111"),  # the same in small letters
    (0xB5, "\u00e0\u1ea3\u00e3\u00e1\u1ea1"),  # a with its five tones
    (0xBB, "\u1eb1\u1eb3\u1eb5\u1eaf"),  # a with a breve
    (0xC6, "\u1eb7\u1ea7\u1ea9\u1eab\u1ea5\u1ead\u00e8"),  # … with a circumflex
    (0xCE, "\u1ebb\u1ebd\u00e9\u1eb9\u1ec1\u1ec3\u1ec5\u1ebf\u1ec7\u00ec\u1ec9"),
    (0xDC, "\u0129\u00ed\u1ecb\u00f2"),
    (
        0xE1,
        "\u1ecf\u00f5\u00f3\u1ecd\u1ed3\u1ed5\u1ed7\u1ed1\u1ed9\u1edd\u1edf\u1ee1\u1edb\u1ee3\u00f9",
    ),
    (0xF1, "\u1ee7\u0169\u00fa\u1ee5\u1eeb\u1eed\u1eef\u1ee9\u1ef1\u1ef3\u1ef7\u1ef9\u00fd\u1ef5"),
)
"""The letters of TCVN 5712:1993 VN3 beyond ASCII. Other bytes stand for what they are in
windows-1252: quotation marks, dashes."""

_TCVN3_WORDS = frozenset(
    "vµ lµ cña ®· cã ®\xadîc c¸c mét ngµy n¨m nµy nh÷ng víi t¹i tõ ®Õn ®Ó kh«ng ng\xadêi n\xadíc "
    "viÖt «ng vÒ sÏ".encode("cp1252").split()
)
"""The commonest words as windows-1252 shows them: and, is, of, has, have, be given, the, one, day,
year, this, some, with, at, from, to, in order to, not, person, country, Viet, Mr, about, will."""

_VNI_WORDS = frozenset(
    "vaø laø cuûa ñaõ coù ñöôïc caùc moät ngaøy naêm naøy nhöõng vôùi taïi töø ñeán ñeå khoâng "
    "ngöôøi nöôùc vieät oâng veà seõ".encode("cp1252").split()
)
"""The same words, in the encoding of VNI's fonts."""


def is_tcvn3(data: bytes) -> bool:
    """Tell whether the text of `data` is Vietnamese in TCVN3."""
    return _has_words(data, _TCVN3_WORDS)


def is_vni(data: bytes) -> bool:
    """Tell whether the text of `data` is Vietnamese in the encoding of VNI's fonts."""
    return _has_words(data, _VNI_WORDS)


def _has_words(data: bytes, known: frozenset[bytes]) -> bool:
    """Tell whether enough words of the text of `data` are `known`."""
    words = [word for word in _WORD.findall(data[:_SAMPLE]) if not word.isascii()]
    found = sum(word.lower() in known for word in words)  # lower: ASCII alone, in bytes
    return found >= max(_FEWEST, _SHARE * len(words))


def decode_tcvn3(data: bytes) -> str:
    """Return the text of `data`, which is in TCVN3; a byte that no letter has becomes U+FFFD."""
    return data.decode("cp1252", "replace").translate(_BY_WINDOWS_LETTER)


_BY_WINDOWS_LETTER = {
    ord(bytes([byte]).decode("cp1252")): letter for byte, letter in _TCVN3.items()
}
