"""The conversation about a name: its card, what is put right there, another name beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from pktui.insight.entity_profile import profile_of
from pktui.model.corrections import Action, Correction
from pktui.model.entity import Entity, EntityKind
from pktui.text.collation import collation_key
from pktui.text.fold import fold
from pktui.tui.dialogs.context import DialogContext
from pktui.tui.dialogs.lists import Entry
from pktui.tui.dialogs.name_card import Comparison, NameCard
from pktui.tui.dialogs.pickers import pick, pick_several
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.typed_app import host
from pktui.wording.language import counted, say


def open_card(context: DialogContext, beside: Entity | None = None) -> None:
    """Show the card of the name in hand, with the times of `beside` below its own."""
    screen = context.screen
    entity, scene = screen.name_in_hand, screen.scene
    if entity is None or scene is None:
        screen.notice(say("there is no name to tell of"))
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

    pick(context.screen, say("{name} beside …", name=entity.name), _entries(others), show)


def _merge(context: DialogContext, entity: Entity) -> None:
    others = _others(context, entity, kinds=(entity.kind,))

    def merge(numbers: Sequence[int]) -> None:
        picked = [others[number] for number in numbers]
        if len(picked) == 1:
            _correct(context, Action.MERGE, entity, picked[0].name)
        else:
            _make_one(context, [entity, *picked])

    title = say("{name} is the same as {more}", name=entity.name, more=MORE)
    pick_several(context.screen, title, _suggested(entity, others), merge)


MORE = say("… (tab chooses several)")


def _make_one(context: DialogContext, entities: Sequence[Entity]) -> None:
    """Make all `entities` the one of them that is in the most articles."""
    best = max(entities, key=lambda entity: len(entity.articles))
    for entity in entities:
        if entity is not best:
            _correct(context, Action.MERGE, entity, best.name)


def _suggested(entity: Entity, others: Sequence[Entity]) -> list[Entry]:
    """The names that `entity` may be merged with, those first that are likely the same: they share
    a word and never appear together, as somebody's long and short name rarely do."""
    words, articles = set(fold(entity.name).split()), set(entity.articles)
    entries: list[Entry] = []
    for other, entry in zip(others, _entries(others), strict=True):
        shares = not words.isdisjoint(fold(other.name).split())
        if shares and articles.isdisjoint(other.articles):
            group = say("Share a name with it, and are never in one article")
        else:
            group = say("Share a name with it") if shares else say("All others")
        entries.append(replace(entry, group=group))
    return entries


def open_names(context: DialogContext) -> None:
    """All names; those that the reader chooses are put right together."""
    screen = context.screen
    if screen.scene is None:
        return
    names = sorted(
        screen.scene.corpus.entities.values(),
        key=lambda entity: (list(EntityKind).index(entity.kind), collation_key(entity.name)),
    )
    entries = [
        replace(entry, group=f"{entity.kind.value.capitalize()}s")
        for entity, entry in zip(names, _entries(names), strict=True)
    ]

    def go_on(numbers: Sequence[int]) -> None:
        _put_right_together(context, [names[number] for number in numbers])

    pick_several(
        screen,
        say("Names to put right {more}", more=MORE),
        entries,
        go_on,
        say("there are no names"),
    )


def _put_right_together(context: DialogContext, chosen: Sequence[Entity]) -> None:
    """Ask what is to be done with all `chosen` names."""
    kinds = [kind for kind in EntityKind if any(entity.kind is not kind for entity in chosen)]
    one_kind = len({entity.kind for entity in chosen}) == 1
    deeds: list[tuple[str, Callable[[], None]]] = []
    if len(chosen) > 1 and one_kind:
        best = max(chosen, key=lambda entity: len(entity.articles))
        deeds.append(
            (say("They are all {name}", name=best.name), lambda: _make_one(context, chosen))
        )
    deeds.append((say("Hide them"), lambda: _all(context, Action.HIDE, chosen, "")))
    for kind in kinds:
        change = partial(_all, context, Action.KIND, chosen, kind.value)
        deeds.append((say("Each is a {kind}", kind=say(kind.value)), change))
    names = ", ".join(entity.name for entity in chosen)
    pick(context.screen, names, [Entry(said) for said, _ in deeds], lambda n: deeds[n][1]())


def _all(context: DialogContext, action: Action, chosen: Sequence[Entity], to: str) -> None:
    for entity in chosen:
        if action is not Action.KIND or entity.kind.value != to:
            _correct(context, action, entity, to)


def _split(context: DialogContext, entity: Entity) -> None:
    spellings = Counter(appearance.mention.name for appearance in entity.appearances)
    apart = [spelling for spelling, _ in spellings.most_common() if spelling != entity.name]

    def split(number: int) -> None:
        _correct(context, Action.SPLIT, entity, apart[number])

    entries = [Entry(spelling, counted(spellings[spelling], "time")) for spelling in apart]
    pick(
        context.screen,
        say("Not {name} but somebody else", name=entity.name),
        entries,
        split,
        say("it has one spelling only"),
    )


def _rename(context: DialogContext, entity: Entity) -> None:
    _prompt(
        context, say("{name} is shown as", name=entity.name), Action.RENAME, entity, entity.name
    )


def _alias(context: DialogContext, entity: Entity) -> None:
    _prompt(context, say("{name} is also written", name=entity.name), Action.ALIAS, entity, "")


def _change_kind(context: DialogContext, entity: Entity) -> None:
    kinds = [kind for kind in EntityKind if kind is not entity.kind]

    def change(number: int) -> None:
        _correct(context, Action.KIND, entity, kinds[number].value)

    pick(
        context.screen,
        say("{name} is a …", name=entity.name),
        [Entry(say(kind.value)) for kind in kinds],
        change,
    )


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
    screen.notice(
        say("putting {name} right {ellipsis}", name=entity.name, ellipsis=screen.glyphs.ellipsis)
    )
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
    articles = set(entity.articles)

    def rank(other: Entity) -> tuple[bool, bool]:
        is_stranger = words.isdisjoint(fold(other.name).split())
        return is_stranger, not is_stranger and not articles.isdisjoint(other.articles)

    return sorted(others, key=rank)


def _entries(entities: Sequence[Entity]) -> list[Entry]:
    return [
        Entry(
            entity.name,
            say(
                "{kind}, in {articles}",
                kind=say(entity.kind.value),
                articles=counted(len(entity.articles), "article"),
            ),
        )
        for entity in entities
    ]
