"""Files that change, appear and vanish while they are looked at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest

from pktui.live import Follower, _is_content_below
from pktui.load import Loaded, Loader

DEADLINE = 20
"""Seconds; a change is seen within half of one, unless the machine is busy."""


@contextmanager
def following(*paths: Path) -> Iterator[Queue[Loaded]]:
    names = [str(path) for path in paths]
    seen: Queue[Loaded] = Queue()
    follower = Follower(Loader(names), names, pytest.fail)

    def follow() -> None:
        for loaded in follower.corpora():
            seen.put(loaded)

    thread = Thread(target=follow)
    thread.start()
    try:
        yield seen
    finally:
        follower.stop()
        thread.join(DEADLINE)
        assert not thread.is_alive()


def titles(loaded: Loaded) -> set[str]:
    return {article.title for article in loaded.corpus.articles.values()}


def wait_for(seen: Queue[Loaded], *expected: str) -> None:
    """What is seen comes to be `expected`; a change that is written in steps may be seen in two."""
    while titles(seen.get(timeout=DEADLINE)) != set(expected):
        pass


def test_changed_new_and_removed_files_of_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    (folder / "older").mkdir(parents=True)
    (folder / "one.txt").write_text("Talks began.")
    with following(folder) as seen:
        wait_for(seen, "Talks began.")
        (folder / "older" / "two.txt").write_text("Talks were planned.")
        wait_for(seen, "Talks began.", "Talks were planned.")
        (folder / "one.txt").write_text("Talks ended.")
        wait_for(seen, "Talks ended.", "Talks were planned.")
        (folder / "older" / "two.txt").unlink()
        wait_for(seen, "Talks ended.")


def test_a_file_that_an_editor_puts_in_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("Talks began.")
    with following(path) as seen:
        wait_for(seen, "Talks began.")
        (tmp_path / "other.txt").write_text("Not asked for.")
        written = tmp_path / "one.txt.new"
        written.write_text("Talks ended.")
        written.rename(path)
        wait_for(seen, "Talks ended.")
        path.unlink()
        wait_for(seen)
        path.write_text("Talks began again.")
        wait_for(seen, "Talks began again.")


def test_what_changes_before_the_watch_has_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.txt").write_text("Talks began.")
    late = Event()

    def begin_late(*folders: str, **_: object) -> Iterator[set[object]]:
        late.wait(DEADLINE)
        yield set()

    monkeypatch.setattr("watchfiles.watch", begin_late)
    with following(tmp_path) as seen:
        wait_for(seen, "Talks began.")
        (tmp_path / "one.txt").write_text("Talks ended.")
        late.set()
        wait_for(seen, "Talks ended.")


def test_stopping_needs_no_change(tmp_path: Path) -> None:
    with following(tmp_path) as seen:
        assert seen.get(timeout=DEADLINE).is_whole


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/a/one.txt", True),
        ("/a/b/one.txt", True),
        ("/a/.git/one.txt", False),
        ("/a/.one.txt.swp", False),
        ("/a/README.md", False),
        ("/ab/one.txt", False),
        ("/.hidden/c/one.txt", True),
    ],
)
def test_what_a_folder_would_not_be_read_for_is_no_change(path: str, expected: bool) -> None:
    assert _is_content_below(path, ["/a", "/.hidden/c"]) is expected
