"""A file of the reader's own is changed under a lock, whole or not at all."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from pktui.store import atomic_file
from pktui.store.atomic_file import change_text, end_of_links, locked, replace


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    change_text(path, lambda text: f"{text}one\n")
    change_text(path, lambda text: f"{text}two\n")
    change_text(path, lambda text: text)
    assert path.read_text() == "one\ntwo\n"
    assert names_in(tmp_path) == ["a.toml"]


def test_a_change_that_fails_leaves_no_file_where_there_was_none(tmp_path: Path) -> None:
    def failing(text: str) -> str:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        change_text(tmp_path / "a.toml", failing)
    assert names_in(tmp_path) == []


def test_an_empty_file_of_the_readers_own_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.touch()
    change_text(path, lambda text: text)
    assert names_in(tmp_path) == ["a.toml"]


def test_what_is_no_file_is_neither_opened_nor_taken_away(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    (tmp_path / "folder").mkdir()
    for path in (pipe, link, tmp_path / "folder"):
        with pytest.raises(OSError, match="not a file"):
            change_text(path, lambda text: "written")
    assert names_in(tmp_path) == ["folder", "link", "pipe"]
    assert pipe.is_fifo()


@pytest.mark.parametrize("code", [errno.EBADF, errno.ENOLCK])
def test_a_file_system_without_locks_is_written_to_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def no_lock(descriptor: int, operation: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(fcntl, "flock", no_lock)
    change_text(tmp_path / "a.toml", lambda text: "written")
    assert (tmp_path / "a.toml").read_text() == "written"


def test_a_file_system_without_nameless_files_is_written_to_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_file, "_OPEN_FILES", str(tmp_path / "none"))
    replace(tmp_path / "a", [b"written"])
    assert (tmp_path / "a").read_bytes() == b"written"
    assert names_in(tmp_path) == ["a"]


def test_a_lock_that_is_never_given_back_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_file, "_PATIENCE", 0.05)
    path = tmp_path / "a"
    path.write_text("theirs")
    with locked(path), pytest.raises(OSError, match="another pktui"):
        change_text(path, lambda text: "mine")
    assert path.read_text() == "theirs"


WRITERS = """
import os, signal, sys, time
from pathlib import Path
from pktui.store.corrections import add_corrections
from pktui.store.searches import change_searches
from pktui.model.corrections import Action, Correction
from pktui.model.entity import EntityKind

def write(folder, numbers, tell):
    for number in numbers:
        correction = Correction(Action.HIDE, EntityKind.PLACE, f"p{number}")
        add_corrections(folder / "pktui.names.toml", correction)
        change_searches(folder / "state" / "searches.toml", lambda s: s.naming(f"n{number}", "q"))
        os.write(tell, b"%d\\n" % number)

folder, kills = Path(sys.argv[1]), int(sys.argv[2])
write(folder / "before", [-1], 1)  # so that none has to import anything
began = time.monotonic()
write(folder / "before", [-2, -3, -4], 1)
change = (time.monotonic() - began) / 3
for kill in range(kills):
    told, tell = os.pipe()
    writer = os.fork()
    if not writer:
        write(folder / "kept", range(kill * 1000, kill * 1000 + 1000), tell)
    os.close(tell)
    written = b""
    while written.count(b"\\n") < kill % 3:
        written += os.read(told, 100)
    time.sleep(change * kill / kills)  # at any point of the change that follows
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    while more := os.read(told, 100):
        written += more
    os.close(told)
    os.write(1, written)
"""


@pytest.mark.slow
def test_a_load_that_is_killed_leaves_nothing_behind_and_loses_nothing(tmp_path: Path) -> None:
    """Cold loads of the same pile, each killed a little later, then one to the end."""
    pile = tmp_path / "pile"
    pile.mkdir()
    for number in range(60):
        text = f"HANOI, March 3, 2021 – Ann Lee {number} met the press on Monday.\n" * 5
        (pile / f"{number}.txt").write_text(text, encoding="utf-8")
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")}

    def start(*more: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "pktui", "events", str(pile), *more]
        return subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, start_new_session=True
        )

    whole = start("--no-cache").communicate()[0]
    for kill in range(12):
        process = start()
        time.sleep(0.1 + kill / 8)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    assert start().communicate()[0] == whole
    assert start().communicate()[0] == whole
    assert names_in(pile) == sorted(f"{number}.txt" for number in range(60))
    kept = names_in(tmp_path / "cache" / "pktui")
    assert [name for name in kept if not name.startswith(("analyses-", "corpus-"))] == []
    assert [name for name in kept if "part" in name or "journal" in name] == []


@pytest.mark.slow
def test_a_hundred_kills_lose_nothing_that_was_written(tmp_path: Path) -> None:
    from pktui.store.corrections import load_corrections
    from pktui.store.searches import load_searches

    for folder in ("before", "kept"):
        (tmp_path / folder).mkdir()
    done = subprocess.run(
        [sys.executable, "-c", WRITERS, str(tmp_path), "100"],
        stdout=subprocess.PIPE,
        check=True,
    )
    told = {number for number in map(int, done.stdout.split()) if number >= 0}
    assert len(told) > 60
    tmp_path /= "kept"
    kept = load_corrections(tmp_path / "pktui.names.toml")
    assert kept.problems == ()
    assert {f"p{number}" for number in told} <= {line.name for line in kept.lines}
    saved = load_searches(tmp_path / "state" / "searches.toml").saved
    assert {f"n{number}" for number in told} <= saved.keys()
    assert names_in(tmp_path) == ["pktui.names.toml", "state"]
    assert names_in(tmp_path / "state") == ["searches.toml"]


def test_links_are_followed_to_their_end_unless_they_have_none(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "c")
    assert end_of_links(tmp_path / "a") == tmp_path / "c"
    (tmp_path / "c").symlink_to(tmp_path / "a")
    with pytest.raises(OSError, match="symbolic links"):
        end_of_links(tmp_path / "a")
