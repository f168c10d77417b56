"""What all panes are drawn from, as one finished value: the corpus as the query in force shows it.

`MainScreen` makes a new one whenever the query, the axis or the zoom changes; nobody edits it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity, EntityId
from pktui.model.event import Event, EventId
from pktui.query.query import Field, How, Term, Words
from pktui.query.view import View
from pktui.tui.chronology import Axis, Chronology, Section
from pktui.tui.time_axis import TimeAxis


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A view in the order and under the headings of its axis."""

    corpus: Corpus
    view: View
    chronology: Chronology
    axis: TimeAxis
    rows: Sequence[int] = field(init=False)
    """The view's rows of `corpus.events`, in the order of the axis."""
    sections: tuple[Section, ...] = field(init=False)

    def __post_init__(self) -> None:
        rows, sections = self.chronology.arrange(self.view.rows)
        object.__setattr__(self, "rows", rows)
        object.__setattr__(self, "sections", sections)

    def event(self, position: int) -> Event:
        return self.corpus.events[self.rows[position]]

    def article_of(self, event: Event) -> DatedArticle:
        return self.corpus.articles[event.article]

    @property
    def best(self) -> Event | None:
        """The event on which the cursor should land; None where nothing matches."""
        return self.corpus.events[self.view.best] if self.view.best is not None else None

    def position_of(self, event_id: EventId | None) -> int | None:
        """Where an event stands among those shown; None where it does not."""
        row = self.corpus.rows.get(event_id) if event_id is not None else None
        if row is None:
            return None
        if self.chronology.axis is Axis.EVENT:
            position = bisect_left(self.rows, row)
            return position if position < len(self.rows) and self.rows[position] == row else None
        return self.rows.index(row) if row in self.rows else None

    def names(self, entities: Sequence[EntityId]) -> str:
        """Their short names, as the sidebar shows them."""
        return ", ".join(self.corpus.entities[entity].label for entity in entities)

    def chosen(self, entity: Entity) -> bool | None:
        """Whether the query filters on a name (True), shuts it out (False) or neither (None)."""
        for how in (How.WORD, How.WHOLE):  # the two ways in which a name is picked
            words = Words(entity.name, how, Field.naming(entity.kind))
            for negated in (False, True):
                if self.view.query.has(Term(words, negated)):
                    return not negated
        return None
