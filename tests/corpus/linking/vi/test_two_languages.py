"""Marks that tell Vietnamese names apart, and one entity under the names of two languages."""

from __future__ import annotations

from collections import Counter

import pytest

from pktui.corpus.linking.link import Linked, link
from pktui.corpus.linking.vi.names_abroad import commonest_names, usual_body, usual_place
from pktui.corpus.linking.vi.transliteration import is_transliterated, spoken_alike
from pktui.model.article import Article, ArticleId
from pktui.model.corrections import Corrections
from pktui.model.entity import EntityKind
from pktui.pipeline.analyse import analyse

PERSON, PLACE, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def linked(*texts: str) -> Linked:
    articles = [
        Article(id=ArticleId(f"a{n}"), path=f"{n}.txt", text=text) for n, text in enumerate(texts)
    ]
    return link(
        [analyse(article) for article in articles],
        {article.id: None for article in articles},
        Corrections((), "names.toml"),
    )


def spellings(kind: EntityKind, *texts: str) -> set[frozenset[str]]:
    """Every entity of a kind by all its spellings in the texts."""
    return {
        frozenset((entity.name, *entity.aliases))
        for entity in linked(*texts).entities
        if entity.kind is kind
    }


APART = [
    (["Ông Trần Đình Hùng đã về nhà.", "Ông Trần Đình Hưng vẫn ở lại đó."], "two articles"),
    (["Ông Phạm Văn Thường và ông Phạm Văn Thưởng cùng về."], "longer words, one article"),
    (["Hôm nay, bà Lê Thị Dung gặp ông Lê Thị Dũng ở đó."], "one of them has no mark"),
    (
        ["Mr Le Anh came to Hanoi.", "Mr Nguyen Le Anh left Hanoi."],
        "Le is a family name, no particle",
    ),
    (
        [
            "Nhạc sĩ Lê Anh đã diễn ở Huế và Vinh.",
            "Nhạc sĩ Nguyễn Lê Anh đã diễn ở Huế và Vinh.",
        ],
        "a family name and a given name are a whole name",
    ),
    (
        ["Ông Lý Minh của quận 5 đã về nhà.", "Mr Li Ming left Berlin, he said."],
        "two syllables, of nobody told to be from China",
    ),
    (
        ["Ông Trần Minh Đức đã về nhà ở Huế.", "Mr Chen Mingde left Berlin, he said."],
        "three syllables, of nobody told to be from China",
    ),
]


@pytest.mark.parametrize(("texts", "remark"), APART)
def test_two_vietnamese_names_never_join(texts: list[str], remark: str) -> None:
    assert len(spellings(PERSON, *texts)) == 2, remark


READ_IN_VIETNAMESE = [
    ("Chủ tịch Trung Quốc Tập Cận Bình đã đến.", "President Xi Jinping met him.", 2),
    ("Ngoại trưởng Trung Quốc Vương Nghị đã đến.", "Foreign Minister Wang Yi met him.", 2),
    ("Ngoại trưởng Trung Quốc Vương Nghị đã đến.", "Wang Yi of China met him.", 2),
    ("Ngoại trưởng Trung Quốc Vương Nghị đã đến.", "Mr Wang Yi met him.", 1),
    ("Bà Thái Anh Văn rời Đài Loan.", "The leader, Tsai Ing-wen, met him.", 2),
    ("Ông Lý Hiển Long rời Singapore.", "Prime Minister Lee Hsien Loong met him.", 2),
    ("Ông Tập Cận Bình rời Bắc Kinh.", "Mr Xu Jinping met him.", 1),
]


@pytest.mark.parametrize(("vietnamese", "english", "names"), READ_IN_VIETNAMESE)
def test_chinese_names_are_read_in_vietnamese(vietnamese: str, english: str, names: int) -> None:
    found = spellings(
        PERSON,
        f"{vietnamese} Hai bên đã gặp nhau, theo những người có mặt.",
        f"{english} They spoke about the weather, according to those who were there.",
    )
    assert max(map(len, found)) == names, found


def test_a_short_form_follows_the_name_with_its_marks() -> None:
    text = "Ông Vũ Tiến Dũng gặp bà Hồ Thị Dung. Sau đó ông Dũng đi, còn bà Dung ở lại đến tối."
    assert spellings(PERSON, text) == {
        frozenset(("Vũ Tiến Dũng", "Dũng")),
        frozenset(("Hồ Thị Dung", "Dung")),
    }


def test_a_name_without_marks_joins_from_a_text_that_writes_none() -> None:
    vietnamese = "Ông Vũ Tiến Khải đã gặp đoàn ở Hà Nội vào chiều qua."
    english = "He met Mr. Vu Tien Khai in Hanoi, and Khai agreed."
    assert frozenset(("Vũ Tiến Khải", "Vu Tien Khai", "Khai")) in spellings(
        PERSON, vietnamese, english
    )


def test_the_place_of_a_tone_makes_no_other_name() -> None:
    texts = ["Bà Lê Thúy Hoà đã về quê từ hôm qua.", "Bà Lê Thuý Hòa vẫn chưa trả lời báo chí."]
    assert len(spellings(PERSON, *texts)) == 1


def test_a_given_name_alone_is_nobody_of_another_vietnamese_article() -> None:
    full = "Ông Nguyễn Công Nam đã về quê hôm qua."
    assert len(spellings(PERSON, full, "Hôm qua anh Nam ở quận 3 mất xe máy.")) == 2
    assert len(spellings(PERSON, full, "Theo Đại tá Nam, đơn vị đã về.")) == 1, "an office says it"


PAIRS = [
    (PLACE, "Đoàn đã sang Nam Sudan hôm qua.", "They went to South Sudan.", "a country"),
    (PLACE, "Ông đến từ Hàn Quốc vào hôm qua.", "He is from the Republic of Korea.", "official"),
    (PLACE, "Họ đã ở Cộng hòa Trung Phi hai năm.", "In the Central African Republic.", "of three"),
    (PLACE, "Cuộc họp diễn ra tại Luân Đôn hôm qua.", "They met in London.", "a capital"),
    (BODY, "Theo Liên hợp quốc, mọi việc đã xong.", "The United Nations agreed.", "in full"),
    (BODY, "Theo LHQ, mọi việc đã xong cả rồi.", "The UN agreed.", "both short"),
    (BODY, "Hội đồng Bảo an đã họp kín.", "The UN Security Council met.", "an organ"),
    (PERSON, "Ông Ê-mi-li Ri-vơ-tơn đã đến nơi.", "They met Emily Riverton.", "by sound"),
]


@pytest.mark.parametrize(("kind", "one", "other", "remark"), PAIRS)
def test_one_entity_under_two_names(kind: EntityKind, one: str, other: str, remark: str) -> None:
    found = spellings(kind, one, other)
    assert len(found) == 1, remark
    assert len(next(iter(found))) == 2, remark


def test_every_link_over_two_languages_has_its_reason() -> None:
    found = linked("Đoàn đã sang Nam Sudan hôm qua.", "They left South Sudan for South Sudan.")
    (place,) = (entity for entity in found.entities if entity.kind is PLACE)
    assert place.name == "South Sudan"
    assert [one.reason for one in place.links] == ["Vietnamese for South Sudan"]


def test_each_is_found_under_the_names_of_the_other_language() -> None:
    found = linked("The UN Security Council met in South Sudan.").entities
    known = {entity.name: entity.also_known_as for entity in found}
    assert "Nam Sudan" in known["South Sudan"]
    assert {"Hội đồng bảo an", "UNSC"} <= set(known["UN Security Council"])
    assert "Mỹ" not in {name for names in known.values() for name in names}


NEITHER = ["Việt Nam", "Hà Nội", "Paris", "Gia Lâm", "South Sudan", "Nam"]


@pytest.mark.parametrize("name", NEITHER)
def test_what_is_no_vietnamese_name_of_another(name: str) -> None:
    assert usual_place(name) is None
    assert usual_body(name) is None


def test_the_language_that_names_it_more_often_names_it() -> None:
    seen = Counter({"Nam Sudan": 2, "South Sudan": 3, "SSD": 9})
    assert commonest_names(seen) == Counter({"South Sudan": 3})
    assert commonest_names(Counter({"Nga": 2})) == Counter({"Nga": 2})
    seen = Counter({"TP.HCM": 2, "TP HCM": 2, "Sài Gòn": 3})
    assert commonest_names(seen) == Counter({"TP.HCM": 2, "TP HCM": 2})


SOUNDS = [
    (("do-nan", "tram"), ("donald", "trump"), True),
    (("vla-di-mia", "pu-tin"), ("vladimir", "putin"), True),
    (("e-ma-nu-en", "ma-crong"), ("emmanuel", "macron"), True),
    (("do-nan", "tram"), ("dennis", "trimble"), False),
    (("vla-di-mia", "pu-tin"), ("dmitry", "medvedev"), False),
    (("ba-rac", "o-ba-ma"), ("michelle", "obama"), False),
    (("v", "pu-tin"), ("vladimir", "putin"), True),
    (("b", "o-ba-ma"), ("michelle", "obama"), False),
    (("v", "la-vrop"), ("sergei", "lavrov"), False),
]


@pytest.mark.parametrize(("spoken", "written", "same"), SOUNDS)
def test_syllables_are_the_name_that_they_sound_like(
    spoken: tuple[str, ...], written: tuple[str, ...], *, same: bool
) -> None:
    assert is_transliterated(spoken)
    assert not is_transliterated(written)
    assert bool(spoken_alike(spoken, [written])) is same


MINISTRIES = [
    (
        ["Bộ Quốc phòng họp ở Hà Nội.", "The Ministry of Defence met in Hanoi, Vietnam."],
        [{"Bộ Quốc phòng", "Ministry of Defence"}],
        "both about Việt Nam",
    ),
    (
        ["Bộ Quốc phòng họp ở Hà Nội.", "The Ministry of Defence met in London, the UK."],
        [{"Bộ Quốc phòng"}, {"Ministry of Defence"}],
        "another state's",
    ),
    (
        ["Theo Bộ GD-ĐT, kỳ thi lùi.", "Theo Bộ Giáo dục và Đào tạo, kỳ thi lùi."],
        [{"Bộ GD-ĐT", "Bộ Giáo dục và Đào tạo"}],
        "for short",
    ),
    (
        ["Hôm qua Bộ Y tế họp ở Huế.", "Hôm qua Bộ Y tế Lào họp ở Viêng Chăn."],
        [{"Bộ Y tế"}, {"Bộ Y tế Lào"}],
        "with its country",
    ),
]


@pytest.mark.parametrize(("texts", "bodies", "remark"), MINISTRIES)
def test_a_ministry_is_one_in_both_languages_where_the_country_agrees(
    texts: list[str], bodies: list[set[str]], remark: str
) -> None:
    assert spellings(BODY, *texts) == set(map(frozenset, bodies)), remark


NEWS = "Hôm qua thân nhân đến. Cây có thân to, thân thẳng. Họ lo cho thân mình, thân người khác."


def test_a_word_at_an_opening_is_nobody_where_the_pile_writes_it_small() -> None:
    opening = "Thân mình chịu cực. Mọi người đều biết điều đó từ lâu rồi."
    assert spellings(PERSON, opening) == {frozenset(("Thân",))}, "one article cannot tell"
    assert spellings(PERSON, opening, NEWS) == set()


def test_a_name_at_an_opening_stays_where_the_article_makes_sure_of_it() -> None:
    article = "Ông Lê Văn Thân đã về. Thân kể lại mọi chuyện."
    assert spellings(PERSON, article, NEWS) == {frozenset(("Lê Văn Thân", "Thân"))}
    addressed = "Thân mình chịu cực. Hôm ấy anh Thân vắng nhà."
    assert spellings(PERSON, addressed, NEWS) == {frozenset(("Thân",))}


MARKED = (
    "Hôm qua, Bộ trưởng Phan Thị Yên của Việt Nam thăm Nhật Bản. Theo Bộ Ngoại giao, bà Yên cảm ơn "
    "Ngân hàng Thế giới."
)
TYPED = (
    "Hom qua, Bo truong Phan Thi Yen cua Viet Nam tham Nhat Ban. Theo Bo Ngoai giao, ba Yen cam on "
    "Ngan hang The gioi. Nguoi dan khong lo lang, vi trong nuoc moi viec van on va duoc giup do."
)


def test_what_is_typed_without_marks_names_the_same() -> None:
    english = "Vietnam thanked Japan and the World Bank, the Foreign Ministry said."
    people = spellings(PERSON, MARKED, TYPED, english)
    assert people == {frozenset(("Phan Thị Yên", "Phan Thi Yen", "Yên", "Yen"))}
    assert frozenset(("Nhật Bản", "Nhat Ban", "Japan")) in spellings(PLACE, MARKED, TYPED, english)
    bodies = spellings(BODY, MARKED, TYPED, english)
    assert {"Bộ Ngoại giao", "Bo Ngoai giao", "Foreign Ministry"} in bodies
    assert {"Ngân hàng Thế giới", "Ngan hang The gioi", "World Bank"} in bodies


TYPED_NAMES = [
    ("Han Quoc", "South Korea", "two words"),
    ("Nhat Ban", "Japan", "two words"),
    ("Duc", None, "one word may be anyone's"),
    ("Hạn Quốc", None, "other marks"),
]


@pytest.mark.parametrize(("name", "usual", "remark"), TYPED_NAMES)
def test_places_typed_without_marks(name: str, usual: str | None, remark: str) -> None:
    assert usual_place(name) == usual, remark
