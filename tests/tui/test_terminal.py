"""The explorer as a process of its own on a terminal: where keys come from, and how it ends."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from pktui.workspace.engines.process_pool import cores

pytestmark = pytest.mark.slow

DEADLINE = 120
"""Seconds; a start takes one, unless the machine is busy."""

LAUNCH = """
import fcntl, os, sys, termios
fcntl.ioctl(1, termios.TIOCSCTTY, 0)  # the terminal of this session, which /dev/tty is
fcntl.ioctl(1, termios.TIOCSWINSZ, b"\\x1e\\0\\x78\\0\\0\\0\\0\\0")
os.environ.pop("LC_CTYPE", None)  # which Python itself sets where the locale is C
os.execv(sys.executable, [sys.executable, "-m", "pktui", *sys.argv[1:]])
"""


class Terminal:
    """What a process writes on its terminal, and the keys it is sent."""

    def __init__(self, process: subprocess.Popen[bytes], descriptor: int) -> None:
        self.process = process
        self._descriptor = descriptor
        self.written = ""

    def wait_for(self, words: str) -> None:
        """Words that are written in one stroke."""
        end = time.monotonic() + DEADLINE
        while words not in self.written:
            self._read(end - time.monotonic())

    def _read(self, seconds: float) -> None:
        ready, _, _ = select.select([self._descriptor], [], [], max(0, seconds))
        assert ready, self.written[-2000:]
        data = os.read(self._descriptor, 1 << 16).decode(errors="replace")
        self.written += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", data)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Read what it writes until something is so."""
        end = time.monotonic() + DEADLINE
        while not is_so():
            assert time.monotonic() < end, self.written[-2000:]
            with suppress(AssertionError):
                self._read(0.05)

    def resize(self, columns: int, rows: int) -> None:
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, size)

    def press(self, keys: bytes) -> None:
        os.write(self._descriptor, keys)

    def ends(self) -> int:
        """Its exit status; what it writes meanwhile is read, as a terminal does."""
        end = time.monotonic() + DEADLINE
        while self.process.poll() is None:
            assert time.monotonic() < end
            try:
                self._read(0.1)
            except (AssertionError, OSError):
                time.sleep(0.05)
        assert "Traceback" not in self.written
        return self.process.returncode


def at_home(home: Path) -> dict[str, str]:
    """The environment of somebody whose own files are all in `home`."""
    places = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
    return os.environ | dict.fromkeys(places, str(home)) | {"TERM": "xterm-256color"}


@contextmanager
def exploring(
    *args: str, home: Path, stdin: int | None = None, **environment: str
) -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", LAUNCH, *args],
        stdin=theirs if stdin is None else stdin,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env=at_home(home) | environment,
    ) as process:
        os.close(theirs)
        try:
            yield Terminal(process, ours)
        finally:
            process.kill()
            os.close(ours)


def session(leader: int, *, with_dead: bool = False) -> set[int]:
    """The processes of a session, `with_dead` those too that nobody has asked after."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == leader and (with_dead or fields[0] != "Z"):
            found.add(int(stat.parent.name))
    return found


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + DEADLINE
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)


WORKING = 4 if cores() > 1 else 1
"""Processes of a session while a large pile is loaded: itself, two workers and what makes these."""


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pile") / "pile.jsonl"
    with path.open("w") as lines:
        for n in range(3000):
            text = " ".join(
                f"Talks {n}.{k} began in Geneva on {1 + n % 28} May." for k in range(30)
            )
            lines.write(json.dumps({"id": str(n), "date": "2010-06-01", "text": text}) + "\n")
    return path


def test_articles_on_standard_input_and_keys_from_the_terminal(tmp_path: Path) -> None:
    theirs, ours = os.pipe()
    with exploring("-", home=tmp_path, stdin=theirs) as at:
        os.close(theirs)
        os.write(ours, b'{"text": "Talks began on 3 May 2010.", "title": "In Geneva"}\n')
        at.wait_for("In Geneva")
        os.write(ours, b'{"text": "Talks ended on 4 May 2011.", "title": "In Lima"}\n')
        at.wait_for("In Lima")
        at.press(b"q")
        assert at.ends() == 0
    os.close(ours)


def test_the_terminal_is_no_pile_of_articles(tmp_path: Path) -> None:
    with exploring("-", home=tmp_path) as at:
        at.wait_for("nothing is piped to standard input")
        assert at.ends() == 2


@pytest.mark.parametrize(
    ("end", "status"),
    [(b"q", 0), (b"\x03\x03", 130), (signal.SIGTERM, 143)],
    ids=["q", "ctrl+c twice", "SIGTERM"],
)
def test_it_ends_at_once_in_the_middle_of_a_cold_load(
    pile: Path, tmp_path: Path, end: bytes | signal.Signals, status: int
) -> None:
    with exploring(str(pile), home=tmp_path) as at:
        at.wait_for("finding dates")
        at.until(lambda: len(session(at.process.pid)) >= WORKING)
        if isinstance(end, bytes):
            at.press(end)
        else:
            at.process.send_signal(end)
        assert at.ends() == status
        until(lambda: not session(at.process.pid))


def test_one_ctrl_c_says_what_another_does(tmp_path: Path) -> None:
    with exploring(home=tmp_path) as at:
        at.wait_for("Lacroix")
        at.press(b"\x03")
        at.wait_for("ctrl+c again ends pktui")
        at.press(b"q")
        assert at.ends() == 0


@pytest.mark.parametrize("sign", [b"\x03", b"\x1c"], ids=["ctrl+c", "the quit character"])
def test_what_is_typed_behind_the_key_that_leaves_changes_nothing(
    sign: bytes, tmp_path: Path
) -> None:
    with exploring(home=tmp_path) as at:
        at.wait_for("Lacroix")
        at.press(b"q")
        deadline = time.monotonic() + DEADLINE
        while at.process.poll() is None:
            assert time.monotonic() < deadline
            with suppress(AssertionError, OSError):
                at.press(sign)  # a key, a signal of the terminal, and nothing any more
                at._read(0.01)
        assert at.ends() == 0


def test_a_size_that_comes_back_at_once_is_drawn_anew(tmp_path: Path) -> None:
    """The terminal has moved what it showed, and pktui may have seen only the last of its sizes."""
    with exploring(home=tmp_path) as at:
        at.wait_for("Lacroix")
        at.wait_for("Quit")
        at.written = ""
        at.process.send_signal(signal.SIGWINCH)
        at.wait_for("Lacroix")
        for milliseconds in (0, 1, 2, 3, 4, 5, 6, 8, 10, 15):
            at.written = ""
            at.resize(1, 200)
            time.sleep(milliseconds / 1000)
            at.resize(120, 30)
            at.wait_for("Lacroix")
            at.wait_for("Quit")
        at.press(b"q")
        assert at.ends() == 0


TWO_CORES = pytest.mark.skipif(cores() < 2, reason="on one core there is no forerunner")


@TWO_CORES
@pytest.mark.parametrize("options", [(), ("--no-cache",)])
def test_of_a_first_start_no_other_process_is_left(tmp_path: Path, options: list[str]) -> None:
    with exploring(*options, home=tmp_path) as at:
        until(lambda: len(session(at.process.pid)) == 2)  # it runs ahead
        at.wait_for("Lacroix")
        until(lambda: session(at.process.pid, with_dead=True) == {at.process.pid})
        assert bool(list(tmp_path.glob("pktui/corpus-*.bin"))) is not bool(options)
        at.press(b"q")
        assert at.ends() == 0


@TWO_CORES
def test_what_ran_ahead_is_gone_before_its_time(tmp_path: Path) -> None:
    with exploring(home=tmp_path) as at:
        until(lambda: len(session(at.process.pid)) == 2)
        [ahead] = session(at.process.pid) - {at.process.pid}
        os.kill(ahead, signal.SIGKILL)
        at.wait_for("Lacroix")
        at.press(b"q")
        assert at.ends() == 0


@TWO_CORES
@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGHUP, -signal.SIGHUP)]
)
def test_ctrl_c_and_a_terminal_that_closes_end_a_first_start(
    tmp_path: Path, number: signal.Signals, status: int
) -> None:
    with exploring(home=tmp_path) as at:
        until(lambda: len(session(at.process.pid)) == 2)
        os.killpg(at.process.pid, number)
        assert at.ends() == status
        until(lambda: not session(at.process.pid))


SENT = [
    (b"\xff\xe9 caf\xe9", "bytes that are no UTF-8"),
    (b"\x1b[200~caf\xe9\x1b[201~", "a paste in Latin 1"),
    (b"\x1b[97;5:3u\x1b[1114112u\x1b[48;40;140;0;0t\x1b[<0;3;3M", "what only looks like keys"),
    (b"\x10zq\r\r\x1b\x1b", "a dialog that is closed twice"),
    (b"zi\r\x1b\x1b", "bars that are hidden"),
]


def test_what_a_terminal_sends_does_not_end_it(tmp_path: Path) -> None:
    with exploring(home=tmp_path) as at:
        at.wait_for("Lacroix")
        for sent, remark in SENT:
            at.press(sent)
            for _ in range(2):
                time.sleep(0.3)
                at.press(b"\x1b")
            time.sleep(0.3)
            assert at.process.poll() is None, remark
        at.press(b"q")
        assert at.ends() == 0


@pytest.mark.parametrize("behind", [b"@", b"o", b"y", b"u", b"\x12", b"/a\rj"])
def test_keys_behind_the_one_that_ends_it_are_nobodys(tmp_path: Path, behind: bytes) -> None:
    with exploring(home=tmp_path) as at:
        at.wait_for("Lacroix")
        at.press(b"q" + behind)
        assert at.ends() == 0


def test_a_pause_and_a_return_without_a_pause(tmp_path: Path) -> None:
    with exploring(home=tmp_path) as at:
        at.wait_for("Lacroix")
        at.process.send_signal(signal.SIGCONT)
        at.process.send_signal(signal.SIGTSTP)
        at.until(lambda: _state(at.process.pid) == "T")
        at.process.send_signal(signal.SIGCONT)
        at.written = ""
        at.wait_for("Lacroix")
        at.press(b"q")
        assert at.ends() == 0


@pytest.mark.parametrize("sign", [b"\x03", b"\x03\x03", b"\x1c"], ids=repr)
def test_what_is_typed_during_a_pause_does_not_end_it_when_it_comes_back(
    sign: bytes, tmp_path: Path
) -> None:
    """The terminal makes signals of these keys then, which the system delivers at the return."""
    with exploring(home=tmp_path) as at:
        at.wait_for("Lacroix")
        at.process.send_signal(signal.SIGTSTP)
        at.until(lambda: _state(at.process.pid) == "T")
        at.press(sign)
        at.process.send_signal(signal.SIGCONT)
        at.written = ""
        at.wait_for("Lacroix")
        at.press(b"q")
        assert at.ends() == 0


def _state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


@pytest.mark.parametrize("when", [0.0, 0.3, None], ids=["at start", "while it starts", "later"])
def test_a_terminal_that_is_closed_ends_it(tmp_path: Path, when: float | None) -> None:
    ours, theirs = pty.openpty()
    environment = at_home(tmp_path)
    # without a session of its own: no signal tells it
    with subprocess.Popen(
        [sys.executable, "-m", "pktui"],
        stdin=theirs, stdout=theirs, stderr=theirs, env=environment,
    ) as process:  # fmt: skip
        os.close(theirs)
        if when is None:
            Terminal(process, ours).wait_for("Lacroix")
        else:
            time.sleep(when)
        os.close(ours)
        try:
            assert process.wait(DEADLINE) != 0
        finally:
            process.kill()


@pytest.mark.parametrize(
    "said", [{"PYTHONIOENCODING": "ascii"}, {"LANG": "C", "LC_ALL": ""}, {"LC_ALL": "POSIX"}]
)
def test_a_terminal_that_cannot_draw_unicode_gets_ascii(
    tmp_path: Path, said: dict[str, str]
) -> None:
    with exploring(home=tmp_path, **said) as at:
        at.wait_for(" events")
        at.press(b"?")
        at.wait_for("Keys")
        at.press(b"\x1b")
        time.sleep(0.5)  # or it would be alt and q
        at.press(b"q")
        assert at.ends() == 0
        signs = {sign for sign in at.written if not sign.isascii() and not sign.isalpha()}
        assert signs <= set("“”’—\u0306\u0309"), "but for what articles say"
        assert "\\u" not in at.written
        if "PYTHONIOENCODING" in said:
            assert at.written.isascii()
            assert "Phung" in at.written


def test_the_next_session_begins_where_the_last_one_ended(tmp_path: Path) -> None:
    with exploring(home=tmp_path) as at:
        at.wait_for("Lacroix")
        at.press(b"/hospital\r")
        at.wait_for(" of 27 events")
        at.press(b"q")
        assert at.ends() == 0
    file = tmp_path / "pktui" / "sessions.json"
    assert file.stat().st_mode & 0o777 == 0o600
    with exploring(home=tmp_path) as at:
        at.wait_for("as you left it")
        assert "hospital" in at.written
        at.press(b"q")
        assert at.ends() == 0
    with exploring("--fresh", home=tmp_path) as at:
        at.wait_for("27 events")
        assert "as you left it" not in at.written
        at.press(b"q")
        assert at.ends() == 0


def test_settings_that_are_wrong_are_said_and_the_others_hold(tmp_path: Path) -> None:
    folder = tmp_path / "pktui"
    folder.mkdir()
    (folder / "config.toml").write_text('ascii = true\nfont = "large"\n[keys]\nquit = "Q"\n')
    with exploring(home=tmp_path) as at:
        at.wait_for("there is no setting")
        at.press(b"q")
        time.sleep(0.5)
        assert at.process.poll() is None
        at.press(b"Q")
        assert at.ends() == 0
        assert "\u2500" not in at.written


def test_a_character_that_comes_in_two_halves(tmp_path: Path) -> None:
    with exploring(home=tmp_path) as at:
        at.wait_for("Lacroix")
        at.press(b"/")
        at.press("ắ".encode()[:1])
        time.sleep(0.5)  # it is read by itself
        assert "ắ" not in at.written
        at.press("ắ".encode()[1:])
        at.wait_for("ắ")
        at.process.terminate()
        assert at.ends() == 143
