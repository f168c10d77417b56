"""The codes between two stretches of a row on their way to the terminal."""

from __future__ import annotations

from functools import lru_cache

from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

_NO_STYLE = Style.null()


@lru_cache(maxsize=4096)
def ansi_codes(before: Style, after: Style, system: ColorSystem) -> str:
    """What makes the terminal write in the style `after` when it wrote in `before`."""
    wanted, had = _attributes(after, system), _attributes(before, system)
    over = had.keys() - wanted.keys()
    codes: list[str] = []
    if over <= _OFF.keys() and (_DIM not in wanted or not over):
        codes += [_OFF[code] for code in had if code in over]
    else:
        codes, had, before = ["0"], {}, _NO_STYLE  # takes the colours along
    codes += [code for code in wanted if code not in had]
    if after.color != before.color:
        codes += after.color.downgrade(system).get_ansi_codes() if after.color else ["39"]
    if after.bgcolor != before.bgcolor:
        ground = after.bgcolor
        codes += ground.downgrade(system).get_ansi_codes(foreground=False) if ground else ["49"]
    return f"\x1b[{';'.join(codes)}m" if codes else ""


_DIM = "2"
_OFF = {"1": "22", "3": "23", "4": "24", "7": "27"}
"""How bold, italic, underlined and reversed end; with bold, dim ends as well (ECMA-48)."""


def _attributes(style: Style, system: ColorSystem) -> dict[str, None]:
    """The codes of all but the colours, in order."""
    return dict.fromkeys(filter(None, Strip.render_ansi(style.without_color, system).split(";")))
