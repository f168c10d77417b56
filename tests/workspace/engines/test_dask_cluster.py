"""The same work on a Dask cluster: two workers on this machine."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from pktui.errors import PktuiError
from pktui.model.article import Article
from pktui.store.cache import Cache
from pktui.workspace import analyses
from pktui.workspace.engines import engine
from pktui.workspace.engines.dask_cluster import DaskCluster
from pktui.workspace.engines.engine import Failure
from pktui.workspace.engines.process_pool import Pool
from pktui.workspace.load import Loader
from tests.workspace.engines.test_process_pool import article, done, measure

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("default")]  # Dask's own


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Of a scheduler with two workers, each a process."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address


def test_every_article_once(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "CHUNK_CHARACTERS", 10_000)
    articles = [article(number) for number in range(100)]
    articles[50] = article(50, "raise")
    with DaskCluster(measure, address) as cluster:
        assert cluster.is_idle
        results = done(cluster, articles)
        assert results.pop("50") == Failure("RecursionError: too deep")
        assert results == {a.id: len(a.text) for a in articles if a.id != "50"}
        assert cluster.collect() == []


def test_it_fills_the_cache_that_the_next_start_opens(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(tmp_path / "cache", complain=pytest.fail)
    there = Loader([], cache=cache, engine=partial(DaskCluster, address=address)).load()
    monkeypatch.setattr(analyses, "make", lambda *_: pytest.fail("analysed again"))
    here = Loader([], cache=cache).load()
    assert [event.id for event in here.events] == [event.id for event in there.events]
    cache.close()


def slowly(article: Article) -> int:
    """Stands for the pipeline where a chunk takes long enough to be interrupted."""
    time.sleep(0.02)
    return len(article.text)


def test_a_worker_that_is_killed_costs_no_article(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "CHUNK_CHARACTERS", 10_000)
    articles = [article(number) for number in range(150)]
    with DaskCluster(slowly, address) as cluster:
        workers = list(cluster._client.run(os.getpid).values())
        assert len(workers) == 2
        cluster.submit(articles)
        outcomes = list(cluster.collect())
        os.kill(workers[0], signal.SIGKILL)
        while not cluster.is_idle:
            outcomes += cluster.collect()
    assert {one.article.id: one.result for one in outcomes} == {a.id: len(a.text) for a in articles}
    assert len(outcomes) == len(articles)


def rows_in(folder: Path) -> list[tuple[bytes, bytes]]:
    """All analyses that a cache has, as bytes."""
    [path] = folder.glob("analyses-*.sqlite3")
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT key, packed FROM analyses ORDER BY key").fetchall()


@pytest.mark.parametrize("processes", [1, 2])
def test_the_store_that_comes_out_is_the_same_bytes(
    address: str, tmp_path: Path, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "CHUNK_CHARACTERS", 1_000)
    pile = tmp_path / "pile.jsonl"
    lines = (
        json.dumps({"id": f"{number}", "date": f"2020-05-{1 + number % 28:02}", "text": TEXT})
        for number in range(60)
    )
    pile.write_text("\n".join(line.replace("NUMBER", f"{n}") for n, line in enumerate(lines)))
    stores = []
    for name, start in (
        ("dask", partial(DaskCluster, address=address)),
        ("here", partial(Pool, processes=processes)),
    ):
        cache = Cache(tmp_path / name, complain=pytest.fail)
        loader = Loader([str(pile)], cache=cache, engine=start)
        assert loader.analyse().analysed == 60
        assert loader._known == {}
        cache.close()
        stores.append(rows_in(tmp_path / name))
    assert len(stores[0]) == 60
    assert stores[0] == stores[1]


TEXT = (
    "HANOI, May 3, 2020 — Minister Bui Thanh Son met Jean-Pierre Lacroix on Saturday. About NUMBER "
    "people were hurt in Hà Nội, the minister said last week.\n\nTalks go on until June 2021."
)


def test_another_version_on_the_cluster_is_refused(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pktui.workspace.engines.dask_cluster.__version__", "99")
    with pytest.raises(PktuiError, match="and this is 99"):
        DaskCluster(measure, address)


def test_without_dask_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(PktuiError, match=r"pip install 'pktui\[dask\]'"):
        DaskCluster(measure)


def test_a_scheduler_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import distributed

    def refuse(address: str) -> Any:
        raise OSError("timed out")

    monkeypatch.setattr(distributed, "Client", refuse)
    with pytest.raises(PktuiError, match="no Dask scheduler at tcp://nowhere:1: timed out"):
        DaskCluster(measure, "tcp://nowhere:1")


def ports_of(pids: set[int]) -> set[int]:
    """The TCP ports on which these processes listen."""
    sockets = set()
    for pid in pids:
        for link in Path(f"/proc/{pid}/fd").iterdir():
            with suppress(OSError):
                sockets.add(str(link.readlink()))
    ports = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in sockets:
                address, port = fields[1].split(":")
                assert (table, address) == ("/proc/net/tcp", "0100007F"), "beyond this machine"
                ports.add(int(port, 16))
    return ports


def family(pid: int) -> set[int]:
    """A process and all that descend from it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    threads = Path(f"/proc/{pid}/task").iterdir()
    children += [child for one in threads for child in (one / "children").read_text().split()]
    return {pid}.union(*(family(int(child)) for child in set(children)))


LOCAL = """
import sys
from pktui.workspace.engines.dask_cluster import DaskCluster
if __name__ == "__main__":
    with DaskCluster(len, processes=1):
        print("ready", flush=True)
        sys.stdin.readline()
"""


def test_a_stranger_on_this_machine_is_served_by_nothing_that_listens() -> None:
    distributed = pytest.importorskip("distributed")
    with subprocess.Popen(
        [sys.executable, "-c", LOCAL], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        try:
            assert process.stdout.readline() == "ready\n"
            ports = ports_of(family(process.pid))
            assert len(ports) == 3, "a scheduler, a worker and what watches over it"
            for port in ports:
                for security in (None, distributed.security.Security.temporary()):
                    scheme = "tls" if security else "tcp"
                    with pytest.raises(OSError):  # noqa: PT011 - refused in as many words as it has
                        distributed.Client(
                            f"{scheme}://127.0.0.1:{port}", security=security, timeout="2s"
                        )
                assert answer(port, b"GET / HTTP/1.0\r\n\r\n") == b""
        finally:
            process.communicate("\n")


def answer(port: int, asked: bytes) -> bytes:
    connection = socket.create_connection(("127.0.0.1", port), timeout=5)
    with connection, suppress(OSError):
        connection.sendall(asked)
        return connection.recv(1000)
    return b""
