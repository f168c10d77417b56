"""Who and what an article names, in sentences that say it by different means."""

from __future__ import annotations

import re
import textwrap
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pktui.model.article import Article, ArticleId
from pktui.model.entity import EntityKind, Mention
from pktui.pipeline.layout.layout import lay_out
from pktui.pipeline.names.capitals import tidy
from pktui.pipeline.names.recognise import end_of_names, find_mentions, names_with_features


def mentions(text: str) -> tuple[Mention, ...]:
    return find_mentions(text, lay_out(Article(id=ArticleId("a"), path="a.txt", text=text)))


def named(text: str, kind: EntityKind) -> list[str]:
    """The names of a kind, each once, in order."""
    return list(dict.fromkeys(m.name for m in mentions(text) if m.kind is kind))


PEOPLE = [
    ("She met Minister of Foreign Affairs Bui Thanh Son on Monday.", "Bui Thanh Son", "an office"),
    ("Maj. Gen. Hoàng Kim Phụng stated that.", "Hoàng Kim Phụng", "abbreviated ranks"),
    ("State President Nguyen Xuan Phuc will preside.", "Nguyen Xuan Phuc", "a modified office"),
    ("The envoy thanked Mr. Mbeki for it.", "Mbeki", "a courtesy title"),
    ("Officials said Okello Lutwa told reporters.", "Okello Lutwa", "an unlisted name that told"),
    ("Zubaydah Qarabaghi, who visited in May, agreed.", "Zubaydah Qarabaghi", "who behind"),
    ("Ilse Vanderkamp, 42, was elected.", "Ilse Vanderkamp", "an age behind"),
    ("He met Omar al-Bashir there.", "Omar al-Bashir", "a prefix"),
    ("He met Anwar bin Ibrahim there.", "Anwar bin Ibrahim", "a particle"),
    ("She thanked Ursula von der Leyen for it.", "Ursula von der Leyen", "two particles"),
    ("The book by J. K. Rowling sold well.", "J. K. Rowling", "initials"),
    ("Minister Paris Hilton said so.", "Paris Hilton", "a city's name in a person's"),
    ("Michael Jordan scored 40 points.", "Michael Jordan", "a country's name in a person's"),
    ("Eugene O'Neill of the club ran.", "Eugene O'Neill", "an apostrophe inside"),
]


@pytest.mark.parametrize(("text", "name", "remark"), PEOPLE, ids=[p[2] for p in PEOPLE])
def test_people(text: str, name: str, remark: str) -> None:
    assert named(text, EntityKind.PERSON) == [name], remark


PLACES = [
    ("They met in Hà Nội on Monday.", ["Hà Nội"], "with marks"),
    ("HÀ NỘI — The two sides met.", ["Hà Nội"], "a dateline in capitals"),
    ("PARIS, 14 March 2023 - The two sides met.", ["Paris"], "with a day that looks like an age"),
    ("LONDON 2001-03-04\nThe market rose.", ["London"], "with a date behind"),
    ("He fled from Ouagadougou to Lagos, Nigeria.", ["Ouagadougou", "Lagos", "Nigeria"], "a list"),
    ("The Republic of Korea agreed.", ["Republic of Korea"], "a joint inside"),
    ("It hit the Central African Republic.", ["Central African Republic"], "a demonym inside"),
    ("The road reaches Qwerlu Province.", ["Qwerlu Province"], "a geographical word behind"),
    ("They swam in Lake Bosumtwi.", ["Lake Bosumtwi"], "a geographical word before"),
    ("US-China trade grew.", ["US", "China"], "joined by a hyphen"),
    ("It is a Shanghai-based firm.", ["Shanghai"], "with what it is to them"),
    ("Protests began in Georgia, and in Jordan.", ["Georgia", "Jordan"], "after in"),
    ("Aid reached Chad on Sunday.", ["Chad"], "a given name, too"),
    (
        "Rain fell in Laos. Laos asked Poles for help.",
        ["Laos"],
        "a country that ends as peoples do",
    ),
    ("The town of Qwerl was empty.", ["Qwerl"], "a town of"),
    ("U.S. officials flew to Iraq.", ["U.S.", "Iraq"], "initials"),
]


@pytest.mark.parametrize(("text", "names", "remark"), PLACES, ids=[p[2] for p in PLACES])
def test_places(text: str, names: list[str], remark: str) -> None:
    assert named(text, EntityKind.PLACE) == names, remark
    assert named(text, EntityKind.PERSON) == [], remark


ORGANISATIONS = [
    ("The Ministry of Defence agreed.", "Ministry of Defence"),
    ("He wrote for the New York Times.", "New York Times"),
    ("The Bank of China lent it.", "Bank of China"),
    ("The Washington Post said so.", "Washington Post"),
    ("The Việt Nam Department of Peacekeeping Operations met.",
     "Việt Nam Department of Peacekeeping Operations"),
    ("He joined the Việt Nam People's Army.", "Việt Nam People's Army"),
    ("Shares of Acme Inc rose.", "Acme Inc"),
    ("The firm Smith & Wesson closed.", "Smith & Wesson"),
    ("He studied at Makerere University.", "Makerere University"),
    ("The UN sent help.", "UN"),
    ("Johnson Motors closed.", "Johnson Motors"),
    ("Ralph of the U.S. Fish and Wildlife Service agreed.", "U.S. Fish and Wildlife Service"),
    ("The International Committee on Taxonomy of Viruses named it.",
     "International Committee on Taxonomy of Viruses"),
    ("Money for the DEC appeal came in.", "DEC"),
    ("The MON, an umbrella group, agreed.", "MON"),
]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "On 3 DEC 2010 it rained.",
        "He left in DEC and came in SEP.",
        "THE DEC STORM KILLED TWELVE PEOPLE",
        "The FTSE 100 fell, and the DAX rose 2%.",
    ],
)
def test_letters_of_months_and_indices_are_no_bodies(text: str) -> None:
    assert named(text, EntityKind.ORGANISATION) == []


@pytest.mark.parametrize(("text", "name"), ORGANISATIONS, ids=[o[1] for o in ORGANISATIONS])
def test_organisations(text: str, name: str) -> None:
    assert named(text, EntityKind.ORGANISATION) == [name]
    assert named(text, EntityKind.PLACE) == [], "a place in a body's name is no mention"


NOBODY = [
    ("The Vietnamese officer and a German one agreed.", "demonyms"),
    ("South African officials and Southeast Asian ones met.", "demonyms with a direction"),
    ("On Monday in January it rained.", "the calendar"),
    ("He said that he would. She agreed. It rained.", "words that open a sentence"),
    ("I'm sure. We've seen it. They're here.", "contractions"),
    ("However, Police officers came. Meanwhile nothing.", "a sentence's first word"),
    ("The Prime Minister said so. The Minister left.", "offices without a name"),
    ("It cost US$5 million, or 3 million US dollars.", "currencies"),
    ("Peace, and Security, and Women.", "words in capitals"),
    ("His son saw the march in may.", "names written small"),
    ("COVID-19 and F-16 are not names of anyone.", "with digits"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("text", "remark"), NOBODY, ids=[n[1] for n in NOBODY])
def test_nobody_and_nowhere(text: str, remark: str) -> None:
    found = [m for m in mentions(text) if m.kind is not EntityKind.ORGANISATION]
    assert not found, remark


def test_a_place_inside_a_longer_name_is_nested() -> None:
    text = "It serves in the UN Interim Security Force for Abyei."
    force, abyei = mentions(text)
    assert (force.kind, force.name) == (
        EntityKind.ORGANISATION,
        "UN Interim Security Force for Abyei",
    )
    assert (abyei.kind, abyei.name) == (EntityKind.PLACE, "Abyei")
    assert abyei.nested_in == force.span


def test_a_place_opens_the_name_of_a_meeting() -> None:
    text = "It was adopted at the Seoul UN Peacekeeping Ministerial Meeting."
    (seoul,) = mentions(text)
    assert (seoul.kind, seoul.name) == (EntityKind.PLACE, "Seoul")
    assert seoul.nested_in is not None
    assert seoul.nested_in.of(text) == "Seoul UN Peacekeeping Ministerial Meeting"


def test_a_short_form_follows_the_full_name() -> None:
    text = (
        "Roberto Medellin met reporters in Oslo.\n\nThey asked about the talks. “No,” Medellin "
        "said. The plan of Medellin was known."
    )
    assert named(text, EntityKind.PERSON) == ["Roberto Medellin", "Medellin"]
    assert named(text, EntityKind.PLACE) == ["Oslo"]
    short = [m for m in mentions(text) if m.name == "Medellin"]
    assert {m.rules[0] for m in short} == {"part of a full name in the article"}


def test_without_a_full_name_the_city_stays_a_city() -> None:
    assert named("They met in Medellin on Monday.", EntityKind.PLACE) == ["Medellin"]


def test_an_acronym_is_what_the_article_defines() -> None:
    text = (
        "The Quiet Harbour Society (QHS) met on Monday. The QHS is small.\n\n"
        "Its member Anna Maria Lopez (AML) left. AML was tired."
    )
    society = next(m for m in mentions(text) if m.defines)
    assert (society.name, society.defines) == ("Quiet Harbour Society", "QHS")
    assert "QHS" in named(text, EntityKind.ORGANISATION)
    assert "AML" in named(text, EntityKind.PERSON)


def test_brackets_that_define_nothing() -> None:
    text = "The Quiet Harbour Society (see above) met, and the Blue Society (XYZ) left."
    assert [m.defines for m in mentions(text) if m.name.endswith("Society")] == [None, None]


ROLES = [
    ("Ambassador Đặng Hoàng Giang agreed.", "Ambassador", "before, in capitals"),
    ("He thanked finance minister Okello Lutwa for it.", "finance minister", "before, small"),
    ("Hoang Kim Phung, Director of the department, agreed.", "Director", "behind, in capitals"),
    ("Jean-Pierre Lacroix, UN Under-Secretary-General for Peace Operations, agreed.",
     "Under-Secretary-General for Peace Operations", "behind whose office it is"),
    ("Okello Lutwa, a former finance minister of Uganda, agreed.", "former finance minister",
     "an apposition"),
    ("Okello Lutwa, in Kampala, agreed.", None, "none"),
    ("The minister agreed. Okello Lutwa did not.", None, "another sentence's"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "remark"), ROLES, ids=[r[2] for r in ROLES])
def test_roles(text: str, role: str | None, remark: str) -> None:
    person = next(m for m in mentions(text) if m.kind is EntityKind.PERSON)
    assert person.role == role, remark


def test_a_headline_in_capitals_names_whom_the_story_names() -> None:
    text = (
        "TENNIS - OKELLO BEATS LUTWA IN FINAL\n\nPeter Okello said he was happy. Ann Lutwa, 23, "
        "said she was not."
    )
    assert named(text, EntityKind.PERSON) == ["Okello", "Lutwa", "Peter Okello", "Ann Lutwa"]


def test_leftovers_of_the_page_name_nobody() -> None:
    text = "date 2023-01-17 Submit Release\nTalks go on\n\nThey met in Oslo to talk about it."
    assert [m.name for m in mentions(text)] == ["Oslo"]


@pytest.mark.parametrize(
    ("surface", "kind", "name"),
    [
        ("HÀ NỘI", EntityKind.PLACE, "Hà Nội"),
        ("New\n  York", EntityKind.PLACE, "New York"),  # a line's end inside
        ("USA", EntityKind.PLACE, "USA"),  # the table writes it so
        ("IRAN", EntityKind.PLACE, "Iran"),
        ("JANE DOE", EntityKind.PERSON, "Jane Doe"),
        ("VNA", EntityKind.ORGANISATION, "VNA"),
        ("McDonald", EntityKind.PERSON, "McDonald"),
    ],
)
def test_tidy(surface: str, kind: EntityKind, name: str) -> None:
    assert tidy(surface, kind) == name


def test_each_mention_says_why() -> None:
    text = "Minister Okello Lutwa flew to Paris. The Ministry of Health agreed."
    assert all(m.rules for m in mentions(text))
    assert "role before" in mentions(text)[0].rules


WORDS = st.sampled_from(
    "Jean-Pierre Lacroix UN Minister of for and the said Hà Nội PARIS U.S. (UN) Bank & al-Bashir"
    " ’s , . \n \n\n Meeting – Jordan van J. COVID-19 US-China Kiev-based II ĐẶNG ß İ".split(" ")
)


@settings(max_examples=150, deadline=None)
@example("U.S. Meeting")
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=120))
def test_spans_slice_back_and_stand_in_order(text: str) -> None:
    found = mentions(text)
    for mention in found:
        surface = mention.span.of(text)
        assert surface
        assert " ".join(surface.split()).lower() == mention.name.lower()
        if mention.nested_in:
            outer, inner = mention.nested_in, mention.span
            assert outer.start <= inner.start < inner.end <= outer.end
    starts = [m.start for m in found]
    assert starts == sorted(starts)
    apart = [m for m in found if not m.nested_in]
    assert all(a.end <= b.start for a, b in pairwise(apart))


WHOLE_NAMES = [
    ('Ramon "Boy" Salonga Jr. was seen.', ['Ramon "Boy" Salonga Jr.'], "a nickname in quotes"),
    ("Pavel “the Baker” Sorokin ran.", ["Pavel “the Baker” Sorokin"], "with the"),
    ("They met Pedro (Pedring) Lacsamana.", ["Pedro (Pedring) Lacsamana"], "in brackets"),
    ("Sammy Boyd, Jr., danced.", ["Sammy Boyd Jr."], "a suffix behind a comma"),
    ("Martin Luther King III spoke.", ["Martin Luther King III"], "a suffix behind a title's word"),
    ("She met Secretary-General Ban Ki-moon.", ["Ban Ki-moon"], "a family name that is a word"),
    ("It was Sun Young-min and Song Min-ho.", ["Sun Young-min", "Song Min-ho"], "likewise"),
    ("June Whitaker met August Lindqvist.", ["June Whitaker", "August Lindqvist"], "months"),
    ("Wednesday Okonjo agreed.", ["Wednesday Okonjo"], "a weekday"),
    (
        "Former minister for Women and Equalities Nora Bell left.",
        ["Nora Bell"],
        "and in an office",
    ),
    ("The Secretary of Labor and Human Resources Paul Lindqvist left.", ["Paul Lindqvist"], "too"),
    ("Reuters Angela Merkel arrived.", ["Angela Merkel"], "an agency's credit"),
    ("((PETER DUNCAN)) It is late.", ["Peter Duncan"], "a speaker in brackets"),
]


@pytest.mark.parametrize(("text", "names", "remark"), WHOLE_NAMES, ids=[w[2] for w in WHOLE_NAMES])
def test_a_name_is_whole_and_nothing_more(text: str, names: list[str], remark: str) -> None:
    assert named(text, EntityKind.PERSON) == names, remark


NOBODY = [
    ("In April Whitaker said so to Whitaker.", "June Whitaker", "a month behind a preposition"),
    ("They met on Friday Obama told us.", "Friday Obama", "a weekday behind a preposition"),
    ("In FY 2019 the GDP grew.", "FY", "capitals that name nothing"),
    ("He died in 44 B.C. at home.", "B.C.", "an era"),
    ("Write to Jane.Roe@Oxford.example.org or see www.Example.com/John-Smith.", "Jane", "mail"),
    ("See https://example.com/Nora-Bell/Paris?x=Hanoi for more.", "Nora", "an address"),
    ("They met on Easter Monday.", "Monday", "a feast"),
]


@pytest.mark.parametrize(("text", "name", "remark"), NOBODY, ids=[n[2] for n in NOBODY])
def test_what_names_nobody(text: str, name: str, remark: str) -> None:
    assert name not in {m.name for m in mentions(text)}, remark


def test_no_name_in_an_address() -> None:
    assert not mentions("See http://example.com/Paris/Nora-Bell and mail Bell@Oxford.example.org.")


def test_a_weekday_before_a_name_that_the_article_has_in_full_is_a_date() -> None:
    text = "Nora Ekwueme came. Friday Ekwueme left."
    assert named(text, EntityKind.PERSON) == ["Nora Ekwueme", "Ekwueme"]


def test_an_english_first_word_belongs_to_a_name_that_stands_elsewhere() -> None:
    text = "They saw Grant Lindqvist there. Grant Lindqvist said so."
    assert named(text, EntityKind.PERSON) == ["Grant Lindqvist"]


def test_text_in_capitals() -> None:
    text = "LISBON, 14 March 2023 - POLICE SAID PETER MARLOWE WAS FOUND BY THE UNITED NATIONS."
    assert named(text, EntityKind.PERSON) == ["Peter Marlowe"]
    assert named(text, EntityKind.PLACE) == ["Lisbon"]
    assert named(text, EntityKind.ORGANISATION) == ["United Nations"]


def test_ships_and_storms_are_nobody() -> None:
    text = "The USS Cole was hit. Hurricane Katrina came. After Katrina we left."
    assert named(text, EntityKind.PERSON) == []


def test_a_speaker_at_the_head_of_a_line() -> None:
    text = "PETER DUNCAN: Good evening.\nLONDON: It rained."
    assert named(text, EntityKind.PERSON) == ["Peter Duncan"]


FIRMS = [
    "JPMorgan Chase",
    "Wells Fargo",
    "Eli Lilly",
    "Deutsche Telekom",
    "Rolls-Royce",
    "Halliburton",
    "Lloyd's of London",
    "McDonald's",
    "Macy's",
    "Standard & Poor's",
]


@pytest.mark.parametrize("firm", FIRMS)
def test_firms_that_look_like_people(firm: str) -> None:
    assert [(m.name, m.kind) for m in mentions(f"{firm} sued.")] == [
        (firm, EntityKind.ORGANISATION)
    ]


CALENDAR_IN_NAMES = [
    ("He sailed from Christmas Island to Thursday Island.", EntityKind.PLACE,
     ["Christmas Island", "Thursday Island"]),
    ("The Monday Club and the Friday Prayer Foundation spoke.", EntityKind.ORGANISATION,
     ["Monday Club", "Friday Prayer Foundation"]),
    ("Members of the March 23 Movement fled.", EntityKind.ORGANISATION, ["March 23 Movement"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "names"), CALENDAR_IN_NAMES)
def test_the_calendar_inside_a_name(text: str, kind: EntityKind, names: list[str]) -> None:
    assert named(text, kind) == names


PROSE = (
    "The accord was signed in South Sudan by Antonio Guterres, by Ursula von der Leyen of the "
    "European Commission and by Jean-Pierre Lacroix, who had come from Ho Chi Minh City with the "
    "Bank of England and Peter Schnyder of the Department of Peacekeeping Operations in New York."
)


@pytest.mark.parametrize("width", [34, 48, 60, 66, 72, 78])
def test_wrapped_text_has_the_same_names(width: int) -> None:
    wrapped = textwrap.fill(PROSE, width)
    found = [(m.name, m.kind) for m in mentions(wrapped)]
    assert found == [(m.name, m.kind) for m in mentions(PROSE)]
    assert all(
        re.sub(r"\s+", "", wrapped[m.start : m.end]).startswith(m.name[:2].strip())
        for m in mentions(wrapped)
    )


def test_a_word_divided_at_a_line_end_is_one_word_of_a_name() -> None:
    text = "The accord was signed by Peter Schny-\nder, by Jean-\nPierre Lacroix and by others,\n"
    text += "and it is law."
    people = [m for m in mentions(text) if m.kind is EntityKind.PERSON]
    assert [m.name for m in people] == ["Peter Schnyder", "Jean-Pierre Lacroix"]
    assert [text[m.start : m.end] for m in people] == [
        "Peter Schny-\nder",
        "Jean-\nPierre Lacroix",
    ]


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("Ann Lee met Bo Berg.", 4, "Ann Lee met Bo Berg."),
        ("Ann Lee met Bo Berg.", 3, "Ann Lee met Bo "),
        ("Ann Lee met Bo Berg.", 2, "Ann Lee met "),
        ("ann lee met 20 of 3M in an iPhone shop", 1, "ann lee met 20 of 3M in an iPhone shop"),
        ("Đại hội họp ở Hà Nội.", 2, "Đại hội họp ở Hà "),
        ("他们在北京会见了他。", 1, "他们在北京会见了他。"),
    ],
)
def test_words_with_a_capital_are_counted(
    text: str, most: int, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pktui.pipeline.names.recognise.MOST_CAPITALS", most)
    assert text[: end_of_names(text)] == kept


def test_behind_many_words_with_a_capital_no_name_is_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Ann Lee met Bo Berg in Rome.\n\nOn Monday Carla Rossi spoke in Milan."
    everyone = named(text, EntityKind.PERSON)
    assert everyone == ["Ann Lee", "Bo Berg", "Carla Rossi"]
    monkeypatch.setattr("pktui.pipeline.names.recognise.MOST_CAPITALS", 4)
    assert named(text, EntityKind.PERSON) == everyone[:2]


@pytest.mark.parametrize(
    ("text", "kind", "name", "remark"),
    [
        (
            "Alda Mares opened two shops. Alda Mares is a grocery chain from Lisbon.",
            EntityKind.ORGANISATION,
            "Alda Mares",
            "a firm that looks like somebody's full name",
        ),
        (
            "Its rival Hela raised money. A delivery start-up, Hela employs 40.",
            EntityKind.ORGANISATION,
            "Hela",
            "at the head of the sentence",
        ),
        (
            "They drove to Moraine. Moraine, a fishing village in the north, was flooded.",
            EntityKind.PLACE,
            "Moraine",
            "a word that no list has as a place",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 45 else "",
)
def test_what_an_article_says_outright(text: str, kind: EntityKind, name: str, remark: str) -> None:
    assert named(text, kind) == [name], remark


@pytest.mark.parametrize(
    ("text", "is_name", "remark"),
    [
        ("It is the SHELTER they need.", False, "a word in the middle of a sentence"),
        ("SHELTER gives them a bed. They sleep", True, "the first word of the text"),
        ("They sleep\nSHELTER gives them a bed.", True, "the first word of a line"),
        ("They thank SHELTER, who gave a bed.", True, "a comma behind"),
        ("They thank OXFAM for a bed.", True, "no word of the language"),
    ],
)
def test_a_word_in_capitals_to_be_heard_is_no_name(text: str, is_name: bool, remark: str) -> None:
    found = [text[start:end] for start, end, _ in names_with_features(text)]
    assert any(name in ("SHELTER", "OXFAM") for name in found) is is_name, remark


def test_a_film_is_nobody() -> None:
    text = "Kala Deva opened on Friday. Kala Deva is a Hindi film about two brothers."
    assert named(text, EntityKind.PERSON) == []


def test_who_is_likened_to_a_thing_is_somebody() -> None:
    text = "Doris Hale spoke on Friday. Doris Hale is a lion of a woman."
    assert named(text, EntityKind.PERSON) == ["Doris Hale"]


def test_a_song_called_as_somebody_takes_no_surname_away() -> None:
    text = 'Doris Hale sang. Hale, who moved, knew a song called "Hale". Hale laughed.'
    assert named(text, EntityKind.PERSON) == ["Doris Hale", "Hale"]


@pytest.mark.parametrize(
    ("text", "bodies", "remark"),
    [
        (
            "They voted for UN Security Council Resolution 1973 on Thursday.",
            ["UN Security Council"],
            "a decision is its body's",
        ),
        ("It began the Natural Resource Damage Assessment.", [], "what is done"),
        (
            "She works at the Institute for Health Research and Policy.",
            ["Institute for Health Research and Policy"],
            "a task behind “for”",
        ),
    ],
)
def test_documents_are_no_bodies(text: str, bodies: list[str], remark: str) -> None:
    assert named(text, EntityKind.ORGANISATION) == bodies, remark
