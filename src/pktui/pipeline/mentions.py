"""Who and what an article names: people, places and organisations.

Names are found in two passes. The first weighs every occurrence by its own words and its
surroundings, and adds up what the article says of each name. The second goes back to what stands
alone: "Lacroix" follows "Jean-Pierre Lacroix", UNISFA the force that it was put behind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from pktui.fold import fold
from pktui.model.article import Layout, Part
from pktui.model.entity import EntityKind, Mention
from pktui.model.span import Span
from pktui.pipeline import evidence
from pktui.pipeline.candidates import RUN, Piece, Shape, cut
from pktui.pipeline.gazetteer import spellings
from pktui.pipeline.weights import Scores, weigh

_SKIPPED = frozenset({Part.HEADER, Part.BOILERPLATE})
_ENDS = frozenset('.!?:“"\n*•')
_KINDS = (EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION)


@dataclass(slots=True)
class _Occurrence:
    """A piece of a run where it stands in the text."""

    start: int
    end: int
    piece: Piece
    features: tuple[str, ...]
    role: str | None = None
    scores: Scores = (0.0, 0.0, 0.0)
    run: int = 0


def find_mentions(text: str, layout: Layout) -> tuple[Mention, ...]:
    """The mentions of an article, in order; a nested one follows the one that holds it."""
    found: list[_Occurrence] = []
    for block in layout.blocks:
        if block.part not in _SKIPPED:
            found += _occurrences(text, block.start, block.end)
    return tuple(_Article(text, found).mentions())


def occurrences_with_features(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """What `data/learn.py` learns from: each candidate and what speaks for it."""
    for occurrence in _occurrences(text, 0, len(text)):
        if occurrence.piece.shape in (Shape.NAME, Shape.PLACE, Shape.BODY):
            yield occurrence.start, occurrence.end, occurrence.features


def _occurrences(text: str, start: int, end: int) -> Iterator[_Occurrence]:
    for run in RUN.finditer(text, start, end):
        at = run.start()
        before = text[at - 2 : at].strip(" ") if at > 1 else ""
        opens = not before or before[-1] in _ENDS
        role: str | None = None
        for piece in cut(run[0], opens):
            begin, stop = at + piece.start, at + piece.end
            if piece.shape is Shape.ROLE:
                role = piece.text
                yield _Occurrence(begin, stop, piece, (), run=at)
                continue
            features = evidence.of_name(piece)
            if piece.shape is not Shape.BODY:
                features += evidence.around(text, begin, stop)
                if role:
                    features += ("role before",)
                if opens and not piece.start:
                    features += ("opens a sentence",)
            yield _Occurrence(begin, stop, piece, features, role, run=at)
            role = None


@dataclass(slots=True)
class _Article:
    """What the occurrences of one article say together."""

    text: str
    found: list[_Occurrence]
    people: dict[str, int] = field(default_factory=dict[str, int])
    """Folded words of the names of people → how many such names hold it."""

    def mentions(self) -> Iterator[Mention]:
        names = [o for o in self.found if o.piece.shape is not Shape.ROLE]
        together = self._weighed_together(names)
        kinds = {key: _kind_of(scores) for key, scores in together.items()}
        for occurrence in names:
            key = fold(occurrence.piece.text)
            if kinds[key] is EntityKind.PERSON and len(occurrence.piece.words) > 1:
                for word in key.split():
                    self.people[word] = self.people.get(word, 0) + 1
        for occurrence in names:
            yield from self._mentions_of(occurrence, kinds[fold(occurrence.piece.text)])

    def _weighed_together(self, names: list[_Occurrence]) -> dict[str, Scores]:
        groups: dict[str, list[_Occurrence]] = defaultdict(list)
        for occurrence in names:
            occurrence.scores = weigh(occurrence.features)
            groups[fold(occurrence.piece.text)].append(occurrence)
        together: dict[str, Scores] = {}
        for key, group in groups.items():
            count = len(group)
            person, place, organisation = (
                sum(o.scores[k] for o in group) / count for k in range(3)
            )
            together[key] = person, place, organisation
        return together

    def _mentions_of(self, occurrence: _Occurrence, kind: EntityKind | None) -> Iterator[Mention]:
        piece = occurrence.piece
        if piece.shape is Shape.EVENT:
            kind = None
        elif piece.shape is Shape.BODY:
            kind = EntityKind.ORGANISATION
        elif len(piece.words) == 1 and fold(piece.text) in self.people:
            kind = EntityKind.PERSON
        if kind:
            yield Mention(
                start=occurrence.start,
                end=occurrence.end,
                kind=kind,
                rules=occurrence.features[:4],
                name=tidy(piece.text, kind),
                role=occurrence.role if kind is EntityKind.PERSON else None,
            )
        for start, end in piece.inner:
            begin = occurrence.start - piece.start
            yield Mention(
                start=begin + start,
                end=begin + end,
                kind=EntityKind.PLACE,
                rules=("place inside a name",),
                name=tidy(self.text[begin + start : begin + end], EntityKind.PLACE),
                nested_in=Span(occurrence.start, occurrence.end),
            )


def _kind_of(scores: Scores) -> EntityKind | None:
    best = max(range(3), key=scores.__getitem__)
    return _KINDS[best] if scores[best] > 0 else None


def tidy(surface: str, kind: EntityKind) -> str:
    """The words as a name: white space folded, capitals set as in a name."""
    words = " ".join(surface.split())
    if not words.isupper() or kind is EntityKind.ORGANISATION:
        return words
    known = next((s for s in spellings(words) if fold(s) == fold(words)), None)
    if known and known.isupper():
        return words
    return words.title()
