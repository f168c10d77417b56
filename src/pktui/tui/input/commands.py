"""The explorer's actions by name: for the palette and for the help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from pktui.runtime.frozen import dataclass
from pktui.tui.typed_app import host


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


def commands_on(screen: Screen[Any]) -> Iterator[Command]:
    """What can be done on `screen` where its focus is, each action once, in the bindings' order."""
    keys: dict[tuple[DOMNode, str], list[str]] = {}
    first: dict[tuple[DOMNode, str], Binding] = {}
    for node, binding, enabled, _ in screen.active_bindings.values():
        if enabled and binding.id is not None:
            this = node, binding.action
            first.setdefault(this, binding)
            keys.setdefault(this, []).append(host(screen).get_key_display(binding))
    for (node, action), binding in first.items():
        written = " ".join(dict.fromkeys(keys[node, action]))
        yield Command(binding.description, written, binding.tooltip, action, node)
