"""`pktui analyse`: what it analyses, the next start need not."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pktui.cli.main import pktui
from pktui.store.cache import Cache
from pktui.workspace import analyses
from pktui.workspace.load import Loader

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def cache_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    # the rules may be edited while their tests run
    monkeypatch.setattr("pktui.store.cache.analysis_version", lambda: "tested")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(pktui, ["analyse", *arguments])


@pytest.mark.parametrize("engine", ["cores", "dask"])
@pytest.mark.filterwarnings("default")  # Dask's own
def test_it_fills_the_cache(engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pktui.workspace.engines.local_cluster.cores", lambda: 1)  # each takes 2 s
    done = run("--engine", engine)
    assert done.exit_code == 0, done.output
    assert done.output.startswith("5 articles in ")
    monkeypatch.setattr(analyses, "make", lambda *_: pytest.fail("analysed again"))
    cache = Cache(complain=pytest.fail)
    assert len(Loader([], cache=cache).load().articles) == 5
    cache.close()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--no-cache",), "nowhere to keep"),
        (("--scheduler", "tcp://x:1"), "--scheduler is for --engine dask"),
        (("--engine", "spark"), "'spark' is not one of"),
    ],
)
def test_mistakes_in_the_call(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert message in done.output


def test_where_nothing_can_be_kept_it_fails(cache_home: Path) -> None:
    (cache_home / "pktui").write_text("not a folder")
    done = run()
    assert done.exit_code != 0
    assert "working without a cache" in done.output


def test_nothing_to_analyse(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run(str(tmp_path / "empty")).exit_code == 2
