"""Bytes → text: by byte order mark, by what the input declares, as UTF-8, else by a good guess."""

from __future__ import annotations

import codecs

from pktui.reading.draft import Flaw

_MARKS = (
    # UTF-32's little-endian mark begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_HEAD = 8192
"""Bytes looked at to tell text from anything else: what git looks at for the same question."""

_SAMPLE = 1 << 18
"""Bytes by which an encoding is guessed: what comes later changes no guess, and costs time."""

_GUESSABLE = 32
"""Bytes; fewer fit several encodings equally well."""

_GUESSES = (
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_9", "iso8859_15"),
    *("koi8_r", "koi8_u", "mac_roman", "tis_620"),
    *("big5", "gb18030", "shift_jis", "euc_jp", "euc_kr"),
)
"""What text on the web and in archives of news was ever written in; no mainframe's code pages."""


def decode(data: bytes, declared: str | None = None) -> str | Flaw:
    """The text of `data`, without a byte order mark; `declared` is what the input itself says."""
    text = _decoded(data, declared)
    if isinstance(text, str) and (not text or text.isspace()):
        return Flaw("empty")
    return text


def _decoded(data: bytes, declared: str | None) -> str | Flaw:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    if declared:
        text = _strictly(data, declared)
        if isinstance(text, str):
            return text
    if b"\0" in data[:_HEAD]:
        return _two_bytes_each(data) or Flaw("binary data, not text")
    text = _strictly(data, "utf-8")
    return text if isinstance(text, str) else _guessed(data) or text


def _two_bytes_each(data: bytes) -> str | None:
    """UTF-16 without a mark, where every other byte of what English and Vietnamese share is zero;
    None where it is not so, or what comes out is no language."""
    head = data[:_HEAD]
    zeros = [head[side::2].count(0) for side in (0, 1)]
    if min(zeros) > 0 or max(zeros) < len(head) // 4:
        return None
    text = _strictly(data, "utf-16-be" if zeros[0] else "utf-16-le")
    return text if isinstance(text, str) and _is_language(text[:_HEAD]) else None


def _strictly(data: bytes, encoding: str) -> str | Flaw:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return Flaw(f"not {encoding.upper()}: {error.reason} at byte {error.start}")
    except (LookupError, UnicodeError):
        return Flaw(f"not in an encoding that is known, {encoding}")
    return text


def _guessed(data: bytes) -> str | None:
    """The text in the likeliest of the older encodings; None where no guess makes sense of it."""
    if len(data) < _GUESSABLE:
        return None
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:_SAMPLE], cp_isolation=list(_GUESSES)).best()
    if best is None:
        return None
    text = _strictly(data, best.encoding)
    return text if isinstance(text, str) and _is_language(text[:_HEAD]) else None


def _is_language(text: str) -> bool:
    """Whether it is written to be read: noise decodes into symbols and control characters."""
    written = sum(c.isalnum() or c.isspace() or c in ".,;:!?'\"()-–—’“”" for c in text)
    return written >= 0.9 * len(text)
