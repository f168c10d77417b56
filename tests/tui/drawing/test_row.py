"""What a row sends to the terminal: of each stretch what differs from the one before."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style

from pktui.tui.drawing.textual_overrides import Row

TERMINAL = Console(force_terminal=True, color_system="truecolor", legacy_windows=False)
RED, DARK = Style(color="#ff0000"), Style(bgcolor="#101010")
BOLD, DIM = Style(bold=True), Style(dim=True)


def row(*stretches: tuple[str, Style | None]) -> Row:
    return Row([Segment(text, style) for text, style in stretches])


@pytest.mark.parametrize(
    ("stretches", "written", "remark"),
    [
        ([("a", None), ("b", None)], "ab", "nothing to say"),
        ([("a", RED)], "\x1b[38;2;255;0;0ma\x1b[0m", "and an end"),
        ([("a", RED), ("b", RED)], "\x1b[38;2;255;0;0mab\x1b[0m", "nothing new"),
        (
            [("a", DARK), ("b", DARK + RED), ("c", DARK)],
            "\x1b[48;2;16;16;16ma\x1b[38;2;255;0;0mb\x1b[39mc\x1b[0m",
            "another ink on the same ground",
        ),
        ([("a", RED), ("b", RED + BOLD)], "\x1b[38;2;255;0;0ma\x1b[1mb\x1b[0m", "bold as well"),
        (
            [("a", RED + BOLD), ("b", RED)],
            "\x1b[1;38;2;255;0;0ma\x1b[22mb\x1b[0m",
            "no longer bold",
        ),
        (
            [("a", DIM + BOLD + RED), ("b", DIM + RED)],
            "\x1b[1;2;38;2;255;0;0ma\x1b[0;2;38;2;255;0;0mb\x1b[0m",
            "no longer bold, and still dim: what ends the one ends both",
        ),
        ([("a", DIM), ("b", BOLD)], "\x1b[2ma\x1b[0;1mb\x1b[0m", "dim alone cannot end"),
        ([("a", BOLD), ("b", None), ("c", None)], "\x1b[1ma\x1b[22mbc", "back to nothing"),
    ],
)
def test_written(stretches: list[tuple[str, Style | None]], written: str, remark: str) -> None:
    assert row(*stretches).render(TERMINAL) == written, remark


styles = st.builds(
    Style,
    color=st.sampled_from([None, "#ff0000", "#00ff00", "red", "default"]),
    bgcolor=st.sampled_from([None, "#101010", "blue"]),
    bold=st.sampled_from([None, True, False]),
    dim=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    reverse=st.booleans(),
)


@given(st.lists(st.tuples(st.text("ab", min_size=1, max_size=3), styles), max_size=6))
def test_a_terminal_shows_each_stretch_in_its_style(
    stretches: list[tuple[str, Style]],
) -> None:
    alone, together = pyte.Screen(20, 1), pyte.Screen(20, 1)
    pyte.Stream(together).feed(row(*stretches).render(TERMINAL))
    for text, style in stretches:
        pyte.Stream(alone).feed(row((text, style)).render(TERMINAL))
    assert [together.buffer[0][x] for x in range(20)] == [alone.buffer[0][x] for x in range(20)]


def test_what_is_not_cut_is_itself() -> None:
    whole = row(("abc", RED))
    assert whole.divide([3]) == [whole]
    assert [part.text for part in whole.divide([1, 3])] == ["a", "bc"]
