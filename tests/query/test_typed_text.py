"""Typed words: which spellings they admit, and that each is worked out once."""

from __future__ import annotations

import sys
from collections import Counter
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.query.complete import complete
from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.query.selection import select
from pktui.query.typed_text import typed_text
from pktui.text.fold import fold
from tests.corpora import Said, Told, corpus, person, place


@pytest.mark.parametrize(
    ("typed", "found", "same", "remark"),
    [
        ("phung", "phụng", True, "no mark typed"),
        ("phụng", "phụng", True, "the mark typed"),
        ("phụng", "phung", False, "no mark there"),
        ("phụng", "phùng", False, "another"),
        ("phụ", "phụng", True, "a beginning"),
        ("viêt", "việt", False, "one mark of two"),
        ("hoà", "hòa", True, "the tone on the other vowel"),
        ("hòa", "hoà", True, "and back"),
        ("hoà", "hóa", False, "another tone"),
        ("thuỷ", "thủy", True, "on uy"),
        ("quý", "qúy", True, "behind q"),
        ("toàn", "tòan", True, "inside a word"),
        ("straße", "strasse", True, "ß is no mark"),
        ("đa", "da", False, "a stroke is one"),
    ],
)
def test_letters_typed_with_a_mark_must_stand_so(
    typed: str, found: str, *, same: bool, remark: str
) -> None:
    assert typed_text(typed).is_spelled_in(found) is same, remark


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("phung", False),
        ("phụng", True),
        ("đ", True),
        ("ß", False),
        ("北京", False),
        ("한국", False),
    ],
)
def test_has_marks(typed: str, *, marked: bool) -> None:
    assert typed_text(typed).has_marks is marked


@given(st.text(st.sampled_from("aBéộ\u0301ʼ’- .ßİ北\u0e17")) | st.text())
def test_a_typed_text_is_its_words(text: str) -> None:
    typed = typed_text(text)
    assert typed.folded == fold(text)
    assert all(word.folded == fold(word.text) for word in typed.words)
    assert typed.joined.joined == typed.joined


CORPUS = corpus(
    Told(
        title="Lacroix in Hà Nội",
        when="2022-11-27",
        said=[
            Said("2022-11-26", "Lacroix met Phụng on Saturday.", ["Lacroix", "Phụng"]),
            Said("2014", "Vietnam joined in 2014.", ["Việt Nam"]),
        ],
        names=["Lacroix", "Hà Nội"],
        publisher="VNS",
    ),
    Told(title="Phụng trở lại Việt Nam", when="2023-01-17", names=["Phụng"], publisher="Việt báo"),
    entities=[person("Lacroix"), person("Phụng"), place("Việt Nam", "Vietnam"), place("Hà Nội")],
)


@pytest.mark.parametrize(
    ("query", "folded"),
    [  # the words stand in no text as they are typed here, so each fold of one is of what was typed
        ("lacroi", ["lacroi"]),
        ("LACROI", ["lacroi"]),
        ("phụn", ["phụn"]),
        ("lacroiy", ["lacroiy"]),
        ("!lacroi", ["lacroi"]),
        ("lacroi | phun", ["lacroi", "phun"]),
        ("who:phụn", ["phụn"]),
        ("title:lacroi", ["lacroi"]),
        ("source:việ", ["việ"]),
        ("source:viet", ["viet"]),
        ("'acroi", ["acroi"]),
        ("^lacroi who:^lacroi$", ["lacroi"]),
        ("lacroi phụn", ["lacroi", "phụn", "lacroiphụn", "lacroi phụn"]),
        ('"viet na"', ["viet na", "viet", "na", "vietna"]),
        ("viet na", ["viet", "na", "vietna", "viet na"]),
        ("vệt na", ["vệt", "na", "vệtna", "vệt na"]),
    ],
)
def test_a_typed_word_is_folded_once(query: str, folded: list[str]) -> None:
    index = Index(CORPUS)
    index.build(60)
    typed_text.cache_clear()
    count: Counter[str] = Counter()

    def watch(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is fold.__code__:
            count[frame.f_locals["text"]] += 1

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        for _ in range(2):  # what was typed before stands while the next key comes
            view = select(index, parse(query))
            for row in view.rows:
                view.hits(index.line(row))
                view.hits(index.body(row))
            complete(index, query, len(query))
    finally:
        sys.setprofile(before)
    assert {text: count[text] for text in folded} == dict.fromkeys(folded, 1)
