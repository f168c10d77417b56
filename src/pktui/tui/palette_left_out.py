"""Import Textual without its command palette: the explorer has a palette of its own.

`textual.app` and `textual.theme` import `textual.command`, and with it eight widgets, only to name
some of its classes where the palette is opened. That takes a tenth of the time in which Textual is
imported. While the two are imported here, empty classes stand for these; an import of
`textual.command` later gives the real module. Measured with Textual 8.2.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

_MODULE = "textual.command"

_OF_APP = ("CommandListItem", "CommandPalette", "Provider", "SimpleProvider")
_OF_THEME = ("DiscoveryHit", "Hit", "Hits", "Provider")
"""The names that the two modules import from it; to ask for any other imports the real module."""


class _StandIn(ModuleType):
    """Stands for the palette's module while `textual.app` is imported."""

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
