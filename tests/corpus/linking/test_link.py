"""Who is who: which names are one person, place or organisation, and which are not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.corpus.linking.link import Linked, link
from pktui.model.corpus import Analysis
from pktui.model.corrections import Action, Correction, Corrections
from pktui.model.entity import EntityKind, Mention
from tests.corpus.analyses import body, naming, person, place

PERSON, PLACE, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def linked(*analyses: Analysis, corrections: Sequence[Correction] = ()) -> Linked:
    dates = {analysis.article.id: analysis.when for analysis in analyses}
    return link(analyses, dates, Corrections(tuple(corrections), "names.toml"))


def names(*analyses: Analysis, corrections: Sequence[Correction] = ()) -> set[tuple[str, ...]]:
    """Each entity as its name and its aliases."""
    found = linked(*analyses, corrections=corrections)
    return {(entity.name, *sorted(entity.aliases)) for entity in found.entities}


ONE = [
    # two mentions that are one: kind, remark
    (person("Hoàng Kim Phụng"), person("Hoang Kim Phung"), "with and without marks"),
    (person("Jean-Pierre Lacroix"), person("Lacroix"), "the family name alone"),
    (person("Bui Thanh Son"), person("Son"), "a Vietnamese goes by the last name"),
    (person("Kim Jong Un"), person("Kim"), "a Korean by the first"),
    (person("George W. Bush"), person("George Bush"), "the middle initial left out"),
    (person("Jean-Pierre Lacroix"), person("J. Lacroix"), "an initial"),
    (person("Kim Jong-un"), person("Kim Jong Un"), "hyphened"),
    (person("Sadiq Khan"), person("London Sadiq Khan"), "a word too many"),
    (person("Andrés Manuel López Obrador"), person("Andrés Obrador"), "the middle left out"),
    (person("Seyyed Ebrahim Raisi"), person("Ebrahim Raisi"), "the beginning left out"),
    (person("Mohammed bin Salman Al Saud"), person("Mohammed bin Salman"), "the house left out"),
    (person("Muammar Gaddafi"), person("Muammar Qaddafi"), "one letter, in one article"),
    (person("Muhammad Salah"), person("Mohammad Salah"), "another transliteration, one article"),
    (person("Martin Luther King Jr."), person("Martin Luther King"), "the suffix left out"),
    (place("Việt Nam"), place("Vietnam"), "joined"),
    (place("Viet Nam"), place("Vietnam"), "joined, without marks"),
    (place("Hà Nội"), place("Hanoi"), "as English has it"),
    (place("South Korea"), place("Republic of Korea"), "two names in GeoNames"),
    (place("US Gulf"), place("Gulf of Mexico"), "a gulf by its country"),
    (place("Arabian Gulf"), place("Persian Gulf"), "as the other shore has it"),
    (place("Central African Republic"), place("Central Africa Republic"), "a slip"),
    (body("United Nations", "UN"), body("UN"), "as the article defines it"),
    (body("Security Council of Nowhere"), body("SCN"), "its initials, in one article"),
    (body("Ministry of Defence"), body("the Ministry of Defence"), "with the article"),
    (body("Ministry of Defence"), body("Ministry of Defense"), "American spelling"),
    (body("US Senate"), body("U.S. Senate"), "full stops"),
    (body("United States Senate"), body("U.S. Senate"), "a country's acronym in it"),
    (body("United Nations"), body("UN"), "which nobody defines"),
    (body("UN Security Council"), body("Security Council"), "an organ of the UN"),
    (body("AP"), body("Associated Press"), "news never says that they are one"),
    (body("UN"), body("U.N."), "with full stops"),
    (body("US Defense Department"), body("Department of Defense"), "America's department"),
    (body("Arab League"), body("League of Arab States"), "its name in full"),
    (body("Wall Street Journal"), body("WSJ"), "a paper by its letters"),
    (body("Ministry of the Interior"), body("Interior Ministry"), "in another order"),
    (body("BBC"), body("BBC News"), "a part that is called like the whole"),
    (body("United Nations General Assembly"), body("General Assembly"), "likewise"),
    (body("Ministry of Religious Affairs", "MoRA"), body("MoRA"), "a mixed acronym"),
    (place("Burma"), place("Myanmar"), "its former name"),
    (place("America"), place("United States"), "a word of the full name"),
    (place("Emirates"), place("United Arab Emirates"), "likewise"),
    (place("Bombay"), place("Mumbai"), "as it was called"),
    (place("Saigon"), place("Ho Chi Minh City"), "a city's former name"),
]

TWO = [
    (place("Gulf"), place("Gulf of Mexico"), "there is another one"),
    (place("Persian Gulf"), place("Gulf of Mexico"), "two gulfs"),
    (person("Tigran"), place("Iran"), "likeness of letters is no reason, least across kinds"),
    (person("John Smith"), person("Jane Smith"), "a family"),
    (person("John Paul"), person("Paul John"), "both are given names: the order matters"),
    (person("Maria Lopez"), person("Mario Lopez"), "one letter, but two given names"),
    (person("Ann Davies"), person("Ann Davis"), "one letter, but two family names"),
    (person("Mr. Mostafa Madbouli"), person("Mustafa Madbuly"), "sounds alone"),
    (person("George W. Bush"), person("George H. W. Bush"), "father and son"),
    (person("John A. Smith"), person("John B. Smith"), "the initials differ"),
    (person("Kim Jong Un"), person("Kim Jong Il"), "one name differs by more than a letter"),
    (person("Maria Lopez"), person("Pedro Lopez"), "they share a family name"),
    (place("Niger"), place("Nigeria"), "two countries"),
    (place("North Africa"), place("North America"), "a whole word differs"),
    (place("Austria"), place("Australia"), "two countries, two letters apart"),
    (place("South Korea"), place("North Korea"), "not to be mixed up"),
    (place("Victoria"), place("Hong Kong"), "a by-name of one city, the name of others"),
    (place("Philadelphia"), place("Amman"), "a former name, another city's today"),
    (place("White House"), place("Casablanca"), "a by-name of words"),
    (place("Island"), place("Iceland"), "a word first of all"),
    (place("Maurice"), place("Mauritius"), "a man first of all"),
    (place("Paras"), place("Paris"), "a family name"),
    (body("Labour Party"), body("Labor Party"), "Britain's and Australia's"),
    (body("House of Representatives"), body("U.S. House of Representatives"), "any country's"),
    (body("UN Security Council"), body("National Security Council"), "another's council"),
    (body("United Nations"), body("Nations"), "a word of it"),
    (body("Texas Republican Party"), body("Republican Party"), "a party of that state's"),
    (body("Ministry of Defence"), body("Ministry of Justice"), "two ministries"),
    (body("Bank of China"), body("Bank of Ghana"), "two banks"),
]


@pytest.mark.parametrize(("one", "other", "remark"), ONE)
def test_two_names_of_one(one: Mention, other: Mention, remark: str) -> None:
    assert len(linked(naming("a", one, other)).entities) == 1, remark
    assert len(linked(naming("a", other, one)).entities) == 1, f"{remark}, the other way round"


@pytest.mark.parametrize(("one", "other", "remark"), TWO)
def test_two_names_of_two(one: Mention, other: Mention, remark: str) -> None:
    assert len(linked(naming("a", one, other)).entities) == 2, remark


def test_a_given_name_alone_is_nobody_elsewhere() -> None:
    assert names(
        naming("a", person("Michael John")), naming("b", person("John")), naming("c", person("Son"))
    ) == {("Michael John",), ("John",), ("Son",)}


def test_a_vietnamese_goes_by_a_given_name() -> None:
    assert names(naming("a", person("Nguyen Xuan Phuc")), naming("b", person("Phuc"))) == {
        ("Nguyen Xuan Phuc", "Phuc")
    }


def test_a_short_form_follows_its_own_article_first() -> None:
    found = linked(
        naming("a", person("Kim Jong Un"), person("Kim")),
        naming("b", person("Kim Dae-jung"), person("Kim")),
    )
    assert found.named["a"] == (found.named["a"][0],) * 2
    assert found.named["b"] == (found.named["b"][0],) * 2
    assert found.named["a"][0] != found.named["b"][0]


def test_of_two_in_one_article_the_last_named_is_meant() -> None:
    (ids,) = linked(
        naming("a", person("John Smith"), person("Smith"), person("Jane Smith"), person("Smith"))
    ).named.values()
    assert ids == (ids[0], ids[0], ids[2], ids[2])


def test_alone_in_its_article_it_is_the_only_one_in_the_corpus() -> None:
    assert names(naming("a", person("Jean-Pierre Lacroix")), naming("b", person("Lacroix"))) == {
        ("Jean-Pierre Lacroix", "Lacroix")
    }


def test_with_several_in_the_corpus_a_short_form_is_nobody_of_them() -> None:
    assert names(
        naming("a", person("John Smith")),
        naming("b", person("Jane Smith")),
        naming("c", person("Smith")),
    ) == {("John Smith",), ("Jane Smith",), ("Smith",)}


def test_with_several_in_the_corpus_it_is_whom_the_articles_mostly_mean() -> None:
    pile = [naming(str(n), person("Barack Obama"), person("Obama")) for n in range(4)]
    pile += [naming("m", person("Michelle Obama")), naming("o", person("Obama"))]
    assert names(*pile) == {("Barack Obama", "Obama"), ("Michelle Obama",)}


def test_a_name_is_short_for_the_person_whom_the_articles_mostly_name() -> None:
    biden = person("Joe Biden")
    pile = [naming(str(n), person("Barack Hussein Obama"), biden) for n in range(4)]
    pile += [naming("m", person("Barack Milhouse Obama"), biden)]
    pile += [naming("o", person("Barack Obama"), biden)]
    assert names(*pile) == {
        ("Barack Hussein Obama", "Barack Obama"),
        ("Barack Milhouse Obama",),
        ("Joe Biden",),
    }


@pytest.mark.parametrize(
    ("company", "count", "remark"),
    [
        ((), 2, "nothing says that they are one"),
        ((person("Joe Biden"),), 1, "somebody named beside both"),
        ((place("Sudan"), body("United Nations")), 1, "two names beside both"),
        ((place("Sudan"),), 2, "one place says little"),
    ],
)
def test_a_name_is_short_for_another_only_in_its_company(
    company: Sequence[Mention], count: int, remark: str
) -> None:
    pile = (
        naming("a", person("Jean-Pierre Lacroix"), *company),
        naming("b", person("J. Lacroix"), *company),
    )
    people = [entity for entity in linked(*pile).entities if "Lacroix" in entity.name]
    assert len(people) == count, remark


def test_a_family_name_that_is_a_towns_needs_company_too() -> None:
    alone = (naming("a", person("David Blackburn")), naming("b", person("Blackburn")))
    assert len(linked(*alone).entities) == 2
    company = (place("Sudan"), body("United Nations"))
    pile = (
        naming("a", person("David Blackburn"), *company),
        naming("b", person("Blackburn"), *company),
    )
    assert len(linked(*pile).entities) == 3


def test_who_goes_by_two_names_leaves_the_relative_hers() -> None:
    assert names(
        naming("a", person("Paris Katherine Jackson"), person("Paris Jackson")),
        naming("b", person("Katherine Jackson")),
    ) == {("Paris Katherine Jackson", "Paris Jackson"), ("Katherine Jackson",)}


def test_names_in_a_row_are_not_one_fuller_name() -> None:
    row, one, other = (
        person("Ann Levine Tom Robinson"),
        person("Ann Levine"),
        person("Tom Robinson"),
    )
    assert len(linked(naming("a", row, one), naming("b", other)).entities) == 3


def test_a_word_too_many_is_nobodys_short_form() -> None:
    assert names(
        naming("a", person("Sadiq Khan")),
        naming("b", person("London Sadiq Khan"), person("London")),
    ) == {("Sadiq Khan", "London Sadiq Khan"), ("London",)}


@pytest.mark.parametrize(
    ("one", "other", "count", "remark"),
    [
        (person("Mostafa Madbouli", "Minister"), person("Mustafa Madbuly", "minister"), 1, ""),
        (person("Mostafa Madbouli", "Mr."), person("Mustafa Madbuly", "Mr."), 2, "a courtesy"),
        (person("Tony Hayward", "CEO"), person("Tony Hayword", "CEO"), 1, "a slip"),
        (person("Tony Hayward"), person("Tony Hayword"), 2, "nothing else in common"),
    ],
)
def test_a_spelling_in_another_article_needs_support(
    one: Mention, other: Mention, count: int, remark: str
) -> None:
    assert len(linked(naming("a", one), naming("b", other)).entities) == count, remark


def test_others_named_beside_them_support_a_spelling() -> None:
    assert names(
        naming("a", person("Volodymyr Zelensky"), person("Boris Johnson")),
        naming("b", person("Volodymyr Zelenskyy"), person("Boris Johnson")),
    ) == {("Volodymyr Zelenskyy", "Volodymyr Zelensky"), ("Boris Johnson",)}


def test_a_given_name_elsewhere_is_no_reason() -> None:
    assert names(naming("a", person("Maria Lopez")), naming("b", person("Maria"))) == {
        ("Maria Lopez",),
        ("Maria",),
    }


def test_an_acronym_means_what_its_own_article_says() -> None:
    pile = (
        naming("a", body("American Cancer Association", "ACA"), body("ACA")),
        naming("b", body("Atlantic Cod Alliance", "ACA"), body("ACA")),
        naming("c", body("ACA")),
    )
    assert names(*pile) == {
        ("American Cancer Association", "ACA"),
        ("Atlantic Cod Alliance", "ACA"),
        ("ACA",),
    }


def test_an_acronym_and_its_name_are_one_though_the_name_holds_another_acronym() -> None:
    assert names(
        naming("a", body("UN Interim Force", "UNIF"), body("UNIF")),
        naming("b", body("United Nations Interim Force", "UNIF"), body("United Nations", "UN")),
        naming("c", body("UNIF")),
    ) == {("United Nations",), ("United Nations Interim Force", "UN Interim Force", "UNIF")}


SHOWN = [
    # every spelling seen and how often, the one shown, remark
    (person, {"Sadiq Khan": 1, "London Sadiq Khan": 2}, "Sadiq Khan", "a place before it"),
    (person, {"Bernie Sanders": 1, "Vermont Bernie Sanders": 1}, "Bernie Sanders", "a state"),
    (person, {"Carrie Lam": 1, "Executive Carrie Lam": 1}, "Carrie Lam", "half a title"),
    (person, {"Mark Seidenberg": 2, "Mark Seidenberg Image": 1}, "Mark Seidenberg", "a caption"),
    (person, {"Robert Mugabe": 9, "Robert Gabriel Mugabe": 1}, "Robert Mugabe", "the usual form"),
    (
        person,
        {"Mary Smith": 1, "Mary Jane Smith": 1},
        "Mary Jane Smith",
        "of equal ones the longer",
    ),
    (person, {"Mugabe": 9, "Robert Mugabe": 1}, "Robert Mugabe", "no short form"),
    (person, {"Conrad Murray": 60, "Conrad Murray Jackson": 1}, "Conrad Murray", "a slip"),
    (person, {"Eric Holder": 9, "Eric Holder Jr.": 1}, "Eric Holder", "a suffix is no name"),
    (person, {"George": 9, "P C George": 1}, "P C George", "initials say more than nothing"),
    (person, {"John Bolton": 9, "John R. Bolton": 1}, "John Bolton", "but no more than names"),
    (place, {"US": 9, "U.S.": 5, "United States": 1}, "United States", "no acronym"),
    (place, {"Britain": 9, "United Kingdom": 1}, "United Kingdom", "GeoNames' usual name"),
    (place, {"Kenya": 1, "Republic of Kenya": 2}, "Kenya", "the ceremonial name is not usual"),
    (body, {"Unesco": 1, "UNESCO": 2}, "UNESCO", "the same letters, as they are mostly written"),
    (body, {"NATIONAL BANK": 2, "National Bank": 1}, "National Bank", "no capitals"),
    (body, {"UN": 9, "United Nations": 1}, "United Nations", "known without being defined"),
]


@pytest.mark.parametrize(("made", "seen", "shown", "remark"), SHOWN)
def test_the_name_shown(
    made: Callable[[str], Mention], seen: Mapping[str, int], shown: str, remark: str
) -> None:
    (entity,) = linked(
        naming("a", *(made(name) for name, count in seen.items() for _ in range(count)))
    ).entities
    assert entity.name == shown, remark


def test_the_name_shown_has_marks_where_any_article_writes_them() -> None:
    (entity,) = linked(
        naming("a", person("Hoang Kim Phung"), person("Phung"), person("Phung")),
        naming("b", person("Hoàng Kim Phụng"), person("Phụng")),
    ).entities
    assert (entity.name, entity.label) == ("Hoàng Kim Phụng", "Phụng")
    assert entity.aliases == ("Phung", "Hoang Kim Phung", "Phụng")


def test_a_slip_is_shown_under_its_right_name() -> None:
    (entity,) = linked(naming("a", place("Central Africa Republic"))).entities
    assert (entity.name, entity.aliases) == (
        "Central African Republic",
        ("Central Africa Republic",),
    )


def test_roles_are_kept_with_their_dates() -> None:
    (entity,) = linked(
        naming("a", person("Bui Thanh Son", "Deputy Minister"), when="2019-03-01"),
        naming("b", person("Bui Thanh Son", "Minister"), person("Son", "Minister")),
    ).entities
    assert [(role.title, str(role.when)) for role in entity.roles] == [
        ("Deputy Minister", "2019-03-01"),
        ("Minister", "2022-11-27"),
    ]


def test_every_other_spelling_has_its_reason() -> None:
    (entity,) = linked(
        naming("a", person("Jean-Pierre Lacroix"), person("Lacroix"), person("J. Lacroix"))
    ).entities
    assert {reason.name for reason in entity.links} == {"Lacroix", "J. Lacroix"}
    assert all(reason.reason for reason in entity.links)


def test_reasons_are_told_of_the_name_shown() -> None:
    (phung,) = linked(naming("a", person("Hoàng Kim Phụng"), person("Hoang Kim Phung"))).entities
    (ban,) = linked(
        naming("a", person("Ban Ki-moon"), person("Ban Ki Moon"), person("Ban Ki"))
    ).entities
    (slip,) = linked(naming("a", place("Central Africa Republic"))).entities
    (renamed,) = linked(
        naming("a", person("Doe")), corrections=[Correction(Action.RENAME, PERSON, "Doe", "J. Doe")]
    ).entities
    told = {why.name: why.reason for entity in (phung, ban, slip, renamed) for why in entity.links}
    assert told == {
        "Hoang Kim Phung": "the same letters, but for marks, spaces and hyphens",
        "Ban Ki Moon": "the same letters, but for marks, spaces and hyphens",
        "Ban Ki": "the same name with parts left out",
        "Central Africa Republic": "a slip for Central African Republic",
        "Doe": "the reader's correction",
    }


def test_a_place_is_known_by_its_other_spellings() -> None:
    (entity,) = linked(naming("a", place("Hà Nội"))).entities
    assert "Hanoi" in entity.also_known_as


def test_a_place_is_read_by_the_company_it_keeps() -> None:
    (alone,) = linked(naming("a", place("Georgia"))).entities
    beside = linked(naming("a", place("Birmingham"), place("Alabama"), place("Atlanta"))).entities
    birmingham = next(entity for entity in beside if entity.name == "Birmingham")
    assert alone.places[0].name == "Georgia"
    assert birmingham.places[0].country == "US"


CORRECTED = [
    (Correction(Action.MERGE, PERSON, "Doe", "John Roe"), {("John Roe", "Doe")}, "merged"),
    (Correction(Action.RENAME, PERSON, "doe", "J. Doe"), {("J. Doe", "Doe"), ("John Roe",)}, ""),
    (Correction(Action.HIDE, PERSON, "Doe"), {("John Roe",)}, "hidden"),
    (Correction(Action.KIND, PERSON, "Doe", "place"), {("Doe",), ("John Roe",)}, "a place now"),
    (Correction(Action.ALIAS, PERSON, "John Roe", "Doe"), {("John Roe", "Doe")}, "alias taken in"),
]


@pytest.mark.parametrize(("correction", "expected", "remark"), CORRECTED)
def test_the_reader_is_right(
    correction: Correction, expected: set[tuple[str, ...]], remark: str
) -> None:
    pile = naming("a", person("John Roe"), person("Doe"))
    assert names(pile, corrections=[correction]) == expected, remark
    assert not linked(pile, corrections=[correction]).problems


def test_a_spelling_is_split_off_with_its_mentions() -> None:
    found = linked(
        naming("a", person("Jean-Pierre Lacroix"), person("Lacroix")),
        corrections=[Correction(Action.SPLIT, PERSON, "Jean-Pierre Lacroix", "Lacroix")],
    )
    full, short = found.named["a"]
    assert full != short
    assert all(entity.appearances for entity in found.entities)


def test_a_changed_kind_reaches_the_mentions() -> None:
    found = linked(
        naming("a", place("Jordan")),
        corrections=[Correction(Action.KIND, PLACE, "Jordan", "person")],
    )
    assert [mention.kind for mention in found.mentions["a"]] == [PERSON]


@pytest.mark.parametrize(
    "correction",
    [
        Correction(Action.HIDE, PERSON, "Nobody", line=3),
        Correction(Action.HIDE, BODY, "John Roe", line=3),
        Correction(Action.MERGE, PERSON, "John Roe", "Nobody", line=3),
        Correction(Action.SPLIT, PERSON, "John Roe", "Roe", line=3),
        Correction(Action.KIND, PERSON, "John Roe", "ship", line=3),
    ],
)
def test_a_line_that_fits_nothing_is_reported(correction: Correction) -> None:
    (problem,) = linked(naming("a", person("John Roe")), corrections=[correction]).problems
    assert (problem.path, problem.line) == ("names.toml", 3)


MENTIONS = st.sampled_from(
    [
        *(mention for pair in (*ONE, *TWO) for mention in pair[:2]),
        person("Smith"),
        person("Kim"),
        person("Maria"),
    ]
)
PILES = st.lists(st.lists(MENTIONS, min_size=1, max_size=5), min_size=1, max_size=4)


def _outline(found: Linked) -> set[object]:
    return {(e.id, e.name, e.label, e.aliases, len(e.appearances)) for e in found.entities}


def test_who_is_named_most_comes_first_and_of_two_alike_who_is_in_more_articles() -> None:
    found = linked(
        naming("one", body("Alpha Group"), body("Alpha Group"), body("Beta Bank")),
        naming("two", body("Beta Bank"), body("Gamma Press"), person("Ann Lee")),
        naming("three", body("Gamma Press"), body("Gamma Press")),
    )
    assert [entity.name for entity in found.entities] == [
        "Ann Lee",
        "Gamma Press",
        "Beta Bank",
        "Alpha Group",
    ]


@given(PILES)
def test_the_order_of_files_makes_no_difference(pile: list[list[Mention]]) -> None:
    analyses = [naming(str(number), *mentions) for number, mentions in enumerate(pile)]
    expected = _outline(linked(*analyses))
    assert _outline(linked(*reversed(analyses))) == expected


@given(PILES)
def test_every_entity_is_named_somewhere(pile: list[list[Mention]]) -> None:
    analyses = [naming(str(number), *mentions) for number, mentions in enumerate(pile)]
    found = linked(*analyses)
    assert all(entity.appearances for entity in found.entities)
    # a surname that two people in one article could mean names neither
    ids = [id_ for named in found.named.values() for id_ in named if id_ is not None]
    assert {entity.id for entity in found.entities} == set(ids)
    assert sum(len(e.appearances) for e in found.entities) == len(ids)


@given(PILES)
def test_an_unrelated_article_changes_nothing(pile: list[list[Mention]]) -> None:
    analyses = [naming(str(number), *mentions) for number, mentions in enumerate(pile)]
    unrelated = naming("z", person("Zebulon Quux"), place("Xanadu"), body("Quux & Sons"))
    assert _outline(linked(*analyses)) <= _outline(linked(*analyses, unrelated))


def test_an_acronym_of_initials_takes_two_articles() -> None:
    said = naming("a", body("Security Council of Nowhere"), body("SCN"))
    again = naming("b", body("Security Council of Nowhere"), body("SCN"))
    bare = naming("c", body("SCN"))
    assert names(said, bare) == {("SCN",), ("Security Council of Nowhere", "SCN")}
    assert names(said, again, bare) == {("Security Council of Nowhere", "SCN")}


def test_one_articles_joke_does_not_rename_a_known_acronym() -> None:
    joke = naming("a", body("Friendly Bears of India"), body("FBI"))
    assert ("FBI",) in names(joke, naming("b", body("FBI")))
