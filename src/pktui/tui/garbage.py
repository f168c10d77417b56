"""When garbage is searched for: while nobody waits, and seldom among what lives to the end."""

from __future__ import annotations

import gc

_GARBAGE = 50_000
"""Objects between two searches for garbage. A key makes some two thousand, nearly all of which go
without any search; at Python's own 700 it pays for three, a tenth of its time, and now and then
for one of 20 ms."""

_OLD = 100_000
"""Objects that outlived two searches, among which garbage is searched for as well: some ten closed
dialogs with all that they showed. It takes 20 ms."""

_SET_ASIDE = 50_000
"""Objects by which what is set aside may grow, and a quarter of it besides, until garbage is
searched for there too. A corpus of a thousand articles has a million and takes 0.2 s."""


class _SetAside:
    """What is kept from the search: the corpus, and what the program was at that moment."""

    count = 0
    """The objects that were set aside when garbage was last searched for among them."""


def collects() -> bool:
    """Tell whether garbage is searched for at all: not while the explorer starts."""
    return gc.isenabled()


def collect_again() -> None:
    """Search for garbage from now on, but for none among what is there by now."""
    gc.freeze()
    _SetAside.count = _SetAside.count or gc.get_freeze_count()
    gc.set_threshold(_GARBAGE)
    gc.enable()


def tidy_up() -> None:
    """Search for garbage where enough may have gathered.

    Every correction and every new article sets aside what is there, dialogs that are open and
    closed ones that nobody has searched for yet; what is set aside is looked through again before
    that fills the memory.
    """
    if not gc.isenabled():
        return
    gc.collect(1)
    if len(gc.get_objects(generation=2)) > _OLD:
        gc.collect()
    if gc.get_freeze_count() > _SetAside.count * 5 // 4 + _SET_ASIDE:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        _SetAside.count = gc.get_freeze_count()
