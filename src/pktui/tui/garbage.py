"""When Python searches for garbage: while nobody waits, and seldom among objects that stay."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from functools import cache

_GARBAGE = 50_000
"""Objects between two searches for garbage. A key makes some two thousand, nearly all of which go
without any search; at Python's own 700 it pays for three, a tenth of its time, and now and then
for one of 20 ms."""

_GATHERED = 200_000
"""Blocks of memory more than at the fewest since the last search, above which everything that is
not set aside is searched: some ten closed dialogs, with all that they showed, are as many; the
search takes 10 ms.

Blocks, and not objects, are counted: `gc.get_objects` would refer to a tuple that another thread is
just making, and if that thread came next, making it would fail (SystemError in `tupleobject.c`).
"""

_SET_ASIDE = 50_000
"""Objects that may be added to those set aside, besides a quarter of their number, before these are
searched too. A corpus of a thousand articles has a million objects, and a search takes 0.2 s."""


_QUICKLY = 600_000
"""Objects that are searched once after each setting aside, since that takes a tenth of a second: of
the objects that were set aside some are garbage, and a closed dialog may hold the index of a corpus
that has been exchanged. In two piles of 580 articles, with a correction every minute, what was kept
so came to as much as all the rest, 100 MB."""


_M_ARENA_MAX = -8
"""How `mallopt` of the GNU C library (malloc.h) calls the number of heaps that there may be."""


_MOST_UNTIDIED = 10
"""Looks in a row that find somebody typing, after which garbage is searched for anyway: 20 s."""


class _SetAside:
    """Objects that are kept out of the search: the corpus, and all others of that moment."""

    count = 0
    """The objects that were set aside when garbage was last searched for among them."""
    blocks = 0
    """The blocks of memory that there were after the last search among all others, or at a later
    look that found fewer."""
    is_searched = True
    """Whether garbage was searched for among them since they were set aside."""
    untidied = 0
    """Looks in a row that found somebody typing."""


def collects() -> bool:
    """Tell whether garbage is searched for at all: not while the explorer starts."""
    return gc.isenabled()


def collect_again() -> None:
    """Search for garbage from now on, but not among the objects that exist now."""
    _share_heaps()
    gc.freeze()
    _SetAside.count = _SetAside.count or gc.get_freeze_count()
    _SetAside.is_searched = False
    gc.set_threshold(_GARBAGE)
    gc.enable()


def look_for_garbage(*, is_typing: bool) -> None:
    """Search for garbage unless somebody is typing, and even then once in a while; to be called
    every other second."""
    _SetAside.untidied += 1
    if not is_typing or _SetAside.untidied >= _MOST_UNTIDIED:
        _SetAside.untidied = 0
        tidy_up()


def tidy_up() -> None:
    """Search for garbage where enough may have gathered; to be called while nobody waits.

    Every correction and every new article sets all objects aside, among them dialogs that are open
    and closed ones that no search has found yet. So the objects that are set aside are searched
    once, if they are not too many, and otherwise before garbage fills the memory.
    """
    if not gc.isenabled():
        return
    gc.collect(1)
    blocks = sys.getallocatedblocks()
    # what was given back since, as a corpus that is shown no more, is no room for more garbage
    _SetAside.blocks = min(_SetAside.blocks, blocks)
    if blocks > _SetAside.blocks + _GATHERED:
        gc.collect()
        _SetAside.blocks = sys.getallocatedblocks()
        give_memory_back()
    aside = gc.get_freeze_count()
    is_due = not _SetAside.is_searched and aside <= _QUICKLY
    if is_due or aside > _SetAside.count * 5 // 4 + _SET_ASIDE:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        _SetAside.count = gc.get_freeze_count()
        _SetAside.is_searched = True
        give_memory_back()


def give_memory_back() -> None:
    """Give the system back what the C library keeps of freed memory, where it is one that can.

    Each thread that loads, finds or marks leaves its peak behind: on a pile of 580 articles 40 to
    70 MB of 250. It takes a millisecond, and up to 50 where there is much to give.
    """
    _ask_c_library("malloc_trim", 0)


@cache
def _share_heaps() -> None:
    """Let all threads from now on take their memory from the same few heaps of the C library.

    It gives each thread a heap of its own, up to eight a core, and what one of them keeps the
    others cannot use. Python runs one thread at a time, which seldom wait for each other there.
    """
    _ask_c_library("mallopt", _M_ARENA_MAX, 2)


def _ask_c_library(function: str, *values: int) -> None:
    """Call a `function` of the C library that not every one has."""
    if sys.platform == "linux":
        import ctypes  # 5 ms that no first frame waits for

        with suppress(AttributeError, OSError):
            getattr(ctypes.CDLL(None), function)(*values)
