"""The counts of a report: what each is of, and how it is made again from a corpus and a query.

A report and `pktui verify` count by this one table, so a count that can be shown can be checked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property

from pktui.insight.contradictions.compared_pair import ComparedPair, PairClass
from pktui.insight.contradictions.conflicts import comparisons_of, pairs_within, shown_of
from pktui.insight.figures import PlacedFigure, figures_of, figures_within
from pktui.insight.incidents import Incident, incidents_of, incidents_told_by, incidents_within
from pktui.insight.presence import FirstMention, Gap, Presence, RoleChange, Silence, presence_of
from pktui.insight.story import StoryDay, days_of_story
from pktui.model.article import ArticleId
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import Entity
from pktui.model.event import Event
from pktui.model.mark import PlacedMark
from pktui.query.article_terms import could_name
from pktui.query.asked_days import asked_days
from pktui.query.index import Index
from pktui.query.language import Query
from pktui.query.listing import select


class Counts:
    """Counts things of what `query` finds in `corpus`; each sort of thing is worked out once."""

    def __init__(
        self,
        corpus: Corpus,
        query: Query,
        marks: Callable[[], Sequence[PlacedMark]] = tuple,
        events: Sequence[Event] | None = None,
        articles: Sequence[DatedArticle] | None = None,
    ) -> None:
        """`events` and `articles` are what the query finds, where that is known already."""
        self.corpus = corpus
        self._query = query
        if events is None or articles is None:
            chosen = select(corpus, query, marks)
            events, articles = list(chosen.events), list(chosen.articles)
        self.events = events
        self.articles = articles

    def count(self, what: str, within: str) -> int:
        """Count `what`, a key of `COUNTED`; `within` says of which day, article or name.

        Raises `LookupError` where `what` is nothing that can be counted, and `QueryError` where
        `within` should be a query and is none.
        """
        return COUNTED[what](self, within)

    # What is counted

    @cached_property
    def days(self) -> Mapping[date, StoryDay]:
        """Every day that the events name."""
        return days_of_story(self.corpus, self.events)

    @cached_property
    def _told_incidents(self) -> Sequence[Incident]:
        """The happenings of any day that at least two of the articles tell of."""
        chosen = {dated.article.id for dated in self.articles}
        return list(incidents_told_by(incidents_of(self.corpus), chosen))

    @cached_property
    def incidents(self) -> Sequence[Incident]:
        """The happenings of the days that are asked for that at least two of the articles tell
        of."""
        return list(incidents_within(self._told_incidents, asked_days(self._query)))

    @cached_property
    def incident_of(self) -> Mapping[ArticleId, Incident]:
        """The incident that an article tells of."""
        return {id_: incident for incident in self.incidents for id_ in incident.articles}

    @cached_property
    def figures(self) -> Sequence[PlacedFigure]:
        """Every figure of the articles that holds as of the days that are asked for."""
        return list(figures_within(figures_of(self.corpus, self.articles), asked_days(self._query)))

    @cached_property
    def pairs(self) -> Sequence[ComparedPair]:
        """The conflicts and the updates of the days that are asked for."""
        compared = shown_of(comparisons_of(self.corpus, self.articles, self._told_incidents))
        return list(pairs_within(compared, asked_days(self._query)))

    @cached_property
    def presence(self) -> Sequence[Presence]:
        """First mentions, silences, changes of role and gaps."""
        entities = self._entities()
        return presence_of(entities, could_name(self.corpus, self._query))

    def _entities(self) -> Sequence[Entity]:
        if not self._query:
            return list(self.corpus.entities.values())
        named = {id_ for event in self.events for id_ in self.corpus.spoken_of(event)}
        named.update(
            id_ for dated in self.articles if dated.when is None for id_ in dated.entities if id_
        )
        return [entity for id_, entity in self.corpus.entities.items() if id_ in named]

    @cached_property
    def silences(self) -> Mapping[str, Silence]:
        """The silences by what `silence_key` says of them."""
        return {silence_key(each): each for each in self.presence if isinstance(each, Silence)}

    @cached_property
    def _events_found(self) -> frozenset[str]:
        return frozenset(event.id for event in self.events)

    def found_within(self, query: str) -> int:
        """Count the events that answer to `query` too."""
        if not query:
            return len(self.events)
        from pktui.query.parse import parse_finished
        from pktui.query.selection import select

        rows = select(self._index, parse_finished(query)).rows
        return sum(self.corpus.events[row].id in self._events_found for row in rows)

    @cached_property
    def _index(self) -> Index:
        return Index(self.corpus)

    def of_kind(self, kind: type[Presence]) -> int:
        """Count what is told of presence that is of one `kind`."""
        return sum(isinstance(each, kind) for each in self.presence)

    def of_class(self, kind: PairClass) -> int:
        """Count the pairs of one class."""
        return sum(pair.kind is kind for pair in self.pairs)


def silence_key(silence: Silence) -> str:
    """What tells one silence from another: who is silent, and since when."""
    return f"{silence.entity.name} after {silence.last.day}"


def _of_day(of: Callable[[StoryDay], int]) -> Callable[[Counts, str], int]:
    def count(counts: Counts, within: str) -> int:
        try:
            told = counts.days.get(date.fromisoformat(within))
        except ValueError:
            return 0
        return of(told) if told else 0

    return count


def _of_incident(of: Callable[[Incident], int]) -> Callable[[Counts, str], int]:
    def count(counts: Counts, within: str) -> int:
        incident = counts.incident_of.get(ArticleId(within))
        return of(incident) if incident else 0

    return count


def _of_silence(of: Callable[[Silence], int]) -> Callable[[Counts, str], int]:
    def count(counts: Counts, within: str) -> int:
        silence = counts.silences.get(within)
        return of(silence) if silence else 0

    return count


def _gap_days(counts: Counts, within: str) -> int:
    gaps = (each for each in counts.presence if isinstance(each, Gap))
    return next((each.days for each in gaps if each.after.isoformat() == within), 0)


COUNTED: Mapping[str, Callable[[Counts, str], int]] = {
    "events": Counts.found_within,
    "articles": lambda counts, _: len(counts.articles),
    "articles that name a day": _of_day(lambda day: day.articles),
    "later articles that name a day": _of_day(lambda day: day.later_articles),
    "days on which articles name a day": _of_day(lambda day: day.publication_days),
    "articles that name a day early": _of_day(lambda day: day.in_lead),
    "incidents": lambda counts, _: len(counts.incidents),
    "articles of an incident": _of_incident(lambda incident: len(incident.tellings)),
    "days of an incident": _of_incident(lambda incident: len(incident.days)),
    "figures": lambda counts, _: len(counts.figures),
    "conflicts": lambda counts, _: counts.of_class(PairClass.CONFLICT),
    "updates": lambda counts, _: counts.of_class(PairClass.UPDATE),
    "first mentions": lambda counts, _: counts.of_kind(FirstMention),
    "silences": lambda counts, _: counts.of_kind(Silence),
    "articles of a silence": _of_silence(lambda silence: silence.articles_between),
    "days of a silence": _of_silence(lambda silence: silence.days),
    "changes of role": lambda counts, _: counts.of_kind(RoleChange),
    "gaps": lambda counts, _: counts.of_kind(Gap),
    "days of a gap": _gap_days,
}
"""What can be counted → how, given what it is counted within."""
