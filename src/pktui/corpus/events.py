"""One article → its events: what it tells with a date, and its own publication."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pktui.model.article import Part, Sentence
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

_Date = tuple[Resolution, When]
_Told = tuple[Sentence, _Date]
"""A sentence, and a date of its own or that of the line that heads it."""

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
        entries = _Entries(self._text)
        for sentence in self._dated.layout.sentences:
            if sentence.part not in _TOLD_IN:
                continue
            first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
            if first < last:
                yield from map(self._statement, entries.at_dated(sentence, dated[first]))
                for found in _distinct(dated[first:last]):
                    yield self._statement((sentence, found))
            else:
                yield from map(self._statement, entries.at_undated(sentence))

    def _statement(self, told: _Told) -> Event:
        """Make the event of a sentence and one of its dates, or the date that heads it."""
        sentence, (resolution, when) = told
        span = Span(sentence.start, sentence.end)
        people, places, organisations = _by_kind(self._named_in(span))
        said = f"{resolution.start}-{resolution.end}"
        return Event(
            id=self._id(said if resolution.end > span.start else f"{said}-{span.start}"),
            kind=EventKind.STATEMENT,
            when=when,
            text=" ".join(span.of(self._text).split()),
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


class _Entries:
    """The entries of a chronology that stand below one date: “3 March” over several lines.

    The first of them is one paragraph with its date. The others follow until the next date that
    begins a line: items of a list where the first is one, else lines that are whole sentences.
    These wait for the next such date, because what follows the last one may be the end of the page.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._head: _Date | None = None
        self._is_list = False
        self._waiting: list[_Told] = []

    def at_dated(self, sentence: Sentence, date: _Date) -> Sequence[_Told]:
        """Return what waited for the date that begins `sentence`, if it begins an entry."""
        resolution, _ = date
        if _LINE_START.search(self._text, max(resolution.start - _MARKS, 0), resolution.start):
            is_entry = resolution.start - sentence.start <= _MARKS
            heading = _ALONE.match(self._text, resolution.end, sentence.end) if is_entry else None
            done = self._waiting if heading and self._head else []
            self._waiting = []
            self._head = date if heading else None
            self._is_list = heading is not None and heading["item"] is not None
            return done
        return ()

    def at_undated(self, sentence: Sentence) -> Sequence[_Told]:
        """Return `sentence` with the date that heads it, if it is an item of its list."""
        if self._head is None or sentence.part is not Part.BODY:
            return ()
        text, start, end = self._text, sentence.start, sentence.end
        before = text[text.rfind("\n", max(start - _MARKS, 0), start) + 1 : start]
        begins_line = start == 0 or "\n" in text[max(start - _MARKS, 0) : start]
        is_item = _ITEM.match(text, start) is not None or before.strip() in _BULLETS
        if not begins_line or is_item is not self._is_list:
            return ()
        if is_item:
            return [(sentence, self._head)]
        if text[end - 1] in _FINAL:
            self._waiting.append((sentence, self._head))
        return ()


_MARKS = 12
"""Characters of white space and marks between the beginning of a line and what it says."""
_BULLETS = frozenset("-*•·▪◦–—")
_FINAL = frozenset('.!?”"’')
_LINE_START = re.compile(r"(?:\A|\n)[\s#*•·▪◦–—-]*\Z")
_MARK = r"(?:[-*•·▪◦–—] ?|\d{1,3}[.)] )(?=\S)"
"""What an item of a list begins with: a bullet, or its number."""
_ITEM = re.compile(_MARK)
_ALONE = re.compile(rf"[ \t]*[:.*–—-]?[* \t]*\n\s*(?P<item>{_MARK})?")
"""What follows a date that has a line of its own."""


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
