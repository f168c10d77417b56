"""Textual's command palette is left out, which the explorer has one of its own for.

`textual.app` and `textual.theme` import it, with eight of Textual's widgets, to name some of its
classes where the palette is opened: a tenth of the time that Textual takes to be imported. While
they are imported here, these are empty classes; whoever imports `textual.command` later gets the
module as it is. Measured with Textual 8.2.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

_MODULE = "textual.command"

_OF_APP = ("CommandListItem", "CommandPalette", "Provider", "SimpleProvider")
_OF_THEME = ("DiscoveryHit", "Hit", "Hits", "Provider")
"""What these two take from it; any other name has the module imported."""


class _StandIn(ModuleType):
    """The module of the palette while `textual.app` is imported."""

    def __init__(self) -> None:
        super().__init__(_MODULE)
        for name in {*_OF_APP, *_OF_THEME}:
            setattr(self, name, type(name, (), {}))

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        sys.modules.pop(_MODULE, None)
        return getattr(import_module(_MODULE), name)


def import_textual() -> None:
    """Import `textual.app` without the palette, unless it is there already."""
    if "textual.app" in sys.modules or _MODULE in sys.modules:
        return
    stand_in = sys.modules[_MODULE] = _StandIn()
    try:
        import_module("textual.app")
    finally:
        if sys.modules.get(_MODULE) is stand_in:
            del sys.modules[_MODULE]
