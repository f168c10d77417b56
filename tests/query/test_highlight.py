"""What is lit in a text, drawn: [ ] around a hit, { } around one with a typo."""

from __future__ import annotations

import unicodedata

import pytest

from pktui.query.highlight import hits
from pktui.query.index import Index
from pktui.query.parse import parse
from tests.corpora import Said, Told, corpus, person, place

NAMES = ["Hoàng Kim Phụng", "Ho Chi Minh City", "Bui Thanh Son", "Việt Nam"]
CORPUS = corpus(
    Told(
        title="Lacroix meets Minister Son in Abyei; strasse; Việt Nam",
        when="2022",
        said=[Said("2021", "Phụng of Ho Chi Minh City said it.", NAMES)],
    ),
    entities=[
        person("Hoàng Kim Phụng", "Phụng"),
        person("Bui Thanh Son", "Son"),
        place("Ho Chi Minh City", also=["Saigon"]),
        place("Việt Nam", "Vietnam"),
    ],
)
INDEX = Index(CORPUS)


def drawn(query: str, text: str) -> str:
    out, at = "", 0
    for hit in hits(INDEX, parse(query), text):
        before, after = "{}" if hit.typo else "[]"
        out += text[at : hit.start] + before + text[hit.start : hit.end] + after
        at = hit.end
    return out + text[at:]


@pytest.mark.parametrize(
    ("query", "picture", "remark"),
    [
        ("", "Lacroix meets", "nothing asked"),
        ("lacroix", "[Lacroix] meets LACROIX: “[Lacroix]”".replace("LACROIX", "[LACROIX]"), "case"),
        ("lac", "[Lac]roix meets", "the beginning alone"),
        ("lacrox", "{Lacroix} meets", "a typo, as a whole"),
        ("abiey", "in {Abyei}", "swapped letters"),
        ("phung", "[Phụng], [Phùng], [phung]", "marks left out"),
        ("phụng", "[Phụng], Phùng, phung", "a mark typed"),
        ("strass", "Die [Straß]e", "ß is two letters"),
        ("meets minister", "[meets] the [Minister]", "two words"),
        ("meets !minister", "[meets] the Minister", "what is excluded is not lit"),
        ('"meets the min', "[meets the Min]ister, meets", "a phrase"),
        ("'inis", "M[inis]ter", "a substring"),
        ("'inis'", "Minister [inis]", "on boundaries"),
        ("^mi", "[Mi]nister Minister", "the start"),
        ("er$", "Minister Minist[er]", "the end"),
        ("war | meets", "[meets]", "alternatives"),
        ("who:hoang", "[Hoàng Kim Phụng] and [Phụng]", "whom a field chooses, by any spelling"),
        ("who:son", "[Son] and his son", "a name, not the word"),
        ("hoang", "[Hoàng] Kim [Phụng] and [Phụng]", "the short name of whom a word names"),
        ("saigon", "In [Ho Chi Minh City]", "a name that only the gazetteer knows"),
        ("vietnam", "In [Việt Nam] and [Vietnam]", "joined"),
        ("viet nam", "In [Việt] [Nam]", "apart"),
        ("since:2020 is:statement source:meets", "who meets", "no words of the text"),
        ("title:meets text:minister", "[meets] [Minister]", "fields of texts"),
        ("'北京", "在[北京]说", "without spaces"),
        ("北京", "在[北京]说", "without spaces, as a word"),
    ],
)
def test_hits(query: str, picture: str, remark: str) -> None:
    text = picture.translate(str.maketrans("", "", "[]{}"))
    assert drawn(query, text) == picture, remark


def test_hits_in_decomposed_text_take_the_marks_along() -> None:
    text = unicodedata.normalize("NFD", "ông Phụng nói")
    assert drawn("phung", text) == unicodedata.normalize("NFD", "ông [Phụng] nói")
    assert drawn("phụng", text) == unicodedata.normalize("NFD", "ông [Phụng] nói")


def test_a_letter_that_grows_in_lower_case_does_not_shift_the_others() -> None:
    assert drawn("meets", "İİİ meets") == "İİİ [meets]"
