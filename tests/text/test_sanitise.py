from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pktui.text.sanitise import BIDIRECTIONAL, escape_json, neutralise

HIDDEN = {
    *(*BIDIRECTIONAL, "\u200b", "\xad", "\ufeff", "\u180e"),
    *map(chr, (*range(0x2060, 0x2066), *range(0x206A, 0x2070), *range(0xFFF9, 0xFFFC))),
    *map(chr, range(0xE0000, 0xE0080)),
}

ANY_TEXT = st.text(st.characters(codec=None, categories=None))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\x1b[2J", "␛[2J", id="an escape sequence that clears the screen"),
        pytest.param("\x9b31m", "\ufffd31m", id="the same sequence's opening in one C1 character"),
        pytest.param("a\nb\tc\r", "a␊b␉c␍", id="line ends in a file's name"),
        pytest.param("\x00\x7f", "␀␡", id="NUL and DEL have pictures"),
        pytest.param("\u202etxt.exe", "\ufffdtxt.exe", id="a right-to-left override"),
        pytest.param("a\u2028b", "a b", id="a line separator"),
        pytest.param("in\u00adform", "in-form", id="a soft hyphen"),
        pytest.param("\ud800", "\ufffd", id="half of a surrogate pair"),
        pytest.param("\U000e0041", "\ufffd", id="a tag, of a hidden alphabet"),
    ],
)
def test_what_acts_on_a_terminal_is_shown(text: str, shown: str) -> None:
    assert neutralise(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam’s Đặng Hoàng Giang — “since 2014”",
        pytest.param("Vie\u0323\u0302t", id="combining marks"),
        pytest.param("می\u200cخواهم", id="Persian needs its non-joiner"),
        pytest.param("👩\u200d💻", id="emoji joined to one"),
        pytest.param("a\u00a0b", id="a no-break space"),
        pytest.param("[bold]Rich[/] markup [@click=quit]x[/]", id="markup is for who prints"),
    ],
)
def test_what_is_only_text_stays(text: str) -> None:
    assert neutralise(text) == text


def test_lines_can_be_kept() -> None:
    assert neutralise("a\n\tb\x1b\r", keep_lines=True) == "a\n\tb␛␍"


@given(ANY_TEXT)
def test_one_character_for_one_and_nothing_left(text: str) -> None:
    shown = neutralise(text)
    assert len(shown) == len(text)
    assert neutralise(shown) == shown
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs") or c in BIDIRECTIONAL]
    shown.encode()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\nb", r'"a\u000ab"'),
        ("\b\f\r\t\x1b", r'"\u0008\u000c\u000d\u0009\u001b"'),
        pytest.param("\\n", r'"\\n"', id="a backslash before an n is no line feed"),
        pytest.param("\\\n", r'"\\\u000a"', id="… and one before a line feed stays one"),
        ('say "no"', r'"say \"no\""'),
        ('""\\"\t"\\\n\\n"', r'"\"\"\\\"\u0009\"\\\u000a\\n\""'),
        ("\x7f\x85\x9b", r'"\u007f\u0085\u009b"'),
        ("\u202eabc\u2069", r'"\u202eabc\u2069"'),
        ("\u2028", r'"\u2028"'),
        ("so\u00adft \ufeffmark", r'"so\u00adft \ufeffmark"'),
        ("\u180e\u2060\u206f\ufff9", r'"\u180e\u2060\u206f\ufff9"'),
        ("\udc80", r'"\udc80"'),
        ("a\u200bb", r'"a\u200bb"'),
        ("\U000e0072\U000e006d", r'"\udb40\udc72\udb40\udc6d"'),
        pytest.param("\U000e0100", r'"\udb40\udd00"', id="variants of letters can hide a text"),
        ("Việt Nam 🇻🇳", '"Việt Nam 🇻🇳"'),
    ],
)
def test_json_has_controls_as_numbers(text: str, written: str) -> None:
    assert escape_json(json.dumps(text, ensure_ascii=False)) == written


@given(ANY_TEXT)
def test_json_loses_nothing_and_is_safe_to_print(text: str) -> None:
    encoded = escape_json(json.dumps(text, ensure_ascii=False))
    # two halves written one behind the other are read as the one character that they make
    assert json.loads(encoded).encode("utf-16", "surrogatepass") == text.encode(
        "utf-16", "surrogatepass"
    )
    assert not [c for c in encoded if unicodedata.category(c) in ("Cc", "Cs") or c in HIDDEN]
