"""One article → its events: what it tells with a date, and its own publication."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pktui.model.article import Part
from pktui.model.corpus import DatedArticle
from pktui.model.entity import EntityId, EntityKind, Mention
from pktui.model.event import Event, EventId, EventKind
from pktui.model.span import Span
from pktui.model.timex import Resolution
from pktui.model.when import When
from pktui.runtime.digest import blake2b

_TOLD_IN: Mapping[Part, Part] = {
    Part.TITLE: Part.TITLE,
    Part.CAPTION: Part.BODY,
    Part.BODY: Part.BODY,
    Part.COMMENTS: Part.COMMENTS,
}
"""The parts that tell something, and which of an event's three parts each counts as."""

_ID_BYTES = 8
"""64 bits: among a million events, two alike once in 37 million corpora."""


def events_of(dated: DatedArticle) -> Iterator[Event]:
    """Yield the publication (where the date is known), then every dated statement by position."""
    article = _Telling(dated)
    if dated.when is not None:
        yield article.publication(dated.when)
    yield from article.statements()


class _Telling:
    """An article, ready to be asked who is named where."""

    def __init__(self, dated: DatedArticle) -> None:
        self._dated = dated
        self._text = dated.article.text
        digest = blake2b(self._text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        self._begun = blake2b(digest, digest_size=_ID_BYTES)
        """What the ids of all events of one text have in common."""
        self._named = [
            (mention, entity)
            for mention, entity in zip(dated.mentions, dated.entities, strict=True)
            if entity is not None
        ]
        self._named_at = [mention.start for mention, _ in self._named]

    def publication(self, when: When) -> Event:
        """Make the event of the article's publication; None where it has no date."""
        title = self._dated.layout.title
        named = self._named_in(title) if title is not None else self._named_by(self._dated.title)
        people, places, organisations = _by_kind(named)
        return Event(
            id=self._id("publication"),
            kind=EventKind.PUBLICATION,
            when=when,
            text=self._dated.title,
            part=Part.TITLE,
            span=title,
            article=self._dated.article.id,
            people=people,
            places=places,
            organisations=organisations,
            evidence=self._dated.date_evidence[0],
        )

    def statements(self) -> Iterator[Event]:
        """Make an event of each dated statement."""
        dated = [
            (resolution, resolution.when)
            for resolution in self._dated.resolutions
            if resolution.when is not None and _is_trusted(resolution, resolution.when)
        ]
        starts = [resolution.start for resolution, _ in dated]
        for sentence in self._dated.layout.sentences:
            if sentence.part not in _TOLD_IN:
                continue
            first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
            if first == last:
                continue
            span = Span(sentence.start, sentence.end)
            text = " ".join(span.of(self._text).split())
            people, places, organisations = _by_kind(self._named_in(span))
            for resolution, when in _distinct(dated[first:last]):
                yield Event(
                    id=self._id(f"{resolution.start}-{resolution.end}"),
                    kind=EventKind.STATEMENT,
                    when=when,
                    text=text,
                    part=_TOLD_IN[sentence.part],
                    span=span,
                    article=self._dated.article.id,
                    people=people,
                    places=places,
                    organisations=organisations,
                    evidence=resolution,
                )

    def _named_in(self, span: Span) -> Sequence[tuple[Mention, EntityId]]:
        first = bisect_left(self._named_at, span.start)
        return self._named[first : bisect_left(self._named_at, span.end, first)]

    def _named_by(self, title: str) -> Sequence[tuple[Mention, EntityId]]:
        """Return those of the article's names that stand in a title which is not part of its
        text."""
        by_name = {mention.name: (mention, entity) for mention, entity in self._named}
        return [
            named
            for name, named in by_name.items()
            if name in title and re.search(rf"\b{re.escape(name)}\b", title)
        ]

    def _id(self, what: str) -> EventId:
        """Make an id that is equal for equal text, whatever its file is called and whatever else
        is there."""
        digest = self._begun.copy()
        digest.update(what.encode())
        return EventId(digest.hexdigest())


def _distinct(dated: Sequence[tuple[Resolution, When]]) -> Iterable[tuple[Resolution, When]]:
    """Return a sentence's dates, each once, without those inside the words of a longer one."""
    if len(dated) == 1:
        return dated  # as most have, and to write a date takes 5 µs
    distinct: dict[str, tuple[Resolution, When]] = {}
    end = -1
    for resolution, when in dated:
        if resolution.end > end:
            end = resolution.end
            distinct.setdefault(when.edtf, (resolution, when))
    return distinct.values()


def _by_kind(
    named: Iterable[tuple[Mention, EntityId]],
) -> tuple[tuple[EntityId, ...], tuple[EntityId, ...], tuple[EntityId, ...]]:
    """Return people, places and organisations, each once, in the order in which they are named."""
    people: dict[EntityId, None] = {}
    places: dict[EntityId, None] = {}
    organisations: dict[EntityId, None] = {}
    of_kind = {_PERSON: people, _PLACE: places, _ORGANISATION: organisations}
    for mention, entity in named:
        of_kind[mention.kind][entity] = None
    return tuple(people), tuple(places), tuple(organisations)


_PERSON, _PLACE, _ORGANISATION = EntityKind


def _is_trusted(resolution: Resolution, when: When) -> bool:
    """Tell whether a date's days are trusted, or carry their doubt with them."""
    return not resolution.problem or when.is_uncertain
