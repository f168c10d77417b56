"""Entities by name: any spelling that articles use, and those that the gazetteer knows.

Every word of a spelling seen in the articles leads to its entity, and so does its beginning. A
spelling that only the gazetteer knows must be typed whole, but for its last word: else "republic"
would find every event in Vietnam, since that is also the Socialist Republic of Vietnam.

Spaces and hyphens do not count: "vietnam" and "viet nam" find Viet Nam and Vietnam alike.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from pktui.model.entity import Entity, EntityId, EntityKind
from pktui.query.index_parts import (
    IndexParts,
    NamedPart,
    numbers_part,
    postings_parts,
    texts_parts,
    vocabulary_parts,
)
from pktui.query.language import Field, How, Term, TextTerm
from pktui.query.postings import Postings
from pktui.query.rowset import Rows, rows_of
from pktui.query.text_match import literal
from pktui.query.tokens import WORD, folded_words, one_of, spelling
from pktui.query.typed_text import TypedText
from pktui.query.vocabulary import Gathering, Vocabulary
from pktui.runtime.bounded_cache import Memory
from pktui.runtime.frozen import dataclass
from pktui.runtime.lazy_sequence import LazySequence
from pktui.text.edit_distance import forgiven, near
from pktui.text.fold import fold, joined

_SHARE = 256
"""Who is in more than one row of so many is counted by set: 6 µs for 100,000 rows, and 12 KB. Of
100,000 events that is some hundred entities."""

_REMEMBERED = 64
"""What was looked for: one key asks for the same words to filter, to light and to complete."""

Numbers = frozenset[int]
"""Entities, by their place in `Corpus.entities`."""


@dataclass(frozen=True, slots=True)
class Named:
    """The entities that what was typed names; no entity is in two of these."""

    whole: Numbers = frozenset()
    begins: Numbers = frozenset()
    typos: Numbers = frozenset()

    @property
    def best(self) -> Numbers:
        """The entities without those found by typos, unless there are no others."""
        return (self.whole | self.begins) or self.typos

    def among(self, numbers: Numbers) -> Named:
        """Keep the entities whose numbers are among `numbers`."""
        return Named(self.whole & numbers, self.begins & numbers, self.typos & numbers)

    def both(self, other: Named) -> Named:
        """Find the entities of both answers; each answers as well as in the worse one."""
        whole = self.whole & other.whole
        begins = (self.whole | self.begins) & (other.whole | other.begins) - whole
        every = (self.whole | self.begins | self.typos) & (other.whole | other.begins | other.typos)
        return Named(whole, begins, every - whole - begins)

    def either(self, other: Named) -> Named:
        """Join two answers; an entity answers as well as in the better one."""
        whole = self.whole | other.whole
        begins = (self.begins | other.begins) - whole
        return Named(whole, begins, (self.typos | other.typos) - whole - begins)


NOBODY = Named()


class JoinedName(NamedTuple):
    """A name without spaces, as `joined` makes it. A tuple: 10,000 of them are sorted."""

    folded: str
    spelled: str
    needed: int
    """How many of its folded characters must be typed at least."""
    entity: int


class Names:
    """An index of entities by the words of their names."""

    def __init__(
        self,
        entities: Sequence[Entity],
        numbers: Mapping[EntityId, int],
        rows: Postings,
        spoken_of: Postings,
        *,
        kinds: Sequence[EntityKind] = (),
        kept: IndexParts | None = None,
    ) -> None:
        """Index `entities`, whose places are `numbers`; `rows` has for each entity the rows that
        speak of it, `spoken_of` for each row the entities that it speaks of. What follows from
        them, and from the `kinds` of the entities, is worked out when it is first asked for, or
        taken from what was `kept`, which needs no `kinds`."""
        self.entities = entities
        self.numbers = numbers
        self._rows = rows
        self._spoken_of = spoken_of
        self._kinds = kinds
        self._kept = kept
        self._sets: dict[int, Rows] = {}
        self._found = Memory[Named](_REMEMBERED)
        self._terms: dict[EntityId, Term] = {}

    @cached_property
    def _words(self) -> Vocabulary:
        if self._kept:
            return self._kept.vocabulary("name-words", 1)
        gathering = Gathering(shelves=1)
        for number, entity in enumerate(self.entities):
            gathering.add(0, number, "\n".join(seen_names(entity)))
        return gathering.finish()

    @cached_property
    def _keys(self) -> Sequence[str]:
        """The folded forms of all joined names, in order."""
        if self._kept:
            return self._kept.texts("joined.folded")
        return [name.folded for name in self._joined]

    @cached_property
    def _joined(self) -> Sequence[JoinedName]:
        if self._kept:
            return KeptNames(self._keys, self._kept)
        return sorted(set(self._joined_names()))

    @cached_property
    def _of_kind(self) -> Mapping[EntityKind, Numbers]:
        if self._kept:
            return {kind: frozenset(self.by_frequency(kind)) for kind in EntityKind}
        return {
            kind: frozenset(number for number, one in enumerate(self._kinds) if one is kind)
            for kind in EntityKind
        }

    @cached_property
    def _by_frequency(self) -> dict[EntityKind, Sequence[int]]:
        if self._kept:
            return {kind: self._kept.numbers(f"frequent.{kind}") for kind in EntityKind}
        return {}

    def prepare(self) -> None:
        """Work out all that follows from the names, which a first query would wait for."""
        _ = self._words, self._joined, self._keys, self._of_kind

    def parts(self) -> Iterator[NamedPart]:
        """Yield what is kept of the names, and taken up again by another index of them."""
        yield from postings_parts("spoken-of-by", self._rows)
        yield from postings_parts("spoken-of", self._spoken_of)
        yield from vocabulary_parts("name-words", self._words)
        yield from texts_parts("joined.folded", self._keys)
        yield from texts_parts("joined.spelled", [name.spelled for name in self._joined])
        yield numbers_part("joined.needed", [name.needed for name in self._joined])
        yield numbers_part("joined.entity", [name.entity for name in self._joined])
        for kind in EntityKind:
            yield numbers_part(f"frequent.{kind}", self.by_frequency(kind))

    def rows(self, numbers: Numbers, size: int) -> Rows:
        """Return the rows, of `size`, that speak of any of these entities."""
        return self._rows.rows(tuple(numbers), size)

    def rows_of(self, entity: EntityId) -> Sequence[int]:
        """List the rows that speak of an entity, in order."""
        return self._rows_of(self.numbers[entity])

    def _rows_of(self, number: int) -> Sequence[int]:
        return self._rows.slice(range(number, number + 1))

    def row_count(self, number: int) -> int:
        """Count the rows that speak of entity `number`."""
        return self._rows.count(range(number, number + 1))

    def spoken_of(self, rows: Sequence[int]) -> Iterable[int]:
        """Yield the numbers of the entities that each of these rows speaks of."""
        return self._spoken_of.numbers(rows)

    def by_frequency(self, kind: EntityKind) -> Sequence[int]:
        """Return the numbers of the entities of a kind, those that are in the most rows first."""
        if kind not in self._by_frequency:
            numbers = sorted(self._of_kind[kind])
            self._by_frequency[kind] = sorted(numbers, key=self.row_count, reverse=True)
        return self._by_frequency[kind]

    def count_among(self, number: int, rows: Rows, mask: bytes) -> int:
        """Count how many of `rows` speak of entity `number`; `mask` is their `flags`.

        Counting one by one takes 30 ns a row, so who is in many has a set of them, made once.
        """
        if self.row_count(number) * _SHARE < len(mask):
            return sum(map(mask.__getitem__, self._rows_of(number)))
        if number not in self._sets:
            self._sets[number] = rows_of(self._rows_of(number), len(mask), self.row_count(number))
        return (self._sets[number] & rows).bit_count()

    def term(self, entity: Entity) -> Term:
        """Make the term that picks this entity and, if its name allows, no other.

        `where:Africa` would pick South Africa too, so there it is `where:^Africa$`.
        """
        if entity.id not in self._terms:
            words = TextTerm(entity.name, field=Field.naming(entity.kind))
            found = self.find(words, entity.kind, typos=False)  # its own name has none
            alone = found.best == frozenset((self.numbers[entity.id],))
            self._terms[entity.id] = Term(words if alone else replace(words, how=How.WHOLE))
        return self._terms[entity.id]

    def of_kind(self, kind: EntityKind) -> Numbers:
        """Return the numbers of all entities of one kind."""
        return self._of_kind[kind]

    def find(self, words: TextTerm, kind: EntityKind | None = None, *, typos: bool = True) -> Named:
        """Find the entities that the words name, among those of one kind or all."""
        found = self._found.get(
            (words.text, words.how, typos), lambda: self._find(words, typos=typos)
        )
        return found if kind is None else found.among(self._of_kind[kind])

    def _find(self, words: TextTerm, *, typos: bool) -> Named:
        if words.how is How.WORD:
            return self._by_words(words, typos=typos)
        return self._by_characters(words)

    def joined(self, words: TypedText, *, typos: bool = False) -> Named:
        """Find the entities that words name which were typed with or without spaces between."""
        typed = words.joined
        key = typed.folded
        if not key:
            return NOBODY
        whole, begins = set[int](), set[int]()
        for at in range(bisect_left(self._keys, key), len(self._joined)):
            name = self._joined[at]
            if not name.folded.startswith(key):
                break
            if len(key) >= name.needed and typed.is_spelled_in(name.spelled):
                (whole if name.folded == key else begins).add(name.entity)
        if whole or begins or typed.has_marks or not typos or not forgiven(key):
            return Named(frozenset(whole), frozenset(begins - whole))
        slips = {self._keys[at] for _, at in near(key, self._keys, forgiven(key))}
        return Named(typos=frozenset(name.entity for name in self._joined if name.folded in slips))

    def spaced_otherwise(self, typed: TypedText) -> tuple[str, ...]:
        """Collect other spellings of the names that `typed` is in whole: the same letters, but for
        marks, with other spaces."""
        key, spaces = typed.joined.folded, len(WORD.findall(typed.folded))
        spellings = (
            spelling(name.lower())
            for number in self.joined(typed).whole
            for name in (*seen_names(self.entities[number]), *self.entities[number].also_known_as)
            if fold(joined(name)) == key and len(folded_words(name)) != spaces
        )
        return tuple(dict.fromkeys(spellings))

    def _by_words(self, term: TextTerm, *, typos: bool) -> Named:
        """Return the entities that have every word of the term in their names."""
        typed = term.typed
        if not typed.words:
            return self._by_characters(TextTerm(term.text, How.EXACT))
        found: Named | None = None
        for piece in typed.words:
            words = self._words.find(piece, typos=typos)
            named = Named(
                whole=(whole := self._having(words.whole)),
                begins=(begins := self._having(words.begins) - whole),
                typos=self._having(words.typos) - whole - begins,
            )
            found = found.both(named) if found else named
        assert found is not None
        return found.either(self.joined(typed, typos=typos and not found.best))

    def _having(self, entries: Sequence[int]) -> Numbers:
        return frozenset(self._words.shelves[0].numbers(entries))

    def _by_characters(self, words: TextTerm) -> Named:
        """Find entities by fzf's operators. For a whole name, the name shown is looked at before
        other spellings."""
        is_in = literal(words).is_in
        shown = frozenset(n for n, (name, _) in enumerate(self._spellings) if is_in(name))
        if shown and words.how is How.WHOLE:
            return Named(whole=shown)
        others = (n for n, (_, known) in enumerate(self._spellings) if any(map(is_in, known)))
        return Named(whole=shown.union(others))

    @cached_property
    def _spellings(self) -> Sequence[tuple[str, tuple[str, ...]]]:
        """The name of each entity and its other spellings."""
        return [(entity.name, entity.aliases) for entity in self.entities]

    def _joined_names(self) -> Iterator[JoinedName]:
        for number, entity in enumerate(self.entities):
            for name in seen_names(entity):
                yield _joined_name(name, number, needed=1)
            for name in entity.also_known_as:
                *before, _ = fold(name).split() or [""]
                yield _joined_name(name, number, needed=len(joined("".join(before))) + 1)


class KeptNames(LazySequence[JoinedName]):
    """The joined names of a kept index, each made when it is asked for."""

    def __init__(self, folded: Sequence[str], kept: IndexParts) -> None:
        self._folded = folded
        self._spelled = kept.texts("joined.spelled")
        self._needed = kept.numbers("joined.needed")
        self._entity = kept.numbers("joined.entity")

    def __len__(self) -> int:
        return len(self._folded)

    def value_at(self, place: int) -> JoinedName:
        """Make the name at `place` of what was kept of it."""
        spelled, needed = self._spelled[place], self._needed[place]
        return JoinedName(self._folded[place], spelled, needed, self._entity[place])


def _joined_name(name: str, entity: int, needed: int) -> JoinedName:
    spelled = joined(spelling(name.lower()))
    return JoinedName(one_of(spelled, fold(spelled)), spelled, needed, entity)


def seen_names(entity: Entity) -> tuple[str, ...]:
    """List the spellings of a name that articles use."""
    return (entity.name, *entity.aliases)
