"""The query matrix: what finds what, and as many pairs that must not match."""

from __future__ import annotations

import unicodedata

import pytest

from pktui.model.corpus import Corpus
from pktui.query.evaluate import Reason
from pktui.query.index import Index
from pktui.query.parse import parse
from pktui.query.selection import View, select
from tests.corpora import Known, Said, Told, corpus, organisation, person, place


def saying(line: str, *entities: Known) -> Corpus:
    """One article of one statement, which names them all."""
    said = Said("2022-11-26", line, [entity.name for entity in entities])
    return corpus(Told(title="Untitled", when="2022-11-27", said=[said]), entities=entities)


def found(query: str, line: str, *entities: Known) -> bool:
    made = saying(line, *entities)
    view = select(Index(made), parse(query))
    return any(made.events[row].text == line for row in view.rows)


NFD = unicodedata.normalize("NFD", "phụng")

MATCHES = [
    # words and their beginnings
    ("lacroix", "Jean-Pierre Lacroix arrived", "a word"),
    ("lac", "Jean-Pierre Lacroix arrived", "its beginning"),
    ("LACROIX", "Jean-Pierre Lacroix arrived", "case"),
    ("2022", "On 26/11/2022 he left", "a number"),
    ("jean-pierre", "Jean-Pierre Lacroix arrived", "words side by side"),
    ("jean-pi", "Jean-Pierre Lacroix arrived", "the last of them begun"),
    ("u.n.", "The U.N. arrived", "letters with stops"),
    ("pierre lacroix", "Lacroix, first name Pierre", "two words, in any order"),
    ("北京", "他在北京说", "a script without spaces"),
    # marks
    ("phung", "Hoàng Kim Phụng said", "marks left out"),
    ("phung", "Hoang Kim Phung said", "no marks anywhere"),
    ("phụng", "Hoàng Kim Phụng said", "marks typed"),
    (NFD, "Hoàng Kim Phụng said", "decomposed query"),
    ("phụng", unicodedata.normalize("NFD", "Hoàng Kim Phụng said"), "decomposed text"),
    ("hoàng phung", "Hoàng Kim Phụng said", "a mark counts for its own word only"),
    ("hoàng", "HOÀNG KIM PHỤNG", "capitals with marks"),
    ("da nang", "Đà Nẵng grows", "đ"),
    ("đa", "Đang đa dạng", "đ typed"),
    ("hoà", "Hòa bình là quý", "new placement of the tone typed"),
    ("hòa", "Hoà bình là quý", "old placement of the tone typed"),
    ("thuỷ", "Thủy said", "on uy too"),
    ("strasse", "Die Straße ist lang", "ß"),
    ("Straße", "Die Strasse ist lang", "ß typed is no mark"),
    ("son's", "Bui Thanh Son’s visit", "curly apostrophe"),
    ("'post–war", "the post-war years", "dashes are one, in exact text too"),
    # typos
    ("lacrox", "Jean-Pierre Lacroix arrived", "a letter left out"),
    ("lacrroix", "Jean-Pierre Lacroix arrived", "a letter too many"),
    ("lacroiz", "Jean-Pierre Lacroix arrived", "another letter"),
    ("lacorix", "Jean-Pierre Lacroix arrived", "neighbours swapped"),
    ("abiey", "The town of Abyei", "swapped around a third"),
    ("soul", "In Seoul they met", "four letters allow one"),
    ("minsiterail", "A ministerial meeting", "eight letters allow two"),
    ("minsite", "A ministerial meeting", "in a beginning"),
    ("phụg", "Hoàng Kim Phụng said", "a typo beside a typed mark"),
    # fzf's syntax
    ("'ward", "Three awards were given", "a substring"),
    ("'kim ph", "Hoàng Kim Phụng said", "two terms"),
    ("'kim\\ ph", "Hoàng Kim Phụng said", "a substring over a space"),
    ("'\"kim ph\"", "Hoàng Kim Phụng said", "the same in quotes"),
    ("'phụng", "Hoàng Kim Phụng said", "a substring with its mark"),
    ("'kim'", "Hoàng Kim Phụng said", "on boundaries"),
    ("'kim phụng'", "Hoàng Kim Phụng said", "two terms, the second with a plain quote"),
    ("^hoang", "Hoàng Kim Phụng said", "the start"),
    ("said$", "Hoàng Kim Phụng said", "the end"),
    ("^\"hoang kim phung said\"$", "Hoàng Kim Phụng said", "the whole"),
    ("!war", "peace at last", "not"),
    ("!lacrox", "Jean-Pierre Lacroix arrived", "a typo excludes nothing"),
    ("!\"kim phumg\"", "Hoàng Kim Phụng said", "nor does one in a phrase"),
    ("!'war", "peace at last", "not a substring"),
    ("!^war", "the war began", "not at the start"),
    ("war | peace", "peace at last", "or"),
    ("war|peace", "peace at last", "or without spaces"),
    ("war | peace last", "peace at last", "or binds closer than and"),
    ("\"kim phung\"", "Hoàng Kim Phụng said", "a phrase"),
    ("\"kim phu", "Hoàng Kim Phụng said", "a phrase still being typed"),
    ("\"kim phumg\"", "Hoàng Kim Phụng said", "a typo in a phrase"),
    ("\\!", "Stop! he said", "an escaped operator"),
    ("'$5", "It cost $5", "a sign in exact text"),
]  # fmt: skip

MISSES = [
    # words and their beginnings
    ("war", "Three awards were given", "inside another word"),
    ("croix", "Jean-Pierre Lacroix arrived", "the end of a word"),
    ("lcrx", "Jean-Pierre Lacroix arrived", "no subsequence"),
    ("2022", "On 26/11/2023 he left", "a number has no typos"),
    ("pierre-jean", "Jean-Pierre Lacroix arrived", "the order counts side by side"),
    ("jean-lacroix", "Jean-Pierre Lacroix arrived", "not side by side"),
    ("lacroix minister", "Jean-Pierre Lacroix arrived", "both are wanted"),
    ("京北", "他在北京说", "the order counts"),
    # marks
    ("phụng", "Hoang Kim Phung said", "a mark typed counts"),
    ("phụng", "Hoàng Kim Phùng said", "another mark"),
    (NFD, "Hoàng Kim Phùng said", "the same decomposed"),
    ("sơn", "Bui Thanh Son visited", "a horn"),
    ("nguyên", "Nguyễn Xuân Phúc spoke", "one of two marks"),
    ("đa", "Danang grows", "đ typed is no d"),
    ("hoá", "Hòa bình là quý", "another tone"),
    ("hào", "Hoà bình là quý", "letters swapped in three are no typo"),
    # typos
    ("wr", "the war began", "two letters allow none"),
    ("wra", "the war began", "three letters allow none"),
    ("soil", "In Sevilla they met", "two edits in four letters"),
    ("lakroiks", "In Croatia they met", "nothing alike"),
    ("lcrox", "Jean-Pierre Lacroix arrived", "two edits in five letters"),
    ("'lacrox", "Jean-Pierre Lacroix arrived", "never in exact text"),
    ("'lacrox'", "Jean-Pierre Lacroix arrived", "nor on boundaries"),
    ("^jaen", "Jean-Pierre Lacroix arrived", "nor at the start"),
    ("arived$", "Jean-Pierre Lacroix arrived", "nor at the end"),
    ("phùg", "Hoàng Kim Phụng said", "a typo beside another mark"),
    ("20222", "in 2022", "a digit too many"),
    # fzf's syntax
    ("'kim\\ ho", "Hoàng Kim Phụng said", "a substring over a space"),
    ("'phùng", "Hoàng Kim Phụng said", "a substring with another mark"),
    ("'ki'", "Hoàng Kim Phụng said", "not on boundaries"),
    ("^kim", "Hoàng Kim Phụng said", "not the start"),
    ("kim$", "Hoàng Kim Phụng said", "not the end"),
    ("^hoang$", "Hoàng Kim Phụng said", "not the whole"),
    ("!peace", "peace at last", "not"),
    ("!lacro", "Jean-Pierre Lacroix arrived", "a beginning"),
    ("!phung", "Hoàng Kim Phụng said", "marks are forgiven"),
    ("!'eac", "peace at last", "not a substring"),
    ("!^peace", "peace at last", "not at the start"),
    ("!peace | !last", "peace at last", "neither"),
    ("war | truce", "peace at last", "or"),
    ("war | peace first", "peace at last", "or binds closer than and"),
    ("\"phung kim\"", "Hoàng Kim Phụng said", "the order counts in a phrase"),
    ("\"hoang phung\"", "Hoàng Kim Phụng said", "not side by side"),
    ("'$6", "It cost $5", "a sign in exact text"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "line", "remark"), MATCHES)
def test_finds(query: str, line: str, remark: str) -> None:
    assert found(query, line), remark


@pytest.mark.parametrize(("query", "line", "remark"), MISSES)
def test_does_not_find(query: str, line: str, remark: str) -> None:
    assert not found(query, line), remark


HANOI = place("Hà Nội", "Hanoi", "Ha Noi", also=["Thăng Long"])
VIETNAM = place("Việt Nam", also=["Vietnam", "Socialist Republic of Vietnam"])
SAIGON = place("Ho Chi Minh City", also=["Sài Gòn"])
PHUNG = person("Hoàng Kim Phụng", "Phụng", "Phung", label="Phụng")
SON = person("Bui Thanh Son", "Son", label="Son")
UNISFA = organisation("United Nations Interim Security Force for Abyei", "UNISFA")

NAMED = [
    ("viet nam", VIETNAM, "Vietnam sent troops", "typed apart, written together"),
    ("vietnam", VIETNAM, "Việt Nam sent troops", "typed together, written apart"),
    ("việt nam", VIETNAM, "Vietnam sent troops", "with marks that another article writes"),
    ("vietn", VIETNAM, "Việt Nam sent troops", "half typed"),
    ("viet-nam", VIETNAM, "Việt Nam sent troops", "with a hyphen"),
    ("hanoi", HANOI, "In Hà Nội they met", "joined"),
    ("ha noi", HANOI, "In Hanoi they met", "split"),
    ("hanio", HANOI, "In Hà Nội they met", "joined, with a typo"),
    ("thang long", HANOI, "In Hanoi they met", "a name that only the gazetteer knows"),
    ("saigon", SAIGON, "In Ho Chi Minh City they met", "the same, joined"),
    ("sài gòn", SAIGON, "In Ho Chi Minh City they met", "the same with its marks"),
    ("hoang", PHUNG, "Phụng said", "the full name for the short one"),
    ("phụng", PHUNG, "Phung said", "a mark from another spelling"),
    ("socialist republic of viet", VIETNAM, "In Vietnam they met", "a long name, nearly whole"),
    ("who:phu", PHUNG, "Phụng said", "a beginning"),
    ("who:\"hoang kim phung\"", PHUNG, "Phụng said", "the full name"),
    ("who:hoangkim", PHUNG, "Phụng said", "joined"),
    ("who:phugn", PHUNG, "Phụng said", "a typo"),
    ("who:'oang", PHUNG, "Phụng said", "a substring"),
    ("who:^hoang", PHUNG, "Phụng said", "the start of a name"),
    ("who:phung$", PHUNG, "Phụng said", "the end of a name"),
    ("WHO:Phụng", PHUNG, "Phụng said", "the field in capitals"),
    ("where:vietnam", VIETNAM, "Việt Nam sent troops", "a place"),
    ("where:\"viet nam\"", VIETNAM, "Vietnam sent troops", "a place, apart"),
    ("org:unisfa", UNISFA, "UNISFA patrols", "an organisation"),
    ("org:\"interim force\"", UNISFA, "UNISFA patrols", "words of its name"),
    ("!who:giang", PHUNG, "Phụng said", "somebody else"),
    ("!who:phugn", PHUNG, "Phụng said", "a typo excludes nobody"),
    ("who:!giang", PHUNG, "Phụng said", "the same, turned round behind the field"),
    ("who:giang|phung", PHUNG, "Phụng said", "one field for both"),
    ("who:giang who:phung", PHUNG, "Phụng said", "values of one facet are alternatives"),
]  # fmt: skip

NOT_NAMED = [
    ("republic", VIETNAM, "Việt Nam sent troops", "a word of what only the gazetteer knows"),
    ("socialist republic", VIETNAM, "Việt Nam sent troops", "its beginning"),
    ("viet lao", VIETNAM, "Vietnam sent troops", "another second word"),
    ("namviet", VIETNAM, "Việt Nam sent troops", "the order counts"),
    ("noi", place("Hanoi"), "In Hanoi they met", "the end of a joined name"),
    ("'hanoi", HANOI, "In Hà Nội they met", "exact text is as written"),
    ("'saigon", SAIGON, "In Ho Chi Minh City they met", "and knows no other names"),
    ("hanơi", HANOI, "In Hà Nội they met", "a typo with a mark"),
    ("who:giang", PHUNG, "Phụng said", "somebody else"),
    ("who:hanoi", HANOI, "In Hà Nội they met", "a place is nobody"),
    ("where:phung", PHUNG, "Phụng said", "a person is no place"),
    ("org:phung", PHUNG, "Phụng said", "nor an organisation"),
    ("who:'phg", PHUNG, "Phụng said", "no subsequence"),
    ("who:^kim", PHUNG, "Phụng said", "not the start of a name"),
    ("who:^phu$", PHUNG, "Phụng said", "not the whole of one"),
    ("!who:phung", PHUNG, "Phụng said", "not"),
    ("who:phung where:hanoi", PHUNG, "Phụng said", "different facets narrow"),
    ("who:phung !said", PHUNG, "Phụng said", "a word excludes"),
    ("who:son", person("Lee Sung-min"), "Lee Sung-min said", "three letters allow no typo"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "entity", "line", "remark"), NAMED)
def test_finds_by_name(query: str, entity: Known, line: str, remark: str) -> None:
    assert found(query, line, entity), remark


@pytest.mark.parametrize(("query", "entity", "line", "remark"), NOT_NAMED)
def test_does_not_find_by_name(query: str, entity: Known, line: str, remark: str) -> None:
    assert not found(query, line, entity), remark


SPACED = "Vietnamese doctors left", "the Viet Nam of old", "the Việt Nam of old"
BESIDE = [  # a line that does not speak of Việt Nam, in a corpus in which another does
    ("viet nam", SPACED),
    ("vietnam", SPACED),
    ("Viet Nam", SPACED),
    ("viet-nam", SPACED),
    ("việt nam", ("Vietnamese doctors left", "the Việt Nam of old")),
    ("viet na", ("the Viet Nam of old", "the Việt Nam of old")),
    ("việt ma", ()),
    ("viet lam", ()),
]


@pytest.mark.parametrize(("query", "lines"), BESIDE)
def test_spaces_in_a_name_do_not_count(query: str, lines: tuple[str, ...]) -> None:
    others = [Said("2020", line) for line in (*SPACED, "the war in Laos")]
    told = Told(
        title="Untitled", when="2022", said=[*others, Said("2021", "Vietnam", ["Việt Nam"])]
    )
    made = corpus(told, entities=[VIETNAM])
    rows = select(Index(made), parse(f"{query} is:statement on:2020")).rows
    assert {made.events[row].text for row in rows} == set(lines)


CORPUS = corpus(
    Told(
        title="Lacroix visits Hà Nội",
        when="2022-11-27",
        said=[
            Said("2022-11-26", "He met Colonel Phụng on Saturday.", ["Hoàng Kim Phụng"]),
            Said("2018-09", "The hospital opened.", ["Việt Nam"]),
            Said("2021-04?", "A debate was held."),
        ],
        names=["Hà Nội"],
        publisher="Việt Nam News",
        more="Peacekeepers trained for months.",
    ),
    Told(
        title="Budget debate",
        when="2023-01-17",
        said=[Said("2014/..", "Growth has lasted."), Said("2023", "Taxes will fall.")],
        publisher="Tuổi Trẻ",
    ),
    Told(title="A letter home", when=None, names=["Hoàng Kim Phụng"], more="Growth of rice."),
    entities=[HANOI, VIETNAM, PHUNG],
)
INDEX = Index(CORPUS)


@pytest.mark.parametrize(
    ("query", "lines", "remark"),
    [
        ("on:2022", ["Lacroix", "He met", "Growth"], "touches"),
        ("on:2022-11-26", ["He met", "Growth"], "a day, and what is open to it"),
        ("on:2018-09-15", ["The hospital", "Growth"], "a day in a month"),
        ("on:2018 on:2021", ["The hospital", "A debate", "Growth"], "alternatives"),
        ("since:2023", ["Budget", "Taxes", "Growth"], "from then on, D included"),
        ("until:2018", ["The hospital", "Growth"], "to then, D included"),
        ("before:2021-04", ["The hospital"], "wholly before"),
        ("before:2018-09-30", [], "a month that ends on the day"),
        ("after:2022-11-26", ["Lacroix", "Budget", "Taxes"], "wholly after"),
        ("after:2022-11-27", ["Budget", "Taxes"], "the day itself is not after"),
        ("since:2021 until:2022", ["A debate", "He met", "Lacroix", "Growth"], "a window"),
        ("since:../2021", [*"LHTABG"], "an open beginning bounds nothing"),
        ("!on:2022", ["The hospital", "A debate", "Budget", "Taxes"], "not then"),
        ("is:publication", ["Lacroix", "Budget"], "publications"),
        ("kind:statement", ["He met", "The hospital", "A debate", "Growth", "Taxes"], "the others"),
        ("is:publication is:statement", [*"LHTABG"], "one facet"),
        ("is:uncertain", ["A debate"], "with a question mark"),
        ("is:together", [*"LHTABG"], "nobody is chosen who would have to be there"),
        ("where:hanoi where:vietnam", ["Lacroix", "The hospital"], "either"),
        ("where:hanoi where:vietnam is:together", ["Lacroix"], "both at once: the whole article"),
        ("is:publication is:statement is:together", [*"LHTABG"], "no names"),
        ("is:undated", [], "no event is"),
        ("title:lacroix", ["Lacroix", "He met", "The hospital", "A debate"], "all of the article"),
        ("title:\"visits ha noi\"", ["Lacroix", "He", "The", "A debate"], "a phrase"),
        ("title:'isit", ["Lacroix", "He met", "The hospital", "A debate"], "a substring"),
        ("title:lacrox", ["Lacroix", "He met", "The hospital", "A debate"], "a typo"),
        ("title:phung", [], "not in the title"),
        ("text:debate", ["A debate", "Budget", "Lacroix"], "sentences and whole articles"),
        ("text:hanoi", [], "text as it is written, not names"),
        ("source:vietnam", ["Lacroix", "He met", "The hospital", "A debate"], "joined"),
        ("source:tuoi", ["Budget", "Growth", "Taxes"], "marks left out"),
        ("source:\"tuoi tre\" source:news", [*"LHTABG"], "alternatives"),
        ("source:reuters", [], "none"),
        ("peacekeepers", ["Lacroix"], "elsewhere in an article: its own row"),
        ("growth", ["Growth", "Budget"], "the sentence, and its article"),
        ("phung", ["He met", "Lacroix"], "a name, and its article"),
        ("debate is:publication", ["Budget", "Lacroix"], "narrowing"),
        ("debate | taxes", ["Budget", "A debate", "Taxes", "Lacroix"], "or"),
        ("who: since: is:", [*"LHTABG"], "nothing is asked yet"),
        ("who:phung | since:", ["He met", "Lacroix"], "what is half typed adds nothing to an or"),
    ],
)  # fmt: skip
def test_fields(query: str, lines: list[str], remark: str) -> None:
    shown = [CORPUS.events[row].text for row in select(INDEX, parse(query)).rows]
    assert all(text.startswith(tuple(lines)) for text in shown), (remark, shown)
    assert all(any(text.startswith(line) for text in shown) for line in lines), (remark, shown)


@pytest.mark.parametrize(
    ("query", "count"),
    [("", 1), ("letter", 1), ("growth", 1), ("who:phung", 1), ("is:undated", 1), ("!letter", 0),
     ("since:2000", 0), ("before:2030", 0), ("on:2022", 0), ("lacroix", 0), ("is:publication", 0)],
)  # fmt: skip
def test_undated_articles(query: str, count: int) -> None:
    assert len(select(INDEX, parse(query)).undated) == count


def reasons(view: View) -> list[tuple[str, Reason | None]]:
    return [(CORPUS.events[row].text.split()[0], view.reason(row)) for row in view.ranked]


@pytest.mark.parametrize(
    ("query", "ranked"),
    [
        ("hanoi", [("Lacroix", Reason.NAME)]),
        ("lacroix", [("Lacroix", Reason.TITLE)]),
        ("phung", [("He", Reason.NAME), ("Lacroix", Reason.BODY)]),
        ("debate", [("Budget", Reason.TITLE), ("A", Reason.BODY), ("Lacroix", Reason.BODY)]),
        ("debtae", [("A", Reason.TYPO), ("Lacroix", Reason.TYPO), ("Budget", Reason.TYPO)]),
        ("phung satu", [("He", Reason.BODY), ("Lacroix", Reason.BODY)]),
    ],
)
def test_ranked(query: str, ranked: list[tuple[str, Reason]]) -> None:
    view = select(INDEX, parse(query))
    assert reasons(view) == ranked
    assert view.best == view.ranked[0]


def test_a_typo_ranks_below_the_word_itself() -> None:
    made = corpus(
        Told(
            title="Untitled",
            when="2022",
            said=[Said("2020", "Lacrois came."), Said("2021", "Lacroix came.")],
        )
    )
    view = select(Index(made), parse("lacroix"))
    texts = [(made.events[row].text, view.reason(row)) for row in view.ranked]
    assert texts[0][0] == "Lacroix came."
    assert texts[-1] == ("Lacrois came.", Reason.TYPO)


def test_common_words_are_no_slips_of_each_other() -> None:
    said = [Said(f"20{n}", f"{name} said.") for n in range(10, 20) for name in ("Phung", "Phuong")]
    made = corpus(Told(title="Untitled", when="2022", said=said))
    view = select(Index(made), parse("phung is:statement"))
    assert {made.events[row].text for row in view.rows} == {"Phung said."}
