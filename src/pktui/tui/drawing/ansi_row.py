"""A row of the screen on its way to the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.style import Style
from textual.strip import Strip

_NO_STYLE = Style.null()


class Row(Strip):
    """A strip that tells the terminal of each stretch only what differs from the one before.

    Textual tells all about each and takes all of it back behind it: 25 KB for a key where this
    takes 15, which counts over ssh. It also keeps, where a strip is to be cut at its end, the strip
    itself as the one piece: a ring of eighteen objects that only a search for garbage undoes.
    """

    __slots__ = ()

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        at = list(cuts)
        return [self] if at == [self.cell_length] else super().divide(at)

    def render(self, console: Console) -> str:
        if self._render_cache is None:
            system = COLOR_SYSTEMS[console.color_system or "truecolor"]
            self._render_cache = "".join(self._written(system))
        return self._render_cache

    def _written(self, system: ColorSystem) -> Iterable[str]:
        before = _NO_STYLE
        for text, style, _ in self._segments:
            after = style or _NO_STYLE
            if after is not before:
                yield _turn(before, after, system)
                before = after
            yield text
        if before != _NO_STYLE:
            yield "\x1b[0m"


@lru_cache(maxsize=4096)
def _turn(before: Style, after: Style, system: ColorSystem) -> str:
    """What makes the terminal write in one style when it wrote in another."""
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
