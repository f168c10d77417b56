"""Folding: what a reader may leave out is left out, and the way back stays exact."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.text.fold import fold, fold_with_map, joined

TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("aAđĐøØłßæŒıİơưƠƯếỆỹ\u0301\u0323\u0309\u00ad\u200b’“—ﬁ½한が "),
    )
)


@pytest.mark.parametrize(
    ("text", "folded", "remark"),
    [
        ("Hoàng Kim Phụng", "hoang kim phung", "marks and case"),
        ("Đặng Hoàng Giang", "dang hoang giang", "đ has no decomposition"),
        ("hoà, HÒA", "hoa, hoa", "old and new placement of the tone"),
        ("Łódź, Tromsø, Møre", "lodz, tromso, more", "strokes"),
        ("Straße, Æsir, cœur, Þór", "strasse, aesir, coeur, thor", "letters that are two"),
        ("Ərdoğan ılıca İzmir", "ardogan ilica izmir", "Turkish and Azerbaijani letters"),
        ("“Son’s” – it—said", '"son\'s" - it-said', "curly quotes and dashes"),
        ("«oui»", '"oui"', "angle quotes"),
        ("ＡＢＣ\u3000１２", "abc 12", "full width"),
        ("ﬁne", "fine", "ligature"),
        ("re\u00adport\u200bs\ufeff", "reports", "invisible characters"),
        ("a\u00a0b", "a b", "a space that does not break"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ", "final sigma is a sigma"),
        ("Ёлка", "елка", "Cyrillic marks"),
        ("한국", unicodedata.normalize("NFD", "한국"), "Hangul, in its letters"),
        ("line\nbreak\t", "line\nbreak\t", "ASCII stays, but for its case"),
    ],
)
def test_fold(text: str, folded: str, remark: str) -> None:
    assert fold(text) == folded, remark


@pytest.mark.parametrize(
    ("one", "other", "remark"),
    [
        ("か", "が", "the dakuten makes another letter"),
        ("कि", "कु", "so does a vowel sign"),
        ("กี", "กุ", "in Thai as well"),
        ("hoa", "hao", "order counts"),
        ("Viet Nam", "Vietnam", "only `joined` drops spaces"),
    ],
)
def test_kept_apart(one: str, other: str, remark: str) -> None:
    assert fold(one) != fold(other), remark


@pytest.mark.parametrize(
    ("one", "other"),
    [("Việt Nam", "Vietnam"), ("Hà Nội", "hanoi"), ("Timor-Leste", "Timor Leste")],
)
def test_joined_names(one: str, other: str) -> None:
    assert joined(fold(one)) == joined(fold(other))


@given(TEXTS)
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS, TEXTS)
def test_fold_goes_character_by_character(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(TEXTS)
def test_case_and_normal_form_do_not_matter(text: str) -> None:
    for form in ("NFC", "NFD"):
        assert fold(unicodedata.normalize(form, text)) == fold(text)
    assert fold(text.casefold()) == fold(text)


@given(TEXTS)
def test_the_map_agrees_with_the_fold(text: str) -> None:
    assert fold_with_map(text).text == fold(text)


@given(TEXTS, st.data())
def test_a_stretch_leads_back_to_whole_characters_that_fold_to_it(
    text: str, data: st.DataObject
) -> None:
    folded = fold_with_map(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    source_start, source_end = folded.origin(start, end)
    assert 0 <= source_start < source_end <= len(text)
    assert folded.text[start:end] in fold(text[source_start:source_end])


def test_marks_that_follow_belong_to_the_stretch() -> None:
    text = unicodedata.normalize("NFD", "ông Phụng, Đà Nẵng")
    folded = fold_with_map(text)
    start = folded.text.index("phung")
    assert slice_of(text, folded.origin(start, start + 5)) == unicodedata.normalize("NFD", "Phụng")


def test_one_character_that_folds_to_two() -> None:
    folded = fold_with_map("die Straße")
    start = folded.text.index("strasse")
    assert slice_of("die Straße", folded.origin(start, start + 7)) == "Straße"
    assert slice_of("die Straße", folded.origin(start, start + 5)) == "Straß"


def test_a_place_in_the_source_is_found_in_the_folded_text() -> None:
    folded = fold_with_map("Straße 5")
    assert folded.text[folded.place(7) :] == "5"
    assert fold_with_map("plain").place(3) == 3


def slice_of(text: str, stretch: tuple[int, int]) -> str:
    return text[stretch[0] : stretch[1]]
