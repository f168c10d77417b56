"""What a terminal sends, as events: whatever it sends, and nothing that only looks like keys.

Textual's parser knows what terminals mean to say. One that says something else (a key's code that
is no character, a release of a key, a size of nothing) ends it, and with it the program; and a
report that it does not know is typed into the program letter by letter.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable

from textual._parser import ParseTimeout, Peek1
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.events import Key, Resize
from textual.keys import Keys
from textual.message import Message

PASTE_PATIENCE = 3.0
"""Seconds of silence after which a paste that was never closed is taken to be over: text that is
pasted over a slow line keeps coming, and a reader who types meanwhile would be kept waiting."""

_CONTROL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
"""A whole control sequence (ECMA-48, 5.4)."""

_KEY_REPORT = re.compile(r"\x1b\[([\d:]*;[\d:]*(?:;[\d:]*)?[u~ABCDEFHPQRS]|[\d:]*[u~])")
"""A key in the words of kitty's keyboard protocol."""

_NO_KEYS = re.compile(r"\x1b\[(?:\[|M|<?[-\d;]*[Mm]|[?\d;]*\$y|48;.*t)")
"""What is read elsewhere: the mouse, modes, sizes; and `ESC [[`, with which the Linux console's
function keys begin."""

_RELEASED = "3"
"""The protocol's kind of event for a key that was let go of."""


class TerminalParser(XTermParser):
    """Textual's parser, which nothing that a terminal sends puts out of order."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._recent = ""
        """The last characters, in which a paste may begin or end."""
        self._is_pasting = False
        self._last_fed = 0.0

    def feed(self, data: str) -> Iterable[Message]:
        """Give the events in `data`. Nothing is no end: a character may come in two halves."""
        self._watch_pastes(data)
        for character in data:
            try:
                self._advance(character)
            except Exception:  # whatever it is: the next key is to be read all the same
                self._begin_again()
            yield from self._understood()

    def tick(self) -> Iterable[Message]:
        """Give what is due when nothing has come for a while: an escape that stands alone."""
        if self._is_pasting and time.monotonic() - self._last_fed > PASTE_PATIENCE:
            yield from self.feed(BRACKETED_PASTE_END)
        if self._timeout_time is not None and time.monotonic() >= self._timeout_time:
            self._timeout_time = None
            try:
                self._awaiting = self._gen.throw(ParseTimeout())
            except Exception:
                self._begin_again()
            yield from self._understood()

    def _advance(self, character: str) -> None:
        self._timeout_time = None
        while isinstance(self._awaiting, Peek1):
            self._awaiting = self._gen.send(character)
        self._awaiting = self._gen.send(character)
        if self._awaiting.timeout is not None:
            self._timeout_time = time.monotonic() + self._awaiting.timeout

    def _begin_again(self) -> None:
        self._is_pasting = False
        self._gen = self.parse(self._tokens.append)  # pyright: ignore[reportUnknownMemberType]
        self._awaiting = next(self._gen)

    def _understood(self) -> Iterable[Message]:
        """The events so far, without sizes: those come from the system, which no program that
        writes to the terminal can make up."""
        while self._tokens:
            token = self._tokens.popleft()
            if not isinstance(token, Resize):
                yield token

    def _watch_pastes(self, data: str) -> None:
        self._last_fed = time.monotonic()
        text = self._recent + data
        begun, ended = text.rfind(BRACKETED_PASTE_START), text.rfind(BRACKETED_PASTE_END)
        if begun != ended:
            self._is_pasting = begun > ended
        self._recent = text[-len(BRACKETED_PASTE_END) + 1 :]

    def parse_mouse_code(self, code: str) -> Message | None:
        """Give what the mouse did; it is placed in cells, whatever size a pixel is said to be."""
        self.mouse_pixels = False
        return super().parse_mouse_code(code)

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[Key]:
        """Give the keys that `sequence` stands for; a report that nobody knows is no key."""
        try:
            keys = list(super()._sequence_to_key_events(_pressed(sequence), alt))
        except (ValueError, OverflowError):  # a number that is no character
            keys = []
        keys = [key for key in keys if not _is_half_a_character(key.character)]
        if not keys and _CONTROL.fullmatch(sequence) and not _NO_KEYS.fullmatch(sequence):
            return [Key(Keys.Ignore, sequence)]
        return keys


def _pressed(sequence: str) -> str:
    """`sequence` without what says how a key was pressed; nothing where it was let go of."""
    if ":" not in sequence or not _KEY_REPORT.fullmatch(sequence):
        return sequence
    number, _, rest = sequence[2:-1].partition(";")
    modifiers, _, text = rest.partition(";")
    modifier, _, event = modifiers.partition(":")
    if event == _RELEASED:
        raise ValueError(sequence)
    parts = [number.partition(":")[0], modifier, text]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return f"\x1b[{';'.join(parts)}{sequence[-1]}"


def _is_half_a_character(text: str | None) -> bool:
    return text is not None and any("\ud800" <= character <= "\udfff" for character in text)
