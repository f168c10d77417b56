from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pktui.corpus.duplicates import Different
from pktui.model.article import Article, ArticleId, Problem, ProblemKind
from pktui.reading.draft import Draft, finish


def article(text: str, path: str = "a.txt", **fields: str) -> Article:
    return finish(Draft(text=text, **fields), path)


def fold_duplicates(articles: Iterable[Article]) -> tuple[list[Article], list[Problem]]:
    """The different articles in the order of their first copies, every id once."""
    different = Different()
    for article in articles:
        different.add(article)
    return different.articles, different.problems


def test_different_articles_stay_as_they_are() -> None:
    given = [article("one"), article("two", id="2"), article("three", "b.txt")]
    assert fold_duplicates(given) == (given, [])


def test_an_article_is_new_until_nothing_of_a_copy_is() -> None:
    different = Different()
    first = article("x")
    assert different.add(first) is first
    assert different.add(article("x")) is None
    fuller = different.add(article("x", "b.txt", title="T"))
    assert fuller
    assert (fuller.title, fuller.also_at) == ("T", ("b.txt",))
    assert different.articles == [fuller]


def test_what_was_told_apart_stays_when_it_is_finished() -> None:
    different = Different()
    for one in (article("one", id="1"), article("two", id="1"), article("one", "b.txt")):
        different.add(one)
    before = different.articles, list(different.problems)
    different.finish()
    assert (different.articles, different.problems) == before
    assert len(different) == 2


def test_the_same_text_in_two_places_is_one_article() -> None:
    [one], problems = fold_duplicates(
        [
            article("Talks  began.\n"),
            article("Talks\r\nbegan.", "b.txt"),
            article("Talks began.", "b.txt"),
        ]
    )
    assert one.text == "Talks  began.\n"
    assert (one.path, one.also_at) == ("a.txt", ("b.txt",))
    assert [problem.kind for problem in problems] == [ProblemKind.DUPLICATE] * 2
    assert problems[0].path == "b.txt"


LIVE = "Follow our live coverage."


def test_items_with_the_same_short_text_are_as_many_as_they_are() -> None:
    given = [
        article(
            LIVE, id=f"a{i}", title=f"Live, day {i}", date=f"2021-03-0{i}", url=f"https://x/{i}"
        )
        for i in (1, 2, 3)
    ]
    kept = fold_duplicates([*given, *given])[0]
    assert [one.title for one in kept] == [one.title for one in given]


def test_items_that_only_their_ids_and_days_tell_apart_are_not_folded() -> None:
    given = [article(LIVE, id=f"a{i}", date=f"2021-03-0{i}") for i in (1, 2, 3)]
    assert [one.id for one in fold_duplicates(given)[0]] == ["a1", "a2", "a3"]
    assert len(fold_duplicates([article(LIVE, date=one.date) for one in given])[0]) == 1


def test_a_short_text_that_says_less_is_a_copy() -> None:
    told = article(LIVE, title="Live", date="2021-03-01")
    [one], _ = fold_duplicates([article(LIVE, "b.txt"), told])
    assert (one.title, one.date) == ("Live", "2021-03-01")


def test_a_story_is_one_whatever_its_feeds_call_it() -> None:
    story = "The two sides met to talk about the harbour, and agreed on little. " * 4
    copies = [article(story, title=f"Talks {i}", date=f"2021-03-0{i}") for i in (1, 2)]
    assert len(fold_duplicates(copies)[0]) == 1


def test_what_a_copy_knows_better_is_taken_over() -> None:
    [one], _ = fold_duplicates(
        [
            article("x", title="T"),
            article("x", "b.txt", title="U", date="2022-11-27"),
            article("x", "c.txt", publisher="VNS", url="https://example.org"),
        ]
    )
    assert (one.title, one.date, one.publisher) == ("T", "2022-11-27", "VNS")
    assert one.url == "https://example.org"


@pytest.mark.parametrize(
    ("first", "copy", "disagree", "remark"),
    [
        ("2022-11-27", "2022-11-28", True, "two days"),
        ("2022-11", "2022-12-01", True, "a month and a day outside it"),
        ("2022-11-27", "2022-11-27T21:30:00+07:00", False, "a day and a moment of it"),
        ("2022-11-27T21:30:00+07:00", "2022-11-27T14:30:00Z", False, "one moment, two zones"),
        ("2022-11-27", "2022-11", False, "a day and its month"),
        ("2022", "2022-11-27", False, "a year and a day of it"),
        ("2022-11-27", "27 November 2022", False, "one that no machine wrote"),
        ("2022-11-27", None, False, "one that says none"),
    ],
)
def test_copies_that_disagree_on_the_date(
    first: str, copy: str | None, disagree: bool, remark: str
) -> None:
    [one], [problem] = fold_duplicates([article("x", date=first), article("x", "b.txt", date=copy)])
    assert one.date == first
    assert (problem.kind is ProblemKind.CONTRADICTION) is disagree, remark
    if disagree:
        assert problem.reason == f"the same text is dated {first} in a.txt, here {copy}"


@pytest.mark.parametrize(
    ("copy", "named", "remark"),
    [
        ({"title": "Dam\nburst"}, "“Dam burst”: the same", "by its title, on one line"),
        ({"title": "T" * 200}, f"“{'T' * 79}…”: the same", "of a long title the beginning"),
        (
            {"title": "Dam burst", "publisher": "AFP"},
            "“Dam burst” (AFP): the same",
            "and its publisher",
        ),
        ({"title": "First", "publisher": "AFP"}, "(AFP): the same", "by its publisher alone"),
        ({"publisher": "P" * 200}, f"({'P' * 79}…): the same", "of a long one the beginning"),
        ({"title": "First", "id": "b2"}, "b2: the same", "by its id where the titles agree"),
        ({"title": "First"}, "the same", "nothing tells it from the first"),
        ({}, "the same", "it has no title"),
    ],
)
def test_a_copy_is_named_by_what_tells_it_from_the_first(
    copy: dict[str, str], named: str, remark: str
) -> None:
    _, [problem] = fold_duplicates(
        [article("x" * 300, id="a1", title="First"), article("x" * 300, **({"id": "a1"} | copy))]
    )
    assert problem.reason.startswith(f"{named} text as a1 in a.txt;"), remark


def test_two_texts_under_one_id_both_stay() -> None:
    articles, problems = fold_duplicates(
        [
            article("one", id="7"),
            article("two", "b.txt", id="7"),
            article("two", "c.txt", id="7"),
            article("three", "d.txt", id="7"),
        ]
    )
    assert [a.text for a in articles] == ["one", "two", "three"]
    assert articles[0].id == "7"
    assert len({a.id for a in articles}) == 3
    assert all(a.id.startswith("7-") for a in articles[1:])
    assert articles[1].also_at == ("c.txt",)
    assert [(p.kind, p.path) for p in problems] == [
        (ProblemKind.DUPLICATE, "b.txt"),
        (ProblemKind.DUPLICATE, "c.txt"),
        (ProblemKind.DUPLICATE, "d.txt"),
    ]


def test_ids_do_not_hang_on_the_order_of_other_articles() -> None:
    one = article("one")
    assert one.id == article("one", "elsewhere.txt").id != article("two").id
    assert ArticleId("7") == article("x", id="7").id


STORY = """\
The ministry said on Tuesday that the two sides had agreed to extend the programme for five years.
Officials met in Hanoi for a third round of talks, which both delegations called constructive. The
programme, begun in 2014, has trained about 300 engineers for missions in South Sudan and Abyei.
"We value this work highly," said Colonel Mac Duc Trong, who leads the department. He added that a
new unit would leave in May. Observers had expected a shorter term. The costs were not made public.
The opposition asked for a debate in parliament, where the plan needs a simple majority to pass.
"""


@pytest.mark.parametrize(
    ("other", "remark"),
    [
        (STORY.replace('"', "”").replace(",", ", "), "other quotation marks, other spaces"),
        (STORY + "Read more on our website.\n", "a line added below"),
        ("HANOI (VNA) - " + STORY, "a dateline added above"),
        (STORY[: STORY.index("The opposition")], "cut at its end"),
        (STORY.replace("programme", "program"), "spelt the American way"),
        (STORY.replace("which both", "that both"), "a word edited"),
        (STORY.replace("a debate", "an open debate"), "a word put in"),
    ],
)
def test_the_same_story_from_two_feeds_is_one_article(other: str, remark: str) -> None:
    [one], [problem] = fold_duplicates(
        [article(STORY, date="2020-03-03"), article(other, "b.txt", date="2020-03-04")]
    )
    assert one.text == max(STORY, other, key=len), remark
    assert {one.path, *one.also_at} == {"a.txt", "b.txt"}
    assert problem.kind is ProblemKind.DUPLICATE
    assert "word for word" in problem.reason


@pytest.mark.parametrize(
    ("other", "remark"),
    [
        (STORY.replace("300", "350"), "another number"),
        (STORY.replace("third", "fourth"), "another round, in words"),
        (STORY.replace("five", "seven"), "another term, in words"),
        (STORY.replace("Hanoi", "Seoul"), "another place"),
        (STORY.replace("Tuesday", "Friday"), "another day"),
        (STORY.replace("Mac Duc Trong", "Pham Manh Thang"), "another man"),
        (STORY[: STORY.index('"We value')], "a part of it"),
        (
            STORY.replace("constructive", "difficult")
            .replace("agreed", "refused")
            .replace("highly", "hardly"),
            "many words replaced",
        ),
    ],
)
def test_another_story_in_the_same_words_stays(other: str, remark: str) -> None:
    articles, problems = fold_duplicates([article(STORY), article(other, "b.txt")])
    assert len(articles) == 2, remark
    assert problems == [], remark


def test_the_same_words_a_week_later_are_another_story() -> None:
    articles, _ = fold_duplicates(
        [article(STORY, date="2020-03-03"), article(STORY + "More soon.", date="2020-03-10")]
    )
    assert len(articles) == 2


def test_a_new_version_under_the_same_id_stays_beside_the_old() -> None:
    articles, [problem] = fold_duplicates(
        [article(STORY, id="7"), article(STORY + "This was corrected.", "b.txt", id="7")]
    )
    assert len(articles) == 2
    assert "names another text" in problem.reason


def test_each_feed_may_frame_a_long_story_in_its_own_words() -> None:
    long = STORY + STORY.replace("The", "A").replace("ministry", "office").replace("the", "its")
    one = "Vietnam, Wed Dec 15 2010 6:18 PM\n" + long
    other = "Follow The Post on Thursday at 7\n" + long + "Tom Reed, 2010"
    assert len(fold_duplicates([article(one), article(other, "b.txt")])[0]) == 1


def test_feeds_sign_with_their_own_names() -> None:
    one = article("HANOI (Reuters) - " + STORY, publisher="Reuters")
    other = article("HANOI (VNA) - " + STORY, "b.txt", publisher="VNA")
    assert len(fold_duplicates([one, other])[0]) == 1


def test_copies_of_copies_are_folded_into_one() -> None:
    versions = [STORY, STORY + "Read more.", "(VNA) " + STORY, STORY]
    [one], problems = fold_duplicates(
        article(text, f"{number}.txt") for number, text in enumerate(versions)
    )
    assert {one.path, *one.also_at} == {"0.txt", "1.txt", "2.txt", "3.txt"}
    assert len(problems) == 3


VOCABULARY = (
    "ministry sides agreed talks met in and of for a the new unit leave may cost plan debate "
    "majority year office board rise fell"
).split()
WORDS = st.lists(st.sampled_from(VOCABULARY), min_size=8, max_size=12)
SENTENCES = st.lists(
    WORDS.map(lambda words: " ".join(words).capitalize() + "."),
    min_size=10,
    max_size=20,
    unique=True,
)


@given(SENTENCES, st.sampled_from(["\n", " ", "\n\n", "  "]), st.integers(0, 1))
def test_setting_or_a_sentence_at_an_end_never_makes_another_article(
    sentences: list[str], space: str, cut: int
) -> None:
    one, other = " ".join(sentences), space.join(sentences[: len(sentences) - cut])
    assert len(fold_duplicates([article(one), article(other, "b.txt")])[0]) == 1


@given(SENTENCES, st.data())
def test_a_number_that_differs_always_makes_another_article(
    sentences: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(sentences)))
    texts = [
        " ".join([*sentences[:at], f"There were {count} of them.", *sentences[at:]])
        for count in (17, 18)
    ]
    short = [text for text in texts if len(text.split()) < 100]
    assert len(fold_duplicates(map(article, short))[0]) == len(short)


@settings(max_examples=30)
@given(st.lists(SENTENCES.map(" ".join), max_size=4))
def test_every_copy_is_accounted_for(texts: list[str]) -> None:
    articles, problems = fold_duplicates(
        article(text, f"{number}.txt") for number, text in enumerate(texts)
    )
    assert len(articles) + len(problems) == len(texts)
    assert len({a.id for a in articles}) == len(articles)
    paths = [path for a in articles for path in (a.path, *a.also_at)]
    assert sorted(paths) == sorted(f"{number}.txt" for number in range(len(texts)))


def test_a_sentence_that_all_articles_share_costs_no_time() -> None:
    boilerplate = " ".join(f"All rights are reserved by publisher number {n}." for n in range(9))
    different = Different()
    for number in range(300):
        different.add(article(f"{number} {'x' * number} {boilerplate}"))
    assert max(map(len, different._sharing.values())) <= 8


def test_many_copies_in_one_file_are_counted_and_those_of_another_are_told() -> None:
    """A table of a megabyte may have a hundred thousand rows of one text."""
    given = [article("x", "a.csv") for _ in range(1_502)] + [article("x", "b.csv")]
    [one], problems = fold_duplicates(given)
    assert one.also_at == ("b.csv",)
    told = [problem for problem in problems if problem.article == one.id]
    assert [problem.path for problem in told] == ["a.csv"] * 100 + ["b.csv"]
    [more] = [problem for problem in problems if problem.article is None]
    assert (more.path, more.kind) == ("a.csv", ProblemKind.DUPLICATE)
    assert more.reason.startswith("1,401 more copies, or texts under the ids of others;")


def test_texts_under_one_id_are_counted_and_all_stay() -> None:
    given = [article(f"Text {number} of many.", "a.csv", id="7") for number in range(102)]
    stay, problems = fold_duplicates(given)
    assert len(stay) == len({one.id for one in stay}) == 102
    *told, more = problems
    assert len(told) == 100
    assert more.reason.startswith("1 more copy, or text under the id of another;")


def test_copies_of_many_days_in_one_file_are_counted_too() -> None:
    given = [article("x", "a.csv", date=f"{year}-05-03") for year in range(1600, 2020)]
    _, problems = fold_duplicates(given)
    assert len(problems) == 101
    assert {problem.kind for problem in problems[:100]} == {ProblemKind.CONTRADICTION}


@pytest.mark.parametrize("field", ["title", "date", "publisher", "section", "url"])
def test_a_copy_in_the_same_file_gives_what_the_first_lacks(field: str) -> None:
    words = {"date": "2010-05-03", "url": "https://a.b"}.get(field, "World")
    [one], _ = fold_duplicates([article("x"), article("x"), article("x", **{field: words})])
    assert getattr(one, field) == words
