"""What a terminal sends, and which keys and events that is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key, MouseDown, Paste

from pktui.tui.input import terminal_parser
from pktui.tui.input.terminal_parser import TerminalParser


def told(data: str, parser: TerminalParser | None = None) -> list[str]:
    """The keys in `data`, and the names of other events."""
    events = (parser or TerminalParser()).feed(data)
    return [event.key if isinstance(event, Key) else type(event).__name__ for event in events]


@pytest.mark.parametrize(
    ("data", "events", "remark"),
    [
        ("ab", ["a", "b"], "letters"),
        ("\x1b[A\x1b[1;5C\x1b[Z\x1b[15~", ["up", "ctrl+right", "shift+tab", "f5"], "xterm’s keys"),
        ("\x1b[[A", ["f1"], "the Linux console’s"),
        ("\x1b[97;5u", ["ctrl+a"], "kitty’s"),
        ("\x1b[97;5:1u", ["ctrl+a"], "a key that is pressed"),
        ("\x1b[97;5:2u", ["ctrl+a"], "a key that is held down"),
        ("a\x1b[97;5:3ub", ["a", "b"], "a key that is let go of"),
        ("\x1b[1;2:3Bx", ["x"], "an arrow that is let go of"),
        ("\x1b[1114112ux", ["x"], "a code that is no character"),
        ("\x1b[55296ux", ["x"], "half a character"),
        ("\x1b[97;;55296ux", ["x"], "half a character as text"),
        ("\x1b[97;;1114112ux", ["x"], "text that is no character"),
        ("\x1b[99999999999999999ux", ["x"], "a number beyond all"),
        ("\x1b[48;40;140;0;0tx", ["x"], "a size, of which the system tells"),
        ("\x1b[48;0;0;0;0t\x1b[<0;3;4Mx", ["MouseDown", "x"], "a size of nothing, and a click"),
        ("\x1b[?62;cx", ["x"], "what the terminal is called"),
        ("\x1b[?1ux", ["x"], "which protocol it speaks"),
        ("\x1b[27;5;4294967296~x", ["x"], "a key of another protocol"),
        ("\x1b[<;;Mxy", ["x", "y"], "a mouse without a place"),
        ("\x1b[<0;-5;3Mx", ["x"], "a mouse beside the terminal"),
        ("\x1b[M   x", ["x"], "a mouse in the oldest words"),
        ("\x1b[200~a b\x1b[201~c", ["Paste", "c"], "a paste"),
        ("\ufffd", ["replacement_character"], "a byte that is no text"),
    ],
)
def test_what_is_sent(data: str, events: list[str], remark: str) -> None:
    assert told(data) == events, remark


def test_the_mouse_is_placed_in_cells_whatever_size_is_reported() -> None:
    [click] = TerminalParser().feed("\x1b[48;40;140;800;1400t\x1b[<0;30;4M")
    assert isinstance(click, MouseDown)
    assert (click.x, click.y) == (29, 3)


SENT = st.lists(
    st.sampled_from(
        ["\x1b", "\x1b[", "\x1b[<", "\x1b[48;", "\x1b[?", "\x1bO", "\x1b[200~", "\x1b[201~",
         "\x1b]", *"0123456789;:uMm~ABRt$yIO \\x", "\x00", "\x7f", "\x9b", "\ud800", "\ufffd", "ế"]
    ),
    max_size=60,
)  # fmt: skip


@given(SENT)
def test_nothing_that_is_sent_puts_it_out_of_order(sent: list[str]) -> None:
    parser = TerminalParser()
    told("".join(sent), parser)
    list(parser.feed("\x1b[201~" + " " * 40 + "\x1b"))
    list(parser.tick())
    told("[A" + " " * 40, parser)
    assert told("a", parser)[-1] == "a"


def test_a_paste_that_is_never_closed_ends_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal_parser, "PASTE_PATIENCE", -1.0)
    parser = TerminalParser()
    assert told("\x1b[200~abc", parser) == []
    [paste] = [event for event in parser.tick() if isinstance(event, Paste)]
    assert paste.text == "abc"
    assert told("d", parser) == ["d"]


def test_half_a_character_is_not_the_end() -> None:
    parser = TerminalParser()
    assert told("", parser) == []  # what a decoder gives for the first byte of two
    assert told("é", parser) == ["é"]
