"""What all panes are drawn from, as one finished value: the corpus as the query in force shows it.

`Session` makes a new one whenever the query, the axis or the zoom changes; nobody edits it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from pktui.corpus.sources import Sources
from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity, EntityId
from pktui.model.event import Event, EventId, EventKind
from pktui.model.when import When
from pktui.query.language import Field, How, Query, TextTerm
from pktui.query.rowset import place_of, places_of
from pktui.query.selection import View
from pktui.view.shown_marks import NO_MARKS, ShownMarks
from pktui.view.timeline.chronology import (
    UNDATED,
    Axis,
    Chronology,
    Section,
    backward,
    without_far_off,
)
from pktui.view.timeline.folding import Folding
from pktui.view.timeline.reordered import Backward, Reordered
from pktui.view.timeline.tellings import NO_TELLINGS, Tellings
from pktui.view.timeline.time_axis import TimeAxis
from pktui.view.timeline.time_folds import LOOKED_THROUGH, TimeFold, time_folds

NamePick = tuple[str, Field | None]
"""A name that a query asks for, and the field that it asks in."""

ARTICLES_TO_TRY = 100
"""How far `beyond` looks for an article with a hit: what matches nearly always has one, and where
the query is one of dates alone nothing has."""


@dataclass(frozen=True, eq=False)
class Scene:
    """A view in the order and under the headings of its axis."""

    corpus: Corpus
    view: View
    chronology: Chronology
    axis: TimeAxis
    by_rank: bool = False
    """Whether the best matches come first, in place of the order of the axis."""
    newest_first: bool = False
    folding: Folding = field(default_factory=Folding)
    tellings: Tellings = NO_TELLINGS
    sources: Sources | None = None
    marks: ShownMarks = NO_MARKS
    disputed: frozenset[EventId] = frozenset()
    """The events that are known to contradict others."""
    rows: Sequence[int] = field(init=False)
    """The view's rows of `corpus.events`, in the order in which they are shown."""
    sections: tuple[Section, ...] = field(init=False)
    _picks: Mapping[NamePick, bool] = field(init=False)
    """The names that the query filters on (True) or shuts out (False)."""

    def __post_init__(self) -> None:
        rows, sections = self.chronology.arrange(self.view.rows)
        if self.by_rank and rows:
            rows, sections = self.view.ranked, (Section(UNDATED, 0, len(rows)),)
        elif not self.folding.shows_far_off:
            bulk, believed = self.axis.bulk, self.axis.believed
            sections = without_far_off(sections, self.chronology.zoom, bulk, believed)
        if self.is_by_event:
            rows = self._in_order_of_weight(rows)
        if self.newest_first and not self.by_rank:
            rows, sections = Backward(rows), backward(sections, len(rows))
        object.__setattr__(self, "rows", rows)
        object.__setattr__(self, "sections", sections)
        object.__setattr__(self, "_picks", _picks(self.view.query))

    @property
    def is_by_event(self) -> bool:
        """Whether rows stand in the order of when things happened: only then has a day its order,
        and only then are tellings and the rest of a busy day taken together."""
        return self.chronology.axis is Axis.EVENT and not self.by_rank

    def _in_order_of_weight(self, rows: Sequence[int]) -> Sequence[int]:
        """Put the rows of each day, week or year into the order of their weight, if it is known."""
        known = self.tellings.row_order
        if known is None or not rows:
            return rows
        return Reordered(rows, known.newest_last if self.newest_first else known.oldest_first)

    @property
    def opening(self) -> EventId:
        """The event with which the story begins, the heaviest of its day; there must be events."""
        return self.corpus.events[self.tellings.heaviest_beside(self.axis.densest)].id

    def event(self, position: int) -> Event:
        """Return the event at a position of what is shown, from 0."""
        return self.corpus.events[self.rows[position]]

    def article_of(self, event: Event) -> DatedArticle:
        """Return the article that tells of an event."""
        return self.corpus.articles[event.article]

    @property
    def best(self) -> Event | None:
        """The event on which the cursor should land; None where nothing matches."""
        return self.corpus.events[self.view.best] if self.view.best is not None else None

    def position_of(self, event_id: EventId | None) -> int | None:
        """Return where an event stands among those shown; None where it does not."""
        row = self.corpus.rows.get(event_id) if event_id is not None else None
        if row is None:
            return None
        if isinstance(self.rows, Backward):
            position = self._position_in(row, self.rows.forward)
            return None if position is None else len(self.rows) - 1 - position
        return self._position_in(row, self.rows)

    def _position_in(self, row: int, rows: Sequence[int]) -> int | None:
        if isinstance(rows, Reordered):
            return rows.position_of(row)
        if self.is_by_event:
            position = place_of(row, rows)
            return position if position < len(rows) and rows[position] == row else None
        return rows.index(row) if row in rows else None

    def time_of(self, event: Event) -> When | None:
        """Return the time by which the axis places an event."""
        if self.chronology.axis is Axis.EVENT:
            return event.when
        return self.corpus.articles[event.article].when

    @cached_property
    def _in_time(self) -> Sequence[int]:
        """The rows from the earliest day to the latest, the heaviest of each day first, however
        they are shown."""
        if not self.by_rank and not self.newest_first:
            return self.rows
        rows, known = self.chronology.arrange(self.view.rows)[0], self.tellings.row_order
        if known is None or self.chronology.axis is not Axis.EVENT:
            return rows
        return Reordered(rows, known.oldest_first)

    @property
    def rows_to_write(self) -> Sequence[int]:
        """The rows as a file has them: in the order in which they are shown, but those of a day as
        every listing has them."""
        if not self.is_by_event:
            return self.rows
        return Backward(self.view.rows) if self.newest_first else self.view.rows

    def _place_of_day(self, day: date) -> int:
        """Count how many of the events shown lie before `day`."""

        def time_at(position: int) -> date:
            when = self.time_of(self.corpus.events[rows[position]])
            return when.sort_key[0] if when is not None else date.max

        rows = self._in_time
        return bisect_left(range(len(rows)), day, key=time_at)

    def first_since(self, day: date) -> Event | None:
        """Return the first event shown of a day or later; None where all are of before."""
        rows, place = self._in_time, self._place_of_day(day)
        return self.corpus.events[rows[place]] if place < len(rows) else None

    @property
    def latest(self) -> Event:
        """The first row of the last day of those shown, as a date leads to it; there must be
        one."""
        last = self.corpus.events[self._in_time[-1]]
        time = self.time_of(last)
        return (self.first_since(time.sort_key[0]) if time is not None else None) or last

    def last_before(self, day: date) -> Event | None:
        """Return the last event shown of before a day; None where there is none."""
        place = self._place_of_day(day)
        return self.corpus.events[self._in_time[place - 1]] if place else None

    def first_of(self, article: ArticleId) -> Event | None:
        """Return the publication of `article`, or the first event shown that it tells of; None
        where the query leaves out all of them."""
        told = [self.corpus.events[row] for row in self.corpus.rows_of(article)]
        told.sort(key=lambda event: event.kind is not EventKind.PUBLICATION)
        return next((one for one in told if self.position_of(one.id) is not None), None)

    def next_article_with_hits(self, event: Event, direction: int) -> tuple[Event, bool] | None:
        """Return the next event (1), or the one before (-1), whose article is another and has hits,
        and whether that lies round the end."""
        here = self.position_of(event.id) or 0
        seen = {event.article}
        for by in range(direction, direction * len(self.rows), direction):
            other = self.event((here + by) % len(self.rows))
            if other.article in seen:
                continue
            if self.view.hits(self.article_of(other).article.text):
                return other, not 0 <= here + by < len(self.rows)
            seen.add(other.article)
            if len(seen) > ARTICLES_TO_TRY:
                break
        return None

    def section_of(self, event: Event) -> Section:
        """Return the heading below which an event stands."""
        position = self.position_of(event.id) or 0
        number = bisect_right(self.sections, position, key=lambda section: section.first) - 1
        return self.sections[number]

    def is_far_off(self, section: Section) -> bool:
        """Tell whether a heading is one of those that are taken together at the ends."""
        bulk, believed = self.axis.bulk, self.axis.believed
        both = without_far_off(self.sections, self.chronology.zoom, bulk, believed)
        return section not in both

    @cached_property
    def hidden(self) -> frozenset[int]:
        """The positions that have no row of their own: tellings of what has one already."""
        if not self.is_by_event:
            return frozenset()
        rows = self.view.rows
        behind = self.tellings.hidden_rows(rows, self.folding.open_tellings)
        if not behind:
            return behind
        shown = self.rows.forward if isinstance(self.rows, Backward) else self.rows
        if isinstance(shown, Reordered):
            places = frozenset(shown.places_of(behind))
        else:
            places = behind if isinstance(rows, range) else frozenset(places_of(behind, rows))
        if self.newest_first:
            return frozenset(len(rows) - 1 - place for place in places)
        return places

    @cached_property
    def time_folds(self) -> Sequence[TimeFold]:
        """What stands behind the heaviest rows of busy days, weeks and years."""
        shown = self.rows.forward if isinstance(self.rows, Backward) else self.rows
        known, count = self.tellings.row_order, len(self.rows)
        if known is None or not self.is_by_event or not isinstance(shown, Reordered):
            return ()
        if count - len(self.hidden) <= LOOKED_THROUGH:
            return ()
        ends = shown.positions_before(known.busy_ends)
        places = [range(first, past) for first, past in zip(ends[::2], ends[1::2], strict=True)]
        if self.newest_first:
            places = [range(count - time.stop, count - time.start) for time in reversed(places)]

        def is_open(position: int) -> bool:
            return self.folding.opens(known.dates[self.rows[position]])

        return [*time_folds(places, self.hidden, is_open)]

    def time_fold_of(self, event: Event) -> TimeFold | None:
        """Return the rest of a time behind which `event` stands; None where it has its own row, or
        one that stands for its telling."""
        position = self.position_of(event.id)
        if position is None or not self.time_folds:
            return None
        number = bisect_right(self.time_folds, position, key=lambda fold: fold.first) - 1
        fold = self.time_folds[number] if number >= 0 else None
        return fold if fold is not None and position < fold.past else None

    def known_behind(self, fold: TimeFold) -> tuple[bool, bool]:
        """Tell whether one of the events of `fold` is disputed, and whether one is marked."""
        disputed, marked = self._known_rows
        if not disputed and not marked:
            return False, False
        rows = self.rows[fold.first : fold.past]
        return not disputed.isdisjoint(rows), not marked.isdisjoint(rows)

    @cached_property
    def _known_rows(self) -> tuple[frozenset[int], frozenset[int]]:
        """The rows that are disputed, and those that are marked: each line of a fold asks."""
        ids = self.corpus.rows
        disputed, marked = (
            frozenset(ids[id_] for id_ in each if id_ in ids)
            for each in (self.disputed, self.marks.events)
        )
        return disputed, marked

    def telling_count(self, event: Event) -> int:
        """Count how many of the events shown tell of what `event` tells of, itself among them, and
        stand on one row until it is opened."""
        if not self.is_by_event:
            return 1
        return self.tellings.count(self.corpus.rows[event.id], self.view.rows)

    def is_marked(self, event: Event) -> bool:
        """Tell whether the reader marked `event`, or what tells of the same and stands behind
        it."""
        if not self.marks.events or event.id in self.marks.events:
            return bool(self.marks.events)
        if not self.is_by_event or self.is_open(event):
            return False
        group = self.tellings.group_of(self.corpus.rows[event.id])
        return any(self.corpus.events[row].id in self.marks.events for row in group)

    def is_open(self, event: Event) -> bool:
        """Tell whether all tellings of what `event` tells of have rows of their own."""
        opened = self.folding.open_tellings
        return bool(opened) and self.tellings.group_of(self.corpus.rows[event.id])[0] in opened

    def source_of(self, event: Event) -> str:
        """Return who published an event's article, in short; nothing where all are of one
        source."""
        return self.source_of_article(self.article_of(event))

    def source_of_article(self, article: DatedArticle) -> str:
        """Return who published an article, in short; nothing where all are of one source."""
        return self.sources.label(article) if self.sources and self.has_sources else ""

    @property
    def has_sources(self) -> bool:
        """Whether who published its article tells one event from another."""
        return self.sources is not None and self.sources.tell_apart

    def names(self, entities: Sequence[EntityId]) -> str:
        """Their short names, as the sidebar shows them."""
        return ", ".join(self.corpus.entities[entity].label for entity in entities)

    @property
    def picked(self) -> Set[NamePick]:
        """The names that the query filters on."""
        return {pick for pick, is_wanted in self._picks.items() if is_wanted}

    def chosen(self, entity: Entity) -> bool | None:
        """Tell whether the query filters on a name (True), shuts it out (False) or neither
        (None)."""
        return self._picks.get(pick_of(entity))


def pick_of(entity: Entity) -> NamePick:
    """Return how a query picks a name."""
    return entity.name, Field.naming(entity.kind)


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """What is to be shown after the reader asked for something."""

    scene: Scene | None
    """None before the first corpus is there."""
    selected: EventId | None
    """The event that is chosen; None where nothing matches."""
    notice: str = ""
    """What just happened, for the status line."""


def _picks(query: Query) -> Mapping[NamePick, bool]:
    picks: dict[NamePick, bool] = {}
    for term in query.terms:
        match term.predicate:
            case TextTerm(text=name, field=field, how=How.WORD | How.WHOLE):  # as names are picked
                picks[name, field] = picks.get((name, field), False) or not term.negated
            case _:
                pass
    return picks
