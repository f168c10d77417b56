"""An index that was kept answers as one that is made anew; what is of no use is passed over."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from hypothesis import given, settings

from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus
from pktui.model.corrections import Corrections
from pktui.model.entity import EntityKind
from pktui.query import index as index_module
from pktui.query.complete import complete
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.query.parse import parse
from pktui.query.selection import select
from pktui.query.typed_text import typed_text
from pktui.store.cache import Cache
from pktui.store.codec import fill
from pktui.store.corpus_codec import pack_corpus, unpack_beside
from pktui.store.corpus_files import Corpora
from pktui.store.corpus_shelf import CorpusShelf
from pktui.workspace.load import Loader
from tests.corpora import Said, Told, analyses_of, corpus
from tests.query.queries import QUERIES
from tests.query.test_matrix import BESIDE, MATCHES, MISSES, NAMED, NOT_NAMED

MADE_FROM = b"m" * 16


def kept(made: Corpus, folder: Path) -> Corpus:
    """The corpus as it comes back, with the shelf on which its index stands or will stand."""
    corpora = Corpora(folder, "v" * 16)
    corpora.put("x", MADE_FROM, pack_corpus(made, analyses_of(made), lambda _: {}))

    def shelf(stamp: bytes) -> CorpusShelf:
        found = CorpusShelf(Corpora(folder, "v" * 16, "index"), "x", stamp)
        found.stands_beside(MADE_FROM)
        return found

    return unpack_beside(corpora.get("x", MADE_FROM) or (), shelf)


@pytest.fixture(autouse=True)
def _keeps_any(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "WORTH_KEEPING", 0)
    monkeypatch.setattr("pktui.query.postings._LARGE", 3)  # so that sets of rows are kept too


def pile() -> Corpus:
    """All that the matrix of queries tells, by several publishers, some of it undated."""
    told = [line for _, line, _ in (*MATCHES, *MISSES)]
    named = [(line, entity) for _, entity, line, _ in (*NAMED, *NOT_NAMED)]
    entities = {entity.name: entity for _, entity in named}
    articles = [
        Told(
            title=lines[0],
            when=None if number % 5 == 4 else f"20{10 + number % 13}-0{1 + number % 9}-11",
            said=[Said(f"20{10 + at % 13}", line) for at, line in enumerate(lines)],
            publisher=("The News", "Tuổi Trẻ", None, "Line\nfeed")[number % 4],
            more="Peacekeepers trained for months at Ki-moon's e-mail.",
        )
        for number, lines in enumerate(told[at : at + 7] for at in range(0, len(told), 7))
    ]
    articles += [
        Told(
            title=f"Article {number}",
            when="2021-04?",
            said=[Said("2014/..", line, [entity.name])],
            names=[entity.name],
        )
        for number, (line, entity) in enumerate(named)
    ]
    return corpus(*articles, entities=list(entities.values()))


PILE = pile()


def queries() -> list[str]:
    """Every query of the matrix, as it is typed letter by letter, and beside others."""
    typed = [row[0] for row in (*MATCHES, *MISSES, *NAMED, *NOT_NAMED, *BESIDE)]
    typed += ["on:2021", "before:2015", "is:uncertain", "is:undated", "is:publication lacroix"]
    typed += ["source:news", "source:tuoi", "title:lacroix", 'title:"a word"', "text:'eace"]
    beside = ("{} said", "{} | war", "!{}", "is:publication {}", "{} since:2015", "the {}")
    letters = [query[:end] for query in typed for end in range(1, len(query) + 1)]
    return list(
        dict.fromkeys((*letters, *(form.format(query) for query in typed for form in beside)))
    )


def answers(index: Index, query: Query) -> list[object]:
    view = select(index, query)
    return [
        [event.id for event in map(index.corpus.events.__getitem__, view.rows)],
        [article.article.id for article in view.undated],
        list(view.ranked),
        view.best,
        view.span,
        [view.reason(row) for row in view.rows],
        [view.counts_of(kind) for kind in EntityKind],
        [view.leading(kind, 5) for kind in EntityKind],
    ]


def is_from_the_shelf(index: Index) -> bool:
    return bool(index._kept)


def test_the_queries_of_the_matrix_have_the_same_answers(tmp_path: Path) -> None:
    fresh = Index(PILE)
    first = Index(kept(PILE, tmp_path))
    assert not is_from_the_shelf(first)
    assert first.build(float("inf"))
    again = Index(kept(PILE, tmp_path))
    assert is_from_the_shelf(again)
    asked = queries()
    assert len(asked) > 1000
    for number, text in enumerate(asked):
        query = parse(text)
        expected = answers(fresh, query)
        if number % 8 == 0:  # built of a kept corpus, whose index is not
            assert answers(first, query) == expected, text
        assert answers(again, query) == expected, text
        assert complete(again, text, len(text)) == complete(fresh, text, len(text)), text
    assert list(again.by_source) == list(fresh.by_source)
    assert [list(rows) for rows in again.by_source.values()] == [
        list(rows) for rows in fresh.by_source.values()
    ]
    assert again.titles == fresh.titles
    assert again.articles == fresh.articles
    assert list(again.last_days) == list(fresh.last_days)


@given(QUERIES)
@settings(deadline=None, max_examples=60)
def test_any_query_has_the_same_answer(
    tmp_path_factory: pytest.TempPathFactory, query: Query
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any-query"
    folder.mkdir(exist_ok=True)
    Index(kept(PILE, folder)).build(float("inf"))
    assert answers(Index(kept(PILE, folder)), query) == answers(Index(PILE), query)


def test_the_vocabulary_is_the_same_word_for_word(tmp_path: Path) -> None:
    fresh, made = Index(PILE), Index(kept(PILE, tmp_path))
    made.build(float("inf"))
    again = Index(kept(PILE, tmp_path))
    for one, other in ((fresh.vocabulary, again.vocabulary), (fresh.compounds, again.compounds)):
        assert other.folded == one.folded
        assert other.spelled == one.spelled
        for shelf, same in zip(one.shelves, other.shelves, strict=True):
            assert list(same.cuts) == list(shelf.cuts)
            assert list(same.every) == list(shelf.every)
    assert again.vocabulary.find(typed_text("lacrox")) == fresh.vocabulary.find(
        typed_text("lacrox")
    )


def test_a_corpus_of_nothing(tmp_path: Path) -> None:
    nothing = corpus()
    Index(kept(nothing, tmp_path)).build(float("inf"))
    again = Index(kept(nothing, tmp_path))
    assert is_from_the_shelf(again)
    assert answers(again, parse("a")) == answers(Index(nothing), parse("a"))


def spoilt(data: bytes) -> Iterator[bytes]:
    yield b""
    yield data[:20]
    yield data[: len(data) // 2]
    yield data[:-5]
    for place in (3, 20, 40, len(data) // 3, len(data) - 30):
        yield data[:place] + bytes((data[place] ^ 0xFF,)) + data[place + 1 :]


def test_a_spoilt_file_is_passed_over_and_made_anew(tmp_path: Path) -> None:
    Index(kept(PILE, tmp_path)).build(float("inf"))
    [file] = tmp_path.glob("index-*")
    data = file.read_bytes()
    expected = answers(Index(PILE), parse("lacrox"))
    for bad in spoilt(data):
        file.write_bytes(bad)
        index = Index(kept(PILE, tmp_path))
        assert not is_from_the_shelf(index), len(bad)
        assert answers(index, parse("lacrox")) == expected
        index.build(float("inf"))
        assert file.read_bytes() == data


def test_the_index_of_another_corpus_is_passed_over(tmp_path: Path) -> None:
    Index(kept(PILE, tmp_path)).build(float("inf"))
    other = corpus(Told(title="Another", when="2020"))
    index = Index(kept(other, tmp_path))
    assert not is_from_the_shelf(index)
    assert len(select(index, parse("another"))) == 1


def test_two_versions_keep_their_indexes_apart(tmp_path: Path) -> None:
    again = kept(PILE, tmp_path)
    assert isinstance(again.shelf, CorpusShelf)
    shelves = [
        CorpusShelf(Corpora(tmp_path, letter * 16, "index"), "x", again.shelf._stamp)
        for letter in "ab"
    ]
    for shelf, words in zip(shelves, (b"one", b"two"), strict=True):
        shelf.stands_beside(MADE_FROM)
        shelf.keep(lambda words=words: [("words", words)])  # type: ignore[misc]
    assert [bytes(shelf.load()["words"]) for shelf in shelves] == [b"one", b"two"]


def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    Index(kept(PILE, tmp_path)).build(float("inf"))
    assert {path.stat().st_mode & 0o777 for path in tmp_path.glob("index-*")} == {0o600}


def test_an_index_waits_for_its_corpus(tmp_path: Path) -> None:
    shelf = CorpusShelf(Corpora(tmp_path, "v" * 16, "index"), "x", b"s" * 16)
    shelf.keep(lambda: [("words", b"word")])
    assert shelf.load() == {}
    assert list(tmp_path.iterdir()) == []
    shelf.stands_beside(MADE_FROM)
    assert bytes(shelf.load()["words"]) == b"word"


def test_zeros_that_a_power_cut_left_are_no_end_of_a_file(tmp_path: Path) -> None:
    shelf = CorpusShelf(Corpora(tmp_path, "v" * 16, "index"), "x", b"s" * 16)
    shelf.stands_beside(MADE_FROM)
    parts = [("words", b"word"), ("none", b""), ("more", bytes(range(40)))]
    shelf.keep(lambda: parts)
    assert {name: bytes(part) for name, part in shelf.load().items()} == dict(parts)
    [file] = tmp_path.iterdir()
    data, end = file.read_bytes(), 16
    for place in range(0, len(data) - end, 8):
        file.write_bytes(data[:place].ljust(len(data), b"\0"))
        assert shelf.load() == {}, place


def test_two_threads_write_one_after_the_other(tmp_path: Path) -> None:
    shelf = CorpusShelf(Corpora(tmp_path, "v" * 16, "index"), "x", b"s" * 16)
    shelf.stands_beside(MADE_FROM)
    all_are_here, writing, most = Barrier(4), [0], [0]

    def words() -> Iterator[tuple[str, bytes]]:
        writing[0] += 1
        most[0] = max(most[0], writing[0])
        time.sleep(0.01)
        yield "words", b"word"
        writing[0] -= 1

    def keep() -> None:
        all_are_here.wait()
        shelf.keep(words)

    threads = [Thread(target=keep) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    assert bytes(shelf.load()["words"]) == b"word"


# Through the loader

TEXTS = {
    "a.txt": "HANOI, May 3, 2020 — Minister Bui Thanh Son met Jean-Pierre Lacroix on Saturday.",
    "b.txt": "Son said yesterday that talks with Lacroix in Hanoi would go on in June.",
}
Load = Callable[[], Corpus]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in TEXTS.items():
        (articles / name).write_text(text)
    return articles


def loading(
    folder: Path,
    corrections: Mapping[str, Any] | None = None,
    complain: Callable[[str], None] = pytest.fail,
) -> Corpus:
    cache = Cache(folder.parent / "cache", complain=complain)
    try:
        return Loader([str(folder)], cache=cache, **(corrections or {})).load()
    finally:
        cache.close()


def test_what_the_first_opening_made_the_second_takes_up(folder: Path) -> None:
    first = Index(loading(folder))
    assert first.build(float("inf"))
    second = Index(loading(folder))
    assert is_from_the_shelf(second)
    assert answers(second, parse("lacrox")) == answers(first, parse("lacrox"))


def test_an_index_that_is_made_before_its_corpus_is_kept_is_kept_with_it(folder: Path) -> None:
    cache = Cache(folder.parent / "cache", complain=pytest.fail)
    for loaded in Loader([str(folder)], cache=cache).grow():
        if loaded.corpus is not None and loaded.is_whole:
            Index(loaded.corpus).build(float("inf"))
            assert list((folder.parent / "cache").glob("index-*")) == []
    cache.close()
    assert is_from_the_shelf(Index(loading(folder)))


@pytest.mark.parametrize("left", [60, 0.5, -3])
def test_of_a_damaged_index_one_line_tells(folder: Path, left: float) -> None:
    Index(loading(folder)).build(float("inf"))
    [file] = (folder.parent / "cache").glob("index-*")
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * left) if 0 < left < 1 else int(left)])
    told: list[str] = []
    index = Index(loading(folder, complain=told.append))
    assert not is_from_the_shelf(index)
    assert told == ["what was kept beside these articles is damaged: it is made anew"]
    index.build(float("inf"))
    assert is_from_the_shelf(Index(loading(folder)))


@pytest.mark.parametrize("change", ["content", "corrections"])
def test_after_a_change_it_is_made_anew(folder: Path, change: str) -> None:
    Index(loading(folder)).build(float("inf"))
    options = None
    if change == "content":
        (folder / "a.txt").write_text(TEXTS["a.txt"].replace("HANOI", "SEOUL"))
    else:
        options = {"corrections": lambda: Corrections(path="names.toml")}
    index = Index(loading(folder, options))
    assert not is_from_the_shelf(index)
    index.build(float("inf"))
    again = Index(loading(folder, options))
    assert is_from_the_shelf(again)
    assert answers(again, parse("seoul")) == answers(index, parse("seoul"))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_cache_that_cannot_be_written_to_is_read(folder: Path) -> None:
    Index(loading(folder)).build(float("inf"))
    cache = folder.parent / "cache"
    cache.chmod(0o500)
    try:
        assert is_from_the_shelf(Index(loading(folder)))
    finally:
        cache.chmod(0o700)


def test_a_place_that_takes_no_file_costs_only_the_keeping(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = loading(folder)

    def refuses(*_: object, **__: object) -> None:
        raise PermissionError("read-only")

    monkeypatch.setattr("pktui.store.corpus_files.replace", refuses)
    index = Index(made)
    assert index.build(float("inf"))
    assert answers(index, parse("lacroix"))[0]


def test_a_replaced_corpus_has_no_shelf(folder: Path) -> None:
    from dataclasses import replace

    made = loading(folder)
    assert made.shelf is not None
    assert replace(made, events=()).shelf is None
    assert replace(made, events=()).columns is None
    fill(made, shelf=None)
    assert not is_from_the_shelf(Index(made))


def test_what_a_kept_corpus_says_without_unpacking_is_what_it_says_anyway(tmp_path: Path) -> None:
    again = kept(PILE, tmp_path)
    assert again.columns is not None
    assert PILE.columns is None
    assert list(again.event_dates) == list(PILE.event_dates)
    assert list(again.article_dates) == list(PILE.article_dates)
    assert list(again.article_of) == list(PILE.article_of)
    assert sorted(again.paths) == sorted(PILE.paths)
    assert list(again.rows) == list(PILE.rows)
    assert [one.article.id for one in again.undated] == [one.article.id for one in PILE.undated]
    for id_ in (*PILE.articles, ArticleId("no such article")):
        assert list(again.rows_of(id_)) == list(PILE.rows_of(id_))
    for kind in EntityKind:
        ids = [entity.id for entity in PILE.entities_of(kind)]
        assert [entity.id for entity in again.entities_of(kind)] == ids
        assert [entity.id for entity in again.entities_of(kind)[1:3]] == ids[1:3]
    assert "no such event" not in again.rows
    assert again.events[-1].id == PILE.events[-1].id
    assert [event.id for event in again.events[2:5]] == [event.id for event in PILE.events[2:5]]
    assert again.events[-1] == kept(PILE, tmp_path).events[-1]
    with pytest.raises(IndexError):
        _ = again.events[len(PILE.events)]
    with pytest.raises(KeyError):
        _ = again.articles[ArticleId("no such article")]
