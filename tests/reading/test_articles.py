from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pktui.model.article import Article, Problem
from pktui.model.span import Span
from pktui.reading.draft import Draft, finish
from pktui.reading.inputs import Limits
from pktui.reading.reader import read
from pktui.reading.registry import BY_NAME
from pktui.reading.source import Source


def test_without_paths_the_bundled_articles() -> None:
    articles = list(read(()))
    assert all(isinstance(article, Article) for article in articles)
    assert [article.path[:9] for article in articles] == [f"seeds/00{i}" for i in range(5)]


def test_articles_and_problems_come_as_they_are_met(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"id": "1", "text": "one"}) + "\nbad\n" + json.dumps({"text": "two"})
    )
    (tmp_path / "b.bin").write_bytes(bytes(range(256)))
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.txt").write_text("three")
    found = [
        item.text if isinstance(item, Article) else (Path(item.path).name, item.line, item.reason)
        for item in read([str(tmp_path)])
    ]
    assert found == [
        "one",
        ("a.jsonl", 2, "not JSON: a value is missing at column 1"),
        "two",
        ("b.bin", None, "binary data, not text"),
        ("c.txt", None, "empty"),
        "three",
    ]


def test_a_format_can_be_forced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text('{"text": "x"}')
    [as_text] = read([str(path)])
    [as_lines] = read(Source([str(path)], form=BY_NAME["jsonl"]))
    assert isinstance(as_text, Article)
    assert isinstance(as_lines, Article)
    assert (as_text.text, as_lines.text) == ('{"text": "x"}', "x")


def test_an_article_too_long_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps({"text": "x" * n}) for n in (10, 11)))
    [short, long] = read(Source([str(path)], limits=Limits(article_characters=10)))
    assert isinstance(short, Article)
    assert isinstance(long, Problem)
    assert long.reason == "an article of more than 10 characters"


def test_reasons_are_harmless(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "x"}\n{"\x1b[2J": ]\n')
    [_, problem] = read([str(path)])
    assert isinstance(problem, Problem)
    assert problem.reason.isprintable()


def test_metadata_are_lines_in_nfc() -> None:
    article = finish(Draft(text="x", title=" Vie\u0323\u0302t\n Nam ", date=" ", url=""), "a")
    assert (article.title, article.date, article.url) == ("Việt Nam", None, None)


@given(st.text(st.characters(codec=None, categories=None), min_size=1))
def test_the_way_back_to_the_text_as_given(text: str) -> None:
    article = finish(Draft(text=text), "a")
    assert article.text_as_given == text
    assert article.text == unicodedata.normalize("NFC", text)
    assert article.to_given(Span(0, len(article.text))) == Span(0, len(text))
