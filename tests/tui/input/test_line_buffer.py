"""Editing one line; `|` is the cursor, `[` the other end of a selection."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.tui.input.line_buffer import EditLine


def line(drawn: str) -> EditLine:
    anchor = drawn.replace("|", "").find("[")
    cursor = drawn.replace("[", "").index("|")
    text = drawn.replace("|", "").replace("[", "")
    return EditLine(text, cursor, anchor if anchor >= 0 else None)


def drawn(line: EditLine) -> str:
    signs = sorted(
        [(line.cursor, "|")] + ([(line.anchor, "[")] if line.anchor is not None else []),
        reverse=True,
    )
    text = line.text
    for at, sign in signs:
        text = text[:at] + sign + text[at:]
    return text


@pytest.mark.parametrize(
    ("before", "edit", "after"),
    [
        ("la|roix", lambda at: at.insert("c"), "lac|roix"),
        ("[lacroix|", lambda at: at.insert("x"), "x|"),
        ("|lacroix[", lambda at: at.insert("x"), "x|"),
        ("lac|roix", lambda at: at.delete(at.cursor - 1), "la|roix"),
        ("lac|roix", lambda at: at.delete(at.cursor + 1), "lac|oix"),
        ("|lac", lambda at: at.delete(at.cursor - 1), "|lac"),
        ("l[acr|oix", lambda at: at.delete(at.cursor - 1), "l|oix"),
        ("viet nam|", lambda at: at.delete(at.word_start), "viet |"),
        ("viet nam |", lambda at: at.delete(at.word_start), "viet |"),
        ("viet| nam x", lambda at: at.move(at.word_end), "viet nam| x"),
        ("viet nam|", lambda at: at.delete(0), "|"),
        ("ab|c", lambda at: at.move(1, select=True), "a|b[c"),
        ("a|b[c", lambda at: at.move(0, select=True), "|ab[c"),
        ("a|b[c", lambda at: at.move(3), "abc|"),
        ("ab|c", lambda at: at.move(99), "abc|"),
        ("ab|c", lambda at: at.select_all(), "[abc|"),
    ],
)
def test_edits(before: str, edit: Callable[[EditLine], EditLine], after: str) -> None:
    assert drawn(edit(line(before))) == after


@given(st.text(max_size=8), st.integers(0, 8), st.integers(-9, 9), st.booleans())
def test_the_cursor_stays_on_the_line(text: str, cursor: int, to: int, select: bool) -> None:
    at = EditLine(text, min(cursor, len(text))).move(to, select=select)
    assert 0 <= at.cursor <= len(at.text)
    assert at.delete(to).insert("x").text.count("x") >= 1
