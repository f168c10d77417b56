"""Happenings: groups of dated sentences of one day that tell of one deed.

Each sentence is a vector over its words and names, TF-IDF as in `terms`, in which what stands
beside the words of the date weighs most: "the 12 March explosion" dates the explosion, whatever
else the sentence tells. Verbs and nouns of one kind of deed are one term. Sentences are compared
if an index finds a term that they share, and are grouped by average link. Many articles may tell of
one day; small groups and single sentences then join the large group that has the same gist.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from math import asin, cos, log, radians, sin, sqrt
from typing import TypeVar

from pktui.insight.average_link import average_link
from pktui.insight.en import deed_words as en
from pktui.insight.terms import Vector, centroid, function_words, stem
from pktui.insight.vi import deed_words as vi
from pktui.model.corpus import Corpus
from pktui.model.entity import EntityId, EntityKind, Gazetted, Mention
from pktui.model.event import Event, EventKind
from pktui.model.span import Span
from pktui.model.when import Granularity
from pktui.runtime.frozen import dataclass

ENOUGH = 0.3
"""Likeness that holds a group together, on average over its pairs. With it, of 41 pairs that belong
together on a planted day of 30 deeds 40 are joined and none that do not; 0.35 joins four fewer,
0.25 four that do not belong."""
_GIST = 0.45
"""Likeness to a large group's gist by which others join it."""
_CROWD = 4
"""Sentences of a group from which it has a gist that is more than one sentence's wording."""
_SAME_DEED = 2.5
"""Factor of that likeness where the same kind of deed stands beside the date: the many ways to say
that a rig exploded share little besides the explosion and the rig."""
_NEGLIGIBLE = 0.03
"""Likeness below which a pair is not kept: it hardly changes an average, and costs time."""
_ONE_TERM = 0.2
"""What a single term can give to a likeness at most: a name alone makes no happening."""
_NEAR = 5
"""Words from the date within which a word weighs in full; from there on less with each word …"""
_FAR = 0.4
"""… down to this share."""
_CLAUSE = 3
"""Words that a mark between clauses counts for."""
_DEED = 1.5
"""Factor by which a word for a deed weighs more than another word."""
_UNLIKE_DEED = 0.5
"""Factor of likeness where the deeds beside the dates are of different kinds."""
_OTHER_DOERS = 0.3
"""Factor where each names a person that the other does not, or other groups of people act."""
_ELSEWHERE = 0.4
"""Factor where all the places named lie apart."""
_READ = 400
"""Characters before and behind the date that are read: pages without a full stop exist."""
_POSTINGS = 200
"""Sentences that an entry of the index remembers: it bounds what one sentence costs …"""
_OF_A_DAY = 100_000
"""… and all of one day together, in sentences times what an entry remembers: on a day of more than
500 it remembers fewer. 4,000 sentences of one day took 6.9 s and 200 MB without; with twice this
number 20,000 took 16 s and 300 MB."""
_ABROAD, _IN_LAND = 100, 250
"""Kilometres from which two places are not one: of different countries, and of one country, in
which a report may name the nearest large town."""
_LAND = 2_500_000
"""People from which a place may be a state, which has its towns inside it. Small states have fewer,
and are no wider than `_IN_LAND`."""
_EARTH = 6371
"""Kilometres of the Earth's radius."""

_PIECE = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[,;:()—–]")
"""A word, or a mark between clauses."""
_STAMP = re.compile(rf"(?i)(?:{en.STAMPS}|{vi.STAMPS})\b[^.!?]{{0,40}}\d[:.h]\d\d\b")
"""The beginning of what a reader wrote, with the time: it dates the writing and no deed."""
_ENTITY, _KIND = "@", "="
"""What stands before an entity's id and a kind of deed among the terms; no word begins so."""


T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """What a dated sentence, or the gist of a group, is compared by."""

    terms: Mapping[str, float]
    people: frozenset[EntityId]
    """Named near the date; so are the places."""
    places: frozenset[EntityId]
    doers: frozenset[str]
    """Groups of people near the date: nurses, drivers."""
    deeds: frozenset[str]
    """The kinds of deeds beside the date."""


_NOTHING = _Sentence(
    terms={}, people=frozenset(), places=frozenset(), doers=frozenset(), deeds=frozenset()
)


def happenings_of(corpus: Corpus) -> Iterator[Sequence[int]]:
    """Yield groups of at least two rows of `corpus` that tell of one deed of one day: the row whose
    words are most like those of all of them first, the others in order."""
    rows = [row for row, event in enumerate(corpus.events) if event.kind is EventKind.STATEMENT]
    read = {row: _read(corpus, corpus.events[row]) for row in rows}
    known = Counter(term for each in read.values() for term in each.terms)
    weight = {term: log(1 + len(rows) / n) for term, n in known.items()}
    distances = _Distances(corpus)
    for _, same in groupby(rows, key=lambda row: corpus.events[row].when.edtf):
        of_day = list(same)
        if corpus.events[of_day[0]].when.granularity is Granularity.DAY and len(of_day) > 1:
            sentences = [_weighed(read[row], weight) for row in of_day]
            for group in _groups(sentences, distances):
                yield [of_day[number] for number in group]


# What a sentence is compared by


def _read(corpus: Corpus, event: Event) -> _Sentence:
    """The terms of an event's sentence, each with the share of its weight that nearness leaves."""
    article, sentence = corpus.articles[event.article], event.span or Span(0, 0)
    if _STAMP.match(article.article.text, sentence.start, sentence.end):
        return _NOTHING
    date = event.date_in_sentence or Span(sentence.start, sentence.start)
    first, last = max(sentence.start, date.start - _READ), min(sentence.end, date.end + _READ)
    low = bisect_left(article.mentions, first, key=lambda mention: mention.start)
    high = bisect_left(article.mentions, last, low, key=lambda mention: mention.start)
    named = {
        mention: who
        for mention, who in zip(article.mentions[low:high], article.entities[low:high], strict=True)
        if who and not mention.nested_in and mention.end <= last
    }
    terms: dict[str, float] = {}
    near: defaultdict[EntityKind, set[EntityId]] = defaultdict(set)
    doers: set[str] = set()
    deeds: set[str] = set()
    for piece, distance in _pieces(article.article.text, first, last, date, list(named)):
        share = max(_FAR, min(1.0, _NEAR / distance))
        if isinstance(piece, Mention):
            term = f"{_ENTITY}{named[piece]}"
            if distance <= 2 * _NEAR:
                near[piece.kind].add(named[piece])
        else:
            term = _kinds().get(piece, piece)
            if term[0] == _KIND:
                share *= _DEED
                if distance <= _NEAR:
                    deeds.add(term)
            elif distance <= 2 * _NEAR and piece in _doers():
                doers.add(piece)
        terms[term] = max(share, terms.get(term, 0.0))
    return _Sentence(
        terms=terms,
        people=frozenset(near[EntityKind.PERSON]),
        places=frozenset(near[EntityKind.PLACE]),
        doers=frozenset(doers),
        deeds=frozenset(deeds),
    )


def _pieces(
    text: str, first: int, last: int, date: Span, mentions: Sequence[Mention]
) -> Iterator[tuple[str | Mention, int]]:
    """The mentions and the stems of the other words between two offsets, each with the number of
    words that it is away from `date`."""
    covered = sorted([date, *(mention.span for mention in mentions)])
    found: list[tuple[int, str | Mention]] = [(each.start, each) for each in mentions]
    at = 0
    for piece in _PIECE.finditer(text, first, last):
        while at < len(covered) and covered[at].end <= piece.start():
            at += 1
        if at == len(covered) or covered[at].start >= piece.end():
            found.append((piece.start(), piece[0].lower()))
    found.sort(key=lambda each: each[0])
    middle = bisect_left(found, date.start, key=lambda each: each[0])
    for side in (found[middle:], reversed(found[:middle])):
        distance = 0
        for _, each in side:
            if isinstance(each, Mention):
                distance += 1
                yield each, distance
            elif not each[0].isalnum():
                distance += _CLAUSE
            else:
                distance += 1
                word = each[:-2] if each[-2:] in ("'s", "’s") else each
                if word not in function_words() and _says_something(word):
                    yield stem(word), distance


def _says_something(word: str) -> bool:
    """Tell whether a word has three letters, or is a number or a short syllable with marks."""
    return len(word) > 2 or word.isdecimal() or not word.isascii()


@cache
def _kinds() -> Mapping[str, str]:
    """The kind of deed of each stem that says one."""
    lines = f"{en.DEEDS}\n{vi.DEEDS}".splitlines()
    kinds = [line.split() for line in lines if line]
    return {stem(word): f"{_KIND}{kind[0]}" for kind in kinds for word in kind}


@cache
def _doers() -> frozenset[str]:
    return frozenset(map(stem, f"{en.DOERS} {vi.DOERS}".split()))


def _weighed(sentence: _Sentence, weight: Mapping[str, float]) -> _Sentence:
    """The same with a vector of the length 1 as its terms."""
    weighed = {term: share * weight[term] for term, share in sentence.terms.items()}
    return _with_terms(sentence, centroid([weighed]))


def _with_terms(sentence: _Sentence, terms: Vector[str]) -> _Sentence:
    return _Sentence(
        terms=terms,
        people=sentence.people,
        places=sentence.places,
        doers=sentence.doers,
        deeds=sentence.deeds,
    )


# Which sentences tell of one deed


def _groups(sentences: Sequence[_Sentence], distances: _Distances) -> Iterator[Sequence[int]]:
    """The groups of at least two among the `sentences` of one day, by their numbers."""
    alike = _likenesses(sentences, distances)
    groups = [group for group, _ in average_link(alike, ENOUGH)]
    if not groups:
        return iter(())
    alone = set(range(len(sentences))).difference(*groups)
    groups += [[number] for number in alone]
    groups.sort(key=lambda group: (-len(group), group[0]))
    joined = _by_gist(groups, sentences, distances)
    return (_most_typical_first(group, sentences) for group in joined if len(group) > 1)


def _most_typical_first(group: Sequence[int], sentences: Sequence[_Sentence]) -> Sequence[int]:
    """Return the numbers of a group in order, but first the sentence that is most like all."""
    middle = centroid([{**sentences[number].terms} for number in group])

    def likeness(number: int) -> float:
        terms = sentences[number].terms
        return sum(weight * middle.get(term, 0.0) for term, weight in terms.items())

    others = sorted(group)
    first = max(others, key=likeness)
    others.remove(first)
    return [first, *others]


def _likenesses(
    sentences: Sequence[_Sentence], distances: _Distances
) -> Mapping[tuple[int, int], float]:
    """How alike sentences are, by their numbers, for each pair that shares a term in the index."""
    most = max(1, min(_POSTINGS, _OF_A_DAY // max(1, len(sentences))))
    index: defaultdict[str, deque[tuple[int, float]]] = defaultdict(lambda: deque(maxlen=most))
    alike: dict[tuple[int, int], float] = {}
    for number, sentence in enumerate(sentences):
        products: defaultdict[int, float] = defaultdict(float)
        for term, value in sentence.terms.items():
            postings = index[term]
            for other, weight in postings:
                products[other] += min(_ONE_TERM, value * weight)
            postings.append((number, value))
        for other, product in products.items():
            if product > _NEGLIGIBLE:
                likeness = product * _agreement(sentences[other], sentence, distances)
                if likeness > _NEGLIGIBLE:
                    alike[other, number] = likeness
    return alike


def _by_gist(
    groups: Sequence[Sequence[int]], sentences: Sequence[_Sentence], distances: _Distances
) -> Sequence[Sequence[int]]:
    """`groups`, the largest first, with those joined to a large one that have its gist."""
    leaders: list[_Sentence] = []
    joined: list[list[int]] = []
    index: defaultdict[str, list[int]] = defaultdict(list)
    for group in groups:
        gist = _gist([sentences[number] for number in group])
        products: defaultdict[int, float] = defaultdict(float)
        for term, value in gist.terms.items():
            for leader in index[term]:
                products[leader] += value * leaders[leader].terms[term]
        best, most = -1, _GIST
        for leader, product in products.items():
            likeness = product * _agreement(leaders[leader], gist, distances)
            if not gist.deeds.isdisjoint(leaders[leader].deeds):
                likeness *= _SAME_DEED
            if likeness >= most:
                best, most = leader, likeness
        if best >= 0:
            joined[best] += group
            continue
        if len(group) >= _CROWD:
            for term in gist.terms:
                index[term].append(len(leaders))
            leaders.append(gist)
            joined.insert(len(leaders) - 1, [*group])
        else:
            joined.append([*group])
    return joined


def _gist(sentences: Sequence[_Sentence]) -> _Sentence:
    """What `sentences` have in common: the direction of all, and what half of them name."""
    if len(sentences) == 1:
        return sentences[0]
    least = len(sentences) / 2
    return _Sentence(
        terms=centroid([{**each.terms} for each in sentences]),
        people=_common((each.people for each in sentences), least),
        places=_common((each.places for each in sentences), least),
        doers=_common((each.doers for each in sentences), least),
        deeds=_common((each.deeds for each in sentences), least),
    )


def _common(sets: Iterable[frozenset[T]], least: float) -> frozenset[T]:
    counted = Counter(one for each in sets for one in each)
    return frozenset(one for one, count in counted.items() if count >= least)


def _agreement(one: _Sentence, other: _Sentence, distances: _Distances) -> float:
    """The factor that who acts, what is done and where leave of the likeness of two sentences."""
    factor = 1.0
    if one.deeds and other.deeds and one.deeds.isdisjoint(other.deeds):
        factor *= _UNLIKE_DEED
    if one.doers and other.doers and one.doers.isdisjoint(other.doers):
        factor *= _OTHER_DOERS
    if one.people - other.people and other.people - one.people:
        factor *= _OTHER_DOERS
    if distances.are_apart(one.places, other.places):
        factor *= _ELSEWHERE
    return factor


class _Distances:
    """Which places of a corpus lie apart, worked out once for each pair."""

    def __init__(self, corpus: Corpus) -> None:
        self._entities = corpus.entities
        self._known: dict[tuple[EntityId, EntityId], bool] = {}

    def are_apart(self, ones: frozenset[EntityId], others: frozenset[EntityId]) -> bool:
        """Tell whether there are places on both sides, and each lies apart from all others."""
        if not ones or not others or ones & others:
            return False
        return all(self._is_apart(one, other) for one in ones for other in others)

    def _is_apart(self, one: EntityId, other: EntityId) -> bool:
        pair = min(one, other), max(one, other)
        known = self._known.get(pair)
        if known is None:
            here, there = self._entities[one].places, self._entities[other].places
            known = bool(here and there) and _lie_apart(here[0], there[0])
            self._known[pair] = known
        return known


def _lie_apart(one: Gazetted, other: Gazetted) -> bool:
    """Tell whether two places are too far from each other for one deed; a state and a place in it
    never are."""
    if one.country == other.country:
        is_state = max(one.population, other.population) > _LAND
        return not is_state and _kilometres(one, other) > _IN_LAND
    return _kilometres(one, other) > _ABROAD


def _kilometres(one: Gazetted, other: Gazetted) -> float:
    """The distance along the surface, by the haversine formula."""
    here, there = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    half = sin((there - here) / 2) ** 2 + cos(here) * cos(there) * sin(east / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(1.0, half)))
