"""The first screen of the last time, shown while the explorer is still being imported.

The explorer takes a third of a second to start, and most of that are imports. Where the same paths
are opened again on the same terminal, and nothing has changed meanwhile, what it will draw first is
known: `store.last_screen` has kept it when it ended. Here it is found, checked and written, with
nothing imported but what is there already. The explorer then draws the same over it.

The terminal is the explorer's from that moment on: what is typed is not echoed, and waits to be
read. One `ctrl+c` waits too, as it does in the explorer; another one ends the program. Whatever
happens before the explorer takes over, `take_back` leaves the terminal as it was; a message that is
to be printed, a signal and the end of the program call it.
"""

from __future__ import annotations

import os
import stat
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, TextIO

MAGIC = b"pktui screen 2"
"""Begins the file of a screen. The parts behind it are told apart by NULs, which none of them has:
the key; twice how many paths follow, these, and their stamps; how many articles the folder in use
has, or nothing where that is not told; the file of sessions, how many excerpts of it follow, and
these; and what is to be written."""

MOST_FILES = 10_000
"""Files of a pile whose screen is kept: to ask for the states of more takes as long as it saves."""

_LARGEST = 4_000_000
"""Bytes of such a file; a large terminal's has some 60,000."""

_TAKE = b"\x1b[?1049h\x1b[?25l\x1b[?7l"
"""Another screen, no cursor, and no new line behind the last column."""
_LEAVE = b"\x1b[?7h\x1b[?1049l\x1b[?25h"

_ASKED_FOR = (
    *("TERM", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE"),
    *("COLUMNS", "LINES", "LANG", "LANGUAGE", "HOME", "PWD"),
)
"""Variables of the environment on which a screen may depend …"""
_BEGINNINGS = ("LC_", "TEXTUAL", "XDG_", "PYTHON", "PKTUI")
"""… and how the names of the others begin."""


def kept_in() -> str | None:
    """The folder of the screens; None where nobody knows one.

    It is in `store.own_folders.cache_folder`, which takes 5 ms to be found.
    """
    home = os.path.expanduser("~")  # noqa: PTH111 - pathlib costs 5 ms
    if sys.platform == "darwin":
        folder = f"{home}/Library/Caches/pktui"
        if os.environ.get("XDG_CACHE_HOME", "").strip():
            folder = f"{os.environ['XDG_CACHE_HOME'].strip()}/pktui"
    else:
        folder = f"{os.environ.get('XDG_CACHE_HOME', '').strip() or home + '/.cache'}/pktui"
    return f"{folder}/screens" if folder.startswith("/") else None


def key_of_now(arguments: Sequence[str]) -> bytes | None:
    """All that the screen depends on, but for files; None where it is not on a terminal."""
    if sys.platform == "win32" or not all(os.isatty(number) for number in (0, 1, 2)):
        return None
    environment = sorted(
        (name, value)
        for name, value in os.environ.items()
        if name in _ASKED_FOR or name.startswith(_BEGINNINGS)
    )
    here = os.stat(__file__)  # noqa: PTH116
    key = (
        (sys.version, here.st_mtime_ns, here.st_size),
        (*arguments,),
        os.getcwd(),  # noqa: PTH109
        (*os.get_terminal_size(1),),
        environment,
    )
    return repr(key).encode("ascii", "backslashreplace")


def name_of(key: bytes) -> str:
    """The name of the file for `key`; two keys may share one, so the file names its key too."""
    from binascii import crc32

    return f"{crc32(key):08x}"


def stamps(paths: Sequence[str]) -> tuple[bytes, int] | None:
    """The states of all files in `paths`, and when the latest of them, or a folder, was changed.

    Files are named and told apart by what `stat` says of them, and folders by what is in them. None
    where there are too many.
    """
    lines: list[str] = []
    pending = [*reversed(paths)]
    entered: set[tuple[int, int]] = set()
    latest = 0
    while pending:
        path = pending.pop()
        try:
            found = os.stat(path)  # noqa: PTH116
            is_folder = stat.S_ISDIR(found.st_mode)
            identity = (found.st_dev, found.st_ino)
            names = sorted(os.listdir(path), reverse=True) if is_folder else []  # noqa: PTH208
        except (OSError, ValueError) as error:
            lines.append(f"{path!r} {type(error).__name__}")
            continue
        latest = max(latest, found.st_mtime_ns, found.st_ctime_ns)
        if not is_folder:
            times = f"{found.st_mtime_ns} {found.st_ctime_ns}"
            lines.append(f"{path!r} {identity} {found.st_size} {times}")
        elif identity not in entered:
            entered.add(identity)
            lines.append(f"{path!r} {identity}")
            pending += [f"{path}/{name}" for name in names if _may_count(name)]
        if len(lines) + len(pending) > MOST_FILES:
            return None
    return "\n".join(lines).encode("ascii", "backslashreplace"), latest


def _may_count(name: str) -> bool:
    """Whether a file in a folder may be read: not what is hidden, nor the reader's own notes."""
    return not name.startswith((".", "pktui.names.", "pktui.notes.", "pktui.searches."))


def _counted(parts: list[bytes]) -> tuple[list[str], bytes, list[bytes]]:
    """Paths with their number before them, the part behind these, and the rest."""
    count = int(parts[0])
    return (
        [os.fsdecode(path) for path in parts[1 : count + 1]],
        parts[count + 1],
        parts[count + 2 :],
    )


class Splash:
    """The screen that stands on the terminal before the explorer does. Of the main thread."""

    def __init__(self) -> None:
        self.is_standing = False
        """Whether the terminal is to be taken back, or over."""
        self.seen: bytes | None = None
        """The states of the pile's files as they were found, where they were asked for."""
        self._is_interrupted = False
        """Whether ctrl+c was pressed once while it stood."""
        self._before: list[Any] | None = None
        """The attributes of the terminal as they were."""
        self._errors: TextIO | None = None

    def end_on_ctrl_c(self) -> None:
        """Have ctrl+c end the process without a word, until `runtime.interrupt` is there to listen;
        not where it is ignored."""
        signals: Any = __import__("_signal")
        if signals.getsignal(signals.SIGINT) is signals.default_int_handler:
            signals.signal(signals.SIGINT, self._told_to_end)

    def show(self, arguments: Sequence[str]) -> None:
        """Write the screen that was kept for these arguments, if it is still the right one."""
        try:
            screen = self._found(arguments)
            if screen is not None:
                self._stand(screen)
        except Exception:
            self.take_back()

    def waits_with_ctrl_c(self) -> bool:
        """Note a ctrl+c that is the first since the screen stands, and return whether it was.

        To the reader this is the explorer, where a single one may be a slip. Any other one is to
        end the program.
        """
        is_first = self.is_standing and not self._is_interrupted
        self._is_interrupted = self._is_interrupted or is_first
        return is_first

    def take_back(self) -> None:
        """Leave the terminal as it was, unless the explorer has it by now."""
        if not self.is_standing or sys.platform == "win32":
            return
        import termios

        before, _ = self.take_over()
        _handle(None)
        try:
            os.write(2, _LEAVE)
            if before is not None:
                termios.tcsetattr(0, termios.TCSANOW, before)
        except (OSError, termios.error):
            pass  # it is gone

    def take_over(self) -> tuple[list[Any] | None, bool]:
        """Have the terminal be somebody else's to take back.

        Returns its attributes as they were, and whether a ctrl+c waits to be heard.
        """
        if not self.is_standing:
            return None, False
        self.is_standing = False
        if isinstance(sys.stderr, Messages):
            sys.stderr = self._errors
        return self._before, self._is_interrupted

    def _found(self, arguments: Sequence[str]) -> bytes | None:
        """The screen, if nothing is other than it was."""
        if sys.platform == "win32":
            return None
        key, folder = key_of_now(arguments), kept_in()
        if key is None or folder is None or os.tcgetpgrp(0) != os.getpgrp():
            return None
        data = _own_file(folder, name_of(key))
        if data is None:
            return None
        magic, kept_key, *rest = data.split(b"\0")
        if magic != MAGIC or kept_key != key:
            return None
        pile, states, rest = _counted(rest)
        others, other_states, rest = _counted(rest)
        found = stamps(pile)
        self.seen = found[0] if found else None
        if self.seen != states or (stamps(others) or (b"", 0))[0] != other_states:
            return None
        here, sessions, count, *rest = rest
        if here:
            from pktui.runtime.article_names import articles_here

            if here != str(articles_here()).encode():
                return None
        excerpts, screen = rest[: int(count)], rest[int(count)]
        if excerpts:
            known = _contents(os.open(sessions, _WITHOUT_WAITING))
            if known is None or not all(excerpt in known for excerpt in excerpts):
                return None
        return screen

    def _stand(self, screen: bytes) -> None:
        if sys.platform == "win32":
            return
        import termios

        self._before = termios.tcgetattr(0)
        attributes = termios.tcgetattr(0)
        attributes[0] &= ~(
            termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
        )
        attributes[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        attributes[3] |= termios.NOFLSH  # what was typed before a ctrl+c still counts
        no_key = bytes([os.fpathconf(0, "PC_VDISABLE")])
        for place in (termios.VSUSP, termios.VQUIT):  # these would leave the screen behind
            attributes[6][place] = no_key
        attributes[6][termios.VMIN], attributes[6][termios.VTIME] = 1, 0
        self.is_standing = True
        _handle(self._told_to_end)
        self._errors, sys.stderr = sys.stderr, Messages(self, sys.stderr)
        termios.tcsetattr(0, termios.TCSANOW, attributes)
        data = memoryview(_TAKE + screen)
        while data:
            data = data[os.write(2, data) :]

    def _told_to_end(self, number: int, _: object) -> None:
        signals: Any = __import__("_signal")
        if number == signals.SIGINT and self.waits_with_ctrl_c():
            return
        signals.signal(signals.SIGINT, signals.SIG_IGN)  # another one must not interrupt it
        self.take_back()
        os._exit(128 + number)


def _handle(handler: Callable[[int, object], None] | None) -> None:
    """Have `handler` called where the program is told to end; None is what the system does."""
    # `signal` is this module with names from `enum`, which takes 5 ms to import
    signals: Any = __import__("_signal")
    for number in (signals.SIGTERM, signals.SIGHUP):
        signals.signal(number, handler or signals.SIG_DFL)


class Messages:
    """Standard error while the screen stands: whoever writes to it has something to say."""

    def __init__(self, splash: Splash, file: Any) -> None:
        self._splash = splash
        self._file = file

    def write(self, text: str) -> int:
        """Write `text` where it can be read."""
        self._splash.take_back()
        written: int = self._file.write(text)
        return written

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


_WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
"""Flags for opening what should be a file: a pipe in its place would be waited for."""


def _own_file(folder: str, name: str) -> bytes | None:
    """What a file of `folder` holds, if nobody else can have written either of them.

    What is in it goes to the terminal as it is.
    """
    if sys.platform == "win32":
        return None
    found = os.lstat(folder)
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o022:
        return None
    return _contents(os.open(f"{folder}/{name}", _WITHOUT_WAITING | os.O_NOFOLLOW))


def _contents(descriptor: int) -> bytes | None:
    """What an open file of the reader's own holds."""
    if sys.platform == "win32":
        return None
    try:
        found = os.fstat(descriptor)
        if (
            not stat.S_ISREG(found.st_mode)
            or found.st_uid != os.getuid()
            or found.st_mode & 0o022
            or found.st_size > _LARGEST
        ):
            return None
        parts: list[bytes] = []
        while part := os.read(descriptor, 1 << 20):
            parts.append(part)
        return b"".join(parts)
    finally:
        os.close(descriptor)


SPLASH = Splash()
"""The one of this process."""
