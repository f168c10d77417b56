"""The explorer's actions by name: for the palette and for the help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from pktui.runtime.frozen import dataclass
from pktui.tui.typed_app import host
from pktui.wording.language import say

NO_KEY = "no_key"
"""What no terminal sends: the key of an action that has none, as Textual takes no empty list."""


@dataclass(frozen=True, slots=True)
class Command:
    """An action as the reader knows it."""

    name: str
    keys: str
    """Every key that does it, as they are written: `j ↓`."""
    tooltip: str
    action: str
    node: DOMNode
    """What carries it out."""
    pane: str = ""
    """Where the keys do it, in words."""


def commands_on(screen: Screen[Any]) -> Iterator[Command]:
    """What can be done on `screen` where its focus is, each action once, in the bindings' order."""
    keys: dict[tuple[DOMNode, str], list[str]] = {}
    first: dict[tuple[DOMNode, str], Binding] = {}
    for node, binding, enabled, _ in screen.active_bindings.values():
        if enabled and binding.id is not None:
            this = node, binding.action
            first.setdefault(this, binding)
            if binding.key != NO_KEY:
                keys.setdefault(this, []).append(host(screen).get_key_display(binding))
    for (node, action), binding in first.items():
        written = " ".join(dict.fromkeys(keys.get((node, action), ())))
        yield Command(binding.description, written, binding.tooltip, action, node)


EVERYWHERE = say("Everywhere")
"""Where keys of the screen and of the app do something."""


def commands_by_pane(screen: Screen[Any], panes: Mapping[str, str]) -> Iterator[Command]:
    """Give what can be done on `screen`: in the pane that has the focus, everywhere, and in every
    other pane what it can do beside. `panes` has the name in words of each pane's id."""
    focused = screen.focused
    here = panes.get(focused.id or "", say("Here")) if focused is not None else EVERYWHERE
    active = [
        replace(command, pane=here if command.node is focused else EVERYWHERE)
        for command in commands_on(screen)
    ]
    yield from sorted(active, key=lambda command: command.pane == EVERYWHERE)
    known = {(command.name, command.keys) for command in active}
    for pane_id, name in panes.items():
        for node in screen.query(f"#{pane_id}"):
            if node is not focused and node.is_on_screen:
                for command in _own_commands(node, name):
                    if (command.name, command.keys) not in known:
                        yield command


def _own_commands(node: DOMNode, pane: str) -> Iterator[Command]:
    """What the keys of `node` itself do, those of its own class first."""
    keys: dict[str, list[str]] = {}
    first: dict[str, Binding] = {}
    given: Mapping[str, str] = getattr(host(node), "given_keys", {})
    for kind in type(node).__mro__:
        for binding in kind.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id is not None:
                written = given.get(binding.id, binding.key)
                first.setdefault(binding.action, binding)
                for single in written.split(","):
                    if single == NO_KEY:
                        continue
                    display = host(node).get_key_display(replace(binding, key=single))
                    keys.setdefault(binding.action, []).append(display)
    for action, binding in first.items():
        written = " ".join(dict.fromkeys(keys.get(action, ())))
        yield Command(binding.description, written, binding.tooltip, action, node, pane)


_FIRST_KEYS = (
    ("filter", say("filter")), ("open", say("read")), ("next-view", say("more views")),
    ("mark", say("mark")), ("help", say("every key")),
)  # fmt: skip
"""What the first start teaches, by the ids of the bindings: who knows these finds the rest."""


def first_keys(screen: Screen[Any]) -> str:
    """Say which keys of `screen` who never was here needs first, and what they do."""
    displayed = host(screen).get_key_display
    keys: dict[str | None, str] = {}
    for _, binding, _, _ in screen.active_bindings.values():
        keys.setdefault(binding.id, displayed(binding))
    said = [f"{keys[id_]} {words}" for id_, words in _FIRST_KEYS if id_ in keys]
    return say("first time here?  {keys}", keys="  ".join(said))
