"""Files that change, appear and vanish while they are looked at."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest

from pktui.model.corpus import Corpus
from pktui.model.corrections import Action, Correction
from pktui.model.entity import EntityKind
from pktui.reading.source import Source
from pktui.reading.stream import Stream
from pktui.workspace.correcting import Correcting
from pktui.workspace.follow import Done, Follower, Seen, Wish
from pktui.workspace.load import Loader
from pktui.workspace.watch import _is_content_below

pytestmark = pytest.mark.slow

DEADLINE = 120
"""Seconds; a change is seen within half of one, unless the machine is busy."""


class Seeing:
    """What a follower sees, by a thread of its own as in the explorer."""

    def __init__(self, follower: Follower) -> None:
        self.follower = follower
        self.seen: Queue[Seen] = Queue()
        self.thread = Thread(target=self._follow)
        self.thread.start()

    def _follow(self) -> None:
        for seen in self.follower.seen():
            self.seen.put(seen)

    def until(self, wanted: Callable[[Seen], object]) -> Seen:
        """The first that is wanted of what is seen from now on."""
        while not wanted(seen := self.seen.get(timeout=DEADLINE)):
            pass
        return seen

    def wait_for(self, *expected: str) -> None:
        """What is seen comes to be `expected`; a change written in steps may be seen in two."""
        self.until(lambda seen: titles(seen.corpus) == set(expected))


@contextmanager
def following(
    *paths: Path | str, names: Path | None = None, stream: Stream | None = None
) -> Iterator[Seeing]:
    given = [str(path) for path in paths]
    correcting = Correcting(names)

    def start() -> Loader:
        return Loader(Source(given, stream=stream), corrections=correcting.corrections)

    seeing = Seeing(Follower(start, given, correcting, stream))
    try:
        yield seeing
    finally:
        seeing.follower.ask(Wish.STOP)
        seeing.thread.join(DEADLINE)
        assert not seeing.thread.is_alive()


def titles(corpus: Corpus | None) -> set[str] | None:
    return {article.title for article in corpus.articles.values()} if corpus else None


def people(corpus: Corpus | None) -> set[str]:
    entities = corpus.entities.values() if corpus else ()
    return {entity.name for entity in entities if entity.kind is EntityKind.PERSON}


def test_changed_new_and_removed_files_of_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    (folder / "older").mkdir(parents=True)
    (folder / "one.txt").write_text("Talks began.")
    with following(folder) as seen:
        seen.wait_for("Talks began.")
        (folder / "older" / "two.txt").write_text("Talks were planned.")
        seen.wait_for("Talks began.", "Talks were planned.")
        (folder / "one.txt").write_text("Talks ended.")
        seen.wait_for("Talks ended.", "Talks were planned.")
        (folder / "older" / "two.txt").unlink()
        seen.wait_for("Talks ended.")


def test_a_file_that_an_editor_puts_in_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("Talks began.")
    with following(path) as seen:
        seen.wait_for("Talks began.")
        (tmp_path / "other.txt").write_text("Not asked for.")
        written = tmp_path / "one.txt.new"
        written.write_text("Talks ended.")
        written.rename(path)
        seen.wait_for("Talks ended.")
        path.unlink()
        seen.wait_for()
        path.write_text("Talks began again.")
        seen.wait_for("Talks began again.")


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
        seen.wait_for("Talks began.")
        (tmp_path / "one.txt").write_text("Talks ended.")
        late.set()
        seen.wait_for("Talks ended.")


def test_stopping_needs_no_change(tmp_path: Path) -> None:
    with following(tmp_path) as seen:
        seen.until(lambda seen: seen.is_whole)


def test_it_can_be_stopped_in_the_middle(tmp_path: Path) -> None:
    _write_many(tmp_path, 300)
    with following(tmp_path) as seen:
        seen.until(lambda seen: seen.progress.read)
    assert not any(seen.is_whole for seen in list(seen.seen.queue))


def test_what_no_watch_saw_is_seen_when_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pktui.workspace.watch.Watch.start", lambda _: None)
    (tmp_path / "one.txt").write_text("Talks began.")
    with following(tmp_path) as seen:
        seen.wait_for("Talks began.")
        (tmp_path / "one.txt").write_text("Talks ended.")
        seen.follower.ask(Wish.RELOAD)
        seen.wait_for("Talks ended.")


# Corrections


RENAMED = Correction(Action.RENAME, EntityKind.PERSON, "Jean-Pierre Lacroix", "J.-P. Lacroix")


def test_a_correction_is_seen_and_so_is_taking_it_back(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Jean-Pierre Lacroix arrived on 3 May 2021.")
    with following(tmp_path, names=tmp_path / "pktui.names.toml") as seen:
        seen.until(lambda seen: people(seen.corpus) == {"Jean-Pierre Lacroix"})
        seen.follower.ask((RENAMED,))
        corrected = seen.until(lambda seen: seen.done)
        assert (corrected.done, people(corrected.corpus)) == (
            (Done((RENAMED,)),),
            {"J.-P. Lacroix"},
        )
        seen.follower.ask(Wish.UNDO)
        undone = seen.until(lambda seen: seen.done)
        assert undone.done == (Done((RENAMED,), is_undone=True),)
        assert people(undone.corpus) == {"Jean-Pierre Lacroix"}
        seen.follower.ask(Wish.UNDO)
        trouble = seen.until(lambda seen: seen.trouble)
        assert trouble.trouble == "nothing has been corrected since the start"
        assert trouble.corpus is None


def test_a_correction_of_a_pile_that_still_grows_is_kept_and_soon_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pktui.workspace.load._FIRST_LOOK", 3600.0)
    (tmp_path / "a.txt").write_text("Jean-Pierre Lacroix arrived on 3 May 2021.")
    _write_many(tmp_path, 300)
    with following(tmp_path, names=tmp_path / "pktui.names.toml") as seen:
        seen.until(lambda seen: seen.progress.analysed)
        seen.follower.ask((RENAMED,))
        corrected = seen.until(lambda seen: seen.done)
        assert not corrected.is_whole
        assert "J.-P. Lacroix" in people(corrected.corpus)
        assert "J.-P. Lacroix" in people(seen.until(lambda seen: seen.is_whole).corpus)


def _write_many(folder: Path, count: int) -> None:
    for number in range(count):
        text = f"Talks number {number} began on 3 May 2021. " * 40
        (folder / f"b{number}.txt").write_text(text)


# Standard input


@contextmanager
def streaming() -> Iterator[tuple[Stream, int]]:
    """A stream, and the end of it that is written to."""
    theirs, ours = os.pipe()
    try:
        yield Stream(theirs), ours
    finally:
        with suppress(OSError):
            os.close(ours)


def test_json_lines_come_as_they_are_written() -> None:
    with streaming() as (stream, end), following("-", stream=stream) as seen:
        os.write(end, b'{"text": "Talks began."}\n{"text": "Talks wer')
        seen.wait_for("Talks began.")
        os.write(end, b'e planned."}\n')
        seen.wait_for("Talks began.", "Talks were planned.")
        os.write(end, b'{"text": "Talks ended."}')
        assert seen.seen.empty()
        os.close(end)
        seen.wait_for("Talks began.", "Talks were planned.", "Talks ended.")


def test_a_stream_and_a_folder_together(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Talks began.")
    with streaming() as (stream, end), following("-", tmp_path, stream=stream) as seen:
        seen.wait_for("Talks began.")
        os.write(end, b'{"text": "Talks were planned."}\n')
        seen.wait_for("Talks began.", "Talks were planned.")
        (tmp_path / "one.txt").write_text("Talks ended.")
        seen.wait_for("Talks ended.", "Talks were planned.")


def test_while_a_stream_is_open_there_may_be_more() -> None:
    with streaming() as (stream, end), following("-", stream=stream) as seen:
        os.write(end, b'{"text": "Talks began."}\n')
        assert seen.until(lambda seen: titles(seen.corpus)).progress.is_reading
        os.close(end)
        seen.until(lambda seen: seen.is_whole and not seen.progress.is_reading)


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
