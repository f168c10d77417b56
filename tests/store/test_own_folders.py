"""What pktui keeps of a reader's questions is for that reader alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pktui.store.cache import Cache
from pktui.store.error_log import ErrorLog
from pktui.store.last_session import LastSession, SessionFile
from pktui.store.own_folders import make_file_private, make_private
from pktui.store.searches import change_searches

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A folder for the reader's folders, with what the process masks of new rights."""
    before = os.umask(request.param)
    yield tmp_path / "home"
    os.umask(before)


def keep_analysis(folder: Path) -> None:
    cache = Cache(folder, complain=pytest.fail)
    cache.put([(b"k" * 16, b"packed")])
    cache.close()


KEEP: dict[str, Callable[[Path], object]] = {
    "searches.toml": lambda folder: change_searches(
        folder / "searches.toml", lambda searches: searches.having("who:lee")
    ),
    "sessions.json": lambda folder: SessionFile(folder / "sessions.json", ["a"]).save(
        LastSession(query="who:lee"), "dark"
    ),
    "errors.log": lambda folder: ErrorLog(folder / "errors.log").note(ValueError("lee")),
    "analyses-*.sqlite3": keep_analysis,
}


def rights(path: Path) -> str:
    return oct(path.stat().st_mode & 0o777)


@pytest.mark.parametrize("name", KEEP)
def test_new_folders_and_files_are_the_readers_alone(home: Path, name: str) -> None:
    KEEP[name](home / "state" / "pktui")
    assert {rights(path) for path in (home, home / "state", home / "state" / "pktui")} == {"0o700"}
    (kept,) = (home / "state" / "pktui").glob(name)
    assert rights(kept) == "0o600"


@pytest.mark.parametrize("name", [name for name in KEEP if "*" not in name])
@pytest.mark.parametrize("mode", [0o777, 0o755, 0o700], ids=oct)
def test_folders_and_files_that_are_open_are_tightened(home: Path, name: str, mode: int) -> None:
    folder = home / "pktui"
    home.mkdir(mode=0o755)
    folder.mkdir()
    (folder / name).touch()
    (folder / name).chmod(mode & 0o666)
    folder.chmod(mode)
    above = rights(home)
    KEEP[name](folder)
    assert (rights(folder), rights(folder / name)) == ("0o700", "0o600")
    assert rights(home) == above  # it was there, and may be of use to others


def test_the_file_at_the_end_of_a_link_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "shared.toml").touch()
    (tmp_path / "shared.toml").chmod(0o644)
    (tmp_path / "searches.toml").symlink_to("shared.toml")
    make_file_private(tmp_path / "searches.toml")
    assert rights(tmp_path / "shared.toml") == "0o644"


def test_a_cache_may_lie_behind_a_link_further_up(tmp_path: Path) -> None:
    (tmp_path / "large disk").mkdir()
    (tmp_path / "cache").symlink_to("large disk")
    keep_analysis(tmp_path / "cache" / "pktui")
    assert rights(tmp_path / "large disk" / "pktui") == "0o700"


def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    with pytest.raises(OSError, match="cache"):
        make_private(tmp_path / "cache" / "pktui")
