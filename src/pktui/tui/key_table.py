"""Every action of the explorer by its name, with its keys, as a configuration may change them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character

from pktui.runtime.frozen import dataclass
from pktui.tui.input.commands import NO_KEY
from pktui.wording.language import say


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action, where it can be done, and its keys."""

    place: str
    action: str
    """Its name in a configuration."""
    keys: str
    tooltip: str


def key_rows(given: Mapping[str, str]) -> Iterator[KeyRow]:
    """Give every action with its keys, where a configuration has `given` other ones with those."""
    keymap, _ = keymap_of(given)
    for place, binding in _bindings():
        written = keymap.get(binding.id or "", binding.key)
        keys_in_words = " ".join(_shown(key) for key in written.split(",") if key != NO_KEY)
        yield KeyRow(place, binding.id or "", keys_in_words, binding.tooltip)


def keymap_of(given: Mapping[str, str]) -> tuple[Mapping[str, str], Sequence[str]]:
    """Give the keys of a configuration as Textual wants them, and what is wrong with them.

    A key that is given to an action is taken away from those that have it by default, where both
    could be meant.
    """
    known = {binding.id or "": place for place, binding in _bindings()}
    complaints = [
        say("there is no action “{action}”; `pktui keys` lists them", action=action)
        for action in given
        if action not in known
    ]
    keymap = {
        action: [_key(key) for key in written.split(",") if key.strip()]
        for action, written in given.items()
        if action in known
    }
    complaints += [
        say("“{key}”, given to {action}, is no key", key=key, action=action)
        for action, keys in keymap.items()
        for key in keys
        if not _is_key(key)
    ]
    taken = {(known[action], key): action for action, keys in keymap.items() for key in keys}
    for action, keys in keymap.items():
        for key in keys:
            other = taken[known[action], key]
            if other != action:
                complaints.append(
                    say(
                        "the key “{key}” is given to both {action} and {other}",
                        key=key,
                        action=action,
                        other=other,
                    )
                )
    for place, binding in _bindings():
        action, keys = binding.id or "", binding.key.split(",")
        rivals = (place, _EVERYWHERE) if place in _PANES else (place,)
        left = [key for key in keys if not any((rival, key) in taken for rival in rivals)]
        if action not in keymap and left != keys:
            keymap[action] = left
            if not left:
                complaints.append(
                    say("“{action}” has no key left; `pktui keys` lists its name", action=action)
                )
    return {action: ",".join(keys) or NO_KEY for action, keys in keymap.items()}, complaints


_EVERYWHERE = "everywhere"

_PANES = ("lists", "timeline", "names", "article", "view", "bars")
"""Where keys of the whole screen work as well; in dialogs and while one types they do not."""


def _key(written: str) -> str:
    """A key as Textual calls it: `?` is `question_mark`."""
    key = written.strip()
    if len(key) == 1 and not key.isalnum():
        key = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(key, key)


_MODIFIERS = frozenset("ctrl shift alt meta super hyper".split())
_NAMED = frozenset(key.value for key in Keys if "+" not in key.value and key.value[0] != "<")


def _is_key(key: str) -> bool:
    """Tell whether there is a key that Textual calls `key`."""
    *before, last = key.split("+")
    if not _MODIFIERS.issuperset(before):
        return False
    return len(last) == 1 or last in _NAMED or key_to_character(last) is not None


def _shown(key: str) -> str:
    """A key as it is typed: `question_mark` is `?`."""
    character = key_to_character(key)
    is_sign = character is not None and character.isprintable() and not character.isspace()
    return character if character is not None and is_sign else key


def _bindings() -> Iterator[tuple[str, Binding]]:
    """Every binding that has a name, with where it holds."""
    from pktui.tui.dialogs.name_card import NameCard
    from pktui.tui.dialogs.picker import Picker
    from pktui.tui.dialogs.prompt import Prompt
    from pktui.tui.input.bindings import APP_KEYS, MAIN_KEYS
    from pktui.tui.widgets.article_view import ArticleView
    from pktui.tui.widgets.entity_sidebar import EntitySidebar
    from pktui.tui.widgets.filter_line import FilterLine
    from pktui.tui.widgets.histogram import Histogram
    from pktui.tui.widgets.line_editor import LineEditor
    from pktui.tui.widgets.line_view import LineView
    from pktui.tui.widgets.timeline import Timeline
    from pktui.tui.widgets.view_pane import ViewPane

    holders: Sequence[tuple[str, type]] = (
        ("lists", LineView), ("timeline", Timeline), ("names", EntitySidebar),
        ("article", ArticleView), ("view", ViewPane), ("bars", Histogram),
        (say("filter line"), FilterLine), ("typing", LineEditor),
        (say("lists to pick from"), Picker),
        ("question", Prompt), (say("name card"), NameCard),
    )  # fmt: skip
    bindings = [(_EVERYWHERE, binding) for binding in (*APP_KEYS, *MAIN_KEYS)]
    for place, holder in holders:
        bindings += ((place, binding) for binding in holder.__dict__.get("BINDINGS", ()))
    for place, binding in bindings:
        if isinstance(binding, Binding) and binding.id is not None:
            yield place, binding
