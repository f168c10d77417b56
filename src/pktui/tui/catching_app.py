"""A Textual app that goes on after an error of its own, as long as `last_net` allows it."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from rich.console import RenderableType
from textual.app import App

from pktui.tui.last_net import Guarded, LastNet
from pktui.wording.language import say


class CatchingApp(Guarded, App[BaseException]):
    """Hands the errors that it catches to a net. Without one it raises them, as tests need."""

    IS_VITAL = True

    def __init__(self, net: LastNet | None, **settings: Any) -> None:
        """Have `net` tell the reader of errors through this app; `settings` are Textual's."""
        super().__init__(**settings)
        self._net = net
        if net is not None:
            net.tell = self._tell

    @property
    @abstractmethod
    def _is_on_screen(self) -> bool:
        """Whether there is a screen that can go on after an error."""

    @abstractmethod
    def _tell(self, line: str) -> None:
        """Tell the reader something in one line."""

    def caught(self, error: Exception) -> bool:
        """Write `error` down and say so; whether the explorer goes on."""
        if self._net is None or self._exit:
            return self._exit
        end = self._net.catch(error)
        if end is not None:
            self.exit(end)
        return True

    def _handle_exception(self, error: Exception) -> None:
        """Catch what timers, workers and frames raise; Textual ends the app here."""
        if self._net is None:
            super()._handle_exception(error)
        elif not self._is_on_screen:
            self.exit(self._net.end(error))
        else:
            self.caught(error)

    def panic(self, *renderables: RenderableType) -> None:
        """End, with a short line instead of what a program's author would want to see."""
        if self._net is None:
            super().panic(*renderables)
        else:
            self.exit(self._net.end(RuntimeError(say("the explorer cannot go on"))))
