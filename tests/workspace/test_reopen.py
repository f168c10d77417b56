"""The same files opened again give the same records, without reading or linking anything anew."""

from __future__ import annotations

import json
import os
import weakref
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from pktui.export.records import (
    annotation_records,
    article_records,
    entity_records,
    event_records,
    problem_records,
)
from pktui.model.corpus import Corpus
from pktui.model.corrections import Corrections
from pktui.model.entity import EntityKind
from pktui.model.event import EventKind
from pktui.model.span import Span
from pktui.query.index import Index
from pktui.store.cache import Cache, clear
from pktui.store.corpus_codec import pack_corpus, unpack_corpus
from pktui.store.corpus_files import Corpora, DamagedError
from pktui.store.kept_corpus import KeptCorpus
from pktui.workspace.load import Loader

TEXTS = {
    "a.txt": "HANOI, May 3, 2020 — Minister Bui Thanh Son met Jean-Pierre Lacroix on Saturday.",
    "b.txt": "Son said yesterday that talks with Lacroix in Hanoi would go on in June.",
    "c.txt": "Cafe\u0301 owners in Hanoi met on 31 February 2021 and since 2014.",
    "d.jsonl": '{"text": "Talks ended.", "date": "2020-05-04", "id": "x"}\nnot an object\n',
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in TEXTS.items():
        (articles / name).write_text(text)
    return articles


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    opened = Cache(tmp_path / "cache", complain=pytest.fail)
    yield opened
    opened.close()


def load(folder: Path, cache: Cache | None, **options: object) -> Corpus:
    return Loader([str(folder)], cache=cache, **options).load()  # type: ignore[arg-type]


def records(corpus: Corpus) -> list[str]:
    articles = corpus.articles.values()
    return [
        json.dumps(record, default=str)
        for kind in (
            event_records(corpus, corpus.events),
            article_records(articles),
            entity_records(corpus, corpus.entities.values()),
            annotation_records(corpus, articles),
            problem_records(corpus.problems),
        )
        for record in kind
    ]


def made_anew(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many articles each corpus was assembled of from now on."""
    from pktui.workspace import pile as module

    sizes: list[int] = []
    assembly = module.Assembly

    def noted(analyses, *others):  # type: ignore[no-untyped-def]
        analyses = list(analyses)
        sizes.append(len(analyses))
        return assembly(analyses, *others)

    monkeypatch.setattr(module, "Assembly", noted)
    return sizes


def test_the_second_opening_makes_nothing_anew(
    folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = records(load(folder, None))
    assert records(load(folder, cache)) == expected
    sizes = made_anew(monkeypatch)
    again = load(folder, cache)
    assert records(again) == expected
    assert again.rows.keys() == {event.id for event in again.events}
    assert sizes == []


def test_the_details_are_those_of_the_corpus_that_was_kept(folder: Path, cache: Cache) -> None:
    first, again = load(folder, cache), load(folder, cache)
    for one, other in zip(first.articles.values(), again.articles.values(), strict=True):
        assert other.layout == one.layout
        assert other.resolutions == one.resolutions
        assert other.mentions == one.mentions
        assert other.article.text_as_given == one.article.text_as_given
    for event, same in zip(first.events, again.events, strict=True):
        assert same.evidence == event.evidence
    for entity, named in zip(first.entities.values(), again.entities.values(), strict=True):
        assert named.articles == entity.articles
        assert named.appearances == entity.appearances
        assert (named.roles, named.links, named.places) == (
            entity.roles,
            entity.links,
            entity.places,
        )
    with pytest.raises(AttributeError):
        _ = again.events[0].nothing_of_that_name  # type: ignore[attr-defined]


def test_a_name_is_kept_once_however_many_events_and_articles_name_it(
    folder: Path, cache: Cache
) -> None:
    load(folder, cache)
    again = load(folder, cache)
    ids = {id_: id_ for id_ in again.entities}
    for article in again.articles.values():
        assert all(entity is ids[entity] for entity in article.entities if entity)
    for event in again.events:
        assert all(entity is ids[entity] for entity in event.entities)


def test_what_somebody_holds_is_one_object_and_what_nobody_holds_is_none(
    folder: Path, cache: Cache
) -> None:
    load(folder, cache)
    again = load(folder, cache)
    held = list(again.articles.values())
    assert all(again.articles[one.article.id] is one for one in held)
    assert list(map(id, again.articles.values())) == list(map(id, held))
    alive = weakref.ref(held.pop())
    assert alive() is not None


@pytest.mark.parametrize(
    "span", [None, Span(0, 0), Span(0, 1), Span(7, 7), Span(2**31 - 2, 2**31 - 1)]
)
def test_an_event_stands_where_it_stood(folder: Path, span: Span | None) -> None:
    loader = Loader([str(folder)])
    made = loader.load()
    analyses = {analysis.article.id: analysis for analysis in loader._known.values()}
    events = tuple(replace(event, span=span) for event in made.events)
    blocks = pack_corpus(replace(made, events=events), analyses, lambda _: {})
    again = unpack_corpus(blocks)
    assert [event.span for event in again.events] == [span] * len(events)
    assert [event.text for event in again.events] == [event.text for event in events]


def test_columns_give_the_names_of_events_without_making_an_event(
    folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A first screen counts the names of all events; their records are enough for that."""
    made = load(folder, cache)
    ids = list(made.entities)
    expected = Index(made)
    assert {event.kind for event in made.events} == set(EventKind)
    again = load(folder, cache)
    assert again.columns is not None
    for name in ("_event", "_entity"):
        monkeypatch.setattr(KeptCorpus, name, None)
    assert list(again.columns.kinds) == [entity.kind for entity in made.entities.values()]
    for row, event in enumerate(made.events):
        assert [ids[at] for at in again.columns.named(row)] == list(event.entities)
        assert [ids[at] for at in again.columns.spoken_of(row)] == list(made.spoken_of(event))
    names = Index(again).names
    for kind in EntityKind:
        assert names.by_frequency(kind) == expected.names.by_frequency(kind)
    assert [names.rows_of(id_) for id_ in ids] == [expected.names.rows_of(id_) for id_ in ids]


@pytest.mark.parametrize("change", ["content", "new", "removed", "renamed", "unreadable"])
def test_a_change_of_any_file_makes_it_anew(
    folder: Path, cache: Cache, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(folder, cache)
    path = folder / "a.txt"
    match change:
        case "content":
            path.write_text(TEXTS["a.txt"].replace("Saturday", "Thursday"))
        case "new":
            (folder / "e.txt").write_text("More talks.")
        case "removed":
            path.unlink()
        case "renamed":
            path.rename(folder / "2019-01-01.txt")
        case _:
            path.unlink()
            path.symlink_to("nowhere")
    expected = records(load(folder, None))
    sizes = made_anew(monkeypatch)
    assert records(load(folder, cache)) == expected
    assert len(sizes) == 1


def test_a_pipe_and_standard_input_are_kept_too(
    tmp_path: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def through_a_pipe(text: str) -> Corpus:
        reading, writing = os.pipe()
        os.write(writing, text.encode())
        os.close(writing)
        with os.fdopen(reading) as pipe, monkeypatch.context() as patched:
            patched.setattr("sys.stdin", pipe)
            return Loader(["-"], cache=cache).load()

    first = records(through_a_pipe(TEXTS["a.txt"]))
    other = records(through_a_pipe(TEXTS["b.txt"]))
    sizes = made_anew(monkeypatch)
    assert records(through_a_pipe(TEXTS["b.txt"])) == other
    assert sizes == []
    assert records(through_a_pipe(TEXTS["a.txt"])) == first
    assert sizes == [1]


def test_with_and_without_corrections_two_corpora_are_kept(
    folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    corrected = {"corrections": lambda: Corrections(path="names.toml")}
    load(folder, cache)
    load(folder, cache, **corrected)
    sizes = made_anew(monkeypatch)
    load(folder, cache)
    load(folder, cache, **corrected)
    assert sizes == []


def test_other_corrections_or_limits_make_it_anew(
    folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(folder, cache)
    sizes = made_anew(monkeypatch)
    load(folder, cache, corrections=lambda: Corrections(path="names.toml"))
    assert len(sizes) == 1


def test_a_damaged_file_is_made_anew(folder: Path, cache: Cache, tmp_path: Path) -> None:
    expected = records(load(folder, cache))
    [kept] = (tmp_path / "cache").glob("corpus-*")
    data = bytearray(kept.read_bytes())
    for damaged in (data[:-9], data[: len(data) // 2], data[:40], data[:3], bytearray()):
        kept.write_bytes(damaged)
        assert records(load(folder, cache)) == expected
    for place in (10, 40, 45, len(data) // 2):
        changed = bytearray(data)
        changed[place] ^= 0xFF
        kept.write_bytes(changed)
        assert records(load(folder, cache)) == expected


def test_clearing_the_cache_removes_it(folder: Path, cache: Cache, tmp_path: Path) -> None:
    load(folder, cache)
    clear(tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_corpus_without_articles(tmp_path: Path, cache: Cache) -> None:
    (tmp_path / "empty").mkdir()
    assert len(load(tmp_path / "empty", cache).articles) == 0
    assert len(load(tmp_path / "empty", cache).articles) == 0


def test_packing_needs_no_packed_analyses(folder: Path) -> None:
    loader = Loader([str(folder)])
    corpus = loader.load()
    analyses = {analysis.article.id: analysis for analysis in loader._known.values()}
    again = unpack_corpus(pack_corpus(corpus, analyses, lambda _: {}))
    assert records(again) == records(corpus)


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    corpora = Corpora(tmp_path, "v" * 16)
    for number in range(12):
        corpora.put(f"{number}", b"m" * 16, [b"block"])
    assert len(list(tmp_path.iterdir())) == 8
    assert corpora.has("11")
    assert list(corpora.get("11", b"m" * 16) or ()) == [b"block"]
    assert corpora.get("11", b"n" * 16) is None
    assert Corpora(tmp_path, "w" * 16).get("11", b"m" * 16) is None


def test_what_cannot_be_finished_leaves_nothing(tmp_path: Path) -> None:
    def failing() -> Iterator[bytes]:
        yield b"block"
        raise KeyboardInterrupt

    corpora = Corpora(tmp_path, "v" * 16)
    with pytest.raises(KeyboardInterrupt):
        corpora.put("x", b"m" * 16, failing())
    assert list(tmp_path.iterdir()) == []
    corpora.put("x", b"m" * 16, [b"block"])
    with next(tmp_path.glob("corpus-*-x.bin")).open("r+b") as file:
        file.truncate(50)
    blocks = corpora.get("x", b"m" * 16)
    assert blocks
    with pytest.raises(DamagedError):
        list(blocks)


def test_a_folder_that_cannot_be_written_to_keeps_nothing(tmp_path: Path) -> None:
    corpora = Corpora(tmp_path / "nowhere", "v" * 16)
    corpora.put("x", b"m" * 16, [b"block"])
    assert not corpora.has("x")


def kept_bytes(cache: Cache) -> bytes:
    """Return what the one corpus that is kept holds, without what it was made from."""
    assert cache.corpora
    (file,) = cache.corpora.folder.glob("corpus-*")
    return file.read_bytes()


@pytest.mark.parametrize("piece", [1 << 20, 50])
def test_a_large_pile_is_kept_while_it_is_assembled(
    tmp_path: Path, folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    """The bytes are those of a corpus that was whole in memory, and it shows the same records,
    though its texts waited on the disk."""
    made = load(folder, cache)
    whole = kept_bytes(cache)
    monkeypatch.setattr("pktui.workspace.load._MANY", 1)
    monkeypatch.setattr("pktui.store.packing.spool._PIECE", piece)
    monkeypatch.setattr("pktui.store.packing.spooled_texts._HELD", 1)
    with closing(Cache(tmp_path / "another", complain=pytest.fail)) as another:
        told = load(folder, another)
        assert told.columns is not None, "it is opened from where it was kept"
        assert records(told) == records(made)
        assert kept_bytes(another) == whole
        assert records(load(folder, another)) == records(made)


def test_keeping_a_large_pile_makes_no_appearance_of_a_name(
    folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They would take as much memory as half of the mentions; kept are their places alone."""
    made = [entity.appearances for entity in load(folder, None).entities.values()]
    monkeypatch.setattr("pktui.workspace.load._MANY", 1)
    monkeypatch.setattr("pktui.corpus.linking.entity_of_cluster.Appearance", None)
    told = load(folder, cache)
    assert told.columns is not None
    assert [entity.appearances for entity in told.entities.values()] == made


@pytest.mark.parametrize(
    ("limit", "value"),
    [
        pytest.param("pktui.store.corpus_files._LARGEST", 100, id="too-large-to-keep"),
        pytest.param("pktui.store.packing.spool._SPARE", 1 << 60, id="too-large-to-wait"),
    ],
)
def test_a_large_pile_that_cannot_be_kept_is_assembled_in_memory(
    folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    monkeypatch.setattr("pktui.workspace.load._MANY", 1)
    monkeypatch.setattr("pktui.store.packing.spool._PIECE", 50)
    monkeypatch.setattr(limit, value)
    put, tried = Corpora.put, list[str]()

    def noted(self: Corpora, name: str, made_from: bytes, blocks: Iterable[bytes]) -> bool:
        tried.append(name)
        return put(self, name, made_from, blocks)

    monkeypatch.setattr(Corpora, "put", noted)
    made = load(folder, cache)
    assert len(tried) == 1, "it was packed again, to be refused again"
    assert cache.corpora
    assert not list(cache.corpora.folder.glob(".corpus-*")), "a draft is left"
    assert made.columns is None
    assert records(made) == records(load(folder, None))


def test_a_correction_of_a_large_pile_is_shown(
    folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pktui.workspace.load._MANY", 1)
    loader = Loader([str(folder)], cache=cache)
    *_, last = loader.grow()
    assert last.corpus
    assert last.is_whole
    *_, again = loader.remake()
    assert again.corpus
    assert records(again.corpus) == records(last.corpus)


def test_an_event_id_that_is_there_twice_hides_no_other(tmp_path: Path, cache: Cache) -> None:
    """Two items of one short text have events of one id: each other event is still found."""
    items = [
        {"id": f"{n}", "date": f"2020-05-0{n}", "text": "Follow our coverage."} for n in (1, 2)
    ]
    items += [{"id": f"x{n}", "date": f"2020-06-0{n}", "text": f"Talk {n} ended."} for n in (1, 2)]
    path = tmp_path / "items.jsonl"
    path.write_text("".join(json.dumps(item) + "\n" for item in items))
    made, kept = load(path, cache), load(path, cache)
    assert kept.columns is not None
    assert len(made.rows) < len(made.events)
    assert {id_: kept.rows[id_] for id_ in made.rows} == dict(made.rows)
