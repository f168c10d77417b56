"""Whom the word at the cursor may name: what the filter line offers as one types."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pktui.fold import fold
from pktui.model.entity import Entity, EntityId, EntityKind
from pktui.query.index import Index
from pktui.query.query import Field, Term, Words
from pktui.query.view import View

AT_LEAST = 2
"""Letters before anything is offered: one letter begins too many names to be of use."""

AT_MOST = 6


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name in place of a word that is being typed."""

    entity: EntityId
    label: str
    kind: EntityKind
    term: Term
    """What filters on it."""
    start: int
    """Where in the line the word begins."""
    end: int
    is_likely: bool
    """The word is the beginning of the short name: enter takes it."""


def word_at(text: str, cursor: int) -> tuple[int, int] | None:
    """The bare word that ends at the cursor; None where a field, a date or an operator does."""
    start = text.rfind(" ", 0, cursor) + 1
    word = text[start:cursor]
    if len(word) < AT_LEAST or not word.replace("-", "").replace("’", "").isalpha():
        return None
    if cursor < len(text) and text[cursor] != " ":
        return None
    return start, cursor


def suggest(index: Index, view: View, text: str, cursor: int) -> tuple[Suggestion, ...]:
    """The names that fit best, those that the view speaks of most first."""
    found = word_at(text, cursor)
    if found is None:
        return ()
    word = text[found[0] : found[1]]
    names = index.names
    entities = [names.entities[number] for number in names.find(Words(word)).best]
    folded = fold(word)
    likely = {e.id for e in entities if _begins(folded, e)}
    entities.sort(
        key=lambda e: (e.id not in likely, -view.count(e.id), -len(e.appearances), e.name)
    )
    return tuple(_suggestions(entities[:AT_MOST], likely, found))


def _begins(folded: str, entity: Entity) -> bool:
    return fold(entity.label).startswith(folded)


def _suggestions(
    entities: Iterable[Entity], likely: set[EntityId], word: tuple[int, int]
) -> Iterable[Suggestion]:
    for entity in entities:
        yield Suggestion(
            entity=entity.id,
            label=entity.label,
            kind=entity.kind,
            term=Term(Words(entity.name, field=Field.naming(entity.kind))),
            start=word[0],
            end=word[1],
            is_likely=entity.id in likely,
        )
