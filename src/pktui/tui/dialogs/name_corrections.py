"""The conversation about a name: its card, what is put right there, another name beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pktui.insight.entity_profile import profile_of
from pktui.model.corrections import Action, Correction
from pktui.model.entity import Entity, EntityKind
from pktui.text.fold import fold
from pktui.tui.dialogs.entry import Entry
from pktui.tui.dialogs.name_card import COMPARE, NameCard
from pktui.tui.dialogs.pickers import pick
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.typed_app import host
from pktui.view.status import counted

if TYPE_CHECKING:
    from pktui.tui.screens.main_screen import MainScreen


def open_card(screen: MainScreen, beside: Entity | None = None) -> None:
    """The card of the name in hand, with the times of `beside` below its own."""
    entity, scene = screen.name_in_hand, screen.scene
    if entity is None or scene is None:
        screen.notice("there is no name to tell of")
        return

    def go_on(answer: str | None) -> None:
        if answer == COMPARE:
            _compare(screen, entity)
        elif answer is not None:
            _CORRECTING[Action(answer)](screen, entity)

    profiles = [profile_of(scene.corpus, each) for each in (entity, beside) if each is not None]
    host(screen).push_screen(NameCard(profiles, scene, screen.glyphs), go_on)


def _compare(screen: MainScreen, entity: Entity) -> None:
    others = _others(screen, entity, kinds=tuple(EntityKind))

    def show(number: int) -> None:
        open_card(screen, others[number])

    pick(screen, f"{entity.name} beside …", _entries(others), show)


def _merge(screen: MainScreen, entity: Entity) -> None:
    others = _others(screen, entity, kinds=(entity.kind,))

    def merge(number: int) -> None:
        _correct(screen, Action.MERGE, entity, others[number].name)

    pick(screen, f"{entity.name} is the same as …", _entries(others), merge)


def _split(screen: MainScreen, entity: Entity) -> None:
    spellings = Counter(appearance.mention.name for appearance in entity.appearances)
    apart = [spelling for spelling, _ in spellings.most_common() if spelling != entity.name]

    def split(number: int) -> None:
        _correct(screen, Action.SPLIT, entity, apart[number])

    entries = [Entry(spelling, counted(spellings[spelling], "time")) for spelling in apart]
    pick(screen, f"Not {entity.name} but somebody else", entries, split, "it has one spelling only")


def _rename(screen: MainScreen, entity: Entity) -> None:
    _prompt(screen, f"{entity.name} is shown as", Action.RENAME, entity, entity.name)


def _alias(screen: MainScreen, entity: Entity) -> None:
    _prompt(screen, f"{entity.name} is also written", Action.ALIAS, entity, "")


def _change_kind(screen: MainScreen, entity: Entity) -> None:
    kinds = [kind for kind in EntityKind if kind is not entity.kind]

    def change(number: int) -> None:
        _correct(screen, Action.KIND, entity, kinds[number].value)

    pick(screen, f"{entity.name} is a …", [Entry(kind.value) for kind in kinds], change)


def _hide(screen: MainScreen, entity: Entity) -> None:
    _correct(screen, Action.HIDE, entity, "")


_CORRECTING: dict[Action, Callable[[MainScreen, Entity], None]] = {
    Action.MERGE: _merge,
    Action.SPLIT: _split,
    Action.RENAME: _rename,
    Action.ALIAS: _alias,
    Action.KIND: _change_kind,
    Action.HIDE: _hide,
}


def _prompt(screen: MainScreen, title: str, action: Action, entity: Entity, text: str) -> None:
    def answered(answer: str | None) -> None:
        if answer is not None and answer != text:
            _correct(screen, action, entity, answer)

    host(screen).push_screen(Prompt(title, text, screen.glyphs), answered)


def _correct(screen: MainScreen, action: Action, entity: Entity, to: str) -> None:
    screen.notice(f"putting {entity.name} right {screen.glyphs.ellipsis}")
    screen.post_message(screen.Corrected(Correction(action, entity.kind, entity.name, to)))


def _others(screen: MainScreen, entity: Entity, kinds: Sequence[EntityKind]) -> list[Entity]:
    """All of these kinds but `entity`; those that share a word with it first."""
    assert screen.scene is not None
    words = set(fold(entity.name).split())
    others = [
        other
        for other in screen.scene.corpus.entities.values()
        if other.kind in kinds and other is not entity
    ]
    return sorted(others, key=lambda other: words.isdisjoint(fold(other.name).split()))


def _entries(entities: Sequence[Entity]) -> list[Entry]:
    return [
        Entry(entity.name, f"{entity.kind}, in {counted(len(entity.articles), 'article')}")
        for entity in entities
    ]
