"""The names of a corpus as the lines of a list: by kind, who is in the most events first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from pktui.model.entity import Entity, EntityId, EntityKind
from pktui.query.selection import View
from pktui.text.collation import CollationKey, collation_key


class NameList:
    """A heading for each kind and a line for each of its names.

    A large corpus names thousands, of which a screen shows a few dozen of one kind: the first of
    a kind are found when one of their lines is asked for, the others when one of theirs is.
    """

    def __init__(
        self,
        view: View,
        by_kind: Mapping[EntityKind, Sequence[Entity]],
        on_screen: int = 0,
        *,
        by_name: bool = False,
    ) -> None:
        """`by_kind` has all entities of the view's corpus, without kinds that have none;
        `on_screen` is how many lines are seen at once. `by_name` sorts them by their names, else
        those in the most events come first."""
        self._by_name = by_name
        self._on_screen = on_screen
        self._view = view
        self._by_kind = by_kind
        self._kinds = tuple(by_kind)
        self._firsts = [0, *accumulate(len(entities) for entities in by_kind.values())]
        """The first item of each kind, and one past the last."""
        self._heads: dict[EntityKind, Sequence[EntityId]] = {}
        self._sorted: dict[EntityKind, Sequence[Entity]] = {}

    @property
    def item_count(self) -> int:
        """How many names there are."""
        return self._firsts[-1]

    @property
    def line_count(self) -> int:
        """The number of lines, headings included."""
        return self.item_count + len(self._kinds)

    def line_of(self, item: int) -> int:
        """Return the line of a name: below the headings of its kind and of those before."""
        return item + bisect_right(self._firsts, item)

    def item_at(self, line: int) -> int | None:
        """Return the name on `line`; None on a heading."""
        kind, below = self._locate(line)
        return None if below < 0 else self._firsts[kind] + below

    def entry(self, line: int) -> EntityKind | Entity:
        """Return what stands on `line`: a kind's heading, or a name."""
        number, below = self._locate(line)
        kind = self._kinds[number]
        if below < 0:
            return kind
        if self._by_name:
            return self._in_order(kind)[below]
        if kind not in self._heads:
            self._heads[kind] = self._view.leading(kind, self._on_screen)
        head = self._heads[kind]
        if below < len(head):
            return self._view.index.corpus.entities[head[below]]
        return self._in_order(kind)[below]

    def item_of(self, entity: Entity) -> int | None:
        """Return where a name stands; None where there is none such."""
        if entity.kind not in self._by_kind:
            return None
        first = self._firsts[self._kinds.index(entity.kind)]
        alike = enumerate(self._in_order(entity.kind), first)
        return next((item for item, other in alike if other.id == entity.id), None)

    def size_of(self, kind: EntityKind) -> int:
        """Count how many names of a kind there are."""
        return len(self._by_kind[kind])

    def _locate(self, line: int) -> tuple[int, int]:
        """Return the kind to which `line` belongs, and which of its names stands there, -1 for
        none."""
        number = bisect_right(range(len(self._kinds)), line, key=self._heading_line) - 1
        return number, line - self._heading_line(number) - 1

    def _heading_line(self, number: int) -> int:
        return self._firsts[number] + number

    def _in_order(self, kind: EntityKind) -> Sequence[Entity]:
        if kind not in self._sorted and self._by_name:
            self._sorted[kind] = sorted(self._by_kind[kind], key=_name_key)
        if kind not in self._sorted:
            entities, counts = self._by_kind[kind], self._view.counts_of(kind)
            shown = [entity for entity in entities if entity.id in counts]
            shown.sort(key=lambda entity: -counts[entity.id])
            # those in no event stand behind, as they came: nothing to sort by
            others = [entity for entity in entities if entity.id not in counts]
            self._sorted[kind] = shown + others
        return self._sorted[kind]


def _name_key(entity: Entity) -> CollationKey:
    return collation_key(entity.label)
