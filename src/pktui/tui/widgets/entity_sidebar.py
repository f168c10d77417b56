"""The sidebar: people, places and organisations, with how often each is spoken of, and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import chain
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from pktui.model.corpus import Corpus
from pktui.model.entity import Entity, EntityId, EntityKind
from pktui.tui.drawing.render import SPARK_BINS, EntityRow, entity_line, kind_line
from pktui.tui.input.key_binding import binding
from pktui.tui.widgets.cursor_view import CursorView
from pktui.view.carry_over import heir_of
from pktui.view.name_list import NameList
from pktui.view.scene import NamePick, Scene, pick_of
from pktui.wording.language import say

_REMEMBERED = 2_000
"""Lines, of 2 KB each."""


class EntitySidebar(CursorView):
    """Posts the name that the reader chooses; the names in force come down with the `Scene`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding(
            "enter,space", "choose", "Filter on", id="toggle-entity",
            tooltip="Show only what speaks of this name; once more to lift it",
        ),
        binding(
            "x", "exclude", "Leave out", id="exclude-entity",
            tooltip="Hide what speaks of this name; once more to lift it",
        ),
        binding(
            "o", "app.dialog('about')", "About", id="about-this",
            tooltip="When it is mentioned, as what, and who is named with it; "
                    "to compare or merge it",
        ),
        binding(
            "S", "sort", "Sort", id="sort-names", show=False,
            tooltip="Sort the names by their letters, or by how often they are spoken of",
        ),
    ]  # fmt: skip

    scene: reactive[Scene | None] = reactive(None)

    class Toggled(Message):
        """A name is to be filtered on or shut out, or no longer."""

        def __init__(self, entity_id: EntityId, *, exclude: bool) -> None:
            super().__init__()
            self.entity_id = entity_id
            self.exclude = exclude

    class Highlighted(Message):
        """The cursor stands on another name."""

        def __init__(self, entity_id: EntityId) -> None:
            super().__init__()
            self.entity_id = entity_id

    def __init__(self, widget_id: str | None = None) -> None:
        super().__init__(widget_id)
        self._list: NameList | None = None
        self._by_name = False
        """Whether names stand in the order of their letters, else the most frequent first."""
        self._corpus: Corpus | None = None
        self._by_kind: Mapping[EntityKind, Sequence[Entity]] = {}
        """The entities of that corpus."""
        self._picks: Set[NamePick] = set[NamePick]()
        """The names that the filter of the last scene picks."""
        self._bins: dict[EntityId, Sequence[int]] = {}
        """When each of them is spoken of, as far as that was drawn."""
        self._drawn: dict[tuple[object, ...], Strip] = {}
        """Names of that corpus as they looked: with most keys many have the count that they had."""

    def action_sort(self) -> None:
        """Sort the names the other way, and stay on the one under the cursor."""
        at, self._by_name = self.entity_at_cursor, not self._by_name
        self.watch_scene()
        item = self._list.item_of(at) if self._list is not None and at is not None else None
        if item is not None:
            self.place_cursor(item)

    def watch_scene(self) -> None:
        """Show the names of another scene."""
        scene, below_top = self.scene, self.cursor_below_top
        stays = self.cursor or self.has_focus  # untouched, the cursor is on whoever leads
        at = self.entity_at_cursor if stays else None
        is_other = scene is not None and scene.corpus is not self._corpus
        if scene is not None:
            by_kind = self._of_kinds(scene.corpus)
            # before its first layout it has no height yet, and is no higher than the terminal
            rows = self.size.height or self.screen.size.height
            self._list = NameList(scene.view, by_kind, on_screen=rows, by_name=self._by_name)
        self.redraw()
        if is_other and at is not None and scene is not None:
            at = heir_of(at, scene.corpus)
        at = self._newly_picked(scene) or at
        item = self._list.item_of(at) if self._list is not None and at is not None else None
        if is_other and item is not None:
            self.hold_cursor(item, below_top)
        else:
            self.place_cursor(self.cursor if item is None else item)

    def _newly_picked(self, scene: Scene | None) -> Entity | None:
        """Return a name that the filter has just taken while another pane has the focus: what is
        asked about next is mostly that one. None where the filter took none."""
        before, self._picks = self._picks, scene.picked if scene is not None else set[NamePick]()
        taken = self._picks - before
        if self.has_focus or not taken:
            return None
        every = chain.from_iterable(self._by_kind.values())
        return next((entity for entity in every if pick_of(entity) in taken), None)

    def _of_kinds(self, corpus: Corpus) -> Mapping[EntityKind, Sequence[Entity]]:
        """The entities of each kind that there are, as `corpus` has them."""
        if self._corpus is not corpus:
            self._corpus = corpus
            self._drawn.clear()
            self._bins.clear()
            self._by_kind = {
                kind: entities for kind in EntityKind if (entities := corpus.entities_of(kind))
            }
        return self._by_kind

    @property
    def entity_at_cursor(self) -> Entity | None:
        """The entity under the cursor; None where none is shown."""
        if self._list is None or not self._list.item_count:
            return None
        entity = self._list.entry(self._list.line_of(self.cursor))
        assert isinstance(entity, Entity)
        return entity

    def restyle(self) -> None:
        """Take over the colours and signs in force."""
        self._drawn.clear()
        super().restyle()

    # CursorView

    @property
    def line_count(self) -> int:
        """The number of lines of the content."""
        return self._list.line_count if self._list is not None else 0

    @property
    def item_count(self) -> int:
        """The number of items on which the cursor can stand."""
        return self._list.item_count if self._list is not None else 0

    def lines_of(self, item: int) -> range:
        """Return the lines that an entity takes."""
        assert self._list is not None
        line = self._list.line_of(item)
        return range(line, line + 1)

    def item_at(self, line: int) -> int | None:
        """Find the item on a line; None where there is none."""
        if self._list is None or line >= self._list.line_count:
            return None
        return self._list.item_at(line)

    def cursor_moved(self) -> None:
        """Do what moving the cursor means here."""
        entity = self.entity_at_cursor
        if entity is not None:
            self.post_message(self.Highlighted(entity.id))

    def item_chosen(self) -> None:
        """Do what choosing an item means here."""
        self.action_choose()

    def action_choose(self) -> None:
        """Choose what the cursor is on."""
        self._post_toggled(exclude=False)

    def action_exclude(self) -> None:
        self._post_toggled(exclude=True)

    def _post_toggled(self, *, exclude: bool) -> None:
        entity = self.entity_at_cursor
        if entity is not None:
            self.post_message(self.Toggled(entity.id, exclude=exclude))

    # Drawing

    def heading(self) -> tuple[str, str]:
        """The title of the pane, and what stands at its right end."""
        return say("1 Names"), ""

    def draw_line(self, line: int, width: int) -> Strip:
        """Draw one line of the content, `width` cells wide."""
        assert self._list is not None
        pen = self.pen
        entry = self._list.entry(line)
        if isinstance(entry, EntityKind):
            return kind_line(entry, self._list.size_of(entry), width, pen)
        at_cursor = line == self._list.line_of(self.cursor)
        is_lit = at_cursor and self.has_focus
        ground = pen.looks["screen"]
        if is_lit:
            ground = ground + pen.looks["cursor"]
        scene = self.scene
        assert scene is not None
        count, chosen = scene.view.count(entry.id), scene.chosen(entry)
        look = entry.id, count, chosen, at_cursor, is_lit, width
        strip = self._drawn.get(look)
        if strip is None:
            row = EntityRow(
                label=entry.label,
                kind=entry.kind,
                count=count,
                bins=self._bins_of(scene, entry.id),
                chosen=chosen,
            )
            strip = entity_line(row, width, pen, ground, at_cursor=at_cursor)
            if len(self._drawn) > _REMEMBERED:
                self._drawn.clear()
            self._drawn[look] = strip
        return strip

    def _bins_of(self, scene: Scene, entity: EntityId) -> Sequence[int]:
        if entity not in self._bins:
            rows = scene.view.index.names.rows_of(entity)
            self._bins[entity] = scene.axis.counts(rows, SPARK_BINS)
        return self._bins[entity]
