"""Make the Corpus of many analyses: date articles that state no date, link names, sort events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pktui.corpus.dating.column_order import with_settled_dates
from pktui.corpus.dating.undated import date_undated
from pktui.corpus.events import events_of
from pktui.corpus.linking.link import link
from pktui.corpus.plausibility import far_off_problems, time_of
from pktui.corpus.retellings import without_retellings
from pktui.corpus.reuse import Before
from pktui.model.article import ArticleId, Problem, ProblemKind
from pktui.model.corpus import Analysis, Corpus, DatedArticle
from pktui.model.corrections import Corrections
from pktui.model.entity import Entity
from pktui.model.event import DateEvidence, Event
from pktui.model.timex import Resolution
from pktui.model.when import When
from pktui.pipeline.dates.document.document_date import contradictions
from pktui.pipeline.dates.normalise.resolve import resolve
from pktui.pipeline.dates.recognise import MOST_DATES
from pktui.pipeline.figures.recognise import MOST_FIGURES
from pktui.pipeline.layout.title import title_of
from pktui.pipeline.names.recognise import (
    MOST_CAPITALS,
    end_of_names,
    paragraphs_in_pieces,
)
from pktui.runtime.frozen import dataclass, maker
from pktui.text.sanitise import neutralise

_FIRST_NEWSPAPER = 1605
"""The year of the Relation of Strasbourg."""


@dataclass(frozen=True, slots=True)
class _Date:
    """The date that the others give an article, its reasons, and its time expressions read against
    it."""

    when: When | None
    evidence: tuple[DateEvidence, ...]
    resolutions: tuple[Resolution, ...]


class _AssembledArticle(DatedArticle):
    """An article whose layout and figures are read from its analysis, which may hold them packed.

    The two slots stay empty, so that each look at one of them comes to `__getattr__`.
    """

    __slots__ = ("_analysis",)
    _analysis: Analysis

    def __getattr__(self, name: str) -> Any:
        if name in {"layout", "figures"}:
            return getattr(self._analysis, name)
        raise AttributeError(name)


_assembled = maker(
    _AssembledArticle,
    (
        *("_analysis", "article", "title", "when", "date_evidence"),
        *("resolutions", "mentions", "entities"),
    ),
)


class Assembly:
    """Articles on the way to a corpus: dated, linked, in order, with the events of each to come.

    The events of a large pile take more memory than all else, so `told` makes those of one article
    after the other, for who needs them only once.
    """

    places: Sequence[int] | None = None
    """None: the events are not told in the order of the corpus, which is that of their dates."""

    def __init__(
        self,
        analyses: Iterable[Analysis],
        problems: Iterable[Problem] = (),
        corrections: Corrections = Corrections(),  # noqa: B008 - immutable
    ) -> None:
        """Date and link the articles of `analyses`; their order makes no difference. `problems`
        are those that were found before."""
        kept, retold = without_retellings([*analyses])
        ordered = sorted(
            with_settled_dates([*kept]),
            key=lambda analysis: analysis.article.id,
        )
        self._inferred = _inferred_dates(ordered)
        dates = {analysis.article.id: self._date_of(analysis) for analysis in ordered}
        ordered.sort(key=lambda analysis: _chronology(dates[analysis.article.id]))
        self._analyses = ordered
        self._linked = link(ordered, dates, corrections)
        self._time = time_of(when.sort_key[0].year for when in dates.values() if when)
        self._given = (*problems, *retold, *self._linked.problems)
        self._found: list[Problem] = []
        self._far_off: list[tuple[Event, Problem]] = []

    @property
    def entities(self) -> Sequence[Entity]:
        """The entities of the corpus, in their order."""
        return self._linked.entities

    def places_of(self, entity: Entity) -> Iterable[tuple[ArticleId, int]]:
        """Yield where an entity is named: each article, and which of its mentions that is."""
        return self._linked.places[entity.id].pairs()

    def told(self) -> Iterator[tuple[Analysis, DatedArticle, Sequence[Event]]]:
        """Yield each article in chronological order, undated ones last, behind its analysis and
        before the events that it tells.

        This can be done once: the mentions of an article are let go when the next one is asked
        for. `problems` are complete in the end.
        """
        for analysis, dated, events in self._tell(None):
            yield analysis, dated, events
            id_ = analysis.article.id
            del self._linked.mentions[id_], self._linked.named[id_]

    def _tell(
        self, before: Corpus | None
    ) -> Iterator[tuple[Analysis, DatedArticle, Sequence[Event]]]:
        """Yield what `told` does; what is equal in a corpus that was assembled `before` is taken
        from there."""
        known = Before(before) if before else None
        self._found, self._far_off = [], []
        for analysis in self._analyses:
            id_ = analysis.article.id
            inferred = self._inferred.get(id_)
            made = _assembled(
                analysis,
                analysis.article,
                title_of(analysis.article, analysis.layout),
                inferred.when if inferred else analysis.when,
                inferred.evidence if inferred else analysis.date_evidence,
                inferred.resolutions if inferred else analysis.resolutions,
                self._linked.mentions[id_],
                self._linked.named[id_],
            )
            same = known.same(made) if known else None
            dated, events = same or (made, [*events_of(made)])
            self._found += _problems(dated)
            self._far_off += far_off_problems(dated, events, self._time)
            yield analysis, dated, events

    def corpus(self, before: Corpus | None = None) -> Corpus:
        """Make the corpus, with all of its events; what is equal in one that was assembled
        `before` is taken from there."""
        articles: dict[ArticleId, DatedArticle] = {}
        events: list[Event] = []
        for _, dated, told in self._tell(before):
            articles[dated.article.id] = dated
            events += told
        events.sort(key=lambda event: event.when.sort_key)  # stable: in a day, articles in order
        return Corpus(
            articles=articles,
            events=tuple(events),
            entities={entity.id: entity for entity in self.entities},
            problems=self.problems,
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems; those of single articles and their dates once `told` has come to its
        end."""
        far_off = sorted(self._far_off, key=lambda found: found[0].when.sort_key)
        return (*self._given, *self._found, *(problem for _, problem in far_off))

    def _date_of(self, analysis: Analysis) -> When | None:
        inferred = self._inferred.get(analysis.article.id)
        return inferred.when if inferred else analysis.when


def assemble(
    analyses: Iterable[Analysis],
    problems: Iterable[Problem] = (),
    corrections: Corrections = Corrections(),  # noqa: B008 - immutable
    before: Corpus | None = None,
) -> Corpus:
    """Return the corpus that the articles make together; their order makes no difference.

    What is equal in one that was assembled `before` is taken from there.
    """
    return Assembly(analyses, problems, corrections).corpus(before)


def _inferred_dates(analyses: Sequence[Analysis]) -> Mapping[ArticleId, _Date]:
    """Return the date that all articles together suggest for each that states none itself."""
    inferred = date_undated(analyses)
    dates: dict[ArticleId, _Date] = {}
    for analysis in analyses if inferred else ():
        id_ = analysis.article.id
        if analysis.when is not None or id_ not in inferred:
            continue
        when, evidence = inferred[id_]
        resolutions = analysis.resolutions
        if when is not None:
            resolutions = resolve(analysis.article.text, analysis.layout, analysis.timexes, when)
        dates[id_] = _Date(when, evidence, resolutions)
    return dates


def _chronology(when: When | None) -> tuple[bool, object]:
    """Sort articles by their dates; those without one come last."""
    return when is None, when.sort_key if when else None


def _said_by(reason: DateEvidence) -> str:
    """Say what gives it, as a reader would call it."""
    return _SAID_BY.get(reason.rule, reason.rule)


_SAID_BY = {
    "published": "note of publication",
    "updated": "note of an update",
    "timestamp": "time beside the story",
    "url": "address",
    "path": "name of the file",
    "own-day": "dateline or headline",
    "reported-day": "latest day that it reports",
    "counted-from": "count from a day",
    "own-words": "rest of its words",
    "similar-articles": "likeness to other articles",
}


def _undated_because(given: str | None) -> str:
    """Say why an article has no date; `given` is what its input calls its date."""
    if given is None:
        return "it states no date, and nothing else dates it"
    return f"its date “{neutralise(given)}” cannot be read, and nothing else dates it"


def _problems(dated: DatedArticle) -> Iterator[Problem]:
    article = dated.article
    if dated.when is None:
        yield Problem(
            path=article.path,
            reason=_undated_because(article.date),
            kind=ProblemKind.UNDATED,
            article=article.id,
        )
    elif not _FIRST_NEWSPAPER <= dated.when.sort_key[0].year <= date.today().year + 1:
        yield Problem(
            path=article.path,
            reason=f"it is dated {dated.when}, when no news was written",
            kind=ProblemKind.IMPLAUSIBLE,
            article=article.id,
        )
    # an article that resembles it has its own date, and contradicts nothing
    own = [reason for reason in dated.date_evidence if reason.rule != "similar-article"]
    for one, other in contradictions(own):
        yield Problem(
            path=article.path,
            reason=f"the {_said_by(one)} says {one.when}, the {_said_by(other)} says {other.when}",
            kind=ProblemKind.CONTRADICTION,
            article=article.id,
        )
    if len(dated.resolutions) >= MOST_DATES:
        yield Problem(
            path=article.path,
            reason=f"it has {MOST_DATES:,} dates or more; those behind are not read",
            kind=ProblemKind.UNREADABLE,
            article=article.id,
        )
    # only of a long text, for figures may have to be unpacked
    if len(article.text) > MOST_FIGURES and len(dated.figures) >= MOST_FIGURES:
        yield Problem(
            path=article.path,
            reason=f"it has {MOST_FIGURES:,} figures or more; those behind are not read",
            kind=ProblemKind.UNREADABLE,
            article=article.id,
        )
    if end_of_names(article.text) < len(article.text):
        yield Problem(
            path=article.path,
            reason=f"it has more than {MOST_CAPITALS:,} words with a capital; "
            "names behind those are not looked for",
            kind=ProblemKind.UNREADABLE,
            article=article.id,
        )
    if count := paragraphs_in_pieces(article.text, dated.layout):
        paragraphs = "a paragraph has" if count == 1 else f"{count:,} paragraphs have"
        yield Problem(
            path=article.path,
            reason=f"{paragraphs} lost letters on the way; their names are not looked for",
            kind=ProblemKind.UNREADABLE,
            article=article.id,
        )
    for resolution in dated.resolutions:
        if resolution.problem:
            words = " ".join(resolution.span.of(article.text).split())
            yield Problem(
                path=article.path,
                reason=f"“{words}”: {resolution.problem}",
                kind=ProblemKind.IMPLAUSIBLE,
                article=article.id,
            )
