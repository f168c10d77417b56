"""The same work on the same articles, in one process or in several."""

import io
import os
import subprocess
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from pathlib import Path
from threading import Thread

import pytest

from pktui.model.article import Article, ArticleId
from pktui.workspace.engines import pool_worker
from pktui.workspace.engines.engine import Engine, Failure, Outcome
from pktui.workspace.engines.process_pool import Pool, cores

pytestmark = pytest.mark.slow

DEADLINE = 120
"""Seconds; a worker ends in the tenth of one, unless the machine is busy."""


def article(number: int, text: str = "") -> Article:
    return Article(id=ArticleId(str(number)), path="-", text=text or f"{number} " * 1000)


def measure(article: Article) -> int:
    """Stands for the pipeline; some texts do to it what hostile ones may do."""
    if article.text == "raise":
        raise RecursionError("too deep")
    if article.text == "die":
        os._exit(1)
    return len(article.text)


def done(pool: Engine[int], articles: Sequence[Article]) -> dict[str, int | Failure]:
    pool.submit(articles)
    outcomes: list[Outcome[int]] = []
    while not pool.is_idle:
        outcomes += pool.collect()
    assert len(outcomes) == len({outcome.article.id for outcome in outcomes})
    return {outcome.article.id: outcome.result for outcome in outcomes}


@pytest.mark.parametrize("processes", [1, 2])
def test_every_article_once_however_many_processes(processes: int) -> None:
    articles = [article(number) for number in range(700)]
    with Pool(measure, processes) as pool:
        assert done(pool, articles) == {a.id: len(a.text) for a in articles}
        assert done(pool, articles[:3]) == {a.id: len(a.text) for a in articles[:3]}
        assert done(pool, []) == {}


def test_a_small_pile_starts_no_process() -> None:
    with Pool(measure, 2) as pool:
        done(pool, [article(number) for number in range(100)])
        assert pool._workers == []


@pytest.mark.parametrize("processes", [1, 2])
def test_an_article_on_which_the_work_fails_costs_no_other(processes: int) -> None:
    articles = [article(number) for number in range(300)]
    articles[150] = article(150, "raise")
    with Pool(measure, processes) as pool:
        results = done(pool, articles)
    assert results.pop("150") == Failure("RecursionError: too deep")
    assert len(results) == 299
    assert all(isinstance(result, int) for result in results.values())


def test_an_article_that_ends_its_process_costs_no_other() -> None:
    articles = [article(number) for number in range(700)]
    with Pool(measure, 2) as pool:
        pool.submit(articles)
        while not pool.has_answered:
            pool.collect()  # until all work is done by workers
        results = done(pool, [article(1000), article(1001, "die"), article(1002)])
    assert results["1001"] == Failure("its process was killed")
    assert results["1002"] == len("1002 ") * 1000


def test_workers_start_where_standard_error_has_no_descriptor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Captured(io.StringIO):
        def fileno(self) -> int:
            return -1  # as Textual's has it while it runs

    monkeypatch.setattr(sys, "stderr", Captured())
    with Pool(measure, 2) as pool:
        assert len(done(pool, [article(number) for number in range(400)])) == 400


SCRIPT = """
import json, pathlib, sys
import pktui

pile = pathlib.Path(sys.argv[1], "pile.jsonl")
with pile.open("a") as file:
    for number in range(400):
        text = f"Talk {number} began. {'hm' * 1000}"  # long enough for workers, and soon analysed
        file.write(json.dumps({"id": str(number), "text": text}) + "\\n")
print(len(pktui.load(pile, cached=False).articles))
"""


def test_a_script_that_loads_a_pile_runs_once(tmp_path: Path) -> None:
    """A script that analyses at its top has nothing that keeps a worker from running it again."""
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    ran = subprocess.run(
        [sys.executable, str(script), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "400\n", "")
    assert len((tmp_path / "pile.jsonl").read_text().splitlines()) == 400


def test_where_workers_cannot_start_the_work_is_done_here() -> None:
    script = (
        "from pktui.workspace.engines.process_pool import Pool\n"
        "from tests.workspace.engines.test_process_pool import article, done, measure\n"
        "with Pool(measure, 2) as pool:\n"  # unguarded: a worker that imports this fails
        "    print(len(done(pool, [article(number) for number in range(400)])))\n"
    )
    root = Path(__file__).parents[3]
    path = root / ".unguarded.py"
    path.write_text(script, encoding="utf-8")
    try:
        ran = subprocess.run(
            [sys.executable, str(path)],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": str(root)},
        )
    finally:
        path.unlink()
    assert ran.stdout == "400\n"


def test_leaving_early_leaves_no_process_behind() -> None:
    with Pool(measure, 2) as pool:
        pool.submit(article(number) for number in range(1000))
        pool.collect()
        processes = [worker.process for worker in pool._workers]
    assert len(processes) == 2
    assert not any(process.is_alive() for process in processes)


def test_the_process_that_workers_come_from_ends_with_the_last_of_them() -> None:
    articles = [article(number) for number in range(700)]
    with Pool(measure, 2) as outer:
        outer.submit(articles)
        with Pool(measure, 2) as inner:
            assert len(done(inner, articles)) == len(articles)
        assert _descendants() > {worker.process.pid for worker in outer._workers}
    assert _descendants() <= {resource_tracker._resource_tracker._pid}  # type: ignore[attr-defined]
    with Pool(measure, 2) as again:
        assert len(done(again, articles)) == len(articles)


def test_another_thread_does_not_end_it_while_a_worker_is_forked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waiting: list[Thread] = []
    meanwhile = pool_worker._script_left_alone

    @contextmanager
    def ending_it(work: object) -> Generator[None]:
        with meanwhile(work):
            thread = Thread(target=pool_worker.end_server)
            thread.start()
            thread.join(0.5)
            assert thread.is_alive(), "it did not wait until the worker was there"
            waiting.append(thread)
            yield

    monkeypatch.setattr(pool_worker, "_script_left_alone", ending_it)
    worker = pool_worker.Worker(measure)
    [thread] = waiting
    thread.join(DEADLINE)
    worker.begin([article(1)])
    assert worker.answer() == [len(article(1).text)]
    worker.stop()
    pool_worker.end_server()


def _descendants() -> set[int]:
    """The processes that this one, or one of them, has started."""
    found, waiting = set[int](), [os.getpid()]
    while waiting:
        pid = waiting.pop()
        with suppress(FileNotFoundError):
            for path in Path(f"/proc/{pid}/task").glob("*/children"):
                children = set(map(int, path.read_text().split()))
                found |= children
                waiting += children
    return {pid for pid in found if _runs(pid)}


CTRL_C = """
import os, signal
from pktui.workspace.engines.process_pool import Pool
from tests.workspace.engines.test_process_pool import article, done, measure
signal.signal(signal.SIGINT, lambda *_: None)
signal.signal(signal.SIGALRM, lambda *_: os.killpg(0, signal.SIGINT))  # as a terminal does
with Pool(measure, 2) as pool:
    signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)  # until they have answered
    pool.submit(article(number) for number in range(1000))
    while not pool.has_answered:
        pool.collect()
    signal.setitimer(signal.ITIMER_REAL, 0)
    print(len(done(pool, [article(1000)])) > 0)
"""


def test_ctrl_c_is_left_to_the_caller_of_workers() -> None:
    found = subprocess.run(
        [sys.executable, "-c", CTRL_C],
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    assert (found.returncode, found.stdout, found.stderr) == (0, "True\n", "")


ORPHANS = """
import os, signal
from pktui.workspace.engines.process_pool import Pool
from tests.workspace.engines.test_process_pool import article, measure
with Pool(measure, 2) as pool:
    pool.submit(article(number) for number in range(1000))
    while not pool.has_answered:
        pool.collect()
    print(*(worker.process.pid for worker in pool._workers), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_workers_end_when_their_caller_is_killed() -> None:
    found = subprocess.run(
        [sys.executable, "-c", ORPHANS], stdout=subprocess.PIPE, text=True, check=False
    )
    pids = [int(pid) for pid in found.stdout.split()]
    assert len(pids) == 2
    end = time.monotonic() + DEADLINE
    while any(_runs(pid) for pid in pids):
        assert time.monotonic() < end, "workers outlive their caller"
        time.sleep(0.05)


def _runs(pid: int) -> bool:
    """Whether it is there and no zombie that waits for whoever adopts orphans here."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as stat:  # noqa: PTH123
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_there_is_at_least_one_core() -> None:
    assert cores() >= 1


def test_a_temporary_folder_of_a_long_path(tmp_path: Path) -> None:
    """A socket's path has a hundred characters at most; where it does not fit, none is needed."""
    folder = tmp_path / ("long" * 30)
    folder.mkdir()
    script = tmp_path / "script.py"
    script.write_text(
        "from tests.workspace.engines.test_process_pool import Pool, article, done, measure\n"
        "if __name__ == '__main__':\n"
        "    with Pool(measure, 2) as pool:\n"
        "        print(len(done(pool, [article(n) for n in range(700)])))\n"
    )
    ran = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "TMPDIR": str(folder), "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    )
    assert (ran.stdout, ran.stderr) == ("700\n", "")
