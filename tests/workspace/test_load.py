"""Loading: from the cache, on several cores, while it grows, and killed in the middle."""

from __future__ import annotations

import glob
import json
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from pktui.export.records import article_records, entity_records, event_records
from pktui.model.article import Layout, ProblemKind
from pktui.model.corpus import Corpus
from pktui.model.timex import Timex
from pktui.pipeline.analyse import DEFAULT
from pktui.store.cache import Cache
from pktui.workspace import analyses
from pktui.workspace.engines.process_pool import Pool
from pktui.workspace.load import Loader

ALONE, PAIR = partial(Pool, processes=1), partial(Pool, processes=2)
PLACES = ("Hanoi", "Seoul", "Geneva", "Nairobi", "Lima")
PEOPLE = ("Jean-Pierre Lacroix", "Bui Thanh Son", "Mary Robinson", "Kofi Annan")


def pile(folder: Path, count: int) -> Path:
    """A file of `count` short articles, no two of them the same story."""
    choose = random.Random(count)  # noqa: S311 - the same pile every time
    path = folder / "pile.jsonl"
    with path.open("w") as lines:
        for number in range(count):
            day = f"20{10 + number % 9}-0{1 + number % 9}-1{number % 10}"
            text = " ".join(
                f"On {choose.choice(('Monday', 'Tuesday', '3 May', 'Christmas Eve'))}, "
                f"{choose.choice(PEOPLE)} met {choose.randrange(10**6)} people "
                f"in {choose.choice(PLACES)}."
                for _ in range(8)
            )
            lines.write(json.dumps({"id": f"{number}", "date": day, "text": text}) + "\n")
    return path


def records(corpus: Corpus) -> str:
    """Everything that the listing commands would print."""
    return json.dumps(
        [
            *event_records(corpus, corpus.events),
            *article_records(corpus.articles.values()),
            *entity_records(corpus, corpus.entities.values()),
        ],
        default=str,
    )


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cache]:
    # the rules may be edited while their tests run
    monkeypatch.setattr("pktui.store.cache.analysis_version", lambda: "tested")
    opened = Cache(tmp_path / "cache", complain=pytest.fail)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small pile is worked on as a big one is."""
    monkeypatch.setattr("pktui.workspace.engines.engine.CHUNK_CHARACTERS", 4000)


def forbid_analysis(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyses, "make", lambda *_, **__: pytest.fail("analysed again"))


def test_a_second_time_nothing_is_analysed_again(
    tmp_path: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [str(pile(tmp_path, 30))]
    first = records(Loader(paths, cache=cache).load())
    forbid_analysis(monkeypatch)
    assert records(Loader(paths, cache=cache).load()) == first


@pytest.mark.parametrize(
    "named",
    [
        "./pile", "pile/", "pile/.", "../here/pile", "{here}/pile", "link", "pile/sub/../",
        "moved/pile of 2011", "moved/1 x 4000", "packed.zip", "pile/*",
    ],
)  # fmt: skip
def test_the_same_files_named_in_another_way_are_not_analysed_again(
    tmp_path: Path, cache: Cache, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    (here / "pile" / "sub").mkdir(parents=True)
    for number, name in enumerate(("a.txt", "sub/b 1234.txt", "2019-05-03-c.txt", "d.md")):
        text = f"HANOI – Ann Lee met {number + 2} people in Geneva on Monday, 3 May 2021."
        (here / "pile" / name).write_text(text)
    monkeypatch.chdir(here)
    before = Loader(["pile"], cache=cache, engine=ALONE).load()
    (here / "link").symlink_to("pile")
    (here / "moved").mkdir()
    if named.startswith("moved"):
        (here / "pile").rename(named)
    if named.endswith(".zip"):
        shutil.make_archive("packed", "zip", here / "pile")
    forbid_analysis(monkeypatch)
    paths = glob.glob(named) if "*" in named else [named.format(here=here)]  # noqa: PTH207
    corpus = Loader(paths, cache=cache, engine=ALONE).load()
    assert not corpus.problems
    assert [event.when for event in corpus.events] == [event.when for event in before.events]
    assert corpus.articles.keys() == before.articles.keys()
    assert len(corpus.articles) == 4


def test_what_failed_once_is_tried_again(
    tmp_path: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [str(pile(tmp_path, 30))]
    with monkeypatch.context() as broken:
        broken.setattr(analyses, "make", _make_none)
        failed = Loader(paths, engine=ALONE, cache=cache).load()
    assert not failed.articles
    assert len(failed.problems) == 30
    assert len(Loader(paths, engine=ALONE, cache=cache).load().articles) == 30


def _make_none(*_: object) -> None:
    raise MemoryError("today")


@pytest.mark.slow
def test_the_cache_and_several_processes_change_no_record(tmp_path: Path, cache: Cache) -> None:
    paths = [str(pile(tmp_path, 200))]
    alone = records(Loader(paths, engine=ALONE).load())
    assert records(Loader(paths, engine=PAIR, cache=cache).load()) == alone
    assert records(Loader(paths, cache=cache).load()) == alone


def test_a_part_of_the_analysis_is_never_taken_for_the_whole(tmp_path: Path, cache: Cache) -> None:
    paths = [str(pile(tmp_path, 3))]
    part = Loader(paths, stages=replace(DEFAULT, recognise=_nothing), cache=cache).load()
    assert not any(article.resolutions for article in part.articles.values())
    whole = Loader(paths, cache=cache).load()
    assert all(article.resolutions for article in whole.articles.values())


def _nothing(text: str, layout: Layout) -> tuple[Timex, ...]:
    return ()


def _fails_on_lima(text: str, layout: Layout) -> tuple[Timex, ...]:
    if "Lima" in text:
        raise RecursionError("too deep")
    return ()


def test_an_article_that_cannot_be_analysed_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Talks in Hanoi.")
    (tmp_path / "bad.txt").write_text("Talks in Lima.")
    corpus = Loader([str(tmp_path)], stages=replace(DEFAULT, recognise=_fails_on_lima)).load()
    [problem] = [p for p in corpus.problems if p.kind is ProblemKind.UNREADABLE]
    assert problem.path.endswith("bad.txt")
    assert problem.reason == "it cannot be analysed: RecursionError: too deep"
    assert len(corpus.articles) == 1


def test_a_copy_that_says_more_is_analysed_with_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Talks began yesterday."}\n')
    (tmp_path / "b.jsonl").write_text('{"text": "Talks began yesterday.", "date": "2022-11-27"}\n')
    [article] = Loader([str(tmp_path)]).load().articles.values()
    assert str(article.when) == "2022-11-27"
    assert [str(r.when) for r in article.resolutions] == ["2022-11-26"]
    assert len(article.article.also_at) == 1


def test_a_copy_that_says_nothing_new_costs_no_article(tmp_path: Path) -> None:
    path = pile(tmp_path, 3)
    lines = path.read_text().splitlines()
    copies = [line.replace('"id": "', '"id": "copy-') for line in lines]
    path.write_text("\n".join(lines + copies))
    corpus = Loader([str(path)], engine=ALONE).load()
    assert sorted(corpus.articles) == [str(number) for number in range(len(lines))]


@pytest.mark.slow
def test_a_pile_is_there_to_look_at_while_it_grows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pktui.workspace.load._FIRST_LOOK", 0.0)
    paths = [str(pile(tmp_path, 200))]
    steps = list(Loader(paths, engine=ALONE).grow())
    looks = [loaded.corpus for loaded in steps if loaded.corpus is not None]
    sizes = [len(corpus.articles) for corpus in looks]
    assert 1 < len(sizes) < len(steps)
    assert sizes == sorted(sizes)
    assert [loaded.is_whole for loaded in steps] == [False] * (len(steps) - 1) + [True]
    assert records(looks[-1]) == records(Loader(paths).load())
    ids = [{event.id for event in corpus.events} for corpus in looks]
    assert all(before <= after for before, after in pairwise(ids))


def test_no_corpus_on_the_way_has_fewer_articles_than_the_reader_has_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pktui.workspace.load._FIRST_LOOK", 0.0)
    steps = list(Loader([str(pile(tmp_path, 200))], engine=ALONE).grow(at_least=150))
    sizes = [len(loaded.corpus.articles) for loaded in steps if loaded.corpus is not None]
    assert len(sizes) > 1
    assert min(sizes) >= 150


def test_one_can_ask_for_a_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.workspace.load._FIRST_LOOK", 3600.0)
    loader = Loader([str(pile(tmp_path, 200))], engine=ALONE)
    steps = loader.grow()
    assert next(steps).corpus is None
    loader.look()
    looked = next(loaded for loaded in steps if loaded.corpus is not None)
    assert not looked.is_whole


def test_what_grew_is_made_anew_without_reading_it_again(tmp_path: Path) -> None:
    path = pile(tmp_path, 20)
    loader = Loader([str(path)])
    *_, grown = loader.grow()
    path.unlink()
    [again] = loader.remake()
    assert grown.corpus is not None
    assert again.corpus is not None
    assert again.is_whole
    assert records(again.corpus) == records(grown.corpus)


def test_progress_is_told_to_its_end(tmp_path: Path) -> None:
    told = []
    Loader([str(pile(tmp_path, 100))], engine=ALONE).load(told.append)
    assert all(progress.analysed <= progress.read for progress in told)
    assert (told[-1].read, told[-1].analysed, told[-1].is_reading) == (100, 100, False)
    assert told[-1].seconds_left == 0


def test_loading_again_analyses_what_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"HANOI, May {ord(name) - 90}, 2020 — Talks {name}.")
    loader = Loader([str(tmp_path)])
    assert len(loader.load().articles) == 3
    (tmp_path / "c.txt").unlink()
    forbid_analysis(monkeypatch)
    assert len(loader.load().articles) == 2
    monkeypatch.undo()
    (tmp_path / "a.txt").write_text("SEOUL, June 7, 2020 — Other talks.")
    corpus = loader.load()
    assert {str(article.when) for article in corpus.articles.values()} == {
        "2020-06-07",
        "2020-05-08",
    }


@pytest.mark.parametrize("is_kept", [True, False])
def test_loading_again_where_there_was_no_article(
    tmp_path: Path, cache: Cache, is_kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pktui.reading.reader._SETTLED", 0)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "picture.png").write_bytes(b"\x89PNG\0\1")
    loader = Loader([str(tmp_path / "articles")], cache=cache if is_kept else None)
    assert [problem.kind for problem in loader.load().problems] == [ProblemKind.UNREADABLE]
    assert [problem.kind for problem in loader.load().problems] == [ProblemKind.UNREADABLE]


LOAD = """
import sys
from functools import partial
from pathlib import Path
from pktui.workspace.load import Loader
from pktui.workspace import analyses
from pktui.workspace.engines import engine
from pktui.workspace.engines.process_pool import Pool
from pktui.store import cache
from pktui.store.cache import Cache
if __name__ == "__main__":
    cache.analysis_version = lambda: "tested"
    engine.CHUNK_CHARACTERS = 4000
    analyses._SAVE_AFTER = 0.0  # as many moments as there can be
    kept = Cache(Path(sys.argv[2]), complain=sys.exit)
    Loader([sys.argv[1]], engine=partial(Pool, processes=int(sys.argv[3])), cache=kept).load()
"""


@contextmanager
def load_elsewhere(
    path: Path, folder: Path, cache: Cache, processes: int = 2
) -> Iterator[subprocess.Popen[bytes]]:
    """A process that loads `path` in so many, and has just kept more than there was."""
    before = kept(cache)
    with subprocess.Popen(
        [sys.executable, "-c", LOAD, str(path), str(folder), str(processes)],
        stderr=subprocess.DEVNULL,
    ) as process:
        while kept(cache) == before and process.poll() is None:
            time.sleep(0.01)
        yield process


def kept(cache: Cache) -> int:
    assert cache._connection
    (rows,) = cache._connection.execute("SELECT count(*) FROM analyses").fetchone()
    return int(rows)


@pytest.mark.slow
def test_killed_at_random_moments_it_leaves_what_the_next_start_needs(
    tmp_path: Path, cache: Cache
) -> None:
    path = pile(tmp_path, 250)
    expected = records(Loader([str(path)]).load())
    moments = random.Random(5)  # noqa: S311
    for number in range(6):
        # alone it starts in a third of the time; what several leave half done is tried as well
        with load_elsewhere(path, tmp_path / "cache", cache, 1 + (number % 3 == 0)) as process:
            time.sleep(moments.uniform(0.0, 0.1))
            process.kill()
    for _ in ("analysed", "opened again"):
        assert records(Loader([str(path)], cache=cache).load()) == expected


@pytest.mark.slow
def test_ctrl_c_ends_it_at_once_and_keeps_what_is_done(tmp_path: Path, cache: Cache) -> None:
    with load_elsewhere(pile(tmp_path, 4000), tmp_path / "cache", cache) as process:
        process.send_signal(signal.SIGINT)
    assert process.returncode == -signal.SIGINT
    assert 0 < kept(cache) < 4000  # it was not done first
