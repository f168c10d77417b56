"""What is read on the screen can be read: measured from pictures of it, in several themes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from textual.color import Color

from pktui.tui.drawing.theme import READABLE, contrast
from tests.tui.exploring import exploring
from tests.tui.test_explorer import MADE

SVG = "{http://www.w3.org/2000/svg}"
WORD = re.compile(r"[^\W_]{2,}")
"""What is read; bars and rules are looked at."""

LEAST = {"high-contrast": 7.0}
"""The least contrast of a theme, if it is more than that of all."""

THEMES = [
    "high-contrast",
    "textual-dark",
    "textual-light",
    "solarized-light",
    "solarized-dark",
    "rose-pine-dawn",
]


def words_of(picture: str) -> list[tuple[str, Color, Color]]:
    """The texts of a picture, each with its colour and that of what it stands on."""
    root = ET.fromstring(picture)  # noqa: S314 - a picture of our own
    inks = dict(re.findall(r"\.(terminal-\w+-r\d+) \{ fill: (#\w+)", picture))
    grounds = [
        (float(rect.get("x", 0)), float(rect.get("y", 0)), float(rect.get("width", 0)),
         float(rect.get("height", 0)), rect.get("fill", ""))
        for rect in root.iter(f"{SVG}rect")
    ]  # fmt: skip
    found = []
    for text in root.iter(f"{SVG}text"):
        ink, said = inks.get(text.get("class", "")), "".join(text.itertext()).strip()
        if ink is None or not WORD.search(said):
            continue
        x, y = float(text.get("x", 0)) + 1, float(text.get("y", 0)) - 4
        below = [
            fill
            for left, top, width, height, fill in grounds
            if left <= x <= left + width and top <= y <= top + height and fill.startswith("#")
        ]
        if below:
            found.append((said, Color.parse(ink), Color.parse(below[-1])))
    return found


@pytest.mark.parametrize(
    ("keys", "remark"),
    [
        (["j"], "a row under the cursor"),
        (["3", "down"], "a sentence under the cursor"),
        (["slash", "h", "o", "s", "p", "down"], "a suggestion that is chosen"),
        (["slash", "h", "o", "s", "p", "shift+home"], "what is selected"),
        (["1", "j", "enter", "2", "n"], "chips and hits"),
    ],
)
async def test_words_are_read_on_what_they_stand_on(keys: list[str], remark: str) -> None:
    async with exploring(MADE) as at:
        await at.press(*keys)
        for theme in THEMES:
            at.app.theme = theme
            await at.pilot.pause()
            words = words_of(at.app.export_screenshot())
            assert len(words) > 20
            unreadable = [
                (word, f"{contrast(ink, ground):.1f}")
                for word, ink, ground in words
                if contrast(ink, ground) < LEAST.get(theme, READABLE)
            ]
            assert (theme, unreadable) == (theme, []), remark
