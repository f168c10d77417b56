"""A text that waits on the disk is read as it was, and an article is what it was."""

import copy
import gc
import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from pathlib import Path
from typing import Any
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.model.article import Article, ArticleId
from pktui.model.span import Span
from pktui.store.packing import spool, spooled_texts
from pktui.store.packing.spooled_texts import SpooledTexts

LONG = "Hà Nội — “peace” in 2014. \ud800 \U0001f54a " * 20
SHORT = "Follow our live coverage."


def article(number: int = 1, text: str = LONG) -> Article:
    return Article(
        id=ArticleId(f"id-{number}"),
        path="a.jsonl",
        text=text,
        title=f"Title {number}",
        date="2022-11-27",
        also_at=("b.jsonl",),
    )


def values_of(one: Article) -> dict[str, object]:
    return {field.name: getattr(one, field.name) for field in fields(one)}


def waits(one: Article) -> bool:
    """Whether the text is on the disk alone."""
    try:
        object.__getattribute__(one, "text")
    except AttributeError:
        return True
    return False


@pytest.fixture
def few_held(monkeypatch: pytest.MonkeyPatch) -> int:
    """Only three texts stay in memory, and the file is written often."""
    monkeypatch.setattr(spooled_texts, "_HELD", 3)
    monkeypatch.setattr(spool, "_PIECE", 1_000)
    return 3


def test_articles_keep_all_they_say(tmp_path: Path, few_held: int) -> None:
    texts = SpooledTexts(tmp_path)
    plain = [article(number, f"{number} {LONG}") for number in range(20)]
    held = [texts.holding(one) for one in plain]
    assert sum(not waits(one) for one in held) == few_held
    for _ in range(2):
        for one, was in zip(reversed(held), reversed(plain), strict=True):
            assert values_of(one) == values_of(was)
            assert one.text_as_given == was.text
            assert one.to_given(Span(1, 2)) == Span(1, 2)
    assert sum(not waits(one) for one in held) <= few_held
    assert all(isinstance(one, Article) for one in held)


@given(st.lists(st.text(min_size=100, max_size=120), max_size=8))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, given: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spooled_texts, "_HELD", 1)
        patch.setattr(spool, "_PIECE", 50)
        texts = SpooledTexts(tmp_path_factory.getbasetemp())
        held = [texts.holding(article(text=text)) for text in given]
        assert [one.text for one in held] == given


def pickled(one: Article) -> object:
    return pickle.loads(pickle.dumps(one))  # noqa: S301


@pytest.mark.parametrize("how", [copy.copy, copy.deepcopy, pickled])
def test_what_goes_elsewhere_is_an_ordinary_article(
    tmp_path: Path, few_held: int, how: Any
) -> None:
    texts = SpooledTexts(tmp_path)
    held = [texts.holding(article(number)) for number in range(5)]
    for number, one in enumerate(held):
        there = how(one)
        assert type(there) is Article
        assert values_of(there) == values_of(article(number))


def test_threads_that_read_at_once_each_get_the_right_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spooled_texts, "_HELD", 1)
    monkeypatch.setattr(spool, "_PIECE", 1_000)
    texts = SpooledTexts(tmp_path)
    wanted = [f"{number} {LONG}" for number in range(30)]
    held = [texts.holding(article(number, text)) for number, text in enumerate(wanted)]

    def read(step: int) -> list[int]:
        rows = [at * step % len(held) for at in range(500)]
        return [row for row in rows if held[row].text != wanted[row]]

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(read, (1, 7, 7, 11))) == [[]] * 4
    assert sum(not waits(one) for one in held) <= 1


def test_an_article_under_another_id_still_has_its_text(tmp_path: Path, few_held: int) -> None:
    texts = SpooledTexts(tmp_path)
    held = [texts.holding(article(number)) for number in range(9)]
    other = replace(held[0], id=ArticleId("another"))
    assert (other.id, other.text) == ("another", LONG)


def test_a_name_that_no_article_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AttributeError, match="author"):
        _ = SpooledTexts(tmp_path).holding(article()).author  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", [SHORT, ""])
def test_short_texts_stay_as_they_are(tmp_path: Path, text: str) -> None:
    one = article(text=text)
    assert SpooledTexts(tmp_path).holding(one) is one


def test_without_a_folder_articles_stay_as_they_are() -> None:
    one = article()
    assert SpooledTexts(None).holding(one) is one


def test_a_folder_that_cannot_be_written_to_costs_no_text(tmp_path: Path, few_held: int) -> None:
    texts = SpooledTexts(tmp_path / "that is not there")
    plain = [article(number, f"{number} {LONG}") for number in range(20)]
    held = [texts.holding(one) for one in plain]
    assert [one.text for one in held] == [one.text for one in plain]
    assert held[-1] is plain[-1], "no disk is asked twice"


def test_the_file_goes_with_the_last_article(tmp_path: Path, few_held: int) -> None:
    gc.disable()  # as while a corpus is made: nothing may wait for the collector
    try:
        texts = SpooledTexts(tmp_path)
        held = [texts.holding(article(number)) for number in range(9)]
        kept = ref(texts)
        del texts
        assert held[0].text == LONG
        assert not list(tmp_path.iterdir()), "it has no name"
        held.clear()
        assert kept() is None
    finally:
        gc.enable()
