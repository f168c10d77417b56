from __future__ import annotations

import pytest

from pktui.reading.decode import decode
from pktui.reading.draft import Flaw

TEXT = "Việt Nam – since 2014\r\n\x1b[2J"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (TEXT.encode("utf-8-sig"), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT),
        (TEXT.encode("utf-32"), TEXT),
        pytest.param(TEXT.encode("utf-16-le"), TEXT, id="without a mark, as some editors save"),
        pytest.param(TEXT.encode("utf-16-be"), TEXT, id="… or the other way round"),
        pytest.param("a\ufeffb".encode(), "a\ufeffb", id="a mark inside is text"),
        pytest.param("x\ufeff".encode("utf-8-sig"), "x\ufeff", id="… and only one is taken off"),
    ],
)
def test_text_is_decoded_and_nothing_else_changed(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xef\xbb\xbf", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary data, not text"),
        (b"text\0", "binary data, not text"),
        (b"Talks\0 began", "binary data, not text"),
        (b"\1\0\2\0\3\0\4\0" * 9, "binary data, not text"),
        (b"a\0\0\0b\0\0\0" * 9, "binary data, not text"),
        (b"caf\xe9", "not UTF-8: unexpected end of data at byte 3"),
        (b"\xef\xbb\xbfcaf\xe9 au lait", "not UTF-8: invalid continuation byte at byte 3"),
        (b"\xff\xfea", "not UTF-16-LE: truncated data at byte 0"),
    ],
)
def test_what_is_no_text_is_a_flaw(data: bytes, reason: str) -> None:
    assert decode(data) == Flaw(reason)
