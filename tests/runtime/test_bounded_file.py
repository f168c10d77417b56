"""What is read of a path, and what is refused without waiting."""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path

import pytest

from pktui.runtime.bounded_file import read_regular_file


def refusal(path: Path | str, most: int = 100) -> str | None:
    with pytest.raises(OSError, match=r".") as error:
        read_regular_file(path, most)
    return error.value.strerror


def test_a_regular_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"\xff" * 100)
    assert read_regular_file(path, 100) == b"\xff" * 100
    assert read_regular_file(str(path), 101) == b"\xff" * 100


def test_a_link_to_a_regular_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "b").symlink_to("a")
    assert read_regular_file(tmp_path / "b", 1) == b"x"


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with path.open("wb") as file:
        file.truncate(10_000_000_000)  # without a block on the disk
    assert refusal(path, 2_000_000) == "larger than 2 MB"


def test_what_is_no_file_is_refused_and_nobody_waits(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "folder").mkdir()
    assert refusal(tmp_path / "pipe") == "a named pipe, not a file"
    assert refusal(tmp_path / "zero") == "a device, not a file"
    assert refusal(tmp_path / "folder") == "a folder, not a file"


def test_a_file_whose_reader_would_wait_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing_to_read(*_: object) -> bytes:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    (tmp_path / "a").write_bytes(b"x")
    monkeypatch.setattr(os, "read", nothing_to_read)
    assert refusal(tmp_path / "a") == "it gives nothing to read now"


def test_a_socket_cannot_even_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket has to be short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("s")
        assert refusal("s")


def test_what_is_missing_is_told_as_the_system_does(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_regular_file(tmp_path / "a", 1)
