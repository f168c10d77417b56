"""What a number counts, and what happened to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

from pktui.model.figure import Standing
from pktui.pipeline.figures.ellipsis import is_whole
from pktui.pipeline.figures.numerals import Tokens
from pktui.pipeline.figures.words import FigureWords

T = TypeVar("T")

_SAID = Standing.SAID
_PHRASE = 7
"""Words from a number to what it counts: "five more members of …", "61,000 other claims"."""
OF_PEOPLE = frozenset(
    """killed injured missing displaced evacuated infected arrested rescued deployed
    employed vaccinated alive""".split()
)
"""What happens to people alone."""
OF_THINGS = frozenset(("damaged", "destroyed", "spilled"))
"""What happens to things alone: the city of 50,000 people was destroyed, not they."""
_FAR = 14
"""Words to either side in which what happened is looked for."""


class Subject(NamedTuple):
    """What is counted and what happened to it, named alike in all articles."""

    group: str
    event: str | None


def head_noun(tokens: Tokens, at: int, value: float, words: FigureWords) -> int | None:
    """Find where what a number counts stands, from the token `at` behind it; None where nothing
    does."""
    place = at
    if tokens.words[place] in words.out and tokens.words[place + 1] in words.of:
        place += 1  # "17 out of 20 pupils"
    if tokens.words[place] in words.of:
        place += 1
        while place < tokens.size and tokens.words[place] in words.determiners:
            place += 1
        # "12 of its 80 stores": the whole is counted in the same words
        if place > at + 1 and place < tokens.size and tokens.words[place][0].isdecimal():
            place += 1
    if words.is_syllabic:
        return listed_noun(tokens, place, words)
    if value == 1:
        return _person(tokens, place, words)
    stops, is_plural = words.stops, words.is_plural
    for here, word in enumerate(tokens.words[place : place + _PHRASE], place):
        if word in stops or not word[:1].isalpha():
            return None
        if is_plural(word):
            following = tokens.words[here + 1]
            is_before = word in words.before_plurals and following
            if is_before and (is_plural(following) or following in words.of):
                continue
            return here
    return None


def _person(tokens: Tokens, at: int, words: FigureWords) -> int | None:
    """Find where the person stands whom one counts, from the token `at` on: other things in the
    singular are no more often counted than meant ("one reason")."""
    for here in range(at, min(at + _PHRASE, tokens.size)):
        word = tokens.words[here]
        if word in words.stops or not word[0].isalpha() or words.is_plural(word):
            return None
        if word in words.persons or word in words.people:
            return here
    return None


def listed_noun(tokens: Tokens, at: int, words: FigureWords) -> int | None:
    """Return the last word of the longest listed noun that stands there."""
    for length in (3, 2, 1):
        phrase = " ".join(tokens.words[at : at + length])
        if phrase in words.persons or phrase in words.people:
            return min(at + length, tokens.size) - 1
    return None


@cache
def _cues(words: FigureWords) -> frozenset[str]:
    """Collect the words that say what happened, or by which a figure does not stand."""
    return frozenset((*words.events, *words.standings))


class FigureContext:
    """What stands in a sentence around its figures; each word is looked up once."""

    def __init__(self, tokens: Tokens, words: FigureWords) -> None:
        self._tokens = tokens
        self._words = words
        self._events: list[tuple[int, str]] = []
        standings: list[tuple[int, Standing]] = []
        if words.is_syllabic:
            pairs = [f"{one} {other}" for one, other in pairwise(tokens.words)]
            self._events += self._looked_up(words.events, pairs)
            standings += self._looked_up(words.standings, pairs)
        else:
            at = -1
            for word in filter(_cues(words).__contains__, tokens.words):
                at = tokens.words.index(word, at + 1)
                if word in words.events:
                    self._events.append((at, words.events[word]))
                if word in words.standings:
                    standings.append((at, words.standings[word]))
        # a word with a capital is a name or a month: Will, May
        self._standings = [
            (at, each) for at, each in standings if at == 0 or not tokens.is_capital(at)
        ]

    def _looked_up(self, table: Mapping[str, T], pairs: Sequence[str]) -> Iterator[tuple[int, T]]:
        """Yield where syllables of `table` stand, and what it has for them: `pairs` of syllables
        first. Most sentences have none."""
        words = self._tokens.words
        if not table.keys().isdisjoint(pairs):
            for at, pair in enumerate(pairs):
                if pair in table:
                    yield at, table[pair]
        if table.keys().isdisjoint(words):
            return
        # the first syllable of the word for a voter also means sent, that of trapped taken ill
        nouns = self._words.persons
        for at, word in enumerate(words):
            if word in table and (
                at >= len(pairs) or (pairs[at] not in nouns and pairs[at] not in table)
            ):
                yield at, table[word]

    def _distance(self, start: int, end: int) -> int:
        """Tell how far two places are apart, which is more where a break stands between them."""
        breaks = self._words.breaks
        distance = end - start + 1
        for word in self._tokens.words[start:end]:
            if word in breaks:
                distance += breaks[word]
        return distance

    def subject(self, first: int, last: int, noun: str, *, is_loose: bool) -> Subject:
        """Return what is counted by the words from `first` to `last` (excluded), `noun` being
        the head of them or empty, and what happened to it: the nearest word that says so, which
        must be very near where the number is loose in its sentence."""
        words = self._words
        own = words.events.get(noun)
        if noun in words.own_names:
            return Subject(noun, self._nearest(first, last, _FAR) or own)
        if own and noun not in words.persons:
            return Subject(self._predicate(last) or "people", own)
        group = "people" if noun in words.people else noun
        if group == "people":
            group = self._predicate(last) or group
        far = _FAR if noun else _BESIDE if is_loose else self._tokens.size * _ANYWHERE
        if self.is_population(first):
            event = None
        elif is_whole(self._tokens, words, first):
            event = self._until_comma(last)
        else:
            event = self._nearest(first, last, far)
        if event in OF_THINGS and (group == "people" or self._are_persons(noun)):
            event = None
        if not noun and event in OF_PEOPLE:
            group = "cases" if event == "infected" else "people"
        return Subject(group, event)

    def is_of_cases(self) -> bool:
        """Tell whether the sentence speaks of one case of an illness."""
        pairs = map(" ".join, pairwise(self._tokens.words))
        return not self._words.singular_cases.isdisjoint(pairs)

    def is_population(self, first: int) -> bool:
        """Tell whether the number at `first` is of those who live somewhere, whatever happened
        there: "with a population of about 281,000"."""
        tokens, words = self._tokens.words, self._words
        at = first - 1
        at -= tokens[at] in words.of or tokens[at] in words.leads_to
        pair = f"{tokens[at - 1]} {tokens[at]}"
        return tokens[at] in words.populations or pair in words.populations

    def _until_comma(self, last: int) -> str | None:
        """Return what happened to a whole by the words between it and the next comma: of "the 86
        people killed, 12 were children", 86 were."""
        comma = next(
            (at for at in range(last, self._tokens.size) if self._tokens.words[at] == ","), 0
        )
        return next((name for at, name in self._events if last <= at < comma), None)

    def _are_persons(self, noun: str) -> bool:
        """Tell whether a noun is surely of people; a list of classifiers has things as well."""
        return not self._words.is_syllabic and noun in self._words.persons

    def _predicate(self, at: int) -> str | None:
        """Return who some people are said to be: the children in "16 of the dead were
        children"."""
        words, tokens = self._words, self._tokens.words
        if tokens[at] not in words.be or tokens[at + 1] not in words.persons:
            return None
        return tokens[at + 1] if words.is_plural(tokens[at + 1]) else None

    def _nearest(self, first: int, last: int, far: int) -> str | None:
        """Return what happened by the nearest word that says so, up to `far` away."""
        nearest: str | None = None
        nearer_than = far + 1
        for at, name in self._events:
            if first <= at < last:
                distance = 0
            else:
                start, end = (last, at) if at >= last else (at, first)
                if end - start + 1 >= nearer_than:
                    continue  # breaks between the two only add to that
                distance = self._distance(start, end)
            if distance < nearer_than:
                nearest, nearer_than = name, distance
        return nearest

    def standing(self, first: int, last: int) -> Standing:
        """Return what the words around a figure hold of it."""
        for at, standing in self._standings:
            if at == 0 and standing is Standing.CORRECTED:
                return standing
            if first - _NEAR <= at < last + _NEAR:
                return standing
        return _SAID


_ANYWHERE = 12
"""Times the length of a sentence: farther than any word of it, whatever the breaks."""
_BESIDE = 3
"""Words to either side of a number that counts nothing named, in which what happened stands."""
_NEAR = 8
"""Words to either side in which a word speaks for or against a figure."""
