from __future__ import annotations

from unicodedata import normalize

import pytest

from pktui.reading.decode import Decoded, decode
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
    assert decode(data) == Decoded(text)


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
        (b"caf\xe9", "not UTF-8 at byte 3"),
        (b"\xef\xbb\xbf\xe9\xe8 \xe9", "not UTF-8 at byte 0"),
        (b"\xff\xfea", "not UTF-16-LE at byte 0"),
    ],
)
def test_what_is_no_text_is_a_flaw(data: bytes, reason: str) -> None:
    assert decode(data) == Flaw(reason)


# one byte that is wrong


def test_a_mark_of_utf_8_does_not_make_a_few_wrong_bytes_worse() -> None:
    cut = "Hà Nội – Bộ trưởng đến ngày 3 tháng 5. ".encode() + b"\xc0\xaf \xe1\xbb end, \xff"
    bare, marked = decode(cut), decode(b"\xef\xbb\xbf" + cut)
    assert isinstance(bare, Decoded)
    assert marked == bare
    assert bare.flaw is not None


LONG = "Hà Nội – “a partner”, he said on Saturday. " * 3
SHOWN = "shown as \ufffd"


@pytest.mark.parametrize(
    ("data", "text", "reason"),
    [
        pytest.param(
            LONG.encode() + b"\xff end",
            f"{LONG}\ufffd end",
            f"a character that is not UTF-8, {SHOWN}: byte 156",
            id="a byte that is never UTF-8",
        ),
        pytest.param(
            b"\xe1\n" + LONG.encode() + b"\xe1\xbb",
            f"\ufffd\n{LONG}\ufffd",
            f"2 characters that are not UTF-8, {SHOWN}: byte 0 the first",
            id="cut in the middle of a character",
        ),
        pytest.param(
            "Hà Nội \ufffd ".encode() * 9 + b"\xff",
            "Hà Nội \ufffd " * 9 + "\ufffd",
            f"a character that is not UTF-8, {SHOWN}: byte 126",
            id="what was replaced before is no fault of this file",
        ),
    ],
)
def test_a_wrong_byte_costs_itself_alone(data: bytes, text: str, reason: str) -> None:
    decoded = decode(data)
    assert isinstance(decoded, Decoded)
    assert (decoded.text, decoded.flaw and decoded.flaw.reason) == (text, reason)


RUSSIAN = "Переговоры начались в Женеве в понедельник. " * 5
ITALIAN = "Perché può, ciò che più conta è così: la città già lo sa, e di più non si può. " * 3
FRENCH = "Le café était fermé à Noël, où l’été dernier il fut loué par l’hôtel voisin. " * 3
SPANISH = "¿Qué pasó mañana? El niño comió en la montaña, según él mismo contó. " * 3
CZECH = "Přílišně žluťoučký kůň úpěl ďábelské ódy; předseda vlády přijel v pondělí. " * 3
POLISH = "Zażółć gęślą jaźń; premier przyjechał w poniedziałek na spotkanie z ministrem. " * 3
CHINESE = "联合国副秘书长拉克鲁瓦星期六访问河内。" * 5


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        (RUSSIAN, "utf-8", "utf-8"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (CHINESE, "gb2312", "gb2312"),
        (CHINESE, "gb18030", "gbk"),
    ],
)
def test_a_wrong_byte_in_an_encoding_that_is_declared(
    text: str, encoding: str, declared: str
) -> None:
    wrong = b"\xff" if encoding != "koi8-r" and encoding != "cp1251" else b""
    decoded = decode(text.encode(encoding) + wrong + b" end", declared)
    assert isinstance(decoded, Decoded)
    assert decoded.text.startswith(text)
    assert decoded.text.endswith(" end")
    assert (decoded.flaw is not None) == bool(wrong)


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        pytest.param(b"\x93Caf\xe9\x94", "iso-8859-1", "“Café”", id="where windows-1252 is meant"),
        pytest.param("“Café”".encode(), "us-ascii", "“Café”", id="a default of a program"),
        pytest.param("“Café”".encode(), "iso-8859-1", "“Café”", id="… another"),
        pytest.param("②".encode("gb18030"), "gb2312", "②", id="where a larger set is meant"),
        pytest.param("Café".encode(), "no-such-thing", "Café", id="an encoding nobody knows"),
        pytest.param("Café".encode(), "a\0b", "Café", id="no name at all"),
        pytest.param("Café".encode(), "idna", "Café", id="a codec that is no encoding of texts"),
        pytest.param("Café".encode(), "base64", "Café", id="… another"),
        pytest.param("Café, Hà Nội".encode(), "shift_jis", "Café, Hà Nội", id="a false one"),
    ],
)
def test_what_is_declared_need_not_be_so(data: bytes, declared: str, text: str) -> None:
    decoded = decode(data, declared)
    assert isinstance(decoded, Decoded)
    assert decoded.text == text


def test_vietnamese_in_the_encoding_of_windows() -> None:
    text = (
        "Ông Lacroix thăm Hà Nội hôm thứ bảy và gặp các sĩ quan của Cục Gìn giữ hòa bình Việt Nam. "
        "Ông rời đi hôm thứ hai sau khi làm việc với Bộ Quốc phòng."
    )
    decoded = decode(in_windows_1258(text))
    assert isinstance(decoded, Decoded)
    assert normalize("NFC", decoded.text) == text


def in_windows_1258(text: str) -> bytes:
    """Letters with their shape, and tones as characters of their own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    letters: list[str] = []
    for letter in text:
        pieces = normalize("NFD", letter)
        shape = normalize("NFC", "".join(p for p in pieces if p not in tones))
        letters += shape, *(p for p in pieces if p in tones)
    return "".join(letters).encode("cp1258")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ITALIAN, "cp1252"),
        (FRENCH, "cp1252"),
        (SPANISH, "cp1252"),
        (CZECH, "cp1250"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
    ],
)
def test_older_encodings_of_other_languages(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert isinstance(decoded, Decoded)
    assert decoded.text == text


MANY = "Chủ tịch nước Nguyễn Xuân Phúc đã gặp các đại biểu tại Hà Nội. " * 4


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1", "koi8-r", "utf-8", None])
def test_a_wrong_byte_in_utf_8_whatever_is_declared(declared: str | None) -> None:
    data = MANY.encode()
    middle = data.index("Nguyễn".encode())
    decoded = decode(data[:middle] + b"\xff" + data[middle:], declared)
    assert isinstance(decoded, Decoded)
    assert decoded.text.replace("\ufffd", "") == MANY
    assert decoded.flaw
    assert decoded.flaw.reason.startswith("a character that is not UTF-8")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Où est la forêt ? Là-bas, près du café, à côté de l’hôtel. " * 4, "cp1252"),
        ("Президент сообщил, что переговоры начались в понедельник. " * 4, "koi8-r"),
        ("Президент сообщил, что переговоры начались в понедельник. " * 4, "cp1251"),
        ("国务院总理在北京会见了来访的代表团，双方就合作交换了意见。" * 4, "gb18030"),
        ("首相は東京で代表団と会談し、協力について意見を交わした。" * 4, "cp932"),
    ],
)
def test_what_is_as_it_declares_stays_so(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), encoding) == Decoded(text)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_that_is_cut_in_the_middle(encoding: str) -> None:
    for text in (MANY, "Talks began in Geneva on 3 May 2010, said Ann Lee. " * 4):
        decoded = decode(text.encode(encoding)[:-1])
        assert isinstance(decoded, Decoded)
        assert decoded.text == text[:-1] + "\ufffd"
        assert decoded.flaw


@pytest.mark.parametrize("wrong", [b"\x81", b"\x9d", b"\xff", b"\xc0\xaf"])
def test_plain_text_with_a_byte_that_is_in_no_encoding_is_read(wrong: bytes) -> None:
    data = b"Talks began in Geneva on 3 May 2010, said Ann Lee. " * 40
    decoded = decode(data[:500] + wrong + data[500:])
    assert isinstance(decoded, Decoded)
    assert decoded.text.startswith(data[:500].decode())
    assert decoded.text.endswith(data[500:].decode())


def test_a_few_letters_with_such_a_byte_are_refused() -> None:
    assert isinstance(decode(b"caf\x9d"), Flaw)
