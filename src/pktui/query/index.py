"""What the corpus is searched by: built once, in slices, so that no screen waits for it.

A *row* is an event, by its place in `Corpus.events`, or behind all events an undated article, by
its place in `Corpus.undated`. Each row has a *line*: the sentence of a statement, the title of a
publication or an undated article. The rows of articles (publications and undated ones) have a
*body* too, the article's whole text: a word or a name that is only somewhere in an article lights
the article's own row, not each of its statements. So `where:Abyei` finds each article that mentions
Abyei, in a dated sentence or not, though the event's own record names whom its title names.

100,000 events of 10,000 articles take about 4 s and 320 bytes an event; nothing of the texts is
kept twice, and no text is folded: only its words are, each different one once.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate, chain
from threading import RLock
from time import perf_counter

from pktui.model.article import ArticleId, Part
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity, EntityId
from pktui.model.event import Event, EventKind
from pktui.model.mark import PlacedMark
from pktui.model.when import When
from pktui.query.index_parts import (
    IndexParts,
    NamedPart,
    numbers_part,
    postings_parts,
    texts_parts,
    vocabulary_parts,
)
from pktui.query.name_index import Names
from pktui.query.postings import Gathered, NumberArray, Postings
from pktui.query.rowset import Rows, everything, rows_of
from pktui.query.tokens import distinct_compounds
from pktui.query.typed_text import typed_text
from pktui.query.vocabulary import Gathering, Vocabulary
from pktui.runtime.bounded_cache import Memory

LINES, BODIES = 0, 1
"""The shelves of the vocabulary: the words of rows' lines, and of articles' whole texts."""

_LINES_A_STEP = 1000
_BODIES_A_STEP = 32
"""How much is read between two looks at the clock: 3 to 5 ms, an article's words taking 0.1."""


WORTH_KEEPING = 2_000
"""Rows from which on an index is kept: these take 0.1 s to build, and 3 ms to be mapped."""

_REMEMBERED = 32
"""Answers: 7 sets of rows each, 90 KB for 100,000 rows."""

Tiers = tuple[Rows, ...]
"""The rows that answer, one set for each rank: those that answer at that rank or better.
`pktui.query.evaluate` says what the ranks are."""


class Index:
    """Rows by word, by name, by day, by source; what is asked for is built if it isn't yet."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.undated = corpus.undated
        self.event_count = len(corpus.events)
        self.size = self.event_count + len(self.undated)
        """How many rows there are."""
        self.every: Rows = everything(self.size)
        self.events: Rows = everything(self.event_count)
        """All but the undated articles."""
        self._names: Names | None = None
        self._named: Postings | None = None
        self._vocabulary: Vocabulary | None = None
        self._compounds: Vocabulary | None = None
        self.answers = Memory[Tiers](_REMEMBERED)
        self._firsts = Memory[Sequence[int]](2)
        self.phrases = Memory[Rows](_REMEMBERED)
        """What was asked before, for `pktui.query.evaluate`."""
        self._kept = IndexParts(corpus.shelf.load() if corpus.shelf else {})
        """What was kept of an index of the same corpus; nothing where this is the first."""
        self._ask_marks: Callable[[], Sequence[PlacedMark]] = tuple
        self._marked: Sequence[tuple[PlacedMark, Sequence[int]]] | None = None
        self._is_built = False
        self._steps = self._build()
        self._lock = RLock()

    # What the reader marked

    def ask_marks(self, ask: Callable[[], Sequence[PlacedMark]]) -> None:
        """Set the function that is asked for the reader's marks when a query wants them; forget
        marks that were asked for before."""
        self._ask_marks, self._marked = ask, None
        self.answers = Memory[Tiers](_REMEMBERED)

    @property
    def marked(self) -> Sequence[tuple[PlacedMark, Sequence[int]]]:
        """Each mark with its rows: the events that the words tell of, or else the row of the
        article; none where the words are lost."""
        if self._marked is None:
            self._marked = [(one, list(self._rows_marked(one))) for one in self._ask_marks()]
        return self._marked

    def _rows_marked(self, one: PlacedMark) -> Iterator[int]:
        article, span = one.now.article, one.now.span
        if article is None or span is None:
            return
        found = False
        rows = self.rows_of_article(ArticleId(article))
        for row in rows:
            told = self.corpus.events[row].span if row < self.event_count else None
            if told is not None and told.start < span.end and span.start < told.end:
                found = True
                yield row
        if not found:
            yield from rows[:1]

    # Building

    def build(self, seconds: float) -> bool:
        """Build on for about that long; whether it is finished.

        Safe in any thread: one that asks meanwhile waits for a step of a few milliseconds.
        """
        end = perf_counter() + seconds
        while not self._is_built and perf_counter() < end:
            self._step()
        return self._is_built

    @property
    def names(self) -> Names:
        """The names of the entities by their words; builds them if they are not there yet."""
        while self._names is None:
            self._step()
        return self._names

    @property
    def named(self) -> Postings:
        """The rows whose line names each entity; no first screen asks for these."""
        while self._named is None:
            self._step()
        return self._named

    @property
    def vocabulary(self) -> Vocabulary:
        """All words of the lines; builds the vocabulary if it is not there yet."""
        while self._vocabulary is None:
            self._step()
        return self._vocabulary

    @property
    def compounds(self) -> Vocabulary:
        """The words that an apostrophe or a hyphen joins, each as one word: oneill, email."""
        while self._compounds is None:
            self._step()
        return self._compounds

    def _step(self) -> None:
        with self._lock:
            next(self._steps, None)

    def keep(self) -> None:
        """Keep the whole index beside its corpus, if that is kept and large enough to be worth it.

        Finishes the building first, of which a query has left a small part.
        """
        if self.corpus.shelf is None or self._kept or self.size < WORTH_KEEPING:
            return
        self.build(float("inf"))

    def _build(self) -> Iterator[None]:
        if self._kept:
            yield from self._take_up()
            return
        yield from self._build_names()
        yield from self._build_named()
        gathering, compounds = Gathering(shelves=2), Gathering(shelves=2)
        for row in range(self.size):
            line = self.line(row)
            gathering.add(LINES, row, line)
            compounds.add(LINES, row, " ".join(distinct_compounds(line)))
            if row % _LINES_A_STEP == 0:
                yield
        for count, row in enumerate(self._rows_with_a_body()):
            body = self.body(row)
            gathering.add(BODIES, row, body)
            compounds.add(BODIES, row, " ".join(distinct_compounds(body)))
            if count % _BODIES_A_STEP == 0:
                yield
        self._compounds = yield from compounds.finishing()
        self._vocabulary = yield from gathering.finishing()
        yield from self._prepare(self._vocabulary)
        self._is_built = True
        if self.corpus.shelf and self.size >= WORTH_KEEPING:
            self.corpus.shelf.keep(self._parts)

    def _take_up(self) -> Iterator[None]:
        """Take from the kept index what building would make."""
        self._names = Names(
            self._everyone,
            self._entity_numbers,
            self._kept.postings("spoken-of-by"),
            self._kept.postings("spoken-of"),
            kept=self._kept,
        )
        yield
        self._named = self._kept.postings("named")
        yield
        self._compounds = self._kept.vocabulary("compounds", 2)
        yield
        self._vocabulary = self._kept.vocabulary("words", 2)
        yield
        self._names.prepare()
        yield
        self._vocabulary.prepare_typos()
        self._is_built = True

    def _parts(self) -> Iterator[NamedPart]:
        """Yield all that is kept."""
        yield from self.names.parts()
        yield from postings_parts("named", self.named)
        yield from vocabulary_parts("compounds", self.compounds)
        yield from vocabulary_parts("words", self.vocabulary)
        yield numbers_part("first-days", self.first_days, "i")
        yield numbers_part("last-days", self.last_days, "i")
        for name, rows in (("articles", self.articles), ("titles", self.titles)):
            yield name, rows.to_bytes((self.size + 7) // 8, "little")
        sources = list(self.by_source)
        yield from texts_parts("sources", sources)
        held = [self.by_source[source] for source in sources]
        yield numbers_part("source.cuts", list(accumulate(map(len, held), initial=0)))
        yield numbers_part("source.rows", list(chain.from_iterable(held)))

    @cached_property
    def _everyone(self) -> Sequence[Entity]:
        """All entities, in order: of a kept corpus none is unpacked for it."""
        columns = self.corpus.columns
        return columns.entities if columns else tuple(self.corpus.entities.values())

    @cached_property
    def _entity_numbers(self) -> Mapping[EntityId, int]:
        return {entity: number for number, entity in enumerate(self.corpus.entities)}

    def _prepare(self, vocabulary: Vocabulary) -> Iterator[None]:
        """Work out what the first keys would wait for."""
        vocabulary.prepare_typos()
        for letter in vocabulary.first_letters():
            begins = vocabulary.find(typed_text(letter), typos=False).begins
            for shelf in vocabulary.shelves:
                shelf.rows(begins, self.size)
                yield
        for name in ("first_days", "last_days", "titles"):
            getattr(self, name)
            yield

    def _build_names(self) -> Iterator[None]:
        everyone = self._everyone
        spoken_of = Gathered()
        for row in range(self.size):
            spoken_of.add(row, self._numbers_of(row))
            if row % _LINES_A_STEP == 0:
                yield
        rows = yield from spoken_of.turning_round(range(len(everyone)))
        columns = self.corpus.columns
        kinds = columns.kinds if columns else [entity.kind for entity in everyone]
        self._names = Names(everyone, self._entity_numbers, rows, spoken_of.as_read(), kinds=kinds)
        yield  # a list of names can be shown now; what follows is for the first query
        self._names.prepare()

    def _build_named(self) -> Iterator[None]:
        numbers = self.names.numbers
        columns, events = self.corpus.columns, self.corpus.events
        named = Gathered()
        for row in range(self.event_count):
            named.add(
                row,
                columns.named(row) if columns else map(numbers.__getitem__, events[row].entities),
            )
            if row % _LINES_A_STEP == 0:
                yield
        self._named = yield from named.turning_round(range(len(numbers)))

    # Rows

    def line(self, row: int) -> str:
        """Return the line of a row: the sentence of a statement, the title of an article."""
        if row < self.event_count:
            columns = self.corpus.columns
            return columns.line(row) if columns else self.corpus.events[row].text
        return self.undated[row - self.event_count].title

    def body(self, row: int) -> str:
        """Find the whole text of the article that a row belongs to."""
        columns = self.corpus.columns
        if columns and row < self.event_count:
            return columns.body(columns.article_of[row])
        return self.article(row).article.text

    def article(self, row: int) -> DatedArticle:
        """Find the article of a row: an event, or an article without a date."""
        if row < self.event_count:
            return self.corpus.articles[self.corpus.events[row].article]
        return self.undated[row - self.event_count]

    def entities_of(self, row: int) -> Sequence[EntityId]:
        """Find the entities that a row speaks of."""
        if row < self.event_count:
            return self.corpus.spoken_of(self.corpus.events[row])
        entities = self.undated[row - self.event_count].entities
        return tuple(dict.fromkeys(entity for entity in entities if entity is not None))

    def _numbers_of(self, row: int) -> Iterable[int]:
        """Find the numbers of the entities that a row speaks of."""
        columns = self.corpus.columns
        if columns and row < self.event_count:
            return columns.spoken_of(row)
        return map(self._entity_numbers.__getitem__, self.entities_of(row))

    def _rows_with_a_body(self) -> Iterator[int]:
        for row, event in enumerate(self.corpus.events):
            if event.kind is EventKind.PUBLICATION:
                yield row
        yield from range(self.event_count, self.size)

    # Sets of rows; each is made when it is first asked for

    def rows_of(self, numbers: Iterable[int]) -> Rows:
        """Make the row set of these row numbers."""
        return rows_of(numbers, self.size)

    def events_that(self, are: Callable[[Event], bool]) -> Rows:
        """Make the row set of the events for which `are` holds."""
        events = self.corpus.events
        return self.rows_of(row for row, event in enumerate(events) if are(event))

    def dated_so(self, are: Callable[[When], bool]) -> Rows:
        """Make the row set of the events for whose date `are` holds."""
        return self.rows_of(row for row, when in enumerate(self._dates) if are(when))

    def firsts(self, edges: tuple[date, ...]) -> Sequence[int]:
        """Find for each edge the first event that stands in the timeline on that day or later."""
        return self._firsts.get(edges, lambda: [self._first(edge) for edge in edges])

    def _first(self, edge: date) -> int:
        return bisect_left(self._dates, edge, key=lambda when: when.sort_key[0])

    @cached_property
    def _dates(self) -> Sequence[When]:
        return self.corpus.event_dates

    @cached_property
    def articles(self) -> Rows:
        """The rows that stand for a whole article, and so have its text."""
        if self._kept:
            return self._kept.rows("articles")
        return self.rows_of(self._rows_with_a_body())

    @cached_property
    def titles(self) -> Rows:
        """The rows whose line is a title."""
        if self._kept:
            return self._kept.rows("titles")
        return self.articles | self.events_that(lambda event: event.part is Part.TITLE)

    def rows_of_article(self, article: ArticleId) -> Sequence[int]:
        """Return the rows of an article, in order."""
        own = self._undated_rows.get(article)
        events = self.corpus.rows_of(article)
        return events if own is None else (*events, own)

    @cached_property
    def _undated_rows(self) -> Mapping[ArticleId, int]:
        return {one.article.id: row for row, one in enumerate(self.undated, self.event_count)}

    @cached_property
    def by_source(self) -> Mapping[str, Sequence[int]]:
        """The rows of each publisher's articles, article by article."""
        if self._kept:
            cuts, every = self._kept.numbers("source.cuts"), self._kept.numbers("source.rows")
            names = enumerate(self._kept.texts("sources"))
            return {name: every[cuts[at] : cuts[at + 1]] for at, name in names}
        seen = dict.fromkeys(event.article for event in self.corpus.events)
        rows: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for article in (*seen, *(id_ for id_ in self._undated_rows if id_ not in seen)):
            publisher = self.corpus.articles[article].publisher
            if publisher:
                rows[publisher].extend(self.rows_of_article(article))
        return rows

    @cached_property
    def first_days(self) -> NumberArray:
        """The first day of each event as an ordinal, 0 where its beginning is open."""
        if self._kept:
            return self._kept.numbers("first-days", "i")
        days = (when.earliest for when in self._dates)
        return array("i", (day.toordinal() if day else 0 for day in days))

    @cached_property
    def last_days(self) -> NumberArray:
        """The last day of each event as an ordinal, a number above all dates where it is open."""
        if self._kept:
            return self._kept.numbers("last-days", "i")
        end = date.max.toordinal() + 1
        days = (when.latest for when in self._dates)
        return array("i", (day.toordinal() if day else end for day in days))
