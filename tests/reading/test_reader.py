"""The same paths read again and again, and what of them is opened anew."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from pktui.model.article import Article, Problem
from pktui.reading import reader as module
from pktui.reading.inputs import Input
from pktui.reading.reader import Reader

FIRST, SECOND = "Talks began in Hanoi.", "Talks ended in Seoul."


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder whose files have not been changed for a while."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST)
    (folder / "b.txt").write_text(SECOND)
    return folder


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file need not be left alone for seconds."""
    monkeypatch.setattr(module, "_SETTLED", 0)


def read(reader: Reader) -> list[Article | Problem]:
    return list(reader.articles(reader.opened()))


def opened(reader: Reader) -> list[str]:
    """The names of the files that would be opened now."""
    return [Path(found.path).name for found in reader.opened() if isinstance(found, Input)]


def test_what_has_not_changed_is_the_same_article_and_not_opened(old: Path) -> None:
    reader = Reader([str(old)])
    first = read(reader)
    assert opened(reader) == []
    assert [one is other for one, other in zip(first, read(reader), strict=True)] == [True, True]
    assert opened(reader) == []


def _other_text(path: Path) -> None:
    path.write_text(SECOND)


def _other_text_of_the_same_size_and_time(path: Path) -> None:
    before = path.stat()
    path.write_text(FIRST.replace("Hanoi", "Seoul"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _another_file_in_its_place(path: Path) -> None:
    other = path.with_name(".other")
    other.write_text(FIRST)
    other.replace(path)


def _only_a_later_time(path: Path) -> None:
    os.utime(path)


@pytest.mark.parametrize(
    "change",
    [
        _other_text,
        _other_text_of_the_same_size_and_time,
        _another_file_in_its_place,
        _only_a_later_time,
    ],
)
def test_what_has_changed_is_opened_again(old: Path, change: Callable[[Path], None]) -> None:
    reader = Reader([str(old)])
    read(reader)
    change(old / "a.txt")
    assert opened(reader) == ["a.txt"]
    now = read(Reader([str(old)]))
    assert [a.text for a in read(reader) if isinstance(a, Article)] == [
        a.text for a in now if isinstance(a, Article)
    ]


def test_new_and_removed_files_and_those_that_cannot_be_read(old: Path) -> None:
    reader = Reader([str(old)])
    read(reader)
    (old / "a.txt").unlink()
    (old / "c.txt").write_bytes(b"\0\1")
    assert opened(reader) == ["c.txt"]
    article, problem = read(reader)
    assert isinstance(article, Article)
    assert isinstance(problem, Problem)
    assert read(reader) == [article, problem]
    (old / "c.txt").unlink()
    assert read(reader) == [article]


def test_a_file_that_was_just_written_may_be_written_again_at_once(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    reader = Reader([str(old)])
    read(reader)
    assert opened(reader) == ["a.txt", "b.txt"]


def test_what_came_through_a_pipe_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(FIRST,))
    writer.start()
    reader = Reader([str(pipe)])
    assert [type(found) for found in reader.opened()] == [Input]
    writer.join()
    [article] = read(reader)  # opened before, and understood only now
    assert isinstance(article, Article)
    assert read(reader) == [article]


def test_an_article_may_be_exchanged_for_one_that_is_equal(old: Path) -> None:
    known = {a.text: a for a in read(Reader([str(old)])) if isinstance(a, Article)}
    reader = Reader([str(old)])
    shared = list(reader.articles(reader.opened(), lambda article: known[article.text]))
    assert shared == list(known.values())
    assert read(reader) == shared
