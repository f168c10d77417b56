"""Events on their way into a file, which takes a while for many."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import overload

from pktui.model.event import Event
from pktui.runtime.progress import Progress


class WatchedEvents(Sequence[Event]):
    """Events that tell how many of them have been written, by whoever goes through them first."""

    def __init__(self, events: Sequence[Event], tell: Callable[[Progress], None]) -> None:
        """`tell` is called before each event that is taken in order."""
        self._events = events
        self._tell = tell
        self._began = time.monotonic()
        self._told = 0

    def __len__(self) -> int:
        return len(self._events)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | Sequence[Event]:
        return self._events[index]

    def __iter__(self) -> Iterator[Event]:
        for number, event in enumerate(self._events):
            if number >= self._told:
                self._told = number
                self._tell(
                    Progress(
                        read=len(self._events),
                        analysed=number,
                        is_reading=False,
                        seconds=time.monotonic() - self._began,
                        doing="writing",
                        noun="event",
                    )
                )
            yield event
