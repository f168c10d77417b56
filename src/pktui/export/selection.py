"""What is exported: the events and articles of a corpus that were chosen, and what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from pktui.export.records import Record
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity
from pktui.model.event import Event, EventKind
from pktui.runtime.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Selection:
    """A part of a corpus on its way to another program."""

    corpus: Corpus
    events: Sequence[Event]
    """In the order in which they are to be written."""
    articles: Sequence[DatedArticle]
    entities: Sequence[Entity]
    marks: Sequence[Record] = ()
    """The reader's marks, as the records that `pktui marks` prints."""
    made: datetime
    """When the file is made, with its zone."""


class LeftOut:
    """What a format has no place for, counted by the reason why."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, reason: str, count: int = 1) -> None:
        """Count events that are left out for `reason`, which completes “2 events …”."""
        self._counts[reason] += count

    @property
    def sentences(self) -> list[str]:
        """One sentence for each reason: `3 events are left out: they lie before 1700`."""
        return [
            f"{count:,} {'event is' if count == 1 else 'events are'} left out: {reason}"
            for reason, count in self._counts.items()
        ]


def now() -> datetime:
    """Return the present moment in UTC, in whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


def publications(corpus: Corpus, articles: Sequence[DatedArticle]) -> list[Event]:
    """Return the events by which `articles` appeared, in the order of the corpus."""
    chosen = {dated.article.id for dated in articles}
    return [
        event
        for event in corpus.events
        if event.kind is EventKind.PUBLICATION and event.article in chosen
    ]
