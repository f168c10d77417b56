"""What the timeline takes together, kept beside its corpus: a warm start shows it from its first
picture on, which would else change while the reader looks at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from pktui.model.corpus import Corpus
from pktui.model.event import EventId
from pktui.query.index_parts import IndexParts, NamedPart, numbers_part
from pktui.runtime.frozen import dataclass
from pktui.view.timeline.row_order import RowOrder
from pktui.view.timeline.tellings import Tellings


@dataclass(frozen=True, slots=True, eq=False)
class KeptTellings:
    """What an earlier run found out about the events of a corpus."""

    tellings: Tellings
    disputed: frozenset[EventId]
    """The events that contradict others; none where that was not found out."""


def keep_tellings(corpus: Corpus, tellings: Tellings, disputed: frozenset[EventId]) -> None:
    """Keep for the next run which rows of `corpus` tell of the same, and which of its events are
    `disputed`; nothing happens where the corpus itself is not kept."""
    shelf, order = corpus.shelf and corpus.shelf.tellings, tellings.row_order
    if shelf is not None and order is not None:
        rows = sorted(corpus.rows[event] for event in disputed)
        shelf.keep(lambda: _parts_of(tellings, order, rows))


def kept_tellings(corpus: Corpus) -> KeptTellings | None:
    """Return what was kept of this very corpus; None where nothing was."""
    shelf = corpus.shelf and corpus.shelf.tellings
    parts: Mapping[str, memoryview] = shelf.load() if shelf is not None else {}
    if not parts:
        return None
    kept = IndexParts(parts)
    groups = [*_cut(kept.numbers("groups").tolist(), kept.numbers("group-ends"))]
    ends = kept.numbers("time-ends").tolist()
    times = [range(first, past) for first, past in pairwise([0, *ends])]
    order = RowOrder(corpus.event_dates, kept.numbers("order").tolist(), times)
    is_whole = bool(kept.numbers("whole")[0])
    events = corpus.events
    disputed = frozenset(events[row].id for row in kept.numbers("disputed"))
    return KeptTellings(Tellings.kept(corpus, groups, order, is_whole=is_whole), disputed)


def _parts_of(tellings: Tellings, order: RowOrder, disputed: Sequence[int]) -> Iterator[NamedPart]:
    groups = tellings.groups
    yield numbers_part("groups", [row for group in groups for row in group])
    yield numbers_part("group-ends", [*accumulate(map(len, groups))])
    yield numbers_part("order", order.oldest_first.order)
    yield numbers_part("time-ends", [time.stop for time in order.times])
    yield numbers_part("disputed", disputed)
    yield numbers_part("whole", [tellings.is_whole])


def _cut(numbers: Sequence[int], ends: memoryview) -> Iterator[Sequence[int]]:
    """Yield the stretches of `numbers` that end at each of `ends`."""
    return (tuple(numbers[first:past]) for first, past in pairwise([0, *ends]))
