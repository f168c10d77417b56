"""Vietnamese in the encodings from before Unicode is read, or said, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from pktui.reading.decode import Decoded, decode
from pktui.reading.draft import Flaw
from pktui.text.old_vietnamese import is_tcvn3, is_vni
from pktui.workspace.load import Loader

TCVN3 = (
    "Hµ Néi, ngµy 5 th¸ng 3 n¨m 2021 - Bé tr\xadëng Bïi Thanh S¬n ®· gÆp Tæng th\xad ký "
    "t¹i §µ N½ng. ¤ng NguyÔn V¨n Hïng cho biÕt cuéc häp lµ cña c¸c n\xadíc."
).encode("cp1252")
"""As a program shows it that takes it for windows-1252."""

READ = (
    "Hà Nội, ngày 5 tháng 3 năm 2021 - Bộ trưởng Bùi Thanh Sơn đã gặp Tổng thư ký tại Đà Nẵng. "
    "Ông Nguyễn Văn Hùng cho biết cuộc họp là của các nước."
)

VNI = (
    "Haø Noäi, ngaøy 5 thaùng 3 naêm 2021 - Boä tröôûng Buøi Thanh Sôn ñaõ gaëp Toång thö kyù taïi "
    "Ñaø Naüng. Cuoäc hoïp laø cuûa caùc nöôùc."
).encode("cp1252")


@pytest.mark.parametrize("declared", [None, "windows-1252", "iso-8859-1", "us-ascii"])
@pytest.mark.parametrize("times", [1, 300])
def test_tcvn3_is_read_whatever_a_program_declares_by_default(
    declared: str | None, times: int
) -> None:
    assert decode(TCVN3 * times, declared) == Decoded(READ * times)


@pytest.mark.parametrize(
    ("byte", "letter"),
    [(0xA1, "Ă"), (0xA7, "Đ"), (0xAE, "đ"), (0xB9, "ạ"), (0xC6, "ặ"), (0xD0, "é"), (0xD8, "ỉ"),
     (0xDE, "ị"), (0xE1, "ỏ"), (0xEE, "ợ"), (0xEF, "ù"), (0xF4, "ụ"), (0xFE, "ỵ"), (0x93, "“")],
)  # fmt: skip
def test_letters_of_tcvn3(byte: int, letter: str) -> None:
    decoded = decode(bytes([byte]) + b" " + TCVN3)
    assert isinstance(decoded, Decoded)
    assert decoded.text == f"{letter} {READ}"


def test_a_byte_that_tcvn3_has_no_letter_for_is_said() -> None:
    decoded = decode(TCVN3 + b"\n\x81.")
    assert isinstance(decoded, Decoded)
    assert decoded.text == f"{READ}\n\ufffd."
    reason = f"a character that is not TCVN3, shown as \ufffd: byte {len(TCVN3) + 1}"
    assert decoded.flaw == Flaw(reason, 2)


@pytest.mark.parametrize("declared", [None, "windows-1252"])
def test_vni_is_said(declared: str | None) -> None:
    decoded = decode(VNI, declared)
    assert isinstance(decoded, Decoded)
    assert decoded.flaw is not None
    assert "VNI" in decoded.flaw.reason


@pytest.mark.parametrize(
    "text",
    [
        "À Genève, le 5 mars, M. Müller a dit à la presse qu’il était là et que c’était très sûr.",
        "Él dijo que la reunión será mañana; también habló de los niños y de la educación.",
        "Die Gespräche in Zürich sind für Österreich von großer Bedeutung, müsste man schließen.",
        "Můžete přijít, když budete chtít: v úterý.".encode("cp1250").decode("cp1252"),
        "µ ± © ® « » ¼ ½ §§ 3 µm of dust",
        "",
    ],
)  # fmt: skip
def test_other_languages_are_not_taken_for_it(text: str) -> None:
    data = text.encode("cp1252") * 20
    assert not is_tcvn3(data)
    assert not is_vni(data)


def test_what_declares_another_encoding_is_what_it_says() -> None:
    assert decode(VNI, "cp1258") == Decoded(VNI.decode("cp1258"))


def test_a_page_with_more_markup_than_words_is_read() -> None:
    menu = b"<li class='menu item'><a href='https://dyke.example/section/news'>News</a></li>" * 300
    decoded = decode(b"<html><body><ul>" + menu + b"</ul><p>" + TCVN3 + b"</p>", "windows-1252")
    assert isinstance(decoded, Decoded)
    assert f"<p>{READ}</p>" in decoded.text


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.eml"])
def test_articles_of_every_format(tmp_path: Path, name: str) -> None:
    heads = {
        "a.txt": b"",
        "a.html": b'<html><head><meta charset="windows-1252"></head><body><article><p>',
        "a.eml": b"From: a@b.c\nSubject: T\nContent-Type: text/plain; charset=us-ascii\n\n",
    }
    (tmp_path / name).write_bytes(heads[name] + (TCVN3 + b" ") * 4)
    (article,) = Loader([str(tmp_path)]).load().articles.values()
    assert "Bùi Thanh Sơn đã gặp" in article.article.text
