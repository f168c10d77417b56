"""A monkey at the keyboard: what random keys, mouse, pastes, sizes, reports and signals break.

    python -m tests.fuzz.monkey [--runs N] [--events N] [--garbage SHARE] [--seed N] [--stay]
                                [--curve N] [PATH ...]

The explorer runs on a terminal of its own. After each burst of events the monkey waits until all of
them are dealt with; then the terminal takes another size and has to show the new picture. A *fault*
is an end that nobody asked for, a picture that does not come, or an error of pktui's own in its
log: the explorer goes on after one, and yet there was one. With `--stay` no key is pressed that
quits, so that one process lives through all events and its memory tells whether something is kept;
`--curve 1000` prints it after every thousand.
The same seed gives the same events; what came before a fault is printed with it.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import random
import select
import shutil
import signal
import struct
import sys
import tempfile
import termios
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE = 15.0
"""Seconds of the explorer's processor time in which a picture has to come, which takes a tenth of
one; by the clock, seconds in which it reads what is typed, and ends when it is told to."""

BACKLOG = 60.0
"""Seconds of the explorer's processor time for all events of a burst, of which a paste may have
thousands, and for what it finds out about the corpus that a correction makes."""

BUSY = 10
"""How many times as long that may take on a machine that has other work."""

START = 60.0
"""Seconds of the explorer's processor time for the first picture."""

STILL = 4
"""Looks in a row, 20 ms apart, at which a process that is done sleeps, has taken no time and has
written nothing: one whose terminal is full sleeps too, until that is read."""

PICTURE = 400
"""Bytes that a picture of the whole screen has at least."""

ASKED_FOR = (0, 130, -signal.SIGINT, -signal.SIGQUIT)
"""How it ends by `q`, and by `ctrl+c` or the quit character, which bytes without meaning may hold:
while it runs, and while it is paused and the terminal makes signals of them."""

KEPT = 120
"""Events that are shown with a fault."""

ROWS, COLUMNS = 40, 140

CHECKED = ((39, 139), (38, 138))
"""Rows and columns that a check asks for, by turns, and hardly any event: on a busy machine the
explorer may see only the last of several sizes, and if it had that one before, draws nothing."""

Event = tuple[str, bytes]
"""What happens, and with which bytes; for a size its rows and columns, for a signal its number."""


def size_event(rows: int, columns: int) -> Event:
    return "size", struct.pack("HH", rows, columns)


LETTERS = [bytes([code]) for code in range(32, 127) if code != ord("q")]
CONTROLS = [bytes([code]) for code in range(32) if code != 3]
QUITTING = (b"\x11", b"\x1c")
"""`ctrl+q`, and what a terminal makes a signal of while pktui is paused."""
MOVES = [f"\x1b[{key}".encode() for key in "A B C D H F Z 5~ 6~ 3~ 2~ 15~ 1;2A 1;5D 1;3C".split()]
OPENERS = [bytes([code]) for code in b"/o@?sy!uiz1234rPHL+-nN[]"]
WORDS = [
    b"/who:phung\r", b"/on:2014\r", b"/\"a b\" | (!c\r", b"/'x'", b"/since:99999-99", b"@2022\r",
    b"os\r", b"om\x1b[B\r", b"?find\r", b"\x10theme\r", b"T\r", b"\x12\r", b"!\r", b"u\r", b"y\r",
    "/ấ̂🙈‮é".encode(), b"/e" + "\u0301".encode() * 60, b"zi\r", b"\x1b\x1b\x1b",
]  # fmt: skip
REPORTS = [
    b"\x1b[?2026;2$y", b"\x1b[?2048;2$y", b"\x1b[48;40;140;0;0t", b"\x1b[48;0;0;0;0t", b"\x1b[?1u",
    b"\x1b[97;5:3u", b"\x1b[1114112u", b"\x1b[56000u", b"\x1b[97;;1114112u", b"\x1b[:;:;:u",
    b"\x1b[27;5;4294967296~", b"\x1b[<;;M", b"\x1b[M\xff\xff\xff", b"\x1b[", b"\x1b]0;title\x07",
    b"\x1b]11;rgb:00/00/00\x1b\\", b"\x1bP1$r0m\x1b\\", b"\x1b[12;40R", b"\x1b[I", b"\x1b[O",
    b"\x1b[?64;1;2c", b"\x1b[200~", b"\x1b[201~",
]  # fmt: skip
SIZES = [(1, 1), (2, 2), (1, 300), (200, 1), (5, 9), (24, 80), (40, 140), (0, 0), (300, 900)]


class Monkey:
    """Gives events, the same for the same seed."""

    def __init__(self, seed: int, garbage: float = 0.0, *, stays: bool = False) -> None:
        """`garbage` is the share of events that are bytes without any meaning; a monkey that
        `stays` presses no key that quits."""
        self._random = random.Random(seed)
        self._garbage = garbage
        self._controls = [key for key in CONTROLS if not (stays and key in QUITTING)]
        self._size = ROWS, COLUMNS

    def burst(self) -> Iterator[Event]:
        """Give some events that come without a pause."""
        for _ in range(self._random.choice((1, 4, 16, 64))):
            yield self._event()

    def _event(self) -> Event:
        choice = self._random
        if choice.random() < self._garbage:
            return "garbage", choice.randbytes(choice.randint(1, 50))
        kinds = (self._key, self._word, self._mouse, self._resize, self._paste, self._report)
        make = choice.choices((*kinds, self._signal), (60, 8, 16, 5, 2, 6, 1))[0]
        return make()

    def _key(self) -> Event:
        kinds = (LETTERS, self._controls, MOVES, OPENERS)
        return "key", self._random.choice(self._random.choices(kinds, (4, 2, 3, 3))[0])

    def _word(self) -> Event:
        return "word", self._random.choice(WORDS)

    def _mouse(self) -> Event:
        choice, (rows, columns) = self._random, self._size
        button = choice.choice((0, 0, 0, 1, 2, 32, 35, 64, 65, 66, 4, 8, 16, choice.randrange(256)))
        x, y = choice.randint(0, columns + 1), choice.randint(0, rows + 1)
        if choice.random() < 0.05:
            x, y = choice.randint(-9, 10**6), choice.randint(-9, 10**6)
        return "mouse", f"\x1b[<{button};{x};{y}{choice.choice('Mm')}".encode()

    def _resize(self) -> Event:
        choice = self._random
        self._size = choice.choice((*SIZES, (choice.randint(1, 70), choice.randint(1, 250))))
        return size_event(*self._size)

    def _paste(self) -> Event:
        length = self._random.choice((1, 20, 400, 5000))
        text = self._random.choices("abc /:\n\t\"'()|!<>[]éề🙈\u202e", k=length)
        return "paste", b"\x1b[200~" + "".join(text).encode() + b"\x1b[201~"

    def _report(self) -> Event:
        return "report", self._random.choice(REPORTS)

    def _signal(self) -> Event:
        signals = (signal.SIGWINCH, signal.SIGCONT, signal.SIGTSTP)
        return "signal", bytes([self._random.choice(signals)])


@dataclass(slots=True)
class Tally:
    """What a run came to."""

    seed: int
    events: int = 0
    starts: int = 1
    faults: list[str] = field(default_factory=list)
    first_megabytes: int = 0
    """What the explorer held after its first picture."""
    last_megabytes: int = 0
    slowest: float = 0.0
    """Seconds to the picture that took longest."""

    def __str__(self) -> str:
        return (
            f"seed {self.seed}: {self.events} events, {self.starts} starts, {len(self.faults)} "
            f"faults, {self.first_megabytes} to {self.last_megabytes} MB, "
            f"slowest picture {self.slowest:.2f} s"
        )


class Explorer:
    """A process on a terminal."""

    def __init__(self, command: Sequence[str], environment: dict[str, str], folder: Path) -> None:
        """`folder` is where it runs, and where the files that it writes come to lie."""
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            try:
                os.chdir(folder)
                os.execvpe(command[0], list(command), environment)
            finally:
                os._exit(127)  # else two monkeys would go on, one of them on this terminal
        os.set_blocking(self._terminal, False)
        self.status: int | None = None
        self.tail = b""
        """What it wrote last."""
        self.size = 0, 0
        self.resize(ROWS, COLUMNS)

    def resize(self, rows: int, columns: int) -> None:
        """Give the terminal another size, of which the system tells the process if it is one."""
        self.size = rows, columns
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds: float) -> int:
        """Read what is written within so many seconds; the number of bytes."""
        try:
            if not select.select([self._terminal], [], [], seconds)[0]:
                return 0
            data = os.read(self._terminal, 1 << 18)
        except BlockingIOError:
            return 0
        except OSError:  # as Linux says that nobody has it open any more
            time.sleep(min(seconds, 0.05))
            return 0
        self.tail = (self.tail + data)[-3000:]
        return len(data)

    def write(self, data: bytes) -> None:
        """Type `data`, as fast as it is taken."""
        end = time.monotonic() + PATIENCE
        while data and time.monotonic() < end and not self.has_ended():
            self.read(0)
            try:
                data = data[os.write(self._terminal, data[:256]) :]
            except BlockingIOError:
                self.read(0.01)
            except OSError:
                return

    def has_ended(self) -> bool:
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def send(self, number: int) -> None:
        if not self.has_ended():
            os.kill(self.pid, number)

    @property
    def is_paused(self) -> bool:
        stat = Path(f"/proc/{self.pid}/stat")
        return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "T"

    @property
    def megabytes(self) -> int:
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000

    def shows_a_picture(self, patience: float = PATIENCE) -> bool:
        """Whether something that fills the screen is drawn in so many seconds of its processor's
        time: a machine that has much other work may give it a twentieth of a second in three."""
        drawn = 0
        for _ in self._turns(patience):
            drawn += self.read(0.05)
            if drawn > PICTURE:
                while self.read(0.02):
                    pass
                return True
            if self.is_paused:
                self.send(signal.SIGCONT)
        return False

    def settles(self, patience: float = PATIENCE) -> bool:
        """Whether it is done with all that it was sent, in so many seconds of its processor's time:
        it sleeps, and goes on sleeping.

        Without that a busy machine lets events wait in its queue by the thousand, which looks like
        memory that is never given back.
        """
        still, spent = 0, -1
        for _ in self._turns(patience):
            written = self.read(0.02)
            state, ticks = self._state_and_ticks()
            if state == "T":
                self.send(signal.SIGCONT)
            is_still = state == "S" and ticks == spent and not written
            still = still + 1 if is_still else 0
            spent = ticks
            if still == STILL:
                return True
        return False

    def _turns(self, patience: float) -> Iterator[None]:
        """Yield until the process has ended, has taken `patience` seconds of its processor, or has
        had `BUSY` times as long by the clock."""
        end = time.monotonic() + patience * BUSY
        most = self._state_and_ticks()[1] + patience * os.sysconf("SC_CLK_TCK")
        while time.monotonic() < end and not self.has_ended():
            if self._state_and_ticks()[1] > most:
                return
            yield

    def _state_and_ticks(self) -> tuple[str, int]:
        """The letter of the process's state, and the processor time that it has taken."""
        try:
            stat = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        except FileNotFoundError:
            return "", 0
        return stat[0], int(stat[11]) + int(stat[12])

    def close(self) -> None:
        if not self.has_ended():
            self.send(signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._terminal)


class Session:
    """Explorers one after the other, in a home of their own, and what went wrong with them."""

    def __init__(self, command: Sequence[str], tally: Tally, home: Path) -> None:
        self._command = command
        self._tally = tally
        self._log = home / "pktui" / "errors.log"
        self._folder = home / "folder-in-use"
        self._folder.mkdir()
        self._logged = 0
        self._checks = 0
        folders = ("CACHE", "CONFIG", "DATA", "STATE")
        places = ("HOME", *(f"XDG_{name}_HOME" for name in folders))
        self._environment = (
            os.environ | dict.fromkeys(places, str(home)) | {"TERM": "xterm-256color"}
        )
        self._recent: deque[Event] = deque(maxlen=KEPT)
        self._explorer = self._started()
        tally.first_megabytes = self._explorer.megabytes

    def _started(self) -> Explorer:
        explorer = Explorer(self._command, self._environment, self._folder)
        if not explorer.shows_a_picture(START):
            self._fault("it does not start", explorer)
        return explorer

    def do(self, event: Event) -> None:
        """Have `event` happen."""
        kind, data = event
        self._recent.append(event)
        self._tally.events += 1
        if kind == "size":
            rows, columns = struct.unpack("HH", data)
            self._explorer.resize(rows, columns)
        elif kind == "signal":
            self._signal(data[0])
        else:
            self._explorer.write(data)

    def _signal(self, number: int) -> None:
        self._explorer.send(number)
        if number == signal.SIGTSTP:
            end = time.monotonic() + 2
            while time.monotonic() < end and not self._explorer.is_paused:
                self._explorer.read(0.02)
            self._explorer.send(signal.SIGCONT)

    def check(self) -> None:
        """See that it still answers, and start another one where it does not."""
        explorer = self._explorer
        settles, begun = explorer.settles(BACKLOG), time.monotonic()
        self._checks += 1
        explorer.resize(*CHECKED[self._checks % len(CHECKED)])
        answers = settles and explorer.shows_a_picture()
        self._tally.slowest = max(self._tally.slowest, time.monotonic() - begun)
        if answers:
            self._tally.last_megabytes = explorer.megabytes
            self._look_into_the_log()
            return
        if not explorer.has_ended():
            what = "it does not answer" if settles else "it works without an end"
            self._fault(what, explorer)
        elif explorer.status not in ASKED_FOR:
            self._fault(f"it ended with {explorer.status}", explorer)
        self._look_into_the_log()
        explorer.close()
        self._tally.starts += 1
        self._explorer = self._started()

    def _look_into_the_log(self) -> None:
        if self._log.exists() and self._log.stat().st_size != self._logged:
            self._fault(self._log.read_text()[self._logged :], self._explorer)
            self._logged = self._log.stat().st_size

    def _fault(self, what: str, explorer: Explorer) -> None:
        said = explorer.tail[-600:] if explorer.status else b""
        events = " ".join(f"{kind}:{data[:40]!r}" for kind, data in self._recent)
        fault = f"{what}\n{said.decode(errors='replace')}\nafter {events}"
        self._tally.faults.append(fault)
        sys.stderr.write(f"{fault}\n\n")  # now: a run of an hour may be stopped before its end
        sys.stderr.flush()

    def end(self) -> None:
        """Close the terminal, which has to end it."""
        explorer, end = self._explorer, time.monotonic() + PATIENCE
        explorer.send(signal.SIGHUP)
        while not explorer.has_ended() and time.monotonic() < end:
            explorer.read(0.05)
        if not explorer.has_ended():
            self._fault("it does not end", explorer)
        explorer.close()


def run(
    seed: int,
    events: int,
    paths: Sequence[str],
    *,
    garbage: float = 0.0,
    stays: bool = False,
    command: str = "",
    step: int = 0,
) -> Tally:
    """Let a monkey of `seed` loose on `paths` for so many events, and print a point of the curve of
    its memory after every `step` events, if there is a step."""
    tally, monkey = Tally(seed), Monkey(seed, garbage, stays=stays)
    words = command.split() or [sys.executable, "-m", "pktui"]
    home = Path(tempfile.mkdtemp(prefix="monkey-"))
    try:
        copies = [_copied(Path(path), home / f"{number}") for number, path in enumerate(paths)]
        session = Session([*words, *copies], tally, home)
        printed = 0
        while tally.events < events:
            for event in monkey.burst():
                session.do(event)
            session.check()
            if step and tally.events // step > printed:
                printed = tally.events // step
                sys.stdout.write(f"{tally}\n")
                sys.stdout.flush()
        session.end()
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return tally


def _copied(path: Path, folder: Path) -> str:
    """Copy `path` into `folder`: corrections and notes are written beside the articles, and what a
    monkey corrects is nobody's wish."""
    if path.is_dir():
        shutil.copytree(path, folder)
        return str(folder)
    folder.mkdir()
    return shutil.copy(path, folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--garbage", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stay", action="store_true", help="press no key that quits")
    parser.add_argument("--curve", type=int, default=0, help="print the memory after so many")
    parser.add_argument("--command", default="", help="instead of this Python's pktui")
    parser.add_argument("paths", nargs="*")
    given = parser.parse_args()
    faults = 0
    for seed in range(given.seed, given.seed + given.runs):
        tally = run(
            seed,
            given.events,
            given.paths,
            garbage=given.garbage,
            stays=given.stay,
            command=given.command,
            step=given.curve,
        )
        faults += len(tally.faults)
        sys.stdout.write(f"{tally}\n")
        sys.stdout.flush()
    sys.exit(faults > 0)


if __name__ == "__main__":
    main()
