"""Bytes → text, or the reason why not."""

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


def decode(data: bytes) -> str | Flaw:
    """The text of `data`, without a byte order mark."""
    mark, encoding = next(
        ((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", "utf-8")
    )
    if encoding == "utf-8" and b"\0" in data[:_HEAD]:
        return Flaw("binary data, not text")
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        return Flaw(f"not {encoding.upper()}: {error.reason} at byte {error.start + len(mark)}")
    return text if text and not text.isspace() else Flaw("empty")
