"""The terminal: what is read from it and written to it, and what happens when it goes away.

Textual's driver for Unix, with other answers where its own end the program or never end:

- A byte that is no UTF-8 becomes U+FFFD. There it ends the thread that reads keys.
- A terminal that is closed ends the explorer. There reading spins at full speed, and the thread
  that writes dies, so that the explorer waits for room in a queue that nobody empties.
- A signal is dealt with between two messages. There the handler writes to the same queue that the
  interrupted code may hold locked.
- Output that `ctrl+s` stopped while the explorer leaves the terminal is let go on. There the end
  waits for it for ever.
- `SIGCONT` without a pause before it repeats the terminal's modes. There a second pair of threads
  starts, which fights with the first over every key.
- Sizes come from the system alone. There the terminal may report them as keys, too.
- A click beyond the edge of the terminal is none. There it takes the focus away.
"""

from __future__ import annotations

import codecs
import os
import selectors
import signal
import sys
import termios
import unicodedata
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import Thread, Timer
from typing import Any, TextIO

from rich.cells import get_character_cell_size
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key, MouseEvent
from textual.message import Message
from textual.messages import InBandWindowResize

from pktui.runtime.splash import SPLASH
from pktui.text.fold import fold
from pktui.tui.input.terminal_parser import TerminalParser
from pktui.tui.last_net import Catching

assert sys.platform != "win32"  # there the explorer uses Textual's own driver

HANGUP = 128 + signal.SIGHUP
"""Exit status, as shells have it, of a program whose terminal was closed."""

LAST_PATIENCE = 5.0
"""Seconds that the explorer has to hear that it is to end; it needs less than a tenth of one. After
that the process ends, whatever it is doing."""

_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

_TYPED = (signal.SIGINT, signal.SIGQUIT)
"""What a terminal sends for keys, once it is its old self."""

_POLL = 0.1
"""Seconds between two looks at whether reading is to stop; an escape key waits for no longer."""

_CHUNK = 4096

_LEAVE = (
    "\x1b[<u\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?2004l\x1b[?1004l\x1b[?7h\x1b[?1049l\x1b[?25h"
)
"""What takes back all that the explorer has set in the terminal."""


_ANOTHER_SCREEN = "\x1b[?1049h"
"""What Textual writes first, by itself."""

_CELLS = "pktui.cells"
"""The error handler of `_in_cells`."""


_SIGNS = {"…": "~", "•": "*", "·": ".", "×": "x", "≠": "!", "→": ">"}
"""Signs of one cell that no letter stands for."""


def _in_cells(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for characters that cannot be encoded, in as many cells: `e` for `é`, a
    straight quote for “, else a question mark for each cell."""
    assert isinstance(error, UnicodeEncodeError)
    said = ""
    for character in error.object[error.start : error.end]:
        letter = _SIGNS.get(character) or unicodedata.normalize("NFKD", character)[0]
        if not letter.isascii():  # a stroke or a curl, as in ø, “ and –
            letter = fold(character)
            letter = letter.upper() if character.isupper() else letter
        width = get_character_cell_size(character)
        is_one = width == len(letter) == 1 and letter.isascii()
        said += letter if is_one else "?" * width
    return said, error.end


codecs.register_error(_CELLS, _in_cells)


class TerminalFile:
    """A terminal to write to, which may be closed at any moment: then it is told of, once."""

    def __init__(self, file: TextIO, closed: Callable[[], None]) -> None:
        self._file = file
        encoding = codecs.lookup(file.encoding or "utf-8").name
        self._encoding = None if encoding == "utf-8" else encoding
        """Named where it cannot say everything."""
        self._closed = closed
        self._is_open = True

    def write(self, text: str) -> None:
        """Write `text`, unless nobody can read it any more."""
        if self._encoding is not None:
            text = text.encode(self._encoding, _CELLS).decode(self._encoding)
        if self._is_open:
            self._try(lambda: self._file.write(text))

    def flush(self) -> None:
        """Hand on to the system what was written."""
        if self._is_open:
            self._try(self._file.flush)

    def fileno(self) -> int:
        """Give the number of the open file."""
        return self._file.fileno()

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except (OSError, ValueError):  # gone, or closed by the program itself
            self._is_open = False
            self._closed()


class TerminalDriver(LinuxDriver):
    """Reads keys, mouse and pastes; writes what is drawn; follows the terminal's signals."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        # Textual leaves the type of an app's result open
        super().__init__(app, debug=debug, mouse=mouse, size=size)  # pyright: ignore[reportUnknownMemberType]
        self._file: Any = TerminalFile(self._file, self._lost)
        self._last_net: Timer | None = None
        self._unheard: deque[Timer] = deque()
        """What ends the process for each `ctrl+c` that the explorer has not noticed yet."""
        self._tell_size: Callable[[int, object], object] | None = None

    def _get_terminal_size(self) -> tuple[int, int]:
        """Return the columns and lines of the terminal that is drawn on.

        Textual asks standard output, which with `--pick` is a pipe of no size.
        """
        if sys.__stdout__ is None or not sys.__stdout__.isatty():
            with suppress(OSError, ValueError):
                return os.get_terminal_size(self._file.fileno())
        return super()._get_terminal_size()

    # The end

    def _lost(self) -> None:
        """End the explorer, from any thread: its terminal is gone."""
        self.end(HANGUP, SystemExit(HANGUP))

    def end(self, status: int, result: BaseException) -> None:
        """Have the explorer give `result`; where it hears nothing, end the process with `status`.

        May be called from any thread and from a signal handler.
        """
        if self._last_net is None:
            self._last_net = Timer(LAST_PATIENCE, self._end_now, (status,))
            self._last_net.daemon = True
            self._last_net.start()
        with suppress(RuntimeError):  # the loop is closed: it ends already
            self._loop.call_soon_threadsafe(self._app.exit, result)

    def _end_now(self, status: int) -> None:
        with suppress(OSError, termios.error):
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
            os.set_blocking(self._file.fileno(), False)
            os.write(self._file.fileno(), _LEAVE.encode())
            os.set_blocking(self._file.fileno(), True)
        os._exit(status)

    def start_application_mode(self) -> None:
        """Take the terminal, and end the explorer on the signals by which it is told to.

        Where a splash stands on it, the explorer draws over that: another screen would be empty
        until then.
        """
        super().start_application_mode()  # type: ignore[no-untyped-call]
        resized: Any = signal.getsignal(signal.SIGWINCH)
        if callable(resized) and resized != self._resized:
            self._tell_size = resized
            signal.signal(signal.SIGWINCH, self._resized)
        for number in _ENDING:
            signal.signal(number, self._told_to_end)
        signal.signal(signal.SIGQUIT, signal.SIG_DFL)  # which a pause has changed
        if SPLASH.is_standing:
            self.attrs_before, is_interrupted = SPLASH.take_over()
            if is_interrupted:
                self.process_message(Key("ctrl+c", None))

    def write(self, data: str) -> None:
        """Write to the terminal; not that it shall show another screen where it does already."""
        if data != _ANOTHER_SCREEN or not SPLASH.is_standing:
            super().write(data)

    def _resized(self, number: int, frame: object) -> None:
        """Tell of another size, unless the explorer has just ended and nobody listens."""
        if self._tell_size is not None and not self._loop.is_closed():
            self._tell_size(number, frame)

    def _told_to_end(self, number: int, _: object) -> None:
        is_ctrl_c = number == signal.SIGINT
        self.end(128 + number, KeyboardInterrupt() if is_ctrl_c else SystemExit(128 + number))

    def stop_application_mode(self) -> None:
        """Give the terminal back, at the end or for a pause. Its keys have other meanings from then
        on, and what is typed behind the one that leaves ends nothing before its time."""
        for number in _TYPED:
            signal.signal(number, signal.SIG_IGN)
        super().stop_application_mode()

    def close(self) -> None:
        """Leave the terminal to others; nobody waits for the end any more."""
        self._see_that_it_is_written()
        super().close()
        for number in set(_ENDING).difference(_TYPED):  # what is typed stays without meaning
            signal.signal(number, signal.SIG_DFL)
        if self._last_net is not None:
            self._last_net.cancel()
        self._heard()

    def _see_that_it_is_written(self) -> None:
        """Wait for the thread that writes, and let output that was stopped go on.

        The terminal is its old self by now, so `ctrl+s` stops what pktui has yet to write; Textual
        would wait for ever for it to be written.
        """
        writer = self._writer_thread
        if writer is None:
            return
        end = Thread(target=writer.stop, daemon=True)
        end.start()
        while end.is_alive():
            self._let_output_go_on()
            end.join(_POLL)

    def _let_output_go_on(self) -> None:
        """Undo a `ctrl+s`, which Linux starts again only where a program has stopped it as well."""
        with suppress(termios.error):
            termios.tcflow(self.fileno, termios.TCOOFF)
            termios.tcflow(self.fileno, termios.TCOON)

    # Pause and return

    def _sigtstp_application(self, *_: object) -> None:
        self._soon(self._pause)

    def _pause(self) -> None:
        if not self._app.is_running:
            return
        if self._auto_restart and not self._must_signal_resume:
            self.suspend_application_mode()
            self._must_signal_resume = True
        os.kill(os.getpid(), signal.SIGSTOP)

    def _sigcont_application(self, *_: object) -> None:
        self._let_output_go_on()  # what was typed during the pause may have stopped it
        self._soon(self._return)

    def _soon(self, do: Callable[[], object]) -> None:
        with suppress(RuntimeError):  # the loop is closed: it ends already
            self._loop.call_soon_threadsafe(do)

    def _return(self) -> None:
        if not self._auto_restart or not self._app.is_running:
            return
        if self._must_signal_resume:
            self.resume_application_mode()
        elif self._writer_thread is not None:
            self._set_modes_again()

    def _set_modes_again(self) -> None:
        """Set in the terminal what somebody else may have changed, and draw all anew."""
        with suppress(termios.error):
            attributes = termios.tcgetattr(self.fileno)
            attributes[3] = self._patch_lflag(attributes[3])
            attributes[0] = self._patch_iflag(attributes[0])
            termios.tcsetattr(self.fileno, termios.TCSANOW, attributes)
        self.write("\x1b[?1049h\x1b[?25l\x1b[?1004h")
        self._enable_mouse_support()
        self._enable_bracketed_paste()
        self._disable_line_wrap()
        self.send_message(self.SignalResume())

    # Keys and mouse

    def _run_input_thread(self) -> None:
        """Read on after an error: where nobody reads keys, the explorer can't even be left."""
        while not self.exit_event.is_set():
            try:
                self.run_input_thread()
                return
            except Exception as error:
                self._app.call_later(self._failed, error)

    def _failed(self, error: Exception) -> None:
        """Hand an error of the thread that reads to the app, which ends where they keep coming."""
        if not isinstance(self._app, Catching) or not self._app.caught(error):
            raise error

    def run_input_thread(self) -> None:
        """Read until the explorer or the terminal ends."""
        parser = TerminalParser(self._debug)
        decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_POLL):
                    data = self._read()
                    if not data:
                        self._lost()
                        return
                    for event in parser.feed(decode(data)):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)

    def _read(self) -> bytes:
        """Give what there is to read; nothing where the terminal is gone."""
        try:
            return os.read(self.fileno, _CHUNK)
        except OSError:
            return b""

    def process_message(self, message: Message) -> None:
        """Hand on what was read, if it means anything here."""
        if isinstance(message, InBandWindowResize):
            return
        if isinstance(message, MouseEvent) and not self._is_on_screen(message):
            return
        if isinstance(message, Key) and message.key == "ctrl+c":
            self._see_that_it_is_heard()
        super().process_message(message)

    def _is_on_screen(self, event: MouseEvent) -> bool:
        return self._app.size.region.contains(event.screen_x, event.screen_y)

    def _see_that_it_is_heard(self) -> None:
        """End the process if the explorer is too busy to notice `ctrl+c`, in raw mode a key."""
        timer = Timer(LAST_PATIENCE, self._end_now, (128 + signal.SIGINT,))
        timer.daemon = True
        timer.start()
        self._unheard.append(timer)
        with suppress(RuntimeError):  # the loop is closed: it ends already
            self._loop.call_soon_threadsafe(self._heard)

    def _heard(self) -> None:
        """Note that the explorer is not too busy to notice a key."""
        while self._unheard:
            self._unheard.popleft().cancel()

    def _query_in_band_window_resize(self) -> None:
        """Ask the terminal for nothing: the system tells sizes."""
