from __future__ import annotations

from pktui.model.article import Article, ArticleId, ProblemKind
from pktui.reading.draft import Draft, finish
from pktui.reading.duplicates import fold_duplicates


def article(text: str, path: str = "a.txt", **fields: str) -> Article:
    return finish(Draft(text=text, **fields), path)


def test_different_articles_stay_as_they_are() -> None:
    given = [article("one"), article("two", id="2"), article("three", "b.txt")]
    assert fold_duplicates(given) == (given, [])


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


def test_copies_that_disagree_on_the_date() -> None:
    [one], [problem] = fold_duplicates(
        [article("x", date="2022-11-27"), article("x", "b.txt", date="2022-11-28")]
    )
    assert one.date == "2022-11-27"
    assert problem.kind is ProblemKind.CONTRADICTION
    assert problem.reason == "the same text is dated 2022-11-27 in a.txt, here 2022-11-28"


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
