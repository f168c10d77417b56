"""The conversation about a name: its card, what is put right there, another name beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from pktui.insight.entity_profile import profile_of
from pktui.model.corrections import Action, Correction
from pktui.model.entity import Entity, EntityKind
from pktui.text.fold import fold
from pktui.tui.dialogs.context import DialogContext
from pktui.tui.dialogs.lists import Entry
from pktui.tui.dialogs.name_card import Comparison, NameCard
from pktui.tui.dialogs.pickers import pick
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.typed_app import host
from pktui.view.status import counted


def open_card(context: DialogContext, beside: Entity | None = None) -> None:
    """Show the card of the name in hand, with the times of `beside` below its own."""
    screen = context.screen
    entity, scene = screen.name_in_hand, screen.scene
    if entity is None or scene is None:
        screen.notice("there is no name to tell of")
        return

    def go_on(answer: Action | Comparison | None) -> None:
        if isinstance(answer, Action):
            _CORRECTING[answer](context, entity)
        elif answer is Comparison.BESIDE:
            _compare(context, entity)

    profiles = [profile_of(scene.corpus, each) for each in (entity, beside) if each is not None]
    host(screen).push_screen(NameCard(profiles, scene, screen.glyphs), go_on)


def _compare(context: DialogContext, entity: Entity) -> None:
    others = _others(context, entity, kinds=tuple(EntityKind))

    def show(number: int) -> None:
        open_card(context, others[number])

    pick(context.screen, f"{entity.name} beside …", _entries(others), show)


def _merge(context: DialogContext, entity: Entity) -> None:
    others = _others(context, entity, kinds=(entity.kind,))

    def merge(number: int) -> None:
        _correct(context, Action.MERGE, entity, others[number].name)

    pick(context.screen, f"{entity.name} is the same as …", _entries(others), merge)


def _split(context: DialogContext, entity: Entity) -> None:
    spellings = Counter(appearance.mention.name for appearance in entity.appearances)
    apart = [spelling for spelling, _ in spellings.most_common() if spelling != entity.name]

    def split(number: int) -> None:
        _correct(context, Action.SPLIT, entity, apart[number])

    entries = [Entry(spelling, counted(spellings[spelling], "time")) for spelling in apart]
    pick(
        context.screen,
        f"Not {entity.name} but somebody else",
        entries,
        split,
        "it has one spelling only",
    )


def _rename(context: DialogContext, entity: Entity) -> None:
    _prompt(context, f"{entity.name} is shown as", Action.RENAME, entity, entity.name)


def _alias(context: DialogContext, entity: Entity) -> None:
    _prompt(context, f"{entity.name} is also written", Action.ALIAS, entity, "")


def _change_kind(context: DialogContext, entity: Entity) -> None:
    kinds = [kind for kind in EntityKind if kind is not entity.kind]

    def change(number: int) -> None:
        _correct(context, Action.KIND, entity, kinds[number].value)

    pick(context.screen, f"{entity.name} is a …", [Entry(kind.value) for kind in kinds], change)


def _hide(context: DialogContext, entity: Entity) -> None:
    _correct(context, Action.HIDE, entity, "")


_CORRECTING: dict[Action, Callable[[DialogContext, Entity], None]] = {
    Action.MERGE: _merge,
    Action.SPLIT: _split,
    Action.RENAME: _rename,
    Action.ALIAS: _alias,
    Action.KIND: _change_kind,
    Action.HIDE: _hide,
}


def _prompt(context: DialogContext, title: str, action: Action, entity: Entity, text: str) -> None:
    def answered(answer: str | None) -> None:
        if answer is not None and answer != text:
            _correct(context, action, entity, answer)

    screen = context.screen
    host(screen).push_screen(Prompt(title, text, screen.glyphs), answered)


def _correct(context: DialogContext, action: Action, entity: Entity, to: str) -> None:
    screen = context.screen
    screen.notice(f"putting {entity.name} right {screen.glyphs.ellipsis}")
    context.correct(Correction(action, entity.kind, entity.name, to))


def _others(context: DialogContext, entity: Entity, kinds: Sequence[EntityKind]) -> list[Entity]:
    """All of these kinds but `entity`; those that share a word with it first."""
    scene = context.screen.scene
    assert scene is not None
    words = set(fold(entity.name).split())
    others = [
        other
        for other in scene.corpus.entities.values()
        if other.kind in kinds and other is not entity
    ]
    return sorted(others, key=lambda other: words.isdisjoint(fold(other.name).split()))


def _entries(entities: Sequence[Entity]) -> list[Entry]:
    return [
        Entry(entity.name, f"{entity.kind}, in {counted(len(entity.articles), 'article')}")
        for entity in entities
    ]
