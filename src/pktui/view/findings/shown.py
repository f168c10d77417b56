"""What the views of findings have in common: what of a scene they look at, and how they cite it.

Incidents and comparisons are of the whole corpus and take a second for a few hundred articles, so
the last corpus's are kept: the filter only chooses among them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from functools import lru_cache

from pktui.insight.contradictions.compared_pair import ComparedPair, PairClass
from pktui.insight.contradictions.conflicts import comparisons_of
from pktui.insight.figures import PlacedFigure, figures_of
from pktui.insight.incidents import Incident, incidents_of
from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.event import Event, EventId
from pktui.model.span import Span
from pktui.text.cells import padded
from pktui.view.pane_lines import PaneLine, PaneText
from pktui.view.scene import Scene
from pktui.view.timeline.clause import clause_around, deed_words, row_words
from pktui.wording.dates import date_label
from pktui.wording.glyphs import UNICODE, Glyphs

SOURCE = 11
"""Cells for the name of a source, or for a date: `Guardian`, `26 Apr 2010`."""

_LEAST = 24
"""The fewest letters of a sentence that are quoted, however narrow the pane; what does not fit is
cut there."""


def events_shown(scene: Scene) -> Sequence[Event]:
    """Return the events that answer to the query, in order of time."""
    events = scene.corpus.events
    return [events[row] for row in scene.view.rows]


def articles_shown(scene: Scene) -> Set[ArticleId]:
    """Return the articles that answer to the query: those of its events, and undated ones."""
    corpus = scene.corpus
    shown = {corpus.events[row].article for row in scene.view.rows}
    return shown | {article.article.id for article in scene.view.undated}


@lru_cache(maxsize=1)
def all_incidents(corpus: Corpus) -> Sequence[Incident]:
    """Return the incidents of `corpus`; kept until another corpus is asked about."""
    return incidents_of(corpus)


@lru_cache(maxsize=1)
def all_figures(corpus: Corpus) -> Sequence[PlacedFigure]:
    """Return the figures of `corpus`; kept until another corpus is asked about."""
    return tuple(figures_of(corpus, corpus.articles.values()))


@lru_cache(maxsize=1)
def all_comparisons(corpus: Corpus) -> Sequence[ComparedPair]:
    """Return the pairs of figures and dates of `corpus` that were compared."""
    return comparisons_of(corpus, corpus.articles.values(), all_incidents(corpus))


def forget_all() -> None:
    """Let go of what was found in the last corpus, and so of the corpus: another one is shown."""
    for kept in (all_incidents, all_figures, all_comparisons):
        kept.cache_clear()


def disputed_events(corpus: Corpus) -> frozenset[EventId]:
    """Return the events of `corpus` whose date, or a figure in whose sentence, contradicts
    another."""
    events: set[EventId] = set()
    sentences: defaultdict[ArticleId, list[Span]] = defaultdict(list)
    for pair in all_comparisons(corpus):
        if pair.kind is PairClass.CONFLICT:
            for side in (pair.a, pair.b):
                if isinstance(side, Event):
                    events.add(side.id)
                else:
                    sentences[side.article].append(side.figure.sentence)
    for event in corpus.events:
        span = event.span
        if span is not None and any(
            span.start < other.end and other.start < span.end
            for other in sentences.get(event.article, ())
        ):
            events.add(event.id)
    return frozenset(events)


def source_of(scene: Scene, article: DatedArticle, glyphs: Glyphs) -> str:
    """Name the source of `article` as the timeline does, in `SOURCE` cells; else by its date."""
    label = scene.source_of_article(article)
    date = article.article.path.rpartition("/")[2]
    if article.when and not label:
        date = date_label(article.when, UNICODE, with_year=True, with_weekday=False)
    return padded(one_line(label or date), SOURCE, glyphs.ellipsis)


def has_source(scene: Scene, article: DatedArticle) -> bool:
    """Tell whether a line names a source of `article`, which tells it from others."""
    return bool(scene.source_of_article(article))


def words_around(
    article: DatedArticle, sentence: Span, inside: Span, width: int, glyphs: Glyphs
) -> str:
    """Return what a sentence says around a stretch `inside` it, in one line of at most `width`
    letters."""
    text = article.article.text
    before = one_line(Span(sentence.start, max(sentence.start, inside.start)).of(text))
    words = one_line(inside.of(text))
    start = len(before) + 1 if before else 0
    whole = one_line(sentence.of(text))
    return clause_around(whole, start, start + len(words), max(_LEAST, width), glyphs.ellipsis)


def words_of_event(scene: Scene, event: Event, width: int, glyphs: Glyphs) -> str:
    """Return what an event says around its date, in one line of at most `width` letters, with the
    names in short, as the timeline has it."""
    article, entities = scene.article_of(event), scene.corpus.entities
    return row_words(event, article, entities, max(_LEAST, width), glyphs.ellipsis)


def deed_of_event(scene: Scene, event: Event, width: int, glyphs: Glyphs) -> str:
    """Return what an event says below its date, in one line of at most `width` letters."""
    article, entities = scene.article_of(event), scene.corpus.entities
    return deed_words(event, article, entities, max(_LEAST, width), glyphs.ellipsis)


def nothing_because(reason: str) -> Sequence[PaneLine]:
    """Return the one line of a view without content."""
    return [PaneLine(left=[PaneText(f" {reason}", "muted")])]


def one_line(text: str) -> str:
    """`text` with its white space folded."""
    return " ".join(text.split())
