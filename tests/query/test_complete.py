"""What is offered while one types."""

from __future__ import annotations

import pytest

from pktui.model.entity import Entity
from pktui.query.complete import complete
from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.query.selection import select
from pktui.text.collation import collation_key
from tests.corpora import Said, Told, corpus, id_of, organisation, person, place

CORPUS = corpus(
    Told(
        title="Untitled",
        when="2022",
        said=[
            Said("2021", "Phụng said.", ["Hoàng Kim Phụng"]),
            Said("2021", "Phuc said.", ["Nguyen Xuan Phuc", "Hà Nội"]),
            Said("2022", "Phuc stayed.", ["Nguyen Xuan Phuc", "Phú Quốc", "VDPO"]),
        ],
        publisher="Việt Nam News",
    ),
    Told(title="Another", when="2022", names=["Nguyen Xuan Phuc"], publisher="Voice"),
    entities=[
        person("Hoàng Kim Phụng", "Phụng", label="Phụng"),
        person("Nguyen Xuan Phuc", "Phuc", label="Phuc"),
        place("Phú Quốc"),
        place("Hà Nội"),
        organisation("VDPO"),
    ],
)
INDEX = Index(CORPUS)


@pytest.mark.parametrize(
    ("typed", "offered", "remark"),
    [
        ("phung", ['who:"Hoàng Kim Phụng"'], "whom a word names"),
        ("phu", ['who:"Nguyen Xuan Phuc"', 'who:"Hoàng Kim Phụng"', 'where:"Phú Quốc"'], "many"),
        ("pHỤ", ['who:"Hoàng Kim Phụng"'], "a mark typed"),
        ("phugn", ['who:"Hoàng Kim Phụng"'], "a typo"),
        ("hoang", ['who:"Hoàng Kim Phụng"'], "not by the short name"),
        ("hano", ['where:"Hà Nội"'], "joined"),
        ("hoàng kim ph", ['who:"Hoàng Kim Phụng"'], "several words of one name"),
        ("war hoang kim", ['who:"Hoàng Kim Phụng"'], "behind a word of its own"),
        ("ha n", ['where:"Hà Nội"'], "two words that begin a name"),
        ("war !phung", ['who:"Hoàng Kim Phụng"'], "the last word alone"),
        ("war|phung", ['who:"Hoàng Kim Phụng"'], "behind a bar"),
        ("who:phu", ['who:"Nguyen Xuan Phuc"', 'who:"Hoàng Kim Phụng"'], "of one kind"),
        ("who:", ['who:"Nguyen Xuan Phuc"', 'who:"Hoàng Kim Phụng"'], "all of a kind"),
        ('who:"kim ph', ['who:"Hoàng Kim Phụng"'], "in quotes"),
        ("where:p", ['where:"Phú Quốc"'], "a place"),
        ("org:v", ["org:VDPO"], "an organisation"),
        ("wh", ["who:", "where:"], "fields"),
        ("si", ["since:"], "a field"),
        ("is:un", ["is:uncertain", "is:undated"], "traits"),
        ("kind:", ["is:publication", "is:statement"], "kinds"),
        ("source:vi", ['source:"Việt Nam News"'], "sources"),
        ("source:", ['source:"Việt Nam News"', "source:Voice"], "all sources"),
        ("since:20", [], "dates are not offered"),
        ("", [], "nothing typed"),
        ("phung ", [], "a word that is finished"),
        ("zzzz", [], "nobody"),
    ],
)
def test_complete(typed: str, offered: list[str], remark: str) -> None:
    found = complete(INDEX, typed, len(typed))
    assert [completion.text for completion in found] == offered, remark


def test_a_completion_goes_where_the_word_stands() -> None:
    text = "war !phung since:2020"
    (completion,) = complete(INDEX, text, len("war !phung"))
    completed = text[: completion.start] + completion.text + text[completion.end :]
    assert completed == 'war !who:"Hoàng Kim Phụng" since:2020'
    assert parse(completed)
    assert (completion.label, completion.entity) == ("Phụng", id_of("Hoàng Kim Phụng"))
    assert completion.is_likely


def test_the_view_s_counts_decide_the_order() -> None:
    counts = {id_of("Hoàng Kim Phụng"): 9, id_of("Nguyen Xuan Phuc"): 2}
    first = complete(INDEX, "phu", 3, lambda entity: counts.get(entity, 0))[0]
    assert (first.label, first.count) == ("Phụng", 9)


def test_appearances_are_not_looked_at_while_one_types(monkeypatch: pytest.MonkeyPatch) -> None:
    # of a kept corpus each has to be unpacked: a third of a second for one letter
    view = select(INDEX, parse("phu"))
    monkeypatch.setattr(Entity, "appearances", property(pytest.fail))
    assert [c.label for c in complete(INDEX, "phu", 3, view.count)] == ["Phuc", "Phụng", "Phú Quốc"]


def test_names_of_one_label_are_offered_in_full() -> None:
    news = corpus(
        Told(
            title="Oil",
            when="2022",
            said=[Said("2021", "Both spoke.", ["Barack Obama", "Michelle Obama", "Oslo Bank"])],
        ),
        entities=[
            person("Barack Obama", label="Obama"),
            person("Michelle Obama", label="Obama"),
            organisation("Oslo Bank"),
        ],
    )
    labels = {each.label for each in complete(Index(news), "oba", 3) if each.kind}
    assert labels == {"Barack Obama", "Michelle Obama"}
    assert [each.label for each in complete(Index(news), "osl", 3) if each.kind] == ["Oslo Bank"]


def test_names_that_are_as_frequent_are_in_the_order_of_their_letters() -> None:
    names = ["Đà Nẵng", "Dung Quất", "Ân Thi", "An Giang", "Đông Hà", "Ăn Khê", "Đắk Lắk"]
    made = corpus(
        Told(
            title="Places",
            when="2022",
            said=[Said("2021", f"{name} was visited.", [name]) for name in names],
        ),
        entities=[place(name) for name in names],
    )
    offered = [each.label for each in complete(Index(made), "where:", 6)]
    assert offered == sorted(offered, key=collation_key)
    assert offered[:3] == ["An Giang", "Ăn Khê", "Ân Thi"]
    assert offered.index("Dung Quất") < offered.index("Đà Nẵng")


def test_a_name_of_several_words_takes_the_place_of_all_of_them() -> None:
    text = "war hoang kim ph"
    first = complete(INDEX, text, len(text))[0]
    assert text[: first.start] + first.text + text[first.end :] == 'war who:"Hoàng Kim Phụng"'


def test_words_in_quotes_or_behind_a_sign_stay_apart() -> None:
    for text in ('"hoang kim" ph', "!hoang ph", "is:event ph"):
        assert all(one.start == len(text) - 2 for one in complete(INDEX, text, len(text))), text
