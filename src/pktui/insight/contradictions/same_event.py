"""The same deed told elsewhere with another date: what a careful reader would compare.

Two articles may date one visit differently, and neither says so. Whether they mean the same is for
the reader to judge, so what is found here is shown beside a date and never counts as a fault. They
may mean the same where both say, close to the date, that the same person did the same ("visited",
"the visiting …") in the same country, a month and a half apart at most.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import timedelta
from itertools import islice, pairwise

from pktui.model.article import Part
from pktui.model.corpus import Corpus, DatedArticle
from pktui.model.entity import EntityId, EntityKind
from pktui.model.event import Event
from pktui.model.span import Span
from pktui.model.timex import Resolution
from pktui.model.when import Granularity
from pktui.runtime.frozen import dataclass
from pktui.text.page_stamps import is_page_stamp

_APART = timedelta(days=45)
"""Between the two dates: "last month" of a visit six weeks ago."""
_STAY = timedelta(days=3)
"""Between two days of one visit."""
_TOLD_BESIDE = 30
"""Tellings that one is compared with, at most."""
_NEAR = 3
"""Words between a deed and its date, and between a deed and who did it, names not counted:
"Lacroix, who *visited* Vietnam last month", "on November 25 in Hanoi with *visiting* Lacroix"."""
_LOOKED_AT = 500
"""Events to either side, at most: the work of a millisecond, also where a day has thousands."""
_TOLD = 3
"""So many are shown, at most."""
_FINE = frozenset({Granularity.DAY, Granularity.WEEK, Granularity.MONTH})
_WORD = re.compile(r"[^\W\d_]+")
_DEED = re.compile(r"\b([a-z]{4,}?)(ed|ing)\b")
_SAYING = frozenset(
    """add affirm announc answer argu ask call claim comment describ emphasis emphasiz express hail
    highlight indicat mention not observ point prais promis reaffirm reiterat remark report reveal
    say stat stress tell tweet underlin underscor urg warn""".split()
)
"""Stems of what people do all the time: to say something."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An event of another article that may be the same, on another day."""

    event: Event
    person: EntityId
    deed: str
    """The word that speaks of it there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Two tellings of one deed that cannot both have the right date."""

    one: Event
    other: Event
    person: EntityId
    deed: str
    is_only_one: bool
    """Whether all other tellings of such a deed agree on a few days, so that it was done once."""
    is_longer_than_a_stay: bool
    """Whether the dates are farther apart than two days of one visit."""


def disagreements(corpus: Corpus) -> Iterator[Disagreement]:
    """The pairs of events in `corpus` that date one deed differently.

    Somebody who visits a country often is told to have visited on many days, and nobody is wrong.
    So exact days that lie apart are tellings of different deeds; a month is compared with them.
    """
    tellings: dict[tuple[EntityId, str, str], list[Event]] = {}
    words: dict[tuple[str, str], str] = {}
    for event in corpus.events:
        person = _doer(corpus, event)
        if person is None:
            continue
        countries = _countries(corpus, event)
        for stem, word in _deeds(corpus, event, person).items():
            words[event.id, stem] = word
            for country in countries:
                tellings.setdefault((person, stem, country), []).append(event)
    said: set[tuple[str, str]] = set()
    for (person, stem, _), told in tellings.items():
        days = [event for event in told if event.when.granularity is Granularity.DAY]
        is_only_one = _are_close(days)
        for place, one in enumerate(told):
            for other in told[place + 1 : place + 1 + _TOLD_BESIDE]:
                if (one.id, other.id) in said or one.article == other.article:
                    continue
                if _disagree(one, other, {words[one.id, stem], words[other.id, stem]}):
                    said.add((one.id, other.id))
                    yield Disagreement(
                        one=one,
                        other=other,
                        person=person,
                        deed=words[one.id, stem],
                        is_only_one=is_only_one,
                        is_longer_than_a_stay=_gap_between(one, other) > _STAY,
                    )


def _are_close(events: Sequence[Event]) -> bool:
    """Tell whether events, which are in order of time, follow each other within a stay."""
    return all(_gap_between(one, other) <= _STAY for one, other in pairwise(events))


def _disagree(one: Event, other: Event, deeds: Set[str]) -> bool:
    """Tell whether two dates are near enough to be meant for one deed, and still exclude each
    other."""
    apart = _gap_between(one, other)
    if not timedelta(0) < apart <= _APART:
        return False
    # who is met while "visiting" has come on some day before, and stays on
    return apart > _STAY or not any(deed.endswith("ing") for deed in deeds)


def told_elsewhere(corpus: Corpus, event: Event) -> Sequence[Elsewhere]:
    """What other articles tell that may be `event`, the nearest in time first; at most a few."""
    person = _doer(corpus, event)
    if person is None:
        return ()
    deeds = _deeds(corpus, event, person)
    if not deeds:
        return ()
    countries = _countries(corpus, event)
    found: dict[str, Elsewhere] = {}
    for other in _days_near(corpus, event, person):
        if _doer(corpus, other) != person or countries.isdisjoint(_countries(corpus, other)):
            continue
        for stem, word in _deeds(corpus, other, person).items():
            if stem in deeds and _disagree(event, other, {word, deeds[stem]}):
                found.setdefault(other.when.edtf, Elsewhere(other, person, word))
    return sorted(found.values(), key=lambda each: _gap_between(event, each.event))[:_TOLD]


def _days_near(corpus: Corpus, event: Event, person: EntityId) -> Iterator[Event]:
    """What other articles tell of a person before and after, on days that are others and near."""
    row = corpus.rows[event.id]
    for rows in (range(row - 1, -1, -1), range(row + 1, len(corpus.events))):
        for other in map(corpus.events.__getitem__, islice(rows, _LOOKED_AT)):
            is_told_elsewhere = person in other.people and other.article != event.article
            if is_told_elsewhere and timedelta(0) < _gap_between(event, other) <= _APART:
                yield other


def _gap_between(one: Event, other: Event) -> timedelta:
    """From the end of the earlier to the start of the later; nothing where they overlap."""
    if not (one.when.earliest and one.when.latest and other.when.earliest and other.when.latest):
        return timedelta(0)
    gaps = other.when.earliest - one.when.latest, one.when.earliest - other.when.latest
    return max(*gaps, timedelta(0))


def _doer(corpus: Corpus, event: Event) -> EntityId | None:
    """Who is named nearest to the date; None for what is not told of a day, a week or a month, and
    for the time of a page."""
    evidence, sentence = event.evidence, event.span
    if event.when.granularity not in _FINE or event.part is not Part.BODY or not event.people:
        return None
    if sentence is None or not isinstance(evidence, Resolution):
        return None
    article = corpus.articles[event.article]
    if is_page_stamp(article.article.text, evidence.start, evidence.end):
        return None
    named = _named_in(article, sentence, EntityKind.PERSON)
    near = [(max(evidence.start - at.end, at.start - evidence.end), who) for at, who in named]
    return min(near)[1] if near else None


def _deeds(corpus: Corpus, event: Event, person: EntityId) -> Mapping[str, str]:
    """The words near the date that say what `person` did then, by their stems."""
    evidence, sentence, article = event.evidence, event.span, corpus.articles[event.article]
    assert sentence is not None
    assert isinstance(evidence, Resolution)
    text = article.article.text
    names = [at for at, who in _named_in(article, sentence, EntityKind.PERSON) if who == person]
    found: dict[str, str] = {}
    for word in _DEED.finditer(text, sentence.start, sentence.end):
        deed, (stem, ending) = Span(word.start(), word.end()), word.groups()
        is_near = _between(text, deed, evidence.span) <= _NEAR and any(
            _between(text, deed, name) <= _NEAR
            # a past behind its subject, as before a name it is one more adjective: "retired …"
            for name in names
            if ending == "ing" or name.start < deed.start
        )
        if is_near and stem not in _SAYING:
            found.setdefault(stem, word[0])
    return found


def _between(text: str, one: Span, other: Span) -> int:
    """The words between two stretches, without those that begin with a capital, as names do."""
    start, end = min(one, other).end, max(one, other).start
    return sum(word.islower() for word in _WORD.findall(text, start, max(start, end)))


def _countries(corpus: Corpus, event: Event) -> frozenset[str]:
    """Of the places in the sentence, else of those in the dateline."""
    article = corpus.articles[event.article]
    places = event.places or [
        who
        for block in article.layout.blocks
        if block.part is Part.DATELINE
        for _, who in _named_in(article, Span(block.start, block.end), EntityKind.PLACE)
    ]
    readings = (corpus.entities[place].places for place in places)
    return frozenset(first[0].country for first in readings if first and first[0].country)


def _named_in(article: DatedArticle, span: Span, kind: EntityKind) -> list[tuple[Span, EntityId]]:
    first = bisect_left(article.mentions, span.start, key=lambda mention: mention.start)
    last = bisect_left(article.mentions, span.end, first, key=lambda mention: mention.start)
    named = zip(article.mentions[first:last], article.entities[first:last], strict=True)
    return [(mention.span, who) for mention, who in named if who and mention.kind is kind]
