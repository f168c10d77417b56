"""Which number is the day, by all date fields of an input."""

from __future__ import annotations

import pytest

from pktui.corpus.assemble import assemble
from pktui.model.article import Article, ArticleId
from pktui.pipeline.analyse import analyse

COLUMNS = [
    (["01/02/2023", "25/04/2023"], ["2023-02-01", "2023-04-25"], "one row settles the other"),
    (["01/02/2023", "04/25/2023"], ["2023-01-02", "2023-04-25"], "the month may come first"),
    (["01/02/2023", "12/12/2023"], ["2023-01-02?", "2023-12-12"], "twice the same says nothing"),
    (["01/02/2023", "25/04/2023", "04/25/2023"], ["2023-01-02?", "2023-04-25", "2023-04-25"],
     "rows that contradict each other settle nothing"),
    (["01.02.2023", "04/25/2023"], ["2023-02-01", "2023-04-25"], "full stops have their own order"),
    (["01-02-23", "25-04-23"], ["2023-02-01", "2023-04-25"], "two digits of the year"),
]  # fmt: skip


def dates_of(
    fields: list[str], paths: list[str], text: str = "The port {} of Oslo was shut."
) -> list[str]:
    analyses = [
        analyse(Article(id=ArticleId(f"{i}"), path=path, text=text.format(i), date=field))
        for i, (field, path) in enumerate(zip(fields, paths, strict=True))
    ]
    articles = assemble(analyses).articles
    return [str(articles[ArticleId(f"{i}")].when) for i in range(len(fields))]


@pytest.mark.parametrize(("fields", "dates", "remark"), COLUMNS)
def test_a_column_is_read_in_one_order(fields: list[str], dates: list[str], remark: str) -> None:
    assert dates_of(fields, ["a.csv"] * len(fields)) == dates, remark


def test_files_of_one_folder_are_written_alike_and_other_folders_are_not() -> None:
    fields = ["01/02/2023", "25/04/2023", "01/02/2023"]
    paths = ["one/a.txt", "one/b.txt", "other/c.txt"]
    assert dates_of(fields, paths) == ["2023-02-01", "2023-04-25", "2023-01-02?"]


def test_vietnamese_begins_with_the_day_whatever_the_others_do() -> None:
    text = "Ông Nam {} đã đến Hà Nội và gặp các bạn của ông trong những ngày này."
    assert dates_of(["01/02/2023"], ["a.csv"], text) == ["2023-02-01"]


def test_what_is_relative_counts_from_the_settled_day() -> None:
    analyses = [
        analyse(Article(id=ArticleId(f"{i}"), path="a.csv", text=f"He {i} left yesterday.", date=f))
        for i, f in enumerate(["01/02/2023", "25/04/2023"])
    ]
    told = [str(event.when) for event in assemble(analyses).events]
    assert told == ["2023-01-31", "2023-02-01", "2023-04-24", "2023-04-25"]


def test_texts_of_one_folder_that_have_their_date_below_the_title_are_read_alike() -> None:
    story = "Port news {}\n\n{}\n\nThe port of Oslo was shut, and ship number {} was turned away."
    days = ["03/04/2021", "25/04/2021", "01/02/2021"]
    analyses = [
        analyse(Article(id=ArticleId(f"{i}"), path=f"one/{i}.txt", text=story.format(i, day, i)))
        for i, day in enumerate(days)
    ]
    articles = assemble(analyses).articles
    found = [str(articles[ArticleId(f"{i}")].when) for i in range(3)]
    assert found == ["2021-04-03", "2021-04-25", "2021-02-01"]
    (alone,) = assemble(analyses[:1]).articles.values()
    assert alone.when is None, "a single one may be read in two ways"
