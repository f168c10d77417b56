"""Every look can be read, under every theme that Textual brings, with and without colour."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from pktui.tui.drawing.theme import GROUND_NAMES, INK_NAMES, Looks

MIXABLE = [name for name in BUILTIN_THEMES if not name.startswith("ansi")]

READABLE = 2.2
"""Contrast (WCAG) below which a look counts as unreadable; muted ink of the themes has about 3."""


def looks_under(theme: str) -> Looks:
    app = App[None]()
    app.theme = theme
    return Looks(app.get_css_variables())


def contrast(style: Style) -> float:
    assert style.color is not None
    assert style.bgcolor is not None
    ink, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
    darker, lighter = sorted((_luminance(ink), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.03928 else float(((share + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b)


@pytest.mark.parametrize("theme", MIXABLE)
def test_every_ink_is_readable_on_the_screen_and_under_the_cursor(theme: str) -> None:
    looks = looks_under(theme)
    unreadable = [
        (ground, ink)
        for ground in ("screen", "cursor-blurred", "chosen")
        for ink in INK_NAMES
        if ink != "rule" and contrast(looks["screen"] + looks[ground] + looks[ink]) < READABLE
    ]
    assert unreadable == []


@pytest.mark.parametrize("theme", MIXABLE)
def test_every_ground_can_be_read(theme: str) -> None:
    looks = looks_under(theme)
    unreadable = [g for g in GROUND_NAMES if contrast(looks["screen"] + looks[g]) < READABLE]
    assert unreadable == []


@pytest.mark.parametrize("theme", [name for name in BUILTIN_THEMES if name.startswith("ansi")])
def test_the_terminals_own_colours_are_not_mixed(theme: str) -> None:
    looks = looks_under(theme)
    for ground in GROUND_NAMES:
        style = looks[ground]
        assert style.reverse or style.bgcolor is None or style.bgcolor.is_default


def test_what_carries_a_meaning_has_more_than_a_colour() -> None:
    looks = looks_under("textual-dark")
    plain = {name: looks[name] for name in ("person", "place", "timex", "uncertain", "publication")}
    attributes = {name: (s.bold, s.italic, s.underline) for name, s in plain.items()}
    assert all(any(marks) for marks in attributes.values())
    assert len({attributes[name] for name in ("person", "place", "timex")}) == 3
