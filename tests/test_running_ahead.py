"""The first corpus from a process that ran ahead: the same as from here, or made here after all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from inspect import getsource
from pathlib import Path

import pytest

from pktui.model.corpus import Corpus
from pktui.workspace.load import Loader
from pktui.workspace.reopen import _FEW

pytestmark = pytest.mark.slow


def records(corpus: Corpus) -> list[str]:
    """Everything that the listing commands would print."""
    from pktui.export import records as of

    articles = corpus.articles.values()
    return [
        json.dumps(record, default=str)
        for kind in (
            of.event_records(corpus, corpus.events),
            of.article_records(articles),
            of.entity_records(corpus, corpus.entities.values()),
            of.annotation_records(corpus, articles),
            of.problem_records(corpus.problems),
        )
        for record in kind
    ]


LOAD = f"""
from __future__ import annotations
import json, os, signal, sys, threading, time
from pathlib import Path

from pktui.runtime import forked
from pktui.workspace import load
from pktui.workspace.load import Loader
from pktui.store.cache import Cache

{getsource(records)}

forked.cores = lambda: 2
forked._PATIENCE = 100  # a busy machine takes its time to keep what came
forked._BEHIND = 0  # nor does it come behind all other tests
folder, paths = sys.argv[1], sys.argv[2:]
loader = Loader(paths, cache=Cache(Path(folder), complain=id) if folder else None)
exec(os.environ.get("BEFORE", ""))
with loader.running_ahead():
    ahead = loader._forerunner
    exec(os.environ.get("MEANWHILE", ""))
    *shown, last = (loaded for loaded in loader.grow() if loaded.corpus is not None)
    here = "pktui.workspace.pile" in sys.modules
sizes = [len(loaded.corpus.articles) for loaded in (*shown, last)]
assert sizes == sorted(sizes), sizes
try:
    os.waitpid(-1, os.WNOHANG)
    sys.exit("there is a child left")
except ChildProcessError:
    pass
if os.environ.get("FIRST"):
    last = shown[0]
json.dump([bool(ahead), here, last.is_whole, records(last.corpus)], sys.stdout)
"""
"""A program of its own: a fork is for one that has no threads yet."""

MANY = 60
"""Articles that are more than a screen of titles."""

AHEAD, STAYED, IN_VAIN = (True, False), (False, True), (True, True)
"""Whether there was a forerunner, and whether the corpus was made here."""


def load(
    *paths: str,
    cache: Path | None = None,
    before: str = "",
    meanwhile: str = "",
    first: bool = False,
) -> tuple[tuple[bool, bool], list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(cache or ""), *paths],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "BEFORE": before, "MEANWHILE": meanwhile}
        | ({"FIRST": "1"} if first else {}),
    )
    assert (done.returncode, done.stderr) == (0, "")
    ahead, here, is_whole, found = json.loads(done.stdout)
    assert is_whole is not first
    return (ahead, here), found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text("HANOI, May 3, 2020 — Bui Thanh Son met Lacroix on Saturday.")
    (articles / "b.txt").write_text("Son said yesterday that talks in Hanoi would go on in June.")
    (articles / "c.jsonl").write_text('{"text": "Talks ended.", "date": "2020-05-04"}\nno object\n')
    (articles / "d.bin").write_bytes(b"\0\1\2")
    return articles


BEGUN = f"""
{LOAD[: LOAD.index("    *shown, last")]}
    steps = list(loader.grow())
begun = [loaded for loaded in steps if loaded.begun]
assert all(loaded.corpus is None for loaded in begun), begun
at = steps.index(begun[0]) if begun else 0
assert not any(loaded.corpus is not None for loaded in steps[:at])
articles = [article for loaded in begun for article in loaded.begun]
known = steps[-1].corpus.articles
assert all(known[article.id].article.text == article.text for article in articles)
json.dump([len(begun), [article.text for article in articles]], sys.stdout)
"""


def begun_with(*paths: str, cache: Path | None = None, before: str = "") -> tuple[int, list[str]]:
    """How often there was something to look at before the first corpus, and the texts of it."""
    done = subprocess.run(
        [sys.executable, "-c", BEGUN, str(cache or ""), *paths],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "BEFORE": before, "MEANWHILE": ""},
    )
    assert (done.returncode, done.stderr) == (0, "")
    times, texts = json.loads(done.stdout)
    return times, texts


PATIENT = "load._LOOKING_ON = 60"
"""So that all that is there is waited for, on a busy machine too."""


def test_the_first_articles_come_before_anything_is_found_in_them(folder: Path) -> None:
    times, texts = begun_with(str(folder), before=PATIENT)
    assert times == 1
    read = [article.article.text for article in Loader([str(folder)]).load().articles.values()]
    assert sorted(texts) == sorted(read)


def test_who_is_slow_to_read_is_not_waited_for(folder: Path) -> None:
    assert len(begun_with(str(folder), before="load._LOOKING_ON = 0")[1]) == 1


def test_of_many_articles_a_screen_of_titles_comes_first(tmp_path: Path) -> None:
    times, texts = begun_with(str(many(tmp_path)), before=PATIENT)
    assert (times, len(texts)) == (1, 40)


def test_a_book_is_not_looked_at_before_it_is_known(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Talks began in Lima. " * 10_000)
    (tmp_path / "b.txt").write_text("Talks ended on 3 May 2021.")
    assert begun_with(str(tmp_path), before=PATIENT)[1] == ["Talks ended on 3 May 2021."]


def test_nothing_is_looked_at_early_where_the_corpus_is_kept(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "cache"
    load(str(folder), cache=kept)
    assert begun_with(str(folder), cache=kept) == (0, [])


def test_nothing_is_looked_at_where_there_is_nothing(tmp_path: Path) -> None:
    assert begun_with(str(tmp_path)) == (0, [])


def test_the_bundled_articles() -> None:
    assert load() == (AHEAD, records(Loader([]).load()))


def test_a_folder_with_its_problems(folder: Path) -> None:
    assert load(str(folder)) == (AHEAD, records(Loader([str(folder)]).load()))


def test_what_came_from_ahead_is_kept_for_the_next_start(folder: Path, tmp_path: Path) -> None:
    expected = records(Loader([str(folder)]).load())
    kept = tmp_path / "cache"
    assert load(str(folder), cache=kept) == (AHEAD, expected)
    assert load(str(folder), cache=kept) == ((False, False), expected)
    (folder / "b.txt").write_text("Talks in Geneva began on 7 May 2021.")
    changed = records(Loader([str(folder)]).load())
    assert load(str(folder), cache=kept) == (STAYED, changed)


def test_without_a_place_to_keep_anything(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    expected = records(Loader([str(folder)]).load())
    assert load(str(folder), cache=tmp_path / "file" / "pktui") == (AHEAD, expected)


def test_two_at_once_on_one_cache(folder: Path, tmp_path: Path) -> None:
    expected = records(Loader([str(folder)]).load())
    other = f"""
import subprocess
other = subprocess.Popen([sys.executable, "-c", {LOAD!r}, folder, *paths], stdout=subprocess.PIPE,
                         env={{**os.environ, "BEFORE": "", "MEANWHILE": ""}})
"""
    both = f"""
said, _ = other.communicate()
assert json.loads(said)[3] == json.loads({json.dumps(expected)!r}), said
"""
    found = load(str(folder), cache=tmp_path / "cache", before=other, meanwhile=both)
    assert found == (AHEAD, expected)


@pytest.mark.parametrize(
    "meanwhile",
    [
        "os.kill(ahead._number, signal.SIGKILL)",
        "os.kill(ahead._number, signal.SIGINT)",
        "ahead.end()",
    ],
)
def test_one_that_ends_before_it_is_done(folder: Path, meanwhile: str) -> None:
    # it is held up, so that it cannot be done by then
    held = "run = loader._run_ahead; loader._run_ahead = lambda send: (time.sleep(600), run(send))"
    expected = records(Loader([str(folder)]).load())
    assert load(str(folder), before=held, meanwhile=meanwhile) == (IN_VAIN, expected)


def test_an_error_there_is_for_here_to_meet(folder: Path) -> None:
    failing = "loader._run_ahead = lambda send: 1 / 0"
    assert load(str(folder), before=failing)[0] == IN_VAIN


@pytest.mark.parametrize(
    "change",
    [
        "Path(paths[0], 'a.txt').write_text('Talks in Lima began on 7 May 2021.')",
        "Path(paths[0], 'e.txt').write_text('Talks in Lima began on 7 May 2021.')",
        "Path(paths[0], 'a.txt').unlink()",
    ],
)
def test_a_file_that_has_changed_since(folder: Path, change: str) -> None:
    once_done = f"while not ahead.is_ready(0.05): pass\n{change}"
    did, found = load(str(folder), meanwhile=once_done)
    assert did == IN_VAIN
    assert found == records(Loader([str(folder)]).load())


def many(folder: Path) -> Path:
    """A file of more bytes than one process reads while the other starts, though of few words."""
    path = folder / "many.jsonl"
    with path.open("w") as lines:
        for number in range(MANY):
            said = f"On 3 May 2021, Bui Thanh Son met {number} people in Lima. " * 20
            article = {"id": f"{number:03}", "date": "2021-05-04", "text": said}
            lines.write(json.dumps(article | {"nobody reads this": "-" * (_FEW // MANY)}))
            lines.write("\n")
    return path


def test_of_many_articles_the_first_come_from_ahead(tmp_path: Path) -> None:
    path = many(tmp_path)
    did, found = load(str(path), first=True)
    assert did == IN_VAIN  # the rest was made here
    beginning = tmp_path / "beginning.jsonl"
    lines = path.read_text().splitlines()
    kept = sum('"publication"' in one for one in found)
    assert 5 < kept < MANY
    beginning.write_text("\n".join(lines[:kept]))
    expected = records(Loader([str(beginning)]).load())
    assert [one.replace(str(path), "") for one in found] == [
        one.replace(str(beginning), "") for one in expected
    ]


def test_the_whole_comes_behind_the_first(tmp_path: Path) -> None:
    path = many(tmp_path)
    assert load(str(path)) == (IN_VAIN, records(Loader([str(path)]).load()))


def test_many_articles_are_made_here_and_grow(folder: Path) -> None:
    many(folder)
    did, found = load(str(folder))
    assert did == IN_VAIN
    assert found == records(Loader([str(folder)]).load())


@pytest.mark.parametrize(
    "before",
    [
        "threading.Thread(target=time.sleep, args=(600,), daemon=True).start()",
        "forked.cores = lambda: 1",
        "del os.fork",
    ],
)
def test_it_stays_where_nobody_can_or_should_run_ahead(folder: Path, before: str) -> None:
    assert load(str(folder), before=before)[0] == STAYED


def test_what_can_be_read_but_once_is_read_here(folder: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writes = "threading.Thread(target=lambda: Path(paths[1]).write_text('Talks in Lima.')).start()"
    did, found = load(str(folder), str(pipe), meanwhile=writes)
    assert did == STAYED
    assert any("Lima" in record for record in found)
    closed = "os.close(0)"
    assert load("-", str(folder), before=closed)[0] == STAYED
    assert load(str(folder), str(tmp_path / "nowhere"))[0] == STAYED


def test_corrections_are_those_of_there(folder: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.toml"
    names.write_text('[[same]]\nnames = ["Lacroix", "Son"]\n')
    before = f"""
from pktui.workspace.correcting import Correcting
loader._corrections = Correcting(Path({str(names)!r})).corrections
"""
    from pktui.workspace.correcting import Correcting

    expected = Loader([str(folder)], corrections=Correcting(names).corrections).load()
    assert load(str(folder), before=before) == (AHEAD, records(expected))
