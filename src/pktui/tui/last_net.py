"""The last net below the explorer: an error of ours costs the reader one line, not the session.

Textual ends the app at any exception in a handler of a message. Here each node of the explorer
catches what its own handlers raise and hands it to the app's `LastNet`, which writes it down; the
message is lost, the node goes on. Errors that keep coming end the explorer all the same: one that
only reports errors helps nobody.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Protocol, runtime_checkable

from textual.message import Message
from textual.message_pump import MessagePump

from pktui.errors import PktuiError
from pktui.store.error_log import ErrorLog, place_of
from pktui.tui.typed_app import host
from pktui.wording.language import say

MOST_ERRORS = 20
"""Errors within `WITHIN` after which the explorer gives up. A reader presses a key that fails a few
times; a frame that can't be drawn is tried dozens of times a second."""

WITHIN = 5.0
"""Seconds."""


class ExplorerError(PktuiError):
    """The explorer met an error that it could not go on after."""


class LastNet:
    """Writes down the errors of the explorer, and says whether it can go on."""

    def __init__(self, log: ErrorLog, tell: Callable[[str], None] | None = None) -> None:
        """`tell` shows the reader one line."""
        self._log = log
        self.tell = tell
        self._times: deque[float] = deque(maxlen=MOST_ERRORS)
        self._told: BaseException | None = None

    def catch(self, error: Exception) -> ExplorerError | None:
        """Note `error`; return the end of the explorer if it has to end, else None."""
        now = time.monotonic()
        is_noted = self._log.note(error)
        summary = _summary(error)
        where = say("; {path} has more", path=self._log.path) if is_noted else ""
        self._times.append(now)
        if len(self._times) == MOST_ERRORS and now - self._times[0] < WITHIN:
            return ExplorerError(
                say(
                    "one error after the other, the last of them {summary}{where}",
                    summary=summary,
                    where=where,
                )
            )
        if self.tell is not None:
            try:
                self.tell(
                    say("an error of pktui’s own: {summary}{where}", summary=summary, where=where)
                )
            except Exception as second:  # where a line can't be said, it is still written
                self._log.note(second)
        return None

    def end(self, error: BaseException) -> ExplorerError:
        """Note an `error` that nothing can go on after; return the end of the explorer."""
        where = say("; {path} has more", path=self._log.path) if self._log.note(error) else ""
        return ExplorerError(f"{_summary(error)}{where}")


def _summary(error: BaseException) -> str:
    """Say in one line what `error` is, and where in pktui it was raised."""
    words = f"{type(error).__name__}: {error}".partition("\n")[0][:200]
    place = place_of(error)
    return f"{words} ({place})" if place else words


def errors_beside(path: Path | None) -> ErrorLog:
    """Give the log that lies beside the state file `path`; one that goes nowhere for None."""
    return ErrorLog(path.with_name("errors.log") if path is not None else None)


@runtime_checkable
class Catching(Protocol):
    """An app that catches what its nodes raise."""

    def caught(self, error: Exception) -> bool:
        """Take `error` in hand; whether the node that raised it can go on."""
        ...


class Guarded(MessagePump):
    """A node of the explorer that outlives its own errors."""

    IS_VITAL: ClassVar[bool] = False
    """Whether there is no explorer without it, so that it has to start whole."""

    async def _dispatch_message(self, message: Message) -> None:
        try:
            await super()._dispatch_message(message)
        except Exception as error:
            starts = self.IS_VITAL and not self._is_mounted
            app = host(self)
            if starts or not isinstance(app, Catching) or not app.caught(error):
                raise
