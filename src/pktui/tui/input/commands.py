"""The explorer's actions by name: for the palette and for the help."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen

from pktui.runtime.frozen import dataclass
from pktui.text.fold import fold
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


class ExplorerCommands(Provider):
    """The palette's commands: whatever has a key, found with marks and case forgiven."""

    async def discover(self) -> Hits:
        for command in commands_on(self.screen):
            yield DiscoveryHit(
                Content(command.name),
                partial(self._run, command),
                command.name,
                self._help(command),
            )

    async def search(self, query: str) -> Hits:
        words = fold(query).split()
        for command in commands_on(self.screen):
            name = fold(command.name)
            if all(word in f"{name} {fold(command.tooltip)}" for word in words):
                yield Hit(
                    self._score(name, words),
                    Content(command.name),
                    partial(self._run, command),
                    command.name,
                    self._help(command),
                )

    @staticmethod
    def _score(name: str, words: list[str]) -> float:
        """Words that begin the name, then words in it, then those in its explanation alone."""
        return sum(1.0 if name.startswith(word) else 0.7 if word in name else 0.3 for word in words)

    @staticmethod
    def _help(command: Command) -> str:
        return f"{command.tooltip}  ({command.keys})"

    async def _run(self, command: Command) -> None:
        await self.app.run_action(command.action, default_namespace=command.node)
