from __future__ import annotations

import errno
import os
import select
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pktui.model.article import Problem, ProblemKind
from pktui.reading.inputs import _PATIENCE, Input, Limits, inputs


def read(*paths: Path | str, limits: Limits | None = None) -> list[Input | Problem]:
    return list(inputs(map(str, paths), limits or Limits()))


def told(*paths: Path | str, limits: Limits | None = None) -> dict[str, bytes | str]:
    """By the file's name, its bytes or the reason why there are none."""
    return {
        Path(found.path).name: found.data if isinstance(found, Input) else found.reason
        for found in read(*paths, limits=limits)
    }


def test_a_folder_is_read_to_its_bottom_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "10.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(name.encode())
    found = [item.path for item in read(tmp_path)]
    assert found == [f"{tmp_path}/{name}" for name in ("10.txt", "a/b/c.txt", "a/z.txt", "b.txt")]


def test_paths_are_told_as_they_were_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("a")
    monkeypatch.chdir(tmp_path)
    for given, path in [
        ("in", "in/a.txt"),
        ("in/", "in/a.txt"),
        ("./in", "./in/a.txt"),
        ("in/a.txt", "in/a.txt"),
    ]:
        assert [item.path for item in read(given)] == [path]


@pytest.mark.parametrize(
    "name",
    [".hidden.txt", ".git/x.txt", "README.md", "readme", "Readme.txt", "pktui.names.toml"],
)
def test_what_a_folder_says_of_itself_is_no_article(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("about this folder")
    assert not read(tmp_path)
    assert isinstance(read(file)[0], Input)  # named itself, it is read


@pytest.mark.parametrize("name", ["readme-or-not.txt", "The README.txt", "a.hidden"])
def test_what_only_resembles_that_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("an article")
    assert told(tmp_path) == {name: b"an article"}


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "again.txt").symlink_to(tmp_path / "a.txt")
    assert [item.path for item in read(tmp_path, tmp_path, tmp_path / "a.txt")] == [
        f"{tmp_path}/a.txt"
    ]


def test_links_that_lead_back_up_end(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "self").symlink_to("self")
    (tmp_path / "a" / "text.txt").write_text("a")
    assert told(tmp_path) == {
        "up": "a link back to a folder that holds it",
        "self": "too many levels of symbolic links",
        "text.txt": b"a",
    }


def test_links_across_cost_no_more_than_what_they_lead_to(tmp_path: Path) -> None:
    # each of 30 folders links to all others: entered by every way, that would be 30! of them
    folders = [tmp_path / f"{i:02}" for i in range(30)]
    for folder in folders:
        folder.mkdir()
        (folder / f"{folder.name}.txt").write_text(folder.name)
    for folder in folders:
        for other in folders:
            if other != folder:
                (folder / f"to-{other.name}").symlink_to(other)
    texts = [item for item in read(tmp_path) if isinstance(item, Input)]
    assert len(texts) == 30


@pytest.mark.slow
def test_what_is_no_file_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to("/dev/zero")
    (tmp_path / "gone").symlink_to("nowhere")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        assert told(tmp_path) == {
            "pipe": "a named pipe, not a file",
            "device": "a device, not a file",
            "gone": "no such file or directory",
            "socket": "a socket, not a file",
        }
        assert told(*sorted(tmp_path.iterdir())) == {
            "pipe": "a pipe that nobody writes to",
            "device": "a device, not a file",
            "gone": "no such file or directory",
            "socket": "a socket, not a file",
        }


def test_a_file_whose_reader_would_wait_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kernel has such files: `/proc/kmsg` is regular, and a read of it waits for a message."""
    (tmp_path / "kmsg").write_text("x")
    (tmp_path / "link").symlink_to("/proc/kmsg")
    monkeypatch.setattr(os, "read", nothing_to_read)
    assert told(tmp_path)["kmsg"] == "it gives nothing to read now"
    assert "link" in told(tmp_path)


def nothing_to_read(*_: object) -> bytes:
    raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")


def test_a_pipe_that_is_named_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writing = threading.Thread(target=pipe.write_bytes, args=(b"x" * 200_000,))
    writing.start()
    assert told(pipe) == {"pipe": b"x" * 200_000}
    writing.join()


@pytest.mark.slow
def test_a_silent_pipe_is_never_read_without_an_end_in_sight(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Python acts on ctrl+c between two calls: one that comes just before a read that waits is lost.
    would_have_waited = []

    def read_only_what_is_there(descriptor: int, size: int) -> bytes:
        is_ready = bool(select.select([descriptor], [], [], 0)[0])
        would_have_waited.append(os.get_blocking(descriptor) and not is_ready)
        return read_now(descriptor, size)

    read_now = os.read
    monkeypatch.setattr(os, "read", read_only_what_is_there)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as aside:
        found = aside.submit(told, pipe)
        with pipe.open("wb", buffering=0) as writer:
            for word in (b"slow", b"ly"):
                time.sleep(1.2 * _PATIENCE / 1000)
                writer.write(word)
        assert found.result() == {"pipe": b"slowly"}
    assert not any(would_have_waited)
    assert len(would_have_waited) >= 3


def test_a_limit_is_kept(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * 2001)
    (tmp_path / "small").write_bytes(b"x" * 2000)
    assert told(tmp_path, limits=Limits(file_bytes=2000)) == {
        "large": "larger than 0.002 MB",
        "small": b"x" * 2000,
    }


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_what_may_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("secret")
    (tmp_path / "file").chmod(0)
    (tmp_path / "folder").mkdir(0)
    assert told(tmp_path) == {"file": "permission denied", "folder": "permission denied"}


def test_names_may_be_anything(tmp_path: Path) -> None:
    names = [b"new\nline", b"\xff\xfe", b"esc\x1b[2J", "Việt".encode()]
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(name)
    assert sorted(item.data for item in read(tmp_path) if isinstance(item, Input)) == sorted(names)


@pytest.mark.parametrize("path", ["nowhere", "a\0b", "", "/dev/null/x"])
def test_a_path_that_cannot_be_is_a_problem(path: str) -> None:
    [problem] = read(path)
    assert isinstance(problem, Problem)
    assert problem.kind is ProblemKind.UNREADABLE
    assert problem.path == path
