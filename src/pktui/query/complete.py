"""What the filter line offers while one types: fields, people, places, organisations, sources.

A bare word is completed to whom it names ("lac" to `who:"Jean-Pierre Lacroix"`), or to a field; the
value of a field to the names that this field takes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from pktui.model.entity import Entity, EntityId, EntityKind
from pktui.query.index import Index
from pktui.query.language import Field, Is, Term, TextTerm
from pktui.query.parse import FIELD_NAMES, TRAITS
from pktui.query.text_match import MatchQuality, likeness
from pktui.query.top_k import foremost
from pktui.query.typed_text import typed_text
from pktui.runtime.frozen import dataclass
from pktui.text.collation import collation_key
from pktui.text.fold import fold

AT_MOST = 8
"""Completions: more than one looks through while typing."""

_KINDS: dict[str, EntityKind] = {Field.naming(kind): kind for kind in EntityKind}


@dataclass(frozen=True, slots=True)
class Completion:
    """A text that may take the place of what is being typed."""

    text: str
    """As the query language writes it: `who:"Jean-Pierre Lacroix"`, or a field, `who:`."""
    label: str
    """What to show for it."""
    kind: EntityKind | None
    """Of an entity; None for a field, a source or a trait."""
    start: int
    """Where in the line the text goes."""
    end: int
    entity: EntityId | None = None
    count: int = 0
    """How many events it would leave, as far as that was given."""
    is_likely: bool = False
    """What was typed is the beginning of the label."""


def complete(
    index: Index, text: str, cursor: int, count: Callable[[EntityId], int] | None = None
) -> tuple[Completion, ...]:
    """List what the word that ends at the cursor may become, the likeliest first.

    `count` says how many events an entity would leave; without it, its appearances are counted.
    """
    typing = _with_words_before(index, text, _typing(text, cursor))
    if not typing.value and not typing.field:
        return ()
    offered = [*_entities(index, typing, count), *_others(index, typing)]
    offered.sort(key=lambda c: (not c.is_likely, c.kind is None, -c.count))
    return tuple(offered[:AT_MOST])


@dataclass(frozen=True, slots=True)
class _Typing:
    """The word at the cursor, taken apart."""

    field: str
    value: str
    start: int
    """Where the field or, without one, the value begins."""
    end: int

    @property
    def folded(self) -> str:
        """The value as it is compared with labels."""
        return typed_text(self.value).folded

    def becomes(self, text: str, label: str, *, kind: EntityKind | None = None,
                entity: EntityId | None = None, count: int = 0) -> Completion:  # fmt: skip
        """Make a completion that stands in the place of what is being typed."""
        return Completion(
            text=text,
            label=label,
            kind=kind,
            start=self.start,
            end=self.end,
            entity=entity,
            count=count,
            is_likely=bool(self.value) and fold(label).startswith(self.folded),
        )


def _typing(text: str, cursor: int) -> _Typing:
    start = _word_start(text, cursor)
    while start < cursor and text[start] in "!'^":
        start += 1
    word = text[start:cursor]
    field, colon, value = word.partition(":")
    if not colon or field.lower() not in FIELD_NAMES:
        field, value = "", word
    return _Typing(field.lower(), value.lstrip("!'^").replace('"', ""), start, cursor)


def _with_words_before(index: Index, text: str, typing: _Typing) -> _Typing:
    """Return what is typed together with the words before it, where all of them begin a known name:
    "barack ob"."""
    if typing.field or not typing.value or typing.value != text[typing.start : typing.end]:
        return typing
    start, longest = typing.start, typing
    for _ in range(_WORDS_BEFORE):
        before = text[:start].rstrip(" ")
        start = _word_start(before, len(before))
        value = text[start : typing.end]
        if not before or not all(word.isalnum() for word in value.replace("-", " ").split()):
            break
        named = index.names.joined(typed_text(value))
        if named.whole or named.begins:
            longest = _Typing("", value, start, typing.end)
    return longest


_WORDS_BEFORE = 3
"""Words before the one at the cursor that may belong to one name with it."""


def _word_start(text: str, cursor: int) -> int:
    """Find where the word that ends at the cursor begins; a space in quotes does not end a word."""
    start, quoted, escaped = 0, False, False
    for at, character in enumerate(text[:cursor]):
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == '"':
            quoted = not quoted
        elif not quoted and (character.isspace() or character == "|"):
            start = at + 1
    return start


def _entities(
    index: Index, typing: _Typing, count: Callable[[EntityId], int] | None
) -> Iterator[Completion]:
    if typing.field and typing.field not in _KINDS:
        return
    names, kind = index.names, _KINDS.get(typing.field)
    if typing.value:
        found = names.find(TextTerm(typing.value), kind).best
    else:
        found = names.of_kind(kind) if kind else frozenset[int]()
    entities = [names.entities[number] for number in found]
    folded = typing.folded

    def most(entity: Entity) -> int:
        """Of a kept corpus the appearances are unpacked where they are asked for: so never while
        one types."""
        in_all = names.row_count(names.numbers[entity.id])
        return len(entity.appearances) if count is None else in_all

    def counted(entity: Entity) -> int:
        return len(entity.appearances) if count is None else count(entity.id)

    mosts = {entity.id: most(entity) for entity in entities}

    def bound(entity: Entity) -> int:
        return mosts[entity.id]

    entities.sort(key=bound, reverse=True)
    begin: list[Entity] = []
    others: list[Entity] = []
    for entity in entities:
        (begin if fold(entity.label).startswith(folded) else others).append(entity)
    best: list[Entity] = []
    for alike in (begin, others):
        best += foremost(
            alike,
            AT_MOST - len(best),
            bound=bound,
            value=lambda entity: (counted(entity), bound(entity)),
        )
    labels = Counter(entity.label for entity in best)
    counts = {entity.id: counted(entity) for entity in best}
    # of names that are as frequent, those first that come first by their letters
    best.sort(key=lambda e: (-counts[e.id], -bound(e), _ORDER[e.kind], collation_key(e.label)))
    for entity in best:
        yield typing.becomes(
            str(names.term(entity)),
            entity.label if labels[entity.label] == 1 else entity.name,
            kind=entity.kind,
            entity=entity.id,
            count=counts[entity.id],
        )


_ORDER = {kind: place for place, kind in enumerate(EntityKind)}


def _others(index: Index, typing: _Typing) -> Iterator[Completion]:
    """Offer what is no entity: fields, event traits and publishers."""
    if not typing.field:
        for field in FIELD_NAMES:
            if field.startswith(typing.value.lower()):
                yield typing.becomes(f"{field}:", f"{field}:")
    elif typing.field in TRAITS:
        for trait in TRAITS[typing.field]:
            if trait.startswith(typing.value.lower()):
                yield typing.becomes(str(Term(Is(trait))), trait)
    elif typing.field == Field.SOURCE:
        for source, rows in index.by_source.items():
            if not typing.value or likeness(TextTerm(typing.value), source) is not MatchQuality.NOT:
                words = TextTerm(source, field=Field.SOURCE)
                yield typing.becomes(str(words), source, count=len(rows))
