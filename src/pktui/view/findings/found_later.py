"""What is found out of a corpus while its reader reads: it takes seconds, and no screen waits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from pktui.model.corpus import Corpus
from pktui.model.event import EventId
from pktui.runtime.frozen import dataclass
from pktui.view.findings.shown import all_incidents, disputed_events
from pktui.view.timeline.kept_tellings import keep_tellings
from pktui.view.timeline.tellings import NO_TELLINGS, Tellings, tellings_of

MOST_ARTICLES = 1_000
"""Articles up to which it is looked for unasked: five seconds of work at most, in which a key may
wait a moment for its turn. Of more articles, it is found when its view is opened."""


@dataclass(frozen=True, slots=True, eq=False)
class FoundLater:
    """What the timeline shows of it."""

    corpus: Corpus
    tellings: Tellings
    """Which rows tell of one happening, by their words and by the incidents of their articles."""
    disputed: frozenset[EventId]
    """The events that contradict others."""


def find_later(
    corpus: Corpus,
    known: Tellings = NO_TELLINGS,
    is_wanted: Callable[[], bool] = lambda: True,
) -> FoundLater | None:
    """Find what takes longer to find in `corpus`; `known` are its tellings, if they were found
    before.

    None where `corpus` has too many articles to be looked into unasked, and where `is_wanted`,
    asked every second or two, says that another corpus has taken its place.
    """
    if len(corpus.articles) > MOST_ARTICLES:
        return None
    tellings = tellings_of(corpus) if known is NO_TELLINGS else known
    if not is_wanted():
        return None
    if not tellings.is_whole:
        tellings = tellings.joined(told_together(corpus), is_whole=True)
    if not is_wanted():
        return None
    found = FoundLater(corpus, tellings, disputed_events(corpus))
    if not is_wanted():
        return None
    if not known.is_whole:
        keep_tellings(corpus, tellings, found.disputed)
    return found


def told_together(corpus: Corpus) -> Iterator[Sequence[int]]:
    """Give the rows that tell of one incident on one day, where there are at least two."""
    for incident in all_incidents(corpus):
        of_day: defaultdict[str, list[int]] = defaultdict(list)
        for telling in incident.tellings:
            if telling.event is not None and telling.day == incident.day:
                of_day[telling.event.when.edtf].append(corpus.rows[telling.event.id])
        yield from (rows for rows in of_day.values() if len(rows) > 1)
