"""What of a corpus answers to a query, as the listing commands list it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity
from pktui.model.event import Event
from pktui.model.mark import PlacedMark
from pktui.runtime.frozen import dataclass

if TYPE_CHECKING:
    from pktui.query.language import Query


@dataclass(frozen=True, slots=True)
class Selected:
    """Each in the order of the corpus."""

    events: Iterable[Event]
    articles: Iterable[DatedArticle]
    entities: Iterable[Entity]


def select(
    corpus: Corpus, query: Query, marks: Callable[[], Sequence[PlacedMark]] = tuple
) -> Selected:
    """Find the events of `corpus` that satisfy `query`, their articles and entities.

    `marks` gives the reader's marks; it is asked only where the query wants them.
    """
    if not query:
        return Selected(corpus.events, corpus.articles.values(), corpus.entities.values())
    from pktui.query.index import Index
    from pktui.query.selection import select

    index = Index(corpus)
    index.ask_marks(marks)
    view = select(index, query)
    if query.reads_texts:
        index.keep()
    events = [corpus.events[row] for row in view.rows]
    articles = {event.article for event in events}
    entities = {entity for event in events for entity in corpus.spoken_of(event)}
    for undated in view.undated:
        articles.add(undated.article.id)
        entities.update(entity for entity in undated.entities if entity)
    return Selected(
        events,
        [article for id_, article in corpus.articles.items() if id_ in articles],
        [entity for id_, entity in corpus.entities.items() if id_ in entities],
    )


def by_publication(corpus: Corpus, events: Iterable[Event]) -> list[Event]:
    """Return the events in the order in which their articles were published, each article's in
    their own order."""
    place = {id_: number for number, id_ in enumerate(corpus.articles)}
    return sorted(events, key=lambda event: place[event.article])
