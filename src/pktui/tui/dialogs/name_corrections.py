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
from pktui.tui.dialogs.context import NOT_YET, DialogContext
from pktui.tui.dialogs.lists import Entry
from pktui.tui.dialogs.name_card import Comparison, NameCard
from pktui.tui.dialogs.pickers import pick, pick_several
from pktui.tui.dialogs.prompt import Prompt
from pktui.tui.drawing.render import KIND_TITLES
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
    # what stands beside a place is most often another place, and one that much is told of
    every = _by_articles(_others(context, entity, kinds=tuple(EntityKind)))
    others = sorted(every, key=lambda other: other.kind is not entity.kind)

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
            every = _by_articles([entity, *picked])
            _make_one(context, every, every[0])

    title = say("{name} is the same as {more}", name=entity.name, more=MORE)
    pick_several(context.screen, title, _suggested(entity, others), merge)


MORE = say("… (tab chooses several)")


def _make_one(context: DialogContext, entities: Sequence[Entity], best: Entity) -> None:
    """Make all `entities` the one of them that is `best`, at one go."""
    _correct_together(
        context,
        [
            Correction(Action.MERGE, entity.kind, entity.name, best.name)
            for entity in entities
            if entity is not best
        ],
    )


def _by_articles(entities: Sequence[Entity]) -> list[Entity]:
    """Return `entities`, those first that are in the most articles; of as many, the longest."""
    return sorted(entities, key=lambda entity: (-len(entity.articles), -len(entity.name)))


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
        screen.notice(NOT_YET)
        return
    names = sorted(
        screen.scene.corpus.entities.values(),
        key=lambda entity: (list(EntityKind).index(entity.kind), collation_key(entity.name)),
    )
    likely = _may_be_one(names)
    names = [*likely, *(entity for entity in names if entity not in likely)]
    together = say("People with the same last name, never in one article")
    entries = [
        replace(entry, group=together if entity in likely else KIND_TITLES[entity.kind])
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


def _may_be_one(names: Sequence[Entity]) -> dict[Entity, None]:
    """Return the people among `names` who may be spellings of one: they have their last word in
    common with another and are never in an article with that one. They stand by that word."""
    by_last: dict[str, list[Entity]] = {}
    for entity in names:
        if entity.kind is EntityKind.PERSON and (words := fold(entity.name).split()):
            by_last.setdefault(words[-1], []).append(entity)
    return {
        entity: None
        for last in sorted(by_last)
        for entity in by_last[last]
        if any(_may_be(entity, other) for other in by_last[last])
    }


def _may_be(one: Entity, other: Entity) -> bool:
    """Tell whether two people with the same last word in their names may be one: they are in no
    article together, and not both called by three words of which the others differ, as the last
    one of a Vietnamese name is no surname."""
    if one is other or not set(one.articles).isdisjoint(other.articles):
        return False
    words, others = fold(one.name).split(), fold(other.name).split()
    return min(len(words), len(others)) < _FULL or len(set(words) & set(others)) > 1


_FULL = 3
"""Words of a name from which on somebody else's with the same last word is another's."""


def _put_right_together(context: DialogContext, chosen: Sequence[Entity]) -> None:
    """Ask what is to be done with all `chosen` names."""
    deeds: list[tuple[Entry, Callable[[], None]]] = []
    if len(chosen) > 1 and len({entity.kind for entity in chosen}) == 1:
        for entity in _by_articles(chosen):
            said = Entry(say("They are all {name}", name=entity.name), _where(entity))
            deeds.append((said, partial(_make_one, context, chosen, entity)))
    hide = [Correction(Action.HIDE, entity.kind, entity.name) for entity in chosen]
    others: list[tuple[Entry, Callable[[], None]]] = []
    for kind, words in _EACH_IS.items():
        change = [
            Correction(Action.KIND, entity.kind, entity.name, kind.value)
            for entity in chosen
            if entity.kind is not kind
        ]
        if change:
            others.append((Entry(words), partial(_correct_together, context, change)))
    others.append((Entry(say("Hide them")), partial(_correct_together, context, hide)))
    deeds[1:1] = others  # the other names that may stand for all come last: there may be many
    names = ", ".join(entity.name for entity in chosen)
    pick(context.screen, names, [said for said, _ in deeds], lambda n: deeds[n][1]())


_EACH_IS = {
    EntityKind.PERSON: say("Each is a person"),
    EntityKind.PLACE: say("Each is a place"),
    EntityKind.ORGANISATION: say("Each is an organisation"),
}


def _correct_together(context: DialogContext, corrections: Sequence[Correction]) -> None:
    """Make `corrections` at one go, so that one undo takes them back."""
    screen = context.screen
    ellipsis = screen.glyphs.ellipsis
    if len(corrections) == 1:
        said = say("putting {name} right {ellipsis}", name=corrections[0].name, ellipsis=ellipsis)
    else:
        said = say(
            "putting {names} right {ellipsis}",
            names=counted(len(corrections), "name"),
            ellipsis=ellipsis,
        )
    screen.notice(said)
    context.correct(*corrections)


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
        say("{name} is …", name=entity.name),
        [Entry(_A_KIND[kind]) for kind in kinds],
        change,
    )


_A_KIND = {
    EntityKind.PERSON: say("a person"),
    EntityKind.PLACE: say("a place"),
    EntityKind.ORGANISATION: say("an organisation"),
}


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
    _correct_together(context, [Correction(action, entity.kind, entity.name, to)])


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
    return [Entry(entity.name, _where(entity)) for entity in entities]


def _where(entity: Entity) -> str:
    """Say what `entity` is and in how many articles."""
    return say(
        "{kind}, in {articles}",
        kind=say(entity.kind.value),
        articles=counted(len(entity.articles), "article"),
    )
