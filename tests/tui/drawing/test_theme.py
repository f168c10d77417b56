"""Every look can be read, under every theme that Textual brings, with and without colour."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from pktui.tui.drawing.theme import (
    GRAPHIC_INKS,
    GROUND_NAMES,
    INK_NAMES,
    READABLE,
    Looks,
    contrast,
)

INKED_GROUNDS = (
    "screen", "line", "header", "cursor", "cursor-blurred", "chosen", "sentence", "hit", "hit-typo",
    "chip", "chip-out", "brush",
)  # fmt: skip
"""What is laid below words of any look."""

MIXABLE = [name for name in BUILTIN_THEMES if not name.startswith("ansi")]


def looks_under(theme: str) -> Looks:
    app = App[None]()
    app.theme = theme
    return Looks(app.get_css_variables())


def contrast_of(style: Style) -> float:
    assert style.color is not None
    assert style.bgcolor is not None
    return contrast(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#123456", "#123456", 1.0),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_as_the_guidelines_count_it(one: str, other: str, ratio: float) -> None:
    assert contrast(Color.parse(one), Color.parse(other)) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("theme", MIXABLE)
def test_every_ink_is_readable_on_the_screen_and_under_the_cursor(theme: str) -> None:
    looks = looks_under(theme)
    unreadable = [
        (ground, ink)
        for ground in INKED_GROUNDS
        for ink in INK_NAMES
        if ink not in GRAPHIC_INKS
        and contrast_of(looks["screen"] + looks[ground] + looks[ink]) < READABLE
    ]
    assert unreadable == []


@pytest.mark.parametrize("theme", MIXABLE)
def test_every_ground_can_be_read(theme: str) -> None:
    looks = looks_under(theme)
    unreadable = [g for g in GROUND_NAMES if contrast_of(looks["screen"] + looks[g]) < READABLE]
    assert unreadable == []


@pytest.mark.parametrize("theme", [name for name in BUILTIN_THEMES if name.startswith("ansi")])
def test_the_terminals_own_colours_are_not_mixed(theme: str) -> None:
    looks = looks_under(theme)
    for ground in GROUND_NAMES:
        style = looks[ground]
        assert style.reverse or style.bgcolor is None or style.bgcolor.is_default


def test_what_carries_a_meaning_has_more_than_a_colour() -> None:
    looks = looks_under("textual-dark")
    plain = {name: looks[name] for name in ("person", "place", "timex", "uncertain")}
    attributes = {name: (s.bold, s.italic, s.underline) for name, s in plain.items()}
    assert all(any(marks) for marks in attributes.values())
    assert len({attributes[name] for name in ("person", "place", "timex")}) == 3
