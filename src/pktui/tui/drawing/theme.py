"""What the explorer's lines look like: a table of looks, each made of the theme's own colours.

The panes draw their lines themselves, so they need Rich styles. Textual's way to them is component
classes; two dozen of these on each of eight widgets cost 25 ms before the first paint (a tenth of
it), and every pane wants the same ones. So they are made once a theme, here.

A look is either ink, laid upon whatever ground a row has, or ground with its ink. Nothing is told
by colour alone: each ink that carries a meaning has a text style or a sign of its own beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rich.style import Style
from textual.color import Color

CONTRAST = "contrast"
"""The ink that is read best on its ground."""

_INKS: Mapping[str, tuple[str, float, str]] = {
    "plain": ("foreground", 1.0, ""),
    "muted": ("foreground", 0.72, ""),
    "leftover": ("foreground", 0.55, ""),
    "strong": ("foreground", 1.0, "bold"),
    "heading": ("text-secondary", 1.0, "bold"),
    "rule": ("foreground", 0.25, ""),
    "date": ("text-accent", 1.0, ""),
    "uncertain": ("text-warning", 1.0, "italic"),
    "publication": ("foreground", 0.72, ""),
    "person": ("text-success", 1.0, "bold"),
    "place": ("text-primary", 1.0, "italic"),
    "organisation": ("text-secondary", 1.0, ""),
    "timex": ("text-accent", 1.0, "underline"),
    "figure": ("text-warning", 1.0, ""),
    "caption": ("foreground", 0.72, "italic"),
    "comment": ("foreground", 0.78, "italic"),
    "key": ("text-accent", 1.0, "bold"),
    "tab": ("foreground", 0.72, ""),
    "error": ("text-error", 1.0, "bold"),
    "bar": ("text-primary", 0.8, ""),
    "spark": ("text-primary", 0.4, ""),
}
"""Name → one of the theme's colours, how far it stands out from the background, a text style."""

_GROUNDS: Mapping[str, tuple[str, float, str, str]] = {
    "screen": ("background", 1.0, "foreground", ""),
    "line": ("panel", 1.0, "foreground", ""),
    "header": ("panel", 1.0, "foreground", ""),
    "header-focused": ("primary", 0.70, CONTRAST, "bold"),
    "cursor": ("primary", 0.40, "", ""),
    "cursor-blurred": ("primary", 0.16, "", ""),
    "chosen": ("primary", 0.16, "", ""),
    "marked": ("success", 0.16, "", ""),
    "sentence": ("primary", 0.30, "", ""),
    "hit": ("warning", 0.35, "", "bold underline"),
    "hit-typo": ("warning", 0.20, "", "italic underline"),
    "hit-now": ("warning", 0.90, CONTRAST, "bold underline"),
    "chip": ("primary", 0.40, "", ""),
    "chip-out": ("error", 0.40, "", ""),
    "brush": ("accent", 0.30, "", ""),
    "selection": ("primary", 0.55, CONTRAST, ""),
    "typed": ("foreground", 0.85, "background", ""),
}
"""Name → one of the theme's colours, how much of it lies over the background, ink, text style."""


_INKED = ("", "foreground")
"""The inks of grounds on which words of every look stand."""

GRAPHIC_INKS = frozenset({"rule", "bar", "spark"})
"""What draws and says nothing: lines and bars, which would be too loud as bright as words."""

READABLE = 4.5
"""The least contrast of words (WCAG 2.2, level AA)."""

_ROOM = 6.5
"""The least contrast of a ground with white or black: an ink that is to keep some of its hue needs
more than `READABLE`."""

_STEPS = 20
"""Steps from a colour to the one that it is brought nearer to."""


INK_NAMES, GROUND_NAMES = tuple(_INKS), tuple(_GROUNDS)


class Looks:
    """Name → style, under one theme."""

    __slots__ = ("_styles", "are_true_colours")

    def __init__(self, variables: Mapping[str, str]) -> None:
        """`variables` are the theme's, as `App.theme_variables` has them."""
        background = Color.parse(variables["background"])
        self._styles: dict[str, Style] = {}
        grounds: dict[str, Color] = {}
        for name, (token, share, ink_token, _) in _GROUNDS.items():
            ground = _mix(variables[token], share, background)
            is_mixed = not ink_token and ground.ansi is None
            grounds[name] = _ground_for_inks(ground, background) if is_mixed else ground
        inked = [grounds[name] for name, (_, _, ink, _) in _GROUNDS.items() if ink in _INKED]
        hardest = min(inked, key=lambda ground: contrast(_pole(background), ground))
        for name, (_, share, ink_token, attributes) in _GROUNDS.items():
            own = hardest if ink_token in _INKED else grounds[name]
            style = _ground(grounds[name], share, variables.get(ink_token, ink_token), own)
            self._styles[name] = Style.parse(attributes) + style
        for name, (token, share, attributes) in _INKS.items():
            colour = _mix(variables[token], share, background)
            if name not in GRAPHIC_INKS:
                colour = _readable(colour, hardest, background)
            self._styles[name] = Style.parse(attributes) + Style(color=colour.rich_color)
        colours = [c for s in self._styles.values() for c in (s.color, s.bgcolor) if c is not None]
        self.are_true_colours = all(colour.triplet is not None for colour in colours)
        """Whether none is a colour of the terminal's own."""

    def __getitem__(self, name: str) -> Style:
        return self._styles[name]


_TOKENS = tuple(
    sorted(
        {"background", "foreground"}
        | {token for token, *_ in _INKS.values()}
        | {token for token, *_ in _GROUNDS.values()}
    )
)


def looks_for(variables: Mapping[str, str]) -> Looks:
    """The looks under the theme with these variables, made once."""
    return _looks_of(tuple(variables[token] for token in _TOKENS))


@lru_cache(maxsize=8)
def _looks_of(values: tuple[str, ...]) -> Looks:
    return Looks(dict(zip(_TOKENS, values, strict=True)))


def _mix(value: str, share: float, background: Color) -> Color:
    """The theme's colour laid over the background; the terminal's own colours cannot be mixed."""
    colour = Color.parse(value)
    if colour.ansi is not None or background.ansi is not None:
        return colour
    return background.blend(colour.with_alpha(1.0), share * colour.a, 1.0)


def _ground(ground: Color, share: float, ink: str, below: Color) -> Style:
    """The style of a ground, with its `ink` brought to where it is read on `below`."""
    if ground.ansi is not None or ground.a == 0:
        # of the terminal's own colours only the default is sure to be read on the default
        return Style(bgcolor="default") if share == 1.0 else Style(reverse=True)
    style = Style(bgcolor=ground.rich_color)
    if ink == CONTRAST:
        style += Style(color=_readable(ground.get_contrast_text(0.9), below).rich_color)
    elif ink:
        style += Style(color=_readable(Color.parse(ink), below).rich_color)
    return style


def contrast(one: Color, other: Color) -> float:
    """How well one colour is read on the other: 1 for the same, 21 for black and white (WCAG)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    return 0.2126 * _LINEAR[colour.r] + 0.7152 * _LINEAR[colour.g] + 0.0722 * _LINEAR[colour.b]


_LINEAR = [
    part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4
    for part in range(256)
]
"""How bright each value of a screen's red, green or blue is (sRGB)."""

_WHITE, _BLACK = Color(255, 255, 255), Color(0, 0, 0)


@lru_cache(maxsize=16)
def _pole(ground: Color) -> Color:
    """White or black, whichever is read better on `ground`."""
    return _WHITE if contrast(_WHITE, ground) >= contrast(_BLACK, ground) else _BLACK


def _ground_for_inks(ground: Color, background: Color) -> Color:
    """Lay less of a colour over the background, until there is room for inks of every hue."""
    pole = _pole(background)
    for _ in range(_STEPS):
        if contrast(pole, ground) >= _ROOM:
            break
        ground = ground.blend(background, 1 / _STEPS, 1.0)
    return ground


def _readable(ink: Color, ground: Color, background: Color | None = None) -> Color:
    """Bring `ink` nearer to white or black, until it is read on `ground`.

    `background` is what a translucent ink lies upon, and says which of the two; without it, that is
    the ground itself.
    """
    if ink.ansi is not None or ground.ansi is not None:
        return ink
    behind = background or ground
    ink = behind.blend(ink.with_alpha(1.0), ink.a, 1.0)
    pole = _pole(behind)
    for step in range(_STEPS + 1):
        nearer = ink.blend(pole, step / _STEPS, 1.0) if step else ink
        if contrast(nearer, ground) >= READABLE:
            return nearer
    return pole
