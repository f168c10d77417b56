"""Who and what an article names: people, places and organisations.

Names are found in two passes. The first weighs every occurrence by its own words and its
surroundings, and adds up what the article says of each name. The second goes back to what stands
alone: "Lacroix" follows "Jean-Pierre Lacroix", UNISFA the force that it was put behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pktui.fold import fold
from pktui.model.article import Layout, Part
from pktui.model.entity import EntityKind, Mention
from pktui.model.span import Span
from pktui.pipeline import evidence
from pktui.pipeline.candidates import RUN, Piece, Shape, cut
from pktui.pipeline.evidence import Evidence
from pktui.pipeline.gazetteer import spellings
from pktui.pipeline.traits import TRAITS, Trait

_SKIPPED = frozenset({Part.HEADER, Part.BOILERPLATE})
_ENDS = frozenset('.!?:“"\n*•')
_KINDS = (EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION)
_PERSON, _PLACE, _ORGANISATION = range(3)


@dataclass(slots=True)
class _Occurrence:
    """A piece of a run where it stands in the text."""

    start: int
    end: int
    piece: Piece
    evidence: tuple[Evidence, ...] = ()
    """Of the name itself first, then of what is around it."""
    role: str | None = None


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
            features = tuple(f for part in occurrence.evidence for f in part.features)
            yield occurrence.start, occurrence.end, features


def _occurrences(text: str, start: int, end: int) -> Iterator[_Occurrence]:
    for run in RUN.finditer(text, start, end):
        at = run.start()
        gap = text[at - 2 : at].strip(" ") if at > 1 else ""
        opens = not gap or gap[-1] in _ENDS
        role: str | None = None
        for piece in cut(run[0], opens):
            begin, stop = at + piece.start, at + piece.end
            if piece.shape is Shape.ROLE:
                role = piece.text
                yield _Occurrence(begin, stop, piece)
                continue
            found = (evidence.of_name(piece),)
            if piece.shape is not Shape.BODY:
                setting = _setting(text, begin, stop, opens and not piece.start, role)
                found += (
                    evidence.before(text, begin),
                    evidence.behind(text, stop),
                    evidence.of_setting(setting),
                )
            yield _Occurrence(begin, stop, piece, found, role)
            role = None


def _setting(text: str, start: int, end: int, opens: bool, role: str | None) -> tuple[str, ...]:
    features: tuple[str, ...] = ("role before",) if role else ()
    if opens:
        features += ("opening",)
    after = text[end : end + 3]
    if after[:1] == ":" or (after[:1] in " ," and after[1:2] in "—–-(/0123456789" and after[1:2]):
        if text[start:end].isupper():
            features += ("dateline in capitals",)
        elif opens and (start == 0 or text[start - 1] == "\n"):
            features += ("dateline",)
    return features


@dataclass(slots=True)
class _Article:
    """What the occurrences of one article say together."""

    text: str
    found: list[_Occurrence]
    people: dict[str, float] = field(default_factory=dict[str, float])
    """Folded words of the full names of people → what each is worth for who is called so."""

    def mentions(self) -> Iterator[Mention]:
        names = [o for o in self.found if o.piece.shape is not Shape.ROLE]
        kinds = self._kinds_of(names)
        for occurrence in names:
            yield from self._mentions_of(occurrence, kinds[fold(occurrence.piece.text)])

    def _kinds_of(self, names: list[_Occurrence]) -> dict[str, int | None]:
        """Folded name → its kind, by what all its occurrences say; full names first."""
        groups: dict[str, list[_Occurrence]] = {}
        for occurrence in names:
            groups.setdefault(fold(occurrence.piece.text), []).append(occurrence)
        kinds: dict[str, int | None] = {}
        for name, group in groups.items():
            if len(group[0].piece.words) > 1:
                kinds[name] = _kind_of(group)
                if kinds[name] == _PERSON:
                    self._remember(name)
        for name, group in groups.items():
            if name not in kinds:
                kinds[name] = _kind_of(group, self.people.get(name, 0.0))
        return kinds

    def _remember(self, name: str) -> None:
        *others, last = name.split()
        self.people[last] = _LAST_NAME
        for word in others:
            if not TRAITS[word] & (Trait.COMMON | Trait.PARTICLE):
                self.people.setdefault(word, _OTHER_NAME)

    def _mentions_of(self, occurrence: _Occurrence, kind: int | None) -> Iterator[Mention]:
        piece = occurrence.piece
        if piece.shape is Shape.EVENT:
            kind = None
        elif piece.shape is Shape.BODY:
            kind = _ORGANISATION
        if kind is not None:
            yield self._mention(occurrence, kind)
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

    def _mention(self, occurrence: _Occurrence, kind: int) -> Mention:
        strongest = [rule for part in occurrence.evidence for rule in part.strongest(kind)]
        return Mention(
            start=occurrence.start,
            end=occurrence.end,
            kind=_KINDS[kind],
            rules=tuple(rule for _, rule in sorted(strongest, reverse=True)[:4]),
            name=tidy(occurrence.piece.text, _KINDS[kind]),
            role=occurrence.role if kind == _PERSON else None,
        )


_LAST_NAME = 4.0
_OTHER_NAME = 2.5


def _kind_of(group: list[_Occurrence], short_form: float = 0.0) -> int | None:
    count = len(group) ** 0.7
    name = group[0].evidence[0]
    around = [part for occurrence in group for part in occurrence.evidence[1:]]
    scores = (
        name.person + short_form + sum(part.person for part in around) / count,
        name.place + sum(part.place for part in around) / count,
        name.organisation + sum(part.organisation for part in around) / count,
    )
    best = max(range(3), key=scores.__getitem__)
    return best if scores[best] > 0 else None


def tidy(surface: str, kind: EntityKind) -> str:
    """The words as a name: white space folded, capitals set as in a name."""
    words = " ".join(surface.split())
    if not words.isupper() or kind is EntityKind.ORGANISATION:
        return words
    known = next((s for s in spellings(words) if fold(s) == fold(words)), None)
    if known and known.isupper():
        return words
    return words.title()
