"""Vietnamese that was typed without marks: read as with them, shown as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model.article import Article, ArticleId
from pktui.model.entity import EntityKind
from pktui.pipeline.layout.layout import lay_out
from pktui.pipeline.names.recognise import find_mentions
from pktui.pipeline.names.vi.mark_restoration import is_typed_without_marks, with_marks

ARTICLE = (
    "Chieu qua, Chu tich tinh Nguyen Van Tam den tham Cong ty Hai San o Vung Tau. Theo Bo Y te, "
    "dich benh dang lan nhanh tai Binh Duong. Ong Tam noi nguoi dan khong nen lo lang.\n\n"
    "Trong khi do, ba Tran Thi Mai cua Benh vien Cho Ray cho biet moi viec van on. Mai se bao cao "
    "voi Thu tuong vao ngay mai. Nhieu nuoc, trong do co Han Quoc va Nhat Ban, da giup do."
)

RESTORED = [
    ("nguoi dan tinh Quang Nam", "người dân tỉnh Quảng Nam", "a head before a capital"),
    ("ba Nguyen Thi Hoa noi", "bà Nguyễn Thị Hòa nói", "kinship before a name"),
    ("Bo Giao duc va Dao tao", "Bộ Giáo dục và Đào tạo", "a field of work"),
    ("HA NOI", "HÀ NỘI", "capitals"),
    ("Reuters, 2019!", "Reuters, 2019!", "nothing to restore"),
]


@pytest.mark.parametrize(("typed", "marked", "remark"), RESTORED, ids=[r[2] for r in RESTORED])
def test_restored(typed: str, marked: str, remark: str) -> None:
    found = with_marks(typed)
    assert len(found) == len(typed)
    if remark != "kinship before a name":
        assert found == marked
    else:
        assert found.split()[:3] == marked.split()[:3], "a given name may have several forms"


def test_names_are_found_and_shown_as_typed() -> None:
    mentions = find_mentions(
        ARTICLE, lay_out(Article(id=ArticleId("a"), path="a.txt", text=ARTICLE))
    )
    named = {kind: {m.name for m in mentions if m.kind is kind} for kind in EntityKind}
    assert named[EntityKind.PERSON] == {"Nguyen Van Tam", "Tam", "Tran Thi Mai", "Mai"}
    assert {"Vung Tau", "Binh Duong", "Han Quoc", "Nhat Ban"} <= named[EntityKind.PLACE]
    assert {"Bo Y te", "Benh vien Cho Ray"} <= named[EntityKind.ORGANISATION]
    assert next(m.role for m in mentions if m.name == "Tran Thi Mai") == "ba"
    for mention in mentions:
        assert mention.span.of(ARTICLE).lower().endswith(mention.name.lower())


OTHERS = [
    ("Ông Tám đến thăm nhà máy của tỉnh. Người dân không lo lắng.", "with marks"),
    ("The dish called bun cha cua is not known by the people of the town.", "English"),
    ("He ate pho. She said khong and duoc, cua and nguoi, and that was it.", "quoted words"),
    ("Il presidente ha detto che la crisi è finita e va da noi a Roma.", "Italian"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "remark"), OTHERS, ids=[o[1] for o in OTHERS])
def test_other_texts_are_left_alone(text: str, remark: str) -> None:
    assert not is_typed_without_marks(text), remark


def test_the_article_is_recognised() -> None:
    assert is_typed_without_marks(ARTICLE)


@given(st.text(alphabet="abcdHNVoiu .,\n", max_size=60) | st.text(max_size=40))
def test_every_letter_keeps_its_place(text: str) -> None:
    found = with_marks(text)
    assert len(found) == len(text)
    assert [a.isspace() for a in found] == [a.isspace() for a in text]
