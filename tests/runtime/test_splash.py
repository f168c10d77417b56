"""What is asked of files and of the environment before the screen of the last time is shown."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pktui.runtime import splash
from pktui.runtime.splash import Splash, kept_in, stamps
from pktui.store.own_folders import cache_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no splash")

HOMES: list[dict[str, str]] = [
    {"XDG_CACHE_HOME": "/somewhere/else"},
    {"XDG_CACHE_HOME": "  "},
    {"XDG_CACHE_HOME": ""},
    {"HOME": "/home/somebody"},
]


@pytest.mark.parametrize("variables", HOMES, ids=str)
def test_screens_are_in_the_folder_of_the_cache(
    variables: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert kept_in() == str(cache_folder() / "screens")


def test_without_a_home_there_is_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "nowhere")
    monkeypatch.setenv("XDG_CACHE_HOME", "nowhere")
    assert kept_in() is None


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    (folder / "deep").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "deep/c.txt"):
        (folder / name).write_text(name)
    (folder / "link").symlink_to(folder)
    return folder


TOUCHED: dict[str, tuple[Callable[[Path], object], bool]] = {
    "nothing": (lambda pile: None, False),
    "another content": (lambda pile: (pile / "a.txt").write_text("b.txt"), True),
    "content deep inside": (lambda pile: (pile / "deep/c.txt").write_text("else"), True),
    "another file": (lambda pile: (pile / "deep/d.txt").write_text(""), True),
    "a file less": (lambda pile: (pile / "b.txt").unlink(), True),
    "another name": (lambda pile: (pile / "b.txt").rename(pile / "d.txt"), True),
    "a file in place of another": (lambda pile: (pile / "b.txt").replace(pile / "a.txt"), True),
    "a time that is set back": (lambda pile: os.utime(pile / "a.txt", (0, 0)), True),
    "what an editor leaves": (lambda pile: (pile / ".a.txt.swp").write_text(""), False),
    "a note": (lambda pile: (pile / "pktui.notes.jsonl").write_text(""), False),
}


@pytest.mark.parametrize("touched", TOUCHED)
def test_a_change_is_told(touched: str, pile: Path) -> None:
    touch, is_told = TOUCHED[touched]
    before = stamps([str(pile)])
    touch(pile)
    after = stamps([str(pile)])
    assert before is not None
    assert after is not None
    assert (before[0] != after[0]) is is_told


def test_what_is_not_there_is_a_state_as_well(pile: Path) -> None:
    place = str(pile / "later.txt")
    before = stamps([place])
    Path(place).write_text("")
    assert before != stamps([place])
    assert stamps(["with a \0 in it"]) is not None


def test_a_pile_of_too_many_files_is_not_asked_after(
    pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(splash, "MOST_FILES", 4)
    assert stamps([str(pile)]) is None


def test_whoever_writes_a_message_finds_the_terminal_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen, errors = Splash(), io.StringIO()
    taken_back: list[str] = []
    monkeypatch.setattr(screen, "take_back", lambda: taken_back.append(errors.getvalue()))
    messages = splash.Messages(screen, errors)
    assert messages.encoding is errors.encoding
    messages.write("no such file")
    assert taken_back == [""]
    assert errors.getvalue() == "no such file"


def test_the_first_ctrl_c_waits_while_the_screen_stands() -> None:
    screen = Splash()
    assert not screen.waits_with_ctrl_c(), "nothing stands: it ends the program"
    screen.is_standing = True
    assert screen.waits_with_ctrl_c()
    assert not screen.waits_with_ctrl_c(), "the second one ends the program"
    assert screen.take_over() == (None, True)
    assert not screen.waits_with_ctrl_c(), "the explorer hears its own"


def test_nothing_is_imported_for_it() -> None:
    program = (
        "import os, stat, sys; before = set(sys.modules); import pktui.__main__;"
        "print('\\n'.join(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(Path(splash.__file__).parents[2])},
    )
    names = {name for name in done.stdout.split() if not name.startswith("pktui")}
    assert names <= {"__future__", "gc"}


@pytest.mark.slow
def test_a_pipe_in_the_place_of_a_screen_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "screen", 0o600)
    tmp_path.chmod(0o700)
    assert splash._own_file(str(tmp_path), "screen") is None
