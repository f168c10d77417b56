"""When garbage is searched for: while nobody waits, and never among what lives to the end."""

from __future__ import annotations

import gc

_GARBAGE = 50_000
"""Objects between two searches for garbage. A key makes some two thousand, nearly all of which go
without any search; at Python's own 700 it pays for three, a tenth of its time, and now and then
for one of 20 ms."""


def collects() -> bool:
    """Tell whether garbage is searched for at all: not while the explorer starts."""
    return gc.isenabled()


def collect_again() -> None:
    """Search for garbage from now on, but for none among what is there by now."""
    gc.freeze()
    gc.set_threshold(_GARBAGE)
    gc.enable()


def tidy_up() -> None:
    """Search for young garbage while nobody types."""
    if gc.isenabled():
        gc.collect(1)
