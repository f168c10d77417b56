"""The screen of the last time, shown while the explorer starts: on a terminal, frame by frame."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyte
import pytest

from tests.tui.test_terminal import at_home

pytestmark = pytest.mark.slow

DEADLINE = 120
"""Seconds; a start takes one, unless the machine is busy."""
SEEDS = Path(__file__).parents[2] / "seeds"
ANOTHER, BACK = b"\x1b[?1049h", b"\x1b[?1049l"
NOT_FOR_PYTE = re.compile(rb"\x1b\[[<>=?][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p")
UNFINISHED = re.compile(rb"\x1b[^a-zA-Z]*\Z")

START = """
import fcntl, runpy, sys, termios
fcntl.ioctl(1, termios.TIOCSCTTY, 0)  # the terminal of this session
before = termios.tcgetattr(0)
{first}
import pktui.__main__
try:
    pktui.__main__.main()
finally:
    after = termios.tcgetattr(0)
    sys.__stderr__.write("AS IT WAS" if after == before else "OTHER THAN IT WAS")
"""
STOPPED = """
import builtins, time
imported = builtins.__import__
def slowly(name, *rest):
    if name == "pktui.runtime.interrupt" or name.startswith("pktui.cli"):
        {what}
    return imported(name, *rest)
builtins.__import__ = slowly
"""
"""Python in place of `{first}` that does something when the splash stands and nothing else does."""


class Terminal:
    """A terminal in memory, and the program on it."""

    def __init__(self, process: subprocess.Popen[bytes], descriptor: int, size: tuple[int, int]):
        self.process = process
        self.screen = pyte.Screen(*size)
        self.written = b""
        self.frames: list[list[str]] = []
        """Every state of the screen that was to be seen, one after the other."""
        self._stream = pyte.ByteStream(self.screen)
        self._descriptor = descriptor
        self._unfinished = b""
        self.is_read = True

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + DEADLINE
        while not is_so():
            assert time.monotonic() < end, self.text
            self.read(0.1)

    def shows(self, words: str) -> None:
        self.until(lambda: words in self.text)

    def has_taken_over(self) -> bool:
        """Whether the explorer draws, and not what stands until it does."""
        return b"\x1b[?2004h" in self.written  # it takes pastes

    def rests(self) -> None:
        """Until the explorer has taken over, and nothing more comes."""
        self.until(self.has_taken_over)
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            if self.read(0.1):
                end = time.monotonic() + 0.5

    def waits(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(end - time.monotonic())

    def read(self, seconds: float) -> bool:
        if not select.select([self._descriptor], [], [], max(0.0, seconds))[0]:
            return False
        try:
            data = os.read(self._descriptor, 1 << 16)
        except OSError:
            time.sleep(0.01)
            return False
        self.written += data
        if not self.is_read:
            return True
        data = self._unfinished + data
        self._unfinished = found[0] if (found := UNFINISHED.search(data)) else b""
        self._stream.feed(NOT_FOR_PYTE.sub(b"", data.removesuffix(self._unfinished)))
        self.frames.append(self.screen.display)
        return True

    def press(self, keys: bytes) -> None:
        os.write(self._descriptor, keys)

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)
        set_size(self._descriptor, columns, rows)

    def hang_up(self) -> None:
        os.close(self._descriptor)
        self._descriptor = -1

    def ends(self) -> int:
        self.until(lambda: self.process.poll() is not None)
        while self.read(0.1):
            pass
        return self.process.returncode

    def close(self) -> None:
        self.process.kill()
        if self._descriptor >= 0:
            os.close(self._descriptor)


def set_size(descriptor: int, columns: int, rows: int) -> None:
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


class Reader:
    """Somebody who opens the same pile again and again."""

    def __init__(self, home: Path) -> None:
        self.home = home / "home"
        self.pile = home / "pile"
        shutil.copytree(SEEDS, self.pile)
        for path in (self.pile, *self.pile.iterdir()):
            os.utime(path, (1_600_000_000, 1_600_000_000))

    @contextmanager
    def opens(
        self, *args: str, size: tuple[int, int] = (100, 30), first: str = "", **variables: str
    ) -> Iterator[Terminal]:
        ours, theirs = pty.openpty()
        set_size(ours, *size)
        with subprocess.Popen(
            [sys.executable, "-c", START.format(first=first), *(args or (str(self.pile),))],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            env=at_home(self.home) | {"COLORTERM": "truecolor"} | variables,
        ) as process:
            os.close(theirs)
            terminal = Terminal(process, ours, size)
            try:
                yield terminal
            finally:
                terminal.close()

    def has_read(self, keys: bytes = b"", *args: str, words: str = "events", **rest: str) -> str:
        """Open the pile and leave it; what stood on the screen at the end."""
        with self.opens(*args, **rest) as at:
            at.shows(words)
            at.rests()
            for key in keys:
                at.press(bytes([key]))
                at.rests()
            seen = at.text
            at.press(b"q")
            assert at.ends() == 0
        return seen


PILES_OF_THEIR_OWN = 5
"""Tests that change a pile, after which no other can use it."""


@pytest.fixture(scope="module")
def readers(tmp_path_factory: pytest.TempPathFactory) -> list[Reader]:
    """Readers with a pile each, that has settled: one just put there may be changing still."""
    made = [Reader(tmp_path_factory.mktemp("reader")) for _ in range(PILES_OF_THEIR_OWN + 1)]
    time.sleep(2.1)
    return made


@pytest.fixture(scope="module")
def home_of_one_who_has_read(readers: list[Reader]) -> Path:
    """A copy of what the first reader's home has after the first opening."""
    reader = readers[0]
    reader.has_read()
    return Path(shutil.copytree(reader.home, reader.home.with_name("copy")))


@pytest.fixture
def reader(readers: list[Reader], home_of_one_who_has_read: Path) -> Reader:
    """Somebody who has opened the pile once, and leaves it as it is."""
    reader = readers[0]
    shutil.rmtree(reader.home)
    shutil.copytree(home_of_one_who_has_read, reader.home)
    return reader


@pytest.fixture
def changing(readers: list[Reader]) -> Reader:
    """Somebody who has opened a pile once, and may change it."""
    assert len(readers) > 1, "the first is not to be changed"
    reader = readers.pop()
    reader.has_read()
    return reader


def is_splash(at: Terminal) -> bool:
    """Whether the first thing that was written is a whole screen."""
    taken = at.written.find(ANOTHER + b"\x1b[?25l\x1b[?7l\x1b[1;1H")
    return taken == 0


def assert_nothing_else_was_seen(at: Terminal) -> None:
    """Every frame is the last one, or the beginning of it that has come so far."""
    last = at.frames[-1]
    whole = at.frames.index(last)
    assert at.frames[whole:] == [last] * (len(at.frames) - whole)
    for frame in at.frames[:whole]:
        for line, as_it_stays in zip(frame, last, strict=True):
            assert as_it_stays.startswith(line.rstrip())


def test_the_first_screen_stands_from_the_beginning_and_stays(reader: Reader) -> None:
    with reader.opens() as at:
        at.rests()
        assert is_splash(at)
        assert at.written.count(ANOTHER) == 1
        assert at.written.count(b"\x1b[30;1H") >= 2, "the explorer has drawn over it"
        assert_nothing_else_was_seen(at)
        at.press(b"q")
        assert at.ends() == 0
        assert at.written.count(BACK) == 1
        assert b"AS IT WAS" in at.written


def test_what_is_typed_meanwhile_counts(reader: Reader) -> None:
    with reader.opens() as at:
        at.until(lambda: is_splash(at))
        at.press(b"/lacroix")
        at.shows("lacroix")
        at.shows("of 27 events")
        at.press(b"\rq")
        assert at.ends() == 0
        assert b"/lacroix" not in at.written, "nothing is echoed"


def test_the_place_filter_and_view_of_the_last_time_are_on_it(reader: Reader) -> None:
    seen = reader.has_read(b"/lacroix\r")
    assert "lacroix" in seen
    with reader.opens() as at:
        at.until(lambda: "lacroix" in at.text)
        at.rests()
        assert is_splash(at)
        assert "lacroix" in at.frames[0][0]
        assert_nothing_else_was_seen(at)


CHANGES: dict[str, Callable[[Reader], object]] = {
    "a changed file": lambda reader: next(reader.pile.glob("0*.txt")).write_text(
        "Talks began in Geneva on 3 May 2010."
    ),
    "a new file": lambda reader: (reader.pile / "new.txt").write_text("On 3 May 2010 he left."),
    "a file less": lambda reader: next(reader.pile.glob("0*.txt")).unlink(),
    "a correction": lambda reader: (reader.pile / "pktui.names.toml").write_text(
        '[[separate]]\nname = "UN"\n'
    ),
}
"""What is changed in a pile."""

CHANGES_AT_HOME: dict[str, Callable[[Path], object]] = {
    "settings": lambda home: (home / "config.toml").write_text('theme = "textual-light"\n'),
    "another theme": lambda home: (path := home / "sessions.json").write_text(
        path.read_text().replace("textual-dark", "textual-light")
    ),
    "another session": lambda home: (path := home / "sessions.json").write_text(
        path.read_text().replace('"query": ""', '"query": "who:lacroix"')
    ),
    "a damaged screen": lambda home: [
        path.write_bytes(path.read_bytes()[:2000]) for path in (home / "screens").iterdir()
    ],
    "a screen that others may write": lambda home: [
        path.chmod(0o666) for path in (home / "screens").iterdir()
    ],
    "a folder that others may write": lambda home: (home / "screens").chmod(0o777),
    "a link in place of the screen": lambda home: [
        path.rename(home.parent / "moved") and path.symlink_to(home.parent / "moved")
        for path in (home / "screens").iterdir()
    ],
}
"""What is changed in the reader's own folder."""


def assert_there_is_none(reader: Reader) -> None:
    with reader.opens() as at:
        at.until(at.has_taken_over)
        assert not is_splash(at)
        at.press(b"q")
        assert at.ends() == 0


@pytest.mark.parametrize("change", CHANGES)
def test_there_is_none_after_a_change_of_the_pile(change: str, changing: Reader) -> None:
    CHANGES[change](changing)
    assert_there_is_none(changing)


@pytest.mark.parametrize("change", CHANGES_AT_HOME)
def test_there_is_none_after_a_change_at_home(change: str, reader: Reader) -> None:
    CHANGES_AT_HOME[change](reader.home / "pktui")
    assert_there_is_none(reader)


def test_the_articles_of_the_folder_in_use_are_counted_again(tmp_path: Path) -> None:
    reader, here = Reader(tmp_path), tmp_path / "here"
    here.mkdir()
    (here / "one.txt").write_text("Talks began.")
    go_there = f"import os; os.chdir({str(here)!r})"

    def opens(words: str) -> bool:
        """Whether the first screen of before stands; the explorer says `words` in any case."""
        with reader.opens("--no-mouse", first=go_there) as at:
            at.shows(words)
            at.rests()
            is_kept = is_splash(at)
            if is_kept:
                assert_nothing_else_was_seen(at)
            at.press(b"q")
            assert at.ends() == 0
        return is_kept

    assert not opens("the 1 file here")
    assert opens("the 1 file here")
    (here / "setup.py").write_text("pass")  # no article: nothing is told of it
    assert opens("the 1 file here")
    (here / "two.html").write_text("<p>Talks ended.</p>")
    assert not opens("the 2 files here")
    assert opens("the 2 files here")


@pytest.mark.parametrize(
    ("args", "size", "variables"),
    [
        ((), (90, 30), {}),
        ((), (100, 25), {}),
        (("--no-unicode",), (100, 30), {}),
        ((), (100, 30), {"TERM": "xterm"}),
        ((), (100, 30), {"COLORTERM": ""}),
        ((), (100, 30), {"NO_COLOR": "1"}),
    ],
    ids=["narrower", "lower", "other options", "another terminal", "fewer colours", "no colours"],
)
def test_there_is_none_for(
    args: tuple[str, ...], size: tuple[int, int], variables: dict[str, str], reader: Reader
) -> None:
    with reader.opens(*args, str(reader.pile), size=size, **variables) as at:
        at.until(at.has_taken_over)
        assert not is_splash(at)


def test_nothing_is_kept_where_nothing_is_to_be_kept(reader: Reader) -> None:
    shutil.rmtree(reader.home / "pktui/screens")
    reader.has_read(b"", "--no-cache", str(reader.pile))
    assert not (reader.home / "pktui/screens").exists()


def test_a_pile_that_changes_while_it_is_read_is_not_kept(changing: Reader) -> None:
    shutil.rmtree(changing.home / "pktui/screens")
    with changing.opens() as at:
        at.shows("events")
        at.rests()
        (changing.pile / "new.txt").write_text("On 3 May 2010 he left.")
        at.press(b"q")
        assert at.ends() == 0
    assert not (changing.home / "pktui/screens").exists()


INTERRUPTIONS: dict[str, tuple[str, int, bytes]] = {
    "an import that fails": (
        "if name.startswith('pktui.cli'): raise ImportError('half of it is gone')",
        1,
        b"half of it is gone",
    ),
    "a message": (
        "sys.stderr.write('there is something to say'); sys.exit(2)",
        2,
        b"there is something to say",
    ),
    "an exit": ("sys.exit(3)", 3, b""),
    "ctrl+c, twice": (
        "import os, signal; [os.kill(os.getpid(), signal.SIGINT) for _ in range(2)]",
        130,
        b"",
    ),
    "an end that is asked for": (
        "import os, signal; os.kill(os.getpid(), signal.SIGTERM)",
        143,
        b"",
    ),
}


@pytest.mark.parametrize("interruption", INTERRUPTIONS)
def test_the_terminal_is_as_it_was_after(interruption: str, reader: Reader) -> None:
    what, status, words = INTERRUPTIONS[interruption]
    with reader.opens(first=STOPPED.format(what=what)) as at:
        assert at.ends() == status
        assert is_splash(at)
        assert at.written.count(BACK) == 1
        assert at.written.rindex(b"\x1b[?25h") > at.written.rindex(b"\x1b[?25l")
        assert at.written.find(words) > at.written.index(BACK) or not words
        assert b"OTHER THAN" not in at.written


@pytest.mark.parametrize("seconds", [0, 0.05, 0.1, 0.2, 0.4, 0.8])
def test_ctrl_c_at_any_moment_leaves_the_terminal_as_it_was(seconds: float, reader: Reader) -> None:
    with reader.opens() as at:
        at.until(lambda: is_splash(at))
        at.waits(seconds)
        at.is_read = False  # pyte does not know that an escape ends the sequence before it
        while at.process.poll() is None:  # two that come at once may be one signal
            at.press(b"\x03")
            at.waits(0.3)
        # one more than needed may come when Python has given the signals back; to a shell that is
        # the same
        assert at.ends() in (130, -signal.SIGINT)
        assert at.written.count(BACK) == 1
        assert at.written.rindex(b"\x1b[?25h") > at.written.rindex(b"\x1b[?25l")


@pytest.mark.parametrize("seconds", [0, 0.05, 0.1, 0.2, 0.4])
def test_one_ctrl_c_is_heard_by_the_explorer(seconds: float, reader: Reader) -> None:
    with reader.opens() as at:
        at.until(lambda: is_splash(at))
        at.press(b"/lacroix\r")
        at.waits(seconds)
        at.press(b"\x03")
        at.shows("ctrl+c again ends")
        assert "lacroix" in at.text, "what was typed before it is not lost"
        at.press(b"q")
        assert at.ends() == 0


@pytest.mark.parametrize("seconds", [0, 0.1, 0.4])
def test_another_size_meanwhile(seconds: float, reader: Reader) -> None:
    with reader.opens() as at:
        at.until(lambda: is_splash(at))
        at.waits(seconds)
        at.resize(70, 24)
        at.rests()
        at.until(lambda: "Quit" in at.screen.display[23])
        at.press(b"q")
        assert at.ends() == 0


def test_a_terminal_that_is_closed_meanwhile(reader: Reader) -> None:
    with reader.opens() as at:
        at.until(lambda: is_splash(at))
        at.hang_up()
        at.process.wait(DEADLINE)
